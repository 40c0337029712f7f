use std::io::Cursor;

use calamine::{Data, DataRef, ExcelDateTime, Reader, SheetType, SheetVisible, Xlsx, XlsxError};

use super::book::{self, Book, Grid, Merged};
use super::{Gatherer, Row};
use crate::{Error, Result, limits};

/// Reads the first visible sheet that holds something. The package is known to be within the limits.
///
/// calamine reckons with the references and dates of a malformed sheet unchecked and may panic on them: that file is
/// damaged, and nothing else is.
pub(super) fn rows(bytes: &[u8]) -> Result<Vec<Row>> {
    std::panic::catch_unwind(|| first_rows(bytes)).unwrap_or(Err(Error::Damaged))
}

fn first_rows(bytes: &[u8]) -> Result<Vec<Row>> {
    let mut workbook = Xlsx::new(Cursor::new(bytes)).map_err(refused)?;
    for name in visible_sheets(&workbook) {
        let rows = sheet_rows(&mut workbook, &name)?;
        if !rows.is_empty() {
            return Ok(rows);
        }
    }
    Err(Error::Empty)
}

/// Opens the sheet of this name, or the first visible one that holds something; as careful as [`rows`].
pub(super) fn book(bytes: &[u8], sheet: Option<&str>) -> Result<Book> {
    std::panic::catch_unwind(|| opened(bytes, sheet)).unwrap_or(Err(Error::Damaged))
}

fn opened(bytes: &[u8], sheet: Option<&str>) -> Result<Book> {
    let mut workbook = Xlsx::new(Cursor::new(bytes)).map_err(refused)?;
    let names = visible_sheets(&workbook);
    book::opened(names.clone(), sheet, |index| {
        let rows = sheet_rows(&mut workbook, &names[index])?;
        let merged = if rows.is_empty() { Vec::new() } else { merged(&mut workbook, &names[index])? };
        Ok(Grid { rows, merged })
    })
}

fn visible_sheets(workbook: &Xlsx<Cursor<&[u8]>>) -> Vec<String> {
    let visible =
        |sheet: &&calamine::Sheet| sheet.typ == SheetType::WorkSheet && sheet.visible == SheetVisible::Visible;
    workbook.sheets_metadata().iter().filter(visible).map(|sheet| sheet.name.clone()).collect()
}

fn merged(workbook: &mut Xlsx<Cursor<&[u8]>>, name: &str) -> Result<Vec<Merged>> {
    let cells = workbook.merge_cells_by_sheet_name(name).map_err(refused)?;
    let merged = cells.into_iter().take(book::MERGED).map(|cells| Merged {
        lines: (cells.start.0.saturating_add(1), cells.end.0.saturating_add(1)),
        columns: (cells.start.1 as usize, cells.end.1 as usize),
    });
    Ok(merged.filter(|cells| cells.columns.1 < limits::COLUMNS).collect())
}

/// Reads cell by cell: a sheet with one cell at its far corner must not be unrolled in memory.
fn sheet_rows(workbook: &mut Xlsx<Cursor<&[u8]>>, name: &str) -> Result<Vec<Row>> {
    let mut cells = workbook.worksheet_cells_reader(name).map_err(refused)?;
    let mut gatherer = Gatherer::default();
    let mut open: (u32, Vec<String>) = (0, Vec::new());
    while let Some(cell) = cells.next_cell().map_err(refused)? {
        let (row, column) = cell.get_position();
        if row != open.0 {
            let (done, cells) = std::mem::replace(&mut open, (row, Vec::new()));
            gatherer.push(done + 1, cells)?;
        }
        let text = words(cell.get_value());
        if text.is_empty() {
            continue;
        }
        let column = column as usize;
        if column >= limits::COLUMNS {
            return Err(Error::TooManyColumns { row: row + 1 });
        }
        if open.1.len() <= column {
            open.1.resize(column + 1, String::new());
        }
        open.1[column] = text;
    }
    gatherer.push(open.0 + 1, open.1)?;
    Ok(gatherer.rows)
}

fn words(value: &DataRef<'_>) -> String {
    match value {
        DataRef::Empty => String::new(),
        DataRef::Float(number) => super::number(*number),
        DataRef::DateTime(moment) => date_time(*moment),
        DataRef::DateTimeIso(iso) => iso.trim_end_matches("T00:00:00").replace('T', " "),
        DataRef::SharedString(words) => (*words).to_owned(),
        DataRef::String(words) => words.clone(),
        other => Data::from(other.clone()).to_string(),
    }
}

/// `2026-11-21`, `2026-11-21 14:30`, or `14:30` where there is no day.
fn date_time(moment: ExcelDateTime) -> String {
    if moment.is_duration() {
        let seconds = (moment.as_f64() * 86_400.0).round() as i64;
        return clock(seconds / 3600, seconds / 60 % 60, seconds % 60);
    }
    let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
    let date = format!("{year:04}-{month:02}-{day:02}");
    let time = clock(hour.into(), minute.into(), second.into());
    match (moment.as_f64() < 1.0, time == "00:00") {
        (true, _) => time,
        (false, true) => date,
        (false, false) => format!("{date} {time}"),
    }
}

fn clock(hours: i64, minutes: i64, seconds: i64) -> String {
    let short = format!("{hours:02}:{minutes:02}");
    if seconds == 0 { short } else { format!("{short}:{seconds:02}") }
}

fn refused(error: XlsxError) -> Error {
    match error {
        XlsxError::Password => Error::Locked,
        _ => Error::Damaged,
    }
}
