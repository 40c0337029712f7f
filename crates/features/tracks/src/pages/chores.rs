//! What happens by itself: portfolios to which nobody came back for three years are erased, and names whose time in a statement
//! is over.

use std::time::Duration;

use store::{Stream, Who};
use web::{App, Chore, Result};

use crate::store::{portfolios, statements};

/// Erases what has rested too long.
pub(crate) const ERASE: Chore =
    Chore { name: "tracks-retention", every: Duration::from_hours(6), run: |app| Box::pin(round(app)) };

const AGENT: Who = Who::system("schedule");

/// One round.
async fn round(app: &App) -> Result<()> {
    erase_rested(app).await?;
    end_names(app).await
}

/// So many are found at once.
const FOUND: usize = 100;

async fn end_names(app: &App) -> Result<()> {
    loop {
        let over = statements::over(&app.db, app.world.today()).await?;
        let mut ended = 0;
        for (space, id) in over.iter().copied() {
            match app.db.write(Stream::space(space), AGENT, move |tx| statements::end_name(tx, space, id)).await {
                Ok(()) => ended += 1,
                Err(fault) => tracing::error!(statement = %id, %fault, "a name was not taken out of a statement"),
            }
        }
        if over.len() < FOUND || ended == 0 {
            return Ok(());
        }
    }
}

async fn erase_rested(app: &App) -> Result<()> {
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
        if due.len() < FOUND || erased == 0 {
            return Ok(());
        }
    }
}
