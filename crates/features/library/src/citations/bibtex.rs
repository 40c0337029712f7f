//! BibTeX, written: UTF-8, the entry types and fields of classic BibTeX, so that old readers take it too.

use std::fmt::Write;

use super::{Source, SourceKind, name_parts};

/// One entry.
pub(super) fn write(source: &Source) -> String {
    let mut entry = format!("@{}{{{},\n", entry_type(source.kind), source.key);
    let mut field = |name: &str, value: &str| {
        if !value.is_empty() {
            let _ = writeln!(entry, "  {name} = {{{value}}},");
        }
    };
    let escaped = |words: &str| escape(words);
    field("title", &escaped(&source.title));
    field("author", &source.authors.iter().map(|author| name(author)).collect::<Vec<_>>().join(" and "));
    if let Some(date) = source.date {
        field("year", &date.year.to_string());
        field("month", &date.month.map(|month| month.to_string()).unwrap_or_default());
        field("day", &date.month.and(date.day).map(|day| day.to_string()).unwrap_or_default());
    }
    field(publisher_field(source.kind), &escaped(&source.publisher));
    field("address", &escaped(&source.place));
    field(if source.kind == SourceKind::Article { "journal" } else { "booktitle" }, &escaped(&source.container));
    field("volume", &escaped(&source.volume));
    field("number", &escaped(&source.issue));
    field("pages", &source.pages.split(['-', '\u{2013}']).map(escape).collect::<Vec<_>>().join("--"));
    field("type", sort(source.kind));
    field("doi", &verbatim(&source.doi));
    field("isbn", &escaped(&source.isbn));
    field("issn", &escaped(&source.issn));
    field("url", &verbatim(&source.url));
    field("language", source.lang.map_or("", |lang| lang.code()));
    field(
        "keywords",
        &source.keywords.iter().map(|word| escape(&word.replace(',', " "))).collect::<Vec<_>>().join(", "),
    );
    field("abstract", &escaped(&source.summary));
    entry.push_str("}\n\n");
    entry
}

const fn entry_type(kind: SourceKind) -> &'static str {
    match kind {
        SourceKind::Article => "article",
        SourceKind::Book => "book",
        SourceKind::Chapter => "incollection",
        SourceKind::Report => "techreport",
        SourceKind::Thesis => "phdthesis",
        SourceKind::Document | SourceKind::Video | SourceKind::Sound | SourceKind::Dataset => "misc",
    }
}

/// What classic BibTeX has no entry type for, said in a field.
pub(super) const fn sort(kind: SourceKind) -> &'static str {
    match kind {
        SourceKind::Video => "video",
        SourceKind::Sound => "sound",
        SourceKind::Dataset => "dataset",
        _ => "",
    }
}

const fn publisher_field(kind: SourceKind) -> &'static str {
    match kind {
        SourceKind::Report => "institution",
        SourceKind::Thesis => "school",
        _ => "publisher",
    }
}

/// A name; that of an organisation in braces, so that it is not taken apart.
fn name(author: &str) -> String {
    match name_parts(author) {
        (family, Some(given)) => format!("{}, {}", guarded(family), guarded(given)),
        (whole, None) => format!("{{{}}}", escape(whole)),
    }
}

/// A part of a name; in braces where it has a word that BibTeX would cut it at.
fn guarded(part: &str) -> String {
    let is_cut = part.contains(',') || part.split_whitespace().any(|word| word.eq_ignore_ascii_case("and"));
    if is_cut { format!("{{{}}}", escape(part)) } else { escape(part) }
}

/// Signs that mean something to TeX, as TeX writes them.
fn escape(words: &str) -> String {
    let mut tex = String::with_capacity(words.len());
    let mut before = ' ';
    for c in words.chars() {
        match c {
            // Two hyphens would be a dash, two quotation marks another one, ?` a turned question mark.
            '-' | '\'' | '`' if before == c || (c == '`' && matches!(before, '?' | '!')) => tex.extend(['{', '}', c]),
            '&' | '%' | '$' | '#' | '_' | '{' | '}' => tex.extend(['\\', c]),
            '\\' => tex.push_str("{\\textbackslash}"),
            '~' => tex.push_str("{\\textasciitilde}"),
            '^' => tex.push_str("{\\textasciicircum}"),
            _ => tex.push(c),
        }
        before = c;
    }
    tex
}

/// An address: its signs are its own; only braces, which would end the field, are written otherwise.
fn verbatim(address: &str) -> String {
    address.replace('\\', "%5C").replace('{', "%7B").replace('}', "%7D")
}
