//! `GET /s/{space}/experiences`: what the space writes and has written.

use jiff::Timestamp;
use maud::{Markup, html};
use web::table::{Column, Listing, page_of, pager, table};
use web::{Page, Result, Visit};

use super::{path_of, words};
use crate::model::experience::{Experience, State};
use crate::store::experiences::sheets;

const COLUMNS: [Column; 4] = [
    Column::words("library-experience-column-title"),
    Column::words("library-experience-column-state"),
    Column::words("library-experience-column-place"),
    Column::words("library-experience-column-changed"),
];

/// Shows the list, of one state if the address says so.
pub(crate) async fn show(visit: Visit, listing: Listing) -> Result<Page> {
    let state = State::from_code(listing.get("state"));
    let after = listing
        .after()
        .and_then(|(at, id)| Some((Timestamp::from_microsecond(at.parse().ok()?).ok()?, id.parse().ok()?)));
    let (rows, more) = page_of(sheets::list(visit.db(), visit.space()?.id, state, after).await?);
    let next = rows.last().filter(|_| more);
    let next = next.map(|last| (last.changed_at.as_microsecond().to_string(), last.key.experience.to_string()));
    let body = html! {
        (crate::pages::rooms(&visit, "experiences"))
        p.lead { (visit.t("library-experience-lead")) }
        p.actions {
            a.button href=(visit.path("experiences/new")) { (visit.t("library-experience-new")) }
            a.button.quiet href="/experiences/reviews" { (visit.t("library-experience-my-reviews")) }
            a.button.quiet href="/experiences" { (visit.t("library-experience-public-list")) }
        }
        (states(&visit, state))
        @if rows.is_empty() {
            div.empty { p { (visit.t(if state.is_some() { "library-experience-none-so" } else { "library-experience-none" })) } }
        } @else {
            (table(&visit, visit.t("library-experience-title"), &COLUMNS, rows.iter().map(|row| cells(&visit, row))))
        }
        (pager(&visit, &listing, next.as_ref().map(|(key, id)| (key.as_str(), id.clone()))))
    };
    Ok(visit.page("library-experience-title", body).wide().style("experiences.css"))
}

fn states(visit: &Visit, chosen: Option<State>) -> Markup {
    let all = visit.path("experiences");
    html! {
        nav.filters aria-label=(visit.t("library-experience-column-state")) {
            a.chip href=(all) aria-current=[chosen.is_none().then_some("true")] { (visit.t("library-experience-all")) }
            @for state in State::ALL {
                a.chip href=(format!("{all}?state={}", state.code())) aria-current=[(chosen == Some(*state)).then_some("true")] {
                    (visit.t(state.label()))
                }
            }
        }
    }
}

fn cells(visit: &Visit, row: &Experience) -> Vec<Markup> {
    vec![
        html! { a href=(path_of(visit, row.key.experience, "")) { (words::name(visit, &row.head)) } },
        words::chip(visit, row),
        html! { @if let Some(code) = &row.head.place { (words::place_name(visit, code)) } },
        html! { (visit.date(visit.world().day_of(row.changed_at))) },
    ]
}
