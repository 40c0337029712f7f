use std::fmt::Write;

use jiff::Timestamp;
use jiff::civil::Date;
use uuid::Uuid;

use crate::write::Stream;
use crate::{Db, Result, Value, params};

/// One entry, read back.
#[derive(Debug, Clone, PartialEq)]
pub struct Record {
    /// Its number in the stream, from 0.
    pub seq: u64,
    /// When it was written.
    pub at: Timestamp,
    /// The account of the person who acted.
    pub account: Option<Uuid>,
    /// `"account"`, or the part of the program that acted.
    pub agent: String,
    /// What happened: `"plan.node.renamed"`.
    pub kind: String,
    /// The sort of record to which it happened: `"plan-node"`.
    pub subject_kind: String,
    /// The record to which it happened.
    pub subject: Uuid,
    /// The date by which it is counted.
    pub happened_on: Date,
    /// What the entry tells.
    pub body: serde_json::Value,
}

crate::row! { Record { seq, at, account, agent, kind, subject_kind, subject, happened_on, body } }

macro_rules! select {
    ($and:literal) => {
        concat!(
            "SELECT seq, at, account, agent, kind, subject_kind, subject, happened_on, body FROM journal_entry \
             WHERE stream = $1 AND seq < $2 ",
            $and,
            " ORDER BY seq DESC LIMIT $3"
        )
    };
}

const PAGE: &str = select!("");
const PAGE_OF_KIND: &str = select!("AND kind = $4 AND NOT published");
const PAGE_OF_SUBJECT: &str = select!("AND subject = $4 AND NOT published");
const PAGE_OF_ACCOUNT: &str = select!("AND account = $4");

const ONWARD: &str = "SELECT seq, at, account, agent, kind, subject_kind, subject, happened_on, body FROM journal_entry \
     WHERE stream = $1 AND seq >= $2 ORDER BY seq LIMIT $3";

const COUNT: &str = "SELECT COUNT(*) FROM journal_entry \
     WHERE stream = $1 AND kind = $2 AND happened_on >= $3 AND happened_on <= $4 AND NOT published";
const SUM: &str = "SELECT CAST(COALESCE(SUM(amount), 0) AS BIGINT) FROM journal_amount \
     WHERE stream = $1 AND kind = $2 AND name = $5 AND happened_on >= $3 AND happened_on <= $4";
const DISTINCT: &str = "SELECT COUNT(DISTINCT link) FROM journal_link \
     WHERE stream = $1 AND kind = $2 AND link_kind = $5 AND happened_on >= $3 AND happened_on <= $4";
const DISTINCT_SUBJECTS: &str = "SELECT COUNT(DISTINCT subject) FROM journal_entry \
     WHERE stream = $1 AND kind = $2 AND happened_on >= $3 AND happened_on <= $4 AND NOT published";

/// The statements of the journal, for the test that prepares each on both engines.
pub const STATEMENTS: &[&str] =
    &[PAGE, PAGE_OF_KIND, PAGE_OF_SUBJECT, PAGE_OF_ACCOUNT, ONWARD, COUNT, SUM, DISTINCT, DISTINCT_SUBJECTS];

/// Which entries a page shows. A published stream (see [`log`](super::log)) is found whole or by account only.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Filter<'a> {
    /// All of them.
    #[default]
    All,
    /// Those of one kind.
    Kind(&'a str),
    /// Those of one record.
    Subject(Uuid),
    /// Those of one person.
    Account(Uuid),
}

/// The entries of a stream before the one numbered `before` (from the newest, without it), newest first.
///
/// # Errors
/// Whatever the engine meets.
pub async fn page(db: &Db, stream: Stream, before: Option<u64>, limit: u32, filter: Filter<'_>) -> Result<Vec<Record>> {
    let before = before.and_then(|seq| i64::try_from(seq).ok()).unwrap_or(i64::MAX);
    let (sql, by) = match filter {
        Filter::All => (PAGE, None),
        Filter::Kind(kind) => (PAGE_OF_KIND, Some(Value::from(kind))),
        Filter::Subject(subject) => (PAGE_OF_SUBJECT, Some(Value::from(subject))),
        Filter::Account(account) => (PAGE_OF_ACCOUNT, Some(Value::from(account))),
    };
    let params: Vec<Value> = params![stream.uuid(), before, limit].into_iter().chain(by).collect();
    db.all(sql, &params).await
}

/// The entries of a stream from number `first` on, the oldest first: for whoever follows it.
///
/// # Errors
/// Whatever the engine meets.
pub async fn onward(db: &Db, stream: Stream, first: u64, limit: u32) -> Result<Vec<Record>> {
    db.all(ONWARD, &params![stream.uuid(), i64::try_from(first).unwrap_or(i64::MAX), limit]).await
}

