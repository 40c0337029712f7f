//! `…/sheets`: how the collection on paper and at the door stands, and the sheets.

use actors::Role;
use axum::extract::Path;
use maud::{Markup, html};
use web::table::{self, Column, Listing, pager, table};
use web::{Field, Form, Page, Result, Visit, args};

use super::{Case, languages, sheet_name, state_chip};
use crate::model::State;
use crate::model::sheet::{AT_ONCE, SheetState};
use crate::store::sheets;

const COLUMNS: [Column; 4] = [
    Column::words("petition-collect-column-sheet"),
    Column::words("petition-collect-column-state"),
    Column::words("petition-collect-column-commune"),
    Column::words("petition-collect-column-next"),
];

/// Counts, what can be done, the sheets in their order.
pub(crate) async fn show(visit: Visit, Path((_, id)): Path<(String, String)>, listing: Listing) -> Result<Page> {
    let case = Case::of(&visit, &id).await?;
    page(&visit, &case, &listing, &Form::default().with("count", 10)).await
}

pub(super) async fn page(visit: &Visit, case: &Case, listing: &Listing, form: &Form) -> Result<Page> {
    let counts = sheets::counts(visit.db(), case.key()).await?;
    let after = listing.after().and_then(|(_, number)| number.parse().ok()).unwrap_or(0);
    let (rows, more) = table::page_of(sheets::after(visit.db(), case.key(), after).await?);
    let next = rows.last().filter(|_| more).map(|sheet| (sheet.number.to_string(), sheet.number.to_string()));
    let cells = rows.iter().map(|sheet| {
        let path = case.path(visit, &format!("sheets/{}", sheet.number));
        let commune = sheet.commune.as_deref().map(|code| super::keying::commune_name(code, visit.lang));
        vec![
            html! { a href=(path) { (sheet_name(visit, sheet.number)) } },
            state_chip(visit, sheet.state),
            html! { @if let Some(commune) = commune { bdi { (commune) } } },
            next_step(visit, &path, sheet.state),
        ]
    });
    let body = html! {
        (case.crumbs(visit, None))
        p.lead { (visit.text(&case.petition.title)) }
        (doorstep(visit, case))
        h2 { (visit.t("petition-collect-paper")) }
        p { (visit.t("petition-collect-paper-how")) }
        (printed(visit, case, listing))
        ul.grid { @for state in SheetState::ALL {
            @let count = counts.iter().find(|(other, _)| other == state).map_or(0, |(_, count)| *count);
            li.card { p.figure.small-figure { (visit.number(count as i64)) } p { (visit.t(state.label())) } }
        } }
        @if visit.is_at_least(Role::Facilitator) && case.petition.state != State::Draft { (print_form(visit, case, form)) }
        @if rows.is_empty() { div.empty { p { (visit.t("petition-collect-no-sheets")) } } }
        @else {
            h2 { (visit.t("petition-collect-sheets")) }
            (table(visit, visit.t("petition-collect-sheets"), &COLUMNS, cells))
            (pager(visit, listing, next.as_ref().map(|(key, id)| (key.as_str(), id.clone()))))
        }
    };
    Ok(visit.page("petition-collect-title", body).wide())
}

fn doorstep(visit: &Visit, case: &Case) -> Markup {
    html! {
        h2 { (visit.t("petition-collect-doorstep")) }
        p { (visit.t("petition-collect-doorstep-lead")) }
        p.actions { a.button href=(case.path(visit, "doorstep")) { (visit.t("petition-collect-doorstep-open")) } }
    }
}

/// After printing: where the sheets are.
fn printed(visit: &Visit, case: &Case, listing: &Listing) -> Markup {
    let (first, last) = (listing.get("first").parse::<u32>(), listing.get("last").parse::<u32>());
    let (Ok(first), Ok(last), true) = (first, last, visit.is_at_least(Role::Facilitator)) else { return html! {} };
    html! {
        div.said {
            p { (visit.t_with("petition-collect-printed", &args![first = first, last = last])) }
            p { a.button href=(case.path(visit, &format!("sheets/print.pdf?first={first}&last={last}"))) { (visit.t("petition-collect-print-open")) } }
        }
    }
}

fn print_form(visit: &Visit, case: &Case, form: &Form) -> Markup {
    let langs = languages(visit.lang).map(|lang| (lang.code().to_owned(), lang.own_name().to_owned()));
    html! {
        details open[!form.is_good()] {
            summary { (visit.t("petition-collect-print")) }
            form.card method="post" action=(case.path(visit, "sheets")) {
                div.fields {
                    (Field::number("count", "petition-collect-print-count").required().show(visit, form))
                    (Field::choice("language", "petition-collect-print-lang", langs).required().show(visit, form))
                    (Field::line("commune", "petition-collect-field-commune").hint("petition-collect-print-commune-hint").show(visit, form))
                }
                p.hint { (visit.t_with("petition-collect-print-most", &args![most = AT_ONCE])) }
                button { (visit.t("petition-collect-print-do")) }
            }
        }
    }
}

/// What is to be done with a sheet now.
fn next_step(visit: &Visit, path: &str, state: SheetState) -> Markup {
    let step = |below: &str, words: &str| html! { a href=(format!("{path}/{below}")) { (visit.t(words)) } };
    match state {
        SheetState::Printed | SheetState::Out => step("keying", "petition-collect-key-first"),
        SheetState::KeyedOnce => step("keying", "petition-collect-key-second"),
        SheetState::KeyedTwice => html! { a href=(path) { (visit.t("petition-collect-reconcile")) } },
        SheetState::Settled | SheetState::Void => html! {},
    }
}
