use std::path::Path;
use std::process::ExitCode;

use kernel::World;
use web::{Message, args};

use crate::arguments::Place;
use crate::house;
use crate::terminal::{Failure, Terminal};

/// Writes a backup while the program runs.
pub(crate) async fn run(terminal: &Terminal, place: Place, to: &Path, force: bool) -> Result<ExitCode, Failure> {
    let file = to.display().to_string();
    if to.exists() && !force {
        return Err(Failure::Told(Message::with("cli-file-exists", args![file = file])));
    }
    // The new file takes the place of the old one only when it is whole.
    let growing = to.with_extension("unfinished");
    if growing.exists() {
        std::fs::remove_file(&growing)?;
    }
    let config = house::config(&place);
    let copied = store::backup(&config, &World::real(), &growing, terminal.watch()).await?;
    std::fs::rename(&growing, to)?;
    let keys = config.keys.display().to_string();
    terminal.say_with("cli-backup-done", &args![file = file, rows = copied.rows, tables = copied.tables, keys = keys]);
    Ok(ExitCode::SUCCESS)
}
