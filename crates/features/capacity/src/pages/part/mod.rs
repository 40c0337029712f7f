//! `/assessments/{code}`: for who assesses, by a link of her own. Whoever opens it first begins; from then on the link opens only in
//! that browser, or with the digits that it was told, so that a link that was handed on shows nobody her answers. Who takes
//! part by an account has a link too: it opens for that account only.

mod answers;
mod consensus;
mod entrance;
mod steps;

use axum::extract::Path;
use axum::http::HeaderMap;
use axum::response::Response;
use web::table::Listing;
use web::{Allow, Form, Result, Route, Visit};

use self::entrance::inside;
use super::plan::{self, Deal};
use super::{ASSESSOR, paper};

pub(super) fn routes() -> Vec<Route> {
    let open = Allow::Anyone;
    vec![
        Route::get("/assessments/{code}", open, entrance::show),
        Route::post("/assessments/{code}/beginning", open, entrance::begin),
        Route::post("/assessments/{code}/unlocking", open, entrance::unlock),
        Route::get("/assessments/{code}/answers/{domain}", open, answers::show),
        Route::post("/assessments/{code}/answers/{domain}", open, answers::save),
        Route::post("/assessments/{code}/delivery", open, steps::deliver),
        Route::post("/assessments/{code}/withdrawal", open, steps::take_back),
        Route::get("/assessments/{code}/statements/{statement}", open, consensus::show),
        Route::post("/assessments/{code}/statements/{statement}", open, consensus::propose),
        Route::post("/assessments/{code}/agreement", open, consensus::agree),
        Route::get("/assessments/{code}/plan", open, show_plan),
        Route::post("/assessments/{code}/plan", open, add),
        Route::post("/assessments/{code}/plan/adoption", open, adopt),
        Route::post("/assessments/{code}/plan/{priority}/removal", open, remove),
        Route::post("/assessments/{code}/plan/{priority}/doing", open, do_it),
        Route::get("/assessments/{code}/report.pdf", open, print),
    ]
}

async fn show_plan(visit: Visit, headers: HeaderMap, Path(code): Path<String>, listing: Listing) -> Result<Response> {
    plan::show(&visit, &inside(&visit, &headers, &code).await?, &listing).await
}

async fn add(visit: Visit, headers: HeaderMap, Path(code): Path<String>, form: Form) -> Result<Response> {
    plan::add(&visit, &inside(&visit, &headers, &code).await?, ASSESSOR, form).await
}

async fn adopt(visit: Visit, headers: HeaderMap, Path(code): Path<String>) -> Result<Response> {
    plan::adopt(&visit, &inside(&visit, &headers, &code).await?, ASSESSOR).await
}

async fn remove(visit: Visit, headers: HeaderMap, Path((code, id)): Path<(String, String)>) -> Result<Response> {
    plan::deal(&visit, &inside(&visit, &headers, &code).await?, ASSESSOR, &id, Deal::Remove).await
}

async fn do_it(
    visit: Visit,
    headers: HeaderMap,
    Path((code, id)): Path<(String, String)>,
    form: Form,
) -> Result<Response> {
    let deal = Deal::Done(form.is_ticked("done"));
    plan::deal(&visit, &inside(&visit, &headers, &code).await?, ASSESSOR, &id, deal).await
}

async fn print(visit: Visit, headers: HeaderMap, Path(code): Path<String>) -> Result<Response> {
    paper::print(&visit, &inside(&visit, &headers, &code).await?).await
}
