//! Issues that are scheduled or under way: whose they are, beginning, stopping, going on, ending.

use actors::Space;
use jiff::{SignedDuration, Timestamp};
use kernel::{Id, Lang};
use store::{Db, Entry, Tx, params};
use uuid::Uuid;
use web::Refusal;

use super::issues::{self, counts_in, get_in};
use super::{doubt, issues::select};
use crate::model::render::Letter;
use crate::model::{Count, House, Issue, Key, List, Paused, State};

const DUE: &str = select!("state = 'scheduled' AND due_at <= $1 ORDER BY due_at LIMIT 200");
const SENDING: &str = select!("state = 'sending' ORDER BY due_at LIMIT 200");
const FOREIGN: &str = select!("state IN ('sending', 'paused') AND house <> $1 ORDER BY house LIMIT 50");
const SCHEDULE: &str = "UPDATE newsletter_issue SET state = 'scheduled', due_at = $3, origin = $4, scheduled_at = $5
    WHERE space_id = $1 AND id = $2 AND state = 'draft'";
const UNSCHEDULE: &str =
    "UPDATE newsletter_issue SET state = 'draft', due_at = NULL, paused_why = NULL WHERE space_id = $1 AND id = $2
    AND (state = 'scheduled' OR (state = 'paused' AND started_at IS NULL))";
const START: &str =
    "UPDATE newsletter_issue SET state = 'sending', started_at = $3, house = $4, lease_until = $5, wanted = $6
    WHERE space_id = $1 AND id = $2 AND state = 'scheduled'";
const NAME: &str = "UPDATE newsletter_issue SET slug = $3 WHERE space_id = $1 AND id = $2 AND state = 'scheduled'";
const PAUSE: &str = "UPDATE newsletter_issue SET state = 'paused', paused_why = $3 WHERE space_id = $1 AND id = $2
    AND state IN ('scheduled', 'sending')";
const MOVED: &str = "UPDATE newsletter_issue SET state = 'paused', paused_why = 'moved', house = $3 WHERE space_id = $1
    AND id = $2 AND state IN ('scheduled', 'sending', 'paused')";
const RESUME: &str =
    "UPDATE newsletter_issue SET state = CASE WHEN started_at IS NULL THEN 'scheduled' ELSE 'sending' END,
    scheduled_at = $3, paused_why = NULL, trouble = NULL, lease_until = NULL, believes = $4
    WHERE space_id = $1 AND id = $2 AND state = 'paused'";
const REOPEN: &str = "UPDATE newsletter_issue SET state = 'sending', lease_until = NULL WHERE space_id = $1 AND id = $2
    AND state = 'sent' AND paused_why IS NULL";
const CLAIM: &str = "UPDATE newsletter_issue SET house = $3, lease_until = $4 WHERE space_id = $1 AND id = $2
    AND state = 'sending' AND (house = $3 OR lease_until IS NULL OR lease_until < $5)";
const FINISH: &str = "UPDATE newsletter_issue SET state = 'sent', ended_at = $3, trouble = NULL, told = $4
    WHERE space_id = $1 AND id = $2 AND state IN ('sending', 'paused')";
const TROUBLE: &str = "UPDATE newsletter_issue SET trouble = $3 WHERE space_id = $1 AND id = $2";
const WANTED: &str = "SELECT COUNT(*) FROM newsletter_subscription u
    JOIN newsletter_subscriber s ON s.space_id = u.space_id AND s.id = u.subscriber
    WHERE u.space_id = $1 AND u.list = $2 AND s.stopped IS NULL";
const RENDERED: &str =
    "INSERT INTO newsletter_rendering (space_id, issue, lang, subject, text, html) VALUES ($1, $2, $3, $4, $5, $6)";
const RENDERINGS: &str =
    "SELECT lang, subject, text, html FROM newsletter_rendering WHERE space_id = $1 AND issue = $2 ORDER BY lang";
const UNSETTLED: &str =
    "SELECT space_id, id FROM newsletter_issue WHERE state IN ('sending', 'paused') AND house = $1 LIMIT 1000";

pub(super) const STATEMENTS: &[&str] = &[
    DUE, SENDING, FOREIGN, SCHEDULE, UNSCHEDULE, START, NAME, PAUSE, MOVED, RESUME, REOPEN, CLAIM, FINISH, TROUBLE,
    WANTED, RENDERED, RENDERINGS, UNSETTLED,
];

/// So long an installation that says nothing is believed to be at work on an issue.
pub const LEASE: SignedDuration = SignedDuration::from_mins(5);

