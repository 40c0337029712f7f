//! A spreadsheet as somebody looks at it: its sheets by name, all rows of one of them, and which cells are merged.

use serde::{Deserialize, Serialize};

use super::{Row, delimited, ods, xlsx};
use crate::archive::{self, Contents, Package};
use crate::{Error, Result, encoding};

/// A spreadsheet of which one sheet is open.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Book {
    /// The names of its visible sheets, in order; a text has one without a name.
    pub sheets: Vec<String>,
    /// Which of them is open.
    pub open: usize,
    /// What stands on the open one.
    pub grid: Grid,
}

/// All that stands on a sheet, titles, headings and notes included.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Grid {
    /// The rows that hold something.
    pub rows: Vec<Row>,
    /// The merged cells. What they hold stands in their first row and column.
    pub merged: Vec<Merged>,
}

/// Cells that are one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Merged {
    /// The first and the last row, as the spreadsheet counts them, from 1.
    pub lines: (u32, u32),
    /// The first and the last column, from 0.
    pub columns: (usize, usize),
}

/// The most merged cells that are heeded; a sheet with more is read as if the rest were apart.
pub(super) const MERGED: usize = 20_000;

/// Opens a spreadsheet at the sheet of this name, or at the first one that holds something. What it is, is told by its
/// bytes; `file_name_hint` only decides between kinds of text (`.tsv`).
///
/// # Errors
/// As [`super::read`]; [`Error::Empty`] for a sheet that is not there or holds nothing.
pub fn open(bytes: &[u8], file_name_hint: &str, sheet: Option<&str>) -> Result<Book> {
    archive::fits(bytes)?;
    let book = match archive::kind(bytes)? {
        archive::Kind::Text => {
            let rows = delimited::rows(&encoding::decode(bytes)?, file_name_hint)?;
            Book { sheets: vec![String::new()], open: 0, grid: Grid { rows, merged: Vec::new() } }
        }
        archive::Kind::Zip => {
            let mut package = Package::open(bytes)?;
            match package.contents() {
                Contents::Sheet => xlsx::book(bytes, sheet)?,
                Contents::OpenSheet => ods::book(package, sheet)?,
                Contents::BinarySheet => return Err(Error::OldExcel),
                Contents::Text | Contents::OpenText => return Err(Error::TextNotSheet),
                Contents::Other => return Err(Error::Unknown),
            }
        }
    };
    if book.grid.rows.is_empty() { Err(Error::Empty) } else { Ok(book) }
}

/// Opens the sheet of this name, or the first that holds something, of those that `read` reads by their place.
pub(super) fn opened(
    sheets: Vec<String>,
    wanted: Option<&str>,
    mut read: impl FnMut(usize) -> Result<Grid>,
) -> Result<Book> {
    let named = wanted.and_then(|name| sheets.iter().position(|sheet| sheet == name));
    let tried = match named {
        Some(index) => index..index + 1,
        None => 0..sheets.len(),
    };
    for open in tried {
        let grid = read(open)?;
        if !grid.rows.is_empty() {
            return Ok(Book { sheets, open, grid });
        }
    }
    Err(Error::Empty)
}
