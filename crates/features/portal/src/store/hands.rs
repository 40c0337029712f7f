use actors::accounts::Account;
use actors::{Role, Space};
use kernel::{Id, Lang};
use store::{Db, Tx, Value, params};

use super::texts::{self, Unread};
use crate::model::article::{Act, Article, Hand, Key, Refused, Step, may};

/// Whether two accounts are those of one person.
const SAME_PERSON: &str = "SELECT COUNT(*) FROM account a JOIN actor p ON p.id = a.person \
     JOIN account b ON b.id = $2 JOIN actor q ON q.id = b.person WHERE a.id = $1 AND p.root = q.root";
/// Whether a person wrote the first words of the original.
const BEGAN: &str = "SELECT COUNT(*) FROM portal_article_text w JOIN account a ON a.id = w.written_by \
     JOIN actor p ON p.id = a.person JOIN account b ON b.id = $4 JOIN actor q ON q.id = b.person \
     WHERE w.space_id = $1 AND w.article = $2 AND w.lang = $3 AND w.number = 1 AND p.root = q.root";
/// How many other persons could publish in this space.
const OTHERS: &str = "SELECT COUNT(DISTINCT p.root) FROM membership m JOIN account a ON a.id = m.account \
     JOIN actor p ON p.id = a.person JOIN account b ON b.id = $2 JOIN actor q ON q.id = b.person \
     WHERE m.space_id = $1 AND m.until_at IS NULL AND a.closed_at IS NULL \
     AND m.role IN ('officer', 'secretary', 'administrator') AND p.root <> q.root";
const REPORTS: &str = "SELECT COUNT(*) FROM portal_reporter r JOIN portal_antenna n ON n.id = r.antenna \
     WHERE r.space_id = $1 AND r.account = $2 AND n.closed_at IS NULL";

pub(super) const STATEMENTS: &[&str] = &[SAME_PERSON, BEGAN, OTHERS, REPORTS];

/// Who acts, with her role in the space that keeps the newsroom.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Writer {
    /// Her account.
    pub account: Id<Account>,
    /// Her role.
    pub role: Role,
}

/// Reads one number, outside of a write or within it: both ask the same.
async fn count(db: &Db, sql: &'static str, params: &[Value]) -> store::Result<i64> {
    Ok(db.one(sql, params).await?.unwrap_or(0))
}

fn count_in(tx: &mut Tx<'_>, sql: &'static str, params: &[Value]) -> store::Result<i64> {
    Ok(tx.one(sql, params)?.unwrap_or(0))
}

/// Whether an account reports for an antenna of this newsroom that is open.
///
/// # Errors
/// As [`Db::one`].
pub async fn reports(db: &Db, space: Id<Space>, account: Id<Account>) -> store::Result<bool> {
    Ok(count(db, REPORTS, &params![space, account]).await? > 0)
}

pub(super) fn reports_in(tx: &mut Tx<'_>, space: Id<Space>, account: Id<Account>) -> store::Result<bool> {
    Ok(count_in(tx, REPORTS, &params![space, account])? > 0)
}

/// The languages in which somebody wrote more than a correction that nobody else has read since. A translation that is hers from
/// its first word and was never shown is none of them: its translator reads it against its original.
///
/// # Errors
/// As [`Db::all`].
pub async fn unread(db: &Db, article: &Article, me: Writer) -> store::Result<Vec<Lang>> {
    let mut langs = Vec::new();
    for hers in texts::unread(db, article.key, me.account).await? {
        let base = texts::at(db, article.key, hers.lang, hers.first - 1).await?;
        let stands = texts::latest(db, article.key, hers.lang).await?;
        if hers.is_rewriting(article.original, base, stands) {
            langs.push(hers.lang);
        }
    }
    Ok(langs)
}

/// As [`unread`], within a write.
fn unread_in(tx: &mut Tx<'_>, article: &Article, me: Writer) -> store::Result<Vec<Lang>> {
    let mut langs = Vec::new();
    let all: Vec<Unread> = texts::unread_in(tx, article.key, me.account)?;
    for hers in all {
        let base = texts::at_in(tx, article.key, hers.lang, hers.first - 1)?;
        let stands = texts::latest_in(tx, article.key, hers.lang)?;
        if hers.is_rewriting(article.original, base, stands) {
            langs.push(hers.lang);
        }
    }
    Ok(langs)
}

