use roxmltree::Node;

use super::book::{self, Book, Grid, Merged};
use super::{Gatherer, Row};
use crate::archive::Package;
use crate::{Error, Result, encoding, limits, xml};

/// Reads the first sheet of an OpenDocument spreadsheet (LibreOffice) that holds something.
pub(super) fn rows(mut package: Package<'_>) -> Result<Vec<Row>> {
    let content = encoding::decode(&package.part("content.xml")?.ok_or(Error::Damaged)?)?;
    let document = xml::parse(&content).map_err(|error| match error {
        Error::TextTooLong => Error::TooManyRows,
        other => other,
    })?;
    for sheet in document.descendants().filter(|node| xml::is(*node, "table")) {
        let rows = sheet_rows(sheet)?;
        if !rows.is_empty() {
            return Ok(rows);
        }
    }
    Err(Error::Empty)
}

/// Opens the sheet of this name, or the first that holds something.
pub(super) fn book(mut package: Package<'_>, wanted: Option<&str>) -> Result<Book> {
    let content = encoding::decode(&package.part("content.xml")?.ok_or(Error::Damaged)?)?;
    let document = xml::parse(&content).map_err(|error| match error {
        Error::TextTooLong => Error::TooManyRows,
        other => other,
    })?;
    let sheets: Vec<Node<'_, '_>> = document.descendants().filter(|node| xml::is(*node, "table")).collect();
    let names = sheets.iter().map(|sheet| xml::attribute(*sheet, "name").unwrap_or_default().to_owned()).collect();
    book::opened(names, wanted, |index| Ok(Grid { rows: sheet_rows(sheets[index])?, merged: merged(sheets[index]) }))
}

/// The cells that span others.
fn merged(sheet: Node<'_, '_>) -> Vec<Merged> {
    let (mut found, mut line) = (Vec::new(), 1_u32);
    for row in sheet.descendants().filter(|node| xml::is(*node, "table-row")) {
        let mut column = 0_usize;
        for cell in row.children().filter(|node| xml::is(*node, "table-cell") || xml::is(*node, "covered-table-cell")) {
            let (wide, high) = (repeated(cell, "number-columns-spanned"), repeated(cell, "number-rows-spanned"));
            let last = column.saturating_add(wide as usize).saturating_sub(1);
            if (wide > 1 || high > 1) && last < limits::COLUMNS && found.len() < book::MERGED {
                let lines = (line, line.saturating_add(high).saturating_sub(1));
                found.push(Merged { lines, columns: (column, last) });
            }
            column = column.saturating_add(repeated(cell, "number-columns-repeated") as usize);
        }
        line = line.saturating_add(repeated(row, "number-rows-repeated"));
    }
    found
}

fn sheet_rows(sheet: Node<'_, '_>) -> Result<Vec<Row>> {
    let mut gatherer = Gatherer::default();
    let mut line: u32 = 1;
    for row in sheet.descendants().filter(|node| xml::is(*node, "table-row")) {
        let times = repeated(row, "number-rows-repeated");
        let cells = row_cells(row, line)?;
        if !cells.is_empty() {
            // One more than header and rows may be: enough to be refused.
            for copy in 0..times.min(limits::ROWS as u32 + 2) {
                gatherer.push(line.saturating_add(copy), cells.clone())?;
            }
        }
        line = line.saturating_add(times);
    }
    Ok(gatherer.rows)
}

/// The cells up to the last that holds something; empty cells at the end are often repeated to the far edge.
fn row_cells(row: Node<'_, '_>, line: u32) -> Result<Vec<String>> {
    let mut cells = Vec::new();
    let mut column: usize = 0;
    for cell in row.children().filter(|node| xml::is(*node, "table-cell") || xml::is(*node, "covered-table-cell")) {
        let end = column.saturating_add(repeated(cell, "number-columns-repeated") as usize);
        let text = words(cell);
        if !text.is_empty() {
            if end > limits::COLUMNS {
                return Err(Error::TooManyColumns { row: line });
            }
            cells.resize(column, String::new());
            cells.resize(end, text);
        }
        column = end;
    }
    Ok(cells)
}

fn repeated(node: Node<'_, '_>, name: &str) -> u32 {
    xml::attribute(node, name).and_then(|times| times.parse().ok()).unwrap_or(1)
}

fn words(cell: Node<'_, '_>) -> String {
    let value = |name| xml::attribute(cell, name).map(str::to_owned);
    let stored = match xml::attribute(cell, "value-type") {
        Some("float" | "percentage" | "currency") => {
            value("value").map(|text| text.parse().map_or(text, super::number))
        }
        Some("date") => value("date-value").map(|iso| iso.trim_end_matches("T00:00:00").replace('T', " ")),
        Some("boolean") => value("boolean-value"),
        _ => None,
    };
    stored.unwrap_or_else(|| {
        let paragraphs: Vec<String> = xml::children(cell, "p").map(paragraph).collect();
        paragraphs.join("\n")
    })
}

/// A paragraph's text; repeated spaces, tabs and line breaks are elements of their own.
fn paragraph(node: Node<'_, '_>) -> String {
    let mut text = String::new();
    for inner in node.descendants() {
        match inner.tag_name().name() {
            "s" => text.push_str(&" ".repeat(repeated(inner, "c").min(limits::CELL as u32) as usize)),
            "tab" => text.push('\t'),
            "line-break" => text.push('\n'),
            _ => text.push_str(inner.text().filter(|_| inner.is_text()).unwrap_or_default()),
        }
    }
    text
}
