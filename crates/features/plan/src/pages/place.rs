//! `…/plan/nodes/{id}/place`: putting a node elsewhere in the tree.

use axum::response::{IntoResponse, Response};
use kernel::Id;
use maud::html;
use web::{Error, Field, Form, Result, See, Visit, args};

use super::Of;
use super::nodes::{see_node, standing};
use crate::model::{Node, Tree};
use crate::store::{nodes, plans};

/// The form: beneath which node, before which sibling.
pub(crate) async fn form(visit: Visit, Of(id): Of<Node>) -> Result<Response> {
    let (plan, node) = standing(&visit, id).await?;
    let tree = plans::tree(visit.db(), visit.space()?.id, plan.id).await?;
    let under = node.parent.map(|parent| parent.to_string()).unwrap_or_default();
    let form = Form::default().with("under", under);
    let step = |to: &str, label: &str| {
        html! { form method="post" { input type="hidden" name="step" value=(to); button.quiet { (visit.t(label)) } } }
    };
    let body = html! {
        p.lead { (visit.text(&node.title)) }
        div.acts { (step("up", "plan-move-up")) (step("down", "plan-move-down")) }
        form method="post" {
            (Field::choice("under", "plan-node-under", parents(&visit, &tree, Some(id))).or_empty("plan-node-outermost").show(&visit, &form))
            button { (visit.t("plan-node-move")) }
        }
    };
    Ok(visit.page("plan-node-move", body).into_response())
}

/// Moves the node a step among its siblings, or to the end beneath another one.
pub(crate) async fn shift(visit: Visit, Of(id): Of<Node>, mut form: Form) -> Result<See> {
    let (plan, node) = standing(&visit, id).await?;
    let space = visit.space()?.id;
    let tree = plans::tree(visit.db(), space, plan.id).await?;
    let place = tree.children_of(node.parent).position(|branch| branch.node.id == id).unwrap_or(0);
    let (under, index) = match form.value("step") {
        "up" => (node.parent, place.saturating_sub(1)),
        "down" => (node.parent, place + 1),
        _ => (form.id("under"), usize::MAX),
    };
    if !form.is_good() {
        return Err(Error::Malformed("an unknown parent".to_owned()));
    }
    nodes::shift(visit.db(), visit.who(), space, id, under, index).await?;
    Ok(see_node(&visit, id, "plan-node-was-moved"))
}

/// The nodes beneath which another one may stand, for a choice: not itself, not its own parts.
pub(crate) fn parents(visit: &Visit, tree: &Tree, moved: Option<Id<Node>>) -> Vec<(String, String)> {
    let may_hold = |parent: Id<Node>| moved.is_none_or(|id| tree.may_move(id, Some(parent)));
    let branches =
        tree.branches().iter().filter(|branch| branch.depth + 1 < nodes::DEEPEST && may_hold(branch.node.id));
    branches
        .map(|branch| {
            let title = visit.words(&branch.node.title);
            let words = args![number = branch.node.number.clone().unwrap_or_default(), title = shortened(title)];
            let indent = "\u{2003}".repeat(branch.depth);
            (branch.node.id.to_string(), format!("{indent}{}", visit.t_with("plan-node-choice", &words).trim()))
        })
        .collect()
}

/// The beginning of a title that would not fit into a list of choices.
pub(crate) fn shortened(title: &str) -> String {
    match title.char_indices().nth(70) {
        Some((end, _)) => format!("{}…", title[..end].trim_end()),
        None => title.to_owned(),
    }
}
