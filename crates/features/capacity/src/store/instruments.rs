use actors::Space;
use jiff::Timestamp;
use kernel::{Id, Text};
use sha2::{Digest, Sha256};
use store::{Db, Entry, FromRow, Row, Tx, params};

use crate::model::assessment::Edition;
use crate::model::instrument::BLANK;
use crate::model::{Instrument, Refused, Statement};

macro_rules! own {
    ($rest:literal) => {
        concat!("SELECT id, draft, saved, published, changed_at, retired_at FROM capacity_instrument ", $rest)
    };
}

const ONE: &str = own!("WHERE space_id = $1 AND id = $2");
const LIST: &str = own!("WHERE space_id = $1 ORDER BY id LIMIT 200");
const ADD: &str = "INSERT INTO capacity_instrument (space_id, id, draft, saved, published, changed_at, retired_at) \
     VALUES ($1, $2, $3, 0, 0, $4, NULL)";
const SAVE: &str = "UPDATE capacity_instrument SET draft = $3, saved = saved + 1, changed_at = $4 \
     WHERE space_id = $1 AND id = $2 AND saved = $5 AND retired_at IS NULL";
const PUBLISH: &str = "UPDATE capacity_instrument SET published = published + 1 WHERE space_id = $1 AND id = $2";
const RETIRE: &str =
    "UPDATE capacity_instrument SET retired_at = $3 WHERE space_id = $1 AND id = $2 AND retired_at IS NULL";
const EDITION: &str = "SELECT content FROM capacity_edition WHERE space_id = $1 AND id = $2";
const EDITIONS: &str = "SELECT id, number, published_at FROM capacity_edition WHERE space_id = $1 AND instrument = $2 \
     ORDER BY number DESC LIMIT 200";
const LATEST: &str = "SELECT id, fingerprint FROM capacity_edition WHERE space_id = $1 AND instrument = $2 \
     ORDER BY number DESC LIMIT 1";
const SAME: &str =
    "SELECT id FROM capacity_edition WHERE space_id = $1 AND fingerprint = $2 AND instrument IS NULL LIMIT 1";
const ADD_EDITION: &str = "INSERT INTO capacity_edition (space_id, id, instrument, number, content, fingerprint, published_at) \
     VALUES ($1, $2, $3, $4, $5, $6, $7)";

pub(super) const STATEMENTS: &[&str] =
    &[ONE, LIST, ADD, SAVE, PUBLISH, RETIRE, EDITION, EDITIONS, LATEST, SAME, ADD_EDITION];

/// An instrument that a space made or copied.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Own {
    /// Which one.
    pub id: Id<Instrument>,
    /// What is being written.
    pub draft: Instrument,
    /// How often the draft was saved.
    pub saved: i32,
    /// The number of the last edition; 0 before the first.
    pub published: i32,
    /// When the draft was last saved.
    pub changed_at: Timestamp,
    /// When it was put aside.
    pub retired_at: Option<Timestamp>,
}

impl FromRow for Own {
    fn from_row(row: &Row<'_>) -> store::Result<Self> {
        let columns = row.columns();
        let id = columns.take()?;
        let draft: String = columns.take()?;
        Ok(Self {
            id,
            draft: serde_json::from_str(&draft).map_err(super::unreadable)?,
            saved: columns.take()?,
            published: columns.take()?,
            changed_at: columns.take()?,
            retired_at: columns.take()?,
        })
    }
}

/// A published edition in a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Published {
    /// Which one.
    pub id: Id<Edition>,
    /// From 1.
    pub number: i32,
    /// Since when.
    pub published_at: Timestamp,
}

store::row! { Published { id, number, published_at } }

/// The instruments of a space, also those that were put aside. There are a handful.
///
/// # Errors
/// As [`Db::all`].
pub async fn list(db: &Db, space: Id<Space>) -> store::Result<Vec<Own>> {
    db.all(LIST, &params![space]).await
}

