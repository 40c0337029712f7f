use jiff::Timestamp;
use kernel::Id;
use store::{Db, Entry, FromRow, Keys, Row, Sealed, SealedColumn, Secret, Tx, params};

use actors::{Actor, Space};

use super::{applications, json, read};
use crate::model::application::Ref;
use crate::model::session_people::{Person, Token};
use crate::model::{Application, Attendee, Call, Cohort, Key};

/// What is sealed of a participant.
pub const SEALED: SealedColumn = SealedColumn {
    table: "training_participant",
    key: &["space_id", "id"],
    id: "id",
    column: "data",
    context: CONTEXT,
};
const CONTEXT: &str = "training_participant.data";

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT space_id, id, cohort, call, application, line, number, actor, left_at, data FROM training_participant ",
            $rest
        )
    };
}

const ONE: &str = select!("WHERE space_id = $1 AND id = $2");
const BY_ID: &str = select!("WHERE id = $1");
const LIST: &str = select!("WHERE space_id = $1 AND cohort = $2 AND number > $3 ORDER BY number LIMIT $4");
const OF_APPLICATION: &str = select!("WHERE space_id = $1 AND application = $2 ORDER BY line");
const COUNT: &str = "SELECT COUNT(*) FROM training_participant WHERE space_id = $1 AND cohort = $2 AND left_at IS NULL";
const LAST: &str =
    "SELECT number FROM training_participant WHERE space_id = $1 AND cohort = $2 ORDER BY number DESC LIMIT 1";
const ADD: &str = "INSERT INTO training_participant \
     (space_id, id, cohort, call, application, line, number, actor, left_at, data) \
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, NULL, $9) ON CONFLICT (space_id, application, line) DO NOTHING";
const LEAVE: &str = "UPDATE training_participant SET left_at = $3, data = $4 WHERE space_id = $1 AND id = $2";
const MISSING: &str = "SELECT a.call, a.id FROM training_application a WHERE a.space_id = $1 AND a.cohort = $2 \
     AND a.state = 'confirmed' AND NOT EXISTS (SELECT 1 FROM training_participant p WHERE p.space_id = a.space_id \
     AND p.application = a.id) ORDER BY a.rank, a.number LIMIT 1000";
const OF_CALL: &str =
    "SELECT id FROM training_participant WHERE space_id = $1 AND call = $2 AND id > $3 ORDER BY id LIMIT 500";
const EMPTY: &str = "UPDATE training_participant SET data = $3 WHERE space_id = $1 AND id = $2";

pub(super) const STATEMENTS: &[&str] =
    &[ONE, BY_ID, LIST, OF_APPLICATION, COUNT, LAST, ADD, LEAVE, MISSING, OF_CALL, EMPTY];

pub(super) struct Found {
    space: Id<Space>,
    attendee: Attendee,
    data: Sealed,
}

impl FromRow for Found {
    fn from_row(row: &Row<'_>) -> store::Result<Self> {
        let columns = row.columns();
        let space = columns.take()?;
        let attendee = Attendee {
            id: columns.take()?,
            cohort: columns.take()?,
            call: columns.take()?,
            application: columns.take()?,
            line: columns.take()?,
            number: columns.take()?,
            actor: columns.take()?,
            left_at: columns.take()?,
            person: Person::default(),
        };
        Ok(Self { space, attendee, data: columns.take()? })
    }
}

impl Found {
    fn open(self, keys: &Keys) -> store::Result<Attendee> {
        let opened = keys.open(CONTEXT, self.attendee.id.uuid(), &self.data)?;
        Ok(Attendee { person: read(opened.reveal())?, ..self.attendee })
    }
}

fn sealed(keys: &Keys, id: Id<Attendee>, person: &Person) -> store::Result<Sealed> {
    Ok(keys.seal(CONTEXT, id.uuid(), &Secret::new(json(person)?)))
}

/// The code that a participant shows at the door.
pub fn token(keys: &Keys, space: Id<Space>, attendee: Id<Attendee>) -> Token {
    Token::new(attendee, &keys.hash(Token::CONTEXT, &Token::words(space, attendee)))
}

/// Whether a code is one that this house made for this space.
pub fn is_true(keys: &Keys, space: Id<Space>, token: &Token) -> bool {
    token.is_true(&keys.hash(Token::CONTEXT, &Token::words(space, token.attendee)))
}

/// A participant.
///
/// # Errors
/// As [`Db::one`]; a fault when what was sealed does not open.
pub async fn one(db: &Db, space: Id<Space>, id: Id<Attendee>) -> store::Result<Option<Attendee>> {
    let row: Option<Found> = db.one(ONE, &params![space, id]).await?;
    row.map(|row| row.open(db.keys())).transpose()
}

pub(super) fn one_in(tx: &mut Tx<'_>, space: Id<Space>, id: Id<Attendee>) -> store::Result<Option<Attendee>> {
    let row: Option<Found> = tx.one(ONE, &params![space, id])?;
    row.map(|row| row.open(tx.keys())).transpose()
}

