use actors::Space;
use kernel::{Id, Lang};
use store::{Db, Entry, Tx, params};
use web::Refusal;

use super::super::hands::Writer;
use super::{Json, episodes, json};
use crate::model::radio::{Episode, Transcript};

const PUT: &str = "INSERT INTO portal_transcript (space_id, episode, lang, is_timed, words, cues, changed_at) \
     VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (space_id, episode, lang) DO UPDATE SET \
     is_timed = excluded.is_timed, words = excluded.words, cues = excluded.cues, changed_at = excluded.changed_at";
const ONE: &str = "SELECT cues FROM portal_transcript WHERE space_id = $1 AND episode = $2 AND lang = $3";
const OF: &str =
    "SELECT lang, is_timed, words FROM portal_transcript WHERE space_id = $1 AND episode = $2 ORDER BY lang";
const LANGUAGES: &str =
    "SELECT lang, is_timed FROM portal_transcript WHERE space_id = $1 AND episode = $2 ORDER BY lang";
const REMOVE: &str = "DELETE FROM portal_transcript WHERE space_id = $1 AND episode = $2 AND lang = $3";

pub(super) const STATEMENTS: &[&str] = &[PUT, ONE, OF, LANGUAGES, REMOVE];

/// What a list shows of a transcript.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Head {
    /// Its language.
    pub lang: Lang,
    /// Whether it says when its words are said.
    pub is_timed: bool,
    /// How many words it has.
    pub words: u32,
}

store::row! { Head { lang, is_timed, words } }

/// The transcript of an episode in a language.
///
/// # Errors
/// As [`Db::one`].
pub async fn get(db: &Db, space: Id<Space>, episode: Id<Episode>, lang: Lang) -> store::Result<Option<Transcript>> {
    let found: Option<(Json<Transcript>,)> = db.one(ONE, &params![space, episode, lang]).await?;
    Ok(found.map(|(Json(transcript),)| transcript))
}

/// The transcripts of an episode.
///
/// # Errors
/// As [`Db::all`].
pub async fn of(db: &Db, space: Id<Space>, episode: Id<Episode>) -> store::Result<Vec<Head>> {
    db.all(OF, &params![space, episode]).await
}

/// The languages of the transcripts of an episode.
pub(super) fn languages_in(
    tx: &mut Tx<'_>,
    space: Id<Space>,
    episode: Id<Episode>,
) -> store::Result<Vec<(Lang, bool)>> {
    tx.all(LANGUAGES, &params![space, episode])
}

/// Gives an episode a transcript, or another one in the same language.
///
/// # Errors
/// A refusal where there is no such episode or it was withdrawn; as [`Tx::exec`].
pub fn put(
    tx: &mut Tx<'_>,
    space: Id<Space>,
    id: Id<Episode>,
    by: Option<Writer>,
    lang: Lang,
    transcript: &Transcript,
) -> store::Result<()> {
    let episode = episodes::open(tx, space, id, by)?;
    let (cues, now) = (json(transcript), tx.now());
    let words = i64::try_from(transcript.words()).unwrap_or(i64::MAX);
    tx.exec(PUT, &params![space, id, lang, transcript.is_timed(), words, cues, now])?;
    tx.record(Entry::new("portal.episode.transcribed", "episode", id).with("lang", lang.code()).with("words", words));
    episodes::renew(tx, &episode)
}

/// Takes a transcript away.
///
/// # Errors
/// A refusal where there is none; as [`Tx::exec`].
pub fn remove(tx: &mut Tx<'_>, space: Id<Space>, id: Id<Episode>, by: Option<Writer>, lang: Lang) -> store::Result<()> {
    let episode = episodes::open(tx, space, id, by)?;
    if tx.exec(REMOVE, &params![space, id, lang])? == 0 {
        return Err(Refusal::because("portal-radio-refused-gone"));
    }
    tx.record(Entry::new("portal.episode.untranscribed", "episode", id).with("lang", lang.code()));
    episodes::renew(tx, &episode)
}
