//! A work of the library: what it is and what is said of it.

use actors::Space;
use jiff::Timestamp;
use jiff::civil::Date;
use kernel::{Id, Lang, Text, Visibility, fold};
use serde::{Deserialize, Serialize};

use crate::citations::{Partial, Source, SourceKind, keywords};

store::coded! {
    /// What a work is.
    WorkKind, "library-works-kind-" {
        /// A study.
        Study = "study",
        /// A report of research or of an enquiry.
        Report = "report",
        /// A legal note.
        LegalNote = "note",
        /// A thesis.
        Thesis = "thesis",
        /// A guide, a manual.
        Guide = "guide",
        /// Minutes of a meeting.
        Minutes = "minutes",
        /// A sound recording.
        Audio = "audio",
        /// A film.
        Video = "video",
        /// An article of a journal or of a newspaper.
        Article = "article",
        /// A book.
        Book = "book",
        /// A chapter of a book.
        Chapter = "chapter",
        /// Something else.
        Other = "other",
    }
}

impl WorkKind {
    /// What citation styles make of it.
    pub const fn source(self) -> SourceKind {
        match self {
            Self::Study | Self::Report | Self::LegalNote | Self::Guide => SourceKind::Report,
            Self::Thesis => SourceKind::Thesis,
            Self::Audio => SourceKind::Sound,
            Self::Video => SourceKind::Video,
            Self::Article => SourceKind::Article,
            Self::Book => SourceKind::Book,
            Self::Chapter => SourceKind::Chapter,
            Self::Minutes | Self::Other => SourceKind::Document,
        }
    }

    /// What an entry of a bibliography is taken for.
    pub const fn of(source: SourceKind) -> Self {
        match source {
            SourceKind::Article => Self::Article,
            SourceKind::Book => Self::Book,
            SourceKind::Chapter => Self::Chapter,
            SourceKind::Report => Self::Report,
            SourceKind::Thesis => Self::Thesis,
            SourceKind::Video => Self::Video,
            SourceKind::Sound => Self::Audio,
            SourceKind::Document | SourceKind::Dataset => Self::Other,
        }
    }

    /// Its type in the DCMI vocabulary.
    pub const fn dcmi(self) -> &'static str {
        match self {
            Self::Audio => "Sound",
            Self::Video => "MovingImage",
            _ => "Text",
        }
    }
}

store::coded! {
    /// Where a work stands.
    WorkState, "library-works-state-" {
        /// Being prepared.
        Draft = "draft",
        /// To be read by those for whom it is.
        Published = "published",
        /// Taken back: its address says so.
        Withdrawn = "withdrawn",
    }
}

store::coded! {
    /// Under what conditions others may use a work.
    Licence, "library-works-licence-" {
        /// Attribution.
        By = "by",
        /// Attribution, share alike.
        BySa = "by-sa",
        /// Attribution, non-commercial.
        ByNc = "by-nc",
        /// Attribution, non-commercial, share alike.
        ByNcSa = "by-nc-sa",
        /// Attribution, no derivatives.
        ByNd = "by-nd",
        /// Attribution, non-commercial, no derivatives.
        ByNcNd = "by-nc-nd",
        /// Given to everybody.
        Zero = "zero",
        /// All rights reserved.
        Reserved = "reserved",
    }
}

impl Licence {
    /// The address of its text; none where all rights are reserved.
    pub fn address(self) -> Option<String> {
        match self {
            Self::Zero => Some("https://creativecommons.org/publicdomain/zero/1.0/".to_owned()),
            Self::Reserved => None,
            _ => Some(format!("https://creativecommons.org/licenses/{}/4.0/", self.code())),
        }
    }
}

