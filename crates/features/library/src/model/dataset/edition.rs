//! From a table that somebody approved to a version that can be kept.

use std::io::{self, Write};

use kernel::Text;
use sha2::{Digest, Sha256};

use super::change::{self, Side};
use super::frame::{Cell, Values, plain};
use super::{Change, Column, Made, Recipe, pack, profile};

/// After how many rows it is told how far the writing is.
const ROWS_TOLD: usize = 5_000;

/// A version before it is kept.
#[derive(Debug, Clone)]
pub struct Edition {
    /// How many rows.
    pub rows: usize,
    /// Its columns.
    pub columns: Vec<Column>,
    /// The pieces of each column.
    pub pieces: Vec<Vec<Vec<u8>>>,
    /// What it changed of the one before.
    pub change: Option<Change>,
    /// What its makers say of it.
    pub note: Text,
    /// How it was made.
    pub recipe: Recipe,
    /// The bytes of its CSV.
    pub size: u64,
    /// Their SHA-256.
    pub sha256: String,
}

/// Makes a version of a table; `before` is the one before it.
///
/// # Errors
/// Whatever the writing of CSV meets.
pub fn edition(made: &Made, recipe: Recipe, note: Text, before: Option<&Side<'_>>) -> papers::Result<Edition> {
    edition_telling(made, recipe, note, before, |_| {})
}

/// Makes a version of a table, and tells from time to time how many more rows were written.
///
/// # Errors
/// Whatever the writing of CSV meets.
pub fn edition_telling(
    made: &Made,
    recipe: Recipe,
    note: Text,
    before: Option<&Side<'_>>,
    mut told: impl FnMut(u64),
) -> papers::Result<Edition> {
    let rows = made.report.rows;
    let columns: Vec<Column> = recipe
        .kept()
        .zip(&made.columns)
        .map(|(plan, values)| Column {
            name: plan.name.clone(),
            label: plan.label.clone(),
            description: plan.description.clone(),
            unit: plan.unit.clone(),
            kind: plan.reading.kind,
            profile: profile(values, plan.reading.kind),
        })
        .collect();
    let change = before.map(|before| change::change(before, &Side { columns: &columns, values: &made.columns, rows }));
    let mut sum = Sum::default();
    let every: Vec<usize> = (0..columns.len()).collect();
    write_head(&mut sum, &columns, &every)?;
    let lent: Vec<&Values> = made.columns.iter().collect();
    for first in (0..rows).step_by(ROWS_TOLD) {
        let some = first..rows.min(first + ROWS_TOLD);
        told(some.len() as u64);
        write_rows(&mut sum, &columns, &lent, &every, some)?;
    }
    let pieces = made.columns.iter().map(pack).collect();
    let sha256 = data_encoding::HEXLOWER.encode(&sum.hash.finalize());
    Ok(Edition { rows, columns, pieces, change, note, recipe, size: sum.size, sha256 })
}

/// Counts and hashes what is written.
#[derive(Default)]
struct Sum {
    hash: Sha256,
    size: u64,
}

impl Write for Sum {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.hash.update(bytes);
        self.size += bytes.len() as u64;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Writes the first line of a CSV: the names of the columns for machines.
///
/// # Errors
/// Whatever `out` meets.
pub fn write_head(out: impl Write, columns: &[Column], chosen: &[usize]) -> papers::Result<()> {
    let mut writer = writer(out);
    writer.write_record(chosen.iter().map(|index| columns[*index].name.as_str())).map_err(failed)?;
    writer.flush().map_err(failed)
}

/// Writes rows of a CSV (RFC 4180, UTF-8 without a mark). Words that a spreadsheet would run as a formula get an
/// apostrophe before them.
///
/// # Errors
/// Whatever `out` meets.
pub fn write_rows(
    out: impl Write,
    columns: &[Column],
    values: &[&Values],
    chosen: &[usize],
    rows: impl IntoIterator<Item = usize>,
) -> papers::Result<()> {
    let mut writer = writer(out);
    for row in rows {
        let cells = chosen.iter().zip(values).map(|(index, values)| match values.cell(row, columns[*index].kind) {
            Cell::Words(words) => papers::disarmed(words).into_owned(),
            cell => plain(cell),
        });
        writer.write_record(cells).map_err(failed)?;
    }
    writer.flush().map_err(failed)
}

fn writer<W: Write>(out: W) -> csv::Writer<W> {
    csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).flexible(true).from_writer(out)
}

fn failed(error: impl std::fmt::Display) -> papers::Error {
    papers::Error::Writing(error.to_string())
}
