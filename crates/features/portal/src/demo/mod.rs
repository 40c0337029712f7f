//! The portal of a demonstration.

mod front;
mod newsroom;
mod picture;
mod radio;

use web::Result;
use web::demo::DemoStage;

/// Plays the portal of an organisation. The home page comes last: it is composed of what was published before.
pub(crate) async fn play(stage: &DemoStage) -> Result<()> {
    newsroom::play(stage).await?;
    radio::play(stage).await?;
    front::play(stage).await
}
