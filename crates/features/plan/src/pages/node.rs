//! `GET /s/{space}/plan/nodes/{id}`: everything about one node.

use actors::Role;
use kernel::{Id, right};
use maud::{Markup, html};
use search::Like;
use store::journal::{self, Filter, Record};
use web::{Error, Page, Result, Visit, args};

use super::view::{View, may_read};
use super::{Of, capitalise, kinds, overview, show};
use crate::model::{Activity, Branch, Node};
use crate::store::{activities, nodes, plans};

/// How many activities and how much history one page shows.
const LATEST: u32 = 12;

/// Shows a node of the plan in force or of a past one; of one that was taken out, what it was.
pub(crate) async fn show(visit: Visit, Of(id): Of<Node>) -> Result<Page> {
    let (db, space) = (visit.db(), visit.space()?.id);
    let node = nodes::get(db, space, id).await?.ok_or(Error::NotFound)?;
    let plan = plans::get(db, space, node.plan).await?.ok_or(Error::NotFound)?;
    may_read(&visit, plan.visibility)?;
    let view = View::of(&visit, plan).await?;
    let done = activities::of_node(db, space, id, LATEST).await?;
    let history = match visit.is_at_least(Role::Member) {
        true => journal::page(db, visit.stream()?, None, LATEST, Filter::Subject(id.uuid())).await?,
        false => Vec::new(),
    };
    let keeps = visit.is_at_least(Role::Secretary) && !node.is_removed && !view.plan.is_past;
    let body = html! {
        (way_up(&visit, &view, id))
        @if node.is_removed { p.note { (visit.t("plan-node-is-removed")) } }
        p.lead { (visit.t(kinds::label(node.kind))) @if let Some(number) = &node.number { " " bdi { (number) } } }
        @if !node.is_removed { div.plan-whole { (show::standing(&visit, view.standing(id))) } }
        (words(&visit, &node))
        (key_facts(&visit, &view, &node))
        (measures(&visit, &view, &node, keeps))
        (rights(&visit, &view, id))
        (parts(&visit, &view, id))
        (activities_done(&visit, &done))
        (past(&visit, &history))
        @if keeps { (acts(&visit, id)) }
        (web::beside(&visit, &about(&view, &node)).await?)
        @if visit.is_at_least(Role::Member) && !node.is_removed { (capitalise(&visit, "plan-node", id)) }
    };
    Ok(visit.page_named(visit.words(&node.title), body))
}

/// What the node is about, for what others know about the same.
fn about(view: &View, node: &Node) -> Like {
    let rights = view.rights_of(node.id).to_vec();
    Like { words: node.title.clone(), rights, except: Some(node.id.uuid()), limit: 3, ..Like::default() }
}

fn way_up(visit: &Visit, view: &View, id: Id<Node>) -> Markup {
    let path = view.tree.path(id);
    html! {
        nav.crumbs aria-label=(visit.t("plan-way-up")) {
            a href=(overview::address(visit, &view.plan)) { (visit.text(&view.plan.title)) }
            @for branch in path.iter().take(path.len().saturating_sub(1)) {
                " › " a href=(visit.path(&format!("plan/nodes/{}", branch.node.id))) { (visit.text(&branch.node.title)) }
            }
        }
    }
}

/// What the paper says of it. In another language than the reader's it is shown as such, and said so.
fn words(visit: &Visit, node: &Node) -> Markup {
    let (lang, words) = node.body.in_lang(visit.lang);
    let is_foreign = [&node.title, &node.body].into_iter().any(|text| text.in_lang(visit.lang).0 != visit.lang);
    html! {
        @if !words.is_empty() {
            div lang=(lang.code()) dir=(lang.direction().code()) { @for paragraph in words.lines() { p { (paragraph) } } }
        }
        @if is_foreign { p.soft.small { (visit.t("plan-fallback")) } }
    }
}

fn key_facts(visit: &Visit, view: &View, node: &Node) -> Markup {
    html! {
        dl.facts {
            div { dt { (visit.t("plan-owner")) } dd { (show::owner(visit, &node.owner)) } }
            div { dt { (visit.t("plan-period")) } dd { (show::span(visit, node.span(&view.plan))) } }
        }
    }
}

