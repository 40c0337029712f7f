//! Who is there, ticked on a phone at the door.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use jiff::civil::Date;
use kernel::{Id, fold};
use maud::{Markup, html};
use store::Tx;
use web::field::faults;
use web::table::Listing;
use web::{Error, Field, Form, Message, Page, Result, Visit, args};

use crate::model::{Card, Event, Guest, Refused, Way};
use crate::pages::{kept, kept_path, when, write};
use crate::store::guests::{self, NewGuest, Registered};
use crate::store::{Silent, attendance};

/// The most guests of a list that is ticked or exported: more than any hall takes, and what memory holds.
pub(super) const MOST: usize = 5_000;

/// Those who have a place, by name. The names are sealed: they are sorted and looked through here, not by the database.
pub(super) async fn seated(visit: &Visit, event: &Event) -> Result<Vec<Guest>> {
    let mut all = everybody(visit, event).await?;
    all.retain(|guest| guest.state.holds_a_seat());
    all.sort_by_cached_key(|guest| (fold(&guest.card.name), guest.number));
    Ok(all)
}

/// The whole list in the order of arrival.
pub(super) async fn everybody(visit: &Visit, event: &Event) -> Result<Vec<Guest>> {
    let mut all: Vec<Guest> = Vec::new();
    loop {
        let after = all.last().map_or(0, |guest| guest.number);
        let page = guests::list(visit.db(), event.key, after, 500).await?;
        let is_last = page.len() < 500;
        all.extend(page);
        if is_last || all.len() >= MOST {
            return Ok(all);
        }
    }
}

/// The event, while there are names.
async fn open(visit: &Visit, id: &str) -> Result<Event> {
    let event = kept(visit, id).await?;
    let is_open = event.erased_at.is_none() && event.state.is_public();
    if is_open { Ok(event) } else { Err(Error::NotFound) }
}

/// The day that is meant: the one that is asked for, or today where the event is on today, or its first.
fn day(visit: &Visit, event: &Event, asked: &str) -> Date {
    let days = event.content.days();
    let today = event.content.time_zone().to_datetime(visit.world().now()).date();
    let asked = asked.parse::<Date>().ok().filter(|day| days.contains(day));
    let today = days.iter().copied().find(|day| *day == today);
    asked.or(today).or(days.first().copied()).unwrap_or_default()
}

/// The page.
pub(super) async fn show(visit: Visit, listing: Listing, Path((_, id)): Path<(String, String)>) -> Result<Response> {
    let event = open(&visit, &id).await?;
    let day = day(&visit, &event, listing.get("day"));
    Ok(crate::pages::private(page(&visit, &event, day, listing.filter(), &Form::default()).await?))
}

async fn page(visit: &Visit, event: &Event, day: Date, words: &str, form: &Form) -> Result<Page> {
    let there = attendance::on(visit.db(), event.key, day).await?;
    let all = seated(visit, event).await?;
    let wanted = fold(words);
    let shown = all.iter().filter(|guest| {
        wanted.is_empty() || fold(&guest.card.name).contains(&wanted) || fold(&guest.card.association).contains(&wanted)
    });
    let days = event.content.days();
    let here = kept_path(visit, event.key, "attendance");
    let body = html! {
        p.crumbs { a href=(kept_path(visit, event.key, "")) { (visit.text(&event.content.title)) } }
        @if days.len() > 1 {
            nav.filters aria-label=(visit.t("events-days")) { @for one in &days {
                a.chip href=(format!("{here}?day={one}")) aria-current=[(*one == day).then_some("page")] { (when::day(&visit.app().words, visit.lang, *one)) }
            } }
        }
        p.lead role="status" data-there=(there.len()) { (visit.t_with("events-there", &args![count = there.len(), all = all.len()])) }
        form.filter method="get" role="search" {
            input type="hidden" name="day" value=(day);
            label.hidden for="q" { (visit.t("events-find-name")) }
            input #q type="search" name="q" value=(words) placeholder=(visit.t("events-find-name")) autocomplete="off" data-narrows="ticks";
            button.quiet { (visit.t("web-filter")) }
        }
        @if all.is_empty() { div.empty { p { (visit.t("events-guests-none")) } } }
        ul.ticks #ticks { @for guest in shown { (line(visit, &here, guest, day, words, there.contains(&guest.id))) } }
        section {
            h2 { (visit.t("events-walk-in")) }
            (faults(visit, form))
            form method="post" action=(kept_path(visit, event.key, "walk-ins")) {
                input type="hidden" name="day" value=(day);
                div.fields {
                    (Field::line("name", "events-field-name").required().show(visit, form))
                    (Field::line("association", "events-field-association").show(visit, form))
                }
                p.actions { button { (visit.t("events-walk-in-button")) } }
            }
        }
    };
    Ok(visit.page("events-tick", body).style("events.css").script("events.js"))
}

