//! What happened to a sheet, step by step, and what a section said before.

use std::collections::BTreeMap;

use axum::extract::Path;
use kernel::{Id, Text};
use maud::{Markup, html};
use web::table::Listing;
use web::{Page, Result, Visit, args};

use super::Room;
use super::section::section_of;
use super::words::{crumbs, text_changes};
use crate::model::experience::{Body, Step};
use crate::store::experiences::{published, sections, steps};

/// How many writings one page shows.
const SHOWN: u32 = 10;

/// `GET …/history`: each step with who and when, and the versions that were published.
pub(crate) async fn steps(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Page> {
    let room = Room::of(&visit, &id).await?;
    let key = room.experience.key;
    let taken = steps::of(visit.db(), key).await?;
    let versions = published::versions(visit.db(), key).await?;
    let publications = taken.iter().filter(|step| step.step == Step::Published).map(|step| step.number);
    let versions_by_step: BTreeMap<u32, u32> = publications.zip(1..).collect();
    let body = html! {
        (crumbs(&visit, Some(&room)))
        ol.timeline { @for step in &taken {
            li {
                time datetime=(step.at) { (visit.instant(step.at)) }
                strong { (visit.t(step.step.label())) }
                @if let Some(version) = versions_by_step.get(&step.number) {
                    " · " (visit.t_with("library-experience-version", &args![number = *version]))
                }
                @if let Some(by) = &step.by { " · " (visit.text(by)) }
                @for line in step.words.lines() { p dir="auto" { (line) } }
            }
        } }
        @if room.experience.is_public() && versions.len() > 1 {
            p { a href=(format!("/experiences/{}/versions", room.experience.slug)) { (visit.t("library-experience-versions")) } }
        }
    };
    Ok(visit.page("library-experience-history", body))
}

/// `GET …/sections/{section}/writings?before=`: how each writing differs from the one before it.
pub(crate) async fn writings(
    visit: Visit,
    Path((_, id, section)): Path<(String, String, String)>,
    listing: Listing,
) -> Result<Page> {
    let (room, section) = (Room::of(&visit, &id).await?, section_of(&section)?);
    let before = listing.get("before").parse().unwrap_or(i32::MAX as u32).min(i32::MAX as u32);
    let rows = sections::past(visit.db(), room.experience.key, section, before, SHOWN + 1).await?;
    let empty = Body::default();
    let back = room.path(&visit, &format!("sections/{}", section.code()));
    let body = html! {
        (crumbs(&visit, Some(&room)))
        p { a href=(back) { (visit.t(section.label())) } }
        ol.timeline { @for (at, row) in rows.iter().take(SHOWN as usize).enumerate() {
            @let earlier = rows.get(at + 1).map_or(&empty, |row| &row.body);
            li {
                time datetime=(row.written_at) { (visit.instant(row.written_at)) }
                (visit.text(&row.by))
                (body_changes(&visit, earlier, &row.body))
            }
        } }
        @if let Some(last) = rows.get(SHOWN as usize - 1).filter(|_| rows.len() > SHOWN as usize) {
            nav.pager { a.button.quiet href=(visit.here_with("before", &last.number.to_string())) rel="next" { (visit.t("web-next-page")) } }
        }
    };
    Ok(visit.page("library-experience-past", body).style("experiences.css"))
}

/// How a section differs from what it was.
pub(super) fn body_changes(visit: &Visit, before: &Body, after: &Body) -> Markup {
    let (was, is): (Vec<Text>, Vec<Text>) = (lines(before), lines(after));
    let empty = Text::default();
    let files = |body: &Body| body.files().collect::<Vec<Id<_>>>();
    html! {
        @for at in 0..was.len().max(is.len()) {
            (text_changes(was.get(at).unwrap_or(&empty), is.get(at).unwrap_or(&empty)))
        }
        @if files(before) != files(after) { p.small.soft { (visit.t("library-experience-files-changed")) } }
    }
}

/// What a section says, a line for its text and for each result and photo; proofs with their results.
fn lines(body: &Body) -> Vec<Text> {
    let with = |text: &Text, more: &[&str]| {
        let more: String = more.iter().filter(|words| !words.is_empty()).map(|words| format!(" [{words}]")).collect();
        text.languages().fold(Text::default(), |lines, (lang, words)| lines.with(lang, format!("{words}{more}")))
    };
    let claims = body.claims.iter().map(|one| with(&one.words, &[&one.proof.words, &one.proof.address]));
    let media = body.media.iter().map(|one| with(&one.alt, &[&one.credit, &one.address]));
    std::iter::once(body.text.clone()).chain(claims).chain(media).collect()
}
