use actors::Space;
use actors::directory::{Actor, Birth, Facts};
use jiff::civil::Date;
use kernel::{Id, Lang, Text, fold};
use store::{Db, Entry, FromRow, Row, Tx, params};
use uuid::Uuid;

use super::bodies;
use crate::model::{Body, Mandate, Office, Reserve, Seat, Tenure, Traits};
use crate::refused::Refused;

/// Behind every folded name.
const NO_NAME: &str = "\u{10ffff}";
/// Behind every date: a term without an end, and behind it a vacant seat.
const NO_END: &str = "9999-99-99";
const NO_TERM: &str = "~";

macro_rules! columns {
    () => {
        "s.id, s.number, s.label, s.reserve, s.name_key, s.term_key, m.id, m.office, m.since, m.until,
        r.id, r.name, r.sex, r.birth_year, r.birth_date, r.place_code "
    };
}

/// Pages read one row more than they show, to know whether more follow.
macro_rules! seats {
    ($rest:literal) => {
        concat!(
            "SELECT ",
            columns!(),
            "FROM gov_seat s
            LEFT JOIN gov_mandate m ON m.space_id = s.space_id AND m.id = s.mandate
            LEFT JOIN actor a ON a.id = m.holder LEFT JOIN actor r ON r.id = a.root
            WHERE s.space_id = $1 AND s.body = $2 AND s.closed_on IS NULL ",
            $rest
        )
    };
}

pub(super) const ONE: &str = "SELECT id, body, number, label, reserve, mandate FROM gov_seat
    WHERE space_id = $1 AND id = $2 AND closed_on IS NULL";
pub(super) const INSERT: &str =
    "INSERT INTO gov_seat (space_id, id, body, number, label, reserve, name_key, term_key, created_at)
    VALUES ($1, $2, $3, $4, '{}', '', $5, $6, $7)";
pub(super) const UPDATE: &str = "UPDATE gov_seat SET label = $3, reserve = $4 WHERE space_id = $1 AND id = $2";
pub(super) const CLOSE: &str = "UPDATE gov_seat SET closed_on = $3 WHERE space_id = $1 AND id = $2";
pub(super) const LAST: &str = "SELECT id, number, mandate FROM gov_seat
    WHERE space_id = $1 AND body = $2 AND closed_on IS NULL ORDER BY number DESC LIMIT $3";
pub(super) const SEAT_HOLDER: &str =
    "UPDATE gov_seat SET mandate = $3, name_key = $4, term_key = $5 WHERE space_id = $1 AND id = $2";
pub(super) const VACATE: &str =
    "UPDATE gov_seat SET mandate = NULL, name_key = $3, term_key = $4 WHERE space_id = $1 AND id = $2";
pub(super) const BY_NUMBER: &str = seats!("AND s.number > $3 ORDER BY s.number LIMIT 51");
pub(super) const BY_NAME: &str = seats!("AND (s.name_key, s.id) > ($3, $4) ORDER BY s.name_key, s.id LIMIT 51");
pub(super) const BY_TERM: &str = seats!("AND (s.term_key, s.id) > ($3, $4) ORDER BY s.term_key, s.id LIMIT 51");
pub(super) const VACANT: &str = seats!("AND s.mandate IS NULL AND s.number > $3 ORDER BY s.number LIMIT 51");
pub(super) const ENDING: &str =
    seats!("AND s.term_key <= $5 AND (s.term_key, s.id) > ($3, $4) ORDER BY s.term_key, s.id LIMIT 51");
