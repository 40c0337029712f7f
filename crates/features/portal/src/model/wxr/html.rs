//! HTML as other programs left it, cleaned and read into a small tree.
//!
//! What the cleaner writes has a regular form: quoted attributes, all signs escaped, each element closed.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

/// How deep elements stand in one another at most: those beyond stand beside each other.
const DEPTH: usize = 60;

/// The tree of HTML, cleaned.
pub(super) fn clean(html: &str) -> Vec<Node> {
    tree(&CLEANER.clean(html).to_string())
}

/// The words of HTML, in one line.
pub(super) fn plain(html: &str) -> String {
    let mut words = String::new();
    gather(&clean(html), &mut words);
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Adds the words of nodes, those of blocks apart.
pub(super) fn gather(nodes: &[Node], words: &mut String) {
    for node in nodes {
        match node {
            Node::Text(text) => words.push_str(text),
            Node::Element { name, within, .. } => {
                let is_apart = is_block(name) || name == "br";
                words.push_str(if is_apart { " " } else { "" });
                gather(within, words);
                words.push_str(if is_apart { " " } else { "" });
            }
        }
    }
}

const BLOCKS: [&str; 26] = [
    "address",
    "article",
    "aside",
    "blockquote",
    "center",
    "dd",
    "div",
    "dl",
    "dt",
    "figcaption",
    "figure",
    "footer",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "li",
    "ol",
    "p",
    "pre",
    "section",
    "ul",
];

static CLEANER: LazyLock<ammonia::Builder<'static>> = LazyLock::new(|| {
    let mut cleaner = ammonia::Builder::empty();
    let inline = ["a", "abbr", "b", "br", "cite", "code", "del", "em", "i", "img", "q", "s", "strong", "sub", "sup"];
    let tables = ["table", "thead", "tbody", "tfoot", "tr", "th", "td", "caption"];
    let media = ["iframe", "audio", "video", "source", "embed"];
    let tags: HashSet<&str> = BLOCKS.into_iter().chain(inline).chain(tables).chain(media).collect();
    let mut attributes: HashMap<&str, HashSet<&str>> = HashMap::new();
    attributes.insert("a", ["href"].into());
    attributes.insert("img", ["src", "alt"].into());
    for cell in ["td", "th"] {
        attributes.insert(cell, ["colspan", "rowspan"].into());
    }
    for medium in media {
        attributes.insert(medium, ["src"].into());
    }
    cleaner
        .tags(tags)
        .tag_attributes(attributes)
        .clean_content_tags(["script", "style", "noscript", "object", "form"].into())
        .url_schemes(["http", "https", "mailto", "tel", ATTACHMENT].into())
        .link_rel(None);
    cleaner
});

/// The scheme by which a picture is named by its number on the old site.
pub(super) const ATTACHMENT: &str = "wp-attachment";

/// What stands in clean HTML.
#[derive(Debug)]
pub(super) enum Node {
    Text(String),
    Element { name: String, attributes: Vec<(String, String)>, within: Vec<Node> },
}

impl Node {
    pub(super) fn attribute(&self, key: &str) -> &str {
        let Self::Element { attributes, .. } = self else { return "" };
        attributes.iter().find(|(name, _)| name == key).map_or("", |(_, value)| value.as_str())
    }
}

/// An element without a content.
pub(super) fn is_void(name: &str) -> bool {
    matches!(name, "br" | "hr" | "img" | "source" | "embed")
}

/// An element that begins a block of its own.
pub(super) fn is_block(name: &str) -> bool {
    BLOCKS.contains(&name) || name == "table"
}

/// An element that is being read.
struct Open {
    name: String,
    attributes: Vec<(String, String)>,
    within: Vec<Node>,
}

/// Reads what the cleaner wrote: quoted attributes, all signs escaped, each element closed.
fn tree(html: &str) -> Vec<Node> {
    let mut open: Vec<Open> = vec![Open { name: String::new(), attributes: Vec::new(), within: Vec::new() }];
    // Elements that are not held because they stand too deep.
    let mut deeper = 0_usize;
    let mut rest = html;
    while !rest.is_empty() {
        let Some(at) = rest.find('<') else {
            put(&mut open, Node::Text(unescaped(rest)));
            break;
        };
        if at > 0 {
            put(&mut open, Node::Text(unescaped(&rest[..at])));
        }
        let Some(end) = end_of_tag(&rest[at..]) else { break };
        let tag = &rest[at + 1..at + end];
        rest = &rest[at + end + 1..];
        if tag.starts_with('/') {
            if deeper > 0 {
                deeper -= 1;
            } else if open.len() > 1 {
                close(&mut open);
            }
            continue;
        }
        let (name, attributes) = opened(tag);
        if is_void(&name) {
            put(&mut open, Node::Element { name, attributes, within: Vec::new() });
        } else if open.len() >= DEPTH {
            deeper += 1;
        } else {
            open.push(Open { name, attributes, within: Vec::new() });
        }
    }
    while open.len() > 1 {
        close(&mut open);
    }
    open.pop().map(|root| root.within).unwrap_or_default()
}

fn put(open: &mut [Open], node: Node) {
    if let Some(last) = open.last_mut() {
        last.within.push(node);
    }
}

fn close(open: &mut Vec<Open>) {
    if let Some(Open { name, attributes, within }) = open.pop() {
        put(open, Node::Element { name, attributes, within });
    }
}

/// Where a tag ends: a `>` that stands in no quotation marks.
fn end_of_tag(tag: &str) -> Option<usize> {
    let mut is_quoted = false;
    tag.bytes().position(|byte| {
        is_quoted ^= byte == b'"';
        byte == b'>' && !is_quoted
    })
}

fn opened(tag: &str) -> (String, Vec<(String, String)>) {
    let tag = tag.trim_end_matches('/').trim_end();
    let (name, mut rest) = tag.split_once(' ').unwrap_or((tag, ""));
    let mut attributes = Vec::new();
    while let Some((key, after)) = rest.split_once("=\"") {
        let Some((value, after)) = after.split_once('"') else { break };
        attributes.push((key.trim().to_owned(), unescaped(value)));
        rest = after;
    }
    (name.to_owned(), attributes)
}

fn unescaped(words: &str) -> String {
    if !words.contains('&') {
        return words.to_owned();
    }
    // The ampersand last: "&amp;lt;" means "&lt;".
    let plain = words.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&nbsp;", "\u{a0}");
    plain.replace("&amp;", "&")
}

/// The letters that HTML names and XML does not, as far as they stand in titles.
pub(super) fn entity(name: &str) -> Option<&'static str> {
    Some(match name {
        "nbsp" => "\u{a0}",
        "laquo" => "«",
        "raquo" => "»",
        "lsquo" => "‘",
        "rsquo" => "’",
        "ldquo" => "“",
        "rdquo" => "”",
        "hellip" => "…",
        "ndash" => "–",
        "mdash" => "—",
        "euro" => "€",
        "copy" => "©",
        "deg" => "°",
        "middot" => "·",
        "bull" => "•",
        "agrave" => "à",
        "acirc" => "â",
        "ccedil" => "ç",
        "egrave" => "è",
        "eacute" => "é",
        "ecirc" => "ê",
        "euml" => "ë",
        "icirc" => "î",
        "iuml" => "ï",
        "ocirc" => "ô",
        "ugrave" => "ù",
        "ucirc" => "û",
        "oelig" => "œ",
        "Eacute" => "É",
        "Agrave" => "À",
        "lrm" => "\u{200e}",
        "rlm" => "\u{200f}",
        "zwnj" => "\u{200c}",
        "zwj" => "\u{200d}",
        _ => return None,
    })
}
