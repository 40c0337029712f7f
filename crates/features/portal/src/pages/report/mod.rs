//! Reporting on a telephone, with or without a network: `/s/{space}/newsroom/report`. What was written, photographed and
//! recorded waits on the telephone until it can be sent, and arrives once however often it was sent. Without scripts it is a
//! plain form.

mod files;
mod form;
mod send;

use actors::Role;
use axum::Json;
use axum::response::Response;
use kernel::Id;
use serde_json::Value;
use uuid::Uuid;
use web::{Allow, Asset, Error, Form, Result, Route, Visit, offline};

use super::media::works_here;
use crate::model::article::Antenna;
use crate::store::antennas;
use crate::store::hands::Writer;
use crate::store::reports::Sent;

const MEMBERS: Allow = Allow::Space(Role::Member);

/// How the page of a report looks.
pub(crate) const STYLE: Asset =
    Asset { name: "report.css", mime: "text/css; charset=utf-8", bytes: include_bytes!("../../../assets/report.css") };
/// What keeps reports on the telephone and sends them.
pub(crate) const SCRIPT: Asset = Asset {
    name: "report.js",
    mime: "text/javascript; charset=utf-8",
    bytes: include_bytes!("../../../assets/report.js"),
};

/// The most photos of a report.
const MOST_PHOTOS: usize = 12;

pub(crate) fn routes() -> Vec<Route> {
    vec![
        Route::get("/s/{space}/newsroom/report", MEMBERS, form::show),
        Route::post("/s/{space}/newsroom/report", MEMBERS, send::act).upload(),
        Route::post("/s/{space}/newsroom/report/files", MEMBERS, files::act).upload(),
        Route::get("/s/{space}/newsroom/report/worker.js", MEMBERS, worker),
        Route::get("/s/{space}/newsroom/report/places.json", MEMBERS, places),
    ]
}

fn path(visit: &Visit) -> String {
    visit.path("newsroom/report")
}

/// What keeps the page on the telephone.
async fn worker(visit: Visit) -> Result<Response> {
    let assets = ["twiza.css", "report.css", "report.js", "star.svg"];
    Ok(offline::worker(&visit, "report", &path(&visit), &assets, offline::Beside::Places))
}

/// Where a report can come from.
async fn places() -> Json<Value> {
    Json(offline::places(None))
}

/// Who reports, if she works in this newsroom.
async fn reporter(visit: &Visit) -> Result<Writer> {
    let account = visit.signed_in.as_ref().ok_or(Error::SignInFirst)?.account.id;
    if works_here(visit).await? { Ok(Writer { account, role: visit.role }) } else { Err(Error::NotFound) }
}

/// The antennas for which she may report: her own; an editor's are all of the newsroom.
async fn antennas_of(visit: &Visit, me: Writer) -> Result<Vec<Antenna>> {
    let space = visit.space()?.id;
    let own = antennas::of_reporter(visit.db(), space, me.account).await?;
    if !own.is_empty() || me.role < Role::Officer {
        return Ok(own);
    }
    let mut all = antennas::of_space(visit.db(), space).await?;
    all.retain(|antenna| antenna.closed_at.is_none());
    Ok(all)
}

/// What a form calls what it sends.
fn sent(visit: &Visit, me: Writer, form: &Form) -> Result<Sent> {
    let id = Uuid::parse_str(form.value("id")).map_err(|error| Error::Malformed(error.to_string()))?;
    Ok(Sent { space: visit.space()?.id, account: me.account, id })
}

/// What is wrong with a form, field by field, for the script.
fn told(visit: &Visit, form: &Form) -> Value {
    form.faults().iter().map(|(field, message)| (field.clone(), Value::from(visit.advised(message)))).collect()
}

fn antenna_id(code: &str) -> Option<Id<Antenna>> {
    code.parse().ok()
}
