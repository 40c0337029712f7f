use kernel::Lang;
use serde::Serialize;

use crate::{Error, Result, limits};

/// A document to set as pages. Every string is words in any script; none is markup.
#[derive(Debug, Clone, Serialize)]
pub struct Document {
    /// What it is: set large on the first page, and the PDF's own title.
    pub title: String,
    /// What more there is to say under the title.
    pub subtitle: Option<String>,
    /// The language of the reader: the direction of the pages and the fonts of headings.
    pub lang: Lang,
    /// Whose document it is: at the head of every page.
    pub organisation: String,
    /// When it was made, in words: at the foot of every page ("Édité le 21 novembre 2026").
    pub date_line: String,
    /// The content.
    pub blocks: Vec<Block>,
}

/// A piece of a document.
#[derive(Debug, Clone, Serialize)]
#[serde(tag = "kind", content = "of", rename_all = "kebab-case")]
pub enum Block {
    /// A heading.
    Heading {
        /// From 1, the highest, to 4.
        level: u8,
        /// Its words.
        text: String,
        /// Its number, if it has one: "1", "2.3", "أ".
        number: Option<String>,
    },
    /// A paragraph; a line break in it is kept.
    Paragraph(String),
    /// A list.
    List {
        /// Its items.
        items: Vec<String>,
        /// Whether they are counted.
        ordered: bool,
    },
    /// A tree of numbered titles, such as a plan.
    Outline(Vec<Node>),
    /// A table, its header repeated on each page.
    Table(Table),
    /// Names and their values, in two columns.
    KeyValues(Vec<(String, String)>),
    /// A remark set apart.
    Note(String),
    /// What follows begins a new page.
    PageBreak,
}

/// A node of an outline.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Node {
    /// Its number, if it has one.
    pub number: Option<String>,
    /// Its title.
    pub title: String,
    /// Owner, period, measures: small, under the title.
    pub meta: Option<String>,
    /// How far it is, from 0 to 1: drawn as a bar. What is outside is brought inside.
    pub progress: Option<f32>,
    /// What stands beneath it.
    pub children: Vec<Node>,
}

/// A table of a document.
#[derive(Debug, Clone, Serialize)]
pub struct Table {
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows; missing cells are empty, cells beyond the columns are refused.
    pub rows: Vec<Vec<String>>,
}

/// A column of a document's table.
#[derive(Debug, Clone, Serialize)]
pub struct Column {
    /// Its header.
    pub label: String,
    /// On which side its cells stand.
    pub align: Align,
    /// Its share of the width: a column of 2 is twice as wide as one of 1. Nothing: as wide as its words need.
    pub width: Option<u8>,
}

/// On which side words stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Align {
    /// Where the language begins.
    #[default]
    Start,
    /// In the middle.
    Center,
    /// Where the language ends: figures.
    End,
}

impl Document {
    /// Refuses what is too long or too deep to set in a few seconds.
    pub(crate) fn check(&self) -> Result<()> {
        let mut size = Size::default();
        for words in [&self.title, &self.organisation, &self.date_line].into_iter().chain(&self.subtitle) {
            size.words(words)?;
        }
        self.blocks.iter().try_for_each(|block| size.block(block))
    }
}

/// What was counted of a document so far.
#[derive(Default)]
struct Size {
    items: usize,
    bytes: usize,
}

impl Size {
    fn block(&mut self, block: &Block) -> Result<()> {
        match block {
            Block::Heading { text, number, .. } => number.iter().chain([text]).try_for_each(|words| self.words(words)),
            Block::Paragraph(text) | Block::Note(text) => self.words(text),
            Block::List { items, .. } => items.iter().try_for_each(|item| self.words(item)),
            Block::Outline(nodes) => nodes.iter().try_for_each(|node| self.node(node, 1)),
            Block::Table(table) => self.table(table),
            Block::KeyValues(pairs) => pairs.iter().try_for_each(|(name, value)| {
                self.words(name)?;
                self.words(value)
            }),
            Block::PageBreak => self.words(""),
        }
    }

    fn node(&mut self, node: &Node, depth: usize) -> Result<()> {
        if depth > limits::OUTLINE_DEPTH {
            return Err(Error::OutlineTooDeep);
        }
        for words in [Some(&node.title), node.number.as_ref(), node.meta.as_ref()].into_iter().flatten() {
            self.words(words)?;
        }
        node.children.iter().try_for_each(|child| self.node(child, depth + 1))
    }

    fn table(&mut self, table: &Table) -> Result<()> {
        if table.columns.len() > limits::COLUMNS {
            return Err(Error::TooManyColumns { row: 1 });
        }
        table.columns.iter().try_for_each(|column| self.words(&column.label))?;
        for (number, row) in (2..).zip(&table.rows) {
            if row.len() > table.columns.len() {
                return Err(Error::TooManyColumns { row: number });
            }
            row.iter().try_for_each(|cell| self.words(cell))?;
        }
        Ok(())
    }

    fn words(&mut self, words: &str) -> Result<()> {
        self.items += 1;
        self.bytes += words.len();
        if self.items > limits::PAGE_ITEMS || self.bytes > limits::PAGE_BYTES {
            return Err(Error::PagesTooMany);
        }
        Ok(())
    }
}
