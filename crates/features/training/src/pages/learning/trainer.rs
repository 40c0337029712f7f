//! A trainer: who she is, what she taught and will teach, and what cohorts thought of the teaching.

use std::collections::BTreeMap;

use axum::extract::Path;
use axum::response::Response;
use jiff::civil::Date;
use kernel::Id;
use maud::html;
use web::table::{Listing, PAGE_ROWS, page_of, pager};
use web::{Error, Result, Visit, args};

use super::trainers::{langs, name, path, themes};
use crate::model::session_quiz::{BEST, Moment};
use crate::model::{Session, Trainer};
use crate::pages::{answered, private, write};
use crate::store::session_trainers::Taught;
use crate::store::{learning_trainers, session_quiz, session_trainers, sessions};

pub(super) async fn found(visit: &Visit, id: &str) -> Result<Trainer> {
    let id: Id<Trainer> = id.parse().map_err(|_| Error::NotFound)?;
    session_trainers::one(visit.db(), visit.space()?.id, id).await?.ok_or(Error::NotFound)
}

/// What she taught in a session: its half-days, and what the cohort thought of its trainers.
struct Line {
    session: Session,
    half_days: Vec<Taught>,
    mark: Option<i32>,
}

async fn lines(visit: &Visit, taught: Vec<Taught>) -> Result<Vec<Line>> {
    let space = visit.space()?.id;
    let mut by_session: BTreeMap<uuid::Uuid, Vec<Taught>> = BTreeMap::new();
    for half in taught {
        by_session.entry(half.session.uuid()).or_default().push(half);
    }
    let mut lines = Vec::with_capacity(by_session.len());
    for (id, half_days) in by_session {
        let Some(session) = sessions::one(visit.db(), space, Id::from_uuid(id)).await? else { continue };
        let counts = session_quiz::counts(visit.db(), space, session.cohort, Moment::Evaluation).await?;
        lines.push(Line { session, half_days, mark: counts.mean("trainers") });
    }
    lines.sort_by_key(|line| std::cmp::Reverse(line.half_days.iter().map(|half| half.day).max()));
    Ok(lines)
}

/// The page.
pub(super) async fn show(visit: Visit, Path((_, id)): Path<(String, String)>, listing: Listing) -> Result<Response> {
    let trainer = found(&visit, &id).await?;
    let space = visit.space()?.id;
    let before: Option<Date> = listing.after().and_then(|(day, _)| day.parse().ok());
    let rows = session_trainers::history(visit.db(), space, trainer.id, before, PAGE_ROWS as u32 + 1).await?;
    let (rows, more) = page_of(rows);
    let next = rows.last().filter(|_| more).map(|last| last.day.to_string());
    let minutes = session_trainers::minutes(visit.db(), space, trainer.id).await?;
    let today = visit.world().today();
    let lines = lines(&visit, rows).await?;
    let card = &trainer.card;
    let body = html! {
        nav.crumbs aria-label=(visit.t("training-crumbs")) {
            a href=(visit.path("training")) { (visit.t("training-title")) } " › " a href=(visit.path("training/trainers")) { (visit.t("training-trainers-title")) }
        }
        @if trainer.is_retired { p { span.chip.late { (visit.t("training-trainer-retired")) } } }
        dl.facts {
            @if !card.contact.is_empty() { div { dt { (visit.t("training-trainer-contact")) } dd { bdi dir="ltr" { (card.contact) } } } }
            @if !card.themes.is_empty() { div { dt { (visit.t("training-trainer-themes")) } dd { (themes(&visit, &trainer)) } } }
            @if !card.langs.is_empty() { div { dt { (visit.t("training-trainer-langs")) } dd { (langs(&trainer)) } } }
            div { dt { (visit.t("training-trainer-hours")) } dd { (visit.t_with("training-session-hours", &args![hours = minutes / 60, minutes = minutes % 60])) } }
            @if !card.words.is_empty() { div { dt { (visit.t("training-trainer-words")) } dd { bdi { (card.words) } } } }
        }
        p.actions { a.button.quiet href=(format!("{}/edit", path(&visit, trainer.id))) { (visit.t("training-session-edit")) } }
        section {
            h2 { (visit.t("training-trainer-history")) }
            @if lines.is_empty() { p.soft { (visit.t("training-trainer-never")) } }
            @else { ul.links { @for line in &lines { li {
                a href=(visit.path(&format!("training/sessions/{}", line.session.id))) { (visit.text(&line.session.content.title)) }
                @if line.half_days.iter().any(|half| half.day > today) { " " span.chip.wait { (visit.t("training-trainer-coming")) } }
                @if let Some(mark) = line.mark { " " span.chip { (visit.t("training-trainer-mark")) " " (visit.decimal(f64::from(mark) / 100.0)) " / " (BEST) } }
                ul { @for half in line.half_days.iter().rev() { li.small {
                    (visit.date(half.day)) " – " (visit.t(half.slot.part.label()))
                    @if let Some(module) = line.session.content.half_day(half.slot).map(|half| &half.module).filter(|module| !module.is_empty()) { " · " (visit.text(module)) }
                } } }
            } } } }
            p.small.soft { (visit.t("training-trainer-mark-words")) }
        }
        (pager(&visit, &listing, next.as_ref().map(|day| (day.as_str(), trainer.id.to_string()))))
        @if !card.name.is_empty() {
            form method="post" action=(format!("{}/erasure", path(&visit, trainer.id))) data-confirm=(visit.t("training-trainer-erase-sure")) {
                p.actions { button.danger { (visit.t("training-trainer-erase")) } }
            }
        }
    };
    Ok(private(visit.page_named(&name(&visit, &trainer), body).style("training.css")))
}

/// Erases who she is.
pub(super) async fn forget(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Response> {
    let trainer = found(&visit, &id).await?;
    let space = visit.space()?.id;
    let done = write(&visit, move |tx| learning_trainers::forget(tx, space, trainer.id)).await?;
    Ok(answered(&visit, visit.path("training/trainers"), done, "training-trainer-erased-said"))
}
