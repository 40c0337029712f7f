use std::collections::BTreeMap;

use actors::accounts::Account;
use actors::directory::Actor;
use jiff::civil::Date;
use kernel::{Id, Lang, Text};
use serde::{Deserialize, Serialize};
use store::{Cell, Column, Value};

use super::{Body, Section};

store::coded! {
    /// For whom it was done.
    Public, "library-experience-public-" {
        /// Women.
        Women = "women",
        /// Young people.
        Youth = "youth",
        /// Children.
        Children = "children",
        /// Elderly people.
        Elderly = "elderly",
        /// People with a disability.
        Disability = "disability",
        /// Migrants and refugees.
        Migrants = "migrants",
        /// People of the countryside.
        Rural = "rural",
        /// Workers.
        Workers = "workers",
        /// Associations.
        Associations = "associations",
        /// Local councillors and their staff.
        Councillors = "councillors",
        /// Social workers.
        SocialWorkers = "social-workers",
        /// Professionals of justice.
        Justice = "justice",
        /// Teachers.
        Teachers = "teachers",
        /// Everybody.
        Everybody = "everybody",
    }
}

store::coded! {
    /// Under which terms others may use it.
    Licence, "library-experience-licence-" {
        /// With the name of the authors.
        By = "by",
        /// With the name of the authors, and under the same terms.
        BySa = "by-sa",
        /// With the name of the authors, and not to earn money.
        ByNc = "by-nc",
    }
}

impl Licence {
    /// Its address.
    pub const fn address(self) -> &'static str {
        match self {
            Self::By => "https://creativecommons.org/licenses/by/4.0/",
            Self::BySa => "https://creativecommons.org/licenses/by-sa/4.0/",
            Self::ByNc => "https://creativecommons.org/licenses/by-nc/4.0/",
        }
    }
}

/// A record of Twiza that it is drawn from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    /// The kind of record, as the index names it.
    pub kind: String,
    /// The record.
    pub id: Id<()>,
    /// Its name when the link was made, for those who write; readers are shown only what the index lets them see.
    pub title: Text,
}

/// What a sheet says of itself before its sections.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Head {
    /// Its title.
    pub title: Text,
    /// What it is about, in two or three sentences.
    pub summary: Text,
    /// What others should know, in one sentence: it stands beside plans and petitions.
    pub lesson: Text,
    /// Where it happened: a code of [`kernel::place`].
    pub place: Option<String>,
    /// When it began.
    pub from: Option<Date>,
    /// When it ended.
    pub until: Option<Date>,
    /// Themes of the thesaurus.
    pub themes: Vec<String>,
    /// Articles of human rights.
    pub rights: Vec<String>,
    /// For whom.
    pub publics: Vec<Public>,
    /// Organisations of the directory that took part.
    pub partners: Vec<Id<Actor>>,
    /// What it is drawn from.
    pub links: Vec<Link>,
    /// Under which terms others may use it.
    pub licence: Licence,
}

impl Default for Head {
    fn default() -> Self {
        Self {
            title: Text::default(),
            summary: Text::default(),
            lesson: Text::default(),
            place: None,
            from: None,
            until: None,
            themes: Vec::new(),
            rights: Vec::new(),
            publics: Vec::new(),
            partners: Vec::new(),
            links: Vec::new(),
            licence: Licence::By,
        }
    }
}

impl Head {
    /// Whether a sheet with it can be published: it has a title, a summary and the sentence that others read first.
    pub fn is_whole(&self) -> bool {
        !self.title.is_empty() && !self.summary.is_empty() && !self.lesson.is_empty()
    }

    /// The year in which it ended, or began.
    pub fn year(&self) -> Option<i16> {
        self.until.or(self.from).map(Date::year)
    }
}

impl From<&Head> for Value {
    fn from(head: &Head) -> Self {
        Self::Text(serde_json::to_string(head).unwrap_or_default())
    }
}

impl Column for Head {
    fn from_cell(cell: Cell<'_>) -> Option<Self> {
        json(cell)
    }
}

impl From<&Body> for Value {
    fn from(body: &Body) -> Self {
        Self::Text(serde_json::to_string(body).unwrap_or_default())
    }
}

impl Column for Body {
    fn from_cell(cell: Cell<'_>) -> Option<Self> {
        json(cell)
    }
}

/// A whole sheet as it was published.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Content {
    /// What it says of itself.
    pub head: Head,
    /// Its sections; those without words are not there.
    pub sections: BTreeMap<Section, Body>,
    /// Those who wrote it. Their names are not kept in it: they are shown as long as each wants hers to be.
    pub authors: Vec<Id<Account>>,
}

impl Content {
    /// A section; an empty one where nothing was written.
    pub fn section(&self, section: Section) -> Body {
        self.sections.get(&section).cloned().unwrap_or_default()
    }

    /// The required sections that are not whole.
    pub fn missing(&self) -> Vec<Section> {
        let is_missing = |section: &Section| !self.sections.get(section).is_some_and(|body| body.is_whole(*section));
        Section::ALL.iter().copied().filter(|section| section.is_required()).filter(is_missing).collect()
    }

    /// The languages that it is in: those of its title and of its lessons.
    pub fn langs(&self) -> Vec<Lang> {
        let lessons = self.section(Section::Lessons).text;
        let has = |lang: &Lang| self.head.title.get(*lang).is_some() || lessons.get(*lang).is_some();
        Lang::ALL.into_iter().filter(has).collect()
    }

    /// The same, with only what may be shown to everybody.
    #[must_use]
    pub fn published(mut self) -> Self {
        self.sections = self.sections.into_iter().map(|(section, body)| (section, body.published())).collect();
        self.sections.retain(|_, body| !body.is_empty());
        self
    }
}

impl From<&Content> for Value {
    fn from(content: &Content) -> Self {
        Self::Text(serde_json::to_string(content).unwrap_or_default())
    }
}

impl Column for Content {
    fn from_cell(cell: Cell<'_>) -> Option<Self> {
        json(cell)
    }
}

fn json<T: for<'de> Deserialize<'de>>(cell: Cell<'_>) -> Option<T> {
    match cell {
        Cell::Text(words) => serde_json::from_str(words).ok(),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_sheet_lacks_is_named_in_the_order_of_the_sheet() {
        let mut content = Content::default();
        assert_eq!(content.missing().len(), 6);
        let written = Body { text: Text::of(Lang::Fr, "Un douar sans eau"), ..Body::default() };
        content.sections.insert(Section::Context, written);
        assert_eq!(content.missing().first(), Some(&Section::Actions));
    }

    #[test]
    fn a_sheet_survives_its_json_with_sections_as_keys() {
        let mut content = Content::default();
        content.sections.insert(Section::Gender, Body { text: Text::of(Lang::Ar, "نساء"), ..Body::default() });
        content.head.publics = vec![Public::SocialWorkers];
        let json = serde_json::to_string(&content).unwrap();
        assert!(json.contains(r#""gender":{"text""#), "{json}");
        assert_eq!(serde_json::from_str::<Content>(&json).unwrap(), content);
    }
}
