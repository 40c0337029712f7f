//! The words of documents: those that we set ourselves, in all scripts, and files that are broken, locked, huge or without
//! a word.

use std::io::Write;

use kernel::Lang;
use papers::fulltext::{Format, Outcome, read};
use papers::pdf::{Align, Block, Column, Document, Table, render};
use papers::{Error, limits};
use proptest::prelude::*;

use crate::packages::{docx, package};

fn document(lang: Lang, title: &str, paragraphs: &[&str]) -> Vec<u8> {
    let mut blocks: Vec<Block> = paragraphs.iter().map(|words| Block::Paragraph((*words).to_owned())).collect();
    blocks.push(Block::PageBreak);
    blocks.push(Block::Table(Table {
        columns: vec![
            Column { label: "Province / الإقليم".to_owned(), align: Align::Start, width: Some(2) },
            Column { label: "2024".to_owned(), align: Align::End, width: Some(1) },
        ],
        rows: vec![vec!["Zagora / زاكورة".to_owned(), "307 306".to_owned()]],
    }));
    render(&Document {
        title: title.to_owned(),
        subtitle: None,
        lang,
        organisation: "Association générée 001".to_owned(),
        date_line: "Édité le 21 novembre 2026".to_owned(),
        blocks,
    })
    .unwrap()
}

#[test]
fn a_french_pdf_is_read_word_by_word() {
    let long = "Les oasis du Drâa perdent leur eau : l’étude mesure, de 2014 à 2024, la baisse des nappes et ce \
                qu’en disent les habitantes. Ses difficultés, ses efforts et ses bénéfices sont officiels. ";
    let pdf = document(Lang::Fr, "Étude sur l’eau potable", &[&long.repeat(6), "Un second paragraphe."]);
    let read = read(pdf, "etude.pdf").unwrap();
    assert_eq!((read.format, read.outcome, read.pages, read.silent_pages), (Format::Pdf, Outcome::Whole, 2, 0));
    assert!(read.text.contains("Étude sur l’eau potable"), "{}", read.text);
    assert_eq!(read.text.matches("la baisse des nappes et ce qu’en disent les habitantes").count(), 6, "{}", read.text);
    assert_eq!(
        read.text.matches("Ses difficultés, ses efforts et ses bénéfices sont officiels.").count(),
        6,
        "{}",
        read.text
    );
    assert!(read.text.contains("\n\nUn second paragraphe."), "{}", read.text);
    assert!(read.text.contains("Zagora / زاكورة 307 306"), "{}", read.text);
}

#[test]
fn an_arabic_pdf_comes_out_in_the_order_in_which_it_is_read() {
    let long = "تفقد واحات درعة ماءها، وتقيس هذه الدراسة بين 2014 و2024 انخفاض الفرشة المائية وما تقوله النساء عنها. \
                وينص القانون التنظيمي رقم 44.14 على شروط تقديم العرائض إلى السلطات العمومية. ";
    let pdf = document(
        Lang::Ar,
        "دراسة حول الماء الصالح للشرب",
        &[&long.repeat(5), "تقرير FMAS السنوي (2026) لا أكثر.", "حين يخرج الشباب من الدراسة."],
    );
    let read = read(pdf, "dirasa.pdf").unwrap();
    assert_eq!(read.outcome, Outcome::Whole);
    for words in [
        "دراسة حول الماء الصالح للشرب",
        "بين 2014 و2024 انخفاض الفرشة المائية",
        "القانون التنظيمي رقم 44.14 على شروط تقديم العرائض",
        "تقرير FMAS السنوي (2026) لا أكثر.",
        "السلطات العمومية.",
        "حين يخرج الشباب",
    ] {
        assert!(read.text.contains(words), "{words}\n---\n{}", read.text);
    }
    assert_eq!(read.text.matches("وما تقوله النساء عنها").count(), 5, "{}", read.text);
}

