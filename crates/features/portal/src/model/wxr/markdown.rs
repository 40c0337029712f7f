//! HTML as Markdown that a person can go on writing.

use std::borrow::Cow;

use super::html::{Node, clean, gather, is_block, is_void};
use super::signs::{
    BREAK, PARAGRAPH, escaped, is_address, linked, longest_run, pictured, settled, stressed, write_words,
};

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
    let mut writer = Writer { links, is_loose, apart: Vec::new() };
    writer.blocks(&clean(html)).join("\n\n")
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
            "figure" => blocks.extend(self.figure(within)),
            "figcaption" | "caption" => {
                let mut words = String::new();
                self.inline(within.iter(), &mut words, Within { is_emphatic: true, ..Within::default() });
                let line = words.replace([BREAK, PARAGRAPH], " ");
                blocks.extend(settled(&line).map(|line| format!("*{}*", line.trim())).filter(|line| line.len() > 2));
            }
            _ => blocks.extend(self.blocks(within)),
        }
    }

    /// A picture with its caption is one line; whatever else stands in a figure is written as it comes.
    fn figure(&mut self, within: &[Node]) -> Vec<String> {
        let is_caption = |node: &&Node| matches!(node, Node::Element { name, .. } if name == "figcaption");
        let (captions, rest): (Vec<&Node>, Vec<&Node>) = within.iter().partition(is_caption);
        let mut pictures = Vec::new();
        let is_bare = rest.iter().all(|node| find_pictures(node, &mut pictures));
        let ([caption], [picture], true) = (captions.as_slice(), pictures.as_slice(), is_bare) else {
            return self.blocks(within);
        };
        let mut words = String::new();
        gather(std::slice::from_ref(*caption), &mut words);
        match self.picture(picture) {
            Some((address, _)) if !words.trim().is_empty() => vec![pictured(&address, &words)],
            Some((address, shows)) => vec![pictured(&address, &shows)],
            None => self.blocks(std::slice::from_ref(*caption)),
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
                Node::Text(words) => self.words(words, out, within.is_link),
                Node::Element { name, within: nodes, .. } => self.element(node, name, nodes, out, within),
            }
        }
    }

    fn words(&self, words: &str, out: &mut String, in_link: bool) {
        // A lone address stood for what it shows; in a link it is its words.
        let is_alone = |words: &str| !in_link && is_address(words.trim());
        if !self.is_loose && is_alone(words) {
            return out.push_str(&format!(" <{}> ", words.trim()));
        }
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
                match is_alone(line) {
                    true => out.push_str(&format!("<{}>", line.trim())),
                    false => write_words(line, out),
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

/// Finds the pictures in a node; says whether nothing else stands in it.
fn find_pictures<'n>(node: &'n Node, pictures: &mut Vec<&'n Node>) -> bool {
    match node {
        Node::Text(words) => words.trim().is_empty(),
        Node::Element { name, .. } if name == "img" => {
            pictures.push(node);
            true
        }
        Node::Element { name, within, .. } => {
            matches!(name.as_str(), "a" | "div" | "p" | "br") && within.iter().all(|node| find_pictures(node, pictures))
        }
    }
}

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
