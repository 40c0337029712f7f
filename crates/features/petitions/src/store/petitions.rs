use actors::{Actor, Space};
use jiff::Timestamp;
use jiff::civil::Date;
use kernel::{Id, Text};
use store::{Db, Entry, FromRow, Row, Tx, params};
use web::table::PAGE_ROWS;

use super::events;
use super::signatures::Pulse;
use crate::Refused;
use crate::model::{Confirmation, EventKind, Key, Petition, State};

macro_rules! select {
    ($rest:literal) => {
        select!("", $rest)
    };
    ($more:literal, $rest:expr) => {
        concat!(
            "SELECT p.space_id, p.id, p.slug, p.rules, p.authority, p.territory, p.association, p.title, p.demand, p.reasons, \
             p.aims, p.choices, p.confirmation, p.state, p.opened_on, p.closes_on, p.filed_on, p.ended_on, p.erased_at, \
             p.created_at",
            $more,
            " FROM petition p ",
            $rest
        )
    };
}

macro_rules! select_listed {
    ($rest:literal) => {
        select!(
            ", u.is_open, u.signed, u.withdrawn",
            concat!("JOIN petition_pulse u ON u.space_id = p.space_id AND u.petition = p.id ", $rest)
        )
    };
}

const ONE: &str = select!("WHERE p.space_id = $1 AND p.id = $2");
const BY_SLUG: &str =
    select!("JOIN petition_address a ON a.space = p.space_id AND a.petition = p.id WHERE a.slug = $1");

const NEWEST: &str = select_listed!("WHERE p.space_id = $1 ORDER BY p.created_at DESC, p.id DESC LIMIT $2");
const OLDER: &str = select_listed!(
    "WHERE p.space_id = $1 AND (p.created_at, p.id) < ($2, $3) ORDER BY p.created_at DESC, p.id DESC LIMIT $4"
);
const RUNNING: &str =
    select_listed!("WHERE p.space_id = $1 AND p.state = 'collecting' ORDER BY p.created_at DESC, p.id DESC LIMIT $2");
const INSERT: &str = "INSERT INTO petition (space_id, id, slug, rules, authority, territory, association, title, demand, \
     reasons, aims, choices, confirmation, state, created_at) \
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, '{}', '{}', '{}', '{}', $9, 'draft', $10)";
const PULSE: &str = "INSERT INTO petition_pulse (space_id, petition, is_open, signed, withdrawn) \
     VALUES ($1, $2, FALSE, 0, 0)";
const RESERVE: &str = "INSERT INTO petition_address (slug, space, petition) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING";
const RELEASE: &str = "DELETE FROM petition_address WHERE slug = $1 AND space = $2 AND petition = $3";
const MOVE: &str = "UPDATE petition SET slug = $3 WHERE space_id = $1 AND id = $2";
const LIST: &str = "UPDATE petition_address SET listed_at = $4 WHERE slug = $1 AND space = $2 AND petition = $3";
const STATE: &str = "UPDATE petition SET state = $3, opened_on = $4, filed_on = $5, ended_on = $6 \
     WHERE space_id = $1 AND id = $2";
const OPEN: &str = "UPDATE petition_pulse SET is_open = $3 WHERE space_id = $1 AND petition = $2";
const STATE_OF: &str = "SELECT state FROM petition WHERE space_id = $1 AND id = $2";
const STANDING: &str = "SELECT signed - withdrawn FROM petition_pulse WHERE space_id = $1 AND petition = $2";
const TEXTS: &str = "UPDATE petition SET title = $3, demand = $4, reasons = $5, aims = $6, choices = $7 \
     WHERE space_id = $1 AND id = $2 AND state = 'draft'";
const TERMS: &str = "UPDATE petition SET confirmation = $3, closes_on = $4 \
     WHERE space_id = $1 AND id = $2 AND state IN ('draft', 'collecting', 'closed')";

pub(super) const STATEMENTS: &[&str] = &[
    ONE, BY_SLUG, NEWEST, OLDER, RUNNING, INSERT, PULSE, RESERVE, RELEASE, MOVE, LIST, STATE, OPEN, STATE_OF, STANDING,
    TEXTS, TERMS,
];

impl FromRow for Petition {
    fn from_row(row: &Row<'_>) -> store::Result<Self> {
        let columns = row.columns();
        Ok(Self {
            key: Key { space: columns.take()?, petition: columns.take()? },
            slug: columns.take()?,
            rules: columns.take()?,
            authority: columns.take()?,
            territory: columns.take()?,
            association: columns.take::<Option<Id<_>>>()?,
            title: columns.take()?,
            demand: columns.take()?,
            reasons: columns.take()?,
            aims: columns.take()?,
            choices: columns.take()?,
            confirmation: columns.take()?,
            state: columns.take()?,
            opened_on: columns.take()?,
            closes_on: columns.take()?,
            filed_on: columns.take()?,
            ended_on: columns.take()?,
            erased_at: columns.take()?,
            created_at: columns.take()?,
        })
    }
}

