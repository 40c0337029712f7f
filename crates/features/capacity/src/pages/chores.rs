//! What happens by itself: names of those who took part are erased when their time is over.

use std::time::Duration;

use store::{Stream, Who};
use web::{App, Chore, Result};

use crate::store::erasure;

/// Erases names.
pub(crate) const ERASE: Chore =
    Chore { name: "capacity-retention", every: Duration::from_hours(6), run: |app| Box::pin(erase_round(app)) };

const AGENT: Who = Who::system("schedule");

/// One round.
pub(crate) async fn erase_round(app: &App) -> Result<()> {
    loop {
        let due = erasure::due(&app.db, app.world.now()).await?;
        let mut erased = 0;
        for key in &due {
            let key = *key;
            match app.db.write(Stream::space(key.space), AGENT, move |tx| erasure::erase(tx, key)).await {
                Ok(()) => erased += 1,
                Err(fault) => tracing::error!(assessment = %key.assessment, %fault, "names were not erased"),
            }
        }
        // What cannot be erased now is tried again in the next round, not at once.
        if due.len() < 100 || erased == 0 {
            return Ok(());
        }
    }
}
