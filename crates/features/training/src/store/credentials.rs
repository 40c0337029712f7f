//! Certificates and statements of attendance: issuing, finding, withdrawing. A withdrawn one is never deleted.

use std::collections::HashMap;

use actors::{Actor, Space};
use jiff::Timestamp;
use jiff::civil::Date;
use kernel::Id;
use store::{Db, Entry, FromRow, Keys, Row, Sealed, SealedColumn, Secret, Tx, params};

use super::attended::Attended;
use super::{json, read};
use crate::model::application::secret;
use crate::model::certificate::{Attendant, Card, Content, Credential, Deal, Kind, Learner, StatusList};
use crate::model::{Cohort, Programme, Refused};

/// What is sealed of a credential.
pub const SEALED: SealedColumn =
    SealedColumn { table: "training_credential", key: &["space_id", "id"], id: "id", column: "data", context: CONTEXT };
/// The secret of a learner's link.
pub const SEALED_LEARNERS: SealedColumn = SealedColumn {
    table: "training_learner",
    key: &["space_id", "id"],
    id: "id",
    column: "data",
    context: LEARNER_CONTEXT,
};
const CONTEXT: &str = "training_credential.data";
const LEARNER_CONTEXT: &str = "training_learner.data";

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT space_id, id, kind, cohort, programme, participant, learner, actor, list, place, content, issued_at, \
             is_open, withdrawn_at, reason, data FROM training_credential ",
            $rest
        )
    };
}

const ONE: &str = select!("WHERE id = $1");
const OF_COHORT: &str = select!("WHERE space_id = $1 AND cohort = $2 AND id > $3 ORDER BY id LIMIT $4");
const OF_PARTICIPANT: &str =
    select!("WHERE space_id = $1 AND cohort = $2 AND participant = $3 ORDER BY issued_at DESC LIMIT 20");
const OF_LEARNER: &str = select!("WHERE space_id = $1 AND learner = $2 ORDER BY last_day DESC, id DESC LIMIT 200");
const OF_ACTOR: &str = select!(
    "WHERE space_id = $1 AND actor = $2 AND (last_day, id) < ($3, $4) ORDER BY last_day DESC, id DESC LIMIT $5"
);
const STANDING: &str = "SELECT participant, kind, id FROM training_credential WHERE space_id = $1 AND cohort = $2 \
     AND withdrawn_at IS NULL AND id > $3 ORDER BY id LIMIT 1000";
const HAS_ONE: &str = "SELECT 1 FROM training_credential WHERE space_id = $1 AND cohort = $2 AND participant = $3 \
     AND withdrawn_at IS NULL LIMIT 1";
const ADD: &str = "INSERT INTO training_credential (space_id, id, kind, cohort, programme, participant, learner, actor, list, \
     place, content, issued_at, last_day, is_open, withdrawn_at, reason, data) \
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, FALSE, NULL, '', $14)";
const WITHDRAW: &str = "UPDATE training_credential SET withdrawn_at = $3, reason = $4 \
     WHERE space_id = $1 AND id = $2 AND withdrawn_at IS NULL";
const SHOW: &str = "UPDATE training_credential SET is_open = $3 WHERE space_id = $1 AND id = $2";
const LIST: &str = "SELECT id, step, start, given FROM training_status_list WHERE space_id = $1 AND given < 131072 \
     ORDER BY id LIMIT 1";
const ADD_LIST: &str = "INSERT INTO training_status_list (space_id, id, step, start, given, changed_at) \
     VALUES ($1, $2, $3, $4, 1, $5)";
const GIVE: &str = "UPDATE training_status_list SET given = given + 1 WHERE space_id = $1 AND id = $2";
const TOUCH: &str = "UPDATE training_status_list SET changed_at = $3 WHERE space_id = $1 AND id = $2";
const LIST_OF: &str = "SELECT space_id, changed_at FROM training_status_list WHERE id = $1";
const BITS: &str = "SELECT place FROM training_credential WHERE space_id = $1 AND list = $2 AND withdrawn_at IS NOT NULL \
     AND place > $3 ORDER BY place LIMIT 10000";
const BY_PRINT: &str = "SELECT id FROM training_learner WHERE space_id = $1 AND print = $2";
const ADD_LEARNER: &str = "INSERT INTO training_learner (space_id, id, print, data) VALUES ($1, $2, $3, $4)";
const LEARNER: &str = "SELECT id, data FROM training_learner WHERE space_id = $1 AND id = $2";
const JOIN: &str = "UPDATE training_credential SET learner = $3 WHERE space_id = $1 AND learner = $2";

