//! `…/sheets/{number}/keying`: what stands on a sheet, line by line; twice, by two people who do not see each other's.

use actors::Account;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use kernel::place::{self, Level};
use kernel::{Id, Lang};
use maud::{Markup, html};
use web::{Field, Form, Page, Result, Visit, args, field};

use super::{Case, input, label, settle, sheet_name, sheet_of};
use crate::Refused;
use crate::model::law::FieldCode;
use crate::model::sheet::{Keyed, SheetState};
use crate::model::written::{ABROAD, Asked, Written};
use crate::store::sheets::{self, Sheet};

/// The form, empty for the second pass too; or why there is nothing to key in.
pub(crate) async fn form(visit: Visit, Path((_, id, number)): Path<(String, String, String)>) -> Result<Page> {
    let case = Case::of(&visit, &id).await?;
    let sheet = sheet_of(&visit, &case, &number).await?;
    if let Some(why) = closed(&sheet, account(&visit)) {
        return Ok(closed_page(&visit, &case, &sheet, visit.t(why)));
    }
    let commune = sheet.commune.as_deref().map(|code| commune_name(code, visit.lang)).unwrap_or_default();
    let form = (1..=sheet.lines).fold(Form::default(), |form, line| form.with(&name(line, "commune"), &commune));
    Ok(page(&visit, &case, &sheet, &form))
}

/// Keeps a pass; after the second one the lines are compared.
pub(crate) async fn act(
    visit: Visit,
    Path((_, id, number)): Path<(String, String, String)>,
    mut form: Form,
) -> Result<Response> {
    let case = Case::of(&visit, &id).await?;
    let sheet = sheet_of(&visit, &case, &number).await?;
    let lines: Vec<Keyed> = (1..=sheet.lines).map(|line| read_line(&visit, &case, &sheet, &mut form, line)).collect();
    if !form.is_good() {
        return Ok(page(&visit, &case, &sheet, &form).invalid().into_response());
    }
    let (key, number) = (case.key(), sheet.number);
    let write = move |tx: &mut store::Tx<'_>| sheets::key_in(tx, key, number, &lines);
    let state = match visit.db().write(visit.stream()?, visit.who(), write).await {
        Ok(state) => state,
        Err(error) => {
            let message = error.refusal::<Refused>()?.message();
            return Ok(closed_page(&visit, &case, &sheet, &visit.advised(&message)).invalid().into_response());
        }
    };
    let path = case.path(&visit, &format!("sheets/{number}"));
    if state == SheetState::KeyedOnce {
        return Ok(visit.see_saying(path, "petition-collect-keyed-once-said").into_response());
    }
    let stalled = settle::settle(&visit, &case, &sheet).await?;
    let said = if stalled { "petition-collect-keyed-stalled" } else { "petition-collect-keyed-twice-said" };
    Ok(visit.see_saying(path, said).into_response())
}

fn account(visit: &Visit) -> Option<Id<Account>> {
    visit.signed_in.as_ref().map(|signed_in| signed_in.account.id)
}

/// Why this account cannot key in this sheet, as a message.
pub(super) fn closed(sheet: &Sheet, account: Option<Id<Account>>) -> Option<&'static str> {
    match sheet.state {
        SheetState::Printed | SheetState::Out => None,
        SheetState::KeyedOnce if sheet.first_by == account => Some("petition-collect-same-hand"),
        SheetState::KeyedOnce => None,
        SheetState::KeyedTwice | SheetState::Settled => Some("petition-collect-keyed-already"),
        SheetState::Void => Some("petition-collect-sheet-struck"),
    }
}

fn closed_page(visit: &Visit, case: &Case, sheet: &Sheet, why: &str) -> Page {
    let body = html! {
        (case.crumbs(visit, Some(sheet.number)))
        p.note { (why) }
        p.actions { a.button.quiet href=(case.path(visit, &format!("sheets/{}", sheet.number))) { (visit.t("petition-collect-back-to-sheet")) } }
    };
    visit.page_named(&sheet_name(visit, sheet.number), body)
}

fn name(line: u16, field: &str) -> String {
    format!("{line}.{field}")
}

