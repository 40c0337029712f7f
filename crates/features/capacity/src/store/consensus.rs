use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use kernel::Id;
use store::{Db, Entry, FromRow, Keys, Row, Sealed, Tx, params};

use super::assessments::hold;
use super::{PROPOSAL, REMARK, assessors};
use crate::model::{
    Answers, Assessment, Assessor, AssessorState, Instrument, Key, Level, Refused, State, Tally, count,
};

const TALLY: &str = "INSERT INTO capacity_tally (space_id, assessment, statement, first, second, third, fourth, unknown) \
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
const TALLIES: &str = "SELECT statement, first, second, third, fourth, unknown FROM capacity_tally \
     WHERE space_id = $1 AND assessment = $2 ORDER BY statement LIMIT 200";
const COUNTED: &str = "SELECT 1 FROM capacity_tally WHERE space_id = $1 AND assessment = $2 AND statement = $3";
const PROPOSE: &str = "INSERT INTO capacity_proposal (space_id, assessment, statement, number, id, level, assessor, \
     proposed_at, words) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
const LAST: &str =
    "SELECT MAX(number) FROM capacity_proposal WHERE space_id = $1 AND assessment = $2 AND statement = $3";
const STANDING: &str = "SELECT p.statement, p.number, p.id, p.level, p.assessor, p.proposed_at, p.words \
     FROM capacity_proposal p WHERE p.space_id = $1 AND p.assessment = $2 AND p.number = (SELECT MAX(q.number) \
     FROM capacity_proposal q WHERE q.space_id = $1 AND q.assessment = $2 AND q.statement = p.statement) \
     ORDER BY p.statement LIMIT 200";
const HISTORY: &str = "SELECT statement, number, id, level, assessor, proposed_at, words FROM capacity_proposal \
     WHERE space_id = $1 AND assessment = $2 AND statement = $3 ORDER BY number DESC LIMIT 50";
const AGREE: &str = "INSERT INTO capacity_agreement (space_id, assessment, statement, assessor, number) \
     VALUES ($1, $2, $3, $4, $5) ON CONFLICT (space_id, assessment, statement, assessor) DO UPDATE SET number = excluded.number";
const AGREEMENTS: &str = "SELECT statement, assessor, number FROM capacity_agreement \
     WHERE space_id = $1 AND assessment = $2 ORDER BY statement, assessor LIMIT 20000";
const DROP_REMARK: &str = "DELETE FROM capacity_remark WHERE space_id = $1 AND assessment = $2 AND statement = $3";
const ADD_REMARK: &str = "INSERT INTO capacity_remark (space_id, assessment, statement, id, written_at, words) \
     VALUES ($1, $2, $3, $4, $5, $6)";
const REMARKS: &str = "SELECT statement, id, words FROM capacity_remark \
     WHERE space_id = $1 AND assessment = $2 ORDER BY statement LIMIT 200";
const ERASE_TALLIES: &str = "DELETE FROM capacity_tally WHERE space_id = $1 AND assessment = $2";
const ERASE_PROPOSALS: &str = "DELETE FROM capacity_proposal WHERE space_id = $1 AND assessment = $2";
const ERASE_AGREEMENTS: &str = "DELETE FROM capacity_agreement WHERE space_id = $1 AND assessment = $2";
const ERASE_REMARKS: &str = "DELETE FROM capacity_remark WHERE space_id = $1 AND assessment = $2";

pub(super) const STATEMENTS: &[&str] = &[
    TALLY,
    TALLIES,
    COUNTED,
    PROPOSE,
    LAST,
    STANDING,
    HISTORY,
    AGREE,
    AGREEMENTS,
    DROP_REMARK,
    ADD_REMARK,
    REMARKS,
    ERASE_TALLIES,
    ERASE_PROPOSALS,
    ERASE_AGREEMENTS,
    ERASE_REMARKS,
];

/// A level that was proposed to the group, with its reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// For which statement.
    pub statement: String,
    /// From 1: the highest holds.
    pub number: i32,
    /// None: it does not concern the association.
    pub level: Option<Level>,
    /// Who of the group proposed it.
    pub by: Id<Assessor>,
    /// When.
    pub at: Timestamp,
    /// Why.
    pub words: String,
}

struct Found {
    statement: String,
    number: i32,
    id: uuid::Uuid,
    level: Option<Level>,
    by: Id<Assessor>,
    at: Timestamp,
    words: Sealed,
}

store::row! { Found { statement, number, id, level, by, at, words } }

impl Found {
    fn open(self, keys: &Keys) -> store::Result<Proposal> {
        let words = super::open(keys, PROPOSAL, self.id, &self.words)?;
        let Self { statement, number, level, by, at, .. } = self;
        Ok(Proposal { statement, number, level, by, at, words })
    }
}

struct Counted {
    statement: String,
    tally: Tally,
}

impl FromRow for Counted {
    fn from_row(row: &Row<'_>) -> store::Result<Self> {
        let columns = row.columns();
        let statement = columns.take()?;
        let levels = [columns.take()?, columns.take()?, columns.take()?, columns.take()?];
        Ok(Self { statement, tally: Tally { levels, unknown: columns.take()? } })
    }
}

