//! An episode: where it stands, what is missing, and what can be done.

use axum::extract::Path;
use maud::{Markup, html};
use web::{Page, Result, Visit, args};

use super::steps::{panel, returned};
use super::{Room, crumbs, episode_path};
use crate::model::article::{Act, State};
use crate::model::radio::{Episode, Programme, moment};
use crate::pages::newsroom::history;
use crate::pages::newsroom::steps::Tried;
use crate::pages::radio::heard::player::ending;
use crate::store::radio::transcripts::{self, Head};
use crate::store::radio::{listens, steps};

pub(super) async fn show(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Page> {
    let room = Room::of(&visit, &id).await?;
    page(&visit, &room, &Tried::default()).await
}

/// It, with a form of it that came back.
pub(super) async fn page(visit: &Visit, room: &Room, tried: &Tried) -> Result<Page> {
    let (db, Room { programme, episode, .. }) = (visit.db(), room);
    let heads = transcripts::of(db, episode.space, episode.id).await?;
    let taken = steps::of(db, episode.space, episode.id).await?;
    let times = listens::of_episode(db, episode.space, episode.id).await?;
    let may_write = room.may(Act::Write);
    let body = html! {
        (crumbs(visit, programme, None))
        (tried.faults(visit))
        (status(visit, programme, episode))
        @if times > 0 { p.soft { (visit.t_with("portal-radio-listened", &args![count = times])) } }
        p.lead { (visit.text(&episode.said.summary)) }
        (returned(visit, room, &taken))
        (panel(visit, room, tried))
        @if may_write { p.actions { a.button.quiet href=(room.path(visit, "edit")) { (visit.t("portal-radio-edit")) } } }
        (parts(visit, episode, &heads, may_write))
        (history::steps(visit, &taken))
    };
    Ok(visit.page_named(visit.words(&episode.said.title), body).style("newsroom.css"))
}

fn status(visit: &Visit, programme: &Programme, episode: &Episode) -> Markup {
    let public = programme.slug.as_ref().zip(episode.slug.as_ref()).filter(|_| episode.is_public());
    html! {
        p { span class=(super::chip(episode.state)) { (visit.t(episode.state.label())) }
            @if let Some(at) = episode.due_at { " " span.chip.wait { (visit.t_with("portal-articles-due", &args![when = visit.instant(at)])) } }
            @if let Some((programme, slug)) = public { " " a href=(format!("/radio/{programme}/{slug}")) { (visit.t("portal-radio-see-public")) } }
        }
        @if let (State::Withdrawn, Some(at)) = (episode.state, episode.withdrawn_at) {
            p.note { (visit.t_with("portal-radio-gone-on", &args![day = visit.date(visit.world().day_of(at))])) " " (visit.text(&episode.withdrawn_for)) }
        }
    }
}

/// Recording, chapters and transcripts, each with the way to change it.
fn parts(visit: &Visit, episode: &Episode, heads: &[Head], is_open: bool) -> Markup {
    let path = |below: &str| episode_path(visit, episode.id, below);
    let behind = episode.chapters_behind_the_end();
    html! {
        section aria-labelledby="sound" {
            h2 #sound { (visit.t("portal-radio-sound")) }
            @match &episode.sound {
                Some(sound) => {
                    audio controls preload="none" src=(sound.path) aria-label=(visit.words(&episode.said.title)) {}
                    p.small.soft { (ending(&sound.path)) " · " (moment::short(u64::from(sound.seconds) * 1000)) }
                    @if !sound.is_taken_by_apple() { p.small.note { (visit.t("portal-radio-sound-not-apple")) } }
                },
                None => p { (visit.t("portal-radio-sound-none")) },
            }
            @if is_open { p { a.button.quiet href=(path("sound")) { (visit.t(if episode.sound.is_some() { "portal-radio-sound-replace" } else { "portal-radio-sound-add" })) } } }
        }
        section aria-labelledby="chapters" {
            h2 #chapters { (visit.t("portal-radio-chapters")) }
            @if behind > 0 { p.note { (visit.t_with("portal-radio-chapters-behind", &args![count = behind])) } }
            @if !episode.said.chapters.is_empty() {
                ol { @for chapter in &episode.said.chapters { li { time { (moment::short(chapter.start)) } " " bdi { (chapter.title) } } } }
            }
            @if is_open { p { a.button.quiet href=(path("chapters")) { (visit.t("portal-radio-chapters-edit")) } } }
        }
        section aria-labelledby="said" {
            h2 #said { (visit.t("portal-radio-transcript")) }
            @if !heads.is_empty() {
                ul.links { @for head in heads { (transcript(visit, head, is_open, &path(&format!("transcript/{}/removal", head.lang.code())))) } }
            }
            @if is_open { p { a.button.quiet href=(path("transcript")) { (visit.t("portal-radio-transcript-add")) } } }
        }
    }
}

fn transcript(visit: &Visit, head: &Head, is_open: bool, removal: &str) -> Markup {
    html! {
        li {
            span lang=(head.lang.code()) dir=(head.lang.direction().code()) { (head.lang.own_name()) } " "
            span.small.soft { (visit.t_with("portal-radio-transcript-words", &args![count = head.words]))
                @if !head.is_timed { " · " (visit.t("portal-radio-transcript-untimed")) } } " "
            @if is_open {
                form.inline method="post" action=(removal) data-confirm=(visit.t("portal-radio-transcript-remove-sure")) {
                    button.quiet.danger.small { (visit.t("portal-radio-remove")) span.hidden { " " (head.lang.own_name()) } }
                }
            }
        }
    }
}
