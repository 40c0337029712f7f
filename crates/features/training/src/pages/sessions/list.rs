//! The sessions of a cohort, and those of the space.

use actors::Role;
use axum::extract::Path;
use jiff::civil::Date;
use maud::{Markup, html};
use web::table::{Listing, PAGE_ROWS, page_of, pager};
use web::{Page, Result, Visit, args};

use super::{chip, cohort, days, list_path, path};
use crate::model::Session;
use crate::pages::{learning, place_name};
use crate::store::{session_people, sessions};

/// The sessions of a cohort.
pub(super) async fn of_cohort(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Page> {
    let cohort = cohort(&visit, &id).await?;
    let all = sessions::of_cohort(visit.db(), cohort.space, cohort.id).await?;
    let people = session_people::count(visit.db(), cohort.space, cohort.id).await?;
    let may_keep = visit.is_at_least(Role::Officer) && !cohort.content.is_cancelled;
    let body = html! {
        (learning::tabs(&visit, &cohort, "sessions"))
        p { (visit.t_with("training-session-people", &args![count = people])) }
        @if may_keep { p.actions { a.button href=(format!("{}/new", list_path(&visit, cohort.id))) { (visit.t("training-session-new")) } } }
        (rows(&visit, &all))
    };
    Ok(visit.page("training-sessions", body).style("training.css"))
}

/// All sessions, the latest first: where a trainer finds hers.
pub(super) async fn all(visit: Visit, listing: Listing) -> Result<Page> {
    let after = listing.after().and_then(|(day, id)| Some((day.parse::<Date>().ok()?, id.parse().ok()?)));
    let found = sessions::list(visit.db(), visit.space()?.id, after, PAGE_ROWS as u32 + 1).await?;
    let (found, more) = page_of(found);
    let last = found.last().filter(|_| more);
    let next = last.and_then(|last| Some((last.content.first_day()?.to_string(), last.id.to_string())));
    let body = html! {
        nav.crumbs aria-label=(visit.t("training-crumbs")) { a href=(visit.path("training")) { (visit.t("training-title")) } }
        (rows(&visit, &found))
        (pager(&visit, &listing, next.as_ref().map(|(day, id)| (day.as_str(), id.clone()))))
    };
    Ok(visit.page("training-sessions-all", body).style("training.css"))
}

fn rows(visit: &Visit, all: &[Session]) -> Markup {
    html! {
        @if all.is_empty() { div.empty { p { (visit.t("training-sessions-none")) } } }
        @else { ul.calls { @for session in all { li {
            h2 { a href=(path(visit, session.id, "")) { (visit.text(&session.content.title)) } }
            p { (chip(visit, session)) " " (days(visit, session)) @if let Some(place) = &session.content.place { " · " (place_name(place, visit.lang)) } }
        } } } }
    }
}
