//! `/elsewhere`: what trusted installations published, and whom their directories hold.

use axum::extract::{Path, Query};
use jiff::Timestamp;
use maud::{Markup, html};
use serde::Deserialize;
use uuid::Uuid;
use web::{Error, Page, Result, Visit};

use crate::model::Trust;
use crate::store::trust::{self, Neighbour, Published, Trusted};

/// How many stand on a page.
const PAGE: usize = 20;
const NEIGHBOURS: usize = 40;

#[derive(Deserialize, Default)]
pub(crate) struct Asked {
    before: Option<String>,
    after: Option<String>,
}

/// Everything that trusted installations published.
pub(crate) async fn show(visit: Visit, Query(asked): Query<Asked>) -> Result<Page> {
    let all = known(&visit).await?;
    let (pieces, next) = pieces(&visit, None, asked.before.as_deref()).await?;
    let body = html! {
        p.lead { (visit.t("federation-elsewhere-lead")) }
        @if all.is_empty() { p.empty { (visit.t("federation-elsewhere-none")) } } @else {
            (tabs(&visit, &all, None))
            @if pieces.is_empty() { p.empty { (visit.t("federation-elsewhere-quiet")) } }
            @else { (list(&visit, &pieces, true)) }
            (more(&visit, next))
        }
    };
    let page = visit.page("federation-elsewhere", body);
    Ok(page.described(visit.t("federation-elsewhere"), visit.t("federation-elsewhere-lead")))
}

/// One of them: what it published, and whom its directory holds.
pub(crate) async fn one(visit: Visit, Path(id): Path<String>, Query(asked): Query<Asked>) -> Result<Page> {
    let id = id.parse().map_err(|_| Error::NotFound)?;
    let all = known(&visit).await?;
    let Some(own) = all.iter().find(|trusted| trusted.id == id) else { return Err(Error::NotFound) };
    let (pieces, next) = pieces(&visit, Some(own), asked.before.as_deref()).await?;
    let (neighbours, next_neighbour) = neighbours(&visit, own, asked.after.as_deref()).await?;
    let body = html! {
        nav.crumbs aria-label=(visit.t("federation-way-up")) { a href="/elsewhere" { (visit.t("federation-elsewhere")) } }
        p.lead { a href=(address(own)) rel="noopener" dir="ltr" { (own.host) } }
        (tabs(&visit, &all, Some(own)))
        section { h2 { (visit.t("federation-elsewhere-portal")) }
            @if pieces.is_empty() { p.empty { (visit.t("federation-elsewhere-quiet")) } } @else { (list(&visit, &pieces, false)) }
            (more(&visit, next))
        }
        @if !neighbours.is_empty() { section #organisations { h2 { (visit.t("federation-elsewhere-directory")) }
            ul.links { @for one in &neighbours { li { a href=(one.url) rel="noopener" { bdi { (one.name) } }
                @if !one.about.is_empty() { p.small.soft { bdi { (one.about) } } } } } }
            @if let Some(after) = next_neighbour { nav.pager aria-label=(visit.t("web-pages")) {
                a href=(format!("{}#organisations", visit.here_with("after", &after))) rel="next" { (visit.t("web-next-page")) } } }
        } }
    };
    Ok(visit.page_named(&own.name, body))
}

/// Those that were reached: the others have nothing to show.
async fn known(visit: &Visit) -> Result<Vec<Trusted>> {
    let all = trust::list(visit.db()).await?;
    Ok(all.into_iter().filter(|trusted| trusted.actor.is_some() && trusted.state != Trust::Mute).collect())
}

fn address(own: &Trusted) -> String {
    let actor = own.actor.as_deref().and_then(|actor| url::Url::parse(actor).ok());
    actor.map_or_else(String::new, |url| url.origin().ascii_serialization())
}

fn tabs(visit: &Visit, all: &[Trusted], own: Option<&Trusted>) -> Markup {
    let current = |is: bool| is.then_some("page");
    html! {
        nav.filters aria-label=(visit.t("federation-elsewhere-of")) {
            a.chip href="/elsewhere" aria-current=[current(own.is_none())] { (visit.t("federation-elsewhere-all")) }
            @for one in all {
                " " a.chip href=(format!("/elsewhere/{}", one.id)) aria-current=[current(own == Some(one))] { bdi { (one.name) } }
            }
        }
    }
}

async fn pieces(visit: &Visit, of: Option<&Trusted>, before: Option<&str>) -> Result<(Vec<Published>, Option<String>)> {
    let before = before.map(|key| read_key(key).ok_or(Error::NotFound)).transpose()?;
    let mut pieces = trust::newest(visit.db(), of.map(|of| of.id), before, PAGE as u32 + 1).await?;
    let is_more = pieces.len() > PAGE;
    pieces.truncate(PAGE);
    let next =
        pieces.last().filter(|_| is_more).map(|last| format!("{}~{}", last.published_at.as_microsecond(), last.id));
    Ok((pieces, next))
}

fn read_key(key: &str) -> Option<(Timestamp, Uuid)> {
    let (at, id) = key.split_once('~')?;
    Some((Timestamp::from_microsecond(at.parse().ok()?).ok()?, id.parse().ok()?))
}

async fn neighbours(visit: &Visit, of: &Trusted, after: Option<&str>) -> Result<(Vec<Neighbour>, Option<String>)> {
    let hex = data_encoding::HEXLOWER;
    let read = |key: &str| -> Option<(String, [u8; 32])> {
        let (hash, name) = key.split_once('~')?;
        Some((name.to_owned(), hex.decode(hash.as_bytes()).ok()?.try_into().ok()?))
    };
    let after = after.map(|key| read(key).ok_or(Error::NotFound)).transpose()?;
    let after = after.as_ref().map(|(name, hash)| (name.as_str(), *hash));
    let mut all = trust::neighbours(visit.db(), of.id, after, NEIGHBOURS as u32 + 1).await?;
    let is_more = all.len() > NEIGHBOURS;
    all.truncate(NEIGHBOURS);
    let next = all.last().filter(|_| is_more).map(|last| format!("{}~{}", hex.encode(&last.hash), last.name));
    Ok((all, next))
}

fn list(visit: &Visit, pieces: &[Published], with_source: bool) -> Markup {
    html! {
        ul.links { @for piece in pieces {
            @let (title, summary, lang) = piece.said(visit.lang);
            li {
                a href=(piece.url) rel="noopener" lang=[lang] { bdi { (title) } }
                @if !summary.is_empty() && summary != title { p lang=[lang] dir="auto" { (summary) } }
                p.small.soft {
                    @if with_source { a href=(format!("/elsewhere/{}", piece.trust)) { bdi { (piece.by) } } " · " }
                    (visit.instant(piece.published_at))
                }
            }
        } }
    }
}

fn more(visit: &Visit, next: Option<String>) -> Markup {
    html! {
        @if let Some(next) = next { nav.pager aria-label=(visit.t("web-pages")) {
            a href=(visit.here_with("before", &next)) rel="next" { (visit.t("web-next-page")) } } }
    }
}
