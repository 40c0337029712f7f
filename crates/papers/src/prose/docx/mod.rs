//! Word documents (Office Open XML, ECMA-376): the words that a reader sees, with their headings and list markers.

mod numbering;
mod styles;

use roxmltree::Node;

use self::numbering::{Numbering, Place};
use self::styles::Styles;
use super::{Prose, Shape};
use crate::archive::Package;
use crate::{Error, Result, encoding, xml};

/// Reads the body of the document: text boxes and tables too, but not what was deleted under revision marks, nor the
/// table of contents, which repeats the headings.
pub(super) fn read(mut package: Package<'_>) -> Result<Prose> {
    let main = package.main_text().ok_or(Error::Damaged)?;
    let text = part(&mut package, &main)?.ok_or(Error::Damaged)?;
    let styles = part(&mut package, "word/styles.xml")?;
    let numbering = part(&mut package, "word/numbering.xml")?;
    let text = xml::parse(&text)?;
    let mut reader = Reader {
        styles: styles.as_deref().map(Styles::read).transpose()?.unwrap_or_default(),
        numbering: numbering.as_deref().map(Numbering::read).transpose()?.unwrap_or_default(),
        paragraphs: 0,
        prose: Prose::default(),
    };
    for node in outermost(text.root_element(), &["p", "tr"]) {
        if xml::is(node, "p") { reader.paragraph(node)? } else { reader.row(node)? }
    }
    Ok(reader.prose)
}

fn part(package: &mut Package<'_>, name: &str) -> Result<Option<String>> {
    package.part(name)?.map(|bytes| encoding::decode(&bytes)).transpose().map_err(|error| match error {
        Error::Empty | Error::Unknown => Error::Damaged,
        other => other,
    })
}

struct Reader {
    styles: Styles,
    numbering: Numbering,
    /// How many paragraphs were met.
    paragraphs: u32,
    prose: Prose,
}

impl Reader {
    fn paragraph(&mut self, node: Node<'_, '_>) -> Result<()> {
        self.paragraphs += 1;
        let properties = xml::child(node, "pPr");
        let style = properties.and_then(|p| value(p, "pStyle")).unwrap_or_default();
        if self.styles.is_contents(style) {
            return Ok(());
        }
        let lines = self.lines(node);
        if lines.iter().all(|line| line.trim().is_empty()) {
            return Ok(());
        }
        let marker = self.marker(properties, style);
        let level =
            properties.and_then(|p| value(p, "outlineLvl")).map_or_else(|| self.styles.level(style), styles::level);
        match (level, marker) {
            (Some(level), Some(marker)) => {
                self.whole(&format!("{} {}", marker.text, lines.join(" ")), Shape::Heading(level))
            }
            (Some(level), None) => self.whole(&lines.join(" "), Shape::Heading(level)),
            (None, Some(marker)) => {
                let shape = Shape::Item { level: marker.level, ordered: marker.ordered, marker: marker.text };
                self.whole(&lines.join(" "), shape)
            }
            (None, None) => lines.iter().try_for_each(|line| self.whole(line, Shape::Plain)),
        }
    }

    /// A table's row is one block; the tables inside its cells belong to it.
    fn row(&mut self, row: Node<'_, '_>) -> Result<()> {
        self.paragraphs += 1;
        if xml::child(row, "trPr").is_some_and(|properties| xml::child(properties, "del").is_some()) {
            return Ok(());
        }
        let cells: Vec<String> =
            outermost(row, &["tc"]).map(|cell| self.lines(cell).join(" ").trim().to_owned()).collect();
        if cells.iter().all(String::is_empty) {
            return Ok(());
        }
        self.whole(&cells.join(" | "), Shape::Plain)
    }

    fn whole(&mut self, text: &str, shape: Shape) -> Result<()> {
        self.prose.push(self.paragraphs, text.trim(), shape)
    }

    /// The marker that Word draws before the paragraph, if it is in a list by itself or by its style.
    fn marker(&mut self, properties: Option<Node<'_, '_>>, style: &str) -> Option<numbering::Marker> {
        let own = properties.and_then(|p| xml::child(p, "numPr")).map(Place::read);
        let place = match own {
            Some(place) => place.or(self.styles.place(style)),
            None => self.styles.place(style)?,
        };
        let marker = self.numbering.next(&place)?;
        Some(numbering::Marker { level: marker.level.max(self.styles.depth(style)), ..marker })
    }

    /// The lines of a paragraph or of a cell, with its footnotes counted.
    fn lines(&mut self, node: Node<'_, '_>) -> Vec<String> {
        let mut lines = vec![String::new()];
        for inner in visible(node) {
            let line = lines.last_mut().expect("there is always a last line");
            match inner.tag_name().name() {
                "t" => line.push_str(inner.text().unwrap_or_default()),
                "tab" | "ptab" => line.push('\t'),
                "noBreakHyphen" => line.push('\u{2011}'),
                "sym" => line.extend(symbol(inner)),
                "br" | "cr" => lines.push(String::new()),
                "p" if inner != node && !line.is_empty() => lines.push(String::new()),
                "footnoteReference" | "endnoteReference" => self.prose.notes_left_out += 1,
                _ => {}
            }
        }
        lines
    }
}

/// The elements of a subtree that a reader of the document sees, in reading order.
fn visible<'a, 'input>(root: Node<'a, 'input>) -> impl Iterator<Item = Node<'a, 'input>> {
    // Deleted or moved away, properties, the code of fields, and the second copy that old programs are given.
    const UNSEEN: [&str; 6] = ["del", "moveFrom", "pPr", "rPr", "instrText", "Fallback"];
    let mut unseen_until = 0;
    root.descendants().filter(move |node| {
        if node.range().start < unseen_until || !node.is_element() {
            return false;
        }
        let seen = !UNSEEN.contains(&node.tag_name().name());
        if !seen {
            unseen_until = node.range().end;
        }
        seen
    })
}

/// The visible elements of these names that are not inside another of them, nor the root itself.
fn outermost<'a, 'input>(
    root: Node<'a, 'input>,
    names: &'static [&'static str],
) -> impl Iterator<Item = Node<'a, 'input>> {
    let mut inside_until = 0;
    visible(root).filter(move |node| {
        let found = *node != root && node.range().start >= inside_until && names.contains(&node.tag_name().name());
        if found {
            inside_until = node.range().end;
        }
        found
    })
}

/// `<w:name w:val="…"/>` beneath a node.
fn value<'a>(node: Node<'a, '_>, name: &'static str) -> Option<&'a str> {
    xml::child(node, name).and_then(|inner| xml::attribute(inner, "val"))
}

/// A sign of a symbol font, if it is one that other fonts have.
fn symbol(node: Node<'_, '_>) -> Option<char> {
    let code = xml::attribute(node, "char").and_then(|hex| u32::from_str_radix(hex, 16).ok())?;
    char::from_u32(code).filter(|c| !numbering::is_private(*c))
}
