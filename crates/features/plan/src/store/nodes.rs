use actors::Space;
use jiff::civil::Date;
use kernel::Id;
use store::{Db, Entry, Result, Tx, Who, params};
use web::Refusal;

use super::{plans, stream};
use crate::model::{Node, NodeText, Owner, Plan, Tree};

const NODE: &str = "SELECT n.id, n.plan, n.parent, n.position, n.kind, n.number, n.title, n.body, r.id, r.name,
        n.owner_body, n.first_day, n.last_day, n.ended_at IS NOT NULL
    FROM plan_node n LEFT JOIN actor a ON a.id = n.owner LEFT JOIN actor r ON r.id = a.root
    WHERE n.space_id = $1 AND n.id = $2";
const INSERT: &str = "INSERT INTO plan_node
        (space_id, id, plan, parent, position, kind, number, title, body, owner, owner_body, added_at, added_by)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)";
const REWRITE: &str =
    "UPDATE plan_node SET kind = $3, number = $4, title = $5, body = $6, first_day = $7, last_day = $8
    WHERE space_id = $1 AND id = $2 AND ended_at IS NULL";
const HAND_OVER: &str = "UPDATE plan_node SET owner = $3, owner_body = $4
    WHERE space_id = $1 AND id = $2 AND ended_at IS NULL";
const PLACE: &str = "UPDATE plan_node SET parent = $3, position = $4 WHERE space_id = $1 AND id = $2";
const END: &str =
    "UPDATE plan_node SET ended_at = $3, ended_by = $4 WHERE space_id = $1 AND id = $2 AND ended_at IS NULL";

pub(super) const STATEMENTS: &[&str] = &[NODE, INSERT, REWRITE, HAND_OVER, PLACE, END];

/// How deep nodes may stand: as deep as a document can be printed.
pub const DEEPEST: usize = 12;

/// The node of this identity, also one that was taken out of its plan.
pub async fn get(db: &Db, space: Id<Space>, node: Id<Node>) -> Result<Option<Node>> {
    db.one(NODE, &params![space, node]).await
}

pub(super) fn insert(
    tx: &mut Tx<'_>,
    space: Id<Space>,
    plan: Id<Plan>,
    parent: Option<Id<Node>>,
    position: i64,
    text: &NodeText,
    owner: &Owner,
) -> Result<Id<Node>> {
    let (id, now, hand) = (tx.id(), tx.now(), tx.who().account_id());
    let (actor, body) = columns(owner);
    let NodeText { kind, number, title, body: rest } = text;
    tx.exec(
        INSERT,
        &params![space, id, plan, parent, position, kind.code(), number, title, rest, actor, body, now, hand],
    )?;
    Ok(id)
}

fn columns(owner: &Owner) -> (Option<Id<actors::directory::Actor>>, kernel::Text) {
    match owner {
        Owner::Nobody => (None, kernel::Text::default()),
        Owner::Actor { id, .. } => (Some(*id), kernel::Text::default()),
        Owner::Body(name) => (None, name.clone()),
    }
}

/// Adds a node as the last beneath another one, or as the last of the outermost.
///
/// # Errors
/// [`store::Error::NotFound`] when the parent is not in the plan; a refusal when it would stand too deep.
pub async fn add(
    db: &Db,
    who: Who,
    space: Id<Space>,
    plan: Id<Plan>,
    parent: Option<Id<Node>>,
    text: NodeText,
) -> Result<Id<Node>> {
    db.write(stream(space), who, move |tx| {
        let tree = plans::tree_in(tx, space, plan)?;
        let depth = match parent {
            Some(parent) => tree.get(parent).ok_or(store::Error::NotFound)?.depth + 1,
            None => 0,
        };
        if depth >= DEEPEST {
            return Err(Refusal::because("plan-refused-deep"));
        }
        let position = tree.children_of(parent).map(|branch| branch.node.position + 1).max().unwrap_or(0);
        let id = insert(tx, space, plan, parent, position, &text, &Owner::Nobody)?;
        tx.record(Entry::new("plan.node.added", "plan-node", id).with("title", text.title));
        Ok(id)
    })
    .await
}