/// The seats whose holder has a name with words that begin so, for words that few names have: from the directory's
/// index of words to the seats. `CROSS JOIN` keeps SQLite to that order.
pub(super) const NAMED_RARELY: &str = concat!(
    "SELECT DISTINCT ",
    columns!(),
    "FROM actor_word w CROSS JOIN actor d CROSS JOIN actor a CROSS JOIN gov_mandate m CROSS JOIN gov_seat s
        CROSS JOIN actor r
    WHERE w.word >= $4 AND w.word < $5 AND d.id = w.actor AND a.root = d.root
    AND m.space_id = $1 AND m.body = $2 AND m.holder = a.id AND m.ended_on IS NULL
    AND s.space_id = $1 AND s.id = m.seat AND s.number > $3 AND r.id = a.root
    AND EXISTS (SELECT 1 FROM actor_word x WHERE x.actor = w.actor AND x.word >= $6 AND x.word < $7)
    ORDER BY s.number LIMIT 51"
);
/// The same, found by walking along the seats: for words that many names have, a page of which is soon found.
pub(super) const NAMED_OFTEN: &str = seats!(
    "AND s.number > $3 AND EXISTS (
        SELECT 1 FROM actor e JOIN actor_word w ON w.actor = e.id
        WHERE e.root = r.id AND w.word >= $4 AND w.word < $5 AND EXISTS (
            SELECT 1 FROM actor_word x WHERE x.actor = w.actor AND x.word >= $6 AND x.word < $7))
    ORDER BY s.number LIMIT 51"
);
/// How many words of the directory begin so, counted no further than tells rare from common.
pub(super) const PROBE: &str =
    "SELECT COUNT(*) FROM (SELECT 1 FROM actor_word WHERE word >= $1 AND word < $2 LIMIT 2000) AS probe";
/// For exports and imports, which read the whole body in slices.
pub(super) const EVERY: &str = seats!("AND s.number > $3 ORDER BY s.number LIMIT 1000");

/// A seat as lists show it.
#[derive(Debug, Clone)]
pub struct SeatRow {
    /// The seat.
    pub id: Id<Seat>,
    /// Its number.
    pub number: u32,
    /// What it is called beside its number.
    pub label: Text,
    /// For whom it is kept.
    pub reserve: Option<Reserve>,
    /// Where it stands when sorted by name.
    pub name_key: String,
    /// Where it stands when sorted by the end of the term.
    pub term_key: String,
    /// Whoever holds it.
    pub holder: Option<Holder>,
}

/// Whoever holds a seat, as lists show it.
#[derive(Debug, Clone)]
pub struct Holder {
    /// The mandate.
    pub mandate: Id<Mandate>,
    /// The function.
    pub office: Office,
    /// From when.
    pub tenure: Tenure,
    /// Who: the record of the directory that stands for the person today.
    pub person: Id<Actor>,
    /// Name, sex, birth and place.
    pub facts: Facts,
}

impl Holder {
    /// What decides whether a reserved seat suits.
    pub fn traits(&self) -> Traits<'_> {
        Traits { sex: self.facts.sex, birth: self.facts.birth, place: self.facts.place.as_deref() }
    }
}

impl FromRow for SeatRow {
    fn from_row(row: &Row<'_>) -> store::Result<Self> {
        let columns = row.columns();
        let (id, number, label) = (columns.take()?, columns.take()?, columns.take()?);
        let reserve = columns.take::<String>()?.parse().ok();
        let (name_key, term_key) = (columns.take()?, columns.take()?);
        let mandate: Option<Id<Mandate>> = columns.take()?;
        let (office, since, until) = (columns.take()?, columns.take()?, columns.take()?);
        let (person, name, sex) = (columns.take()?, columns.take::<Option<Text>>()?, columns.take()?);
        let (year, day) = (columns.take::<Option<i16>>()?, columns.take::<Option<Date>>()?);
        let birth = day.map(Birth::Day).or(year.map(Birth::Year));
        let facts = Facts { name: name.unwrap_or_default(), sex, birth, place: columns.take()?, ..Facts::default() };
        let holder = match (mandate, office, since, person) {
            (Some(mandate), Some(office), Some(since), Some(person)) => {
                Some(Holder { mandate, office, tenure: Tenure::from(since, until), person, facts })
            }
            _ => None,
        };
        Ok(Self { id, number, label, reserve, name_key, term_key, holder })
    }
}

