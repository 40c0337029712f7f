//! What the journal counts towards the targets of a plan: one statement for each thing that is counted, for the whole tree.
//!
//! A measure of a node counts the entries that carry a link to the node or to one beneath it (also one that was taken
//! out since: what was done stays done); a measure of the space counts all entries of the kind. An entry counts once for
//! a measure, however many of its nodes it served, and counts as much as it weighs ([`Held::WEIGHT`]).
//!
//! Joins are written as `CROSS JOIN` in the order in which SQLite is to take them: once through the entries of the kind,
//! each looked up in the tree. (PostgreSQL chooses its own order.)

use std::collections::{BTreeSet, HashMap};

use actors::Space;
use jiff::civil::Date;
use kernel::Id;
use store::{Db, Result, Value, params};
use web::MeasureKind;

use super::measures;
use crate::model::{Held, Measure, Plan, Scope, Tally};

/// The entries that count for each measure of one source, with the target in whose days they fall.
/// `$1` space and stream, `$2` plan, `$3` source, `$4` kind of entry, `$5` kind of link to a node.
macro_rules! of_nodes {
    () => {
        "WITH RECURSIVE under (measure, node) AS (
            SELECT id, node FROM plan_measure
            WHERE space_id = $1 AND plan = $2 AND source = $3 AND scope = 'node' AND ended_at IS NULL
            UNION ALL
            SELECT u.measure, n.id FROM under u JOIN plan_node n ON n.space_id = $1 AND n.parent = u.node
        ),
        counted (measure, first_day, happened_on, seq) AS (
            SELECT DISTINCT t.measure, t.first_day, l.happened_on, l.seq
            FROM journal_link l CROSS JOIN under u CROSS JOIN plan_target t
            WHERE l.stream = $1 AND l.kind = $4 AND l.link_kind = $5 AND u.node = l.link
                AND t.space_id = $1 AND t.measure = u.measure
                AND t.first_day <= l.happened_on AND t.last_day >= l.happened_on
        ) "
    };
}

/// As `of_nodes`, for measures of the whole space; `$5` is not looked at, but named so that both take the same values.
macro_rules! of_space {
    () => {
        "WITH counted (measure, first_day, happened_on, seq) AS (
            SELECT DISTINCT t.measure, t.first_day, e.happened_on, e.seq
            FROM plan_measure m CROSS JOIN plan_target t CROSS JOIN journal_entry e
            WHERE m.space_id = $1 AND m.plan = $2 AND m.source = $3 AND m.scope = 'space' AND m.ended_at IS NULL
                AND t.space_id = $1 AND t.measure = m.id AND e.stream = $1 AND e.kind = $4
                AND e.happened_on >= t.first_day AND e.happened_on <= t.last_day AND NOT e.published AND CAST($5 AS TEXT) IS NOT NULL
        ) "
    };
}

/// The sum of the amount `$6`.
macro_rules! sum {
    () => {
        "SELECT c.measure, c.first_day, CAST(SUM(a.amount) AS BIGINT)
        FROM counted c CROSS JOIN journal_amount a
        WHERE a.stream = $1 AND a.kind = $4 AND a.name = $6 AND a.happened_on = c.happened_on AND a.seq = c.seq
        GROUP BY c.measure, c.first_day"
    };
}

/// How many entries there are, each as much as its weight `$6`.
macro_rules! count {
    () => {
        "SELECT c.measure, c.first_day, CAST(SUM(COALESCE(w.amount, 1)) AS BIGINT)
        FROM counted c
        LEFT JOIN journal_amount w ON w.stream = $1 AND w.kind = $4 AND w.name = $6
            AND w.happened_on = c.happened_on AND w.seq = c.seq
        GROUP BY c.measure, c.first_day"
    };
}

