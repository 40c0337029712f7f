use axum::extract::Path;
use kernel::place;
use maud::{Markup, html};
use store::Tx;
use web::table::{self, Column, Listing, PAGE_ROWS};
use web::{Error, Field, Form, Page, Result, See, Visit, args};

use super::super::{petition_of, petition_path};
use super::{crumbs, write};
use crate::Refused;
use crate::model::law::{FieldCode, Rules};
use crate::model::{Mark, Petition};
use crate::pages::rules_of;
use crate::papers::{day, statement::province};
use crate::store::{list, petitions, signatures};

/// One page of the list of supporters. That it was opened, by whom and from which line on, is on disk before it is shown.
pub(crate) async fn show(visit: Visit, Path((_, id)): Path<(String, String)>, listing: Listing) -> Result<Page> {
    let petition = petition_of(&visit, &id).await?;
    let rules = rules_of(&petition)?;
    let after = listing.after().and_then(|(leaf, _)| leaf.parse().ok());
    let key = petition.key;
    let recorded = write(&visit, move |tx| {
        list::record_opening(tx, key, "page", after);
        Ok(())
    });
    recorded.await?.map_err(|refused| web::Error::told(refused.message()))?;
    let rows = list::page(visit.db(), key, after, PAGE_ROWS as u32 + 1).await?;
    let (rows, more) = table::page_of(rows);
    let standing = signatures::pulse(visit.db(), key).await?.standing();
    let next = more.then(|| rows.last().map(|row| row.leaf.to_string())).flatten();
    let columns = columns(&rules, &petition.authority);
    let cells = rows.iter().map(|row| columns.iter().map(|(_, field)| cell(&visit, row, *field)).collect());
    let heads: Vec<Column> = columns.iter().map(|(label, _)| Column::words(label)).collect();
    let content = html! {
        (crumbs(&visit, &petition, false))
        p.lead { (visit.t_with("petition-follow-supporters-lead", &args![count = standing])) }
        p.note { (visit.t("petition-follow-supporters-journaled")) }
        @if petition.erased_at.is_some() { p.note { (visit.t("petition-follow-erased-short")) } }
        @if !rows.is_empty() { (table::table(&visit, visit.t("petition-follow-supporters"), &heads, cells)) }
        @else { p { (visit.t("petition-follow-supporters-none")) } }
        (table::pager(&visit, &listing, next.as_deref().map(|leaf| (leaf, String::new()))))
        @if petition.state.may_withdraw() { (withdrawal(&visit, &petition)) }
        @if petition.erased_at.is_none() {
            p { a.button href=(petition_path(&visit, key.petition, "pack")) { (visit.t("petition-follow-pack")) } }
        }
    };
    Ok(visit.page("petition-follow-supporters", content).wide())
}

/// The form by which a supporter is taken out who asks for it and has no receipt: she signed at the door or on paper.
fn withdrawal(visit: &Visit, petition: &Petition) -> Markup {
    html! {
        details {
            summary { (visit.t("petition-follow-withdraw")) }
            p { (visit.t("petition-follow-withdraw-words")) }
            form method="post" action=(petition_path(visit, petition.key.petition, "supporters/withdrawal")) {
                (Field::line("leaf", "petition-follow-column-leaf").required().left_to_right().show(visit, &Form::default()))
                (Field::tick("asked", "petition-follow-withdraw-asked").required().show(visit, &Form::default()))
                p { button.danger { (visit.t("petition-follow-withdraw-button")) } }
            }
        }
    }
}

