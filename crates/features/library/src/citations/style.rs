//! Citations as sentences, in the styles and the language of the reader.

use std::sync::LazyLock;

use hayagriva::archive::{self, ArchivedStyle};
use hayagriva::citationberg::{self, FontStyle, IndependentStyle, Locale, LocaleCode};
use hayagriva::types::{Date, EntryType, FormatString, MaybeTyped, Person, Publisher, QualifiedUrl};
use hayagriva::{
    BibliographyDriver, BibliographyRequest, CitationItem, CitationRequest, ElemChild, ElemChildren, Entry,
};
use kernel::Lang;

use super::{Source, SourceKind, name_parts};

store::coded! {
    /// A citation style.
    Style, "library-works-style-" {
        /// American Psychological Association, 7th edition.
        Apa = "apa",
        /// Chicago Manual of Style, author and date.
        Chicago = "chicago",
        /// ISO 690, author and date: what French-speaking universities ask for.
        Iso690 = "iso690",
        /// Harvard (Cite Them Right).
        Harvard = "harvard",
        /// Vancouver: what journals of health ask for.
        Vancouver = "vancouver",
    }
}

/// A piece of a citation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// Its words.
    pub words: String,
    /// Whether they lean.
    pub is_italic: bool,
}

/// The styles, read once: each takes some milliseconds.
static STYLES: [LazyLock<Option<IndependentStyle>>; 5] = [
    LazyLock::new(|| independent(ArchivedStyle::AmericanPsychologicalAssociation)),
    LazyLock::new(|| independent(ArchivedStyle::ChicagoAuthorDate)),
    LazyLock::new(|| independent(ArchivedStyle::Iso690AuthorDate)),
    LazyLock::new(|| independent(ArchivedStyle::HarvardCiteThemRight)),
    LazyLock::new(|| independent(ArchivedStyle::ElsevierVancouver)),
];

/// The words that styles use, in our languages.
static LOCALES: LazyLock<Vec<Locale>> = LazyLock::new(|| {
    let ours =
        |locale: &Locale| locale.lang.as_ref().is_some_and(|lang| ["fr-FR", "ar", "en-US"].contains(&lang.0.as_str()));
    archive::locales().into_iter().filter(ours).collect()
});

fn independent(style: ArchivedStyle) -> Option<IndependentStyle> {
    match style.get() {
        citationberg::Style::Independent(style) => Some(style),
        citationberg::Style::Dependent(_) => None,
    }
}

impl Style {
    fn rules(self) -> Option<&'static IndependentStyle> {
        let at = Self::ALL.iter().position(|style| *style == self)?;
        STYLES[at].as_ref()
    }
}

/// Cites a source in a style, with the words ("and", "accessed") of a language. Nothing where the style cannot.
pub fn cite(source: &Source, style: Style, lang: Lang) -> Vec<Piece> {
    let Some(rules) = style.rules() else { return Vec::new() };
    let entry = entry(source);
    let locale = LocaleCode(match lang {
        Lang::Fr | Lang::Zgh => "fr-FR".to_owned(),
        Lang::Ar => "ar".to_owned(),
        Lang::En => "en-US".to_owned(),
    });
    let mut driver = BibliographyDriver::new();
    let mut request = CitationRequest::from_items(vec![CitationItem::with_entry(&entry)], rules, &LOCALES);
    request.locale = Some(locale.clone());
    driver.citation(request);
    let rendered = driver.finish(BibliographyRequest::new(rules, Some(locale), &LOCALES));
    let items = rendered.bibliography.map(|bibliography| bibliography.items).unwrap_or_default();
    let mut pieces = Vec::new();
    for item in &items {
        gather(&item.content, &mut pieces);
    }
    if style == Style::Iso690 {
        say_online(&mut pieces, lang);
    }
    // Some styles leave a space where a part is missing.
    if let Some(last) = pieces.last_mut() {
        last.words.truncate(last.words.trim_end().len());
    }
    pieces
}

/// The style of ISO 690 that we have says "Online" in every language; it stands after the title, which leans.
fn say_online(pieces: &mut [Piece], lang: Lang) {
    let words = match lang {
        Lang::Fr | Lang::Zgh => "[En ligne].",
        Lang::Ar => "[على الخط].",
        Lang::En => "[Online].",
    };
    let after_title = pieces.iter_mut().skip_while(|piece| !piece.is_italic).find(|piece| !piece.is_italic);
    if let Some(piece) = after_title {
        piece.words = piece.words.replacen("Online.", words, 1);
    }
}

