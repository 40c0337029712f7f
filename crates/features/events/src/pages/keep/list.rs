//! `/s/{space}/events`: what a space prepares and has held.

use actors::Role;
use jiff::Timestamp;
use maud::{Markup, html};
use web::table::{Column, Listing, PAGE_ROWS, page_of, pager, table};
use web::{Page, Result, Visit};

use crate::model::Event;
use crate::pages::{kept_path, public::state_chip, when};
use crate::store::events;

/// The page.
pub(super) async fn show(visit: Visit, listing: Listing) -> Result<Page> {
    let is_past = !listing.get("past").is_empty();
    let after = listing
        .after()
        .and_then(|(at, id)| Some((Timestamp::from_microsecond(at.parse().ok()?).ok()?, id.parse().ok()?)));
    let (space, limit) = (visit.space()?.id, PAGE_ROWS as u32 + 1);
    let rows = match is_past {
        true => events::past(visit.db(), space, after, limit).await?,
        false => events::coming(visit.db(), space, after, limit).await?,
    };
    let (rows, more) = page_of(rows);
    let next = rows
        .last()
        .filter(|_| more)
        .map(|last| (last.starts_at.as_microsecond().to_string(), last.key.event.to_string()));
    let is_keeper = visit.is_at_least(Role::Officer);
    let shown: Vec<&Event> = rows.iter().filter(|event| is_keeper || event.state.is_public()).collect();
    let columns = [
        Column::words("events-column-title"),
        Column::words("events-column-when"),
        Column::words("events-column-state"),
        Column::number("events-column-attended"),
    ];
    let body = html! {
        div.toolbar {
            nav.tabs {
                a href=(visit.path("events")) aria-current=[(!is_past).then_some("page")] { (visit.t("events-tab-coming")) }
                a href=(visit.path("events?past=1")) aria-current=[is_past.then_some("page")] { (visit.t("events-tab-past")) }
            }
            @if is_keeper { a.button href=(visit.path("events/new")) { (visit.t("events-new")) } }
        }
        @if shown.is_empty() { div.empty { p { (visit.t(if is_past { "events-none-past" } else { "events-none-kept" })) } } }
        @else { (table(&visit, visit.t("events-title"), &columns, shown.into_iter().map(|event| row(&visit, event)))) }
        (pager(&visit, &listing, next.as_ref().map(|(key, id)| (key.as_str(), id.clone()))))
    };
    Ok(visit.page("events-title", body).wide())
}

fn row(visit: &Visit, event: &Event) -> Vec<Markup> {
    let content = &event.content;
    vec![
        html! { a href=(kept_path(visit, event.key, "")) { (visit.text(&content.title)) } },
        html! { (when::span(&visit.app().words, visit.lang, &content.zone, content.starts, content.ends)) },
        state_chip(visit, event.state),
        html! { @match event.attended { Some(people) => (visit.number(people.into())), None => "–" } },
    ]
}
