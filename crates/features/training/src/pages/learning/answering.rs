//! A participant answers: a test before or after, or the evaluation. Her answers are counted and her sheet is not kept, so what she
//! got right after the training is told in the very answer to it.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use web::field::faults;
use web::{Error, Field, Form, Message, Result, Visit, args};

use super::own::{Own, Turn, found, turn, written};
use crate::model::Refused;
use crate::model::session_quiz::{ASPECTS, BEST, Moment, Question, Quiz, UNSURE};
use crate::pages::private;
use crate::store::session_quiz::MOST_LETTERS;
use crate::store::{learning_answers, session_quiz};

/// The questions.
pub(super) async fn ask(visit: Visit, Path((code, moment)): Path<(String, String)>) -> Result<Response> {
    let own = found(&visit, &code).await?;
    let moment = Moment::from_code(&moment).ok_or(Error::NotFound)?;
    match turn(&visit, &own, moment).await? {
        Turn::Open => {
            let quiz = session_quiz::quiz(visit.db(), own.space, own.cohort.id).await?;
            Ok(page(&visit, &own, moment, &quiz, &Form::default(), StatusCode::OK))
        }
        Turn::Done => Ok(visit.see_saying(own.path(""), "training-mine-answered").into_response()),
        Turn::None | Turn::Coming | Turn::Over => {
            Ok(visit.see_saying(own.path(""), "training-mine-not-now").into_response())
        }
    }
}

fn page(visit: &Visit, own: &Own, moment: Moment, quiz: &Quiz, form: &Form, status: StatusCode) -> Response {
    let body = html! {
        nav.crumbs aria-label=(visit.t("training-crumbs")) { a href=(own.path("")) { (visit.t("training-mine-title")) } }
        p { (visit.t("training-mine-anonymous")) }
        @if moment == Moment::Before { p { (visit.t("training-mine-before-words")) } }
        (faults(visit, form))
        form method="post" action=(own.path(&format!("answers/{}", moment.code()))) {
            @if moment == Moment::Evaluation { (marks(visit, form)) }
            @else { @for (at, question) in quiz.questions.iter().enumerate() { (choices(visit, form, at, question)) } }
            p.actions { button { (visit.t("training-mine-send")) } a href=(own.path("")) { (visit.t("web-cancel")) } }
        }
    };
    private(visit.page(moment.label(), body).style("training.css").status(status))
}

fn field(code: &str) -> String {
    format!("a_{code}")
}

fn group(visit: &Visit, form: &Form, code: &str, legend: &Markup, boxes: &[(i32, Markup)]) -> Markup {
    let name = field(code);
    let fault = form.fault_of(&name).map(|message| visit.say(message));
    html! {
        fieldset.asked.faulty[fault.is_some()] id=(format!("f-{name}")) {
            legend { (legend) }
            @for (value, words) in boxes { label.tick {
                input type="radio" name=(name) value=(value) checked[form.value(&name) == value.to_string()];
                span { (words) }
            } }
            @if let Some(fault) = fault { p.fault { (fault) } }
        }
    }
}

fn choices(visit: &Visit, form: &Form, at: usize, question: &Question) -> Markup {
    let mut boxes: Vec<(i32, Markup)> =
        (0..).zip(&question.choices).map(|(value, words)| (value, visit.text(words))).collect();
    boxes.push((UNSURE, html! { span.soft { (visit.t("training-mine-unsure")) } }));
    group(visit, form, &question.code, &html! { (at + 1) ". " (visit.text(&question.words)) }, &boxes)
}

fn marks(visit: &Visit, form: &Form) -> Markup {
    let boxes: Vec<(i32, Markup)> =
        (1..=BEST).rev().map(|mark| (mark, html! { (visit.t(mark_label(mark))) })).collect();
    html! {
        @for (code, label) in ASPECTS { (group(visit, form, code, &html! { (visit.t(label)) }, &boxes)) }
        (Field::area("words", "training-mine-words", 4).hint("training-mine-words-hint").show(visit, form))
    }
}

