//! What tells: looks every two seconds at the webhooks that may be looked at, and tells each what its space's journal holds
//! that it was not told.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use kernel::Id;
use store::{Stream, journal};
use uuid::Uuid;
use web::{App, Chore, Result};

use crate::model::{Message, Outcome};
use crate::sending::Sender;
use crate::store::{self as rows, Due, Hook, Round, Told};

pub(crate) const CHORE: Chore =
    Chore { name: "hooks", every: Duration::from_secs(2), run: |app| Box::pin(async { run(app).await }) };

/// How many entries are looked at together.
const LOOKED_AT: u32 = 100;
/// How many messages a webhook sends in one round: a round of a slow receiver ends long before its claim does.
const TOGETHER: usize = 20;
/// How many webhooks are sent to at the same time.
const SIDE_BY_SIDE: usize = 4;

/// How far each webhook has looked without finding anything to tell, so that it does not look there again.
#[derive(Default)]
struct Looked(Mutex<HashMap<Id<Hook>, u64>>);

/// One round over all webhooks.
///
/// # Errors
/// Whatever the store meets; what receivers answer is noted, not an error.
async fn run(app: &App) -> Result<()> {
    let sender = Sender::new(app.settings.reaches_inside);
    let mut after = Uuid::nil();
    loop {
        let due = rows::due(&app.db, after).await?;
        let Some(last) = due.last() else { return Ok(()) };
        after = last.hook.id.uuid();
        for some in due.chunks(SIDE_BY_SIDE) {
            let tellings = some.iter().map(|due| tell(app, &sender, due));
            futures_util::future::try_join_all(tellings).await?;
        }
    }
}

/// Tells one webhook what it was not told.
async fn tell(app: &App, sender: &Sender, due: &Due) -> Result<()> {
    let looked = app.held::<Looked>();
    let first = looked.of(due.hook.id).max(due.hook.next_entry);
    let entries = journal::onward(&app.db, Stream::space(due.space), first, LOOKED_AT).await?;
    let end = entries.last().map_or(first, |entry| entry.seq + 1);
    let hook = due.hook.id.to_string();
    let ping = due.hook.ping_at.map(|asked| Message::ping(&hook, &due.slug, asked));
    let wanted = entries.iter().filter(|entry| due.hook.tells(&entry.kind));
    let told = wanted.map(|entry| Message::of(&hook, &due.slug, entry));
    let mut messages: Vec<Message> = ping.into_iter().chain(told).take(TOGETHER + 1).collect();
    let is_more = messages.len() > TOGETHER;
    messages.truncate(TOGETHER);
    if messages.is_empty() {
        looked.note(due.hook.id, end);
        return Ok(());
    }
    let Some(claim) = rows::claim(&app.db, due).await? else { return Ok(()) };
    let told = send(app, sender, &due.hook, messages).await?;
    let next_entry = next_entry(&told, first, end, is_more);
    rows::settle(&app.db, due, claim, Round { told, next_entry }).await?;
    Ok(())
}

/// The next entry to be looked at: after a failure the one that failed, otherwise what was not looked at yet.
fn next_entry(told: &[Told], first: u64, end: u64, is_more: bool) -> u64 {
    let failed = told.iter().find(|told| told.outcome != Outcome::Taken);
    let last_taken = told.iter().rev().find(|told| told.outcome == Outcome::Taken).and_then(|told| told.message.entry);
    match failed {
        Some(failed) => failed.message.entry.unwrap_or(first),
        None if is_more => last_taken.map_or(first, |last| last + 1),
        None => end,
    }
}

/// Sends one after the other, until one is not taken.
async fn send(app: &App, sender: &Sender, hook: &Hook, messages: Vec<Message>) -> Result<Vec<Told>> {
    let now = app.world.now();
    let address = hook.address(app.db.keys())?;
    let signers = hook.signers(app.db.keys(), now)?;
    let (sender, world) = (sender.clone(), app.world.clone());
    let sending = move || {
        let mut told = Vec::new();
        for message in messages {
            let (outcome, status) = sender.send(address.reveal(), &message, &signers, world.now());
            told.push(Told { message, outcome, status });
            if outcome != Outcome::Taken {
                break;
            }
        }
        told
    };
    tokio::task::spawn_blocking(sending).await.map_err(web::Error::fault)
}

impl Looked {
    fn of(&self, hook: Id<Hook>) -> u64 {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).get(&hook).copied().unwrap_or(0)
    }

    fn note(&self, hook: Id<Hook>, next: u64) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(hook, next);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(entry: Option<u64>, outcome: Outcome) -> Told {
        let message = Message { id: String::new(), kind: String::new(), entry, payload: String::new() };
        Told { message, outcome, status: None }
    }

    #[test]
    fn it_goes_on_with_what_failed_and_passes_over_nothing() {
        let taken = |entry| told(Some(entry), Outcome::Taken);
        assert_eq!(next_entry(&[taken(3), taken(7)], 2, 12, false), 12);
        assert_eq!(next_entry(&[taken(3), taken(7)], 2, 12, true), 8);
        assert_eq!(next_entry(&[taken(3), told(Some(7), Outcome::Later)], 2, 12, false), 7);
        assert_eq!(next_entry(&[told(None, Outcome::Unreachable)], 2, 12, false), 2);
        assert_eq!(next_entry(&[told(None, Outcome::Taken)], 2, 2, false), 2);
    }
}
