use actors::Space;
use kernel::Id;
use store::{Db, Entry, FromRow, Keys, Row, Tx, params};

use super::applications::{deadline, one_in, sealed, tell};
use super::{News, Scribe, calls, json, places, plan, read};
use crate::model::application::Ref;
use crate::model::selection::{Candidate, Verdict, in_order, select};
use crate::model::{
    Application, ApplicationState, Call, CallState, Cohort, Facts, Key, Outcome, Refused, Ruling, Tally, Why,
};

const CANDIDATES: &str = "SELECT id, number, facts, score, ruling FROM training_application \
     WHERE space_id = $1 AND cohort = $2 AND state = 'sent'";
const UNREVIEWED: &str = "SELECT COUNT(*) FROM training_application WHERE space_id = $1 AND call = $2 AND state = 'sent' \
     AND score IS NULL AND ruling IS NULL";
const RULE: &str =
    "UPDATE training_application SET ruling = $4, data = $5 WHERE space_id = $1 AND call = $2 AND id = $3";
const DECIDE: &str = "UPDATE training_application SET state = $4, rank = $5, why = $6, holds_until = $7, owes_letter = TRUE, \
     changed_at = $8 WHERE space_id = $1 AND call = $2 AND id = $3";
const OWING: &str = "SELECT space_id, call, id FROM training_application WHERE owes_letter = TRUE \
     ORDER BY owes_letter, changed_at, space_id, call, id LIMIT 100";
const PAID: &str = "UPDATE training_application SET owes_letter = FALSE WHERE space_id = $1 AND call = $2 AND id = $3 \
     AND owes_letter = TRUE";

const PUBLIC: &str = "SELECT number, state, rank, score, facts, why FROM training_application \
     WHERE space_id = $1 AND cohort = $2 AND state IN ('offered', 'confirmed', 'waiting') AND rank > $3 ORDER BY rank, number LIMIT $4";

pub(super) const STATEMENTS: &[&str] = &[CANDIDATES, UNREVIEWED, RULE, DECIDE, OWING, PAID, PUBLIC];

struct Standing {
    id: Id<Application>,
    candidate: Candidate,
}

impl FromRow for Standing {
    fn from_row(row: &Row<'_>) -> store::Result<Self> {
        let columns = row.columns();
        let (id, number) = (columns.take()?, columns.take()?);
        let facts: Facts = read(&columns.take::<String>()?)?;
        let score = columns.take()?;
        let ruling = columns.take::<Option<String>>()?.map(|ruling| read::<Ruling>(&ruling)).transpose()?;
        Ok(Self { id, candidate: Candidate { number, facts, score, ruling: ruling.map(|ruling| ruling.outcome) } })
    }
}

/// What is proposed for one cohort: each application with its place in the order and what becomes of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// The applications, in their order.
    pub lines: Vec<Proposed>,
    /// Whom the rules count among those accepted.
    pub tally: Tally,
    /// How many places there are.
    pub places: i32,
}

/// What is proposed for one application.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposed {
    /// Which.
    pub id: Id<Application>,
    /// What of it is decided by.
    pub candidate: Candidate,
    /// What becomes of it, and why.
    pub verdict: Verdict,
}

impl Proposal {
    fn of(call: &Call, places: i32, mut rows: Vec<Standing>) -> Self {
        let mut candidates: Vec<Candidate> = rows.iter().map(|row| row.candidate.clone()).collect();
        in_order(&mut candidates);
        rows.sort_by_key(|row| (std::cmp::Reverse(row.candidate.score), row.candidate.number));
        let verdicts = select(&candidates, call.content.terms(places));
        let lines: Vec<Proposed> = rows
            .into_iter()
            .zip(verdicts)
            .map(|(row, verdict)| Proposed { id: row.id, candidate: row.candidate, verdict })
            .collect();
        let accepted = lines.iter().filter(|line| line.verdict.outcome == Outcome::Accepted);
        let tally = Tally::of(accepted.map(|line| &line.candidate.facts));
        Self { lines, tally, places }
    }

