//! For who writes: the lists of a space, its issues from the first word to the last copy, the addresses that are brought in.

mod compose;
mod front;
mod import;
mod issue;
mod lists;
mod readers;
mod send;

use actors::Role;
use kernel::Id;
use maud::{Markup, html};
use uuid::Uuid;
use web::{Allow, Error, Result, Route, Visit};

use crate::model::{Issue, Key, List};
use crate::store::{issues, lists as rows};

pub(crate) use front::cards;

/// Editors write and send.
const EDIT: Allow = Allow::Space(Role::Officer);
/// Lists and the addresses of readers are the secretariat's.
const KEEP: Allow = Allow::Space(Role::Secretary);

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get("/s/{space}/newsletter", EDIT, lists::show),
        Route::get("/s/{space}/newsletter/new", KEEP, lists::new),
        Route::post("/s/{space}/newsletter/new", KEEP, lists::add),
        Route::get("/s/{space}/newsletter/lists/{list}", EDIT, lists::one),
        Route::get("/s/{space}/newsletter/lists/{list}/settings", KEEP, lists::settings),
        Route::post("/s/{space}/newsletter/lists/{list}/settings", KEEP, lists::change),
        Route::post("/s/{space}/newsletter/lists/{list}/issues", EDIT, issue::begin),
        Route::get("/s/{space}/newsletter/lists/{list}/readers.csv", KEEP, readers::csv),
        Route::get("/s/{space}/newsletter/lists/{list}/readers.xlsx", KEEP, readers::xlsx),
        Route::get("/s/{space}/newsletter/lists/{list}/import", KEEP, import::show),
        Route::post("/s/{space}/newsletter/lists/{list}/import", KEEP, import::act).upload(),
        Route::get("/s/{space}/newsletter/lists/{list}/import/{import}", KEEP, import::preview),
        Route::post("/s/{space}/newsletter/lists/{list}/import/{import}", KEEP, import::bring),
        Route::get("/s/{space}/newsletter/issues/{issue}", EDIT, issue::show),
        Route::post("/s/{space}/newsletter/issues/{issue}", EDIT, compose::act),
        Route::get("/s/{space}/newsletter/issues/{issue}/preview", EDIT, issue::preview),
        Route::post("/s/{space}/newsletter/issues/{issue}/test", EDIT, send::test),
        Route::post("/s/{space}/newsletter/issues/{issue}/schedule", EDIT, send::schedule),
        Route::post("/s/{space}/newsletter/issues/{issue}/draft", EDIT, send::unschedule),
        Route::post("/s/{space}/newsletter/issues/{issue}/pause", EDIT, send::pause),
        Route::post("/s/{space}/newsletter/issues/{issue}/resumption", EDIT, send::resume),
        Route::post("/s/{space}/newsletter/issues/{issue}/end", EDIT, send::end),
        Route::post("/s/{space}/newsletter/issues/{issue}/doubtful", EDIT, send::doubtful),
        Route::post("/s/{space}/newsletter/issues/{issue}/removal", EDIT, send::remove),
    ]
}

/// The list of an address: of this space, or there is none.
async fn list_of(visit: &Visit, slug: &str) -> Result<List> {
    let space = visit.space()?.id;
    let found = rows::by_slug(visit.db(), slug).await?;
    found.filter(|list| list.kept_by == space).ok_or(Error::NotFound)
}

/// The issue of an address, with its list.
async fn issue_of(visit: &Visit, id: &str) -> Result<(Issue, List)> {
    let id: Id<Issue> = id.parse().map_err(|_| Error::NotFound)?;
    let key = Key { space: visit.space()?.id, issue: id };
    let issue = issues::get(visit.db(), key).await?.ok_or(Error::NotFound)?;
    let list = rows::get(visit.db(), issue.list).await?.ok_or(Error::NotFound)?;
    Ok((issue, list))
}

fn list_path(visit: &Visit, list: &List) -> String {
    visit.path(&format!("newsletter/lists/{}", list.slug))
}

fn issue_path(visit: &Visit, issue: &Issue) -> String {
    visit.path(&format!("newsletter/issues/{}", issue.key.issue))
}

fn uuid_of(written: &str) -> Result<Uuid> {
    written.parse().map_err(|_| Error::NotFound)
}

fn crumbs(visit: &Visit, list: Option<&List>) -> Markup {
    html! {
        nav.crumbs aria-label=(visit.t("newsletter-way-up")) {
            a href=(visit.path("newsletter")) { (visit.t("newsletter-title")) }
            @if let Some(list) = list { " › " a href=(list_path(visit, list)) { (visit.text(&list.title)) } }
        }
    }
}

/// The name of an issue: its subject, or that it has none yet.
fn name_of(visit: &Visit, issue: &Issue) -> String {
    let words = visit.words(&issue.content.subject);
    if words.is_empty() { visit.t("newsletter-issue-nameless").to_owned() } else { words.to_owned() }
}

/// Where it stands, as a chip.
fn chip(visit: &Visit, issue: &Issue) -> Markup {
    use crate::model::State;
    let words = visit.t(issue.state.label());
    match issue.state {
        State::Sent => html! { span.chip.ok { (words) } },
        State::Paused => html! { span.chip.late { (words) } },
        State::Scheduled | State::Sending => html! { span.chip.wait { (words) } },
        State::Draft => html! { span.chip { (words) } },
    }
}
