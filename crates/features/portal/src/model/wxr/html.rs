//! HTML as other programs left it, as Markdown that a person can go on writing.
//!
//! The HTML is cleaned first; what the cleaner writes has a regular form, which is read here into a small tree.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

/// How deep elements stand in one another at most: those beyond stand beside each other.
const DEPTH: usize = 60;

/// What the text of the old site becomes here.
pub(super) trait Links {
    /// Where a link leads.
    fn link<'a>(&mut self, address: &'a str) -> Cow<'a, str>;
    /// Where a picture is, and what it shows if the page did not say; nothing where it is lost.
    fn picture(&mut self, address: &str) -> Option<(String, String)>;
}

/// Turns HTML into Markdown. `is_loose` is for texts in which an empty line begins a paragraph and the end of a line ends a
/// line, as WordPress kept them before it had blocks.
pub(super) fn markdown(html: &str, is_loose: bool, links: &mut impl Links) -> String {
    let clean = CLEANER.clean(html).to_string();
    let mut writer = Writer { links, is_loose, apart: Vec::new() };
    let blocks = writer.blocks(&tree(&clean));
    blocks.join("\n\n")
}

/// The words of HTML, in one line.
pub(super) fn plain(html: &str) -> String {
    let clean = CLEANER.clean(html).to_string();
    let mut words = String::new();
    gather(&tree(&clean), &mut words);
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn gather(nodes: &[Node], words: &mut String) {
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
enum Node {
    Text(String),
    Element { name: String, attributes: Vec<(String, String)>, within: Vec<Node> },
}

impl Node {
    fn attribute(&self, key: &str) -> &str {
        let Self::Element { attributes, .. } = self else { return "" };
        attributes.iter().find(|(name, _)| name == key).map_or("", |(_, value)| value.as_str())
    }
}

/// An element without a content.
fn is_void(name: &str) -> bool {
    matches!(name, "br" | "hr" | "img" | "source" | "embed")
}

fn is_block(name: &str) -> bool {
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

struct Writer<'a, L> {
    links: &'a mut L,
    is_loose: bool,
    /// Pictures of the table that is being written: they stand behind it.
    apart: Vec<String>,
}

impl<L: Links> Writer<'_, L> {
    /// The blocks of some nodes, each as its lines.
    fn blocks(&mut self, nodes: &[Node]) -> Vec<String> {
        let mut blocks = Vec::new();
        let mut line: Vec<&Node> = Vec::new();
        for node in nodes {
            match node {
                Node::Element { name, .. } if is_block(name) => {
                    self.paragraphs(&std::mem::take(&mut line), &mut blocks);
                    self.block(node, name, &mut blocks);
                }
                // What stands in it may be blocks all the same: HTML allows a link around a heading.
                Node::Element { name, within, .. } if !is_void(name) && has_block(within) => {
                    self.paragraphs(&std::mem::take(&mut line), &mut blocks);
                    blocks.extend(self.blocks(within));
                }
                _ => line.push(node),
            }
        }
        self.paragraphs(&line, &mut blocks);
        blocks
    }

    fn paragraphs(&mut self, nodes: &[&Node], blocks: &mut Vec<String>) {
        let mut words = String::new();
        self.inline(nodes.iter().copied(), &mut words, Within::default());
        for paragraph in words.split(PARAGRAPH) {
            blocks.extend(settled(paragraph));
        }
    }

    fn block(&mut self, node: &Node, name: &str, blocks: &mut Vec<String>) {
        let Node::Element { within, .. } = node else { return };
        match name {
            "hr" => blocks.push("---".to_owned()),
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                let level = usize::from(name.as_bytes()[1] - b'0').clamp(2, 6);
                let mut words = String::new();
                self.inline(within.iter(), &mut words, Within::default());
                let line = words.replace([BREAK, PARAGRAPH], " ");
                if !line.trim().is_empty() {
                    blocks.push(format!("{} {}", "#".repeat(level), line.trim()));
                }
            }
            "blockquote" => {
                let quoted = self.blocks(within).join("\n\n");
                if !quoted.is_empty() {
                    blocks.push(
                        quoted
                            .lines()
                            .map(|line| format!("> {line}").trim_end().to_owned())
                            .collect::<Vec<_>>()
                            .join("\n"),
                    );
                }
            }
            "ul" | "ol" => self.list(within, name == "ol", blocks),
            "pre" => {
                let mut words = String::new();
                gather(within, &mut words);
                let fence = "`".repeat(longest_run(&words, '`').max(2) + 1);
                blocks.push(format!("{fence}\n{}\n{fence}", words.trim_matches('\n')));
            }
            "table" => blocks.extend(self.table(node)),
            "figcaption" | "caption" => {
                let mut words = String::new();
                self.inline(within.iter(), &mut words, Within { is_emphatic: true, ..Within::default() });
                let line = words.replace([BREAK, PARAGRAPH], " ");
                blocks.extend(settled(&line).map(|line| format!("*{}*", line.trim())).filter(|line| line.len() > 2));
            }
            _ => blocks.extend(self.blocks(within)),
        }
    }

    fn list(&mut self, nodes: &[Node], is_ordered: bool, blocks: &mut Vec<String>) {
        let mut items = Vec::new();
        for node in nodes {
            let within = match node {
                Node::Element { name, within, .. } if name == "li" => self.blocks(within),
                Node::Text(words) if words.trim().is_empty() => continue,
                other => self.blocks(std::slice::from_ref(other)),
            };
            if within.is_empty() {
                continue;
            }
            let mark = if is_ordered { format!("{}. ", items.len() + 1) } else { "- ".to_owned() };
            let indent = " ".repeat(mark.len());
            let mut lines = Vec::new();
            for line in within.join("\n\n").lines() {
                let before = if lines.is_empty() { &mark } else { &indent };
                lines.push(if line.is_empty() { String::new() } else { format!("{before}{line}") });
            }
            items.push(lines.join("\n"));
        }
        if !items.is_empty() {
            blocks.push(items.join("\n"));
        }
    }

    /// A table stays HTML, which Markdown takes as it is. A table of one cell is no table, but an old way to lay out a page.
    fn table(&mut self, node: &Node) -> Vec<String> {
        if let [cell] = cells(node).as_slice() {
            let Node::Element { within, .. } = cell else { return Vec::new() };
            return self.blocks(within);
        }
        let mut html = String::new();
        self.html(node, &mut html);
        let table = html.split_whitespace().collect::<Vec<_>>().join(" ");
        std::iter::once(table).chain(self.apart.drain(..)).collect()
    }

    fn html(&mut self, node: &Node, out: &mut String) {
        match node {
            Node::Text(words) => out.push_str(&escaped(words)),
            Node::Element { name, attributes, within } => {
                if name == "img" {
                    let picture = self.picture(node).map(|(address, shows)| pictured(&address, &shows));
                    return self.apart.extend(picture);
                }
                out.push_str(&format!("<{name}"));
                for (key, value) in attributes {
                    let value = if key == "href" { self.links.link(value) } else { Cow::Borrowed(value.as_str()) };
                    out.push_str(&format!(" {key}=\"{}\"", escaped(&value)));
                }
                out.push('>');
                if !is_void(name) {
                    within.iter().for_each(|node| self.html(node, out));
                    out.push_str(&format!("</{name}>"));
                }
            }
        }
    }

    fn picture(&mut self, node: &Node) -> Option<(String, String)> {
        let (address, known) = self.links.picture(node.attribute("src"))?;
        let said = node.attribute("alt").trim();
        Some((address, if said.is_empty() { known } else { said.to_owned() }))
    }

    fn inline<'n>(&mut self, nodes: impl Iterator<Item = &'n Node>, out: &mut String, within: Within) {
        for node in nodes {
            match node {
                Node::Text(words) => self.words(words, out),
                Node::Element { name, within: nodes, .. } => self.element(node, name, nodes, out, within),
            }
        }
    }

    fn words(&self, words: &str, out: &mut String) {
        if !self.is_loose {
            return write_words(&words.replace(['\n', '\r', '\t'], " "), out);
        }
        let words = words.replace('\r', "");
        for (number, paragraph) in words.split("\n\n").enumerate() {
            if number > 0 {
                out.push(PARAGRAPH);
            }
            for (number, line) in paragraph.split('\n').enumerate() {
                if number > 0 {
                    out.push(BREAK);
                }
                match line.trim() {
                    // A lone address stood for what it shows.
                    line if is_address(line) => out.push_str(&format!("<{line}>")),
                    _ => write_words(line, out),
                }
            }
        }
    }

    fn element(&mut self, node: &Node, name: &str, nodes: &[Node], out: &mut String, within: Within) {
        match name {
            "br" => out.push(BREAK),
            "strong" | "b" if !within.is_strong => {
                let mut words = String::new();
                self.inline(nodes.iter(), &mut words, Within { is_strong: true, ..within });
                stressed(out, &words, "**", "strong");
            }
            "em" | "i" | "cite" if !within.is_emphatic => {
                let mut words = String::new();
                self.inline(nodes.iter(), &mut words, Within { is_emphatic: true, ..within });
                stressed(out, &words, "*", "em");
            }
            "a" if !within.is_link => {
                let mut words = String::new();
                self.inline(nodes.iter(), &mut words, Within { is_link: true, ..within });
                let address = self.links.link(node.attribute("href"));
                linked(out, &words, &address);
            }
            "img" => {
                if let Some((address, shows)) = self.picture(node) {
                    out.push_str(&pictured(&address, &shows));
                }
            }
            "iframe" | "embed" | "source" => self.medium(node, out, within),
            "audio" | "video" => {
                self.medium(node, out, within);
                self.inline(nodes.iter(), out, within);
            }
            "sub" | "sup" | "del" | "s" | "q" | "abbr" => {
                out.push_str(&format!("<{name}>"));
                self.inline(nodes.iter(), out, within);
                out.push_str(&format!("</{name}>"));
            }
            _ => self.inline(nodes.iter(), out, within),
        }
    }

    /// A film or a sound of elsewhere is a link to it: nothing of elsewhere is shown in a page.
    fn medium(&self, node: &Node, out: &mut String, within: Within) {
        let address = node.attribute("src");
        if is_address(address) && !within.is_link {
            out.push_str(&format!(" <{address}> "));
        }
    }
}

