//! A question of a test: what is asked, what can be answered, which is right.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use maud::html;
use web::field::{faults, multilingual};
use web::{Error, Form, Page, Result, Visit};

use super::{cohort, path, tabs};
use crate::model::Cohort;
use crate::model::session_quiz::Question;
use crate::pages::{answered, write};
use crate::store::{learning_quiz, session_quiz};

/// The fields of what can be answered.
const CHOICES: [(&str, &str); 6] = [
    ("choice1", "training-test-choice-1"),
    ("choice2", "training-test-choice-2"),
    ("choice3", "training-test-choice-3"),
    ("choice4", "training-test-choice-4"),
    ("choice5", "training-test-choice-5"),
    ("choice6", "training-test-choice-6"),
];

/// An empty one.
pub(super) async fn new(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Page> {
    let cohort = cohort(&visit, &id).await?;
    Ok(page(&visit, &cohort, &Form::default()))
}

/// Writes it at the end.
pub(super) async fn add(visit: Visit, Path((_, id)): Path<(String, String)>, form: Form) -> Result<Response> {
    let cohort = cohort(&visit, &id).await?;
    save(&visit, &cohort, None, form).await
}

/// With what stands there.
pub(super) async fn edit(visit: Visit, Path((_, id, code)): Path<(String, String, String)>) -> Result<Page> {
    let cohort = cohort(&visit, &id).await?;
    let quiz = session_quiz::quiz(visit.db(), cohort.space, cohort.id).await?;
    let question = quiz.questions.iter().find(|one| one.code == code).ok_or(Error::NotFound)?;
    let mut form = Form::default().with_text("words", &question.words);
    for ((name, _), words) in CHOICES.iter().zip(&question.choices) {
        form = form.with_text(name, words);
    }
    if let Some((name, _)) = usize::try_from(question.right).ok().and_then(|at| CHOICES.get(at)) {
        form = form.with("right", name);
    }
    Ok(page(&visit, &cohort, &form))
}

/// Writes it in its place.
pub(super) async fn change(
    visit: Visit,
    Path((_, id, code)): Path<(String, String, String)>,
    form: Form,
) -> Result<Response> {
    let cohort = cohort(&visit, &id).await?;
    save(&visit, &cohort, Some(code), form).await
}

async fn save(visit: &Visit, cohort: &Cohort, code: Option<String>, mut form: Form) -> Result<Response> {
    let Some(question) = read(&mut form) else {
        return Ok(page(visit, cohort, &form).invalid().into_response());
    };
    let (space, id) = (cohort.space, cohort.id);
    let done = write(visit, move |tx| learning_quiz::write(tx, space, id, code.as_deref(), question)).await?;
    Ok(answered(visit, path(visit, id, "test"), done, "training-test-saved"))
}

fn read(form: &mut Form) -> Option<Question> {
    let words = form.text("words", 500);
    let (mut choices, mut right) = (Vec::new(), None);
    let marked = form.value("right").to_owned();
    for (name, _) in CHOICES {
        let choice = form.optional_text(name, 300);
        if choice.is_empty() {
            continue;
        }
        if name == marked {
            right = i32::try_from(choices.len()).ok();
        }
        choices.push(choice);
    }
    if choices.len() < 2 {
        form.fault("choice2", "training-test-fault-two");
    } else if right.is_none() {
        form.fault("right", "training-test-fault-right");
    }
    let right = right.filter(|_| form.is_good())?;
    Some(Question { code: String::new(), words, choices, right })
}

fn page(visit: &Visit, cohort: &Cohort, form: &Form) -> Page {
    let fault = form.fault_of("right").map(|message| visit.say(message));
    let body = html! {
        (tabs(visit, cohort, "test"))
        (faults(visit, form))
        form method="post" {
            (multilingual(visit, form, "words", "training-test-question", 2))
            @for (name, label) in CHOICES { (multilingual(visit, form, name, label, 1)) }
            fieldset.faulty[fault.is_some()] id="f-right" {
                legend { (visit.t("training-test-which")) }
                @for (name, label) in CHOICES { label.tick {
                    input type="radio" name="right" value=(name) checked[form.value("right") == name];
                    span { (visit.t(label)) }
                } }
                @if let Some(fault) = fault { p.fault { (fault) } }
            }
            p.actions { button { (visit.t("web-save")) } a href=(path(visit, cohort.id, "test")) { (visit.t("web-cancel")) } }
        }
    };
    visit.page("training-test-question", body).style("training.css")
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)] // a test that cannot go on stops

    use super::*;

    #[test]
    fn the_right_answer_is_found_again_where_a_line_stays_empty() {
        let form = || Form::default().with("words.fr", "Quoi ?").with("choice1.fr", "A").with("choice3.ar", "ب");
        let question = read(&mut form().with("right", "choice3")).unwrap();
        assert_eq!((question.choices.len(), question.right), (2, 1));
        let mut wrong = form().with("right", "choice2");
        assert!(read(&mut wrong).is_none() && wrong.fault_of("right").is_some(), "an empty line is no answer");
        let mut alone = Form::default().with("words.fr", "Quoi ?").with("choice1.fr", "A").with("right", "choice1");
        assert!(read(&mut alone).is_none() && alone.fault_of("choice2").is_some());
    }
}
