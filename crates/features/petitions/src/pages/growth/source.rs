use axum::http::Uri;

use crate::store::visits::SITE;

store::coded! {
    /// A known way to the public page of a petition.
    Channel, "petition-growth-source-" {
        /// The address was typed, or the browser says nothing.
        Direct = "direct",
        /// From another page of this site.
        House = "house",
        /// The QR code of the poster.
        Poster = "poster",
        /// The card on another site.
        Card = "card",
        /// The link for WhatsApp.
        Whatsapp = "whatsapp",
        /// The link for Telegram.
        Telegram = "telegram",
        /// The link for Facebook, or from there.
        Facebook = "facebook",
        /// The link for X, or from there.
        X = "x",
        /// From Instagram.
        Instagram = "instagram",
        /// From YouTube.
        Youtube = "youtube",
        /// From LinkedIn.
        Linkedin = "linkedin",
        /// The link for electronic mail, or from a mail box.
        Email = "email",
        /// The link for text messages.
        Sms = "sms",
        /// The text that was copied.
        Link = "link",
        /// From a search engine.
        Search = "search",
        /// From sites that are not told apart.
        Sites = "sites",
    }
}

/// Sites by the end of their name.
const KNOWN: &[(&str, Channel)] = &[
    ("whatsapp.com", Channel::Whatsapp),
    ("wa.me", Channel::Whatsapp),
    ("com.whatsapp", Channel::Whatsapp),
    ("t.me", Channel::Telegram),
    ("telegram.org", Channel::Telegram),
    ("org.telegram.messenger", Channel::Telegram),
    ("facebook.com", Channel::Facebook),
    ("fb.me", Channel::Facebook),
    ("messenger.com", Channel::Facebook),
    ("com.facebook.katana", Channel::Facebook),
    ("t.co", Channel::X),
    ("x.com", Channel::X),
    ("twitter.com", Channel::X),
    ("instagram.com", Channel::Instagram),
    ("youtube.com", Channel::Youtube),
    ("youtu.be", Channel::Youtube),
    ("linkedin.com", Channel::Linkedin),
    ("lnkd.in", Channel::Linkedin),
    ("mail.google.com", Channel::Email),
    ("com.google.android.gm", Channel::Email),
    ("outlook.live.com", Channel::Email),
    ("outlook.office.com", Channel::Email),
    ("mail.yahoo.com", Channel::Email),
    ("com.google.android.googlequicksearchbox", Channel::Search),
    ("duckduckgo.com", Channel::Search),
    ("bing.com", Channel::Search),
    ("ecosia.org", Channel::Search),
    ("qwant.com", Channel::Search),
    ("search.yahoo.com", Channel::Search),
    ("yandex.com", Channel::Search),
];

/// Where a visit came from.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) enum Source {
    /// By a known way.
    By(Channel),
    /// From this site, by its bare name.
    Site(String),
}

impl Source {
    /// The source of a visit to `path` of the site `own`, by the `?via=` of its address and the page that led there. None
    /// when the reader was on the petition already, and only looks at it in another language or came back from a form.
    pub(super) fn of(path: &str, own: &str, via: Option<&str>, referer: Option<&str>) -> Option<Self> {
        let page = referer.and_then(|page| page.parse::<Uri>().ok());
        let host = page.as_ref().and_then(|page| page.authority()).map(|authority| authority.host().to_lowercase());
        let is_own = host.as_deref().is_some_and(|host| host == host_of(own));
        // Whoever comes from the card was on another site: the frame is ours, the page around it is not.
        let stays = |from: &str| is_below(from, path) && !from.ends_with("/card");
        if is_own && page.as_ref().is_some_and(|page| stays(page.path())) {
            return None;
        }
        let via = via.and_then(Channel::from_code);
        Some(match (via, host) {
            (Some(channel), _) => Self::By(channel),
            (None, _) if is_own => Self::By(Channel::House),
            (None, None) => Self::By(Channel::Direct),
            (None, Some(host)) => Self::of_site(host.strip_prefix("www.").unwrap_or(&host)),
        })
    }

    fn of_site(host: &str) -> Self {
        let is = |end: &str| host.strip_suffix(end).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'));
        if let Some((_, channel)) = KNOWN.iter().find(|(end, _)| is(end)) {
            return Self::By(*channel);
        }
        // google.com, google.co.ma, www.google.fr: all of them search.
        if host.split('.').next() == Some("google") {
            return Self::By(Channel::Search);
        }
        if is_name(host) { Self::Site(host.to_owned()) } else { Self::By(Channel::Sites) }
    }

    /// The word under which it is stored.
    pub(super) fn code(&self) -> String {
        match self {
            Self::By(channel) => channel.code().to_owned(),
            Self::Site(host) => format!("{SITE}{host}"),
        }
    }