/// Takes a supporter out of the list at her request, with everything that she wrote. The log tells it to everybody, and
/// keeps for the audit which account did it.
pub(crate) async fn withdraw(visit: Visit, Path((_, id)): Path<(String, String)>, form: Form) -> Result<See> {
    let petition = petition_of(&visit, &id).await?;
    let key = petition.key;
    let leaf: Option<u64> = kernel::fold(form.value("leaf")).parse().ok();
    let Some(leaf) = leaf.filter(|_| form.is_ticked("asked")) else {
        return Err(Error::told("petition-follow-withdraw-incomplete"));
    };
    let act = move |tx: &mut Tx<'_>| {
        if !petitions::one_in(tx, key)?.is_some_and(|petition| petition.state.may_withdraw()) {
            return Err(Refused::Filed.into());
        }
        let withdrawn = signatures::withdraw(tx, key, leaf)?;
        post::forget(tx, withdrawn.uuid()).map(drop)
    };
    let done = visit.db().write(key.log(), visit.who(), act).await;
    match done.map_err(store::Error::refusal::<Refused>) {
        Ok(()) => Ok(visit.see_saying(petition_path(&visit, key.petition, "supporters"), "petition-follow-withdrawn")),
        Err(Ok(refused)) => Err(Error::told(refused.message())),
        Err(Err(error)) => Err(error.into()),
    }
}

/// What a cell shows: the number in the log, the fields of the rules (those that belong together in one cell), way and day.
#[derive(Clone, Copy)]
enum Shown {
    Leaf,
    Field(FieldCode),
    How,
}

fn columns(rules: &Rules, authority: &str) -> Vec<(&'static str, Shown)> {
    let mut columns = vec![("petition-follow-column-leaf", Shown::Leaf)];
    for rule in rules.fields_for(authority) {
        let label = match rule.field {
            FieldCode::Names => "petition-follow-column-names",
            FieldCode::Number => "petition-follow-column-number",
            FieldCode::Address => "petition-follow-column-address",
            FieldCode::BirthPlace => "petition-follow-column-birth-place",
            FieldCode::RollNumber => "petition-follow-column-roll-number",
            FieldCode::Mark => "petition-follow-column-mark",
            FieldCode::Commune if rules.field(authority, FieldCode::Address).is_some() => continue,
            FieldCode::Commune => "petition-follow-column-commune",
            FieldCode::ExpiresOn | FieldCode::Contact => continue,
        };
        columns.push((label, Shown::Field(rule.field)));
    }
    columns.push(("petition-follow-column-how", Shown::How));
    columns
}

fn cell(visit: &Visit, row: &list::Listed, shown: Shown) -> Markup {
    let who = &row.supporter;
    let field = match shown {
        Shown::Leaf => return html! { (row.leaf) },
        Shown::How => {
            let day = visit.world().day_of(row.signed_at);
            return html! { (visit.t(row.how.label())) " · " (visit.date(day)) };
        }
        Shown::Field(field) => field,
    };
    let plain = |held: &Option<String>| html! { @if let Some(words) = held { bdi { (words) } } };
    match field {
        FieldCode::Names => html! { bdi { (who.given) " " (who.family) } },
        FieldCode::Number => html! {
            (plain(&who.number)) @if let Some(date) = who.expires_on { br; bdi.soft dir="ltr" { (day(date)) } }
        },
        FieldCode::Address => html! {
            (plain(&who.address)) br;
            span.soft {
                @match who.commune.as_deref().and_then(place::get) {
                    Some(place) => (visit.text(&place.name)),
                    None => (province(&visit.app().words, visit.lang, &row.province)),
                }
            }
        },
        FieldCode::Commune => html! {
            @if let Some(place) = who.commune.as_deref().and_then(place::get) { (visit.text(&place.name)) }
        },
        FieldCode::BirthPlace => plain(&who.birth_place),
        FieldCode::RollNumber => plain(&who.roll_number),
        FieldCode::ExpiresOn | FieldCode::Contact => html! {},
        FieldCode::Mark => match &who.mark {
            Mark::Typed(name) => html! { bdi { (name) } },
            Mark::Drawn(_) => html! { (visit.t("petition-follow-mark-drawn")) },
            Mark::Sheet(sheet, line) => {
                html! { (visit.t_with("petition-follow-mark-sheet", &args![sheet = *sheet, line = u32::from(*line)])) }
            }
        },
    }
}
