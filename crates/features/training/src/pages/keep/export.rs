//! The applications as a spreadsheet.

use axum::extract::Path;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use kernel::Id;
use papers::sheet::{self, Cell, Column, Sheet};
use store::Entry;
use web::{Desk, Download, Error, Result, Visit};

use crate::model::{Application, ApplicationState, Call};
use crate::pages::{kept, place_words, say, write};
use crate::store::applications;

/// Rows that are read at a time.
const PART: u32 = 500;

/// As a workbook.
pub(super) async fn xlsx(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Response> {
    let call = kept(&visit, &id).await?;
    let desk = Desk::free().await?;
    let sheet = rows(&visit, &call).await?;
    record(&visit, &call, "xlsx").await?;
    let made = desk.make(move || sheet::xlsx(&sheet)).await?;
    Ok(private_file(Download::xlsx(&name(&call), made)))
}

/// As comma-separated values.
pub(super) async fn csv(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Response> {
    let call = kept(&visit, &id).await?;
    let _desk = Desk::free().await?;
    let sheet = rows(&visit, &call).await?;
    record(&visit, &call, "csv").await?;
    Ok(private_file(Download::csv(&name(&call), sheet::csv(&sheet)?)))
}

/// A file for those who may have it, in no cache.
fn private_file(file: Download) -> Response {
    ([(header::CACHE_CONTROL, "private, no-store")], file).into_response()
}

fn name(call: &Call) -> String {
    call.slug.clone().unwrap_or_else(|| "call".to_owned())
}

/// Names left the house: that is written down, and not whose.
async fn record(visit: &Visit, call: &Call, form: &'static str) -> Result<()> {
    let key = call.key;
    let act = move |tx: &mut store::Tx<'_>| {
        tx.record(Entry::new("training.applications.exported", "training-call", key.call).with("as", form));
        Ok(())
    };
    write(visit, act).await?.map_err(|refused| Error::told(refused.message()))
}

async fn rows(visit: &Visit, call: &Call) -> Result<Sheet> {
    let t = |id: &str| visit.t(id).to_owned();
    let mut columns = vec![
        Column::number("number", t("training-fact-number")),
        Column::text("state", t("training-column-state")),
        Column::number("rank", t("training-column-rank")),
        Column::number("score", t("training-fact-score")),
        Column::text("association", t("training-field-association")),
        Column::text("place", t("training-field-place")),
        Column::date("founded", t("training-field-founded")),
        Column::text("contact-name", t("training-field-name")),
        Column::text("email", t("training-field-contact")),
    ];
    for at in 1..=call.content.people_each {
        let numbered = |id: &str| format!("{} {at}", visit.t(id));
        let [name, sex, born, function] = KEYS[usize::try_from(at - 1).unwrap_or(0).min(3)];
        columns.push(Column::text(name, numbered("training-field-person-name")));
        columns.push(Column::text(sex, numbered("training-field-sex")));
        columns.push(Column::number(born, numbered("training-field-born")));
        columns.push(Column::text(function, numbered("training-field-function")));
    }
    columns.push(Column::text("why", t("training-column-why")));
    let mut rows = Vec::new();
    for state in ApplicationState::ALL.iter().filter(|state| **state != ApplicationState::Draft) {
        let mut after = (-1, Id::from_uuid(uuid::Uuid::nil()));
        loop {
            let part = applications::of_state(visit.db(), call.key, *state, after, PART).await?;
            rows.extend(part.iter().map(|application| cells(visit, call, application)));
            let Some(last) = part.last().filter(|_| part.len() == PART as usize) else { break };
            after = (last.number, last.id);
        }
    }
    Ok(Sheet { title: t("training-applications"), lang: visit.lang, columns, rows })
}

const KEYS: [[&str; 4]; 4] = [
    ["name-1", "sex-1", "born-1", "function-1"],
    ["name-2", "sex-2", "born-2", "function-2"],
    ["name-3", "sex-3", "born-3", "function-3"],
    ["name-4", "sex-4", "born-4", "function-4"],
];

fn cells(visit: &Visit, call: &Call, application: &Application) -> Vec<Cell> {
    let card = &application.card;
    let mut cells = vec![
        Cell::from(application.number),
        Cell::from(visit.t(application.state.label())),
        application.rank.map_or(Cell::Empty, Cell::from),
        application.score.map_or(Cell::Empty, |score| Cell::from(f64::from(score) / 100.0)),
        Cell::from(card.association.as_str()),
        Cell::from(card.place.as_deref().map(|code| place_words(code, visit.lang)).unwrap_or_default()),
        card.founded.map_or(Cell::Empty, Cell::from),
        Cell::from(card.name.as_str()),
        Cell::from(card.contact.as_str()),
    ];
    for at in 0..usize::try_from(call.content.people_each).unwrap_or(1) {
        match card.people.get(at) {
            Some(one) => cells.extend([
                Cell::from(one.name.as_str()),
                Cell::from(one.sex.map(|sex| visit.t(sex.label())).unwrap_or_default()),
                one.born.map_or(Cell::Empty, |born| Cell::from(i32::from(born))),
                Cell::from(one.function.as_str()),
            ]),
            None => cells.extend([Cell::Empty, Cell::Empty, Cell::Empty, Cell::Empty]),
        }
    }
    cells.push(Cell::from(say::why(&visit.app().words, visit.lang, call, application).unwrap_or_default()));
    cells
}
