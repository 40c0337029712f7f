//! What happens by itself: journals are read on, so that a report is there when it is asked for.

use std::time::Duration;

use actors::Space;
use kernel::Id;
use uuid::Uuid;
use web::{App, Chore, Result};

use crate::store::follow;

/// Reads the journals on of the spaces that have asked for a report.
pub(crate) const READ: Chore =
    Chore { name: "change-read", every: Duration::from_mins(5), run: |app| Box::pin(each(app)) };

/// More steps than any journal has: they end where it ends.
const ALL: usize = 100_000;

/// What is wrong with one space keeps no other.
async fn each(app: &App) -> Result<()> {
    let mut after: Id<Space> = Id::from_uuid(Uuid::nil());
    loop {
        let found = follow::followed(&app.db, after).await?;
        let Some(last) = found.last() else { return Ok(()) };
        after = *last;
        for space in found {
            if let Err(fault) = follow::catch_up(&app.db, space, ALL).await {
                tracing::error!(%space, %fault, "the journal was not read on for the report");
            }
        }
    }
}