/// What is said of a work.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Content {
    /// What it is.
    pub kind: WorkKind,
    /// Its title.
    pub title: Text,
    /// What it says, in a few sentences.
    pub summary: Text,
    /// Who made it, as they publish: `Family, Given`, or the name of an organisation.
    pub authors: Vec<String>,
    /// When it appeared.
    pub date: Option<Partial>,
    /// Who published it; the space's organisation where nothing is said.
    pub publisher: String,
    /// Where it was published.
    pub published_at: String,
    /// The journal or book that it stands in.
    pub container: String,
    /// Of the journal.
    pub volume: String,
    /// Of the journal.
    pub issue: String,
    /// From where to where.
    pub pages: String,
    /// `10.…/…`.
    pub doi: String,
    /// Without hyphens.
    pub isbn: String,
    /// `1234-567X`.
    pub issn: String,
    /// Where it is to be found elsewhere: a film on a site for films.
    pub link: String,
    /// Its licence.
    pub licence: Option<Licence>,
    /// The languages that it is in.
    pub langs: Vec<Lang>,
    /// Concepts of the thesaurus.
    pub themes: Vec<String>,
    /// Articles of human rights.
    pub rights: Vec<String>,
    /// The place that it is about.
    pub place: Option<String>,
    /// Records of the catalogue that belong to it.
    pub related: Vec<uuid::Uuid>,
    /// Words under which its authors or a bibliography file it.
    pub keywords: Vec<String>,
}

impl Default for Content {
    fn default() -> Self {
        Self {
            kind: WorkKind::Study,
            title: Text::default(),
            summary: Text::default(),
            authors: Vec::new(),
            date: None,
            publisher: String::new(),
            published_at: String::new(),
            container: String::new(),
            volume: String::new(),
            issue: String::new(),
            pages: String::new(),
            doi: String::new(),
            isbn: String::new(),
            issn: String::new(),
            link: String::new(),
            licence: None,
            langs: Vec::new(),
            themes: Vec::new(),
            rights: Vec::new(),
            place: None,
            related: Vec::new(),
            keywords: Vec::new(),
        }
    }
}

impl Content {
    /// The language that it is cited in: its own first one, else that of its title.
    pub fn lang(&self) -> Lang {
        let titled = self.title.languages().next().map(|(lang, _)| lang);
        self.langs.first().copied().or(titled).unwrap_or(Lang::Fr)
    }

    /// Title and year, folded: by which two works are perhaps one.
    pub fn title_key(&self) -> String {
        title_key(self.title.in_lang(self.lang()).1, self.date.map(|date| date.year))
    }

    /// What an entry of a bibliography says of a work.
    pub fn of(source: &Source, fallback: Lang) -> Self {
        let lang = source.lang.unwrap_or_else(|| written_in(&source.title).unwrap_or(fallback));
        Self {
            kind: WorkKind::of(source.kind),
            title: Text::of(lang, &source.title),
            summary: Text::of(lang, &source.summary),
            authors: source.authors.clone(),
            date: source.date,
            publisher: source.publisher.clone(),
            published_at: source.place.clone(),
            container: source.container.clone(),
            volume: source.volume.clone(),
            issue: source.issue.clone(),
            pages: source.pages.clone(),
            doi: source.doi.clone(),
            isbn: source.isbn.clone(),
            issn: source.issn.clone(),
            link: source.url.clone(),
            langs: vec![lang],
            themes: themes_of(&source.keywords),
            keywords: source.keywords.clone(),
            ..Self::default()
        }
    }

