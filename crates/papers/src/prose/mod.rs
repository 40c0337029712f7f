//! Texts from outside: DOCX, Markdown, plain text, as blocks in reading order.
//!
//! The shape of a block is what the file's format states, never a guess: a dash at the start of a line of plain text
//! stays in its text, a bullet that Word or Markdown made is an [`Shape::Item`].

mod docx;
mod markdown;
mod plain;

use serde::{Deserialize, Serialize};

use crate::archive::{self, Contents, Package};
use crate::{Error, Result, encoding, limits};

/// A text as it was read.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Prose {
    /// The blocks, in reading order; none is blank, none holds a line break.
    pub blocks: Vec<Block>,
    /// How many footnotes and endnotes were left out.
    pub notes_left_out: u32,
}

/// One paragraph, heading, list item or table row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Block {
    /// Where it stands, from 1: the line of a text file, the paragraph of a DOCX.
    pub line: u32,
    /// Its words. In plain text, the indentation too. The cells of a table's row are joined by ` | `.
    pub text: String,
    /// What it is.
    pub shape: Shape,
}

/// What a block is, as far as the file's format says so.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Shape {
    /// A heading; 1 is the highest level.
    Heading(u8),
    /// An item of a list.
    Item {
        /// How deep, from 0.
        level: u8,
        /// Whether its marker counts.
        ordered: bool,
        /// The marker as the reader of the file sees it: `-`, `•`, `2.`, `b)`.
        marker: String,
    },
    /// Anything else.
    Plain,
}

/// Reads a text. What it is, is told by its bytes; `file_name_hint` only decides between kinds of text (`.md`).
pub fn read(bytes: &[u8], file_name_hint: &str) -> Result<Prose> {
    archive::fits(bytes)?;
    let prose = match archive::kind(bytes)? {
        archive::Kind::Text => {
            let text = encoding::decode(bytes)?;
            if is_markdown(file_name_hint) { markdown::read(&text)? } else { plain::read(&text)? }
        }
        archive::Kind::Zip => {
            let mut package = Package::open(bytes)?;
            match package.contents() {
                Contents::Text => docx::read(package)?,
                Contents::OpenText => return Err(Error::OldWord),
                Contents::Sheet | Contents::BinarySheet | Contents::OpenSheet => return Err(Error::SheetNotText),
                Contents::Other => return Err(Error::Unknown),
            }
        }
    };
    if prose.blocks.is_empty() { Err(Error::Empty) } else { Ok(prose) }
}

fn is_markdown(file_name: &str) -> bool {
    let name = file_name.to_ascii_lowercase();
    [".md", ".markdown", ".mkd"].iter().any(|ending| name.ends_with(ending))
}

impl Prose {
    /// Adds a block unless it is blank.
    fn push(&mut self, line: u32, text: &str, shape: Shape) -> Result<()> {
        if text.trim().is_empty() && !matches!(shape, Shape::Item { .. }) {
            return Ok(());
        }
        if self.blocks.len() >= limits::BLOCKS {
            return Err(Error::TextTooLong);
        }
        self.blocks.push(Block { line, text: text.to_owned(), shape });
        Ok(())
    }
}