/// Everything that the group has before it: how the answers lay, what is proposed, who agrees, what was remarked.
#[derive(Debug, Clone, Default)]
pub struct Table {
    /// How many chose which level, by statement.
    pub tallies: BTreeMap<String, Tally>,
    /// What is proposed now, by statement.
    pub proposals: BTreeMap<String, Proposal>,
    /// Who agrees with what is proposed now, by statement.
    pub agreeing: BTreeMap<String, BTreeSet<Id<Assessor>>>,
    /// What a facilitator remarked, by statement.
    pub remarks: BTreeMap<String, String>,
}

impl Table {
    /// How many agree with what is proposed for a statement now.
    pub fn agreeing_with(&self, statement: &str) -> u32 {
        self.agreeing.get(statement).map_or(0, |who| u32::try_from(who.len()).unwrap_or(u32::MAX))
    }

    /// Whether the group agreed on a statement.
    pub fn is_agreed(&self, statement: &str, voices: u32) -> bool {
        self.proposals.contains_key(statement) && count::is_majority(self.agreeing_with(statement), voices)
    }

    /// On how many statements it agreed.
    pub fn agreed_count(&self, instrument: &Instrument, voices: u32) -> usize {
        instrument.statements().filter(|(_, statement)| self.is_agreed(&statement.code, voices)).count()
    }

    /// What the group agreed on for a statement.
    pub fn level(&self, statement: &str) -> Option<Level> {
        self.proposals.get(statement).and_then(|proposal| proposal.level)
    }

    /// How the single answers lay.
    pub fn tally(&self, statement: &str) -> Tally {
        self.tallies.get(statement).copied().unwrap_or_default()
    }
}

/// Everything that the group has before it.
///
/// # Errors
/// As [`Db::all`]; a fault when what was sealed does not open.
pub async fn table(db: &Db, key: Key) -> store::Result<Table> {
    let own = params![key.space, key.assessment];
    let tallies: Vec<Counted> = db.all(TALLIES, &own).await?;
    let standing: Vec<Found> = db.all(STANDING, &own).await?;
    let agreements: Vec<(String, Id<Assessor>, i32)> = db.all(AGREEMENTS, &own).await?;
    let remarks: Vec<(String, uuid::Uuid, Sealed)> = db.all(REMARKS, &own).await?;
    let mut table = Table {
        tallies: tallies.into_iter().map(|row| (row.statement, row.tally)).collect(),
        proposals: opened(standing, db.keys())?,
        ..Table::default()
    };
    for (statement, who, number) in agreements {
        if table.proposals.get(&statement).is_some_and(|proposal| proposal.number == number) {
            table.agreeing.entry(statement).or_default().insert(who);
        }
    }
    for (statement, id, words) in remarks {
        table.remarks.insert(statement, super::open(db.keys(), REMARK, id, &words)?);
    }
    Ok(table)
}

fn opened(rows: Vec<Found>, keys: &Keys) -> store::Result<BTreeMap<String, Proposal>> {
    rows.into_iter().map(|row| row.open(keys).map(|proposal| (proposal.statement.clone(), proposal))).collect()
}

/// What was proposed for a statement, the last first.
///
/// # Errors
/// As [`Db::all`]; a fault when what was sealed does not open.
pub async fn history(db: &Db, key: Key, statement: &str) -> store::Result<Vec<Proposal>> {
    let rows: Vec<Found> = db.all(HISTORY, &params![key.space, key.assessment, statement]).await?;
    rows.into_iter().map(|row| row.open(db.keys())).collect()
}

/// Counts what was handed in, statement by statement. Who left one out does not know.
pub(super) fn count(tx: &mut Tx<'_>, key: Key, instrument: &Instrument, delivered: &[Answers]) -> store::Result<()> {
    for (_, statement) in instrument.statements() {
        let mut tally = Tally::default();
        delivered.iter().for_each(|answers| tally.add(answers.get(&statement.code).copied().flatten()));
        let Tally { levels: [first, second, third, fourth], unknown } = tally;
        let row = params![key.space, key.assessment, &statement.code, first, second, third, fourth, unknown];
        tx.exec(TALLY, &row)?;
    }
    Ok(())
}

/// Somebody of the group, while it is agreeing.
fn voice_in(tx: &mut Tx<'_>, key: Key, id: Id<Assessor>) -> store::Result<()> {
    hold(tx, key, State::Consensus, Refused::OutOfTurn)?;
    let assessor = assessors::one_of(tx, key, id)?;
    if assessor.state != AssessorState::Delivered || assessor.card.only_reads {
        return Err(Refused::OutOfTurn.into());
    }
    Ok(())
}

/// Whether the assessment has such a statement: each has been counted.
fn counted_in(tx: &mut Tx<'_>, key: Key, statement: &str) -> store::Result<()> {
    let found: Option<i64> = tx.one(COUNTED, &params![key.space, key.assessment, statement])?;
    found.map(drop).ok_or_else(|| Refused::Gone.into())
}

