//! What stands before every handler: the policy, and the visit that it lets through.

use actors::policy::{Allow, Standing, Verdict, permits};
use actors::sessions::{self, SignedIn};
use actors::{Role, Space, Token, spaces};
use axum::extract::Request;
use axum::http::request::Parts;
use axum::http::uri::Authority;
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, Uri, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use kernel::Lang;

use crate::error::ErrorSlot;
use crate::page::FLASH_COOKIE;
use crate::router::Framable;
use crate::session::{LANG_COOKIE, SESSION_COOKIE, cookie, set_cookie};
use crate::visit::Inner;
use crate::{App, Client, Error, Result, Visit};

/// What stands before one route.
#[derive(Clone, Copy)]
pub(crate) struct Door {
    /// Who may come in.
    pub(crate) allow: Allow,
    /// Whether an act may come from a page of another site: then nobody is signed in.
    pub(crate) open: bool,
}

/// Lets a request through to its handler if the policy says so, and turns an error into a page.
pub(crate) async fn guard(app: App, door: Door, request: Request, next: Next) -> Response {
    let (mut parts, body) = request.into_parts();
    if door.open {
        parts.headers.remove(header::COOKIE);
    }
    let visit = match gather(&app, &parts).await {
        Ok(visit) => visit,
        Err((visit, error)) => return finish(&visit, error.into_response()),
    };
    let verdict = checked(&parts, door, &visit.standing());
    let response = match verdict {
        Ok(()) => {
            // Older sites had all their pages at the front page, by number.
            let is_numbered = parts.uri.path() == "/" && parts.uri.query().is_some();
            if is_numbered && let Some(moved) = moved(&visit, &parts).await {
                return finish(&visit, moved);
            }
            parts.extensions.insert(visit.clone());
            next.run(Request::from_parts(parts, body)).await
        }
        Err(error) => error.into_response(),
    };
    finish(&visit, response)
}

/// An address that no route has.
pub(crate) async fn unknown(app: App, request: Request) -> Response {
    let (parts, _) = request.into_parts();
    let visit = gather(&app, &parts).await.unwrap_or_else(|(visit, _)| visit);
    let response = moved(&visit, &parts).await.unwrap_or_else(|| Error::NotFound.into_response());
    finish(&visit, response)
}

/// The way from an address of an older site to what it is now.
async fn moved(visit: &Visit, parts: &Parts) -> Option<Response> {
    if is_act(parts) {
        return None;
    }
    for moved in visit.app().features.iter().filter_map(|feature| feature.moved) {
        match moved(visit).await {
            Ok(Some(path)) => {
                let path = HeaderValue::from_str(&path).ok()?;
                return Some((StatusCode::MOVED_PERMANENTLY, [(header::LOCATION, path)]).into_response());
            }
            Ok(None) => {}
            Err(error) => error.log(),
        }
    }
    None
}

fn is_act(parts: &Parts) -> bool {
    parts.method != Method::GET && parts.method != Method::HEAD
}

fn checked(parts: &Parts, door: Door, standing: &Standing<'_>) -> Result<()> {
    if is_act(parts) && !door.open && is_cross_site(&parts.headers) {
        return Err(Error::CrossSite);
    }
    match permits(door.allow, standing) {
        Verdict::Yes => Ok(()),
        Verdict::SignInFirst => Err(Error::SignInFirst),
        Verdict::No => Err(Error::Forbidden),
    }
}

/// Whether a browser says that the form was on another site's page. Every current browser sends `Sec-Fetch-Site`,
/// older ones send `Origin`; a program that sends neither carries no one's cookies.
fn is_cross_site(headers: &HeaderMap) -> bool {
    let word = |name: &str| headers.get(name).and_then(|v| v.to_str().ok());
    match (word("sec-fetch-site"), word("origin")) {
        (Some(site), _) => site != "same-origin" && site != "none",
        (None, Some(origin)) => {
            let host = word("host").unwrap_or_default();
            origin.split_once("://").is_none_or(|(_, authority)| authority != host)
        }
        (None, None) => false,
    }
}

/// Finds out who visits. On an error there is still a visit, of nobody, in which to say it.
async fn gather(app: &App, parts: &Parts) -> std::result::Result<Visit, (Visit, Error)> {
    let (signed_in, space, error) = match facts(app, parts).await {
        Ok((signed_in, space)) => (signed_in, space, None),
        Err(error) => (None, None, Some(error)),
    };
    let headers = &parts.headers;
    let lang = language(parts, signed_in.as_ref());
    let client = Client::of(parts, &app.settings);
    let host = host(headers).map(str::to_owned);
    let uri = address_of_page(parts);
    let agent = headers.get(header::USER_AGENT).and_then(|v| v.to_str().ok()).unwrap_or_default();
    let device = sessions::device(agent);
    let (role, clearances) = rights(signed_in.as_ref(), space.as_ref());
    let (app, said) = (app.clone(), said(headers));
    let acts = is_act(parts);
    let visit =
        Visit::new(Inner { app, lang, signed_in, space, role, clearances, client, device, uri, acts, host, said });
    match error {
        None => Ok(visit),
        Some(error) => Err((visit, error)),
    }
}

/// The role and the clearances that somebody holds in a space; a visitor's where there is no account or no space.
fn rights(signed_in: Option<&SignedIn>, space: Option<&Space>) -> (Role, Vec<String>) {
    match (signed_in, space) {
        (Some(signed_in), Some(space)) => (signed_in.role_in(space.id), signed_in.clearances_in(space.id)),
        _ => (Role::Visitor, Vec::new()),
    }
}

