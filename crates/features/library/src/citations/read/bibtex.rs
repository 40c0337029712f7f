//! BibTeX, read by the biblatex crate, an entry at a time: a bibliography with one bad entry still gives the others.

use std::ops::Range;

use biblatex::{Bibliography, ChunksExt, EntryType, ParseErrorKind, Person, Token};
use web::{Message, args};

use super::{Row, clean, language, year};
use crate::citations::{Partial, Source, SourceKind};

/// Deeper braces than anybody writes; the reader goes down a level of its stack for each.
const DEEPEST: usize = 40;

/// Whether an entry begins on this line.
pub(super) fn begins(line: &str) -> bool {
    let Some(rest) = line.trim_start().strip_prefix('@') else { return false };
    let name = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '_').unwrap_or(rest.len());
    name > 0 && (rest[name..].trim_start().starts_with(['{', '(']) || rest[name..].trim().is_empty())
}

/// Reads all entries.
pub(super) fn read(text: &str) -> Vec<Row> {
    let pieces = pieces(text);
    let abbreviations: String = pieces
        .iter()
        .filter(|piece| piece.is("string") && piece.is_whole)
        .map(|piece| &text[piece.at.clone()])
        .collect();
    let abbreviations = if abbreviations.len() > 100_000 { "" } else { &abbreviations };
    let entries = pieces.iter().filter(|piece| !["string", "comment", "preamble"].iter().any(|name| piece.is(name)));
    entries.take(super::ENTRIES + 1).map(|piece| row(text, piece, abbreviations)).collect()
}

/// What stands between an `@` and its closing brace.
struct Piece {
    name: String,
    at: Range<usize>,
    line: u32,
    is_whole: bool,
    is_too_deep: bool,
}

impl Piece {
    fn is(&self, name: &str) -> bool {
        self.name.eq_ignore_ascii_case(name)
    }
}

/// Cuts a bibliography into its entries. One that nothing closes ends before the next line that begins one.
fn pieces(text: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let (mut at, mut line) = (0, 1);
    while at < text.len() {
        let end_of_line = text[at..].find('\n').map_or(text.len(), |end| at + end + 1);
        if !begins(&text[at..end_of_line]) {
            at = end_of_line;
            line += 1;
            continue;
        }
        let start = at + text[at..].find('@').unwrap_or(0);
        let piece = piece(text, start, line);
        line += text[at..piece.at.end].matches('\n').count() as u32;
        at = piece.at.end;
        pieces.push(piece);
        if pieces.len() > super::ENTRIES * 2 {
            break;
        }
    }
    pieces
}

fn piece(text: &str, start: usize, line: u32) -> Piece {
    let rest = &text[start + 1..];
    let name: String = rest.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_').collect();
    let (mut depth, mut deepest, mut is_escaped) = (0_usize, 0, false);
    let mut next_entry = None;
    let mut at_line_start = false;
    let mut is_round = false;
    for (offset, c) in rest.char_indices().skip(name.len()) {
        let here = start + 1 + offset;
        if at_line_start && c == '@' && depth > 0 && begins(text[here..].lines().next().unwrap_or_default()) {
            next_entry.get_or_insert(here);
        }
        at_line_start = c == '\n' || (at_line_start && c.is_whitespace());
        match c {
            _ if is_escaped => is_escaped = false,
            '\\' => is_escaped = true,
            '(' if depth == 0 => (depth, is_round) = (1, true),
            ')' if depth == 1 && is_round => depth = 0,
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            c if depth == 0 && !c.is_whitespace() => break,
            _ => continue,
        }
        deepest = deepest.max(depth);
        if depth == 0 && matches!(c, '}' | ')') {
            return Piece { name, at: start..here + 1, line, is_whole: true, is_too_deep: deepest > DEEPEST };
        }
    }
    let end = next_entry.unwrap_or(text.len());
    Piece { name, at: start..end, line, is_whole: false, is_too_deep: deepest > DEEPEST }
}

fn row(text: &str, piece: &Piece, abbreviations: &str) -> Row {
    let faulty =
        |fault: Message| Row { line: piece.line, source: Source::default(), fault: Some(fault), remarks: Vec::new() };
    if !piece.is_whole {
        return faulty(Message::new("library-works-import-unclosed"));
    }
    if piece.is_too_deep {
        return faulty(Message::new("library-works-import-syntax"));
    }
    let own = &text[piece.at.clone()];
    let whole = format!("{abbreviations}\n{own}");
    match Bibliography::parse(&whole) {
        Ok(bibliography) => match bibliography.iter().next() {
            Some(entry) => entry_row(piece.line, entry),
            None => faulty(Message::new("library-works-import-syntax")),
        },
        Err(error) => {
            let before = error.span.start.saturating_sub(abbreviations.len() + 1).min(own.len());
            let line = piece.line + own.as_bytes()[..before].iter().filter(|byte| **byte == b'\n').count() as u32;
            faulty(fault(&error.kind, line))
        }
    }
}

fn fault(kind: &ParseErrorKind, line: u32) -> Message {
    match kind {
        ParseErrorKind::UnknownAbbreviation(name) => {
            Message::with("library-works-import-abbreviation", args![line = line, name = name.clone()])
        }
        ParseErrorKind::Expected(Token::Comma) => Message::with("library-works-import-comma", args![line = line]),
        ParseErrorKind::Expected(Token::Equals) => Message::with("library-works-import-equals", args![line = line]),
        _ => Message::with("library-works-import-syntax-at", args![line = line]),
    }
}

