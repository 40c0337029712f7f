//! Who is there on a half-day: a list of names with a box each.

use std::collections::HashSet;

use axum::extract::Path;
use axum::response::Response;
use kernel::Id;
use maud::{Markup, html};
use web::table::{Listing, pager};
use web::{Error, Form, Page, Result, Visit};

use super::{found, path};
use crate::model::attendance::Noted;
use crate::model::{Attendee, Session, SessionState, Slot};
use crate::pages::{answered, private, say, write};
use crate::store::{attendance, session_people};

/// How many stand on a page.
const SHOWN: u32 = 200;

struct Sheet {
    session: Session,
    slot: Slot,
    there: HashSet<(Id<Attendee>, Slot)>,
    elsewhere: HashSet<Id<Attendee>>,
}

async fn sheet(visit: &Visit, id: &str, slot: &str) -> Result<Sheet> {
    let session = found(visit, id).await?;
    let slot: Slot = slot.parse().map_err(|_| Error::NotFound)?;
    session.content.half_day(slot).ok_or(Error::NotFound)?;
    let there = attendance::all(visit.db(), session.space, session.id).await?;
    let elsewhere = attendance::elsewhere(visit.db(), &session, slot).await?;
    Ok(Sheet { session, slot, there, elsewhere })
}

/// The list.
pub(super) async fn show(
    visit: Visit,
    Path((_, id, slot)): Path<(String, String, String)>,
    listing: Listing,
) -> Result<Response> {
    let sheet = sheet(&visit, &id, &slot).await?;
    let after = listing.after().and_then(|(number, _)| number.parse().ok()).unwrap_or(0);
    let Session { space, cohort, .. } = sheet.session;
    let mut people = session_people::list(visit.db(), space, cohort, after, SHOWN + 1).await?;
    let more = people.len() > SHOWN as usize;
    people.truncate(SHOWN as usize);
    let next = people.last().filter(|_| more).map(|last| (last.number.to_string(), last.id.to_string()));
    let below = pager(&visit, &listing, next.as_ref().map(|(number, id)| (number.as_str(), id.clone())));
    Ok(private(page(&visit, &sheet, &people, &below)))
}

fn page(visit: &Visit, sheet: &Sheet, people: &[Attendee], below: &Markup) -> Page {
    let Sheet { session, slot, there, elsewhere } = sheet;
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
        @if !can_note && session.state != SessionState::Cancelled { p.note { (visit.t("training-session-not-yet")) } }
        @if shown.is_empty() { div.empty { p { (visit.t("training-session-none-noted")) } } }
        @else { form method="post" {
            @for one in shown {
                @let is_there = there.contains(&(one.id, *slot));
                @let is_elsewhere = !is_there && elsewhere.contains(&one.id);
                input type="hidden" name="listed" value=(one.id);
                @if is_there { input type="hidden" name="was" value=(one.id); }
                label.tick {
                    input type="checkbox" name="there" value=(one.id) checked[is_there] disabled[!can_note || is_elsewhere];
                    span { (one.number) ". " bdi { (one.person.name) } " – " span.soft { bdi { (one.person.association) } }
                        @if is_elsewhere { " " span.chip { (visit.t("training-session-elsewhere")) } } }
                }
            }
            @if can_note { p.actions {
                button name="way" value=(Noted::List.code()) { (visit.t("training-session-by-hand")) } " "
                button.quiet name="way" value=(Noted::Sheet.code()) { (visit.t("training-session-by-sheet")) }
            } }
        } }
        (below)
    };
    visit.page("training-session-attendance", body).style("training.css")
}

/// Notes who is there; whoever was on the list and is not ticked any more was a mistake.
pub(super) async fn note(
    visit: Visit,
    Path((_, id, slot)): Path<(String, String, String)>,
    form: Form,
) -> Result<Response> {
    let Sheet { session, slot, .. } = sheet(&visit, &id, &slot).await?;
    let way = if form.value("way") == Noted::Sheet.code() { Noted::Sheet } else { Noted::List };
    let read = |name: &str| -> HashSet<Id<Attendee>> { form.values(name).filter_map(|id| id.parse().ok()).collect() };
    // By what the list showed: phones may have noted others meanwhile, who are not struck out.
    let (listed, was, ticked) = (read("listed"), read("was"), read("there"));
    let changed: Vec<(Id<Attendee>, bool)> = listed
        .into_iter()
        .map(|one| (one, ticked.contains(&one)))
        .filter(|(one, is_there)| was.contains(one) != *is_there)
        .collect();
    let (space, id) = (session.space, session.id);
    let note = move |tx: &mut store::Tx<'_>| attendance::list(tx, space, id, slot, &changed, way);
    let done = write(&visit, note).await?;
    let back = path(&visit, id, &format!("attendance/{slot}"));
    Ok(answered(&visit, back, done, "training-session-noted-said"))
}
