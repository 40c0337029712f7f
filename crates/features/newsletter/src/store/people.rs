//! Who asked, who is written to, who left.

use actors::Space;
use jiff::{SignedDuration, Timestamp};
use kernel::{Id, Lang};
use store::{Db, Entry, FromRow, Row, Sealed, SealedColumn, Secret, Tx, params};
use uuid::Uuid;

use super::lists;
use crate::model::{Closed, List, Reader, Source, Stopped, Subscriber};

const REQUEST: &str = "newsletter_request.reader";
const SUBSCRIBER: &str = "newsletter_subscriber.reader";
const LOOK: &str = "newsletter reader";

pub(super) const SEALED: [SealedColumn; 2] = [
    SealedColumn {
        table: "newsletter_request",
        key: &["space_id", "id"],
        id: "id",
        column: "reader",
        context: REQUEST,
    },
    SealedColumn {
        table: "newsletter_subscriber",
        key: &["space_id", "id"],
        id: "id",
        column: "reader",
        context: SUBSCRIBER,
    },
];

/// How long a request waits for its confirmation.
const WAITS: SignedDuration = SignedDuration::from_hours(7 * 24);
/// The nil list stands for all lists of a space.
const ALL_LISTS: Uuid = Uuid::nil();

const ASK: &str = "INSERT INTO newsletter_request (space_id, id, look, reader, lists, lang, asked_at, expires_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
const ASKED: &str = "SELECT id, lists FROM newsletter_request WHERE space_id = $1 AND look = $2";
const ASK_AGAIN: &str = "UPDATE newsletter_request SET reader = $3, lists = $4, lang = $5, asked_at = $6, expires_at = $7 WHERE space_id = $1 AND id = $2";
const REQUESTED: &str =
    "SELECT id, look, reader, lists, lang, expires_at FROM newsletter_request WHERE space_id = $1 AND id = $2";
const ANSWERED: &str = "DELETE FROM newsletter_request WHERE space_id = $1 AND id = $2";
const ANY_STALE: &str = "SELECT space_id FROM newsletter_request WHERE expires_at <= $1 LIMIT 1";
const FORGET_STALE: &str = "DELETE FROM newsletter_request WHERE space_id = $1 AND expires_at <= $2";
const BY_LOOK: &str = "SELECT id, reader, lang, source, consented_at, stopped FROM newsletter_subscriber WHERE space_id = $1 AND look = $2";
const GET: &str =
    "SELECT id, reader, lang, source, consented_at, stopped FROM newsletter_subscriber WHERE space_id = $1 AND id = $2";
const LOOK_OF: &str = "SELECT look FROM newsletter_subscriber WHERE space_id = $1 AND id = $2";
const ADD: &str = "INSERT INTO newsletter_subscriber (space_id, id, look, reader, lang, source, consented_at, softs)
    VALUES ($1, $2, $3, $4, $5, $6, $7, 0)";
const RENEW: &str =
    "UPDATE newsletter_subscriber SET reader = $3, lang = $4, source = $5, consented_at = $6, stopped = NULL,
    stopped_at = NULL, softs = 0, soft_at = NULL WHERE space_id = $1 AND id = $2";
const SET_LANG: &str = "UPDATE newsletter_subscriber SET lang = $3 WHERE space_id = $1 AND id = $2";
const REMOVE: &str = "DELETE FROM newsletter_subscriber WHERE space_id = $1 AND id = $2";
const SUBSCRIBE: &str =
    "INSERT INTO newsletter_subscription (space_id, list, subscriber, since) VALUES ($1, $2, $3, $4)
    ON CONFLICT (space_id, list, subscriber) DO NOTHING";
