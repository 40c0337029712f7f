//! The pages of webhooks: whom the space tells, and how it goes.

mod list;
mod new;
mod show;
mod verbs;

use std::collections::BTreeMap;

use actors::Role;
use maud::{Markup, html};
use web::{Allow, App, Error, Result, Route, Visit};

use crate::store::{self, Hook};

/// What is told leaves the house: only who decides who may do what here decides that too.
const ADMINISTRATOR: Allow = Allow::Space(Role::Administrator);

/// The addresses of this room.
pub(crate) fn routes() -> Vec<Route> {
    vec![
        Route::get("/s/{space}/hooks", ADMINISTRATOR, list::show),
        Route::get("/s/{space}/hooks/new", ADMINISTRATOR, new::show),
        Route::post("/s/{space}/hooks/new", ADMINISTRATOR, new::act),
        Route::get("/s/{space}/hooks/{id}", ADMINISTRATOR, show::show),
        Route::post("/s/{space}/hooks/{id}/ping", ADMINISTRATOR, verbs::ping),
        Route::post("/s/{space}/hooks/{id}/pause", ADMINISTRATOR, verbs::pause),
        Route::post("/s/{space}/hooks/{id}/waking", ADMINISTRATOR, verbs::wake),
        Route::post("/s/{space}/hooks/{id}/secret", ADMINISTRATOR, verbs::renew),
        Route::post("/s/{space}/hooks/{id}/removal", ADMINISTRATOR, verbs::remove),
    ]
}

/// The webhook of an address.
async fn hook_of(visit: &Visit, id: &str) -> Result<Hook> {
    let id = id.parse().map_err(|_| Error::NotFound)?;
    store::get(visit.db(), visit.space()?.id, id).await?.ok_or(Error::NotFound)
}

fn path_of(visit: &Visit, hook: &Hook) -> String {
    visit.path(&format!("hooks/{}", hook.id))
}

/// The kinds that can be chosen, each with the message that names it: what a plan can measure is what people have words for.
fn kinds(app: &App) -> BTreeMap<&'static str, &'static str> {
    let mut kinds = BTreeMap::new();
    for measure in app.measures() {
        kinds.entry(measure.entry).or_insert(measure.label);
    }
    kinds
}

/// What a webhook tells, in words.
fn told(visit: &Visit, hook: &Hook) -> Markup {
    let known = kinds(visit.app());
    html! {
        @if hook.kinds.is_empty() { (visit.t("hooks-tells-all")) }
        @else { ul.plain { @for kind in &hook.kinds {
            li { @match known.get(kind.as_str()) { Some(label) => { (visit.t(label)) }, None => { bdi lang="en" { (kind) } } } }
        } } }
    }
}

/// How it goes, as a chip.
fn state(visit: &Visit, hook: &Hook) -> Markup {
    html! {
        @match hook.paused {
            Some(why) => span.chip.wait { (visit.t(why.label())) },
            None if hook.tries > 0 => span.chip.late { (visit.t("hooks-state-failing")) },
            None => span.chip.ok { (visit.t("hooks-state-working")) },
        }
    }
}

/// The name of the receiver, without what may be a password in its address.
fn host(visit: &Visit, hook: &Hook) -> Result<String> {
    let address = hook.address(visit.db().keys())?;
    let read = url::Url::parse(address.reveal()).ok();
    Ok(read.and_then(|url| url.host_str().map(str::to_owned)).unwrap_or_default())
}
