//! Somebody on a track, for who accompanies her: her portfolio where she lets it be seen, how far she is where not.

use actors::Role;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use kernel::Id;
use maud::html;
use web::{Error, Result, Visit};

use super::super::letters::Writer;
use super::super::{Whole, back, drawn, file, private, shared, write};
use super::people::{far, handing_over, was_written_to};
use super::{account, handover, path, portfolio_of, track_of};
use crate::model::{Piece, PortfolioState};
use crate::store::{evidence, portfolios, statements};

/// The page.
pub(super) async fn show(visit: Visit, Path((_, word)): Path<(String, String)>) -> Result<Response> {
    let portfolio = portfolio_of(&visit, &word).await?;
    let whole = Whole::of(&visit, portfolio).await?;
    let portfolio = &whole.portfolio;
    let own = |below: &str| visit.path(&format!("tracks/people/{}/{below}", portfolio.key.portfolio));
    let stands = whole.statements.iter().find(|statement| statement.withdrawn_on.is_none());
    let is_ready = whole.framework.progress(&whole.held()).is_whole() && stands.is_none();
    let file = |piece: &Piece| own(&format!("files/{}", piece.id));
    let shown = if portfolio.is_open_to_guides { Some(shared::read(&visit, &whole, &file).await?) } else { None };
    let body = html! {
        nav.crumbs { a href=(path(&visit, whole.track.id, "people")) { (visit.text(&whole.track.title)) } }
        @if !portfolio.is_open_to_guides { (drawn::generated(&visit, portfolio.card.is_generated)) }
        p { span.chip.ok[portfolio.state == PortfolioState::Begun] { (visit.t(portfolio.state.label())) }
            @if stands.is_some() { " " span.chip.ok { (visit.t("tracks-qualified")) } } }
        (handing_over(&visit, portfolio))
        @if is_ready && visit.is_at_least(Role::Officer) { div.note {
            p { (visit.t("tracks-give-words")) }
            form method="post" action=(own("statement")) data-confirm=(visit.t("tracks-give-sure")) { p.actions { button { (visit.t("tracks-give")) } } }
        } }
        @if let Some(shown) = shown { (shown) }
        @else { p.note { (visit.t("tracks-not-shown")) } (far(&visit, &whole)) }
        div.actions {
            @if portfolio.state == PortfolioState::Invited || (visit.is_at_least(Role::Officer) && was_written_to(&visit, portfolio)) {
                form.inline method="post" action=(own("renewal")) data-confirm=(visit.t("tracks-renew-sure")) { button.quiet.small { (visit.t("tracks-renew")) } }
            }
            @if portfolio.state == PortfolioState::Invited {
                form.inline method="post" action=(own("removal")) { button.quiet.small { (visit.t("tracks-uninvite")) } }
            }
        }
        @if portfolio.state == PortfolioState::Begun && visit.is_at_least(Role::Officer) { (handover::section(&visit, portfolio, account(&visit)?)) }
    };
    Ok(private(visit.page_named(&portfolio.card.name, body)))
}

/// A file that she lets be seen.
pub(super) async fn fetch(visit: Visit, Path((_, word, piece)): Path<(String, String, String)>) -> Result<Response> {
    let portfolio = portfolio_of(&visit, &word).await?;
    if !portfolio.is_open_to_guides {
        return Err(Error::NotFound);
    }
    let piece: Id<Piece> = piece.parse().map_err(|_| Error::NotFound)?;
    let piece = evidence::piece(visit.db(), portfolio.key, piece).await?.ok_or(Error::NotFound)?;
    file(&visit, portfolio.key, &piece).await
}

/// Gives her a new link.
pub(super) async fn renew(visit: Visit, Path((_, word)): Path<(String, String)>) -> Result<Response> {
    let portfolio = portfolio_of(&visit, &word).await?;
    // A new link to what she has begun opens everything in it: not for everybody who accompanies her.
    if portfolio.state == PortfolioState::Begun && !visit.is_at_least(Role::Officer) {
        return Err(Error::NotFound);
    }
    let (track, _) = track_of(&visit, &portfolio.track.to_string()).await?;
    let (key, guide, scribe) = (portfolio.key, Some(account(&visit)?), Writer::of(&visit, &track));
    let written = write(&visit, key.space, visit.who(), move |tx| portfolios::renew(tx, key, guide, &*scribe)).await?;
    Ok(back(&visit, visit.path(&format!("tracks/people/{}", key.portfolio)), written, "tracks-renewed"))
}

/// Takes a link back with which nobody began.
pub(super) async fn take_back(visit: Visit, Path((_, word)): Path<(String, String)>) -> Result<Response> {
    let portfolio = portfolio_of(&visit, &word).await?;
    let key = portfolio.key;
    match write(&visit, key.space, visit.who(), move |tx| portfolios::take_back(tx, key)).await? {
        Ok(()) => Ok(visit.see_saying(path(&visit, portfolio.track, "people"), "tracks-uninvited").into_response()),
        Err(refused) => Err(Error::told(refused.message())),
    }
}

/// Gives her the statement.
pub(super) async fn qualify(visit: Visit, Path((_, word)): Path<(String, String)>) -> Result<Response> {
    let portfolio = portfolio_of(&visit, &word).await?;
    let (track, _) = track_of(&visit, &portfolio.track.to_string()).await?;
    let (key, scribe) = (portfolio.key, Writer::of(&visit, &track));
    let written = write(&visit, key.space, visit.who(), move |tx| statements::give(tx, key, &*scribe)).await?;
    Ok(back(&visit, visit.path(&format!("tracks/people/{}", key.portfolio)), written, "tracks-given"))
}
