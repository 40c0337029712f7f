//! The list as a document: to sign on paper, and as a spreadsheet.

use std::collections::HashMap;

use axum::extract::Path;
use axum::response::Response;
use jiff::civil::Date;
use kernel::{Id, fold};
use papers::pdf::{Align, Block, Column, Document, Table};
use papers::sheet::{self, Cell, Sheet};
use store::{Entry, Tx};
use web::{Desk, Download, Error, Message, Result, Visit, args};

use super::guests::name_of;
use crate::model::{Event, Guest};
use crate::pages::{kept, place_words, when, write};
use crate::store::{attendance, guests};

/// The most guests of a list on paper: more than any hall takes, and what is typeset in seconds.
const MOST_PRINTED: usize = 5_000;
/// The most rows of a workbook, as many as an event can have places.
const MOST: usize = 100_000;
/// Rows that are read together.
const TOGETHER: u32 = 500;

/// Everybody on the list in the order of arrival, or those who have a place; at most so many.
async fn gathered(visit: &Visit, event: &Event, only_seated: bool, most: usize) -> Result<Vec<Guest>> {
    let mut all: Vec<Guest> = Vec::new();
    loop {
        let (db, after) = (visit.db(), all.last().map_or(0, |guest| guest.number));
        let page = if only_seated {
            guests::seated(db, event.key, after, TOGETHER).await?
        } else {
            guests::list(db, event.key, after, TOGETHER).await?
        };
        let is_last = page.len() < TOGETHER as usize;
        all.extend(page);
        if is_last || all.len() >= most {
            all.truncate(most);
            return Ok(all);
        }
    }
}

/// Empty lines at the end of a printed list, for those who come without having registered.
const EMPTY_LINES: usize = 8;
/// More columns to sign than a page has room for are left to the first days.
const SIGNED_DAYS: usize = 4;

async fn open(visit: &Visit, id: &str) -> Result<Event> {
    let event = kept(visit, id).await?;
    if event.erased_at.is_some() { Err(Error::NotFound) } else { Ok(event) }
}

