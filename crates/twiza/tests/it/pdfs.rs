//! PDFs that strangers send are read by the built program in a process of its own, within its bounds.

use std::io::Write;

use kernel::Lang;
use papers::Error;
use papers::fulltext::{ARGUMENT, Outcome, Reader};
use papers::pdf::{Block, Document, render};

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
    let pdf = render(&Document {
        title: "Étude".to_owned(),
        subtitle: None,
        lang: Lang::Fr,
        organisation: "Association générée".to_owned(),
        date_line: "2026".to_owned(),
        blocks: words.iter().map(|words| Block::Paragraph((*words).to_owned())).collect(),
    })
    .unwrap();
    let read = apart().read(pdf.clone(), "etude.pdf").unwrap();
    assert_eq!(read, papers::fulltext::read(pdf, "etude.pdf").unwrap());
    assert_eq!(read.outcome, Outcome::Whole);
    assert!(words.iter().all(|words| read.text.contains(words)), "{}", read.text);
    assert_eq!(apart().read(b"%PDF-1.7\n".to_vec(), "a.pdf"), Err(Error::Damaged));
    let drawn = apart().read(page(b"BT /F 12 Tf 50 700 Td (Des mots) Tj ET"), "a.pdf").unwrap();
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
        assert_eq!(apart().read(page(&content), "a.pdf"), Err(Error::Damaged));
    }
    match apart().read(page(&numbers), "a.pdf") {
        Ok(read) => assert_eq!(read.text, ""),
        Err(fault) => assert!(fault.is_of_the_sender(), "{fault:?}"),
    }
    assert_eq!(apart().read(page(b"BT /F 12 Tf 50 700 Td (Fin) Tj ET"), "a.pdf").unwrap().text, "Fin");
}

#[test]
fn reading_is_no_command_for_people() {
    let program = env!("CARGO_BIN_EXE_twiza");
    let help = std::process::Command::new(program).arg("--help").output().unwrap();
    assert!(!String::from_utf8_lossy(&help.stdout).contains(ARGUMENT));
}