/// Whose code it is, and in which space; none where it is nobody's.
///
/// # Errors
/// As [`one`].
pub async fn by_token(db: &Db, token: &Token) -> store::Result<Option<(Id<Space>, Attendee)>> {
    let row: Option<Found> = db.one(BY_ID, &params![token.attendee]).await?;
    let Some(row) = row.filter(|row| is_true(db.keys(), row.space, token)) else { return Ok(None) };
    let space = row.space;
    row.open(db.keys()).map(|attendee| Some((space, attendee)))
}

/// The participants of a cohort in the order of their numbers, those who left too; a page of them.
///
/// # Errors
/// As [`one`].
pub async fn list(
    db: &Db,
    space: Id<Space>,
    cohort: Id<Cohort>,
    after: i32,
    limit: u32,
) -> store::Result<Vec<Attendee>> {
    let rows: Vec<Found> = db.all(LIST, &params![space, cohort, after, limit]).await?;
    rows.into_iter().map(|row| row.open(db.keys())).collect()
}

/// Those whom an application sends.
///
/// # Errors
/// As [`one`].
pub async fn of_application(db: &Db, space: Id<Space>, application: Id<Application>) -> store::Result<Vec<Attendee>> {
    let rows: Vec<Found> = db.all(OF_APPLICATION, &params![space, application]).await?;
    rows.into_iter().map(|row| row.open(db.keys())).collect()
}

/// Those whom an application sends and who have their place, with the lines on which it names them.
pub(super) fn placed_in(
    tx: &mut Tx<'_>,
    space: Id<Space>,
    application: Id<Application>,
) -> store::Result<Vec<(i32, Id<Attendee>)>> {
    let rows: Vec<Found> = tx.all(OF_APPLICATION, &params![space, application])?;
    let placed = rows.into_iter().map(|row| row.attendee).filter(|one| one.left_at.is_none());
    Ok(placed.map(|one| (one.line, one.id)).collect())
}

/// How many have a place in a cohort.
///
/// # Errors
/// As [`Db::one`].
pub async fn count(db: &Db, space: Id<Space>, cohort: Id<Cohort>) -> store::Result<i64> {
    Ok(db.one(COUNT, &params![space, cohort]).await?.unwrap_or(0))
}

/// Gives those whom a confirmed application sends an identity each, from a number on, which it answers. Twice does no harm.
pub(super) fn enter(
    tx: &mut Tx<'_>,
    call: Key,
    cohort: Id<Cohort>,
    application: &Application,
    actor: Id<Actor>,
) -> store::Result<i32> {
    let first = tx.one::<i32>(LAST, &params![call.space, cohort])?.unwrap_or(0) + 1;
    for (number, (line, one)) in (first..).zip((0_i32..).zip(&application.card.people)) {
        let id = tx.id();
        let person = Person {
            name: one.name.clone(),
            function: one.function.clone(),
            sex: one.sex,
            born: one.born,
            association: application.card.association.clone(),
        };
        let data = sealed(tx.keys(), id, &person)?;
        tx.exec(ADD, &params![call.space, id, cohort, call.call, application.id, line, number, actor, data])?;
    }
    Ok(first)
}

/// Gives those an identity who confirmed before there were any.
pub(super) fn enter_missing(tx: &mut Tx<'_>, space: Id<Space>, cohort: Id<Cohort>) -> store::Result<()> {
    let missing: Vec<(Id<Call>, Id<Application>)> = tx.all(MISSING, &params![space, cohort])?;
    for (call, id) in missing {
        let key = Key { space, call };
        let application = applications::one_in(tx, Ref { call: key, id })?;
        if let Some(actor) = application.actor {
            enter(tx, key, cohort, &application, actor)?;
        }
    }
    Ok(())
}

/// Those whom an application sent have no place any more. What they attended stays; their names go where the application
/// was taken back, and with all others of the call where the cohort was called off.
pub(super) fn leave(
    tx: &mut Tx<'_>,
    space: Id<Space>,
    application: Id<Application>,
    forgets: bool,
) -> store::Result<()> {
    let now: Timestamp = tx.now();
    let rows: Vec<Found> = tx.all(OF_APPLICATION, &params![space, application])?;
    for row in rows.into_iter().filter(|row| row.attendee.left_at.is_none()) {
        let id = row.attendee.id;
        let data = if forgets { sealed(tx.keys(), id, &Person::default())? } else { row.data };
        tx.exec(LEAVE, &params![space, id, now, data])?;
    }
    Ok(())
}

/// Erases the names of all who came by a call. Their numbers and what they attended stay.
pub(super) fn erase(tx: &mut Tx<'_>, call: Key) -> store::Result<()> {
    let (mut after, mut count) = (Id::<Attendee>::from_uuid(uuid::Uuid::nil()), 0_i64);
    loop {
        let ids: Vec<Id<Attendee>> = tx.all(OF_CALL, &params![call.space, call.call, after])?;
        let Some(last) = ids.last() else { break };
        after = *last;
        for id in &ids {
            let data = sealed(tx.keys(), *id, &Person::default())?;
            tx.exec(EMPTY, &params![call.space, id, data])?;
            count += 1;
        }
    }
    tx.record(Entry::new("training.participants.erased", "training-call", call.call).amount("participants", count));
    Ok(())
}