fn told(tx: &mut Tx<'_>, kind: &'static str, key: Key) {
    tx.record(Entry::new(kind, "newsletter-issue", key.issue));
}

/// The issues whose time has come.
///
/// # Errors
/// Whatever the engine meets.
pub async fn due(db: &Db) -> store::Result<Vec<Issue>> {
    db.all(DUE, &params![db.world().now()]).await
}

/// To how many an issue of a list goes: those whose address takes letters.
///
/// # Errors
/// Whatever the engine meets.
pub async fn wanted(db: &Db, list: &List) -> store::Result<u64> {
    Ok(db.one(WANTED, &params![list.kept_by, list.id]).await?.unwrap_or(0))
}

/// The issues that are under way.
///
/// # Errors
/// Whatever the engine meets.
pub async fn sending(db: &Db) -> store::Result<Vec<Issue>> {
    db.all(SENDING, &[]).await
}

/// Issues under way or paused that another installation began.
///
/// # Errors
/// Whatever the engine meets.
pub async fn foreign(db: &Db, house: Uuid) -> store::Result<Vec<Issue>> {
    db.all(FOREIGN, &params![house]).await
}

/// Lets an issue go out at `due`, with links to `origin`.
///
/// # Errors
/// A refusal where it is no draft; whatever the engine meets.
pub fn schedule(tx: &mut Tx<'_>, key: Key, due: Timestamp, origin: &str) -> store::Result<()> {
    let now = tx.now();
    if tx.exec(SCHEDULE, &params![key.space, key.issue, due, origin, now])? == 0 {
        return Err(Refusal::because("newsletter-issue-closed"));
    }
    told(tx, "newsletter.issue.scheduled", key);
    Ok(())
}

/// Makes it a draft again.
///
/// # Errors
/// A refusal where it has begun to leave; whatever the engine meets.
pub fn unschedule(tx: &mut Tx<'_>, key: Key) -> store::Result<()> {
    if tx.exec(UNSCHEDULE, &params![key.space, key.issue])? == 0 {
        return Err(Refusal::because("newsletter-issue-closed"));
    }
    told(tx, "newsletter.issue.unscheduled", key);
    Ok(())
}

/// Begins the sending: keeps what its letters say, puts it on the public shelf, and claims it for this installation. Whether
/// this call was the one that began it.
///
/// # Errors
/// Whatever the engine meets.
pub fn start(tx: &mut Tx<'_>, issue: &Issue, house: Uuid, letters: &[(Lang, Letter)]) -> store::Result<bool> {
    let (Key { space, issue: id }, now) = (issue.key, tx.now());
    let wanted: i64 = tx.one(WANTED, &params![space, issue.list])?.unwrap_or(0);
    if tx.exec(START, &params![space, id, now, house, now + LEASE, wanted])? == 0 {
        return Ok(false);
    }
    for (lang, Letter { subject, text, html }) in letters {
        tx.exec(RENDERED, &params![space, id, lang, subject, text, html])?;
    }
    issues::shelve(tx, issue)?;
    told(tx, "newsletter.issue.started", issue.key);
    Ok(true)
}

/// Gives an issue that waits another public name, because somebody else's has the one that it was to get.
///
/// # Errors
/// Whatever the engine meets.
pub fn rename(tx: &mut Tx<'_>, key: Key, slug: &str) -> store::Result<()> {
    tx.exec(NAME, &params![key.space, key.issue, slug])?;
    told(tx, "newsletter.issue.named", key);
    Ok(())
}

/// Pauses it. Whether it was scheduled or under way.
///
/// # Errors
/// Whatever the engine meets.
pub fn pause(tx: &mut Tx<'_>, key: Key, why: Paused) -> store::Result<bool> {
    let is_paused = tx.exec(PAUSE, &params![key.space, key.issue, why])? == 1;
    tx.record(Entry::new("newsletter.issue.paused", "newsletter-issue", key.issue).with("why", why));
    Ok(is_paused)
}

/// Stops an issue that another installation was to send: its editor decides. Of what that one had in hand nobody knows here.
///
/// # Errors
/// Whatever the engine meets.
pub fn stop_moved(tx: &mut Tx<'_>, key: Key, house: Uuid) -> store::Result<()> {
    if tx.exec(MOVED, &params![key.space, key.issue, house])? == 1 {
        doubt::of_handed(tx, key)?;
    }
    tx.record(Entry::new("newsletter.issue.paused", "newsletter-issue", key.issue).with("why", Paused::Moved));
    Ok(())
}