fn entry_row(line: u32, entry: &biblatex::Entry) -> Row {
    let field = |names: &[&str]| {
        let chunks = names.iter().find_map(|name| entry.fields.get(*name));
        chunks.map(|chunks| clean(&chunks.format_verbatim())).unwrap_or_default()
    };
    let people = |names: &str| entry.get_as::<Vec<Person>>(names).unwrap_or_default();
    let authors =
        [people("author"), people("editor")].into_iter().find(|people| !people.is_empty()).unwrap_or_default();
    let (date, dated) = (date(&field), field(&["date", "year"]));
    let mut remarks = Vec::new();
    if date.is_none() && !dated.is_empty() {
        remarks.push(Message::with("library-works-import-year", args![value = dated]));
    }
    let subtitle = field(&["subtitle"]);
    let title = field(&["title"]);
    let source = Source {
        key: entry.key.clone(),
        kind: kind(&entry.entry_type, &field(&["type", "howpublished"])),
        title: if subtitle.is_empty() { title } else { format!("{title} : {subtitle}") },
        authors: authors.iter().map(name).filter(|name| !name.is_empty()).collect(),
        date,
        publisher: field(&["publisher", "institution", "school", "organization"]),
        place: field(&["address", "location"]),
        container: field(&["journal", "journaltitle", "booktitle"]),
        volume: field(&["volume"]),
        issue: field(&["number", "issue"]),
        pages: field(&["pages"]).replace("--", "-").replace('\u{2013}', "-"),
        doi: field(&["doi"]),
        isbn: field(&["isbn"]),
        issn: field(&["issn"]),
        url: field(&["url"]),
        summary: field(&["abstract"]),
        keywords: field(&["keywords"]).split([',', ';']).map(clean).filter(|word| !word.is_empty()).collect(),
        lang: language(&field(&["langid", "language"])),
    };
    Row { line, source, fault: None, remarks }
}

/// `Family, Given`; an organisation as it is.
fn name(person: &Person) -> String {
    let family = [&person.prefix, &person.name, &person.suffix].map(String::as_str);
    let family = family.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
    let given = clean(&person.given_name);
    // A comma inside a name, as in braces, would read as two parts.
    let family = clean(&family).replace(',', " ");
    if given.is_empty() { family } else { format!("{family}, {given}") }
}

/// `date = {2024-05-12}` as BibLaTeX has it, or year and month as BibTeX has them.
fn date(field: &impl Fn(&[&str]) -> String) -> Option<Partial> {
    let whole = field(&["date"]);
    let mut parts = whole.split(['/', '-']).map(str::trim);
    let numbered = |word: &str, most: i8| word.parse::<i8>().ok().filter(|part| (1..=most).contains(part));
    if let Some(year) = parts.next().and_then(year) {
        let month = parts.next().and_then(|word| numbered(word, 12));
        let day = month.and(parts.next()).and_then(|word| numbered(word, 31));
        return Some(Partial { year, month, day });
    }
    let year = year(&field(&["year"]))?;
    let month = field(&["month"]);
    let month = numbered(&month, 12).or_else(|| month_named(&month));
    let day = month.and(numbered(&field(&["day"]), 31));
    Some(Partial { year, month, day })
}

/// `may`, `mai`, `May`: by the first letters, as BibTeX's own abbreviations are.
fn month_named(word: &str) -> Option<i8> {
    const NAMES: [&[&str]; 12] = [
        &["jan"],
        &["feb", "fév", "fev"],
        &["mar"],
        &["apr", "avr"],
        &["may", "mai"],
        &["jun", "juin"],
        &["jul", "juil"],
        &["aug", "aoû", "aou"],
        &["sep"],
        &["oct"],
        &["nov"],
        &["dec", "déc"],
    ];
    let word = word.to_lowercase();
    let at = NAMES.iter().position(|names| names.iter().any(|name| word.starts_with(name)))?;
    i8::try_from(at + 1).ok()
}

fn kind(entry: &EntryType, sort: &str) -> SourceKind {
    match entry {
        EntryType::Article => SourceKind::Article,
        EntryType::Book | EntryType::MvBook | EntryType::Collection | EntryType::Proceedings | EntryType::Booklet => {
            SourceKind::Book
        }
        EntryType::InBook | EntryType::BookInBook | EntryType::InCollection | EntryType::InProceedings => {
            SourceKind::Chapter
        }
        EntryType::Report | EntryType::TechReport | EntryType::Manual | EntryType::Unpublished => SourceKind::Report,
        EntryType::Thesis | EntryType::PhdThesis | EntryType::MastersThesis => SourceKind::Thesis,
        EntryType::Dataset => SourceKind::Dataset,
        EntryType::Unknown(name) if name.eq_ignore_ascii_case("video") => SourceKind::Video,
        EntryType::Unknown(name) if name.eq_ignore_ascii_case("audio") => SourceKind::Sound,
        _ => match sort.to_lowercase().as_str() {
            "video" => SourceKind::Video,
            "sound" | "audio" => SourceKind::Sound,
            "dataset" => SourceKind::Dataset,
            _ => SourceKind::Document,
        },
    }
}
