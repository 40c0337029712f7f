//! What was wrong in a published episode, as listeners are told, with its date.

use actors::Space;
use kernel::{Id, Text};
use store::{Db, Tx, params};
use web::Refusal;

use super::super::hands::Writer;
use super::{episodes, steps};
use crate::model::article::{Correction, Step};
use crate::model::radio::Episode;

const OF: &str = "SELECT made_at, words FROM portal_episode_correction WHERE space_id = $1 AND episode = $2 \
     ORDER BY number DESC LIMIT 200";
const LAST: &str =
    "SELECT COALESCE(MAX(number), 0) FROM portal_episode_correction WHERE space_id = $1 AND episode = $2";
const INSERT: &str = "INSERT INTO portal_episode_correction (space_id, episode, number, words, made_at) \
     VALUES ($1, $2, $3, $4, $5)";

pub(super) const STATEMENTS: &[&str] = &[OF, LAST, INSERT];

store::row! { Correction { at, words } }

/// The corrections of an episode, the latest first; at most two hundred. One without words says that its recording was replaced.
///
/// # Errors
/// As [`Db::all`].
pub async fn of(db: &Db, space: Id<Space>, id: Id<Episode>) -> store::Result<Vec<Correction>> {
    db.all(OF, &params![space, id]).await
}

pub(super) fn of_in(tx: &mut Tx<'_>, space: Id<Space>, id: Id<Episode>) -> store::Result<Vec<Correction>> {
    tx.all(OF, &params![space, id])
}

/// Tells listeners what was wrong in a published episode and what is right.
///
/// # Errors
/// A refusal where nothing is said, it is not published, or she may not; as [`Tx::exec`].
pub fn correct(
    tx: &mut Tx<'_>,
    space: Id<Space>,
    id: Id<Episode>,
    by: Option<Writer>,
    words: &Text,
) -> store::Result<()> {
    let episode = steps::check(tx, (space, id), by, Step::Corrected)?;
    if words.is_empty() {
        return Err(Refusal::because("portal-articles-correction-needed"));
    }
    insert(tx, &episode, by, words)?;
    episodes::renew(tx, &episode)
}

/// Notes that the recording of a published episode was replaced: who heard the first one may want to know.
pub(super) fn replaced(tx: &mut Tx<'_>, episode: &Episode, by: Option<Writer>) -> store::Result<()> {
    insert(tx, episode, by, &Text::default())
}

fn insert(tx: &mut Tx<'_>, episode: &Episode, by: Option<Writer>, words: &Text) -> store::Result<()> {
    let (space, id, now) = (episode.space, episode.id, tx.now());
    let last: u32 = tx.one(LAST, &params![space, id])?.unwrap_or(0);
    tx.exec(INSERT, &params![space, id, last + 1, words, now])?;
    let said: Vec<&str> = words.languages().map(|(_, words)| words).collect();
    steps::take(tx, episode, by, Step::Corrected, &said.join("\n"), "portal.episode.corrected")
}
