use actors::Space;
use actors::accounts::Account;
use kernel::{Id, Text};
use sha2::{Digest, Sha256};
use store::{Db, Entry, Tx, params};

use crate::model::track::Edition;
use crate::model::{Framework, Refused, Track};

const LIST: &str = "SELECT id, space_id, edition, title, opened_at, closed_at FROM tracks_track \
     WHERE space_id = $1 ORDER BY id LIMIT 200";
const ONE: &str =
    "SELECT id, space_id, edition, title, opened_at, closed_at FROM tracks_track WHERE space_id = $1 AND id = $2";
const ADD: &str = "INSERT INTO tracks_track (space_id, id, edition, title, opened_at, closed_at) \
     VALUES ($1, $2, $3, $4, $5, NULL)";
const CLOSE: &str = "UPDATE tracks_track SET closed_at = $3 WHERE space_id = $1 AND id = $2 AND closed_at IS NULL";
const REOPEN: &str =
    "UPDATE tracks_track SET closed_at = NULL WHERE space_id = $1 AND id = $2 AND closed_at IS NOT NULL";
const EDITION: &str = "SELECT content FROM tracks_edition WHERE space_id = $1 AND id = $2";
const SAME: &str = "SELECT id FROM tracks_edition WHERE space_id = $1 AND fingerprint = $2 LIMIT 1";
const ADD_EDITION: &str = "INSERT INTO tracks_edition (space_id, id, code, content, fingerprint, kept_at) \
     VALUES ($1, $2, $3, $4, $5, $6)";
/// Who has left the space validates nothing, whatever she was appointed for.
const VALIDATORS: &str = "SELECT v.account FROM tracks_validator v \
     JOIN membership m ON m.space_id = v.space_id AND m.account = v.account AND m.until_at IS NULL \
     WHERE v.space_id = $1 AND v.track = $2 ORDER BY v.account LIMIT 200";
const VALIDATES: &str =
    "SELECT track FROM tracks_validator WHERE space_id = $1 AND account = $2 ORDER BY track LIMIT 200";
const IS_VALIDATOR: &str = "SELECT COUNT(*) FROM tracks_validator v \
     JOIN membership m ON m.space_id = v.space_id AND m.account = v.account AND m.until_at IS NULL \
     WHERE v.space_id = $1 AND v.track = $2 AND v.account = $3";
const ADD_VALIDATOR: &str =
    "INSERT INTO tracks_validator (space_id, track, account, since_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING";
const DROP_VALIDATOR: &str = "DELETE FROM tracks_validator WHERE space_id = $1 AND track = $2 AND account = $3";
const IS_MEMBER: &str = "SELECT COUNT(*) FROM membership WHERE space_id = $1 AND account = $2 AND until_at IS NULL";

pub(super) const STATEMENTS: &[&str] = &[
    LIST,
    ONE,
    ADD,
    CLOSE,
    REOPEN,
    EDITION,
    SAME,
    ADD_EDITION,
    VALIDATORS,
    VALIDATES,
    IS_VALIDATOR,
    ADD_VALIDATOR,
    DROP_VALIDATOR,
    IS_MEMBER,
];

store::row! { Track { id, space, edition, title, opened_at, closed_at } }

/// The tracks of a space, the oldest first. There are a handful.
///
/// # Errors
/// As [`Db::all`].
pub async fn list(db: &Db, space: Id<Space>) -> store::Result<Vec<Track>> {
    db.all(LIST, &params![space]).await
}

/// One of them.
///
/// # Errors
/// As [`Db::one`].
pub async fn one(db: &Db, space: Id<Space>, id: Id<Track>) -> store::Result<Option<Track>> {
    db.one(ONE, &params![space, id]).await
}

pub(super) fn one_in(tx: &mut Tx<'_>, space: Id<Space>, id: Id<Track>) -> store::Result<Track> {
    tx.one(ONE, &params![space, id])?.ok_or_else(|| Refused::Gone.into())
}

/// The framework of a track, word for word as it was when the track was opened.
///
/// # Errors
/// As [`Db::one`]; [`Refused::Gone`] where there is none.
pub async fn framework(db: &Db, track: &Track) -> store::Result<Framework> {
    read(db.one(EDITION, &params![track.space, track.edition]).await?)
}

pub(super) fn framework_in(tx: &mut Tx<'_>, track: &Track) -> store::Result<Framework> {
    read(tx.one(EDITION, &params![track.space, track.edition])?)
}

