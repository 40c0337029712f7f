use actors::Space;
use actors::directory::{self, Actor};
use jiff::civil::Date;
use kernel::{Id, Text, Visibility};
use store::{Cell, Column, Db, Entry, FromRow, Result, Row, Tx, Who, params};
use web::Refusal;

use super::{drafts, measures, nodes, rights, stream};
use crate::model::{Aim, Node, NodeText, Owner, Plan, Span, Tree};
use crate::reader::{Finding, Kind};

macro_rules! plan_columns {
    () => {
        "SELECT id, title, first_day, last_day, visibility, ended_at IS NOT NULL FROM plan WHERE space_id = $1 "
    };
}

const IN_FORCE: &str = concat!(plan_columns!(), "AND ended_at IS NULL");
const BY_ID: &str = concat!(plan_columns!(), "AND id = $2");
const ALL: &str = concat!(plan_columns!(), "ORDER BY confirmed_at DESC, id DESC LIMIT 50");
const FACTS: &str = "SELECT finding FROM plan_fact WHERE space_id = $1 AND plan = $2 ORDER BY position";
const NODES: &str = "SELECT n.id, n.plan, n.parent, n.position, n.kind, n.number, n.title, n.body, r.id, r.name,
        n.owner_body, n.first_day, n.last_day, n.ended_at IS NOT NULL
    FROM plan_node n LEFT JOIN actor a ON a.id = n.owner LEFT JOIN actor r ON r.id = a.root
    WHERE n.space_id = $1 AND n.plan = $2 AND n.ended_at IS NULL ORDER BY n.position, n.id";
const INSERT: &str =
    "INSERT INTO plan (space_id, id, title, first_day, last_day, visibility, draft, confirmed_at, confirmed_by)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
const END: &str = "UPDATE plan SET ended_at = $2, ended_by = $3 WHERE space_id = $1 AND ended_at IS NULL";
const DESCRIBE: &str = "UPDATE plan SET title = $3, first_day = $4, last_day = $5, visibility = $6
    WHERE space_id = $1 AND id = $2";
const ADD_FACT: &str = "INSERT INTO plan_fact (space_id, plan, position, finding) VALUES ($1, $2, $3, $4)";

pub(super) const STATEMENTS: &[&str] = &[IN_FORCE, BY_ID, ALL, FACTS, NODES, INSERT, END, DESCRIBE, ADD_FACT];

impl Column for Kind {
    fn from_cell(cell: Cell<'_>) -> Option<Self> {
        Self::from_code(&String::from_cell(cell)?)
    }
}

impl FromRow for Node {
    fn from_row(row: &Row<'_>) -> Result<Self> {
        let columns = row.columns();
        Ok(Self {
            id: columns.take()?,
            plan: columns.take()?,
            parent: columns.take()?,
            position: columns.take()?,
            kind: columns.take()?,
            number: columns.take()?,
            title: columns.take()?,
            body: columns.take()?,
            owner: owner(columns.take()?, columns.take()?, columns.take()?),
            first_day: columns.take()?,
            last_day: columns.take()?,
            is_removed: columns.take()?,
        })
    }
}

fn owner(id: Option<Id<Actor>>, name: Option<Text>, body: Text) -> Owner {
    match (id, name) {
        (Some(id), Some(name)) => Owner::Actor { id, name },
        _ if !body.is_empty() => Owner::Body(body),
        _ => Owner::Nobody,
    }
}

/// The plan in force.
pub async fn in_force(db: &Db, space: Id<Space>) -> Result<Option<Plan>> {
    db.one(IN_FORCE, &params![space]).await
}

/// The plan of this identity, in force or past.
pub async fn get(db: &Db, space: Id<Space>, plan: Id<Plan>) -> Result<Option<Plan>> {
    db.one(BY_ID, &params![space, plan]).await
}

/// The plans of a space, the newest first; at most fifty.
pub async fn all(db: &Db, space: Id<Space>) -> Result<Vec<Plan>> {
    db.all(ALL, &params![space]).await
}

/// The nodes of a plan that stand today.
pub async fn tree(db: &Db, space: Id<Space>, plan: Id<Plan>) -> Result<Tree> {
    Ok(Tree::grow(db.all(NODES, &params![space, plan]).await?))
}

/// As [`tree`], within a write.
pub(super) fn tree_in(tx: &mut Tx<'_>, space: Id<Space>, plan: Id<Plan>) -> Result<Tree> {
    Ok(Tree::grow(tx.all(NODES, &params![space, plan])?))
}

/// What the paper says of the organisation, as it was accepted.
pub async fn facts(db: &Db, space: Id<Space>, plan: Id<Plan>) -> Result<Vec<Finding>> {
    let found: Vec<serde_json::Value> = db.all(FACTS, &params![space, plan]).await?;
    Ok(found.into_iter().filter_map(|finding| serde_json::from_value(finding).ok()).collect())
}

