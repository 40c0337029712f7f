//! What happened to an article, what was published when, and how each writing differs from the one before.

use axum::extract::Path;
use maud::{Markup, html};
use web::table::Listing;
use web::{Error, Page, Result, Visit, args};

use super::words::crumbs;
use super::{Room, changes};
use crate::model::article::{Step, Words};
use crate::store::steps::Taken;
use crate::store::{texts, versions};

/// How many writings one page shows.
const SHOWN: u32 = 10;

/// The steps and versions, on the page of the article.
pub(super) async fn part(visit: &Visit, room: &Room, taken: &[Taken]) -> Result<Markup> {
    let versions = versions::of(visit.db(), room.article.key).await?;
    Ok(html! {
        section {
            h2 { (visit.t("portal-articles-history")) }
            (timeline(visit, taken))
            @if !versions.is_empty() {
                h3 { (visit.t("portal-articles-versions")) }
                ul.links { @for (number, at) in &versions {
                    li { a href=(room.path(visit, &format!("versions/{number}"))) {
                        (visit.t_with("portal-articles-version", &args![number = *number]))
                    } " · " (visit.instant(*at)) }
                } }
            }
        }
    })
}

fn timeline(visit: &Visit, taken: &[Taken]) -> Markup {
    html! { ol.timeline { @for step in taken { (line(visit, step)) } } }
}

/// The steps alone: those of an episode.
pub(in crate::pages) fn steps(visit: &Visit, taken: &[Taken]) -> Markup {
    html! { @if !taken.is_empty() { section { h2 { (visit.t("portal-articles-history")) } (timeline(visit, taken)) } } }
}

fn line(visit: &Visit, step: &Taken) -> Markup {
    // A schedule's words are the instant, for machines.
    let words = if step.step == Step::Scheduled { "" } else { step.words.as_str() };
    html! {
        li {
            time datetime=(step.at) { (visit.instant(step.at)) }
            strong { (visit.t(step.step.label())) }
            @match &step.by { Some(by) => { " · " (visit.text(by)) }, None => { " · " (visit.t("portal-articles-by-itself")) } }
            @if let Some(at) = (step.step == Step::Scheduled).then(|| step.words.parse().ok()).flatten() { " · " (visit.instant(at)) }
            @if step.is_alone { " · " span.chip.wait { (visit.t("portal-articles-was-alone")) } }
            @for line in words.lines() { p dir="auto" { (line) } }
        }
    }
}

/// `GET …/text/{lang}/history?before=`: how each writing differs from the one before it.
pub(crate) async fn writings(
    visit: Visit,
    Path((_, id, code)): Path<(String, String, String)>,
    listing: Listing,
) -> Result<Page> {
    let (room, lang) = (Room::of(&visit, &id).await?, super::text::lang_of(&code)?);
    let before = listing.get("before").parse().unwrap_or(i32::MAX as u32).min(i32::MAX as u32);
    let rows = texts::past(visit.db(), room.article.key, lang, before, SHOWN + 1).await?;
    let empty = Words::default();
    let body = html! {
        (crumbs(&visit, Some(&room)))
        p { a href=(room.path(&visit, &format!("text/{}", lang.code()))) lang=(lang.code()) { (lang.own_name()) } }
        ol.timeline { @for (at, row) in rows.iter().take(SHOWN as usize).enumerate() {
            @let earlier = rows.get(at + 1).map_or(&empty, |row| &row.words);
            li {
                time datetime=(row.written_at) { (visit.instant(row.written_at)) }
                strong { (visit.t_with("portal-articles-writing", &args![number = row.number])) }
                @if let Some(by) = &row.by { " · " (visit.text(by)) }
                (changes::of_words(lang, earlier, &row.words))
                @if *earlier == row.words { p.small.soft { (visit.t("portal-articles-still-right")) } }
            }
        } }
        @if let Some(last) = rows.get(SHOWN as usize - 1).filter(|_| rows.len() > SHOWN as usize) {
            nav.pager { a.button.quiet href=(visit.here_with("before", &last.number.to_string())) rel="next" { (visit.t("web-next-page")) } }
        }
    };
    Ok(visit.page("portal-articles-past", body).style("newsroom.css"))
}

/// `GET …/versions/{number}`: what was published then, and what it changed.
pub(crate) async fn version(visit: Visit, Path((_, id, number)): Path<(String, String, String)>) -> Result<Page> {
    let room = Room::of(&visit, &id).await?;
    let number: u32 = number.parse().map_err(|_| Error::NotFound)?;
    let (db, key) = (visit.db(), room.article.key);
    let version = versions::at(db, key, number).await?.ok_or(Error::NotFound)?;
    let before = versions::at(db, key, number.saturating_sub(1)).await?;
    let empty = Words::default();
    let body = html! {
        (crumbs(&visit, Some(&room)))
        p.lead { (visit.instant(version.published_at)) }
        @for (lang, printed) in &version.content.texts {
            @let was = before.as_ref().and_then(|before| before.content.texts.get(lang)).map(|printed| &printed.words);
            section {
                h2 lang=(lang.code()) { (lang.own_name()) }
                @match was {
                    Some(was) if *was == printed.words => { p.soft { (visit.t("portal-articles-unchanged")) } },
                    Some(was) => (changes::of_words(*lang, was, &printed.words)),
                    None => (changes::of_words(*lang, &empty, &printed.words)),
                }
            }
        }
        @if let Some(before) = &before {
            @for (lang, _) in before.content.texts.iter().filter(|(lang, _)| !version.content.texts.contains_key(*lang)) {
                p.note { bdi lang=(lang.code()) { (lang.own_name()) } " — " (visit.t("portal-articles-hidden-since")) }
            }
        }
    };
    let title = visit.t_with("portal-articles-version", &args![number = number]);
    Ok(visit.page_named(&title, body).style("newsroom.css"))
}
