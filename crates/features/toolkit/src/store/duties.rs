use actors::Space;
use data_encoding::BASE64;
use jiff::civil::Date;
use kernel::Id;
use serde::{Deserialize, Serialize};
use store::{Db, Entry, Sealed, SealedColumn, Secret, Tx, params};

use super::{dossier, opened, sealed, unreadable};
use crate::model::duty::{Duty, Key, Said, State, Step, StepKind, StepSaid};
use crate::model::law::{Begins, Rule};

/// What is sealed of an obligation.
pub const SEALED: SealedColumn =
    SealedColumn { table: "toolkit_duty", key: &["space_id", "id"], id: "id", column: "data", context: CONTEXT };
/// What is sealed of a step.
pub const SEALED_STEP: SealedColumn = step_column("data", STEP);
/// The proof that came with it.
pub const SEALED_PROOF: SealedColumn = step_column("proof", PROOF);

const fn step_column(column: &'static str, context: &'static str) -> SealedColumn {
    SealedColumn { table: "toolkit_step", key: &["space_id", "duty", "id"], id: "id", column, context }
}

const CONTEXT: &str = "toolkit_duty.data";
const STEP: &str = "toolkit_step.data";
const PROOF: &str = "toolkit_step.proof";

macro_rules! duties {
    ($rest:literal) => {
        concat!(
            "SELECT id, code, version, since, due_on, causes, state, filed_on, awaited_on FROM toolkit_duty WHERE space_id = $1 ",
            $rest
        )
    };
}

const INSERT: &str = "INSERT INTO toolkit_duty (space_id, id, code, version, since, due_on, causes, state, filed_on, awaited_on, \
     data, made_at) VALUES ($1, $2, $3, $4, $5, $6, 1, $7, $8, $9, $10, $11)";
const DUE_OF: &str = duties!("AND code = $2 AND state = 'todo' AND due_on >= $3 ORDER BY due_on, id LIMIT 1");
const JOIN: &str =
    "UPDATE toolkit_duty SET since = $3, due_on = $4, causes = causes + 1 WHERE space_id = $1 AND id = $2";
const SAME_DAY: &str = "SELECT id FROM toolkit_duty WHERE space_id = $1 AND code = $2 AND due_on = $3 LIMIT 1";
const SINCE: &str =
    "SELECT id FROM toolkit_duty WHERE space_id = $1 AND code = $2 AND due_on >= $3 AND since <= $4 LIMIT 1";
const ONE: &str = duties!("AND id = $2");
const SAID: &str = "SELECT data FROM toolkit_duty WHERE space_id = $1 AND id = $2";
const IN_STATE: &str = duties!("AND state = $2 ORDER BY due_on, id LIMIT 200");
const PAST: &str =
    duties!("AND state IN ('settled', 'dropped') AND (due_on, id) < ($2, $3) ORDER BY due_on DESC, id DESC LIMIT 51");
const BETWEEN: &str = duties!("AND due_on >= $2 ORDER BY due_on, id LIMIT 500");
const SET: &str = "UPDATE toolkit_duty SET state = $3, filed_on = $4, awaited_on = $5 WHERE space_id = $1 AND id = $2";
const ADD_STEP: &str = "INSERT INTO toolkit_step (space_id, duty, id, kind, on_day, data, proof, proof_kind, made_at) \
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
const STEPS: &str = "SELECT id, kind, on_day, data, proof_kind FROM toolkit_step WHERE space_id = $1 AND duty = $2 ORDER BY id LIMIT 200";
const PROOF_OF: &str = "SELECT proof, proof_kind FROM toolkit_step WHERE space_id = $1 AND duty = $2 AND id = $3";
const OVERDUE: &str = "SELECT COUNT(*) FROM toolkit_duty WHERE space_id = $1 AND state = 'todo' AND due_on < $2";
const NEXT: &str =
    "SELECT due_on FROM toolkit_duty WHERE space_id = $1 AND state = 'todo' AND due_on >= $2 ORDER BY due_on LIMIT 1";
