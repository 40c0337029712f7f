//! What was published when, and what each version changed.

use std::collections::BTreeMap;

use axum::extract::Path;
use maud::html;
use web::{Error, Page, Result, Visit, args};

use super::super::history::body_changes;
use super::super::sheet::{self, Frame};
use super::super::words::text_changes;
use super::published;
use crate::model::experience::{Content, Section};
use crate::store::experiences::authors;
use crate::store::experiences::published::{version, versions};

/// `GET /experiences/{slug}/versions`.
pub(crate) async fn list(visit: Visit, Path(slug): Path<String>) -> Result<Page> {
    let (experience, current) = published(&visit, &slug).await?;
    let all = versions(visit.db(), experience.key).await?;
    let body = html! {
        p { a href=(format!("/experiences/{slug}")) { (visit.text(&current.content.head.title)) } }
        ol.timeline reversed { @for (number, changes, at) in &all {
            li {
                time datetime=(at) { (visit.date(visit.world().day_of(*at))) }
                a href=(format!("/experiences/{slug}/versions/{number}")) { (visit.t_with("library-experience-version", &args![number = *number])) }
                @for line in changes.lines() { p dir="auto" { (line) } }
            }
        } }
    };
    Ok(visit.page("library-experience-versions", body))
}

/// `GET /experiences/{slug}/versions/{number}`: one version, and how it differs from the one before.
pub(crate) async fn show(visit: Visit, Path((slug, number)): Path<(String, String)>) -> Result<Page> {
    let (experience, current) = published(&visit, &slug).await?;
    let number: u32 = number.parse().map_err(|_| Error::NotFound)?;
    let shown = version(visit.db(), experience.key, number).await?.ok_or(Error::NotFound)?;
    let before = match number {
        0 | 1 => None,
        _ => version(visit.db(), experience.key, number - 1).await?,
    };
    let head = &shown.content.head;
    // Photos of older versions stand on the public page only as far as the public version still shows them.
    let mut content = shown.content.clone();
    let authors = authors::named(visit.db(), experience.key, &content.authors).await?;
    hide_gone(&mut content, &current.content);
    let body = html! {
        p { a href=(format!("/experiences/{slug}")) { (visit.t("library-experience-newest")) } " · "
            a href=(format!("/experiences/{slug}/versions")) { (visit.t("library-experience-versions")) } }
        p.lead { (visit.t_with("library-experience-version", &args![number = number])) " · " (visit.date(visit.world().day_of(shown.published_at))) }
        @for line in shown.changes.lines() { p dir="auto" { (line) } }
        @if let Some(before) = &before {
            h2 { (visit.t("library-experience-changes")) }
            (text_changes(&before.content.head.title, &head.title))
            (text_changes(&before.content.head.summary, &head.summary))
            (text_changes(&before.content.head.lesson, &head.lesson))
            @for section in Section::ALL {
                @let (was, is) = (before.content.section(*section), shown.content.section(*section));
                @if was != is { h3 { (visit.t(section.label())) } (body_changes(&visit, &was, &is)) }
            }
        }
        h2 { (visit.t("library-experience-as-published")) }
        (sheet::lesson(&visit, head))
        (sheet::facts(&visit, head, &authors).await?)
        (sheet::sections(&visit, &content, &Frame::public(&visit, experience.key, &slug).await?))
    };
    Ok(visit.page_named(visit.words(&head.title), body).style("experiences.css"))
}

/// Leaves out photos and documents that the public version no longer shows: somebody may have taken back her consent.
fn hide_gone(old: &mut Content, current: &Content) {
    let kept: Vec<_> = current.sections.values().flat_map(|body| body.files()).collect();
    let sections = std::mem::take(&mut old.sections);
    let hidden = sections.into_iter().map(|(section, mut body)| {
        body.media.retain(|medium| medium.file.is_none_or(|file| kept.contains(&file)));
        for claim in &mut body.claims {
            claim.proof.file = claim.proof.file.filter(|file| kept.contains(file));
        }
        (section, body)
    });
    old.sections = hidden.collect::<BTreeMap<_, _>>();
}
