use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use maud::html;
use web::{Error, Field, Form, Page, Result, Visit, args, field};

use super::{body_path, crumbs, form_foot, id, write};
use crate::model::{EndReason, Ending, Mandate};
use crate::store::mandates::{self, MandateRow};

/// The mandate of an address, while it goes on.
pub(super) async fn mandate_of(visit: &Visit, words: &str) -> Result<MandateRow> {
    let row = mandates::get(visit.db(), visit.space()?.id, id::<Mandate>(words)?).await?;
    let row = row.ok_or(Error::NotFound)?;
    if row.mandate.tenure.ended.is_some() {
        return Err(Error::told(crate::Refused::EndedAlready.message()));
    }
    Ok(row)
}

/// The page of the seat that a mandate is on.
pub(super) fn seat_path(visit: &Visit, row: &MandateRow) -> String {
    body_path(visit, row.mandate.body, &format!("seats/{}", row.mandate.seat))
}

/// The form that ends a mandate.
pub(crate) async fn show(visit: Visit, Path((_, mandate)): Path<(String, String)>) -> Result<Page> {
    let row = mandate_of(&visit, &mandate).await?;
    let form = Form::default().with("on", visit.world().today());
    Ok(page(&visit, &row, &form))
}

/// Ends it.
pub(crate) async fn act(visit: Visit, Path((_, mandate)): Path<(String, String)>, mut form: Form) -> Result<Response> {
    let row = mandate_of(&visit, &mandate).await?;
    let (on, why) = (form.required_date("on"), form.required_choice("why", EndReason::from_code));
    if let (true, Some(on), Some(why)) = (form.is_good(), on, why) {
        let id = row.mandate.id;
        match write(&visit, move |tx, space| mandates::end_in(tx, space, id, Ending { on, why })).await? {
            Ok(()) => return Ok(visit.see_saying(seat_path(&visit, &row), "gov-mandate-ended").into_response()),
            Err(refused) => form.fault("on", refused.message()),
        }
    }
    Ok(page(&visit, &row, &form).invalid().into_response())
}

fn page(visit: &Visit, row: &MandateRow, form: &Form) -> Page {
    let reasons = EndReason::ALL.iter().map(|why| (why.code().to_owned(), visit.t(why.label()).to_owned()));
    let name = visit.words(&row.name).to_owned();
    let content = html! {
        (crumbs(visit, None, None))
        p.lead { (visit.text(&row.body_name)) " · " (visit.t_with("gov-seat-number", &args![number = row.seat_number])) }
        (field::faults(visit, form))
        form method="post" {
            (Field::date("on", "gov-end-on").required().hint("gov-end-on-hint").show(visit, form))
            (Field::choice("why", "gov-end-why", reasons).or_empty("gov-end-why-choose").required().show(visit, form))
            (form_foot(visit, "gov-mandate-end", &seat_path(visit, row)))
        }
    };
    visit.page_named(&visit.t_with("gov-mandate-end-title", &args![name = name]), content)
}
