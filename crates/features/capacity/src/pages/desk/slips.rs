//! The links that are to be handed over, on paper: a slip for each person, to be cut apart and given to her alone.

use axum::extract::Path;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use kernel::Direction;
use papers::{pdf, qr};
use serde::Serialize;
use web::{Desk, Download, Error, Result, Visit};

use super::people::{facilitated, is_to_hand_over};
use crate::pages::letters::link;
use crate::store::assessors;

const TEMPLATE: &str = include_str!("slips.typ");

/// What the template sets.
#[derive(Serialize)]
struct Form {
    title: String,
    lang: &'static str,
    rtl: bool,
    association: String,
    words: String,
    slips: Vec<Slip>,
}

#[derive(Serialize)]
struct Slip {
    name: String,
    link: String,
    code: String,
}

/// The slips of everybody who was not written to and has not begun.
pub(super) async fn print(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Response> {
    let view = facilitated(&visit, &id).await?;
    let desk = Desk::free().await?;
    let people = assessors::list(visit.db(), view.key()).await?;
    let origin = visit.origin();
    let open: Vec<(String, String)> = people
        .iter()
        .filter(|person| is_to_hand_over(&visit, person))
        .map(|person| (person.card.name.clone(), link(&origin, person)))
        .collect();
    if open.is_empty() {
        return Err(Error::NotFound);
    }
    let mut form = Form {
        title: visit.t("capacity-links-title").to_owned(),
        lang: visit.lang.code(),
        rtl: visit.lang.direction() == Direction::Rtl,
        association: visit.words(&view.association).to_owned(),
        words: visit.t("capacity-slip-words").to_owned(),
        slips: Vec::new(),
    };
    let pdf = desk.make(move || {
        for (name, link) in open {
            let code = qr::svg(&link)?;
            form.slips.push(Slip { name, link, code });
        }
        pdf::set(TEMPLATE, &form)
    });
    let file = Download::pdf("links", pdf.await?);
    Ok(([(header::CACHE_CONTROL, "private, no-store")], file).into_response())
}
