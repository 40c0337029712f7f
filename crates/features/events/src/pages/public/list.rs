//! `/events`: what comes, by month, and what was.

use jiff::Timestamp;
use kernel::Lang;
use kernel::place::{self, Level};
use maud::{Markup, html};
use web::table::{Listing, pager};
use web::{Field, Form, Page, Result, Visit, encoded};

use super::month;
use crate::model::State;
use crate::model::month::Month;
use crate::pages::{concept, place_words, when};
use crate::store::shelf::{self, Filter, Shown};

/// Events on one page.
const ROWS: usize = 20;
/// The most events of a month.
const MONTH_ROWS: u32 = 300;

/// What the address asks for.
pub(super) struct Asked {
    pub(super) filter: Filter,
    month: Option<Month>,
    is_past: bool,
}

impl Asked {
    pub(super) fn of(listing: &Listing) -> Self {
        let some = |name: &str| Some(listing.get(name).trim()).filter(|word| !word.is_empty());
        Self {
            filter: Filter {
                theme: some("theme").filter(|code| search::thesaurus::get(code).is_some()).map(str::to_owned),
                place: some("region").filter(|code| place::get(code).is_some()).map(str::to_owned),
                lang: some("in").and_then(Lang::from_code),
            },
            month: some("month").and_then(Month::read),
            is_past: some("past").is_some(),
        }
    }

    /// The same filter at another address: `?theme=water&region=08`.
    pub(super) fn query(&self, more: &[(&str, &str)]) -> String {
        let filter = &self.filter;
        let own = [
            ("theme", filter.theme.as_deref()),
            ("region", filter.place.as_deref()),
            ("in", filter.lang.map(Lang::code)),
        ];
        let own = own.into_iter().filter_map(|(name, value)| Some((name, value?)));
        let pairs: Vec<String> =
            own.chain(more.iter().copied()).map(|(name, value)| format!("{name}={}", encoded(value))).collect();
        if pairs.is_empty() { String::new() } else { format!("?{}", pairs.join("&")) }
    }
}

/// The list.
pub(super) async fn show(visit: Visit, listing: Listing) -> Result<Page> {
    let asked = Asked::of(&listing);
    let today = visit.world().today();
    let shown = asked.month.unwrap_or_else(|| Month::of(today));
    let of_month = month_rows(&visit, &asked.filter, shown).await?;
    let rows = if asked.month.is_some() { of_month.clone() } else { page(&visit, &asked, &listing).await? };
    let more = asked.month.is_none() && rows.len() > ROWS;
    let rows = if more { &rows[..ROWS] } else { &rows[..] };
    let next =
        rows.last().filter(|_| more).map(|last| (last.starts_at.as_microsecond().to_string(), last.id.to_string()));
    let ics = format!("/events.ics{}", asked.query(&[]));
    let body = html! {
        p.lead { (visit.t("events-lead")) }
        (tabs(&visit, &asked))
        div.events-columns {
            div {
                @if let Some(month) = asked.month { h2 { (month::name(&visit, month)) } }
                @if rows.is_empty() { (nothing(&visit, &asked)) }
                @else { ol.events { @for (at, row) in rows.iter().enumerate() { (card(&visit, row, first_of_day(rows, at))) } } }
                @if asked.month.is_none() {
                    (pager(&visit, &listing, next.as_ref().map(|(key, id)| (key.as_str(), id.clone()))))
                }
            }
            aside {
                (month::calendar(&visit, &asked, shown, &of_month, today))
                (filters(&visit, &asked))
                div.subscribe {
                    h2 { (visit.t("events-subscribe")) }
                    p.small { (visit.t("events-subscribe-words")) }
                    p.actions {
                        a.button.quiet href=(webcal(&visit, &ics)) { (visit.t("events-subscribe-phone")) }
                        a href=(ics) { (visit.t("events-subscribe-file")) }
                    }
                }
            }
        }
    };
    let title = if asked.is_past { "events-title-past" } else { "events-title" };
    let (name, words) = (visit.t(title).to_owned(), visit.t("events-lead").to_owned());
    let page = visit.page(title, body).wide().style("events.css").described(&name, &words);
    Ok(page.alternate("text/calendar", visit.t("events-title"), ics).canonical("/events", Lang::ALL))
}

async fn page(visit: &Visit, asked: &Asked, listing: &Listing) -> Result<Vec<Shown>> {
    let after = listing
        .after()
        .and_then(|(at, id)| Some((Timestamp::from_microsecond(at.parse().ok()?).ok()?, id.parse().ok()?)));
    let (db, now, limit) = (visit.db(), visit.world().now(), ROWS as u32 + 1);
    Ok(match asked.is_past {
        true => shelf::past(db, &asked.filter, now, after, limit).await?,
        false => shelf::between(db, &asked.filter, (now, Timestamp::MAX), after, limit).await?,
    })
}

/// The events that have something of a month, on the clocks of Morocco.
async fn month_rows(visit: &Visit, filter: &Filter, month: Month) -> Result<Vec<Shown>> {
    let zone = crate::model::event::zone(crate::model::event::HOME);
    let at =
        |day: jiff::civil::Date| day.to_zoned(zone.clone()).map_or(Timestamp::UNIX_EPOCH, |zoned| zoned.timestamp());
    let window = (at(month.first()), at(month.end()));
    Ok(shelf::between(visit.db(), filter, window, None, MONTH_ROWS).await?)
}

