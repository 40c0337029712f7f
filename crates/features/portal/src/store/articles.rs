use actors::Space;
use actors::accounts::Account;
use jiff::Timestamp;
use kernel::{Id, Lang, Text};
use store::{Db, Entry, FromRow, Row, Tx, params};
use web::table::PAGE_ROWS;

use super::hands::{self, Writer};
use super::{abouts, files, steps, texts};
use crate::model::article::{About, Act, Antenna, Article, Key, Kind, Refused, State, Step, Words, rewriting, slug};
use crate::model::prose;

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT a.space_id, a.id, a.state, a.kind, a.antenna, a.original, a.title, a.slug, a.author, a.version, a.due_at, \
             a.is_ahead, a.stale, a.is_generated, a.begun_at, a.since_at, a.changed_at FROM portal_article a ",
            $rest
        )
    };
}

const ONE: &str = select!("WHERE a.space_id = $1 AND a.id = $2");
const LATEST: &str =
    select!("WHERE a.space_id = $1 AND (a.changed_at, a.id) < ($2, $3) ORDER BY a.changed_at DESC, a.id DESC LIMIT $4");
const OF_AUTHOR: &str = select!(
    "WHERE a.space_id = $1 AND a.author = $5 AND (a.changed_at, a.id) < ($2, $3) \
     ORDER BY a.changed_at DESC, a.id DESC LIMIT $4"
);
const IN_STATE: &str = select!(
    "WHERE a.space_id = $1 AND a.state = $5 AND (a.since_at, a.id) < ($2, $3) \
     ORDER BY a.since_at DESC, a.id DESC LIMIT $4"
);
/// What waits longest comes first.
const WAITING: &str =
    select!("WHERE a.space_id = $1 AND a.state = $2 AND a.due_at IS NULL ORDER BY a.since_at, a.id LIMIT $3");
const DUE: &str = select!("WHERE a.space_id = $1 AND a.due_at IS NOT NULL ORDER BY a.due_at, a.id LIMIT $2");
const STALE: &str = select!(
    "WHERE a.space_id = $1 AND a.stale > 0 AND a.state <> 'withdrawn' ORDER BY a.changed_at DESC, a.id DESC LIMIT $2"
);
const AHEAD: &str = select!(
    "WHERE a.space_id = $1 AND a.is_ahead = TRUE AND a.state = 'published' \
     ORDER BY a.changed_at DESC, a.id DESC LIMIT $2"
);
const COUNTS: &str = "SELECT state, COUNT(*) FROM portal_article WHERE space_id = $1 GROUP BY state";
const INSERT: &str = "INSERT INTO portal_article (space_id, id, state, kind, antenna, original, title, slug, author, \
     version, due_at, is_ahead, stale, is_generated, begun_at, since_at, changed_at) \
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, NULL, FALSE, 0, $11, $12, $12, $12)";
const HEAD: &str = "UPDATE portal_article SET kind = $3, antenna = $4, slug = $5, is_ahead = $6, changed_at = $7 \
     WHERE space_id = $1 AND id = $2";
const TEXTS: &str = "UPDATE portal_article SET title = $3, stale = $4, is_ahead = $5, changed_at = $6 \
     WHERE space_id = $1 AND id = $2";
const STAND: &str = "UPDATE portal_article SET state = $3, version = $4, slug = $5, due_at = $6, is_ahead = $7, \
     since_at = $8, changed_at = $9 WHERE space_id = $1 AND id = $2";
const HAND_OVER: &str = "UPDATE portal_article SET author = $3, changed_at = $4 WHERE space_id = $1 AND id = $2";

pub(super) const STATEMENTS: &[&str] =
    &[ONE, LATEST, OF_AUTHOR, IN_STATE, WAITING, DUE, STALE, AHEAD, COUNTS, INSERT, HEAD, TEXTS, STAND, HAND_OVER];

impl FromRow for Article {
    fn from_row(row: &Row<'_>) -> store::Result<Self> {
        let columns = row.columns();
        Ok(Self {
            key: Key { space: columns.take()?, article: columns.take()? },
            state: columns.take()?,
            kind: columns.take()?,
            antenna: columns.take()?,
            original: columns.take()?,
            title: columns.take()?,
            slug: columns.take()?,
            author: columns.take()?,
            version: columns.take()?,
            due_at: columns.take()?,
            is_ahead: columns.take()?,
            stale: columns.take()?,
            is_generated: columns.take()?,
            begun_at: columns.take()?,
            since_at: columns.take()?,
            changed_at: columns.take()?,
        })
    }
}

/// An article of a newsroom.
///
/// # Errors
/// As [`Db::one`].
pub async fn one(db: &Db, key: Key) -> store::Result<Option<Article>> {
    db.one(ONE, &params![key.space, key.article]).await
}

