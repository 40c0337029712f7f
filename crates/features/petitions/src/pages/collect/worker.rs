//! What keeps the doorstep on the phone: the worker, and the places that a form without a network needs.

use axum::Json;
use axum::extract::Path;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use kernel::place::{self, Level, Place};
use kernel::{Id, Lang};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use web::{Result, Visit};

use super::{Case, JAVASCRIPT};

const WORKER: &str = include_str!("../../../assets/doorstep-worker.js");

/// The worker of one petition's doorstep, with the addresses that it keeps. It changes when one of them does.
pub(crate) async fn script(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Response> {
    let case = Case::of(&visit, &id).await?;
    let page = case.path(&visit, "doorstep");
    let assets = ["twiza.css", "doorstep.css", "doorstep.js", "hpke.js", "star.svg"].map(|name| visit.asset(name));
    let places = format!("{page}/places.json");
    let kept = json!({ "page": page, "files": assets, "places": places });
    let version = data_encoding::HEXLOWER.encode(&Sha256::digest(format!("{WORKER}{kept}"))[..6]);
    let head = format!("const KEPT = {kept};\nconst VERSION = \"{version}\";\n");
    // The page stands above the folder of its worker: without this the browser would not let it look after the page.
    let headers = [
        (header::CONTENT_TYPE, JAVASCRIPT.to_owned()),
        (header::CACHE_CONTROL, "no-cache".to_owned()),
        (header::HeaderName::from_static("service-worker-allowed"), page),
    ];
    Ok((headers, format!("{head}{WORKER}")).into_response())
}

/// The provinces and their communes within the territory of the petition, in the two languages of the form:
/// `[[code, fr, ar, [[code, fr, ar], …]], …]`.
pub(crate) async fn places(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Json<Value>> {
    let case = Case::of(&visit, &id).await?;
    let territory = case.petition.territory.as_deref();
    let communes: Vec<&Place> =
        place::of_level(Level::Commune).filter(|commune| is_within(commune, territory)).collect();
    let provinces = place::of_level(Level::Province).filter_map(|province| {
        let within = communes.iter().filter(|commune| is_within(commune, Some(province.code)));
        let communes: Vec<Value> = within.map(|commune| named(commune)).collect();
        let [code, fr, ar] = names(province);
        (!communes.is_empty()).then(|| json!([code, fr, ar, communes]))
    });
    Ok(Json(Value::Array(provinces.collect())))
}

fn is_within(place: &Place, territory: Option<&str>) -> bool {
    territory.is_none_or(|code| place::path(place.code).iter().any(|above| above.code == code))
}

fn names(place: &Place) -> [String; 3] {
    let name = |lang: Lang| place.name.in_lang(lang).1.to_owned();
    [place.code.to_owned(), name(Lang::Fr), name(Lang::Ar)]
}

fn named(place: &Place) -> Value {
    json!(names(place))
}

/// As the page tells it to the worker's script.
pub(super) fn info(petition: Id<crate::model::Petition>) -> String {
    format!("twiza doorstep 1 {petition}")
}
