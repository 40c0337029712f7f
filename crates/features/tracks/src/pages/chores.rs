//! What happens by itself: whoever did not come back to her portfolio for nearly three years is told, after three years it is
//! erased, and names whose time in a statement is over.

use std::time::Duration;

use store::{Stream, Who};
use web::{App, Chore, Result};

use super::letters::Writer;
use crate::model::Key;
use crate::store::{portfolios, rest, statements, tracks};

/// Tells of what will be erased, and erases what has rested too long.
pub(crate) const ERASE: Chore =
    Chore { name: "tracks-retention", every: Duration::from_hours(6), run: |app| Box::pin(round(app)) };

const AGENT: Who = Who::system("schedule");

/// One round.
async fn round(app: &App) -> Result<()> {
    warn_resting(app).await?;
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

async fn warn_resting(app: &App) -> Result<()> {
    loop {
        let resting = rest::resting(&app.db, app.world.now()).await?;
        let mut told = 0;
        for key in &resting {
            match warn(app, *key).await {
                Ok(()) => told += 1,
                Err(fault) => {
                    tracing::error!(portfolio = %key.portfolio, %fault, "of a resting portfolio nobody was told")
                }
            }
        }
        if resting.len() < FOUND || told == 0 {
            return Ok(());
        }
    }
}

async fn warn(app: &App, key: Key) -> Result<()> {
    let Some(portfolio) = portfolios::one(&app.db, key).await? else { return Ok(()) };
    let Some(track) = tracks::one(&app.db, key.space, portfolio.track).await? else { return Ok(()) };
    let scribe = Writer::of_app(app, &track);
    Ok(app.db.write(Stream::space(key.space), AGENT, move |tx| rest::warn(tx, key, &*scribe)).await?)
}

async fn erase_rested(app: &App) -> Result<()> {
    loop {
        let due = rest::due(&app.db, app.world.now()).await?;
        let mut erased = 0;
        for key in &due {
            let key = *key;
            match app.db.write(Stream::space(key.space), AGENT, move |tx| rest::expire(tx, key)).await {
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
