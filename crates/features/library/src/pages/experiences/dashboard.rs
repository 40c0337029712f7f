//! `GET /s/{space}/experiences/{id}`: how a sheet stands, what is missing, who does what next.

use axum::extract::Path;
use maud::{Markup, html};
use web::{Page, Result, Visit, args, chart};

use super::words::{chip, crumbs, obstacle};
use super::{Room, sheet};
use crate::model::experience::{Act, Body, Content, NEEDED_REVIEWS, Obstacle, Section, State, Step, Tally, obstacles};
use crate::store::experiences::sections::Writing;
use crate::store::experiences::{authors, notes, reviews, sections, steps};

/// Shows it.
pub(crate) async fn show(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Page> {
    let room = Room::of(&visit, &id).await?;
    let (db, key) = (visit.db(), room.experience.key);
    let writings = sections::current(db, key).await?;
    let tally = reviews::tally(db, key, room.experience.round).await?;
    let authors = authors::of(db, key).await?;
    let comments = notes::counts(db, key).await?;
    let returned = steps::last(db, key, Step::Returned).await?;
    let content = content_of(&room, &writings);
    let head = &room.experience.head;
    let title = if head.title.is_empty() { visit.t("library-experience-untitled") } else { visit.words(&head.title) };
    let body = html! {
        (crumbs(&visit, None))
        p { (chip(&visit, &room.experience)) }
        (next(&visit, &room, &content, tally, returned.filter(|_| room.experience.state == State::Draft)))
        div.two {
            div {
                (progress(&visit, &content))
                (parts(&visit, &room, &writings, &comments))
            }
            div {
                h2 { (visit.t("library-experience-authors")) }
                ul.plain { @for author in &authors { li { (visit.text(&author.name)) } } }
                p { a href=(room.path(&visit, "authors")) { (visit.t("library-experience-authors-choose")) } }
                (reviews_part(&visit, &room, tally))
                h2 { (visit.t("library-experience-head")) }
                (sheet::facts(&visit, head, &[]).await?)
                (ways(&visit, &room))
            }
        }
    };
    Ok(visit.page_named(title, body).wide().style("experiences.css"))
}

pub(super) fn content_of(room: &Room, writings: &[Writing]) -> Content {
    let written = writings.iter().filter(|writing| !writing.body.is_empty());
    let sections = written.map(|writing| (writing.section, writing.body.clone())).collect();
    Content { head: room.experience.head.clone(), sections, authors: Vec::new() }
}

fn progress(visit: &Visit, content: &Content) -> Markup {
    let done = content.sections.iter().filter(|(section, body)| body.is_whole(**section)).count();
    let words = visit.t_with("library-experience-progress", &args![done = done, count = Section::ALL.len()]);
    html! {
        h2 { (visit.t("library-experience-sections")) }
        (chart::bar(visit, done as i64, Section::ALL.len() as i64, &words))
        p.small.soft { (words) }
    }
}

/// The sections, each with how it stands, who wrote it last, and how many comments it has.
fn parts(visit: &Visit, room: &Room, writings: &[Writing], comments: &[(Section, u32)]) -> Markup {
    let empty = Body::default();
    html! {
        ul.links.sheet-parts {
            li {
                a href=(room.path(visit, "head")) { (visit.t("library-experience-head")) }
                " " (standing(visit, room.experience.head.is_whole(), room.experience.head.title.is_empty(), true))
            }
            @for section in Section::ALL {
                @let writing = writings.iter().find(|writing| writing.section == *section);
                @let body = writing.map_or(&empty, |writing| &writing.body);
                @let count = comments.iter().find(|(one, _)| one == section).map_or(0, |(_, count)| *count);
                li {
                    a href=(room.path(visit, &format!("sections/{}", section.code()))) { (visit.t(section.label())) }
                    " " (standing(visit, body.is_whole(*section), body.is_empty(), section.is_required()))
                    p.small.soft {
                        @match writing {
                            Some(writing) if !body.is_empty() => { (visit.text(&writing.by)) " · " (visit.instant(writing.written_at)) }
                            _ => { (visit.t(section.question())) }
                        }
                        @if count > 0 { " · " (visit.t_with("library-experience-comments-count", &args![count = count])) }
                    }
                }
            }
        }
    }
}

fn standing(visit: &Visit, is_whole: bool, is_empty: bool, is_required: bool) -> Markup {
    html! {
        @if is_whole { span.chip.ok { (visit.t("library-experience-written")) } }
        @else if !is_empty { span.chip.wait { (visit.t("library-experience-begun-section")) } }
        @else if is_required { span.chip.late { (visit.t("library-experience-needed")) } }
        @else { span.small.soft { (visit.t("web-optional")) } }
    }
}

/// What can be done next, and what stands before it.
fn next(
    visit: &Visit,
    room: &Room,
    content: &Content,
    tally: Tally,
    returned: Option<(jiff::Timestamp, String)>,
) -> Markup {
    let is_due = match room.experience.state {
        State::Draft => Some(Step::Submitted),
        State::Review => Some(Step::Validated),
        State::Validated => Some(Step::Published),
        State::Published | State::Withdrawn => None,
    };
    let lacks = is_due.map(|step| obstacles(step, content, tally)).unwrap_or_default();
    html! {
        section.next-step {
            p.lead { (visit.t(lead(room.experience.state))) }
            @if let Some((at, words)) = returned {
                div.note { p { strong { (visit.t("library-experience-was-returned")) } " " (visit.instant(at)) }
                    @for line in words.lines() { p { (line) } } }
            }
            @if room.experience.state == State::Review && tally.is_corrected && tally.delivered < NEEDED_REVIEWS {
                p.note { (visit.t("library-experience-corrected")) }
            }
            @if let Some(step) = is_due {
                @if !lacks.is_empty() { (missing(visit, room, step, &lacks)) }
                @else if room.may(Act::Take(step)) { (act_form(visit, room, step)) }
                @else { p.soft { (visit.t(waits_for(room.experience.state))) } }
            }
            @if room.experience.state == State::Review && room.may(Act::AskPeers) {
                p.actions { a.button.quiet href=(room.path(visit, "reviewers")) { (visit.t("library-experience-ask-peers")) } }
            }
            @for step in [Step::Returned, Step::Reopened, Step::Withdrawn] {
                @if room.may(Act::Take(step)) {
                    details { summary { (visit.t(verb(step))) } (act_form(visit, room, step)) }
                }
            }
        }
    }
}

fn missing(visit: &Visit, room: &Room, step: Step, lacks: &[Obstacle]) -> Markup {
    let path = |lack: &Obstacle| match lack {
        Obstacle::Head => Some(room.path(visit, "head")),
        Obstacle::Section(section) => Some(room.path(visit, &format!("sections/{}", section.code()))),
        Obstacle::Unanswered(_) | Obstacle::Rework(_) => Some(room.path(visit, "reviews")),
        Obstacle::Reviews(_) => room.may(Act::AskPeers).then(|| room.path(visit, "reviewers")),
    };
    html! {
        p { strong { (visit.t(before(step))) } }
        ul { @for lack in lacks {
            li { @match path(lack) {
                Some(path) => a href=(path) { (obstacle(visit, lack)) },
                None => (obstacle(visit, lack)),
            } }
        } }
    }
}

/// The form of a step: what is asked with it, and its button.
fn act_form(visit: &Visit, room: &Room, step: Step) -> Markup {
    let form = web::Form::default();
    let (place, asks) = match step {
        Step::Submitted => ("submission", None),
        Step::Returned => ("return", Some("library-experience-why-returned")),
        Step::Validated => ("validation", None),
        Step::Published if room.experience.version > 0 => ("publication", Some("library-experience-what-changed")),
        Step::Published => ("publication", None),
        Step::Reopened => ("revision", Some("library-experience-why-reopened")),
        Step::Withdrawn => ("withdrawal", Some("library-experience-why-withdrawn")),
        Step::Begun => return html! {},
    };
    let class = if step == Step::Withdrawn { "danger" } else { "" };
    let is_quiet = matches!(step, Step::Returned | Step::Reopened);
    html! {
        form method="post" action=(room.path(visit, place)) {
            p.small.soft { (visit.t(what(step))) }
            @if let Some(label) = asks {
                (web::Field::area("words", label, 3).required().show(visit, &form))
            }
            button.quiet[is_quiet] class=(class) { (visit.t(verb(step))) }
        }
    }
}

const fn lead(state: State) -> &'static str {
    match state {
        State::Draft => "library-experience-lead-draft",
        State::Review => "library-experience-lead-review",
        State::Validated => "library-experience-lead-validated",
        State::Published => "library-experience-lead-published",
        State::Withdrawn => "library-experience-lead-withdrawn",
    }
}

