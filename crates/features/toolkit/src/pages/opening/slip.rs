use actors::Token;
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::{IntoResponse, Response};
use web::Visit;

/// The secret of a link on its way from the address, which is kept in histories and logs, to the one page that needs it.
#[derive(Debug, Clone, Copy)]
pub(super) enum Slip {
    /// To open a space.
    Open,
    /// To take one over.
    Claim,
}

impl Slip {
    const fn name(self) -> &'static str {
        match self {
            Self::Open => "twiza_opening",
            Self::Claim => "twiza_claim",
        }
    }

    /// The page to which it is carried, below the space.
    pub(super) const fn page(self) -> &'static str {
        match self {
            Self::Open => "toolkit/open",
            Self::Claim => "toolkit/claim",
        }
    }

    /// What the browser carries, if anything.
    pub(super) fn read(self, headers: &HeaderMap) -> Option<Token> {
        web::cookie(headers, self.name()).and_then(Token::read)
    }

    /// Gives the browser a secret to carry for an hour.
    pub(super) fn hand(self, visit: &Visit, token: &Token, answer: impl IntoResponse) -> Response {
        self.set(visit, &token.reveal(), 60 * 60, answer)
    }

    /// Takes it back: it has served.
    pub(super) fn take_back(self, visit: &Visit, answer: impl IntoResponse) -> Response {
        self.set(visit, "", 0, answer)
    }

    fn set(self, visit: &Visit, secret: &str, seconds: u32, answer: impl IntoResponse) -> Response {
        let (name, path) = (self.name(), visit.path(self.page()));
        let secure = if visit.client.secure { "; Secure" } else { "" };
        let cookie = format!("{name}={secret}; Path={path}; Max-Age={seconds}; HttpOnly; SameSite=Lax{secure}");
        let mut response = answer.into_response();
        web::set_cookie(&mut response, &cookie);
        response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        response
    }
}
