use axum::body::Body;
use axum::extract::Path;
use axum::http::{HeaderMap, HeaderName, Method, StatusCode, header};
use axum::response::{IntoResponse, Response};
use kernel::Id;
use media::{File, Kind, Part, store as files};
use web::{Error, Result, Visit};

use super::ranges::{self, Asked};
use crate::pages::radio::listens;

/// A part of a file: for everybody once something public shows it, before that for those of its newsroom who may open it. What
/// is not for the visitor answers as what does not exist.
pub(super) async fn show(
    visit: Visit,
    Path((id, name)): Path<(String, String)>,
    method: Method,
    headers: HeaderMap,
) -> Result<Response> {
    let id: Id<File> = id.parse().map_err(|_| Error::NotFound)?;
    let file = files::find(visit.db(), id).await?.ok_or(Error::NotFound)?;
    let is_public = files::is_public(visit.db(), id).await?;
    if !is_public && !super::may_open(&visit, &file).await? {
        return Err(Error::NotFound);
    }
    let part = part_of(&file, &name).ok_or(Error::NotFound)?;
    let length = files::length(visit.db(), &file, part).await?.ok_or(Error::NotFound)?;
    let tag = format!("\"{id}-{}-{}\"", part.code(), file.edition);
    let common = [
        (header::ETAG, tag.clone()),
        (header::CACHE_CONTROL, how_long(&visit, &file, is_public).to_owned()),
        (header::ACCEPT_RANGES, "bytes".to_owned()),
        (HeaderName::from_static("cross-origin-resource-policy"), "cross-origin".to_owned()),
    ];
    let word = |name: HeaderName| headers.get(name).and_then(|value| value.to_str().ok());
    if word(header::IF_NONE_MATCH).is_some_and(|held| held.split(',').any(|held| is_same(held, &tag))) {
        return Ok((StatusCode::NOT_MODIFIED, common).into_response());
    }
    // Whoever goes on with an older file is given the new one whole (RFC 9110, 13.1.5).
    let goes_on = word(header::IF_RANGE).is_none_or(|held| held.trim() == tag);
    let asked = ranges::read(word(header::RANGE).filter(|_| goes_on), length);
    let (status, range) = match asked {
        Asked::All => (StatusCode::OK, 0..length),
        Asked::Part(range) => (StatusCode::PARTIAL_CONTENT, range),
        Asked::Nothing => {
            let nothing = [(header::CONTENT_RANGE, format!("bytes */{length}"))];
            return Ok((StatusCode::RANGE_NOT_SATISFIABLE, common, nothing).into_response());
        }
    };
    if is_public && file.kind == Kind::Sound && method == Method::GET {
        listens::heard(&visit, &file, &headers, &range);
    }
    let place = if file.kind == Kind::Document { "attachment" } else { "inline" };
    let own = [
        (header::CONTENT_TYPE, file.mime.clone()),
        (header::CONTENT_LENGTH, (range.end - range.start).to_string()),
        (header::CONTENT_DISPOSITION, format!("{place}; filename=\"{id}.{}\"", file.ending())),
    ];
    let told = (status == StatusCode::PARTIAL_CONTENT)
        .then(|| [(header::CONTENT_RANGE, format!("bytes {}-{}/{length}", range.start, range.end - 1))]);
    let body = Body::from_stream(files::stream(visit.db().clone(), &file, part, range));
    Ok(match told {
        Some(told) => (status, common, own, told, body).into_response(),
        None => (status, common, own, body).into_response(),
    })
}

/// The part that a name means: of a picture the size that it says, of everything else the whole under any name.
fn part_of(file: &File, name: &str) -> Option<Part> {
    let stem = name.split('.').next().unwrap_or_default();
    match file.kind {
        Kind::Picture => Part::SIZES.into_iter().find(|size| size.code() == stem),
        Kind::Sound | Kind::Document => Some(Part::Whole),
    }
}

/// For ever where the address names the bytes; for a while where it only names the file, whose faces may be blurred
/// tomorrow; not at all where it is not public.
fn how_long(visit: &Visit, file: &File, is_public: bool) -> &'static str {
    let named = visit.query().trim_start_matches('?').split('&').find_map(|pair| pair.strip_prefix("v=")?.parse().ok());
    match (is_public, named) {
        (false, _) => "private, no-store",
        (true, Some::<u32>(edition)) if edition == file.edition => "public, max-age=31536000, immutable",
        (true, _) => "public, max-age=300",
    }
}

fn is_same(held: &str, tag: &str) -> bool {
    let held = held.trim();
    held == "*" || held.trim_start_matches("W/") == tag
}
