use super::{Gatherer, Row};
use crate::{Error, Result, limits};

const DELIMITERS: [u8; 4] = [b',', b';', b'\t', b'|'];

/// Reads CSV (RFC 4180) and its kin: other delimiters, any line ends, quotes only where they begin a cell.
pub(super) fn rows(text: &str, file_name_hint: &str) -> Result<Vec<Row>> {
    if is_markup(text) {
        return Err(Error::OldExcel);
    }
    let (delimiter, body) = declared(text).unwrap_or_else(|| (sniffed(text, file_name_hint), text));
    let mut records = Records::new(body, delimiter);
    let mut gatherer = Gatherer::default();
    while let Some((line, cells)) = records.next()? {
        gatherer.push(line, cells)?;
    }
    Ok(gatherer.rows)
}

/// Old programs save HTML or XML under the name of a spreadsheet.
fn is_markup(text: &str) -> bool {
    let start: String = text.trim_start().chars().take(14).collect::<String>().to_ascii_lowercase();
    ["<html", "<!doctype html", "<table", "<?xml"].iter().any(|opening| start.starts_with(opening))
}

/// Excel's own way to state the delimiter: a first line `sep=;`, which it does not count as a row.
fn declared(text: &str) -> Option<(u8, &str)> {
    let (first, rest) = text.split_once('\n')?;
    match first.trim_end_matches('\r').as_bytes() {
        [b's', b'e', b'p', b'=', delimiter] if delimiter.is_ascii() => Some((*delimiter, rest)),
        _ => None,
    }
}

/// The delimiter that cuts the first rows most evenly, then into most cells.
fn sniffed(text: &str, file_name_hint: &str) -> u8 {
    if file_name_hint.to_ascii_lowercase().ends_with(".tsv") {
        return b'\t';
    }
    let evenness = |delimiter: &u8| {
        let widths = first_widths(text, *delimiter);
        let head = widths.first().copied().unwrap_or(0);
        let even = widths.iter().filter(|width| **width == head).count() * 100 / widths.len().max(1);
        if head < 2 { (0, 0) } else { (even, head) }
    };
    // On equal terms the last of `max_by_key` wins: the comma, which the standard names.
    DELIMITERS.into_iter().rev().max_by_key(evenness).unwrap_or(b',')
}

fn first_widths(text: &str, delimiter: u8) -> Vec<usize> {
    const ENOUGH: usize = 20;
    let mut records = Records::new(text, delimiter);
    let mut widths = Vec::new();
    while widths.len() < ENOUGH {
        match records.next() {
            Ok(Some((_, cells))) if cells.len() == 1 && cells[0].trim().is_empty() => {}
            Ok(Some((_, cells))) => widths.push(cells.len()),
            Err(Error::TooManyColumns { .. }) => return vec![limits::COLUMNS + 1],
            Ok(None) | Err(_) => break,
        }
    }
    widths
}

/// Cuts a text into rows of cells. A row is counted as a spreadsheet counts it: line ends inside quotes do not count,
/// blank lines do.
struct Records<'a> {
    rest: &'a str,
    delimiter: u8,
    line: u32,
}

impl<'a> Records<'a> {
    fn new(text: &'a str, delimiter: u8) -> Self {
        Self { rest: text, delimiter, line: 0 }
    }

    /// The next row with its number, from 1.
    fn next(&mut self) -> Result<Option<(u32, Vec<String>)>> {
        if self.rest.is_empty() {
            return Ok(None);
        }
        self.line += 1;
        let mut cells = Vec::new();
        loop {
            let cell = self.cell()?;
            if cells.len() < limits::COLUMNS {
                cells.push(cell);
            } else if !cell.trim().is_empty() {
                return Err(Error::TooManyColumns { row: self.line });
            }
            if !self.steps_over_delimiter() {
                break;
            }
        }
        self.step_over_line_end();
        Ok(Some((self.line, cells)))
    }

    fn cell(&mut self) -> Result<String> {
        let mut cell = String::new();
        if let Some(quoted) = self.rest.strip_prefix('"') {
            self.rest = quoted;
            self.quoted(&mut cell)?;
        }
        let end = self.rest.bytes().position(|byte| byte == self.delimiter || matches!(byte, b'\r' | b'\n'));
        let (bare, rest) = self.rest.split_at(end.unwrap_or(self.rest.len()));
        cell.push_str(bare);
        self.rest = rest;
        Ok(cell)
    }

    /// Reads up to the closing quote; two quotes stand for one.
    fn quoted(&mut self, cell: &mut String) -> Result<()> {
        loop {
            let (inside, rest) = self.rest.split_once('"').ok_or(Error::OpenQuote { row: self.line })?;
            cell.push_str(inside);
            self.rest = rest;
            match rest.strip_prefix('"') {
                Some(after) => {
                    cell.push('"');
                    self.rest = after;
                }
                None => return Ok(()),
            }
        }
    }

    fn steps_over_delimiter(&mut self) -> bool {
        match self.rest.strip_prefix(char::from(self.delimiter)) {
            Some(after) => {
                self.rest = after;
                true
            }
            None => false,
        }
    }

    fn step_over_line_end(&mut self) {
        let after = ["\r\n", "\n", "\r"].into_iter().find_map(|end| self.rest.strip_prefix(end));
        self.rest = after.unwrap_or(self.rest);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<(u32, Vec<String>)> {
        rows(text, "").unwrap().into_iter().map(|row| (row.line, row.cells)).collect()
    }

    #[test]
    fn rows_are_counted_as_a_spreadsheet_counts_them() {
        let seen = read("Nom,Adresse\r\n\r\n\"A\",\"1, rue\r\nRabat\"\r\nB,Fès");
        let of = |cells: [&str; 2]| cells.map(str::to_owned).to_vec();
        assert_eq!(seen, [(1, of(["Nom", "Adresse"])), (3, of(["A", "1, rue\r\nRabat"])), (4, of(["B", "Fès"]))]);
    }

    #[test]
    fn the_delimiter_is_the_one_that_cuts_evenly() {
        for (text, delimiter) in [
            ("a,b\n1,2", b','),
            ("Nom, prénom;Date\nA, B;1\nC;2\n", b';'),
            ("a\tb\n1,5\t2", b'\t'),
            ("a|b|c\n1|2|3", b'|'),
            ("seul\nA, B\nC", b','),
            ("a;b\n\"x;y;z\";2", b';'),
        ] {
            assert_eq!(char::from(sniffed(text, "")), char::from(delimiter), "{text}");
        }
        assert_eq!(read("sep=;\r\na;b\r\n")[0].1, ["a", "b"]);
    }

    #[test]
    fn a_quote_never_closed_is_named_by_its_row() {
        assert_eq!(rows("a,b\n\"x\ny\",2\n3,\"4\n5,6\n", ""), Err(Error::OpenQuote { row: 3 }));
        assert_eq!(read("l\"eau,b")[0].1, ["l\"eau", "b"]);
    }

    #[test]
    fn trailing_delimiters_beyond_the_limit_hold_nothing_and_are_forgiven() {
        assert_eq!(read(&format!("a;b{}\n", ";".repeat(16_000)))[0].1, ["a", "b"]);
        let wide = "x;".repeat(limits::COLUMNS + 1);
        assert_eq!(rows(&wide, ""), Err(Error::TooManyColumns { row: 1 }));
    }
}
