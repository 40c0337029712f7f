//! What federation does by itself.

use std::time::Duration;

use web::{App, Chore, Result};

use crate::store::{actors, voice};
use crate::{delivering, telling, visiting};

pub(crate) const CHORES: &[Chore] = &[
    Chore { name: "federation-telling", every: Duration::from_secs(3), run: |app| Box::pin(telling::run(app)) },
    Chore { name: "federation-delivering", every: Duration::from_secs(2), run: |app| Box::pin(delivering::run(app)) },
    Chore { name: "federation-visiting", every: Duration::from_secs(5), run: |app| Box::pin(visiting::run(app)) },
    Chore { name: "federation-tidying", every: Duration::from_hours(1), run: |app| Box::pin(tidy(app)) },
];

async fn tidy(app: &App) -> Result<()> {
    match voice::get(&app.db).await? {
        Some(voice) => Ok(actors::tidy(&app.db, voice.id).await?),
        None => Ok(()),
    }
}
