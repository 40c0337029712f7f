use maud::{Markup, html};
use web::table::Listing;
use web::{Page, Result, Visit, args, encoded};

use super::crumbs;
use super::words::cite;
use crate::model::law::{Answers, Asked, Choice, Excluded, Outcome, Question, Rules, interview};
use crate::pages::procedures;

/// The interview: one question at a time, each answer an address of its own, so that the way back is the browser's.
pub(crate) async fn show(visit: Visit, listing: Listing) -> Result<Page> {
    let today = visit.world().today();
    let procedures = procedures(&visit);
    let in_force: Vec<_> = procedures.iter().filter(|rules| rules.is_in_force(today)).cloned().collect();
    let answers = answers(&listing);
    let outcome = interview(&in_force, &answers);
    let content = html! {
        (crumbs(&visit, None))
        p.lead { (visit.t("petition-setup-interview-lead")) }
        (answered(&visit, &answers))
        @match &outcome.next {
            Some(asked) => (question(&visit, &answers, asked)),
            None => (chosen(&visit, &outcome)),
        }
        (remaining(&visit, &outcome))
        (others(&visit, &outcome))
    };
    Ok(visit.page("petition-setup-interview", content))
}

fn answers(listing: &Listing) -> Answers {
    Question::ALL.iter().fold(Answers::default(), |answers, question| {
        let choice = Choice::from_code(listing.get(question.code()));
        choice
            .filter(|choice| question.choices().contains(choice))
            .map_or(answers, |choice| answers.with(*question, choice))
    })
}

/// The address of the interview with these answers.
fn path(visit: &Visit, answers: &Answers) -> String {
    let given = Question::ALL.iter().filter_map(|question| Some((question, answers.get(*question)?)));
    let pairs: Vec<String> = given.map(|(question, choice)| format!("{}={}", question.code(), choice.code())).collect();
    format!("{}?{}", visit.path("petitions/new"), pairs.join("&"))
}

/// What was answered so far; each answer can be taken back, with those after it.
fn answered(visit: &Visit, answers: &Answers) -> Markup {
    let mut before = Answers::default();
    let mut lines = Vec::new();
    for question in Question::ALL {
        if let Some(choice) = answers.get(*question) {
            lines.push((*question, choice, path(visit, &before)));
            before = before.with(*question, choice);
        }
    }
    html! {
        @if !lines.is_empty() {
            dl.facts { @for (question, choice, back) in lines {
                div {
                    dt { (visit.t(question.label())) }
                    dd { strong { (visit.t(choice.label())) } " " a.small href=(back) { (visit.t("petition-setup-answer-again")) } }
                }
            } }
        }
    }
}

fn question(visit: &Visit, answers: &Answers, asked: &Asked) -> Markup {
    html! {
        h2 { (visit.t(asked.question.label())) }
        ul.grid {
            @for choice in &asked.choices {
                li { a.card href=(path(visit, &answers.with(asked.question, *choice))) { h3 { (visit.t(choice.label())) } } }
            }
        }
    }
}

/// All questions are answered: what remains can be begun.
fn chosen(visit: &Visit, outcome: &Outcome) -> Markup {
    html! {
        @if outcome.remain.is_empty() {
            div.empty { p { (visit.t("petition-setup-no-procedure")) } p { a href=(visit.path("petitions/new")) { (visit.t("petition-setup-again")) } } }
        }
    }
}

fn remaining(visit: &Visit, outcome: &Outcome) -> Markup {
    let is_over = outcome.next.is_none();
    html! {
        @if !outcome.remain.is_empty() {
            @if outcome.is_fallback { p.note { (visit.t("petition-setup-no-procedure")) } }
            h2 { (visit.t_with("petition-setup-remaining", &args![count = outcome.remain.len()])) }
            ul.links { @for rules in &outcome.remain {
                li { @if is_over { (procedure(visit, rules)) } @else { (in_short(visit, rules)) } }
            } }
        }
    }
}

fn begin(visit: &Visit, rules: &Rules) -> String {
    visit.path(&format!("petitions/new/{}", encoded(&rules.code)))
}

/// While questions remain, a procedure is a line: who knows it already can choose it.
fn in_short(visit: &Visit, rules: &Rules) -> Markup {
    html! {
        a href=(begin(visit, rules)) { (visit.text(&rules.name)) } br;
        span.small.soft { (visit.text(&rules.law)) }
    }
}

fn procedure(visit: &Visit, rules: &Rules) -> Markup {
    html! {
        h3 { (visit.text(&rules.name)) }
        p { (visit.text(&rules.summary)) }
        p.small.soft { (visit.text(&rules.law)) @if rules.is_to_verify() { " " span.chip.wait { (visit.t("petition-setup-to-verify")) } } }
        @if rules.collects() { p { (visit.text(&rules.threshold.words)) " " (cite(visit, &rules.threshold.article, rules.threshold.to_verify)) } }
        p.actions { a.button href=(begin(visit, rules)) { (visit.t("petition-setup-begin")) } }
    }
}

/// Why the others do not fit, with their law.
fn others(visit: &Visit, outcome: &Outcome) -> Markup {
    let words = |choices: &[Choice]| {
        let list: Vec<&str> = choices.iter().map(|choice| visit.t(choice.label())).collect();
        list.join(" · ")
    };
    let why = |excluded: &Excluded| {
        let args = args![
            question = visit.t(excluded.question.label()),
            fits = words(&excluded.fits),
            answered = visit.t(excluded.answered.label())
        ];
        visit.t_with("petition-setup-excluded", &args)
    };
    html! {
        @if !outcome.excluded.is_empty() {
            details {
                summary { (visit.t_with("petition-setup-others", &args![count = outcome.excluded.len()])) }
                ul.links { @for excluded in &outcome.excluded {
                    li {
                        strong { (visit.text(&excluded.rules.name)) } br;
                        (why(excluded)) br;
                        span.small.soft { (visit.text(&excluded.rules.law)) }
                    }
                } }
            }
        }
    }
}
