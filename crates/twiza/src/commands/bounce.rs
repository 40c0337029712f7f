//! `twiza bounce`: reads a letter that came back (RFC 3464) or a complaint (RFC 5965) from standard input. A mail server gives
//! it each letter that arrives at the address for what comes back.

use std::io::Read as _;
use std::process::ExitCode;

use kernel::World;
use twiza_newsletter::model::Mark;
use twiza_newsletter::model::bounce::{self, Verdict};
use twiza_newsletter::store::bounces::{Noted, note};

use crate::arguments::Place;
use crate::house;
use crate::terminal::{Failure, Terminal};

/// What mail servers are told when a letter was read and concerns nothing: it is taken, or it would come back again.
pub(crate) async fn run(terminal: &Terminal, place: Place) -> Result<ExitCode, Failure> {
    let mut letter = Vec::new();
    std::io::stdin().take(bounce::MOST as u64).read_to_end(&mut letter)?;
    let returned = bounce::read(&letter);
    let Some(verdict) = returned.verdict else {
        terminal.say("cli-bounce-unread");
        return Ok(ExitCode::SUCCESS);
    };
    if verdict == Verdict::Nothing {
        terminal.say("cli-bounce-nothing");
        return Ok(ExitCode::SUCCESS);
    }
    let db = house::open(&place, World::real()).await?;
    let mark = returned.marks.iter().find_map(|written| Mark::read(db.keys(), written));
    let said = match mark {
        None => "cli-bounce-stranger",
        Some(mark) => match note(&db, mark, verdict).await? {
            Noted::Done => "cli-bounce-noted",
            Noted::Known => "cli-bounce-known",
            Noted::Stranger => "cli-bounce-stranger",
        },
    };
    terminal.say(said);
    Ok(ExitCode::SUCCESS)
}