/// How somebody stands before an article.
///
/// # Errors
/// As [`Db::one`].
pub async fn hand(db: &Db, article: &Article, me: Writer) -> store::Result<Hand> {
    let Key { space, article: id } = article.key;
    Ok(Hand {
        role: me.role,
        is_reporter: reports(db, space, me.account).await?,
        is_author: count(db, SAME_PERSON, &params![article.author, me.account]).await? > 0,
        has_begun: count(db, BEGAN, &params![space, id, article.original, me.account]).await? > 0,
        has_rewritten: me.role >= Role::Officer && !unread(db, article, me).await?.is_empty(),
        is_alone: me.role >= Role::Officer && count(db, OTHERS, &params![space, me.account]).await? == 0,
    })
}

/// Whether nobody else could publish in this space.
pub(super) fn is_alone_in(tx: &mut Tx<'_>, space: Id<Space>, account: Id<Account>) -> store::Result<bool> {
    Ok(count_in(tx, OTHERS, &params![space, account])? == 0)
}

/// As [`hand`], within a write; `shown`: the languages of which what was written last is to be shown.
pub(super) fn hand_in(
    tx: &mut Tx<'_>,
    article: &Article,
    me: Writer,
    shown: &dyn Fn(Lang) -> bool,
) -> store::Result<Hand> {
    let Key { space, article: id } = article.key;
    let has_rewritten = me.role >= Role::Officer && unread_in(tx, article, me)?.into_iter().any(shown);
    Ok(Hand {
        role: me.role,
        is_reporter: reports_in(tx, space, me.account)?,
        is_author: count_in(tx, SAME_PERSON, &params![article.author, me.account])? > 0,
        has_begun: count_in(tx, BEGAN, &params![space, id, article.original, me.account])? > 0,
        has_rewritten,
        is_alone: me.role >= Role::Officer && count_in(tx, OTHERS, &params![space, me.account])? == 0,
    })
}

/// How somebody stands before what one person made and nobody else began: an episode. What the program made has no author.
///
/// # Errors
/// As [`Db::one`].
pub async fn before(db: &Db, space: Id<Space>, author: Option<Id<Account>>, me: Writer) -> store::Result<Hand> {
    let is_author = match author {
        Some(author) => count(db, SAME_PERSON, &params![author, me.account]).await? > 0,
        None => false,
    };
    Ok(Hand {
        role: me.role,
        is_reporter: reports(db, space, me.account).await?,
        is_author,
        has_begun: is_author,
        has_rewritten: false,
        is_alone: me.role >= Role::Officer && count(db, OTHERS, &params![space, me.account]).await? == 0,
    })
}

/// As [`before`], within a write.
pub(super) fn before_in(
    tx: &mut Tx<'_>,
    space: Id<Space>,
    author: Option<Id<Account>>,
    me: Writer,
) -> store::Result<Hand> {
    let is_author = match author {
        Some(author) => count_in(tx, SAME_PERSON, &params![author, me.account])? > 0,
        None => false,
    };
    Ok(Hand {
        role: me.role,
        is_reporter: reports_in(tx, space, me.account)?,
        is_author,
        has_begun: is_author,
        has_rewritten: false,
        is_alone: me.role >= Role::Officer && count_in(tx, OTHERS, &params![space, me.account])? == 0,
    })
}

/// Refuses what somebody may not do with an article where it stands.
pub(super) fn require(tx: &mut Tx<'_>, article: &Article, me: Writer, act: Act) -> store::Result<Hand> {
    require_showing(tx, article, me, act, &|_| true)
}

/// As [`require`], where the last writing of some languages only is to be shown.
pub(super) fn require_showing(
    tx: &mut Tx<'_>,
    article: &Article,
    me: Writer,
    act: Act,
    shown: &dyn Fn(Lang) -> bool,
) -> store::Result<Hand> {
    let hand = hand_in(tx, article, me, shown)?;
    if may(act, hand, article.state) {
        return Ok(hand);
    }
    let publishes = matches!(act, Act::Take(Step::Published | Step::Scheduled | Step::Renewed | Step::Corrected));
    let would = Hand { is_alone: true, ..hand };
    Err(if publishes && may(act, would, article.state) { Refused::OwnWork } else { Refused::OutOfTurn }.into())
}