fn gather(children: &ElemChildren, pieces: &mut Vec<Piece>) {
    for child in &children.0 {
        match child {
            ElemChild::Text(text) => push(pieces, &text.text, text.formatting.font_style),
            ElemChild::Link { text, .. } => push(pieces, &text.text, text.formatting.font_style),
            ElemChild::Elem(elem) => gather(&elem.children, pieces),
            ElemChild::Markup(words) => push(pieces, words, FontStyle::Normal),
            ElemChild::Transparent { .. } => {}
        }
    }
}

fn push(pieces: &mut Vec<Piece>, words: &str, style: FontStyle) {
    let is_italic = style == FontStyle::Italic;
    match pieces.last_mut() {
        Some(last) if last.is_italic == is_italic => last.words.push_str(words),
        _ => pieces.push(Piece { words: words.to_owned(), is_italic }),
    }
}

/// The source as hayagriva knows it.
fn entry(source: &Source) -> Entry {
    let mut entry = Entry::new(&source.key, entry_type(source.kind));
    let words = |words: &str| FormatString::from(words.to_owned());
    entry.set_title(words(&source.title));
    let authors: Vec<Person> = source.authors.iter().map(|author| person(author)).collect();
    if !authors.is_empty() {
        entry.set_authors(authors);
    }
    if let Some(date) = source.date {
        let counted = |part: Option<i8>| part.and_then(|part| u8::try_from(part - 1).ok());
        let mut day = Date::from_year(date.year.into());
        day.month = counted(date.month);
        day.day = date.month.and(counted(date.day));
        entry.set_date(day);
    }
    if !source.publisher.is_empty() {
        let place = (!source.place.is_empty()).then(|| words(&source.place));
        entry.set_publisher(Publisher::new(Some(words(&source.publisher)), place));
    }
    if let Ok(url) = source.url.parse() {
        entry.set_url(QualifiedUrl::new(url, None));
    }
    if let Some(Ok(lang)) = source.lang.map(|lang| lang.code().parse()) {
        entry.set_language(lang);
    }
    if !source.doi.is_empty() {
        entry.set_doi(source.doi.clone());
    }
    if !source.isbn.is_empty() {
        entry.set_isbn(source.isbn.clone());
    }
    if !source.container.is_empty() {
        entry.set_parents(vec![container(source)]);
    }
    if !source.pages.is_empty()
        && let Ok(pages) = source.pages.replace('\u{2013}', "-").parse()
    {
        entry.set_page_range(MaybeTyped::Typed(pages));
    }
    entry
}

/// The journal or book that a source stands in.
fn container(source: &Source) -> Entry {
    let kind = if source.kind == SourceKind::Article { EntryType::Periodical } else { EntryType::Book };
    let mut container = Entry::new(&source.container, kind);
    container.set_title(FormatString::from(source.container.clone()));
    let numbered = |words: &str| match words.parse() {
        Ok(number) => MaybeTyped::Typed(number),
        Err(_) => MaybeTyped::String(words.to_owned()),
    };
    if !source.volume.is_empty() {
        container.set_volume(numbered(&source.volume));
    }
    if !source.issue.is_empty() {
        container.set_issue(numbered(&source.issue));
    }
    container
}

const fn entry_type(kind: SourceKind) -> EntryType {
    match kind {
        SourceKind::Article => EntryType::Article,
        SourceKind::Book => EntryType::Book,
        SourceKind::Chapter => EntryType::Chapter,
        SourceKind::Report => EntryType::Report,
        SourceKind::Thesis => EntryType::Thesis,
        SourceKind::Document => EntryType::Misc,
        SourceKind::Video => EntryType::Video,
        SourceKind::Sound => EntryType::Audio,
        SourceKind::Dataset => EntryType::Repository,
    }
}

fn person(author: &str) -> Person {
    let (name, given) = name_parts(author);
    Person {
        name: name.to_owned(),
        given_name: given.map(str::to_owned),
        prefix: None,
        suffix: None,
        comma_suffix: false,
        alias: None,
    }
}