impl FromRow for Seat {
    fn from_row(row: &Row<'_>) -> store::Result<Self> {
        let columns = row.columns();
        let (id, body, number, label) = (columns.take()?, columns.take()?, columns.take()?, columns.take()?);
        let reserve = columns.take::<String>()?.parse().ok();
        Ok(Self { id, body, number, label, reserve, mandate: columns.take()? })
    }
}

/// Which seats a list shows, and in which order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Show {
    /// All, by number.
    ByNumber,
    /// All, by the name of the holder, the vacant ones last.
    ByName,
    /// All, by the end of the term, those without one last.
    ByTerm,
    /// Those that nobody holds.
    Vacant,
    /// Those whose term is over or ends until a day.
    Ending(Date),
    /// Those whose holder has a name with words that begin so.
    Named(String),
}

/// Behind which row a page begins: its sort key and identity, as [`SeatRow::key`] gives them.
#[derive(Debug, Clone, Default)]
pub struct After {
    /// The sort key.
    pub key: String,
    /// The seat.
    pub seat: Option<Id<Seat>>,
}

impl SeatRow {
    /// The sort key of the row in a list.
    pub fn key(&self, show: &Show) -> String {
        match show {
            Show::ByName => self.name_key.clone(),
            Show::ByTerm | Show::Ending(_) => self.term_key.clone(),
            Show::ByNumber | Show::Vacant | Show::Named(_) => self.number.to_string(),
        }
    }
}

/// One page of seats, and one row more where more follow.
///
/// # Errors
/// As [`Db::all`].
pub async fn page(
    db: &Db,
    space: Id<Space>,
    body: Id<Body>,
    show: &Show,
    after: &After,
) -> store::Result<Vec<SeatRow>> {
    let number: i64 = after.key.parse().unwrap_or(0);
    let seat = after.seat.unwrap_or(Id::from_uuid(Uuid::nil()));
    match show {
        Show::ByNumber => db.all(BY_NUMBER, &params![space, body, number]).await,
        Show::ByName => db.all(BY_NAME, &params![space, body, &after.key, seat]).await,
        Show::ByTerm => db.all(BY_TERM, &params![space, body, &after.key, seat]).await,
        Show::Vacant => db.all(VACANT, &params![space, body, number]).await,
        Show::Ending(day) => db.all(ENDING, &params![space, body, &after.key, seat, *day]).await,
        Show::Named(words) => named(db, space, body, number, words).await,
    }
}

/// The seats whose holder has a name with these words (the first two count). The rarer word leads.
async fn named(db: &Db, space: Id<Space>, body: Id<Body>, number: i64, words: &str) -> store::Result<Vec<SeatRow>> {
    const MANY: i64 = 2_000;
    let end = |word: &str| format!("{word}{NO_NAME}");
    let mut counted = Vec::new();
    for word in fold(words).split(' ').filter(|word| !word.is_empty()).take(2) {
        let count: i64 = db.one(PROBE, &params![word, end(word)]).await?.unwrap_or_default();
        counted.push((count, word.to_owned()));
    }
    counted.sort();
    let Some((count, rarer)) = counted.first() else { return Ok(Vec::new()) };
    let other = counted.last().map_or(rarer, |(_, word)| word);
    let sql = if *count < MANY { NAMED_RARELY } else { NAMED_OFTEN };
    db.all(sql, &params![space, body, number, rarer, end(rarer), other, end(other)]).await
}

/// All seats of a body, read in slices.
///
/// # Errors
/// As [`Db::all`].
pub async fn every(db: &Db, space: Id<Space>, body: Id<Body>) -> store::Result<Vec<SeatRow>> {
    let mut rows: Vec<SeatRow> = Vec::new();
    loop {
        let last = rows.last().map_or(0, |row| row.number);
        let slice: Vec<SeatRow> = db.all(EVERY, &params![space, body, last]).await?;
        if slice.is_empty() {
            return Ok(rows);
        }
        rows.extend(slice);
    }
}

