//! RIS, written as its specification of 2011 has it: a tag, two spaces, a hyphen, a space, CRLF.

use super::{Source, SourceKind};

/// One record.
pub(super) fn write(source: &Source) -> String {
    let mut record = String::new();
    let mut line = |tag: &str, value: &str| {
        if !value.is_empty() {
            record.push_str(&format!("{tag}  - {value}\r\n"));
        }
    };
    line("TY", tag(source.kind));
    line("ID", &source.key);
    line("TI", &source.title);
    source.authors.iter().for_each(|author| line("AU", author));
    if let Some(date) = source.date {
        line("PY", &format!("{:04}", date.year));
        let part = |part: Option<i8>| part.map(|part| format!("{part:02}")).unwrap_or_default();
        if date.month.is_some() {
            line("DA", &format!("{:04}/{}/{}/", date.year, part(date.month), part(date.day)));
        }
    }
    line("PB", &source.publisher);
    line("CY", &source.place);
    line("T2", &source.container);
    line("VL", &source.volume);
    line("IS", &source.issue);
    match source.pages.split_once(['-', '\u{2013}']) {
        Some((first, last)) => {
            line("SP", first.trim());
            line("EP", last.trim_matches(['-', '\u{2013}', ' ']));
        }
        None => line("SP", &source.pages),
    }
    line("DO", &source.doi);
    line("SN", if source.isbn.is_empty() { &source.issn } else { &source.isbn });
    line("UR", &source.url);
    line("LA", source.lang.map_or("", |lang| lang.code()));
    source.keywords.iter().for_each(|word| line("KW", word));
    line("AB", &source.summary);
    record.push_str("ER  - \r\n\r\n");
    record
}

const fn tag(kind: SourceKind) -> &'static str {
    match kind {
        SourceKind::Article => "JOUR",
        SourceKind::Book => "BOOK",
        SourceKind::Chapter => "CHAP",
        SourceKind::Report => "RPRT",
        SourceKind::Thesis => "THES",
        SourceKind::Document => "GEN",
        SourceKind::Video => "VIDEO",
        SourceKind::Sound => "SOUND",
        SourceKind::Dataset => "DATA",
    }
}
