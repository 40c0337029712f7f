//! For who reads: the lists, subscribing in two steps, choosing, leaving, the issues that are out.

mod confirm;
mod issue;
mod leave;
mod lists;
mod preferences;
mod toll;

use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use web::{Allow, Page, Route};

pub(crate) use issue::told;

const ANYONE: Allow = Allow::Anyone;

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get("/newsletter", ANYONE, lists::show)
            .remembered()
            .promised("The newsletters to which one can subscribe, with the form."),
        Route::post("/newsletter", ANYONE, lists::act),
        Route::get("/newsletter/challenge.json", ANYONE, toll::challenge),
        Route::get("/newsletter/asked", ANYONE, lists::asked),
        Route::get("/newsletter/confirm/{token}", ANYONE, confirm::ask)
            .promised("Asks whether a subscription is meant; letters lead here."),
        Route::post("/newsletter/confirm/{token}", ANYONE, confirm::act),
        Route::get("/newsletter/confirmed", ANYONE, confirm::done),
        Route::get("/newsletter/preferences/{token}", ANYONE, preferences::show)
            .promised("What one reader gets, to be changed; letters lead here."),
        Route::post("/newsletter/preferences/{token}", ANYONE, preferences::act),
        Route::post("/newsletter/preferences/{token}/erasure", ANYONE, preferences::erase),
        Route::get("/newsletter/erased", ANYONE, preferences::erased),
        Route::get("/newsletter/leave/{token}", ANYONE, leave::ask)
            .promised("Asks whether one wants to leave a list; letters lead here."),
        Route::post("/newsletter/leave/{token}", ANYONE, leave::act)
            .from_anywhere()
            .promised("Leaves a list at once, with any body; one-click unsubscribe as RFC 8058 has it."),
        Route::get("/newsletter/lists/{slug}", ANYONE, lists::one)
            .remembered()
            .promised("One newsletter: what it is and the issues that are out."),
        Route::get("/newsletter/issues/{slug}", ANYONE, issue::show)
            .remembered()
            .promised("An issue that went out, as a page."),
    ]
}

/// A page whose address is a secret: no cache keeps it, no search engine, and no other site learns where one comes from.
fn private(page: Page) -> Response {
    let mut response = page.meta("robots", "noindex").into_response();
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response.headers_mut().insert(header::REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    response
}
