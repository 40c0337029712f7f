//! On paper for each participant: the code that she shows at the door, and beside it, to be folded away, the link of her own page.

use axum::extract::Path;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use kernel::Direction;
use papers::{pdf, qr};
use serde::Serialize;
use web::{Desk, Download, Error, Result, Visit};

use super::own::grouped;
use super::{MOST, cohort, her_link};
use crate::pages::say;
use crate::store::session_people;

const TEMPLATE: &str = include_str!("slips.typ");

/// What the template sets.
#[derive(Serialize)]
struct Form {
    title: String,
    lang: &'static str,
    rtl: bool,
    cohort: String,
    door: String,
    page: String,
    slips: Vec<Slip>,
}

#[derive(Serialize)]
struct Slip {
    name: String,
    association: String,
    typed: String,
    code: String,
    link: String,
    page: String,
}

/// The slips of everybody who has a place.
pub(super) async fn print(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Response> {
    let cohort = cohort(&visit, &id).await?;
    let desk = Desk::free().await?;
    let people = session_people::list(visit.db(), cohort.space, cohort.id, 0, MOST).await?;
    let (keys, origin) = (visit.db().keys(), visit.origin());
    let codes: Vec<(String, String, String, String)> = people
        .into_iter()
        .filter(|one| one.left_at.is_none())
        .map(|one| {
            let token = session_people::token(keys, cohort.space, one.id).to_string();
            let link = format!("{origin}{}", her_link(visit.app(), cohort.space, one.id));
            (one.person.name, one.person.association, token, link)
        })
        .collect();
    if codes.is_empty() {
        return Err(Error::NotFound);
    }
    let mut form = Form {
        title: visit.t("training-people-slips").to_owned(),
        lang: visit.lang.code(),
        rtl: visit.lang.direction() == Direction::Rtl,
        cohort: say::cohort(&visit.app().words, visit.lang, &cohort),
        door: visit.t("training-slip-door").to_owned(),
        page: visit.t("training-slip-page").to_owned(),
        slips: Vec::with_capacity(codes.len()),
    };
    let pdf = desk.make(move || {
        for (name, association, token, link) in codes {
            let (code, page) = (qr::svg(&token)?, qr::svg(&link)?);
            form.slips.push(Slip { name, association, typed: grouped(&token), code, link, page });
        }
        pdf::set(TEMPLATE, &form)
    });
    let file = Download::pdf(&format!("slips-{}", visit.lang.code()), pdf.await?);
    Ok(([(header::CACHE_CONTROL, "private, no-store")], file).into_response())
}
