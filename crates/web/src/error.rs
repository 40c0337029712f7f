use std::sync::Arc;

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use maud::html;

use crate::words::Message;
use crate::{Page, Visit};

/// What handlers return.
pub type Result<T> = std::result::Result<T, Error>;

/// Why a page could not be shown or an act not done.
///
/// Each becomes a page in the visitor's language that says what happened and what to do; the cause goes to the log.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// There is no such thing, or the visitor may not know that there is.
    #[error("not found")]
    NotFound,
    /// The visitor is known and may not.
    #[error("forbidden")]
    Forbidden,
    /// The visitor may, perhaps, after signing in.
    #[error("sign in first")]
    SignInFirst,
    /// The request came from another site's page.
    #[error("a form of another site")]
    CrossSite,
    /// Too many tries: wait this many seconds.
    #[error("too many tries, wait {0} s")]
    Wait(u64),
    /// What was sent is not what any of our pages sends.
    #[error("malformed request: {0}")]
    Malformed(String),
    /// What was sent is larger than we take.
    #[error("the request is too large")]
    TooLarge,
    /// The data could not be read or written.
    #[error(transparent)]
    Store(store::Error),
    /// A rule about people, accounts or roles.
    #[error(transparent)]
    Refused(actors::Refusal),
    /// The index could not be used.
    #[error(transparent)]
    Search(search::Error),
    /// A document could not be read or made.
    #[error(transparent)]
    Papers(#[from] papers::Error),
    /// A feature's own rule says no: what happened and what to do, as a message.
    #[error("{0:?}")]
    Told(Message),
    /// A fault of ours.
    #[error("{0}")]
    Fault(#[source] Box<dyn std::error::Error + Send + Sync>),
}

impl From<store::Error> for Error {
    /// Finds again the rule that refused, which travelled through the write lane as an error of the store.
    fn from(error: store::Error) -> Self {
        let error = match error.refusal::<Refusal>() {
            Ok(Refusal(message)) => return Self::Told(message),
            Err(error) => error,
        };
        actors::Error::from(error).into()
    }
}

impl From<search::Error> for Error {
    fn from(error: search::Error) -> Self {
        match error {
            search::Error::Store(error) => Self::from(error),
            error @ search::Error::Index(_) => Self::Search(error),
        }
    }
}

impl From<actors::Error> for Error {
    fn from(error: actors::Error) -> Self {
        match error {
            actors::Error::Refused(refusal) => Self::Refused(refusal),
            actors::Error::Store(error) => Self::Store(error),
        }
    }
}

impl From<actors::Refusal> for Error {
    fn from(refusal: actors::Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl Error {
    /// A fault of ours, from any error.
    pub fn fault(cause: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        Self::Fault(cause.into())
    }

    /// A rule that says no, as a message.
    pub fn told(message: impl Into<Message>) -> Self {
        Self::Told(message.into())
    }

    fn status(&self) -> StatusCode {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::Forbidden | Self::CrossSite => StatusCode::FORBIDDEN,
            Self::SignInFirst => StatusCode::UNAUTHORIZED,
            Self::Wait(_) | Self::Refused(actors::Refusal::TooMany { .. }) => StatusCode::TOO_MANY_REQUESTS,
            Self::Malformed(_) => StatusCode::BAD_REQUEST,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::Store(error) => status_of_store(error),
            Self::Search(_) => StatusCode::SERVICE_UNAVAILABLE,
            Self::Refused(_) | Self::Papers(_) | Self::Told(_) => StatusCode::UNPROCESSABLE_ENTITY,
            Self::Fault(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// What happened and what to do, in the visitor's language.
    pub fn words(&self, visit: &Visit) -> String {
        let plain = |id: &'static str| visit.t(id).to_owned();
        match self {
            Self::NotFound => plain("web-error-not-found"),
            Self::Forbidden => plain("web-error-forbidden"),
            Self::SignInFirst => plain("web-error-sign-in"),
            Self::CrossSite => plain("web-error-cross-site"),
            Self::Wait(seconds) => visit.t_with("web-error-wait", &crate::args![seconds = *seconds]),
            Self::Malformed(_) => plain("web-error-malformed"),
            Self::TooLarge => plain("web-error-too-large"),
            Self::Store(error) => visit.advised(&Message::new(error.code())),
            Self::Search(error) => visit.advised(&Message::new(error.code())),
            Self::Refused(refusal) => visit.advised(&Message::from(*refusal)),
            Self::Papers(error) => visit.advised(&Message::from(error)),
            Self::Told(message) => visit.say(message),
            Self::Fault(_) => plain("web-error-fault"),
        }
    }

    /// Writes the cause to the log when it is ours to mend. Nothing of the request is written with it.
    pub(crate) fn log(&self) {
        match self {
            Self::Fault(cause) => tracing::error!(cause = cause.as_ref(), "a page failed"),
            Self::Search(error) => tracing::error!(%error, "the index failed"),
            Self::Store(error) if self.status().is_server_error() => tracing::error!(%error, "the store failed"),
            _ => tracing::debug!(error = %self, "a page was refused"),
        }
    }

    pub(crate) fn page(&self, visit: &Visit) -> Response {
        let body = html! {
            p.lead { (self.words(visit)) }
            @if matches!(self, Self::SignInFirst) {
                p { a.button href=(visit.sign_in_path()) { (visit.t("web-sign-in")) } }
            } @else if visit.acts && self.can_be_mended() {
                // The page on which the form stood; the address of an act leads there, too.
                p.actions { a.button.quiet href=(format!("{}{}", visit.here(), visit.query())) { (visit.t("web-work-back")) } a href="/" { (visit.t("web-back-home")) } }
            } @else {
                p { a href="/" { (visit.t("web-back-home")) } }
            }
        };
        let page: Page = visit.page(self.title(), body).status(self.status());
        page.into_response()
    }

    /// Whether whoever sent a form can send it once more in another way, or a little later.
    fn can_be_mended(&self) -> bool {
        !matches!(self.status(), StatusCode::NOT_FOUND | StatusCode::FORBIDDEN | StatusCode::UNAUTHORIZED)
    }

    fn title(&self) -> &'static str {
        match self.status() {
            StatusCode::NOT_FOUND => "web-error-title-not-found",
            StatusCode::FORBIDDEN | StatusCode::UNAUTHORIZED => "web-error-title-not-allowed",
            status if status.is_server_error() => "web-error-title-fault",
            _ => "web-error-title-refused",
        }
    }
}

fn status_of_store(error: &store::Error) -> StatusCode {
    match error {
        store::Error::NotFound => StatusCode::NOT_FOUND,
        store::Error::Conflict { .. } => StatusCode::CONFLICT,
        store::Error::Busy
        | store::Error::DiskFull
        | store::Error::ReadOnly { .. }
        | store::Error::Unreachable { .. } => StatusCode::SERVICE_UNAVAILABLE,
        _ => StatusCode::INTERNAL_SERVER_ERROR,
    }
}

impl From<actors::Refusal> for Message {
    /// What happened; where it is that one has to wait, for how many seconds.
    fn from(refusal: actors::Refusal) -> Self {
        match refusal {
            actors::Refusal::TooMany { wait } => {
                Self::with("web-error-wait", crate::args![seconds = wait.as_secs().max(1)])
            }
            _ => Self::new(refusal.code()),
        }
    }
}

impl From<&papers::Error> for Message {
    /// What the document's reader or writer says, with what fills its places.
    fn from(error: &papers::Error) -> Self {
        let mut filled = crate::Args::default();
        for (name, value) in error.args() {
            match value {
                papers::Arg::Number(number) => filled.set(name, number),
                papers::Arg::Word(word) => filled.set(name, word),
            }
        }
        if error.args().is_empty() { Self::new(error.code()) } else { Self::with(error.code(), filled) }
    }
}

impl From<media::Fault> for Message {
    /// What is wrong with a picture or a sound.
    fn from(fault: media::Fault) -> Self {
        match fault.number() {
            Some(n) => Self::with(fault.code(), crate::args![n = n]),
            None => Self::new(fault.code()),
        }
    }
}

/// A feature's rule that says no from inside a write: the write is undone, the message is shown.
#[derive(Debug, thiserror::Error)]
#[error("refused: {0:?}")]
pub struct Refusal(Message);

impl Refusal {
    /// The refusal as an error of the store, to be returned from a write.
    pub fn because(message: impl Into<Message>) -> store::Error {
        store::Error::refused(Self(message.into()))
    }
}

/// An error on its way to the guard, which knows the visitor and turns it into a page.
#[derive(Clone)]
pub(crate) struct ErrorSlot(pub(crate) Arc<Error>);

impl IntoResponse for Error {
    fn into_response(self) -> Response {
        self.log();
        let mut response = self.status().into_response();
        response.extensions_mut().insert(ErrorSlot(Arc::new(self)));
        response
    }
}
