//! Documents that go on being written elsewhere: DOCX, as an Office Open XML package (ECMA-376, transitional).
//!
//! The same [`Document`] that becomes pages becomes a text that LibreOffice and Word open, with headings, lists and tables of
//! their own styles, written from right to left where its language is. Every string is words: it is escaped, never markup.

mod body;
mod parts;

use crate::pdf::Document;
use crate::{Result, bundle};

/// Writes a document as DOCX. The same document gives the same bytes: nothing in it is dated.
///
/// # Errors
/// As [`pdf::render`](crate::pdf::render) for what is too long or too deep; [`Error::Writing`](crate::Error::Writing).
pub fn render(document: &Document) -> Result<Vec<u8>> {
    document.check()?;
    let body = body::Body::of(document);
    let (numbering, text) = (parts::numbering(body.lists()), body.finish(document));
    bundle([
        ("[Content_Types].xml", parts::CONTENT_TYPES.as_bytes()),
        ("_rels/.rels", parts::RELATIONS.as_bytes()),
        ("docProps/core.xml", parts::core(document).as_bytes()),
        ("word/document.xml", text.as_bytes()),
        ("word/_rels/document.xml.rels", parts::DOCUMENT_RELATIONS.as_bytes()),
        ("word/styles.xml", parts::styles(document.lang).as_bytes()),
        ("word/numbering.xml", numbering.as_bytes()),
        ("word/header1.xml", parts::header(document).as_bytes()),
        ("word/footer1.xml", parts::footer(document).as_bytes()),
    ])
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)] // a test that cannot go on stops

    use std::io::{Cursor, Read};

    use kernel::Lang;
    use proptest::prelude::*;

    use super::render;
    use crate::pdf::{Align, Block, Column, Document, Table};

    fn document(lang: Lang, blocks: Vec<Block>) -> Document {
        Document {
            title: "Titre & <objet>".into(),
            subtitle: None,
            lang,
            organisation: "جمعية «مولدة»".into(),
            date_line: "Édité le 22 novembre 2026".into(),
            blocks,
        }
    }

    fn parts(bytes: &[u8]) -> Vec<(String, String)> {
        let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
        (0..zip.len())
            .map(|index| {
                let mut part = zip.by_index(index).unwrap();
                let mut words = String::new();
                part.read_to_string(&mut words).unwrap();
                (part.name().unwrap().into_owned(), words)
            })
            .collect()
    }

    fn text_of(bytes: &[u8]) -> String {
        let parts = parts(bytes);
        let (_, main) = parts.iter().find(|(name, _)| name == "word/document.xml").unwrap();
        let tree = roxmltree::Document::parse(main).unwrap();
        let paragraphs = tree.descendants().filter(|node| node.tag_name().name() == "p");
        let words = paragraphs.map(|paragraph| {
            let pieces = paragraph.descendants().filter_map(|node| match node.tag_name().name() {
                "t" => node.text().map(str::to_owned),
                "br" => Some("\n".to_owned()),
                _ => None,
            });
            pieces.collect::<String>()
        });
        words.collect::<Vec<_>>().join("\n")
    }

    #[test]
    fn every_part_is_xml_and_every_relation_leads_to_a_part() {
        let blocks = vec![
            Block::Heading { level: 1, text: "Objet".into(), number: Some("1".into()) },
            Block::List { items: vec!["un".into(), "deux".into()], ordered: true },
            Block::List { items: vec!["un".into()], ordered: true },
            Block::KeyValues(vec![("Siège".into(), "Rabat".into())]),
            Block::PageBreak,
        ];
        let bytes = render(&document(Lang::Fr, blocks)).unwrap();
        let parts = parts(&bytes);
        assert_eq!(parts[0].0, "[Content_Types].xml");
        for (name, words) in &parts {
            roxmltree::Document::parse(words).unwrap_or_else(|fault| panic!("{name}: {fault}"));
        }
        let (_, relations) = parts.iter().find(|(name, _)| name.ends_with("document.xml.rels")).unwrap();
        let tree = roxmltree::Document::parse(relations).unwrap();
        for target in tree.descendants().filter_map(|node| node.attribute("Target")) {
            assert!(parts.iter().any(|(name, _)| *name == format!("word/{target}")), "{target}");
        }
    }

    #[test]
    fn counted_lists_each_begin_at_one() {
        let list = || Block::List { items: vec!["un".into(), "deux".into()], ordered: true };
        let bytes = render(&document(Lang::Fr, vec![list(), list()])).unwrap();
        let parts = parts(&bytes);
        let of = |name: &str| parts.iter().find(|(part, _)| part == name).unwrap().1.clone();
        assert_eq!(of("word/numbering.xml").matches("<w:startOverride w:val=\"1\"/>").count(), 2);
        let main = of("word/document.xml");
        assert_eq!(
            (main.matches("<w:numId w:val=\"2\"/>").count(), main.matches("<w:numId w:val=\"3\"/>").count()),
            (2, 2)
        );
    }

    #[test]
    fn an_arabic_document_runs_from_right_to_left_and_its_latin_words_do_not() {
        let table = Table {
            columns: vec![Column { label: "الاسم".into(), align: Align::Start, width: Some(2) }],
            rows: vec![vec!["جمعية Amal بطاطا".into()]],
        };
        let bytes = render(&document(Lang::Ar, vec![Block::Table(table)])).unwrap();
        let parts = parts(&bytes);
        let main = &parts.iter().find(|(name, _)| name == "word/document.xml").unwrap().1;
        assert!(main.contains("<w:bidiVisual/>") && main.contains("<w:bidi/>"));
        let tree = roxmltree::Document::parse(main).unwrap();
        let is_rtl = |words: &str| {
            let run =
                tree.descendants().find(|node| node.tag_name().name() == "t" && node.text() == Some(words)).unwrap();
            run.parent().unwrap().descendants().any(|node| node.tag_name().name() == "rtl")
        };
        assert!(is_rtl("جمعية ") && !is_rtl("Amal "), "{main}");
        assert!(text_of(&bytes).contains("جمعية Amal بطاطا"));
    }

    proptest! {
        #[test]
        fn whatever_words_a_document_has_they_are_read_back(words in "\\PC{1,40}", arabic in any::<bool>()) {
            let lang = if arabic { Lang::Ar } else { Lang::Fr };
            let bytes = render(&document(lang, vec![Block::Paragraph(words.clone())])).unwrap();
            let kept: String = words.chars().filter(|c| !matches!(c, '\u{fffe}' | '\u{ffff}')).collect();
            prop_assert!(text_of(&bytes).contains(&kept));
        }
    }
}
