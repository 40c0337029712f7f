//! Likes, boosts, quotations and replies: counted, and replies shown once somebody has said so.

use jiff::Timestamp;
use kernel::Id;
use serde::{Deserialize, Serialize};
use store::{Db, Entry, Keys, Sealed, Secret, Tx, params};
use uuid::Uuid;

use super::actors::Known;
use crate::model::{Response, Shown};

pub(super) const WORDS: &str = "federation_response.words";
const HASH: &str = "federation_response.hash";

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT r.id, r.object, r.object_kind, r.parent, r.kind, r.shown, r.actor, r.host, r.words, r.came_at \
             FROM federation_response r WHERE ",
            $rest
        )
    };
}

const ADD: &str =
    "INSERT INTO federation_response (id, hash, object, object_kind, parent, kind, shown, actor, host, words, came_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT (hash) DO NOTHING";
const OF_HASH: &str = select!("r.hash = $1");
const GET: &str = select!("r.id = $1");
const WAITING: &str = select!(
    "r.kind = 'reply' AND r.shown = $1 AND (r.came_at > $2 OR (r.came_at = $2 AND r.id > $3)) ORDER BY r.came_at, r.id LIMIT $4"
);
const SHOWN: &str =
    select!("r.object = $1 AND r.kind = 'reply' AND r.shown = 'shown' ORDER BY r.came_at, r.id LIMIT 100");
const REWORD: &str = "UPDATE federation_response SET words = $2, shown = $3 WHERE id = $1";
const DECIDE: &str = "UPDATE federation_response SET shown = $2 WHERE id = $1";
const REMOVE: &str = "DELETE FROM federation_response WHERE hash = $1 AND actor = $2";
const DROP_ACTOR: &str = "DELETE FROM federation_response WHERE actor = $1";
const DROP_HOST: &str = "DELETE FROM federation_response WHERE host = $1";
const COUNTS: &str = "SELECT kind, shown, COUNT(*) FROM federation_response WHERE object = $1 GROUP BY kind, shown";
const TOTALS: &str = "SELECT kind, shown, COUNT(*) FROM federation_response GROUP BY kind, shown";
const OF_ACTOR: &str = "SELECT COUNT(*) FROM federation_response WHERE actor = $1 AND shown = 'waiting'";
const OF_HOST: &str =
    "SELECT COUNT(*) FROM federation_response WHERE host = $1 AND kind = 'reply' AND shown = 'waiting'";
const QUOTES: &str = "SELECT COUNT(*) FROM federation_response WHERE actor = $1 AND kind = 'quote'";
const OF_ALL: &str = "SELECT COUNT(*) FROM federation_response WHERE kind = 'reply' AND shown = 'waiting'";

pub(super) const STATEMENTS: &[&str] = &[
    ADD, OF_HASH, GET, WAITING, SHOWN, REWORD, DECIDE, REMOVE, DROP_ACTOR, DROP_HOST, COUNTS, TOTALS, OF_ACTOR,
    OF_HOST, QUOTES, OF_ALL,
];

/// So many replies of one person, of one installation and in all may wait at the same time; further ones are not kept, and the
/// editors' page says so.
const MOST_WAITING: i64 = 20;
const MOST_OF_HOST: i64 = 300;
/// So many replies of all may wait at the same time.
pub const MOST_OF_ALL: i64 = 3_000;

/// So often one person may quote: each quotation is a row that stays.
const MOST_QUOTES: i64 = 200;

/// What somebody did with a record.
#[derive(Debug, Clone)]
pub struct Row {
    /// Which.
    pub id: Id<Self>,
    /// The record.
    pub object: Uuid,
    /// Its kind.
    pub object_kind: String,
    /// The reply that it answers, if it is not the record itself.
    pub parent: Option<Id<Self>>,
    /// What was done.
    pub kind: Response,
    /// Whether it is shown.
    pub shown: Shown,
    /// Who.
    pub actor: Id<Known>,
    /// From where.
    pub host: String,
    words: Option<Sealed>,
    /// When it came.
    pub came_at: Timestamp,
}

store::row! { Row { id, object, object_kind, parent, kind, shown, actor, host, words, came_at } }

/// The words of a reply.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Words {
    /// Its address.
    pub id: String,
    /// Its page.
    pub url: String,
    /// Its words, in plain text.
    pub text: String,
    /// What its author warns of before it is read, in plain text.
    #[serde(default)]
    pub warning: String,
    /// Their language, where it is said.
    pub lang: Option<String>,
}

impl Row {
    /// The words of a reply.
    ///
    /// # Errors
    /// Whatever keeps a sealed value from being opened.
    pub fn words(&self, keys: &Keys) -> store::Result<Option<Words>> {
        let Some(sealed) = &self.words else { return Ok(None) };
        let opened = keys.open(WORDS, self.id.uuid(), sealed)?;
        serde_json::from_str(opened.reveal()).map(Some).map_err(super::damaged)
    }
}

