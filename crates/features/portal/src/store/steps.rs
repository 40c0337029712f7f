use actors::accounts::Account;
use jiff::Timestamp;
use kernel::{Id, Text};
use store::{Db, Entry, Tx, params};

use super::hands::{self, Writer};
use super::{articles, due, public, texts, versions};
use crate::model::article::{Act, Article, Key, Refused, Step, next};

const OF: &str = "SELECT s.number, s.kind, s.made_at, s.words, r.name FROM portal_article_step s \
     LEFT JOIN account a ON a.id = s.made_by LEFT JOIN actor p ON p.id = a.person LEFT JOIN actor r ON r.id = p.root \
     WHERE s.space_id = $1 AND s.article = $2 ORDER BY s.number DESC LIMIT 200";
const LAST: &str = "SELECT COALESCE(MAX(number), 0) FROM portal_article_step WHERE space_id = $1 AND article = $2";
const INSERT: &str = "INSERT INTO portal_article_step (space_id, article, number, kind, words, made_by, made_at) \
     VALUES ($1, $2, $3, $4, $5, $6, $7)";

pub(super) const STATEMENTS: &[&str] = &[OF, LAST, INSERT];

/// A step as it was taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taken {
    /// Its number, from 1.
    pub number: u32,
    /// Which step.
    pub step: Step,
    /// When.
    pub at: Timestamp,
    /// The remarks that went with it.
    pub words: String,
    /// The name of who took it; nothing where the program did.
    pub by: Option<Text>,
}

store::row! { Taken { number, step, at, words, by } }

/// What happened to an article, the last step first; at most two hundred.
///
/// # Errors
/// As [`Db::all`].
pub async fn of(db: &Db, key: Key) -> store::Result<Vec<Taken>> {
    db.all(OF, &params![key.space, key.article]).await
}

pub(super) fn insert(tx: &mut Tx<'_>, key: Key, step: Step, by: Option<Id<Account>>, words: &str) -> store::Result<()> {
    let last: u32 = tx.one(LAST, &params![key.space, key.article])?.unwrap_or(0);
    let now = tx.now();
    tx.exec(INSERT, &params![key.space, key.article, last + 1, step, words, by, now]).map(drop)
}

/// The article, if somebody may take this step with it; it stands already where the step leads.
pub(super) fn check(tx: &mut Tx<'_>, key: Key, by: Writer, step: Step) -> store::Result<Article> {
    let mut article = articles::one_in(tx, key)?;
    hands::require(tx, &article, by, Act::Take(step))?;
    let state = next(article.state, step).ok_or(Refused::OutOfTurn)?;
    if state != article.state {
        (article.state, article.since_at) = (state, tx.now());
    }
    Ok(article)
}

/// Refuses what readers would find unfinished.
pub(super) fn require_whole(tx: &mut Tx<'_>, article: &Article) -> store::Result<()> {
    let written = texts::current_in(tx, article.key)?;
    let original = written.iter().find(|text| text.lang == article.original);
    if original.is_some_and(|text| text.words.is_whole()) { Ok(()) } else { Err(Refused::Unfinished.into()) }
}

/// Hands a draft to the editors, with a word for them.
///
/// # Errors
/// [`Refused::OutOfTurn`]; [`Refused::Unfinished`]; whatever the engine meets.
pub fn submit(tx: &mut Tx<'_>, key: Key, by: Writer, words: &str) -> store::Result<()> {
    let article = check(tx, key, by, Step::Submitted)?;
    require_whole(tx, &article)?;
    take(tx, &article, Some(by), Step::Submitted, words, "portal.article.submitted")
}

/// Gives a draft back to its author, with remarks; or its author takes it back. It no longer publishes itself.
///
/// # Errors
/// [`Refused::OutOfTurn`]; whatever the engine meets.
pub fn give_back(tx: &mut Tx<'_>, key: Key, by: Writer, words: &str) -> store::Result<()> {
    let mut article = check(tx, key, by, Step::Returned)?;
    article.due_at = None;
    due::forget(tx, key)?;
    take(tx, &article, Some(by), Step::Returned, words, "portal.article.returned")
}

/// Puts a draft aside, or takes an article back from the public; readers of its address are told `words`.
///
/// # Errors
/// [`Refused::OutOfTurn`]; whatever the engine meets.
pub fn withdraw(tx: &mut Tx<'_>, key: Key, by: Writer, words: &Text) -> store::Result<()> {
    let was_public = articles::one_in(tx, key)?.is_public();
    let mut article = check(tx, key, by, Step::Withdrawn)?;
    article.due_at = None;
    due::forget(tx, key)?;
    if was_public {
        public::remove(tx, key.article, words)?;
        media::store::hide_in(tx, key.article)?;
    }
    let said: Vec<&str> = words.languages().map(|(_, words)| words).collect();
    take(tx, &article, Some(by), Step::Withdrawn, &said.join("\n"), "portal.article.withdrawn")
}

/// Takes up again what was put aside: as a draft.
///
/// # Errors
/// [`Refused::OutOfTurn`]; whatever the engine meets.
pub fn restore(tx: &mut Tx<'_>, key: Key, by: Writer) -> store::Result<()> {
    let article = check(tx, key, by, Step::Restored)?;
    take(tx, &article, Some(by), Step::Restored, "", "portal.article.restored")
}

/// Lets an article publish itself at an hour to come, as it stands then.
///
/// # Errors
/// [`Refused::OutOfTurn`]; [`Refused::OwnWork`]; [`Refused::Unfinished`]; [`Refused::Past`]; whatever the engine meets.
pub fn schedule(tx: &mut Tx<'_>, key: Key, by: Writer, at: Timestamp) -> store::Result<()> {
    let mut article = check(tx, key, by, Step::Scheduled)?;
    require_whole(tx, &article)?;
    if at <= tx.now() {
        return Err(Refused::Past.into());
    }
    versions::require_address(tx, &article)?;
    article.due_at = Some(at);
    due::remember(tx, key, at)?;
    take(tx, &article, Some(by), Step::Scheduled, &at.to_string(), "portal.article.scheduled")
}

/// Takes that back.
///
/// # Errors
/// [`Refused::OutOfTurn`]; whatever the engine meets.
pub fn unschedule(tx: &mut Tx<'_>, key: Key, by: Writer) -> store::Result<()> {
    let mut article = check(tx, key, by, Step::Unscheduled)?;
    if article.due_at.take().is_none() {
        return Err(Refused::OutOfTurn.into());
    }
    due::forget(tx, key)?;
    take(tx, &article, Some(by), Step::Unscheduled, "", "portal.article.unscheduled")
}

/// Writes a step down.
pub(super) fn take(
    tx: &mut Tx<'_>,
    article: &Article,
    by: Option<Writer>,
    step: Step,
    words: &str,
    kind: &'static str,
) -> store::Result<()> {
    articles::stand(tx, article)?;
    insert(tx, article.key, step, by.map(|by| by.account), words)?;
    let entry = Entry::new(kind, "article", article.key.article);
    tx.record(article.antenna.into_iter().fold(entry, |entry, antenna| entry.link("antenna", antenna)));
    Ok(())
}
