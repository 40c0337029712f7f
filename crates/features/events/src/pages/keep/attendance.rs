//! Who is there, ticked on a phone at the door.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use jiff::civil::Date;
use kernel::{Id, fold};
use maud::{Markup, html};
use store::Tx;
use web::field::faults;
use web::table::{Listing, pager};
use web::{Error, Field, Form, Message, Page, Result, Visit, args};

use crate::model::{Card, Event, Guest, Refused, Way};
use crate::pages::{kept, kept_path, when, write};
use crate::store::guests::{self, KnownBy, NewGuest, Registered};
use crate::store::{Silent, attendance};

/// So many guests are shown on a page.
const SHOWN: usize = 100;
/// So many rows are read together.
const TOGETHER: u32 = 500;

/// A page of those who have a place. Names are sealed: they are looked through here, some hundred at a time, and not by the
/// database.
struct Sheet {
    guests: Vec<Guest>,
    /// Behind which number the next page begins.
    next: Option<i32>,
}

/// Reads a page: those who arrived after a number and whose name or association holds some words. A list that fits on one page
/// is sorted by name.
async fn sheet(visit: &Visit, event: &Event, after: i32, words: &str) -> Result<Sheet> {
    let wanted = fold(words);
    let is_meant = |guest: &Guest| {
        wanted.is_empty() || fold(&guest.card.name).contains(&wanted) || fold(&guest.card.association).contains(&wanted)
    };
    let (mut guests, mut read_to): (Vec<Guest>, i32) = (Vec::new(), after);
    while guests.len() <= SHOWN {
        let rows = guests::seated(visit.db(), event.key, read_to, TOGETHER).await?;
        let is_last = rows.len() < TOGETHER as usize;
        read_to = rows.last().map_or(read_to, |guest| guest.number);
        guests.extend(rows.into_iter().filter(is_meant));
        if is_last {
            break;
        }
    }
    let is_more = guests.len() > SHOWN;
    guests.truncate(SHOWN);
    let next = guests.last().filter(|_| is_more).map(|guest| guest.number);
    if after == 0 && next.is_none() {
        guests.sort_by_cached_key(|guest| (fold(&guest.card.name), guest.number));
    }
    Ok(Sheet { guests, next })
}

/// How many have a place.
async fn all(visit: &Visit, event: &Event) -> Result<i64> {
    let states = guests::states(visit.db(), event.key).await?;
    Ok(states.into_iter().filter(|(state, _)| state.holds_a_seat()).map(|(_, count)| count).sum())
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
    Ok(crate::pages::private(page(&visit, &event, day, &listing, &Form::default()).await?))
}

async fn page(visit: &Visit, event: &Event, day: Date, listing: &Listing, form: &Form) -> Result<Page> {
    let words = listing.filter();
    let after = listing.after().and_then(|(number, _)| number.parse().ok()).unwrap_or(0);
    let (all, there) = (all(visit, event).await?, attendance::on(visit.db(), event.key, day).await?);
    let Sheet { guests, next } = sheet(visit, event, after, words).await?;
    let numbers = guests.iter().map(|guest| guest.number);
    let range = (numbers.clone().min().unwrap_or(0), numbers.max().unwrap_or(0));
    let present = attendance::among(visit.db(), event.key, day, range).await?;
    // Whoever looks for a name types it: a script narrows the list where all of it is here.
    let is_whole = after == 0 && next.is_none() && words.is_empty();
    let kept = Kept { day, words, after: listing.get("after") };
    let days = event.content.days();
    let here = kept_path(visit, event.key, "attendance");
    let body = html! {
        p.crumbs { a href=(kept_path(visit, event.key, "")) { (visit.text(&event.content.title)) } }
        @if days.len() > 1 {
            nav.filters aria-label=(visit.t("events-days")) { @for one in &days {
                a.chip href=(format!("{here}?day={one}")) aria-current=[(*one == day).then_some("page")] { (when::day(&visit.app().words, visit.lang, *one)) }
            } }
        }
        p.lead role="status" data-there=(there) { (visit.t_with("events-there", &args![count = there, all = all])) }
        form.filter method="get" role="search" {
            input type="hidden" name="day" value=(day);
            label.hidden for="q" { (visit.t("events-find-name")) }
            input #q type="search" name="q" value=(words) placeholder=(visit.t("events-find-name")) autocomplete="off" data-narrows=[is_whole.then_some("ticks")];
            button.quiet { (visit.t("web-filter")) }
        }
        @if all == 0 { div.empty { p { (visit.t("events-guests-none")) } } }
        ul.ticks #ticks { @for guest in &guests { (line(visit, &here, guest, &kept, present.contains(&guest.id))) } }
        (pager(visit, listing, next.map(|number| (number.to_string(), number.to_string())).as_ref().map(|(key, id)| (key.as_str(), id.clone()))))
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

/// What a tick keeps of the page on which it was made.
struct Kept<'a> {
    day: Date,
    words: &'a str,
    after: &'a str,
}

fn line(visit: &Visit, here: &str, guest: &Guest, kept: &Kept<'_>, is_there: bool) -> Markup {
    let name = super::guests::name_of(visit, guest);
    html! {
        li id=(format!("g-{}", guest.id)) {
            form method="post" action=(here) data-keep-place {
                input type="hidden" name="guest" value=(guest.id);
                input type="hidden" name="day" value=(kept.day);
                input type="hidden" name="q" value=(kept.words);
                input type="hidden" name="after" value=(kept.after);
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
    let (words, after) = (web::encoded(form.value("q")), web::encoded(form.value("after")));
    let back = format!("{}?day={day}&q={words}&after={after}#g-{guest}", kept_path(&visit, key, "attendance"));
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
        let new = NewGuest { card, lang: visit.lang, way: Way::Door, known_by: KnownBy::Nothing };
        let act = move |tx: &mut Tx<'_>| match guests::register(tx, key, new, &Silent)? {
            Registered::New(guest) | Registered::Again { guest, .. } => attendance::tick(tx, key, guest.id, day, true),
        };
        match write(&visit, act).await? {
            Ok(()) => {
                let back = format!("{}?day={day}", kept_path(&visit, key, "attendance"));
                return Ok(visit.see_saying(back, "events-walk-in-done").into_response());
            }
            Err(refused) => form.fault("name", refused.message()),
        }
    }
    let page = page(&visit, &event, day, &Listing::default(), &form).await?;
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
