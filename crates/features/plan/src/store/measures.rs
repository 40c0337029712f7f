use actors::Space;
use kernel::Id;
use store::{Db, Entry, FromRow, Result, Row, Tx, Who, params};

use super::stream;
use crate::model::{Aim, Measure, Node, Plan, Span, Target};

const OF_PLAN: &str = "SELECT id, node, source, scope, pace, unit FROM plan_measure
    WHERE space_id = $1 AND plan = $2 AND ended_at IS NULL ORDER BY id";
const TARGETS: &str = "SELECT t.measure, t.first_day, t.last_day, t.amount
    FROM plan_measure m JOIN plan_target t ON t.space_id = m.space_id AND t.measure = m.id
    WHERE m.space_id = $1 AND m.plan = $2 AND m.ended_at IS NULL ORDER BY t.measure, t.first_day";
const INSERT: &str =
    "INSERT INTO plan_measure (space_id, id, plan, node, source, scope, pace, unit, added_at, added_by)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
const ADD_TARGET: &str = "INSERT INTO plan_target (space_id, measure, first_day, last_day, amount)
    VALUES ($1, $2, $3, $4, $5)";
const END: &str = "UPDATE plan_measure SET ended_at = $3, ended_by = $4
    WHERE space_id = $1 AND id = $2 AND ended_at IS NULL";

pub(super) const STATEMENTS: &[&str] = &[OF_PLAN, TARGETS, INSERT, ADD_TARGET, END];

/// A target of a measure, as it is stored.
pub(super) struct TargetRow {
    pub(super) measure: Id<Measure>,
    pub(super) target: Target,
}

impl FromRow for TargetRow {
    fn from_row(row: &Row<'_>) -> Result<Self> {
        let (first, last) = (row.get(1)?, row.get(2)?);
        let span = Span::new(first, last)
            .ok_or_else(|| store::Error::Damaged { what: "a target ends before it begins".to_owned() })?;
        Ok(Self { measure: row.get(0)?, target: Target { span, amount: row.get(3)? } })
    }
}

/// The measures of a plan that stand today, the oldest first.
pub async fn of_plan(db: &Db, space: Id<Space>, plan: Id<Plan>) -> Result<Vec<Measure>> {
    db.all(OF_PLAN, &params![space, plan]).await
}

/// The targets of those measures, by measure and day.
pub(super) async fn targets(db: &Db, space: Id<Space>, plan: Id<Plan>) -> Result<Vec<TargetRow>> {
    db.all(TARGETS, &params![space, plan]).await
}

pub(super) fn insert(
    tx: &mut Tx<'_>,
    space: Id<Space>,
    plan: Id<Plan>,
    node: Id<Node>,
    aim: &Aim,
    targets: &[Target],
) -> Result<Id<Measure>> {
    let (id, now, hand) = (tx.id(), tx.now(), tx.who().account_id());
    let Aim { source, scope, pace, unit, .. } = aim;
    tx.exec(INSERT, &params![space, id, plan, node, source, scope.code(), pace.code(), unit, now, hand])?;
    for Target { span, amount } in targets {
        tx.exec(ADD_TARGET, &params![space, id, span.first(), span.last(), *amount])?;
    }
    Ok(id)
}

/// Adds a measure to a node, over the node's own days.
///
/// # Errors
/// Whatever the engine meets.
pub async fn add(db: &Db, who: Who, space: Id<Space>, plan: &Plan, node: &Node, aim: Aim) -> Result<Id<Measure>> {
    let (targets, plan, node) = (aim.targets(node.span(plan)), plan.id, node.id);
    db.write(stream(space), who, move |tx| {
        let id = insert(tx, space, plan, node, &aim, &targets)?;
        let entry = Entry::new("plan.measure.added", "plan-node", node).link("plan-measure", id);
        tx.record(entry.with("source", &aim.source).with("amount", aim.amount));
        Ok(id)
    })
    .await
}

/// Ends a measure: it is no longer counted.
///
/// # Errors
/// [`store::Error::NotFound`] when it has ended already.
pub async fn end(db: &Db, who: Who, space: Id<Space>, node: Id<Node>, measure: Id<Measure>) -> Result<()> {
    db.write(stream(space), who, move |tx| {
        let (now, hand) = (tx.now(), tx.who().account_id());
        if tx.exec(END, &params![space, measure, now, hand])? == 0 {
            return Err(store::Error::NotFound);
        }
        tx.record(Entry::new("plan.measure.ended", "plan-node", node).link("plan-measure", measure));
        Ok(())
    })
    .await
}
