//! `GET /experiences/{slug}`: an experience as everybody reads it.

use actors::spaces;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use search::Like;
use web::{Error, Result, Visit, args};

use super::super::sheet::{self, Frame};
use super::super::words::{generated, prose};
use super::published;
use crate::model::experience::{Experience, Head, State, Step};
use crate::store::experiences::{authors, sheets, steps};

/// Shows the version that is public; of one that was withdrawn, that it was there.
pub(crate) async fn show(visit: Visit, Path(slug): Path<String>) -> Result<Response> {
    let experience = sheets::by_slug(visit.db(), &slug).await?.ok_or(Error::NotFound)?;
    if experience.state == State::Withdrawn && experience.version > 0 {
        return gone(&visit, &experience).await;
    }
    let (experience, version) = published(&visit, &slug).await?;
    let keeper = spaces::get(visit.db(), experience.key.space).await?.ok_or(Error::NotFound)?;
    let head = &version.content.head;
    let near = beside(&visit, &experience, head).await?;
    let authors = authors::named(visit.db(), experience.key, &version.content.authors).await?;
    let body = html! {
        p.kind { (visit.text(&keeper.name)) }
        p.small.soft {
            (visit.t("library-experience-reviewed")) " · "
            (visit.t_with("library-experience-published-on", &args![date = visit.date(visit.world().day_of(version.published_at))]))
            @if version.number > 1 {
                " · " a href=(format!("/experiences/{slug}/versions")) { (visit.t_with("library-experience-version", &args![number = version.number])) }
            }
        }
        @if experience.is_generated { p { (generated(&visit)) } }
        div.lead { (prose(&visit, &head.summary)) }
        (sheet::lesson(&visit, head))
        (sheet::facts(&visit, head, &authors).await?)
        (ways(&visit, &slug))
        (sheet::sections(&visit, &version.content, &Frame::public(&visit, experience.key, &slug).await?))
        (near)
    };
    let title = visit.words(&head.title);
    let words = if head.lesson.is_empty() { &head.summary } else { &head.lesson };
    let page = visit.page_named(title, body).style("experiences.css").described(title, visit.words(words));
    let elsewhere = format!("/federation/experience/{}", experience.key.experience.uuid());
    Ok(page.alternate("application/activity+json", title, elsewhere).into_response())
}

fn ways(visit: &Visit, slug: &str) -> Markup {
    html! {
        p.actions.no-print {
            a.button.quiet href=(format!("/experiences/{slug}/sheet.pdf?lang={}", visit.lang.code())) { "PDF" span.hidden { " – " (visit.t("library-experience-print")) } }
            a.button.quiet href=(format!("/experiences/compare?with={slug}")) { (visit.t("library-experience-compare")) }
        }
    }
}

/// What others learned about the same.
async fn beside(visit: &Visit, experience: &Experience, head: &Head) -> Result<Markup> {
    let about = Like {
        words: head.title.clone(),
        themes: head.themes.clone(),
        rights: head.rights.clone(),
        place: head.place.clone(),
        kinds: Vec::new(),
        except: Some(experience.key.experience.uuid()),
        limit: 3,
    };
    web::beside(visit, &about).await
}

/// 410: it was there. Neither title nor words are told: they may be why it was withdrawn.
async fn gone(visit: &Visit, experience: &Experience) -> Result<Response> {
    let keeper = spaces::get(visit.db(), experience.key.space).await?.ok_or(Error::NotFound)?;
    let last = steps::last(visit.db(), experience.key, Step::Withdrawn).await?;
    let body = html! {
        p.lead { (visit.t("library-experience-gone")) }
        p { (visit.text(&keeper.name)) @if let Some((at, _)) = last { " · " (visit.date(visit.world().day_of(at))) } }
        p { a href="/experiences" { (visit.t("library-experience-list-all")) } }
    };
    Ok(visit.page("library-experience-gone-title", body).status(StatusCode::GONE).into_response())
}
