use std::convert::Infallible;
use std::ops::Deref;
use std::sync::Arc;

use actors::accounts::signin::Caller;
use actors::policy::Standing;
use actors::sessions::SignedIn;
use actors::{Role, Space};
use axum::extract::FromRequestParts;
use axum::http::Uri;
use axum::http::request::Parts;
use kernel::{Lang, Text, World};
use maud::{Markup, html};
use store::{Db, Stream, Who};

use crate::words::{Args, Message};
use crate::{App, Client, Error, Result};

/// One request, seen as somebody's visit: who asks, in which language, in which space.
///
/// The guard makes it before any handler runs, after the policy has said yes; handlers take it as an argument.
#[derive(Clone)]
pub struct Visit(Arc<Inner>);

/// What [`Visit`] gives access to.
pub struct Inner {
    pub(crate) app: App,
    /// The language of the page.
    pub lang: Lang,
    /// The account that is signed in, if any.
    pub signed_in: Option<SignedIn>,
    pub(crate) space: Option<Space>,
    /// What the visitor may do in the space of the address; a visitor where there is none.
    pub role: Role,
    pub(crate) clearances: Vec<String>,
    /// Where the request comes from.
    pub client: Client,
    pub(crate) device: String,
    /// The address of the page that the visitor sees.
    pub(crate) uri: Uri,
    /// Whether something was asked for, and not only a page.
    pub(crate) acts: bool,
    pub(crate) host: Option<String>,
    pub(crate) said: Option<String>,
}

impl Deref for Visit {
    type Target = Inner;

    fn deref(&self) -> &Inner {
        &self.0
    }
}

impl Visit {
    pub(crate) fn new(inner: Inner) -> Self {
        Self(Arc::new(inner))
    }

    /// The program.
    pub fn app(&self) -> &App {
        &self.0.app
    }

    /// The way to data.
    pub fn db(&self) -> &Db {
        &self.0.app.db
    }

    /// Time and chance.
    pub fn world(&self) -> &World {
        &self.0.app.world
    }

    /// The space of the address.
    ///
    /// # Errors
    /// [`Error::NotFound`] on an address outside `/s/{space}`: only a fault of the feature's routes can cause it.
    pub fn space(&self) -> Result<&Space> {
        self.0.space.as_ref().ok_or(Error::NotFound)
    }

    /// The space of the address, if it has one.
    pub fn space_if_any(&self) -> Option<&Space> {
        self.0.space.as_ref()
    }

    /// The journal stream of the space of the address.
    ///
    /// # Errors
    /// As [`Visit::space`].
    pub fn stream(&self) -> Result<Stream> {
        Ok(Stream::space(self.space()?.id))
    }

    /// The address of something in this space: `plan` gives `/s/fmas/plan`.
    pub fn path(&self, below: &str) -> String {
        match self.space_if_any() {
            Some(space) => format!("/s/{}/{below}", space.slug),
            None => format!("/{below}"),
        }
    }

    /// Who acts, for the journal.
    pub fn who(&self) -> Who {
        self.signed_in.as_ref().map_or_else(|| Who::system("visitor"), SignedIn::who)
    }

    /// Where somebody tries to sign in from, for the limits and the list of sessions.
    pub fn caller(&self) -> Caller {
        Caller { address: self.client.address, device: self.device.clone() }
    }

    /// The family of the browser and system, for the list of sessions.
    pub fn device(&self) -> String {
        self.device.clone()
    }

    /// Whether the visitor has at least this role in the space of the address: for what a page shows. What a route
    /// lets through is the policy's business.
    pub fn is_at_least(&self, role: Role) -> bool {
        self.role >= role
    }

