use kernel::Id;
use store::{Db, params};
use uuid::Uuid;

use super::store::actor_columns;
use super::{Actor, ActorKind, names};
use crate::Result;

/// How many records a page of the directory shows.
pub const PAGE: usize = 50;

/// What a list of the directory shows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// Only this kind.
    pub kind: Option<ActorKind>,
    /// Only this place and those within it, by code.
    pub place: Option<String>,
    /// Only records in which each of these words (the first three count) begins a word of the name, in any language. If
    /// none does, those that sound alike are shown, so that a name typed in one script finds it in the other.
    pub words: String,
}

/// One page of a list, by name.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Listing {
    /// The records, at most as many as were asked for.
    pub actors: Vec<Actor>,
    /// The record after which the next page begins, if there is one.
    pub next: Option<Id<Actor>>,
}

const LIST: &str = concat!(
    "SELECT ",
    actor_columns!("r"),
    " FROM actor r WHERE r.merged_into IS NULL AND (r.sort_key, r.id) > ($1, $2)
    ORDER BY r.sort_key, r.id LIMIT $3"
);
const LIST_KIND: &str = concat!(
    "SELECT ",
    actor_columns!("r"),
    " FROM actor r WHERE r.merged_into IS NULL AND r.kind = $4 AND (r.sort_key, r.id) > ($1, $2)
    ORDER BY r.sort_key, r.id LIMIT $3"
);
const LIST_PLACE: &str = concat!(
    "SELECT ",
    actor_columns!("r"),
    " FROM actor r WHERE r.merged_into IS NULL AND r.place_code >= $5 AND r.place_code < $6
    AND ($4 = '' OR r.kind = $4) AND (r.sort_key, r.id) > ($1, $2)
    ORDER BY r.sort_key, r.id LIMIT $3"
);
/// The words of a record that was merged find the one that stands for it.
const LIST_WORDS: &str = concat!(
    "SELECT ",
    actor_columns!("r"),
    " FROM actor r WHERE r.id IN (
        SELECT d.root FROM actor_word w JOIN actor d ON d.id = w.actor
        WHERE w.word >= $7 AND w.word < $8
        AND ($9 = '' OR EXISTS (
            SELECT 1 FROM actor_word x WHERE x.actor = d.id AND x.word >= $9 AND x.word < $10))
        AND ($11 = '' OR EXISTS (
            SELECT 1 FROM actor_word y WHERE y.actor = d.id AND y.word >= $11 AND y.word < $12)))
    AND ($4 = '' OR r.kind = $4) AND ($5 = '' OR (r.place_code >= $5 AND r.place_code < $6))
    AND (r.sort_key, r.id) > ($1, $2)
    ORDER BY r.sort_key, r.id LIMIT $3"
);
const SORT_KEY: &str = "SELECT sort_key FROM actor WHERE id = $1";
const COUNT: &str = "SELECT COUNT(*) FROM actor WHERE merged_into IS NULL AND kind = $1";

pub(super) const STATEMENTS: &[&str] = &[LIST, LIST_KIND, LIST_PLACE, LIST_WORDS, SORT_KEY, COUNT];

/// One page of the directory by name: what passes `filter` and sorts behind `after`.
pub async fn list(db: &Db, filter: &Filter, after: Option<Id<Actor>>) -> Result<Listing> {
    listing(db, filter, after, PAGE).await
}

/// The first few records that begin so, for pickers.
pub async fn search(db: &Db, kind: Option<ActorKind>, words: &str, limit: usize) -> Result<Vec<Actor>> {
    let filter = Filter { kind, place: None, words: words.to_owned() };
    Ok(listing(db, &filter, None, limit).await?.actors)
}

/// How many standing records of a kind there are.
pub async fn count(db: &Db, kind: ActorKind) -> Result<i64> {
    Ok(db.one(COUNT, &params![kind]).await?.unwrap_or_default())
}

async fn listing(db: &Db, filter: &Filter, after: Option<Id<Actor>>, limit: usize) -> Result<Listing> {
    let words = names::folded_words(&filter.words);
    let mut actors = page(db, filter, &words, after, limit + 1).await?;
    if actors.is_empty() && !words.is_empty() {
        let sounds: Vec<String> = words.iter().map(|word| format!("{}{}", names::SOUND, kernel::sound(word))).collect();
        actors = page(db, filter, &sounds, after, limit + 1).await?;
    }
    let more = actors.len() > limit;
    actors.truncate(limit);
    let next = actors.last().filter(|_| more).map(|last| last.id);
    Ok(Listing { actors, next })
}

async fn page(
    db: &Db,
    filter: &Filter,
    words: &[String],
    after: Option<Id<Actor>>,
    limit: usize,
) -> Result<Vec<Actor>> {
    let (sort_key, after) = match after {
        Some(id) => (db.one::<String>(SORT_KEY, &params![id]).await?.unwrap_or_default(), id),
        None => (String::new(), Id::from_uuid(Uuid::nil())),
    };
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    let kind = filter.kind.map_or("", ActorKind::code);
    let place = filter.place.as_deref().unwrap_or_default();
    // The codes of what lies within a place are its own code, a dot and more; the slash is what follows the dot.
    let place_end = format!("{place}/");
    let sql = match (words, filter) {
        ([_, ..], _) => LIST_WORDS,
        ([], Filter { place: Some(_), .. }) => LIST_PLACE,
        ([], Filter { kind: Some(_), .. }) => LIST_KIND,
        ([], _) => LIST,
    };
    let mut values = Vec::from(params![sort_key, after, limit, kind, place, place_end]);
    for slot in 0..3 {
        let word = words.get(slot).map_or("", String::as_str);
        values.extend(params![word, format!("{word}{}", char::MAX)]);
    }
    values.truncate(parameters(sql));
    Ok(db.all(sql, &values).await?)
}

/// The spans of folded words in which each of the first three words of a search begins, as `(from, to, from, to, from, to)`;
/// empty where there are fewer: for lists of other features that look names up in `actor_word` themselves. With `by_sound`,
/// the words that sound alike.
pub fn spans(words: &str, by_sound: bool) -> [String; 6] {
    let mut spans = <[String; 6]>::default();
    for (slot, word) in names::folded_words(words).iter().take(3).enumerate() {
        let begun = if by_sound { format!("{}{}", names::SOUND, kernel::sound(word)) } else { word.clone() };
        spans[2 * slot + 1] = format!("{begun}{}", char::MAX);
        spans[2 * slot] = begun;
    }
    spans
}

/// How many of the parameters above a statement of this file takes.
fn parameters(sql: &'static str) -> usize {
    match sql {
        LIST => 3,
        LIST_KIND => 4,
        LIST_PLACE => 6,
        _ => 12,
    }
}
