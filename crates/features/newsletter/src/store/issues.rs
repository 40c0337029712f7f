//! Issues: written, scheduled, under way, out; what they tell; the public shelf of those that are out.

use actors::Space;
use jiff::Timestamp;
use kernel::Id;
use store::{Db, Entry, FromRow, Row, Tx, params};
use web::Refusal;

use crate::model::{Content, Count, Issue, Item, Key, List};

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT space_id, id, list, state, slug, subject, intro, closing, made_at, due_at, scheduled_at, started_at, \
             ended_at, origin, house, lease_until, believes, paused_why, trouble, wanted, upto, copies, hands, told \
             FROM newsletter_issue WHERE ",
            $rest
        )
    };
}
pub(super) use select;

const GET: &str = select!("space_id = $1 AND id = $2");
const OF_LIST: &str = select!("space_id = $1 AND list = $2 AND made_at < $3 ORDER BY made_at DESC LIMIT $4");
const OF_LIST_COUNT: &str = "SELECT COUNT(*) FROM newsletter_issue WHERE space_id = $1 AND list = $2";
const ADD: &str = "INSERT INTO newsletter_issue (space_id, id, list, state, slug, subject, intro, closing, made_at, wanted, copies, hands)
    VALUES ($1, $2, $3, 'draft', $4, $5, $6, $7, $8, 0, 0, 0)";
const EDIT: &str = "UPDATE newsletter_issue SET subject = $3, intro = $4, closing = $5 WHERE space_id = $1 AND id = $2
    AND state = 'draft'";
const DROP: &str = "DELETE FROM newsletter_issue WHERE space_id = $1 AND id = $2 AND state = 'draft'";
const DROP_ITEMS: &str = "DELETE FROM newsletter_item WHERE space_id = $1 AND issue = $2";
const ITEMS: &str =
    "SELECT id, kind, record, path, title, words FROM newsletter_item WHERE space_id = $1 AND issue = $2
    ORDER BY position, id";
const ADD_ITEM: &str = "INSERT INTO newsletter_item (space_id, issue, id, position, kind, record, path, title, words)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
const COUNTS: &str = "SELECT what, number FROM newsletter_count WHERE space_id = $1 AND issue = $2";
const COUNT_MORE: &str = "INSERT INTO newsletter_count (space_id, issue, what, number) VALUES ($1, $2, $3, $4)
    ON CONFLICT (space_id, issue, what) DO UPDATE SET number = newsletter_count.number + excluded.number";
const SHELVE: &str = "INSERT INTO newsletter_archive (slug, kept_by, list, issue, sent_at) VALUES ($1, $2, $3, $4, $5)";
const SHELVED: &str = "SELECT kept_by, issue FROM newsletter_archive WHERE slug = $1";
const SHELF: &str = "SELECT kept_by, issue FROM newsletter_archive WHERE list = $1 AND sent_at < $2
    ORDER BY sent_at DESC LIMIT $3";
const TAKEN: &str = "SELECT COUNT(*) FROM newsletter_archive WHERE slug = $1";
const KEEPER: &str = "SELECT kept_by FROM newsletter_archive WHERE issue = $1";
const LAST: &str = "SELECT MAX(sent_at) FROM newsletter_archive WHERE list = $1";

pub(super) const STATEMENTS: &[&str] = &[
    GET,
    OF_LIST,
    OF_LIST_COUNT,
    ADD,
    EDIT,
    DROP,
    DROP_ITEMS,
    ITEMS,
    ADD_ITEM,
    COUNTS,
    COUNT_MORE,
    SHELVE,
    SHELVED,
    SHELF,
    TAKEN,
    KEEPER,
    LAST,
];

/// As many items as one issue may tell.
pub const MOST_ITEMS: usize = 40;