fn read(content: Option<String>) -> store::Result<Framework> {
    serde_json::from_str(&content.ok_or(Refused::Gone)?).map_err(super::unreadable)
}

/// Opens a track with a framework, of which a copy is kept: people who follow it are judged by these words.
///
/// # Errors
/// [`Refused::NotWhole`]; as [`Tx::exec`].
pub fn begin(tx: &mut Tx<'_>, space: Id<Space>, framework: &Framework, title: Text) -> store::Result<Id<Track>> {
    framework.check()?;
    let (edition, id, now) = (edition_of(tx, space, framework)?, tx.id::<Track>(), tx.now());
    tx.exec(ADD, &params![space, id, edition, title, now])?;
    tx.record(Entry::new("tracks.track.opened", "tracks-track", id).with("framework", &framework.code));
    Ok(id)
}

fn edition_of(tx: &mut Tx<'_>, space: Id<Space>, framework: &Framework) -> store::Result<Id<Edition>> {
    let content = serde_json::to_string(framework).map_err(super::unreadable)?;
    let print = Sha256::digest(content.as_bytes()).to_vec();
    if let Some(known) = tx.one(SAME, &params![space, &print])? {
        return Ok(known);
    }
    let (edition, now) = (tx.id(), tx.now());
    tx.exec(ADD_EDITION, &params![space, edition, &framework.code, content, print, now])?;
    Ok(edition)
}

/// Takes nobody any more on a track, or takes people again.
///
/// # Errors
/// [`Refused::Gone`] where that is so already; as [`Tx::exec`].
pub fn close(tx: &mut Tx<'_>, space: Id<Space>, id: Id<Track>, is_closed: bool) -> store::Result<()> {
    let now = tx.now();
    let changed = match is_closed {
        true => tx.exec(CLOSE, &params![space, id, now])?,
        false => tx.exec(REOPEN, &params![space, id])?,
    };
    if changed == 0 {
        return Err(Refused::Gone.into());
    }
    let kind = if is_closed { "tracks.track.closed" } else { "tracks.track.reopened" };
    tx.record(Entry::new(kind, "tracks-track", id));
    Ok(())
}

/// Who validates on a track.
///
/// # Errors
/// As [`Db::all`].
pub async fn validators(db: &Db, space: Id<Space>, track: Id<Track>) -> store::Result<Vec<Id<Account>>> {
    db.all(VALIDATORS, &params![space, track]).await
}

pub(super) fn validators_in(tx: &mut Tx<'_>, space: Id<Space>, track: Id<Track>) -> store::Result<Vec<Id<Account>>> {
    tx.all(VALIDATORS, &params![space, track])
}

/// The tracks of a space on which somebody validates.
///
/// # Errors
/// As [`Db::all`].
pub async fn validates(db: &Db, space: Id<Space>, account: Id<Account>) -> store::Result<Vec<Id<Track>>> {
    db.all(VALIDATES, &params![space, account]).await
}

pub(super) fn is_validator_in(
    tx: &mut Tx<'_>,
    space: Id<Space>,
    track: Id<Track>,
    account: Id<Account>,
) -> store::Result<bool> {
    Ok(tx.one::<i64>(IS_VALIDATOR, &params![space, track, account])?.unwrap_or(0) > 0)
}

/// Has a member of the space validate on a track.
///
/// # Errors
/// [`Refused::NoMember`]; [`Refused::Gone`] where there is no such track; as [`Tx::exec`].
pub fn appoint(tx: &mut Tx<'_>, space: Id<Space>, track: Id<Track>, account: Id<Account>) -> store::Result<()> {
    one_in(tx, space, track)?;
    if tx.one::<i64>(IS_MEMBER, &params![space, account])?.unwrap_or(0) == 0 {
        return Err(Refused::NoMember.into());
    }
    let now = tx.now();
    tx.exec(ADD_VALIDATOR, &params![space, track, account, now])?;
    tx.record(Entry::new("tracks.validator.appointed", "tracks-track", track).link("account", account));
    Ok(())
}

/// Somebody validates no longer; what she found stays.
///
/// # Errors
/// [`Refused::Gone`] where she does not; as [`Tx::exec`].
pub fn dismiss(tx: &mut Tx<'_>, space: Id<Space>, track: Id<Track>, account: Id<Account>) -> store::Result<()> {
    if tx.exec(DROP_VALIDATOR, &params![space, track, account])? == 0 {
        return Err(Refused::Gone.into());
    }
    tx.record(Entry::new("tracks.validator.dismissed", "tracks-track", track).link("account", account));
    Ok(())
}
