//! A statement for who facilitates: what the group has before it, and her remark beside it.

use axum::extract::Path;
use axum::response::Response;
use maud::html;
use web::field::faults;
use web::{Error, Field, Form, Page, Result, Visit};

use super::led;
use crate::model::{Act, Level, Statement};
use crate::pages::{View, back, drawn, private, result, write};
use crate::store::consensus::{self, Table};

/// The most characters of a remark.
const REMARK: usize = 1_500;

/// The page.
pub(super) async fn show(visit: Visit, Path((_, id, statement)): Path<(String, String, String)>) -> Result<Response> {
    let view = led(&visit, &id).await?;
    view.must(Act::SeeCounts)?;
    let statement = statement_of(&view, &statement)?;
    let table = consensus::table(visit.db(), view.key()).await?;
    let form =
        table.remarks.get(&statement.code).map_or_else(Form::default, |words| Form::default().with("words", words));
    Ok(private(page(&visit, &view, &table, statement, &form)))
}

fn statement_of<'a>(view: &'a View, code: &str) -> Result<&'a Statement> {
    view.instrument.statement(code).map(|(_, statement)| statement).ok_or(Error::NotFound)
}

fn page(visit: &Visit, view: &View, table: &Table, statement: &Statement, form: &Form) -> Page {
    let body = html! {
        nav.crumbs { a href=(view.path("")) { (visit.text(&view.association)) } }
        (drawn::counts(visit, &table.tally(&statement.code)))
        p { (drawn::accord_chip(visit, &table.tally(&statement.code))) }
        ol.levels { @for level in Level::ALL { li { (visit.text(&statement.levels[level.index()])) } } }
        h2 { (visit.t("capacity-proposal")) }
        (result::proposed(visit, view, table, statement, None))
        @if view.may(Act::Remark) {
            h2 { (visit.t("capacity-remark")) }
            p.soft { (visit.t("capacity-remark-words")) }
            (faults(visit, form))
            form method="post" action=(view.path(&format!("statements/{}", statement.code))) {
                (Field::area("words", "capacity-field-remark", 4).show(visit, form))
                p.actions { button { (visit.t("web-save")) } }
            }
        } @else { (result::remark(visit, table, statement)) }
    };
    visit.page_named(visit.words(&statement.words), body)
}

/// Writes a remark; an empty one takes it away.
pub(super) async fn remark(
    visit: Visit,
    Path((_, id, statement)): Path<(String, String, String)>,
    mut form: Form,
) -> Result<Response> {
    let view = led(&visit, &id).await?;
    view.must(Act::Remark)?;
    let statement = statement_of(&view, &statement)?;
    let words = form.words("words", 0..=REMARK);
    if !form.is_good() {
        let table = consensus::table(visit.db(), view.key()).await?;
        return Ok(private(page(&visit, &view, &table, statement, &form).invalid()));
    }
    let (key, code) = (view.key(), statement.code.clone());
    let written = write(&visit, key, visit.who(), move |tx| consensus::remark(tx, key, &code, &words)).await?;
    Ok(back(&visit, view.path(""), written, "capacity-remarked"))
}
