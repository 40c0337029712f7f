use std::path::Path;
use std::process::ExitCode;

use kernel::World;
use store::Config;
use store::engines::Distribution;
use web::{Message, args};

use crate::arguments::Place;
use crate::house;
use crate::terminal::{Failure, Terminal};

/// Copies the data to another database, compares both sides, and leaves the old one as it was.
pub(crate) async fn run(
    terminal: &Terminal,
    place: Place,
    to: String,
    engine: Option<String>,
) -> Result<ExitCode, Failure> {
    let distribution = engine.map(find_engine).transpose()?;
    let source = house::config(&place);
    let target = target(&place, &to);
    let migrations = house::migrations(&house::features());
    let (copied, report) =
        store::move_to(&source, &target, &migrations, distribution, &World::real(), terminal.watch()).await?;
    if !report.is_sound() {
        return Err(Failure::Told(Message::with("cli-verify-bad", args![count = report.findings.len()])));
    }
    take_keys_along(&source.keys, &target.keys)?;
    let to = target.place.to_string();
    terminal.say_with("cli-move-done", &args![rows = copied.rows, tables = copied.tables, to = to]);
    Ok(ExitCode::SUCCESS)
}

/// A PostgreSQL address keeps the folder and its key file; a folder gets a database and a key file of its own.
fn target(place: &Place, to: &str) -> Config {
    if to.contains("://") { Config::new(&place.data, Some(to)) } else { Config::new(Path::new(to), None) }
}

fn take_keys_along(from: &Path, to: &Path) -> std::io::Result<()> {
    if from != to && !to.exists() {
        // The copy keeps the permissions: only the owner reads it.
        std::fs::copy(from, to)?;
    }
    Ok(())
}

fn find_engine(name: String) -> Result<&'static Distribution, Failure> {
    Distribution::named(&name).ok_or_else(|| Failure::Told(Message::with("cli-engine-unknown", args![engine = name])))
}