const LISTS_OF: &str = "SELECT list FROM newsletter_subscription WHERE space_id = $1 AND subscriber = $2 ORDER BY list";
const END: &str = "DELETE FROM newsletter_subscription WHERE space_id = $1 AND list = $2 AND subscriber = $3";
const CLOSE: &str = "INSERT INTO newsletter_closed (space_id, look, list, why, closed_at) VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT (space_id, look, list) DO NOTHING";
const REOPEN: &str = "DELETE FROM newsletter_closed WHERE space_id = $1 AND look = $2 AND list IN ($3, $4)";
const CLOSED: &str = "SELECT why FROM newsletter_closed WHERE space_id = $1 AND look = $2 AND list IN ($3, $4) LIMIT 1";
const PAGE: &str = "SELECT s.id, s.reader, s.lang, s.source, s.consented_at, s.stopped FROM newsletter_subscription u
    JOIN newsletter_subscriber s ON s.space_id = u.space_id AND s.id = u.subscriber
    WHERE u.space_id = $1 AND u.list = $2 AND u.subscriber > $3 ORDER BY u.subscriber LIMIT $4";
const STOPPED: &str =
    "SELECT stopped, COUNT(*) FROM newsletter_subscriber WHERE space_id = $1 AND stopped IS NOT NULL GROUP BY stopped";

pub(super) const STATEMENTS: &[&str] = &[
    ASK,
    ASKED,
    ASK_AGAIN,
    REQUESTED,
    ANSWERED,
    ANY_STALE,
    FORGET_STALE,
    BY_LOOK,
    GET,
    LOOK_OF,
    ADD,
    RENEW,
    SET_LANG,
    REMOVE,
    SUBSCRIBE,
    LISTS_OF,
    END,
    CLOSE,
    REOPEN,
    CLOSED,
    PAGE,
    STOPPED,
];

/// The keyed hash by which an address is found.
pub(super) fn look(keys: &store::Keys, space: Id<Space>, address: &str) -> Vec<u8> {
    keys.hash(LOOK, &format!("{space} {}", Reader::normal(address)))
}

/// Opens whom a subscriber row is about.
pub fn reader(db: &Db, subscriber: &Subscriber) -> Option<Reader> {
    Reader::read(&db.keys().open(SUBSCRIBER, subscriber.id.uuid(), &subscriber.reader).ok()?)
}

/// As [`reader`], inside a write.
pub(super) fn reader_in(tx: &Tx<'_>, id: Uuid, sealed: &Sealed) -> Option<Reader> {
    Reader::read(&tx.keys().open(SUBSCRIBER, id, sealed).ok()?)
}

/// Who asks for which lists of one space.
pub struct Asked {
    /// The space.
    pub space: Id<Space>,
    /// Who.
    pub reader: Reader,
    /// The lists.
    pub lists: Vec<Id<List>>,
    /// The language.
    pub lang: Lang,
}

/// Keeps a request until it is confirmed. Who asks twice has one request, for all that was asked. Whether the address is
/// subscribed already changes nothing here: a stranger could tell by it.
///
/// # Errors
/// Whatever the engine meets.
pub fn ask(tx: &mut Tx<'_>, asked: &Asked) -> store::Result<Uuid> {
    let (space, now) = (asked.space, tx.now());
    let look = look(tx.keys(), space, &asked.reader.address);
    let known: Option<(Uuid, String)> = tx.one(ASKED, &params![space, look.clone()])?;
    let mut lists = asked.lists.clone();
    let id = known.as_ref().map_or_else(|| tx.world().uuid(), |(id, _)| *id);
    let sealed = tx.keys().seal(REQUEST, id, &asked.reader.sealed());
    let until = now + WAITS;
    match known {
        Some((_, before)) => {
            for list in serde_json::from_str::<Vec<Id<List>>>(&before).unwrap_or_default() {
                if !lists.contains(&list) {
                    lists.push(list);
                }
            }
            tx.exec(ASK_AGAIN, &params![space, id, sealed, json(&lists), asked.lang, now, until])?;
        }
        None => {
            tx.exec(ASK, &params![space, id, look, sealed, json(&lists), asked.lang, now, until])?;
        }
    }
    let first = asked.lists.first().copied().unwrap_or_else(|| Id::from_uuid(ALL_LISTS));
    tx.record(Entry::new("newsletter.asked", "newsletter-list", first));
    Ok(id)
}

fn json(lists: &[Id<List>]) -> String {
    serde_json::to_string(lists).unwrap_or_default()
}

