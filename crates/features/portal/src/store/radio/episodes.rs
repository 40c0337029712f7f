use actors::accounts::Account;
use actors::{Role, Space};
use kernel::{Id, Lang, Text};
use store::{Db, Entry, FromRow, Row, Tx, params};
use web::Refusal;
use web::table::PAGE_ROWS;

use super::super::files;
use super::super::hands::{self, Writer};
use super::{Json, aired, corrections, dial, json, programmes, steps, transcripts};
use crate::model::article::{Act, Refused, Step, slug};
use crate::model::radio::{Episode, Programme, Said, Sound, State};

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT space_id, id, programme, said, sound, state, slug, published_at, withdrawn_at, withdrawn_for, changed_at, \
             author, due_at FROM portal_episode ",
            $rest
        )
    };
}

const ONE: &str = select!("WHERE space_id = $1 AND id = $2");
const NEWEST: &str = select!("WHERE space_id = $1 AND programme = $2 ORDER BY created_at DESC, id DESC LIMIT $3");
const OLDER: &str = select!(
    "WHERE space_id = $1 AND programme = $2 AND (created_at, id) < \
     (SELECT created_at, id FROM portal_episode WHERE space_id = $1 AND id = $3) ORDER BY created_at DESC, id DESC LIMIT $4"
);
const IN_STATE: &str = select!("WHERE space_id = $1 AND state = $2 ORDER BY changed_at DESC, id DESC LIMIT $3");
const OF_AUTHOR: &str = select!("WHERE space_id = $1 AND author = $2 ORDER BY changed_at DESC, id DESC LIMIT $3");
const INSERT: &str = "INSERT INTO portal_episode (space_id, id, programme, said, sound, state, slug, created_at, changed_at, \
     published_at, withdrawn_at, withdrawn_for, author) VALUES ($1, $2, $3, $4, NULL, 'draft', NULL, $5, $5, NULL, NULL, '{}', $6)";
const SAY: &str = "UPDATE portal_episode SET said = $3, sound = $4, changed_at = $5 WHERE space_id = $1 AND id = $2";
const STATE: &str = "UPDATE portal_episode SET state = $3, slug = $4, published_at = $5, withdrawn_at = $6, \
     withdrawn_for = $7, changed_at = $8, due_at = $9 WHERE space_id = $1 AND id = $2";

pub(super) const STATEMENTS: &[&str] = &[ONE, NEWEST, OLDER, IN_STATE, OF_AUTHOR, INSERT, SAY, STATE];

impl FromRow for Episode {
    fn from_row(row: &Row<'_>) -> store::Result<Self> {
        let columns = row.columns();
        let (space, id, programme) = (columns.take()?, columns.take()?, columns.take()?);
        let Json(said) = columns.take()?;
        let sound: Option<Json<Sound>> = columns.take()?;
        Ok(Self {
            space,
            id,
            programme,
            said,
            sound: sound.map(|Json(sound)| sound),
            state: columns.take()?,
            slug: columns.take()?,
            published_at: columns.take()?,
            withdrawn_at: columns.take()?,
            withdrawn_for: columns.take()?,
            changed_at: columns.take()?,
            author: columns.take()?,
            due_at: columns.take()?,
        })
    }
}

/// An episode.
///
/// # Errors
/// As [`Db::one`].
pub async fn get(db: &Db, space: Id<Space>, id: Id<Episode>) -> store::Result<Option<Episode>> {
    db.one(ONE, &params![space, id]).await
}

/// The episodes of a programme in every state, the newest first, from behind one of them; one more than a page.
///
/// # Errors
/// As [`Db::all`].
pub async fn list(
    db: &Db,
    space: Id<Space>,
    programme: Id<Programme>,
    after: Option<Id<Episode>>,
) -> store::Result<Vec<Episode>> {
    let limit = PAGE_ROWS as i64 + 1;
    match after {
        None => db.all(NEWEST, &params![space, programme, limit]).await,
        Some(id) => db.all(OLDER, &params![space, programme, id, limit]).await,
    }
}

/// Episodes of a space that stand at the same point, those that changed last first.
///
/// # Errors
/// As [`Db::all`].
pub async fn in_state(db: &Db, space: Id<Space>, state: State, limit: u32) -> store::Result<Vec<Episode>> {
    db.all(IN_STATE, &params![space, state, limit]).await
}

