//! The one router of the house, built from the features' manifests.

use axum::Router;
use axum::extract::{DefaultBodyLimit, Path, Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, header};
use axum::middleware::{self, Next};
use axum::response::Response;
use tower_http::compression::CompressionLayer;

use crate::{Allow, App, guard, openapi};

/// No inline script or style, nothing from elsewhere, no frame around us.
const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; \
     font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

const ALIVE: &str = "SELECT 1";

/// Builds the router: each route of each feature behind its guard, and nothing else but the assets and the health of
/// the program.
pub fn build(app: &App) -> Router {
    let mut router = Router::new()
        .route("/assets/{file}", axum::routing::get(asset))
        .route("/healthz", axum::routing::get(health))
        .route("/openapi.json", axum::routing::get(openapi::show));
    for route in app.features.iter().flat_map(|feature| &feature.routes) {
        let handler = route.handler.clone().layer(DefaultBodyLimit::max(route.body_limit));
        router = router.route(route.path, guarded(app, route.allow, handler));
    }
    let lost = app.clone();
    router
        .fallback(move |request: Request| guard::unknown(lost, request))
        .layer(middleware::map_response(with_security_headers))
        .layer(CompressionLayer::new().gzip(true).quality(tower_http::CompressionLevel::Fastest))
        .with_state(app.clone())
}

fn guarded(app: &App, allow: Allow, handler: axum::routing::MethodRouter<App>) -> axum::routing::MethodRouter<App> {
    let app = app.clone();
    handler
        .layer(middleware::from_fn(move |request: Request, next: Next| guard::guard(app.clone(), allow, request, next)))
}

async fn asset(State(app): State<App>, Path(file): Path<String>, headers: HeaderMap) -> Response {
    app.assets.answer(&file, &headers)
}

/// Whether the program runs and reaches its data: `ok`, or 503 and the code of what is wrong.
async fn health(State(app): State<App>) -> Result<&'static str, (axum::http::StatusCode, &'static str)> {
    match app.db.one::<i64>(ALIVE, &[]).await {
        Ok(_) => Ok("ok"),
        Err(error) => Err((axum::http::StatusCode::SERVICE_UNAVAILABLE, error.code())),
    }
}

async fn with_security_headers(mut response: Response) -> Response {
    const HEADERS: [(HeaderName, &str); 5] = [
        (header::CONTENT_SECURITY_POLICY, CONTENT_SECURITY_POLICY),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "same-origin"),
        (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
        (HeaderName::from_static("permissions-policy"), "camera=(), microphone=(), geolocation=()"),
    ];
    for (name, value) in HEADERS {
        response.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    response
}
