//! What happens to an episode: handed to the editors, given back, scheduled, put aside, taken up again.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use web::{Field, Form, Result, See, Visit, args};

use super::{Room, write};
use crate::model::article::{Act, State, Step};
use crate::pages::newsroom::letters;
use crate::pages::newsroom::steps::{Tried, hour_to_come, said};
use crate::store::radio::steps;
use crate::store::steps::Taken;

type At = Path<(String, String)>;

/// The episode with the form of a step that came back.
async fn again(visit: &Visit, room: &Room, step: &'static str, form: Form) -> Result<Response> {
    Ok(super::show::page(visit, room, &Tried::new(step, form)).await?.invalid().into_response())
}

/// Everything that can be done with an episode where it stands.
pub(super) fn panel(visit: &Visit, room: &Room, tried: &Tried) -> Markup {
    let missing = room.episode.missing();
    let may = |step: Step| room.may(Act::Take(step));
    html! {
        section.card.next-steps aria-label=(visit.t("portal-articles-next")) {
            @match room.episode.state {
                State::Draft if !missing.is_empty() => div.note {
                    p { (visit.t("portal-radio-missing")) }
                    ul { @for words in &missing { li { (visit.t(words)) } } }
                },
                State::Draft => { @if may(Step::Submitted) { (submission(visit, room, tried)) } }
                State::Review => (review(visit, room, tried)),
                State::Published => { @if may(Step::Corrected) {
                    p { a.button.quiet href=(room.path(visit, "correction")) { (visit.t("portal-radio-correct")) } }
                } }
                State::Withdrawn => { @if may(Step::Restored) { (button(visit, room, "restoration", "portal-articles-restore")) } }
            }
            @if may(Step::Withdrawn) {
                @if room.episode.is_public() {
                    p { a.button.quiet href=(room.path(visit, "withdrawal")) { (visit.t("portal-radio-withdraw")) } }
                } @else { (button(visit, room, "withdrawal", "portal-articles-put-aside")) }
            }
        }
    }
}

fn submission(visit: &Visit, room: &Room, tried: &Tried) -> Markup {
    html! {
        form method="post" action=(room.path(visit, "submission")) {
            (Field::area("words", "portal-articles-word-for-editors", 3).show(visit, tried.of("submission")))
            button { (visit.t("portal-articles-submit")) }
        }
    }
}

/// In review: an editor publishes it, at once or later, or gives it back; whoever made it waits, and may take it back.
fn review(visit: &Visit, room: &Room, tried: &Tried) -> Markup {
    let (edits, publishes) = (room.hand.edits(), room.may(Act::Take(Step::Published)));
    html! {
        @if edits && !publishes { p.note { (visit.t("portal-articles-refused-own")) " " (visit.t("portal-radio-second")) } }
        @if publishes && room.hand.is_own_work(room.episode.state) { p.note { (visit.t("portal-radio-alone")) } }
        @if publishes {
            form method="post" action=(room.path(visit, "publication")) data-confirm=(visit.t("portal-radio-publish-sure")) {
                p { button { (visit.t("portal-radio-publish")) } }
            }
            (schedule_form(visit, room, tried))
        }
        @if room.episode.due_at.is_some() && room.may(Act::Take(Step::Unscheduled)) {
            (button(visit, room, "schedule/end", "portal-articles-unschedule"))
        }
        @if edits && !room.hand.is_author {
            details #give-back open[tried.is("return")] {
                summary { (visit.t("portal-radio-give-back")) }
                form method="post" action=(room.path(visit, "return")) {
                    (Field::area("words", "portal-articles-remarks", 3).hint("portal-articles-remarks-hint").required().show(visit, tried.of("return")))
                    button { (visit.t("portal-radio-give-back")) }
                }
            }
        } @else {
            @if !edits { p { (visit.t("portal-radio-in-review")) } }
            @if room.may(Act::Take(Step::Returned)) { (button(visit, room, "return", "portal-radio-take-back")) }
        }
    }
}

