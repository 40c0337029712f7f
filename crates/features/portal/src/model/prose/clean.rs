//! What of HTML may reach a reader.

use std::borrow::Cow;
use std::collections::HashSet;
use std::sync::LazyLock;

use ammonia::{Builder, UrlRelative};

const TAGS: &[&str] = &[
    "a",
    "abbr",
    "b",
    "bdi",
    "bdo",
    "blockquote",
    "br",
    "caption",
    "cite",
    "code",
    "dd",
    "del",
    "details",
    "dl",
    "dt",
    "em",
    "figcaption",
    "figure",
    "h2",
    "h3",
    "h4",
    "hr",
    "i",
    "ins",
    "kbd",
    "li",
    "mark",
    "ol",
    "p",
    "pre",
    "q",
    "s",
    "section",
    "small",
    "strong",
    "sub",
    "summary",
    "sup",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "time",
    "tr",
    "u",
    "ul",
];

/// The marks that newsletters and social networks put on links to follow whoever opens them.
const FOLLOWERS: &[&str] =
    &["fbclid", "gclid", "dclid", "msclkid", "mc_cid", "mc_eid", "igshid", "yclid", "_hsenc", "_hsmi"];

/// Where the notes of a text stand; no other place of a page can be named by it.
pub(super) const NOTE: &str = "note-";

static CLEANER: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let set = |words: &[&'static str]| words.iter().copied().collect::<HashSet<_>>();
    let mut builder = Builder::empty();
    builder
        .tags(set(TAGS))
        .clean_content_tags(set(&[
            "script", "style", "iframe", "object", "embed", "noscript", "svg", "math", "template", "form",
        ]))
        .generic_attributes(set(&["lang", "dir"]))
        .tag_attributes(
            [
                ("a", set(&["href", "id"])),
                ("li", set(&["id"])),
                ("ol", set(&["start"])),
                ("td", set(&["colspan", "rowspan"])),
                ("th", set(&["colspan", "rowspan", "scope"])),
                ("time", set(&["datetime"])),
                ("abbr", set(&["title"])),
            ]
            .into_iter()
            .collect(),
        )
        .url_schemes(set(&["http", "https", "mailto", "tel"]))
        .url_relative(UrlRelative::PassThrough)
        .link_rel(Some("noopener noreferrer"))
        .strip_comments(true)
        .attribute_filter(|tag, attribute, value| match (tag, attribute) {
            ("a", "href") => Some(unfollowed(value)),
            (_, "id") => value.starts_with(NOTE).then_some(Cow::Borrowed(value)),
            _ => Some(Cow::Borrowed(value)),
        });
    builder
});

/// Only the words, of HTML.
static WORDS: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let mut builder = Builder::empty();
    builder.clean_content_tags(["script", "style", "iframe", "object", "svg", "template"].into_iter().collect());
    builder
});

/// The HTML without anything that runs, follows or is fetched from elsewhere.
pub(super) fn clean(html: &str) -> String {
    CLEANER.clean(html).to_string()
}

/// The words of a piece of HTML.
pub(super) fn words(html: &str) -> String {
    let spaced =
        html.replace("</p>", "</p>\n").replace("<br", "\n<br").replace("</li>", "</li>\n").replace("</td>", "</td> ");
    let bare = WORDS.clean(&spaced).to_string();
    ["&lt;", "&gt;", "&nbsp;", "&quot;", "&amp;"]
        .iter()
        .zip(["<", ">", "\u{A0}", "\"", "&"])
        .fold(bare, |text, (from, to)| text.replace(from, to))
}

/// An address without the marks that follow whoever opens it.
fn unfollowed(address: &str) -> Cow<'_, str> {
    let Some((before, rest)) = address.split_once('?') else { return Cow::Borrowed(address) };
    let (query, place) = rest.split_once('#').map_or((rest, None), |(query, place)| (query, Some(place)));
    let follows = |part: &str| {
        let name = part.split('=').next().unwrap_or_default().to_ascii_lowercase();
        name.starts_with("utm_") || FOLLOWERS.contains(&name.as_str())
    };
    if !query.split('&').any(follows) {
        return Cow::Borrowed(address);
    }
    let kept: Vec<&str> = query.split('&').filter(|part| !follows(part)).collect();
    let mut clean = before.to_owned();
    if !kept.is_empty() {
        clean.push('?');
        clean.push_str(&kept.join("&"));
    }
    if let Some(place) = place {
        clean.push('#');
        clean.push_str(place);
    }
    Cow::Owned(clean)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_that_follow_are_taken_off_and_the_rest_of_an_address_stays() {
        assert_eq!(unfollowed("https://a.example/x?utm_source=n&p=2#la"), "https://a.example/x?p=2#la");
        assert_eq!(unfollowed("https://a.example/x?FBCLID=n"), "https://a.example/x");
        assert_eq!(unfollowed("/articles/eau?lang=ar"), "/articles/eau?lang=ar");
    }
}