/// A span of dates, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    /// The first date.
    pub from: Date,
    /// The last date.
    pub to: Date,
}

impl Period {
    /// From one date to another, both included.
    pub const fn new(from: Date, to: Date) -> Self {
        Self { from, to }
    }
}

/// How many entries of a kind happened in a period.
///
/// # Errors
/// Whatever the engine meets.
pub async fn count(db: &Db, stream: Stream, kind: &str, period: Period) -> Result<i64> {
    measure(db, stream, Measure::Count { kind, period }).await
}

/// The sum of the amounts `name` that entries of a kind measured in a period.
///
/// # Errors
/// Whatever the engine meets.
pub async fn sum(db: &Db, stream: Stream, kind: &str, name: &str, period: Period) -> Result<i64> {
    measure(db, stream, Measure::Sum { kind, name, period }).await
}

/// How many different records of `link_kind` the entries of a kind linked to in a period.
///
/// # Errors
/// Whatever the engine meets.
pub async fn distinct(db: &Db, stream: Stream, kind: &str, link_kind: &str, period: Period) -> Result<i64> {
    measure(db, stream, Measure::Distinct { kind, link_kind, period }).await
}

/// A number drawn from the journal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measure<'a> {
    /// Entries of a kind.
    Count {
        /// The kind of entry.
        kind: &'a str,
        /// When they happened.
        period: Period,
    },
    /// The sum of an amount.
    Sum {
        /// The kind of entry.
        kind: &'a str,
        /// The name of the amount.
        name: &'a str,
        /// When they happened.
        period: Period,
    },
    /// Different records that entries of a kind linked to.
    Distinct {
        /// The kind of entry.
        kind: &'a str,
        /// The sort of record linked to.
        link_kind: &'a str,
        /// When they happened.
        period: Period,
    },
    /// Different subjects of entries of a kind.
    Subjects {
        /// The kind of entry.
        kind: &'a str,
        /// When they happened.
        period: Period,
    },
}

impl Measure<'_> {
    fn statement(&self) -> &'static str {
        match self {
            Self::Count { .. } => COUNT,
            Self::Sum { .. } => SUM,
            Self::Distinct { .. } => DISTINCT,
            Self::Subjects { .. } => DISTINCT_SUBJECTS,
        }
    }

    fn params(&self, stream: Stream) -> Vec<Value> {
        let (kind, period, name) = match *self {
            Self::Count { kind, period } | Self::Subjects { kind, period } => (kind, period, None),
            Self::Sum { kind, name, period } => (kind, period, Some(name)),
            Self::Distinct { kind, link_kind, period } => (kind, period, Some(link_kind)),
        };
        let common = params![stream.uuid(), kind, period.from, period.to];
        common.into_iter().chain(name.map(Value::from)).collect()
    }
}

async fn measure(db: &Db, stream: Stream, measure: Measure<'_>) -> Result<i64> {
    Ok(db.one(measure.statement(), &measure.params(stream)).await?.unwrap_or(0))
}

/// How many measures one statement answers: PostgreSQL and SQLite both take far more parameters than this asks for.
const TOGETHER: usize = 50;

/// Many measures at once, in their order, fifty with each statement.
///
/// # Errors
/// Whatever the engine meets.
pub async fn measures(db: &Db, stream: Stream, wanted: &[Measure<'_>]) -> Result<Vec<i64>> {
    let mut found = Vec::with_capacity(wanted.len());
    for some in wanted.chunks(TOGETHER) {
        let (sql, params) = together(stream, some);
        let mut rows: Vec<(usize, i64)> = db.all_built(&sql, &params).await?;
        rows.sort_unstable();
        found.extend(rows.into_iter().map(|(_, value)| value));
    }
    Ok(found)
}

/// One statement for several measures: their own statements, each with its number, parameters renumbered.
fn together(stream: Stream, wanted: &[Measure<'_>]) -> (String, Vec<Value>) {
    let mut sql = String::new();
    let mut params = Vec::new();
    for (number, measure) in wanted.iter().enumerate() {
        if number > 0 {
            sql.push_str(" UNION ALL ");
        }
        let one = renumbered(measure.statement(), params.len());
        // Writing to a string cannot fail.
        let _ = write!(sql, "SELECT CAST({number} AS BIGINT), ({one})");
        params.extend(measure.params(stream));
    }
    (sql, params)
}

/// The statement with each `$n` raised by `by`.
fn renumbered(sql: &str, by: usize) -> String {
    let mut pieces = sql.split('$');
    let mut raised = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let digits = piece.bytes().take_while(u8::is_ascii_digit).count();
        let (number, rest) = piece.split_at(digits);
        let _ = write!(raised, "${}{rest}", number.parse::<usize>().unwrap_or(0) + by);
    }
    raised
}
