use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use web::{Error, Result, Visit};

use super::{found, path};
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

/// Puts an import away.
pub(crate) async fn put_away(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Response> {
    let import = found(&visit, &id).await?;
    wxr::put_away(visit.db(), visit.who(), visit.space()?.id, import.id).await?;
    Ok(visit.see_saying(path(&visit, None), "portal-wxr-put-away-done").into_response())
}
