//! What becomes of what was sorted on the old site: categories and tags become kinds and themes.

use std::collections::{BTreeMap, HashMap};
use std::sync::LazyLock;

use kernel::fold;
use search::thesaurus;
use serde::{Deserialize, Serialize};

use super::{Item, Sort, Standing, Term};
use crate::model::article::Kind;

/// What was decided about an import.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Plan {
    /// Whether pages that stood for themselves become articles, too.
    pub with_pages: bool,
    /// Whether drafts and what was closed come as drafts.
    pub with_kept: bool,
    /// Kinds by category, by its short name.
    pub kinds: BTreeMap<String, Kind>,
    /// Themes by category or tag, by its short name.
    pub themes: BTreeMap<String, Vec<String>>,
}

/// How many themes an article has at most: what was tagged with everything is about nothing.
const THEMES: usize = 8;

impl Plan {
    /// What is proposed for these categories and tags.
    pub fn proposed<'a>(terms: impl Iterator<Item = &'a Term>) -> Self {
        let mut plan = Self { with_kept: true, ..Self::default() };
        for term in terms.filter(|term| is_sorted(term)) {
            // What says how something is told says nothing of what it is about.
            if let Some(kind) = kind_of(&term.name) {
                plan.kinds.insert(term.slug.clone(), kind);
                continue;
            }
            let themes = themes_of(&term.name);
            if !themes.is_empty() {
                plan.themes.insert(term.slug.clone(), themes);
            }
        }
        plan
    }

    /// Whether an item becomes an article.
    pub fn takes(&self, item: &Item) -> bool {
        let is_wanted = match item.sort {
            Sort::Post => true,
            Sort::Page => self.with_pages,
            Sort::Attachment => false,
        };
        is_wanted
            && match item.standing {
                Standing::Open => true,
                Standing::Kept => self.with_kept,
                Standing::Gone => false,
            }
    }

    /// The kind of an item: that of the first of its categories that has one.
    pub fn kind(&self, item: &Item) -> Kind {
        let said = item.terms.iter().find_map(|term| self.kinds.get(&term.slug).copied());
        said.unwrap_or(Kind::Article)
    }

    /// The themes of an item.
    pub fn themes(&self, item: &Item) -> Vec<String> {
        let mut themes: Vec<String> = Vec::new();
        for theme in item.terms.iter().filter_map(|term| self.themes.get(&term.slug)).flatten() {
            if themes.len() < THEMES && !themes.contains(theme) {
                themes.push(theme.clone());
            }
        }
        themes
    }
}

/// Whether people sorted by it, and not a plug-in.
pub(super) fn is_sorted(term: &Term) -> bool {
    matches!(term.domain.as_str(), "category" | "post_tag" | "tag") && !term.slug.is_empty()
}

/// The kind of article that a category names, in French, Arabic or English.
pub fn kind_of(name: &str) -> Option<Kind> {
    const NAMES: [(&[&str], Kind); 6] = [
        (&["revue de presse", "press review", "قراءة في الصحف", "الصحافة", "صحافة"], Kind::PressReview),
        (&["entretien", "interview", "حوار", "مقابلة", "استجواب"], Kind::Interview),
        (&["reportage", "report", "روبورتاج", "تقرير", "ربورتاج"], Kind::Report),
        (&["bulletin", "newsletter", "lettre d information", "نشرة"], Kind::Bulletin),
        (&["communique", "declaration", "statement", "بلاغ", "بيان"], Kind::Statement),
        (&["tribune", "opinion", "chronique", "editorial", "رأي", "افتتاحية", "مقال رأي"], Kind::Opinion),
    ];
    let folded = fold(name);
    let words: Vec<&str> = folded.split(' ').collect();
    let says = |term: &str| {
        let term = fold(term);
        let length = term.split(' ').count();
        words.windows(length).any(|some| is_form(&some.join(" "), &term))
    };
    NAMES.iter().find(|(names, _)| names.iter().any(|name| says(name))).map(|(_, kind)| *kind)
}

/// Whether a word is a term or a plain form of it: a plural, an article before it.
fn is_form(word: &str, term: &str) -> bool {
    let bare = word.strip_prefix("ال").unwrap_or(word);
    let ends = ["s", "x", "ات", "يه"];
    let of_term = term.strip_prefix("ال").unwrap_or(term);
    bare == of_term || ends.iter().any(|end| bare.strip_suffix(end) == Some(of_term)) || bare == format!("{of_term}ات")
}

/// The themes of the thesaurus that a category or a tag names.
pub fn themes_of(name: &str) -> Vec<String> {
    let folded = fold(name);
    let parts = name.split(['/', '&', ',', '،', '-', '–']).map(fold);
    let mut themes: Vec<String> = Vec::new();
    for said in std::iter::once(folded).chain(parts) {
        let found = NAMES.get(said.as_str()).or_else(|| NAMES.get(said.strip_suffix('s')?));
        if let Some(theme) = found.filter(|theme| !themes.iter().any(|known| known == **theme)) {
            themes.push((*theme).to_owned());
        }
    }
    themes
}

/// The theme of each term of the thesaurus, folded.
static NAMES: LazyLock<HashMap<String, &'static str>> = LazyLock::new(|| {
    let mut names = HashMap::new();
    for concept in thesaurus::concepts() {
        let broader = |concept: &&'static thesaurus::Concept| concept.broader.as_deref().and_then(thesaurus::get);
        let theme = std::iter::successors(Some(concept), broader).take(8).last().unwrap_or(concept);
        let terms = concept.name.languages().map(|(_, term)| term).chain(concept.also.iter().map(String::as_str));
        for term in terms {
            names.entry(fold(term)).or_insert(theme.code.as_str());
        }
    }
    names
});