    /// How it is cited. `address` is that of its page, in full; nothing for what is not published beyond its space.
    pub fn source(&self, key: &str, organisation: &Text, address: &str) -> Source {
        let lang = self.lang();
        // What stands in a journal or a book was published by somebody else than who keeps it here.
        let is_own = self.publisher.is_empty() && self.container.is_empty();
        let publisher = if is_own { organisation.in_lang(lang).1.to_owned() } else { self.publisher.clone() };
        let themes = keywords(&self.themes, lang).into_iter().chain(self.keywords.iter().cloned());
        let mut words: Vec<String> = Vec::new();
        for word in themes {
            if !words.iter().any(|known| fold(known) == fold(&word)) {
                words.push(word);
            }
        }
        Source {
            key: key.to_owned(),
            kind: self.kind.source(),
            title: self.title.in_lang(lang).1.to_owned(),
            authors: self.authors.clone(),
            date: self.date,
            publisher,
            place: self.published_at.clone(),
            container: self.container.clone(),
            volume: self.volume.clone(),
            issue: self.issue.clone(),
            pages: self.pages.clone(),
            doi: self.doi.clone(),
            isbn: self.isbn.clone(),
            issn: self.issn.clone(),
            url: if address.is_empty() { self.link.clone() } else { address.to_owned() },
            summary: self.summary.in_lang(lang).1.to_owned(),
            keywords: words,
            lang: Some(lang),
        }
    }
}

/// Title and year, folded.
pub fn title_key(title: &str, year: Option<i16>) -> String {
    let folded = fold(title);
    let plain: Vec<&str> = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let title: String = plain.join(" ").chars().take(200).collect();
    format!("{title} {}", year.map(|year| year.to_string()).unwrap_or_default()).trim_end().to_owned()
}

/// The language that words are written in, as far as their script tells.
fn written_in(words: &str) -> Option<Lang> {
    let is_arabic = |c: char| ('\u{600}'..='\u{6ff}').contains(&c);
    let is_tifinagh = |c: char| ('\u{2d30}'..='\u{2d7f}').contains(&c);
    if words.chars().any(is_tifinagh) {
        return Some(Lang::Zgh);
    }
    words.chars().any(is_arabic).then_some(Lang::Ar)
}

/// The themes whose names stand among keywords.
fn themes_of(words: &[String]) -> Vec<String> {
    let folded: Vec<String> = words.iter().map(|word| fold(word)).collect();
    let is_named =
        |concept: &&search::thesaurus::Concept| concept.name.languages().any(|(_, name)| folded.contains(&fold(name)));
    search::thesaurus::themes().filter(is_named).map(|concept| concept.code.clone()).collect()
}

/// The place of a work: its space and its own identity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Key {
    /// The space that keeps it.
    pub space: Id<Space>,
    /// The work.
    pub work: Id<Work>,
}

/// A work as it is kept.
#[derive(Debug, Clone, PartialEq)]
pub struct Work {
    /// Where it is kept.
    pub key: Key,
    /// What is said of it.
    pub content: Content,
    /// Where it stands.
    pub state: WorkState,
    /// For whom it is, once it is published.
    pub visibility: Visibility,
    /// Its address, once it was published beyond its space.
    pub slug: Option<String>,
    /// How often it was published or changed since; 0 for a draft.
    pub version: i32,
    /// When it last changed.
    pub changed_at: Timestamp,
    /// When it was first published.
    pub published_on: Option<Date>,
    /// When it was withdrawn.
    pub withdrawn_on: Option<Date>,
    /// Why.
    pub withdrawn_for: Text,
}

impl Work {
    /// Whether it is to be read beyond its space now.
    pub fn is_beyond(&self) -> bool {
        self.state == WorkState::Published && self.visibility != Visibility::Space
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_title_is_known_again_however_it_is_typed() {
        assert_eq!(
            title_key("L’Eau potable : état des lieux", Some(2024)),
            title_key("l'eau potable – Etat des lieux.", Some(2024))
        );
        assert_ne!(title_key("L’eau potable", Some(2024)), title_key("L’eau potable", Some(2023)));
        assert_eq!(title_key("المَاء", None), title_key("الماء", None));
    }

    #[test]
    fn a_bibliography_without_a_language_tells_it_by_its_script() {
        let source = Source { title: "الماء في الواحات".to_owned(), ..Source::default() };
        assert_eq!(Content::of(&source, Lang::Fr).lang(), Lang::Ar);
        let source = Source { title: "L’eau".to_owned(), ..Source::default() };
        assert_eq!(Content::of(&source, Lang::Fr).lang(), Lang::Fr);
    }
}
