use serde::{Deserialize, Serialize};

use crate::limits;

/// The result of reading or writing a document.
pub type Result<T> = std::result::Result<T, Error>;

/// Why a document could not be read or written.
///
/// [`Error::code`] names the message of `locales/` that tells a person what happened and what to do; [`Error::args`]
/// fills it. Nothing of the document's content is kept here, so that an error can be logged.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
pub enum Error {
    /// There is nothing in the file.
    #[error("the file is empty")]
    Empty,
    /// The file is larger than [`limits::FILE`].
    #[error("the file is too big")]
    FileTooBig,
    /// The file unpacks to more than [`limits::UNPACKED`], or swells as no honest file does.
    #[error("the file unpacks to too much")]
    Swollen,
    /// The table has more rows than [`limits::ROWS`] or more cells than [`limits::CELLS`].
    #[error("too many rows")]
    TooManyRows,
    /// A row has more columns than [`limits::COLUMNS`].
    #[error("row {row} has too many columns")]
    TooManyColumns {
        /// As the spreadsheet counts it, from 1.
        row: u32,
    },
    /// A cell holds more characters than [`limits::CELL`].
    #[error("the cell at row {row}, column {column} is too long")]
    CellTooLong {
        /// As the spreadsheet counts it, from 1.
        row: u32,
        /// As the spreadsheet counts it, from 1.
        column: u32,
    },
    /// The text has more blocks than [`limits::BLOCKS`], or its XML more elements than [`limits::XML_NODES`].
    #[error("the text is too long")]
    TextTooLong,
    /// A quotation mark opens a cell and nothing closes it.
    #[error("a quotation mark opened in row {row} is never closed")]
    OpenQuote {
        /// The row where it opens, as the spreadsheet counts it, from 1.
        row: u32,
    },
    /// The file says what it is, and is not whole: cut short, or broken inside.
    #[error("the file is damaged")]
    Damaged,
    /// The file is locked with a password.
    #[error("the file is locked with a password")]
    Locked,
    /// The XML inside declares a document type, which no office program writes and which attacks rely on.
    #[error("the XML declares a document type")]
    Doctype,
    /// An Excel workbook of before 2007, or a binary one.
    #[error("an old or binary Excel workbook")]
    OldExcel,
    /// A Word document of before 2007, RTF, or an OpenDocument text.
    #[error("a word-processor format that is not read")]
    OldWord,
    /// A PDF, which keeps the look of a text and loses its order.
    #[error("a PDF cannot be read back")]
    Pdf,
    /// A text was expected and a spreadsheet came.
    #[error("a spreadsheet where a text was expected")]
    SheetNotText,
    /// A spreadsheet was expected and a word-processor document came.
    #[error("a text document where a table was expected")]
    TextNotSheet,
    /// None of the formats that are read.
    #[error("not a format that is read")]
    Unknown,
    /// The document to set has more than [`limits::PAGE_ITEMS`] strings or [`limits::PAGE_BYTES`] of text.
    #[error("the document is too long to be set as pages")]
    PagesTooMany,
    /// The document to set nests deeper than [`limits::OUTLINE_DEPTH`].
    #[error("the outline is too deep to be set as pages")]
    OutlineTooDeep,
    /// The typesetter refused the document: a fault of the program, not of the content.
    #[error("the document could not be typeset: {0}")]
    Typesetting(String),
    /// The spreadsheet writer failed: the disk is full, or the program at fault.
    #[error("the spreadsheet could not be written: {0}")]
    Writing(String),
}

/// What fills a place in a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Arg {
    /// A count, to be written as the reader's language does.
    Number(u64),
    /// Words as they are, such as the letters of a column.
    Word(String),
}

impl Error {
    /// The message's id in `locales/*.ftl`.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Empty => "papers-empty",
            Self::FileTooBig => "papers-file-too-big",
            Self::Swollen => "papers-swollen",
            Self::TooManyRows => "papers-too-many-rows",
            Self::TooManyColumns { .. } => "papers-too-many-columns",
            Self::CellTooLong { .. } => "papers-cell-too-long",
            Self::TextTooLong => "papers-text-too-long",
            Self::OpenQuote { .. } => "papers-open-quote",
            Self::Damaged => "papers-damaged",
            Self::Locked => "papers-locked",
            Self::Doctype => "papers-doctype",
            Self::OldExcel => "papers-old-excel",
            Self::OldWord => "papers-old-word",
            Self::Pdf => "papers-pdf",
            Self::SheetNotText => "papers-sheet-not-text",
            Self::TextNotSheet => "papers-text-not-sheet",
            Self::Unknown => "papers-unknown",
            Self::PagesTooMany => "papers-pages-too-many",
            Self::OutlineTooDeep => "papers-outline-too-deep",
            Self::Typesetting(_) => "papers-typesetting",
            Self::Writing(_) => "papers-writing",
        }
    }

    /// What fills the places of the message: `limit`, `row`, `column`.
    pub fn args(&self) -> Vec<(&'static str, Arg)> {
        let limit = |n: usize| ("limit", Arg::Number(n as u64));
        match self {
            Self::FileTooBig => vec![("limit", Arg::Number(limits::megabytes(limits::FILE)))],
            Self::Swollen => vec![("limit", Arg::Number(limits::megabytes(limits::UNPACKED)))],
            Self::TooManyRows => vec![limit(limits::ROWS)],
            Self::TooManyColumns { row } => vec![limit(limits::COLUMNS), at_row(*row)],
            Self::CellTooLong { row, column } => {
                vec![limit(limits::CELL), at_row(*row), ("column", Arg::Word(column_letters(*column)))]
            }
            Self::TextTooLong => vec![limit(limits::BLOCKS)],
            Self::OpenQuote { row } => vec![at_row(*row)],
            Self::PagesTooMany => vec![limit(limits::PAGE_ITEMS)],
            Self::OutlineTooDeep => vec![limit(limits::OUTLINE_DEPTH)],
            _ => Vec::new(),
        }
    }

    /// Whether the person who sent the document can do something about it; otherwise the server is at fault.
    pub const fn is_of_the_sender(&self) -> bool {
        !matches!(self, Self::Typesetting(_) | Self::Writing(_))
    }
}

fn at_row(row: u32) -> (&'static str, Arg) {
    ("row", Arg::Number(row.into()))
}

/// A column's letters as spreadsheets show them: 1 is A, 27 is AA.
pub fn column_letters(column: u32) -> String {
    let mut letters = Vec::new();
    let mut rest = column;
    while rest > 0 {
        letters.push(char::from(b'A' + ((rest - 1) % 26) as u8));
        rest = (rest - 1) / 26;
    }
    letters.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_lettered_as_spreadsheets_do() {
        let letters = [1, 26, 27, 52, 53, 702, 703].map(column_letters);
        assert_eq!(letters, ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
    }
}
