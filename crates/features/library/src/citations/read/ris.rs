//! RIS, read by its specification of 2011, and as programs write it: two capitals or digits, two spaces, a hyphen; lines
//! without a tag go on with the field before.

use web::{Message, args};

use super::{Row, clean, language, year};
use crate::citations::{Partial, Source, SourceKind};

/// Whether a record begins on this line.
pub(super) fn begins(line: &str) -> bool {
    matches!(tagged(line), Some(("TY", _)))
}

/// A line's tag and value.
fn tagged(line: &str) -> Option<(&str, &str)> {
    let line = line.trim_start_matches('\u{feff}').trim_start();
    let (tag, rest) = (line.get(..2)?, line.get(2..)?);
    let is_tag = tag.as_bytes()[0].is_ascii_uppercase()
        && (tag.as_bytes()[1].is_ascii_uppercase() || tag.as_bytes()[1].is_ascii_digit());
    let value = rest.trim_start().strip_prefix('-')?;
    (is_tag && rest.starts_with(' ')).then(|| (tag, value.trim()))
}

/// Reads all records.
pub(super) fn read(text: &str) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    let mut open: Option<Record> = None;
    for (line, words) in (1..).zip(text.lines()) {
        match tagged(words) {
            Some(("TY", kind)) => {
                rows.extend(open.take().map(|record| record.end(false)));
                open = Some(Record::begin(line, kind));
            }
            Some(("ER", _)) => rows.extend(open.take().map(|record| record.end(true))),
            Some((tag, value)) => {
                if let Some(record) = &mut open {
                    record.fields.push((tag.to_owned(), value.to_owned()));
                }
            }
            None => {
                if let Some((_, value)) = open.as_mut().and_then(|record| record.fields.last_mut()) {
                    value.push(' ');
                    value.push_str(words.trim());
                }
            }
        }
        if rows.len() > super::ENTRIES {
            break;
        }
    }
    rows.extend(open.map(|record| record.end(false)));
    rows
}

struct Record {
    line: u32,
    kind: String,
    fields: Vec<(String, String)>,
}

impl Record {
    fn begin(line: u32, kind: &str) -> Self {
        Self { line, kind: kind.to_owned(), fields: Vec::new() }
    }

    /// The first value that one of these tags has.
    fn first(&self, tags: &[&str]) -> String {
        let of = |tag: &&str| self.fields.iter().find(|(own, value)| own == tag && !value.is_empty());
        tags.iter().find_map(of).map(|(_, value)| clean(value)).unwrap_or_default()
    }

    fn all(&self, tags: &[&str]) -> Vec<String> {
        let of = |(tag, _): &&(String, String)| tags.contains(&tag.as_str());
        self.fields.iter().filter(of).map(|(_, value)| clean(value)).filter(|value| !value.is_empty()).collect()
    }

    fn end(self, is_ended: bool) -> Row {
        let mut remarks = Vec::new();
        if !is_ended {
            remarks.push(Message::new("library-works-import-no-end"));
        }
        let number = self.first(&["SN"]);
        let is_book = crate::citations::identifiers::isbn(&number).is_some();
        let (first, last) = (self.first(&["SP"]), self.first(&["EP"]));
        let kind = kind(&self.kind);
        let date = date(&self.first(&["DA", "PY", "Y1", "Y2"])).or_else(|| date(&self.first(&["PY", "Y1"])));
        let dated = self.first(&["PY", "Y1", "DA"]);
        if date.is_none() && !dated.is_empty() {
            remarks.push(Message::with("library-works-import-year", args![value = dated]));
        }
        let source = Source {
            key: self.first(&["ID"]),
            kind,
            title: self.first(&["TI", "T1", "CT"]),
            authors: self.all(&["AU", "A1"]),
            date,
            publisher: self.first(&["PB"]),
            place: self.first(&["CY", "PP"]),
            container: self.first(&["T2", "JO", "JF", "JA", "BT"]),
            volume: self.first(&["VL"]),
            issue: self.first(&["IS"]),
            pages: if last.is_empty() || first.contains('-') { first } else { format!("{first}-{last}") },
            doi: self.first(&["DO", "DI"]),
            isbn: if is_book { number.clone() } else { String::new() },
            issn: if is_book { String::new() } else { number },
            url: self.first(&["UR", "L2", "LK"]),
            summary: self.first(&["AB", "N2"]),
            keywords: self.all(&["KW"]),
            lang: language(&self.first(&["LA"])),
        };
        Row { line: self.line, source, fault: None, remarks }
    }
}

/// `2024`, `2024/05/12/`, `2024/05//other`.
fn date(words: &str) -> Option<Partial> {
    let mut parts = words.split(['/', '-']).map(str::trim);
    let year = year(parts.next()?)?;
    let mut part = |most: i8| parts.next().and_then(|part| part.parse().ok()).filter(|part| (1..=most).contains(part));
    let month = part(12);
    Some(Partial { year, month, day: month.and(part(31)) })
}

fn kind(tag: &str) -> SourceKind {
    match tag {
        "JOUR" | "EJOUR" | "MGZN" | "NEWS" | "JFULL" | "INPR" => SourceKind::Article,
        "BOOK" | "EBOOK" | "EDBOOK" | "CLSWK" | "SER" => SourceKind::Book,
        "CHAP" | "ECHAP" | "ENCYC" | "DICT" => SourceKind::Chapter,
        "RPRT" | "GOVDOC" | "STAND" | "CPAPER" | "CONF" | "UNPB" => SourceKind::Report,
        "THES" => SourceKind::Thesis,
        "VIDEO" | "MPCT" | "ADVS" => SourceKind::Video,
        "SOUND" | "MUSIC" => SourceKind::Sound,
        "DATA" | "AGGR" | "DBASE" => SourceKind::Dataset,
        _ => SourceKind::Document,
    }
}