/// One of them.
///
/// # Errors
/// As [`Db::one`].
pub async fn one(db: &Db, space: Id<Space>, id: Id<Instrument>) -> store::Result<Option<Own>> {
    db.one(ONE, &params![space, id]).await
}

/// The editions of an instrument, the last first.
///
/// # Errors
/// As [`Db::all`].
pub async fn editions(db: &Db, space: Id<Space>, id: Id<Instrument>) -> store::Result<Vec<Published>> {
    db.all(EDITIONS, &params![space, id]).await
}

/// An instrument as assessments are made with it.
///
/// # Errors
/// As [`Db::one`]; [`Refused::Gone`] where there is none.
pub async fn edition(db: &Db, space: Id<Space>, id: Id<Edition>) -> store::Result<Instrument> {
    let content: Option<String> = db.one(EDITION, &params![space, id]).await?;
    read(content)
}

pub(super) fn edition_in(tx: &mut Tx<'_>, space: Id<Space>, id: Id<Edition>) -> store::Result<Instrument> {
    let content: Option<String> = tx.one(EDITION, &params![space, id])?;
    read(content)
}

fn read(content: Option<String>) -> store::Result<Instrument> {
    serde_json::from_str(&content.ok_or(Refused::Gone)?).map_err(super::unreadable)
}

/// Begins an instrument of the space's own, as a copy of `from`.
///
/// # Errors
/// As [`Tx::exec`].
pub fn begin(tx: &mut Tx<'_>, space: Id<Space>, from: &Instrument, title: Text) -> store::Result<Id<Instrument>> {
    let (id, now) = (tx.id::<Instrument>(), tx.now());
    let mut draft = from.copied(title);
    if draft.code == BLANK {
        // Rounds are compared by it: two that were written from nothing have nothing in common.
        draft.code = format!("{BLANK}-{id}");
    }
    tx.exec(ADD, &params![space, id, written(&draft)?, now])?;
    tx.record(Entry::new("capacity.instrument.begun", "capacity-instrument", id));
    Ok(id)
}

fn one_in(tx: &mut Tx<'_>, space: Id<Space>, id: Id<Instrument>) -> store::Result<Own> {
    tx.one(ONE, &params![space, id])?.ok_or_else(|| Refused::Gone.into())
}

/// A change of a draft.
#[derive(Debug, Clone)]
pub enum Change {
    /// What is said of the whole.
    Head {
        /// What it is called.
        title: Text,
        /// How one answers.
        words: Text,
        /// So few hand in at least.
        least_assessors: u32,
        /// So many priorities at most.
        most_priorities: u32,
    },
    /// A statement that is there, or a new one if its code is empty.
    Put {
        /// In which domain.
        domain: String,
        /// What it says.
        statement: Box<Statement>,
    },
    /// A statement is taken out.
    TakeOut(String),
    /// A domain that is there is named, or a new one added if its code is empty.
    PutDomain {
        /// Which one.
        code: String,
        /// What it is called.
        title: Text,
        /// The training theme to which its needs belong.
        theme: String,
    },
    /// A domain is taken out, with the statements in it.
    TakeOutDomain(String),
}

/// Changes a draft that was read when it had been saved `saved` times.
///
/// # Errors
/// [`Refused::Newer`] where somebody else saved it meanwhile; [`Refused::Gone`]; as [`Tx::exec`].
pub fn change(tx: &mut Tx<'_>, space: Id<Space>, id: Id<Instrument>, saved: i32, change: Change) -> store::Result<()> {
    let mut draft = one_in(tx, space, id)?.draft;
    match change {
        Change::Head { title, words, least_assessors, most_priorities } => {
            draft = Instrument { title, words, least_assessors, most_priorities, ..draft };
        }
        Change::Put { domain, mut statement } => {
            if statement.code.is_empty() {
                // Never that of a statement that was taken out: rounds are compared by codes.
                statement.code = format!("{domain}.{}", tx.id::<Statement>());
            }
            draft.put(&domain, *statement)?;
        }
        Change::TakeOut(code) => draft.take_out(&code)?,
        Change::PutDomain { code, title, theme } => {
            // Never that of a domain that was taken out, nor of another instrument: averages are compared by codes.
            let code = if code.is_empty() { format!("own-{}", tx.id::<Instrument>()) } else { code };
            draft.put_domain(&code, title, &theme)?;
        }
        Change::TakeOutDomain(code) => draft.take_out_domain(&code)?,
    }
    let now = tx.now();
    if tx.exec(SAVE, &params![space, id, written(&draft)?, now, saved])? == 0 {
        return Err(Refused::Newer.into());
    }
    tx.record(Entry::new("capacity.instrument.changed", "capacity-instrument", id).with("saved", saved + 1));
    Ok(())
}