fn last_in(tx: &mut Tx<'_>, key: Key, statement: &str) -> store::Result<i32> {
    let last: Option<Option<i32>> = tx.one(LAST, &params![key.space, key.assessment, statement])?;
    Ok(last.flatten().unwrap_or(0))
}

/// A level with its reason, to be proposed.
#[derive(Debug, Clone)]
pub struct NewProposal {
    /// For which statement.
    pub statement: String,
    /// None: it does not concern the association.
    pub level: Option<Level>,
    /// Why.
    pub words: String,
    /// The number of the proposal that she had before her; 0 where there was none.
    pub seen: i32,
}

/// Somebody of the group proposes a level; she agrees with it. Those who agreed with an earlier one are asked anew.
///
/// # Errors
/// [`Refused::Newer`] where somebody else proposed meanwhile; [`Refused::OutOfTurn`] for who is not of the group, or where it
/// does not agree now; as [`Tx::exec`].
pub fn propose(tx: &mut Tx<'_>, key: Key, by: Id<Assessor>, new: NewProposal) -> store::Result<()> {
    voice_in(tx, key, by)?;
    counted_in(tx, key, &new.statement)?;
    if last_in(tx, key, &new.statement)? != new.seen {
        return Err(Refused::Newer.into());
    }
    let NewProposal { statement, level, words, seen } = new;
    let (id, now, number) = (tx.id::<Proposal>(), tx.now(), seen + 1);
    let sealed = super::seal(tx.keys(), PROPOSAL, id.uuid(), &words)?;
    tx.exec(PROPOSE, &params![key.space, key.assessment, &statement, number, id, level, by, now, sealed])?;
    tx.exec(AGREE, &params![key.space, key.assessment, &statement, by, number])?;
    let entry = Entry::new("capacity.consensus.proposed", "capacity-assessment", key.assessment);
    tx.record(entry.with("statement", statement).with("number", number));
    Ok(())
}

/// Somebody of the group agrees with proposals that she read: those which were replaced meanwhile are left out. Gives how many
/// she agreed with.
///
/// # Errors
/// [`Refused::OutOfTurn`] for who is not of the group, or where it does not agree now; [`Refused::Newer`] where all of them were
/// replaced; as [`Tx::exec`].
pub fn agree(tx: &mut Tx<'_>, key: Key, by: Id<Assessor>, read: Vec<(String, i32)>) -> store::Result<usize> {
    voice_in(tx, key, by)?;
    let mut agreed = 0;
    for (statement, number) in read.into_iter().take(200) {
        if number > 0 && last_in(tx, key, &statement)? == number {
            tx.exec(AGREE, &params![key.space, key.assessment, statement, by, number])?;
            agreed += 1;
        }
    }
    if agreed == 0 {
        return Err(Refused::Newer.into());
    }
    let entry = Entry::new("capacity.consensus.agreed", "capacity-assessment", key.assessment);
    tx.record(entry.with("statements", agreed));
    Ok(agreed)
}

/// The statements on which the group agreed, each with its level.
pub(super) fn agreed_in(tx: &mut Tx<'_>, assessment: &Assessment) -> store::Result<BTreeMap<String, Option<Level>>> {
    let key = assessment.key;
    let own = params![key.space, key.assessment];
    let standing: Vec<Found> = tx.all(STANDING, &own)?;
    let agreements: Vec<(String, Id<Assessor>, i32)> = tx.all(AGREEMENTS, &own)?;
    let agreeing = |proposal: &Found| {
        let with = agreements
            .iter()
            .filter(|(statement, _, number)| *statement == proposal.statement && *number == proposal.number);
        u32::try_from(with.count()).unwrap_or(u32::MAX)
    };
    let held = standing.iter().filter(|proposal| count::is_majority(agreeing(proposal), assessment.voices));
    Ok(held.map(|proposal| (proposal.statement.clone(), proposal.level)).collect())
}

/// Writes what a facilitator remarks beside a statement; nothing takes a remark away. It is no level, and changes none.
///
/// # Errors
/// [`Refused::OutOfTurn`] where the group does not agree now; as [`Tx::exec`].
pub fn remark(tx: &mut Tx<'_>, key: Key, statement: &str, words: &str) -> store::Result<()> {
    hold(tx, key, State::Consensus, Refused::OutOfTurn)?;
    counted_in(tx, key, statement)?;
    tx.exec(DROP_REMARK, &params![key.space, key.assessment, statement])?;
    if !words.is_empty() {
        let (id, now) = (tx.id::<Table>(), tx.now());
        let sealed = super::seal(tx.keys(), REMARK, id.uuid(), &words)?;
        tx.exec(ADD_REMARK, &params![key.space, key.assessment, statement, id, now, sealed])?;
    }
    let entry = Entry::new("capacity.remark.written", "capacity-assessment", key.assessment);
    tx.record(entry.with("statement", statement));
    Ok(())
}

pub(super) fn erase_in(tx: &mut Tx<'_>, key: Key) -> store::Result<()> {
    for statement in [ERASE_TALLIES, ERASE_PROPOSALS, ERASE_AGREEMENTS, ERASE_REMARKS] {
        tx.exec(statement, &params![key.space, key.assessment])?;
    }
    Ok(())
}
