use std::net::IpAddr;

use axum::http::Uri;
use web::Visit;

/// The address of the installation, for the links of letters and the name of a log. The `Host` of a request is whatever its sender wrote: who
/// signed in somebody's name with a host of his own would be sent her link by herself. Without a public address only one
/// that leads to the reader's own machine is believed, where the program is tried.
pub(crate) fn outside(visit: &Visit) -> Option<String> {
    let origin = visit.origin();
    let is_believed = visit.app().settings.public_url.is_some() || is_own_machine(&origin);
    if !is_believed {
        tracing::warn!("twiza serve was not told its --public-url: letters have no links, logs no name");
    }
    is_believed.then_some(origin)
}

fn is_own_machine(origin: &str) -> bool {
    let Ok(address) = origin.parse::<Uri>() else { return false };
    let Some(authority) = address.authority().filter(|authority| !authority.as_str().contains('@')) else {
        return false;
    };
    let host = authority.host().trim_matches(['[', ']']);
    host == "localhost" || host.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::is_own_machine;

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
}
