//! Publishing an episode, and taking it back.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use maud::html;
use web::field::{faults, multilingual};
use web::{Form, Page, Result, See, Visit};

use super::{Room, crumbs, write};
use crate::pages::newsroom::letters;
use crate::store::radio::episodes;

/// Publishes it; whoever else made it hears of it.
pub(super) async fn publish(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<See> {
    let room = Room::of(&visit, &id).await?;
    let letter = match room.hand.is_author {
        true => None,
        false => letters::of_episode(&visit, &room.episode, "portal-radio-letter-published", "").await?,
    };
    let ((space, id, me), origin) = (room.key(), visit.origin());
    let published = write(&visit, move |tx| {
        let published = episodes::publish(tx, space, id, me, &origin)?;
        letter.map_or(Ok(()), |letter| post::enqueue(tx, &letter))?;
        Ok(published)
    });
    Ok(visit.see_saying(published.await?.path(), "portal-radio-published"))
}

/// Whether to take it back, and why.
pub(super) async fn show(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Page> {
    let room = Room::of(&visit, &id).await?;
    Ok(page(&visit, &room, &Form::default()))
}

fn page(visit: &Visit, room: &Room, form: &Form) -> Page {
    let body = html! {
        (crumbs(visit, &room.programme, Some(&room.episode)))
        p.lead { (visit.t("portal-radio-withdraw-lead")) }
        (faults(visit, form))
        form method="post" {
            (multilingual(visit, form, "reason", "portal-radio-withdraw-reason", 2))
            p.actions {
                button.danger { (visit.t("portal-radio-withdraw")) }
                a href=(room.path(visit, "")) { (visit.t("web-cancel")) }
            }
        }
    };
    visit.page("portal-radio-withdraw", body)
}

/// Takes it back from the public, or puts aside what never was.
pub(super) async fn withdraw(visit: Visit, Path((_, id)): Path<(String, String)>, mut form: Form) -> Result<Response> {
    let room = Room::of(&visit, &id).await?;
    let reason = form.optional_text("reason", 1_000);
    if !form.is_good() {
        return Ok(page(&visit, &room, &form).invalid().into_response());
    }
    let saying = if room.episode.is_public() { "portal-radio-withdrawn" } else { "portal-radio-put-aside" };
    let (space, id, me) = room.key();
    write(&visit, move |tx| episodes::withdraw(tx, space, id, me, reason)).await?;
    Ok(visit.see_saying(room.path(&visit, ""), saying).into_response())
}
