use actors::Role;
use axum::extract::Path;
use maud::{Markup, html};
use web::{Error, Page, Result, Visit, args};

use super::crumbs;
use super::file::File;
use super::words::{addressed, cite, count, risks, signatures, standing};
use crate::model::State;
use crate::model::readiness::{Before, Room, Task, is_ready};
use crate::pages::follow::pressing;
use crate::pages::{about, petition_of, petition_path, public_path};

/// The dashboard of a petition: where it stands, what is to be done, under which rules.
pub(crate) async fn show(visit: Visit, Path((_, petition)): Path<(String, String)>) -> Result<Page> {
    let petition = petition_of(&visit, &petition).await?;
    let carries = visit.is_at_least(Role::Officer);
    if petition.state == State::Draft && !carries {
        return Err(Error::NotFound);
    }
    let file = File::gather(&visit, petition).await?;
    let title = match file.petition.title.is_empty() {
        true => visit.t("petition-setup-untitled"),
        false => visit.words(&file.petition.title),
    };
    let content = html! {
        (crumbs(&visit, None))
        p.lead { (standing(&visit, file.petition.state)) " " (visit.text(&file.rules.name)) " · " (addressed(&visit, &file.rules, &file.petition)) }
        (figures(&visit, &file))
        @if let Some(lines) = pressing(&visit, &file.petition).await? {
            div.note { p { strong { (visit.t("petition-follow-pressing")) } } (lines) }
        }
        (acts(&visit, &file, carries))
        div.two {
            div {
                @if carries { (risks(&visit, &file.risks())) (steps(&visit, &file)) }
                @else { (rooms(&visit, &file, carries)) }
            }
            div {
                @if carries { (rooms(&visit, &file, carries)) }
                (born_under(&visit, &file))
            }
        }
        (web::beside(&visit, &about(&file.petition)).await?)
        @if file.petition.state != State::Draft {
            @let from = format!("experiences/new?from=petition:{}", file.petition.key.petition);
            p.actions { a.button.quiet href=(visit.path(&from)) { (visit.t("petition-setup-capitalise")) } }
        }
    };
    Ok(visit.page_named(title, content).wide())
}

fn figures(visit: &Visit, file: &File) -> Markup {
    let needed = file.required.signatures;
    html! {
        @if file.rules.collects() && file.petition.state != State::Draft {
            p.figure {
                (count(visit, file.progress.total, needed)) " "
                small { (signatures(visit, file.progress.total, needed)) }
            }
            @if needed > 0 {
                (web::chart::bar(visit, file.progress.total as i64, i64::from(needed), &count(visit, file.progress.total, needed)))
            }
            @if let Some(day) = file.petition.closes_on.filter(|_| file.petition.state == State::Collecting) {
                p.soft { (visit.t_with("petition-setup-until", &args![date = visit.date(day)])) }
            }
        }
    }
}

/// What can be done next with the whole of it.
fn acts(visit: &Visit, file: &File, carries: bool) -> Markup {
    let path = |below: &str| petition_path(visit, file.petition.key.petition, below);
    let collects = file.rules.collects();
    html! {
        p.actions {
            @match file.petition.state {
                State::Draft if collects => {
                    a.button.quiet[!is_ready(&file.tasks, Before::Opening)] href=(path("opening")) { (visit.t("petition-setup-open")) }
                    a.button.quiet href=(path("preview")) { (visit.t("petition-setup-preview")) }
                }
                State::Draft => {
                    @if carries { a.button href=(path("filing")) { (visit.t("petition-follow-filing")) } }
                    a.button.quiet href=(path("preview")) { (visit.t("petition-setup-preview")) }
                },
                state => {
                    a.button.quiet href=(public_path(&file.petition, "")) { (visit.t("petition-setup-public-page")) }
                    a.button.quiet href=(path("follow")) { (visit.t("petition-follow-title")) }
                    @if collects && matches!(state, State::Collecting | State::Closed) {
                        a.button.quiet href=(path("sheets")) { (visit.t("petition-collect-title")) }
                    }
                    @if collects { a.button.quiet href=(path("growth")) { (visit.t("petition-growth-title")) } }
                    @if carries && state == State::Collecting {
                        a.button.quiet href=(path("closure")) { (visit.t("petition-setup-close")) }
                    }
                    @if carries && state == State::Closed {
                        a.button.quiet href=(path("opening")) { (visit.t("petition-setup-reopen")) }
                    }
                }
            }
        }
    }
}

