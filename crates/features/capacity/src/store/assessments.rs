use std::collections::BTreeMap;

use actors::accounts::Account;
use actors::directory::{Actor, ActorKind};
use actors::{Space, directory};
use jiff::Timestamp;
use jiff::civil::Date;
use kernel::{Id, Text};
use store::{Db, Entry, FromRow, Row, Tx, params};

use super::instruments::{Source, edition_of};
use super::{News, Scribe, answers, assessors, consensus, instruments};
use crate::model::assessment::Edition;
use crate::model::{Assessment, Averages, Instrument, Key, Refused, State, count};

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT a.space_id, a.id, a.association, a.edition, a.round, a.state, a.is_open_to_members, a.answers_until, \
             a.opened_at, a.voices, a.answered_at, a.closed_at, a.averages, a.planned_at, a.erased_at \
             FROM capacity_assessment a ",
            $rest
        )
    };
}

const ONE: &str = select!("WHERE a.space_id = $1 AND a.id = $2");
const LED: &str = select!(
    "JOIN capacity_facilitator f ON f.space_id = a.space_id AND f.assessment = a.id \
     WHERE a.space_id = $1 AND f.account = $2 AND (a.opened_at, a.id) < ($3, $4) ORDER BY a.opened_at DESC, a.id DESC LIMIT $5"
);
const ALL: &str =
    select!("WHERE a.space_id = $1 AND (a.opened_at, a.id) < ($2, $3) ORDER BY a.opened_at DESC, a.id DESC LIMIT $4");
// An association keeps its rounds when its record is merged into another one, on either side.
const OF: &str = select!(
    "WHERE a.space_id = $1 AND a.association IN (SELECT s.id FROM actor s JOIN actor o ON o.root = s.root WHERE o.id = $2) \
     ORDER BY a.round DESC, a.opened_at DESC, a.id DESC LIMIT 100"
);
const ADD: &str = "INSERT INTO capacity_assessment (space_id, id, association, edition, round, state, is_open_to_members, \
     answers_until, opened_at, voices, answered_at, closed_at, averages, planned_at, erased_at) \
     VALUES ($1, $2, $3, $4, $5, 'answering', $6, $7, $8, 0, NULL, NULL, NULL, NULL, NULL)";
const HOLD: &str = "UPDATE capacity_assessment SET voices = voices WHERE space_id = $1 AND id = $2 AND state = $3";
const COUNTED: &str = "UPDATE capacity_assessment SET state = 'consensus', voices = $3, answered_at = $4 \
     WHERE space_id = $1 AND id = $2 AND state = 'answering'";
const CLOSED: &str = "UPDATE capacity_assessment SET state = 'closed', averages = $3, closed_at = $4 \
     WHERE space_id = $1 AND id = $2 AND state = 'consensus'";
const ABANDONED: &str = "UPDATE capacity_assessment SET state = 'abandoned', erased_at = $3 \
     WHERE space_id = $1 AND id = $2 AND (state = 'answering' OR state = 'consensus')";
const LEAD: &str = "INSERT INTO capacity_facilitator (space_id, assessment, account, since_at) VALUES ($1, $2, $3, $4) \
     ON CONFLICT (space_id, assessment, account) DO NOTHING";
const LEADS: &str = "SELECT 1 FROM capacity_facilitator WHERE space_id = $1 AND assessment = $2 AND account = $3";
const LEADERS: &str = "SELECT account, since_at FROM capacity_facilitator WHERE space_id = $1 AND assessment = $2 ORDER BY since_at LIMIT 50";
const SHELVE: &str = "INSERT INTO capacity_shelf (association, opened_at, assessment, kept_by) VALUES ($1, $2, $3, $4)";
const UNSHELVE: &str = "DELETE FROM capacity_shelf WHERE association = $1 AND opened_at = $2 AND assessment = $3";
const SHELF: &str = "SELECT h.kept_by, h.assessment FROM capacity_shelf h JOIN actor s ON s.id = h.association \
     JOIN actor o ON o.root = s.root WHERE o.id = $1 ORDER BY h.opened_at DESC LIMIT 50";
const ABOUT: &str = "SELECT h.kept_by FROM capacity_shelf h JOIN actor s ON s.id = h.association \
     JOIN actor o ON o.root = s.root WHERE h.assessment = $1 AND o.id = $2";