/// How many different records of link kind `$7` the entries name that were not taken back (weight `$6`).
macro_rules! distinct {
    () => {
        "SELECT measure, first_day, COUNT(*) FROM (
            SELECT c.measure AS measure, c.first_day AS first_day, o.link
            FROM counted c CROSS JOIN journal_link o
            LEFT JOIN journal_amount w ON w.stream = $1 AND w.kind = $4 AND w.name = $6
                AND w.happened_on = c.happened_on AND w.seq = c.seq
            WHERE o.stream = $1 AND o.kind = $4 AND o.link_kind = $7
                AND o.happened_on = c.happened_on AND o.seq = c.seq
            GROUP BY c.measure, c.first_day, o.link HAVING SUM(COALESCE(w.amount, 1)) > 0
        ) named GROUP BY measure, first_day"
    };
}

const SUM_OF_NODES: &str = concat!(of_nodes!(), sum!());
const SUM_OF_SPACE: &str = concat!(of_space!(), sum!());
const COUNT_OF_NODES: &str = concat!(of_nodes!(), count!());
const COUNT_OF_SPACE: &str = concat!(of_space!(), count!());
const DISTINCT_OF_NODES: &str = concat!(of_nodes!(), distinct!());
const DISTINCT_OF_SPACE: &str = concat!(of_space!(), distinct!());

pub(super) const STATEMENTS: &[&str] =
    &[SUM_OF_NODES, SUM_OF_SPACE, COUNT_OF_NODES, COUNT_OF_SPACE, DISTINCT_OF_NODES, DISTINCT_OF_SPACE];

/// The measures of a plan with their tallies, each measure's in the order of their days.
#[derive(Debug, Clone, Default)]
pub struct Counted {
    /// The measures, the oldest first.
    pub measures: Vec<Measure>,
    /// Their tallies.
    pub tallies: HashMap<Id<Measure>, Vec<Tally>>,
}

/// Counts everything that the measures of a plan ask for. `sources` are what the features offer; a measure whose source
/// no feature offers any more counts nothing.
pub async fn counted(db: &Db, space: Id<Space>, plan: Id<Plan>, sources: &[&web::Measure]) -> Result<Counted> {
    let measures = measures::of_plan(db, space, plan).await?;
    let asked: BTreeSet<(&str, &str)> =
        measures.iter().map(|measure| (measure.source.as_str(), measure.scope.code())).collect();
    let mut done: HashMap<(Id<Measure>, Date), i64> = HashMap::new();
    for (code, scope) in asked {
        let source = sources.iter().find(|source| source.code == code);
        let (Some(source), Some(scope)) = (source, Scope::from_code(scope)) else { continue };
        let rows: Vec<(Id<Measure>, Date, i64)> =
            db.all(statement(source.how, scope), &values(space, plan, source)).await?;
        done.extend(rows.into_iter().map(|(measure, first_day, amount)| ((measure, first_day), amount)));
    }
    let mut tallies: HashMap<Id<Measure>, Vec<Tally>> = HashMap::new();
    for row in measures::targets(db, space, plan).await? {
        let done = done.get(&(row.measure, row.target.span.first())).copied().unwrap_or(0);
        tallies.entry(row.measure).or_default().push(Tally { measure: row.measure, target: row.target, done });
    }
    Ok(Counted { measures, tallies })
}

const fn statement(how: MeasureKind, scope: Scope) -> &'static str {
    match (how, scope) {
        (MeasureKind::Sum(_), Scope::Node) => SUM_OF_NODES,
        (MeasureKind::Sum(_), Scope::Space) => SUM_OF_SPACE,
        (MeasureKind::Count, Scope::Node) => COUNT_OF_NODES,
        (MeasureKind::Count, Scope::Space) => COUNT_OF_SPACE,
        (MeasureKind::Distinct(_), Scope::Node) => DISTINCT_OF_NODES,
        (MeasureKind::Distinct(_), Scope::Space) => DISTINCT_OF_SPACE,
    }
}

fn values(space: Id<Space>, plan: Id<Plan>, source: &web::Measure) -> Vec<Value> {
    let common = params![space, plan, source.code, source.entry, Held::NODE];
    let own: Vec<Value> = match source.how {
        MeasureKind::Sum(amount) => vec![amount.into()],
        MeasureKind::Count => vec![Held::WEIGHT.into()],
        MeasureKind::Distinct(link) => vec![Held::WEIGHT.into(), link.into()],
    };
    common.into_iter().chain(own).collect()
}
