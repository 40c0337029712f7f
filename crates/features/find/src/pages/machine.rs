//! `GET /search.json`: the search for programs. Its fields are promised: `README`'s "For programs" describes them.

use axum::Json;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use kernel::{Lang, Text, place, right};
use search::{Facet, Found, Hit, thesaurus};
use serde_json::{Value, json};
use web::table::Listing;
use web::{Result, Visit};

use super::results::spaces_of;
use super::search::PAGE;
use super::{ask, asked, reader};
use crate::model::{Asked, MOST_PAGES};

/// Answers with what was found; 400 where a filter names nothing, which a person would see and a program would not.
pub(super) async fn show(visit: Visit, listing: Listing) -> Result<Response> {
    let asked = asked(&visit, &listing).await?;
    if let Some(parameter) = asked.unknown.first() {
        let answer = json!({ "error": "unknown-value", "parameter": parameter });
        return Ok((StatusCode::BAD_REQUEST, headers(), Json(answer)).into_response());
    }
    let found = match asked.is_void() {
        true => Found::default(),
        false => {
            let (who, query) = (reader(&visit), asked.query(visit.lang, PAGE));
            ask(&visit, move |search| search.find(&who, &query)).await?
        }
    };
    Ok((headers(), Json(answer(&visit, &asked, &found).await?)).into_response())
}

/// What somebody may read changes with the session and with every write.
fn headers() -> [(header::HeaderName, &'static str); 2] {
    [(header::VARY, "cookie"), (header::CACHE_CONTROL, "private, no-store")]
}

async fn answer(visit: &Visit, asked: &Asked, found: &Found) -> Result<Value> {
    let spaces = spaces_of(visit, &found.hits).await?;
    let pages = usize::try_from(found.total).unwrap_or(usize::MAX).div_ceil(PAGE).min(MOST_PAGES);
    let next = (asked.page + 1 < pages).then(|| asked.page_at("/search.json", asked.page + 1));
    let result = |hit: &Hit| {
        let space = hit.space.and_then(|space| spaces.get(&space));
        json!({
            "id": hit.id,
            "kind": hit.kind,
            "url": format!("{}{}", visit.origin(), hit.path),
            "title": hit.title,
            "snippet": hit.snippet.iter().map(|piece| json!({ "text": piece.words, "match": piece.is_match })).collect::<Vec<_>>(),
            "place": hit.place.as_deref().and_then(place::get).map(|place| json!({ "code": place.code, "name": place.name })),
            "date": hit.date.map(|date| date.to_string()),
            "space": space.map(|space| json!({ "slug": space.slug, "name": space.name })),
        })
    };
    let facets = &found.facets;
    Ok(json!({
        "query": asked.words,
        "cut": asked.is_cut,
        "total": found.total,
        "complete": visit.app().search.state().is_whole,
        "page": asked.page + 1,
        "per_page": PAGE,
        "next": next.map(|path| format!("{}{path}", visit.origin())),
        "loosened": found.is_loosened,
        "meant": found.meant,
        "concepts": found.concepts.iter().filter_map(|code| concept(code)).collect::<Vec<_>>(),
        "results": found.hits.iter().map(result).collect::<Vec<_>>(),
        "facets": {
            "kinds": lines(&facets.kinds, |code| kind(visit, code)),
            "places": lines(&facets.places, |code| Some(place::get(code)?.name.clone())),
            "rights": lines(&facets.rights, |code| Some(right::get(code)?.title.clone())),
            "themes": lines(&facets.themes, |code| Some(thesaurus::get(code)?.name.clone())),
            "years": lines(&facets.years, |_| None),
            "languages": lines(&facets.langs, |code| Lang::from_code(code).map(|lang| Text::of(lang, lang.own_name()))),
        },
    }))
}

fn concept(code: &str) -> Option<Value> {
    thesaurus::get(code).map(|concept| json!({ "code": concept.code, "name": concept.name }))
}

/// The name of a kind in the languages of the house.
fn kind(visit: &Visit, code: &str) -> Option<Text> {
    let label = visit.app().search.kinds().iter().find(|kind| kind.kind == code)?.label;
    let words = |lang| visit.app().words.get(lang, label);
    Some(Text::fr_ar(words(Lang::Fr), words(Lang::Ar)).with(Lang::En, words(Lang::En)))
}

fn lines(facets: &[Facet], name: impl Fn(&str) -> Option<Text>) -> Vec<Value> {
    let line = |facet: &Facet| json!({ "code": facet.code, "count": facet.count, "name": name(&facet.code) });
    facets.iter().map(line).collect()
}
