use jiff::Timestamp;
use kernel::Id;
use store::{Db, Entry, Keys, Sealed, Tx, params};

use super::portfolios::{Holder, touch};
use super::{ESTIMATE, PIECE, files, requests};
use crate::model::portfolio::{Estimated, MOST_BYTES, MOST_PIECES, Note};
use crate::model::{Estimate, Key, Piece, PieceKind, Refused};

const PIECES: &str = "SELECT id, competency, kind, size, added_at, data FROM tracks_piece \
     WHERE space_id = $1 AND portfolio = $2 ORDER BY id LIMIT 200";
const PIECE_OF: &str = "SELECT id, competency, kind, size, added_at, data FROM tracks_piece \
     WHERE space_id = $1 AND portfolio = $2 AND id = $3";
const ADD: &str = "INSERT INTO tracks_piece (space_id, portfolio, id, competency, kind, size, added_at, data) \
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
const REMOVE: &str = "DELETE FROM tracks_piece WHERE space_id = $1 AND portfolio = $2 AND id = $3";
const REMOVE_ALL: &str = "DELETE FROM tracks_piece WHERE space_id = $1 AND portfolio = $2";
const COUNT: &str = "SELECT COUNT(*) FROM tracks_piece WHERE space_id = $1 AND portfolio = $2 AND competency = $3";
const BYTES: &str =
    "SELECT CAST(COALESCE(SUM(size), 0) AS BIGINT) FROM tracks_piece WHERE space_id = $1 AND portfolio = $2";
const ESTIMATES: &str = "SELECT id, made_at, data FROM tracks_estimate WHERE space_id = $1 AND portfolio = $2 \
     ORDER BY number LIMIT 200";
const LAST: &str = "SELECT MAX(number) FROM tracks_estimate WHERE space_id = $1 AND portfolio = $2";
const ADD_ESTIMATE: &str = "INSERT INTO tracks_estimate (space_id, portfolio, number, id, made_at, data) \
     VALUES ($1, $2, $3, $4, $5, $6)";
const DROP_ESTIMATES: &str = "DELETE FROM tracks_estimate WHERE space_id = $1 AND portfolio = $2";

pub(super) const STATEMENTS: &[&str] =
    &[PIECES, PIECE_OF, ADD, REMOVE, REMOVE_ALL, COUNT, BYTES, ESTIMATES, LAST, ADD_ESTIMATE, DROP_ESTIMATES];

/// So many times she looks at herself: the oldest stay.
const MOST_ESTIMATES: i32 = 100;

struct Found {
    id: Id<Piece>,
    competency: String,
    kind: PieceKind,
    size: i64,
    added_at: Timestamp,
    data: Sealed,
}

store::row! { Found { id, competency, kind, size, added_at, data } }

impl Found {
    fn open(self, keys: &Keys) -> store::Result<Piece> {
        let note: Note = super::open(keys, PIECE, self.id.uuid(), &self.data)?;
        let Self { id, competency, kind, size, added_at, .. } = self;
        Ok(Piece { id, competency, kind, size, added_at, note })
    }
}

/// All pieces of a portfolio, the oldest first.
///
/// # Errors
/// As [`Db::all`]; a fault when what was sealed does not open.
pub async fn pieces(db: &Db, key: Key) -> store::Result<Vec<Piece>> {
    let rows: Vec<Found> = db.all(PIECES, &params![key.space, key.portfolio]).await?;
    rows.into_iter().map(|row| row.open(db.keys())).collect()
}

/// One of them.
///
/// # Errors
/// As [`Db::one`]; a fault when what was sealed does not open.
pub async fn piece(db: &Db, key: Key, id: Id<Piece>) -> store::Result<Option<Piece>> {
    let row: Option<Found> = db.one(PIECE_OF, &params![key.space, key.portfolio, id]).await?;
    row.map(|row| row.open(db.keys())).transpose()
}

/// How many pieces show a competency.
pub(super) fn count_in(tx: &mut Tx<'_>, key: Key, competency: &str) -> store::Result<usize> {
    Ok(tx.one(COUNT, &params![key.space, key.portfolio, competency])?.unwrap_or(0))
}

/// A piece to be added.
#[derive(Debug, Clone)]
pub struct NewPiece {
    /// Of what.
    pub competency: String,
    /// What it is.
    pub kind: PieceKind,
    /// What it is called and says.
    pub note: Note,
    /// Its file.
    pub file: Vec<u8>,
}

