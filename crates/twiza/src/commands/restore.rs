use std::path::Path;
use std::process::ExitCode;

use web::args;

use crate::arguments::Place;
use crate::house;
use crate::terminal::{Failure, Terminal};

/// Fills an empty installation from a backup, all or nothing.
pub(crate) async fn run(terminal: &Terminal, place: Place, from: &Path) -> Result<ExitCode, Failure> {
    let config = house::config(&place);
    let migrations = house::migrations(&house::features());
    let copied = store::restore(from, &config, &migrations, terminal.watch()).await?;
    // What was scheduled when the backup was made may have been sent since: from now on this is another installation, which
    // asks its editors before it goes on.
    twiza_newsletter::become_another(&config.keys).map_err(web::Error::fault)?;
    let (file, keys) = (from.display().to_string(), config.keys.display().to_string());
    terminal.say_with("cli-restore-done", &args![rows = copied.rows, tables = copied.tables, file = file, keys = keys]);
    Ok(ExitCode::SUCCESS)
}
