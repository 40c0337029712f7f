use jiff::civil::Date;
use kernel::Id;
use store::{Db, Entry, Sealed, Tx, params};
use web::entrance::{Code, secret};

use super::READER;
use super::portfolios::{self, Holder, touch};
use crate::model::portfolio::{MOST_READERS, Pass, Reader};
use crate::model::{Key, Portfolio, Refused};

const LIST: &str =
    "SELECT id, until_day, data FROM tracks_reader WHERE space_id = $1 AND portfolio = $2 ORDER BY id LIMIT 50";
const ONE: &str = "SELECT id, until_day, data FROM tracks_reader WHERE space_id = $1 AND portfolio = $2 AND id = $3";
const ADD: &str = "INSERT INTO tracks_reader (space_id, portfolio, id, until_day, data) VALUES ($1, $2, $3, $4, $5)";
const REMOVE: &str = "DELETE FROM tracks_reader WHERE space_id = $1 AND portfolio = $2 AND id = $3";

pub(super) const STATEMENTS: &[&str] = &[LIST, ONE, ADD, REMOVE];

struct Found {
    id: Id<Reader>,
    until: Date,
    data: Sealed,
}

store::row! { Found { id, until, data } }

impl Found {
    fn open(self, keys: &store::Keys) -> store::Result<Reader> {
        let pass: Pass = super::open(keys, READER, self.id.uuid(), &self.data)?;
        Ok(Reader { id: self.id, until: self.until, pass })
    }
}

/// To whom she shows her portfolio.
///
/// # Errors
/// As [`Db::all`]; a fault when what was sealed does not open.
pub async fn list(db: &Db, key: Key) -> store::Result<Vec<Reader>> {
    let rows: Vec<Found> = db.all(LIST, &params![key.space, key.portfolio]).await?;
    rows.into_iter().map(|row| row.open(db.keys())).collect()
}

/// The portfolio that a reading link shows on a day; none where it is nobody's, was ended, or is over.
///
/// # Errors
/// As [`Db::one`]; a fault when what was sealed does not open.
pub async fn by_code(db: &Db, code: &Code, today: Date) -> store::Result<Option<Portfolio>> {
    let Some(key) = portfolios::door(db, code).await? else { return Ok(None) };
    let row: Option<Found> = db.one(ONE, &params![key.space, key.portfolio, code.id]).await?;
    let Some(reader) = row.map(|row| row.open(db.keys())).transpose()? else { return Ok(None) };
    if !code.opens(&reader.pass.secret) || reader.until < today {
        return Ok(None);
    }
    portfolios::one(db, key).await
}

/// Shows the portfolio to somebody until a day: gives the link's code.
///
/// # Errors
/// [`Refused::TooManyReaders`]; as [`Tx::exec`].
pub fn add(tx: &mut Tx<'_>, holder: Holder, who: String, until: Date) -> store::Result<Code> {
    let key = holder.key;
    touch(tx, key, holder.account)?;
    let (rows, today): (Vec<Found>, Date) = (tx.all(LIST, &params![key.space, key.portfolio])?, tx.today());
    let (over, open): (Vec<Found>, Vec<Found>) = rows.into_iter().partition(|row| row.until < today);
    if open.len() >= MOST_READERS {
        return Err(Refused::TooManyReaders.into());
    }
    // What is over opens nothing, and takes no place from what she wants now.
    over.into_iter().try_for_each(|row| erase(tx, key, row.id))?;
    let id = tx.id::<Reader>();
    let pass = Pass { who, secret: secret(tx.world()) };
    let data = super::seal(tx.keys(), READER, id.uuid(), &pass)?;
    tx.exec(ADD, &params![key.space, key.portfolio, id, until, data])?;
    portfolios::hang(tx, key, id)?;
    tx.record(Entry::new("tracks.reader.added", "tracks-portfolio", key.portfolio).link("reader", id));
    Ok(Code::of(id, &pass.secret))
}

/// Ends a reading link at once.
///
/// # Errors
/// [`Refused::Gone`]; as [`Tx::exec`].
pub fn remove(tx: &mut Tx<'_>, holder: Holder, id: Id<Reader>) -> store::Result<()> {
    let key = holder.key;
    touch(tx, key, holder.account)?;
    if tx.exec(REMOVE, &params![key.space, key.portfolio, id])? == 0 {
        return Err(Refused::Gone.into());
    }
    portfolios::unhang(tx, id)?;
    tx.record(Entry::new("tracks.reader.ended", "tracks-portfolio", key.portfolio).link("reader", id));
    Ok(())
}

pub(super) fn erase_in(tx: &mut Tx<'_>, key: Key) -> store::Result<()> {
    let rows: Vec<Found> = tx.all(LIST, &params![key.space, key.portfolio])?;
    rows.into_iter().try_for_each(|row| erase(tx, key, row.id))
}

fn erase(tx: &mut Tx<'_>, key: Key, id: Id<Reader>) -> store::Result<()> {
    portfolios::unhang(tx, id)?;
    tx.exec(REMOVE, &params![key.space, key.portfolio, id]).map(drop)
}
