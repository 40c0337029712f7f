//! `/tracks/shared/{code}`: a portfolio for somebody to whom its holder shows it, until the day that she chose.

use axum::extract::Path;
use axum::response::Response;
use kernel::Id;
use maud::{Markup, html};
use web::entrance::Code;
use web::{Allow, Error, Result, Route, Visit};

use super::{Whole, checked, drawn, file, private};
use crate::model::{Piece, Portfolio};
use crate::store::{evidence, readers};

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get("/tracks/shared/{code}", Allow::Anyone, show),
        Route::get("/tracks/shared/{code}/files/{piece}", Allow::Anyone, fetch),
    ]
}

async fn opened(visit: &Visit, written: &str) -> Result<Portfolio> {
    let code = Code::read(written).ok_or(Error::NotFound)?;
    readers::by_code(visit.db(), &code, visit.world().today()).await?.ok_or(Error::NotFound)
}

async fn show(visit: Visit, Path(code): Path<String>) -> Result<Response> {
    let whole = Whole::of(&visit, opened(&visit, &code).await?).await?;
    let pieces = read(&visit, &whole, &|piece| format!("/tracks/shared/{code}/files/{}", piece.id)).await?;
    let body = html! {
        p.note { (visit.t("tracks-shared-words")) }
        (pieces)
    };
    Ok(private(visit.page_named(&whole.portfolio.card.name, body)))
}

/// A whole portfolio to read.
pub(super) async fn read(visit: &Visit, whole: &Whole, path: &(dyn Fn(&Piece) -> String + Sync)) -> Result<Markup> {
    let checked = checked(visit, whole.pieces.iter()).await?;
    Ok(html! {
        (drawn::generated(visit, whole.portfolio.card.is_generated))
        p.lead { (visit.text(&whole.track.title)) }
        (drawn::progress(visit, whole))
        @for competency in &whole.framework.competencies { section {
            h2 { (visit.text(&competency.title)) @if let Some(request) = whole.last_request(&competency.code) { " " (drawn::state_chip(visit, request.state)) } }
            @if let Some(level) = whole.sees(&competency.code) { p { (visit.t("tracks-own-view")) " " (drawn::level_words(visit, competency, level)) } }
            (drawn::pieces(visit, (&whole.portfolio, &checked), whole.pieces_of(&competency.code), path, |_| html! {}))
        } }
    })
}

async fn fetch(visit: Visit, Path((code, piece)): Path<(String, String)>) -> Result<Response> {
    let portfolio = opened(&visit, &code).await?;
    let piece: Id<Piece> = piece.parse().map_err(|_| Error::NotFound)?;
    let piece = evidence::piece(visit.db(), portfolio.key, piece).await?.ok_or(Error::NotFound)?;
    file(&visit, portfolio.key, &piece).await
}
