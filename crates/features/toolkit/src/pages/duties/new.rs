//! The association enters what happened: aid that came, a branch that was opened, a declaration that was handed in.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use kernel::money::read_dirhams;
use maud::html;
use web::{Error, Field, Form, Page, Result, Visit, field};

use super::path;
use crate::model::duty::Said;
use crate::model::law::{self, Begins, Rule};
use crate::pages::{act as write, again, both, crumbs, read_both};
use crate::store::duties;

/// What an association may enter: also a change that happened outside Twiza.
fn told(visit: &Visit) -> impl Iterator<Item = &'static Rule> {
    law::in_force(visit.world().today()).filter(|rule| matches!(rule.begins, Begins::Told | Begins::Journal))
}

fn rule_of(visit: &Visit, code: &str) -> Result<&'static Rule> {
    told(visit).find(|rule| rule.code == code).ok_or(Error::NotFound)
}

/// What happened.
pub(crate) async fn choose(visit: Visit) -> Result<Page> {
    let body = html! {
        (crumbs(&visit, &[("obligations", "toolkit-duties-title")]))
        p.lead { (visit.t("toolkit-new-lead")) }
        div.grid { @for rule in told(&visit) {
            a.card href=(visit.path(&format!("obligations/new/{}", rule.code))) {
                h2 { (visit.text(&rule.name)) }
                p { (visit.text(&rule.why)) }
            }
        } }
    };
    Ok(visit.page("toolkit-duties-new", body).wide())
}

/// The form.
pub(crate) async fn show(visit: Visit, Path((_, code)): Path<(String, String)>) -> Result<Page> {
    let rule = rule_of(&visit, &code)?;
    Ok(page(&visit, &Form::default(), rule))
}

/// Lets the obligation arise.
pub(crate) async fn act(visit: Visit, Path((_, code)): Path<(String, String)>, mut form: Form) -> Result<Response> {
    let rule = rule_of(&visit, &code)?;
    let since = form.required_date("since");
    if since.is_some_and(|day| day > visit.world().today()) {
        form.fault("since", "toolkit-fault-future");
    }
    let due_on = if rule.asks_due { form.required_date("due_on") } else { None };
    if due_on.zip(since).is_some_and(|(due, since)| due < since) {
        form.fault("due_on", "toolkit-fault-before");
    }
    let what = if rule.asks_what { read_both(&mut form, "what", 300) } else { kernel::Text::default() };
    if rule.asks_what && what.is_empty() {
        form.fault("what.fr", "web-fault-required");
    }
    let amount = if rule.asks_money { read_dirhams(form.value("amount")) } else { None };
    if rule.asks_money && amount.is_none() {
        form.fault("amount", "toolkit-fault-money");
    }
    let (Some(since), true) = (since, form.is_good()) else { return Ok(again(page(&visit, &form, rule))) };
    let (space, said) = (visit.space()?.id, Said { what, amount });
    let act = move |tx: &mut store::Tx<'_>| match due_on {
        Some(due_on) => duties::add(tx, space, rule, (since, due_on), &said),
        None => duties::raise(tx, space, rule, since, &said),
    };
    let duty = write(&visit, act).await?;
    Ok(visit.see_saying(path(&visit, duty, ""), "toolkit-new-done").into_response())
}

fn page(visit: &Visit, form: &Form, rule: &Rule) -> Page {
    let asks = visit.words(&rule.asks).to_owned();
    let body = html! {
        (crumbs(visit, &[("obligations", "toolkit-duties-title"), ("obligations/new", "toolkit-duties-new")]))
        p.lead { (visit.text(&rule.why)) }
        p.soft { (visit.text(&rule.source)) @if rule.verify { " " span.chip.wait { (visit.t("toolkit-verify")) } } }
        (field::faults(visit, form))
        form method="post" {
            (Field::date("since", &asks).worded().required().show(visit, form))
            @if rule.asks_what { (both(visit, form, "what", visit.t("toolkit-field-what"), 2)) }
            @if rule.asks_money { (Field::line("amount", "toolkit-field-amount").required().left_to_right().show(visit, form)) }
            @if rule.asks_due { (Field::date("due_on", "toolkit-field-due").hint("toolkit-field-due-hint").required().show(visit, form)) }
            p.actions { button { (visit.t("toolkit-new-do")) } a href=(visit.path("obligations")) { (visit.t("web-cancel")) } }
        }
    };
    visit.page_named(visit.words(&rule.name), body)
}
