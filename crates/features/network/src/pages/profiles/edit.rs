//! Changing a profile: as a secretary of the organisation's space, or of the network where nobody else keeps it.

use actors::directory::{self, Actor};
use actors::{Refusal, Space};
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use kernel::Id;
use maud::{Markup, html};
use web::{Error, Field, Form, Message, Page, Result, Visit};

use super::super::{crumbs, keepers, path_of, profiled};
use super::form::{self, Typed};
use crate::Refused;
use crate::model::{By, Eyes, Profile, Standing};
use crate::store::profiles::{self, Save};
use crate::store::relations::{self, Tie};

/// `GET /directory/{id}/edit`.
pub(super) async fn show(visit: Visit, Path(id): Path<String>) -> Result<Page> {
    let (actor, profile) = profiled(&visit, &id).await?;
    keepers::require(&visit, actor.id, &profile, &Form::default()).await?;
    let ties = ties(&visit, &actor).await?;
    let form = form::filled(&visit, &actor.facts, &profile, &ties);
    page(&visit, &actor, &profile, &ties, &form, &html! {}).await
}

/// `POST /directory/{id}/edit`.
pub(super) async fn act(visit: Visit, Path(id): Path<String>, mut form: Form) -> Result<Response> {
    let (actor, profile) = profiled(&visit, &id).await?;
    let by = keepers::require(&visit, actor.id, &profile, &form).await?;
    let ties = ties(&visit, &actor).await?;
    let Some(typed) = form::read(&mut form, &actor.facts, &profile) else {
        return Ok(page(&visit, &actor, &profile, &ties, &form, &html! {}).await?.invalid().into_response());
    };
    match save(&visit, &typed, &form, by).await? {
        Ok(()) => Ok(visit.see_saying(path_of(actor.id, ""), "network-saved").into_response()),
        Err((field, refused)) => {
            form.fault(field, refused);
            let (actor, profile) = profiled(&visit, &id).await?;
            let note = form::differences(&visit, &typed, &actor, &profile);
            Ok(page(&visit, &actor, &profile, &ties, &form, &note).await?.invalid().into_response())
        }
    }
}

/// The relations of an organisation, both sides.
pub(super) async fn ties(visit: &Visit, actor: &Actor) -> Result<Vec<Tie>> {
    let [mut from, to] = relations::ties(visit.db(), actor.id, Eyes::Network).await?;
    from.extend(to);
    Ok(from)
}

/// Saves what was typed upon what stood when the form was opened. A refusal comes back with the field beside which it is
/// told.
pub(super) async fn save(
    visit: &Visit,
    typed: &Typed,
    form: &Form,
    by: By,
) -> Result<std::result::Result<(), (&'static str, Message)>> {
    let save = Save {
        facts: typed.facts.clone(),
        profile: typed.profile.clone(),
        upon: Standing::read(form.value("upon")),
        shown: typed.shown.clone(),
        by,
    };
    let stream = store::Stream::space(by.space());
    let written = visit.db().write(stream, visit.who(), move |tx| profiles::save_in(tx, &save).map(drop)).await;
    let Err(error) = written else { return Ok(Ok(())) };
    match error.refusal::<Refused>() {
        Ok(Refused::NotKept) => Err(Error::told(Refused::NotKept.message())),
        Ok(refused) => Ok(Err(("upon", refused.message()))),
        Err(error) => match actors::Error::from(error) {
            actors::Error::Refused(refusal) => Ok(Err((field_of(refusal), Message::new(refusal.code())))),
            error => Err(error.into()),
        },
    }
}

/// Beside which field a refusal of the directory is told.
pub(super) const fn field_of(refusal: Refusal) -> &'static str {
    match refusal {
        Refusal::DateImpossible => "founded",
        Refusal::UnknownPlace => "place",
        _ => "name",
    }
}

async fn page(
    visit: &Visit,
    actor: &Actor,
    profile: &Profile,
    ties: &[Tie],
    form: &Form,
    note: &Markup,
) -> Result<Page> {
    let is_house = profiles::house(visit.db(), actor.id).await?.is_some();
    let body = html! {
        (crumbs(visit, Some(actor)))
        (form::faults(visit, form))
        @if form.fault_of("upon").is_some() { (note) }
        form.profile-form method="post" {
            input #f-upon type="hidden" name="upon" value=(upon(actor, profile));
            (form::fields(visit, form, ties))
            @if !is_house { (acting_for(visit, form, profile.kept_by).await?) }
            p.actions { button { (visit.t("web-save")) } a href=(path_of(actor.id, "")) { (visit.t("web-cancel")) } }
        }
    };
    Ok(visit.page("network-edit", body).style("network.css"))
}

/// What stands now, for the form to carry. After a refusal it is what whoever saves again has seen.
pub(super) fn upon(actor: &Actor, profile: &Profile) -> String {
    Standing::of(&actor.facts, profile).written()
}

/// For which space a secretary of several acts.
pub(in crate::pages) async fn acting_for(visit: &Visit, form: &Form, before: Option<Id<Space>>) -> Result<Markup> {
    let spaces = keepers::spaces_about(visit, before).await?;
    let options = web::field::options(visit, spaces.iter().map(|space| (&space.slug, &space.name)));
    Ok(html! {
        @if spaces.len() > 1 { (Field::choice("space", "network-acting-for", options).required().show(visit, form)) }
    })
}

/// The organisation of a link, as it stands now.
pub(super) async fn standing(visit: &Visit, actor: Id<Actor>) -> Result<(Actor, Profile)> {
    let actor = directory::standing(visit.db(), actor).await?.ok_or(Error::NotFound)?;
    let profile = profiles::of(visit.db(), actor.id).await?.ok_or(Error::NotFound)?;
    Ok((actor, profile))
}
