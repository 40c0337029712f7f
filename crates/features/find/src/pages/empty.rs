//! Where nothing was found: what was tried, and the next best.

use maud::{Markup, html};
use search::{Found, Suggestion, thesaurus};
use web::{Result, Visit, args};

use super::{ask, facets, reader, search::meant};
use crate::model::Asked;

/// Titles and concepts offered at most.
const OFFERED: usize = 5;

/// Says what was tried and offers what comes nearest: the same words everywhere, words that were meant, a broader concept,
/// and the ways in.
pub(super) async fn nothing(visit: &Visit, asked: &Asked, found: &Found) -> Result<Markup> {
    let elsewhere = elsewhere(visit, asked).await?;
    let near = near(visit, asked).await?;
    let broader = broader(found);
    let (who, query) = (reader(visit), Asked::default().query(visit.lang, 0));
    let all = ask(visit, move |search| search.find(&who, &query)).await?;
    Ok(html! {
        section.nothing aria-label=(visit.t("find-results")) {
            p.lead role="status" { (visit.t("find-nothing")) }
            @if asked.has_words() { p { (visit.t("find-tried")) } }
            (meant(visit, asked, found))
            @if elsewhere > 0 {
                p { a.button href=(asked.widened().address()) {
                    (visit.t_with("find-elsewhere", &args![count = elsewhere, shown = visit.number(elsewhere)]))
                } }
            }
            @if !near.is_empty() {
                h2 { (visit.t("find-near")) }
                ul.links { @for one in &near { (suggestion(asked, one)) } }
            }
            @if !broader.is_empty() {
                h2 { (visit.t("find-broader")) }
                ul.filters { @for concept in broader {
                    li { a.chip href=(format!("/search?theme={}", web::encoded(&concept.code))) { (visit.text(&concept.name)) } }
                } }
            }
            @if all.total > 0 { h2 { (visit.t("find-advice")) } }
            ul { li { (visit.t("find-advice-fewer")) } li { (visit.t("find-advice-other")) } }
            @if visit.signed_in.is_none() { p { (visit.t("find-advice-sign-in")) " " a href=(visit.sign_in_path()) { (visit.t("web-sign-in")) } } }
        }
        (facets::ways_in(visit, &all.facets))
    })
}

/// How many there are of the same words where nothing narrows the search.
async fn elsewhere(visit: &Visit, asked: &Asked) -> Result<i64> {
    if asked.is_wide() || !asked.has_words() {
        return Ok(0);
    }
    let (who, query) = (reader(visit), asked.widened().query(visit.lang, 0));
    let found = ask(visit, move |search| search.find(&who, &query)).await?;
    Ok(if found.is_loosened { 0 } else { i64::try_from(found.total).unwrap_or(i64::MAX) })
}

/// Titles and concepts that begin like one of the words, the longest word first.
async fn near(visit: &Visit, asked: &Asked) -> Result<Vec<Suggestion>> {
    let mut words: Vec<String> = asked.words.split_whitespace().take(8).map(str::to_owned).collect();
    words.sort_by_key(|word| std::cmp::Reverse(word.chars().count()));
    let who = reader(visit);
    ask(visit, move |search| {
        for word in words.iter().filter(|word| word.chars().count() > 2) {
            let beginning: String = word.chars().take(5).collect();
            let found = search.suggest(&who, &beginning, OFFERED)?;
            if !found.is_empty() {
                return Ok(found);
            }
        }
        Ok(Vec::new())
    })
    .await
}

fn broader(found: &Found) -> Vec<&'static thesaurus::Concept> {
    let mut broader: Vec<&thesaurus::Concept> = Vec::new();
    for code in &found.concepts {
        let above = thesaurus::get(code).and_then(|concept| thesaurus::get(concept.broader.as_ref()?));
        if let Some(above) = above.filter(|above| broader.iter().all(|known| known.code != above.code)) {
            broader.push(above);
        }
    }
    broader
}

fn suggestion(asked: &Asked, one: &Suggestion) -> Markup {
    let href = one.path.clone().unwrap_or_else(|| asked.widened().for_words(&one.words));
    html! { li { a href=(href) { bdi lang=(one.lang.code()) dir=(one.lang.direction().code()) { (one.words) } } } }
}