pub(super) const STATEMENTS: &[&str] = &[
    ONE,
    OF_COHORT,
    OF_PARTICIPANT,
    OF_LEARNER,
    OF_ACTOR,
    STANDING,
    HAS_ONE,
    ADD,
    WITHDRAW,
    SHOW,
    LIST,
    ADD_LIST,
    GIVE,
    TOUCH,
    LIST_OF,
    BITS,
    BY_PRINT,
    ADD_LEARNER,
    LEARNER,
    JOIN,
];

/// A row as it lies there, sealed.
struct Found {
    credential: Credential,
    data: Sealed,
}

impl FromRow for Found {
    fn from_row(row: &Row<'_>) -> store::Result<Self> {
        let columns = row.columns();
        let mut credential = Credential {
            space: columns.take()?,
            id: columns.take()?,
            kind: columns.take()?,
            cohort: columns.take()?,
            programme: columns.take()?,
            participant: columns.take()?,
            learner: columns.take()?,
            actor: columns.take()?,
            list: columns.take()?,
            place: columns.take()?,
            content: read(&columns.take::<String>()?)?,
            issued_at: columns.take()?,
            is_open: columns.take()?,
            withdrawn: None,
            card: Card::default(),
        };
        let (at, reason): (Option<Timestamp>, String) = (columns.take()?, columns.take()?);
        credential.withdrawn = at.map(|at| (at, reason));
        Ok(Self { credential, data: columns.take()? })
    }
}

impl Found {
    fn open(self, keys: &Keys) -> store::Result<Credential> {
        let opened = keys.open(CONTEXT, self.credential.id.uuid(), &self.data)?;
        Ok(Credential { card: read(opened.reveal())?, ..self.credential })
    }
}

fn opened(rows: Vec<Found>, db: &Db) -> store::Result<Vec<Credential>> {
    rows.into_iter().map(|row| row.open(db.keys())).collect()
}

/// A credential, of whatever space.
///
/// # Errors
/// As [`Db::one`]; a fault when what was sealed does not open.
pub async fn one(db: &Db, id: Id<Credential>) -> store::Result<Option<Credential>> {
    let row: Option<Found> = db.one(ONE, &params![id]).await?;
    row.map(|row| row.open(db.keys())).transpose()
}

/// Those of a cohort, a page of them.
///
/// # Errors
/// As [`one`].
pub async fn of_cohort(
    db: &Db,
    cohort: &Cohort,
    after: Option<Id<Credential>>,
    limit: u32,
) -> store::Result<Vec<Credential>> {
    let after = after.unwrap_or_else(|| Id::from_uuid(uuid::Uuid::nil()));
    opened(db.all(OF_COHORT, &params![cohort.space, cohort.id, after, limit]).await?, db)
}

/// Those of a participant, the latest first, the withdrawn too.
///
/// # Errors
/// As [`one`].
pub async fn of_participant(db: &Db, cohort: &Cohort, participant: Id<Attendant>) -> store::Result<Vec<Credential>> {
    opened(db.all(OF_PARTICIPANT, &params![cohort.space, cohort.id, participant]).await?, db)
}

/// What somebody was given over the years, the latest first.
///
/// # Errors
/// As [`one`].
pub async fn of_learner(db: &Db, space: Id<Space>, learner: Id<Learner>) -> store::Result<Vec<Credential>> {
    opened(db.all(OF_LEARNER, &params![space, learner]).await?, db)
}

/// Where a page of an association's record begins.
pub type After = Option<(Date, Id<Credential>)>;

/// What the people of an association were given over the years, the latest first, a page of it.
///
/// # Errors
/// As [`one`].
pub async fn of_actor(
    db: &Db,
    space: Id<Space>,
    actor: Id<Actor>,
    after: After,
    limit: u32,
) -> store::Result<Vec<Credential>> {
    let (day, id) = match after {
        Some((day, id)) => (day.to_string(), id),
        None => ("9999-99-99".to_owned(), Id::from_uuid(uuid::Uuid::max())),
    };
    opened(db.all(OF_ACTOR, &params![space, actor, day, id, limit]).await?, db)
}

/// Who has what, by the identity of the participant.
pub type Standing = HashMap<uuid::Uuid, (Kind, Id<Credential>)>;