/// A record of ours: its kind and id.
pub type Record<'a> = (&'a str, Uuid);

fn hash_of(tx: &Tx<'_>, kind: Response, actor: Id<Known>, object: Uuid) -> Vec<u8> {
    tx.keys().hash(HASH, &format!("{} {actor} {object}", kind.code()))
}

/// Somebody liked a record or handed it on: counted once.
///
/// # Errors
/// Whatever the engine meets.
pub fn count_one(
    tx: &mut Tx<'_>,
    kind: Response,
    actor: &Known,
    (object_kind, object): Record<'_>,
) -> store::Result<()> {
    let (id, now, hash) = (tx.id::<Row>(), tx.now(), hash_of(tx, kind, actor.id, object));
    let (parent, words) = (None::<Id<Row>>, store::Value::Null);
    let row = params![id, hash, object, object_kind, parent, kind, Shown::Shown, actor.id, &actor.host, words, now];
    if tx.exec(ADD, &row)? > 0 {
        let name = if kind == Response::Boost { BOOSTED } else { LIKED };
        tx.record(Entry::new(name, "federation-response", id));
    }
    Ok(())
}

/// The kind of entry that says that somebody handed a record on.
pub const BOOSTED: &str = "federation.boosted";
/// The kind of entry that says that somebody liked a record.
pub const LIKED: &str = "federation.liked";
/// The kind of entry that says that somebody answered a record.
pub const REPLIED: &str = "federation.replied";
/// The kind of entry that says that somebody quoted a record.
pub const QUOTED: &str = "federation.quoted";

/// Somebody took that back.
///
/// # Errors
/// Whatever the engine meets.
pub fn uncount(tx: &mut Tx<'_>, kind: Response, actor: Id<Known>, object: Uuid) -> store::Result<()> {
    let hash = hash_of(tx, kind, actor, object);
    tx.exec(REMOVE, &params![hash, actor]).map(drop)
}

/// The hash by which the quotation at an address is found: what quotes one record may answer another.
fn hash_of_quote(tx: &Tx<'_>, within: &str) -> Vec<u8> {
    tx.keys().hash(HASH, &format!("quote {within}"))
}

/// Somebody shows a record within what she wrote; tells as which quotation, once for each place. Nothing where the place is kept
/// as somebody else's or of another record, or where she quotes more than people do.
///
/// # Errors
/// Whatever the engine meets.
pub fn quote(tx: &mut Tx<'_>, actor: &Known, record: Record<'_>, within: String) -> store::Result<Option<Id<Row>>> {
    let ((object_kind, object), hash) = (record, hash_of_quote(tx, &within));
    if let Some(known) = tx.one::<Row>(OF_HASH, &params![&hash])? {
        return Ok(Some(known.id).filter(|_| known.actor == actor.id && known.object == object));
    }
    if tx.one::<i64>(QUOTES, &params![actor.id])?.unwrap_or(0) >= MOST_QUOTES {
        return Ok(None);
    }
    let words = Words { id: within, url: String::new(), text: String::new(), warning: String::new(), lang: None };
    let (id, now) = (tx.id::<Row>(), tx.now());
    let json = Secret::new(serde_json::to_string(&words).unwrap_or_default());
    let sealed = tx.keys().seal(WORDS, id.uuid(), &json);
    let (parent, kind, shown) = (None::<Id<Row>>, Response::Quote, Shown::Shown);
    tx.exec(ADD, &params![id, hash, object, object_kind, parent, kind, shown, actor.id, &actor.host, sealed, now])?;
    tx.record(Entry::new(QUOTED, "federation-response", id));
    Ok(Some(id))
}

/// The reply of an address, if it was kept.
///
/// # Errors
/// Whatever the engine meets.
pub async fn of_address(db: &Db, reply: &str) -> store::Result<Option<Row>> {
    Ok(db.one::<Row>(OF_HASH, &params![db.keys().hash(HASH, reply)]).await?.filter(|row| row.kind == Response::Reply))
}

/// Somebody answered a record, or a reply to it (`parent`), or changed the answer: it waits to be read, also where it was shown
/// before. Tells which it is where it is new.
///
/// # Errors
/// Whatever the engine meets.
pub fn reply(
    tx: &mut Tx<'_>,
    actor: &Known,
    record: Record<'_>,
    parent: Option<Id<Row>>,
    words: &Words,
) -> store::Result<Option<Id<Row>>> {
    let hash = tx.keys().hash(HASH, &words.id);
    let json = Secret::new(serde_json::to_string(words).unwrap_or_default());
    if let Some(known) = tx.one::<Row>(OF_HASH, &params![&hash])? {
        if known.actor == actor.id && known.words(tx.keys())?.as_ref() != Some(words) {
            let sealed = tx.keys().seal(WORDS, known.id.uuid(), &json);
            let shown = if known.shown == Shown::Hidden { Shown::Hidden } else { Shown::Waiting };
            tx.exec(REWORD, &params![known.id, sealed, shown])?;
        }
        return Ok(None);
    }
    if is_crowded(tx, actor)? {
        return Ok(None);
    }
    let ((object_kind, object), id, now) = (record, tx.id::<Row>(), tx.now());
    let sealed = tx.keys().seal(WORDS, id.uuid(), &json);
    let (kind, shown) = (Response::Reply, Shown::Waiting);
    tx.exec(ADD, &params![id, hash, object, object_kind, parent, kind, shown, actor.id, &actor.host, sealed, now])?;
    tx.record(Entry::new(REPLIED, "federation-response", id));
    Ok(Some(id))
}

