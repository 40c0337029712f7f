//! What the association says of itself for its papers.

use axum::response::{IntoResponse, Response};
use kernel::money::{dirhams, read_dirhams};
use maud::html;
use web::{Field, Form, Page, Result, Visit, field};

use crate::model::dossier::{Dossier, YearDay};
use crate::pages::{act as write, again, both, crumbs, read_both, unkept};
use crate::store::{dossier, follow};

/// The form.
pub(crate) async fn show(visit: Visit) -> Result<Response> {
    let dossier = dossier::of(visit.db(), visit.space()?.id).await?;
    let name = if dossier.name.is_empty() { visit.space()?.name.clone() } else { dossier.name.clone() };
    let day = dossier.no_change_day.map(YearDay::parts);
    let number = |number: Option<i8>| number.map(|number| number.to_string()).unwrap_or_default();
    let date = |date: Option<jiff::civil::Date>| date.map(|date| date.to_string()).unwrap_or_default();
    let form = Form::default()
        .with_text("name", &name)
        .with_text("object", &dossier.object)
        .with_text("seat", &dossier.seat)
        .with_text("town", &dossier.town)
        .with_text("authority", &dossier.authority)
        .with("phone", &dossier.phone)
        .with("email", &dossier.email)
        .with("founded_on", date(dossier.founded_on))
        .with("receipt", &dossier.receipt)
        .with("receipt_on", date(dossier.receipt_on))
        .with("change_day", day.map(|(day, _)| day.to_string()).unwrap_or_default())
        .with("change_month", day.map(|(_, month)| month.to_string()).unwrap_or_default())
        .with("assembly_months", number(dossier.assembly_months))
        .with("last_assembly_on", date(dossier.last_assembly_on))
        .with("term_years", number(dossier.term_years))
        .with("fee", dossier.fee.map(dirhams).unwrap_or_default())
        .with("subsidised", if dossier.subsidised { "yes" } else { "" });
    Ok(unkept(page(&visit, &form)))
}

/// Saves it, and plans the year by it.
pub(crate) async fn act(visit: Visit, mut form: Form) -> Result<Response> {
    let dossier = read(&visit, &mut form);
    if !form.is_good() {
        return Ok(again(page(&visit, &form)));
    }
    let space = visit.space()?.id;
    write(&visit, move |tx| dossier::save(tx, space, &dossier)).await?;
    follow::catch_up(visit.db(), visit.space()?).await?;
    Ok(visit.see_saying(visit.path("toolkit"), "toolkit-dossier-saved").into_response())
}

fn read(visit: &Visit, form: &mut Form) -> Dossier {
    let today = visit.world().today();
    let email = form.words("email", 0..=200);
    if !email.is_empty() && post::Address::email(&email).is_none() {
        form.fault("email", "toolkit-fault-email");
    }
    let past = |form: &mut Form, name: &str| {
        let day = form.date(name);
        if day.is_some_and(|day| day > today) {
            form.fault(name, "toolkit-fault-future");
        }
        day
    };
    let small = |form: &mut Form, name: &str, most: i64| form.whole(name, 1..=most).and_then(|n| i8::try_from(n).ok());
    let fee = form.value("fee").to_owned();
    let fee = if fee.is_empty() {
        None
    } else {
        read_dirhams(&fee).or_else(|| {
            form.fault("fee", "toolkit-fault-money");
            None
        })
    };
    Dossier {
        name: read_both(form, "name", 200),
        object: read_both(form, "object", 1_000),
        seat: read_both(form, "seat", 300),
        town: read_both(form, "town", 80),
        phone: form.words("phone", 0..=40),
        email,
        authority: read_both(form, "authority", 200),
        founded_on: past(form, "founded_on"),
        receipt: form.words("receipt", 0..=80),
        receipt_on: past(form, "receipt_on"),
        no_change_day: year_day(form),
        assembly_months: small(form, "assembly_months", 60),
        last_assembly_on: past(form, "last_assembly_on"),
        subsidised: form.is_ticked("subsidised"),
        fee,
        term_years: small(form, "term_years", 10),
    }
}

fn year_day(form: &mut Form) -> Option<YearDay> {
    let (day, month) = (form.whole("change_day", 1..=31), form.whole("change_month", 1..=12));
    let is_half = form.value("change_day").is_empty() != form.value("change_month").is_empty();
    let parts = day.and_then(|day| i8::try_from(day).ok()).zip(month.and_then(|month| i8::try_from(month).ok()));
    let found = parts.and_then(|(day, month)| YearDay::new(day, month));
    if is_half || (parts.is_some() && found.is_none()) {
        form.fault("change_day", "web-fault-date");
    }
    found
}

fn page(visit: &Visit, form: &Form) -> Page {
    let text = |name: &str, label: &str, rows: u8| both(visit, form, name, visit.t(label), rows);
    let body = html! {
        (crumbs(visit, &[("toolkit", "toolkit-start-title")]))
        p.lead { (visit.t("toolkit-dossier-lead")) }
        p.note { (visit.t("toolkit-dossier-sealed")) }
        (field::faults(visit, form))
        form method="post" action=(visit.path("toolkit/dossier")) {
            h2 { (visit.t("toolkit-dossier-who")) }
            (text("name", "toolkit-field-legal-name", 1))
            (text("object", "toolkit-field-object", 3))
            (text("seat", "toolkit-field-seat", 1))
            (text("town", "toolkit-field-town", 1))
            div.fields {
                (Field::line("phone", "toolkit-field-phone").left_to_right().show(visit, form))
                (Field::email("email", "toolkit-field-email").left_to_right().show(visit, form))
            }
            h2 { (visit.t("toolkit-dossier-law")) }
            (text("authority", "toolkit-field-authority", 1))
            div.fields {
                (Field::date("founded_on", "toolkit-field-founded").show(visit, form))
                (Field::line("receipt", "toolkit-field-receipt").left_to_right().show(visit, form))
                (Field::date("receipt_on", "toolkit-field-receipt-on").show(visit, form))
            }
            h2 { (visit.t("toolkit-dossier-statutes")) }
            div.fields {
                (Field::number("change_day", "toolkit-field-change-day").hint("toolkit-field-change-hint").show(visit, form))
                (Field::number("change_month", "toolkit-field-change-month").show(visit, form))
            }
            div.fields {
                (Field::number("assembly_months", "toolkit-field-assembly-months").show(visit, form))
                (Field::date("last_assembly_on", "toolkit-field-last-assembly").show(visit, form))
            }
            div.fields {
                (Field::number("term_years", "toolkit-field-term-years").show(visit, form))
                (Field::line("fee", "toolkit-field-fee").left_to_right().show(visit, form))
            }
            (Field::tick("subsidised", "toolkit-field-subsidised").show(visit, form))
            p.actions { button { (visit.t("toolkit-save")) } a href=(visit.path("toolkit")) { (visit.t("web-cancel")) } }
        }
    };
    visit.page("toolkit-dossier-title", body)
}
