//! What of the plan can be found: the plans in force, their nodes, and the activities, each for the eyes that the plan is
//! for.

use std::collections::hash_map::Entry;
use std::collections::{HashMap, HashSet};

use actors::{Role, Space};
use futures_util::FutureExt;
use kernel::Id;
use search::{Audience, Document, Loaded, Searchable, Spaces, Touched, beginning, thesaurus};
use store::{Db, Result, params};
use uuid::Uuid;

use super::{activities, nodes, plans, rights};
use crate::model::{Activity, Node, Plan};

const ALL_PLANS: &str = "SELECT space_id, id FROM plan WHERE (space_id, id) > ($1, $2) AND ended_at IS NULL
    ORDER BY space_id, id LIMIT $3";
const ALL_NODES: &str = "SELECT n.space_id, n.id FROM plan_node n
    JOIN plan p ON p.space_id = n.space_id AND p.id = n.plan AND p.ended_at IS NULL
    WHERE (n.space_id, n.id) > ($1, $2) AND n.ended_at IS NULL ORDER BY n.space_id, n.id LIMIT $3";
const ALL_ACTIVITIES: &str = "SELECT space_id, id FROM plan_activity
    WHERE (space_id, id) > ($1, $2) AND cancelled_at IS NULL ORDER BY space_id, id LIMIT $3";
const OF_SPACE: &str =
    "SELECT id, kind, title, note, first_day, last_day, place_code, women, men, unstated, youth, generated,
        cancelled_at IS NOT NULL
    FROM plan_activity WHERE space_id = $1 AND cancelled_at IS NULL ORDER BY id";

pub(super) const STATEMENTS: &[&str] = &[ALL_PLANS, ALL_NODES, ALL_ACTIVITIES, OF_SPACE];

/// The kinds of the plan. An entry about a plan may be that it is now for other eyes: then everything is.
pub(crate) const SEARCHABLE: &[Searchable] = &[
    Searchable {
        kind: "plan",
        label: "plan-found-plans",
        subjects: &["plan"],
        load: |db, touched| load_plans(db, touched).boxed(),
        all: |db, after, limit| search::every(db, ALL_PLANS, after, limit).boxed(),
    },
    Searchable {
        kind: "plan-node",
        label: "plan-found-nodes",
        subjects: &["plan", "plan-node"],
        load: |db, touched| load_nodes(db, touched).boxed(),
        all: |db, after, limit| search::every(db, ALL_NODES, after, limit).boxed(),
    },
    Searchable {
        kind: "activity",
        label: "plan-activities",
        subjects: &["plan", "plan-activity"],
        load: |db, touched| load_activities(db, touched).boxed(),
        all: |db, after, limit| search::every(db, ALL_ACTIVITIES, after, limit).boxed(),
    },
];

/// The spaces and their plans in force, each read once.
#[derive(Default)]
struct Known {
    spaces: Spaces,
    plans: HashMap<Uuid, Option<Plan>>,
}

impl Known {
    async fn space(&mut self, db: &Db, stream: Uuid) -> Result<Option<(Space, Option<Plan>)>> {
        let Some(space) = self.spaces.get(db, stream).await? else { return Ok(None) };
        let plan = match self.plans.entry(stream) {
            Entry::Occupied(known) => known.get().clone(),
            Entry::Vacant(unknown) => unknown.insert(plans::in_force(db, space.id).await?).clone(),
        };
        Ok(Some((space, plan)))
    }
}

async fn load_plans(db: &Db, touched: &[Touched]) -> Loaded {
    let (mut known, mut found) = (Known::default(), Vec::new());
    for touched in touched {
        let Some((space, Some(plan))) = known.space(db, touched.stream).await? else { continue };
        if plan.id.uuid() == touched.id {
            found.push(of_plan(&space, &plan));
        }
    }
    Ok(found)
}

fn of_plan(space: &Space, plan: &Plan) -> Document {
    let path = format!("/s/{}/plan", space.slug);
    Document {
        space: Some(space.id),
        date: Some(plan.first_day),
        ..Document::new(plan.id, Audience::of(plan.visibility, space.id), path, plan.title.clone())
    }
}

async fn load_nodes(db: &Db, touched: &[Touched]) -> Loaded {
    let (mut known, mut found, mut whole) = (Known::default(), Vec::new(), HashSet::new());
    for touched in touched {
        let Some((space, Some(plan))) = known.space(db, touched.stream).await? else { continue };
        if plan.id.uuid() == touched.id {
            if whole.insert(plan.id) {
                found.extend(every_node(db, &space, &plan).await?);
            }
            continue;
        }
        let node = nodes::get(db, space.id, Id::from_uuid(touched.id)).await?;
        if let Some(node) = node.filter(|node| node.plan == plan.id && !node.is_removed) {
            let rights = rights::of_node(db, space.id, plan.id, node.id).await?;
            found.push(of_node(&space, &plan, &node, rights));
        }
    }
    Ok(found)
}

async fn every_node(db: &Db, space: &Space, plan: &Plan) -> Loaded {
    let mut rights = rights::of_plan(db, space.id, plan.id).await?;
    let tree = plans::tree(db, space.id, plan.id).await?;
    let nodes = tree.branches().iter().map(|branch| &branch.node);
    Ok(nodes.map(|node| of_node(space, plan, node, rights.remove(&node.id).unwrap_or_default())).collect())
}

fn of_node(space: &Space, plan: &Plan, node: &Node, rights: Vec<String>) -> Document {
    let path = format!("/s/{}/plan/nodes/{}", space.slug, node.id);
    let document = Document {
        space: Some(space.id),
        summary: beginning(&node.body),
        rights,
        date: Some(node.span(plan).first()),
        ..Document::new(node.id, Audience::of(plan.visibility, space.id), path, node.title.clone())
    };
    document.saying(&node.body)
}

async fn load_activities(db: &Db, touched: &[Touched]) -> Loaded {
    let (mut known, mut found, mut whole) = (Known::default(), Vec::new(), HashSet::new());
    for touched in touched {
        let Some((space, plan)) = known.space(db, touched.stream).await? else { continue };
        let plan = plan.as_ref();
        if let Some(activity) = activities::get(db, space.id, Id::from_uuid(touched.id)).await? {
            found.extend((!activity.is_cancelled).then(|| of_activity(&space, plan, &activity)));
        } else if plans::get(db, space.id, Id::from_uuid(touched.id)).await?.is_some() && whole.insert(space.id) {
            let all: Vec<Activity> = db.all(OF_SPACE, &params![space.id]).await?;
            found.extend(all.iter().map(|activity| of_activity(&space, plan, activity)));
        }
    }
    Ok(found)
}

/// What it was stands in it as the thesaurus calls it, so that "formation" finds every training. Which organisations came is
/// not public with the activity, and not searched.
fn of_activity(space: &Space, plan: Option<&Plan>, activity: &Activity) -> Document {
    let said = &activity.said;
    let audience = match plan {
        Some(plan) => Audience::of(plan.visibility, space.id),
        None => Audience::Space(space.id, Role::Member),
    };
    let path = format!("/s/{}/activities/{}", space.slug, activity.id);
    let document = Document {
        space: Some(space.id),
        summary: beginning(&said.note),
        place: said.held.place.clone(),
        themes: thesaurus::get(said.held.kind.code()).map(|concept| concept.code.clone()).into_iter().collect(),
        date: Some(said.held.span.first()),
        ..Document::new(activity.id, audience, path, said.title.clone())
    };
    document.saying(&said.note)
}