/// Who of a cohort has what that was not withdrawn.
///
/// # Errors
/// As [`Db::all`].
pub async fn standing(db: &Db, cohort: &Cohort) -> store::Result<Standing> {
    let (mut all, mut after) = (Standing::new(), Id::<Credential>::from_uuid(uuid::Uuid::nil()));
    loop {
        let rows: Vec<(Id<Attendant>, Kind, Id<Credential>)> =
            db.all(STANDING, &params![cohort.space, cohort.id, after]).await?;
        let is_last = rows.len() < 1_000;
        for (participant, kind, id) in rows {
            after = id;
            all.insert(participant.uuid(), (kind, id));
        }
        if is_last {
            return Ok(all);
        }
    }
}

/// What a programme and a cohort say on the day on which it is issued.
pub fn content_of(programme: &Programme, cohort: &Cohort, minutes: i64) -> Content {
    let taught = &programme.content;
    Content {
        title: taught.title.clone(),
        aims: taught.aims.clone(),
        hours: taught.hours,
        minutes: minutes.min(i64::from(taught.hours) * 60),
        percent: taught.certificate.percent,
        first_day: cohort.content.first_day,
        last_day: cohort.content.last_day,
        place: cohort.content.place.clone(),
    }
}

/// Gives each what her hours are worth, and to nobody twice: who has one that stands is passed over, and so is who never came.
/// Says how many were given.
///
/// # Errors
/// [`Refused::OutOfTurn`] before the cohort's last day is over or where it was called off; as [`Tx::exec`].
pub fn issue(tx: &mut Tx<'_>, programme: &Programme, cohort: &Cohort, people: &[Attended]) -> store::Result<i64> {
    if cohort.content.is_cancelled || tx.today() < cohort.content.last_day {
        return Err(Refused::OutOfTurn.into());
    }
    let mut given = [0_i64; 2];
    for one in people {
        let minutes = one.minutes.unwrap_or(0);
        let Some(kind) = programme.content.certificate.of(minutes, programme.content.hours) else { continue };
        let of = params![cohort.space, cohort.id, one.participant];
        if tx.one::<i64>(HAS_ONE, &of)?.is_some() {
            continue;
        }
        give(tx, kind, programme, cohort, one, minutes)?;
        given[usize::from(kind == Kind::Attendance)] += 1;
    }
    let entry = Entry::new("training.certificate.issued", "training-cohort", cohort.id).at(cohort.content.last_day);
    tx.record(entry.link("cohort", cohort.id).amount("certificates", given[0]).amount("statements", given[1]));
    Ok(given[0] + given[1])
}

fn give(
    tx: &mut Tx<'_>,
    kind: Kind,
    programme: &Programme,
    cohort: &Cohort,
    one: &Attended,
    minutes: i64,
) -> store::Result<()> {
    let (id, now): (Id<Credential>, _) = (tx.id(), tx.now());
    let learner = learner_of(tx, cohort.space, one)?;
    let (list, place) = next_bit(tx, cohort.space)?;
    let card = Card {
        name: one.name.clone(),
        association: one.association.clone(),
        salt: secret(tx.world().bytes()),
        secret: secret(tx.world().bytes()),
    };
    let data = tx.keys().seal(CONTEXT, id.uuid(), &Secret::new(json(&card)?));
    let content = json(&content_of(programme, cohort, minutes))?;
    let row = params![
        cohort.space,
        id,
        kind,
        cohort.id,
        programme.id,
        one.participant,
        learner,
        one.actor,
        list,
        place,
        content,
        now,
        cohort.content.last_day,
        data
    ];
    tx.exec(ADD, &row).map(drop)
}

/// Who somebody is over the years: the same name (however accents and capitals stand), year of birth and association. Where the
/// year is not known she begins anew, so that two people are never made one; she joins what is hers by her links.
fn learner_of(tx: &mut Tx<'_>, space: Id<Space>, one: &Attended) -> store::Result<Id<Learner>> {
    let print = match one.born {
        Some(born) => {
            let whose = one.actor.map_or_else(|| kernel::fold(&one.association), |actor| actor.to_string());
            tx.keys().hash("training learner", &format!("{space} {} {born} {whose}", kernel::fold(&one.name)))
        }
        None => tx.keys().hash("training learner alone", &one.participant.to_string()),
    };
    if let Some(known) = tx.one::<Id<Learner>>(BY_PRINT, &params![space, &print])? {
        return Ok(known);
    }
    let id: Id<Learner> = tx.id();
    let data = tx.keys().seal(LEARNER_CONTEXT, id.uuid(), &Secret::new(secret(tx.world().bytes())));
    tx.exec(ADD_LEARNER, &params![space, id, print, data])?;
    Ok(id)
}

