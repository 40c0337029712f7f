use std::collections::{BTreeSet, HashMap};

use actors::Space;
use kernel::Id;
use store::{Db, Entry, Result, Tx, Who, params};

use super::stream;
use crate::model::{Node, Plan};

const OF_PLAN: &str =
    "SELECT node, article FROM plan_node_right WHERE space_id = $1 AND plan = $2 ORDER BY node, article";
const OF_NODE: &str =
    "SELECT article FROM plan_node_right WHERE space_id = $1 AND plan = $2 AND node = $3 ORDER BY article";
const TAG: &str = "INSERT INTO plan_node_right (space_id, plan, node, article, tagged_at, tagged_by)
    VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (space_id, plan, node, article) DO NOTHING";
const UNTAG: &str = "DELETE FROM plan_node_right WHERE space_id = $1 AND plan = $2 AND node = $3 AND article = $4";

pub(super) const STATEMENTS: &[&str] = &[OF_PLAN, OF_NODE, TAG, UNTAG];

/// The codes of the articles that the nodes of a plan serve, by node.
pub async fn of_plan(db: &Db, space: Id<Space>, plan: Id<Plan>) -> Result<HashMap<Id<Node>, Vec<String>>> {
    let rows: Vec<(Id<Node>, String)> = db.all(OF_PLAN, &params![space, plan]).await?;
    let mut by_node: HashMap<Id<Node>, Vec<String>> = HashMap::new();
    for (node, article) in rows {
        by_node.entry(node).or_default().push(article);
    }
    Ok(by_node)
}

/// The codes of the articles that one node serves.
pub async fn of_node(db: &Db, space: Id<Space>, plan: Id<Plan>, node: Id<Node>) -> Result<Vec<String>> {
    db.all(OF_NODE, &params![space, plan, node]).await
}

/// Tags a node that is being made.
pub(super) fn tag(
    tx: &mut Tx<'_>,
    space: Id<Space>,
    plan: Id<Plan>,
    node: Id<Node>,
    articles: &[String],
) -> Result<()> {
    let (now, hand) = (tx.now(), tx.who().account_id());
    for article in articles {
        tx.exec(TAG, &params![space, plan, node, article, now, hand])?;
    }
    Ok(())
}

/// Makes these articles, and no others, those that a node serves. The journal keeps which came and which went.
///
/// # Errors
/// Whatever the engine meets.
pub async fn set(
    db: &Db,
    who: Who,
    space: Id<Space>,
    plan: Id<Plan>,
    node: Id<Node>,
    articles: BTreeSet<String>,
) -> Result<()> {
    db.write(stream(space), who, move |tx| {
        let before: BTreeSet<String> = tx.all::<String>(OF_NODE, &params![space, plan, node])?.into_iter().collect();
        let added: Vec<String> = articles.difference(&before).cloned().collect();
        let dropped: Vec<String> = before.difference(&articles).cloned().collect();
        tag(tx, space, plan, node, &added)?;
        for article in &dropped {
            tx.exec(UNTAG, &params![space, plan, node, article])?;
        }
        tx.record(Entry::new("plan.node.tagged", "plan-node", node).with("added", added).with("dropped", dropped));
        Ok(())
    })
    .await
}
