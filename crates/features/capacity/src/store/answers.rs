use kernel::Id;
use store::{Db, Entry, FromRow, Row, Sealed, Tx, params};

use super::assessments::{hold, one_in};
use super::{ANSWERS, assessors, instruments};
use crate::model::{Answers, Assessor, AssessorState, Instrument, Key, Refused, State};

const ANSWERED: &str = "SELECT answers FROM capacity_assessor WHERE space_id = $1 AND assessment = $2 AND id = $3";
const SET_ANSWERS: &str =
    "UPDATE capacity_assessor SET answers = $4 WHERE space_id = $1 AND assessment = $2 AND id = $3";
const DELIVER: &str = "UPDATE capacity_assessor SET state = 'delivered', delivered_at = $4 \
     WHERE space_id = $1 AND assessment = $2 AND id = $3 AND state = 'begun'";
const TAKE_BACK: &str = "UPDATE capacity_assessor SET state = 'begun', delivered_at = NULL \
     WHERE space_id = $1 AND assessment = $2 AND id = $3 AND state = 'delivered'";
const DELIVERED: &str = "SELECT id, answers FROM capacity_assessor \
     WHERE space_id = $1 AND assessment = $2 AND state = 'delivered' ORDER BY number LIMIT 200";
const IDS: &str = "SELECT id FROM capacity_assessor WHERE space_id = $1 AND assessment = $2 ORDER BY number LIMIT 200";

pub(super) const STATEMENTS: &[&str] = &[ANSWERED, SET_ANSWERS, DELIVER, TAKE_BACK, DELIVERED, IDS];

struct Sheet {
    id: Id<Assessor>,
    answers: Sealed,
}

impl FromRow for Sheet {
    fn from_row(row: &Row<'_>) -> store::Result<Self> {
        let columns = row.columns();
        Ok(Self { id: columns.take()?, answers: columns.take()? })
    }
}

/// What somebody has answered so far.
///
/// # Errors
/// As [`Db::one`]; a fault when what was sealed does not open.
pub async fn of(db: &Db, key: Key, id: Id<Assessor>) -> store::Result<Answers> {
    let sealed: Option<Sealed> = db.one(ANSWERED, &params![key.space, key.assessment, id]).await?;
    sealed.map_or_else(|| Ok(Answers::new()), |sealed| super::open(db.keys(), ANSWERS, id.uuid(), &sealed))
}

fn written_in(tx: &mut Tx<'_>, key: Key, id: Id<Assessor>) -> store::Result<Answers> {
    let sealed: Option<Sealed> = tx.one(ANSWERED, &params![key.space, key.assessment, id])?;
    sealed.map_or_else(|| Ok(Answers::new()), |sealed| super::open(tx.keys(), ANSWERS, id.uuid(), &sealed))
}

pub(super) fn write(tx: &mut Tx<'_>, key: Key, id: Id<Assessor>, answers: &Answers) -> store::Result<()> {
    let sealed = super::seal(tx.keys(), ANSWERS, id.uuid(), answers)?;
    tx.exec(SET_ANSWERS, &params![key.space, key.assessment, id, sealed]).map(drop)
}

/// Keeps what somebody answered so far: these statements, beside what she answered before.
///
/// # Errors
/// [`Refused::AnswersClosed`]; [`Refused::Delivered`] for who has handed in; as [`Tx::exec`].
pub fn save(tx: &mut Tx<'_>, key: Key, id: Id<Assessor>, given: Answers) -> store::Result<()> {
    hold(tx, key, State::Answering, Refused::AnswersClosed)?;
    let instrument = instrument_in(tx, key)?;
    if assessors::one_of(tx, key, id)?.state != AssessorState::Begun {
        return Err(Refused::Delivered.into());
    }
    let mut answers = written_in(tx, key, id)?;
    answers.extend(given.into_iter().filter(|(code, _)| instrument.statement(code).is_some()));
    write(tx, key, id, &answers)?;
    let entry = Entry::new("capacity.answers.saved", "capacity-assessor", id).with("answered", answers.len());
    tx.record(entry.link("assessment", key.assessment));
    Ok(())
}

fn instrument_in(tx: &mut Tx<'_>, key: Key) -> store::Result<Instrument> {
    let edition = one_in(tx, key)?.edition;
    instruments::edition_in(tx, key.space, edition)
}

/// Hands in: every statement is answered, if only by "I do not know". Handing in twice changes nothing.
///
/// # Errors
/// [`Refused::AnswersClosed`]; [`Refused::Delivered`] the second time; [`Refused::Unanswered`]; as [`Tx::exec`].
pub fn deliver(tx: &mut Tx<'_>, key: Key, id: Id<Assessor>) -> store::Result<()> {
    hold(tx, key, State::Answering, Refused::AnswersClosed)?;
    let instrument = instrument_in(tx, key)?;
    let answers = written_in(tx, key, id)?;
    let is_whole = instrument.statements().all(|(_, statement)| answers.contains_key(&statement.code));
    if !is_whole {
        return Err(Refused::Unanswered.into());
    }
    let now = tx.now();
    if tx.exec(DELIVER, &params![key.space, key.assessment, id, now])? == 0 {
        return Err(Refused::Delivered.into());
    }
    tx.record(Entry::new("capacity.answers.delivered", "capacity-assessor", id).link("assessment", key.assessment));
    Ok(())
}

/// Takes one's answers back to correct them. Where the link was replaced since they were handed in they are erased: who gives out
/// links would else read by a new one what somebody answered.
///
/// # Errors
/// [`Refused::AnswersClosed`]; [`Refused::Gone`] where nothing was handed in; as [`Tx::exec`].
pub fn take_back(tx: &mut Tx<'_>, key: Key, id: Id<Assessor>) -> store::Result<()> {
    hold(tx, key, State::Answering, Refused::AnswersClosed)?;
    if tx.exec(TAKE_BACK, &params![key.space, key.assessment, id])? == 0 {
        return Err(Refused::Gone.into());
    }
    let mut assessor = assessors::one_of(tx, key, id)?;
    if std::mem::take(&mut assessor.card.hides_answers) {
        write(tx, key, id, &Answers::new())?;
        assessors::write_card(tx, key, &assessor)?;
    }
    tx.record(Entry::new("capacity.answers.taken-back", "capacity-assessor", id).link("assessment", key.assessment));
    Ok(())
}

/// What was handed in, without whose it is.
pub(super) fn delivered_in(tx: &mut Tx<'_>, key: Key) -> store::Result<Vec<Answers>> {
    let rows: Vec<Sheet> = tx.all(DELIVERED, &params![key.space, key.assessment])?;
    rows.into_iter().map(|row| super::open(tx.keys(), ANSWERS, row.id.uuid(), &row.answers)).collect()
}

/// Nothing is left of what single people answered, handed in or not.
pub(super) fn forget(tx: &mut Tx<'_>, key: Key) -> store::Result<()> {
    let ids: Vec<Id<Assessor>> = tx.all(IDS, &params![key.space, key.assessment])?;
    ids.into_iter().try_for_each(|id| write(tx, key, id, &Answers::new()))
}
