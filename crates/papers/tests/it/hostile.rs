//! Files that are broken, huge, mis-encoded or hostile: each is refused by name, or read.

use crate::packages::{docx, lying, ods, package, xlsx};
use papers::{Error, limits, prose, table};
use proptest::prelude::*;

const XXE: &str = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>";

#[test]
fn an_empty_file_says_so() {
    for bytes in [&b""[..], b" \r\n\r\n", b"\xef\xbb\xbf", b"\xff\xfe"] {
        assert_eq!(table::read(bytes, "a.csv"), Err(Error::Empty));
        assert_eq!(prose::read(bytes, "a.txt"), Err(Error::Empty));
    }
    assert_eq!(table::read(&xlsx(""), ""), Err(Error::Empty));
    assert_eq!(table::read(&ods(""), ""), Err(Error::Empty));
    assert_eq!(prose::read(&docx("<w:p/>", "", ""), ""), Err(Error::Empty));
    assert_eq!(table::read(b";;;\n;;\n", "a.csv"), Err(Error::Empty));
}

#[test]
fn a_header_alone_is_a_table_without_rows() {
    for bytes in [&b"Nom;Date\r\n"[..], b"Nom;Date", &xlsx("<row r=\"1\"><c r=\"A1\" t=\"str\"><v>Nom</v></c></row>")] {
        let table = table::read(bytes, "").unwrap();
        assert_eq!(table.head[0], "Nom");
        assert!(table.rows.is_empty());
    }
}

#[test]
fn a_file_cut_short_is_damaged() {
    let whole = papers::sheet::xlsx(&papers::sheet::Sheet {
        title: "Membres".to_owned(),
        lang: kernel::Lang::Fr,
        columns: vec![papers::sheet::Column::text("name", "Nom")],
        rows: vec![vec!["Personne générée 001".into()]],
    })
    .unwrap();
    for end in [5, 60, whole.len() / 2, whole.len() - 1] {
        assert_eq!(table::read(&whole[..end], "membres.xlsx"), Err(Error::Damaged), "{end} of {}", whole.len());
    }
    let missing = package(&[("xl/workbook.xml", b"<workbook/>")]);
    assert_eq!(table::read(&missing, ""), Err(Error::Damaged));
    assert_eq!(prose::read(&package(&[("word/document.xml", b"<w:document")]), ""), Err(Error::Damaged));
}

#[test]
fn a_file_that_swells_is_refused_before_it_is_read() {
    let zeros = vec![b' '; 30 * 1024 * 1024];
    let bomb = package(&[("xl/workbook.xml", b"<workbook/>"), ("xl/worksheets/sheet1.xml", &zeros)]);
    assert!(bomb.len() < 100_000);
    assert_eq!(table::read(&bomb, "a.xlsx"), Err(Error::Swollen));
    let lie = table::read(&lying(bomb.clone(), 100), "a.xlsx");
    assert!(matches!(lie, Err(Error::Swollen | Error::Damaged)), "its directory lies: {lie:?}");
    assert_eq!(prose::read(&bomb, "a.docx"), Err(Error::Swollen));
}

#[test]
fn one_long_text_shared_by_many_cells_is_refused() {
    let text = "x".repeat(limits::CELL);
    let shared = format!("<sst><si><t>{text}</t></si></sst>");
    let cells: String =
        (1..=7000).map(|row| format!("<row r=\"{row}\"><c r=\"A{row}\" t=\"s\"><v>0</v></c></row>")).collect();
    let mut zip = zip::ZipWriter::new_append(std::io::Cursor::new(xlsx(&cells))).unwrap();
    zip.start_file("xl/sharedStrings.xml", zip::write::SimpleFileOptions::default()).unwrap();
    std::io::Write::write_all(&mut zip, shared.as_bytes()).unwrap();
    assert_eq!(table::read(&zip.finish().unwrap().into_inner(), ""), Err(Error::Swollen));
}

#[test]
fn outside_entities_are_never_read() {
    let body = format!(
        "<?xml version=\"1.0\"?>{XXE}<w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>&e;</w:t></w:r></w:p></w:body></w:document>"
    );
    assert_eq!(prose::read(&package(&[("word/document.xml", body.as_bytes())]), ""), Err(Error::Doctype));
    let sheet = format!("{XXE}<o xmlns:table=\"t\"><table:table/></o>");
    let mimetype = &b"application/vnd.oasis.opendocument.spreadsheet"[..];
    assert_eq!(
        table::read(&package(&[("mimetype", mimetype), ("content.xml", sheet.as_bytes())]), ""),
        Err(Error::Doctype)
    );
    let cell = "<row><c t=\"str\"><v>&e;</v></c></row>";
    let read = table::read(&xlsx(cell), "");
    assert!(read.is_err() || read.is_ok_and(|table| !table.head.concat().contains("root")));
}