    /// The visitor as the policy sees her.
    pub fn standing(&self) -> Standing<'_> {
        match &self.signed_in {
            None => Standing::Stranger,
            Some(signed_in) => {
                let (keeper, highest) = (signed_in.account.keeper, signed_in.highest_role());
                Standing::Account { keeper, role: self.role, highest, clearances: &self.clearances }
            }
        }
    }

    /// The words of a message without places.
    pub fn t<'a>(&'a self, id: &'a str) -> &'a str {
        self.app().words.get(self.lang, id)
    }

    /// The words of a message whose places are filled: `visit.t_with("web-faults", &args![count = 3])`.
    pub fn t_with(&self, id: &str, args: &Args) -> String {
        self.app().words.fill(self.lang, id, args)
    }

    /// The words of a [`Message`].
    pub fn say(&self, message: &Message) -> String {
        self.app().words.say(self.lang, message)
    }

    /// The words of a [`Message`], followed by its advice where it has any: what happened, and what to do.
    pub fn advised(&self, message: &Message) -> String {
        let words = self.say(message);
        match self.app().words.advice(self.lang, message) {
            Some(advice) => format!("{words} {advice}"),
            None => words,
        }
    }

    /// A multilingual text for this reader, marked with its language where it had to fall back to another.
    pub fn text(&self, text: &Text) -> Markup {
        let (lang, words) = text.in_lang(self.lang);
        if lang == self.lang {
            html! { bdi { (words) } }
        } else {
            html! { bdi lang=(lang.code()) dir=(lang.direction().code()) { (words) } }
        }
    }

    /// The bare words of a multilingual text for this reader: for titles and attributes.
    pub fn words<'a>(&self, text: &'a Text) -> &'a str {
        text.in_lang(self.lang).1
    }

    /// Where browsers find an asset, by its name.
    pub fn asset(&self, name: &str) -> &str {
        self.app().assets.address(name)
    }

    /// Where to sign in and come back here.
    pub fn sign_in_path(&self) -> String {
        let here = self.uri.path_and_query().map_or("/", |pq| pq.as_str());
        format!("/account/sign-in?then={}", encoded(here))
    }

    /// The address of the installation as the outside knows it, without a slash at the end.
    pub fn origin(&self) -> String {
        match (&self.app().settings.public_url, &self.host) {
            (Some(url), _) => url.clone(),
            (None, Some(host)) => format!("{}://{host}", if self.client.secure { "https" } else { "http" }),
            (None, None) => "http://localhost".to_owned(),
        }
    }

    /// Whether the address itself says in which language the page is wanted.
    pub(crate) fn asks_for_a_language(&self) -> bool {
        self.uri.query().is_some_and(|query| query.split('&').any(|pair| pair.starts_with("lang=")))
    }

    /// The address of the installation, for the links of letters and the name of a log. The `Host` of a request is whatever
    /// its sender wrote: who signed in somebody's name with a host of his own would be sent her link by herself. Without a
    /// public address only one that leads to the reader's own machine is believed, where the program is tried.
    ///
    /// What acts without a visitor asks [`App::outside`].
    pub fn outside(&self) -> Option<String> {
        self.app().outside().or_else(|| {
            let origin = self.origin();
            let is_believed = is_own_machine(&origin);
            if !is_believed {
                tracing::warn!("twiza serve was not told its --public-url: letters have no links, logs no name");
            }
            is_believed.then_some(origin)
        })
    }

    /// A path of this installation as a link that can be sent; nothing where [`Visit::outside`] knows no address.
    pub fn link(&self, path: &str) -> Option<String> {
        self.outside().map(|origin| format!("{origin}{path}"))
    }

    /// The path of this page, without its query.
    pub fn here(&self) -> &str {
        self.uri.path()
    }

    /// The query of this address with its question mark; empty if it has none.
    pub fn query(&self) -> String {
        self.uri.query().map_or_else(String::new, |query| format!("?{query}"))
    }

    /// This address with one parameter of its query set, the others kept.
    pub fn here_with(&self, name: &str, value: &str) -> String {
        self.here_with_all(&[(name, value)])
    }

    /// This address with some parameters of its query set, the others kept. One that is set to nothing is left out.
    pub fn here_with_all(&self, parameters: &[(&str, &str)]) -> String {
        with_parameters(&self.uri, parameters)
    }
}

