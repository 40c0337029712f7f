use actors::directory::{self, NewActor};
use actors::duplicates::{self, Alike};
use actors::{ActorKind, Space};
use axum::response::{IntoResponse, Response};
use kernel::Id;
use maud::{Markup, html};
use store::{Stream, Tx};
use web::table::Listing;
use web::{Error, Form, Page, Result, Visit, field};

use super::{facts, link, own_spaces};

/// The form for a new record.
pub(crate) async fn show(visit: Visit, listing: Listing) -> Result<Page> {
    let kind = ActorKind::from_code(listing.get("kind")).unwrap_or(ActorKind::Person);
    page(&visit, kind, &Form::default(), &[]).await
}

async fn page(visit: &Visit, kind: ActorKind, form: &Form, alike: &[Alike]) -> Result<Page> {
    let spaces = own_spaces(visit).await?;
    let keepers = field::options(visit, spaces.iter().map(|space| (&space.slug, &space.name)));
    let other = if kind == ActorKind::Person { ActorKind::Organisation } else { ActorKind::Person };
    let title = if kind == ActorKind::Person { "people-new-person" } else { "people-new-organisation" };
    let other_title = if kind == ActorKind::Person { "people-new-organisation" } else { "people-new-person" };
    let body = html! {
        p { a href=(format!("/people/new?kind={}", other.code())) { (visit.t(other_title)) } }
        (field::faults(visit, form))
        (perhaps_there(visit, alike))
        form method="post" action="/people/new" {
            input type="hidden" name="kind" value=(kind.code());
            (facts::fields(visit, form, kind))
            @if spaces.len() > 1 { (web::Field::choice("space", "people-kept-by", keepers).required().show(visit, form)) }
            @if !alike.is_empty() { (web::Field::tick("new", "people-really-new").show(visit, form)) }
            button { (visit.t("web-save")) }
        }
    };
    Ok(visit.page(title, body))
}

fn perhaps_there(visit: &Visit, alike: &[Alike]) -> Markup {
    html! {
        @if !alike.is_empty() {
            div.faults role="alert" {
                p { (visit.t("people-perhaps-there")) }
                ul { @for found in alike { li { (link(visit, &found.actor)) " " (super::duplicates::reasons(visit, &found.score)) } } }
            }
        }
    }
}

/// Makes the record, unless somebody like that is there already and nobody has said that this is another.
pub(crate) async fn act(visit: Visit, mut form: Form) -> Result<Response> {
    let kind = form.required_choice("kind", ActorKind::from_code).unwrap_or(ActorKind::Person);
    let facts = facts::read(&mut form, kind);
    if !form.is_good() {
        return Ok(page(&visit, kind, &form, &[]).await?.invalid().into_response());
    }
    let alike = duplicates::alike(visit.db(), kind, &facts).await?;
    if !alike.is_empty() && !form.is_ticked("new") {
        return Ok(page(&visit, kind, &form, &alike).await?.invalid().into_response());
    }
    let keeper = keeper(&visit, &form).await?;
    let act = move |tx: &mut Tx<'_>| {
        let id = directory::create_in(tx, NewActor { kind, facts, generated: false })?;
        directory::keep_in(tx, id, keeper)?;
        Ok(id)
    };
    match visit.db().write(Stream::COMMON, visit.who(), act).await.map_err(actors::Error::from) {
        Ok(id) => Ok(visit.see_saying(format!("/people/{id}"), "people-made").into_response()),
        Err(error) => {
            facts::tell(&mut form, kind, error.refusal().copied().ok_or(error)?);
            Ok(page(&visit, kind, &form, &alike).await?.invalid().into_response())
        }
    }
}

/// The organisation that keeps the record: the one chosen, or the only one in which the visitor is a secretary.
async fn keeper(visit: &Visit, form: &Form) -> Result<Id<Space>> {
    let spaces = own_spaces(visit).await?;
    let chosen = spaces.iter().find(|space| space.slug == form.value("space"));
    let only = spaces.first().filter(|_| spaces.len() == 1);
    chosen.or(only).map(|space| space.id).ok_or(Error::Forbidden)
}
