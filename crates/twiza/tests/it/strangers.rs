//! What strangers send is read by the built program in a process of its own, within its bounds.

use std::io::Write;

use kernel::Lang;
use papers::Error;
use papers::apart::{ARGUMENT, Reader};
use papers::fulltext::Outcome;
use papers::pdf::{Block, Document, render};
use papers::sheet::{self, Column, Sheet};

fn apart() -> Reader {
    Reader::apart(env!("CARGO_BIN_EXE_twiza").into())
}

/// A PDF written by hand: one page that draws this.
fn page(content: &[u8]) -> Vec<u8> {
    let mut pdf =
        b"%PDF-1.7\n1 0 obj\n<</Type/Catalog /Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages /Kids [3 0 R] /Count 1>>\n\
        endobj\n3 0 obj\n<</Type/Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources <</Font <</F \
        <</Type/Font /Subtype/Type1 /BaseFont/Helvetica>>>>>>>>\nendobj\n"
            .to_vec();
    write!(pdf, "4 0 obj\n<</Length {}>> stream\n", content.len()).unwrap();
    pdf.extend_from_slice(content);
    pdf.extend_from_slice(b"\nendstream\nendobj\ntrailer <</Root 1 0 R>>\n%%EOF\n");
    pdf
}

#[test]
fn a_document_says_the_same_in_a_process_of_its_own() {
    let words = ["Les oasis du Drâa perdent leur eau.", "تفقد واحات درعة ماءها."];
    let document = Document {
        title: "Étude".to_owned(),
        subtitle: None,
        lang: Lang::Fr,
        organisation: "Association générée".to_owned(),
        date_line: "2026".to_owned(),
        blocks: words.iter().map(|words| Block::Paragraph((*words).to_owned())).collect(),
    };
    let (pdf, docx) = (render(&document).unwrap(), papers::docx::render(&document).unwrap());
    let read = apart().words(&pdf, "etude.pdf").unwrap();
    assert_eq!(read, papers::fulltext::read(pdf, "etude.pdf").unwrap());
    assert_eq!(apart().words(&docx, "etude.docx"), papers::fulltext::read(docx.clone(), "etude.docx"));
    assert_eq!(apart().prose(&docx, "etude.docx"), papers::prose::read(&docx, "etude.docx"));
    let rows = words.iter().map(|words| vec![(*words).into()]).collect();
    let list = Sheet { title: "Liste".to_owned(), lang: Lang::Fr, columns: vec![Column::text("words", "Mots")], rows };
    let (xlsx, csv) = (sheet::xlsx(&list).unwrap(), "Nom;Ville\nAmal;Fès\n".as_bytes());
    assert_eq!(apart().table(&xlsx, "liste.xlsx"), papers::table::read(&xlsx, "liste.xlsx"));
    assert_eq!(apart().book(&xlsx, "liste.xlsx", None), papers::table::open(&xlsx, "liste.xlsx", None));
    assert_eq!(apart().table(csv, "liste.csv"), papers::table::read(csv, "liste.csv"));
    assert_eq!(read.outcome, Outcome::Whole);
    assert!(words.iter().all(|words| read.text.contains(words)), "{}", read.text);
    assert_eq!(apart().words(b"%PDF-1.7\n", "a.pdf"), Err(Error::Damaged));
    let drawn = apart().words(&page(b"BT /F 12 Tf 50 700 Td (Des mots) Tj ET"), "a.pdf").unwrap();
    assert_eq!(drawn.text, "Des mots");
}

