//! `/tracks`: what can be qualified for, and whether a statement stands.

use actors::spaces;
use axum::extract::Path;
use axum::response::Response;
use kernel::Id;
use maud::html;
use web::table::Listing;
use web::{Allow, Error, Page, Result, Route, Visit, args};

use super::{drawn, private};
use crate::model::{Statement, framework};
use crate::store::statements;

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get("/tracks", Allow::Anyone, list),
        Route::get("/tracks/frameworks/{code}", Allow::Anyone, read),
        Route::get("/tracks/statements/{statement}", Allow::Anyone, check),
    ]
}

async fn list(visit: Visit) -> Page {
    let body = html! {
        p.lead { (visit.t("tracks-lead")) }
        ol.steps { li { (visit.t("tracks-step-see")) } li { (visit.t("tracks-step-gather")) } li { (visit.t("tracks-step-ask")) } li { (visit.t("tracks-step-held")) } }
        div.grid { @for own in framework::all_in_force(visit.world().today()) { div.card {
            p.kind { (visit.t(own.people.label())) }
            h2 { a href={ "/tracks/frameworks/" (own.code) } { (visit.text(&own.title)) } }
            p { (visit.text(&own.words)) }
            p.small.soft { (drawn::asked_in_all(&visit, own)) }
        } } }
        p.soft { (visit.t("tracks-how-to-begin")) }
    };
    visit.page("tracks-title", body).wide().style("tracks.css")
}

async fn read(visit: Visit, Path(code): Path<String>) -> Result<Page> {
    let own = framework::in_force(&code, visit.world().today()).ok_or(Error::NotFound)?;
    let body = html! {
        nav.crumbs { a href="/tracks" { (visit.t("tracks-title")) } }
        (drawn::framework(&visit, own))
    };
    Ok(visit.page_named(visit.words(&own.title), body).style("tracks.css"))
}

/// Whether a statement stands. Whoever has the paper, and so the key, sees whose it is.
async fn check(visit: Visit, Path(id): Path<String>, listing: Listing) -> Result<Response> {
    let id: Id<Statement> = id.parse().map_err(|_| Error::NotFound)?;
    let (space, statement) = statements::find(visit.db(), id).await?.ok_or(Error::NotFound)?;
    let space = spaces::get(visit.db(), space).await?.ok_or(Error::NotFound)?;
    let is_bearer = statement.seal.is_key(listing.get("k"));
    let content = &statement.content;
    let body = html! {
        nav.crumbs { a href="/tracks" { (visit.t("tracks-title")) } }
        (drawn::generated(&visit, statement.seal.is_generated))
        @match statement.withdrawn_on {
            None => p { span.chip.ok { (visit.t("tracks-statement-stands")) } },
            Some(day) => div.note {
                p { strong { (visit.t_with("tracks-statement-withdrawn", &args![day = visit.date(day)])) } }
                @if let Some(reason) = statement.reason.as_deref().filter(|reason| !reason.is_empty()) { p { bdi { (reason) } } }
            },
        }
        dl.facts {
            div { dt { (visit.t("tracks-fact-name")) } dd {
                @if statement.names_until.is_none() { (visit.t("tracks-name-ended")) }
                @else if is_bearer { bdi { (statement.seal.name) } } @else { (visit.t("tracks-name-hidden")) }
            } }
            div { dt { (visit.t("tracks-fact-given-by")) } dd { (visit.text(&space.name)) } }
            div { dt { (visit.t("tracks-fact-given-on")) } dd { (visit.date(statement.given_on)) } }
        }
        h2 { (visit.t("tracks-statement-held")) }
        ul.competencies { @for held in &content.held { li {
            h3 { (visit.text(&held.title)) }
            p { strong { (drawn::level_name(&visit, held.level)) } " – " (visit.text(&held.words)) }
            p.small.soft { (visit.date(held.on)) }
        } } }
        p.small.soft { (visit.text(&content.source)) @if content.verify { " " span.chip.wait { (visit.t("tracks-verify")) } } }
        p.small.soft { (visit.t("tracks-statement-nature")) }
    };
    Ok(private(visit.page_named(visit.words(&content.title), body)))
}
