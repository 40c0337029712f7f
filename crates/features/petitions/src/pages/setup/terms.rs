use actors::ActorKind;
use actors::directory;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use web::{Field, Form, Page, Result, Visit, field};

use super::{crumbs, form_foot, write};
use crate::model::law::By;
use crate::model::{Confirmation, Petition, State, slug};
use crate::pages::rules_of;
use crate::pages::{petition_of, petition_path};
use crate::store::petitions;

/// The address, how signatures are confirmed, the last day.
pub(crate) async fn show(visit: Visit, Path((_, petition)): Path<(String, String)>) -> Result<Page> {
    let petition = petition_of(&visit, &petition).await?;
    let form = Form::default()
        .with("slug", &petition.slug)
        .with("confirmation", petition.confirmation.code())
        .with("closes", petition.closes_on.map(|day| day.to_string()).unwrap_or_default());
    page(&visit, &petition, &form).await
}

/// Sets them.
pub(crate) async fn act(visit: Visit, Path((_, petition)): Path<(String, String)>, mut form: Form) -> Result<Response> {
    let petition = petition_of(&visit, &petition).await?;
    let address = match petition.state {
        State::Draft => read_slug(&mut form),
        _ => petition.slug.clone(),
    };
    let confirmation = form.required_choice("confirmation", Confirmation::from_code);
    let closes = form.date("closes");
    if closes.is_some_and(|day| day < visit.world().today()) && closes != petition.closes_on {
        form.fault("closes", "petition-setup-closes-past");
    }
    if let (true, Some(confirmation)) = (form.is_good(), confirmation) {
        let key = petition.key;
        let act = move |tx: &mut store::Tx<'_>| {
            petitions::readdress(tx, key, &address)?;
            petitions::set_terms(tx, key, confirmation, closes)
        };
        match write(&visit, act).await? {
            Ok(()) => {
                let path = petition_path(&visit, key.petition, "");
                return Ok(visit.see_saying(path, "petition-setup-terms-set").into_response());
            }
            Err(refused) => form.fault("slug", refused.message()),
        }
    }
    Ok(page(&visit, &petition, &form).await?.invalid().into_response())
}

/// The address that was typed, if it can be one.
pub(super) fn read_slug(form: &mut Form) -> String {
    match slug::SLUGS.read(form.value("slug")) {
        Ok(slug) => slug,
        Err(fault) => {
            form.fault("slug", slug::message(fault));
            String::new()
        }
    }
}

async fn page(visit: &Visit, petition: &Petition, form: &Form) -> Result<Page> {
    let rules = rules_of(petition)?;
    let association = association(visit, petition).await?;
    let content = html! {
        (crumbs(visit, Some(petition)))
        @if rules.by == By::Association {
            p { (visit.t("petition-setup-association-files")) " " strong { (association) } }
        }
        (field::faults(visit, form))
        form method="post" {
            @if petition.state == State::Draft { (slug_field(visit, form)) }
            @else { p { (visit.t("petition-setup-slug")) " " code { "/petitions/" (petition.slug) } br; span.small.soft { (visit.t("petition-setup-slug-fixed")) } } }
            (confirmation_field(visit, form))
            @if rules.collects() { (Field::date("closes", "petition-setup-closes").hint("petition-setup-closes-hint").show(visit, form)) }
            (form_foot(visit, "web-save", &petition_path(visit, petition.key.petition, "")))
        }
    };
    Ok(visit.page("petition-setup-terms", content))
}

/// The field of the public address.
fn slug_field(visit: &Visit, form: &Form) -> Markup {
    Field::line("slug", "petition-setup-slug")
        .hint("petition-setup-slug-hint")
        .left_to_right()
        .required()
        .show(visit, form)
}

/// The field of the confirmation.
pub(super) fn confirmation_field(visit: &Visit, form: &Form) -> Markup {
    let ways = Confirmation::ALL.iter().map(|way| (way.code().to_owned(), visit.t(way.label()).to_owned()));
    Field::choice("confirmation", "petition-setup-confirmation", ways)
        .required()
        .hint("petition-setup-confirmation-hint")
        .show(visit, form)
}

async fn association(visit: &Visit, petition: &Petition) -> Result<Markup> {
    let Some(id) = petition.association else { return Ok(html! {}) };
    let actor = directory::get(visit.db(), id).await?.filter(|actor| actor.kind == ActorKind::Organisation);
    Ok(html! { @if let Some(actor) = actor { (visit.text(actor.name())) } })
}
