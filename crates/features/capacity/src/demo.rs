//! The demonstration.

use web::Result;
use web::demo::DemoStage;

/// Plays the assessments of an organisation.
pub(crate) async fn play(_stage: &DemoStage) -> Result<()> {
    Ok(())
}
