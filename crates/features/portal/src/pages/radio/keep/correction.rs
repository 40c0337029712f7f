//! `…/episodes/{episode}/correction`: what was wrong in a published episode, and what is right.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use maud::html;
use web::field::{faults, multilingual};
use web::{Error, Form, Page, Result, Visit};

use super::{Room, crumbs, write};
use crate::model::article::{Act, Step};
use crate::store::radio::corrections;

/// The most characters of a correction in each language.
const MOST: usize = 600;

/// The form.
pub(super) async fn show(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Page> {
    Ok(page(&visit, &room(&visit, &id).await?, &Form::default()))
}

async fn room(visit: &Visit, id: &str) -> Result<Room> {
    let room = Room::of(visit, id).await?;
    if room.may(Act::Take(Step::Corrected)) { Ok(room) } else { Err(Error::told("portal-radio-refused-turn")) }
}

fn page(visit: &Visit, room: &Room, form: &Form) -> Page {
    let body = html! {
        (crumbs(visit, &room.programme, Some(&room.episode)))
        p.lead { (visit.t("portal-radio-correct-lead")) }
        (faults(visit, form))
        form method="post" {
            (multilingual(visit, form, "correction", "portal-articles-correction", 3))
            p.actions {
                button { (visit.t("portal-radio-correct-do")) }
                a href=(room.path(visit, "")) { (visit.t("web-cancel")) }
            }
        }
    };
    visit.page("portal-radio-correct", body)
}

/// Tells listeners.
pub(super) async fn act(visit: Visit, Path((_, id)): Path<(String, String)>, mut form: Form) -> Result<Response> {
    let room = room(&visit, &id).await?;
    let words = form.optional_text("correction", MOST);
    if words.is_empty() && form.is_good() {
        form.fault("correction", "portal-articles-correction-needed");
    }
    if !form.is_good() {
        return Ok(page(&visit, &room, &form).invalid().into_response());
    }
    let (space, id, me) = room.key();
    write(&visit, move |tx| corrections::correct(tx, space, id, me, &words)).await?;
    Ok(visit.see_saying(room.path(&visit, ""), "portal-radio-corrected").into_response())
}
