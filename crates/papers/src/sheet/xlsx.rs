use jiff::civil::{Date, date};
use kernel::{Direction, Lang};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, XlsxError};

use super::{Cell, Column, Kind, Sheet};
use crate::{Error, Result, formula, limits};

const MAJORELLE: u32 = 0x3d37a6;
const WASH: u32 = 0xecebfa;

/// Excel takes 1900 for a leap year: earlier days are counted differently by different programs, so they leave as words.
const FIRST_SURE_DAY: Date = date(1900, 3, 1);

/// Writes a whole list as an XLSX workbook of one sheet. The same list gives the same bytes.
pub fn xlsx(sheet: &Sheet) -> Result<Vec<u8>> {
    let mut writer = Xlsx::new(&sheet.title, sheet.lang, &sheet.columns)?;
    for row in &sheet.rows {
        writer.row(row)?;
    }
    writer.finish()
}

/// Writes a long list as XLSX, row by row: rows go to a nameless temporary file, memory holds one.
pub struct Xlsx {
    workbook: Workbook,
    kinds: Vec<Kind>,
    formats: Formats,
    next_row: u32,
}

impl Xlsx {
    /// Begins a workbook with its header, which stays in sight and is repeated on each printed page.
    pub fn new(title: &str, lang: Lang, columns: &[Column]) -> Result<Self> {
        Self::begin(title, lang, columns, false)
    }

    /// As [`Xlsx::new`], all rows in memory: for what must never lie in the clear on a disk.
    pub fn in_memory(title: &str, lang: Lang, columns: &[Column]) -> Result<Self> {
        Self::begin(title, lang, columns, true)
    }

    fn begin(title: &str, lang: Lang, columns: &[Column], is_secret: bool) -> Result<Self> {
        if columns.len() > limits::COLUMNS {
            return Err(Error::TooManyColumns { row: 1 });
        }
        let mut workbook = Workbook::new();
        workbook.set_properties(&DocProperties::new().set_creation_datetime(&undated()?));
        let sheet = match is_secret {
            true => workbook.add_worksheet(),
            false => workbook.add_worksheet_with_constant_memory().map_err(failed)?,
        };
        sheet.set_name(tab_name(title)).map_err(failed)?;
        sheet.set_right_to_left(lang.direction() == Direction::Rtl);
        sheet.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0);
        sheet.set_repeat_rows(0, 0).map_err(failed)?;
        sheet.set_freeze_panes(1, 0).map_err(failed)?;
        for (index, column) in (0..).zip(columns) {
            sheet.set_column_width(index, width(column)).map_err(failed)?;
        }
        let kinds = columns.iter().map(|column| column.kind).collect();
        let mut writer = Self { workbook, kinds, formats: Formats::new(), next_row: 0 };
        writer.header(columns)?;
        Ok(writer)
    }

    /// Adds a row. A row of more cells than there are columns is refused.
    pub fn row(&mut self, cells: &[Cell]) -> Result<()> {
        let row = self.next_row;
        if row as usize > limits::ROWS {
            return Err(Error::TooManyRows);
        }
        if cells.len() > self.kinds.len() {
            return Err(Error::TooManyColumns { row: row + 1 });
        }
        let sheet = self.workbook.worksheet_from_index(0).map_err(failed)?;
        let formats = &self.formats;
        for ((column, cell), kind) in (0_u16..).zip(cells).zip(&self.kinds) {
            let written = match cell {
                Cell::Number(number) if number.is_finite() => {
                    sheet.write_number_with_format(row, column, *number, formats.of_number(*kind))
                }
                Cell::Empty | Cell::Number(_) => continue,
                Cell::Date(date) => match serial(*date) {
                    Some(day) => sheet.write_datetime_with_format(row, column, &day, &formats.date),
                    None => sheet.write_string_with_format(row, column, date.to_string(), &formats.text),
                },
                Cell::Text(words) => sheet.write_string_with_format(row, column, storable(words), &formats.text),
            };
            written.map_err(|error| at(error, row, column))?;
        }
        self.next_row += 1;
        Ok(())
    }

    /// Ends the workbook and gives it.
    pub fn finish(mut self) -> Result<Vec<u8>> {
        self.workbook.save_to_buffer().map_err(failed)
    }

    fn header(&mut self, columns: &[Column]) -> Result<()> {
        let sheet = self.workbook.worksheet_from_index(0).map_err(failed)?;
        sheet.set_row_height(0, 22).map_err(failed)?;
        for (index, column) in (0_u16..).zip(columns) {
            sheet
                .write_string_with_format(0, index, storable(&column.label), &header_format())
                .map_err(|error| at(error, 0, index))?;
        }
        self.next_row = 1;
        Ok(())
    }
}

fn header_format() -> Format {
    Format::new()
        .set_bold()
        .set_font_color(MAJORELLE)
        .set_background_color(WASH)
        .set_border_bottom(FormatBorder::Medium)
        .set_border_bottom_color(MAJORELLE)
        .set_align(FormatAlign::VerticalCenter)
}

/// How the cells of the body look.
struct Formats {
    text: Format,
    number: Format,
    percent: Format,
    date: Format,
}

impl Formats {
    fn new() -> Self {
        let top = || Format::new().set_align(FormatAlign::Top);
        Self {
            text: top().set_text_wrap(),
            number: top(),
            percent: top().set_num_format("0 %"),
            date: top().set_num_format("dd/mm/yyyy").set_align(FormatAlign::Center),
        }
    }

    /// A number that stands in a column of days is still a number.
    fn of_number(&self, kind: Kind) -> &Format {
        if kind == Kind::Percent { &self.percent } else { &self.number }
    }
}

/// The first day that zipped files know: what they carry when they are not dated. The writer would ask the clock.
fn undated() -> Result<ExcelDateTime> {
    ExcelDateTime::from_ymd(1980, 1, 1).map_err(failed)
}

/// Wide enough for the header and for what such a column usually holds, in characters.
fn width(column: &Column) -> f64 {
    let usual = match column.kind {
        Kind::Text => 26,
        Kind::Number | Kind::Percent => 10,
        Kind::Date => 12,
    };
    column.label.chars().count().clamp(usual, 48) as f64 + 2.0
}

/// A title as the name of a tab: at most 31 characters, none of those that Excel forbids there.
fn tab_name(title: &str) -> String {
    let allowed: String =
        title.chars().map(|c| if "[]:*?/\\".contains(c) || c.is_control() { ' ' } else { c }).collect();
    let mut name = String::new();
    for c in allowed.trim_matches(['\'', ' ']).chars() {
        if name.encode_utf16().count() + c.len_utf16() > 31 {
            break;
        }
        name.push(c);
    }
    let name = name.trim_matches(['\'', ' ']);
    if name.is_empty() { "Twiza".to_owned() } else { name.to_owned() }
}

fn storable(words: &str) -> String {
    formula::guarded(&words.replace('\0', "")).into_owned()
}

fn serial(day: Date) -> Option<ExcelDateTime> {
    if day < FIRST_SURE_DAY {
        return None;
    }
    let (year, month, day) =
        (u16::try_from(day.year()).ok()?, u8::try_from(day.month()).ok()?, u8::try_from(day.day()).ok()?);
    ExcelDateTime::from_ymd(year, month, day).ok()
}

fn at(error: XlsxError, row: u32, column: u16) -> Error {
    match error {
        XlsxError::MaxStringLengthExceeded => Error::CellTooLong { row: row + 1, column: u32::from(column) + 1 },
        other => failed(other),
    }
}

fn failed(error: XlsxError) -> Error {
    Error::Writing(error.to_string())
}