fn schedule_form(visit: &Visit, room: &Room, tried: &Tried) -> Markup {
    let fresh = Form::default().with("time", "08:00");
    let form = if tried.is("schedule") { tried.of("schedule") } else { &fresh };
    let hours = (0..24).flat_map(|hour| ["00", "30"].map(|minute| format!("{hour:02}:{minute}")));
    let hours = hours.map(|time| (time.clone(), time));
    html! {
        details #schedule open[tried.is("schedule")] {
            summary { (visit.t("portal-articles-schedule")) }
            p.hint { (visit.t("portal-radio-schedule-what")) }
            form method="post" action=(room.path(visit, "schedule")) {
                div.fields {
                    (Field::date("day", "portal-articles-day").required().show(visit, form))
                    (Field::choice("time", "portal-articles-time", hours).required().show(visit, form))
                }
                button.quiet { (visit.t("portal-articles-schedule")) }
            }
        }
    }
}

fn button(visit: &Visit, room: &Room, below: &str, label: &str) -> Markup {
    html! { form.inline method="post" action=(room.path(visit, below)) { button.quiet { (visit.t(label)) } } }
}

/// The remarks with which it was given back last, where whoever made it looks first.
pub(super) fn returned(visit: &Visit, room: &Room, taken: &[Taken]) -> Markup {
    let last = taken.first().filter(|step| step.step == Step::Returned && room.episode.state == State::Draft);
    html! {
        @if let Some(step) = last.filter(|step| !step.words.is_empty()) {
            div.note {
                p { strong { (visit.t("portal-articles-remarks")) } " "
                    @if let Some(by) = &step.by { (visit.text(by)) " · " } (visit.instant(step.at)) }
                @for line in step.words.lines() { p dir="auto" { (line) } }
            }
        }
    }
}

/// Hands it to the editors.
pub(super) async fn submit(visit: Visit, Path((_, id)): At, mut form: Form) -> Result<Response> {
    let room = Room::of(&visit, &id).await?;
    let words = said(&mut form);
    if !form.is_good() {
        return again(&visit, &room, "submission", form).await;
    }
    let (space, id, me) = room.key();
    write(&visit, move |tx| steps::submit(tx, space, id, me, &words)).await?;
    Ok(visit.see_saying(room.path(&visit, ""), "portal-radio-was-submitted").into_response())
}

/// Gives it back with remarks, of which she hears who made it; or she takes it back.
pub(super) async fn give_back(visit: Visit, Path((_, id)): At, mut form: Form) -> Result<Response> {
    let room = Room::of(&visit, &id).await?;
    let words = said(&mut form);
    if words.trim().is_empty() && room.hand.edits() && !room.hand.is_author {
        form.fault("words", "portal-articles-remarks-needed");
    }
    if !form.is_good() {
        return again(&visit, &room, "return", form).await;
    }
    let letter = match room.hand.is_author {
        true => None,
        false => letters::of_episode(&visit, &room.episode, "portal-articles-letter-returned", &words).await?,
    };
    let (space, id, me) = room.key();
    write(&visit, move |tx| {
        steps::give_back(tx, space, id, me, &words)?;
        letter.map_or(Ok(()), |letter| post::enqueue(tx, &letter))
    })
    .await?;
    Ok(visit.see_saying(room.path(&visit, ""), "portal-radio-was-returned").into_response())
}

/// Lets it publish itself at an hour of the installation's day.
pub(super) async fn schedule(visit: Visit, Path((_, id)): At, mut form: Form) -> Result<Response> {
    let room = Room::of(&visit, &id).await?;
    let Some(at) = hour_to_come(&visit, &mut form) else {
        return again(&visit, &room, "schedule", form).await;
    };
    let ((space, id, me), origin) = (room.key(), visit.origin());
    write(&visit, move |tx| steps::schedule(tx, space, id, me, at, &origin)).await?;
    let said = web::Message::with("portal-radio-was-scheduled", args![when = visit.instant(at)]);
    Ok(visit.see_saying(room.path(&visit, ""), said).into_response())
}

/// Takes that back.
pub(super) async fn unschedule(visit: Visit, Path((_, id)): At) -> Result<See> {
    let room = Room::of(&visit, &id).await?;
    let (space, id, me) = room.key();
    write(&visit, move |tx| steps::unschedule(tx, space, id, me)).await?;
    Ok(visit.see_saying(room.path(&visit, ""), "portal-radio-was-unscheduled"))
}

/// Takes up again what was put aside or withdrawn.
pub(super) async fn restore(visit: Visit, Path((_, id)): At) -> Result<See> {
    let room = Room::of(&visit, &id).await?;
    let (space, id, me) = room.key();
    write(&visit, move |tx| steps::restore(tx, space, id, me)).await?;
    Ok(visit.see_saying(room.path(&visit, ""), "portal-articles-was-restored"))
}
