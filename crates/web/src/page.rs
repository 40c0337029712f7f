use std::sync::Arc;

use axum::http::{StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use maud::{Markup, PreEscaped};

use crate::head::Head;
use crate::router::Device;
use crate::session::set_cookie;
use crate::words::Message;
use crate::{Visit, layout, named};

/// A page of the house, ready to be shown to its visitor.
pub struct Page {
    visit: Visit,
    pub(crate) title: String,
    pub(crate) body: Markup,
    pub(crate) width: Width,
    pub(crate) scripts: Vec<&'static str>,
    pub(crate) styles: Vec<&'static str>,
    pub(crate) refresh_seconds: Option<u8>,
    pub(crate) described: Option<Described>,
    pub(crate) metas: Vec<(&'static str, String)>,
    pub(crate) head: Head,
    pub(crate) is_bare: bool,
    heard: Vec<String>,
    /// Whether its body has its own heading.
    pub(crate) is_headed: bool,
    device: Option<Device>,
    status: StatusCode,
}

/// What other sites say of a page when somebody hands on its address.
pub(crate) struct Described {
    pub(crate) title: String,
    pub(crate) words: String,
}

/// How much of a wide screen a page takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Width {
    Reading,
    Wide,
}

impl Page {
    pub(crate) fn new(visit: Visit, title: String, body: Markup) -> Self {
        let (width, status) = (Width::Reading, StatusCode::OK);
        Self {
            visit,
            title,
            body,
            width,
            scripts: Vec::new(),
            styles: Vec::new(),
            refresh_seconds: None,
            described: None,
            metas: Vec::new(),
            head: Head::default(),
            is_bare: false,
            heard: Vec::new(),
            is_headed: false,
            device: None,
            status,
        }
    }

    /// Takes the whole width: for tables and drawings.
    #[must_use]
    pub fn wide(mut self) -> Self {
        self.width = Width::Wide;
        self
    }

    /// Adds a script, by the name of its asset. The page must work without it.
    #[must_use]
    pub fn script(mut self, name: &'static str) -> Self {
        self.scripts.push(name);
        self
    }

    /// Adds a style of a feature to that of the house, by the name of its asset.
    #[must_use]
    pub fn style(mut self, name: &'static str) -> Self {
        self.styles.push(name);
        self
    }

    /// Asks the browser to load the page again: how progress is shown with scripts off.
    #[must_use]
    pub fn refresh_after(mut self, seconds: u8) -> Self {
        self.refresh_seconds = Some(seconds);
        self
    }

    /// Says in a sentence what the page is, for search engines and for who is sent its address (Open Graph): a title of
    /// its own and what stands under it. A picture is added by [`Page::picture`].
    #[must_use]
    pub fn described(mut self, title: &str, words: &str) -> Self {
        self.described = Some(Described { title: title.to_owned(), words: beginning(words) });
        self
    }

    /// Says something of the page to programs that read its head, such as reference managers (`citation_title`).
    #[must_use]
    pub fn meta(mut self, name: &'static str, content: impl Into<String>) -> Self {
        self.metas.push((name, content.into()));
        self
    }

    /// Leaves out all that surrounds a page: for a card that other sites show in a frame (see [`crate::Route::framed`]),
    /// for a screen that is handed to somebody else. It has only its own scripts, and search engines pass it by.
    #[must_use]
    pub fn bare(mut self) -> Self {
        self.is_bare = true;
        self
    }

    /// The body has the heading of the page (`h1`) at a place of its own.
    #[must_use]
    pub fn headed(mut self) -> Self {
        self.is_headed = true;
        self
    }

    /// Lets the page use the microphone, if the person allows it, and show and play what it holds in memory only: photos
    /// and sounds that wait on a telephone for a network.
    #[must_use]
    pub fn recording(mut self) -> Self {
        self.device = Some(Device::Microphone);
        self
    }

    /// Lets the page use the camera, if the person allows it: where codes are read at a door.
    #[must_use]
    pub fn scanning(mut self) -> Self {
        self.device = Some(Device::Camera);
        self
    }

    /// Lets the page play sound from an origin beside its own, `https://radio.example`: the live stream of an organisation.
    /// Everything else from there stays forbidden. Give it `preload="none"`, so that nobody is known there who did not
    /// want to hear it.
    #[must_use]
    pub fn hears(mut self, origin: String) -> Self {
        self.heard.push(origin);
        self
    }

    /// Answers with another status than 200.
    #[must_use]
    pub fn status(mut self, status: StatusCode) -> Self {
        self.status = status;
        self
    }

    /// The form came back with errors beside its fields: 422.
    #[must_use]
    pub fn invalid(self) -> Self {
        self.status(StatusCode::UNPROCESSABLE_ENTITY)
    }
}

/// From where else a page may play sound, as the Content-Security-Policy lists it.
#[derive(Clone)]
pub(crate) struct Heard(pub(crate) Arc<str>);

/// Longer descriptions are cut by whoever shows them, in the middle of a word.
const LONGEST_DESCRIPTION: usize = 200;

fn beginning(words: &str) -> String {
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    let Some((end, _)) = words.char_indices().nth(LONGEST_DESCRIPTION) else { return words };
    let kept = words[..end].rsplit_once(' ').map_or(&words[..end], |(kept, _)| kept);
    format!("{kept}…")
}

impl IntoResponse for Page {
    fn into_response(mut self) -> Response {
        // A form that came back: the list above it calls each field by its label.
        if self.status.is_client_error() {
            self.body = PreEscaped(named::with_names(&self.body.0));
        }
        let draw = if self.is_bare { layout::bare } else { layout::document };
        let html = draw(&self.visit, &self);
        let mut response = (self.status, Html(html.into_string())).into_response();
        if let Some(device) = self.device {
            response.extensions_mut().insert(device);
        }
        if !self.heard.is_empty() {
            response.extensions_mut().insert(Heard(self.heard.join(" ").into()));
        }
        response
    }
}

/// "See there": the answer to an act that succeeded (303), with a sentence shown once on the next page.
pub struct See {
    path: String,
    saying: Option<String>,
}

impl See {
    pub(crate) fn new(path: String) -> Self {
        Self { path, saying: None }
    }

    pub(crate) fn with_words(mut self, words: String) -> Self {
        self.saying = Some(words);
        self
    }
}

/// The sentence travels in a cookie that the next page eats: no table, no session needed.
pub(crate) const FLASH_COOKIE: &str = "twiza_said";

impl IntoResponse for See {
    fn into_response(self) -> Response {
        let mut response = (StatusCode::SEE_OTHER, [(header::LOCATION, self.path)]).into_response();
        if let Some(words) = self.saying {
            let value = data_encoding::BASE64URL_NOPAD.encode(words.as_bytes());
            let cookie = format!("{FLASH_COOKIE}={value}; Path=/; Max-Age=60; HttpOnly; SameSite=Lax");
            set_cookie(&mut response, &cookie);
        }
        response
    }
}

impl Visit {
    /// A page of this visit whose title is a message.
    pub fn page(&self, title: impl Into<Message>, body: Markup) -> Page {
        let title = self.say(&title.into());
        Page::new(self.clone(), title, body)
    }

    /// A page whose title is a record's own name.
    pub fn page_named(&self, title: &str, body: Markup) -> Page {
        Page::new(self.clone(), title.to_owned(), body)
    }

    /// Redirects after an act.
    pub fn see(&self, path: impl Into<String>) -> See {
        See::new(path.into())
    }

    /// Redirects after an act, with a sentence that says what was done.
    pub fn see_saying(&self, path: impl Into<String>, words: impl Into<Message>) -> See {
        See::new(path.into()).with_words(self.say(&words.into()))
    }
}
