//! What the editors of the space that speaks do: open the voice, read what waits, block, trust.

mod hosts;
mod overview;
mod replies;
mod trust;
mod voice;

use actors::{Role, spaces};
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use web::{Error, Page, Result, Route, Visit, args};

use super::{OFFICER, SECRETARY};

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get("/s/{space}/federation", OFFICER, overview::show),
        Route::post("/s/{space}/federation/opening", SECRETARY, voice::open),
        Route::post("/s/{space}/federation/closing", SECRETARY, voice::close),
        Route::get("/s/{space}/federation/replies", OFFICER, replies::show),
        Route::post("/s/{space}/federation/replies/{id}/showing", OFFICER, replies::let_show),
        Route::post("/s/{space}/federation/replies/{id}/hiding", OFFICER, replies::hide),
        Route::post("/s/{space}/federation/replies/{id}/blocking", OFFICER, replies::block),
        Route::get("/s/{space}/federation/hosts", OFFICER, hosts::show),
        Route::post("/s/{space}/federation/hosts/blocking", OFFICER, hosts::block),
        Route::post("/s/{space}/federation/hosts/unblocking", OFFICER, hosts::unblock),
        Route::post("/s/{space}/federation/hosts/waking", OFFICER, hosts::wake),
        Route::get("/s/{space}/federation/trust", OFFICER, trust::show),
        Route::post("/s/{space}/federation/trust", SECRETARY, trust::add),
        Route::post("/s/{space}/federation/trust/{id}/removal", SECRETARY, trust::remove),
        Route::post("/s/{space}/federation/trust/{id}/look", OFFICER, trust::look),
    ]
}

/// Only the space that speaks for the network has these pages; in others they say so.
async fn others(visit: &Visit) -> Result<Option<Page>> {
    let (own, voice) = (visit.space()?, spaces::voice(visit.db()).await?);
    if voice.as_ref().is_some_and(|voice| voice.id == own.id) {
        return Ok(None);
    }
    let words = match &voice {
        Some(voice) => visit.t_with("federation-other-space", &args![space = visit.words(&voice.name)]),
        None => visit.t("federation-no-space").to_owned(),
    };
    Ok(Some(visit.page("federation-title", html! { p.empty { (words) } })))
}

/// As [`others`], for acts: they are not there.
async fn of_the_voice(visit: &Visit) -> Result<()> {
    if others(visit).await?.is_some() { Err(Error::NotFound) } else { Ok(()) }
}

/// The rooms of federation, and how much waits in each.
fn tabs(visit: &Visit, waiting: i64) -> Markup {
    let tab = |below: &str, label: &str, count: i64| {
        let path = visit.path(&format!("federation{below}"));
        let current = (visit.here() == path).then_some("page");
        html! { a href=(path) aria-current=[current] { (visit.t(label)) @if count > 0 { " " span.chip.wait { (visit.number(count)) } } } }
    };
    html! {
        nav.tabs aria-label=(visit.t("federation-rooms")) {
            (tab("", "federation-overview", 0)) " "
            (tab("/replies", "federation-replies", waiting)) " "
            (tab("/hosts", "federation-hosts", 0)) " "
            (tab("/trust", "federation-trust", 0))
        }
    }
}

/// A button that does one thing.
fn act(visit: &Visit, path: &str, label: &str, hidden: Option<(&str, &str)>) -> Markup {
    html! {
        form.inline method="post" action=(path) {
            @if let Some((name, value)) = hidden { input type="hidden" name=(name) value=(value); }
            button.quiet.small { (visit.t(label)) }
        }
    }
}

/// As [`act`], for what cannot be undone: with scripts it is asked once more.
fn grave_act(visit: &Visit, path: &str, label: &str, hidden: Option<(&str, &str)>) -> Markup {
    html! {
        form.inline method="post" action=(path) data-confirm=(visit.t("federation-block-sure")) {
            @if let Some((name, value)) = hidden { input type="hidden" name=(name) value=(value); }
            button.quiet.small.danger { (visit.t(label)) }
        }
    }
}

fn see(visit: &Visit, below: &str, saying: &'static str) -> Response {
    visit.see_saying(visit.path(&format!("federation{below}")), saying).into_response()
}

fn may_decide(visit: &Visit) -> bool {
    visit.is_at_least(Role::Secretary)
}