/// A request that waits.
pub struct Request {
    id: Uuid,
    look: Vec<u8>,
    reader: Sealed,
    /// The lists that were asked for.
    pub lists: Vec<Id<List>>,
    lang: Lang,
    expires_at: Timestamp,
}

impl FromRow for Request {
    fn from_row(row: &Row<'_>) -> store::Result<Self> {
        let columns = row.columns();
        let (id, look, reader) = (columns.take()?, columns.take()?, columns.take()?);
        let lists: String = columns.take()?;
        let lists = serde_json::from_str(&lists).unwrap_or_default();
        Ok(Self { id, look, reader, lists, lang: columns.take()?, expires_at: columns.take()? })
    }
}

/// A request that can still be confirmed.
///
/// # Errors
/// Whatever the engine meets.
pub async fn request(db: &Db, space: Id<Space>, id: Uuid) -> store::Result<Option<Request>> {
    let found: Option<Request> = db.one(REQUESTED, &params![space, id]).await?;
    Ok(found.filter(|request| request.expires_at > db.world().now()))
}

/// Confirms a request: from now on she is written to. Whatever stopped her before is lifted, since the letter arrived.
/// `None` where it was confirmed already, has run out, or every list was closed meanwhile: then there is no reason to keep her
/// address, and it goes.
///
/// # Errors
/// Whatever the engine meets.
pub fn confirm(tx: &mut Tx<'_>, space: Id<Space>, id: Uuid) -> store::Result<Option<Id<Subscriber>>> {
    let now = tx.now();
    let Some(request) = tx.one::<Request>(REQUESTED, &params![space, id])?.filter(|found| found.expires_at > now)
    else {
        return Ok(None);
    };
    tx.exec(ANSWERED, &params![space, id])?;
    tx.record(Entry::new("newsletter.confirmed", "space", space));
    let mut open = Vec::with_capacity(request.lists.len());
    for list in &request.lists {
        open.extend(lists::get_in(tx, *list)?.filter(|list| list.kept_by == space && list.is_open));
    }
    if open.is_empty() {
        return Ok(None);
    }
    let opened = tx.keys().open(REQUEST, request.id, &request.reader)?;
    let reader = Reader::read(&opened).ok_or_else(|| store::Error::refused(Unreadable))?;
    let subscriber = put(tx, space, &request.look, &reader, request.lang, Source::Form, now)?;
    for list in open {
        subscribe(tx, space, list.id, subscriber, &request.look)?;
    }
    Ok(Some(subscriber))
}

#[derive(Debug, thiserror::Error)]
#[error("a sealed reader is not one")]
struct Unreadable;

fn put(
    tx: &mut Tx<'_>,
    space: Id<Space>,
    look: &[u8],
    reader: &Reader,
    lang: Lang,
    source: Source,
    consented: Timestamp,
) -> store::Result<Id<Subscriber>> {
    let known: Option<Subscriber> = tx.one(BY_LOOK, &params![space, look.to_vec()])?;
    match known {
        Some(known) => {
            let sealed = tx.keys().seal(SUBSCRIBER, known.id.uuid(), &reader.sealed());
            tx.exec(RENEW, &params![space, known.id, sealed, lang, source, consented])?;
            Ok(known.id)
        }
        None => {
            let id = tx.id::<Subscriber>();
            let sealed = tx.keys().seal(SUBSCRIBER, id.uuid(), &reader.sealed());
            tx.exec(ADD, &params![space, id, look.to_vec(), sealed, lang, source, consented])?;
            Ok(id)
        }
    }
}

fn subscribe(
    tx: &mut Tx<'_>,
    space: Id<Space>,
    list: Id<List>,
    subscriber: Id<Subscriber>,
    look: &[u8],
) -> store::Result<()> {
    let now = tx.now();
    tx.exec(REOPEN, &params![space, look.to_vec(), list, ALL_LISTS])?;
    if tx.exec(SUBSCRIBE, &params![space, list, subscriber, now])? == 1 {
        tx.record(Entry::new("newsletter.subscribed", "newsletter-list", list).amount("subscribers", 1));
    }
    Ok(())
}

