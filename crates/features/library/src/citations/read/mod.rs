//! Bibliographies from outside: BibTeX and RIS, an entry a row. What is wrong with one is told with its line and keeps none
//! of the others.

mod bibtex;
mod ris;

use kernel::Lang;
use web::{Message, args};

use super::{Source, identifiers, one_line};

/// The most entries of one file.
pub const ENTRIES: usize = 5_000;
/// The most characters of one field that are kept.
const FIELD: usize = 20_000;
/// The most authors or keywords of one entry.
const MANY: usize = 200;

/// An entry as it was read.
#[derive(Debug, Clone)]
pub struct Row {
    /// The line on which it begins, from 1.
    pub line: u32,
    /// What it says.
    pub source: Source,
    /// Why it cannot be taken, if it cannot.
    pub fault: Option<Message>,
    /// What was left out of it, or should be looked at.
    pub remarks: Vec<Message>,
}

/// Reads a bibliography; which format it is in, is told by its first entry.
///
/// # Errors
/// A message where it is neither, has no entry, or has more than [`ENTRIES`].
pub fn read(text: &str) -> Result<Vec<Row>, Message> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let rows = match (text.lines().position(ris::begins), text.lines().position(bibtex::begins)) {
        (Some(ris), Some(bibtex)) if bibtex < ris => bibtex::read(text),
        (Some(_), _) => ris::read(text),
        (None, Some(_)) => bibtex::read(text),
        (None, None) => return Err(Message::new("library-works-import-unknown")),
    };
    match rows.len() {
        0 => Err(Message::new("library-works-import-unknown")),
        count if count > ENTRIES => {
            Err(Message::with("library-works-import-too-many", args![count = count, most = ENTRIES]))
        }
        _ => Ok(rows.into_iter().map(checked).collect()),
    }
}

/// Notes what is missing or mistyped.
fn checked(mut row: Row) -> Row {
    let source = &mut row.source;
    *source = source.tidied();
    for words in [&mut source.title, &mut source.summary, &mut source.publisher, &mut source.container] {
        cut(words);
    }
    source.authors.truncate(MANY);
    source.keywords.truncate(MANY);
    let mut check = |value: &mut String, read: fn(&str) -> Option<String>, remark: &'static str| {
        if let Some(good) = read(value) {
            *value = good;
        } else if !value.is_empty() {
            row.remarks.push(Message::with(remark, args![value = std::mem::take(value)]));
        }
    };
    check(&mut source.doi, identifiers::doi, "library-works-import-doi");
    check(&mut source.isbn, identifiers::isbn, "library-works-import-isbn");
    check(&mut source.issn, identifiers::issn, "library-works-import-issn");
    check(&mut source.url, address, "library-works-import-url");
    if source.title.is_empty() && row.fault.is_none() {
        row.fault = Some(Message::new("library-works-import-no-title"));
    }
    row
}

fn cut(words: &mut String) {
    if let Some((end, _)) = words.char_indices().nth(FIELD) {
        words.truncate(end);
    }
}

/// An address on the web.
fn address(typed: &str) -> Option<String> {
    let url: url::Url = typed.parse().ok()?;
    let is_web = matches!(url.scheme(), "http" | "https") && url.has_host() && typed.len() <= 2_000;
    is_web.then(|| typed.to_owned())
}

/// The language that a bibliography names: `fr`, `French`, `français`, `fra`.
fn language(word: &str) -> Option<Lang> {
    let word = word.trim().to_lowercase();
    match word.as_str() {
        "french" | "français" | "francais" | "fra" | "fre" => Some(Lang::Fr),
        "arabic" | "arabe" | "العربية" | "عربية" | "ara" => Some(Lang::Ar),
        "english" | "anglais" | "eng" | "british" | "american" => Some(Lang::En),
        "tamazight" | "amazigh" | "tamazight (standard)" => Some(Lang::Zgh),
        code => Lang::from_code(code.split(['-', '_']).next().unwrap_or_default()),
    }
}

/// A year of four digits, within reason.
fn year(word: &str) -> Option<i16> {
    let digits = word.trim();
    (digits.len() == 4).then(|| digits.parse().ok()).flatten().filter(|year| (1000..=2200).contains(year))
}

/// Words without what a line may not have.
fn clean(words: &str) -> String {
    one_line(words)
}