    /// How many come out so.
    pub fn count(&self, outcome: Outcome) -> i32 {
        let of = self.lines.iter().filter(|line| line.verdict.outcome == outcome).count();
        i32::try_from(of).unwrap_or(i32::MAX)
    }
}

/// What the rules propose for a cohort.
///
/// # Errors
/// As [`Db::all`].
pub async fn propose(db: &Db, call: &Call, cohort: &Cohort) -> store::Result<Proposal> {
    let rows: Vec<Standing> = db.all(CANDIDATES, &params![cohort.space, cohort.id]).await?;
    Ok(Proposal::of(call, cohort.content.places, rows))
}

/// By what a person shows that she decides what she saw.
pub fn print(keys: &Keys, key: Key, proposals: &[Proposal]) -> String {
    let mut words = key.call.to_string();
    for line in proposals.iter().flat_map(|proposal| &proposal.lines) {
        words.push_str(&line.id.to_string());
        words.push_str(line.verdict.outcome.code());
        words.push_str(&json(&line.verdict.why).unwrap_or_default());
    }
    data_encoding::HEXLOWER.encode(&keys.hash("training proposal", &words)[..12])
}

/// How many applications wait for reviews, and nobody ruled on them.
///
/// # Errors
/// As [`Db::one`].
pub async fn unreviewed(db: &Db, key: Key) -> store::Result<i64> {
    Ok(db.one(UNREVIEWED, &params![key.space, key.call]).await?.unwrap_or(0))
}

/// Rules what becomes of an application, whatever the rules propose, and why; or takes such a ruling back.
///
/// # Errors
/// [`Refused::OutOfTurn`] unless it was sent and is in review; as [`Tx::exec`].
pub fn rule(tx: &mut Tx<'_>, of: Ref, outcome: Option<Outcome>, words: &str) -> store::Result<()> {
    let call = calls::one_in(tx, of.call)?;
    let mut application = one_in(tx, of)?;
    if call.state != CallState::Review || application.state != ApplicationState::Sent {
        return Err(Refused::OutOfTurn.into());
    }
    application.card.ruling_words = if outcome.is_some() { words.to_owned() } else { String::new() };
    let data = sealed(tx.keys(), of.id, &application.card)?;
    let ruling = outcome.map(|outcome| json(&Ruling { outcome })).transpose()?;
    tx.exec(RULE, &params![of.call.space, of.call.call, of.id, &ruling, data])?;
    let said = outcome.map_or("none", Outcome::code);
    tx.record(Entry::new("training.application.ruled", "training-application", of.id).with("outcome", said));
    Ok(())
}

/// So many letters are written in the write that is their reason; where there are more, they follow a hundred at a time.
pub(super) const AT_ONCE: usize = 300;

/// Decides a call as it was proposed and seen. Each application is told, and each place is held for so many days.
///
/// # Errors
/// [`Refused::Changed`] where the proposal is another one by now, [`Refused::ReviewsOpen`], [`Refused::OutOfTurn`]; as
/// [`Tx::exec`].
pub fn decide(tx: &mut Tx<'_>, key: Key, seen: &str, scribe: &dyn Scribe) -> store::Result<()> {
    let mut call = calls::one_in(tx, key)?;
    if call.state != CallState::Review {
        return Err(Refused::OutOfTurn.into());
    }
    if tx.one::<i64>(UNREVIEWED, &params![key.space, key.call])?.unwrap_or(0) > 0 {
        return Err(Refused::ReviewsOpen.into());
    }
    let cohorts = plan::cohorts_in(tx, key.space, key.call)?;
    let mut proposals = Vec::with_capacity(cohorts.len());
    for cohort in &cohorts {
        let rows: Vec<Standing> = tx.all(CANDIDATES, &params![key.space, cohort.id])?;
        proposals.push(Proposal::of(&call, cohort.content.places, rows));
    }
    if print(tx.keys(), key, &proposals) != seen {
        return Err(Refused::Changed.into());
    }
    let mut entry = Entry::new("training.call.decided", "training-call", key.call);
    for outcome in Outcome::ALL {
        let count: i32 = proposals.iter().map(|proposal| proposal.count(*outcome)).sum();
        entry = entry.amount(outcome.code(), count.into());
    }
    tx.record(entry);
    for (cohort, proposal) in cohorts.iter().zip(&proposals) {
        apply(tx, &call, cohort, proposal)?;
    }
    calls::step(tx, &mut call, CallState::Decided)?;
    let all: Vec<Id<Application>> =
        proposals.iter().flat_map(|proposal| proposal.lines.iter().map(|line| line.id)).collect();
    if all.len() <= AT_ONCE { pay(tx, key, &all, scribe) } else { Ok(()) }
}

