//! Choosing a place, nodes of the plan and organisations of the directory, with scripts off.

use std::collections::BTreeSet;

use actors::directory::{self, Actor, ActorKind};
use kernel::place::{self, Level, Place};
use kernel::{Id, fold};
use maud::{Markup, html};
use web::{Field, Form, Result, Visit};

use crate::model::{Branch, Node, Tree};
use crate::pages::view::readable_plan;
use crate::store::plans;

/// How many places or organisations a search offers.
const OFFERED: usize = 12;

/// The field of a place's name; after a name that several places bear, those places to choose from.
pub(super) fn place(visit: &Visit, form: &Form) -> Markup {
    let candidates =
        if form.fault_of("place").is_some() { place::search(form.value("place"), OFFERED) } else { Vec::new() };
    html! {
        (Field::line("place", "plan-activity-place").hint("plan-place-hint").show(visit, form))
        @if candidates.is_empty() { input type="hidden" name="place_code" value=(form.value("place_code")); }
        @else {
            fieldset { legend { (visit.t("plan-place-which")) }
                @for candidate in candidates { label.tick {
                    input type="radio" name="place_code" value=(candidate.code);
                    span { (full_name(visit, candidate)) }
                } }
            }
        }
    }
}

/// A place with those that contain it: "Tata, province, Souss-Massa".
fn full_name(visit: &Visit, place: &Place) -> String {
    let way: Vec<&str> = place::path(place.code).iter().rev().map(|place| visit.words(&place.name)).collect();
    format!("{} ({})", visit.listed(&way), visit.t(level_label(place.level())))
}

const fn level_label(level: Level) -> &'static str {
    match level {
        Level::Region => "plan-level-region",
        Level::Province => "plan-level-province",
        Level::Cercle => "plan-level-cercle",
        Level::Commune => "plan-level-commune",
        Level::District => "plan-level-district",
        Level::Arrondissement => "plan-level-arrondissement",
    }
}

/// The place that a form means; none if it names none, or after a fault.
pub(super) fn read_place(form: &mut Form) -> Option<&'static Place> {
    if form.value("place").is_empty() {
        return None;
    }
    let found = place_named(form.value("place"), form.value("place_code"));
    found.unwrap_or_else(|Unclear| {
        let offers = !place::search(form.value("place"), OFFERED).is_empty();
        form.fault("place", if offers { "plan-fault-place" } else { "plan-fault-no-place" });
        None
    })
}

/// A name that no place bears, or several.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Unclear;

/// The place of a name: the one of this code, if it bears something like the name, else the only one that bears it.
/// Without a name, the code alone decides.
pub(super) fn place_named(name: &str, code: &str) -> std::result::Result<Option<&'static Place>, Unclear> {
    let folded = fold(name);
    if folded.is_empty() {
        return if code.is_empty() { Ok(None) } else { place::get(code).map(Some).ok_or(Unclear) };
    }
    let found = place::search(name, OFFERED);
    if let Some(place) = place::get(code).filter(|place| found.iter().any(|other| other.code == place.code)) {
        return Ok(Some(place));
    }
    let exact: Vec<&Place> = found.into_iter().filter(|place| bears(place, &folded)).collect();
    match exact.as_slice() {
        [only] => Ok(Some(only)),
        _ => Err(Unclear),
    }
}

fn bears(place: &Place, folded: &str) -> bool {
    place.name.languages().any(|(_, name)| fold(name) == folded)
}

/// The nodes of the plan in force, to tick those that were served.
pub(super) async fn nodes(visit: &Visit, ticked: &BTreeSet<Id<Node>>) -> Result<Markup> {
    let Some(plan) = readable_plan(visit).await? else { return Ok(html! {}) };
    let tree = plans::tree(visit.db(), visit.space()?.id, plan.id).await?;
    Ok(html! {
        fieldset.nodes { legend { (visit.t("plan-activity-serves")) }
            @for root in tree.roots() {
                details open[tree.under(root.node.id).iter().any(|branch| ticked.contains(&branch.node.id))] {
                    summary { (visit.text(&root.node.title)) }
                    (tick_list(visit, &tree, root, ticked))
                }
            }
        }
    })
}

fn tick_list(visit: &Visit, tree: &Tree, root: &Branch, ticked: &BTreeSet<Id<Node>>) -> Markup {
    html! {
        ul.ticks { @for branch in tree.under(root.node.id) {
            li data-depth=(branch.depth) { label.tick {
                input type="checkbox" name="node" value=(branch.node.id) checked[ticked.contains(&branch.node.id)];
                span { @if let Some(number) = &branch.node.number { bdi { (number) } " " } (visit.text(&branch.node.title)) }
            } }
        } }
    }
}

/// The organisations that were reached, and a search for more in the directory.
pub(super) async fn organisations(visit: &Visit, form: &Form, ticked: &BTreeSet<Id<Actor>>) -> Result<Markup> {
    let mut chosen = Vec::new();
    for id in ticked {
        chosen.extend(directory::standing(visit.db(), *id).await?);
    }
    let found = match form.value("find") {
        "" => Vec::new(),
        words => directory::search(visit.db(), Some(ActorKind::Organisation), words, OFFERED).await?,
    };
    let found: Vec<Actor> = found.into_iter().filter(|actor| !ticked.contains(&actor.id)).collect();
    Ok(html! {
        fieldset #organisations { legend { (visit.t("plan-activity-organisations")) }
            @for actor in &chosen { (tick(visit, actor, true)) }
            div.filter {
                label for="f-find" { (visit.t("plan-organisation-search")) }
                input #f-find type="search" name="find" value=(form.value("find"));
                button.quiet name="search" value="yes" formnovalidate { (visit.t("plan-search")) }
            }
            @if !form.value("find").is_empty() && found.is_empty() { p.soft { (visit.t("plan-organisation-unknown")) } }
            @for actor in &found { (tick(visit, actor, false)) }
        }
    })
}

fn tick(visit: &Visit, actor: &Actor, checked: bool) -> Markup {
    html! { label.tick {
        input type="checkbox" name="organisation" value=(actor.id) checked[checked];
        span { (visit.text(actor.name())) }
    } }
}