/// A plan to come into force.
#[derive(Debug, Clone)]
pub struct NewPlan {
    /// Its name.
    pub title: Text,
    /// Its days.
    pub span: Span,
    /// Who may read it.
    pub visibility: Visibility,
    /// The draft that it was made from.
    pub draft: Option<Id<drafts::StoredDraft>>,
    /// The outermost nodes.
    pub nodes: Vec<NewNode>,
    /// What the paper says of the organisation and was accepted.
    pub facts: Vec<Finding>,
    /// The organisation that was founded on the day that was accepted.
    pub founded: Option<(Id<Actor>, Date)>,
}

/// A node of a plan that comes into force.
#[derive(Debug, Clone)]
pub struct NewNode {
    /// Its words.
    pub text: NodeText,
    /// Who answers for it.
    pub owner: Owner,
    /// The codes of the articles that it serves.
    pub rights: Vec<String>,
    /// What is counted for it.
    pub aims: Vec<Aim>,
    /// What stands beneath it.
    pub children: Vec<NewNode>,
}

/// Puts a plan into force; the one that was before it becomes past.
///
/// # Errors
/// A refusal when the plan has no node, or when its draft has become a plan already.
pub async fn confirm(db: &Db, who: Who, space: Id<Space>, new: NewPlan) -> Result<Id<Plan>> {
    db.write(stream(space), who, move |tx| confirm_in(tx, space, &new)).await
}

fn confirm_in(tx: &mut Tx<'_>, space: Id<Space>, new: &NewPlan) -> Result<Id<Plan>> {
    if new.nodes.is_empty() {
        return Err(Refusal::because("plan-refused-empty"));
    }
    let (id, now, hand) = (tx.id::<Plan>(), tx.now(), tx.who().account_id());
    let ended = ended_by(tx, space)?;
    tx.exec(END, &params![space, now, hand])?;
    let (first, last) = (new.span.first(), new.span.last());
    tx.exec(INSERT, &params![space, id, &new.title, first, last, new.visibility, new.draft, now, hand])?;
    if let Some(draft) = new.draft {
        drafts::became(tx, space, draft, id)?;
    }
    for (position, finding) in (0_i64..).zip(&new.facts) {
        let json = serde_json::to_value(finding).map_err(store::Error::refused)?;
        tx.exec(ADD_FACT, &params![space, id, position, json])?;
    }
    if let Some((organisation, founded)) = new.founded {
        found(tx, organisation, founded)?;
    }
    let mut planted = 0;
    plant(tx, space, new, id, None, &new.nodes, &mut planted)?;
    let entry = Entry::new("plan.confirmed", "plan", id).with("title", &new.title).with("nodes", planted);
    tx.record(ended.iter().fold(entry, |entry, (kind, id)| entry.link(kind, *id)));
    Ok(id)
}

/// The plan that ends when another one comes into force, and its nodes: they are no longer found.
fn ended_by(tx: &mut Tx<'_>, space: Id<Space>) -> Result<Vec<(&'static str, Id<()>)>> {
    let Some(plan) = tx.one::<Plan>(IN_FORCE, &params![space])? else { return Ok(Vec::new()) };
    let tree = tree_in(tx, space, plan.id)?;
    let nodes = tree.branches().iter().map(|branch| ("plan-node", Id::from_uuid(branch.node.id.uuid())));
    Ok(nodes.chain([("plan", Id::from_uuid(plan.id.uuid()))]).collect())
}

fn plant(
    tx: &mut Tx<'_>,
    space: Id<Space>,
    plan: &NewPlan,
    id: Id<Plan>,
    parent: Option<Id<Node>>,
    siblings: &[NewNode],
    planted: &mut u32,
) -> Result<()> {
    for (position, new) in (0_i64..).zip(siblings) {
        let node = nodes::insert(tx, space, id, parent, position, &new.text, &new.owner)?;
        *planted += 1;
        rights::tag(tx, space, id, node, &new.rights)?;
        for aim in &new.aims {
            measures::insert(tx, space, id, node, aim, &aim.targets(plan.span))?;
        }
        plant(tx, space, plan, id, Some(node), &new.children, planted)?;
    }
    Ok(())
}

/// Writes the founding day into the directory unless it is there already.
fn found(tx: &mut Tx<'_>, organisation: Id<Actor>, founded: Date) -> Result<()> {
    let mut facts = directory::standing_in(tx, organisation)?.facts;
    if facts.founded == Some(founded) {
        return Ok(());
    }
    facts.founded = Some(founded);
    directory::update_in(tx, organisation, facts)
}

/// Renames a plan, sets its days and who may read it.
///
/// # Errors
/// [`store::Error::NotFound`].
pub async fn describe(
    db: &Db,
    who: Who,
    space: Id<Space>,
    plan: Id<Plan>,
    title: Text,
    span: Span,
    visibility: Visibility,
) -> Result<()> {
    db.write(stream(space), who, move |tx| {
        if tx.exec(DESCRIBE, &params![space, plan, &title, span.first(), span.last(), visibility])? == 0 {
            return Err(store::Error::NotFound);
        }
        tx.record(
            Entry::new("plan.described", "plan", plan).with("title", title).with("visibility", visibility.code()),
        );
        Ok(())
    })
    .await
}
