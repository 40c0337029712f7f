//! Lists as spreadsheets: XLSX for people, CSV for programs.
//!
//! A list that fits in memory is a [`Sheet`], written by [`xlsx()`] and [`csv()`]. A long one is pushed row by row into an
//! [`Xlsx`] or a [`Csv`] writer, which hold one row at a time.

mod csv;
mod xlsx;

use jiff::civil::Date;
use kernel::Lang;

pub use self::csv::{Csv, csv};
pub use self::xlsx::{Xlsx, xlsx};

/// A list to write, whole.
#[derive(Debug, Clone)]
pub struct Sheet {
    /// What the list is of, in the reader's language: the name of the tab.
    pub title: String,
    /// The reader's language: an Arabic sheet runs from right to left.
    pub lang: Lang,
    /// The columns, in order.
    pub columns: Vec<Column>,
    /// The rows, each a cell for each column.
    pub rows: Vec<Vec<Cell>>,
}

/// A column of a list.
#[derive(Debug, Clone)]
pub struct Column {
    /// Its name in the program: an importer knows the column by it, or by its label in any language.
    pub key: &'static str,
    /// Its name for the reader: the header.
    pub label: String,
    /// What its cells hold: their format, width and side.
    pub kind: Kind,
}

/// What the cells of a column hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Words.
    Text,
    /// A quantity.
    Number,
    /// A day.
    Date,
    /// A share: 0.62 is shown as 62 %.
    Percent,
}

impl Column {
    /// A column of `kind` known as `key`, headed by `label`.
    pub fn new(key: &'static str, label: impl Into<String>, kind: Kind) -> Self {
        Self { key, label: label.into(), kind }
    }

    /// A column of words.
    pub fn text(key: &'static str, label: impl Into<String>) -> Self {
        Self::new(key, label, Kind::Text)
    }

    /// A column of quantities.
    pub fn number(key: &'static str, label: impl Into<String>) -> Self {
        Self::new(key, label, Kind::Number)
    }

    /// A column of days.
    pub fn date(key: &'static str, label: impl Into<String>) -> Self {
        Self::new(key, label, Kind::Date)
    }

    /// A column of shares.
    pub fn percent(key: &'static str, label: impl Into<String>) -> Self {
        Self::new(key, label, Kind::Percent)
    }
}

/// One cell.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Cell {
    /// Nothing.
    #[default]
    Empty,
    /// Words. A NUL character, which no spreadsheet can hold, is dropped.
    Text(String),
    /// A quantity; one that is not finite is left empty.
    Number(f64),
    /// A day.
    Date(Date),
}

impl Cell {
    /// The cell as [`crate::table::read`] gives it back: numbers without a needless `.0`, days as `2026-11-21`.
    pub fn to_text(&self) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Text(words) => words.replace('\0', ""),
            Self::Number(number) if number.is_finite() => (number + 0.0).to_string(), // -0 is written 0
            Self::Number(_) => String::new(),
            Self::Date(date) => date.to_string(),
        }
    }
}

impl From<&str> for Cell {
    fn from(words: &str) -> Self {
        Self::Text(words.to_owned())
    }
}

impl From<String> for Cell {
    fn from(words: String) -> Self {
        Self::Text(words)
    }
}

impl From<f64> for Cell {
    fn from(number: f64) -> Self {
        Self::Number(number)
    }
}

impl From<i32> for Cell {
    fn from(number: i32) -> Self {
        Self::Number(number.into())
    }
}

impl From<u32> for Cell {
    fn from(number: u32) -> Self {
        Self::Number(number.into())
    }
}

impl From<i64> for Cell {
    /// Exact up to 2^53, as spreadsheets are.
    fn from(number: i64) -> Self {
        Self::Number(number as f64)
    }
}

impl From<Date> for Cell {
    fn from(date: Date) -> Self {
        Self::Date(date)
    }
}

impl<T: Into<Cell>> From<Option<T>> for Cell {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Empty, Into::into)
    }
}
