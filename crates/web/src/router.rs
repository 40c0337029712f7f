//! The one router of the house, built from the features' manifests.

use std::sync::Arc;

use axum::Router;
use axum::extract::{DefaultBodyLimit, Path, Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Redirect, Response};
use tower_http::compression::CompressionLayer;
use tower_http::compression::predicate::{DefaultPredicate, NotForContentType, Predicate};

use crate::guard::Door;
use crate::page::Heard;
use crate::{App, Remembered, WitnessFn, guard, openapi, remembered};

/// No inline script or style, nothing from elsewhere, no frame around us.
const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; \
     font-src 'self'; media-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
/// As above, for what other sites may show in a frame: no script, no form.
const FRAMED_SECURITY_POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; \
     form-action 'none'; base-uri 'none'; frame-ancestors *";

/// As the first, for a page that records: what it holds in memory may be shown and played.
const RECORDING_SECURITY_POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; \
     img-src 'self' data: blob:; font-src 'self'; media-src 'self' blob:; connect-src 'self'; form-action 'self'; \
     base-uri 'none'; frame-ancestors 'none'";

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
        let handler = match route.remembered {
            Remembered::Never => handler,
            how => handler.layer(middleware::map_response(move |response| rememberable(how, response))),
        };
        let handler = if route.framed { handler.layer(middleware::map_response(framable)) } else { handler };
        router =
            router.route(route.path, guarded(app, Door { allow: route.allow, open: route.from_anywhere }, handler));
    }
    let (lost, acts, pages) = (app.clone(), app.clone(), app.clone());
    let witnesses = witnesses(app);
    router
        .fallback(move |request: Request| guard::unknown(lost, request))
        .method_not_allowed_fallback(move |request: Request| async move { read_above(&acts, &request) })
        .layer(middleware::map_response(with_security_headers))
        .layer(compression())
        .layer(middleware::from_fn(move |request: Request, next: Next| {
            tell(&witnesses, &pages, &request);
            remembered::recall(pages.clone(), request, next)
        }))
        .with_state(app.clone())
}

/// Sounds are packed already, and players ask for parts of them.
fn compression() -> CompressionLayer<impl Predicate> {
    let packed = NotForContentType::const_new("audio/");
    let worth = DefaultPredicate::new().and(packed);
    CompressionLayer::new().gzip(true).quality(tower_http::CompressionLevel::Fastest).compress_when(worth)
}

async fn rememberable(how: Remembered, mut response: Response) -> Response {
    response.extensions_mut().insert(how);
    response
}

/// Marks a response that other sites may show in a frame.
#[derive(Clone, Copy)]
pub(crate) struct Framable;

/// Marks a page that may use something of the device.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Device {
    /// It records sound.
    Microphone,
    /// It reads codes.
    Camera,
}

async fn framable(mut response: Response) -> Response {
    response.extensions_mut().insert(Framable);
    response
}

fn witnesses(app: &App) -> Arc<[(&'static str, WitnessFn)]> {
    let routes = app.features.iter().flat_map(|feature| &feature.routes);
    routes.filter(|route| route.method == Method::GET).filter_map(|route| Some((route.path, route.witness?))).collect()
}

fn tell(witnesses: &[(&'static str, WitnessFn)], app: &App, request: &Request) {
    if request.method() == Method::GET {
        let path = request.uri().path();
        witnesses.iter().filter(|(pattern, _)| is_at(pattern, path)).for_each(|(_, witness)| witness(app, request));
    }
}

fn guarded(app: &App, door: Door, handler: axum::routing::MethodRouter<App>) -> axum::routing::MethodRouter<App> {
    let app = app.clone();
    handler
        .layer(middleware::from_fn(move |request: Request, next: Next| guard::guard(app.clone(), door, request, next)))
}

/// Answers who reads the address of an act: a form came back with its faults, and the page is loaded again or asked for
/// in another language. They are led to the page that holds the form, the nearest one above.
fn read_above(app: &App, request: &Request) -> Response {
    if request.method() != Method::GET {
        return StatusCode::METHOD_NOT_ALLOWED.into_response();
    }
    let query = request.uri().query().map_or(String::new(), |query| format!("?{query}"));
    Redirect::to(&format!("{}{query}", page_above(app, request.uri().path()))).into_response()
}

fn page_above<'a>(app: &App, path: &'a str) -> &'a str {
    let routes = || app.features.iter().flat_map(|feature| &feature.routes);
    let is_page = |path: &str| routes().any(|route| route.method == Method::GET && is_at(route.path, path));
    let mut above = std::iter::successors(Some(path), |path| path.rsplit_once('/').map(|(above, _)| above)).skip(1);
    above.find(|above| is_page(above)).unwrap_or("/")
}

/// Whether the pattern of a route, `/s/{space}/plan`, is that of an address.
fn is_at(pattern: &str, path: &str) -> bool {
    let (mut pattern, mut path) = (pattern.split('/'), path.split('/'));
    loop {
        match (pattern.next(), path.next()) {
            (None, None) => return true,
            (Some(part), Some(own)) if part == own || part.starts_with('{') => {}
            _ => return false,
        }
    }
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

/// What of the device pages may use: nothing, or the microphone where somebody records, or the camera where codes are read.
const fn permissions(device: Option<Device>) -> &'static str {
    match device {
        None => "camera=(), microphone=(), geolocation=()",
        Some(Device::Microphone) => "camera=(), microphone=(self), geolocation=()",
        Some(Device::Camera) => "camera=(self), microphone=(), geolocation=()",
    }
}

async fn with_security_headers(mut response: Response) -> Response {
    const HEADERS: [(HeaderName, &str); 3] = [
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "same-origin"),
        (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    ];
    let is_framed = response.extensions().get::<Framable>().is_some();
    let device = response.extensions().get::<Device>().copied();
    let policy = match (is_framed, device) {
        (true, _) => FRAMED_SECURITY_POLICY,
        (false, Some(Device::Microphone)) => RECORDING_SECURITY_POLICY,
        (false, _) => CONTENT_SECURITY_POLICY,
    };
    let devices = permissions(device);
    let own = [(header::CONTENT_SECURITY_POLICY, policy), (HeaderName::from_static("permissions-policy"), devices)];
    for (name, value) in HEADERS.into_iter().chain(own) {
        response.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    if let Some(Heard(origins)) = response.extensions().get::<Heard>().cloned() {
        let policy = policy.replace("media-src 'self'", &format!("media-src 'self' {origins}"));
        // What cannot stand in a header is no origin; the page then plays its own sounds only.
        if let Ok(policy) = HeaderValue::from_str(&policy) {
            response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, policy);
        }
    }
    response
}

#[cfg(test)]
mod tests {
    use super::is_at;

    #[test]
    fn an_address_belongs_to_the_route_whose_parts_it_fills() {
        assert!(is_at("/s/{space}/plan", "/s/fmas/plan"));
        assert!(is_at("/", "/"));
        for path in ["/s/fmas", "/s/fmas/plan/nodes", "/t/fmas/plan", "/s/fmas/plans"] {
            assert!(!is_at("/s/{space}/plan", path), "{path}");
        }
    }
}
