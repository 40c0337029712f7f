use actors::Token;
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::{IntoResponse, Response};

use crate::Visit;

pub(crate) const SESSION_COOKIE: &str = "twiza_session";
pub(crate) const LANG_COOKIE: &str = "twiza_lang";
const DAYS_90: u32 = 90 * 24 * 3600;

/// The value of a cookie of the request.
pub fn cookie<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    let lines = headers.get_all(header::COOKIE).iter().filter_map(|v| v.to_str().ok());
    lines.flat_map(|line| line.split(';')).find_map(|pair| {
        let (key, value) = pair.split_once('=')?;
        (key.trim() == name).then(|| value.trim())
    })
}

/// Lets the browser keep the session that was just opened.
pub fn begin_session(visit: &Visit, token: &Token, answer: impl IntoResponse) -> Response {
    with_session_cookie(visit, &token.reveal(), DAYS_90, answer)
}

/// Makes the browser forget its session.
pub fn end_session(visit: &Visit, answer: impl IntoResponse) -> Response {
    with_session_cookie(visit, "", 0, answer)
}

fn with_session_cookie(visit: &Visit, value: &str, seconds: u32, answer: impl IntoResponse) -> Response {
    let secure = if visit.client.secure { "; Secure" } else { "" };
    let cookie = format!("{SESSION_COOKIE}={value}; Path=/; Max-Age={seconds}; HttpOnly; SameSite=Lax{secure}");
    let mut response = answer.into_response();
    set_cookie(&mut response, &cookie);
    response
}

/// Adds a cookie, written as its header wants it. Every cookie of the house goes out through here.
pub fn set_cookie(response: &mut Response, cookie: &str) {
    match HeaderValue::from_str(cookie) {
        Ok(value) => drop(response.headers_mut().append(header::SET_COOKIE, value)),
        Err(_) => tracing::error!("a cookie holds what no header can"),
    }
}
