use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use kernel::Id;
use maud::{Markup, html};
use uuid::Uuid;
use web::{Error, Field, Form, Page, Result, Visit, args, field};

use super::super::{petition_of, petition_path};
use super::event_form::past;
use super::{crumbs, form_foot, write};
use crate::Refused;
use crate::model::Petition;
use crate::store::promises::{self, NewPromise, Promise, PromiseState};

/// The promises with what became of them.
pub(super) fn list(visit: &Visit, petition: &Petition, all: &[Promise], carries: bool) -> Markup {
    let today = visit.world().today();
    html! {
        @if all.is_empty() { p { (visit.t("petition-follow-promises-none")) } }
        div.grid { @for promise in all {
            article.card {
                p { (visit.text(&promise.words)) }
                p {
                    @match promise.state {
                        PromiseState::Kept => span.chip.ok { (visit.t(promise.state.label())) },
                        PromiseState::Broken => span.chip.late { (visit.t(promise.state.label())) },
                        PromiseState::Open if promise.is_late(today) => span.chip.late { (visit.t("petition-follow-promise-late")) },
                        PromiseState::Open => span.chip.wait { (visit.t(promise.state.label())) },
                    }
                    @if let Some(day) = promise.settled_on { " " (visit.date(day)) }
                }
                p.soft {
                    bdi { (promise.by_whom) } " · " (visit.date(promise.made_on))
                    @if let Some(due) = promise.due_on { " · " (visit.t_with("petition-follow-promise-by", &args![date = visit.date(due)])) }
                    @if let Some(amount) = promise.amount { " · " (visit.t_with("petition-follow-promise-amount", &args![amount = visit.number(amount)])) }
                }
                @if !promise.plan_line.is_empty() { p { (visit.t("petition-follow-promise-line")) " " bdi { (promise.plan_line) } } }
                @if let Some(path) = node_path(visit, promise.node) { p { a href=(path) { (visit.t("petition-follow-promise-node")) } } }
                @if !promise.settled_words.is_empty() { p { (visit.text(&promise.settled_words)) } }
                @if carries && promise.state == PromiseState::Open {
                    p { a href=(petition_path(visit, petition.key.petition, &format!("promises/{}", promise.id))) { (visit.t("petition-follow-promise-settle")) } }
                }
            }
        } }
    }
}

/// The line of the space's own plan, where the page knows the space.
fn node_path(visit: &Visit, node: Option<Uuid>) -> Option<String> {
    visit.space_if_any()?;
    node.map(|node| visit.path(&format!("plan/nodes/{node}")))
}

