//! Citations of what is published: as sentences in the styles that readers are asked for (CSL, by hayagriva), and as records
//! for their programs (BibTeX, RIS, CSL-JSON), written and read.
//!
//! Experiences, works and datasets share this: each makes a [`Source`] of itself, shows `panel` on its page and answers
//! with `download` at `…/cite.bib`, `…/cite.ris` and `…/cite.json`.

mod bibtex;
mod csl;
pub mod identifiers;
mod pages;
pub mod read;
mod ris;
mod style;

use kernel::Lang;
use serde::{Deserialize, Serialize};

pub(crate) use self::pages::{answer, download, panel};
pub use self::style::{Piece, Style, cite};
use crate::store::catalogue::{Card, Kind};

store::coded! {
    /// What sort of thing is cited, as far as citation styles distinguish.
    SourceKind, "library-works-source-" {
        /// In a journal.
        Article = "article",
        /// A book.
        Book = "book",
        /// A part of a book.
        Chapter = "chapter",
        /// A report.
        Report = "report",
        /// A thesis.
        Thesis = "thesis",
        /// A document of another kind.
        Document = "document",
        /// A film.
        Video = "video",
        /// A recording.
        Sound = "sound",
        /// Data.
        Dataset = "dataset",
    }
}

/// Something that is cited: what all the formats have in common.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Source {
    /// By what it is called in a bibliography: letters, digits and hyphens.
    pub key: String,
    /// What it is.
    pub kind: SourceKind,
    /// Its title, in its own language.
    pub title: String,
    /// Who made it: `Family, Given` for a person, without a comma for an organisation.
    pub authors: Vec<String>,
    /// Its date, as far as it is known.
    pub date: Option<Partial>,
    /// Who published it; for a thesis the university.
    pub publisher: String,
    /// Where.
    pub place: String,
    /// The journal or book that it stands in.
    pub container: String,
    /// Of the journal.
    pub volume: String,
    /// Of the journal.
    pub issue: String,
    /// From where to where: `12-34`.
    pub pages: String,
    /// `10.…/…`, without address.
    pub doi: String,
    /// With or without hyphens.
    pub isbn: String,
    /// `1234-567X`.
    pub issn: String,
    /// Where it is found.
    pub url: String,
    /// A summary.
    pub summary: String,
    /// What it is about.
    pub keywords: Vec<String>,
    /// The language that it is in.
    pub lang: Option<Lang>,
}

impl Default for Source {
    fn default() -> Self {
        Self {
            key: String::new(),
            kind: SourceKind::Document,
            title: String::new(),
            authors: Vec::new(),
            date: None,
            publisher: String::new(),
            place: String::new(),
            container: String::new(),
            volume: String::new(),
            issue: String::new(),
            pages: String::new(),
            doi: String::new(),
            isbn: String::new(),
            issn: String::new(),
            url: String::new(),
            summary: String::new(),
            keywords: Vec::new(),
            lang: None,
        }
    }
}

/// A date of which the month or the day may be unknown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Partial {
    /// The year.
    pub year: i16,
    /// From 1 to 12.
    pub month: Option<i8>,
    /// From 1 to 31; only where the month is known.
    pub day: Option<i8>,
}

impl Partial {
    /// A year alone.
    pub const fn year(year: i16) -> Self {
        Self { year, month: None, day: None }
    }

    /// A whole date.
    pub fn of(date: jiff::civil::Date) -> Self {
        Self { year: date.year(), month: Some(date.month()), day: Some(date.day()) }
    }
}

/// An author's name in its two parts; an organisation has the first only.
pub(crate) fn name_parts(author: &str) -> (&str, Option<&str>) {
    match author.split_once(',') {
        Some((family, given)) if !given.trim().is_empty() => (family.trim(), Some(given.trim())),
        _ => (author.trim().trim_end_matches(',').trim_end(), None),
    }
}

