//! What leaves as a sheet comes back as it was.

use jiff::civil::Date;
use kernel::Lang;
use papers::sheet::{Cell, Column, Csv, Sheet, Xlsx, csv, xlsx};
use papers::{Error, limits, table};
use proptest::prelude::*;

const COLUMNS: usize = 4;

fn columns() -> Vec<Column> {
    vec![
        Column::text("name", "Nom, prénom"),
        Column::number("seats", "=Sièges"),
        Column::date("since", "منذ"),
        Column::percent("share", "\"Part\""),
    ]
}

fn sheet(lang: Lang, rows: Vec<Vec<Cell>>) -> Sheet {
    Sheet { title: "Membres : [2026] / قائمة *?".to_owned(), lang, columns: columns(), rows }
}

/// The cells as they come back: the words of each, none where the row ends.
fn expected(rows: &[Vec<Cell>]) -> Vec<Vec<String>> {
    rows.iter().map(|row| ended(row.iter().map(Cell::to_text).collect())).filter(|row| !row.is_empty()).collect()
}

fn ended(mut row: Vec<String>) -> Vec<String> {
    while row.last().is_some_and(|cell| cell.trim().is_empty()) {
        row.pop();
    }
    row
}

fn check(bytes: &[u8], name: &str, rows: &[Vec<Cell>]) {
    let table = table::read(bytes, name).unwrap();
    assert_eq!(table.head, columns().into_iter().map(|column| column.label).collect::<Vec<_>>());
    let read: Vec<_> = table.rows.into_iter().map(|row| row.cells).collect();
    assert_eq!(read, expected(rows), "{name}");
}

#[test]
fn a_list_of_members_survives_in_both_formats_and_directions() {
    let rows = vec![
        vec!["Personne générée 017".into(), 110.into(), "2003-07-26".parse::<Date>().unwrap().into(), 0.62.into()],
        vec![Cell::Empty; COLUMNS],
        vec!["شخص مولَّد 032\nسطر ثان".into(), (-4.5).into(), Cell::Empty, 1_i64.into()],
        vec!["=HYPERLINK(\"http://x\")".into(), Cell::Number(f64::NAN), "1850-01-01".parse::<Date>().unwrap().into()],
        vec!["+212 6 00 00 00 00; \"Rabat\", Salé\r\n".into(), 0.1.into()],
        vec!["'-1".into()],
    ];
    for lang in [Lang::Fr, Lang::Ar] {
        let sheet = sheet(lang, rows.clone());
        check(&xlsx(&sheet).unwrap(), "membres.xlsx", &rows);
        check(&csv(&sheet).unwrap(), "membres.csv", &rows);
    }
}

#[test]
fn a_csv_opens_in_excel_and_runs_nothing() {
    let rows = vec![vec!["@SUM(A1)".into(), (-1).into()], vec!["\tx".into(), Cell::Empty, Cell::Empty]];
    let bytes = csv(&sheet(Lang::Fr, rows)).unwrap();
    let text = String::from_utf8(bytes).unwrap();
    assert_eq!(text, "\u{feff}\"Nom, prénom\",'=Sièges,منذ,\"\"\"Part\"\"\"\r\n'@SUM(A1),-1\r\n'\tx,,\r\n");
}

#[test]
fn the_same_list_gives_the_same_bytes() {
    let list = || xlsx(&sheet(Lang::Ar, vec![vec!["شخص مولَّد 001".into()]])).unwrap();
    assert_eq!(list(), list());
}

#[test]
fn an_empty_list_keeps_its_header() {
    for bytes in [xlsx(&sheet(Lang::Fr, Vec::new())).unwrap(), csv(&sheet(Lang::Fr, Vec::new())).unwrap()] {
        check(&bytes, "", &[]);
    }
}

#[test]
fn rows_are_numbered_as_the_spreadsheet_shows_them() {
    let rows = vec![vec!["a".into()], vec![Cell::Empty], vec!["b\nb".into()], vec!["c".into()]];
    for bytes in [xlsx(&sheet(Lang::Fr, rows.clone())).unwrap(), csv(&sheet(Lang::Fr, rows)).unwrap()] {
        let lines: Vec<u32> = table::read(&bytes, "").unwrap().rows.iter().map(|row| row.line).collect();
        assert_eq!(lines, [2, 4, 5]);
    }
}

#[test]
fn a_long_list_is_written_row_by_row() {
    let mut book = Xlsx::new("Liste", Lang::Fr, &columns()).unwrap();
    let mut text = Csv::new(Vec::new(), &columns()).unwrap();
    for n in 0..20_000_u32 {
        let row = [Cell::from(format!("Personne générée {n}")), n.into()];
        book.row(&row).unwrap();
        text.row(&row).unwrap();
    }
    for bytes in [book.finish().unwrap(), text.finish().unwrap()] {
        let table = table::read(&bytes, "").unwrap();
        assert_eq!(table.rows.len(), 20_000);
        assert_eq!(table.rows[19_999].cells, ["Personne générée 19999", "19999"]);
    }
}

#[test]
fn what_a_sheet_cannot_hold_is_named_by_row_and_column() {
    let long = vec![vec!["a".into()], vec![Cell::Empty, "x".repeat(limits::CELL + 1).into()]];
    assert_eq!(xlsx(&sheet(Lang::Fr, long)), Err(Error::CellTooLong { row: 3, column: 2 }));
    let wide = vec![vec![Cell::Empty; COLUMNS + 1]];
    assert_eq!(xlsx(&sheet(Lang::Fr, wide)), Err(Error::TooManyColumns { row: 2 }));
}

/// Any words but the control characters that XML cannot carry; those are tried apart.
fn words() -> impl Strategy<Value = String> {
    prop_oneof![
        "[^\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\u{7f}-\u{9f}\u{fffe}\u{ffff}]{0,30}",
        "['=+@\\-\t\r\n\",; ]{0,8}[a-z\u{627}-\u{64a}]{0,4}",
        "[ \n]{0,3}\\PC{0,12}[ \n]{0,3}",
        "_x00[0-9A-F]{2}_|_x[0-9a-fA-F]{4}_?",
    ]
}

fn cell() -> impl Strategy<Value = Cell> {
    prop_oneof![
        4 => words().prop_map(Cell::Text),
        1 => Just(Cell::Empty),
        1 => (-1_000_000_000_i64..1_000_000_000).prop_map(|n| Cell::Number(n as f64 / 1000.0)),
        1 => any::<i32>().prop_map(|n| Cell::Number(n.into())),
        1 => (0_i32..3_000_000).prop_map(|days| {
            let first: Date = "1000-01-01".parse().unwrap();
            Cell::Date(first.saturating_add(jiff::Span::new().days(days)))
        }),
    ]
}

fn rows() -> impl Strategy<Value = Vec<Vec<Cell>>> {
    prop::collection::vec(prop::collection::vec(cell(), 0..=COLUMNS), 0..8)
}

proptest! {
    #[test]
    fn any_sheet_survives_xlsx(rows in rows()) {
        check(&xlsx(&sheet(Lang::Ar, rows.clone())).unwrap(), "", &rows);
    }

    #[test]
    fn any_sheet_survives_csv(rows in rows()) {
        check(&csv(&sheet(Lang::Fr, rows.clone())).unwrap(), "", &rows);
    }
}
