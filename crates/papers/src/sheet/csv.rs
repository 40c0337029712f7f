use std::io::Write;

use super::{Cell, Column, Sheet};
use crate::formula::disarmed;
use crate::{Error, Result};

/// Writes a whole list as CSV: UTF-8 with its byte order mark (so that Excel reads the accents), commas, CRLF (RFC 4180).
pub fn csv(sheet: &Sheet) -> Result<Vec<u8>> {
    let mut writer = Csv::new(Vec::new(), &sheet.columns)?;
    for row in &sheet.rows {
        writer.row(row)?;
    }
    writer.finish()
}

/// Writes a long list as CSV, row by row, into anything that takes bytes.
pub struct Csv<W: Write>(csv::Writer<W>);

impl<W: Write> Csv<W> {
    /// Begins a file with its header.
    pub fn new(mut out: W, columns: &[Column]) -> Result<Self> {
        out.write_all("\u{feff}".as_bytes()).map_err(failed)?;
        let mut writer =
            Self(csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).flexible(true).from_writer(out));
        writer.record(columns.iter().map(|column| disarmed(&column.label).into_owned()))?;
        Ok(writer)
    }

    /// Adds a row.
    pub fn row(&mut self, cells: &[Cell]) -> Result<()> {
        self.record(cells.iter().map(written))
    }

    /// Ends the file and gives back what it was written into.
    pub fn finish(self) -> Result<W> {
        self.0.into_inner().map_err(failed)
    }

    fn record(&mut self, cells: impl Iterator<Item = String>) -> Result<()> {
        self.0.write_record(cells).map_err(failed)
    }
}

/// Only words are disarmed: a number that begins with a minus sign is what it says.
fn written(cell: &Cell) -> String {
    match cell {
        Cell::Text(_) => disarmed(&cell.to_text()).into_owned(),
        Cell::Empty | Cell::Number(_) | Cell::Date(_) => cell.to_text(),
    }
}

fn failed(error: impl std::fmt::Display) -> Error {
    Error::Writing(error.to_string())
}