/// Episodes that somebody prepares or prepared, those that changed last first.
///
/// # Errors
/// As [`Db::all`].
pub async fn of_author(db: &Db, space: Id<Space>, author: Id<Account>, limit: u32) -> store::Result<Vec<Episode>> {
    db.all(OF_AUTHOR, &params![space, author, limit]).await
}

/// Begins an episode, for who reports or edits; `None` is the program itself.
///
/// # Errors
/// A refusal where there is no such programme, or she does neither; as [`Tx::exec`].
pub fn add(
    tx: &mut Tx<'_>,
    space: Id<Space>,
    programme: Id<Programme>,
    by: Option<Writer>,
    said: &Said,
) -> store::Result<Id<Episode>> {
    programmes::standing(tx, space, programme)?;
    if let Some(me) = by
        && me.role < Role::Officer
        && !hands::reports_in(tx, space, me.account)?
    {
        return Err(Refusal::because(Refused::NoReporter.message()));
    }
    let (id, now): (Id<Episode>, _) = (tx.id(), tx.now());
    tx.exec(INSERT, &params![space, id, programme, json(said), now, by.map(|by| by.account)])?;
    let episode = standing(tx, space, id)?;
    steps::insert(tx, &episode, Step::Begun, episode.author, "")?;
    tx.record(Entry::new("portal.episode.added", "episode", id).link("programme", programme));
    Ok(id)
}

/// Says anew what an episode is; of a published one everybody sees that at once.
///
/// # Errors
/// A refusal where there is none, it was withdrawn, or she may not write it now; as [`Tx::exec`].
pub fn change(
    tx: &mut Tx<'_>,
    space: Id<Space>,
    id: Id<Episode>,
    by: Option<Writer>,
    what: &'static str,
    change: impl FnOnce(&mut Said),
) -> store::Result<()> {
    let mut episode = open(tx, space, id, by)?;
    change(&mut episode.said);
    say(tx, &episode)?;
    tx.record(Entry::new("portal.episode.changed", "episode", id).with("what", what));
    renew(tx, &episode)
}

/// Gives an episode its recording, or another one; listeners of a published one are told that it was replaced, and when.
///
/// # Errors
/// As [`change`].
pub fn record(
    tx: &mut Tx<'_>,
    space: Id<Space>,
    id: Id<Episode>,
    by: Option<Writer>,
    sound: Sound,
) -> store::Result<()> {
    let mut episode = open(tx, space, id, by)?;
    let entry = Entry::new("portal.episode.recorded", "episode", id).link("media-file", sound.file);
    let entry = entry.with("bytes", sound.bytes).with("seconds", sound.seconds);
    // Whoever may see the episode may hear it before others do.
    files::put_sound(tx, space, id, by.map(|by| by.account), sound.file)?;
    let is_replaced = episode.is_public() && episode.sound.as_ref().is_some_and(|heard| heard.file != sound.file);
    episode.sound = Some(sound);
    say(tx, &episode)?;
    tx.record(entry);
    if is_replaced {
        corrections::replaced(tx, &episode, by)?;
    }
    renew(tx, &episode)
}

fn say(tx: &mut Tx<'_>, episode: &Episode) -> store::Result<()> {
    let (said, now) = (json(&episode.said), tx.now());
    let sound = episode.sound.as_ref().map(json);
    tx.exec(SAY, &params![episode.space, episode.id, said, sound, now]).map(drop)
}

/// Publishes an episode, and gives it and its programme their addresses if they have none. `origin` is where the
/// installation stands, `https://twiza.example`.
///
/// # Errors
/// A refusal where something is missing, it is not in review, she made it herself while another could publish it, or there
/// is no such episode; as [`Tx::exec`].
pub fn publish(
    tx: &mut Tx<'_>,
    space: Id<Space>,
    id: Id<Episode>,
    by: Option<Writer>,
    origin: &str,
) -> store::Result<Published> {
    let mut episode = steps::check(tx, (space, id), by, Step::Published)?;
    if let Some(missing) = episode.missing().first() {
        return Err(Refusal::because(*missing));
    }
    let mut programme = programmes::standing(tx, space, episode.programme)?;
    let programme_slug = programmes::name(tx, &mut programme, origin)?;
    let slug = match &episode.slug {
        Some(slug) => slug.clone(),
        None => new_slug(tx, &episode)?,
    };
    let is_first = episode.published_at.is_none();
    steps::forget_hour(tx, &mut episode)?;
    episode.slug = Some(slug.clone());
    episode.published_at = episode.published_at.or(Some(tx.now()));
    (episode.withdrawn_at, episode.withdrawn_for) = (None, Text::default());
    set_state(tx, &episode)?;
    steps::insert(tx, &episode, Step::Published, by.map(|by| by.account), "")?;
    // Measures count episodes, not changes of mind.
    let kind = if is_first { "portal.episode.published" } else { "portal.episode.returned" };
    let seconds = episode.sound.as_ref().map_or(0, |sound| sound.seconds);
    let entry = Entry::new(kind, "episode", id).link("episode", id).link("programme", episode.programme);
    tx.record(entry.amount("minutes", i64::from(seconds.div_ceil(60))));
    renew(tx, &episode)?;
    dial::renew(tx, &programme)?;
    Ok(Published { programme: programme_slug, slug })
}

