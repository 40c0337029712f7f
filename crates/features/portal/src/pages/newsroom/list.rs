//! `GET /s/{space}/newsroom/articles`: all articles of the newsroom for editors, hers for a reporter.

use actors::Role;
use jiff::Timestamp;
use maud::{Markup, html};
use web::table::{Column, Listing, page_of, pager, table};
use web::{Page, Result, Visit};

use super::{path_of, words, writer};
use crate::model::article::{Article, State};
use crate::store::articles::{self, Which};

const COLUMNS: [Column; 4] = [
    Column::words("portal-articles-column-title"),
    Column::words("portal-articles-column-kind"),
    Column::words("portal-articles-column-state"),
    Column::words("portal-articles-column-changed"),
];

/// Shows the list, of one state if the address says so.
pub(crate) async fn show(visit: Visit, listing: Listing) -> Result<Page> {
    let edits = visit.is_at_least(Role::Officer);
    let state = State::from_code(listing.get("state")).filter(|_| edits);
    let which = match (edits, state) {
        (false, _) => Which::By(writer(&visit)?.account),
        (true, Some(state)) => Which::In(state),
        (true, None) => Which::All,
    };
    let after = listing
        .after()
        .and_then(|(at, id)| Some((Timestamp::from_microsecond(at.parse().ok()?).ok()?, id.parse().ok()?)));
    let (rows, more) = page_of(articles::list(visit.db(), visit.space()?.id, which, after).await?);
    let at = |row: &Article| if state.is_some() { row.since_at } else { row.changed_at };
    let next =
        rows.last().filter(|_| more).map(|last| (at(last).as_microsecond().to_string(), last.key.article.to_string()));
    let body = html! {
        (words::tabs(&visit, "newsroom/articles"))
        @if edits { (states(&visit, state)) }
        @if rows.is_empty() { div.empty { p { (visit.t("portal-articles-none-so")) } } } @else {
            (table(&visit, visit.t("portal-articles"), &COLUMNS, rows.iter().map(|row| cells(&visit, row))))
        }
        (pager(&visit, &listing, next.as_ref().map(|(key, id)| (key.as_str(), id.clone()))))
    };
    Ok(visit.page("portal-articles", body).wide().style("newsroom.css"))
}

fn states(visit: &Visit, chosen: Option<State>) -> Markup {
    let all = visit.path("newsroom/articles");
    html! {
        nav.filters aria-label=(visit.t("portal-articles-states")) {
            a.chip href=(all) aria-current=[chosen.is_none().then_some("true")] { (visit.t("portal-articles-all-states")) }
            @for state in State::ALL {
                a.chip href=(format!("{all}?state={}", state.code())) aria-current=[(chosen == Some(*state)).then_some("true")] {
                    (visit.t(state.label()))
                }
            }
        }
    }
}

fn cells(visit: &Visit, row: &Article) -> Vec<Markup> {
    vec![
        html! { a href=(path_of(visit, row.key.article, "")) { (words::name(visit, row)) } },
        html! { (visit.t(row.kind.label())) },
        words::chips(visit, row),
        html! { (visit.instant(row.changed_at)) },
    ]
}
