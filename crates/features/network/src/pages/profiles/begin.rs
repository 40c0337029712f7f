//! Writing an organisation down, or beginning the profile of one that the directory knows already.

use actors::directory::{self, Actor, NewActor};
use actors::duplicates::{self, Alike};
use actors::{ActorKind, Space};
use axum::response::{IntoResponse, Response};
use kernel::Id;
use maud::{Markup, html};
use store::Tx;
use web::table::Listing;
use web::{Error, Field, Form, Message, Page, Result, Visit};

use super::super::{crumbs, keepers, path_of};
use super::edit::{acting_for, field_of};
use super::form::{self, Typed};
use crate::Refused;
use crate::model::{Profile, Sort};
use crate::store::profiles;

/// `GET /directory/new`, with `?of=` the record of an organisation that has no profile yet.
pub(super) async fn show(visit: Visit, listing: Listing) -> Result<Page> {
    let known = known(&visit, listing.get("of")).await?;
    let facts = known.as_ref().map(|actor| actor.facts.clone()).unwrap_or_default();
    let sort = Sort::from_code(listing.get("sort")).unwrap_or(Sort::Association);
    let profile = Profile { is_public: false, ..Profile::of(nobody(), sort) };
    let form = form::filled(&visit, &facts, &profile, &[]);
    page(&visit, known.as_ref(), &form, &[]).await
}

/// The organisation whose profile is begun, where the directory knows it.
async fn known(visit: &Visit, id: &str) -> Result<Option<Actor>> {
    let Ok(id) = id.parse::<Id<Actor>>() else { return Ok(None) };
    let found = directory::standing(visit.db(), id).await?;
    Ok(found.filter(|actor| actor.kind == ActorKind::Organisation))
}

fn nobody() -> Id<Actor> {
    Id::from_uuid(uuid::Uuid::nil())
}

/// `POST /directory/new`: unless an organisation like that is there already and nobody has said that this is another.
pub(super) async fn act(visit: Visit, mut form: Form) -> Result<Response> {
    let known = known(&visit, form.value("of")).await?;
    let facts = known.as_ref().map(|actor| actor.facts.clone()).unwrap_or_default();
    let read = form::read(&mut form, &facts, &Profile::of(nobody(), Sort::Association));
    let Some(typed) = read else {
        return Ok(page(&visit, known.as_ref(), &form, &[]).await?.invalid().into_response());
    };
    let alike = match &known {
        None => duplicates::alike(visit.db(), ActorKind::Organisation, &typed.facts).await?,
        Some(_) => Vec::new(),
    };
    if !alike.is_empty() && !form.is_ticked("new") {
        return Ok(page(&visit, known.as_ref(), &form, &alike).await?.invalid().into_response());
    }
    let spaces = keepers::own_spaces(&visit).await?;
    let space = space_for(&visit, known.as_ref(), &spaces, &form).await?;
    match begin(&visit, typed, known.map(|actor| actor.id), space).await? {
        Ok(actor) => Ok(visit.see_saying(path_of(actor, ""), "network-begun").into_response()),
        Err((field, message)) => {
            form.fault(field, message);
            Ok(page(&visit, None, &form, &alike).await?.invalid().into_response())
        }
    }
}

/// The space for which a profile is begun: that of the organisation itself, or the one for which the secretary acts.
async fn space_for(visit: &Visit, known: Option<&Actor>, spaces: &[Space], form: &Form) -> Result<Id<Space>> {
    let house = match known {
        Some(actor) => profiles::house(visit.db(), actor.id).await?,
        None => None,
    };
    match house {
        Some(house) if spaces.iter().any(|space| space.id == house) => Ok(house),
        Some(_) => Err(Error::told(Refused::NotKept.message())),
        None => keepers::chosen(spaces, form).map(|space| space.id).ok_or(Error::Forbidden),
    }
}

async fn begin(
    visit: &Visit,
    typed: Typed,
    known: Option<Id<Actor>>,
    space: Id<Space>,
) -> Result<std::result::Result<Id<Actor>, (&'static str, Message)>> {
    let act = move |tx: &mut Tx<'_>| {
        let Typed { facts, profile, .. } = typed;
        let actor = match known {
            Some(actor) => {
                directory::update_in(tx, actor, facts)?;
                actor
            }
            None => {
                let new = NewActor { kind: ActorKind::Organisation, facts, generated: false };
                let actor = directory::create_in(tx, new)?;
                directory::keep_in(tx, actor, space)?;
                actor
            }
        };
        profiles::begin_in(tx, Profile { actor, kept_by: Some(space), ..profile })?;
        Ok(actor)
    };
    let error = match visit.db().write(store::Stream::space(space), visit.who(), act).await {
        Ok(actor) => return Ok(Ok(actor)),
        Err(error) => error,
    };
    match error.refusal::<Refused>() {
        Ok(refused) => Ok(Err(("name", refused.message()))),
        Err(error) => match actors::Error::from(error) {
            actors::Error::Refused(refusal) => Ok(Err((field_of(refusal), Message::new(refusal.code())))),
            error => Err(error.into()),
        },
    }
}

async fn page(visit: &Visit, known: Option<&Actor>, form: &Form, alike: &[Alike]) -> Result<Page> {
    let body = html! {
        (crumbs(visit, known))
        @if known.is_none() { p { (visit.t("network-new-lead")) } }
        (form::faults(visit, form))
        (perhaps_there(visit, alike))
        form.profile-form method="post" action="/directory/new" {
            @if let Some(actor) = known { input type="hidden" name="of" value=(actor.id); }
            (form::fields(visit, form, &[]))
            (acting_for(visit, form, None).await?)
            @if !alike.is_empty() { (Field::tick("new", "network-really-new").show(visit, form)) }
            p.actions { button { (visit.t("web-save")) } a href="/directory" { (visit.t("web-cancel")) } }
        }
    };
    Ok(visit.page("network-new", body).style("network.css"))
}

fn perhaps_there(visit: &Visit, alike: &[Alike]) -> Markup {
    html! {
        @if !alike.is_empty() {
            div.faults role="alert" {
                p { (visit.t("network-perhaps-there")) }
                ul { @for found in alike { li { a href=(path_of(found.actor.id, "")) { (visit.text(found.actor.name())) } } } }
            }
        }
    }
}