/// Lets it go on, or begin. `believes` says that what the mail server refuses is refused for good.
///
/// # Errors
/// A refusal where it is not paused; whatever the engine meets.
pub fn resume(tx: &mut Tx<'_>, key: Key, believes: bool) -> store::Result<()> {
    let now = tx.now();
    if tx.exec(RESUME, &params![key.space, key.issue, now, believes])? == 0 {
        return Err(Refusal::because("newsletter-issue-not-paused"));
    }
    told(tx, "newsletter.issue.resumed", key);
    Ok(())
}

/// Lets an issue that was out go on, because some of its copies are to be sent after all; not one that was ended by hand.
///
/// # Errors
/// Whatever the engine meets.
pub fn reopen(tx: &mut Tx<'_>, key: Key) -> store::Result<()> {
    tx.exec(REOPEN, &params![key.space, key.issue]).map(drop)
}

/// Claims an issue for an installation, or holds on to it. What another one had in hand is in doubt from now on. Whether it is
/// ours now.
///
/// # Errors
/// Whatever the engine meets.
pub fn claim(tx: &mut Tx<'_>, key: Key, house: House) -> store::Result<bool> {
    told(tx, "newsletter.issue.claimed", key);
    let now = tx.now();
    let Some(before) = get_in(tx, key)? else { return Ok(false) };
    if tx.exec(CLAIM, &params![key.space, key.issue, house.id, now + LEASE, now])? == 0 {
        return Ok(false);
    }
    if before.house.is_some_and(|before| before != house.id) {
        doubt::of_handed(tx, key)?;
    }
    Ok(true)
}

/// Ends the sending, once every copy is settled.
///
/// # Errors
/// Whatever the engine meets.
pub fn finish(tx: &mut Tx<'_>, key: Key) -> store::Result<()> {
    let now = tx.now();
    let Some(issue) = get_in(tx, key)? else { return Ok(()) };
    let counts = counts_in(tx, key)?;
    let sent = counts.iter().find(|(what, _)| *what == Count::Sent).map_or(0, |(_, number)| *number);
    let entry = Entry::new("newsletter.issue.sent", "newsletter-issue", key.issue).link("newsletter-list", issue.list);
    if tx.exec(FINISH, &params![key.space, key.issue, now, sent])? == 1 {
        // One that went on after it had ended tells only what came since.
        tx.record(entry.amount("copies", sent - issue.told));
    } else {
        told(tx, "newsletter.issue.ended-already", key);
    }
    Ok(())
}

/// Ends a paused issue for good: who has no copy yet gets none.
///
/// # Errors
/// A refusal where it is not paused, has not begun, or carriers still have copies; whatever the engine meets.
pub fn end(tx: &mut Tx<'_>, key: Key) -> store::Result<()> {
    let issue = get_in(tx, key)?.filter(|issue| issue.state == State::Paused && issue.started_at.is_some());
    if issue.is_none() {
        return Err(Refusal::because("newsletter-issue-not-paused"));
    }
    if !doubt::give_up(tx, key)? {
        return Err(Refusal::because("newsletter-issue-in-hand"));
    }
    finish(tx, key)
}

/// Notes why nothing leaves at this moment, or that it does again.
///
/// # Errors
/// Whatever the engine meets.
pub fn trouble(tx: &mut Tx<'_>, key: Key, why: Option<&str>) -> store::Result<()> {
    tx.exec(TROUBLE, &params![key.space, key.issue, why.map(str::to_owned)])?;
    Ok(())
}

/// What its letters say, by language.
///
/// # Errors
/// Whatever the engine meets.
pub async fn renderings(db: &Db, key: Key) -> store::Result<Vec<(Lang, Letter)>> {
    let rows: Vec<(Lang, String, String, String)> = db.all(RENDERINGS, &params![key.space, key.issue]).await?;
    Ok(rows.into_iter().map(|(lang, subject, text, html)| (lang, Letter { subject, text, html })).collect())
}

/// The issues of this installation whose copies carriers may still have.
///
/// # Errors
/// Whatever the engine meets.
pub async fn unsettled(db: &Db, house: Uuid) -> store::Result<Vec<Key>> {
    let keys: Vec<(Id<Space>, Id<Issue>)> = db.all(UNSETTLED, &params![house]).await?;
    Ok(keys.into_iter().map(|(space, issue)| Key { space, issue }).collect())
}