/// What a mark means, in words.
pub(super) const fn mark_label(mark: i32) -> &'static str {
    match mark {
        1 => "training-mark-1",
        2 => "training-mark-2",
        3 => "training-mark-3",
        4 => "training-mark-4",
        _ => "training-mark-5",
    }
}

fn read(form: &mut Form, codes: &[String]) -> Vec<(String, i32)> {
    let mut answers = Vec::with_capacity(codes.len());
    for code in codes {
        if let Some(choice) = form.required_choice(&field(code), |value| value.parse::<i32>().ok()) {
            answers.push((code.clone(), choice));
        }
    }
    answers
}

/// Counts what she answers.
pub(super) async fn take(
    visit: Visit,
    Path((code, moment)): Path<(String, String)>,
    mut form: Form,
) -> Result<Response> {
    let own = found(&visit, &code).await?;
    let moment = Moment::from_code(&moment).ok_or(Error::NotFound)?;
    let quiz = session_quiz::quiz(visit.db(), own.space, own.cohort.id).await?;
    let codes: Vec<String> = match moment {
        Moment::Evaluation => ASPECTS.iter().map(|(code, _)| (*code).to_owned()).collect(),
        Moment::Before | Moment::After => quiz.questions.iter().map(|question| question.code.clone()).collect(),
    };
    let answers = read(&mut form, &codes);
    let words = if moment == Moment::Evaluation { form.words("words", 0..=MOST_LETTERS) } else { String::new() };
    if !form.is_good() {
        return Ok(page(&visit, &own, moment, &quiz, &form, StatusCode::UNPROCESSABLE_ENTITY));
    }
    let (space, id, given) = (own.space, own.attendee.id, answers.clone());
    let done = written(&visit, space, move |tx| learning_answers::take(tx, space, id, moment, &given, &words)).await?;
    match done {
        Ok(()) if moment == Moment::After => Ok(told(&visit, &own, &quiz, &answers)),
        Ok(()) => Ok(visit.see_saying(own.path(""), "training-mine-thanks").into_response()),
        Err(Refused::OutOfTurn) => Ok(visit.see_saying(own.path(""), "training-mine-not-now").into_response()),
        Err(Refused::Given) => {
            Ok(visit.see_saying(own.path(""), Message::new("training-mine-answered")).into_response())
        }
        Err(refused) => Ok(visit.see_saying(own.path(""), refused.message()).into_response()),
    }
}

/// What she got right, shown this once.
fn told(visit: &Visit, own: &Own, quiz: &Quiz, answers: &[(String, i32)]) -> Response {
    let chosen =
        |question: &Question| answers.iter().find(|(code, _)| *code == question.code).map(|(_, choice)| *choice);
    let right = quiz.questions.iter().filter(|question| chosen(question) == Some(question.right)).count();
    let words = |question: &Question, choice: i32| {
        let found = usize::try_from(choice).ok().and_then(|at| question.choices.get(at));
        found.map_or_else(|| html! { (visit.t("training-mine-unsure")) }, |words| visit.text(words))
    };
    let body = html! {
        p.lead { (visit.t_with("training-mine-right", &args![right = right, of = quiz.questions.len()])) }
        p.note { (visit.t("training-mine-once")) }
        ol.links { @for question in &quiz.questions { li {
            p { strong { (visit.text(&question.words)) } }
            @match chosen(question) {
                Some(choice) if choice == question.right => p { span.chip.ok { (visit.t("training-mine-yes")) } " " (words(question, choice)) },
                choice => {
                    p { span.chip.late { (visit.t("training-mine-no")) } " " (words(question, choice.unwrap_or(UNSURE))) }
                    p { (visit.t("training-mine-right-is")) " " (words(question, question.right)) }
                },
            }
        } } }
        p.actions { a.button href=(own.path("")) { (visit.t("training-mine-back")) } }
    };
    private(visit.page("training-mine-thanks", body).style("training.css"))
}
