use actors::accounts::Account;
use jiff::Timestamp;
use kernel::{Id, Lang, Text};
use store::{Db, Entry, Tx, params};

use super::hands::{self, Writer};
use super::{articles, due, public, texts, versions};
use crate::model::article::{Act, Article, Key, Refused, Step, is_alone, may, next};

const OF: &str = "SELECT s.number, s.kind, s.made_at, s.words, s.is_alone, r.name FROM portal_article_step s \
     LEFT JOIN account a ON a.id = s.made_by LEFT JOIN actor p ON p.id = a.person LEFT JOIN actor r ON r.id = p.root \
     WHERE s.space_id = $1 AND s.article = $2 ORDER BY s.number DESC LIMIT 200";
const LAST: &str = "SELECT COALESCE(MAX(number), 0) FROM portal_article_step WHERE space_id = $1 AND article = $2";
const INSERT: &str = "INSERT INTO portal_article_step (space_id, article, number, kind, words, made_by, made_at, \
     is_alone) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";

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
    /// Whether it needed somebody else, and nobody else could take it.
    pub is_alone: bool,
    /// The name of who took it; nothing where the program did.
    pub by: Option<Text>,
}

store::row! { Taken { number, step, at, words, is_alone, by } }

/// What happened to an article, the last step first; at most two hundred.
///
/// # Errors
/// As [`Db::all`].
pub async fn of(db: &Db, key: Key) -> store::Result<Vec<Taken>> {
    db.all(OF, &params![key.space, key.article]).await
}

pub(super) fn insert(
    tx: &mut Tx<'_>,
    key: Key,
    step: Step,
    by: Option<Id<Account>>,
    words: &str,
    is_alone: bool,
) -> store::Result<()> {
    let last: u32 = tx.one(LAST, &params![key.space, key.article])?.unwrap_or(0);
    let now = tx.now();
    tx.exec(INSERT, &params![key.space, key.article, last + 1, step, words, by, now, is_alone]).map(drop)
}

/// The article, if somebody may take this step with it; it stands already where the step leads.
pub(super) fn check(tx: &mut Tx<'_>, key: Key, by: Writer, step: Step) -> store::Result<Article> {
    check_showing(tx, key, by, step, &|_| true).map(|(article, _)| article)
}

/// As [`check`], where the last writing of some languages only is to be shown; and whether she may only because nobody else
/// could.
pub(super) fn check_showing(
    tx: &mut Tx<'_>,
    key: Key,
    by: Writer,
    step: Step,
    shown: &dyn Fn(Lang) -> bool,
) -> store::Result<(Article, bool)> {
    let mut article = articles::one_in(tx, key)?;
    let hand = hands::require_showing(tx, &article, by, Act::Take(step), shown)?;
    let is_alone = is_alone(Act::Take(step), hand, article.state);
    let state = next(article.state, step).ok_or(Refused::OutOfTurn)?;
    if state != article.state {
        (article.state, article.since_at) = (state, tx.now());
    }
    Ok((article, is_alone))
}

/// After somebody wrote: an article that was to publish itself waits for an editor again, unless she could have scheduled it as
/// it stands now. Otherwise whoever writes after the second person has read would be read by nobody.
pub(super) fn hold_back(tx: &mut Tx<'_>, key: Key, by: Writer) -> store::Result<bool> {
    let mut article = articles::one_in(tx, key)?;
    if article.due_at.is_none() {
        return Ok(false);
    }
    let hand = hands::hand_in(tx, &article, by, &|_| true)?;
    if may(Act::Take(Step::Scheduled), hand, article.state) {
        return Ok(false);
    }
    article.due_at = None;
    due::forget(tx, key)?;
    take(tx, &article, &Note::of(Step::Unscheduled, "portal.article.unscheduled").by(by))?;
    Ok(true)
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
    take(tx, &article, &Note::of(Step::Submitted, "portal.article.submitted").by(by).saying(words))
}

/// Gives a draft back to its author, with remarks; or its author takes it back. It no longer publishes itself.
///
/// # Errors
/// [`Refused::OutOfTurn`]; whatever the engine meets.
pub fn give_back(tx: &mut Tx<'_>, key: Key, by: Writer, words: &str) -> store::Result<()> {
    let mut article = check(tx, key, by, Step::Returned)?;
    article.due_at = None;
    due::forget(tx, key)?;
    take(tx, &article, &Note::of(Step::Returned, "portal.article.returned").by(by).saying(words))
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
    let said = said.join("\n");
    take(tx, &article, &Note::of(Step::Withdrawn, "portal.article.withdrawn").by(by).saying(&said))
}

/// Takes up again what was put aside: as a draft.
///
/// # Errors
/// [`Refused::OutOfTurn`]; whatever the engine meets.
pub fn restore(tx: &mut Tx<'_>, key: Key, by: Writer) -> store::Result<()> {
    let article = check(tx, key, by, Step::Restored)?;
    take(tx, &article, &Note::of(Step::Restored, "portal.article.restored").by(by))
}

/// Lets an article publish itself at an hour to come, as it stands then.
///
/// # Errors
/// [`Refused::OutOfTurn`]; [`Refused::OwnWork`]; [`Refused::Unfinished`]; [`Refused::Past`]; [`Refused::Withheld`]; whatever the engine meets.
pub fn schedule(tx: &mut Tx<'_>, key: Key, by: Writer, at: Timestamp) -> store::Result<()> {
    let (mut article, is_alone) = check_showing(tx, key, by, Step::Scheduled, &|_| true)?;
    require_whole(tx, &article)?;
    if at <= tx.now() {
        return Err(Refused::Past.into());
    }
    article.due_at = Some(at);
    due::remember(tx, key, at)?;
    for text in texts::current_in(tx, key)? {
        texts::read_by(tx, key, text.lang, text.number, (!is_alone).then_some(by.account))?;
    }
    versions::require_allowed(tx, key)?;
    let when = at.to_string();
    take(tx, &article, &Note::of(Step::Scheduled, "portal.article.scheduled").by(by).saying(&when).alone(is_alone))
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
    take(tx, &article, &Note::of(Step::Unscheduled, "portal.article.unscheduled").by(by))
}

/// A step that is written down.
pub(super) struct Note<'a> {
    step: Step,
    /// How the journal calls it.
    kind: &'static str,
    by: Option<Writer>,
    words: &'a str,
    is_alone: bool,
}

impl<'a> Note<'a> {
    pub(super) const fn of(step: Step, kind: &'static str) -> Self {
        Self { step, kind, by: None, words: "", is_alone: false }
    }

    pub(super) const fn by(mut self, by: Writer) -> Self {
        self.by = Some(by);
        self
    }

    pub(super) const fn saying(mut self, words: &'a str) -> Self {
        self.words = words;
        self
    }

    pub(super) const fn alone(mut self, is_alone: bool) -> Self {
        self.is_alone = is_alone;
        self
    }
}

/// Writes a step down, with where the article stands after it.
pub(super) fn take(tx: &mut Tx<'_>, article: &Article, note: &Note<'_>) -> store::Result<()> {
    articles::stand(tx, article)?;
    insert(tx, article.key, note.step, note.by.map(|by| by.account), note.words, note.is_alone)?;
    let entry = Entry::new(note.kind, "article", article.key.article);
    let entry = if note.is_alone { entry.with("alone", true) } else { entry };
    tx.record(article.antenna.into_iter().fold(entry, |entry, antenna| entry.link("antenna", antenna)));
    Ok(())
}