#[test]
fn a_cell_at_the_far_corner_costs_nothing() {
    let far_row =
        "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"1048576\"><c r=\"B1048576\"><v>2.50</v></c></row>";
    let table = table::read(&xlsx(far_row), "").unwrap();
    assert_eq!(table.rows[0].line, 1_048_576);
    assert_eq!(table.rows[0].cells, ["", "2.5"]);
    let far_column = "<row r=\"7\"><c r=\"XFD7\"><v>2</v></c></row>";
    assert_eq!(table::read(&xlsx(far_column), ""), Err(Error::TooManyColumns { row: 7 }));
}

#[test]
fn repeated_cells_of_an_ods_are_not_unrolled_beyond_the_limits() {
    let cell = |times: u32| {
        format!("<table:table-cell table:number-columns-repeated=\"{times}\"><text:p>x</text:p></table:table-cell>")
    };
    let row = |times: u32, cells: &str| {
        format!("<table:table-row table:number-rows-repeated=\"{times}\">{cells}</table:table-row>")
    };
    assert_eq!(table::read(&ods(&row(1, &cell(4_000_000_000))), ""), Err(Error::TooManyColumns { row: 1 }));
    assert_eq!(table::read(&ods(&row(4_000_000_000, &cell(2))), ""), Err(Error::TooManyRows));
    let empty = row(1_048_000, "<table:table-cell table:number-columns-repeated=\"16384\"/>");
    let table = table::read(&ods(&format!("{}{empty}{}", row(1, &cell(2)), row(1, &cell(1)))), "").unwrap();
    assert_eq!((table.rows[0].line, table.rows.len()), (1_048_002, 1));
}

#[test]
fn elements_nested_without_end_do_no_harm() {
    let deep = format!("{}{}", "<w:p>".repeat(100_000), "</w:p>".repeat(100_000));
    assert!(prose::read(&docx(&deep, "", ""), "").is_err());
    let tables = "<w:tbl><w:tr><w:tc>".repeat(30_000) + "<w:p/>" + &"</w:tc></w:tr></w:tbl>".repeat(30_000);
    assert!(prose::read(&docx(&tables, "", ""), "").is_err());
    let quotes = "> ".repeat(50_000) + "x";
    assert_eq!(prose::read(quotes.as_bytes(), "a.md").unwrap().blocks.len(), 1);
}

#[test]
fn too_many_rows_and_too_big_files_are_refused_with_the_limit() {
    let rows = "1\n".repeat(limits::ROWS + 2);
    assert_eq!(table::read(rows.as_bytes(), "a.csv"), Err(Error::TooManyRows));
    let lines = "x\n".repeat(limits::BLOCKS + 1);
    assert_eq!(prose::read(lines.as_bytes(), "a.txt"), Err(Error::TextTooLong));
    assert_eq!(table::read(&vec![b'x'; limits::FILE + 1], "a.csv"), Err(Error::FileTooBig));
    let long = format!("Nom;Note\nA;{}\n", "é".repeat(limits::CELL + 1));
    assert_eq!(table::read(long.as_bytes(), "a.csv"), Err(Error::CellTooLong { row: 2, column: 2 }));
    assert!(table::read("é".repeat(limits::CELL).as_bytes(), "a.csv").is_ok());
}

#[test]
fn windows_1256_and_utf_16_are_read() {
    let text = "الاسم;الجهة;Ville\r\nشخص مولَّد 017;بني ملال خنيفرة;Fès\r\n";
    let (old, _, unmappable) = encoding_rs::WINDOWS_1256.encode(text);
    assert!(!unmappable);
    let wide: Vec<u8> =
        "\u{feff}".chars().chain(text.chars()).collect::<String>().encode_utf16().flat_map(u16::to_le_bytes).collect();
    for bytes in [&old[..], &wide] {
        let table = table::read(bytes, "قائمة.csv").unwrap();
        assert_eq!(table.head, ["الاسم", "الجهة", "Ville"]);
        assert_eq!(table.rows[0].cells, ["شخص مولَّد 017", "بني ملال خنيفرة", "Fès"]);
        assert_eq!(prose::read(bytes, "a.txt").unwrap().blocks.len(), 2);
    }
}

