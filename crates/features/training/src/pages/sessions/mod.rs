//! Sessions: when a cohort meets, who was there.

mod attendance;
mod calendar;
mod form;
pub(crate) mod letters;
mod list;
pub(crate) mod phone;
mod print;
mod show;

use actors::Role;
use kernel::Id;
use maud::{Markup, html};
use web::{Allow, Error, Result, Route, Visit};

use crate::model::{Cohort, Session, SessionState};
use crate::pages::say;
use crate::store::{plan, sessions};

/// Who teaches notes who is there.
const SEE: Allow = Allow::Space(Role::Facilitator);
/// Who prepares sessions.
const KEEP: Allow = Allow::Space(Role::Officer);

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get("/s/{space}/training/sessions", SEE, list::all),
        Route::get("/s/{space}/training/cohorts/{cohort}/sessions", SEE, list::of_cohort),
        Route::get("/s/{space}/training/cohorts/{cohort}/sessions/new", KEEP, form::new),
        Route::post("/s/{space}/training/cohorts/{cohort}/sessions/new", KEEP, form::add),
        Route::get("/s/{space}/training/sessions/{session}", SEE, show::show),
        Route::get("/s/{space}/training/sessions/{session}/edit", KEEP, form::edit),
        Route::post("/s/{space}/training/sessions/{session}/edit", KEEP, form::change),
        Route::post("/s/{space}/training/sessions/{session}/invitations", KEEP, show::invite),
        Route::post("/s/{space}/training/sessions/{session}/cancellation", KEEP, show::call_off),
        Route::get("/s/{space}/training/sessions/{session}/attendance/{slot}", SEE, attendance::show),
        Route::post("/s/{space}/training/sessions/{session}/attendance/{slot}", SEE, attendance::note),
        Route::get("/s/{space}/training/sessions/{session}/phone", SEE, phone::show),
        Route::get("/s/{space}/training/sessions/{session}/phone/worker.js", SEE, phone::worker),
        Route::post("/s/{space}/training/sessions/{session}/scans", SEE, phone::take),
        Route::get("/s/{space}/training/sessions/{session}/sheets/{slot}", SEE, print::sheet),
        Route::get("/s/{space}/training/sessions/{session}/allowances.pdf", KEEP, print::allowances),
        Route::get("/sessions/{session}", Allow::Anyone, calendar::show)
            .promised_at("/sessions/{session}.ics", "A session as iCalendar; one that was called off says so.")
            .answering("text/calendar"),
    ]
}

async fn found(visit: &Visit, id: &str) -> Result<Session> {
    let id: Id<Session> = id.parse().map_err(|_| Error::NotFound)?;
    sessions::one(visit.db(), visit.space()?.id, id).await?.ok_or(Error::NotFound)
}

async fn cohort(visit: &Visit, id: &str) -> Result<Cohort> {
    let id: Id<Cohort> = id.parse().map_err(|_| Error::NotFound)?;
    plan::cohort(visit.db(), visit.space()?.id, id).await?.ok_or(Error::NotFound)
}

fn path(visit: &Visit, id: Id<Session>, below: &str) -> String {
    let path = visit.path(&format!("training/sessions/{id}"));
    if below.is_empty() { path } else { format!("{path}/{below}") }
}

fn list_path(visit: &Visit, cohort: Id<Cohort>) -> String {
    visit.path(&format!("training/cohorts/{cohort}/sessions"))
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