impl FromRow for Issue {
    fn from_row(row: &Row<'_>) -> store::Result<Self> {
        let columns = row.columns();
        let key = Key { space: columns.take()?, issue: columns.take()? };
        let (list, state, slug) = (columns.take()?, columns.take()?, columns.take()?);
        let content = Content { subject: columns.take()?, intro: columns.take()?, closing: columns.take()? };
        Ok(Self {
            key,
            list,
            state,
            slug,
            content,
            made_at: columns.take()?,
            due_at: columns.take()?,
            scheduled_at: columns.take()?,
            started_at: columns.take()?,
            ended_at: columns.take()?,
            origin: columns.take()?,
            house: columns.take()?,
            lease_until: columns.take()?,
            believes: columns.take()?,
            paused: columns.take()?,
            trouble: columns.take()?,
            wanted: columns.take()?,
            upto: columns.take()?,
            copies: columns.take()?,
            hands: columns.take()?,
            told: columns.take()?,
        })
    }
}

store::row! { Item { id, kind, record, path, title, words } }

/// One issue.
///
/// # Errors
/// Whatever the engine meets.
pub async fn get(db: &Db, key: Key) -> store::Result<Option<Issue>> {
    db.one(GET, &params![key.space, key.issue]).await
}

/// One issue, inside a write.
///
/// # Errors
/// Whatever the engine meets.
pub fn get_in(tx: &mut Tx<'_>, key: Key) -> store::Result<Option<Issue>> {
    tx.one(GET, &params![key.space, key.issue])
}

/// The issues of a list that were begun before an instant, the newest first.
///
/// # Errors
/// Whatever the engine meets.
pub async fn of(db: &Db, list: &List, before: Timestamp, limit: u32) -> store::Result<Vec<Issue>> {
    db.all(OF_LIST, &params![list.kept_by, list.id, before, limit]).await
}

/// How many issues a list has.
///
/// # Errors
/// Whatever the engine meets.
pub async fn count_of(db: &Db, list: &List) -> store::Result<u64> {
    Ok(db.one(OF_LIST_COUNT, &params![list.kept_by, list.id]).await?.unwrap_or(0))
}

fn told(tx: &mut Tx<'_>, kind: &'static str, key: Key) {
    tx.record(Entry::new(kind, "newsletter-issue", key.issue));
}

/// Begins an issue.
///
/// # Errors
/// Whatever the engine meets.
pub fn add(tx: &mut Tx<'_>, key: Key, list: Id<List>, slug: &str, content: &Content) -> store::Result<()> {
    let now = tx.now();
    let Content { subject, intro, closing } = content;
    tx.exec(ADD, &params![key.space, key.issue, list, slug, subject, intro, closing, now])?;
    told(tx, "newsletter.issue.begun", key);
    Ok(())
}

/// Writes an issue anew: what it says and what it tells.
///
/// # Errors
/// A refusal where it is out or under way; whatever the engine meets.
pub fn edit(tx: &mut Tx<'_>, key: Key, content: &Content, items: &[Item]) -> store::Result<()> {
    let Content { subject, intro, closing } = content;
    if tx.exec(EDIT, &params![key.space, key.issue, subject, intro, closing])? == 0 {
        return Err(Refusal::because("newsletter-issue-closed"));
    }
    tx.exec(DROP_ITEMS, &params![key.space, key.issue])?;
    for (position, item) in (0_u32..).zip(items) {
        let Item { id, kind, record, path, title, words } = item;
        let (kind, record) = (kind.clone(), *record);
        tx.exec(ADD_ITEM, &params![key.space, key.issue, id, position, kind, record, path, title, words])?;
    }
    told(tx, "newsletter.issue.edited", key);
    Ok(())
}

/// What an issue tells, in its order.
///
/// # Errors
/// Whatever the engine meets.
pub async fn items(db: &Db, key: Key) -> store::Result<Vec<Item>> {
    db.all(ITEMS, &params![key.space, key.issue]).await
}

/// As [`items`], inside a write.
///
/// # Errors
/// Whatever the engine meets.
pub fn items_in(tx: &mut Tx<'_>, key: Key) -> store::Result<Vec<Item>> {
    tx.all(ITEMS, &params![key.space, key.issue])
}