/// Changes the words and the days of a node.
///
/// # Errors
/// [`store::Error::NotFound`] when the node is not in a plan (any more).
pub async fn rewrite(
    db: &Db,
    who: Who,
    space: Id<Space>,
    node: Id<Node>,
    text: NodeText,
    days: (Option<Date>, Option<Date>),
) -> Result<()> {
    db.write(stream(space), who, move |tx| {
        let NodeText { kind, number, title, body } = text;
        touched(tx.exec(REWRITE, &params![space, node, kind.code(), number, &title, body, days.0, days.1])?)?;
        tx.record(Entry::new("plan.node.rewritten", "plan-node", node).with("title", title));
        Ok(())
    })
    .await
}

/// Says who answers for a node from now on.
///
/// # Errors
/// As [`rewrite`].
pub async fn hand_over(db: &Db, who: Who, space: Id<Space>, node: Id<Node>, owner: Owner) -> Result<()> {
    db.write(stream(space), who, move |tx| {
        let (actor, body) = columns(&owner);
        touched(tx.exec(HAND_OVER, &params![space, node, actor, &body])?)?;
        let entry = Entry::new("plan.node.handed-over", "plan-node", node);
        tx.record(match owner {
            Owner::Nobody => entry,
            Owner::Actor { id, .. } => entry.link("actor", id),
            Owner::Body(_) => entry.with("body", body),
        });
        Ok(())
    })
    .await
}

/// Puts a node beneath another one (or outermost), before its `index`th child, counted without the node itself.
///
/// # Errors
/// [`store::Error::NotFound`]; a refusal when the node would hold itself or stand too deep.
pub async fn shift(
    db: &Db,
    who: Who,
    space: Id<Space>,
    node: Id<Node>,
    under: Option<Id<Node>>,
    index: usize,
) -> Result<()> {
    db.write(stream(space), who, move |tx| {
        let plan = tx.one::<Node>(NODE, &params![space, node])?.ok_or(store::Error::NotFound)?.plan;
        let tree = plans::tree_in(tx, space, plan)?;
        check_move(&tree, node, under)?;
        let mut siblings: Vec<Id<Node>> =
            tree.children_of(under).map(|branch| branch.node.id).filter(|id| *id != node).collect();
        siblings.insert(index.min(siblings.len()), node);
        for (position, sibling) in (0_i64..).zip(siblings) {
            tx.exec(PLACE, &params![space, sibling, under, position])?;
        }
        let entry = Entry::new("plan.node.moved", "plan-node", node);
        tx.record(match under {
            Some(parent) => entry.link("plan-node-parent", parent),
            None => entry,
        });
        Ok(())
    })
    .await
}

fn check_move(tree: &Tree, node: Id<Node>, under: Option<Id<Node>>) -> Result<()> {
    if !tree.may_move(node, under) {
        return Err(Refusal::because("plan-refused-move"));
    }
    let moved = tree.under(node);
    let own_depth = moved.first().map_or(0, |branch| branch.depth);
    let height = moved.iter().map(|branch| branch.depth - own_depth).max().unwrap_or(0);
    let new_depth = under.and_then(|parent| tree.get(parent)).map_or(0, |branch| branch.depth + 1);
    if new_depth + height >= DEEPEST {
        return Err(Refusal::because("plan-refused-deep"));
    }
    Ok(())
}

/// Takes a node out of its plan with all that is beneath it. Nothing of it is erased, and what was done for it stays
/// counted above it.
///
/// # Errors
/// [`store::Error::NotFound`] when the node is not in a plan (any more).
pub async fn remove(db: &Db, who: Who, space: Id<Space>, node: Id<Node>) -> Result<()> {
    db.write(stream(space), who, move |tx| {
        let plan = tx.one::<Node>(NODE, &params![space, node])?.ok_or(store::Error::NotFound)?.plan;
        let tree = plans::tree_in(tx, space, plan)?;
        let (now, hand) = (tx.now(), tx.who().account_id());
        for branch in tree.under(node) {
            touched(tx.exec(END, &params![space, branch.node.id, now, hand])?)?;
            let title = branch.node.title.clone();
            tx.record(Entry::new("plan.node.removed", "plan-node", branch.node.id).with("title", title));
        }
        Ok(())
    })
    .await
}

fn touched(rows: u64) -> Result<()> {
    if rows == 0 { Err(store::Error::NotFound) } else { Ok(()) }
}
