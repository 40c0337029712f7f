//! The keys by which the space signs, and their renewal.

use axum::response::Response;
use maud::html;
use store::Tx;
use web::table::{Column, table};
use web::{Field, Form, Page, Result, Visit};

use super::issue::draw;
use crate::pages::{answered, say, write};
use crate::store::issuers::{self, Generation};

/// Every generation.
pub(super) async fn show(visit: Visit) -> Result<Page> {
    let keys = issuers::all(visit.db(), visit.space()?.id).await?;
    let words = &visit.app().words;
    let moment = |at| say::moment(words, visit.lang, visit.world().local(at));
    let columns = [
        Column::number("credentials-key-number"),
        Column::words("credentials-key-began"),
        Column::words("credentials-key-ended"),
        Column::words("credentials-key-public"),
    ];
    let cells = |key: &Generation| {
        vec![
            html! { (key.number) },
            html! { (moment(key.began_at)) },
            html! { (key.ended_at.map_or_else(|| visit.t("credentials-key-signs").to_owned(), moment)) @if key.is_stolen { " " span.chip.late { (visit.t("credentials-key-stolen")) } } },
            html! { bdi dir="ltr" { code { (key.multikey) } } },
        ]
    };
    let body = html! {
        nav.crumbs aria-label=(visit.t("training-crumbs")) { a href=(visit.path("training")) { (visit.t("training-title")) } }
        p.lead { (visit.t("credentials-keys-lead")) }
        @if keys.is_empty() { div.empty { p { (visit.t("credentials-keys-none")) } } }
        @else {
            (table(&visit, visit.t("credentials-keys-title"), &columns, keys.iter().map(cells)))
            form method="post" data-confirm=(visit.t("credentials-keys-sure")) {
                (Field::tick("stolen", "credentials-field-stolen").hint("credentials-field-stolen-hint").show(&visit, &Form::default()))
                p.actions { button.quiet { (visit.t("credentials-keys-renew")) } }
            }
        }
    };
    Ok(visit.page("credentials-keys-title", body).wide().style("training.css"))
}

/// Signs with new keys from now on.
pub(super) async fn rotate(visit: Visit, form: Form) -> Result<Response> {
    let (space, is_stolen, new) = (visit.space()?.id, form.is_ticked("stolen"), draw().await?);
    let done = write(&visit, move |tx: &mut Tx<'_>| issuers::rotate(tx, space, &new, is_stolen)).await?;
    Ok(answered(&visit, visit.path("training/credentials/keys"), done, "credentials-said-keys"))
}