/// In what a text stands already.
#[derive(Clone, Copy, Default)]
struct Within {
    is_strong: bool,
    is_emphatic: bool,
    is_link: bool,
}

/// Where a line ends and where a paragraph does, while the words of a paragraph are put together: signs that no text holds.
const BREAK: char = '\u{1}';
const PARAGRAPH: char = '\u{2}';

fn has_block(nodes: &[Node]) -> bool {
    nodes.iter().any(|node| match node {
        Node::Element { name, within, .. } => is_block(name) || has_block(within),
        Node::Text(_) => false,
    })
}

fn cells(node: &Node) -> Vec<&Node> {
    let Node::Element { name, within, .. } = node else { return Vec::new() };
    if matches!(name.as_str(), "td" | "th" | "caption") {
        return vec![node];
    }
    within.iter().flat_map(cells).collect()
}

fn is_address(words: &str) -> bool {
    let is_web = words.starts_with("https://") || words.starts_with("http://");
    is_web && !words.contains(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | '"'))
}

fn escaped(words: &str) -> String {
    words.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// Writes words so that Markdown reads them as words; spaces are joined.
fn write_words(words: &str, out: &mut String) {
    for letter in words.chars() {
        match letter {
            BREAK | PARAGRAPH => {}
            ' ' | '\n' | '\t' | '\r' => {
                if !out.ends_with([' ', BREAK, PARAGRAPH]) {
                    out.push(' ');
                }
            }
            '\\' | '*' | '_' | '[' | ']' | '<' | '>' | '`' | '~' | '|' | '&' | '$' | '^' | '#' => {
                out.push('\\');
                out.push(letter);
            }
            _ => out.push(letter),
        }
    }
}

/// Words in strong or emphatic type. Where Markdown would not see its signs, as between a letter and a quotation mark, HTML
/// says it.
fn stressed(out: &mut String, words: &str, sign: &str, name: &str) {
    let is_space = |c: char| c == ' ' || c == BREAK || c == PARAGRAPH || c.is_whitespace();
    let inner = words.trim_matches(is_space);
    if inner.is_empty() {
        return out.push_str(words);
    }
    let start = words.len() - words.trim_start_matches(is_space).len();
    let end = start + inner.len();
    out.push_str(&words[..start]);
    let is_plain = |letter: Option<char>| letter.is_some_and(char::is_alphanumeric);
    let is_seen = is_plain(inner.chars().next()) && is_plain(inner.chars().last()) && !out.ends_with(['*', '\\']);
    if is_seen && !inner.contains(PARAGRAPH) {
        out.push_str(&format!("{sign}{inner}{sign}"));
    } else {
        // A paragraph ends all that was begun in it.
        let parts: Vec<String> = inner.split(PARAGRAPH).map(|part| format!("<{name}>{part}</{name}>")).collect();
        out.push_str(&parts.join(&PARAGRAPH.to_string()));
    }
    out.push_str(&words[end..]);
}

/// A picture as Markdown has it.
fn pictured(address: &str, shows: &str) -> String {
    let mut alt = String::new();
    write_words(&shows.split_whitespace().collect::<Vec<_>>().join(" "), &mut alt);
    format!("![{alt}]({})", destination(address))
}

fn linked(out: &mut String, words: &str, address: &str) {
    let shown = words.replace([BREAK, PARAGRAPH], " ");
    let inner = shown.trim();
    if inner.is_empty() || address.is_empty() || address.starts_with('#') {
        return out.push_str(words);
    }
    let before = if words.starts_with([' ', BREAK, PARAGRAPH]) { " " } else { "" };
    let after = if words.ends_with([' ', BREAK, PARAGRAPH]) { " " } else { "" };
    if before.is_empty() && out.ends_with('!') {
        // It would be a picture.
        out.pop();
        out.push_str("\\!");
    }
    out.push_str(&format!("{before}[{inner}]({}){after}", destination(address)));
}

/// An address as Markdown takes it.
fn destination(address: &str) -> String {
    let address: String = address.chars().filter(|c| !c.is_control()).collect();
    let is_bare = !address.contains(|c: char| c.is_whitespace() || matches!(c, '(' | ')' | '<' | '>' | '\\' | '&'));
    match is_bare {
        true => address,
        false => {
            let address = address.replace('<', "%3C").replace('>', "%3E").replace('\\', "%5C").replace('&', "&amp;");
            format!("<{address}>")
        }
    }
}

/// A paragraph with its lines; nothing where it has no words.
fn settled(paragraph: &str) -> Option<String> {
    let lines = paragraph.split(BREAK).map(|line| line.trim_matches(|c: char| c == ' ' || c == '\t'));
    let lines: Vec<String> = lines.filter(|line| !line.trim().is_empty()).map(begun).collect();
    (!lines.is_empty()).then(|| lines.join("\\\n"))
}

/// A line that begins with what Markdown would take for a heading, a list or a rule is told that it does not.
fn begun(line: &str) -> String {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let after = line[digits..].chars().next();
    if digits > 0 && digits < 10 && matches!(after, Some('.' | ')')) {
        return format!("{}\\{}", &line[..digits], &line[digits..]);
    }
    if line.starts_with(['-', '+', '=', ':']) { format!("\\{line}") } else { line.to_owned() }
}

fn longest_run(words: &str, sign: char) -> usize {
    words.split(|c| c != sign).map(str::len).max().unwrap_or(0)
}
