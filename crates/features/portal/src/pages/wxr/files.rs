use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use web::{Error, Inflow, Result, Visit};

use super::incoming::receive;
use super::{LARGEST_FILES, found, me, path, show};
use crate::store::wxr::{self, ImportState};

/// Takes a ZIP of the old site's files and keeps those that its export names.
pub(crate) async fn act(visit: Visit, Path((_, id)): Path<(String, String)>, mut inflow: Inflow) -> Result<Response> {
    let import = found(&visit, &id).await?;
    let incoming = match receive(&visit, &mut inflow, LARGEST_FILES).await? {
        Ok(incoming) => incoming,
        Err(message) => {
            let mut form = inflow.form();
            form.fault("files", message);
            return show::page(&visit, &import, &form).await;
        }
    };
    let (db, who, space, me) = (visit.db().clone(), visit.who(), visit.space()?.id, me(&visit)?);
    let result = path(&visit, Some(import.id));
    let back = result.clone();
    let bringing = move |progress: web::work::Progress| async move {
        let told = |passed, all| {
            if all > 0 {
                progress.expect(all);
            }
            progress.advance(passed);
        };
        let before = wxr::shelf(&db, space, &import.host).await?;
        match wxr::bring_files(&db, who, space, &import, incoming.path().to_owned(), told).await {
            Ok(_) => {}
            Err(store::Error::Damaged { what }) if what == "no ZIP" => return Err(Error::told("portal-wxr-no-zip")),
            Err(error) => return Err(error.into()),
        }
        if import.state == ImportState::Done {
            wxr::mend(&db, who, (space, me), import, before, |_| {}).await?;
        }
        Ok(format!("{result}#files"))
    };
    Ok(visit.start_work_from(back, "portal-wxr-bringing", bringing).into_response())
}
