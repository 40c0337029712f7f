//! The way out to programs elsewhere: webhooks, federation. It leads to public addresses only, and follows no redirection,
//! unless the keeper says otherwise.

use std::fmt;
use std::net::IpAddr;
use std::time::Duration;

use ureq::http::Uri;
use ureq::unversioned::resolver::{DefaultResolver, ResolvedSocketAddrs, Resolver};
use ureq::unversioned::transport::{DefaultConnector, NextTimeout};
use ureq::{Agent, Error, config::Config};

/// A blocking client, to be used where waiting is allowed. Every answer is an answer, whatever its status; redirections are
/// not followed. `reaches_inside` lets it go to addresses of the server's own network, as a keeper may wish who runs the
/// receiver beside it: otherwise whoever may name an address could make the server knock on doors that are closed to herself.
pub fn outward(reaches_inside: bool, timeout: Duration) -> Agent {
    let config = Agent::config_builder()
        .timeout_global(Some(timeout))
        .max_redirects(0)
        .max_redirects_will_error(false)
        .http_status_as_error(false)
        .proxy(None)
        .user_agent("Twiza")
        .build();
    Agent::with_parts(config, DefaultConnector::default(), Outward { reaches_inside, names: <_>::default() })
}

/// Whether a request failed because its address leads inside.
pub fn is_inside(error: &Error) -> bool {
    matches!(error, Error::Other(reason) if reason.is::<IsInside>())
}

/// Finds the addresses of a name, and keeps those that lead outward. It looks at what the name means at the very moment of
/// sending, so that no name can mean one thing when it is checked and another when it is used.
struct Outward {
    reaches_inside: bool,
    names: DefaultResolver,
}

impl fmt::Debug for Outward {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Outward({})", self.reaches_inside)
    }
}

impl Resolver for Outward {
    fn resolve(&self, uri: &Uri, config: &Config, timeout: NextTimeout) -> Result<ResolvedSocketAddrs, Error> {
        if !self.reaches_inside && uri.host().is_none_or(is_nobodys) {
            return Err(Error::Other(Box::new(IsInside)));
        }
        let found = self.names.resolve(uri, config, timeout)?;
        if self.reaches_inside {
            return Ok(found);
        }
        let mut outward = self.empty();
        found.iter().filter(|address| is_outward(address.ip())).for_each(|address| outward.push(*address));
        if outward.is_empty() { Err(Error::Other(Box::new(IsInside))) } else { Ok(outward) }
    }
}

/// The address leads into the server's own network.
#[derive(Debug, thiserror::Error)]
#[error("the address is inside")]
struct IsInside;

/// Whether a name belongs to nobody by agreement (RFC 6761), such as those of the demonstration: it is not even looked up.
fn is_nobodys(host: &str) -> bool {
    let last = host.trim_end_matches('.').rsplit('.').next().unwrap_or_default();
    ["example", "test", "invalid", "localhost", "local"].iter().any(|name| last.eq_ignore_ascii_case(name))
}

/// Whether an address belongs to the public network (RFC 6890).
fn is_outward(ip: IpAddr) -> bool {
    match ip {
        IpAddr::V4(ip) => {
            let [a, b, c, _] = ip.octets();
            let shared = a == 100 && (64..128).contains(&b);
            let protocol = a == 192 && b == 0 && c == 0;
            let measuring = a == 198 && (b == 18 || b == 19);
            let nobody = ip.is_unspecified() || ip.is_broadcast() || ip.is_multicast() || a == 0 || a >= 240;
            !(ip.is_loopback() || ip.is_private() || ip.is_link_local() || shared || protocol || measuring || nobody)
        }
        IpAddr::V6(ip) => {
            if let Some(v4) = ip.to_ipv4_mapped() {
                return is_outward(IpAddr::V4(v4));
            }
            // Only global unicast (2000::/3), without the ways to say an IPv4 address in it (6to4, Teredo; NAT64 is outside).
            let [first, second, ..] = ip.segments();
            (0x2000..0x4000).contains(&first) && first != 0x2002 && !(first == 0x2001 && second == 0)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_leads_into_the_servers_own_network() {
        for inside in [
            "127.0.0.1",
            "10.1.2.3",
            "192.168.1.1",
            "172.16.0.1",
            "169.254.169.254",
            "100.64.0.1",
            "0.0.0.0",
            "224.0.0.1",
            "255.255.255.255",
            "192.0.0.8",
            "198.18.0.1",
            "240.0.0.1",
            "::1",
            "::",
            "fe80::1",
            "fd00::1",
            "ff02::1",
            "::ffff:127.0.0.1",
            "::ffff:10.0.0.1",
            "2002:7f00:1::",
            "2001:0:1::",
            "64:ff9b::7f00:1",
        ] {
            assert!(!is_outward(inside.parse().unwrap()), "{inside}");
        }
        for outward in ["196.200.131.1", "8.8.8.8", "2a00:1450::1", "::ffff:8.8.8.8"] {
            assert!(is_outward(outward.parse().unwrap()), "{outward}");
        }
    }

    #[test]
    fn a_name_that_nobody_can_have_is_not_looked_up() {
        for nobodys in ["mastodon.example", "a.TEST", "x.invalid.", "localhost", "printer.local"] {
            assert!(is_nobodys(nobodys), "{nobodys}");
        }
        assert!(!is_nobodys("example.org") && !is_nobodys("testing.ma"));
    }
}
