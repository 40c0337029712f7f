//! On paper for each participant: the code that she shows at the door, and beside it, to be folded away, the link of her own page,
//! where it is an officer who prints: whoever has that link answers in her place.

use actors::Role;
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
    /// What is said beside the link of her page; empty where the paper has none.
    page: String,
    slips: Vec<Slip>,
}

#[derive(Serialize)]
struct Slip {
    number: i32,
    name: String,
    association: String,
    typed: String,
    code: String,
    /// The code of her page, drawn; empty where the paper has none.
    page: String,
}

/// What is drawn for one: her slip, the code at the door and the link of her own page.
struct Drawn {
    slip: Slip,
    token: String,
    link: Option<String>,
}

/// The slips of everybody who has a place.
pub(super) async fn print(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Response> {
    let cohort = cohort(&visit, &id).await?;
    let desk = Desk::free().await?;
    let people = session_people::list(visit.db(), cohort.space, cohort.id, 0, MOST).await?;
    let (keys, origin, has_pages) = (visit.db().keys(), visit.origin(), visit.is_at_least(Role::Officer));
    let drawn: Vec<Drawn> = people
        .into_iter()
        .filter(|one| one.left_at.is_none())
        .map(|one| {
            let token = session_people::token(keys, cohort.space, one.id).to_string();
            let link = has_pages.then(|| format!("{origin}{}", her_link(visit.app(), cohort.space, one.id)));
            let (name, association, typed) = (one.person.name, one.person.association, grouped(&token));
            let slip = Slip { number: one.number, name, association, typed, code: String::new(), page: String::new() };
            Drawn { slip, token, link }
        })
        .collect();
    if drawn.is_empty() {
        return Err(Error::told("training-session-none-noted"));
    }
    let mut form = Form {
        title: visit.t("training-people-slips").to_owned(),
        lang: visit.lang.code(),
        rtl: visit.lang.direction() == Direction::Rtl,
        cohort: say::cohort(&visit.app().words, visit.lang, &cohort),
        door: visit.t("training-slip-door").to_owned(),
        page: if has_pages { visit.t("training-slip-page").to_owned() } else { String::new() },
        slips: Vec::with_capacity(drawn.len()),
    };
    let pdf = desk.make(move || {
        for Drawn { slip, token, link } in drawn {
            let page = link.map(|link| qr::svg(&link)).transpose()?.unwrap_or_default();
            form.slips.push(Slip { code: qr::svg(&token)?, page, ..slip });
        }
        pdf::set(TEMPLATE, &form)
    });
    let file = Download::pdf(&format!("slips-{}", visit.lang.code()), pdf.await?);
    Ok(([(header::CACHE_CONTROL, "private, no-store")], file).into_response())
}