#[test]
fn vowels_and_tifinagh_are_read_too() {
    let pdf = document(Lang::Fr, "ⵜⵡⵉⵣⴰ", &["كُلُّ مَاءٍ حَقٌّ", "ⴰⵎⴰⵏ ⵉⴳⴰ ⴰⵣⵔⴼ"]);
    let text = read(pdf, "").unwrap().text;
    assert!(text.contains("ⵜⵡⵉⵣⴰ") && text.contains("ⴰⵎⴰⵏ ⵉⴳⴰ ⴰⵣⵔⴼ"), "{text}");
    let bare: String = text.chars().filter(|c| !('\u{64b}'..='\u{652}').contains(c)).collect();
    assert!(bare.contains("كل ماء حق"), "{text}");
}

#[test]
fn word_documents_and_plain_texts_are_read() {
    let body = "<w:p><w:r><w:t>Le bilan</w:t></w:r></w:p><w:p><w:r><w:t>الحصيلة</w:t></w:r></w:p>";
    let word = read(docx(body, "", ""), "bilan.docx").unwrap();
    assert_eq!((word.format, word.text.as_str(), word.pages), (Format::Docx, "Le bilan\n\nالحصيلة", 0));
    let text = read("Une ligne\r\n\r\nune autre".into(), "note.txt").unwrap();
    assert_eq!((text.format, text.text.as_str()), (Format::Text, "Une ligne\n\nune autre"));
    let marked = read("# Titre\n\nDes *mots*".into(), "note.md").unwrap();
    assert_eq!(marked.text, "Titre\n\nDes mots");
}