pub(super) const STATEMENTS: &[&str] =
    &[ONE, LED, ALL, OF, ADD, HOLD, COUNTED, CLOSED, ABANDONED, LEAD, LEADS, LEADERS, SHELVE, UNSHELVE, SHELF, ABOUT];

impl FromRow for Assessment {
    fn from_row(row: &Row<'_>) -> store::Result<Self> {
        let columns = row.columns();
        let key = Key { space: columns.take()?, assessment: columns.take()? };
        let (association, edition, round, state) = (columns.take()?, columns.take()?, columns.take()?, columns.take()?);
        let (is_open_to_members, answers_until, opened_at) = (columns.take()?, columns.take()?, columns.take()?);
        let (voices, answered_at, closed_at) = (columns.take()?, columns.take()?, columns.take()?);
        let averages: Option<String> = columns.take()?;
        let averages = averages.map(|written| serde_json::from_str(&written).map_err(super::unreadable)).transpose()?;
        Ok(Self {
            key,
            association,
            edition,
            round,
            state,
            is_open_to_members,
            answers_until,
            opened_at,
            voices,
            answered_at,
            closed_at,
            averages,
            planned_at: columns.take()?,
            erased_at: columns.take()?,
        })
    }
}

/// An assessment.
///
/// # Errors
/// As [`Db::one`].
pub async fn one(db: &Db, key: Key) -> store::Result<Option<Assessment>> {
    db.one(ONE, &params![key.space, key.assessment]).await
}

/// An assessment as it stands in this write.
///
/// # Errors
/// [`Refused::Gone`] where there is none.
pub fn one_in(tx: &mut Tx<'_>, key: Key) -> store::Result<Assessment> {
    tx.one(ONE, &params![key.space, key.assessment])?.ok_or_else(|| Refused::Gone.into())
}

/// Holds an assessment where it stands until the end of this write, whichever server writes.
///
/// # Errors
/// `otherwise` where it stands elsewhere.
pub(super) fn hold(tx: &mut Tx<'_>, key: Key, state: State, otherwise: Refused) -> store::Result<()> {
    if tx.exec(HOLD, &params![key.space, key.assessment, state])? == 0 { Err(otherwise.into()) } else { Ok(()) }
}

/// Where a page of a list begins: behind an assessment of which the opening is known.
pub type After = Option<(Timestamp, Id<Assessment>)>;

fn from(after: After) -> (Timestamp, Id<Assessment>) {
    after.unwrap_or((Timestamp::MAX, Id::from_uuid(uuid::Uuid::max())))
}

/// The assessments that somebody facilitates, the latest first.
///
/// # Errors
/// As [`Db::all`].
pub async fn led_by(
    db: &Db,
    space: Id<Space>,
    account: Id<Account>,
    after: After,
    limit: u32,
) -> store::Result<Vec<Assessment>> {
    let (at, id) = from(after);
    db.all(LED, &params![space, account, at, id, limit]).await
}

/// All assessments of a space, the latest first: for who keeps its records.
///
/// # Errors
/// As [`Db::all`].
pub async fn all(db: &Db, space: Id<Space>, after: After, limit: u32) -> store::Result<Vec<Assessment>> {
    let (at, id) = from(after);
    db.all(ALL, &params![space, at, id, limit]).await
}

/// The rounds of an association in a space, the latest first.
///
/// # Errors
/// As [`Db::all`].
pub async fn rounds(db: &Db, space: Id<Space>, association: Id<Actor>) -> store::Result<Vec<Assessment>> {
    db.all(OF, &params![space, association]).await
}

/// The assessments of an association, wherever they are kept, the latest first.
///
/// # Errors
/// As [`Db::all`].
pub async fn about(db: &Db, association: Id<Actor>) -> store::Result<Vec<Assessment>> {
    let keys: Vec<(Id<Space>, Id<Assessment>)> = db.all(SHELF, &params![association]).await?;
    let mut found = Vec::new();
    for (space, assessment) in keys {
        found.extend(one(db, Key { space, assessment }).await?);
    }
    Ok(found)
}

/// An assessment of an association, wherever it is kept.
///
/// # Errors
/// As [`Db::one`].
pub async fn one_about(
    db: &Db,
    association: Id<Actor>,
    assessment: Id<Assessment>,
) -> store::Result<Option<Assessment>> {
    let space: Option<Id<Space>> = db.one(ABOUT, &params![assessment, association]).await?;
    match space {
        Some(space) => one(db, Key { space, assessment }).await,
        None => Ok(None),
    }
}

