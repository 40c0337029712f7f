use std::collections::HashMap;

use actors::{Space, spaces};
use kernel::Id;
use kernel::place::{self, Place};
use maud::{Markup, html};
use search::{Hit, Piece};
use web::{Result, Visit};

/// The list of what was found.
pub(super) async fn hits(visit: &Visit, hits: &[Hit]) -> Result<Markup> {
    let spaces = spaces_of(visit, hits).await?;
    Ok(html! {
        ol.hits { @for hit in hits { (one(visit, hit, hit.space.and_then(|space| spaces.get(&space)))) } }
    })
}

/// The spaces to which the hits of a page belong: each is read once, by its key.
pub(super) async fn spaces_of(visit: &Visit, hits: &[Hit]) -> Result<HashMap<Id<Space>, Space>> {
    let mut known = HashMap::new();
    for space in hits.iter().filter_map(|hit| hit.space) {
        if !known.contains_key(&space)
            && let Some(found) = spaces::get(visit.db(), space).await?
        {
            known.insert(space, found);
        }
    }
    Ok(known)
}

fn one(visit: &Visit, hit: &Hit, space: Option<&Space>) -> Markup {
    html! {
        li.hit {
            p.kind {
                (kind(visit, &hit.kind))
                @if let Some(place) = place_of(hit) { " · " (visit.text(&place.name)) }
                @if let Some(date) = hit.date { " · " time datetime=(date) { (visit.date(date)) } }
            }
            h2 { a href=(hit.path) { (name(visit, hit)) } }
            @if !hit.snippet.is_empty() { p dir="auto" { (passage(&hit.snippet)) } }
            @if let Some(space) = space { p.soft.small { (visit.text(&space.name)) } }
        }
    }
}

/// Its name, with what was looked for marked.
fn name(visit: &Visit, hit: &Hit) -> Markup {
    let (lang, _) = hit.title.in_lang(visit.lang);
    let is_foreign = lang != visit.lang;
    html! {
        bdi lang=[is_foreign.then(|| lang.code())] dir=[is_foreign.then(|| lang.direction().code())] { (passage(&hit.heading)) }
    }
}

/// Where it is, unless it is the place itself.
fn place_of(hit: &Hit) -> Option<&'static Place> {
    hit.place.as_deref().and_then(place::get).filter(|place| place.name != hit.title)
}

/// A passage, with what was looked for marked.
fn passage(pieces: &[Piece]) -> Markup {
    html! { @for piece in pieces { @if piece.is_match { mark { (piece.words) } } @else { (piece.words) } } }
}

/// The name of a kind of record.
pub(super) fn kind<'a>(visit: &'a Visit, code: &str) -> &'a str {
    let kinds = visit.app().search.kinds();
    kinds.iter().find(|kind| kind.kind == code).map_or("", |kind| visit.t(kind.label))
}