/// The form of a promise.
pub(crate) async fn show_new(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Page> {
    let petition = filed(&visit, &id).await?;
    let form = Form::default().with("on", visit.world().today());
    Ok(page(&visit, &petition, &form))
}

async fn filed(visit: &Visit, id: &str) -> Result<Petition> {
    let petition = petition_of(visit, id).await?;
    if petition.filed_on.is_some() { Ok(petition) } else { Err(Error::told(Refused::OutOfTurn.message())) }
}

/// Writes it down.
pub(crate) async fn add(visit: Visit, Path((_, id)): Path<(String, String)>, mut form: Form) -> Result<Response> {
    let petition = filed(&visit, &id).await?;
    let words = form.text("words", 2_000);
    let (by_whom, plan_line) = (form.words("by_whom", 2..=200), form.words("plan_line", 0..=300));
    let (made_on, due_on) = (past(&visit, &mut form), form.date("due_on"));
    let amount = form.whole("amount", 1..=1_000_000_000_000);
    let node = node_of(&mut form);
    if let (true, Some(made_on)) = (form.is_good(), made_on) {
        let new = NewPromise { words, by_whom, made_on, due_on, amount, plan_line, node };
        let key = petition.key;
        match write(&visit, move |tx| promises::add(tx, key, &new)).await? {
            Ok(_) => return Ok(done(&visit, &petition, "petition-follow-promise-added")),
            Err(refused) => form.fault("on", refused.message()),
        }
    }
    Ok(page(&visit, &petition, &form).invalid().into_response())
}

/// A line of the plan by its address or its identity.
fn node_of(form: &mut Form) -> Option<Uuid> {
    let written = form.value("node").to_owned();
    let last = written.split(['?', '#']).next().unwrap_or_default().trim_end_matches('/').rsplit('/').next()?;
    if last.is_empty() {
        return None;
    }
    let node = last.parse().ok();
    if node.is_none() {
        form.fault("node", "petition-follow-fault-node");
    }
    node
}

fn done(visit: &Visit, petition: &Petition, words: &'static str) -> Response {
    visit.see_saying(petition_path(visit, petition.key.petition, "follow") + "#promises", words).into_response()
}

fn page(visit: &Visit, petition: &Petition, form: &Form) -> Page {
    let content = html! {
        (crumbs(visit, petition, false))
        p.lead { (visit.t("petition-follow-promise-lead")) }
        (field::faults(visit, form))
        form method="post" {
            (field::multilingual(visit, form, "words", "petition-follow-promise-words", 3))
            (Field::line("by_whom", "petition-follow-promise-by-whom").required().hint("petition-follow-promise-by-whom-hint").show(visit, form))
            (Field::date("on", "petition-follow-promise-on").required().show(visit, form))
            (Field::date("due_on", "petition-follow-promise-due").show(visit, form))
            (Field::number("amount", "petition-follow-promise-dirhams").show(visit, form))
            (Field::line("plan_line", "petition-follow-promise-plan").hint("petition-follow-promise-plan-hint").show(visit, form))
            (Field::line("node", "petition-follow-promise-own").hint("petition-follow-promise-own-hint").left_to_right().show(visit, form))
            (form_foot(visit, "petition-follow-promise-save", petition.key, "follow"))
        }
    };
    visit.page("petition-follow-promise-new", content)
}

async fn promise_of(visit: &Visit, petition: &Petition, promise: &str) -> Result<Promise> {
    let id: Id<Promise> = promise.parse().map_err(|_| Error::NotFound)?;
    let all = promises::of(visit.db(), petition.key).await?;
    let found = all.into_iter().find(|one| one.id == id).ok_or(Error::NotFound)?;
    if found.state == PromiseState::Open { Ok(found) } else { Err(Error::told(Refused::OutOfTurn.message())) }
}

/// The form that says what became of a promise.
pub(crate) async fn show_settle(visit: Visit, Path((_, id, promise)): Path<(String, String, String)>) -> Result<Page> {
    let petition = petition_of(&visit, &id).await?;
    let promise = promise_of(&visit, &petition, &promise).await?;
    let form = Form::default().with("on", visit.world().today());
    Ok(settle_page(&visit, &petition, &promise, &form))
}

/// Says it.
pub(crate) async fn settle(
    visit: Visit,
    Path((_, id, promise)): Path<(String, String, String)>,
    mut form: Form,
) -> Result<Response> {
    let petition = petition_of(&visit, &id).await?;
    let promise = promise_of(&visit, &petition, &promise).await?;
    let state = form.required_choice("state", PromiseState::from_code).filter(|state| *state != PromiseState::Open);
    let (on, words) = (past(&visit, &mut form), form.optional_text("words", 2_000));
    if let (true, Some(state), Some(on)) = (form.is_good(), state, on) {
        let (key, id) = (petition.key, promise.id);
        match write(&visit, move |tx| promises::settle(tx, key, id, state == PromiseState::Kept, on, &words)).await? {
            Ok(()) => return Ok(done(&visit, &petition, "petition-follow-promise-settled")),
            Err(refused) => form.fault("state", refused.message()),
        }
    }
    Ok(settle_page(&visit, &petition, &promise, &form).invalid().into_response())
}

fn settle_page(visit: &Visit, petition: &Petition, promise: &Promise, form: &Form) -> Page {
    let states = [PromiseState::Kept, PromiseState::Broken];
    let options = states.map(|state| (state.code().to_owned(), visit.t(state.label()).to_owned()));
    let content = html! {
        (crumbs(visit, petition, false))
        blockquote { (visit.text(&promise.words)) }
        (field::faults(visit, form))
        form method="post" {
            (Field::choice("state", "petition-follow-promise-state", options).or_empty("petition-follow-event-choose").required().show(visit, form))
            (Field::date("on", "petition-follow-promise-settled-on").required().show(visit, form))
            (field::multilingual(visit, form, "words", "petition-follow-promise-settled-words", 3))
            (form_foot(visit, "petition-follow-promise-save", petition.key, "follow"))
        }
    };
    visit.page("petition-follow-promise-settle", content)
}