/// What became of one line of a list that was brought in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Brought {
    /// She is new to the list.
    New,
    /// She has it already.
    Known,
    /// She may not be brought back.
    Closed(Closed),
    /// Nothing reaches her.
    Stopped(Stopped),
}

/// How an address stands to a list that is brought in.
///
/// # Errors
/// Whatever the engine meets.
pub async fn standing(db: &Db, space: Id<Space>, list: Id<List>, address: &str) -> store::Result<Brought> {
    let look = look(db.keys(), space, address);
    if let Some(why) = db.one(CLOSED, &params![space, look.clone(), list, ALL_LISTS]).await? {
        return Ok(Brought::Closed(why));
    }
    let known: Option<Subscriber> = db.one(BY_LOOK, &params![space, look]).await?;
    let Some(known) = known else { return Ok(Brought::New) };
    if let Some(stopped) = known.stopped {
        return Ok(Brought::Stopped(stopped));
    }
    let lists: Vec<Id<List>> = db.all(LISTS_OF, &params![space, known.id]).await?;
    Ok(if lists.contains(&list) { Brought::Known } else { Brought::New })
}

/// Brings readers into a list, who agreed on `consented` as the editor declares: who left, complained or cannot be reached is
/// passed over, who is there already keeps what she chose. Tells how many came.
///
/// # Errors
/// Whatever the engine meets.
pub fn bring(
    tx: &mut Tx<'_>,
    space: Id<Space>,
    list: Id<List>,
    readers: &[(Reader, Lang)],
    consented: Timestamp,
) -> store::Result<u64> {
    let (mut came, now) = (0, tx.now());
    for (reader, lang) in readers {
        let look = look(tx.keys(), space, &reader.address);
        if tx.one::<Closed>(CLOSED, &params![space, look.clone(), list, ALL_LISTS])?.is_some() {
            continue;
        }
        let known: Option<Subscriber> = tx.one(BY_LOOK, &params![space, look.clone()])?;
        let id = match known {
            Some(known) if known.stopped.is_some() => continue,
            Some(known) => known.id,
            None => put(tx, space, &look, reader, *lang, Source::Import, consented)?,
        };
        came += tx.exec(SUBSCRIBE, &params![space, list, id, now])?;
    }
    let amount = i64::try_from(came).unwrap_or(i64::MAX);
    tx.record(Entry::new("newsletter.subscribed", "newsletter-list", list).amount("subscribers", amount));
    Ok(came)
}

/// A subscriber.
///
/// # Errors
/// Whatever the engine meets.
pub async fn get(db: &Db, space: Id<Space>, id: Id<Subscriber>) -> store::Result<Option<Subscriber>> {
    db.one(GET, &params![space, id]).await
}

/// The lists that she gets.
///
/// # Errors
/// Whatever the engine meets.
pub async fn lists_of(db: &Db, space: Id<Space>, id: Id<Subscriber>) -> store::Result<Vec<Id<List>>> {
    db.all(LISTS_OF, &params![space, id]).await
}

/// Sets which lists of the space she gets and in which language.
///
/// # Errors
/// Whatever the engine meets.
pub fn choose(
    tx: &mut Tx<'_>,
    space: Id<Space>,
    id: Id<Subscriber>,
    lang: Lang,
    wanted: &[Id<List>],
) -> store::Result<()> {
    let Some(look) = tx.one::<Vec<u8>>(LOOK_OF, &params![space, id])? else { return Ok(()) };
    tx.exec(SET_LANG, &params![space, id, lang])?;
    let had: Vec<Id<List>> = tx.all(LISTS_OF, &params![space, id])?;
    for list in had.iter().filter(|list| !wanted.contains(list)) {
        end(tx, space, *list, id, &look, Closed::Left)?;
    }
    for list in wanted.iter().filter(|list| !had.contains(list)) {
        subscribe(tx, space, *list, id, &look)?;
    }
    let first = wanted.first().or(had.first()).copied().unwrap_or_else(|| Id::from_uuid(ALL_LISTS));
    tx.record(Entry::new("newsletter.chosen", "newsletter-list", first));
    Ok(())
}

