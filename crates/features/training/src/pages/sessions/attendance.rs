//! Who is there on a half-day: a list of names with a box each.

use std::collections::HashSet;

use axum::extract::Path;
use axum::response::Response;
use kernel::Id;
use maud::html;
use web::{Error, Form, Page, Result, Visit};

use super::{found, path};
use crate::model::attendance::Noted;
use crate::model::{Attendee, Session, SessionState, Slot};
use crate::pages::{answered, private, say, write};
use crate::store::{attendance, session_people};

/// More than any cohort has.
const MOST: u32 = 5_000;

struct Sheet {
    session: Session,
    slot: Slot,
    people: Vec<Attendee>,
    there: HashSet<(Id<Attendee>, Slot)>,
}

async fn sheet(visit: &Visit, id: &str, slot: &str) -> Result<Sheet> {
    let session = found(visit, id).await?;
    let slot: Slot = slot.parse().map_err(|_| Error::NotFound)?;
    session.content.half_day(slot).ok_or(Error::NotFound)?;
    let people = session_people::list(visit.db(), session.space, session.cohort, 0, MOST).await?;
    let there = attendance::all(visit.db(), session.space, session.id).await?;
    Ok(Sheet { session, slot, people, there })
}

/// The list.
pub(super) async fn show(visit: Visit, Path((_, id, slot)): Path<(String, String, String)>) -> Result<Response> {
    sheet(&visit, &id, &slot).await.map(|sheet| private(page(&visit, &sheet)))
}

fn page(visit: &Visit, sheet: &Sheet) -> Page {
    let Sheet { session, slot, people, there } = sheet;
    let can_note = session.state != SessionState::Cancelled && slot.day <= visit.world().today();
    let shown: Vec<&Attendee> =
        people.iter().filter(|one| one.left_at.is_none() || there.contains(&(one.id, *slot))).collect();
    let body = html! {
        nav.crumbs aria-label=(visit.t("training-crumbs")) {
            a href=(visit.path("training")) { (visit.t("training-title")) }
            " › " a href=(path(visit, session.id, "")) { (visit.text(&session.content.title)) }
        }
        p.lead { (say::days(&visit.app().words, visit.lang, slot.day, slot.day)) " – " (visit.t(slot.part.label())) }
        p.actions {
            a.button.quiet href=(path(visit, session.id, &format!("sheets/{slot}"))) { (visit.t("training-session-sheet")) } " "
            @if can_note { a.button.quiet href=(path(visit, session.id, "phone")) { (visit.t("training-session-phone")) } }
        }
        @if shown.is_empty() { div.empty { p { (visit.t("training-session-none-noted")) } } }
        @else { form method="post" {
            @for one in shown {
                input type="hidden" name="listed" value=(one.id);
                label.tick {
                    input type="checkbox" name="there" value=(one.id) checked[there.contains(&(one.id, *slot))] disabled[!can_note];
                    span { (one.number) ". " bdi { (one.person.name) } " – " span.soft { bdi { (one.person.association) } } }
                }
            }
            @if can_note { p.actions {
                button name="way" value=(Noted::List.code()) { (visit.t("training-session-by-hand")) } " "
                button.quiet name="way" value=(Noted::Sheet.code()) { (visit.t("training-session-by-sheet")) }
            } }
        } }
    };
    visit.page("training-session-attendance", body).style("training.css")
}

/// Notes who is there; whoever was on the list and is not ticked any more was a mistake.
pub(super) async fn note(
    visit: Visit,
    Path((_, id, slot)): Path<(String, String, String)>,
    form: Form,
) -> Result<Response> {
    let Sheet { session, slot, people, there } = sheet(&visit, &id, &slot).await?;
    let way = if form.value("way") == Noted::Sheet.code() { Noted::Sheet } else { Noted::List };
    let read = |name: &str| -> HashSet<Id<Attendee>> { form.values(name).filter_map(|id| id.parse().ok()).collect() };
    let (listed, ticked) = (read("listed"), read("there"));
    let changed: Vec<(Id<Attendee>, bool)> = people
        .iter()
        .filter(|one| listed.contains(&one.id))
        .map(|one| (one.id, ticked.contains(&one.id)))
        .filter(|(one, is_there)| there.contains(&(*one, slot)) != *is_there)
        .collect();
    let (space, id) = (session.space, session.id);
    let note = move |tx: &mut store::Tx<'_>| {
        for (one, is_there) in changed {
            attendance::tick(tx, space, id, slot, one, is_there.then_some(way))?;
        }
        attendance::seen(tx, id, slot);
        Ok(())
    };
    let done = write(&visit, note).await?;
    let back = path(&visit, id, &format!("attendance/{slot}"));
    Ok(answered(&visit, back, done, "training-session-noted-said"))
}
