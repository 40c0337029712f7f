//! A session: its half-days, who was there, what somebody should look at, and what is done with it.

use std::collections::{BTreeMap, BTreeSet};

use actors::Role;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use kernel::Id;
use maud::{Markup, html};
use web::field::{faults, multilingual};
use web::{Form, Page, Result, Visit, args};

use super::{chip, days, found, list_path, path};
use crate::model::attendance::Outcome;
use crate::model::session::HalfDay;
use crate::model::{Session, SessionState, Slot, Trainer};
use crate::pages::{answered, say, write};
use crate::store::attendance::{self, Odd};
use crate::store::{session_people, session_trainers, sessions};

/// A session.
pub(super) async fn show(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Page> {
    let session = found(&visit, &id).await?;
    page(&visit, &session, &Form::default()).await
}

/// What the page shows beside the session.
struct Around {
    /// How many were there.
    there: BTreeMap<Slot, usize>,
    /// How many have a place.
    people: i64,
    /// Who teaches.
    trainers: BTreeMap<uuid::Uuid, String>,
    /// Who is asked elsewhere too.
    clashes: Vec<(Id<Trainer>, Slot)>,
    /// What phones noted that somebody should look at.
    odd: Vec<Odd>,
}

impl Around {
    async fn of(visit: &Visit, session: &Session) -> Result<Self> {
        let (db, space) = (visit.db(), session.space);
        let mut there = BTreeMap::new();
        for (_, slot) in attendance::all(db, space, session.id).await? {
            *there.entry(slot).or_insert(0) += 1;
        }
        let asked = session.content.half_days.iter().flat_map(|half| &half.trainers);
        let asked: BTreeSet<_> = asked.map(|trainer| trainer.uuid()).collect();
        let mut trainers = BTreeMap::new();
        for id in asked {
            if let Some(trainer) = session_trainers::one(db, space, Id::from_uuid(id)).await? {
                trainers.insert(id, trainer.card.name);
            }
        }
        let (is_off, today) = (session.state == SessionState::Cancelled, visit.world().today());
        let mut clashes = sessions::clashes(db, space, Some(session.id), &session.content).await?;
        // What is over cannot be arranged any more.
        clashes.retain(|(_, slot)| !is_off && slot.day >= today);
        let people = session_people::count(db, space, session.cohort).await?;
        let odd = attendance::odd(db, space, session.id).await?;
        Ok(Self { there, people, trainers, clashes, odd })
    }

    fn name(&self, trainer: Id<Trainer>) -> &str {
        self.trainers.get(&trainer.uuid()).map_or("–", String::as_str)
    }
}

async fn page(visit: &Visit, session: &Session, form: &Form) -> Result<Page> {
    let content = &session.content;
    let minutes = content.minutes();
    let is_on = session.state != SessionState::Cancelled;
    let is_keeper = visit.is_at_least(Role::Officer);
    let around = Around::of(visit, session).await?;
    let body = html! {
        nav.crumbs aria-label=(visit.t("training-crumbs")) {
            a href=(visit.path("training")) { (visit.t("training-title")) }
            " › " a href=(list_path(visit, session.cohort)) { (visit.t("training-sessions")) }
        }
        p.lead { (chip(visit, session)) " " (days(visit, session)) " · "
            (visit.t_with("training-session-hours", &args![hours = minutes / 60, minutes = minutes % 60])) }
        @if !session.reason.is_empty() { p.note { (visit.text(&session.reason)) } }
        p { (say::whereabouts(visit, content.place.as_deref())) " " (visit.text(&content.address)) }
        p.actions {
            @if is_on { a.button href=(path(visit, session.id, "phone")) { (visit.t("training-session-phone")) } }
            @if is_on && around.people > 0 { " " a.button.quiet href=(visit.path(&format!("training/cohorts/{}/people/slips.pdf", session.cohort))) { (visit.t("training-people-slips")) } }
            @if is_keeper && is_on { " " a.button.quiet href=(path(visit, session.id, "edit")) { (visit.t("training-session-edit")) } }
            @if is_keeper && content.per_half_day + content.journey > 0 { " " a.button.quiet href=(path(visit, session.id, "allowances.pdf")) { (visit.t("training-session-allowances")) } }
            @if is_keeper { " " a.button.quiet href=(path(visit, session.id, "trainers")) { (visit.t("training-teaching-title")) } }
            @if session.invited_at.is_some() { " " a.button.quiet href=(format!("/sessions/{}.ics", session.id)) { (visit.t("training-session-calendar")) } }
        }
        (clashes(visit, &around))
        section {
            h2 { (visit.t("training-session-half-days")) }
            ul.links { @for half in &content.half_days { li { (half_day(visit, session, half, &around)) } } }
        }
        @if !content.materials.is_empty() { section {
            h2 { (visit.t("training-session-materials")) }
            ul.links { @for one in &content.materials { li { a href=(one.address) { (visit.text(&one.title)) } } } }
        } }
        (to_look_at(visit, session, &around).await?)
        @if is_keeper && is_on { (acts(visit, session, form)) }
    };
    Ok(visit.page_named(visit.words(&content.title), body).style("training.css"))
}

fn clashes(visit: &Visit, around: &Around) -> Markup {
    html! { @if !around.clashes.is_empty() { section {
        h2 { (visit.t("training-session-clash-title")) }
        ul.note.clashes { @for (trainer, slot) in &around.clashes {
            li { (visit.t_with("training-session-clash", &args![name = around.name(*trainer), when = when(visit, *slot)])) }
        } }
    } } }
}

fn when(visit: &Visit, slot: Slot) -> String {
    format!("{} – {}", say::days(&visit.app().words, visit.lang, slot.day, slot.day), visit.t(slot.part.label()))
}

fn half_day(visit: &Visit, session: &Session, half: &HalfDay, around: &Around) -> Markup {
    let names: Vec<&str> = half.trainers.iter().map(|trainer| around.name(*trainer)).collect();
    let comma = if visit.lang == kernel::Lang::Ar { "، " } else { ", " };
    let there = around.there.get(&half.slot()).copied().unwrap_or(0);
    html! {
        a href=(path(visit, session.id, &format!("attendance/{}", half.slot()))) { (when(visit, half.slot())) }
        " " span.small.soft { bdi dir="ltr" { (half.starts.strftime("%H:%M")) "–" (half.ends.strftime("%H:%M")) } }
        @if !half.module.is_empty() { " · " (visit.text(&half.module)) }
        @if !half.room.is_empty() { " · " bdi { (half.room) } }
        @if !names.is_empty() { " · " (visit.t_with("training-session-teachers", &args![names = names.join(comma)])) }
        @if there > 0 { " " span.chip.ok { (visit.t_with("training-session-present", &args![there = there, people = around.people])) } }
    }
}

async fn to_look_at(visit: &Visit, session: &Session, around: &Around) -> Result<Markup> {
    let mut lines = Vec::with_capacity(around.odd.len());
    for one in &around.odd {
        lines.push((one, whose(visit, session, one).await?));
    }
    Ok(html! { @if !lines.is_empty() { section {
        h2 { (visit.t("training-session-odd")) }
        ul { @for (one, name) in &lines { li {
            (when(visit, one.slot))
            @if let Some(name) = name { " · " bdi { (name) } }
            " – " (visit.t(one.outcome.label()))
            @if one.clock.is_wrong() { " " (visit.t_with("training-session-odd-clock", &args![minutes = one.clock.skew.unsigned_abs() / 60])) }
        } } }
    } } })
}

/// Whom it is about; who belongs to another cohort is named to whoever keeps that one.
async fn whose(visit: &Visit, session: &Session, odd: &Odd) -> Result<Option<String>> {
    let Some(id) = odd.participant.filter(|_| odd.outcome != Outcome::Unknown) else { return Ok(None) };
    let one = session_people::one(visit.db(), session.space, id).await?;
    Ok(one.map(|one| one.person.name).filter(|name| !name.is_empty()))
}

fn acts(visit: &Visit, session: &Session, form: &Form) -> Markup {
    html! {
        @if session.state == SessionState::Planned {
            p.hint { (visit.t("training-session-invite-hint")) }
            form method="post" action=(path(visit, session.id, "invitations")) { p.actions { button { (visit.t("training-session-invite")) } } }
        }
        // What ends a session does not lie open below it.
        details #call-off open[!form.is_good()] {
            summary { (visit.t("training-session-call-off")) }
            @if session.state == SessionState::Planned { p { (visit.t("training-session-told-nobody")) } }
            (faults(visit, form))
            form method="post" action=(path(visit, session.id, "cancellation")) {
                (multilingual(visit, form, "reason", "training-session-reason", 2))
                p.hint { (visit.t("training-session-reason-hint")) }
                p.actions { button.danger { (visit.t("training-session-call-off")) } }
            }
        }
    }
}

/// Invites whoever has a place.
pub(super) async fn invite(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Response> {
    let session = found(&visit, &id).await?;
    let (space, id) = (session.space, session.id);
    let done = write(&visit, move |tx| sessions::invite(tx, space, id)).await?;
    Ok(answered(&visit, path(&visit, id, ""), done, "training-session-invited-said"))
}

/// Calls it off.
pub(super) async fn call_off(visit: Visit, Path((_, id)): Path<(String, String)>, mut form: Form) -> Result<Response> {
    let session = found(&visit, &id).await?;
    let reason = form.text("reason", 500);
    if !form.is_good() {
        return Ok(page(&visit, &session, &form).await?.invalid().into_response());
    }
    let (space, id) = (session.space, session.id);
    let done = write(&visit, move |tx| sessions::call_off(tx, space, id, &reason)).await?;
    Ok(answered(&visit, path(&visit, id, ""), done, "training-session-called-off-said"))
}
