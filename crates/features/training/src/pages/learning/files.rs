//! What is handed out and the photos of a cohort, for whoever may have them: by a participant's link, or in the space.

use axum::body::Body;
use axum::extract::Path;
use axum::http::{HeaderName, header};
use axum::response::{IntoResponse, Response};
use kernel::Id;
use media::{File, Kind, Part, store as files};
use web::{Error, Result, Visit};

use super::cohort;
use super::own::{found, sees};
use crate::store::{learning_materials, learning_photos};

/// A file for a participant.
pub(super) async fn own(visit: Visit, Path((code, id, name)): Path<(String, String, String)>) -> Result<Response> {
    let own = found(&visit, &code).await?;
    let id: Id<File> = id.parse().map_err(|_| Error::NotFound)?;
    let today = visit.world().today();
    let handouts = learning_materials::of_cohort(visit.db(), &own.cohort).await?;
    let is_handed_out = own.has_place() && handouts.iter().any(|one| one.file == Some(id) && one.content.is_out(today));
    let is_photo = match learning_photos::one(visit.db(), own.space, id).await? {
        Some(photo) if photo.cohort == own.cohort.id => sees(&visit, &own, &photo).await?,
        _ => false,
    };
    if !is_handed_out && !is_photo {
        return Err(Error::NotFound);
    }
    let file = files::get(visit.db(), own.space, id).await?.ok_or(Error::NotFound)?;
    send(&visit, &file, &name).await
}

/// A file for those who prepare or teach.
pub(super) async fn kept(
    visit: Visit,
    Path((_, of, id, name)): Path<(String, String, String, String)>,
) -> Result<Response> {
    let cohort = cohort(&visit, &of).await?;
    let id: Id<File> = id.parse().map_err(|_| Error::NotFound)?;
    let handouts = learning_materials::of_cohort(visit.db(), &cohort).await?;
    let photo = learning_photos::one(visit.db(), cohort.space, id).await?;
    if !handouts.iter().any(|one| one.file == Some(id)) && photo.is_none_or(|photo| photo.cohort != cohort.id) {
        return Err(Error::NotFound);
    }
    let file = files::get(visit.db(), cohort.space, id).await?.ok_or(Error::NotFound)?;
    send(&visit, &file, &name).await
}

async fn send(visit: &Visit, file: &File, name: &str) -> Result<Response> {
    let part = match file.kind {
        Kind::Picture => Part::SIZES.into_iter().find(|size| size.code() == name).ok_or(Error::NotFound)?,
        Kind::Sound | Kind::Document => Part::Whole,
    };
    let length = files::length(visit.db(), file, part).await?.ok_or(Error::NotFound)?;
    let place = if file.kind == Kind::Document { "attachment" } else { "inline" };
    let headers = [
        (header::CONTENT_TYPE, file.mime.clone()),
        (header::CONTENT_LENGTH, length.to_string()),
        (header::CONTENT_DISPOSITION, format!("{place}; filename=\"{}.{}\"", file.id, file.ending())),
        (header::CACHE_CONTROL, "private, no-store".to_owned()),
        (HeaderName::from_static("x-robots-tag"), "noindex, nofollow, noarchive".to_owned()),
    ];
    let body = Body::from_stream(files::stream(visit.db().clone(), file, part, 0..length));
    Ok((headers, body).into_response())
}
