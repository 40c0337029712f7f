//! The pages: `public` for who reads and subscribes, `desk` for who writes.

pub(crate) mod desk;
pub(crate) mod public;

use std::net::IpAddr;

use actors::Space;
use axum::http::Uri;
use jiff::Timestamp;
use kernel::Id;
use store::{Stream, Tx};
use web::table::Listing;
use web::{Result, Route, Visit};

/// Who subscribes or leaves stays out of the journal, whether she is signed in or not.
pub(crate) const READER: store::Who = store::Who::system("visitor");

pub(crate) fn routes() -> Vec<Route> {
    [public::routes(), desk::routes()].into_iter().flatten().collect()
}

/// The address of the installation for links in letters. The `Host` of a request is whatever its sender wrote, and would send
/// somebody else a link to a place of his own: without a public address only one of this machine is believed.
pub(crate) fn outside(visit: &Visit) -> Option<String> {
    let origin = visit.origin();
    (visit.app().settings.public_url.is_some() || is_own_machine(&origin)).then_some(origin)
}

fn is_own_machine(origin: &str) -> bool {
    let Ok(address) = origin.parse::<Uri>() else { return false };
    let Some(authority) = address.authority().filter(|authority| !authority.as_str().contains('@')) else {
        return false;
    };
    let host = authority.host().trim_matches(['[', ']']);
    host == "localhost" || host.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
}

/// Before which instant a page of issues begins, as the page before wrote it.
pub(crate) fn before(listing: &Listing) -> Timestamp {
    let asked = listing.after().and_then(|(at, _)| at.parse().ok()).and_then(|at| Timestamp::from_microsecond(at).ok());
    asked.unwrap_or(Timestamp::MAX)
}

/// How the next page is asked for.
pub(crate) fn key_of(at: Timestamp) -> (String, String) {
    (at.as_microsecond().to_string(), "issues".to_owned())
}

/// Writes to the stream of a space what a reader does.
pub(crate) async fn write_as_reader<T: Send + 'static>(
    visit: &Visit,
    space: Id<Space>,
    act: impl FnOnce(&mut Tx<'_>) -> store::Result<T> + Send + 'static,
) -> Result<T> {
    Ok(visit.db().write(Stream::space(space), READER, act).await?)
}

/// Writes to the stream of the space of the address.
pub(crate) async fn write<T: Send + 'static>(
    visit: &Visit,
    act: impl FnOnce(&mut Tx<'_>) -> store::Result<T> + Send + 'static,
) -> Result<T> {
    Ok(visit.db().write(visit.stream()?, visit.who(), act).await?)
}

#[cfg(test)]
mod tests {
    use super::is_own_machine;

    #[test]
    fn a_host_that_a_visitor_wrote_is_believed_only_where_it_leads_nowhere() {
        for own in ["http://localhost:8080", "http://127.0.0.1:8201", "http://[::1]:8080"] {
            assert!(is_own_machine(own), "{own}");
        }
        for other in ["http://evil.example", "http://127.0.0.1:80@evil.example", "http://localhost.evil.example", ""] {
            assert!(!is_own_machine(other), "{other}");
        }
    }
}
