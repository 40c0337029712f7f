use std::collections::BTreeMap;

use kernel::{Id, Lang, Text};
use serde::{Deserialize, Serialize};

use super::{About, Antenna, Kind};

/// The words of an article in one language.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Words {
    /// Its title.
    pub title: String,
    /// What it says, in a few sentences.
    pub summary: String,
    /// Its text: Markdown.
    pub body: String,
}

impl Words {
    /// Whether readers would have something to read.
    pub fn is_whole(&self) -> bool {
        ![&self.title, &self.summary, &self.body].into_iter().any(String::is_empty)
    }
}

/// The words of one language as they were published.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Printed {
    /// Which writing it is.
    pub number: u32,
    /// For a translation: the writing of the original that it was made from.
    pub of_original: Option<u32>,
    /// What it says.
    #[serde(flatten)]
    pub words: Words,
}

/// An article as it was published: the whole of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Content {
    /// What sort it is.
    pub kind: Kind,
    /// The antenna from which it comes.
    pub antenna: Option<Id<Antenna>>,
    /// The language in which it was written first.
    pub original: Lang,
    /// Which writing of what is said about it.
    pub about_number: u32,
    /// What is said about it.
    pub about: About,
    /// Its words in each language.
    pub texts: BTreeMap<Lang, Printed>,
}

impl Content {
    /// One part of the words in all languages.
    pub fn text(&self, part: impl Fn(&Words) -> &str) -> Text {
        self.texts.iter().fold(Text::default(), |text, (lang, copy)| text.with(*lang, part(&copy.words)))
    }

    /// The translations that are older than the original.
    pub fn stale(&self) -> Vec<Lang> {
        let original = self.texts.get(&self.original).map_or(0, |copy| copy.number);
        let older = |copy: &Printed| copy.of_original.is_some_and(|number| number < original);
        self.texts.iter().filter(|(lang, copy)| **lang != self.original && older(copy)).map(|(lang, _)| *lang).collect()
    }
}