#[test]
fn other_formats_are_named_with_the_way_out() {
    let compound = |stream: &str| {
        let mut bytes = vec![0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0];
        bytes.extend(stream.encode_utf16().flat_map(u16::to_le_bytes));
        bytes
    };
    for (bytes, error) in [
        (b"%PDF-1.7\n".to_vec(), Error::Pdf),
        (b"{\\rtf1 x}".to_vec(), Error::OldWord),
        (compound("Workbook"), Error::OldExcel),
        (compound("WordDocument"), Error::OldWord),
        (compound("EncryptedPackage"), Error::Locked),
        (compound("x"), Error::Unknown),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec(), Error::Unknown),
        (b"a;b\n1;\0\0\n".to_vec(), Error::Unknown),
        (package(&[("photo.jpg", b"x")]), Error::Unknown),
    ] {
        assert_eq!(table::read(&bytes, "a.csv"), Err(error.clone()));
        assert_eq!(prose::read(&bytes, "a.txt"), Err(error));
    }
    assert_eq!(table::read(b"<html><table><tr><td>x</td></tr></table></html>", "a.xls"), Err(Error::OldExcel));
    assert_eq!(table::read(&package(&[("xl/workbook.bin", b"x")]), ""), Err(Error::OldExcel));
    assert_eq!(table::read(&docx("<w:p/>", "", ""), ""), Err(Error::TextNotSheet));
    assert_eq!(prose::read(&xlsx(""), ""), Err(Error::SheetNotText));
    let odt = package(&[("mimetype", b"application/vnd.oasis.opendocument.text")]);
    assert_eq!(prose::read(&odt, ""), Err(Error::OldWord));
    assert_eq!(table::read(&odt, ""), Err(Error::TextNotSheet));
}

/// A file that is nearly right: a whole one with a few bytes changed.
fn spoilt() -> impl Strategy<Value = Vec<u8>> {
    let whole = prop::sample::select(vec![
        xlsx("<row r=\"1\"><c r=\"A1\" t=\"str\"><v>Nom</v></c><c r=\"B1\"><v>4e3</v></c></row>"),
        docx("<w:p><w:r><w:t>Mission</w:t></w:r></w:p>", "", ""),
        ods("<table:table-row><table:table-cell><text:p>Nom</text:p></table:table-cell></table:table-row>"),
        "Nom;\"Date\"\r\nالاسم;1\r\n".as_bytes().to_vec(),
    ]);
    (whole, prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6)).prop_map(
        |(mut bytes, changes)| {
            for (index, byte) in changes {
                let at = index.index(bytes.len());
                bytes[at] = byte;
            }
            bytes
        },
    )
}

/// The inside of a part, nearly right: what no random change of a zipped file reaches.
fn markup() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "<w:p>",
        "</w:p>",
        "<w:r><w:t>mot</w:t></w:r>",
        "<w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr>",
        "<w:tr>",
        "</w:tr>",
        "<w:tc>",
        "</w:tc>",
        "<w:br/>",
        "<w:del>",
        "</w:del>",
        "<row>",
        "<row r=\"0\">",
        "</row>",
        "<c r=\"A1\">",
        "<c r=\"ZZZZZZZ9\" t=\"s\">",
        "<c t=\"b\">",
        "<c t=\"e\">",
        "</c>",
        "<v>1e400</v>",
        "<v>-1</v>",
        "<v>NaN</v>",
        "<v>99999999999</v>",
        "<is><t>x</t></is>",
        "<table:table-row>",
        "</table:table-row>",
        "<table:table-cell>",
        "</table:table-cell>",
        "&amp;",
        "&e;",
        "]]>",
        "x",
    ]);
    prop::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn no_bytes_make_a_reader_panic(bytes in prop::collection::vec(any::<u8>(), 0..400), name in "[a-z]{0,3}\\.(csv|tsv|md|txt|xlsx)?") {
        let _ = table::read(&bytes, &name);
        let _ = prose::read(&bytes, &name);
    }

    #[test]
    fn no_spoilt_file_makes_a_reader_panic(bytes in spoilt()) {
        let _ = table::read(&bytes, "");
        let _ = prose::read(&bytes, "");
    }

    #[test]
    fn no_spoilt_markup_makes_a_reader_panic(inside in markup()) {
        let _ = table::read(&xlsx(&inside), "");
        let _ = table::read(&ods(&inside), "");
        let _ = prose::read(&docx(&inside, &inside, &inside), "");
    }

    #[test]
    fn no_text_makes_a_reader_panic(text in any::<String>(), markdown in "[-#*+>|`\\[\\]()<>!\n 0-9a\u{627}:._~\\\\]{0,80}") {
        let _ = table::read(text.as_bytes(), "");
        let _ = prose::read(text.as_bytes(), "a.md");
        let _ = prose::read(markdown.as_bytes(), "a.md");
        let _ = table::read(markdown.as_bytes(), "");
    }
}
