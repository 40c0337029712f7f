//! demo
pub fn play(_: &web::demo::DemoStage) -> futures_util::future::BoxFuture<'_, web::Result<()>> { Box::pin(async { Ok(()) }) }
