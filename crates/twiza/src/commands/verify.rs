use std::process::ExitCode;

use kernel::World;
use store::journal::{self, Finding};
use web::{Args, Message, args};

use crate::arguments::Place;
use crate::house;
use crate::terminal::{Failure, Terminal};

/// Recomputes the journal's trees and says which entry was changed, added or dropped. The exit code is 1 if one was.
pub(crate) async fn run(terminal: &Terminal, place: Place) -> Result<ExitCode, Failure> {
    let db = house::open(&place, World::real()).await?;
    let report = journal::verify(&db).await?;
    if report.is_sound() {
        terminal.say_with("cli-verify-good", &args![entries = report.entries, streams = report.streams]);
        return Ok(ExitCode::SUCCESS);
    }
    terminal.say_with("cli-verify-bad", &args![count = report.findings.len() as u64 + report.more]);
    for finding in &report.findings {
        let args = args![stream = finding.stream().uuid().to_string(), what = terminal.advised(&words_of(finding))];
        terminal.say_with("cli-verify-finding", &args);
    }
    Ok(ExitCode::FAILURE)
}

fn words_of(finding: &Finding) -> Message {
    let mut args = Args::default();
    args.set("stream", finding.stream().uuid().to_string());
    for (name, number) in finding.numbers() {
        args.set(name, number);
    }
    Message::with(finding.code(), args)
}