fn apply(tx: &mut Tx<'_>, call: &Call, cohort: &Cohort, proposal: &Proposal) -> store::Result<()> {
    let now = tx.now();
    let first = tx.world().instant(cohort.content.first_day.to_datetime(jiff::civil::Time::midnight()));
    let until = deadline(now, call.content.confirm_days, first);
    let mut rows = Vec::with_capacity(proposal.lines.len());
    for (rank, line) in (1_i32..).zip(&proposal.lines) {
        let (state, held) = match line.verdict.outcome {
            Outcome::Accepted => (ApplicationState::Offered, Some(until)),
            Outcome::Waiting => (ApplicationState::Waiting, None),
            Outcome::Refused => (ApplicationState::Refused, None),
        };
        let why = json(&line.verdict.why)?;
        rows.push(params![call.key.space, call.key.call, line.id, state, rank, why, held, now].to_vec());
    }
    tx.exec_many(DECIDE, &rows)?;
    places::settle(tx, cohort, proposal.count(Outcome::Waiting), &proposal.tally)
}

/// Applications of all spaces whose letter is still to be written: for the chore.
///
/// # Errors
/// As [`Db::all`].
pub async fn owing(db: &Db) -> store::Result<Vec<Ref>> {
    let rows: Vec<(Id<Space>, Id<Call>, Id<Application>)> = db.all(OWING, &[]).await?;
    Ok(rows.into_iter().map(|(space, call, id)| Ref { call: Key { space, call }, id }).collect())
}

/// Writes the letters of some applications of one call: they and that they were written stand in one write, so that nobody is
/// written to twice, also where two servers do it at once.
///
/// # Errors
/// As [`Tx::exec`].
pub fn pay(tx: &mut Tx<'_>, key: Key, owing: &[Id<Application>], scribe: &dyn Scribe) -> store::Result<()> {
    let call = calls::one_in(tx, key)?;
    let cohorts = plan::cohorts_in(tx, key.space, key.call)?;
    let mut written = 0;
    for id in owing {
        if tx.exec(PAID, &params![key.space, key.call, id])? == 0 {
            continue;
        }
        let application = one_in(tx, Ref { call: key, id: *id })?;
        let cohort = cohorts.iter().find(|cohort| Some(cohort.id) == application.cohort);
        tell(tx, &call, cohort, &application, News::Decision, scribe)?;
        written += 1;
    }
    tx.record(Entry::new("training.letters.written", "training-call", key.call).amount("letters", written));
    Ok(())
}

/// A line of the published order: numbers, no names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The number of the application.
    pub number: i32,
    /// Where it stands.
    pub state: ApplicationState,
    /// Its place in the order.
    pub rank: i32,
    /// Its score.
    pub score: Option<i32>,
    /// What the rules count.
    pub facts: Facts,
    /// Why it stands there.
    pub why: Why,
}

impl FromRow for Line {
    fn from_row(row: &Row<'_>) -> store::Result<Self> {
        let columns = row.columns();
        Ok(Self {
            number: columns.take()?,
            state: columns.take()?,
            rank: columns.take()?,
            score: columns.take()?,
            facts: read(&columns.take::<String>()?)?,
            why: read(&columns.take::<String>()?)?,
        })
    }
}

/// The order of a cohort, from which anybody can recompute who comes next: a page of it.
///
/// # Errors
/// As [`Db::all`].
pub async fn order(db: &Db, cohort: &Cohort, after: i32, limit: u32) -> store::Result<Vec<Line>> {
    db.all(PUBLIC, &params![cohort.space, cohort.id, after, limit]).await
}
