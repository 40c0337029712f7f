//! A spreadsheet as somebody looks at it: its sheets, all its rows, its merged cells.

use crate::packages::{ods, package, xlsx};
use papers::table::{Merged, open};
use papers::{Error, limits};
use proptest::prelude::*;
use rust_xlsxwriter::{Format, Workbook};

/// Two sheets: notes, and a table under a title over all its columns.
fn workbook() -> Vec<u8> {
    let mut workbook = Workbook::new();
    workbook.add_worksheet().set_name("Vide").unwrap();
    workbook.add_worksheet().set_name("Notes").unwrap().write_string(2, 0, "rien").unwrap();
    let sheet = workbook.add_worksheet().set_name("Table").unwrap();
    sheet.merge_range(0, 0, 0, 2, "Titre", &Format::new()).unwrap();
    sheet.merge_range(1, 0, 3, 0, "Fès", &Format::new()).unwrap();
    for row in 1..4 {
        sheet.write_number(row, 1, f64::from(row)).unwrap();
    }
    workbook.save_to_buffer().unwrap()
}

#[test]
fn a_sheet_is_opened_by_its_name_else_the_first_that_holds_something() {
    let bytes = workbook();
    let first = open(&bytes, "a.xlsx", None).unwrap();
    assert_eq!((first.sheets.join(","), first.open), ("Vide,Notes,Table".to_owned(), 1));
    assert_eq!(first.grid.rows[0].line, 3);
    let named = open(&bytes, "a.xlsx", Some("Table")).unwrap();
    assert_eq!((named.open, named.grid.rows.len()), (2, 4));
    assert_eq!(open(&bytes, "a.xlsx", Some("Vide")), Err(Error::Empty));
    let unknown = open(&bytes, "a.xlsx", Some("Feuil9")).unwrap();
    assert_eq!(unknown.open, 1, "a sheet that is there no more is not insisted upon");
}

#[test]
fn merged_cells_are_told_where_they_stand() {
    let merged = open(&workbook(), "a.xlsx", Some("Table")).unwrap().grid.merged;
    assert!(merged.contains(&Merged { lines: (1, 1), columns: (0, 2) }));
    assert!(merged.contains(&Merged { lines: (2, 4), columns: (0, 0) }));
    let sheet = "<table:table-row><table:table-cell table:number-columns-spanned=\"2\" table:number-rows-spanned=\"2\" \
        ><text:p>Titre</text:p></table:table-cell><table:covered-table-cell/></table:table-row>\
        <table:table-row><table:covered-table-cell table:number-columns-repeated=\"2\"/><table:table-cell><text:p>x</text:p></table:table-cell></table:table-row>";
    let book = open(&ods(sheet), "a.ods", None).unwrap();
    assert_eq!(book.sheets, ["vide", "A"]);
    assert_eq!(book.grid.merged, [Merged { lines: (1, 2), columns: (0, 1) }]);
}

#[test]
fn a_merge_over_the_whole_sheet_is_not_believed() {
    let row = "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>x</v></c></row></sheetData>\
        <mergeCells><mergeCell ref=\"A1:XFD1048576\"/></mergeCells><sheetData>";
    if let Ok(book) = open(&xlsx(row), "a.xlsx", None) {
        assert!(book.grid.merged.iter().all(|merged| merged.columns.1 < limits::COLUMNS));
    }
}

#[test]
fn a_text_has_one_sheet_without_a_name_and_keeps_its_titles() {
    let book = open("Titre\r\n\r\nA;B\r\n1;2\r\n".as_bytes(), "a.csv", None).unwrap();
    assert_eq!(book.sheets, [""]);
    assert_eq!(book.grid.rows.iter().map(|row| row.line).collect::<Vec<_>>(), [1, 3, 4]);
}

#[test]
fn what_is_no_spreadsheet_is_refused_by_name() {
    let zip = package(&[("a.txt", b"rien")]);
    for (bytes, error) in [
        (zip.as_slice(), Error::Unknown),
        (b"%PDF-1.7", Error::Pdf),
        (b"", Error::Empty),
        (b"PK\x03\x04 not a zip", Error::Damaged),
    ] {
        assert_eq!(open(bytes, "tableau.xlsx", None), Err(error));
    }
    assert_eq!(open(&vec![b'a'; limits::FILE + 1], "a.csv", None), Err(Error::FileTooBig));
}

proptest! {
    #[test]
    fn any_bytes_can_be_opened(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let _ = open(&bytes, "a.xlsx", None);
    }
}
