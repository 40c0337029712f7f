//! `GET /s/{space}/plan`: the plan as it advances.

use std::collections::BTreeMap;

use actors::Role;
use maud::{Markup, html};
use web::table::Listing;
use web::{Error, Page, Result, Visit, args};

use super::view::{View, may_read, readable_plan};
use super::{Of, kinds, show};
use crate::model::{Branch, Plan};
use crate::reader::Kind;
use crate::store::plans;

/// Shows the plan in force; to those who keep it, the way to make one.
pub(crate) async fn show(visit: Visit, listing: Listing) -> Result<Page> {
    let Some(plan) = readable_plan(&visit).await? else { return Ok(visit.page("plan-title", nothing_yet(&visit))) };
    whole(&visit, plan, &listing).await
}

/// `GET /s/{space}/plan/past/{id}`: a plan that another one has followed.
pub(crate) async fn show_past(visit: Visit, Of(id): Of<Plan>, listing: Listing) -> Result<Page> {
    let plan = plans::get(visit.db(), visit.space()?.id, id).await?.ok_or(Error::NotFound)?;
    may_read(&visit, plan.visibility)?;
    whole(&visit, plan, &listing).await
}

/// Where a plan is shown.
pub(crate) fn address(visit: &Visit, plan: &Plan) -> String {
    if plan.is_past { visit.path(&format!("plan/past/{}", plan.id)) } else { visit.path("plan") }
}

async fn whole(visit: &Visit, plan: Plan, listing: &Listing) -> Result<Page> {
    let (db, space) = (visit.db(), visit.space()?.id);
    let facts = plans::facts(db, space, plan.id).await?;
    let mut others = plans::all(db, space).await?;
    others.retain(|other| other.id != plan.id && may_read(visit, other.visibility).is_ok());
    let view = View::of(visit, plan).await?;
    let is_open = match listing.get("open") {
        "" => view.tree.branches().len() <= OPEN_AT_MOST,
        asked => asked == "all",
    };
    let body = html! {
        @if view.plan.is_past { p.note { (visit.t("plan-is-past")) } }
        (head(visit, &view))
        @if !facts.is_empty() { (super::drafts::facts_list(visit, &facts)) }
        (folding(visit, is_open))
        ol.plan-tree { @for branch in view.tree.roots() { (node(visit, &view, branch, is_open)) } }
        (how_it_is_counted(visit))
        (other_plans(visit, &others))
    };
    Ok(visit.page_named(visit.words(&view.plan.title), body).wide())
}

fn nothing_yet(visit: &Visit) -> Markup {
    html! {
        p.lead { (visit.t("plan-none")) }
        @if visit.is_at_least(Role::Secretary) {
            p { a.button href=(visit.path("plan/documents/new")) { (visit.t("plan-document-new")) }
                " " a.button.quiet href=(visit.path("plan/drafts")) { (visit.t("plan-drafts")) } }
        }
    }
}

fn head(visit: &Visit, view: &View) -> Markup {
    html! {
        p.lead { (show::span(visit, view.plan.span())) }
        div.plan-whole { (show::standing(visit, view.whole())) }
        @if !view.plan.is_past { (ways(visit)) }
    }
}

/// What can be read and done around the plan in force.
fn ways(visit: &Visit) -> Markup {
    html! {
        nav.plan-ways aria-label=(visit.t("plan-ways")) {
            a href=(visit.path("plan/rights")) { (visit.t("plan-rights-thread")) }
            a href=(visit.path("activities")) { (visit.t("plan-activities")) }
            a href=(visit.path("plan.pdf?lang=fr")) lang="fr" { "PDF français" }
            a href=(visit.path("plan.pdf?lang=ar")) lang="ar" dir="rtl" { "PDF بالعربية" }
            a href=(visit.path("plan.xlsx")) { "XLSX" }
            @if visit.is_at_least(Role::Secretary) {
                a href=(visit.path("plan/nodes/new")) { (visit.t("plan-node-new")) }
                a href=(visit.path("plan/description")) { (visit.t("plan-description")) }
                a href=(visit.path("plan/drafts")) { (visit.t("plan-drafts")) }
            }
        }
    }
}

/// A node with its parts: the outermost large, what is beneath folded away or not.
fn node(visit: &Visit, view: &View, branch: &Branch, is_open: bool) -> Markup {
    let (id, number) = (branch.node.id, branch.node.number.as_deref().unwrap_or_default());
    let children: Vec<&Branch> = view.tree.children_of(Some(id)).collect();
    html! {
        li {
            div.plan-row {
                span.n { (number) }
                div {
                    (title(visit, branch))
                    p.soft.small { (meta(visit, view, branch)) }
                    (show::rights(visit, view.rights_of(id).iter().map(String::as_str)))
                }
                div.plan-progress { (show::standing(visit, view.standing(id))) }
            }
            @if !children.is_empty() {
                details open[is_open] {
                    summary { (parts(visit, view, branch)) }
                    ol { @for child in children { (node(visit, view, child, is_open)) } }
                }
            }
        }
    }
}

/// A larger plan shows its outermost nodes only, until one is opened.
const OPEN_AT_MOST: usize = 20;

/// Unfolds or folds the whole tree, with scripts off.
fn folding(visit: &Visit, is_open: bool) -> Markup {
    let (asked, label) = if is_open { ("none", "plan-close-all") } else { ("all", "plan-open-all") };
    html! { p.small { a href=(visit.here_with("open", asked)) { (visit.t(label)) } } }
}

fn title(visit: &Visit, branch: &Branch) -> Markup {
    let link =
        html! { a href=(visit.path(&format!("plan/nodes/{}", branch.node.id))) { (visit.text(&branch.node.title)) } };
    match branch.depth {
        0 => html! { h2 { (link) } },
        1 => html! { h3 { (link) } },
        _ => html! { p.plan-leaf { (link) } },
    }
}

fn meta(visit: &Visit, view: &View, branch: &Branch) -> Markup {
    let node = &branch.node;
    let own_days = node.first_day.or(node.last_day).map(|_| node.span(&view.plan));
    html! {
        (visit.t(kinds::label(node.kind)))
        @if let Some(owner) = show::owner_words(visit, &node.owner) {
            " · " (show::labelled(visit, visit.t("plan-owner"), owner))
        }
        @if let Some(span) = own_days { " · " (show::span(visit, span)) }
    }
}

/// How many parts of each kind a node has beneath it: "7 objectifs · 22 chantiers".
fn parts(visit: &Visit, view: &View, branch: &Branch) -> String {
    let mut counts: BTreeMap<Kind, usize> = BTreeMap::new();
    for part in view.tree.under(branch.node.id).iter().skip(1) {
        *counts.entry(part.node.kind).or_default() += 1;
    }
    let words = counts.into_iter().map(|(kind, count)| visit.t_with(kinds::count_label(kind), &args![count = count]));
    words.collect::<Vec<_>>().join(" · ")
}

fn other_plans(visit: &Visit, others: &[Plan]) -> Markup {
    html! {
        @if !others.is_empty() {
            details {
                summary { (visit.t("plan-others")) }
                ul { @for plan in others {
                    li { a href=(address(visit, plan)) { (visit.text(&plan.title)) } " "
                        span.soft.small { (show::span(visit, plan.span())) } }
                } }
            }
        }
    }
}

fn how_it_is_counted(visit: &Visit) -> Markup {
    html! {
        details {
            summary { (visit.t("plan-how-title")) }
            p { (visit.t("plan-how-journal")) }
            p { (visit.t("plan-how-average")) }
            p { (visit.t("plan-how-late")) }
        }
    }
}
