//! Her portfolio at a glance, and on paper.

use axum::extract::Path;
use axum::http::HeaderMap;
use axum::response::Response;
use kernel::Lang;
use maud::html;
use web::{Desk, Download, Error, Page, Result, Visit, args};

use super::super::{back, drawn, papers, unkept};
use super::entrance::Own;
use super::{act, inside};
use crate::model::Statement;
use crate::store::rest;

/// The page.
pub(super) fn page(visit: &Visit, own: &Own) -> Page {
    let whole = &own.whole;
    let standing = whole.statements.iter().find(|statement| statement.withdrawn_on.is_none());
    let withdrawn = whole.statements.first().and_then(|last| Some((last, last.withdrawn_on?)));
    let ends = args![day = visit.date(visit.world().day_of(whole.portfolio.ends_at()))];
    let body = html! {
        (drawn::generated(visit, whole.portfolio.card.is_generated))
        p.lead { bdi { (whole.portfolio.card.name) } " · " (visit.text(&whole.track.title)) }
        @if whole.portfolio.warned_at.is_some() { div.note {
            p { strong { (visit.t_with("tracks-resting", &ends)) } " " (visit.t("tracks-resting-words")) }
            form.inline method="post" action=(own.path("keeping")) { button { (visit.t("tracks-keep")) } }
        } }
        @if let Some(statement) = standing { div.note {
            p { strong { (visit.t("tracks-qualified")) } " " (visit.date(statement.given_on)) }
            p.actions {
                @for (file, lang) in [("fr.pdf", Lang::Fr), ("ar.pdf", Lang::Ar)].into_iter().filter(|_| statement.names_until.is_some()) {
                    a.button.quiet[lang != visit.lang] href=(own.path(&format!("statements/{file}"))) { (visit.t("tracks-statement")) " · " span lang=(lang.code()) { (lang.own_name()) } }
                }
                a.button.quiet href=(papers::address(statement)) { (visit.t("tracks-statement-check")) }
            }
            @if let Some(day) = statement.names_until { p.small.soft { (visit.t_with("tracks-names-until", &args![day = visit.date(day)])) } }
        } }
        @else if let Some((statement, day)) = withdrawn { div.note {
            p { strong { (visit.t_with("tracks-own-withdrawn", &args![day = visit.date(day)])) } }
            @if let Some(reason) = statement.reason.as_deref() { p { bdi { (reason) } } }
            p.small.soft { (visit.t("tracks-own-withdrawn-words")) }
        } }
        @if standing.is_none() && whole.framework.progress(&whole.held()).is_whole() { p.note { (visit.t("tracks-ready")) } }
        (drawn::progress(visit, whole))
        p.actions {
            a.button href=(own.path("estimate")) { (visit.t(if whole.estimates.is_empty() { "tracks-estimate-begin" } else { "tracks-estimate-again" })) }
            a.button.quiet href=(own.path("sight")) { (visit.t("tracks-sight")) }
            a.button.quiet href=(own.path("portfolio.pdf")) { (visit.t("tracks-print")) }
        }
        h2 { (visit.t("tracks-competencies")) }
        p.soft { (drawn::asked_in_all(visit, &whole.framework)) }
        (drawn::competencies(visit, whole, |competency| Some(own.path(&format!("competencies/{}", competency.code)))))
        (web::entrance::other_device(visit, &whole.portfolio.card.latch, whole.portfolio.links))
        p.small.soft { (visit.t("tracks-privacy")) " " (visit.t_with("tracks-resting", &ends)) }
    };
    visit.page("tracks-portfolio", body)
}

/// She keeps what would have been erased.
pub(super) async fn keep(visit: Visit, headers: HeaderMap, Path(code): Path<String>) -> Result<Response> {
    let own = inside(&visit, &headers, &code).await?;
    let written = act(&visit, &own, rest::keep).await?;
    Ok(back(&visit, own.path(""), written, "tracks-kept"))
}

/// The whole of it on paper, for herself.
pub(super) async fn print(visit: Visit, headers: HeaderMap, Path(code): Path<String>) -> Result<Response> {
    let own = inside(&visit, &headers, &code).await?;
    let desk = Desk::free().await?;
    let document = papers::portfolio(&visit, &own.whole);
    let pdf = desk.make(move || ::papers::pdf::render(&document)).await?;
    Ok(unkept(Download::pdf("portfolio", pdf)))
}

/// Her statement on paper, in French or in Arabic.
pub(super) async fn print_statement(
    visit: Visit,
    headers: HeaderMap,
    Path((code, file)): Path<(String, String)>,
) -> Result<Response> {
    let lang = match file.as_str() {
        "fr.pdf" => Lang::Fr,
        "ar.pdf" => Lang::Ar,
        _ => return Err(Error::NotFound),
    };
    let own = inside(&visit, &headers, &code).await?;
    // A paper without a name proves nothing of anybody.
    let is_hers = |own: &&Statement| own.withdrawn_on.is_none() && own.names_until.is_some();
    let statement = own.whole.statements.iter().find(is_hers).ok_or(Error::NotFound)?;
    papers::statement(&visit, own.whole.key().space, statement, lang).await
}

/// So many pieces, in words: for the page of a competency.
pub(super) fn counted(visit: &Visit, count: usize, least: usize) -> String {
    visit.t_with("tracks-pieces-of", &args![count = count, least = least])
}
