use actors::Space;
use jiff::Timestamp;
use kernel::{Id, Lang};
use store::{Db, Entry, FromRow, Row, Tx, params};
use uuid::Uuid;
use web::Refusal;
use web::table::PAGE_ROWS;

use super::{Json, dial, json};
use crate::model::article::slug;
use crate::model::radio::{Profile, Programme, guid};

macro_rules! select {
    ($rest:literal) => {
        concat!("SELECT space_id, id, profile, slug, guid, changed_at FROM portal_programme ", $rest)
    };
}

const ONE: &str = select!("WHERE space_id = $1 AND id = $2");
const NEWEST: &str = select!("WHERE space_id = $1 ORDER BY changed_at DESC, id DESC LIMIT $2");
const OLDER: &str =
    select!("WHERE space_id = $1 AND (changed_at, id) < ($2, $3) ORDER BY changed_at DESC, id DESC LIMIT $4");
const INSERT: &str = "INSERT INTO portal_programme (space_id, id, profile, slug, guid, created_at, changed_at) \
     VALUES ($1, $2, $3, NULL, NULL, $4, $4)";
const CHANGE: &str = "UPDATE portal_programme SET profile = $3, changed_at = $4 WHERE space_id = $1 AND id = $2";
const NAME: &str = "UPDATE portal_programme SET slug = $3, guid = $4 WHERE space_id = $1 AND id = $2";

pub(super) const STATEMENTS: &[&str] = &[ONE, NEWEST, OLDER, INSERT, CHANGE, NAME];

impl FromRow for Programme {
    fn from_row(row: &Row<'_>) -> store::Result<Self> {
        let columns = row.columns();
        let (space, id) = (columns.take()?, columns.take()?);
        let Json(profile) = columns.take()?;
        Ok(Self { space, id, profile, slug: columns.take()?, guid: columns.take()?, changed_at: columns.take()? })
    }
}

/// A programme.
///
/// # Errors
/// As [`Db::one`].
pub async fn get(db: &Db, space: Id<Space>, id: Id<Programme>) -> store::Result<Option<Programme>> {
    db.one(ONE, &params![space, id]).await
}

/// The programmes of a space, those that changed last first, one more than a page.
///
/// # Errors
/// As [`Db::all`].
pub async fn list(
    db: &Db,
    space: Id<Space>,
    after: Option<(Timestamp, Id<Programme>)>,
) -> store::Result<Vec<Programme>> {
    let limit = PAGE_ROWS as i64 + 1;
    match after {
        None => db.all(NEWEST, &params![space, limit]).await,
        Some((at, id)) => db.all(OLDER, &params![space, at, id, limit]).await,
    }
}

/// Begins a programme.
///
/// # Errors
/// As [`Tx::exec`].
pub fn add(tx: &mut Tx<'_>, space: Id<Space>, profile: &Profile) -> store::Result<Id<Programme>> {
    let (id, now): (Id<Programme>, _) = (tx.id(), tx.now());
    tx.exec(INSERT, &params![space, id, json(profile), now])?;
    tx.record(Entry::new("portal.programme.added", "programme", id));
    Ok(id)
}

/// Says anew what a programme is; where it is public, everybody sees that at once.
///
/// # Errors
/// A refusal where there is none; as [`Tx::exec`].
pub fn change(tx: &mut Tx<'_>, space: Id<Space>, id: Id<Programme>, profile: Profile) -> store::Result<()> {
    let mut programme = standing(tx, space, id)?;
    let now = tx.now();
    tx.exec(CHANGE, &params![space, id, json(&profile), now])?;
    tx.record(Entry::new("portal.programme.changed", "programme", id).with("ended", profile.is_ended));
    (programme.profile, programme.changed_at) = (profile, now);
    dial::renew(tx, &programme)
}

/// A programme as it stands in this write.
///
/// # Errors
/// A refusal where there is none.
pub(super) fn standing(tx: &mut Tx<'_>, space: Id<Space>, id: Id<Programme>) -> store::Result<Programme> {
    tx.one(ONE, &params![space, id])?.ok_or_else(|| Refusal::because("portal-radio-refused-gone"))
}

/// Words that are pages beside the programmes.
const RESERVED: &[&str] = &["live", "new", "podcast", "search", "cover", "feed"];

/// Gives a programme its address and its name in directories, if it has none yet. `origin` is where the installation stands
/// at this moment: the name is made from the address of the feed, and stays when that moves.
pub(super) fn name(tx: &mut Tx<'_>, programme: &mut Programme, origin: &str) -> store::Result<String> {
    if let Some(slug) = &programme.slug {
        return Ok(slug.clone());
    }
    let stem = slug::propose(programme.profile.title.in_lang(Lang::Fr).1).unwrap_or_else(|| "emission".to_owned());
    let slug = super::aired::free(&stem, |slug| Ok(!RESERVED.contains(&slug) && dial::is_free(tx, slug)?))?;
    let guid: Uuid = guid::of_feed(&format!("{origin}/radio/{slug}/podcast.rss"));
    tx.exec(NAME, &params![programme.space, programme.id, &slug, guid])?;
    (programme.slug, programme.guid) = (Some(slug.clone()), Some(guid));
    Ok(slug)
}