/// A PDF written by hand: objects, and the table that says where they are.
fn by_hand(objects: &[&str]) -> Vec<u8> {
    let mut pdf = b"%PDF-1.7\n".to_vec();
    let mut places = Vec::new();
    for (number, object) in (1..).zip(objects) {
        places.push(pdf.len());
        write!(pdf, "{number} 0 obj\n{object}\nendobj\n").unwrap();
    }
    let table = pdf.len();
    write!(pdf, "xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1).unwrap();
    for place in places {
        writeln!(pdf, "{place:010} 00000 n ").unwrap();
    }
    write!(pdf, "trailer <</Size {} /Root 1 0 R>>\nstartxref\n{table}\n%%EOF\n", objects.len() + 1).unwrap();
    pdf
}

fn page_of(content: &str, resources: &str) -> Vec<u8> {
    let stream = format!("<</Length {}>> stream\n{content}\nendstream", content.len());
    let page =
        format!("<</Type/Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources <<{resources}>>>>");
    by_hand(&["<</Type/Catalog /Pages 2 0 R>>", "<</Type/Pages /Kids [3 0 R] /Count 1>>", &page, &stream])
}

#[test]
fn scanned_pages_say_that_they_have_no_text() {
    let scan = page_of("q 595 0 0 842 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \u{7f} EI Q", "");
    let read = read(scan, "scan.pdf").unwrap();
    assert_eq!((read.outcome, read.text.as_str(), read.pages, read.silent_pages), (Outcome::Silent, "", 1, 1));
}

#[test]
fn the_reading_that_a_document_tells_is_believed() {
    let helvetica = "/Font <</F <</Type/Font /Subtype/Type1 /BaseFont/Helvetica>>>>";
    let content = "BT /F 12 Tf 50 700 Td (Le plan d) Tj /Span <</ActualText (')>> BDC (xx) Tj EMC (action) Tj ET";
    assert_eq!(read(page_of(content, helvetica), "").unwrap().text, "Le plan d'action");
    let mirrored = "BT /F 12 Tf 50 700 Td /Span <</ActualText <FEFF0645062706210020>>> BDC (abc) Tj EMC ET";
    assert_eq!(read(page_of(mirrored, helvetica), "").unwrap().text, "ماء");
}

#[test]
fn letters_drawn_without_spaces_are_parted_by_their_gaps() {
    let helvetica = "/Font <</F <</Type/Font /Subtype/Type1 /BaseFont/Helvetica>>>>";
    let content = "BT /F 12 Tf 50 700 Td [(L)20(e)-300(droit)] TJ 0 -14 Td (suit) Tj 0 -60 Td (Fin) Tj ET";
    assert_eq!(read(page_of(content, helvetica), "").unwrap().text, "Le droit suit\n\nFin");
}

#[test]
fn a_pdf_cut_short_or_made_up_is_damaged_and_never_more() {
    assert_eq!(read(b"%PDF-1.7\n".to_vec(), ""), Err(Error::Damaged));
    assert_eq!(read(b"%PDF-1.7 ce n\xe2\x80\x99est pas un PDF".to_vec(), "a.pdf"), Err(Error::Damaged));
    let whole = document(Lang::Fr, "Étude", &["Des mots."]);
    for share in 1..8 {
        // What is left of it may still be read; it must not bring anything down.
        let _ = read(whole[..whole.len() * share / 8].to_vec(), "");
    }
    // Pages that are their own parents, and a form that draws itself.
    let circle = by_hand(&["<</Type/Catalog /Pages 2 0 R>>", "<</Type/Pages /Kids [2 0 R 2 0 R] /Count 2>>"]);
    let _ = read(circle, "");
    let form = "<</Type/XObject /Subtype/Form /BBox [0 0 9 9] /Resources <</XObject <</X 5 0 R>>>> /Length 5>> stream\n/X Do\nendstream";
    let page = "<</Type/Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R /Resources <</XObject <</X 5 0 R>>>>>>";
    let content = "<</Length 5>> stream\n/X Do\nendstream";
    let itself =
        by_hand(&["<</Type/Catalog /Pages 2 0 R>>", "<</Type/Pages /Kids [3 0 R] /Count 1>>", page, content, form]);
    assert_eq!(read(itself, "").unwrap().outcome, Outcome::Silent);
}

#[test]
fn a_pdf_with_a_password_says_so() {
    // The standard handler, revision 3; no password opens these made-up keys.
    let key = "00".repeat(32);
    let locked = format!("<</Filter/Standard /V 2 /R 3 /Length 128 /P -4 /O <{key}> /U <{key}>>>");
    let mut pdf = by_hand(&["<</Type/Catalog /Pages 2 0 R>>", "<</Type/Pages /Kids [] /Count 0>>", &locked]);
    let text = String::from_utf8(pdf.clone()).unwrap();
    pdf = text.replace("/Root 1 0 R", "/Root 1 0 R /Encrypt 3 0 R /ID [<00><00>]").into_bytes();
    assert_eq!(read(pdf, "secret.pdf"), Err(Error::Locked));
}

#[test]
fn what_is_too_big_or_swells_is_refused_before_it_is_read() {
    assert_eq!(read(vec![b' '; limits::FILE + 1], "a.pdf"), Err(Error::FileTooBig));
    assert_eq!(read(Vec::new(), "a.pdf"), Err(Error::Empty));
    let zip = package(&[("photo.jpg", b"x")]);
    assert_eq!(read(zip, "etude.docx"), Err(Error::Unknown), "a ZIP that claims to be DOCX");
}

#[test]
fn a_page_of_endless_letters_ends() {
    let helvetica = "/Font <</F <</Type/Font /Subtype/Type1 /BaseFont/Helvetica>>>>";
    let content = format!("BT /F 12 Tf 50 700 Td {} ET", "(eau eau eau eau eau eau) Tj ".repeat(20_000));
    let read = read(page_of(&content, helvetica), "").unwrap();
    assert!(read.text.starts_with("eau eau eau"), "{}", &read.text[..100]);
    assert!(read.text.len() < 250_000);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn no_bytes_bring_the_reader_down(noise in proptest::collection::vec(any::<u8>(), 0..400), at in 0usize..4000) {
        let mut pdf = page_of("BT /F 12 Tf 50 700 Td (Des mots) Tj ET", "/Font <</F <</Type/Font /Subtype/Type1 /BaseFont/Helvetica>>>>");
        let at = at % pdf.len();
        let end = (at + noise.len()).min(pdf.len());
        pdf.splice(at..end, noise);
        let _ = read(pdf, "a.pdf");
    }
}