/// The first event of a day in a list is where links of the calendar lead.
fn first_of_day(rows: &[Shown], at: usize) -> bool {
    at == 0 || rows[at - 1].card.starts.date() != rows[at].card.starts.date()
}

fn tabs(visit: &Visit, asked: &Asked) -> Markup {
    let is_coming = !asked.is_past && asked.month.is_none();
    html! {
        nav.tabs aria-label=(visit.t("events-title")) {
            a href=(format!("/events{}", asked.query(&[]))) aria-current=[is_coming.then_some("page")] { (visit.t("events-tab-coming")) }
            a href=(format!("/events{}", asked.query(&[("past", "1")]))) aria-current=[asked.is_past.then_some("page")] { (visit.t("events-tab-past")) }
        }
    }
}

fn nothing(visit: &Visit, asked: &Asked) -> Markup {
    let id = match (asked.filter.is_empty(), asked.month.is_some(), asked.is_past) {
        (false, ..) => "events-none-so",
        (true, true, _) => "events-none-month",
        (true, false, true) => "events-none-past",
        (true, false, false) => "events-none",
    };
    html! {
        div.empty {
            p { (visit.t(id)) }
            @if !asked.filter.is_empty() || asked.month.is_some() { p { a href="/events" { (visit.t("events-all")) } } }
        }
    }
}

/// An event in a list. `names_day` makes it the place to which the calendar's links lead.
pub(super) fn card(visit: &Visit, shown: &Shown, names_day: bool) -> Markup {
    let (card, words) = (&shown.card, &visit.app().words);
    let day = card.starts.date();
    html! {
        li.event id=[names_day.then(|| format!("d-{day}"))] {
            p.day aria-hidden="true" { span { (day.day()) } (month::short(visit, day)) }
            div {
                @if card.state != State::Announced { p.state { (state_chip(visit, card.state)) } }
                h2 { a href=(format!("/events/{}", card.slug)) { (visit.text(&card.title)) } }
                p { (when::span(words, visit.lang, &card.zone, card.starts, card.ends)) }
                p.small.soft {
                    @if let Some(code) = &card.place { (place_words(code, visit.lang)) " · " }
                    @if card.is_online { (visit.t("events-online")) " · " }
                    (visit.text(&card.keeper))
                }
                @if !card.themes.is_empty() {
                    ul.tags { @for theme in &card.themes { li.small { (concept(theme, visit.lang)) } } }
                }
            }
        }
    }
}

/// Where an event stands, as a small word.
pub(in crate::pages) fn state_chip(visit: &Visit, state: State) -> Markup {
    let tone = match state {
        State::Announced => "ok",
        State::Draft | State::Postponed => "wait",
        State::Cancelled => "late",
    };
    html! { span class=(format!("chip {tone}")) { (visit.t(state.label())) } }
}

fn filters(visit: &Visit, asked: &Asked) -> Markup {
    let filter = &asked.filter;
    let form = Form::default()
        .with("theme", filter.theme.as_deref().unwrap_or_default())
        .with("region", filter.place.as_deref().unwrap_or_default())
        .with("in", filter.lang.map(Lang::code).unwrap_or_default());
    let mut themes: Vec<(String, String)> =
        search::thesaurus::themes().map(|theme| (theme.code.clone(), visit.words(&theme.name).to_owned())).collect();
    themes.sort_by_key(|(_, words)| kernel::fold(words));
    if let Some(code) = filter.theme.clone().filter(|code| themes.iter().all(|(own, _)| own != code)) {
        themes.insert(0, (code.clone(), concept(&code, visit.lang)));
    }
    let mut places: Vec<(String, String)> = place::of_level(Level::Region)
        .map(|place| (place.code.to_owned(), visit.words(&place.name).to_owned()))
        .collect();
    if let Some(code) = filter.place.clone().filter(|code| places.iter().all(|(own, _)| own != code)) {
        places.insert(0, (code.clone(), place_words(&code, visit.lang)));
    }
    let langs = Lang::ALL.map(|lang| (lang.code().to_owned(), lang.own_name().to_owned()));
    html! {
        details.narrow open[!filter.is_empty()] {
            summary { (visit.t("events-narrow")) }
            form method="get" action="/events" {
                @if asked.is_past { input type="hidden" name="past" value="1"; }
                @if let Some(month) = asked.month { input type="hidden" name="month" value=(month.code()); }
                (Field::choice("theme", "events-filter-theme", themes).or_empty("events-any").plain().show(visit, &form))
                (Field::choice("region", "events-filter-region", places).or_empty("events-any").plain().show(visit, &form))
                (Field::choice("in", "events-filter-lang", langs).or_empty("events-any").plain().show(visit, &form))
                button.quiet { (visit.t("web-filter")) }
            }
        }
    }
}

/// The address by which phones follow a calendar.
fn webcal(visit: &Visit, path: &str) -> String {
    let origin = visit.origin();
    let host = origin.split_once("://").map_or(origin.as_str(), |(_, host)| host);
    format!("webcal://{host}{path}")
}
