//! Comments on a section, the remarks of reviewers, and answers to both.

use axum::extract::Path;
use kernel::Id;
use maud::{Markup, html};
use web::{Error, Field, Form, Result, See, Visit};

use super::section::section_of;
use super::{Room, write_or_tell};
use crate::model::experience::{Act, Section};
use crate::store::experiences::notes::{self, Note};
use crate::store::experiences::reviews::{self, Review};

/// The most characters of a note.
pub(super) const LONGEST: usize = 4_000;

/// Comments on a section.
pub(crate) async fn comment(
    visit: Visit,
    Path((_, id, section)): Path<(String, String, String)>,
    form: Form,
) -> Result<See> {
    let (room, section) = (Room::of(&visit, &id).await?, section_of(&section)?);
    let words = words(form)?;
    let (key, me) = (room.experience.key, room.me);
    write_or_tell(&visit, key, move |tx| notes::comment(tx, key, me, section, &words)).await?;
    let path = room.path(&visit, &format!("sections/{}#notes", section.code()));
    Ok(visit.see_saying(path, "library-experience-commented"))
}

/// Answers a note.
pub(crate) async fn answer(
    visit: Visit,
    Path((_, id, note)): Path<(String, String, String)>,
    form: Form,
) -> Result<See> {
    let room = Room::of(&visit, &id).await?;
    let note: Id<Note> = note.parse().map_err(|_| Error::NotFound)?;
    let is_from_reviews = form.is_ticked("from_reviews");
    let words = words(form)?;
    let (key, me) = (room.experience.key, room.me);
    let section = write_or_tell(&visit, key, move |tx| notes::answer(tx, key, me, note, &words)).await?;
    let path = match is_from_reviews {
        true => room.path(&visit, "reviews"),
        false => room.path(&visit, &format!("sections/{}#notes", section.code())),
    };
    Ok(visit.see_saying(path, "library-experience-answered"))
}

fn words(mut form: Form) -> Result<String> {
    let words = form.words("words", 1..=LONGEST);
    if form.is_good() { Ok(words) } else { Err(Error::told("library-experience-note-length")) }
}

/// What was said of a section, and a form to say more.
pub(super) async fn part(visit: &Visit, room: &Room, section: Section) -> Result<Markup> {
    let key = room.experience.key;
    let all = notes::of_section(visit.db(), key, section).await?;
    let reviews = reviews::of(visit.db(), key).await?;
    let is_seen = |note: &Note| match note.review {
        None => true,
        Some(id) => reviews.iter().any(|review: &Review| review.id == id && review.delivered_at.is_some()),
    };
    let seen: Vec<Note> = all.into_iter().filter(is_seen).collect();
    let action = room.path(visit, &format!("sections/{}/comments", section.code()));
    Ok(html! {
        section #notes {
            h2 { (visit.t("library-experience-comments")) }
            @if seen.is_empty() { p.soft { (visit.t("library-experience-comments-none")) } }
            (thread(visit, Some(room), &seen, false))
            @if room.may(Act::Comment) {
                form method="post" action=(action) {
                    (Field::area("words", "library-experience-comment", 3).required().show(visit, &Form::default()))
                    button.quiet { (visit.t("library-experience-comment-send")) }
                }
            }
        }
    })
}

/// Notes with their answers, and within the space a form to answer each.
pub(super) fn thread(visit: &Visit, room: Option<&Room>, notes: &[Note], is_from_reviews: bool) -> Markup {
    html! {
        ul.notes { @for note in notes.iter().filter(|note| note.answers.is_none()) {
            @let act = if note.review.is_some() { Act::Answer } else { Act::Comment };
            @let answers: Vec<&Note> = notes.iter().filter(|other| other.answers == Some(note.id)).collect();
            li {
                (one(visit, note, is_from_reviews))
                @if !answers.is_empty() { ul.notes { @for answer in &answers { li { (one(visit, answer, false)) } } } }
                @if let Some(room) = room.filter(|room| room.may(act)) {
                    details {
                        summary { (visit.t("library-experience-answer")) }
                        form method="post" action=(room.path(visit, &format!("notes/{}/answers", note.id))) {
                            @if is_from_reviews { input type="hidden" name="from_reviews" value="yes"; }
                            label.hidden for=(format!("a-{}", note.id)) { (visit.t("library-experience-answer")) }
                            textarea id=(format!("a-{}", note.id)) name="words" rows="3" required dir="auto" {}
                            p.actions { button.quiet.small { (visit.t("library-experience-answer-send")) } }
                        }
                    }
                }
            }
        } }
    }
}

fn one(visit: &Visit, note: &Note, with_section: bool) -> Markup {
    html! {
        p.small.soft {
            (visit.text(&note.by)) " · " (visit.instant(note.made_at))
            @if note.review.is_some() && note.answers.is_none() { " " span.chip { (visit.t("library-experience-remark")) } }
            @if with_section { " · " strong { (visit.t(note.section.label())) } }
        }
        div dir="auto" { @for line in note.words.lines().filter(|line| !line.trim().is_empty()) { p { (line) } } }
    }
}
