use actors::Space;
use jiff::Timestamp;
use jiff::civil::Date;
use kernel::{Id, Lang, Text};
use uuid::Uuid;

/// What is looked for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Query {
    /// What was typed, in any language; empty finds everything that the rest lets through, newest first.
    pub words: String,
    /// Only this kind of record.
    pub kind: Option<String>,
    /// Only these kinds of record; all of them when empty. Others are not even counted.
    pub among: Vec<&'static str>,
    /// Only this place and those within it.
    pub place: Option<String>,
    /// Only with this article of human rights.
    pub right: Option<String>,
    /// Only with this concept of the thesaurus, or a narrower one.
    pub theme: Option<String>,
    /// Only of this year.
    pub year: Option<i16>,
    /// Only with words in this language.
    pub lang: Option<Lang>,
    /// Only of this space.
    pub space: Option<Id<Space>>,
    /// The language of the reader, in which concepts and snippets are preferred.
    pub reader_lang: Option<Lang>,
    /// How many hits to pass over.
    pub skip: usize,
    /// How many hits to give.
    pub limit: usize,
}

/// What was found.
#[derive(Debug, Clone, Default)]
pub struct Found {
    /// How many documents match.
    pub total: u64,
    /// Those of this page, best first.
    pub hits: Vec<Hit>,
    /// How the matches are spread.
    pub facets: Facets,
    /// The concepts of the thesaurus that the words were understood as, by code.
    pub concepts: Vec<String>,
    /// Nothing had all the words, so these are what comes nearest: with some of them, or with words like them.
    pub is_loosened: bool,
    /// Words that were meant, perhaps: only from what everybody may read.
    pub meant: Option<String>,
    /// What was typed has no words in it (`***`), so that everything is shown, the newest first.
    pub is_wordless: bool,
}

/// One document that was found.
#[derive(Debug, Clone)]
pub struct Hit {
    /// The record.
    pub id: Uuid,
    /// Its kind.
    pub kind: String,
    /// The page that shows it.
    pub path: String,
    /// Its name.
    pub title: Text,
    /// Its name in the reader's language, or the one in its stead; the matches marked.
    pub heading: Vec<Piece>,
    /// Its summary, or a passage around the words that matched; the matches marked.
    pub snippet: Vec<Piece>,
    /// Where it is.
    pub place: Option<String>,
    /// The day by which it stands in time.
    pub date: Option<Date>,
    /// The space that it belongs to.
    pub space: Option<Id<Space>>,
    /// A small picture of it.
    pub picture: Option<String>,
}

/// A piece of a passage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// Its words.
    pub words: String,
    /// Whether they are what was looked for.
    pub is_match: bool,
}

/// How matches are spread, each list with the most frequent first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Facets {
    /// By kind of record.
    pub kinds: Vec<Facet>,
    /// By region.
    pub places: Vec<Facet>,
    /// By article of human rights.
    pub rights: Vec<Facet>,
    /// By concept.
    pub themes: Vec<Facet>,
    /// By year, the newest first.
    pub years: Vec<Facet>,
    /// By language.
    pub langs: Vec<Facet>,
}

/// One line of a facet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facet {
    /// The code by which to filter.
    pub code: String,
    /// How many matches have it.
    pub count: u64,
}

/// What comes up while one types.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    /// The words to offer: a title, or a concept.
    pub words: String,
    /// The language that they are in.
    pub lang: Lang,
    /// The page, where it is one record.
    pub path: Option<String>,
    /// Its kind, where it is one record.
    pub kind: Option<String>,
}

/// The page of a record that everybody may read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenPage {
    /// Its address.
    pub path: String,
    /// The languages that its record has: those of its name.
    pub langs: Vec<Lang>,
    /// When it last changed, where that is known.
    pub changed: Option<Timestamp>,
}

/// What something is about: for finding what is near to it.
#[derive(Debug, Clone, Default)]
pub struct Like {
    /// Its words, in whatever language.
    pub words: Text,
    /// Its concepts.
    pub themes: Vec<String>,
    /// Its articles of human rights.
    pub rights: Vec<String>,
    /// Its place: what is near comes first.
    pub place: Option<String>,
    /// Only these kinds of record; all of them when empty.
    pub kinds: Vec<&'static str>,
    /// The record itself, which is not found.
    pub except: Option<Uuid>,
    /// How many to give.
    pub limit: usize,
}
