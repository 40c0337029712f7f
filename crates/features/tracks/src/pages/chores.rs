//! What happens by itself: portfolios to which nobody came back for three years are erased.

use std::time::Duration;

use store::{Stream, Who};
use web::{App, Chore, Result};

use crate::store::portfolios;

/// Erases what has rested too long.
pub(crate) const ERASE: Chore =
    Chore { name: "tracks-retention", every: Duration::from_hours(6), run: |app| Box::pin(erase_round(app)) };

const AGENT: Who = Who::system("schedule");

/// One round.
pub(crate) async fn erase_round(app: &App) -> Result<()> {
    loop {
        let due = portfolios::due(&app.db, app.world.now()).await?;
        let mut erased = 0;
        for key in &due {
            let key = *key;
            match app.db.write(Stream::space(key.space), AGENT, move |tx| portfolios::expire(tx, key)).await {
                Ok(()) => erased += 1,
                Err(fault) => tracing::error!(portfolio = %key.portfolio, %fault, "a portfolio was not erased"),
            }
        }
        // What cannot be erased now is tried again in the next round, not at once.
        if due.len() < 100 || erased == 0 {
            return Ok(());
        }
    }
}
