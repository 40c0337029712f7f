//! `…/sheets/{number}/reconciliation`: lines on which two people read differently, side by side. Each opening is journaled.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use web::{Field, Form, Page, Result, Visit, args, field};

use super::settle::Versions;
use super::{Case, keying, label, settle, sheet_of};
use crate::model::law::FieldCode;
use crate::model::sheet::{Keyed, Outcome};
use crate::model::written::Written;
use crate::store::sheets::{self, Sheet};

/// The lines that differ.
type Open = Vec<(u16, Versions)>;

/// Both versions of each line that differs, and the choices.
pub(crate) async fn form(visit: Visit, Path((_, id, number)): Path<(String, String, String)>) -> Result<Page> {
    let case = Case::of(&visit, &id).await?;
    let sheet = sheet_of(&visit, &case, &number).await?;
    tell(&visit, &case, &sheet).await?;
    let open = open(&visit, &case, &sheet).await?;
    let form = open.iter().fold(Form::default(), |form, (line, (first, second))| filled(form, *line, first, second));
    Ok(page(&visit, &case, &sheet, &open, &form))
}

/// Settles the lines for which a choice was made.
pub(crate) async fn act(
    visit: Visit,
    Path((_, id, number)): Path<(String, String, String)>,
    mut form: Form,
) -> Result<Response> {
    let case = Case::of(&visit, &id).await?;
    let sheet = sheet_of(&visit, &case, &number).await?;
    let open = open(&visit, &case, &sheet).await?;
    let mut chosen: Vec<(u16, Keyed)> = Vec::new();
    for (line, versions) in &open {
        if let Some(keyed) = choice(&form, *line, versions) {
            if let Keyed::Filled(written) = &keyed {
                keying::check(&visit, &case, &sheet, &mut form, *line, written);
            }
            chosen.push((*line, keyed));
        }
    }
    if !form.is_good() {
        tell(&visit, &case, &sheet).await?;
        return Ok(page(&visit, &case, &sheet, &open, &form).invalid().into_response());
    }
    let (mut outcomes, mut stalled) = (Vec::new(), false);
    for (line, keyed) in chosen {
        let outcome = match keyed {
            Keyed::Empty => Some(Outcome::Empty),
            Keyed::Void => Some(Outcome::Void),
            Keyed::Filled(written) => settle::sign(&visit, &case, &sheet, line, &written).await?,
        };
        stalled |= outcome.is_none();
        outcomes.extend(outcome.filter(|outcome| *outcome != Outcome::Signed).map(|outcome| (line, outcome)));
    }
    let settled = settle::conclude(&visit, &case, sheet.number, outcomes).await?;
    let said = match (stalled, settled) {
        (true, _) => "petition-collect-keyed-stalled",
        (false, true) => "petition-collect-settled-said",
        (false, false) => "petition-collect-compared-said",
    };
    Ok(visit.see_saying(case.path(&visit, &format!("sheets/{}", sheet.number)), said).into_response())
}

/// Says in the journal that the lines are shown, before they are.
async fn tell(visit: &Visit, case: &Case, sheet: &Sheet) -> Result<()> {
    let (key, number) = (case.key(), sheet.number);
    let told = move |tx: &mut store::Tx<'_>| {
        sheets::opened(tx, key, number);
        Ok(())
    };
    Ok(visit.db().write(visit.stream()?, visit.who(), told).await?)
}

async fn open(visit: &Visit, case: &Case, sheet: &Sheet) -> Result<Open> {
    let mut versions = settle::versions(visit, case, sheet).await?;
    let lines = sheets::lines(visit.db(), case.key(), sheet.number).await?;
    let differ = lines.into_iter().filter(|(_, outcome)| *outcome == Outcome::Differs);
    Ok(differ.filter_map(|(line, _)| Some((line, versions.remove(&line)?))).collect())
}

/// What is to be taken of a line: one of its versions, what was corrected, or that it cannot be used.
fn choice(form: &Form, line: u16, (first, second): &Versions) -> Option<Keyed> {
    match form.value(&format!("{line}.choice")) {
        "first" => Some(first.clone()),
        "second" => Some(second.clone()),
        "corrected" => Some(Keyed::Filled(Box::new(keying::typed(form, line)))),
        "void" => Some(Keyed::Void),
        _ => None,
    }
}

