//! Secrets that the browser carries from one page to the next.
//!
//! Whoever opens the link of an invitation brings its secret in the address, and addresses are kept in histories, in the
//! logs of proxies, in what a page tells the next. So the link is answered by a redirect: the secret moves into a
//! cookie that no script reads and that is sent to the one page that needs it, and the address is bare from then on.

use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::{IntoResponse, Response};
use web::Visit;

/// A secret on its way, each with its own cookie.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Slip {
    /// The password was right, the code is awaited.
    SecondFactor,
    /// The end of an invitation's link.
    Invitation,
    /// The end of a reset link.
    Reset,
}

impl Slip {
    const fn name(self) -> &'static str {
        match self {
            Self::SecondFactor => "twiza_second_factor",
            Self::Invitation => "twiza_invitation",
            Self::Reset => "twiza_reset",
        }
    }

    /// The pages to which the browser sends it.
    fn path(self, visit: &Visit) -> String {
        match self {
            Self::SecondFactor => "/account/sign-in".to_owned(),
            Self::Invitation => visit.path("invitation"),
            Self::Reset => "/account/reset".to_owned(),
        }
    }

    /// For how long the browser keeps it: time to read, to think of a password, to sign in.
    const fn seconds(self) -> u32 {
        match self {
            Self::SecondFactor => 10 * 60,
            Self::Invitation | Self::Reset => 60 * 60,
        }
    }

    /// What the browser carries, if anything.
    pub(crate) fn read(self, headers: &HeaderMap) -> Option<&str> {
        web::cookie(headers, self.name()).filter(|secret| !secret.is_empty())
    }

    /// Gives the browser a secret to carry. It must consist of letters, digits, `-` and `_`.
    pub(crate) fn hand(self, visit: &Visit, secret: &str, answer: impl IntoResponse) -> Response {
        self.set(visit, secret, self.seconds(), answer)
    }

    /// Takes the secret back: it has served.
    pub(crate) fn take_back(self, visit: &Visit, answer: impl IntoResponse) -> Response {
        self.set(visit, "", 0, answer)
    }

    fn set(self, visit: &Visit, secret: &str, seconds: u32, answer: impl IntoResponse) -> Response {
        let (name, path) = (self.name(), self.path(visit));
        let secure = if visit.client.secure { "; Secure" } else { "" };
        let cookie = format!("{name}={secret}; Path={path}; Max-Age={seconds}; HttpOnly; SameSite=Lax{secure}");
        let mut response = answer.into_response();
        web::set_cookie(&mut response, &cookie);
        response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        response
    }
}
