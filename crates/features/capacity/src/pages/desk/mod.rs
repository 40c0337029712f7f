//! `/s/{space}/capacity/assessments/…`: for who facilitates. There is no address by which she could write a level.

mod new;
mod people;
mod show;
mod slips;
mod statement;
mod steps;

use actors::Role;
use axum::extract::Path;
use axum::response::Response;
use kernel::Id;
use web::table::Listing;
use web::{Allow, Error, Form, Result, Route, Visit};

use super::plan::{self, Deal};
use super::{View, paper};
use crate::model::{Assessment, Hand, Key};
use crate::store::assessments;

/// Who may facilitate.
const LEAD: Allow = Allow::Space(Role::Facilitator);

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get("/s/{space}/capacity/assessments/new", LEAD, new::ask),
        Route::post("/s/{space}/capacity/assessments/new", LEAD, new::open),
        Route::get("/s/{space}/capacity/assessments/{assessment}", LEAD, show::show),
        Route::get("/s/{space}/capacity/assessments/{assessment}/people", LEAD, people::show),
        Route::post("/s/{space}/capacity/assessments/{assessment}/people", LEAD, people::invite),
        Route::post("/s/{space}/capacity/assessments/{assessment}/list", LEAD, people::invite_many),
        Route::get("/s/{space}/capacity/assessments/{assessment}/links.pdf", LEAD, slips::print),
        Route::post("/s/{space}/capacity/assessments/{assessment}/people/{assessor}/renewal", LEAD, people::renew),
        Route::post("/s/{space}/capacity/assessments/{assessment}/people/{assessor}/removal", LEAD, people::remove),
        Route::post("/s/{space}/capacity/assessments/{assessment}/facilitators", LEAD, steps::assign),
        Route::post("/s/{space}/capacity/assessments/{assessment}/count", LEAD, steps::count),
        Route::post("/s/{space}/capacity/assessments/{assessment}/closure", LEAD, steps::close),
        Route::post("/s/{space}/capacity/assessments/{assessment}/abandonment", LEAD, steps::abandon),
        Route::get("/s/{space}/capacity/assessments/{assessment}/statements/{statement}", LEAD, statement::show),
        Route::post("/s/{space}/capacity/assessments/{assessment}/statements/{statement}", LEAD, statement::remark),
        Route::get("/s/{space}/capacity/assessments/{assessment}/plan", LEAD, show_plan),
        Route::post("/s/{space}/capacity/assessments/{assessment}/plan", LEAD, add),
        Route::post("/s/{space}/capacity/assessments/{assessment}/plan/adoption", LEAD, adopt),
        Route::post("/s/{space}/capacity/assessments/{assessment}/plan/{priority}/removal", LEAD, remove),
        Route::post("/s/{space}/capacity/assessments/{assessment}/plan/{priority}/doing", LEAD, do_it),
        Route::get("/s/{space}/capacity/assessments/{assessment}/report.pdf", LEAD, print),
    ]
}

/// The assessment of an address, as the visitor stands to it: its facilitator, or who keeps the records of the space. For
/// everybody else there is none.
async fn led(visit: &Visit, word: &str) -> Result<View> {
    let assessment: Id<Assessment> = word.parse().map_err(|_| Error::NotFound)?;
    let key = Key { space: visit.space()?.id, assessment };
    let assessment = assessments::one(visit.db(), key).await?.ok_or(Error::NotFound)?;
    let account = visit.signed_in.as_ref().ok_or(Error::SignInFirst)?.account.id;
    let hand = match assessments::is_led_by(visit.db(), key, account).await? {
        true => Hand::Facilitator,
        false if visit.is_at_least(Role::Secretary) => Hand::Secretary,
        false => return Err(Error::NotFound),
    };
    View::of(visit, assessment, hand, visit.path(&format!("capacity/assessments/{}", key.assessment))).await
}

async fn show_plan(visit: Visit, Path((_, id)): Path<(String, String)>, listing: Listing) -> Result<Response> {
    plan::show(&visit, &led(&visit, &id).await?, &listing).await
}

async fn add(visit: Visit, Path((_, id)): Path<(String, String)>, form: Form) -> Result<Response> {
    plan::add(&visit, &led(&visit, &id).await?, visit.who(), form).await
}

async fn adopt(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Response> {
    plan::adopt(&visit, &led(&visit, &id).await?, visit.who()).await
}

async fn remove(visit: Visit, Path((_, id, priority)): Path<(String, String, String)>) -> Result<Response> {
    plan::deal(&visit, &led(&visit, &id).await?, visit.who(), &priority, Deal::Remove).await
}

async fn do_it(visit: Visit, Path((_, id, priority)): Path<(String, String, String)>, form: Form) -> Result<Response> {
    let deal = Deal::Done(form.is_ticked("done"));
    plan::deal(&visit, &led(&visit, &id).await?, visit.who(), &priority, deal).await
}

async fn print(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Response> {
    paper::print(&visit, &led(&visit, &id).await?).await
}
