//! The dossiers as everybody reads them.

use axum::extract::Path;
use maud::html;
use web::table::Listing;
use web::{Error, Page, Result, Visit};

use super::draw::gathered;
use crate::pages::reading::story::grid;
use crate::pages::reading::{feeds, rooms};
use crate::store::dossiers;

/// Dossiers on one page.
const ROWS: usize = 24;

/// `GET /dossiers`: all that are open.
pub(super) async fn list(visit: Visit, listing: Listing) -> Result<Page> {
    let after = Some(listing.get("after")).filter(|after| !after.is_empty());
    let mut all = dossiers::all_open(visit.db(), after, ROWS as u32 + 1).await?;
    let is_more = all.len() > ROWS;
    all.truncate(ROWS);
    let next = all.last().filter(|_| is_more);
    let body = html! {
        (rooms(&visit, "/dossiers"))
        p.lead { (visit.t("portal-reading-dossiers-lead")) }
        @if all.is_empty() { div.empty { p { (visit.t("portal-reading-dossiers-none")) } } }
        ul.grid { @for dossier in &all {
            li.card {
                h2 { a href=(dossier.path()) { (visit.text(&dossier.title)) } }
                p { (visit.text(&dossier.words)) }
            }
        } }
        @if let Some(last) = next {
            nav.pager { a.button.quiet href=(visit.here_with("after", &last.slug)) rel="next" { (visit.t("web-next-page")) } }
        }
    };
    let page = visit.page("portal-reading-dossiers", body).wide().style("reading.css");
    Ok(page.described(visit.t("portal-reading-dossiers"), visit.t("portal-reading-dossiers-lead")))
}

/// `GET /dossiers/{slug}`: one of them.
pub(super) async fn show(visit: Visit, Path(slug): Path<String>) -> Result<Page> {
    let dossier = dossiers::open(visit.db(), &slug).await?.ok_or(Error::NotFound)?;
    let stories = gathered(&visit, &dossier).await?;
    let query = format!("dossier={}", dossier.slug);
    let body = html! {
        (rooms(&visit, "/dossiers"))
        @if !dossier.words.is_empty() { p.lead { (visit.text(&dossier.words)) } }
        @if stories.is_empty() { div.empty { p { (visit.t("portal-reading-none")) } } } @else { (grid(&visit, &stories, 2)) }
        (feeds::offer(&visit, &query))
    };
    let (title, words) = (visit.words(&dossier.title).to_owned(), visit.words(&dossier.words).to_owned());
    let languages = dossier.title.languages().map(|(lang, _)| lang);
    let page = visit.page_named(&title, body).wide().style("reading.css").described(&title, &words);
    Ok(feeds::named(&visit, page.canonical(dossier.path(), languages), &query, Some(title)))
}
