//! `/s/{space}/training`: how far the year is, and what goes on.

use actors::Role;
use maud::{Markup, html};
use web::{Page, Result, Visit, args};

use crate::model::year::{Progress, Target};
use crate::model::{Call, CallState};
use crate::pages::year::bars;
use crate::pages::{kept_path, say};
use crate::store::{calls, learned, plan};

/// How many of each are shown.
const SHOWN: u32 = 12;

/// The page.
pub(super) async fn show(visit: Visit) -> Result<Page> {
    let (space, year) = (visit.space()?.id, visit.world().today().year());
    let is_keeper = visit.is_at_least(Role::Officer);
    let target = plan::target(visit.db(), space, year).await?.unwrap_or_default();
    let progress = learned::progress(visit.db(), space, year).await?;
    let latest = calls::list(visit.db(), space, None, SHOWN).await?;
    let shown: Vec<_> = latest.iter().filter(|call| is_keeper || call.state.is_public()).collect();
    let body = html! {
        (year_card(&visit, year, &target, &progress))
        p.actions { a.button.quiet href=(visit.path("training/sessions")) { (visit.t("training-sessions-all")) } }
        section {
            div.toolbar { h2 { (visit.t("training-calls")) } @if is_keeper { a.button href=(visit.path("training/calls/new")) { (visit.t("training-call-new")) } } }
            @if shown.is_empty() { div.empty { p { (visit.t("training-calls-none")) } } }
            @else {
                @let (past, live): (Vec<&Call>, Vec<&Call>) = shown.into_iter().partition(|call| call.state == CallState::Decided);
                (rows(&visit, &live))
                @if !past.is_empty() { details #decided open[live.is_empty()] { summary { (visit.t("training-call-decided")) " (" (visit.number(past.len() as i64)) ")" } (rows(&visit, &past)) } }
            }
        }
        @if is_keeper { (cohorts(&visit).await?) (programmes(&visit).await?) }
        @if visit.is_at_least(Role::Administrator) { p { a href=(visit.path("training/credentials/keys")) { (visit.t("credentials-keys-title")) } } }
    };
    Ok(visit.page("training-title", body).style("training.css"))
}

fn rows(visit: &Visit, calls: &[&Call]) -> Markup {
    html! { @if !calls.is_empty() { ul.calls { @for call in calls { li {
        h3 { a href=(kept_path(visit, call.key, "")) { (visit.text(&call.content.title)) } }
        p { (say::call_chip(visit, call)) " " (visit.t("training-closes")) " " (say::moment(&visit.app().words, visit.lang, call.content.closes)) }
    } } } } }
}

fn year_card(visit: &Visit, year: i16, target: &Target, progress: &Progress) -> Markup {
    html! {
        section {
            div.toolbar {
                h2 { (visit.t_with("training-year-title", &args![year = year.to_string()])) }
                a.button.quiet href=(visit.path(&format!("training/years/{year}"))) { (visit.t("training-year-more")) }
            }
            (bars(visit, target, progress))
        }
    }
}

async fn cohorts(visit: &Visit) -> Result<Markup> {
    let cohorts = plan::cohorts(visit.db(), visit.space()?.id, None, SHOWN).await?;
    Ok(html! {
        section {
            div.toolbar { h2 { (visit.t("training-cohorts")) } div.actions {
                a.button.quiet href=(visit.path("training/trainers")) { (visit.t("training-trainers-title")) } " "
                a.button.quiet href=(visit.path("training/cohorts/new")) { (visit.t("training-cohort-new")) }
            } }
            @if cohorts.is_empty() { p.soft { (visit.t("training-cohorts-none")) } }
            @else { ul.links { @for cohort in &cohorts {
                li { a href=(visit.path(&format!("training/cohorts/{}", cohort.id))) { (say::cohort(&visit.app().words, visit.lang, cohort)) } }
            } } }
        }
    })
}

async fn programmes(visit: &Visit) -> Result<Markup> {
    let programmes = plan::programmes(visit.db(), visit.space()?.id, None, 50).await?;
    Ok(html! {
        section {
            div.toolbar { h2 { (visit.t("training-programmes")) } a.button.quiet href=(visit.path("training/programmes/new")) { (visit.t("training-programme-new")) } }
            @if programmes.is_empty() { p.soft { (visit.t("training-programmes-none")) } }
            @else { ul.links { @for programme in &programmes { li {
                a href=(visit.path(&format!("training/programmes/{}", programme.id))) { (visit.text(&programme.content.title)) }
                " " span.small.soft { (visit.t_with("training-hours", &args![count = programme.content.hours])) }
                @if programme.content.is_retired { " " span.chip.late { (visit.t("training-programme-retired")) } }
            } } } }
        }
    })
}
