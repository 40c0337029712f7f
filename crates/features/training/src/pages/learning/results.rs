//! What a cohort learned and what it thinks of the training: shown once the answers are ended, by question, with nobody's sheet.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use papers::sheet::{self, Cell, Column, Sheet};
use web::chart::Figure;
use web::table::{Column as Shown, table};
use web::{Desk, Download, Error, Page, Result, Visit, args};

use super::answering::mark_label;
use super::{cohort, path, tabs};
use crate::model::Cohort;
use crate::model::learning_time::{Stands, Windows};
use crate::model::session_quiz::{ASPECTS, BEST, Change, Counts, Moment, Quiz, SHOWN_FROM};
use crate::pages::{answered, say, write};
use crate::store::learning_answers::{self, Standing};
use crate::store::{session_people, session_quiz, sessions};

struct Results {
    people: i64,
    quiz: Quiz,
    standings: Vec<Standing>,
}

impl Results {
    async fn of(visit: &Visit, cohort: &Cohort) -> Result<Self> {
        Ok(Self {
            people: session_people::count(visit.db(), cohort.space, cohort.id).await?,
            quiz: session_quiz::quiz(visit.db(), cohort.space, cohort.id).await?,
            standings: learning_answers::standings(visit.db(), cohort.space, cohort.id).await?,
        })
    }

    fn counts(&self, moment: Moment) -> Counts {
        let found = self.standings.iter().find(|standing| standing.moment == moment);
        found.map(|standing| standing.counts.clone()).unwrap_or_default()
    }

    /// How the right answers of each question changed.
    fn changes(&self) -> Vec<Change> {
        let (before, after) = (self.counts(Moment::Before), self.counts(Moment::After));
        self.quiz.questions.iter().map(|question| question.change(&before, &after)).collect()
    }
}

