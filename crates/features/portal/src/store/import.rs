use actors::Space;
use actors::accounts::Account;
use jiff::Timestamp;
use kernel::{Id, Lang, Text};
use store::{Entry, Tx};

use super::{abouts, articles, steps, texts, versions};
use crate::model::article::{About, Antenna, Article, Content, Key, Kind, Printed, State, Step, Words, slug};

/// An article of an older site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Old {
    /// The space whose newsroom takes it.
    pub space: Id<Space>,
    /// What sort it is.
    pub kind: Kind,
    /// The antenna from which it came.
    pub antenna: Option<Id<Antenna>>,
    /// The language in which it was written first: one of its texts.
    pub original: Lang,
    /// Its words in each language.
    pub texts: Vec<(Lang, Words)>,
    /// What is said about it.
    pub about: About,
    /// The last part of the address that it had or is to have; where another article has it, it gets a number.
    pub slug: String,
    /// When it was published there; a draft was not.
    pub published_at: Option<Timestamp>,
    /// Who brings it here.
    pub by: Id<Account>,
}

/// Takes an article of an older site, published on the day on which it was, or as a draft. Tells its key and, if it is published,
/// the last part of its address.
///
/// # Errors
/// [`crate::model::article::Refused::AddressTaken`] after a thousand articles of one title; whatever the engine meets.
pub fn take(tx: &mut Tx<'_>, old: &Old) -> store::Result<(Key, Option<String>)> {
    let key = Key { space: old.space, article: tx.id() };
    let (state, version) = if old.published_at.is_some() { (State::Published, 1) } else { (State::Draft, 0) };
    let title = old.texts.iter().fold(Text::default(), |title, (lang, words)| title.with(*lang, &words.title));
    let of_title = || old.texts.iter().find_map(|(_, words)| slug::propose(&words.title));
    let wished = slug::read(&old.slug).ok().or_else(|| slug::propose(&old.slug)).or_else(of_title).unwrap_or_default();
    let made = articles::Made { key, state, version, kind: old.kind, antenna: old.antenna, original: old.original };
    articles::insert(tx, &made, &title, &wished, old.by, false)?;
    let mut printed = std::collections::BTreeMap::new();
    for (lang, words) in &old.texts {
        let of_original = (*lang != old.original).then_some(1);
        // What an older site had published was read there.
        texts::insert(tx, key, &texts::New { lang: *lang, number: 1, words, of_original, weight: None }, old.by)?;
        printed.insert(*lang, Printed { number: 1, of_original, words: words.clone() });
    }
    abouts::insert(tx, key, 1, &old.about, old.by, true)?;
    steps::insert(tx, key, Step::Imported, Some(old.by), "", false)?;
    let entry = Entry::new("portal.article.imported", "article", key.article);
    let Some(at) = old.published_at else {
        tx.record(entry);
        return Ok((key, None));
    };
    let content = Content {
        kind: old.kind,
        antenna: old.antenna,
        original: old.original,
        about_number: 1,
        about: old.about.clone(),
        texts: printed,
    };
    versions::insert(tx, key, 1, &content, Some(old.by), at)?;
    let mut article: Article = articles::one_in(tx, key)?;
    article.slug = versions::take_address(tx, &article)?;
    versions::shelve(tx, &article, &content, at)?;
    articles::stand(tx, &article)?;
    tx.record(entry.with("slug", article.slug.as_str()));
    Ok((key, Some(article.slug)))
}
