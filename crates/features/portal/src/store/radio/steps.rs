//! What happens to episodes: prepared, read by an editor, published at once or at an hour to come. The rules are those of
//! articles (`may`).

use actors::Space;
use actors::accounts::Account;
use jiff::Timestamp;
use kernel::Id;
use store::{Db, Entry, Tx, params};
use web::{Message, Refusal};

use super::super::hands::{self, Writer};
use super::super::steps::Taken;
use super::{dial, episodes, programmes};
use crate::model::article::{Act, Hand, Refused, Step, may, next};
use crate::model::radio::{Episode, State};

const OF: &str = "SELECT s.number, s.kind, s.made_at, s.words, FALSE, r.name FROM portal_episode_step s \
     LEFT JOIN account a ON a.id = s.made_by LEFT JOIN actor p ON p.id = a.person LEFT JOIN actor r ON r.id = p.root \
     WHERE s.space_id = $1 AND s.episode = $2 ORDER BY s.number DESC LIMIT 200";
const LAST: &str = "SELECT COALESCE(MAX(number), 0) FROM portal_episode_step WHERE space_id = $1 AND episode = $2";
const INSERT: &str = "INSERT INTO portal_episode_step (space_id, episode, number, kind, words, made_by, made_at) \
     VALUES ($1, $2, $3, $4, $5, $6, $7)";
const REMEMBER: &str = "INSERT INTO portal_episode_due (episode, space, due_at, origin) VALUES ($1, $2, $3, $4) \
     ON CONFLICT (episode) DO UPDATE SET due_at = excluded.due_at, origin = excluded.origin";
const FORGET: &str = "DELETE FROM portal_episode_due WHERE episode = $1";
const READY: &str =
    "SELECT space, episode FROM portal_episode_due WHERE due_at <= $1 ORDER BY due_at, episode LIMIT $2";
const ORIGIN: &str = "SELECT origin FROM portal_episode_due WHERE episode = $1";

pub(super) const STATEMENTS: &[&str] = &[OF, LAST, INSERT, REMEMBER, FORGET, READY, ORIGIN];

/// What happened to an episode, the last step first; at most two hundred.
///
/// # Errors
/// As [`Db::all`].
pub async fn of(db: &Db, space: Id<Space>, id: Id<Episode>) -> store::Result<Vec<Taken>> {
    db.all(OF, &params![space, id]).await
}

pub(super) fn insert(
    tx: &mut Tx<'_>,
    episode: &Episode,
    step: Step,
    by: Option<Id<Account>>,
    words: &str,
) -> store::Result<()> {
    let last: u32 = tx.one(LAST, &params![episode.space, episode.id])?.unwrap_or(0);
    let now = tx.now();
    tx.exec(INSERT, &params![episode.space, episode.id, last + 1, step, words, by, now]).map(drop)
}

/// How somebody stands before an episode.
///
/// # Errors
/// As [`Db::one`].
pub async fn hand(db: &Db, episode: &Episode, me: Writer) -> store::Result<Hand> {
    hands::before(db, episode.space, episode.author, me).await
}

/// Refuses what somebody may not do with an episode where it stands. The program itself (`None`) may what follows.
pub(super) fn require(tx: &mut Tx<'_>, episode: &Episode, by: Option<Writer>, act: Act) -> store::Result<()> {
    let Some(me) = by else { return Ok(()) };
    let hand = hands::before_in(tx, episode.space, episode.author, me)?;
    if may(act, hand, episode.state) {
        return Ok(());
    }
    let publishes = matches!(act, Act::Take(Step::Published | Step::Scheduled));
    let would = Hand { is_alone: true, ..hand };
    let is_own = publishes && may(act, would, episode.state);
    Err(Refusal::because(if is_own { Refused::OwnWork.message() } else { Message::new("portal-radio-refused-turn") }))
}

/// The episode, if somebody may take this step with it; it stands already where the step leads.
pub(super) fn check(
    tx: &mut Tx<'_>,
    (space, id): (Id<Space>, Id<Episode>),
    by: Option<Writer>,
    step: Step,
) -> store::Result<Episode> {
    let mut episode = episodes::standing(tx, space, id)?;
    require(tx, &episode, by, Act::Take(step))?;
    let turn = || Refusal::because("portal-radio-refused-turn");
    episode.state = next(episode.state, step).ok_or_else(turn)?;
    Ok(episode)
}

/// Refuses what listeners would find unfinished.
fn require_whole(episode: &Episode) -> store::Result<()> {
    episode.missing().first().map_or(Ok(()), |missing| Err(Refusal::because(*missing)))
}

/// Writes a step down, with where the episode stands now.
pub(super) fn take(
    tx: &mut Tx<'_>,
    episode: &Episode,
    by: Option<Writer>,
    step: Step,
    words: &str,
    kind: &'static str,
) -> store::Result<()> {
    episodes::set_state(tx, episode)?;
    insert(tx, episode, step, by.map(|by| by.account), words)?;
    tx.record(Entry::new(kind, "episode", episode.id).link("programme", episode.programme));
    Ok(())
}

