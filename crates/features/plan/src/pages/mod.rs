//! The pages, a file for each thing that can be done.

pub(crate) mod activities;
pub(crate) mod description;
pub(crate) mod drafts;
pub(crate) mod front;
mod kinds;
pub(crate) mod measures;
pub(crate) mod node;
pub(crate) mod nodes;
pub(crate) mod overview;
pub(crate) mod owner;
pub(crate) mod place;
pub(crate) mod print;
pub(crate) mod rights;
pub(crate) mod sheet;
mod show;
mod view;

use std::collections::HashMap;

use axum::extract::{FromRequestParts, Path};
use axum::http::request::Parts;
use kernel::Id;
use maud::{Markup, html};
use web::{App, Error, Visit};

/// The record that an address names by its `{id}`.
pub(crate) struct Of<T: ?Sized>(pub(crate) Id<T>);

impl<T: ?Sized> FromRequestParts<App> for Of<T> {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> web::Result<Self> {
        let named = Path::<HashMap<String, String>>::from_request_parts(parts, app).await;
        let id = named.ok().and_then(|Path(mut named)| named.remove("id")?.parse().ok());
        id.map(Self).ok_or(Error::NotFound)
    }
}

/// The way to write down as an experience what was done here: the sheet begins with what the record says.
fn capitalise<T: ?Sized>(visit: &Visit, kind: &str, id: Id<T>) -> Markup {
    let path = visit.path(&format!("experiences/new?from={kind}:{id}"));
    html! { p.actions { a.button.quiet href=(path) { (visit.t("plan-capitalise")) } } }
}