const REMIND: &str =
    "INSERT INTO toolkit_reminder (space_id, duty, due_on, days) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING";
const REMINDED: &str =
    "SELECT days FROM toolkit_reminder WHERE space_id = $1 AND duty = $2 AND due_on = $3 AND days = $4";

pub(super) const STATEMENTS: &[&str] = &[
    INSERT, DUE_OF, JOIN, SAME_DAY, SINCE, ONE, SAID, IN_STATE, PAST, BETWEEN, SET, ADD_STEP, STEPS, PROOF_OF, OVERDUE,
    NEXT, REMIND, REMINDED,
];

/// An obligation arises from something that happened; where the rule says so, it joins one that is still to be done.
///
/// # Errors
/// As [`Tx::exec`].
pub fn raise(tx: &mut Tx<'_>, space: Id<Space>, rule: &Rule, since: Date, said: &Said) -> store::Result<Id<Duty>> {
    if rule.joins
        && let Some(open) = tx.one::<Duty>(DUE_OF, &params![space, &rule.code, since])?
    {
        let first = open.since.min(since);
        tx.exec(JOIN, &params![space, open.id, first, rule.due(first)])?;
        tx.record(Entry::new("toolkit.duty.joined", "toolkit-duty", open.id).at(since).with("code", &rule.code));
        return Ok(open.id);
    }
    add(tx, space, rule, (since, rule.due(since)), said)
}

/// An obligation with a last day of its own.
///
/// # Errors
/// As [`Tx::exec`].
pub fn add(
    tx: &mut Tx<'_>,
    space: Id<Space>,
    rule: &Rule,
    (since, due_on): (Date, Date),
    said: &Said,
) -> store::Result<Id<Duty>> {
    let (id, now) = (tx.id::<Duty>(), tx.now());
    let filed_on = rule.born_filed.then_some(since);
    let state = if rule.born_filed { State::Filed } else { State::Todo };
    let awaited_on = filed_on.and_then(|filed| rule.awaited(filed));
    let data = sealed(tx.keys(), CONTEXT, id.uuid(), said)?;
    let row = params![space, id, &rule.code, rule.version(), since, due_on, state, filed_on, awaited_on, data, now];
    tx.exec(INSERT, &row)?;
    tx.record(
        Entry::new("toolkit.duty.arose", "toolkit-duty", id).at(since).with("code", &rule.code).with("due_on", due_on),
    );
    Ok(id)
}

/// Adds what comes again on its day, once; not where `unless` was told in the year before. Whether anything was added.
///
/// # Errors
/// As [`Tx::exec`].
pub fn plan(tx: &mut Tx<'_>, space: Id<Space>, rule: &Rule, days: (Date, Date)) -> store::Result<bool> {
    if !is_wanted(tx, space, rule, days)? {
        return Ok(false);
    }
    add(tx, space, rule, days, &Said::default()).map(|_| true)
}

fn is_wanted(tx: &mut Tx<'_>, space: Id<Space>, rule: &Rule, (_, due_on): (Date, Date)) -> store::Result<bool> {
    if tx.one::<Id<Duty>>(SAME_DAY, &params![space, &rule.code, due_on])?.is_some() {
        return Ok(false);
    }
    let Some(other) = &rule.unless else { return Ok(true) };
    let year_before = due_on.saturating_sub(jiff::Span::new().years(1));
    Ok(tx.one::<Id<Duty>>(SINCE, &params![space, other, year_before, due_on])?.is_none())
}

/// Whether [`plan`] would add something: asked before a write.
///
/// # Errors
/// As [`Db::one`].
pub async fn is_unplanned(db: &Db, space: Id<Space>, rule: &Rule, (_, due_on): (Date, Date)) -> store::Result<bool> {
    if db.one::<Id<Duty>>(SAME_DAY, &params![space, &rule.code, due_on]).await?.is_some() {
        return Ok(false);
    }
    let Some(other) = &rule.unless else { return Ok(true) };
    let year_before = due_on.saturating_sub(jiff::Span::new().years(1));
    Ok(db.one::<Id<Duty>>(SINCE, &params![space, other, year_before, due_on]).await?.is_none())
}

