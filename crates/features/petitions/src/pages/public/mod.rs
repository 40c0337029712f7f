//! What everybody sees: the list of petitions, a petition, signing, the receipt, withdrawing.

mod confirm;
mod count;
pub(crate) mod facts;
mod form;
mod list;
mod outside;
pub(crate) mod read;
pub(crate) mod receipt;
mod receipts;
mod sent;
pub(crate) mod show;
mod sign;
mod toll;

pub(crate) use outside::outside;

use axum::http::{HeaderName, header};
use axum::response::{IntoResponse, Response};
use std::time::Duration;
use web::{Allow, App, Asset, Chore, Page, Route};

use super::growth;
use crate::store::pending;

/// What the form gains where scripts run.
pub(crate) const SCRIPT: Asset =
    Asset { name: "sign.js", mime: "text/javascript; charset=utf-8", bytes: include_bytes!("../../../assets/sign.js") };

/// How count, form and receipt look.
pub(crate) const STYLE: Asset =
    Asset { name: "sign.css", mime: "text/css; charset=utf-8", bytes: include_bytes!("../../../assets/sign.css") };

/// Erases the signatures that nobody confirmed.
pub(crate) const CHORE: Chore =
    Chore { name: "petition-pending", every: Duration::from_secs(3600), run: |app| Box::pin(erase_unconfirmed(app)) };

async fn erase_unconfirmed(app: &App) -> web::Result<()> {
    pending::sweep(&app.db).await?;
    Ok(())
}

pub(crate) fn routes() -> Vec<Route> {
    use Allow::Anyone;
    vec![
        Route::get("/petitions", Anyone, list::list).remembered_for_a_second(),
        Route::get("/petitions/places.json", Anyone, count::places),
        Route::get("/petitions/{slug}", Anyone, show::show)
            .remembered_for_a_second()
            .witnessed(growth::witness)
            .promised("The public page of a petition, with the form by which it is signed."),
        Route::get("/petitions/{slug}/count.json", Anyone, count::count).remembered_for_a_second().promised(
            "How many have signed a petition and withdrawn, how many it needs, by province, and the state of its log.",
        ),
        Route::get("/petitions/{slug}/challenge.json", Anyone, count::challenge)
            .promised("The proof of work that a signature has to bring, and how it is done."),
        Route::post("/petitions/{slug}/signatures", Anyone, sign::sign)
            .promised("Signs a petition, by form or as one JSON object: 201 with the receipt, or the faults by field."),
        Route::get("/petitions/{slug}/waiting", Anyone, confirm::waiting),
        Route::get("/petitions/{slug}/confirm/{token}", Anyone, confirm::ask),
        Route::post("/petitions/{slug}/confirm/{token}", Anyone, confirm::confirm),
        Route::get("/petitions/{slug}/receipts/{code}", Anyone, receipts::show),
        Route::post("/petitions/{slug}/receipts/{code}/withdraw", Anyone, receipts::withdraw),
    ]
}

/// A page for one person: in no cache, and in no search engine.
fn private(page: Page) -> Response {
    let headers = [
        (header::CACHE_CONTROL, "private, no-store"),
        (HeaderName::from_static("x-robots-tag"), "noindex, nofollow, noarchive"),
    ];
    (headers, page).into_response()
}