const fn waits_for(state: State) -> &'static str {
    match state {
        State::Draft => "library-experience-waits-authors",
        State::Review | State::Validated | State::Published | State::Withdrawn => "library-experience-waits-leaders",
    }
}

const fn before(step: Step) -> &'static str {
    match step {
        Step::Submitted => "library-experience-before-submission",
        Step::Validated => "library-experience-before-validation",
        _ => "library-experience-before-publication",
    }
}

/// What a step is called on its button.
pub(super) const fn verb(step: Step) -> &'static str {
    match step {
        Step::Begun | Step::Submitted => "library-experience-submit",
        Step::Returned => "library-experience-return",
        Step::Validated => "library-experience-validate",
        Step::Published => "library-experience-publish",
        Step::Reopened => "library-experience-reopen",
        Step::Withdrawn => "library-experience-withdraw",
    }
}

/// What happens with a step.
const fn what(step: Step) -> &'static str {
    match step {
        Step::Begun | Step::Submitted => "library-experience-submit-what",
        Step::Returned => "library-experience-return-what",
        Step::Validated => "library-experience-validate-what",
        Step::Published => "library-experience-publish-what",
        Step::Reopened => "library-experience-reopen-what",
        Step::Withdrawn => "library-experience-withdraw-what",
    }
}

fn reviews_part(visit: &Visit, room: &Room, tally: Tally) -> Markup {
    html! {
        @if room.experience.round > 0 {
            h2 { (visit.t("library-experience-reviews")) }
            p { (visit.t_with("library-experience-reviews-count", &args![delivered = tally.delivered, awaited = tally.awaited])) }
            @if tally.unanswered > 0 {
                p { span.chip.wait { (visit.t_with("library-experience-lacks-answers", &args![count = tally.unanswered])) } }
            }
            p { a href=(room.path(visit, "reviews")) { (visit.t("library-experience-reviews-read")) } }
        }
    }
}

fn ways(visit: &Visit, room: &Room) -> Markup {
    html! {
        p.actions {
            a.button.quiet href=(room.path(visit, "preview")) { (visit.t("library-experience-preview")) }
            a.button.quiet href=(room.path(visit, "history")) { (visit.t("library-experience-history")) }
            @if room.experience.is_public() {
                a.button.quiet href=(format!("/experiences/{}", room.experience.slug)) { (visit.t("library-experience-public-page")) }
            }
        }
    }
}
