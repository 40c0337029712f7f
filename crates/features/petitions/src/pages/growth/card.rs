use axum::extract::Path;
use kernel::Lang;
use maud::html;
use web::{Page, Result, Visit};

use super::figures::{Growth, count};
use super::source::Channel;
use super::{STYLE, share};
use crate::model::{Petition, State};
use crate::pages::{public_path, published};

/// `GET /petitions/{slug}/card?lang=`: the petition in a frame on another site. No script, no cookie, no form.
pub(super) async fn show(visit: Visit, Path(slug): Path<String>) -> Result<Page> {
    let petition = published(&visit, &slug).await?;
    let growth = Growth::of(&visit, &petition).await?;
    let address = format!("{}?via={}&lang={}", public_path(&petition, ""), Channel::Card.code(), visit.lang.code());
    let call =
        if petition.state == State::Collecting { "petition-growth-card-sign" } else { "petition-growth-card-read" };
    let body = html! {
        article.growth-card {
            h1 { a href=(address) target="_blank" rel="noopener" { (visit.text(&petition.title)) } }
            (count(&visit, &petition, &growth))
            p { a.button href=(address) target="_blank" rel="noopener" { (visit.t(call)) } }
            p.small.soft { bdi dir="ltr" { (share::spoken_address(&visit, &petition)) } }
        }
    };
    Ok(visit.page_named(visit.words(&petition.title), body).style(STYLE.name).bare())
}

/// What is copied into another page to show the card there.
pub(super) fn snippet(visit: &Visit, petition: &Petition, lang: Lang) -> String {
    let address = format!("{}{}?lang={}", visit.origin(), public_path(petition, "card"), lang.code());
    let frame = html! {
        iframe src=(address) title=(petition.title.in_lang(lang).1) width="340" height="350" loading="lazy"
            style="border:0;max-width:100%" {}
    };
    frame.into_string()
}