/// As [`one`], within a write.
///
/// # Errors
/// [`store::Error::NotFound`]; as [`Tx::one`].
pub fn one_in(tx: &mut Tx<'_>, key: Key) -> store::Result<Article> {
    tx.one(ONE, &params![key.space, key.article])?.ok_or(store::Error::NotFound)
}

/// Which articles of a newsroom are listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Which {
    /// All, what changed last first.
    All,
    /// Those in a state, the latest to come into it first.
    In(State),
    /// Those that an account answers for, what changed last first.
    By(Id<Account>),
}

/// The articles of a newsroom, a page and one more; `after` is the last one of the page before, by the time that the list
/// goes by.
///
/// # Errors
/// As [`Db::all`].
pub async fn list(
    db: &Db,
    space: Id<Space>,
    which: Which,
    after: Option<(Timestamp, Id<Article>)>,
) -> store::Result<Vec<Article>> {
    let rows = PAGE_ROWS as i64 + 1;
    let (at, id) = after.unwrap_or((Timestamp::MAX, Id::from_uuid(uuid::Uuid::max())));
    match which {
        Which::All => db.all(LATEST, &params![space, at, id, rows]).await,
        Which::In(state) => db.all(IN_STATE, &params![space, at, id, rows, state]).await,
        Which::By(account) => db.all(OF_AUTHOR, &params![space, at, id, rows, account]).await,
    }
}

/// What waits in a newsroom, each list short.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Board {
    /// Handed to the editors, the longest waiting first.
    pub review: Vec<Article>,
    /// Drafts, the oldest first.
    pub drafts: Vec<Article>,
    /// What publishes itself, the next one first.
    pub due: Vec<Article>,
    /// What has a translation that is older than its original.
    pub stale: Vec<Article>,
    /// What was written since it was published, and waits to be.
    pub ahead: Vec<Article>,
    /// How many articles stand in each state.
    pub counts: Vec<(State, u32)>,
}

/// What waits in a newsroom; at most `most` in each list.
///
/// # Errors
/// As [`Db::all`].
pub async fn board(db: &Db, space: Id<Space>, most: u32) -> store::Result<Board> {
    Ok(Board {
        review: db.all(WAITING, &params![space, State::Review, most]).await?,
        drafts: db.all(WAITING, &params![space, State::Draft, most]).await?,
        due: db.all(DUE, &params![space, most]).await?,
        stale: db.all(STALE, &params![space, most]).await?,
        ahead: db.all(AHEAD, &params![space, most]).await?,
        counts: db.all(COUNTS, &params![space]).await?,
    })
}

/// What a new article needs.
#[derive(Debug, Clone)]
pub struct New {
    /// The space that keeps the newsroom.
    pub space: Id<Space>,
    /// What sort it is.
    pub kind: Kind,
    /// The antenna from which it comes; a reporter names one of hers.
    pub antenna: Option<Id<Antenna>>,
    /// The language in which it is written first.
    pub original: Lang,
    /// Its words.
    pub words: Words,
    /// What is said about it.
    pub about: About,
    /// Who begins it.
    pub by: Writer,
    /// Whether it is generated for a demonstration.
    pub is_generated: bool,
}

/// Begins a draft.
///
/// # Errors
/// [`Refused::NoReporter`] where she neither reports for the antenna nor edits; [`Refused::NoAntenna`]; whatever the engine
/// meets.
pub fn create(tx: &mut Tx<'_>, new: &New) -> store::Result<Key> {
    super::antennas::require(tx, new.space, new.antenna, new.by)?;
    let key = Key { space: new.space, article: tx.id() };
    let slug = slug::propose(&new.words.title).unwrap_or_default();
    let title = Text::of(new.original, &new.words.title);
    let made =
        Made { key, state: State::Draft, version: 0, kind: new.kind, antenna: new.antenna, original: new.original };
    insert(tx, &made, &title, &slug, new.by.account, new.is_generated)?;
    let weight = Some(rewriting::weight(&Words::default(), &new.words));
    let first = texts::New { lang: new.original, number: 1, words: &new.words, of_original: None, weight };
    texts::insert(tx, key, &first, new.by.account)?;
    abouts::insert(tx, key, 1, &new.about, new.by.account, true)?;
    let shown = new.about.picture.into_iter().chain(prose::pictures(&new.words.body));
    files::put_into(tx, key.space, key.article, new.by, shown)?;
    steps::insert(tx, key, Step::Begun, Some(new.by.account), "", false)?;
    let entry = Entry::new("portal.article.begun", "article", key.article).with("kind", new.kind.code());
    tx.record(new.antenna.into_iter().fold(entry, |entry, antenna| entry.link("antenna", antenna)));
    Ok(key)
}

/// The bones of an article that is put into the table.
pub(super) struct Made {
    pub(super) key: Key,
    pub(super) state: State,
    pub(super) version: u32,
    pub(super) kind: Kind,
    pub(super) antenna: Option<Id<Antenna>>,
    pub(super) original: Lang,
}