/// The page.
pub(super) async fn show(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Page> {
    let cohort = cohort(&visit, &id).await?;
    let results = Results::of(&visit, &cohort).await?;
    let sessions = sessions::of_cohort(visit.db(), cohort.space, cohort.id).await?;
    let windows = Windows::of(&cohort.content, &sessions);
    let remarks = session_quiz::remarks(visit.db(), cohort.space, cohort.id).await?;
    let is_any_shown = results.standings.iter().any(|standing| standing.ended_at.is_some());
    let body = html! {
        (tabs(&visit, &cohort, "results"))
        p { (visit.t("training-results-words")) }
        ul.links { @for standing in &results.standings { (line(&visit, &cohort, &results, standing, &windows)) } }
        @if is_any_shown {
            p.actions { a.button.quiet href=(path(&visit, cohort.id, "results.xlsx")) { (visit.t("training-results-xlsx")) } }
        }
        (learned(&visit, &results))
        (thought(&visit, &results.counts(Moment::Evaluation)))
        @if !remarks.is_empty() { section {
            h2 { (visit.t("training-results-remarks")) }
            p.small.soft { (visit.t("training-results-remarks-words")) }
            @for remark in &remarks { blockquote dir="auto" { @for (at, part) in remark.lines().enumerate() { @if at > 0 { br; } (part) } } }
        } }
    };
    Ok(visit.page("training-results-title", body).wide().style("training.css"))
}

fn line(visit: &Visit, cohort: &Cohort, results: &Results, standing: &Standing, windows: &Windows) -> Markup {
    let moment = standing.moment;
    let stands = windows.stands(moment, visit.world().local(visit.world().now()));
    let asks = moment == Moment::Evaluation || !results.quiz.questions.is_empty();
    let may_end = standing.ended_at.is_none() && (stands == Stands::Over || standing.answered >= i64::from(SHOWN_FROM));
    let action = path(visit, cohort.id, &format!("results/{}/end", moment.code()));
    html! {
        li {
            strong { (visit.t(moment.label())) } " "
            @if !asks { span.soft { (visit.t("training-test-none")) } }
            @else {
                (visit.t_with("training-results-answered", &args![count = standing.answered, of = results.people]))
                @if let Some(at) = standing.ended_at { " " span.chip.ok { (visit.t_with("training-results-ended", &args![at = visit.instant(at)])) } }
                @else if stands == Stands::Coming { " " span.chip.wait { (visit.t_with("training-mine-from", &args![at = say::moment(&visit.app().words, visit.lang, windows.after_from)])) } }
                @if standing.ended_at.is_some() && standing.answered < i64::from(SHOWN_FROM) { p.small { (visit.t_with("training-results-few", &args![count = SHOWN_FROM])) } }
                @if may_end {
                    form method="post" action=(action) data-confirm=(visit.t("training-results-end-sure")) {
                        p.actions { button.quiet { (visit.t_with("training-results-end", &args![what = visit.t(moment.label())])) } }
                    }
                }
            }
        }
    }
}

fn share(visit: &Visit, percent: Option<i32>) -> Markup {
    html! { @match percent { Some(percent) => { (visit.percent(percent.into(), 100)) }, None => "–" } }
}

fn learned(visit: &Visit, results: &Results) -> Markup {
    let changes = results.changes();
    if changes.iter().all(|change| change.before.is_none() && change.after.is_none()) {
        return html! {};
    }
    let columns = [
        Shown::words("training-test-question"),
        Shown::number("training-results-before"),
        Shown::number("training-results-after"),
        Shown::number("training-results-change"),
    ];
    let rows = results.quiz.questions.iter().zip(&changes).map(|(question, change)| {
        vec![
            visit.text(&question.words),
            share(visit, change.before),
            share(visit, change.after),
            html! { @match change.points() {
                Some(points) => span.chip.ok[points > 0].late[points < 0] { bdi dir="ltr" { (format!("{points:+}")) } },
                None => "–",
            } },
        ]
    });
    let mean = |pick: &dyn Fn(&Change) -> Option<i32>| {
        let all: Vec<i64> = changes.iter().filter_map(|change| pick(change).map(i64::from)).collect();
        let count = i64::try_from(all.len()).unwrap_or(i64::MAX);
        (count > 0).then(|| (all.iter().sum::<i64>() + count / 2) / count)
    };
    let figures: Vec<Figure> = [
        ("training-results-before", mean(&|change| change.before)),
        ("training-results-after", mean(&|change| change.after)),
    ]
    .into_iter()
    .filter_map(|(label, value)| Some(Figure::new(visit.t(label), value?)))
    .collect();
    html! {
        section {
            h2 { (visit.t("training-results-learned")) }
            (visit.pen().bars(visit.t("training-results-mean"), &figures))
            (table(visit, visit.t("training-results-learned"), &columns, rows))
        }
    }
}

fn thought(visit: &Visit, counts: &Counts) -> Markup {
    let shown: Vec<_> = ASPECTS.iter().filter_map(|(code, label)| Some((code, label, counts.mean(code)?))).collect();
    if shown.is_empty() {
        return html! {};
    }
    html! {
        section {
            h2 { (visit.t("training-moment-evaluation")) }
            div.grid { @for (code, label, mean) in shown { div.card {
                p.kind { (visit.t(label)) }
                p.figure { (visit.decimal(f64::from(mean) / 100.0)) small { " / " (BEST) } }
                (visit.pen().bars(visit.t("training-results-marks"), &(1..=BEST).rev().map(|mark| Figure::new(visit.t(mark_label(mark)), counts.took(code, mark).into())).collect::<Vec<_>>()))
            } } }
        }
    }
}

/// Ends a test or the evaluation: final, and from now on it is shown.
pub(super) async fn end(visit: Visit, Path((_, id, moment)): Path<(String, String, String)>) -> Result<Response> {
    let cohort = cohort(&visit, &id).await?;
    let moment = Moment::from_code(&moment).ok_or(Error::NotFound)?;
    let (space, id) = (cohort.space, cohort.id);
    let done = write(&visit, move |tx| learning_answers::end(tx, space, id, moment)).await?;
    Ok(answered(&visit, path(&visit, id, "results"), done, "training-results-end-said"))
}

/// The figures as a workbook.
pub(super) async fn xlsx(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Response> {
    let cohort = cohort(&visit, &id).await?;
    let desk = Desk::free().await?;
    let results = Results::of(&visit, &cohort).await?;
    let t = |id: &str| visit.t(id).to_owned();
    let percent = |value: Option<i32>| value.map_or(Cell::Empty, |value| Cell::from(f64::from(value) / 100.0));
    let mut rows: Vec<Vec<Cell>> = results
        .quiz
        .questions
        .iter()
        .zip(results.changes())
        .map(|(question, change)| {
            let words = Cell::from(visit.words(&question.words));
            vec![words, percent(change.before), percent(change.after), Cell::Empty]
        })
        .collect();
    let counts = results.counts(Moment::Evaluation);
    rows.extend(ASPECTS.iter().map(|(code, label)| {
        let mean = counts.mean(code).map_or(Cell::Empty, |mean| Cell::from(f64::from(mean) / 100.0));
        vec![Cell::from(visit.t(label)), Cell::Empty, Cell::Empty, mean]
    }));
    let columns = vec![
        Column::text("question", t("training-test-question")),
        Column::percent("before", t("training-results-before")),
        Column::percent("after", t("training-results-after")),
        Column::number("mark", t("training-results-mark")),
    ];
    let sheet = Sheet { title: t("training-results-title"), lang: visit.lang, columns, rows };
    let made = desk.make(move || sheet::xlsx(&sheet)).await?;
    Ok(Download::xlsx("results", made).into_response())
}
