use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use web::{Form, Page, Result, Visit, field};

use super::{crumbs, form_foot};
use crate::model::law::Item;
use crate::model::readiness::clauses;
use crate::model::{Answer, Check, Petition, State};
use crate::pages::rules_of;
use crate::pages::{petition_of, petition_path};
use crate::store::checks::{self, NewAnswer};

/// The most characters of a note.
const NOTE: usize = 2_000;

/// Each condition and ground of the rules, with what was answered.
pub(crate) async fn show(visit: Visit, Path((_, petition)): Path<(String, String)>) -> Result<Page> {
    let petition = petition_of(&visit, &petition).await?;
    let answered = checks::of(visit.db(), petition.key).await?;
    let form = answered.iter().fold(Form::default(), |form, Check { item, answer, note, .. }| {
        form.with(item, answer.code()).with(&note_field(item), note)
    });
    page(&visit, &petition, &form)
}

/// Writes the answers.
pub(crate) async fn act(visit: Visit, Path((_, petition)): Path<(String, String)>, mut form: Form) -> Result<Response> {
    let petition = petition_of(&visit, &petition).await?;
    let rules = rules_of(&petition)?;
    let items: Vec<String> = clauses(&rules, &petition.authority).map(|(item, _)| item).collect();
    let mut answers = Vec::with_capacity(items.len());
    for item in items {
        let (answer, note) = (form.choice(&item, Answer::from_code), form.words(&note_field(&item), 0..=NOTE));
        answers.push(NewAnswer { item, answer, note });
    }
    if !form.is_good() {
        return Ok(page(&visit, &petition, &form)?.invalid().into_response());
    }
    let key = petition.key;
    super::write_or_tell(&visit, move |tx| checks::answer(tx, key, &answers)).await?;
    let path = petition_path(&visit, key.petition, "");
    Ok(visit.see_saying(path, "petition-setup-checks-answered").into_response())
}

fn note_field(item: &str) -> String {
    format!("note.{item}")
}

fn page(visit: &Visit, petition: &Petition, form: &Form) -> Result<Page> {
    let rules = rules_of(petition)?;
    let of = |items: &'static str| move |entry: &(String, &Item)| entry.0.starts_with(items);
    let all: Vec<(String, &Item)> = clauses(&rules, &petition.authority).collect();
    let conditions: Vec<_> = all.iter().filter(|entry| of("condition.")(entry)).collect();
    let grounds: Vec<_> = all.iter().filter(|entry| of("ground.")(entry)).collect();
    let content = html! {
        (crumbs(visit, Some(petition)))
        p.lead { (visit.t("petition-setup-checklist-lead")) }
        @if all.is_empty() { div.empty { p { (visit.t("petition-setup-checklist-none")) } } }
        @else {
            (field::faults(visit, form))
            form method="post" {
                @if !conditions.is_empty() {
                    h2 { (visit.t("petition-setup-conditions")) }
                    @for (item, clause) in conditions { (question(visit, form, item, clause, false)) }
                }
                @if !grounds.is_empty() {
                    h2 { (visit.t("petition-setup-grounds")) }
                    @for (item, clause) in grounds { (question(visit, form, item, clause, true)) }
                }
                @if matches!(petition.state, State::Filed | State::Ended) { p.note { (visit.t("petition-refused-filed")) } }
                @else { (form_foot(visit, "web-save", &petition_path(visit, petition.key.petition, ""))) }
            }
        }
    };
    Ok(visit.page("petition-setup-checklist", content))
}

/// A condition asks "is it so?", a ground "does it apply?".
fn question(visit: &Visit, form: &Form, item: &str, item_clause: &Item, is_ground: bool) -> Markup {
    let words = |answer: Answer| match (answer, is_ground) {
        (Answer::Good, false) => "petition-setup-answer-met",
        (Answer::Against, false) => "petition-setup-answer-unmet",
        (Answer::Good, true) => "petition-setup-answer-away",
        (Answer::Against, true) => "petition-setup-answer-applies",
        (Answer::Unsure, _) => "petition-setup-answer-unsure",
    };
    let note = note_field(item);
    let id = format!("f-{}", note.replace('.', "-"));
    let chosen = form.value(item);
    html! {
        fieldset id=(format!("f-{}", item.replace('.', "-"))) {
            legend { (visit.text(&item_clause.words)) }
            p.hint { (super::words::cite(visit, &item_clause.article, item_clause.to_verify)) }
            @for answer in Answer::ALL {
                label.tick {
                    input type="radio" name=(item) value=(answer.code()) checked[chosen == answer.code()];
                    span { (visit.t(words(*answer))) }
                }
            }
            details open[!form.value(&note).is_empty()] {
                summary { (visit.t("petition-setup-note")) }
                label.hidden for=(id) { (visit.t("petition-setup-note")) }
                textarea id=(id) name=(note) rows="2" dir="auto" { "\n" (form.value(&note)) }
            }
        }
    }
}
