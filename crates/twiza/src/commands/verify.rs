use std::path::Path;
use std::process::ExitCode;

use actors::spaces;
use kernel::World;
use store::Stream;
use store::archive;
use store::journal::{self, Finding};
use web::{Message, args};

use crate::arguments::Place;
use crate::house;
use crate::terminal::{Failure, Terminal};

/// Recomputes the journal's trees and says which entry was changed, added or dropped; with a backup at hand, also whether
/// the journal still begins as it was then. The exit code is 1 if something does not hold.
pub(crate) async fn run(terminal: &Terminal, place: Place, since: Option<&Path>) -> Result<ExitCode, Failure> {
    let db = house::open(&place, World::real()).await?;
    let remembered = match since {
        Some(backup) => archive::inspect(backup).await?.heads,
        None => Vec::new(),
    };
    let report = journal::verify_since(&db, &remembered).await?;
    if report.is_sound() {
        terminal.say_with("cli-verify-good", &args![entries = report.entries, streams = report.streams]);
        return Ok(ExitCode::SUCCESS);
    }
    terminal.say_with("cli-verify-bad", &args![count = report.findings.len() as u64 + report.more]);
    let spaces = spaces::all(&db).await?;
    for finding in &report.findings {
        let space = spaces.iter().find(|space| Stream::space(space.id) == finding.stream());
        let name = space.map_or_else(|| finding.stream().uuid().to_string(), |space| format!("/s/{}", space.slug));
        terminal.line(&format!("  {}", terminal.advised(&words_of(finding, name))));
    }
    Ok(ExitCode::FAILURE)
}

fn words_of(finding: &Finding, stream: String) -> Message {
    let mut args = args![stream = stream];
    for (name, number) in finding.numbers() {
        args.set(name, number);
    }
    Message::with(finding.code(), args)
}
