//! The portal of a demonstration.

mod front;
pub(crate) mod radio;

use web::Result;
use web::demo::DemoStage;

/// Plays the portal of an organisation. The home page comes last: it is composed of what was published before.
pub(crate) async fn play(stage: &DemoStage) -> Result<()> {
    radio::play(stage).await?;
    front::play(stage).await
}
