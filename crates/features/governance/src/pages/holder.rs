use axum::extract::Path;
use maud::html;
use web::{Error, Page, Result, Visit, args};

use super::{body_path, crumbs, id, words};
use crate::store::mandates;

/// A person: every seat that she holds and held in the bodies of this space.
pub(crate) async fn show(visit: Visit, Path((_, person)): Path<(String, String)>) -> Result<Page> {
    let held = mandates::of_holder(visit.db(), visit.space()?.id, id(&person)?).await?;
    let latest = held.first().ok_or(Error::NotFound)?;
    let content = html! {
        (crumbs(&visit, None, None))
        p { a href=(format!("/people/{}", latest.mandate.holder)) { (visit.t("gov-holder-record")) } }
        ol.timeline {
            @for row in &held {
                @let seat = body_path(&visit, row.mandate.body, &format!("seats/{}", row.mandate.seat));
                li {
                    time datetime=(row.mandate.tenure.since) { (words::tenure(&visit, row.mandate.tenure)) }
                    a href=(body_path(&visit, row.mandate.body, "")) { (visit.text(&row.body_name)) }
                    " · " a href=(seat) { (visit.t_with("gov-seat-number", &args![number = row.seat_number])) }
                    " · " (words::office(&visit, &row.mandate.office, row.sex))
                    @if let Some(ending) = row.mandate.tenure.ended { " · " span.soft { (visit.t(ending.why.label())) } }
                }
            }
        }
    };
    Ok(visit.page_named(visit.words(&latest.name), content))
}
