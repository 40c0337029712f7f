use actors::accounts::Account;
use kernel::{Id, Text};
use store::{Db, Entry, Tx, params};

use super::{published, reviews, sheets};
use crate::model::experience::{Hand, Key, Refused};
use actors::Role;

const INSERT: &str = "INSERT INTO experience_author (space_id, experience, account, is_named, since_at) \
     VALUES ($1, $2, $3, FALSE, $4) ON CONFLICT DO NOTHING";
const OF: &str = "SELECT u.account, r.name, u.is_named FROM experience_author u \
     JOIN account a ON a.id = u.account JOIN actor p ON p.id = a.person JOIN actor r ON r.id = p.root \
     WHERE u.space_id = $1 AND u.experience = $2 ORDER BY u.since_at, u.account";
const IS: &str = "SELECT COUNT(*) FROM experience_author WHERE space_id = $1 AND experience = $2 AND account = $3";
const SAME_PERSON: &str = "SELECT COUNT(*) FROM experience_author u JOIN account a ON a.id = u.account \
     JOIN actor p ON p.id = a.person JOIN account b ON b.id = $3 JOIN actor q ON q.id = b.person \
     WHERE u.space_id = $1 AND u.experience = $2 AND p.root = q.root";
/// Of any writing, by any account of the same person.
const WROTE: &str = "SELECT COUNT(*) FROM experience_writing w JOIN account a ON a.id = w.written_by \
     JOIN actor p ON p.id = a.person JOIN account b ON b.id = $3 JOIN actor q ON q.id = b.person \
     WHERE w.space_id = $1 AND w.experience = $2 AND p.root = q.root";
const HOW_MANY: &str = "SELECT COUNT(*) FROM experience_author WHERE space_id = $1 AND experience = $2";
const NAME: &str =
    "UPDATE experience_author SET is_named = $4 WHERE space_id = $1 AND experience = $2 AND account = $3";
const REMOVE: &str = "DELETE FROM experience_author WHERE space_id = $1 AND experience = $2 AND account = $3";

pub(super) const STATEMENTS: &[&str] = &[INSERT, OF, IS, SAME_PERSON, WROTE, HOW_MANY, NAME, REMOVE];

/// One who writes.
#[derive(Debug, Clone, PartialEq)]
pub struct Author {
    /// Her account.
    pub account: Id<Account>,
    /// Her name in the directory.
    pub name: Text,
    /// Whether she wants it published.
    pub is_named: bool,
}

store::row! { Author { account, name, is_named } }

/// Those who write it, the first one first.
///
/// # Errors
/// As [`Db::all`].
pub async fn of(db: &Db, key: Key) -> store::Result<Vec<Author>> {
    db.all(OF, &params![key.space, key.experience]).await
}

pub(super) fn of_in(tx: &mut Tx<'_>, key: Key) -> store::Result<Vec<Author>> {
    tx.all(OF, &params![key.space, key.experience])
}

pub(super) fn insert(tx: &mut Tx<'_>, key: Key, account: Id<Account>) -> store::Result<()> {
    let now = tx.now();
    tx.exec(INSERT, &params![key.space, key.experience, account, now]).map(drop)
}

/// Whether this account, or another account of the same person, writes it or ever wrote a part of it.
pub(super) fn has_written(tx: &mut Tx<'_>, key: Key, account: Id<Account>) -> store::Result<bool> {
    let params = params![key.space, key.experience, account];
    let is_author = tx.one::<i64>(SAME_PERSON, &params)?.unwrap_or(0) > 0;
    Ok(is_author || tx.one::<i64>(WROTE, &params)?.unwrap_or(0) > 0)
}

/// How an account stands before an experience.
///
/// # Errors
/// As [`Db::one`].
pub async fn hand(db: &Db, key: Key, round: u32, account: Id<Account>, role: Role) -> store::Result<Hand> {
    let params = params![key.space, key.experience, account];
    let is_author = db.one::<i64>(SAME_PERSON, &params).await?.unwrap_or(0) > 0;
    let has_written = is_author || db.one::<i64>(WROTE, &params).await?.unwrap_or(0) > 0;
    let is_reviewer = reviews::is_asked(db, key, round, account).await?;
    Ok(Hand { role, is_author, has_written, is_reviewer })
}

/// As [`hand`], within a write.
pub(super) fn hand_in(tx: &mut Tx<'_>, key: Key, round: u32, account: Id<Account>, role: Role) -> store::Result<Hand> {
    let is_author = tx.one::<i64>(SAME_PERSON, &params![key.space, key.experience, account])?.unwrap_or(0) > 0;
    let has_written = is_author || has_written(tx, key, account)?;
    let is_reviewer = reviews::is_asked_in(tx, key, round, account)?;
    Ok(Hand { role, is_author, has_written, is_reviewer })
}

/// Adds an author.
///
/// # Errors
/// [`Refused::ReviewerWrites`] for one who reviews it in this round; [`Refused::Same`]; whatever the engine meets.
pub fn add(tx: &mut Tx<'_>, key: Key, account: Id<Account>) -> store::Result<()> {
    let experience = sheets::one_in(tx, key)?;
    if reviews::is_asked_in(tx, key, experience.round, account)? {
        return Err(Refused::ReviewerWrites.into());
    }
    if tx.one::<i64>(IS, &params![key.space, key.experience, account])?.unwrap_or(0) > 0 {
        return Err(Refused::Same.into());
    }
    insert(tx, key, account)?;
    tx.record(Entry::new("library.experience.author.added", "experience", key.experience).link("author", account));
    Ok(())
}

/// Takes an author out; what she wrote stays, and so does that she wrote it.
///
/// # Errors
/// [`Refused::LastAuthor`]; whatever the engine meets.
pub fn remove(tx: &mut Tx<'_>, key: Key, account: Id<Account>) -> store::Result<()> {
    if tx.one::<i64>(HOW_MANY, &params![key.space, key.experience])?.unwrap_or(0) < 2 {
        return Err(Refused::LastAuthor.into());
    }
    tx.exec(REMOVE, &params![key.space, key.experience, account])?;
    published::recatalogue(tx, key)?;
    tx.record(Entry::new("library.experience.author.removed", "experience", key.experience).link("author", account));
    Ok(())
}

/// The names of those of these authors who want theirs published, in the order of the sheet.
///
/// # Errors
/// As [`Db::all`].
pub async fn named(db: &Db, key: Key, among: &[Id<Account>]) -> store::Result<Vec<Text>> {
    let all = of(db, key).await?.into_iter();
    Ok(all.filter(|author| author.is_named && among.contains(&author.account)).map(|author| author.name).collect())
}

/// As [`named`], within a write.
pub(super) fn named_in(tx: &mut Tx<'_>, key: Key, among: &[Id<Account>]) -> store::Result<Vec<Text>> {
    let all = of_in(tx, key)?.into_iter();
    Ok(all.filter(|author| author.is_named && among.contains(&author.account)).map(|author| author.name).collect())
}

/// Whether an author wants her name published: her own to say, at any time. What is public follows at once, older versions
/// and the catalogue too.
///
/// # Errors
/// Whatever the engine meets.
pub fn name(tx: &mut Tx<'_>, key: Key, account: Id<Account>, is_named: bool) -> store::Result<()> {
    if tx.exec(NAME, &params![key.space, key.experience, account, is_named])? == 0 {
        return Err(store::Error::NotFound);
    }
    published::recatalogue(tx, key)?;
    tx.record(Entry::new("library.experience.author.named", "experience", key.experience).with("named", is_named));
    Ok(())
}
