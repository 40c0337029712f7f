//! A file for each verb: load, check, act, show.

pub(crate) mod contacts;
pub(crate) mod create;
pub(crate) mod duplicates;
pub(crate) mod edit;
pub(crate) mod export;
mod facts;
pub(crate) mod list;
pub(crate) mod merges;
pub(crate) mod record;

use actors::directory::{self, Actor};
use actors::{ActorKind, Role, Space, spaces};
use kernel::{Id, place};
use maud::{Markup, html};
use web::{Error, Result, Visit};

/// The record of an address. One that was merged leads to the one that stands for it.
async fn record_of(visit: &Visit, id: &str) -> Result<Actor> {
    let id: Id<Actor> = id.parse().map_err(|_| Error::NotFound)?;
    directory::standing(visit.db(), id).await?.ok_or(Error::NotFound)
}

/// Whether this reader writes in the directory.
fn writes(visit: &Visit) -> bool {
    visit.signed_in.as_ref().is_some_and(|signed_in| signed_in.highest_role() >= Role::Secretary)
}

/// The spaces in which this reader is a secretary: whose contacts she sees and keeps.
async fn own_spaces(visit: &Visit) -> Result<Vec<Space>> {
    let role_in =
        |space: &Space| visit.signed_in.as_ref().map_or(Role::Visitor, |signed_in| signed_in.role_in(space.id));
    let all = spaces::all(visit.db()).await?;
    Ok(all.into_iter().filter(|space| role_in(space) >= Role::Secretary).collect())
}

/// Whether this reader sees and changes what is personal in the record: birth, sex, how to reach somebody.
async fn keeps(visit: &Visit, actor: &Actor) -> Result<bool> {
    let spaces = own_spaces(visit).await?;
    Ok(directory::is_kept_by(visit.db(), actor, &spaces).await?)
}

/// Refuses those who do not keep the record.
async fn require_kept(visit: &Visit, actor: &Actor) -> Result<()> {
    if keeps(visit, actor).await? { Ok(()) } else { Err(Error::told("people-not-kept")) }
}

fn path_of(actor: &Actor) -> String {
    format!("/people/{}", actor.id)
}

fn link(visit: &Visit, actor: &Actor) -> Markup {
    html! {
        a href=(path_of(actor)) { (visit.text(actor.name())) }
        @if actor.generated { " " span.chip { (visit.t("people-generated")) } }
    }
}

const fn kind_label(kind: ActorKind) -> &'static str {
    match kind {
        ActorKind::Person => "actors-kind-person",
        ActorKind::Organisation => "actors-kind-organisation",
    }
}

fn place_link(visit: &Visit, code: Option<&str>) -> Markup {
    html! {
        @match code.and_then(place::get) {
            Some(place) => a href=(format!("/places/{}", place.code)) { (visit.text(&place.name)) },
            None => "–",
        }
    }
}