/// Where a published episode stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Published {
    /// The address word of its programme.
    pub programme: String,
    /// Its own.
    pub slug: String,
}

impl Published {
    /// `/radio/{programme}/{episode}`
    pub fn path(&self) -> String {
        format!("/radio/{}/{}", self.programme, self.slug)
    }
}

fn new_slug(tx: &mut Tx<'_>, episode: &Episode) -> store::Result<String> {
    let number = episode.said.number.map_or_else(|| "episode".to_owned(), |number| format!("episode-{number}"));
    let stem = slug::propose(episode.said.title.in_lang(Lang::Fr).1).unwrap_or(number);
    aired::free(&stem, |slug| Ok(slug != "podcast" && aired::is_free(tx, episode.programme, slug)?))
}

/// Takes an episode back: its address says so from now on, and why. One that was never public is put aside.
///
/// # Errors
/// A refusal where she may not, or it was withdrawn before; as [`Tx::exec`].
pub fn withdraw(
    tx: &mut Tx<'_>,
    space: Id<Space>,
    id: Id<Episode>,
    by: Option<Writer>,
    reason: Text,
) -> store::Result<()> {
    let was_public = standing(tx, space, id)?.is_public();
    let mut episode = steps::check(tx, (space, id), by, Step::Withdrawn)?;
    steps::forget_hour(tx, &mut episode)?;
    let said: Vec<&str> = reason.languages().map(|(_, words)| words).collect();
    let said = said.join("\n");
    if was_public {
        (episode.withdrawn_at, episode.withdrawn_for) = (Some(tx.now()), reason);
    }
    steps::take(tx, &episode, by, Step::Withdrawn, &said, "portal.episode.withdrawn")?;
    if !was_public {
        return Ok(());
    }
    renew(tx, &episode)?;
    steps::renew_programme(tx, &episode)
}

pub(super) fn set_state(tx: &mut Tx<'_>, episode: &Episode) -> store::Result<()> {
    let now = tx.now();
    let Episode { space, id, state, slug, published_at, withdrawn_at, withdrawn_for, due_at, .. } = episode;
    tx.exec(STATE, &params![space, id, *state, slug, published_at, withdrawn_at, withdrawn_for, now, due_at]).map(drop)
}

/// An episode as it stands in this write.
///
/// # Errors
/// A refusal where there is none.
pub(super) fn standing(tx: &mut Tx<'_>, space: Id<Space>, id: Id<Episode>) -> store::Result<Episode> {
    tx.one(ONE, &params![space, id])?.ok_or_else(|| Refusal::because("portal-radio-refused-gone"))
}

/// The same, if somebody may change it now.
pub(super) fn open(tx: &mut Tx<'_>, space: Id<Space>, id: Id<Episode>, by: Option<Writer>) -> store::Result<Episode> {
    let episode = standing(tx, space, id)?;
    if episode.state == State::Withdrawn {
        return Err(Refusal::because("portal-radio-refused-withdrawn"));
    }
    steps::require(tx, &episode, by, Act::Write)?;
    Ok(episode)
}

/// Shows everybody what is now said of it.
pub(super) fn renew(tx: &mut Tx<'_>, episode: &Episode) -> store::Result<()> {
    let transcripts = transcripts::languages_in(tx, episode.space, episode.id)?;
    let corrections = corrections::of_in(tx, episode.space, episode.id)?;
    aired::renew(tx, episode, transcripts, corrections)
}
