use actors::accounts::Account;
use actors::{Role, Space};
use jiff::Timestamp;
use kernel::{Id, Text};
use store::{Db, Entry, Tx, params};

use super::hands::Writer;
use crate::model::article::{Antenna, AntennaName, Refused};

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT n.id, n.space, n.slug, n.name, n.words, n.place, n.opened_at, n.closed_at FROM portal_antenna n ",
            $rest
        )
    };
}

const ONE: &str = select!("WHERE n.id = $1");
const BY_SLUG: &str = select!("WHERE n.slug = $1");
const OF_SPACE: &str = select!("WHERE n.space = $1 ORDER BY n.id LIMIT 200");
const ALL: &str = select!("ORDER BY n.id LIMIT 500");
const OF_REPORTER: &str = select!(
    "JOIN portal_reporter r ON r.antenna = n.id WHERE r.space_id = $1 AND r.account = $2 AND n.closed_at IS NULL \
     ORDER BY n.id LIMIT 50"
);
const INSERT: &str = "INSERT INTO portal_antenna (id, space, slug, name, words, place, opened_at) \
     VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING";
const CHANGE: &str = "UPDATE portal_antenna SET name = $3, words = $4, place = $5 WHERE id = $1 AND space = $2";
const CLOSE: &str = "UPDATE portal_antenna SET closed_at = $3 WHERE id = $1 AND space = $2";
const REPORTERS: &str = "SELECT w.antenna, w.account, r.name, w.since_at FROM portal_reporter w \
     JOIN account a ON a.id = w.account JOIN actor p ON p.id = a.person JOIN actor r ON r.id = p.root \
     WHERE w.space_id = $1 AND w.antenna = $2 ORDER BY w.since_at, w.account LIMIT 500";
const ADD_REPORTER: &str = "INSERT INTO portal_reporter (space_id, account, antenna, since_at) VALUES ($1, $2, $3, $4) \
     ON CONFLICT DO NOTHING";
const END_REPORTER: &str = "DELETE FROM portal_reporter WHERE space_id = $1 AND account = $2 AND antenna = $3";
const IS_REPORTER: &str = "SELECT COUNT(*) FROM portal_reporter WHERE space_id = $1 AND account = $2 AND antenna = $3";

pub(super) const STATEMENTS: &[&str] = &[
    ONE,
    BY_SLUG,
    OF_SPACE,
    ALL,
    OF_REPORTER,
    INSERT,
    CHANGE,
    CLOSE,
    REPORTERS,
    ADD_REPORTER,
    END_REPORTER,
    IS_REPORTER,
];

store::row! {
    Antenna { id, space, slug, name, words, place, opened_at, closed_at }
    Reporter { antenna, account, name, since_at }
}

/// Who reports for an antenna.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reporter {
    /// For which.
    pub antenna: Id<Antenna>,
    /// Her account.
    pub account: Id<Account>,
    /// Her name in the directory.
    pub name: Text,
    /// Since when.
    pub since_at: Timestamp,
}

/// An antenna.
///
/// # Errors
/// As [`Db::one`].
pub async fn one(db: &Db, antenna: Id<Antenna>) -> store::Result<Option<Antenna>> {
    db.one(ONE, &params![antenna]).await
}

/// The antenna of a public address.
///
/// # Errors
/// As [`Db::one`].
pub async fn by_slug(db: &Db, slug: &str) -> store::Result<Option<Antenna>> {
    db.one(BY_SLUG, &params![slug]).await
}

/// The antennas of a newsroom, the oldest first.
///
/// # Errors
/// As [`Db::all`].
pub async fn of_space(db: &Db, space: Id<Space>) -> store::Result<Vec<Antenna>> {
    db.all(OF_SPACE, &params![space]).await
}

/// All antennas of the installation, the oldest first.
///
/// # Errors
/// As [`Db::all`].
pub async fn all(db: &Db) -> store::Result<Vec<Antenna>> {
    db.all(ALL, &[]).await
}

/// The open antennas for which an account reports.
///
/// # Errors
/// As [`Db::all`].
pub async fn of_reporter(db: &Db, space: Id<Space>, account: Id<Account>) -> store::Result<Vec<Antenna>> {
    db.all(OF_REPORTER, &params![space, account]).await
}

/// Who reports for an antenna, the first one first.
///
/// # Errors
/// As [`Db::all`].
pub async fn reporters(db: &Db, space: Id<Space>, antenna: Id<Antenna>) -> store::Result<Vec<Reporter>> {
    db.all(REPORTERS, &params![space, antenna]).await
}

