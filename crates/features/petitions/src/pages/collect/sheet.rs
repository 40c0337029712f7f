//! `…/sheets/{number}`: one sheet, where it is, what became of its lines, its scans.

use actors::Role;
use actors::policy::permits;
use axum::extract::Path;
use maud::{Markup, html};
use web::table::{Column, table};
use web::{Error, Form, Page, Result, See, Visit, args};

use super::{CLEARED, Case, keying, settle, sheet_name, sheet_of, state_chip};
use crate::Refused;
use crate::model::sheet::{Outcome, SheetState};
use crate::store::scans::{self, Attached};
use crate::store::sheets::{self, Sheet};

/// The sheet.
pub(crate) async fn show(visit: Visit, Path((_, id, number)): Path<(String, String, String)>) -> Result<Page> {
    let case = Case::of(&visit, &id).await?;
    let sheet = sheet_of(&visit, &case, &number).await?;
    let lines = sheets::lines(visit.db(), case.key(), sheet.number).await?;
    let attached = scans::of(visit.db(), case.key(), sheet.number).await?;
    let path = case.path(&visit, &format!("sheets/{}", sheet.number));
    let body = html! {
        (case.crumbs(&visit, Some(sheet.number)))
        p { (state_chip(&visit, sheet.state)) " " (visit.t_with("petition-collect-printed-on", &args![date = visit.instant(sheet.printed_at)])) }
        (steps(&visit, &path, &sheet, &lines))
        @if !lines.is_empty() { (outcomes(&visit, &lines)) }
        (scan_list(&visit, &path, &attached))
        @if visit.is_at_least(Role::Facilitator) { (whereabouts(&visit, &path, sheet.state)) }
    };
    Ok(visit.page_named(&sheet_name(&visit, sheet.number), body))
}

/// Gives it out, takes it back, strikes it; or compares it again.
pub(crate) async fn place(
    visit: Visit,
    Path((_, id, number)): Path<(String, String, String)>,
    form: Form,
) -> Result<See> {
    let case = Case::of(&visit, &id).await?;
    let sheet = sheet_of(&visit, &case, &number).await?;
    let path = case.path(&visit, &format!("sheets/{}", sheet.number));
    if form.value("state") == SheetState::KeyedTwice.code() {
        let stalled = settle::settle(&visit, &case, &sheet).await?;
        let said = if stalled { "petition-collect-keyed-stalled" } else { "petition-collect-compared-said" };
        return Ok(visit.see_saying(path, said));
    }
    let to = SheetState::from_code(form.value("state")).ok_or(Error::NotFound)?;
    let (key, number) = (case.key(), sheet.number);
    let write = move |tx: &mut store::Tx<'_>| sheets::place(tx, key, number, to);
    match visit.db().write(visit.stream()?, visit.who(), write).await {
        Ok(()) => Ok(visit.see_saying(path, "petition-collect-placed-said")),
        Err(error) => Err(Error::told(error.refusal::<Refused>()?.message())),
    }
}

fn steps(visit: &Visit, path: &str, sheet: &Sheet, lines: &[(u16, Outcome)]) -> Markup {
    let account = visit.signed_in.as_ref().map(|signed_in| signed_in.account.id);
    let differ = lines.iter().any(|(_, outcome)| !outcome.is_settled());
    let waits = sheet.state == SheetState::KeyedTwice && lines.len() < usize::from(sheet.lines);
    let words =
        if sheet.state == SheetState::KeyedOnce { "petition-collect-key-second" } else { "petition-collect-key-first" };
    html! {
        @match keying::closed(sheet, account) {
            None => p.actions { a.button href=(format!("{path}/keying")) { (visit.t(words)) } },
            Some(why) if sheet.state == SheetState::KeyedOnce => p.note { (visit.t(why)) },
            Some(_) => {},
        }
        @if differ {
            @if permits(CLEARED, &visit.standing()).is_yes() {
                p.actions { a.button href=(format!("{path}/reconciliation")) { (visit.t("petition-collect-reconcile")) } }
            } @else { p.note { (visit.t("petition-collect-reconcile-cleared")) } }
        }
        @if waits && visit.is_at_least(Role::Facilitator) {
            p.note { (visit.t("petition-collect-waits")) }
            form method="post" action=(format!("{path}/place")) {
                input type="hidden" name="state" value=(SheetState::KeyedTwice.code());
                button { (visit.t("petition-collect-compare")) }
            }
        }
    }
}

/// What became of each line: without a name, so that whoever keys in may see it.
fn outcomes(visit: &Visit, lines: &[(u16, Outcome)]) -> Markup {
    const COLUMNS: [Column; 2] =
        [Column::words("petition-collect-column-line"), Column::words("petition-collect-column-outcome")];
    let rows = lines.iter().map(|(line, outcome)| {
        let (good, bad) = (*outcome == Outcome::Signed, matches!(outcome, Outcome::Differs | Outcome::NotTaken));
        vec![
            html! { (visit.t_with("petition-collect-line-number", &args![line = *line])) },
            html! { span.chip.ok[good].late[bad] { (visit.t(outcome.label())) } },
        ]
    });
    html! {
        h2 { (visit.t("petition-collect-lines")) }
        (table(visit, visit.t("petition-collect-lines"), &COLUMNS, rows))
    }
}

fn scan_list(visit: &Visit, path: &str, attached: &[Attached]) -> Markup {
    let may_open = permits(CLEARED, &visit.standing()).is_yes();
    html! {
        h2 { (visit.t("petition-collect-scans")) }
        p { (visit.t("petition-collect-scans-lead")) }
        @if !attached.is_empty() {
            ul { @for scan in attached {
                @let words = visit.t_with("petition-collect-scan-of", &args![kind = scan.kind.to_uppercase(), date = visit.instant(scan.added_at)]);
                li { @if may_open { a href=(format!("{path}/scans/{}", scan.id)) { (words) } } @else { (words) } }
            } }
        }
        form method="post" enctype="multipart/form-data" action=(format!("{path}/scans")) {
            (web::Field::file("scan", "petition-collect-scan-file", ".jpg,.jpeg,.png,.pdf").required().hint("petition-collect-scan-hint").show(visit, &Form::default()))
            button.quiet { (visit.t("petition-collect-scan-add")) }
        }
    }
}

fn whereabouts(visit: &Visit, path: &str, state: SheetState) -> Markup {
    use SheetState::{Out, Printed, Void};
    let steps: &[(SheetState, &str)] = match state {
        Printed => &[(Out, "petition-collect-give-out"), (Void, "petition-collect-strike")],
        Out => &[(Printed, "petition-collect-take-back"), (Void, "petition-collect-strike")],
        Void => &[(Printed, "petition-collect-restore")],
        _ => &[],
    };
    html! {
        @if !steps.is_empty() {
            h2 { (visit.t("petition-collect-where")) }
            div.acts { @for (to, words) in steps {
                form method="post" action=(format!("{path}/place")) {
                    input type="hidden" name="state" value=(to.code());
                    button.quiet { (visit.t(words)) }
                }
            } }
        }
    }
}
