use futures_util::future::BoxFuture;
use web::{Result, Visit};

use crate::model::wxr::path_of;
use crate::store::wxr;

/// Where an address of an older site leads now.
pub(crate) fn moved(visit: &Visit) -> BoxFuture<'_, Result<Option<String>>> {
    Box::pin(async move {
        let query = visit.query();
        match path_of(visit.here(), query.trim_start_matches('?')) {
            Some(address) => Ok(wxr::follow(visit.db(), &address).await?),
            None => Ok(None),
        }
    })
}