fn line(visit: &Visit, here: &str, guest: &Guest, day: Date, words: &str, is_there: bool) -> Markup {
    let name = super::guests::name_of(visit, guest);
    html! {
        li id=(format!("g-{}", guest.id)) {
            form method="post" action=(here) data-keep-place {
                input type="hidden" name="guest" value=(guest.id);
                input type="hidden" name="day" value=(day);
                input type="hidden" name="q" value=(words);
                input type="hidden" name="there" value=(if is_there { "" } else { "yes" });
                button.tickable type="submit" aria-pressed=(if is_there { "true" } else { "false" }) {
                    span.mark aria-hidden="true" {}
                    span { bdi { (name) } @if !guest.card.association.is_empty() { small.soft { bdi { (guest.card.association) } } } }
                }
            }
        }
    }
}

/// Notes that somebody is there, or that this was a mistake.
pub(super) async fn tick(visit: Visit, Path((_, id)): Path<(String, String)>, form: Form) -> Result<Response> {
    let event = open(&visit, &id).await?;
    let guest: Id<Guest> = form.value("guest").parse().map_err(|_| Error::NotFound)?;
    let (key, day, is_there) = (event.key, day(&visit, &event, form.value("day")), form.is_ticked("there"));
    let done = write(&visit, move |tx: &mut Tx<'_>| attendance::tick(tx, key, guest, day, is_there)).await?;
    let back =
        format!("{}?day={day}&q={}#g-{guest}", kept_path(&visit, key, "attendance"), web::encoded(form.value("q")));
    match done {
        Ok(()) => Ok(visit.see(back).into_response()),
        Err(refused) => Ok(visit.see_saying(back, refused.message()).into_response()),
    }
}

/// Writes down somebody who came without having registered: she is there.
pub(super) async fn walk_in(visit: Visit, Path((_, id)): Path<(String, String)>, mut form: Form) -> Result<Response> {
    let event = open(&visit, &id).await?;
    let (key, day) = (event.key, day(&visit, &event, form.value("day")));
    let (name, association) = (form.words("name", 2..=120), form.words("association", 0..=120));
    if form.is_good() {
        let card = Card { name, association, ..Card::default() };
        let new = NewGuest { card, lang: visit.lang, way: Way::Door };
        let act = move |tx: &mut Tx<'_>| match guests::register(tx, key, new, &Silent)? {
            Registered::New(guest) | Registered::Again(guest) => attendance::tick(tx, key, guest.id, day, true),
        };
        match write(&visit, act).await? {
            Ok(()) => {
                let back = format!("{}?day={day}", kept_path(&visit, key, "attendance"));
                return Ok(visit.see_saying(back, "events-walk-in-done").into_response());
            }
            Err(refused) => form.fault("name", refused.message()),
        }
    }
    let page = page(&visit, &event, day, "", &form).await?;
    Ok(crate::pages::private(page.status(StatusCode::UNPROCESSABLE_ENTITY)))
}

/// Writes down how many came.
pub(super) async fn count(visit: Visit, Path((_, id)): Path<(String, String)>, mut form: Form) -> Result<Response> {
    let event = kept(&visit, &id).await?;
    let people = form.required_whole("people", 0..=1_000_000).and_then(|people| i32::try_from(people).ok());
    let women = form.whole("women", 0..=1_000_000).and_then(|women| i32::try_from(women).ok());
    let back = kept_path(&visit, event.key, "");
    let Some(people) = people.filter(|_| form.is_good()) else {
        let first = form.faults().first().map(|(_, message)| message.clone());
        return Ok(visit.see_saying(back, first.unwrap_or_else(|| Message::new("web-fault-required"))).into_response());
    };
    if women.is_some_and(|women| women > people) {
        return Ok(visit.see_saying(back, "events-fault-women").into_response());
    }
    let key = event.key;
    let done = write(&visit, move |tx: &mut Tx<'_>| attendance::count(tx, key, people, women)).await?;
    let said = done.map_or_else(Refused::message, |()| "events-counted".into());
    Ok(visit.see_saying(back, said).into_response())
}