/// Whether somebody facilitates an assessment.
///
/// # Errors
/// As [`Db::one`].
pub async fn is_led_by(db: &Db, key: Key, account: Id<Account>) -> store::Result<bool> {
    Ok(db.one::<i64>(LEADS, &params![key.space, key.assessment, account]).await?.is_some())
}

pub(super) fn is_led_by_in(tx: &mut Tx<'_>, key: Key, account: Id<Account>) -> store::Result<bool> {
    Ok(tx.one::<i64>(LEADS, &params![key.space, key.assessment, account])?.is_some())
}

/// Who facilitates it, and since when.
///
/// # Errors
/// As [`Db::all`].
pub async fn leaders(db: &Db, key: Key) -> store::Result<Vec<(Id<Account>, Timestamp)>> {
    db.all(LEADERS, &params![key.space, key.assessment]).await
}

/// What opening an assessment takes.
#[derive(Debug, Clone, Copy)]
pub struct Opening {
    /// The space that facilitates it.
    pub space: Id<Space>,
    /// Who is assessed.
    pub association: Id<Actor>,
    /// With what.
    pub source: Source,
    /// Who facilitates.
    pub facilitator: Id<Account>,
    /// Whether members of the association's own space may take part by their accounts.
    pub is_open_to_members: bool,
    /// The day until which answers are hoped for.
    pub answers_until: Option<Date>,
}

/// Opens a round.
///
/// # Errors
/// [`Refused::UnderWay`] where one of this association is under way here, [`Refused::NoOrganisation`]; as [`Tx::exec`].
pub fn open(tx: &mut Tx<'_>, opening: Opening) -> store::Result<Key> {
    let Opening { space, association, source, facilitator, is_open_to_members, answers_until } = opening;
    let actor = directory::standing_in(tx, association)?;
    if actor.kind != ActorKind::Organisation {
        return Err(Refused::NoOrganisation.into());
    }
    let rounds: Vec<Assessment> = tx.all(OF, &params![space, actor.id])?;
    if rounds.iter().any(|round| round.state.is_under_way()) {
        return Err(Refused::UnderWay.into());
    }
    let round = 1 + rounds.iter().filter(|round| round.state == State::Closed).count() as i64;
    let edition: Id<Edition> = edition_of(tx, space, source)?;
    let (key, now) = (Key { space, assessment: tx.id() }, tx.now());
    tx.exec(ADD, &params![space, key.assessment, actor.id, edition, round, is_open_to_members, answers_until, now])?;
    tx.exec(LEAD, &params![space, key.assessment, facilitator, now])?;
    tx.exec(SHELVE, &params![actor.id, now, key.assessment, space])?;
    let entry = Entry::new("capacity.assessment.opened", "capacity-assessment", key.assessment).with("round", round);
    tx.record(entry.link("actor", actor.id));
    Ok(key)
}

/// Names one more facilitator, who sees the assessment from now on. The association sees who does.
///
/// # Errors
/// [`Refused::OutOfTurn`] of one that was given up, [`Refused::Known`] for who assesses in it; as [`Tx::exec`].
pub fn assign(tx: &mut Tx<'_>, key: Key, account: Id<Account>) -> store::Result<()> {
    if one_in(tx, key)?.state == State::Abandoned {
        return Err(Refused::OutOfTurn.into());
    }
    if assessors::of_account_in(tx, key, account)?.is_some() {
        return Err(Refused::Facilitates.into());
    }
    let now = tx.now();
    tx.exec(LEAD, &params![key.space, key.assessment, account, now])?;
    tx.record(Entry::new("capacity.facilitator.added", "capacity-assessment", key.assessment));
    Ok(())
}

