//! Photos and documents of a sheet: for its space, for its reviewers, and those of its public version for everybody.

use axum::extract::Path;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use kernel::Id;
use web::{Error, Result, See, Visit};

use super::public::published;
use super::{Room, review, write_or_tell};
use crate::model::experience::{File, Key};
use crate::store::experiences::files;

/// For those who write it.
pub(crate) async fn own(visit: Visit, Path((_, id, file)): Path<(String, String, String)>) -> Result<Response> {
    let room = Room::of(&visit, &id).await?;
    open(&visit, room.experience.key, read(&file)?).await
}

/// For a reviewer.
pub(crate) async fn reviewed(visit: Visit, Path((id, file)): Path<(String, String)>) -> Result<Response> {
    let (review, _) = review::own(&visit, &id).await?;
    open(&visit, review.key, read(&file)?).await
}

/// For everybody: only what the version that is public shows.
pub(crate) async fn published_file(visit: Visit, Path((slug, file)): Path<(String, String)>) -> Result<Response> {
    let (experience, version) = published(&visit, &slug).await?;
    let file = read(&file)?;
    let is_shown = version.content.sections.values().flat_map(|body| body.files()).any(|shown| shown == file);
    if is_shown { open(&visit, experience.key, file).await } else { Err(Error::NotFound) }
}

/// Erases a file from the draft and from every version.
pub(crate) async fn erase(visit: Visit, Path((_, id, file)): Path<(String, String, String)>) -> Result<See> {
    let room = Room::of(&visit, &id).await?;
    let (key, me, file) = (room.experience.key, room.me, read(&file)?);
    write_or_tell(&visit, key, move |tx| files::erase(tx, key, me, file)).await?;
    Ok(visit.see_saying(room.path(&visit, ""), "library-experience-was-erased"))
}

fn read(file: &str) -> Result<Id<File>> {
    file.parse().map_err(|_| Error::NotFound)
}

/// Pictures within a page, documents saved: somebody else wrote them.
async fn open(visit: &Visit, key: Key, file: Id<File>) -> Result<Response> {
    let (kind, bytes) = files::open(visit.db(), key, file).await?.ok_or(Error::NotFound)?;
    let place = if kind.is_picture() { "inline" } else { "attachment" };
    let headers = [
        (header::CONTENT_TYPE, kind.mime().to_owned()),
        (header::CONTENT_DISPOSITION, format!("{place}; filename=\"{file}.{}\"", kind.code())),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff".to_owned()),
    ];
    Ok((headers, bytes).into_response())
}