/// The steps, by what they hold up.
fn steps(visit: &Visit, file: &File) -> Markup {
    let opens = file.rules.collects();
    let is_before_opening = opens && file.petition.state == State::Draft;
    let is_filed = matches!(file.petition.state, State::Filed | State::Ended);
    let heads = [
        (Before::Opening, if opens { "petition-setup-before-opening" } else { "petition-setup-before-filing" }),
        (Before::Filing, "petition-setup-before-filing"),
        (Before::Nothing, "petition-setup-advice"),
    ];
    html! {
        @for (before, head) in heads {
            @let tasks: Vec<&Task> = file.tasks.iter().filter(|task| task.before == before).collect();
            @let left = tasks.iter().filter(|task| !task.is_done()).count();
            @let is_past = before == Before::Opening && !is_before_opening && left == 0;
            @if !tasks.is_empty() && !is_past && !is_filed && (before != Before::Nothing || left > 0) {
                h2 { (visit.t(head)) " " @if before != Before::Nothing && left == 0 { span.chip.ok { (visit.t("petition-setup-all-done")) } } }
                ul.links { @for task in tasks { (step(visit, file, task)) } }
            }
        }
    }
}

fn step(visit: &Visit, file: &File, task: &Task) -> Markup {
    let room = petition_path(visit, file.petition.key.petition, place_of(task.room));
    let what = visit.say(&task.what);
    html! {
        li {
            @match &task.missing {
                None => { span.chip.ok { (visit.t("petition-setup-done")) } " " (what) },
                Some(missing) => {
                    span.chip.late[task.before != Before::Nothing].wait[task.before == Before::Nothing] { (visit.t("petition-setup-to-do")) } " "
                    @if task.room == Room::Collection { (what) } @else { a href=(room) { (what) } }
                    br; (visit.say(missing))
                },
            }
            @if let Some(article) = &task.article { " " (cite(visit, article, task.to_verify)) }
        }
    }
}

/// Where a task is done, below the petition.
pub(super) const fn place_of(room: Room) -> &'static str {
    match room {
        Room::Texts => "texts",
        Room::Terms => "terms",
        Room::Committee => "committee",
        Room::Minutes => "minutes",
        Room::Checklist => "checklist",
        Room::Collection => "",
    }
}

/// The pages of this petition, for those who may open them.
fn rooms(visit: &Visit, file: &File, carries: bool) -> Markup {
    let path = |below: &str| petition_path(visit, file.petition.key.petition, below);
    let has_committee = file.rules.committee.is_some();
    let setup = [
        ("texts", "petition-setup-texts", true),
        ("committee", "petition-setup-committee", has_committee),
        ("minutes", "petition-setup-minutes", file.rules.committee.as_ref().is_some_and(|rule| rule.minutes)),
        ("checklist", "petition-setup-checklist", true),
        ("terms", "petition-setup-terms", true),
        ("preview", "petition-setup-preview", true),
    ];
    html! {
        @if carries {
            h2 { (visit.t("petition-setup-rooms")) }
            ul.links { @for (below, label, is_there) in setup { @if is_there { li { a href=(path(below)) { (visit.t(label)) } } } } }
        }
    }
}

/// The rules under which it was born.
fn born_under(visit: &Visit, file: &File) -> Markup {
    let rules = &file.rules;
    html! {
        h2 { (visit.t("petition-setup-rules")) }
        dl.facts {
            div { dt { (visit.t("petition-setup-column-procedure")) } dd { (visit.text(&rules.name)) } }
            div { dt { (visit.t("petition-setup-rules-law")) } dd { (visit.text(&rules.law)) } }
            div { dt { (visit.t("petition-setup-rules-version")) } dd { (visit.date(rules.version())) } }
            @if rules.collects() {
                div {
                    dt { (visit.t("petition-setup-rules-threshold")) }
                    dd {
                        (visit.say(&file.required.message())) " " (cite(visit, &rules.threshold.article, rules.threshold.to_verify))
                        @if let Some(warning) = file.required.warning() { p.small { (visit.say(&warning)) } }
                    }
                }
            }
        }
        @if rules.is_to_verify() { p.small { span.chip.wait { (visit.t("petition-setup-to-verify")) } " " (visit.t("petition-setup-some-to-verify")) } }
        p { a href=(petition_path(visit, file.petition.key.petition, "rules")) { (visit.t("petition-setup-rules-all")) } }
    }
}
