//! An article out of what an old site held: one item, or several that are translations of one another.

use std::collections::BTreeSet;

use jiff::Timestamp;
use kernel::Lang;

use super::{Item, Languages, Plan, Shelf, Standing, Survey, body, parted};
use crate::model::article::{Kind, Words};

/// The longest title, in letters.
const TITLE: usize = 200;

/// An article that was made of items.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Article {
    /// Of which, by their numbers on the old site.
    pub of: Vec<u64>,
    /// What sort it is.
    pub kind: Kind,
    /// The language in which it was written first.
    pub original: Lang,
    /// Its words in each language, the original first.
    pub texts: Vec<(Lang, Words)>,
    /// The name under which it was read.
    pub byline: Option<String>,
    /// Its themes.
    pub themes: Vec<String>,
    /// The number of the picture at its head.
    pub picture: Option<u64>,
    /// The last part of its address.
    pub slug: String,
    /// When it was published; a draft was not.
    pub published_at: Option<Timestamp>,
    /// The documents to which its texts lead, by their identities here.
    pub documents: BTreeSet<String>,
    /// How many pictures were not among the files that were sent.
    pub lost: usize,
    /// Shortcodes that were left out.
    pub left_out: BTreeSet<String>,
}

/// What is known of the export while its articles are made.
#[derive(Debug)]
pub struct Workshop<'a> {
    /// What was found in it.
    pub survey: &'a Survey,
    /// What was decided.
    pub plan: &'a Plan,
    /// Its files.
    pub shelf: &'a Shelf,
}

impl Workshop<'_> {
    /// The articles of items that are translations of one another: one, unless two of them are in one language or some are
    /// drafts. Items without any words make none.
    pub fn articles(&self, mut items: Vec<Item>) -> Vec<Article> {
        items.sort_by_key(|item| (item.standing, !is_source(item), item.at, item.id));
        let mut made: Vec<(Standing, Article)> = Vec::new();
        for item in &items {
            let Some(article) = self.article(item) else { continue };
            let has_room = |(standing, other): &&mut (Standing, Article)| {
                let is_new = |(lang, _): &(Lang, Words)| other.texts.iter().all(|(known, _)| known != lang);
                *standing == item.standing && article.texts.iter().all(is_new)
            };
            match made.iter_mut().find(has_room) {
                Some((_, other)) => join(other, article),
                None => made.push((item.standing, article)),
            }
        }
        made.into_iter().map(|(_, article)| article).collect()
    }

    fn article(&self, item: &Item) -> Option<Article> {
        let languages = Languages::of(&self.survey.site);
        let lang = languages.lang(item);
        let mut texts = Vec::new();
        let (mut lost, mut left_out, mut documents) = (0, BTreeSet::new(), BTreeSet::new());
        for (lang, title, text, summary) in parts(item, lang) {
            let made = body(&text, self.shelf);
            lost += made.lost;
            left_out.extend(made.left_out);
            documents.extend(made.documents);
            let title = shortened(&super::body::plain(&title), TITLE);
            let said = super::body::plain(&summary);
            let summary = if said.is_empty() { made.beginning } else { said };
            if title.is_empty() && made.words.is_empty() {
                continue;
            }
            // What has a title alone, as a picture of the week, says it again.
            let title = if title.is_empty() { shortened(&summary, 80) } else { title };
            let summary = if summary.is_empty() { title.clone() } else { summary };
            let body = if made.words.is_empty() { summary.clone() } else { made.words };
            texts.push((lang, Words { title, summary, body }));
        }
        let (original, _) = texts.first()?;
        Some(Article {
            of: vec![item.id],
            kind: self.plan.kind(item),
            original: *original,
            texts,
            byline: self.survey.byline(&item.author),
            themes: self.plan.themes(item),
            picture: item.picture(),
            slug: if item.slug.contains('%') { String::new() } else { item.slug.clone() },
            published_at: item.at.or(self.survey.first_at).filter(|_| item.standing == Standing::Open),
            documents,
            lost,
            left_out,
        })
    }
}

/// Whether WPML says that it was written first.
fn is_source(item: &Item) -> bool {
    item.meta.get("_wpml_import_source_language_code").is_some_and(String::is_empty)
}

/// The texts of an item, by language.
fn parts(item: &Item, lang: Lang) -> Vec<(Lang, String, String, String)> {
    let (titles, texts) = (parted(&item.title), parted(&item.body));
    if titles.is_empty() && texts.is_empty() {
        return vec![(lang, item.title.clone(), item.body.clone(), item.summary.clone())];
    }
    let summaries = parted(&item.summary);
    let of = |parts: &[(Lang, String)], lang, whole: &str| match parts.iter().find(|(known, _)| *known == lang) {
        Some((_, words)) => words.clone(),
        None if parts.is_empty() => whole.to_owned(),
        None => String::new(),
    };
    let langs: Vec<Lang> =
        Lang::ALL.into_iter().filter(|lang| titles.iter().chain(&texts).any(|(known, _)| known == lang)).collect();
    langs
        .into_iter()
        .map(|lang| {
            (lang, of(&titles, lang, &item.title), of(&texts, lang, &item.body), of(&summaries, lang, &item.summary))
        })
        .collect()
}

fn join(article: &mut Article, other: Article) {
    article.of.extend(other.of);
    article.texts.extend(other.texts);
    article.lost += other.lost;
    article.left_out.extend(other.left_out);
    article.documents.extend(other.documents);
    article.picture = article.picture.or(other.picture);
    if article.kind == Kind::Article {
        article.kind = other.kind;
    }
    for theme in other.themes {
        if !article.themes.contains(&theme) {
            article.themes.push(theme);
        }
    }
    if article.slug.is_empty() {
        article.slug = other.slug;
    }
}

fn shortened(words: &str, letters: usize) -> String {
    match words.char_indices().nth(letters) {
        Some((end, _)) => format!("{}…", words[..end].rsplit_once(' ').map_or(&words[..end], |(kept, _)| kept)),
        None => words.to_owned(),
    }
}