/// Whether so much waits already that nothing more of somebody is kept.
fn is_crowded(tx: &mut Tx<'_>, actor: &Known) -> store::Result<bool> {
    let of_actor: i64 = tx.one(OF_ACTOR, &params![actor.id])?.unwrap_or(0);
    let of_host: i64 = tx.one(OF_HOST, &params![&actor.host])?.unwrap_or(0);
    let of_all: i64 = tx.one(OF_ALL, &[])?.unwrap_or(0);
    Ok(of_actor >= MOST_WAITING || of_host >= MOST_OF_HOST || of_all >= MOST_OF_ALL)
}

/// What somebody wrote was taken away by her: a reply, a quotation, or both.
///
/// # Errors
/// Whatever the engine meets.
pub fn remove(tx: &mut Tx<'_>, actor: Id<Known>, written: &str) -> store::Result<()> {
    for hash in [tx.keys().hash(HASH, written), hash_of_quote(tx, written)] {
        tx.exec(REMOVE, &params![hash, actor])?;
    }
    Ok(())
}

/// Shows a reply to everybody, or to nobody.
///
/// # Errors
/// [`store::Error::NotFound`]; whatever the engine meets.
pub fn decide(tx: &mut Tx<'_>, id: Id<Row>, shown: Shown) -> store::Result<()> {
    if tx.exec(DECIDE, &params![id, shown])? == 0 {
        return Err(store::Error::NotFound);
    }
    tx.record(Entry::new("federation.moderated", "federation-response", id).with("shown", shown.code()));
    Ok(())
}

/// One of them.
///
/// # Errors
/// Whatever the engine meets.
pub async fn get(db: &Db, id: Id<Row>) -> store::Result<Option<Row>> {
    db.one(GET, &params![id]).await
}

/// Replies in one state, the oldest first, after the one given.
///
/// # Errors
/// Whatever the engine meets.
pub async fn replies(db: &Db, shown: Shown, after: Option<(i64, Uuid)>, limit: u32) -> store::Result<Vec<Row>> {
    let (at, id) = after.unwrap_or((i64::MIN, Uuid::nil()));
    db.all(WAITING, &params![shown, at, id, limit]).await
}

/// The replies to a record that everybody may read, the oldest first.
///
/// # Errors
/// Whatever the engine meets.
pub async fn shown(db: &Db, object: Uuid) -> store::Result<Vec<Row>> {
    db.all(SHOWN, &params![object]).await
}

/// How often a record was liked, handed on, answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// Likes.
    pub likes: i64,
    /// Boosts.
    pub boosts: i64,
    /// Quotations.
    pub quotes: i64,
    /// Replies that are shown.
    pub replies: i64,
    /// Replies that wait.
    pub waiting: i64,
}

impl Counts {
    /// Whether there is nothing that anybody may see.
    pub const fn is_nothing(&self) -> bool {
        self.boosts + self.quotes + self.likes + self.replies == 0
    }

    fn of(rows: Vec<(Response, Shown, i64)>) -> Self {
        let mut counts = Self::default();
        for (kind, shown, count) in rows {
            match (kind, shown) {
                (Response::Like, _) => counts.likes += count,
                (Response::Boost, _) => counts.boosts += count,
                (Response::Quote, _) => counts.quotes += count,
                (Response::Reply, Shown::Shown) => counts.replies += count,
                (Response::Reply, Shown::Waiting) => counts.waiting += count,
                (Response::Reply, Shown::Hidden) => {}
            }
        }
        counts
    }
}

/// What became of one record.
///
/// # Errors
/// Whatever the engine meets.
pub async fn counts(db: &Db, object: Uuid) -> store::Result<Counts> {
    Ok(Counts::of(db.all(COUNTS, &params![object]).await?))
}

/// What became of all records.
///
/// # Errors
/// Whatever the engine meets.
pub async fn totals(db: &Db) -> store::Result<Counts> {
    Ok(Counts::of(db.all(TOTALS, &[]).await?))
}

pub(super) fn drop_actor(tx: &mut Tx<'_>, actor: Id<Known>) -> store::Result<()> {
    tx.exec(DROP_ACTOR, &params![actor]).map(drop)
}

pub(super) fn drop_host(tx: &mut Tx<'_>, host: &str) -> store::Result<()> {
    tx.exec(DROP_HOST, &params![host]).map(drop)
}