/// A petition of a space.
///
/// # Errors
/// As [`Db::one`].
pub async fn one(db: &Db, key: Key) -> store::Result<Option<Petition>> {
    db.one(ONE, &params![key.space, key.petition]).await
}

/// As [`one`], within a write.
///
/// # Errors
/// As [`Tx::one`].
pub fn one_in(tx: &mut Tx<'_>, key: Key) -> store::Result<Option<Petition>> {
    tx.one(ONE, &params![key.space, key.petition])
}

/// Where a petition stands, within a write.
///
/// # Errors
/// As [`Tx::one`].
pub(super) fn state_in(tx: &mut Tx<'_>, key: Key) -> store::Result<Option<State>> {
    tx.one(STATE_OF, &params![key.space, key.petition])
}

/// The petition of a public address, whatever its state.
///
/// # Errors
/// As [`Db::one`].
pub async fn by_slug(db: &Db, slug: &str) -> store::Result<Option<Petition>> {
    db.one(BY_SLUG, &params![slug]).await
}

/// A petition in a list, with how many have signed it.
#[derive(Debug, Clone, PartialEq)]
pub struct Listed {
    /// The petition.
    pub petition: Petition,
    /// Its signatures.
    pub pulse: Pulse,
}

impl FromRow for Listed {
    fn from_row(row: &Row<'_>) -> store::Result<Self> {
        let pulse = Pulse { is_open: row.get(20)?, signed: row.get(21)?, withdrawn: row.get(22)? };
        Ok(Self { petition: Petition::from_row(row)?, pulse })
    }
}

/// The petitions of a space, the newest first, a page and one more; `after` is the last one of the page before.
///
/// # Errors
/// As [`Db::all`].
pub async fn list(db: &Db, space: Id<Space>, after: Option<(Timestamp, Id<Petition>)>) -> store::Result<Vec<Listed>> {
    let rows = PAGE_ROWS as i64 + 1;
    match after {
        None => db.all(NEWEST, &params![space, rows]).await,
        Some((at, id)) => db.all(OLDER, &params![space, at, id, rows]).await,
    }
}

/// The newest petitions of a space that can be signed, so many at most.
///
/// # Errors
/// As [`Db::all`].
pub async fn running(db: &Db, space: Id<Space>, most: u32) -> store::Result<Vec<Listed>> {
    db.all(RUNNING, &params![space, most]).await
}

/// What the interview ends in.
#[derive(Debug, Clone)]
pub struct NewPetition {
    /// The space of the organisation that carries it.
    pub space: Id<Space>,
    /// Its public address, as [`slug`](crate::model::slug) takes it.
    pub slug: String,
    /// The rule file in force, word for word.
    pub rules: String,
    /// The code of an authority of these rules.
    pub authority: String,
    /// The code of the territory, where the rules have one.
    pub territory: Option<String>,
    /// The association that files it, where the procedure is led by one.
    pub association: Option<Id<Actor>>,
    /// What it is about.
    pub title: Text,
    /// Whether a contact must be confirmed.
    pub confirmation: Confirmation,
}

/// Begins a petition: a draft that nobody outside sees. To be written to the stream of its space.
///
/// # Errors
/// [`Refused::AddressTaken`]; whatever the engine meets.
pub fn create(tx: &mut Tx<'_>, new: NewPetition) -> store::Result<Key> {
    let key = Key { space: new.space, petition: tx.id() };
    reserve(tx, key, &new.slug)?;
    let now = tx.now();
    let row = params![
        key.space,
        key.petition,
        &new.slug,
        new.rules,
        new.authority,
        new.territory,
        new.association,
        &new.title,
        new.confirmation,
        now
    ];
    tx.exec(INSERT, &row)?;
    tx.exec(PULSE, &params![key.space, key.petition])?;
    tx.record(Entry::new("petition.begun", "petition", key.petition).with("slug", new.slug));
    Ok(key)
}

fn reserve(tx: &mut Tx<'_>, key: Key, slug: &str) -> store::Result<()> {
    match tx.exec(RESERVE, &params![slug, key.space, key.petition])? {
        0 => Err(Refused::AddressTaken.into()),
        _ => Ok(()),
    }
}

/// Gives a draft another address; the one before is free again, since nobody outside has seen it.
///
/// # Errors
/// [`Refused::AddressTaken`]; [`Refused::OutOfTurn`] once it was opened; whatever the engine meets.
pub fn readdress(tx: &mut Tx<'_>, key: Key, slug: &str) -> store::Result<()> {
    let petition = one_in(tx, key)?.ok_or(store::Error::NotFound)?;
    if petition.slug == slug {
        return Ok(());
    }
    if petition.state != State::Draft {
        return Err(Refused::OutOfTurn.into());
    }
    reserve(tx, key, slug)?;
    tx.exec(RELEASE, &params![petition.slug, key.space, key.petition])?;
    tx.exec(MOVE, &params![key.space, key.petition, slug])?;
    tx.record(Entry::new("petition.readdressed", "petition", key.petition).with("slug", slug));
    Ok(())
}

