//! The text itself: paragraphs, lists, tables.

use std::fmt::Write;

use kernel::{Direction, Lang};

use crate::pdf::{Align, Block, Document, Node, Table};

/// The width of an A4 page within its margins, in twentieths of a point.
const WIDTH: u32 = 9_070;
/// The list that is not counted; counted ones follow, each with a number of its own so that it begins at one.
const BULLETS: u32 = 1;

/// The paragraphs of a document, written one after the other.
pub(super) struct Body {
    xml: String,
    is_rtl: bool,
    counted: u32,
}

impl Body {
    pub(super) fn of(document: &Document) -> Self {
        let is_rtl = document.lang.direction() == Direction::Rtl;
        let mut body = Self { xml: String::new(), is_rtl, counted: 0 };
        body.styled("Title", &document.title);
        if let Some(subtitle) = &document.subtitle {
            body.styled("Subtitle", subtitle);
        }
        for block in &document.blocks {
            body.block(block);
        }
        body
    }

    /// How many counted lists there are.
    pub(super) const fn lists(&self) -> u32 {
        self.counted
    }

    /// The whole part: its paragraphs and the page that they stand on.
    pub(super) fn finish(self, document: &Document) -> String {
        let bidi = if document.lang.direction() == Direction::Rtl { "<w:bidi/>" } else { "" };
        format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:document {NAMESPACES}><w:body>{}\
             <w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId3\"/><w:footerReference w:type=\"default\" r:id=\"rId4\"/>\
             <w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1418\" w:right=\"1418\" w:bottom=\"1418\" w:left=\"1418\" \
             w:header=\"709\" w:footer=\"709\" w:gutter=\"0\"/>{bidi}</w:sectPr></w:body></w:document>",
            self.xml
        )
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading { level, text, number } => {
                let words = number.as_ref().map_or_else(|| text.clone(), |number| format!("{number} {text}"));
                self.styled(&format!("Heading{}", (*level).clamp(1, 4)), &words);
            }
            Block::Paragraph(words) => self.styled("Normal", words),
            Block::Note(words) => self.styled("Note", words),
            Block::List { items, ordered } => self.list(items, *ordered),
            Block::Outline(nodes) => nodes.iter().for_each(|node| self.node(node, 0)),
            Block::Table(table) => self.table(table),
            Block::KeyValues(pairs) => self.pairs(pairs),
            Block::PageBreak => self.xml.push_str("<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>"),
        }
    }

    fn styled(&mut self, style: &str, words: &str) {
        self.paragraph(&format!("<w:pStyle w:val=\"{style}\"/>"), words, false);
    }

    /// A paragraph; `properties` come in the order that the schema wants: style, numbering, then what follows the direction.
    fn paragraph(&mut self, properties: &str, words: &str, is_bold: bool) {
        self.aligned(properties, Align::Start, words, is_bold);
    }

    fn aligned(&mut self, properties: &str, align: Align, words: &str, is_bold: bool) {
        let bidi = if self.is_rtl { "<w:bidi/>" } else { "" };
        // In a paragraph from right to left, `right` is where lines end.
        let side = match align {
            Align::Start => "",
            Align::Center => "<w:jc w:val=\"center\"/>",
            Align::End => "<w:jc w:val=\"right\"/>",
        };
        self.xml.push_str("<w:p><w:pPr>");
        self.xml.push_str(properties);
        self.xml.push_str(bidi);
        self.xml.push_str(side);
        self.xml.push_str("</w:pPr>");
        runs(&mut self.xml, words, self.is_rtl, is_bold);
        self.xml.push_str("</w:p>");
    }

    fn list(&mut self, items: &[String], ordered: bool) {
        let (style, number) = match ordered {
            true => {
                self.counted += 1;
                ("ListNumber", BULLETS + self.counted)
            }
            false => ("ListBullet", BULLETS),
        };
        let numbered = format!("<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"{number}\"/></w:numPr>");
        let properties = format!("<w:pStyle w:val=\"{style}\"/>{numbered}");
        for item in items {
            self.paragraph(&properties, item, false);
        }
    }

    fn node(&mut self, node: &Node, depth: u32) {
        let words =
            [node.number.as_deref(), Some(node.title.as_str())].into_iter().flatten().collect::<Vec<_>>().join(" ");
        let words = node.meta.iter().fold(words, |words, meta| format!("{words}\n{meta}"));
        let bidi = if self.is_rtl { "<w:bidi/>" } else { "" };
        let indent = depth * 360;
        let _ = write!(
            self.xml,
            "<w:p><w:pPr><w:pStyle w:val=\"Normal\"/>{bidi}<w:ind w:start=\"{indent}\" w:left=\"{indent}\"/></w:pPr>"
        );
        runs(&mut self.xml, &words, self.is_rtl, depth == 0);
        self.xml.push_str("</w:p>");
        for child in &node.children {
            self.node(child, depth + 1);
        }
    }

    fn table(&mut self, table: &Table) {
        if table.columns.is_empty() {
            return;
        }
        let shares: Vec<u32> = table.columns.iter().map(|column| u32::from(column.width.unwrap_or(2)).max(1)).collect();
        let widths = self.begin_table(&shares);
        self.xml.push_str("<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
        for (column, width) in table.columns.iter().zip(&widths) {
            self.cell(*width, column.align, &column.label, true);
        }
        self.xml.push_str("</w:tr>");
        for row in &table.rows {
            self.xml.push_str("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
            for (at, (column, width)) in table.columns.iter().zip(&widths).enumerate() {
                self.cell(*width, column.align, row.get(at).map_or("", String::as_str), false);
            }
            self.xml.push_str("</w:tr>");
        }
        self.end_table();
    }

    fn pairs(&mut self, pairs: &[(String, String)]) {
        if pairs.is_empty() {
            return;
        }
        let widths = self.begin_table(&[2, 3]);
        for (name, value) in pairs {
            self.xml.push_str("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
            for ((words, is_name), width) in [(name, true), (value, false)].into_iter().zip(&widths) {
                self.cell(*width, Align::Start, words, is_name);
            }
            self.xml.push_str("</w:tr>");
        }
        self.end_table();
    }

    /// Begins a table whose columns share the page; gives their widths.
    fn begin_table(&mut self, shares: &[u32]) -> Vec<u32> {
        let whole: u32 = shares.iter().sum::<u32>().max(1);
        let widths: Vec<u32> = shares.iter().map(|share| WIDTH * share / whole).collect();
        let bidi = if self.is_rtl { "<w:bidiVisual/>" } else { "" };
        let _ = write!(
            self.xml,
            "<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/>{bidi}<w:tblW w:w=\"{WIDTH}\" w:type=\"dxa\"/>\
             <w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>"
        );
        for width in &widths {
            let _ = write!(self.xml, "<w:gridCol w:w=\"{width}\"/>");
        }
        self.xml.push_str("</w:tblGrid>");
        widths
    }

    /// Ends a table; a paragraph behind it keeps two tables apart.
    fn end_table(&mut self) {
        self.xml.push_str("</w:tbl>");
        self.styled("Normal", "");
    }

    fn cell(&mut self, width: u32, align: Align, words: &str, is_bold: bool) {
        let _ = write!(self.xml, "<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/></w:tcPr>");
        self.aligned("<w:pStyle w:val=\"TableText\"/>", align, words, is_bold);
        self.xml.push_str("</w:tc>");
    }
}

/// The namespaces of a part that holds text.
pub(super) const NAMESPACES: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
     xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

/// Words as runs, each of one direction: an Arabic word in a French sentence is told to be one, so that it is set in its own
/// font and stands as it should. Figures and marks belong to what stands before them.
pub(super) fn runs(xml: &mut String, words: &str, is_rtl: bool, is_bold: bool) {
    let mut run = String::new();
    let mut direction = words.chars().find_map(direction_of).unwrap_or(is_rtl);
    for c in words.chars() {
        let own = direction_of(c).unwrap_or(direction);
        if own != direction || c == '\n' {
            flush(xml, &mut run, direction, is_bold);
            direction = own;
        }
        match c {
            '\n' => xml.push_str("<w:r><w:br/></w:r>"),
            c => run.push(c),
        }
    }
    flush(xml, &mut run, direction, is_bold);
}

/// Whether a letter runs from right to left; nothing for what has no direction of its own.
fn direction_of(c: char) -> Option<bool> {
    match c {
        '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' => c.is_alphabetic().then_some(true),
        c => c.is_alphabetic().then_some(false),
    }
}

fn flush(xml: &mut String, run: &mut String, is_rtl: bool, is_bold: bool) {
    if run.is_empty() {
        return;
    }
    xml.push_str("<w:r><w:rPr>");
    if is_bold {
        xml.push_str("<w:b/><w:bCs/>");
    }
    if is_rtl {
        xml.push_str("<w:rtl/>");
    }
    xml.push_str("</w:rPr><w:t xml:space=\"preserve\">");
    xml.push_str(&escaped(run));
    xml.push_str("</w:t></w:r>");
    run.clear();
}

/// Words as XML holds them; characters that it forbids are left out.
pub(super) fn escaped(words: &str) -> String {
    let mut text = String::with_capacity(words.len());
    for c in words.chars() {
        match c {
            '&' => text.push_str("&amp;"),
            '<' => text.push_str("&lt;"),
            '>' => text.push_str("&gt;"),
            '"' => text.push_str("&quot;"),
            '\t' => text.push(c),
            c if c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}') => {}
            c => text.push(c),
        }
    }
    text
}

/// The language as Word names it.
pub(super) const fn tag(lang: Lang) -> &'static str {
    match lang {
        Lang::Ar => "ar-MA",
        Lang::En => "en-GB",
        Lang::Zgh => "zgh",
        Lang::Fr => "fr-FR",
    }
}
