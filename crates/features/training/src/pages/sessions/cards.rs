//! The cards of participants, to print and cut: who has no phone shows hers at the door.

use axum::extract::Path;
use axum::response::Response;
use data_encoding::BASE64;
use maud::{Markup, html};
use web::table::{Listing, pager};
use web::{Result, Visit};

use super::{found, path};
use crate::model::Attendee;
use crate::pages::private;
use crate::store::session_people;

/// How many stand on a page: some sheets of paper.
const SHOWN: u32 = 60;

/// The cards.
pub(super) async fn show(visit: Visit, Path((_, id)): Path<(String, String)>, listing: Listing) -> Result<Response> {
    let session = found(&visit, &id).await?;
    let after = listing.after().and_then(|(number, _)| number.parse().ok()).unwrap_or(0);
    let mut people = session_people::list(visit.db(), session.space, session.cohort, after, SHOWN + 1).await?;
    let more = people.len() > SHOWN as usize;
    people.truncate(SHOWN as usize);
    let next = people.last().filter(|_| more).map(|last| (last.number.to_string(), last.id.to_string()));
    people.retain(|one| one.left_at.is_none());
    let mut cards = Vec::with_capacity(people.len());
    for one in &people {
        cards.push(card(&visit, &session.content.title, one)?);
    }
    let body = html! {
        nav.crumbs aria-label=(visit.t("training-crumbs")) {
            a href=(visit.path("training")) { (visit.t("training-title")) }
            " › " a href=(path(&visit, session.id, "")) { (visit.text(&session.content.title)) }
        }
        p.lead { (visit.t("training-cards-words")) }
        @if cards.is_empty() { div.empty { p { (visit.t("training-session-none-noted")) } } }
        @else { ul.cards { @for card in &cards { li { (card) } } } }
        (pager(&visit, &listing, next.as_ref().map(|(number, id)| (number.as_str(), id.clone()))))
    };
    Ok(private(visit.page("training-cards", body).wide().style("training.css")))
}

fn card(visit: &Visit, title: &kernel::Text, one: &Attendee) -> Result<Markup> {
    let code = session_people::token(visit.db().keys(), visit.space()?.id, one.id).to_string();
    let drawn = format!("data:image/svg+xml;base64,{}", BASE64.encode(papers::qr::svg(&code)?.as_bytes()));
    Ok(html! {
        img src=(drawn) alt="" width="132" height="132";
        div {
            p { strong { (one.number) ". " bdi { (one.person.name) } } br; bdi { (one.person.association) } }
            p.small { (visit.text(title)) }
            p.code dir="ltr" { code { (code) } }
        }
    })
}
