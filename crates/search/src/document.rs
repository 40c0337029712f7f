use actors::Space;
use futures_util::future::BoxFuture;
use jiff::Timestamp;
use jiff::civil::Date;
use kernel::{Id, Lang, Text};
use store::Db;
use uuid::Uuid;

use crate::Audience;

/// A record as it is found: what of it is searched, shown in a list, and counted in facets.
#[derive(Debug, Clone)]
pub struct Document {
    /// The record.
    pub id: Uuid,
    /// The space that it belongs to; nothing for what is common.
    pub space: Option<Id<Space>>,
    /// For whose eyes it is: exactly who may open its page.
    pub audience: Audience,
    /// The page that shows it: `/petitions/des-bus`.
    pub path: String,
    /// Its name.
    pub title: Text,
    /// A sentence or two, shown under the title.
    pub summary: Text,
    /// Everything else that is searched, a piece for each paragraph or field; the language where it is known.
    pub body: Vec<(Option<Lang>, String)>,
    /// Other names under which it is looked for: an acronym, an earlier name. Found also by their sound, as the title is.
    pub names: Vec<String>,
    /// Where it is: a code of [`kernel::place`].
    pub place: Option<String>,
    /// Articles of human rights: codes of [`kernel::right`].
    pub rights: Vec<String>,
    /// Concepts of the [`thesaurus`](crate::thesaurus) that it was given by hand; those in its words are found by themselves.
    pub themes: Vec<String>,
    /// The day by which it stands in time.
    pub date: Option<Date>,
    /// When anything of it last changed for whoever reads it, where the feature knows: for maps of the site.
    pub changed: Option<Timestamp>,
    /// A small picture of it, as an address of this installation that whoever finds the document may open.
    pub picture: Option<String>,
    /// Its words are a proper name and where it lies: they are found as words, and nothing is concluded from what they mean.
    /// A village called “head of the water” is not about water.
    pub is_name: bool,
}

impl Document {
    /// A record with its page and its name, and nothing else yet.
    pub fn new<T: ?Sized>(id: Id<T>, audience: Audience, path: String, title: Text) -> Self {
        Self {
            id: id.uuid(),
            space: None,
            audience,
            path,
            title,
            summary: Text::default(),
            body: Vec::new(),
            names: Vec::new(),
            place: None,
            rights: Vec::new(),
            themes: Vec::new(),
            date: None,
            changed: None,
            picture: None,
            is_name: false,
        }
    }

    /// The same, with this text searched in all its languages.
    #[must_use]
    pub fn saying(mut self, text: &Text) -> Self {
        self.body.extend(text.languages().map(|(lang, words)| (Some(lang), words.to_owned())));
        self
    }
}

/// Characters of a summary at most.
const SUMMARY: usize = 240;

/// The beginning of a longer text, as a summary has it.
pub fn beginning(text: &Text) -> Text {
    let mut short = Text::default();
    for (lang, words) in text.languages() {
        short = short.with(lang, cut(&words.split_whitespace().collect::<Vec<_>>().join(" ")));
    }
    short
}

fn cut(words: &str) -> String {
    let Some((end, _)) = words.char_indices().nth(SUMMARY) else { return words.to_owned() };
    let kept = words[..end].rsplit_once(' ').map_or(&words[..end], |(kept, _)| kept);
    format!("{kept}…")
}

/// A sort of record that can be found: a feature lists its own in its manifest.
#[derive(Clone, Copy)]
pub struct Searchable {
    /// Its short name, in addresses: `petition`.
    pub kind: &'static str,
    /// The message that names it, in the plural: "Petitions".
    pub label: &'static str,
    /// The kinds of journal subjects and links whose entries can change such a document: `["petition", "petition-text"]`.
    pub subjects: &'static [&'static str],
    /// The documents that these touched records are or belong to, as they stand now. A touched record for which no document
    /// comes back leaves the index.
    pub load: LoadFn,
    /// All records of this kind in the order of their keys, after the given one: for making the index anew.
    pub all: AllFn,
}

/// A record that a journal entry named as its subject or linked to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Touched {
    /// The stream of the entry: the space's id, or nil for what is common.
    pub stream: Uuid,
    /// The record.
    pub id: Uuid,
}

/// The documents that came back.
pub type Loaded = store::Result<Vec<Document>>;

/// Reads documents.
pub type LoadFn = for<'a> fn(&'a Db, &'a [Touched]) -> BoxFuture<'a, Loaded>;

/// Lists records: at most so many, in the order of their keys.
pub type AllFn = for<'a> fn(&'a Db, Option<Touched>, u32) -> BoxFuture<'a, store::Result<Vec<Touched>>>;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_summary_is_the_beginning_in_whole_words() {
        let long = Text::fr_ar("mot ".repeat(100), "كلمة\nأخرى");
        let short = beginning(&long);
        let french = short.get(Lang::Fr).unwrap();
        assert!(french.ends_with("mot…") && french.chars().count() <= SUMMARY + 1);
        assert_eq!(short.get(Lang::Ar), Some("كلمة أخرى"));
        assert_eq!(cut(&"x".repeat(300)).chars().count(), SUMMARY + 1);
    }
}
