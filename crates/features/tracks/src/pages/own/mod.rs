//! `/portfolios/{code}`: hers, by a link. Whoever opens it first begins; from then on the link opens only in that browser, or with
//! the six digits that it was told, so that whoever gave the link out, or saw it, reads nothing.

mod competency;
mod entrance;
mod estimate;
mod overview;
mod sight;

use axum::http::HeaderMap;
use axum::response::Response;
use store::Tx;
use web::{Allow, Result, Route, Visit};

use self::entrance::Own;
use super::HOLDER;
use crate::model::Refused;
use crate::store::portfolios::Holder;

pub(super) fn routes() -> Vec<Route> {
    let open = Allow::Anyone;
    vec![
        Route::get("/portfolios/{code}", open, entrance::show),
        Route::post("/portfolios/{code}/beginning", open, entrance::begin),
        Route::post("/portfolios/{code}/unlocking", open, entrance::unlock),
        Route::get("/portfolios/{code}/estimate", open, estimate::ask),
        Route::post("/portfolios/{code}/estimate", open, estimate::save),
        Route::get("/portfolios/{code}/competencies/{competency}", open, competency::show),
        Route::post("/portfolios/{code}/competencies/{competency}/pieces", open, competency::add).upload(),
        Route::post("/portfolios/{code}/competencies/{competency}/request", open, competency::ask),
        Route::post("/portfolios/{code}/competencies/{competency}/withdrawal", open, competency::take_back),
        Route::get("/portfolios/{code}/pieces/{piece}/file", open, competency::fetch),
        Route::post("/portfolios/{code}/pieces/{piece}/removal", open, competency::remove),
        Route::get("/portfolios/{code}/sight", open, sight::show),
        Route::post("/portfolios/{code}/sight", open, sight::decide),
        Route::post("/portfolios/{code}/readers", open, sight::add_reader),
        Route::post("/portfolios/{code}/readers/{reader}/removal", open, sight::remove_reader),
        Route::post("/portfolios/{code}/keeping", open, overview::keep),
        Route::post("/portfolios/{code}/erasure", open, sight::erase),
        Route::get("/portfolios/{code}/portfolio.pdf", open, overview::print),
        Route::get("/portfolios/{code}/statements/{file}", open, overview::print_statement),
    ]
}

/// Who acts here.
fn holder(visit: &Visit, own: &Own) -> Holder {
    Holder { key: own.whole.key(), account: visit.signed_in.as_ref().map(|signed_in| signed_in.account.id) }
}

/// An act of the holder.
async fn act<R: Send + 'static>(
    visit: &Visit,
    own: &Own,
    act: impl FnOnce(&mut Tx<'_>, Holder) -> store::Result<R> + Send + 'static,
) -> Result<std::result::Result<R, Refused>> {
    let holder = holder(visit, own);
    super::write(visit, holder.key.space, HOLDER, move |tx| act(tx, holder)).await
}

/// The portfolio of a link that opens in this browser, with its page drawn by `show`.
async fn inside(visit: &Visit, headers: &HeaderMap, code: &str) -> Result<Own> {
    entrance::inside(visit, headers, code).await
}

/// A form that came back with errors.
fn again(page: web::Page) -> Response {
    super::private(page.invalid())
}