fn with_parameters(uri: &Uri, parameters: &[(&str, &str)]) -> String {
    let is_set = |pair: &str| parameters.iter().any(|(name, _)| pair.split('=').next() == Some(name));
    let kept = uri.query().unwrap_or_default().split('&').filter(|pair| !pair.is_empty() && !is_set(pair));
    let mut pairs: Vec<String> = kept.map(str::to_owned).collect();
    let set = parameters.iter().filter(|(_, value)| !value.is_empty());
    pairs.extend(set.map(|(name, value)| format!("{name}={}", encoded(value))));
    let path = own_path(uri.path());
    if pairs.is_empty() { path } else { format!("{path}?{}", pairs.join("&")) }
}

/// A path as an address of this site: one that begins with two slashes would lead to another.
fn own_path(path: &str) -> String {
    format!("/{}", path.trim_start_matches('/'))
}

fn is_own_machine(origin: &str) -> bool {
    let Ok(address) = origin.parse::<Uri>() else { return false };
    let Some(authority) = address.authority().filter(|authority| !authority.as_str().contains('@')) else {
        return false;
    };
    let host = authority.host().trim_matches(['[', ']']);
    host == "localhost" || host.parse::<std::net::IpAddr>().is_ok_and(|address| address.is_loopback())
}

/// Percent-encodes a value for a query (RFC 3986: everything but the unreserved characters, and the slash).
pub fn encoded(value: &str) -> String {
    let mut text = String::with_capacity(value.len());
    for byte in value.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => text.push(char::from(byte)),
            _ => text.push_str(&format!("%{byte:02X}")),
        }
    }
    text
}

impl<S: Send + Sync> FromRequestParts<S> for Visit {
    type Rejection = Infallible;

    /// # Panics
    /// On a route that was not built by [`crate::router::build`]; there is no such route.
    async fn from_request_parts(parts: &mut Parts, _: &S) -> std::result::Result<Self, Infallible> {
        Ok(parts.extensions.get::<Self>().expect("every route stands behind the guard").clone())
    }
}

#[cfg(test)]
mod tests {
    use super::{encoded, is_own_machine, own_path, with_parameters};

    #[test]
    fn a_parameter_that_is_set_to_nothing_is_left_out_of_the_address() {
        let of = |uri: &str, parameters: &[(&str, &str)]| with_parameters(&uri.parse().unwrap(), parameters);
        assert_eq!(of("/latest?kind=event&page=2", &[("kind", ""), ("page", "")]), "/latest");
        assert_eq!(of("/latest?page=2&year=2026", &[("kind", "event"), ("page", "")]), "/latest?year=2026&kind=event");
        assert_eq!(of("/latest", &[("theme", "eau é")]), "/latest?theme=eau%20%C3%A9");
    }

    #[test]
    fn a_host_that_a_visitor_wrote_is_believed_only_where_it_leads_nowhere() {
        for own in ["http://localhost:8080", "http://127.0.0.1:8201", "http://[::1]:8080"] {
            assert!(is_own_machine(own), "{own}");
        }
        for other in
            ["http://evil.example", "http://127.0.0.1:80@evil.example", "http://localhost.evil.example", "http://"]
        {
            assert!(!is_own_machine(other), "{other}");
        }
    }

    #[test]
    fn the_language_switch_leads_to_no_other_site() {
        assert_eq!(own_path("/s/fmas"), "/s/fmas");
        assert_eq!(own_path("//evil.example/x"), "/evil.example/x");
        assert_eq!(own_path("/"), "/");
    }

    #[test]
    fn what_comes_back_after_signing_in_is_one_query_value() {
        assert_eq!(encoded("/s/fmas/plan?x=1&y=é"), "/s/fmas/plan%3Fx%3D1%26y%3D%C3%A9");
    }
}
