//! Who teaches a session, half-day by half-day.

use std::collections::BTreeMap;

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use kernel::Id;
use maud::{Markup, html};
use web::{Error, Form, Message, Result, Visit, args};

use super::trainers::name;
use crate::model::session::HalfDay;
use crate::model::{Refused, Session, SessionState, Slot, Trainer};
use crate::pages::{answered, private, say, write};
use crate::store::learning_trainers::{self, Asked};
use crate::store::{session_trainers, sessions};

/// More trainers than any pool has.
const POOL: u32 = 1_000;
/// How many teach a half-day together at most.
const TOGETHER: usize = 3;

async fn found(visit: &Visit, id: &str) -> Result<Session> {
    let id: Id<Session> = id.parse().map_err(|_| Error::NotFound)?;
    let session = sessions::one(visit.db(), visit.space()?.id, id).await?.ok_or(Error::NotFound)?;
    if session.state == SessionState::Cancelled { Err(Error::NotFound) } else { Ok(session) }
}

/// The form.
pub(super) async fn show(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Response> {
    let session = found(&visit, &id).await?;
    let mut pool = session_trainers::list(visit.db(), session.space, None, POOL).await?;
    pool.sort_by_cached_key(|one| kernel::fold(&one.card.name));
    let clashes = sessions::clashes(visit.db(), session.space, Some(session.id), &session.content).await?;
    let names: BTreeMap<uuid::Uuid, String> = pool.iter().map(|one| (one.id.uuid(), name(&visit, one))).collect();
    let back = visit.path(&format!("training/sessions/{}", session.id));
    let body = html! {
        nav.crumbs aria-label=(visit.t("training-crumbs")) {
            a href=(visit.path("training")) { (visit.t("training-title")) } " › " a href=(back) { (visit.text(&session.content.title)) }
        }
        @if !clashes.is_empty() { div.note role="status" {
            p { (visit.t("training-teaching-clashes")) }
            ul { @for (trainer, slot) in &clashes { li {
                bdi { (names.get(&trainer.uuid()).map_or("", String::as_str)) } " – " (named(&visit, *slot))
            } } }
        } }
        @if pool.is_empty() {
            div.empty { p { (visit.t("training-trainers-none")) } p.actions { a.button href=(visit.path("training/trainers/new")) { (visit.t("training-trainer-new")) } } }
        } @else { form method="post" {
            @for half in &session.content.half_days { (half_day(&visit, half, &pool)) }
            p.actions { button { (visit.t("web-save")) } a href=(back) { (visit.t("web-cancel")) } }
        } }
    };
    Ok(private(visit.page("training-teaching-title", body).style("training.css")))
}

fn half_day(visit: &Visit, half: &HalfDay, pool: &[Trainer]) -> Markup {
    let slot = half.slot();
    html! {
        fieldset {
            legend {
                (say::days(&visit.app().words, visit.lang, half.day, half.day)) " – " (visit.t(half.part.label()))
                @if !half.module.is_empty() { " · " (visit.text(&half.module)) }
            }
            @for one in &half.trainers { input type="hidden" name=(format!("was-{slot}")) value=(one); }
            div.fields { @for at in 0..TOGETHER {
                @let chosen = half.trainers.get(at);
                @let id = format!("f-{slot}-{at}");
                div.field {
                    label for=(id) { (visit.t_with("training-teaching-nth", &args![number = at + 1])) }
                    select id=(id) name=(slot) {
                        option value="" { (visit.t("training-teaching-nobody")) }
                        @for one in pool.iter().filter(|one| !one.is_retired || chosen == Some(&one.id)) {
                            option value=(one.id) selected[chosen == Some(&one.id)] { (name(visit, one)) }
                        }
                    }
                }
            } }
        }
    }
}

/// Writes what was changed in the list: somebody may have asked others for other half-days meanwhile.
pub(super) async fn assign(visit: Visit, Path((_, id)): Path<(String, String)>, form: Form) -> Result<Response> {
    let session = found(&visit, &id).await?;
    let asked: Vec<Asked> = session.content.half_days.iter().filter_map(|half| changed(&form, half.slot())).collect();
    let (space, id, by) = (session.space, session.id, asked.clone());
    let back = visit.path(&format!("training/sessions/{id}/trainers"));
    if asked.is_empty() {
        return Ok(answered(&visit, back, Ok(()), "training-teaching-saved"));
    }
    match write(&visit, move |tx| learning_trainers::reassign(tx, space, id, &by)).await? {
        Err(Refused::Changed) => {
            let now = found(&visit, &id.to_string()).await?.content;
            let is_other = |one: &&Asked| now.half_day(one.slot).is_some_and(|half| half.trainers != one.was);
            let slots: Vec<String> = asked.iter().filter(is_other).map(|one| named(&visit, one.slot)).collect();
            let words = Message::with("training-teaching-meanwhile", args![slots = visit.listed(&slots)]);
            Ok(visit.see_saying(back, words).into_response())
        }
        done => Ok(answered(&visit, back, done, "training-teaching-saved")),
    }
}

/// What somebody changed of a half-day.
fn changed(form: &Form, slot: Slot) -> Option<Asked> {
    let read = |name: String| -> Vec<Id<Trainer>> {
        let mut ids = Vec::new();
        for id in form.values(&name).filter_map(|id| id.parse().ok()).take(TOGETHER) {
            if !ids.contains(&id) {
                ids.push(id);
            }
        }
        ids
    };
    let asked = Asked { slot, was: read(format!("was-{slot}")), now: read(slot.to_string()) };
    (asked.was != asked.now).then_some(asked)
}

fn named(visit: &Visit, slot: Slot) -> String {
    format!("{}, {}", visit.date(slot.day), visit.t(slot.part.label()))
}