fn measures(visit: &Visit, view: &View, node: &Node, keeps: bool) -> Markup {
    html! {
        h2 { (visit.t("plan-measures")) }
        @if view.measures_of(node.id).next().is_none() { p.soft { (visit.t("plan-measures-none")) } }
        @for (measure, tally) in view.measures_of(node.id) {
            (show::tally(visit, measure, &tally))
            @let all = view.counted.tallies.get(&measure.id).map_or(&[][..], Vec::as_slice);
            @if all.len() > 1 {
                details { summary { (visit.t("plan-measure-years")) }
                    ul { @for one in all { li { (show::labelled(visit, &show::span(visit, one.target.span), &show::figures(visit, one))) } } }
                }
            }
            @if keeps {
                form.inline method="post" action=(visit.path(&format!("plan/measures/{}/end", measure.id))) {
                    button.link { (visit.t("plan-measure-end")) }
                }
            }
        }
        @if keeps { p { a href=(visit.path(&format!("plan/nodes/{}/measures", node.id))) { (visit.t("plan-measure-new")) } } }
    }
}

fn rights(visit: &Visit, view: &View, id: Id<Node>) -> Markup {
    let articles: Vec<&right::Article> = view.rights_of(id).iter().filter_map(|code| right::get(code)).collect();
    html! {
        @if !articles.is_empty() {
            h2 { (visit.t("plan-rights")) }
            ul.articles { @for article in articles {
                li { strong { (visit.article(article)) } " – " (visit.text(&article.title)) }
            } }
        }
    }
}

fn parts(visit: &Visit, view: &View, id: Id<Node>) -> Markup {
    let children: Vec<&Branch> = view.tree.children_of(Some(id)).collect();
    html! {
        @if !children.is_empty() {
            h2 { (visit.t("plan-parts")) }
            ol.plan-tree { @for child in children { li { div.plan-row {
                span.n { (child.node.number.as_deref().unwrap_or_default()) }
                div {
                    p.plan-leaf { a href=(visit.path(&format!("plan/nodes/{}", child.node.id))) { (visit.text(&child.node.title)) } }
                    p.soft.small { (visit.t(kinds::label(child.node.kind))) }
                }
                div.plan-progress { (show::standing(visit, view.standing(child.node.id))) }
            } } } }
        }
    }
}

fn activities_done(visit: &Visit, done: &[Activity]) -> Markup {
    html! {
        h2 { (visit.t("plan-node-activities")) }
        @if done.is_empty() { p.soft { (visit.t("plan-node-activities-none")) } }
        ul.activities { @for activity in done {
            li { a href=(visit.path(&format!("activities/{}", activity.id))) { (visit.text(&activity.said.title)) } " "
                span.soft.small {
                    (visit.date(activity.said.held.span.first())) " · "
                    (visit.t_with("plan-people", &args![count = activity.said.held.turnout.all()]))
                } }
        } }
    }
}

/// What became of the node, as the journal tells it.
fn past(visit: &Visit, history: &[Record]) -> Markup {
    html! {
        @if !history.is_empty() {
            details { summary { (visit.t("plan-history")) }
                ul { @for record in history {
                    li { (visit.instant(record.at)) " – " (visit.t(event_label(&record.kind))) }
                } }
            }
        }
    }
}

fn event_label(kind: &str) -> &'static str {
    match kind {
        "plan.node.added" => "plan-event-added",
        "plan.node.rewritten" => "plan-event-rewritten",
        "plan.node.handed-over" => "plan-event-handed-over",
        "plan.node.moved" => "plan-event-moved",
        "plan.node.tagged" => "plan-event-tagged",
        "plan.node.removed" => "plan-event-removed",
        "plan.measure.added" => "plan-event-measure-added",
        "plan.measure.ended" => "plan-event-measure-ended",
        _ => "plan-event-other",
    }
}

fn acts(visit: &Visit, id: Id<Node>) -> Markup {
    let here = |verb: &str| visit.path(&format!("plan/nodes/{id}/{verb}"));
    html! {
        nav.acts aria-label=(visit.t("plan-node-acts")) {
            a.button.quiet href=(here("words")) { (visit.t("plan-node-edit")) }
            a.button.quiet href=(here("owner")) { (visit.t("plan-owner-set")) }
            a.button.quiet href=(here("rights")) { (visit.t("plan-rights-set")) }
            a.button.quiet href=(here("place")) { (visit.t("plan-node-move")) }
            a.button.quiet href=(visit.path(&format!("plan/nodes/new?under={id}"))) { (visit.t("plan-node-new-under")) }
        }
        details {
            summary { (visit.t("plan-node-remove")) }
            p { (visit.t("plan-node-remove-what")) }
            form method="post" action=(here("removal")) { button { (visit.t("plan-node-remove")) } }
        }
    }
}
