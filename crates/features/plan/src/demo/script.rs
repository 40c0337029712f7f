//! How a plan is written in the demonstration's script.

use std::collections::HashMap;

use kernel::{Id, Text};
use serde::Deserialize;

use crate::model::{Aim, Node, NodeText, Owner, Pace, Scope, Tree};
use crate::reader::{Finding, Kind};
use crate::store::plans::NewNode;

/// The table `[plan]`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Script {
    pub(super) title: Option<Text>,
    #[serde(default)]
    pub(super) years: i16,
    #[serde(default)]
    pub(super) facts: Vec<Finding>,
    #[serde(default)]
    pub(super) node: Vec<NodeScript>,
    #[serde(default)]
    pub(super) activity: Vec<ActivityScript>,
}

/// A node, with its parts.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct NodeScript {
    kind: Kind,
    number: Option<String>,
    /// By which activities name it.
    key: Option<String>,
    title: Text,
    #[serde(default)]
    body: Text,
    #[serde(default)]
    owner: Text,
    #[serde(default)]
    rights: Vec<String>,
    #[serde(default)]
    measures: Vec<MeasureScript>,
    #[serde(default)]
    parts: Vec<NodeScript>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct MeasureScript {
    source: String,
    amount: i64,
    pace: String,
    #[serde(default)]
    unit: Text,
    /// Whether everything in the space counts, as it must for what other features do, which names no node.
    #[serde(default)]
    whole_space: bool,
}

/// Something that happens again and again.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ActivityScript {
    pub(super) kind: String,
    pub(super) title: Text,
    /// The keys of the nodes that it serves.
    pub(super) nodes: Vec<String>,
    /// How many times in two years.
    pub(super) times: u32,
    /// How many people come, at least and at most.
    pub(super) people: [u32; 2],
    /// How many of a hundred are women, about.
    #[serde(default = "half")]
    pub(super) women: u32,
    /// How many of a hundred are young, about.
    #[serde(default = "a_third")]
    pub(super) youth: u32,
    /// How many organisations it reaches, at least and at most.
    #[serde(default)]
    pub(super) organisations: [u32; 2],
}

const fn half() -> u32 {
    48
}

const fn a_third() -> u32 {
    34
}

impl ActivityScript {
    /// Whether it is held at a place: where nobody comes, nothing is held.
    pub(super) const fn is_somewhere(&self) -> bool {
        self.people[1] > 0
    }
}

impl NodeScript {
    /// The node as the store plants it.
    pub(super) fn planted(&self) -> NewNode {
        let text = NodeText {
            kind: self.kind,
            number: self.number.clone(),
            title: self.title.clone(),
            body: self.body.clone(),
        };
        let owner = if self.owner.is_empty() { Owner::Nobody } else { Owner::Body(self.owner.clone()) };
        let aims = self.measures.iter().map(MeasureScript::aim).collect();
        NewNode {
            text,
            owner,
            rights: self.rights.clone(),
            aims,
            children: self.parts.iter().map(Self::planted).collect(),
        }
    }
}

impl MeasureScript {
    fn aim(&self) -> Aim {
        let pace = Pace::from_code(&self.pace).unwrap_or(Pace::Yearly);
        let scope = if self.whole_space { Scope::Space } else { Scope::Node };
        Aim { source: self.source.clone(), scope, pace, amount: self.amount, unit: self.unit.clone() }
    }
}

/// The planted nodes by the keys of the script.
pub(super) struct Keys(HashMap<String, Id<Node>>);

impl Keys {
    /// Finds the planted nodes again: the tree has them in the order of the script.
    pub(super) fn of(script: &[NodeScript], tree: &Tree) -> Self {
        let planted = tree.branches().iter().map(|branch| branch.node.id);
        let keys = in_reading_order(script).into_iter().zip(planted);
        Self(keys.filter_map(|(node, id)| Some((node.key.clone()?, id))).collect())
    }

    pub(super) fn get(&self, key: &str) -> Option<Id<Node>> {
        self.0.get(key).copied()
    }
}

fn in_reading_order(nodes: &[NodeScript]) -> Vec<&NodeScript> {
    nodes.iter().flat_map(|node| std::iter::once(node).chain(in_reading_order(&node.parts))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::{Lang, right};
    use std::collections::BTreeSet;

    const SCRIPTS: [&str; 2] =
        [include_str!("../../../../../demo/fmas.toml"), include_str!("../../../../../demo/amsed.toml")];

    fn scripts() -> impl Iterator<Item = Script> {
        SCRIPTS.into_iter().map(|text| {
            let script: toml::Table = text.parse().unwrap();
            script["plan"].clone().try_into().unwrap()
        })
    }

    #[test]
    fn every_activity_serves_nodes_that_exist() {
        for script in scripts() {
            let keys: BTreeSet<&str> =
                in_reading_order(&script.node).into_iter().filter_map(|node| node.key.as_deref()).collect();
            for activity in &script.activity {
                assert!(crate::model::ActivityKind::from_code(&activity.kind).is_some(), "{}", activity.kind);
                assert!(activity.nodes.iter().all(|key| keys.contains(key.as_str())), "{:?}", activity.nodes);
            }
            let times: u32 = script.activity.iter().map(|activity| activity.times).sum();
            assert!((150..=350).contains(&times), "{times}");
        }
    }

    #[test]
    fn every_right_and_measure_of_the_scripts_exists_and_every_title_is_in_french_and_arabic() {
        for script in scripts() {
            for node in in_reading_order(&script.node) {
                assert!(node.title.get(Lang::Fr).is_some() && node.title.get(Lang::Ar).is_some(), "{:?}", node.title);
                assert!(node.rights.iter().all(|code| right::get(code).is_some()), "{:?}", node.rights);
                for measure in &node.measures {
                    let is_own = crate::MEASURES.iter().any(|known| known.code == measure.source);
                    assert!(
                        is_own || measure.whole_space,
                        "{} is of no activity, and nothing else names a node",
                        measure.source
                    );
                    assert!(Pace::from_code(&measure.pace).is_some(), "{}", measure.pace);
                }
            }
        }
    }
}
