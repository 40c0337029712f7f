//! What the head of a page says to programs: where the same page stands in other languages and forms, what it is about in the
//! words of <https://schema.org>, and which picture goes with it when its address is handed on (<https://ogp.me>).

use jiff::Timestamp;
use kernel::Lang;
use maud::{Markup, PreEscaped, html};
use serde_json::Value;

use crate::{Page, Visit};

/// What a page says of itself beside its title and description.
#[derive(Default)]
pub(crate) struct Head {
    /// The one address of the page, below the origin, with the languages that it really has.
    canonical: Option<(String, Vec<Lang>)>,
    alternates: Vec<Alternate>,
    picture: Option<Picture>,
    written: Option<(Timestamp, Timestamp)>,
    data: Vec<Value>,
}

/// The same in another form: a feed, a calendar.
struct Alternate {
    media: &'static str,
    title: String,
    path: String,
}

struct Picture {
    path: String,
    width: u32,
    height: u32,
    words: String,
}

impl Page {
    /// Names the one address of this page, `/articles/a-title`, and the languages that its record really has: search engines
    /// are led to those and to no other.
    #[must_use]
    pub fn canonical(mut self, path: impl Into<String>, languages: impl IntoIterator<Item = Lang>) -> Self {
        self.head.canonical = Some((path.into(), languages.into_iter().collect()));
        self
    }

    /// Says where the same stands in another form: a feed (`application/atom+xml`), a calendar (`text/calendar`).
    #[must_use]
    pub fn alternate(mut self, media: &'static str, title: impl Into<String>, path: impl Into<String>) -> Self {
        self.head.alternates.push(Alternate { media, title: title.into(), path: path.into() });
        self
    }

    /// Gives the page a picture for whoever is sent its address: a path below the origin, its size in pixels, and what is to
    /// be seen on it. Shown only where the page is also [`Page::described`].
    #[must_use]
    pub fn picture(mut self, path: impl Into<String>, (width, height): (u32, u32), words: impl Into<String>) -> Self {
        self.head.picture = Some(Picture { path: path.into(), width, height, words: words.into() });
        self
    }

    /// Says that the page is an article: when it was published, and when it was last changed.
    #[must_use]
    pub fn written(mut self, published: Timestamp, changed: Timestamp) -> Self {
        self.head.written = Some((published, changed));
        self
    }

    /// Adds data about what the page shows, as JSON-LD in the words of schema.org. It is inert: no browser runs it.
    #[must_use]
    pub fn data(mut self, data: Value) -> Self {
        self.head.data.push(data);
        self
    }
}

/// The links and the data of a page.
pub(crate) fn links(visit: &Visit, head: &Head) -> Markup {
    html! {
        @if let Some((path, languages)) = &head.canonical { (canonical(visit, path, languages)) }
        @for Alternate { media, title, path } in &head.alternates {
            // Mastodon asks for exactly what is written here: an address without a host is none to it.
            @let origin = if *media == "application/activity+json" { visit.origin() } else { String::new() };
            link rel="alternate" type=(media) title=(title) href=(format!("{origin}{path}"));
        }
        @for data in &head.data { script type="application/ld+json" { (PreEscaped(inert(data))) } }
    }
}

/// The address of each language is its own; the one without a language shows the reader's own.
fn canonical(visit: &Visit, path: &str, languages: &[Lang]) -> Markup {
    let address = format!("{}{path}", visit.origin());
    let join = if path.contains('?') { '&' } else { '?' };
    let within = |lang: Lang| format!("{address}{join}lang={}", lang.code());
    let asks = visit.asks_for_a_language() && languages.contains(&visit.lang);
    html! {
        link rel="canonical" href=(if asks { within(visit.lang) } else { address.clone() });
        @if languages.len() > 1 {
            @for lang in languages { link rel="alternate" hreflang=(lang.code()) href=(within(*lang)); }
            link rel="alternate" hreflang="x-default" href=(address);
        }
    }
}

/// What is said of a page whose address is handed on, beside its title and words.
pub(crate) fn handed_on(visit: &Visit, head: &Head) -> Markup {
    html! {
        meta property="og:type" content=(if head.written.is_some() { "article" } else { "website" });
        @if let Some((published, changed)) = &head.written {
            meta property="article:published_time" content=(published);
            meta property="article:modified_time" content=(changed);
        }
        @if let Some(picture) = &head.picture {
            meta property="og:image" content=(format!("{}{}", visit.origin(), picture.path));
            meta property="og:image:width" content=(picture.width);
            meta property="og:image:height" content=(picture.height);
            meta property="og:image:alt" content=(picture.words);
            meta name="twitter:card" content="summary_large_image";
        }
    }
}

/// JSON that cannot end the element in which it stands.
fn inert(data: &Value) -> String {
    data.to_string().replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026")
}

#[cfg(test)]
mod tests {
    use super::inert;

    #[test]
    fn data_cannot_end_its_element() {
        let data = serde_json::json!({ "name": "</script><script>alert(1)</script> <!-- & é" });
        let words = inert(&data);
        assert!(!words.contains(['<', '>', '&']));
        assert_eq!(serde_json::from_str::<serde_json::Value>(&words).unwrap(), data);
    }
}
