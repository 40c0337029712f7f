use std::collections::HashMap;

use actors::{Role, Space};
use jiff::civil::Date;
use kernel::{Id, Visibility};
use web::{Error, Result, Visit};

use crate::model::{Measure, Node, Plan, Standing, Tally, Tree, standings};
use crate::store::progress::{Counted, counted};
use crate::store::{plans, rights};

/// A plan with everything that a page may show of it, gathered by a handful of statements.
pub(crate) struct View {
    pub(crate) plan: Plan,
    pub(crate) tree: Tree,
    pub(crate) rights: HashMap<Id<Node>, Vec<String>>,
    pub(crate) counted: Counted,
    pub(crate) standings: HashMap<Id<Node>, Standing>,
    pub(crate) today: Date,
}

/// The plan in force, if there is one and the visitor may read it.
pub(crate) async fn readable_plan(visit: &Visit) -> Result<Option<Plan>> {
    let plan = plans::in_force(visit.db(), visit.space()?.id).await?;
    plan.map(|plan| may_read(visit, plan.visibility).map(|()| plan)).transpose()
}

/// The plan in force.
///
/// # Errors
/// [`Error::NotFound`] if there is none; what the policy says if the visitor may not read it.
pub(crate) async fn the_plan(visit: &Visit) -> Result<Plan> {
    readable_plan(visit).await?.ok_or(Error::NotFound)
}

/// Whether the visitor may read what is for such eyes.
pub(crate) fn may_read(visit: &Visit, visibility: Visibility) -> Result<()> {
    let is_member = visit.is_at_least(Role::Member);
    let may = match visibility {
        Visibility::Public => true,
        Visibility::Network => visit.signed_in.is_some(),
        Visibility::Space => is_member,
    };
    match may || is_member {
        true => Ok(()),
        false if visit.signed_in.is_none() => Err(Error::SignInFirst),
        false => Err(Error::NotFound),
    }
}

impl View {
    /// Gathers the plan of the visit's space.
    pub(crate) async fn of(visit: &Visit, plan: Plan) -> Result<Self> {
        Self::of_space(visit, visit.space()?, plan).await
    }

    /// Gathers the plan of another space, for the public pages.
    pub(crate) async fn of_space(visit: &Visit, space: &Space, plan: Plan) -> Result<Self> {
        let (db, today) = (visit.db(), visit.world().today());
        let sources: Vec<&web::Measure> = visit.app().measures().collect();
        let tree = plans::tree(db, space.id, plan.id).await?;
        let rights = rights::of_plan(db, space.id, plan.id).await?;
        let counted = counted(db, space.id, plan.id, &sources).await?;
        let mut current: HashMap<Id<Node>, Vec<Tally>> = HashMap::new();
        for measure in &counted.measures {
            current.entry(measure.node).or_default().extend(current_tally(&counted, measure.id, today));
        }
        let standings = standings(&tree, &current, today);
        Ok(Self { plan, tree, rights, counted, standings, today })
    }

    /// How a node stands today.
    pub(crate) fn standing(&self, node: Id<Node>) -> Standing {
        self.standings.get(&node).copied().unwrap_or_default()
    }

    /// How the whole plan stands: as a node would that holds the outermost ones.
    pub(crate) fn whole(&self) -> Standing {
        Standing::of_all(self.tree.roots().map(|branch| self.standing(branch.node.id)))
    }

    /// The measures of a node, each with the tally that counts today.
    pub(crate) fn measures_of(&self, node: Id<Node>) -> impl Iterator<Item = (&Measure, Tally)> {
        let of_node = self.counted.measures.iter().filter(move |measure| measure.node == node);
        of_node.filter_map(|measure| Some((measure, current_tally(&self.counted, measure.id, self.today)?)))
    }

    /// The articles that a node serves itself.
    pub(crate) fn rights_of(&self, node: Id<Node>) -> &[String] {
        self.rights.get(&node).map_or(&[], Vec::as_slice)
    }
}

fn current_tally(counted: &Counted, measure: Id<Measure>, today: Date) -> Option<Tally> {
    Tally::current(counted.tallies.get(&measure)?, today).copied()
}