/// Publishes the draft as an edition: assessments opened from now on are made with it, those under way keep theirs.
///
/// # Errors
/// [`Refused::NotWhole`]; [`Refused::Unchanged`] where the last edition says the same; as [`Tx::exec`].
pub fn publish(tx: &mut Tx<'_>, space: Id<Space>, id: Id<Instrument>) -> store::Result<i32> {
    let own = one_in(tx, space, id)?;
    if own.retired_at.is_some() {
        return Err(Refused::Gone.into());
    }
    own.draft.check()?;
    let content = written(&own.draft)?;
    let print = fingerprint(&content);
    let latest: Option<(Id<Edition>, Vec<u8>)> = tx.one(LATEST, &params![space, id])?;
    if latest.is_some_and(|(_, before)| before == print) {
        return Err(Refused::Unchanged.into());
    }
    let (edition, number, now) = (tx.id::<Edition>(), own.published + 1, tx.now());
    tx.exec(ADD_EDITION, &params![space, edition, id, number, content, print, now])?;
    tx.exec(PUBLISH, &params![space, id])?;
    tx.record(Entry::new("capacity.instrument.published", "capacity-instrument", id).with("number", number));
    Ok(number)
}

/// Puts an instrument aside: no assessment is opened with it any more.
///
/// # Errors
/// [`Refused::Gone`]; as [`Tx::exec`].
pub fn retire(tx: &mut Tx<'_>, space: Id<Space>, id: Id<Instrument>) -> store::Result<()> {
    let now = tx.now();
    if tx.exec(RETIRE, &params![space, id, now])? == 0 {
        return Err(Refused::Gone.into());
    }
    tx.record(Entry::new("capacity.instrument.retired", "capacity-instrument", id));
    Ok(())
}

/// With what an assessment is to be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// An instrument of the house.
    House(&'static Instrument),
    /// The last edition of one of the space's own.
    Own(Id<Instrument>),
}

/// The edition to assess with: the last of an own instrument; of the house's the very words that the program has today, kept
/// in the space from the first use on.
///
/// # Errors
/// [`Refused::Gone`] where there is no edition, or it was put aside; as [`Tx::exec`].
pub(super) fn edition_of(tx: &mut Tx<'_>, space: Id<Space>, source: Source) -> store::Result<Id<Edition>> {
    match source {
        Source::Own(id) => {
            if one_in(tx, space, id)?.retired_at.is_some() {
                return Err(Refused::Gone.into());
            }
            let latest: Option<(Id<Edition>, Vec<u8>)> = tx.one(LATEST, &params![space, id])?;
            latest.map(|(edition, _)| edition).ok_or_else(|| Refused::Gone.into())
        }
        Source::House(instrument) => {
            let content = written(instrument)?;
            let print = fingerprint(&content);
            if let Some(edition) = tx.one(SAME, &params![space, &print])? {
                return Ok(edition);
            }
            let (edition, now) = (tx.id(), tx.now());
            tx.exec(ADD_EDITION, &params![space, edition, None::<uuid::Uuid>, 1, content, print, now])?;
            Ok(edition)
        }
    }
}

fn written(instrument: &Instrument) -> store::Result<String> {
    serde_json::to_string(instrument).map_err(super::unreadable)
}

fn fingerprint(content: &str) -> Vec<u8> {
    Sha256::digest(content.as_bytes()).to_vec()
}
