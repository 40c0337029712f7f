use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use web::{Error, Form, Result, Visit};

use super::{found, me, path};
use crate::store::wxr::{self, ImportState};

/// Makes articles of what was decided on, or goes on where the program was when it ended.
pub(crate) async fn act(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Response> {
    let import = found(&visit, &id).await?;
    if !matches!(import.state, ImportState::Ready | ImportState::Going) {
        return Err(Error::NotFound);
    }
    let (db, who, space) = (visit.db().clone(), visit.who(), visit.space()?.id);
    let result = path(&visit, Some(import.id));
    let back = result.clone();
    let making = move |progress: web::work::Progress| async move {
        progress.expect(import.survey.texts().into());
        wxr::run(&db, who, space, import, |items| progress.advance(items)).await?;
        Ok(result)
    };
    Ok(visit.start_work_from(back, "portal-wxr-making", making).into_response())
}

/// Takes what the old site says now of an article, as the newest writing of the newsroom.
pub(crate) async fn take_newer(visit: Visit, Path((_, id)): Path<(String, String)>, form: Form) -> Result<Response> {
    let import = found(&visit, &id).await?;
    let number = form.value("number").parse().map_err(|_| Error::NotFound)?;
    let (space, me) = (visit.space()?.id, me(&visit)?);
    let article = wxr::take_newer(visit.db(), visit.who(), (space, me), import, number).await?;
    Ok(visit.see_saying(visit.path(&format!("newsroom/{article}")), "portal-wxr-newer-taken").into_response())
}

/// Puts an import away.
pub(crate) async fn put_away(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Response> {
    let import = found(&visit, &id).await?;
    wxr::put_away(visit.db(), visit.who(), visit.space()?.id, import.id).await?;
    Ok(visit.see_saying(path(&visit, None), "portal-wxr-put-away-done").into_response())
}