async fn facts(app: &App, parts: &Parts) -> Result<(Option<SignedIn>, Option<Space>)> {
    let signed_in = match cookie(&parts.headers, SESSION_COOKIE).and_then(Token::read) {
        Some(token) => sessions::find(&app.db, &token).await?,
        None => None,
    };
    let space = match space_slug(parts.uri.path()) {
        Some(slug) => Some(spaces::by_slug(&app.db, slug).await?.ok_or(Error::NotFound)?),
        None => None,
    };
    Ok((signed_in, space))
}

/// The address of the page that the visitor has before her eyes: of a form that comes back with errors it is the page
/// that held the form, which the browser names, and not the address that received it.
fn address_of_page(parts: &Parts) -> Uri {
    let referer = parts.headers.get(header::REFERER).and_then(|v| v.to_str().ok());
    let held = referer.filter(|_| parts.method == Method::POST).and_then(|address| address.parse::<Uri>().ok());
    match held {
        Some(page) if page.authority().map(Authority::as_str) == host(&parts.headers) => page,
        _ => parts.uri.clone(),
    }
}

fn host(headers: &HeaderMap) -> Option<&str> {
    headers.get(header::HOST).and_then(|v| v.to_str().ok())
}

/// The `{space}` of an address `/s/{space}/…`.
fn space_slug(path: &str) -> Option<&str> {
    path.strip_prefix("/s/")?.split('/').next().filter(|slug| !slug.is_empty())
}

/// The language by `?lang=`, then cookie, then the account's wish, then `Accept-Language`, then French.
fn language(parts: &Parts, signed_in: Option<&SignedIn>) -> Lang {
    asked_language(parts)
        .or_else(|| cookie(&parts.headers, LANG_COOKIE).and_then(Lang::from_code))
        .or_else(|| signed_in.and_then(|s| s.account.lang))
        .or_else(|| parts.headers.get(header::ACCEPT_LANGUAGE)?.to_str().ok().and_then(Lang::from_accept_language))
        .unwrap_or(Lang::Fr)
}

fn asked_language(parts: &Parts) -> Option<Lang> {
    parts.uri.query()?.split('&').find_map(|pair| Lang::from_code(pair.strip_prefix("lang=")?))
}

fn said(headers: &HeaderMap) -> Option<String> {
    let bytes = data_encoding::BASE64URL_NOPAD.decode(cookie(headers, FLASH_COOKIE)?.as_bytes()).ok()?;
    String::from_utf8(bytes).ok()
}

/// Draws the error page if there was an error, and sets the cookies that every page sets.
fn finish(visit: &Visit, response: Response) -> Response {
    let slot = response.extensions().get::<ErrorSlot>().cloned();
    let mut response = slot.map_or(response, |slot| slot.0.page(visit));
    let is_framed = response.extensions().get::<Framable>().is_some();
    let is_page = response.headers().get(header::CONTENT_TYPE).is_some_and(|v| v.as_bytes().starts_with(b"text/html"));
    if visit.said.is_some() && is_page && !is_framed {
        set_cookie(&mut response, &format!("{FLASH_COOKIE}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax"));
    }
    // A document in another language, as the plan's PDF in Arabic, is not yet a wish to read the house in it.
    if is_page && !is_framed && visit.uri.query().is_some_and(|q| q.contains("lang=")) {
        let lang = visit.lang.code();
        set_cookie(&mut response, &format!("{LANG_COOKIE}={lang}; Path=/; Max-Age=31536000; SameSite=Lax"));
    }
    if is_page {
        // For caches between us and strangers: the same address has another page in another language.
        response.headers_mut().append(header::VARY, HeaderValue::from_static("cookie, accept-language"));
    }
    if visit.client.secure {
        let a_year = HeaderValue::from_static("max-age=31536000");
        response.headers_mut().insert(header::STRICT_TRANSPORT_SECURITY, a_year);
    }
    if visit.signed_in.is_some() {
        response.headers_mut().entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("private, no-store"));
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(pairs: &[(&'static str, &'static str)]) -> HeaderMap {
        pairs.iter().map(|(k, v)| (k.parse().unwrap(), HeaderValue::from_static(v))).collect()
    }

    #[test]
    fn a_form_on_another_site_s_page_is_recognised() {
        assert!(is_cross_site(&headers(&[("sec-fetch-site", "cross-site")])));
        assert!(is_cross_site(&headers(&[
            ("sec-fetch-site", "same-site"),
            ("origin", "http://a.test"),
            ("host", "a.test")
        ])));
        assert!(is_cross_site(&headers(&[("origin", "http://evil.test"), ("host", "twiza.test")])));
        assert!(is_cross_site(&headers(&[("origin", "null"), ("host", "twiza.test")])));
        assert!(!is_cross_site(&headers(&[("sec-fetch-site", "same-origin")])));
        assert!(!is_cross_site(&headers(&[("origin", "http://twiza.test:8080"), ("host", "twiza.test:8080")])));
        assert!(!is_cross_site(&headers(&[])));
    }

    #[test]
    fn an_address_names_its_space() {
        assert_eq!(space_slug("/s/fmas/plan"), Some("fmas"));
        assert_eq!(space_slug("/s/fmas"), Some("fmas"));
        assert_eq!(space_slug("/s/"), None);
        assert_eq!(space_slug("/places"), None);
    }
}
