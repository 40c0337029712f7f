use actors::Role;
use kernel::place;
use maud::{Markup, html};
use search::Like;
use web::{Error, Page, Result, See, Visit, args};

use super::check_reader;
use crate::model::{Activity, Turnout};
use crate::pages::view::readable_plan;
use crate::pages::{Of, capitalise, show as pieces};
use crate::store::{activities, plans};

/// `GET /s/{space}/activities/{id}`: everything about one activity.
pub(crate) async fn show(visit: Visit, Of(id): Of<Activity>) -> Result<Page> {
    check_reader(&visit).await?;
    let (db, space) = (visit.db(), visit.space()?.id);
    let activity = activities::get(db, space, id).await?.ok_or(Error::NotFound)?;
    let organisations = activities::organisations(db, space, id).await?;
    let served = served(&visit, &activity).await?;
    let held = &activity.said.held;
    let body = html! {
        p.lead { (visit.t(held.kind.label())) " · " (pieces::span(&visit, held.span))
            @if let Some(code) = &held.place { " · " (place_line(&visit, code)) } }
        @if activity.generated { p.chip.wait { (visit.t("plan-generated")) } }
        @if activity.is_cancelled { p.note { (visit.t("plan-activity-is-cancelled")) } }
        @for paragraph in visit.words(&activity.said.note).lines() { p { (paragraph) } }
        (turnout(&visit, held.turnout))
        @if !served.0.is_empty() { h2 { (visit.t("plan-activity-serves")) } (served) }
        @if !organisations.is_empty() {
            h2 { (visit.t_with("plan-activity-reached", &args![count = organisations.len()])) }
            // How many is public with the plan; which ones is not: who came to what may be nobody else's business.
            @if visit.is_at_least(Role::Member) { ul.columns { @for (_, name) in &organisations { li { (visit.text(name)) } } } }
        }
        @if visit.is_at_least(Role::Officer) && !activity.is_cancelled { (acts(&visit, &activity)) }
        (web::beside(&visit, &about(&activity)).await?)
        @if visit.is_at_least(Role::Member) && !activity.is_cancelled { (capitalise(&visit, "activity", id)) }
    };
    Ok(visit.page_named(visit.words(&activity.said.title), body))
}

/// What the activity is about, for what others know about the same.
fn about(activity: &Activity) -> Like {
    let (words, place) = (activity.said.title.clone(), activity.said.held.place.clone());
    Like { words, place, except: Some(activity.id.uuid()), limit: 3, ..Like::default() }
}

fn place_line(visit: &Visit, code: &str) -> Markup {
    let way = place::path(code);
    html! { @for (index, place) in way.iter().rev().enumerate() {
        @if index > 0 { ", " } (visit.text(&place.name))
    } }
}

fn turnout(visit: &Visit, turnout: Turnout) -> Markup {
    let figures = [
        ("plan-participants", turnout.all()),
        ("plan-women", turnout.women),
        ("plan-men", turnout.men),
        ("plan-unstated", turnout.unstated),
        ("plan-youth", turnout.youth),
    ];
    html! {
        dl.facts { @for (label, count) in figures.into_iter().filter(|(_, count)| *count > 0) {
            div { dt { (visit.t(label)) } dd { (visit.number(count.into())) } }
        } }
    }
}

/// The nodes of the plan in force that the activity served.
async fn served(visit: &Visit, activity: &Activity) -> Result<Markup> {
    let Some(plan) = readable_plan(visit).await? else { return Ok(html! {}) };
    let tree = plans::tree(visit.db(), visit.space()?.id, plan.id).await?;
    let nodes: Vec<_> = activity.said.held.nodes.iter().filter_map(|id| tree.get(*id)).collect();
    Ok(html! {
        @if !nodes.is_empty() {
            ul { @for branch in nodes {
                li { a href=(visit.path(&format!("plan/nodes/{}", branch.node.id))) { (visit.text(&branch.node.title)) } }
            } }
        }
    })
}

fn acts(visit: &Visit, activity: &Activity) -> Markup {
    let here = |verb: &str| visit.path(&format!("activities/{}/{verb}", activity.id));
    html! {
        nav.acts aria-label=(visit.t("plan-node-acts")) {
            a.button.quiet href=(here("correction")) { (visit.t("plan-activity-correct")) }
        }
        details {
            summary { (visit.t("plan-activity-cancel")) }
            p { (visit.t("plan-activity-cancel-what")) }
            form method="post" action=(here("cancellation")) { button { (visit.t("plan-activity-cancel")) } }
        }
    }
}

/// `POST /s/{space}/activities/{id}/cancellation`: takes the activity back; it is no longer counted.
pub(crate) async fn cancel(visit: Visit, Of(id): Of<Activity>) -> Result<See> {
    activities::cancel(visit.db(), visit.who(), visit.space()?.id, id).await?;
    Ok(visit.see_saying(visit.path("activities"), "plan-activity-was-cancelled"))
}
