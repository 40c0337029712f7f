use axum::response::{IntoResponse, Response};
use web::{Error, Result, Visit};
pub(super) async fn index(_: Visit) -> Result<Response> {
    Err(Error::NotFound)
}
pub(super) async fn part(_: Visit) -> Result<Response> {
    Err(Error::NotFound)
}
pub(super) async fn robots(visit: Visit) -> Result<Response> {
    Ok(format!("User-agent: *\nDisallow: /search\nSitemap: {}/sitemap.xml\n", visit.origin()).into_response())
}
