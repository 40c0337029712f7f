use futures_util::future::BoxFuture;
use web::{Result, Visit};

use crate::model::wxr::path_of;
use crate::pages::reading::story::file_of;
use crate::store::wxr;

/// Where an address of an older site leads now.
pub(crate) fn moved(visit: &Visit) -> BoxFuture<'_, Result<Option<String>>> {
    Box::pin(async move {
        let query = visit.query();
        match path_of(visit.here(), query.trim_start_matches('?')) {
            Some(address) => shown(visit, wxr::follow(visit.db(), &address).await?).await,
            None => Ok(None),
        }
    })
}

/// A file that nobody may see leads nowhere, as one that never was.
async fn shown(visit: &Visit, target: Option<String>) -> Result<Option<String>> {
    match target.as_deref().and_then(file_of) {
        Some(file) if !media::store::is_public(visit.db(), file).await? => Ok(None),
        _ => Ok(target),
    }
}
