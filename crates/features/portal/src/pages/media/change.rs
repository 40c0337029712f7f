use actors::Role;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use media::store as files;
use web::{Form, Result, See, Visit};

use super::show;

/// Saves what is said of a file.
pub(super) async fn act(visit: Visit, Path((_, id)): Path<(String, String)>, mut form: Form) -> Result<Response> {
    let file = super::own(&visit, &id).await?;
    let (alt, credit) = (form.optional_text("alt", 500), form.words("credit", 0..=200));
    let consent = visit.is_at_least(Role::Officer).then(|| form.words("consent", 0..=2000));
    if !form.is_good() {
        return Ok(show::page(&visit, &file, &form).await?.invalid().into_response());
    }
    let (space, id) = (file.space, file.id);
    let write = visit.db().write(visit.stream()?, visit.who(), move |tx| {
        files::describe(tx, space, id, &alt, &credit)?;
        consent.map_or(Ok(()), |consent| files::consent_in(tx, space, id, &consent))
    });
    write.await?;
    Ok(visit.see_saying(super::path_of(&visit, id), "portal-media-saved").into_response())
}

/// Erases a file, wherever it is shown.
pub(super) async fn end(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<See> {
    let file = super::own(&visit, &id).await?;
    let (space, id) = (file.space, file.id);
    visit.db().write(visit.stream()?, visit.who(), move |tx| files::delete(tx, space, id)).await?;
    Ok(visit.see_saying(visit.path("newsroom/media"), "portal-media-ended"))
}