/// What a record of the catalogue is cited as. `address` is that of its page, in full; `lang` that of the reader, for what
/// has no language of its own.
pub fn of(kind: Kind, card: &Card, address: &str, lang: Lang) -> Source {
    let own = card.langs.first().copied().unwrap_or(lang);
    let (title_lang, title) = card.title.in_lang(own);
    let is_doi = |word: &&String| identifiers::doi(word).is_some();
    Source {
        key: address.rsplit('/').next().unwrap_or_default().to_owned(),
        kind: match (kind, card.dcmi_type.as_str()) {
            (Kind::Dataset, _) => SourceKind::Dataset,
            (_, "Sound") => SourceKind::Sound,
            (_, "MovingImage") => SourceKind::Video,
            (Kind::Experience | Kind::Work, _) => SourceKind::Report,
        },
        title: title.to_owned(),
        authors: card.creators.clone(),
        date: card.date.map(Partial::of),
        publisher: card.publisher.in_lang(own).1.to_owned(),
        doi: card.identifiers.iter().find(is_doi).and_then(|word| identifiers::doi(word)).unwrap_or_default(),
        url: address.to_owned(),
        summary: card.summary.in_lang(own).1.to_owned(),
        keywords: keywords(&card.themes, own),
        lang: Some(title_lang),
        ..Source::default()
    }
}

/// Concepts of the thesaurus in a language.
pub(crate) fn keywords(themes: &[String], lang: Lang) -> Vec<String> {
    let concepts = themes.iter().filter_map(|code| search::thesaurus::get(code));
    concepts.map(|concept| concept.name.in_lang(lang).1.to_owned()).collect()
}

store::coded! {
    /// A format in which programs exchange citations.
    Format, "library-works-format-" {
        /// BibTeX, as LaTeX, JabRef and Zotero read it.
        Bibtex = "bib",
        /// RIS, as EndNote, Mendeley and Zotero read it.
        Ris = "ris",
        /// CSL-JSON, as Zotero and Pandoc read it.
        Csl = "json",
    }
}

impl Format {
    /// Its media type.
    pub const fn mime(self) -> &'static str {
        match self {
            Self::Bibtex => "application/x-bibtex; charset=utf-8",
            Self::Ris => "application/x-research-info-systems; charset=utf-8",
            Self::Csl => "application/vnd.citationstyles.csl+json; charset=utf-8",
        }
    }

    /// What people call it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Bibtex => "BibTeX",
            Self::Ris => "RIS",
            Self::Csl => "CSL-JSON",
        }
    }

    /// Writes sources in this format.
    pub fn write<'a>(self, sources: impl IntoIterator<Item = &'a Source>) -> String {
        let sources: Vec<Source> = sources.into_iter().map(Source::tidied).collect();
        match self {
            Self::Bibtex => sources.iter().map(bibtex::write).collect(),
            Self::Ris => sources.iter().map(ris::write).collect(),
            Self::Csl => csl::write(&sources),
        }
    }
}

impl Source {
    /// The same with every piece of words in one line: no format keeps line breaks.
    fn tidied(&self) -> Self {
        let mut tidy = self.clone();
        for words in [
            &mut tidy.title,
            &mut tidy.publisher,
            &mut tidy.place,
            &mut tidy.container,
            &mut tidy.volume,
            &mut tidy.issue,
            &mut tidy.pages,
            &mut tidy.doi,
            &mut tidy.isbn,
            &mut tidy.issn,
            &mut tidy.url,
            &mut tidy.summary,
        ] {
            *words = one_line(words);
        }
        for words in tidy.authors.iter_mut().chain(&mut tidy.keywords) {
            *words = one_line(words);
        }
        tidy.authors.retain(|author| !author.is_empty());
        tidy.keywords.retain(|word| !word.is_empty());
        tidy
    }
}

/// Words in one line, single spaces between them, without signs that nobody sees.
pub(crate) fn one_line(words: &str) -> String {
    let seen: String = words.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    seen.split_whitespace().collect::<Vec<_>>().join(" ")
}