/// The form with the first version that says something, to be corrected.
fn filled(form: Form, line: u16, first: &Keyed, second: &Keyed) -> Form {
    let ((Keyed::Filled(written), _) | (_, Keyed::Filled(written))) = (first, second) else { return form };
    let Written { given, family, number, expires_on, address, commune, birth_place, roll_number, contact } = &**written;
    let fields = [
        ("given", given),
        ("family", family),
        ("number", number),
        ("expires-on", expires_on),
        ("address", address),
        ("commune", commune),
        ("birth-place", birth_place),
        ("roll-number", roll_number),
        ("contact", contact),
    ];
    fields.into_iter().fold(form, |form, (field, value)| form.with(&format!("{line}.{field}"), value))
}

fn page(visit: &Visit, case: &Case, sheet: &Sheet, open: &Open, form: &Form) -> Page {
    let number = sheet.number;
    let body = html! {
        (case.crumbs(visit, Some(number)))
        p.lead { (visit.t("petition-collect-reconcile-lead")) }
        (field::faults(visit, form))
        @if open.is_empty() { div.empty { p { (visit.t("petition-collect-reconcile-none")) } } }
        @else { form method="post" autocomplete="off" {
            @for (line, versions) in open { (one(visit, case, form, *line, versions)) }
            p.actions {
                button { (visit.t("petition-collect-reconcile-save")) }
                a href=(case.path(visit, &format!("sheets/{number}"))) { (visit.t("web-cancel")) }
            }
        } }
    };
    visit.page_named(&visit.t_with("petition-collect-reconcile-title", &args![number = number]), body).wide()
}

fn one(visit: &Visit, case: &Case, form: &Form, line: u16, (first, second): &Versions) -> Markup {
    let name = format!("{line}.choice");
    let choices = ["first", "second", "corrected", "void"];
    let choices = choices.map(|code| (code.to_owned(), visit.t(&format!("petition-collect-choice-{code}")).to_owned()));
    html! {
        fieldset {
            legend { (visit.t_with("petition-collect-line-number", &args![line = line])) }
            div.table-frame { table {
                caption.hidden { (visit.t_with("petition-collect-line-number", &args![line = line])) }
                thead { tr {
                    th scope="col" { (visit.t("petition-collect-field")) }
                    th scope="col" { (visit.t("petition-collect-first")) }
                    th scope="col" { (visit.t("petition-collect-second")) }
                } }
                tbody { @for field in rows(case) { (row(visit, field, first, second)) } }
            } }
            (Field::choice(&name, "petition-collect-choice", choices).or_empty("petition-collect-choice-later").plain().show(visit, form))
            details open[form.value(&name) == "corrected"] {
                summary { (visit.t("petition-collect-correct")) }
                (keying::fields(visit, case, form, line))
            }
        }
    }
}

/// The columns of a line; the family name stands by itself.
fn rows(case: &Case) -> Vec<Option<FieldCode>> {
    case.fields()
        .into_iter()
        .flat_map(|field| match field {
            FieldCode::Names => vec![Some(field), None],
            other => vec![Some(other)],
        })
        .collect()
}

fn row(visit: &Visit, field: Option<FieldCode>, first: &Keyed, second: &Keyed) -> Markup {
    let value = |keyed: &Keyed| match (keyed, field) {
        (Keyed::Empty, _) => visit.t("petition-collect-line-empty").to_owned(),
        (Keyed::Void, _) => visit.t("petition-collect-line-void").to_owned(),
        (Keyed::Filled(written), Some(field)) => written.value(field).to_owned(),
        (Keyed::Filled(written), None) => written.family.clone(),
    };
    let (one, two) = (value(first), value(second));
    let differs = kernel::fold(&one) != kernel::fold(&two);
    html! {
        tr {
            td { (visit.t(field.map_or("petition-collect-field-family", label))) @if differs { " " span.chip.late { (visit.t("petition-collect-differs")) } } }
            td data-label=(visit.t("petition-collect-first")) { bdi { (one) } }
            td data-label=(visit.t("petition-collect-second")) { bdi { (two) } }
        }
    }
}