/// A proof that comes with a step.
#[derive(Debug, Clone)]
pub struct Proof {
    /// `pdf`, `jpeg` or `png`.
    pub kind: &'static str,
    /// Its content.
    pub bytes: Vec<u8>,
}

#[derive(Serialize, Deserialize)]
struct Scan {
    bytes: String,
}

/// Records a step, and where the obligation stands after it. An assembly that was held is the last one from then on.
///
/// # Errors
/// [`store::Error::NotFound`]; [`Refused::OutOfTurn`](crate::model::Refused::OutOfTurn).
pub fn step(
    tx: &mut Tx<'_>,
    key: Key,
    kind: StepKind,
    on: Date,
    said: &StepSaid,
    proof: Option<&Proof>,
) -> store::Result<()> {
    let duty: Duty = tx.one(ONE, &params![key.space, key.duty])?.ok_or(store::Error::NotFound)?;
    let rule = duty.rule().ok_or(store::Error::NotFound)?;
    let mut state = duty.state.after(kind, rule.final_days.is_some())?;
    let is_own = rule.begins == Begins::Rhythm;
    if is_own && kind == StepKind::File {
        state = State::Settled; // nobody gives a receipt for an assembly
    }
    let filed_on = if kind == StepKind::File { Some(on) } else { duty.filed_on };
    let awaited_on = if kind == StepKind::File { rule.awaited(on) } else { duty.awaited_on };
    tx.exec(SET, &params![key.space, key.duty, state, filed_on, awaited_on])?;
    let (id, now) = (tx.id::<Step>(), tx.now());
    let data = sealed(tx.keys(), STEP, id.uuid(), said)?;
    let scan = proof
        .map(|proof| {
            let words = serde_json::to_string(&Scan { bytes: BASE64.encode(&proof.bytes) }).map_err(unreadable)?;
            Ok::<_, store::Error>(tx.keys().seal(PROOF, id.uuid(), &Secret::new(words)))
        })
        .transpose()?;
    let proof_kind = proof.map(|proof| proof.kind);
    tx.exec(ADD_STEP, &params![key.space, key.duty, id, kind, on, data, scan, proof_kind, now])?;
    record_step(tx, &duty, kind, on);
    if is_own && kind == StepKind::File {
        let mut dossier = dossier::of_in(tx, key.space)?;
        dossier.last_assembly_on = Some(dossier.last_assembly_on.map_or(on, |last| last.max(on)));
        dossier::save(tx, key.space, &dossier)?;
    }
    Ok(())
}

fn record_step(tx: &mut Tx<'_>, duty: &Duty, kind: StepKind, on: Date) {
    let name = match kind {
        StepKind::File => "toolkit.filing.filed",
        StepKind::Receipt => "toolkit.filing.received",
        StepKind::Final => "toolkit.filing.settled",
        StepKind::Refuse => "toolkit.filing.refused",
        StepKind::Drop => "toolkit.filing.dropped",
    };
    let entry = Entry::new(name, "toolkit-duty", duty.id).at(on).with("code", &duty.code);
    tx.record(match kind {
        StepKind::File => entry.amount("in_time", i64::from(on <= duty.due_on)),
        _ => entry,
    });
}

/// An obligation.
///
/// # Errors
/// As [`Db::one`].
pub async fn one(db: &Db, key: Key) -> store::Result<Option<Duty>> {
    db.one(ONE, &params![key.space, key.duty]).await
}

/// What was said of it.
///
/// # Errors
/// As [`Db::one`]; whatever keeps a sealed value from being opened.
pub async fn said(db: &Db, key: Key) -> store::Result<Said> {
    let data: Option<Sealed> = db.one(SAID, &params![key.space, key.duty]).await?;
    Ok(data.map(|data| opened(db.keys(), CONTEXT, key.duty.uuid(), &data)).transpose()?.unwrap_or_default())
}