/// Adds a piece of evidence.
///
/// # Errors
/// [`Refused::Looked`] while validators look at the competency; [`Refused::TooManyPieces`], [`Refused::TooManyBytes`]; as
/// [`Tx::exec`].
pub fn add(tx: &mut Tx<'_>, holder: Holder, new: NewPiece) -> store::Result<Id<Piece>> {
    let key = holder.key;
    touch(tx, key, holder.account)?;
    requests::refuse_while_open(tx, key, &new.competency)?;
    if count_in(tx, key, &new.competency)? >= MOST_PIECES {
        return Err(Refused::TooManyPieces.into());
    }
    let size = new.file.len() as i64;
    if tx.one::<i64>(BYTES, &params![key.space, key.portfolio])?.unwrap_or(0) + size > MOST_BYTES {
        return Err(Refused::TooManyBytes.into());
    }
    let (id, now) = (tx.id::<Piece>(), tx.now());
    let data = super::seal(tx.keys(), PIECE, id.uuid(), &new.note)?;
    tx.exec(ADD, &params![key.space, key.portfolio, id, new.competency, new.kind, size, now, data])?;
    files::write_in(tx, key.space, id, &new.file)?;
    tx.record(Entry::new("tracks.piece.added", "tracks-portfolio", key.portfolio).link("piece", id));
    Ok(id)
}

/// Takes a piece away, with its file.
///
/// # Errors
/// [`Refused::Looked`] while validators look at it; [`Refused::Gone`]; as [`Tx::exec`].
pub fn remove(tx: &mut Tx<'_>, holder: Holder, id: Id<Piece>) -> store::Result<()> {
    let key = holder.key;
    touch(tx, key, holder.account)?;
    let row: Found = tx.one(PIECE_OF, &params![key.space, key.portfolio, id])?.ok_or(Refused::Gone)?;
    requests::refuse_while_open(tx, key, &row.competency)?;
    files::erase_of(tx, key.space, id)?;
    tx.exec(REMOVE, &params![key.space, key.portfolio, id])?;
    tx.record(Entry::new("tracks.piece.removed", "tracks-portfolio", key.portfolio).link("piece", id));
    Ok(())
}

/// How she saw herself, each time; the oldest first.
///
/// # Errors
/// As [`Db::all`]; a fault when what was sealed does not open.
pub async fn estimates(db: &Db, key: Key) -> store::Result<Vec<Estimated>> {
    let rows: Vec<(Id<Estimate>, Timestamp, Sealed)> = db.all(ESTIMATES, &params![key.space, key.portfolio]).await?;
    let open = |(id, at, data): (Id<Estimate>, Timestamp, Sealed)| {
        Ok((at, super::open(db.keys(), ESTIMATE, id.uuid(), &data)?))
    };
    rows.into_iter().map(open).collect()
}

pub(super) fn last_estimate_in(tx: &mut Tx<'_>, key: Key) -> store::Result<Estimate> {
    let rows: Vec<(Id<Estimate>, Timestamp, Sealed)> = tx.all(ESTIMATES, &params![key.space, key.portfolio])?;
    match rows.last() {
        Some((id, _, data)) => super::open(tx.keys(), ESTIMATE, id.uuid(), data),
        None => Ok(Estimate::default()),
    }
}

/// She says how she sees herself now; what she said before stays beside it.
///
/// # Errors
/// [`Refused::Full`] after a hundred times; as [`Tx::exec`].
pub fn estimate(tx: &mut Tx<'_>, holder: Holder, estimate: &Estimate) -> store::Result<()> {
    let key = holder.key;
    touch(tx, key, holder.account)?;
    let last: Option<i32> = tx.one(LAST, &params![key.space, key.portfolio])?.flatten();
    let number = last.unwrap_or(0) + 1;
    if number > MOST_ESTIMATES {
        return Err(Refused::Full.into());
    }
    let (id, now) = (tx.id::<Estimate>(), tx.now());
    let data = super::seal(tx.keys(), ESTIMATE, id.uuid(), estimate)?;
    tx.exec(ADD_ESTIMATE, &params![key.space, key.portfolio, number, id, now, data])?;
    tx.record(Entry::new("tracks.estimate.made", "tracks-portfolio", key.portfolio).with("number", number));
    Ok(())
}

pub(super) fn erase_in(tx: &mut Tx<'_>, key: Key) -> store::Result<()> {
    tx.exec(REMOVE_ALL, &params![key.space, key.portfolio])?;
    tx.exec(DROP_ESTIMATES, &params![key.space, key.portfolio]).map(drop)
}