/// What a petition says.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Texts {
    /// What it is about.
    pub title: Text,
    /// What is asked.
    pub demand: Text,
    /// Why.
    pub reasons: Text,
    /// To what end.
    pub aims: Text,
    /// For a motion: the summary of its choices.
    pub choices: Text,
}

/// Writes what a draft says. Once it was opened, nobody changes what others have signed.
///
/// # Errors
/// [`Refused::OutOfTurn`] once it was opened; whatever the engine meets.
pub fn write_texts(tx: &mut Tx<'_>, key: Key, texts: &Texts) -> store::Result<()> {
    let Texts { title, demand, reasons, aims, choices } = texts;
    match tx.exec(TEXTS, &params![key.space, key.petition, title, demand, reasons, aims, choices])? {
        0 => Err(Refused::OutOfTurn.into()),
        _ => {
            tx.record(Entry::new("petition.texts.written", "petition", key.petition));
            Ok(())
        }
    }
}

/// Sets how signatures are confirmed, and the last day of collection: until filing.
///
/// # Errors
/// [`Refused::OutOfTurn`] once it was filed; whatever the engine meets.
pub fn set_terms(tx: &mut Tx<'_>, key: Key, confirmation: Confirmation, closes_on: Option<Date>) -> store::Result<()> {
    match tx.exec(TERMS, &params![key.space, key.petition, confirmation, closes_on])? {
        0 => Err(Refused::OutOfTurn.into()),
        _ => {
            let entry = Entry::new("petition.terms.set", "petition", key.petition);
            tx.record(entry.with("confirmation", confirmation).with("closes_on", closes_on));
            Ok(())
        }
    }
}

/// Opens the collection of signatures, or opens it again, and tells the public history so. Whether the petition is ready is
/// the caller's to ask ([`readiness`](crate::model::readiness)).
///
/// # Errors
/// As [`set_state`].
pub fn open(tx: &mut Tx<'_>, key: Key, on: Date) -> store::Result<()> {
    set_state(tx, key, State::Collecting, on)?;
    events::add(tx, key, EventKind::Opened, on, Text::default(), true).map(|_| ())
}

/// Ends the collection of signatures, and tells the public history so.
///
/// # Errors
/// As [`set_state`].
pub fn close(tx: &mut Tx<'_>, key: Key, on: Date) -> store::Result<()> {
    set_state(tx, key, State::Closed, on)?;
    events::add(tx, key, EventKind::Closed, on, Text::default(), true).map(|_| ())
}

/// Moves a petition on to where it stands from this day. Filing and what follows have an event of their own, added by the
/// caller ([`events::add`]). To be written to the stream of its space.
///
/// # Errors
/// [`Refused::OutOfTurn`] when it cannot move there from where it stands ([`State::may_become`]); [`Refused::TooEarly`] for an
/// end before the filing; whatever the engine meets.
pub fn set_state(tx: &mut Tx<'_>, key: Key, state: State, on: Date) -> store::Result<()> {
    let before = one_in(tx, key)?.ok_or(store::Error::NotFound)?;
    if !before.state.may_become(state) {
        return Err(Refused::OutOfTurn.into());
    }
    // From the day of the end the retention runs: a slip of the year would erase everything at the next round.
    let begun_on = before.filed_on.or(before.opened_on);
    if state == State::Ended && begun_on.is_some_and(|begun| on < begun) {
        return Err(Refused::TooEarly.into());
    }
    let opened_on = before.opened_on.or((state == State::Collecting).then_some(on));
    let filed_on = before.filed_on.or((state == State::Filed).then_some(on));
    let ended_on = before.ended_on.or((state == State::Ended).then_some(on));
    tx.exec(STATE, &params![key.space, key.petition, state, opened_on, filed_on, ended_on])?;
    tx.exec(OPEN, &params![key.space, key.petition, state == State::Collecting])?;
    if !before.state.is_public() && state.is_public() {
        let now = tx.now();
        tx.exec(LIST, &params![before.slug, key.space, key.petition, now])?;
    }
    let kind = match (state, before.state) {
        (State::Draft, _) => "petition.begun",
        (State::Collecting, State::Draft) => "petition.opened",
        (State::Collecting, _) => "petition.reopened",
        (State::Closed, _) => "petition.closed",
        (State::Filed, _) => "petition.filed",
        (State::Ended, _) => "petition.ended",
    };
    let standing: i64 = tx.one(STANDING, &params![key.space, key.petition])?.unwrap_or(0);
    tx.record(Entry::new(kind, "petition", key.petition).at(on).amount("signatures", standing));
    Ok(())
}