/// Those in a state, by their last day.
///
/// # Errors
/// As [`Db::all`].
pub async fn in_state(db: &Db, space: Id<Space>, state: State) -> store::Result<Vec<Duty>> {
    db.all(IN_STATE, &params![space, state]).await
}

/// Those that are over, the latest first: one more than a page.
///
/// # Errors
/// As [`Db::all`].
pub async fn past(db: &Db, space: Id<Space>, before: Option<(Date, Id<Duty>)>) -> store::Result<Vec<Duty>> {
    let (day, id) = before.unwrap_or((Date::MAX, Id::from_uuid(uuid::Uuid::max())));
    db.all(PAST, &params![space, day, id]).await
}

/// All from a day on, for the calendar.
///
/// # Errors
/// As [`Db::all`].
pub async fn from_day(db: &Db, space: Id<Space>, from: Date) -> store::Result<Vec<Duty>> {
    db.all(BETWEEN, &params![space, from]).await
}

/// What was done about an obligation.
#[derive(Debug, Clone)]
pub struct Done {
    /// The step.
    pub id: Id<Step>,
    /// What it was.
    pub kind: StepKind,
    /// When.
    pub on: Date,
    /// Who received it, under which number, for which reason.
    pub said: StepSaid,
    /// What the proof is, if one came with it.
    pub proof_kind: Option<String>,
}

type StepRow = (Id<Step>, StepKind, Date, Sealed, Option<String>);

/// The steps of an obligation, the first one first.
///
/// # Errors
/// As [`Db::all`]; whatever keeps a sealed value from being opened.
pub async fn steps(db: &Db, key: Key) -> store::Result<Vec<Done>> {
    let rows: Vec<StepRow> = db.all(STEPS, &params![key.space, key.duty]).await?;
    let done = |(id, kind, on, data, proof_kind): StepRow| {
        Ok(Done { id, kind, on, said: opened(db.keys(), STEP, id.uuid(), &data)?, proof_kind })
    };
    rows.into_iter().map(done).collect()
}

/// A proof, opened: what it is, and its content.
///
/// # Errors
/// As [`Db::one`]; whatever keeps a sealed value from being opened.
pub async fn proof(db: &Db, key: Key, step: Id<Step>) -> store::Result<Option<(String, Vec<u8>)>> {
    let row: Option<(Option<Sealed>, Option<String>)> = db.one(PROOF_OF, &params![key.space, key.duty, step]).await?;
    let Some((Some(data), Some(kind))) = row else { return Ok(None) };
    let scan: Scan = opened(db.keys(), PROOF, step.uuid(), &data)?;
    let damaged = |_| store::Error::Damaged { what: "a proof is not readable".into() };
    Ok(Some((kind, BASE64.decode(scan.bytes.as_bytes()).map_err(damaged)?)))
}

/// How many deadlines have passed, and the next one.
///
/// # Errors
/// As [`Db::one`].
pub async fn standing(db: &Db, space: Id<Space>, today: Date) -> store::Result<(i64, Option<Date>)> {
    let overdue = db.one(OVERDUE, &params![space, today]).await?.unwrap_or_default();
    Ok((overdue, db.one(NEXT, &params![space, today]).await?))
}

/// Marks a reminder as written; whether it was not before.
///
/// # Errors
/// As [`Tx::exec`].
pub fn mark_reminded(tx: &mut Tx<'_>, key: Key, due_on: Date, days: i32) -> store::Result<bool> {
    if tx.exec(REMIND, &params![key.space, key.duty, due_on, days])? == 0 {
        return Ok(false);
    }
    tx.record(Entry::new("toolkit.reminder.written", "toolkit-duty", key.duty).with("days", days));
    Ok(true)
}

/// Whether a reminder was written before.
///
/// # Errors
/// As [`Db::one`].
pub async fn is_reminded(db: &Db, key: Key, due_on: Date, days: i32) -> store::Result<bool> {
    Ok(db.one::<i32>(REMINDED, &params![key.space, key.duty, due_on, days]).await?.is_some())
}