/// Throws a draft away.
///
/// # Errors
/// A refusal where it is no draft; whatever the engine meets.
pub fn drop_draft(tx: &mut Tx<'_>, key: Key) -> store::Result<()> {
    if tx.exec(DROP, &params![key.space, key.issue])? == 0 {
        return Err(Refusal::because("newsletter-issue-closed"));
    }
    tx.exec(DROP_ITEMS, &params![key.space, key.issue])?;
    told(tx, "newsletter.issue.dropped", key);
    Ok(())
}

/// What is counted of an issue.
///
/// # Errors
/// Whatever the engine meets.
pub async fn counts(db: &Db, key: Key) -> store::Result<Vec<(Count, i64)>> {
    db.all(COUNTS, &params![key.space, key.issue]).await
}

/// As [`counts`], inside a write.
///
/// # Errors
/// Whatever the engine meets.
pub fn counts_in(tx: &mut Tx<'_>, key: Key) -> store::Result<Vec<(Count, i64)>> {
    tx.all(COUNTS, &params![key.space, key.issue])
}

/// Counts more, or fewer.
///
/// # Errors
/// Whatever the engine meets.
pub fn count(tx: &mut Tx<'_>, key: Key, what: Count, number: i64) -> store::Result<()> {
    if number != 0 {
        tx.exec(COUNT_MORE, &params![key.space, key.issue, what, number])?;
    }
    Ok(())
}

/// Counts a reader who left the list after an issue.
///
/// # Errors
/// Whatever the engine meets.
pub fn left(tx: &mut Tx<'_>, issue: &Issue) -> store::Result<()> {
    count(tx, issue.key, Count::Left, 1)
}

/// The issue of a public address.
///
/// # Errors
/// Whatever the engine meets.
pub async fn by_slug(db: &Db, slug: &str) -> store::Result<Option<Issue>> {
    let found: Option<(Id<Space>, Id<Issue>)> = db.one(SHELVED, &params![slug]).await?;
    match found {
        Some((space, issue)) => get(db, Key { space, issue }).await,
        None => Ok(None),
    }
}

/// The issues of a list that went out before an instant, the newest first.
///
/// # Errors
/// Whatever the engine meets.
pub async fn shelf(db: &Db, list: Id<List>, before: Timestamp, limit: u32) -> store::Result<Vec<Issue>> {
    let keys: Vec<(Id<Space>, Id<Issue>)> = db.all(SHELF, &params![list, before, limit]).await?;
    let mut found = Vec::with_capacity(keys.len());
    for (space, issue) in keys {
        found.extend(get(db, Key { space, issue }).await?);
    }
    Ok(found)
}

/// Puts an issue that goes out on the public shelf.
pub(super) fn shelve(tx: &mut Tx<'_>, issue: &Issue) -> store::Result<()> {
    let now = tx.now();
    tx.exec(SHELVE, &params![&issue.slug, issue.key.space, issue.list, issue.key.issue, now]).map(drop)
}

/// Whether a public address is taken.
///
/// # Errors
/// Whatever the engine meets.
pub async fn is_taken(db: &Db, slug: &str) -> store::Result<bool> {
    Ok(db.one::<i64>(TAKEN, &params![slug]).await?.unwrap_or(0) > 0)
}

/// The space that keeps an issue that went out.
///
/// # Errors
/// Whatever the engine meets.
pub async fn keeper(db: &Db, issue: Id<Issue>) -> store::Result<Option<Id<Space>>> {
    db.one(KEEPER, &params![issue]).await
}

/// When the last issue of a list went out.
///
/// # Errors
/// Whatever the engine meets.
pub async fn last(db: &Db, list: Id<List>) -> store::Result<Option<Timestamp>> {
    Ok(db.one::<Option<i64>>(LAST, &params![list]).await?.flatten().and_then(|at| Timestamp::from_microsecond(at).ok()))
}
