//! One node of a draft, with the ways to correct it.

use maud::{Markup, html};
use web::{Visit, args};

use super::address;
use crate::pages::{kinds, place::shortened, show};
use crate::reader::DraftNode;
use crate::store::drafts::StoredDraft;

/// What is being carried to another place.
pub(super) enum Carried {
    /// A node.
    Node { id: u32, words: String },
    /// An unplaced line.
    Line { id: u32, words: String },
}

impl Carried {
    pub(super) fn words(&self) -> &str {
        match self {
            Self::Node { words, .. } | Self::Line { words, .. } => words,
        }
    }

    fn is(&self, node: u32) -> bool {
        matches!(self, Self::Node { id, .. } if *id == node)
    }
}

/// A node and its parts.
pub(super) fn row(visit: &Visit, draft: &StoredDraft, node: &DraftNode, carried: Option<&Carried>) -> Markup {
    // What is carried cannot be put inside itself.
    let (below, is_carried) = match carried {
        Some(carried) if carried.is(node.id) => (None, true),
        other => (other, false),
    };
    html! {
        li id=(format!("n{}", node.id)) data-node=(node.id) .carried[is_carried] {
            div.draft-row {
                span.n { (node.number.as_deref().unwrap_or_default()) }
                div.draft-words {
                    p { strong dir="auto" { (node.shown_title()) } " " span.kind-tag { (visit.t(kinds::label(node.kind))) } }
                    @if !node.body.is_empty() { details { summary { (visit.t("plan-draft-body")) }
                        @for paragraph in node.body.lines() { p.small dir="auto" { (paragraph) } } } }
                    (show::rights(visit, node.rights.iter().map(String::as_str)))
                }
                @match below {
                    Some(carried) => (here(visit, draft, node, carried)),
                    None if is_carried => {},
                    None => (menu(visit, draft, node)),
                }
            }
            @if !node.children.is_empty() { ol { @for child in &node.children { (row(visit, draft, child, below)) } } }
        }
    }
}

/// The buttons that put what is carried before, inside or after this node.
fn here(visit: &Visit, draft: &StoredDraft, node: &DraftNode, carried: &Carried) -> Markup {
    let (verb, name, id) = match carried {
        Carried::Node { id, .. } => ("/moves", "node", id),
        Carried::Line { id, .. } => ("/placements", "line", id),
    };
    html! {
        form.row-acts method="post" action=(address(visit, draft.id, verb)) {
            input type="hidden" name=(name) value=(id);
            input type="hidden" name="target" value=(node.id);
            button.quiet.small name="where" value="before" { (visit.t("plan-here-before")) }
            button.quiet.small name="where" value="inside" { (visit.t("plan-here-inside")) }
            button.quiet.small name="where" value="after" { (visit.t("plan-here-after")) }
        }
    }
}

/// Everything that can be done with a node, folded away: one form, whose buttons post to the verb that they name.
fn menu(visit: &Visit, draft: &StoredDraft, node: &DraftNode) -> Markup {
    let to = |verb: &str| address(visit, draft.id, verb);
    let field = |name: &str| format!("{name}-{}", node.id);
    let act = |verb: &str, label: &str| html! { button.quiet.small formaction=(to(verb)) { (visit.t(label)) } };
    let step = |way: &str, label: &str| {
        html! { button.quiet.small formaction=(to("/moves")) name="step" value=(way) { (visit.t(label)) } }
    };
    html! {
        details.draft-menu {
            summary { (visit.t("plan-draft-correct")) }
            form method="post" action=(to("/renames")) {
                input type="hidden" name="node" value=(node.id);
                label for=(field("title")) { (visit.t("plan-node-title")) }
                div.together {
                    input id=(field("title")) name="title" value=(node.shown_title()) dir="auto";
                    button.small { (visit.t("plan-draft-rename")) }
                }
                label for=(field("kind")) { (visit.t("plan-kind")) }
                div.together {
                    select id=(field("kind")) name="kind" { @for (code, words) in kinds::options(visit) {
                        option value=(code) selected[code == node.kind.code()] { (words) }
                    } }
                    (act("/kinds", "plan-draft-recast"))
                }
                (splits(visit, node, &to("/splits")))
                div.row-acts {
                    (step("up", "plan-move-up")) (step("down", "plan-move-down"))
                    (act("/indents", "plan-draft-indent")) (act("/outdents", "plan-draft-outdent"))
                    (act("/merges", "plan-draft-merge")) (act("/removals", "plan-draft-remove"))
                    a.button.quiet.small href=(to(&format!("?moving={}", node.id))) { (visit.t("plan-draft-carry")) }
                }
            }
        }
    }
}

/// The places where the text of a node can be split: where its sentences begin.
fn splits(visit: &Visit, node: &DraftNode, action: &str) -> Markup {
    let (text, seams) = (node.text(), node.seams());
    let rest_from = |at: usize| shortened(text.chars().skip(at).collect::<String>().trim_start());
    let id = format!("at-{}", node.id);
    html! {
        @if !seams.is_empty() {
            label for=(id) { (visit.t_with("plan-draft-split-at", &args![count = seams.len()])) }
            div.together {
                select id=(id) name="at" { @for at in seams { option value=(at) { (rest_from(at)) } } }
                button.quiet.small formaction=(action) { (visit.t("plan-draft-split")) }
            }
        }
    }
}