/// Whatever these do to their reader, this process lives on, and another document is read after them.
#[test]
fn what_nests_without_end_or_swells_brings_nobody_down() {
    let nested = [b"[".repeat(8_000_000), b"]".repeat(8_000_000)].concat();
    let dictionaries = b"/X <<".repeat(3_000_000);
    let numbers = [&b"["[..], &b"0 ".repeat(9_500_000), &b"] 0 d"[..]].concat();
    // These overflow the stack of their reader: within this process, nothing would be asserted any more.
    for content in [nested, dictionaries] {
        assert_eq!(apart().words(&page(&content), "a.pdf"), Err(Error::Damaged));
    }
    match apart().words(&page(&numbers), "a.pdf") {
        Ok(read) => assert_eq!(read.text, ""),
        Err(fault) => assert!(fault.is_of_the_sender(), "{fault:?}"),
    }
    assert_eq!(apart().words(&page(b"BT /F 12 Tf 50 700 Td (Fin) Tj ET"), "a.pdf").unwrap().text, "Fin");
}

/// So many thousand empty elements with twelve attributes each: a few bytes in the file, of which a parser makes ten times as
/// many. Their values are mixed, because what packs too well is refused before it is parsed.
fn crowd(thousands: usize) -> String {
    let mut chance = 7_u32;
    let mut digit = || {
        chance = chance.wrapping_mul(1_103_515_245).wrapping_add(12_345);
        chance >> 16 & 1
    };
    let element = |_| {
        let attributes: String = ('a'..='l').map(|name| format!(" {name}=\"{}\"", digit())).collect();
        format!("<i{attributes}/>")
    };
    (0..1_000).map(element).collect::<String>().repeat(thousands)
}

/// A DOCX and an ODS of some words behind a crowd.
fn crowded(thousands: usize) -> [Vec<u8>; 2] {
    let crowd = crowd(thousands);
    let text = format!("<w:document xmlns:w=\"w\">{crowd}<w:p><w:r><w:t>Des mots</w:t></w:r></w:p></w:document>");
    let sheet = format!(
        "<o xmlns:table=\"t\" xmlns:text=\"x\">{crowd}<table:table><table:table-row><table:table-cell><text:p>Des mots</text:p>\
         </table:table-cell></table:table-row></table:table></o>"
    );
    let mimetype = &b"application/vnd.oasis.opendocument.spreadsheet"[..];
    [
        papers::bundle([("word/document.xml", text.as_bytes())]).unwrap(),
        papers::bundle([("mimetype", mimetype), ("content.xml", sheet.as_bytes())]).unwrap(),
    ]
}

/// Without its bound, the process would read these to the end and answer as it answers to the small ones.
#[test]
fn what_takes_more_memory_than_a_document_may_is_refused_as_damaged() {
    let [docx, ods] = crowded(1);
    assert_eq!(apart().words(&docx, "a.docx").unwrap().text, "Des mots");
    assert_eq!(apart().table(&ods, "a.ods").unwrap().head, ["Des mots"]);
    let [docx, ods] = crowded(1_000);
    assert!(docx.len() < papers::limits::FILE, "{}", docx.len());
    assert_eq!(apart().words(&docx, "a.docx"), Err(Error::Damaged));
    assert_eq!(apart().prose(&docx, "a.docx"), Err(Error::Damaged));
    assert_eq!(apart().table(&ods, "a.ods"), Err(Error::Damaged));
}

#[test]
fn a_word_document_that_nests_without_end_or_is_none_is_refused_and_the_next_one_read() {
    let nested = format!("<w:document xmlns:w=\"w\">{}", crowd(200).replace("/>", ">"));
    let nested = papers::bundle([("word/document.xml", nested.as_bytes())]).unwrap();
    let other = papers::bundle([("photo.jpg", &b"x"[..])]).unwrap();
    for bytes in [&nested[..], &other, b"PK\x03\x04 and nothing else"] {
        let fault = apart().words(bytes, "etude.docx").unwrap_err();
        assert!(fault.is_of_the_sender(), "{fault:?}");
    }
    assert_eq!(apart().words(&crowded(1)[0], "a.docx").unwrap().text, "Des mots");
}

#[test]
fn reading_is_no_command_for_people() {
    let program = env!("CARGO_BIN_EXE_twiza");
    let help = std::process::Command::new(program).arg("--help").output().unwrap();
    assert!(!String::from_utf8_lossy(&help.stdout).contains(ARGUMENT));
}
