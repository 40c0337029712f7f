use jiff::civil::Date;
use kernel::Id;
use store::{Columns, FromRow, Row, Tx, params};

use super::names;
use super::{Actor, Birth, Facts};

macro_rules! actor_columns {
    ($alias:literal) => {
        concat!(
            $alias,
            ".id, ",
            $alias,
            ".kind, ",
            $alias,
            ".name, ",
            $alias,
            ".acronym, ",
            $alias,
            ".sex, ",
            $alias,
            ".birth_year, ",
            $alias,
            ".birth_date, ",
            $alias,
            ".place_code, ",
            $alias,
            ".founded_on, ",
            $alias,
            ".generated, ",
            $alias,
            ".created_at, ",
            $alias,
            ".merged_into, ",
            $alias,
            ".root"
        )
    };
}
pub(crate) use actor_columns;

impl FromRow for Actor {
    fn from_row(row: &Row<'_>) -> store::Result<Self> {
        Self::take(&row.columns())
    }
}

impl Actor {
    /// Reads the columns of [`actor_columns`].
    pub(crate) fn take(columns: &Columns<'_>) -> store::Result<Self> {
        let (id, kind) = (columns.take()?, columns.take()?);
        let (name, acronym, sex) = (columns.take()?, columns.take()?, columns.take()?);
        let (year, day) = (columns.take::<Option<i16>>()?, columns.take::<Option<Date>>()?);
        let birth = day.map(Birth::Day).or(year.map(Birth::Year));
        let facts = Facts { name, acronym, sex, birth, place: columns.take()?, founded: columns.take()? };
        Ok(Self {
            id,
            kind,
            facts,
            generated: columns.take()?,
            created_at: columns.take()?,
            merged_into: columns.take()?,
            root: columns.take()?,
        })
    }
}

pub(crate) const GET: &str = concat!("SELECT ", actor_columns!("a"), " FROM actor a WHERE a.id = $1");
pub(super) const STANDING: &str =
    concat!("SELECT ", actor_columns!("r"), " FROM actor a JOIN actor r ON r.id = a.root WHERE a.id = $1");
pub(super) const ROOT: &str = "SELECT root FROM actor WHERE id = $1";
pub(super) const NAMES: &str = "SELECT n.name, n.since_at, n.until_at
    FROM actor_name n JOIN actor a ON a.id = n.actor WHERE a.root = $1 ORDER BY n.since_at, n.id";

pub(super) const INSERT: &str = "INSERT INTO actor (id, kind, name, sort_key, acronym, sex, birth_year, birth_date,
        place_code, founded_on, generated, created_at, merged_into, root)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, NULL, $1)";
const UPDATE: &str = "UPDATE actor SET name = $2, sort_key = $3, acronym = $4, sex = $5, birth_year = $6,
    birth_date = $7, place_code = $8, founded_on = $9 WHERE id = $1";
const END_NAME: &str = "UPDATE actor_name SET until_at = $2 WHERE actor = $1 AND until_at IS NULL";
pub(super) const ADD_NAME: &str =
    "INSERT INTO actor_name (id, actor, name, since_at, account) VALUES ($1, $2, $3, $4, $5)";
const CLEAR_WORDS: &str = "DELETE FROM actor_word WHERE actor = $1";
pub(super) const ADD_WORD: &str = "INSERT INTO actor_word (word, actor) VALUES ($1, $2)";
const CLEAR_KEYS: &str = "DELETE FROM actor_key WHERE actor = $1";
pub(super) const ADD_KEY: &str = "INSERT INTO actor_key (block, actor) VALUES ($1, $2)";

pub(super) const STATEMENTS: &[&str] =
    &[GET, STANDING, ROOT, NAMES, INSERT, UPDATE, END_NAME, ADD_NAME, CLEAR_WORDS, ADD_WORD, CLEAR_KEYS, ADD_KEY];

/// Writes a new record with its words and keys.
pub(super) fn insert(tx: &mut Tx<'_>, actor: &Actor) -> store::Result<()> {
    tx.exec(INSERT, &row(actor))?;
    begin_name(tx, actor.id, &actor.facts)?;
    index(tx, actor.id, &actor.facts)
}

/// The row of a record.
pub(super) fn row(actor: &Actor) -> Vec<store::Value> {
    let Facts { name, acronym, sex, birth, place, founded } = &actor.facts;
    Vec::from(params![
        actor.id,
        actor.kind,
        name,
        names::sort_key(name),
        acronym,
        *sex,
        birth.map(Birth::year),
        birth.and_then(Birth::day),
        place,
        *founded,
        actor.generated,
        actor.created_at
    ])
}

/// Writes what is said of a record, its words and keys, and its new name into its history.
pub(crate) fn save(tx: &mut Tx<'_>, id: Id<Actor>, before: &Facts, facts: &Facts) -> store::Result<()> {
    let Facts { name, acronym, sex, birth, place, founded } = facts;
    tx.exec(
        UPDATE,
        &params![
            id,
            name,
            names::sort_key(name),
            acronym,
            *sex,
            birth.map(Birth::year),
            birth.and_then(Birth::day),
            place,
            *founded
        ],
    )?;
    if before.name != *name {
        let now = tx.now();
        tx.exec(END_NAME, &params![id, now])?;
        begin_name(tx, id, facts)?;
    }
    tx.exec(CLEAR_WORDS, &params![id])?;
    tx.exec(CLEAR_KEYS, &params![id])?;
    index(tx, id, facts)
}

fn begin_name(tx: &mut Tx<'_>, id: Id<Actor>, facts: &Facts) -> store::Result<()> {
    let (entry, now, hand) = (tx.id::<()>(), tx.now(), crate::hand(tx));
    tx.exec(ADD_NAME, &params![entry, id, &facts.name, now, hand]).map(|_| ())
}

fn index(tx: &mut Tx<'_>, id: Id<Actor>, facts: &Facts) -> store::Result<()> {
    for word in names::words(facts) {
        tx.exec(ADD_WORD, &params![word, id])?;
    }
    for key in names::keys(facts) {
        tx.exec(ADD_KEY, &params![key, id])?;
    }
    Ok(())
}