/// As [`every`], within a write.
///
/// # Errors
/// As [`Tx::all`].
pub fn every_in(tx: &mut Tx<'_>, space: Id<Space>, body: Id<Body>) -> store::Result<Vec<SeatRow>> {
    let mut rows: Vec<SeatRow> = Vec::new();
    loop {
        let last = rows.last().map_or(0, |row| row.number);
        let slice: Vec<SeatRow> = tx.all(EVERY, &params![space, body, last])?;
        if slice.is_empty() {
            return Ok(rows);
        }
        rows.extend(slice);
    }
}

/// One seat.
///
/// # Errors
/// As [`Db::one`].
pub async fn get(db: &Db, space: Id<Space>, seat: Id<Seat>) -> store::Result<Option<Seat>> {
    db.one(ONE, &params![space, seat]).await
}

/// As [`get`], within a write.
///
/// # Errors
/// [`store::Error::NotFound`].
pub(super) fn get_in(tx: &mut Tx<'_>, space: Id<Space>, seat: Id<Seat>) -> store::Result<Seat> {
    tx.one(ONE, &params![space, seat])?.ok_or(store::Error::NotFound)
}

/// Changes what a seat is called and for whom it is kept.
///
/// # Errors
/// [`store::Error::NotFound`].
pub fn update_in(
    tx: &mut Tx<'_>,
    space: Id<Space>,
    seat: Id<Seat>,
    label: &Text,
    reserve: Option<&Reserve>,
) -> store::Result<()> {
    let kept_for = reserve.map(ToString::to_string).unwrap_or_default();
    if tx.exec(UPDATE, &params![space, seat, label, &kept_for])? == 0 {
        return Err(store::Error::NotFound);
    }
    tx.record(Entry::new("gov.seat.changed", "gov-seat", seat).with("label", label).with("reserve", kept_for));
    Ok(())
}

/// Adds seats behind the last one.
pub(super) fn add_in(tx: &mut Tx<'_>, space: Id<Space>, body: Id<Body>, count: u32) -> store::Result<()> {
    let last: Option<(Id<Seat>, u32, Option<Id<Mandate>>)> = tx.one(LAST, &params![space, body, 1])?;
    let first = last.map_or(1, |(_, number, _)| number + 1);
    let now = tx.now();
    for number in first..first + count {
        let seat = tx.id::<Seat>();
        tx.exec(INSERT, &params![space, seat, body, number, NO_NAME, NO_TERM, now])?;
    }
    tx.exec(bodies::COUNT_SEATS, &params![space, body, count]).map(|_| ())
}

/// Closes the last seats, all of which must be vacant.
pub(super) fn close_last_in(tx: &mut Tx<'_>, space: Id<Space>, body: Id<Body>, count: u32) -> store::Result<()> {
    let last: Vec<(Id<Seat>, u32, Option<Id<Mandate>>)> = tx.all(LAST, &params![space, body, count])?;
    if let Some((_, number, _)) = last.iter().find(|(_, _, mandate)| mandate.is_some()) {
        return Err(Refused::SeatKept(*number).into());
    }
    let today = tx.today();
    for (seat, ..) in &last {
        tx.exec(CLOSE, &params![space, *seat, today])?;
    }
    let closed = -i64::try_from(last.len()).unwrap_or_default();
    tx.exec(bodies::COUNT_SEATS, &params![space, body, closed]).map(|_| ())
}

/// Writes who holds a seat, for the lists.
pub(super) fn seat_holder_in(
    tx: &mut Tx<'_>,
    space: Id<Space>,
    seat: Id<Seat>,
    mandate: Id<Mandate>,
    name: &Text,
    until: Option<Date>,
) -> store::Result<()> {
    let term = until.map_or_else(|| NO_END.to_owned(), |until| until.to_string());
    tx.exec(SEAT_HOLDER, &params![space, seat, mandate, fold(name.in_lang(Lang::Fr).1), term]).map(|_| ())
}

/// Writes that nobody holds a seat.
pub(super) fn vacate_in(tx: &mut Tx<'_>, space: Id<Space>, seat: Id<Seat>) -> store::Result<()> {
    tx.exec(VACATE, &params![space, seat, NO_NAME, NO_TERM]).map(|_| ())
}
