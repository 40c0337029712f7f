//! The sessions of a cohort, and one of them.

use actors::Role;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use web::field::{faults, multilingual};
use web::{Form, Page, Result, Visit, args};

use super::{cohort, found, list_path, path};
use crate::model::{Session, SessionState};
use crate::pages::{answered, learning, say, write};
use crate::store::attendance::odd;
use crate::store::{session_people, sessions};

/// The sessions of a cohort.
pub(super) async fn list(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Page> {
    let cohort = cohort(&visit, &id).await?;
    let all = sessions::of_cohort(visit.db(), cohort.space, cohort.id).await?;
    let people = session_people::count(visit.db(), cohort.space, cohort.id).await?;
    let may_keep = visit.is_at_least(Role::Officer) && !cohort.content.is_cancelled;
    let body = html! {
        nav.crumbs aria-label=(visit.t("training-crumbs")) {
            a href=(visit.path("training")) { (visit.t("training-title")) }
            @if visit.is_at_least(Role::Officer) {
                " › " a href=(visit.path(&format!("training/cohorts/{}", cohort.id))) { (visit.text(&cohort.content.title)) }
            }
        }
        p.lead { (say::cohort(&visit.app().words, visit.lang, &cohort)) " · " (visit.t_with("training-session-people", &args![count = people])) }
        (learning::doors(&visit, cohort.id))
        @if may_keep { p.actions { a.button href=(format!("{}/new", list_path(&visit, cohort.id))) { (visit.t("training-session-new")) } } }
        @if all.is_empty() { div.empty { p { (visit.t("training-sessions-none")) } } }
        @else { ul.calls { @for session in &all { li {
            h3 { a href=(path(&visit, session.id, "")) { (visit.text(&session.content.title)) } }
            p { (chip(&visit, session)) " " (days(&visit, session)) }
        } } } }
    };
    Ok(visit.page("training-sessions", body).style("training.css"))
}

fn chip(visit: &Visit, session: &Session) -> Markup {
    html! { span.chip.late[session.state == SessionState::Cancelled] { (visit.t(session.state.label())) } }
}

fn days(visit: &Visit, session: &Session) -> String {
    match (session.content.first_day(), session.content.last_day()) {
        (Some(first), Some(last)) => say::days(&visit.app().words, visit.lang, first, last),
        _ => String::new(),
    }
}

/// A session.
pub(super) async fn show(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Page> {
    let session = found(&visit, &id).await?;
    page(&visit, &session, &Form::default()).await
}

async fn page(visit: &Visit, session: &Session, form: &Form) -> Result<Page> {
    let content = &session.content;
    let minutes = content.minutes();
    let is_keeper = visit.is_at_least(Role::Officer) && session.state != SessionState::Cancelled;
    let told = odd(visit.db(), session.space, session.id).await?;
    let body = html! {
        nav.crumbs aria-label=(visit.t("training-crumbs")) {
            a href=(visit.path("training")) { (visit.t("training-title")) }
            " › " a href=(list_path(visit, session.cohort)) { (visit.t("training-sessions")) }
        }
        p.lead { (chip(visit, session)) " " (days(visit, session)) " · "
            (visit.t_with("training-session-hours", &args![hours = minutes / 60, minutes = minutes % 60])) }
        @if !session.reason.is_empty() { p.note { (visit.text(&session.reason)) } }
        p { (say::whereabouts(visit, content.place.as_deref())) " " (visit.text(&content.address)) }
        p.actions {
            @if is_keeper { a.button.quiet href=(path(visit, session.id, "edit")) { (visit.t("training-session-edit")) } }
            @if is_keeper && content.per_half_day + content.journey > 0 { " " a.button.quiet href=(path(visit, session.id, "allowances.pdf")) { (visit.t("training-session-allowances")) } }
            @if is_keeper { " " a.button.quiet href=(path(visit, session.id, "trainers")) { (visit.t("training-teaching-title")) } }
            @if session.invited_at.is_some() { " " a.button.quiet href=(format!("/sessions/{}.ics", session.id)) { (visit.t("training-session-calendar")) } }
        }
        section {
            h2 { (visit.t("training-session-half-days")) }
            ul.links { @for half in &content.half_days { li {
                a href=(path(visit, session.id, &format!("attendance/{}", half.slot()))) {
                    (say::days(&visit.app().words, visit.lang, half.day, half.day)) " – " (visit.t(half.part.label()))
                }
                " " span.small.soft { bdi dir="ltr" { (half.starts.strftime("%H:%M")) "–" (half.ends.strftime("%H:%M")) } }
                @if !half.module.is_empty() { " · " (visit.text(&half.module)) }
                @if !half.room.is_empty() { " · " bdi { (half.room) } }
            } } }
        }
        @if !content.materials.is_empty() { section {
            h2 { (visit.t("training-session-materials")) }
            ul.links { @for one in &content.materials { li { a href=(one.address) { (visit.text(&one.title)) } } } }
        } }
        @if !told.is_empty() { section {
            h2 { (visit.t("training-session-odd")) }
            ul { @for one in &told { li {
                bdi { (one.slot.to_string()) } " – " (visit.t(one.outcome.label()))
                @if one.clock.is_wrong() { " " (visit.t_with("training-session-odd-clock", &args![minutes = one.clock.skew.unsigned_abs() / 60])) }
            } } }
        } }
        @if is_keeper { (acts(visit, session, form)) }
    };
    Ok(visit.page_named(visit.words(&content.title), body).style("training.css"))
}

fn acts(visit: &Visit, session: &Session, form: &Form) -> Markup {
    html! {
        @if session.state == SessionState::Planned {
            form method="post" action=(path(visit, session.id, "invitations")) { p.actions { button { (visit.t("training-session-invite")) } } }
        }
        section {
            h2 { (visit.t("training-session-call-off")) }
            (faults(visit, form))
            form method="post" action=(path(visit, session.id, "cancellation")) {
                (multilingual(visit, form, "reason", "training-session-reason", 2))
                p.hint { (visit.t("training-session-reason-hint")) }
                p.actions { button.quiet { (visit.t("training-session-call-off")) } }
            }
        }
    }
}

/// Invites whoever has a place.
pub(super) async fn invite(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Response> {
    let session = found(&visit, &id).await?;
    let (space, id) = (session.space, session.id);
    let done = write(&visit, move |tx| sessions::invite(tx, space, id)).await?;
    Ok(answered(&visit, path(&visit, id, ""), done, "training-session-invited-said"))
}

/// Calls it off.
pub(super) async fn call_off(visit: Visit, Path((_, id)): Path<(String, String)>, mut form: Form) -> Result<Response> {
    let session = found(&visit, &id).await?;
    let reason = form.text("reason", 500);
    if !form.is_good() {
        return Ok(page(&visit, &session, &form).await?.invalid().into_response());
    }
    let (space, id) = (session.space, session.id);
    let done = write(&visit, move |tx| sessions::call_off(tx, space, id, &reason)).await?;
    Ok(answered(&visit, path(&visit, id, ""), done, "training-session-called-off-said"))
}
