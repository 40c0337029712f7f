//! The nodes of a draft, each with the ways to correct it.

use maud::{Markup, html};
use web::Visit;

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
}

/// Which nodes come with their menu.
#[derive(Clone, Copy)]
pub(super) enum Menus {
    /// All of them: they open at once.
    All,
    /// The one that was asked for: a long outline stays light.
    Only(Option<u32>),
}

/// Draws the nodes of one draft.
#[derive(Clone, Copy)]
pub(super) struct Rows<'a> {
    pub(super) visit: &'a Visit,
    pub(super) draft: &'a StoredDraft,
    pub(super) carried: Option<&'a Carried>,
    pub(super) menus: Menus,
}

impl Rows<'_> {
    /// A node and its parts. What is carried cannot be put inside itself: within it there are no places.
    pub(super) fn row(self, node: &DraftNode) -> Markup {
        let is_carried = matches!(self.carried, Some(Carried::Node { id, .. }) if *id == node.id);
        let inner = if is_carried { Self { carried: None, menus: Menus::Only(None), ..self } } else { self };
        html! {
            li id=(format!("n{}", node.id)) data-node=(node.id) .carried[is_carried] {
                div.draft-row {
                    span.n { (node.number.as_deref().unwrap_or_default()) }
                    (self.words(node))
                    @if !is_carried { (self.acts(node)) }
                }
                @if !node.children.is_empty() { ol { @for child in &node.children { (inner.row(child)) } } }
            }
        }
    }

    fn words(self, node: &DraftNode) -> Markup {
        let visit = self.visit;
        html! {
            div.draft-words {
                p { strong dir="auto" { (node.shown_title()) } " " span.kind-tag { (visit.t(kinds::label(node.kind))) } }
                @if !node.body.is_empty() {
                    details { summary { (visit.t("plan-draft-body")) }
                        @for paragraph in node.body.lines() { p.small dir="auto" { (paragraph) } } }
                }
                (show::rights(visit, node.rights.iter().map(String::as_str)))
            }
        }
    }

    fn acts(self, node: &DraftNode) -> Markup {
        match (self.carried, self.menus) {
            (Some(carried), _) => self.here(node, carried),
            (None, Menus::All) => self.menu(node, false),
            (None, Menus::Only(Some(id))) if id == node.id => self.menu(node, true),
            (None, Menus::Only(_)) => {
                let menu = self.address(&format!("?correct={id}#n{id}", id = node.id));
                html! { a.small href=(menu) { (self.visit.t("plan-draft-correct")) } }
            }
        }
    }

    /// The buttons that put what is carried before, inside or after this node.
    fn here(self, node: &DraftNode, carried: &Carried) -> Markup {
        let visit = self.visit;
        let (verb, name, id) = match carried {
            Carried::Node { id, .. } => ("/moves", "node", id),
            Carried::Line { id, .. } => ("/placements", "line", id),
        };
        html! {
            form.row-acts method="post" action=(self.address(verb)) {
                input type="hidden" name=(name) value=(id);
                input type="hidden" name="target" value=(node.id);
                button.quiet.small name="where" value="before" { (visit.t("plan-here-before")) }
                button.quiet.small name="where" value="inside" { (visit.t("plan-here-inside")) }
                button.quiet.small name="where" value="after" { (visit.t("plan-here-after")) }
            }
        }
    }

    /// Everything that can be done with a node: one form, whose buttons post to the verb that they name.
    fn menu(self, node: &DraftNode, is_open: bool) -> Markup {
        let visit = self.visit;
        let field = |name: &str| format!("{name}-{}", node.id);
        html! {
            details.draft-menu open[is_open] {
                summary { (visit.t("plan-draft-correct")) }
                form method="post" action=(self.address("/renames")) {
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
                        (self.act("/kinds", "plan-draft-recast"))
                    }
                    (self.splits(node))
                    div.row-acts {
                        (self.step("up", "plan-move-up")) (self.step("down", "plan-move-down"))
                        (self.act("/indents", "plan-draft-indent")) (self.act("/outdents", "plan-draft-outdent"))
                        (self.act("/merges", "plan-draft-merge")) (self.act("/removals", "plan-draft-remove"))
                        a.button.quiet.small href=(self.address(&format!("?moving={}", node.id))) { (visit.t("plan-draft-carry")) }
                    }
                }
            }
        }
    }

    fn act(self, verb: &str, label: &str) -> Markup {
        html! { button.quiet.small formaction=(self.address(verb)) { (self.visit.t(label)) } }
    }

    fn step(self, way: &str, label: &str) -> Markup {
        html! { button.quiet.small formaction=(self.address("/moves")) name="step" value=(way) { (self.visit.t(label)) } }
    }

    /// The places where the text of a node can be split: where its sentences begin.
    fn splits(self, node: &DraftNode) -> Markup {
        let (visit, text, seams) = (self.visit, node.text(), node.seams());
        let rest_from = |at: usize| shortened(text.chars().skip(at).take(100).collect::<String>().trim_start());
        let id = format!("at-{}", node.id);
        html! {
            @if !seams.is_empty() {
                label for=(id) { (visit.t("plan-draft-split-at")) }
                div.together {
                    select id=(id) name="at" {
                        @for at in seams.into_iter().take(SEAMS) { option value=(at) { (rest_from(at)) } }
                    }
                    (self.act("/splits", "plan-draft-split"))
                }
            }
        }
    }

    fn address(self, below: &str) -> String {
        address(self.visit, self.draft.id, below)
    }
}

/// How many places to split one node are offered; the rest is reached by splitting again.
const SEAMS: usize = 60;