/// Closes the answers: they are counted, and nothing but the counts is left of them. What was not handed in does not count.
///
/// # Errors
/// [`Refused::TooFew`] where so few handed in that a count would show whose answers they are; [`Refused::OutOfTurn`]; as
/// [`Tx::exec`].
pub fn close_answers(tx: &mut Tx<'_>, key: Key, scribe: &dyn Scribe) -> store::Result<()> {
    hold(tx, key, State::Answering, Refused::OutOfTurn)?;
    let mut assessment = one_in(tx, key)?;
    let instrument = instruments::edition_in(tx, key.space, assessment.edition)?;
    let delivered = answers::delivered_in(tx, key)?;
    let voices = u32::try_from(delivered.len()).unwrap_or(u32::MAX);
    if voices < instrument.least_assessors {
        return Err(Refused::TooFew.into());
    }
    consensus::count(tx, key, &instrument, &delivered)?;
    answers::forget(tx, key)?;
    let now = tx.now();
    tx.exec(COUNTED, &params![key.space, key.assessment, voices, now])?;
    (assessment.state, assessment.voices) = (State::Consensus, voices);
    let entry = Entry::new("capacity.answers.closed", "capacity-assessment", key.assessment);
    tx.record(entry.amount("voices", i64::from(voices)));
    assessors::tell_voices(tx, &assessment, News::Consensus, scribe)
}

/// Closes an assessment for ever: the group agrees on every statement.
///
/// # Errors
/// [`Refused::NotAgreed`] where it does not; [`Refused::OutOfTurn`]; as [`Tx::exec`].
pub fn close(tx: &mut Tx<'_>, key: Key, scribe: &dyn Scribe) -> store::Result<Averages> {
    hold(tx, key, State::Consensus, Refused::OutOfTurn)?;
    let mut assessment = one_in(tx, key)?;
    let instrument = instruments::edition_in(tx, key.space, assessment.edition)?;
    let agreed = consensus::agreed_in(tx, &assessment)?;
    if !instrument.statements().all(|(_, statement)| agreed.contains_key(&statement.code)) {
        return Err(Refused::NotAgreed.into());
    }
    let mut averages = Averages::new();
    for domain in instrument.filled_domains() {
        let levels = domain.statements.iter().filter_map(|statement| agreed.get(&statement.code).copied().flatten());
        averages.extend(count::average(levels).map(|average| (domain.code.clone(), average)));
    }
    let now = tx.now();
    let written = serde_json::to_string(&averages).map_err(super::unreadable)?;
    tx.exec(CLOSED, &params![key.space, key.assessment, written, now])?;
    tell(tx, &assessment, &instrument, &averages);
    (assessment.state, assessment.closed_at) = (State::Closed, Some(now));
    assessment.averages = Some(averages.clone());
    assessors::tell_voices(tx, &assessment, News::Closed, scribe)?;
    Ok(averages)
}

/// Copies of an instrument keep its code: whoever reads the journal compares rounds of one code. What the house has no words
/// for is told with its name.
fn tell(tx: &mut Tx<'_>, assessment: &Assessment, instrument: &Instrument, averages: &Averages) {
    let id = assessment.key.assessment;
    let mut entry = Entry::new("capacity.assessment.closed", "capacity-assessment", id)
        .link("actor", assessment.association)
        .link("edition", assessment.edition)
        .with("instrument", &instrument.code);
    if !instrument.is_of_the_house() {
        entry = entry.with("title", &instrument.title);
    }
    let own: BTreeMap<&str, &Text> =
        instrument.own_domains().map(|domain| (domain.code.as_str(), &domain.title)).collect();
    if !own.is_empty() {
        entry = entry.with("domains", own);
    }
    let leveled =
        averages.iter().fold(entry, |entry, (domain, level)| entry.amount(&format!("level.{domain}"), *level));
    tx.record(leveled.with("round", assessment.round).amount("voices", i64::from(assessment.voices)));
    if assessment.round > 1 {
        let entry = Entry::new("capacity.assessment.repeated", "capacity-assessment", id);
        tx.record(entry.link("actor", assessment.association).with("round", assessment.round));
    }
}

/// Gives an assessment up: what was answered, and who was asked, is erased at once.
///
/// # Errors
/// [`Refused::OutOfTurn`] where it is closed or given up; as [`Tx::exec`].
pub fn abandon(tx: &mut Tx<'_>, key: Key) -> store::Result<()> {
    let assessment = one_in(tx, key)?;
    let now = tx.now();
    if tx.exec(ABANDONED, &params![key.space, key.assessment, now])? == 0 {
        return Err(Refused::OutOfTurn.into());
    }
    assessors::erase_in(tx, key)?;
    consensus::erase_in(tx, key)?;
    tx.exec(UNSHELVE, &params![assessment.association, assessment.opened_at, key.assessment])?;
    let entry = Entry::new("capacity.assessment.abandoned", "capacity-assessment", key.assessment);
    tx.record(entry.link("actor", assessment.association));
    Ok(())
}