pub(super) fn forget_hour(tx: &mut Tx<'_>, episode: &mut Episode) -> store::Result<()> {
    episode.due_at = None;
    tx.exec(FORGET, &params![episode.id]).map(drop)
}

/// Hands an episode to the editors, with a word for them.
///
/// # Errors
/// A refusal where it is not her turn or something is missing; as [`Tx::exec`].
pub fn submit(
    tx: &mut Tx<'_>,
    space: Id<Space>,
    id: Id<Episode>,
    by: Option<Writer>,
    words: &str,
) -> store::Result<()> {
    let episode = check(tx, (space, id), by, Step::Submitted)?;
    require_whole(&episode)?;
    take(tx, &episode, by, Step::Submitted, words, "portal.episode.submitted")
}

/// Gives an episode back to who made it, with remarks; or she takes it back. It no longer publishes itself.
///
/// # Errors
/// As [`submit`].
pub fn give_back(
    tx: &mut Tx<'_>,
    space: Id<Space>,
    id: Id<Episode>,
    by: Option<Writer>,
    words: &str,
) -> store::Result<()> {
    let mut episode = check(tx, (space, id), by, Step::Returned)?;
    forget_hour(tx, &mut episode)?;
    take(tx, &episode, by, Step::Returned, words, "portal.episode.given-back")
}

/// Takes up again what was put aside or withdrawn: as a draft.
///
/// # Errors
/// As [`submit`].
pub fn restore(tx: &mut Tx<'_>, space: Id<Space>, id: Id<Episode>, by: Option<Writer>) -> store::Result<()> {
    let episode = check(tx, (space, id), by, Step::Restored)?;
    take(tx, &episode, by, Step::Restored, "", "portal.episode.restored")
}

/// Lets an episode publish itself at an hour to come. `origin` is where the installation stands.
///
/// # Errors
/// As [`submit`]; a refusal where the hour has passed.
pub fn schedule(
    tx: &mut Tx<'_>,
    space: Id<Space>,
    id: Id<Episode>,
    by: Option<Writer>,
    at: Timestamp,
    origin: &str,
) -> store::Result<()> {
    let mut episode = check(tx, (space, id), by, Step::Scheduled)?;
    require_whole(&episode)?;
    if at <= tx.now() {
        return Err(Refusal::because(Refused::Past.message()));
    }
    episode.due_at = Some(at);
    tx.exec(REMEMBER, &params![id, space, at, origin])?;
    take(tx, &episode, by, Step::Scheduled, &at.to_string(), "portal.episode.scheduled")
}

/// Takes that back.
///
/// # Errors
/// As [`submit`].
pub fn unschedule(tx: &mut Tx<'_>, space: Id<Space>, id: Id<Episode>, by: Option<Writer>) -> store::Result<()> {
    let mut episode = check(tx, (space, id), by, Step::Unscheduled)?;
    if episode.due_at.is_none() {
        return Err(Refusal::because("portal-radio-refused-turn"));
    }
    forget_hour(tx, &mut episode)?;
    take(tx, &episode, by, Step::Unscheduled, "", "portal.episode.unscheduled")
}

/// The episodes whose hour has come, the earliest first; at most so many.
///
/// # Errors
/// As [`Db::all`].
pub async fn ready(db: &Db, most: u32) -> store::Result<Vec<(Id<Space>, Id<Episode>)>> {
    db.all(READY, &params![db.world().now(), most]).await
}

/// Publishes an episode whose hour has come; false where another server did so a moment ago, or an editor decided otherwise.
///
/// # Errors
/// As [`episodes::publish`].
pub fn publish_due(tx: &mut Tx<'_>, space: Id<Space>, id: Id<Episode>) -> store::Result<bool> {
    let episode = episodes::standing(tx, space, id)?;
    let is_due = episode.state == State::Review && episode.due_at.is_some_and(|at| at <= tx.now());
    match tx.one::<String>(ORIGIN, &params![id])? {
        Some(origin) if is_due => episodes::publish(tx, space, id, None, &origin).map(|_| true),
        _ => {
            tx.record(Entry::new("portal.episode.not-due", "episode", id));
            Ok(false)
        }
    }
}

/// Lets an episode that cannot publish itself wait for an editor.
///
/// # Errors
/// As [`Tx::exec`].
pub fn give_up(tx: &mut Tx<'_>, space: Id<Space>, id: Id<Episode>) -> store::Result<()> {
    let mut episode = episodes::standing(tx, space, id)?;
    forget_hour(tx, &mut episode)?;
    take(tx, &episode, None, Step::Unscheduled, "", "portal.episode.unscheduled")
}

/// Shows everybody that a programme lost or gained an episode.
pub(super) fn renew_programme(tx: &mut Tx<'_>, episode: &Episode) -> store::Result<()> {
    let programme = programmes::standing(tx, episode.space, episode.programme)?;
    dial::renew(tx, &programme)
}
