//! `GET /articles/{slug}/print`: an article alone on its sheet, with the address at which it stands.

use actors::spaces;
use axum::extract::Path;
use maud::{PreEscaped, html};
use web::{Error, Page, Result, Visit, args};

use super::show::{self, Body, best, words};

/// Shows it, ready for paper.
pub(super) async fn show(visit: Visit, Path(slug): Path<String>) -> Result<Page> {
    let article = show::published(&visit, &slug).await?;
    let lang = best(&article, visit.lang);
    let keeper = spaces::get(visit.db(), article.space).await?.ok_or(Error::NotFound)?;
    let body = Body::of(&visit, &article, lang).await?;
    let address = format!("{}{}", visit.origin(), article.path());
    let code = papers::qr::svg(&address)?;
    let title = words(&article.title, lang);
    let day = visit.world().day_of(article.published_at);
    let sheet = html! {
        div.sheet {
            p.sheet-head { strong { (visit.t("portal-title")) } " · " (visit.text(&keeper.name)) }
            article lang=(lang.code()) dir=(lang.direction().code()) {
                p.kind { (visit.t(article.kind.label())) }
                h1 { (title) }
                @if !article.summary.is_empty() { p.lead { (words(&article.summary, lang)) } }
                p.byline {
                    @if let Some(name) = &article.byline { span.by { bdi { (name) } } }
                    @if let Some(antenna) = &article.antenna { span { (visit.text(&antenna.name)) } }
                    time datetime=(day) { (visit.date(day)) }
                }
                div.prose { (body.html()) }
            }
            (show::corrections(&visit, &article))
            (show::sources(&visit, &article.sources))
            div.sheet-foot {
                span.code aria-hidden="true" { (PreEscaped(&code)) }
                p { (visit.t_with("portal-reading-printed", &args![date = visit.date(visit.world().today())])) br; bdi dir="ltr" { (address) } }
            }
            p.no-print { a href=(article.path()) { (visit.t("portal-reading-back")) } }
        }
    };
    Ok(visit.page_named(title, sheet).bare().style("reading.css"))
}