    /// Reads the stored word.
    pub(super) fn from_code(code: &str) -> Self {
        let site = code.strip_prefix(SITE).map(|host| Self::Site(host.to_owned()));
        site.unwrap_or_else(|| Self::By(Channel::from_code(code).unwrap_or(Channel::Sites)))
    }
}

/// The host of an authority, without its port.
fn host_of(authority: &str) -> String {
    let host = authority.rsplit_once(':').map_or(authority, |(host, _)| host);
    host.to_lowercase()
}

fn is_below(path: &str, above: &str) -> bool {
    path.strip_prefix(above).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// Whether it is a name that a public site may have: not a number, not a machine of somebody's house, not overlong.
fn is_name(host: &str) -> bool {
    let is_plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '.';
    let ends_in_letters =
        host.rsplit('.').next().is_some_and(|end| end.len() > 1 && !end.contains(|c: char| c.is_ascii_digit()));
    host.len() <= 60 && host.contains('.') && host.chars().all(is_plain) && ends_in_letters && !host.ends_with(".local")
}

#[cfg(test)]
mod tests {
    use super::*;

    const PATH: &str = "/petitions/eau";

    fn of(via: Option<&str>, referer: Option<&str>) -> Option<String> {
        Source::of(PATH, "twiza.ma:8080", via, referer).map(|source| source.code())
    }

    fn from(referer: &str) -> String {
        of(None, Some(referer)).unwrap_or_default()
    }

    #[test]
    fn a_channel_of_our_own_links_counts_before_the_site_that_it_was_opened_in() {
        assert_eq!(of(Some("whatsapp"), None).as_deref(), Some("whatsapp"));
        assert_eq!(of(Some("card"), Some("https://hespress.com/a")).as_deref(), Some("card"));
        assert_eq!(of(Some("<script>"), None).as_deref(), Some("direct"));
    }

    #[test]
    fn known_sites_are_classes_in_all_their_names() {
        for (referer, class) in [
            ("https://www.google.co.ma/", "search"),
            ("https://google.com/search?q=x", "search"),
            ("https://l.facebook.com/l.php?u=x", "facebook"),
            ("https://m.facebook.com/", "facebook"),
            ("https://t.co/abc", "x"),
            ("https://web.whatsapp.com/", "whatsapp"),
            ("https://mail.google.com/mail/u/0/", "email"),
            ("android-app://com.google.android.gm/", "email"),
            ("android-app://org.telegram.messenger/", "telegram"),
        ] {
            assert_eq!(from(referer), class, "{referer}");
        }
    }

    #[test]
    fn another_site_is_kept_by_its_bare_name_and_nothing_of_its_address() {
        assert_eq!(from("https://www.Hespress.com/politique/123?utm=x#y"), "site:hespress.com");
        assert_eq!(from("https://notfacebook.com/"), "site:notfacebook.com");
        assert_eq!(from("https://user:secret@blog.example.org:8443/"), "site:blog.example.org");
    }

    #[test]
    fn what_is_no_public_name_is_not_told_apart() {
        let long = format!("https://{}.example.org/", "x".repeat(80));
        for referer in
            ["http://192.168.1.7/", "http://localhost:3000/", "http://printer.local/", "http://[::1]/", &long]
        {
            assert_eq!(from(referer), "sites", "{referer}");
        }
        assert_eq!(from("not an address"), "direct");
    }

    #[test]
    fn going_about_on_the_petition_is_no_visit_and_coming_from_the_house_is_one() {
        assert_eq!(of(None, Some("https://twiza.ma/petitions/eau")), None);
        assert_eq!(of(Some("poster"), Some("https://twiza.ma/petitions/eau?via=poster")), None);
        assert_eq!(of(None, Some("https://twiza.ma/petitions/eau/growth")), None);
        assert_eq!(of(Some("card"), Some("https://twiza.ma/petitions/eau/card?lang=fr")).as_deref(), Some("card"));
        assert_eq!(of(Some("card"), Some("https://twiza.ma/petitions/eau?via=card")), None);
        assert_eq!(from("https://twiza.ma/petitions"), "house");
        assert_eq!(from("https://twiza.ma/petitions/eau-et-terre"), "house");
    }

    #[test]
    fn a_source_is_read_back_from_its_word() {
        for code in ["direct", "poster", "site:hespress.com"] {
            assert_eq!(Source::from_code(code).code(), code);
        }
        assert_eq!(Source::from_code("tombola"), Source::By(Channel::Sites));
        assert_eq!(Channel::Sites.code(), crate::store::visits::OTHER_SITES);
    }
}
