//! Long signed lists as pages: the same ruled form on every page, any number of rows, one page in memory as words.
//!
//! The typesetter of [`crate::pdf`] keeps a whole document as a tree and is made for text; a list of twenty thousand
//! people in eight columns would take it minutes and gigabytes. Here columns and rows have their places beforehand:
//! words are shaped, broken into lines and made smaller until they fit (nothing is ever cut off), and written at once.

mod setting;
mod sheet;

use kernel::Lang;

use crate::{Error, Result};
use setting::Setter;
use sheet::Sheet;

/// What stands on every page of a list.
#[derive(Debug, Clone)]
pub struct Form {
    /// The PDF's own title.
    pub title: String,
    /// The direction of the pages: the columns of an Arabic list begin on the right.
    pub lang: Lang,
    /// Above the table, each on a line: the authority, the date, the subject.
    pub head: Vec<String>,
    /// What the table is, in large letters.
    pub heading: String,
    /// The columns, from the side where reading starts.
    pub columns: Vec<Column>,
    /// At the foot of every page, before its number.
    pub foot: String,
    /// How many rows will come: every page says "n / of how many".
    pub rows: u64,
}

/// A column of a list.
#[derive(Debug, Clone)]
pub struct Column {
    /// Its heading: a line for each language.
    pub labels: Vec<String>,
    /// Its share of the width.
    pub share: u16,
}

/// A cell of a list.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// Words in any script.
    Words(String),
    /// A drawing on a field of 600 by 200: strokes of points, `"12,80 14,82|30,80"`.
    Drawing(String),
}

impl From<String> for Cell {
    fn from(words: String) -> Self {
        Self::Words(words)
    }
}

/// Rows on a page.
pub const PAGE_ROWS: usize = 20;

/// How many pages a list of so many rows has; an empty list has one.
pub const fn pages(rows: u64) -> u64 {
    let full = rows.div_ceil(PAGE_ROWS as u64);
    if full == 0 { 1 } else { full }
}

/// Writes a list, row by row.
pub struct Roll {
    form: Form,
    setter: Setter,
    sheet: Sheet,
    waiting: Vec<Vec<Cell>>,
    taken: u64,
}

impl Roll {
    /// Begins a list.
    ///
    /// # Errors
    /// When the fonts of the house cannot be read: a fault of the build.
    pub fn new(form: Form) -> Result<Self> {
        let setter = Setter::new()?;
        let sheet = Sheet::new(&form);
        Ok(Self { form, setter, sheet, waiting: Vec::with_capacity(PAGE_ROWS), taken: 0 })
    }

    /// Adds a row; missing cells are empty.
    ///
    /// # Errors
    /// When it has more cells than there are columns.
    pub fn row(&mut self, cells: Vec<Cell>) -> Result<()> {
        self.taken += 1;
        if cells.len() > self.form.columns.len() {
            return Err(Error::TooManyColumns { row: u32::try_from(self.taken).unwrap_or(u32::MAX) });
        }
        self.waiting.push(cells);
        if self.waiting.len() == PAGE_ROWS { self.turn() } else { Ok(()) }
    }

    /// Ends the list and gives its pages.
    ///
    /// # Errors
    /// When there were not as many rows as the form said: its pages would be numbered wrongly.
    pub fn finish(mut self) -> Result<Vec<u8>> {
        if self.taken != self.form.rows {
            return Err(Error::Typesetting(format!("{} rows where {} were announced", self.taken, self.form.rows)));
        }
        if !self.waiting.is_empty() || self.taken == 0 {
            self.turn()?;
        }
        self.sheet.finish(&self.form)
    }

    fn turn(&mut self) -> Result<()> {
        let rows = std::mem::take(&mut self.waiting);
        self.sheet.page(&self.form, &mut self.setter, &rows)?;
        self.waiting = Vec::with_capacity(PAGE_ROWS);
        Ok(())
    }
}
