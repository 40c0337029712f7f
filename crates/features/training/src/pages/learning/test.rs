//! The questions of a cohort's test.

use actors::Role;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use kernel::Id;
use maud::{Markup, html};
use web::{Field, Form, Page, Result, Visit, args};

use super::{cohort, path, tabs};
use crate::model::Cohort;
use crate::model::session_quiz::{Moment, Quiz};
use crate::pages::{answered, say, write};
use crate::store::learning_quiz::{self, Turn};
use crate::store::{plan, session_quiz};

/// The questions, in their order.
pub(super) async fn show(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Page> {
    let cohort = cohort(&visit, &id).await?;
    let quiz = session_quiz::quiz(visit.db(), cohort.space, cohort.id).await?;
    let mut given = 0;
    for moment in [Moment::Before, Moment::After] {
        given += session_quiz::answered(visit.db(), cohort.space, cohort.id, moment).await?;
    }
    let can_write = visit.is_at_least(Role::Officer) && given == 0;
    let body = html! {
        (tabs(&visit, &cohort, "test"))
        p { (visit.t("training-test-words")) }
        @if given > 0 { p.note { (visit.t("training-test-fixed")) } }
        @if quiz.questions.is_empty() { div.empty { p { (visit.t("training-test-none")) } } }
        @else { ol.questions { @for (at, question) in quiz.questions.iter().enumerate() { li {
            p { strong { (visit.text(&question.words)) } }
            ul { @for (choice, words) in (0_i32..).zip(&question.choices) { li {
                (visit.text(words)) @if choice == question.right { " " span.chip.ok { (visit.t("training-test-right")) } }
            } } }
            @if can_write { (acts(&visit, &cohort, &question.code, at)) }
        } } } }
        @if can_write {
            p.actions { a.button href=(path(&visit, cohort.id, "test/questions/new")) { (visit.t("training-test-new")) } }
            (copies(&visit, &cohort, &quiz).await?)
        }
    };
    Ok(visit.page("training-test-title", body).style("training.css"))
}

fn acts(visit: &Visit, cohort: &Cohort, code: &str, at: usize) -> Markup {
    let number = at + 1;
    let act = |turn: &'static str, label: &'static str, style: &'static str| {
        html! { button class=(style) name=(turn) value=(code) { (visit.t_with(label, &args![number = number])) } }
    };
    html! {
        form.inline method="post" action=(path(visit, cohort.id, "test")) data-keep-place {
            a.button.quiet.small href=(path(visit, cohort.id, &format!("test/questions/{code}"))) { (visit.t_with("training-test-edit", &args![number = number])) } " "
            @if at > 0 { (act("up", "training-test-up", "quiet small")) " " }
            (act("drop", "training-test-drop", "quiet small"))
        }
    }
}

/// The questions of another cohort of the programme, to take over.
async fn copies(visit: &Visit, cohort: &Cohort, quiz: &Quiz) -> Result<Markup> {
    let mut others = Vec::new();
    for id in learning_quiz::others(visit.db(), cohort.space, cohort.programme, cohort.id).await? {
        others.extend(plan::cohort(visit.db(), cohort.space, id).await?);
    }
    if others.is_empty() {
        return Ok(html! {});
    }
    let words = &visit.app().words;
    let options = others.iter().map(|one| (one.id.to_string(), say::cohort(words, visit.lang, one)));
    Ok(html! {
        section {
            h2 { (visit.t("training-test-take-over")) }
            p { (visit.t(if quiz.questions.is_empty() { "training-test-take-over-words" } else { "training-test-take-over-all" })) }
            form method="post" action=(path(visit, cohort.id, "test/copies")) {
                (Field::choice("from", "training-test-from", options).required().show(visit, &Form::default()))
                p.actions { button.quiet { (visit.t("training-test-take-over-do")) } }
            }
        }
    })
}

/// Moves a question up, or takes it away.
pub(super) async fn turn(visit: Visit, Path((_, id)): Path<(String, String)>, form: Form) -> Result<Response> {
    let cohort = cohort(&visit, &id).await?;
    let (code, turn) = match (form.value("up"), form.value("drop")) {
        (up, "") => (up.to_owned(), Turn::Up),
        (_, drop) => (drop.to_owned(), Turn::Drop),
    };
    let (space, id) = (cohort.space, cohort.id);
    let done = write(&visit, move |tx| learning_quiz::turn(tx, space, id, &code, turn)).await?;
    Ok(answered(&visit, path(&visit, id, "test"), done, "training-test-saved"))
}

/// Takes over the questions of another cohort.
pub(super) async fn take_over(visit: Visit, Path((_, id)): Path<(String, String)>, mut form: Form) -> Result<Response> {
    let cohort = cohort(&visit, &id).await?;
    let from: Option<Id<Cohort>> = form.id("from");
    let Some(from) = from else {
        return Ok(visit.see_saying(path(&visit, cohort.id, "test"), "training-refused-gone").into_response());
    };
    let (space, id) = (cohort.space, cohort.id);
    let done = write(&visit, move |tx| learning_quiz::take_over(tx, space, id, from)).await?;
    Ok(answered(&visit, path(&visit, id, "test"), done, "training-test-saved"))
}