/// Ends one subscription. Whether there was one.
fn end(
    tx: &mut Tx<'_>,
    space: Id<Space>,
    list: Id<List>,
    id: Id<Subscriber>,
    look: &[u8],
    why: Closed,
) -> store::Result<bool> {
    let now = tx.now();
    let ended = tx.exec(END, &params![space, list, id])? == 1;
    if ended {
        tx.exec(CLOSE, &params![space, look.to_vec(), list, why, now])?;
        tx.record(Entry::new("newsletter.left", "newsletter-list", list).amount("subscribers", -1).with("why", why));
    }
    Ok(ended)
}

/// Takes her off one list. Who has no list left is erased: there is no more reason to keep her address. What remains is the
/// keyed hash by which no import brings her back. Whether she was on it.
///
/// # Errors
/// Whatever the engine meets.
pub fn leave(
    tx: &mut Tx<'_>,
    space: Id<Space>,
    list: Id<List>,
    id: Id<Subscriber>,
    why: Closed,
) -> store::Result<bool> {
    let Some(look) = tx.one::<Vec<u8>>(LOOK_OF, &params![space, id])? else { return Ok(false) };
    let ended = end(tx, space, list, id, &look, why)?;
    if ended && tx.all::<Id<List>>(LISTS_OF, &params![space, id])?.is_empty() {
        tx.exec(REMOVE, &params![space, id])?;
    }
    Ok(ended)
}

/// Erases her: all her lists, her address, her name. Whether she was there.
///
/// # Errors
/// Whatever the engine meets.
pub fn erase(tx: &mut Tx<'_>, space: Id<Space>, id: Id<Subscriber>, why: Closed) -> store::Result<bool> {
    let Some(look) = tx.one::<Vec<u8>>(LOOK_OF, &params![space, id])? else { return Ok(false) };
    let now = tx.now();
    for list in tx.all::<Id<List>>(LISTS_OF, &params![space, id])? {
        end(tx, space, list, id, &look, why)?;
    }
    tx.exec(CLOSE, &params![space, look, ALL_LISTS, why, now])?;
    tx.exec(REMOVE, &params![space, id])?;
    tx.record(Entry::new("newsletter.erased", "newsletter-list", Id::<List>::from_uuid(ALL_LISTS)));
    Ok(true)
}

/// Some subscribers of a list, by their ids.
///
/// # Errors
/// Whatever the engine meets.
pub async fn page(
    db: &Db,
    space: Id<Space>,
    list: Id<List>,
    after: Uuid,
    limit: u32,
) -> store::Result<Vec<Subscriber>> {
    db.all(PAGE, &params![space, list, after, limit]).await
}

/// How many of a space nothing is sent to any more, by why.
///
/// # Errors
/// Whatever the engine meets.
pub async fn stopped(db: &Db, space: Id<Space>) -> store::Result<Vec<(Stopped, u64)>> {
    db.all(STOPPED, &params![space]).await
}

/// Forgets requests that nobody confirmed, a space at a time. Whether there may be more.
///
/// # Errors
/// Whatever the engine meets.
pub async fn forget_stale(db: &Db) -> store::Result<bool> {
    let now = db.world().now();
    let Some(space) = db.one::<Id<Space>>(ANY_STALE, &params![now]).await? else { return Ok(false) };
    let act = move |tx: &mut Tx<'_>| {
        let forgotten = tx.exec(FORGET_STALE, &params![space, now])?;
        tx.record(Entry::new("newsletter.requests.forgotten", "space", space).with("count", forgotten));
        Ok(())
    };
    db.write(store::Stream::space(space), store::Who::system("schedule"), act).await?;
    Ok(true)
}

/// Opens what an editor may read of a subscriber: for her own list only, and the journal tells that she looked.
pub fn opened(db: &Db, subscriber: &Subscriber) -> Secret<String> {
    Secret::new(reader(db, subscriber).map(|reader| reader.address.clone()).unwrap_or_default())
}