/// How an antenna is named by what is published.
pub(super) fn name_in(tx: &mut Tx<'_>, antenna: Id<Antenna>) -> store::Result<Option<AntennaName>> {
    let found: Option<Antenna> = tx.one(ONE, &params![antenna])?;
    Ok(found.map(|Antenna { id, slug, name, .. }| AntennaName { id, slug, name }))
}

/// Refuses an antenna that is closed or another newsroom's, and one for which a reporter does not report. Editors write for
/// any of theirs, and for none.
pub(super) fn require(
    tx: &mut Tx<'_>,
    space: Id<Space>,
    antenna: Option<Id<Antenna>>,
    by: Writer,
) -> store::Result<()> {
    let edits = by.role >= Role::Officer;
    let Some(antenna) = antenna else {
        return if edits { Ok(()) } else { Err(Refused::NoReporter.into()) };
    };
    let found: Option<Antenna> = tx.one(ONE, &params![antenna])?;
    if !found.is_some_and(|found| found.space == space && found.closed_at.is_none()) {
        return Err(Refused::NoAntenna.into());
    }
    let reports = tx.one::<i64>(IS_REPORTER, &params![space, by.account, antenna])?.unwrap_or(0) > 0;
    if edits || reports { Ok(()) } else { Err(Refused::NoReporter.into()) }
}

/// What is said of an antenna.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    /// Its name.
    pub name: Text,
    /// What it is.
    pub words: Text,
    /// Where it is.
    pub place: Option<String>,
}

/// Opens an antenna.
///
/// # Errors
/// [`Refused::AddressTaken`]; whatever the engine meets.
pub fn open(tx: &mut Tx<'_>, space: Id<Space>, slug: &str, said: &Words) -> store::Result<Id<Antenna>> {
    let (id, now) = (tx.id::<Antenna>(), tx.now());
    if tx.exec(INSERT, &params![id, space, slug, &said.name, &said.words, &said.place, now])? == 0 {
        return Err(Refused::AddressTaken.into());
    }
    tx.record(Entry::new("portal.antenna.opened", "antenna", id).with("slug", slug));
    Ok(id)
}

/// Says otherwise of an antenna; its address stays.
///
/// # Errors
/// [`store::Error::NotFound`]; whatever the engine meets.
pub fn change(tx: &mut Tx<'_>, space: Id<Space>, antenna: Id<Antenna>, said: &Words) -> store::Result<()> {
    if tx.exec(CHANGE, &params![antenna, space, &said.name, &said.words, &said.place])? == 0 {
        return Err(store::Error::NotFound);
    }
    tx.record(Entry::new("portal.antenna.changed", "antenna", antenna));
    Ok(())
}

/// Closes an antenna, or opens it again: what it reported stays.
///
/// # Errors
/// [`store::Error::NotFound`]; whatever the engine meets.
pub fn close(tx: &mut Tx<'_>, space: Id<Space>, antenna: Id<Antenna>, is_closed: bool) -> store::Result<()> {
    let at = is_closed.then(|| tx.now());
    if tx.exec(CLOSE, &params![antenna, space, at])? == 0 {
        return Err(store::Error::NotFound);
    }
    let kind = if is_closed { "portal.antenna.closed" } else { "portal.antenna.reopened" };
    tx.record(Entry::new(kind, "antenna", antenna));
    Ok(())
}

/// Lets a member report for an antenna.
///
/// # Errors
/// [`Refused::NoAntenna`]; [`Refused::Same`]; whatever the engine meets.
pub fn add_reporter(
    tx: &mut Tx<'_>,
    space: Id<Space>,
    antenna: Id<Antenna>,
    account: Id<Account>,
) -> store::Result<()> {
    let found: Option<Antenna> = tx.one(ONE, &params![antenna])?;
    if found.is_none_or(|found| found.space != space) {
        return Err(Refused::NoAntenna.into());
    }
    let now = tx.now();
    if tx.exec(ADD_REPORTER, &params![space, account, antenna, now])? == 0 {
        return Err(Refused::Same.into());
    }
    tx.record(Entry::new("portal.reporter.named", "antenna", antenna).link("account", account));
    Ok(())
}

/// Lets her report for it no longer. What she wrote stays.
///
/// # Errors
/// [`Refused::Same`]; whatever the engine meets.
pub fn end_reporter(
    tx: &mut Tx<'_>,
    space: Id<Space>,
    antenna: Id<Antenna>,
    account: Id<Account>,
) -> store::Result<()> {
    if tx.exec(END_REPORTER, &params![space, account, antenna])? == 0 {
        return Err(Refused::Same.into());
    }
    tx.record(Entry::new("portal.reporter.ended", "antenna", antenna).link("account", account));
    Ok(())
}
