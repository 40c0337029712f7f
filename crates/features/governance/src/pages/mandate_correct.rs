use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use maud::html;
use web::{Field, Form, Page, Result, Visit, args, field};

use super::mandate_end::{mandate_of, seat_path};
use super::seat_fill::{office, office_fields};
use super::{crumbs, form_foot, write};
use crate::model::Office;
use crate::store::mandates::{self, MandateRow};

/// The form that corrects the function and the dates of a mandate.
pub(crate) async fn show(visit: Visit, Path((_, mandate)): Path<(String, String)>) -> Result<Page> {
    let row = mandate_of(&visit, &mandate).await?;
    let (known, own) = match &row.mandate.office {
        Office::Known(known) => (known.code(), ""),
        Office::Own(text) => ("", visit.words(text)),
    };
    let form = Form::default()
        .with("office", known)
        .with("own", own)
        .with("since", row.mandate.tenure.since)
        .with("until", row.mandate.tenure.until.map(|until| until.to_string()).unwrap_or_default());
    Ok(page(&visit, &row, &form))
}

/// Corrects them.
pub(crate) async fn act(visit: Visit, Path((_, mandate)): Path<(String, String)>, mut form: Form) -> Result<Response> {
    let row = mandate_of(&visit, &mandate).await?;
    let said = office(&mut form);
    let office = if row.mandate.office.includes(&said) { row.mandate.office.clone() } else { said };
    let (since, until) = (form.required_date("since"), form.date("until"));
    if let (true, Some(since)) = (form.is_good(), since) {
        let id = row.mandate.id;
        let corrected =
            write(&visit, move |tx, space| mandates::correct_in(tx, space, id, &office, since, until)).await?;
        match corrected {
            Ok(()) => return Ok(visit.see_saying(seat_path(&visit, &row), "gov-mandate-corrected").into_response()),
            Err(refused) => form.fault("since", refused.message()),
        }
    }
    Ok(page(&visit, &row, &form).invalid().into_response())
}

fn page(visit: &Visit, row: &MandateRow, form: &Form) -> Page {
    let name = visit.words(&row.name).to_owned();
    let content = html! {
        (crumbs(visit, None, None))
        p.lead { (visit.text(&row.body_name)) " · " (visit.t_with("gov-seat-number", &args![number = row.seat_number])) }
        (field::faults(visit, form))
        form method="post" {
            (office_fields(visit, form))
            (Field::date("since", "gov-column-since").required().show(visit, form))
            (Field::date("until", "gov-column-until").show(visit, form))
            (form_foot(visit, "web-save", &seat_path(visit, row)))
        }
    };
    visit.page_named(&visit.t_with("gov-mandate-correct-title", &args![name = name]), content)
}
