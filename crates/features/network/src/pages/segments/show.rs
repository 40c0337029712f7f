use actors::Role;
use actors::directory::{self, Actor};
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use kernel::{Id, place};
use maud::{Markup, html};
use web::table::{Column, Listing, page_of, pager, table};
use web::{Page, Result, Visit, args};

use super::{crumbs, found, path};
use crate::model::{Segment, changes};
use crate::pages::theme_name;
use crate::store::segments::{self, Member};

const COLUMNS: [Column; 3] = [
    Column::words("network-graph-organisation"),
    Column::words("network-segment-sort"),
    Column::words("network-field-place"),
];
/// How many of those who came or went are named.
const NAMED: usize = 40;

/// A list: who is in it now, and what changed since the last look.
pub(crate) async fn show(visit: Visit, Path((_, id)): Path<(String, String)>, listing: Listing) -> Result<Page> {
    let (saved, space) = (found(&visit, &id).await?, visit.space()?.id);
    let after = listing.after().and_then(|(key, id)| Some((key, id.parse::<Id<Actor>>().ok()?)));
    let key = after.as_ref().map(|(key, id)| (key.as_str(), *id));
    let count = segments::count(visit.db(), space, &saved.filter).await?;
    let members = segments::walk(visit.db(), space, &saved.filter, key, web::table::PAGE_ROWS + 1).await?;
    let (members, has_more) = page_of(members);
    let next = members.last().filter(|_| has_more).map(|last| (last.sort_key.as_str(), last.id.to_string()));
    let said = said(&visit, &saved.filter).await?;
    let since = match after {
        None => since(&visit, &saved).await?,
        Some(_) => html! {},
    };
    let body = html! {
        (crumbs(&visit, None))
        p.lead { (said) }
        p.figure { (visit.number(count)) " " small { (visit.t_with("network-segment-now", &args![count = count])) } }
        div.actions {
            @if visit.is_at_least(Role::Officer) {
                a.button.quiet href=(path(&visit, saved.id, "edit")) { (visit.t("network-segment-change")) }
            }
            @if visit.is_at_least(Role::Secretary) {
                @for (form, ending) in [("xlsx", "XLSX"), ("csv", "CSV")] {
                    form method="post" action=(path(&visit, saved.id, "exports")) {
                        button.quiet name="form" value=(form) { (visit.t("web-export")) " " (ending) }
                    }
                }
            }
        }
        @if visit.is_at_least(Role::Secretary) { p.small.soft { (visit.t("network-segment-export-hint")) } }
        (since)
        h2 { (visit.t("network-segment-members")) }
        @if members.is_empty() { div.empty { p { (visit.t("network-segment-empty")) } } }
        @else { (table(&visit, visit.t("network-segment-members"), &COLUMNS, members.iter().map(|member| row(&visit, member)))) }
        (pager(&visit, &listing, next))
    };
    Ok(visit.page_named(&saved.name, body).wide())
}

fn row(visit: &Visit, member: &Member) -> Vec<Markup> {
    vec![
        html! {
            a href=(format!("/directory/{}", member.id)) { (visit.text(&member.name)) }
            @if let Some(acronym) = &member.acronym { " " span.soft { "(" bdi { (acronym) } ")" } }
        },
        html! { @if let Some(sort) = member.sort { (visit.t(sort.label())) } @else { "–" } },
        html! { @if let Some(place) = member.place.as_deref().and_then(place::get) { (visit.text(&place.name)) } @else { "–" } },
    ]
}

/// Who came and who went since somebody last noted who was in it.
async fn since(visit: &Visit, saved: &segments::Saved) -> Result<Markup> {
    let space = visit.space()?.id;
    let note = html! {
        @if visit.is_at_least(Role::Officer) {
            form.actions method="post" action=(path(visit, saved.id, "looks")) { button.quiet { (visit.t("network-segment-look")) } }
        }
    };
    let Some((seen, at)) = segments::seen(visit.db(), space, saved.id).await?.zip(saved.seen_at) else {
        return Ok(html! { p.soft { (visit.t("network-segment-never-looked")) } (note) });
    };
    let now = segments::everybody(visit.db(), space, &saved.filter).await?;
    let (came, went) = changes(&seen, &now);
    let at = visit.instant(at);
    if came.is_empty() && went.is_empty() {
        return Ok(html! { p.soft { (visit.t_with("network-segment-unchanged", &args![at = at])) } });
    }
    let (in_words, out_words) = (named(visit, &came).await?, named(visit, &went).await?);
    Ok(html! {
        h2 { (visit.t_with("network-segment-since", &args![at = at])) }
        @if !came.is_empty() { h3 { (visit.t_with("network-segment-came", &args![count = came.len()])) } (in_words) }
        @if !went.is_empty() { h3 { (visit.t_with("network-segment-went", &args![count = went.len()])) } (out_words) }
        (note)
    })
}

async fn named(visit: &Visit, all: &[Id<Actor>]) -> Result<Markup> {
    let mut names = Vec::new();
    for id in all.iter().take(NAMED) {
        if let Some(actor) = directory::standing(visit.db(), *id).await? {
            names.push(actor);
        }
    }
    let hidden = all.len().saturating_sub(NAMED);
    Ok(html! {
        ul.columns { @for actor in names { li { a href=(format!("/directory/{}", actor.id)) { (visit.text(actor.name())) } } } }
        @if hidden > 0 { p.soft { (visit.t_with("network-graph-more", &args![count = hidden])) } }
    })
}

/// Notes who is in it now.
pub(crate) async fn look(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Response> {
    let (saved, space) = (found(&visit, &id).await?, visit.space()?.id);
    let members = segments::everybody(visit.db(), space, &saved.filter).await?;
    let act = move |tx: &mut store::Tx<'_>| segments::looked_in(tx, space, saved.id, &members);
    visit.db().write(visit.stream()?, visit.who(), act).await?;
    Ok(visit.see_saying(path(&visit, saved.id, ""), "network-segment-looked").into_response())
}

/// Who is in it, in words: the sort, the place, what they work on, how they are linked.
pub(super) async fn said(visit: &Visit, filter: &Segment) -> Result<Markup> {
    let mut parts: Vec<Markup> = Vec::new();
    if let Some(sort) = filter.sort {
        parts.push(html! { (visit.t(sort.label())) });
    }
    if let Some(place) = filter.place.as_deref().and_then(place::get) {
        parts.push(html! { (visit.text(&place.name)) });
    }
    if let Some(theme) = &filter.theme {
        parts.push(html! { (theme_name(visit, theme)) });
    }
    if let Some(public) = filter.public {
        parts.push(html! { (visit.t(public.label())) });
    }
    if let Some((kind, object)) = filter.linked {
        let name = directory::standing(visit.db(), object).await?;
        parts.push(html! { (visit.t(kind.label())) " " @if let Some(name) = &name { (visit.text(name.name())) } @else { "–" } });
    }
    if filter.has_email {
        parts.push(html! { (visit.t("network-segment-has-email")) });
    }
    if filter.has_phone {
        parts.push(html! { (visit.t("network-segment-has-phone")) });
    }
    if !filter.words.is_empty() {
        parts.push(html! { "« " bdi { (filter.words) } " »" });
    }
    Ok(html! { @for (place, part) in parts.iter().enumerate() { @if place > 0 { " · " } (part) } })
}
