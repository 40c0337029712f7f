//! Pages that open without a network: the worker that keeps one on the phone, and the places that its form may ask for.

use axum::http::{HeaderName, header};
use axum::response::{IntoResponse, Response};
use kernel::Lang;
use kernel::place::{self, Level, Place};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::Visit;

const WORKER: &str = include_str!("../assets/offline-worker.js");

/// What a page needs beside its files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Beside {
    /// Nothing.
    Nothing,
    /// The [`places`] that its form offers, at `{page}/places.json`.
    Places,
}

/// The worker that keeps a page: `page` is its address, `assets` are the files that it needs, by name. The worker is served at
/// `{page}/worker.js` and changes when one of these does. `name` tells what is kept from what other pages keep.
pub fn worker(visit: &Visit, name: &str, page: &str, assets: &[&str], beside: Beside) -> Response {
    let files: Vec<&str> = assets.iter().map(|name| visit.asset(name)).collect();
    let places = (beside == Beside::Places).then(|| format!("{page}/places.json"));
    let kept = json!({ "name": name, "page": page, "files": files, "beside": places.as_slice() });
    let version = data_encoding::HEXLOWER.encode(&Sha256::digest(format!("{WORKER}{kept}"))[..6]);
    let head = format!("const KEPT = {kept};\nconst VERSION = \"{version}\";\n");
    // The page stands above the folder of its worker: without this the browser would not let it look after the page.
    let headers = [
        (header::CONTENT_TYPE, "text/javascript; charset=utf-8"),
        (header::CACHE_CONTROL, "no-cache"),
        (HeaderName::from_static("service-worker-allowed"), page),
    ];
    (headers, format!("{head}{WORKER}")).into_response()
}

/// The provinces and their communes, all or those within a territory, in French and Arabic:
/// `[[code, fr, ar, [[code, fr, ar], …]], …]`.
pub fn places(territory: Option<&str>) -> Value {
    let communes: Vec<&Place> =
        place::of_level(Level::Commune).filter(|commune| is_within(commune, territory)).collect();
    let provinces = place::of_level(Level::Province).filter_map(|province| {
        let within = communes.iter().filter(|commune| is_within(commune, Some(province.code)));
        let communes: Vec<Value> = within.map(|commune| json!(names(commune))).collect();
        let [code, fr, ar] = names(province);
        (!communes.is_empty()).then(|| json!([code, fr, ar, communes]))
    });
    Value::Array(provinces.collect())
}

fn is_within(place: &Place, territory: Option<&str>) -> bool {
    territory.is_none_or(|code| place::path(place.code).iter().any(|above| above.code == code))
}

fn names(place: &Place) -> [String; 3] {
    let name = |lang: Lang| place.name.in_lang(lang).1.to_owned();
    [place.code.to_owned(), name(Lang::Fr), name(Lang::Ar)]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_commune_of_the_country_is_offered_once_under_its_province() {
        let all = places(None);
        let communes: Vec<&Value> =
            all.as_array().unwrap().iter().flat_map(|province| province[3].as_array().unwrap()).collect();
        let codes: std::collections::HashSet<&str> =
            communes.iter().map(|commune| commune[0].as_str().unwrap()).collect();
        assert_eq!(codes.len(), place::of_level(Level::Commune).count());
        assert_eq!(communes.len(), codes.len());
    }
}
