//! Replies are read before everybody sees them.

use axum::extract::{Path, Query};
use axum::response::Response;
use kernel::Id;
use maud::{Markup, html};
use search::Touched;
use serde::Deserialize;
use uuid::Uuid;
use web::{Error, Page, Result, Visit, args};

use super::super::beside::{self, Reply};
use super::{act, grave_act, of_the_voice, others, see, tabs};
use crate::model::Shown;
use crate::store::responses::{self, Row};
use crate::store::{actors, outbox};
use crate::telling;

const PAGE: usize = 20;

#[derive(Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    state: String,
    after: Option<String>,
}

/// The replies in one state, those that wait first of all.
pub(super) async fn show(visit: Visit, Query(asked): Query<Asked>) -> Result<Page> {
    if let Some(page) = others(&visit).await? {
        return Ok(page);
    }
    let state = Shown::from_code(&asked.state).unwrap_or(Shown::Waiting);
    let after = asked.after.as_deref().filter(|key| !key.is_empty());
    let after = after.map(|key| read_key(key).ok_or(Error::NotFound)).transpose()?;
    let mut rows = responses::replies(visit.db(), state, after, PAGE as u32 + 1).await?;
    let is_more = rows.len() > PAGE;
    rows.truncate(PAGE);
    let next = rows.last().filter(|_| is_more).map(|last| format!("{}~{}", last.came_at.as_microsecond(), last.id));
    let mut entries = Vec::with_capacity(rows.len());
    for row in &rows {
        let Some(reply) = beside::reply(&visit, row).await? else { continue };
        entries.push((reply, record(&visit, row).await?, answered(&visit, row).await?));
    }
    let totals = responses::totals(visit.db()).await?;
    let body = html! {
        p.lead { (visit.t("federation-replies-lead")) }
        (tabs(&visit, totals.waiting))
        nav.filters aria-label=(visit.t("federation-replies-state")) { @for one in Shown::ALL {
            a.chip href=(visit.here_with_all(&[("state", one.code()), ("after", "")])) aria-current=[(*one == state).then_some("page")] { (visit.t(one.label())) } " "
        } }
        @if totals.waiting >= responses::MOST_OF_ALL { p.note { (visit.t("federation-replies-full")) } }
        @if entries.is_empty() { p.empty { (visit.t("federation-replies-none")) } }
        @else { ol.timeline { @for (reply, about, answered) in &entries { li { (entry(&visit, reply, about.as_ref(), answered.as_ref())) } } } }
        @if let Some(next) = next { nav.pager aria-label=(visit.t("web-pages")) { a href=(visit.here_with("after", &next)) rel="next" { (visit.t("web-next-page")) } } }
    };
    Ok(visit.page("federation-replies", body))
}

/// The record that was answered, as a link.
async fn record(visit: &Visit, row: &Row) -> Result<Option<(String, kernel::Text)>> {
    let Some(told) = outbox::object(visit.db(), row.object).await? else { return Ok(None) };
    let document = telling::document(visit.app(), &told.kind, Touched { stream: told.stream, id: told.id }).await?;
    Ok(document.map(|document| (document.path, document.title)))
}

/// The reply that was answered, where it was not the record itself.
async fn answered(visit: &Visit, row: &Row) -> Result<Option<Reply>> {
    let Some(parent) = row.parent else { return Ok(None) };
    match responses::get(visit.db(), parent).await? {
        Some(parent) => beside::reply(visit, &parent).await,
        None => Ok(None),
    }
}

fn entry(visit: &Visit, reply: &Reply, about: Option<&(String, kernel::Text)>, answered: Option<&Reply>) -> Markup {
    let path = |verb: &str| visit.path(&format!("federation/replies/{}/{verb}", reply.row.id));
    html! {
        (beside::shown(visit, reply))
        @if let Some(answered) = answered {
            details { summary { (visit.t_with("federation-reply-under", &args![name = answered.name.as_str()])) }
                (beside::shown(visit, answered)) }
        }
        @if let Some((path, title)) = about { p.small { (visit.t("federation-reply-to")) " " a href=(path) { (visit.text(title)) } } }
        div.actions {
            @if reply.row.shown != Shown::Shown { (act(visit, &path("showing"), "federation-show", None)) }
            @if reply.row.shown != Shown::Hidden { (act(visit, &path("hiding"), "federation-hide", None)) }
            (grave_act(visit, &path("blocking"), "federation-block-person", None))
        }
    }
}

fn read_key(key: &str) -> Option<(i64, Uuid)> {
    let (at, id) = key.split_once('~')?;
    Some((at.parse().ok()?, id.parse().ok()?))
}

type Of = Path<(String, String)>;

/// Lets everybody see a reply.
pub(super) async fn let_show(visit: Visit, Path((_, id)): Of) -> Result<Response> {
    decide(&visit, &id, Shown::Shown, "federation-was-shown").await
}

/// Lets nobody see it.
pub(super) async fn hide(visit: Visit, Path((_, id)): Of) -> Result<Response> {
    decide(&visit, &id, Shown::Hidden, "federation-was-hidden").await
}

async fn decide(visit: &Visit, id: &str, shown: Shown, saying: &'static str) -> Result<Response> {
    of_the_voice(visit).await?;
    let id: Id<Row> = id.parse().map_err(|_| Error::NotFound)?;
    visit.db().write(visit.stream()?, visit.who(), move |tx| responses::decide(tx, id, shown)).await?;
    Ok(see(visit, "/replies", saying))
}

/// Takes nothing from its author any more.
pub(super) async fn block(visit: Visit, Path((_, id)): Of) -> Result<Response> {
    of_the_voice(&visit).await?;
    let id: Id<Row> = id.parse().map_err(|_| Error::NotFound)?;
    let row = responses::get(visit.db(), id).await?.ok_or(Error::NotFound)?;
    visit.db().write(visit.stream()?, visit.who(), move |tx| actors::block(tx, row.actor)).await?;
    Ok(see(&visit, "/replies", "federation-person-blocked"))
}