/// What was typed on a line.
pub(super) fn typed(form: &Form, line: u16) -> Written {
    let value = |field: &str| form.value(&name(line, field)).to_owned();
    Written {
        given: value("given"),
        family: value("family"),
        number: value("number"),
        expires_on: value("expires-on"),
        address: value("address"),
        commune: value("commune"),
        birth_place: value("birth-place"),
        roll_number: value("roll-number"),
        contact: value("contact"),
    }
}

fn read_line(visit: &Visit, case: &Case, sheet: &Sheet, form: &mut Form, line: u16) -> Keyed {
    if form.is_ticked(&name(line, "void")) {
        return Keyed::Void;
    }
    let written = typed(form, line);
    if written.is_blank() {
        return Keyed::Empty;
    }
    check(visit, case, sheet, form, line, &written);
    Keyed::Filled(Box::new(written))
}

/// Says beside the fields of a line what is wrong with them.
pub(super) fn check(visit: &Visit, case: &Case, sheet: &Sheet, form: &mut Form, line: u16, written: &Written) {
    let day = visit.world().day_of(sheet.printed_at);
    for (field, fault) in written.check(&case.asked, day).err().unwrap_or_default() {
        let is_family = field == FieldCode::Names && !written.given.trim().is_empty();
        form.fault(&name(line, if is_family { "family" } else { input(field) }), fault.message());
    }
}

/// A commune by its name and its province, which together only one has.
pub(super) fn commune_name(code: &str, lang: Lang) -> String {
    if code == ABROAD {
        return ABROAD.to_owned();
    }
    let way = place::path(code);
    let name = |level: Level| way.iter().find(|place| place.level() == level).map(|place| place.name.in_lang(lang).1);
    match (name(Level::Commune), name(Level::Province)) {
        (Some(commune), Some(province)) => format!("{commune}{} {province}", if lang == Lang::Ar { '،' } else { ',' }),
        _ => code.to_owned(),
    }
}

/// The inputs of a line.
pub(super) fn fields(visit: &Visit, case: &Case, form: &Form, line: u16) -> Markup {
    html! { div.fields { @for asked in &case.asked { (one(visit, form, line, *asked)) } } }
}

fn one(visit: &Visit, form: &Form, line: u16, asked: Asked) -> Markup {
    let name = name(line, input(asked.field));
    // Not `required` for the browser: a line may be empty.
    match asked.field {
        FieldCode::Names => html! {
            (Field::line(&name, label(asked.field)).plain().show(visit, form))
            (Field::line(&self::name(line, "family"), "petition-collect-field-family").plain().show(visit, form))
        },
        FieldCode::Number | FieldCode::RollNumber | FieldCode::ExpiresOn | FieldCode::Contact => {
            Field::line(&name, label(asked.field)).plain().left_to_right().show(visit, form)
        }
        field => Field::line(&name, label(field)).plain().show(visit, form),
    }
}

fn page(visit: &Visit, case: &Case, sheet: &Sheet, form: &Form) -> Page {
    let number = sheet.number;
    let pass = if sheet.state == SheetState::KeyedOnce { 2 } else { 1 };
    let body = html! {
        (case.crumbs(visit, Some(number)))
        p.lead { (visit.t_with("petition-collect-keying-pass", &args![pass = pass])) }
        p { (visit.t("petition-collect-keying-how")) }
        (field::faults(visit, form))
        form method="post" autocomplete="off" {
            @for line in 1..=sheet.lines {
                @let void = name(line, "void");
                fieldset.keyed-line {
                    legend { (visit.t_with("petition-collect-line-number", &args![line = line])) }
                    (fields(visit, case, form, line))
                    (Field::tick(&void, "petition-collect-line-is-void").plain().show(visit, form))
                }
            }
            p.actions {
                button { (visit.t("petition-collect-keying-save")) }
                a href=(case.path(visit, &format!("sheets/{number}"))) { (visit.t("web-cancel")) }
            }
        }
    };
    let title = visit.t_with("petition-collect-keying-title", &args![number = number]);
    visit.page_named(&title, body)
}