pub(super) fn insert(
    tx: &mut Tx<'_>,
    made: &Made,
    title: &Text,
    slug: &str,
    author: Id<Account>,
    is_generated: bool,
) -> store::Result<()> {
    let (key, now) = (made.key, tx.now());
    let params = params![
        key.space,
        key.article,
        made.state,
        made.kind,
        made.antenna,
        made.original,
        title,
        slug,
        author,
        made.version,
        is_generated,
        now
    ];
    tx.exec(INSERT, &params).map(drop)
}

/// What of an article is chosen beside its text: what sort it is, from where it comes, its address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    /// What sort it is.
    pub kind: Kind,
    /// The antenna from which it comes.
    pub antenna: Option<Id<Antenna>>,
    /// The last part of its address; it takes effect with the next publication.
    pub slug: String,
}

/// Saves what is said about an article, written over the writing number `based_on`, and what is chosen beside it. What
/// somebody else saved meanwhile is put together with it where nobody has to choose. Tells whether the article was to publish
/// itself and no longer does, because nobody else has read what was saved.
///
/// # Errors
/// [`Refused::OutOfTurn`]; [`Refused::NoAntenna`]; [`Refused::AddressTaken`]; [`Refused::Meanwhile`]; [`Refused::Same`];
/// whatever the engine meets.
pub fn describe(
    tx: &mut Tx<'_>,
    key: Key,
    by: Writer,
    based_on: u32,
    head: &Head,
    about: &About,
) -> store::Result<bool> {
    let article = one_in(tx, key)?;
    hands::require(tx, &article, by, Act::Write)?;
    if article.antenna != head.antenna {
        super::antennas::require(tx, key.space, head.antenna, by)?;
    }
    if head.slug != article.slug && super::public::is_taken(tx, key, &head.slug)? {
        return Err(Refused::AddressTaken.into());
    }
    let is_same_head = (article.kind, article.antenna, &article.slug) == (head.kind, head.antenna, &head.slug);
    let is_written = abouts::write(tx, key, by, based_on, about)?;
    files::put_into(tx, key.space, key.article, by, about.picture)?;
    if is_same_head && !is_written {
        return Err(Refused::Same.into());
    }
    let (is_ahead, now) = (article.version > 0, tx.now());
    tx.exec(HEAD, &params![key.space, key.article, head.kind, head.antenna, &head.slug, is_ahead, now])?;
    tx.record(Entry::new("portal.article.described", "article", key.article));
    steps::hold_back(tx, key, by)
}

/// Notes what follows from a text that was written: the title of lists, and which translations are older.
pub(super) fn touch(tx: &mut Tx<'_>, key: Key, is_ahead: bool) -> store::Result<()> {
    let written = texts::current_in(tx, key)?;
    let original = one_in(tx, key)?.original;
    let title = written.iter().fold(Text::default(), |title, text| title.with(text.lang, &text.words.title));
    let latest = written.iter().find(|text| text.lang == original).map_or(0, |text| text.number);
    let stale = written.iter().filter(|text| text.of_original.is_some_and(|number| number < latest)).count();
    let now = tx.now();
    tx.exec(TEXTS, &params![key.space, key.article, &title, stale as i64, is_ahead, now]).map(drop)
}

/// Where it stands from now on.
pub(super) fn stand(tx: &mut Tx<'_>, article: &Article) -> store::Result<()> {
    let (key, now) = (article.key, tx.now());
    let params = params![
        key.space,
        key.article,
        article.state,
        article.version,
        &article.slug,
        article.due_at,
        article.is_ahead,
        article.since_at,
        now
    ];
    tx.exec(STAND, &params).map(drop)
}

/// Lets another account answer for a draft: a reporter left, or an editor began it for her.
///
/// # Errors
/// [`Refused::OutOfTurn`]; [`Refused::NoReporter`] where the other has no part in the newsroom; [`Refused::Same`]; whatever
/// the engine meets.
pub fn hand_over(tx: &mut Tx<'_>, key: Key, by: Writer, to: Writer) -> store::Result<()> {
    let article = one_in(tx, key)?;
    hands::require(tx, &article, by, Act::Take(Step::Handed))?;
    if article.author == to.account {
        return Err(Refused::Same.into());
    }
    if to.role < actors::Role::Officer && !hands::reports_in(tx, key.space, to.account)? {
        return Err(Refused::NoReporter.into());
    }
    let now = tx.now();
    tx.exec(HAND_OVER, &params![key.space, key.article, to.account, now])?;
    // What stands in it is given with it, also where an older site had brought it.
    let words = texts::current_in(tx, key)?;
    let shown = words.iter().flat_map(|text| prose::pictures(&text.words.body));
    let head = abouts::latest_in(tx, key)?.about.picture;
    files::put_into(tx, key.space, key.article, by, head.into_iter().chain(shown))?;
    steps::insert(tx, key, Step::Handed, Some(by.account), "", false)?;
    tx.record(Entry::new("portal.article.handed", "article", key.article));
    Ok(())
}
