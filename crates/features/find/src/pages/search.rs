use axum::http::HeaderName;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use search::Found;
use web::table::Listing;
use web::{Page, Result, Visit, args};

use super::{ask, asked, empty, facets, mast, reader, results};
use crate::model::{Asked, MOST_PAGES, MOST_WORDS};

/// Results on one page.
pub(super) const PAGE: usize = 20;
/// Newest records shown where nothing is looked for yet.
const NEWEST: usize = 6;

/// `GET /search`: what was found, or the ways in where nothing is looked for.
pub(super) async fn show(visit: Visit, listing: Listing) -> Result<Response> {
    let asked = asked(&visit, &listing).await?;
    let page = match asked.is_wide() && !asked.has_words() {
        true => browse(&visit, &asked).await?,
        false => found(&visit, &asked).await?,
    };
    // A page of results for every word that anybody can think of is nothing for search engines.
    Ok(([(HeaderName::from_static("x-robots-tag"), "noindex, follow")], page.wide().style("find.css")).into_response())
}

async fn found(visit: &Visit, asked: &Asked) -> Result<Page> {
    let (who, query) = (reader(visit), asked.query(visit.lang, PAGE));
    let found = ask(visit, move |search| search.find(&who, &query)).await?;
    let body = html! {
        (head(visit, asked))
        (facets::chosen(visit, asked))
        @if found.total == 0 { (empty::nothing(visit, asked, &found).await?) }
        @else { (list(visit, asked, &found).await?) }
    };
    Ok(match asked.words.as_str() {
        "" => visit.page("find-title", body),
        words => visit.page_named(&visit.t_with("find-title-words", &args![words = shortened(words)]), body),
    })
}

/// Words as a title has them.
fn shortened(words: &str) -> String {
    match words.char_indices().nth(60) {
        Some((end, _)) => format!("{}…", words[..end].trim_end()),
        None => words.to_owned(),
    }
}

fn head(visit: &Visit, asked: &Asked) -> Markup {
    let hidden =
        html! { @for (filter, value) in asked.chosen() { input type="hidden" name=(filter.name()) value=(value); } };
    html! {
        (mast::search_box(visit, "find", &asked.words, hidden))
        @if asked.is_cut { p.note { (visit.t_with("find-cut", &args![most = MOST_WORDS])) } }
        @if !visit.app().search.state().is_whole { p.note { (visit.t("find-partial")) } }
        @if asked.is_void() { p.note { (visit.t("find-void")) } }
    }
}

async fn list(visit: &Visit, asked: &Asked, found: &Found) -> Result<Markup> {
    let total = i64::try_from(found.total).unwrap_or(i64::MAX);
    Ok(html! {
        div.found {
            section.found-list aria-label=(visit.t("find-results")) {
                @if found.is_loosened { p.note { (visit.t("find-loosened")) } }
                (meant(visit, asked, found))
                p.found-count role="status" {
                    strong { (visit.t_with("find-count", &args![count = total, shown = visit.number(total)])) }
                    (understood(visit, found))
                }
                p.found-refine { a href="#refine" { (visit.t("find-refine-jump")) } }
                (results::hits(visit, &found.hits).await?)
                (pager(visit, asked, found.total))
            }
            (facets::aside(visit, asked, &found.facets))
        }
    })
}

/// Words that were meant, perhaps.
pub(super) fn meant(visit: &Visit, asked: &Asked, found: &Found) -> Markup {
    html! {
        @if let Some(meant) = &found.meant {
            p.found-meant { (visit.t("find-meant")) " " a href=(asked.for_words(meant)) { bdi { (meant) } } }
        }
    }
}

/// The concepts that the words were understood as.
fn understood(visit: &Visit, found: &Found) -> Markup {
    let concepts: Vec<_> = found.concepts.iter().filter_map(|code| search::thesaurus::get(code)).collect();
    html! {
        @if !concepts.is_empty() {
            " · " span.soft { (visit.t("find-understood")) " "
                @for (index, concept) in concepts.iter().take(4).enumerate() {
                    @if index > 0 { ", " }
                    a href=(format!("/search?theme={}", web::encoded(&concept.code))) { (visit.text(&concept.name)) }
                }
            }
        }
    }
}

fn pager(visit: &Visit, asked: &Asked, total: u64) -> Markup {
    let pages = usize::try_from(total).unwrap_or(usize::MAX).div_ceil(PAGE);
    let (here, last) = (asked.page, pages.min(MOST_PAGES) - 1);
    let at = |page| asked.page_at("/search", page);
    html! {
        @if pages > 1 {
            nav.pager aria-label=(visit.t("web-pages")) {
                @if here > 0 { a href=(at(here - 1)) rel="prev" { (visit.t("find-previous")) } }
                span.soft { (visit.t_with("find-page", &args![page = here + 1, pages = pages])) }
                @if here < last { a.button.quiet href=(at(here + 1)) rel="next" { (visit.t("web-next-page")) } }
            }
            @if here == last && pages > MOST_PAGES { p.note { (visit.t("find-last-page")) } }
        }
    }
}

/// Where nothing is looked for yet: the kinds and the themes of what there is, and what is newest.
async fn browse(visit: &Visit, asked: &Asked) -> Result<Page> {
    let (who, query) = (reader(visit), Asked::default().query(visit.lang, NEWEST));
    let found = ask(visit, move |search| search.find(&who, &query)).await?;
    let body = html! {
        p.lead { (visit.t("find-lead")) }
        (head(visit, asked))
        (facets::ways_in(visit, &found.facets))
        @if !found.hits.is_empty() {
            h2 { (visit.t("find-newest")) }
            (results::hits(visit, &found.hits).await?)
        }
    };
    Ok(visit.page("find-title", body))
}