/// A bit of the list that nobody has.
fn next_bit(tx: &mut Tx<'_>, space: Id<Space>) -> store::Result<(Id<StatusList>, i32)> {
    let known: Option<(Id<StatusList>, i32, i32, i32)> = tx.one(LIST, &params![space])?;
    if let Some((id, step, start, given)) = known {
        tx.exec(GIVE, &params![space, id])?;
        return Ok((id, Deal { step, start }.bit(given)));
    }
    let drawn = tx.world().bytes::<8>();
    let [a, b, c, d, e, f, g, h] = drawn;
    let deal = Deal::of([u32::from_be_bytes([a, b, c, d]), u32::from_be_bytes([e, f, g, h])]);
    let (id, now): (Id<StatusList>, _) = (tx.id(), tx.now());
    tx.exec(ADD_LIST, &params![space, id, deal.step, deal.start, now])?;
    Ok((id, deal.bit(0)))
}

/// Withdraws one, with the reason that everybody reads. It stays, and says so.
///
/// # Errors
/// [`Refused::OutOfTurn`] where it was withdrawn before; as [`Tx::exec`].
pub fn withdraw(tx: &mut Tx<'_>, credential: &Credential, reason: &str) -> store::Result<()> {
    let (space, id, now) = (credential.space, credential.id, tx.now());
    if tx.exec(WITHDRAW, &params![space, id, now, reason])? == 0 {
        return Err(Refused::OutOfTurn.into());
    }
    tx.exec(TOUCH, &params![space, credential.list, now])?;
    let entry = Entry::new("training.certificate.withdrawn", "training-credential", id);
    tx.record(entry.link("cohort", credential.cohort).with("kind", credential.kind.code()));
    Ok(())
}

/// Has everybody read the name, or only who has the link: the holder's wish.
///
/// # Errors
/// As [`Tx::exec`].
pub fn show_name(tx: &mut Tx<'_>, credential: &Credential, is_open: bool) -> store::Result<()> {
    tx.exec(SHOW, &params![credential.space, credential.id, is_open])?;
    tx.record(Entry::new("training.certificate.shown", "training-credential", credential.id).with("open", is_open));
    Ok(())
}

/// Makes two records of one person one: she showed the key of a credential of each.
///
/// # Errors
/// As [`Tx::exec`].
pub fn join(tx: &mut Tx<'_>, space: Id<Space>, from: Id<Learner>, to: Id<Learner>) -> store::Result<()> {
    tx.exec(JOIN, &params![space, from, to])?;
    tx.record(Entry::new("training.record.joined", "training-learner", to));
    Ok(())
}

/// The secret of a learner's link.
///
/// # Errors
/// As [`Db::one`]; a fault when what was sealed does not open.
pub async fn learner_secret(db: &Db, space: Id<Space>, learner: Id<Learner>) -> store::Result<Option<Secret<String>>> {
    let row: Option<(Id<Learner>, Sealed)> = db.one(LEARNER, &params![space, learner]).await?;
    row.map(|(id, data)| db.keys().open(LEARNER_CONTEXT, id.uuid(), &data)).transpose()
}

/// A list of what was withdrawn.
pub struct Status {
    /// Whose.
    pub space: Id<Space>,
    /// When it last changed.
    pub changed_at: Timestamp,
    /// Its bits.
    pub bits: badges::status::List,
}

/// The list of an address; nothing where there is none.
///
/// # Errors
/// As [`Db::all`].
pub async fn status(db: &Db, list: Id<StatusList>) -> store::Result<Option<Status>> {
    let known: Option<(Id<Space>, Timestamp)> = db.one(LIST_OF, &params![list]).await?;
    let Some((space, changed_at)) = known else { return Ok(None) };
    let (mut bits, mut after) = (badges::status::List::default(), -1_i32);
    loop {
        let part: Vec<i32> = db.all(BITS, &params![space, list, after]).await?;
        part.iter().for_each(|bit| bits.withdraw(bit.unsigned_abs()));
        match part.last() {
            Some(last) if part.len() == 10_000 => after = *last,
            _ => return Ok(Some(Status { space, changed_at, bits })),
        }
    }
}
