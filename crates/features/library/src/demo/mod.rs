//! The library of a demonstration, from the scripts of its organisations; everything is labelled as generated.

mod census;
mod experiences;
mod works;

use web::Result;
use web::demo::DemoStage;

/// Fills the library of an organisation.
pub(crate) async fn play(stage: &DemoStage) -> Result<()> {
    census::play(stage).await?;
    experiences::play(stage).await?;
    works::play(stage).await
}