/// The list to be signed.
pub(super) async fn pdf(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Response> {
    let event = open(&visit, &id).await?;
    let _desk = Desk::free().await?;
    let mut guests = gathered(&visit, &event, true, MOST_PRINTED + 1).await?;
    if guests.len() > MOST_PRINTED {
        return Err(Error::told(Message::with("events-list-long", args![most = MOST_PRINTED])));
    }
    guests.sort_by_cached_key(|guest| (fold(&guest.card.name), guest.number));
    let content = &event.content;
    let days: Vec<Date> = content.days().into_iter().take(SIGNED_DAYS).collect();
    let column = |label: String, width| Column { label, align: Align::Start, width: Some(width) };
    let mut columns = vec![
        column("#".to_owned(), 1),
        column(visit.t("events-field-name").to_owned(), 5),
        column(visit.t("events-field-association").to_owned(), 4),
    ];
    columns.extend(days.iter().map(|day| column(signature(&visit, &days, *day), 4)));
    let mut rows: Vec<Vec<String>> = guests
        .iter()
        .enumerate()
        .map(|(at, guest)| {
            let row = vec![(at + 1).to_string(), name_of(&visit, guest), guest.card.association.clone()];
            signed(row, &days)
        })
        .collect();
    let empty = |at: usize| vec![(guests.len() + at + 1).to_string(), String::new(), String::new()];
    rows.extend((0..EMPTY_LINES).map(|at| signed(empty(at), &days)));
    let mut facts = vec![(
        visit.t("events-fact-when").to_owned(),
        when::span(&visit.app().words, visit.lang, &content.zone, content.starts, content.ends),
    )];
    let place = content.place.as_deref().map(|code| place_words(code, visit.lang)).unwrap_or_default();
    let whereabouts = [visit.words(&content.address), place.as_str()].into_iter().filter(|words| !words.is_empty());
    facts.push((visit.t("events-fact-where").to_owned(), whereabouts.collect::<Vec<_>>().join(" – ")));
    facts.retain(|(_, words)| !words.is_empty());
    let document = Document {
        title: visit.words(&content.title).to_owned(),
        subtitle: Some(visit.t("events-list-title").to_owned()),
        lang: visit.lang,
        organisation: visit.words(&visit.space()?.name).to_owned(),
        date_line: visit.t_with("events-list-date", &args![day = visit.date(visit.world().today())]),
        blocks: vec![
            Block::KeyValues(facts),
            Block::Table(Table { columns, rows }),
            Block::Note(visit.t_with("events-list-kept", &args![day = visit.date(event.erased_on())])),
        ],
    };
    record(&visit, &event, "pdf").await?;
    let bytes = tokio::task::spawn_blocking(move || papers::pdf::render(&document)).await.map_err(Error::fault)??;
    Ok(crate::pages::private_file(Download::pdf(&name(&event), bytes)))
}

/// A line with room to sign, for each day.
fn signed(mut row: Vec<String>, days: &[Date]) -> Vec<String> {
    row.extend(days.iter().map(|_| "\u{a0}\n\u{a0}".to_owned()));
    row
}

fn signature(visit: &Visit, days: &[Date], day: Date) -> String {
    match days {
        [_] => visit.t("events-column-signature").to_owned(),
        _ => when::day(&visit.app().words, visit.lang, day),
    }
}

/// The list as a workbook.
pub(super) async fn xlsx(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Response> {
    let event = open(&visit, &id).await?;
    let _desk = Desk::free().await?;
    let sheet = rows(&visit, &event).await?;
    record(&visit, &event, "xlsx").await?;
    Ok(crate::pages::private_file(Download::xlsx(&name(&event), sheet::xlsx(&sheet)?)))
}

/// The list for programs.
pub(super) async fn csv(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Response> {
    let event = open(&visit, &id).await?;
    let _desk = Desk::free().await?;
    let sheet = rows(&visit, &event).await?;
    record(&visit, &event, "csv").await?;
    Ok(crate::pages::private_file(Download::csv(&name(&event), sheet::csv(&sheet)?)))
}

/// Names left the house: that is written down, and not whose.
async fn record(visit: &Visit, event: &Event, form: &'static str) -> Result<()> {
    let key = event.key;
    let act = move |tx: &mut Tx<'_>| {
        tx.record(Entry::new("events.guests.exported", "event-guest", key.event).with("as", form));
        Ok(())
    };
    write(visit, act).await?.map_err(|refused| Error::told(refused.message()))
}

fn name(event: &Event) -> String {
    format!("{}-{}", event.slug.as_deref().unwrap_or("event"), event.content.starts.date())
}

async fn rows(visit: &Visit, event: &Event) -> Result<Sheet> {
    let mut there: HashMap<Id<Guest>, i64> = HashMap::new();
    for (guest, _) in attendance::all(visit.db(), event.key).await? {
        *there.entry(guest).or_default() += 1;
    }
    let days = event.content.days();
    let guests = gathered(visit, event, false, MOST).await?;
    let t = |id: &str| visit.t(id).to_owned();
    let columns = vec![
        sheet::Column::number("number", t("events-column-number")),
        sheet::Column::text("name", t("events-field-name")),
        sheet::Column::text("contact", t("events-field-contact")),
        sheet::Column::text("association", t("events-field-association")),
        sheet::Column::text("state", t("events-column-state")),
        sheet::Column::text("way", t("events-column-way")),
        sheet::Column::date("registered", t("events-column-registered")),
        sheet::Column::number("days", visit.t_with("events-column-days", &args![count = days.len()])),
    ];
    let rows = guests.iter().map(|guest| {
        let came = there.get(&guest.id).copied().unwrap_or(0);
        vec![
            Cell::from(guest.number),
            Cell::from(guest.card.name.as_str()),
            Cell::from(guest.card.contact.as_str()),
            Cell::from(guest.card.association.as_str()),
            Cell::from(visit.t(guest.state.label())),
            Cell::from(visit.t(guest.way.label())),
            Cell::from(visit.world().day_of(guest.registered_at)),
            Cell::from(came),
        ]
    });
    Ok(Sheet { title: t("events-guests"), lang: visit.lang, columns, rows: rows.collect() })
}
