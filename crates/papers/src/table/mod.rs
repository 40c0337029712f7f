//! Tables from outside: XLSX, ODS, CSV and its kin, as rows of text.

mod book;
mod columns;
mod delimited;
mod ods;
mod xlsx;

pub use book::{Book, Grid, Merged, open};

use serde::{Deserialize, Serialize};

use crate::archive::{self, Contents, Package};
use crate::{Error, Result, encoding, formula, limits};

/// A table as it was read: its header and the rows that hold something.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    /// The first row that holds something, without the space around its words.
    pub head: Vec<String>,
    /// The rows beneath it that hold something.
    pub rows: Vec<Row>,
}

/// A row of a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// Its number as the spreadsheet shows it, from 1.
    pub line: u32,
    /// Its cells as text: days as `2026-11-21`, numbers with a point and without a needless `.0`, truth as `true` or
    /// `false`. A row may be shorter or longer than the header.
    pub cells: Vec<String>,
}

impl Row {
    /// The cell in `column` (from 0), empty if the row ends before it.
    pub fn cell(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", String::as_str)
    }
}

/// Reads a table. What it is, is told by its bytes; `file_name_hint` only decides between kinds of text (`.tsv`).
pub fn read(bytes: &[u8], file_name_hint: &str) -> Result<Table> {
    archive::fits(bytes)?;
    let rows = match archive::kind(bytes)? {
        archive::Kind::Text => delimited::rows(&encoding::decode(bytes)?, file_name_hint)?,
        archive::Kind::Zip => {
            let mut package = Package::open(bytes)?;
            match package.contents() {
                Contents::Sheet => xlsx::rows(bytes)?,
                Contents::OpenSheet => ods::rows(package)?,
                Contents::BinarySheet => return Err(Error::OldExcel),
                Contents::Text | Contents::OpenText => return Err(Error::TextNotSheet),
                Contents::Other => return Err(Error::Unknown),
            }
        }
    };
    headed(rows)
}

/// Splits the header off; what is left may be nothing.
fn headed(rows: Vec<Row>) -> Result<Table> {
    let mut rows = rows.into_iter();
    let head = rows.next().ok_or(Error::Empty)?;
    let mut head: Vec<String> = head.cells.iter().map(|label| label.trim().to_owned()).collect();
    while head.last().is_some_and(String::is_empty) {
        head.pop();
    }
    Ok(Table { head, rows: rows.collect() })
}

/// Gathers rows under the limits, leaving out those that hold nothing.
#[derive(Default)]
struct Gatherer {
    rows: Vec<Row>,
    cells: usize,
    bytes: usize,
}

impl Gatherer {
    fn push(&mut self, line: u32, mut cells: Vec<String>) -> Result<()> {
        cells.iter_mut().for_each(restore);
        while cells.last().is_some_and(|cell| cell.trim().is_empty()) {
            cells.pop();
        }
        if cells.is_empty() {
            return Ok(());
        }
        check_row(line, &cells)?;
        self.cells += cells.len();
        self.bytes += cells.iter().map(String::len).sum::<usize>();
        if self.rows.len() > limits::ROWS || self.cells > limits::CELLS {
            return Err(Error::TooManyRows);
        }
        if self.bytes > limits::UNPACKED {
            return Err(Error::Swollen); // one long shared text, referred to by many cells
        }
        self.rows.push(Row { line, cells });
        Ok(())
    }
}

/// Takes off what an export put on, and the NUL that no store can hold.
fn restore(cell: &mut String) {
    if formula::rearmed(cell).len() < cell.len() {
        cell.remove(0);
    }
    cell.retain(|c| c != '\0');
}

fn check_row(row: u32, cells: &[String]) -> Result<()> {
    if cells.len() > limits::COLUMNS {
        return Err(Error::TooManyColumns { row });
    }
    // Bytes first: counting characters is for the few cells that could be too long.
    match (1..).zip(cells).find(|(_, cell)| cell.len() > limits::CELL && cell.chars().count() > limits::CELL) {
        Some((column, _)) => Err(Error::CellTooLong { row, column }),
        None => Ok(()),
    }
}

/// A number as a spreadsheet shows it: fifteen digits, so that 0.1 + 0.2 is 0.3.
fn number(value: f64) -> String {
    format!("{value:.14e}").parse().unwrap_or(value).to_string()
}
