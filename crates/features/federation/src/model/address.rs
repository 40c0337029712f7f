//! Addresses elsewhere: what is taken for one, and whose it is.

use url::Url;

/// Longer addresses are none.
const LONGEST: usize = 2_000;

/// Reads an address of another installation: https with a name, without a password or a fragment; http only where messages
/// may stay inside.
pub fn read(text: &str, reaches_inside: bool) -> Option<Url> {
    let url = (text.len() <= LONGEST).then(|| Url::parse(text).ok())??;
    let is_plain = url.has_host() && url.username().is_empty() && url.password().is_none();
    let is_web = url.scheme() == "https" || (reaches_inside && url.scheme() == "http");
    (is_plain && is_web).then_some(url)
}

/// Host and port, as requests name it: without the port that the scheme means anyway.
pub fn host_of(url: &Url) -> Option<String> {
    let host = url.host_str()?.to_ascii_lowercase();
    Some(url.port().map_or_else(|| host.clone(), |port| format!("{host}:{port}")))
}

/// Whether two addresses are of the web and belong to the same installation. Other schemes have hosts as well
/// (`javascript://a.example/…`) and would run where somebody follows them.
pub fn is_together(one: &str, other: &str) -> bool {
    let is_web = |url: &Url| matches!(url.scheme(), "http" | "https");
    let host = |text: &str| Url::parse(text).ok().filter(is_web).as_ref().and_then(host_of);
    host(one).is_some_and(|host_of_one| host(other) == Some(host_of_one))
}

/// The host in what somebody typed as an installation: a bare name, a name with a port, or an address of any of its pages.
pub fn read_host(typed: &str) -> Option<String> {
    let typed = typed.trim();
    let url = if typed.contains("://") { Url::parse(typed) } else { Url::parse(&format!("https://{typed}")) };
    let url = url.ok().filter(|url| matches!(url.scheme(), "http" | "https") && url.username().is_empty())?;
    host_of(&url).filter(|host| host.len() <= 253 && (host.contains('.') || host.contains(':') || host == "localhost"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_addresses_of_the_web_are_taken() {
        assert!(read("https://mastodon.example/users/amina", false).is_some());
        assert!(read("http://127.0.0.1:9000/actor", true).is_some());
        for not in ["http://a.example/", "ftp://a.example/", "https://u:p@a.example/", "a.example", "", "https://"] {
            assert!(read(not, false).is_none(), "{not}");
        }
        assert!(read(&format!("https://a.example/{}", "x".repeat(2_000)), false).is_none());
    }

    #[test]
    fn an_installation_is_its_host_and_port() {
        assert!(is_together("https://a.example/1", "https://A.example:443/2"));
        assert!(!is_together("https://a.example/1", "https://a.example:8443/1"));
        assert!(!is_together("https://a.example/1", "https://a.example.evil.example/1"));
        assert!(!is_together("x", "x"));
        assert!(!is_together("https://a.example/1", "javascript://a.example/%0aalert(1)"));
        assert!(!is_together("data://a.example/1", "data://a.example/1"));
    }

    #[test]
    fn a_host_is_read_from_what_people_type() {
        for typed in ["amsed.example", " https://amsed.example/articles?x=1 ", "AMSED.example:443"] {
            assert_eq!(read_host(typed).as_deref(), Some("amsed.example"), "{typed}");
        }
        assert_eq!(read_host("127.0.0.1:8080").as_deref(), Some("127.0.0.1:8080"));
        for not in ["", "amsed", "mailto:a@b.example", "جمعية أمسيد", "a b"] {
            assert_eq!(read_host(not), None, "{not}");
        }
    }
}
