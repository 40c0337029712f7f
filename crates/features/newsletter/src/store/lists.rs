//! The lists that people subscribe to.

use actors::Space;
use kernel::{Id, Lang, Text};
use store::{Db, Entry, FromRow, Row, Tx, params};
use web::Refusal;

use crate::model::List;

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT id, slug, kept_by, title, about, langs, kinds, theme, reply_to, is_open FROM newsletter_list ",
            $rest
        )
    };
}

const ALL_OPEN: &str = select!("WHERE is_open ORDER BY slug LIMIT 200");
const KEPT: &str = select!("WHERE kept_by = $1 ORDER BY id LIMIT 100");
const GET: &str = select!("WHERE id = $1");
const BY_SLUG: &str = select!("WHERE slug = $1");
const COUNT: &str = "SELECT COUNT(*) FROM newsletter_list WHERE kept_by = $1";
const ADD: &str =
    "INSERT INTO newsletter_list (id, slug, kept_by, title, about, langs, kinds, theme, reply_to, is_open, made_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
const CHANGE: &str =
    "UPDATE newsletter_list SET title = $3, about = $4, langs = $5, kinds = $6, theme = $7, reply_to = $8, is_open = $9
    WHERE kept_by = $1 AND id = $2";
const READERS: &str = "SELECT COUNT(*) FROM newsletter_subscription WHERE space_id = $1 AND list = $2";

pub(super) const STATEMENTS: &[&str] = &[ALL_OPEN, KEPT, GET, BY_SLUG, COUNT, ADD, CHANGE, READERS];

/// As many as one space may keep.
const MOST: i64 = 60;

impl FromRow for List {
    fn from_row(row: &Row<'_>) -> store::Result<Self> {
        let columns = row.columns();
        let (id, slug, kept_by) = (columns.take()?, columns.take()?, columns.take()?);
        let (title, about): (Text, Text) = (columns.take()?, columns.take()?);
        let (langs, kinds): (String, String) = (columns.take()?, columns.take()?);
        Ok(Self {
            id,
            slug,
            kept_by,
            title,
            about,
            langs: serde_json::from_str::<Vec<Lang>>(&langs).unwrap_or_default(),
            kinds: serde_json::from_str(&kinds).unwrap_or_default(),
            theme: columns.take()?,
            reply_to: columns.take()?,
            is_open: columns.take()?,
        })
    }
}

fn json(list: &impl serde::Serialize) -> String {
    serde_json::to_string(list).unwrap_or_default()
}

/// The lists of all spaces to which one can subscribe.
///
/// # Errors
/// Whatever the engine meets.
pub async fn open(db: &Db) -> store::Result<Vec<List>> {
    db.all(ALL_OPEN, &[]).await
}

/// The lists that a space keeps.
///
/// # Errors
/// Whatever the engine meets.
pub async fn of(db: &Db, space: Id<Space>) -> store::Result<Vec<List>> {
    db.all(KEPT, &params![space]).await
}

/// One list.
///
/// # Errors
/// Whatever the engine meets.
pub async fn get(db: &Db, id: Id<List>) -> store::Result<Option<List>> {
    db.one(GET, &params![id]).await
}

/// The list of a public address.
///
/// # Errors
/// Whatever the engine meets.
pub async fn by_slug(db: &Db, slug: &str) -> store::Result<Option<List>> {
    db.one(BY_SLUG, &params![slug]).await
}

/// One list, inside a write.
///
/// # Errors
/// Whatever the engine meets.
pub fn get_in(tx: &mut Tx<'_>, id: Id<List>) -> store::Result<Option<List>> {
    tx.one(GET, &params![id])
}

/// How many subscribe to it.
///
/// # Errors
/// Whatever the engine meets.
pub async fn readers(db: &Db, list: &List) -> store::Result<u64> {
    Ok(db.one(READERS, &params![list.kept_by, list.id]).await?.unwrap_or(0))
}

/// Begins a list.
///
/// # Errors
/// A refusal where its short name is taken or the space has as many as it may; whatever the engine meets.
pub fn add(tx: &mut Tx<'_>, list: &List) -> store::Result<()> {
    if tx.one::<i64>(COUNT, &params![list.kept_by])?.unwrap_or(0) >= MOST {
        return Err(Refusal::because("newsletter-lists-many"));
    }
    if tx.one::<List>(BY_SLUG, &params![&list.slug])?.is_some() {
        return Err(Refusal::because("newsletter-slug-taken"));
    }
    let now = tx.now();
    let List { id, slug, kept_by, title, about, langs, kinds, theme, reply_to, is_open } = list;
    let (langs, kinds) = (json(langs), json(kinds));
    tx.exec(
        ADD,
        &params![id, slug, kept_by, title, about, langs, kinds, theme.clone(), reply_to.clone(), is_open, now],
    )?;
    tx.record(Entry::new("newsletter.list.made", "newsletter-list", *id));
    Ok(())
}

/// Changes a list; its short name stays.
///
/// # Errors
/// Whatever the engine meets.
pub fn change(tx: &mut Tx<'_>, list: &List) -> store::Result<()> {
    let List { id, kept_by, title, about, langs, kinds, theme, reply_to, is_open, .. } = list;
    let (langs, kinds) = (json(langs), json(kinds));
    tx.exec(CHANGE, &params![kept_by, id, title, about, langs, kinds, theme.clone(), reply_to.clone(), is_open])?;
    tx.record(Entry::new("newsletter.list.edited", "newsletter-list", *id));
    Ok(())
}
