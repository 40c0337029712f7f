//! The census stands in the house of the first organisation. It is nobody's invention, so nothing of it is generated.

use web::Error;
use web::demo::DemoStage;

use crate::census;

/// Publishes it, where the script says so.
pub(super) async fn play(stage: &DemoStage) -> web::Result<()> {
    if stage.script.contains_key("census") {
        let made = census::make().map_err(Error::from)?;
        census::publish(&stage.db, stage.who, &stage.space, made).await?;
    }
    Ok(())
}
