//! Installations whose portal and directory are shown here.

use jiff::{SignedDuration, Timestamp};
use kernel::{Id, Lang, Text};
use store::{Db, Entry, Stream, Tx, Who, params};
use uuid::Uuid;

use crate::model::Trust;
use crate::model::incoming::Piece;

const LIST: &str = "SELECT id, host, state, name, actor, directory, added_at, looked_at, due_at FROM federation_trust ORDER BY host LIMIT 200";
const GET: &str =
    "SELECT id, host, state, name, actor, directory, added_at, looked_at, due_at FROM federation_trust WHERE id = $1";
const OF_HOST: &str =
    "SELECT id, host, state, name, actor, directory, added_at, looked_at, due_at FROM federation_trust WHERE host = $1";
const DUE: &str = "SELECT id, host, state, name, actor, directory, added_at, looked_at, due_at FROM federation_trust WHERE due_at <= $1 ORDER BY due_at, id LIMIT 5";
const COUNT: &str = "SELECT COUNT(*) FROM federation_trust";
const ADD: &str =
    "INSERT INTO federation_trust (id, host, state, name, added_at, due_at) VALUES ($1, $2, 'looking', $2, $3, $3)";
const CLAIM: &str = "UPDATE federation_trust SET due_at = $3 WHERE id = $1 AND due_at = $2";
const FOUND: &str =
    "UPDATE federation_trust SET state = $2, name = $3, actor = $4, directory = $5, looked_at = $6 WHERE id = $1";
const LOOK_AGAIN: &str = "UPDATE federation_trust SET due_at = $2 WHERE id = $1";
const STATE: &str = "UPDATE federation_trust SET state = $2 WHERE host = $1";
const REMOVE: &str = "DELETE FROM federation_trust WHERE id = $1";
const REMOVE_PIECES: &str = "DELETE FROM federation_elsewhere WHERE trust = $1";
const REMOVE_NEIGHBOURS: &str = "DELETE FROM federation_neighbour WHERE trust = $1";
const ADD_PIECE: &str =
    "INSERT INTO federation_elsewhere (trust, hash, id, sort, title, summary, url, lang, published_at, titles, summaries)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
    ON CONFLICT (trust, hash) DO UPDATE SET title = excluded.title, summary = excluded.summary, url = excluded.url,
    titles = excluded.titles, summaries = excluded.summaries";
const REMOVE_PIECE: &str = "DELETE FROM federation_elsewhere WHERE trust = $1 AND hash = $2";
const TRIM: &str = "DELETE FROM federation_elsewhere WHERE trust = $1 AND published_at <
    COALESCE((SELECT published_at FROM federation_elsewhere WHERE trust = $1 ORDER BY published_at DESC, id DESC LIMIT 1 OFFSET 500), 0)";
const NEWEST: &str =
    "SELECT e.id, e.trust, t.name, e.sort, e.title, e.summary, e.url, e.lang, e.published_at, e.titles, e.summaries
    FROM federation_elsewhere e JOIN federation_trust t ON t.id = e.trust
    WHERE e.published_at < $1 OR (e.published_at = $1 AND e.id < $2) ORDER BY e.published_at DESC, e.id DESC LIMIT $3";
const NEWEST_OF: &str =
    "SELECT e.id, e.trust, t.name, e.sort, e.title, e.summary, e.url, e.lang, e.published_at, e.titles, e.summaries
    FROM federation_elsewhere e JOIN federation_trust t ON t.id = e.trust
    WHERE e.trust = $4 AND (e.published_at < $1 OR (e.published_at = $1 AND e.id < $2))
    ORDER BY e.published_at DESC, e.id DESC LIMIT $3";
const ADD_NEIGHBOUR: &str =
    "INSERT INTO federation_neighbour (trust, hash, name, about, url) VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT (trust, hash) DO UPDATE SET name = excluded.name, about = excluded.about, url = excluded.url";
const NEIGHBOURS: &str = "SELECT n.hash, n.name, n.about, n.url FROM federation_neighbour n
    WHERE n.trust = $1 AND (n.name > $2 OR (n.name = $2 AND n.hash > $3)) ORDER BY n.name, n.hash LIMIT $4";
const COUNT_NEIGHBOURS: &str = "SELECT COUNT(*) FROM federation_neighbour WHERE trust = $1";
const COUNT_PIECES: &str = "SELECT COUNT(*) FROM federation_elsewhere WHERE trust = $1";

pub(super) const STATEMENTS: &[&str] = &[
    LIST,
    GET,
    OF_HOST,
    DUE,
    COUNT,
    ADD,
    CLAIM,
    FOUND,
    LOOK_AGAIN,
    STATE,
    REMOVE,
    REMOVE_PIECES,
    REMOVE_NEIGHBOURS,
    ADD_PIECE,
    REMOVE_PIECE,
    TRIM,
    NEWEST,
    NEWEST_OF,
    ADD_NEIGHBOUR,
    NEIGHBOURS,
    COUNT_NEIGHBOURS,
    COUNT_PIECES,
];

/// As many installations are trusted at most: each costs a visit a day.
const MOST: i64 = 200;
const WHO: Who = Who::system("federation");
/// While it is visited, nobody else does.
const LEASE: SignedDuration = SignedDuration::from_mins(30);

/// An installation that is trusted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trusted {
    /// Which.
    pub id: Id<Self>,
    /// Its host and port.
    pub host: String,
    /// How it stands.
    pub state: Trust,
    /// How it calls itself; its host until it was visited.
    pub name: String,
    /// The address of its actor.
    pub actor: Option<String>,
    /// The address of its directory, if it is a Twiza.
    pub directory: Option<String>,
    /// Since when it is trusted.
    pub added_at: Timestamp,
    /// When it was last visited with success.
    pub looked_at: Option<Timestamp>,
    due_at: Timestamp,
}

store::row! { Trusted { id, host, state, name, actor, directory, added_at, looked_at, due_at } }

/// Something that a trusted installation published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Published {
    /// Which.
    pub id: Uuid,
    /// By whom.
    pub trust: Id<Trusted>,
    /// The name of the installation.
    pub by: String,
    /// What it is, in ActivityStreams' words.
    pub sort: String,
    /// Its title.
    pub title: String,
    /// A sentence or two.
    pub summary: String,
    /// Its page.
    pub url: String,
    /// The language of its words, where it is said.
    pub lang: Option<String>,
    /// When it was published.
    pub published_at: Timestamp,
    /// Its title in each language in which it was told.
    pub titles: Text,
    /// Its first sentences, likewise.
    pub summaries: Text,
}

store::row! { Published { id, trust, by, sort, title, summary, url, lang, published_at, titles, summaries } }

impl Published {
    /// Title and first sentences for a reader of this language, and in which they are, where that is known.
    pub fn said(&self, lang: Lang) -> (&str, &str, Option<&str>) {
        match self.titles.get(lang) {
            Some(title) => (title, self.summaries.get(lang).unwrap_or_default(), Some(lang.code())),
            None => (&self.title, &self.summary, self.lang.as_deref()),
        }
    }
}

/// An organisation in the directory of a trusted installation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Neighbour {
    /// Its key in lists.
    pub hash: [u8; 32],
    /// Its name.
    pub name: String,
    /// What it does.
    pub about: String,
    /// Its page there.
    pub url: String,
}

store::row! { Neighbour { hash, name, about, url } }

/// The trusted installations.
///
/// # Errors
/// Whatever the engine meets.
pub async fn list(db: &Db) -> store::Result<Vec<Trusted>> {
    db.all(LIST, &[]).await
}

/// One of them.
///
/// # Errors
/// Whatever the engine meets.
pub async fn get(db: &Db, id: Id<Trusted>) -> store::Result<Option<Trusted>> {
    db.one(GET, &params![id]).await
}

/// The one of a host, if it is trusted.
///
/// # Errors
/// Whatever the engine meets.
pub async fn of_host(db: &Db, host: &str) -> store::Result<Option<Trusted>> {
    db.one(OF_HOST, &params![host]).await
}

/// Those to be visited now.
///
/// # Errors
/// Whatever the engine meets.
pub async fn due(db: &Db) -> store::Result<Vec<Trusted>> {
    db.all(DUE, &params![db.world().now()]).await
}

/// Takes one to be visited; whether it was still to be had.
///
/// # Errors
/// Whatever the engine meets.
pub async fn claim(db: &Db, trusted: &Trusted) -> store::Result<bool> {
    let (id, due_at) = (trusted.id, trusted.due_at);
    db.write(Stream::COMMON, WHO, move |tx| {
        let until = tx.now() + LEASE;
        let taken = tx.exec(CLAIM, &params![id, due_at, until])? > 0;
        tx.record(Entry::new("federation.visited", "federation-trust", id));
        Ok(taken)
    })
    .await
}

/// Trusts an installation.
///
/// # Errors
/// A refusal where it is trusted already, or there are too many; whatever the engine meets.
pub fn add(tx: &mut Tx<'_>, host: &str) -> store::Result<Id<Trusted>> {
    if tx.one::<Trusted>(OF_HOST, &params![host])?.is_some() {
        return Err(web::Refusal::because("federation-fault-trusted"));
    }
    if tx.one::<i64>(COUNT, &[])?.unwrap_or(0) >= MOST {
        return Err(web::Refusal::because(web::Message::with("federation-fault-many", web::args![most = MOST])));
    }
    let (id, now) = (tx.id::<Trusted>(), tx.now());
    tx.exec(ADD, &params![id, host, now])?;
    tx.record(Entry::new("federation.trusted", "federation-trust", id));
    Ok(id)
}

/// Trusts an installation no more; what it published is no longer shown.
///
/// # Errors
/// Whatever the engine meets.
pub fn remove(tx: &mut Tx<'_>, id: Id<Trusted>) -> store::Result<()> {
    for sql in [REMOVE_PIECES, REMOVE_NEIGHBOURS, REMOVE] {
        tx.exec(sql, &params![id])?;
    }
    tx.record(Entry::new("federation.distrusted", "federation-trust", id));
    Ok(())
}

/// Trusts an installation no more that is blocked.
pub(super) fn drop_host(tx: &mut Tx<'_>, host: &str) -> store::Result<()> {
    match tx.one::<Trusted>(OF_HOST, &params![host])? {
        Some(trusted) => remove(tx, trusted.id),
        None => Ok(()),
    }
}

/// What a visit found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Visited {
    /// How it stands.
    pub state: Trust,
    /// How it calls itself.
    pub name: String,
    /// The address of its actor.
    pub actor: Option<String>,
    /// The address of its directory.
    pub directory: Option<String>,
    /// What it published lately.
    pub pieces: Vec<Piece>,
    /// The organisations of its directory; nothing where they could not be read.
    pub neighbours: Option<Vec<(String, String, String)>>,
    /// When it is visited again.
    pub again: Timestamp,
}

/// Keeps what a visit found.
///
/// # Errors
/// Whatever the engine meets.
pub fn visited(tx: &mut Tx<'_>, id: Id<Trusted>, found: &Visited) -> store::Result<()> {
    let (now, reached) = (tx.now(), found.state != Trust::Mute && found.actor.is_some());
    if reached {
        tx.exec(FOUND, &params![id, found.state, &found.name, &found.actor, &found.directory, now])?;
    }
    for piece in &found.pieces {
        keep(tx, id, piece)?;
    }
    if let Some(neighbours) = &found.neighbours {
        tx.exec(REMOVE_NEIGHBOURS, &params![id])?;
        for (name, about, url) in neighbours {
            tx.exec(ADD_NEIGHBOUR, &params![id, hash(url), name, about, url])?;
        }
    }
    tx.exec(LOOK_AGAIN, &params![id, found.again])?;
    let entry = Entry::new("federation.looked", "federation-trust", id);
    tx.record(entry.with("pieces", found.pieces.len()).with("reached", reached));
    Ok(())
}

/// Visits one again at once.
///
/// # Errors
/// Whatever the engine meets.
pub fn look_now(tx: &mut Tx<'_>, id: Id<Trusted>) -> store::Result<()> {
    let now = tx.now();
    tx.exec(LOOK_AGAIN, &params![id, now])?;
    tx.record(Entry::new("federation.look-asked", "federation-trust", id));
    Ok(())
}

/// Notes that one lets us follow, or does not.
///
/// # Errors
/// Whatever the engine meets.
pub fn answered(tx: &mut Tx<'_>, host: &str, state: Trust) -> store::Result<()> {
    tx.exec(STATE, &params![host, state]).map(drop)
}

/// Keeps something that a trusted installation published; of each the newest five hundred.
///
/// # Errors
/// Whatever the engine meets.
pub fn keep(tx: &mut Tx<'_>, id: Id<Trusted>, piece: &Piece) -> store::Result<()> {
    let (own, now) = (tx.world().uuid(), tx.now());
    let title = if piece.name.is_empty() { beginning(&piece.content, 120) } else { piece.name.clone() };
    if title.is_empty() {
        return Ok(());
    }
    let (summary, at) = (beginning(&piece.content, 300), piece.published.filter(|at| *at <= now).unwrap_or(now));
    let Piece { names, summaries, .. } = piece;
    let row =
        params![id, hash(&piece.id), own, &piece.sort, title, summary, &piece.url, &piece.lang, at, names, summaries];
    tx.exec(ADD_PIECE, &row)?;
    tx.exec(TRIM, &params![id]).map(drop)
}

/// Forgets something that a trusted installation withdrew.
///
/// # Errors
/// Whatever the engine meets.
pub fn withdraw(tx: &mut Tx<'_>, id: Id<Trusted>, piece: &str) -> store::Result<()> {
    tx.exec(REMOVE_PIECE, &params![id, hash(piece)]).map(drop)
}

fn hash(address: &str) -> [u8; 32] {
    use sha2::Digest as _;
    sha2::Sha256::digest(address.as_bytes()).into()
}

fn beginning(words: &str, most: usize) -> String {
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    match words.char_indices().nth(most) {
        Some((end, _)) => format!("{}…", &words[..end]),
        None => words,
    }
}

/// What trusted installations published, the newest first, before the one given; of one of them or of all.
///
/// # Errors
/// Whatever the engine meets.
pub async fn newest(
    db: &Db,
    of: Option<Id<Trusted>>,
    before: Option<(Timestamp, Uuid)>,
    limit: u32,
) -> store::Result<Vec<Published>> {
    let (at, id) = before.map_or((i64::MAX, Uuid::max()), |(at, id)| (at.as_microsecond(), id));
    match of {
        None => db.all(NEWEST, &params![at, id, limit]).await,
        Some(of) => db.all(NEWEST_OF, &params![at, id, limit, of]).await,
    }
}

/// The organisations in the directory of one, by name, after the one given.
///
/// # Errors
/// Whatever the engine meets.
pub async fn neighbours(
    db: &Db,
    of: Id<Trusted>,
    after: Option<(&str, [u8; 32])>,
    limit: u32,
) -> store::Result<Vec<Neighbour>> {
    let (name, hash) = after.unwrap_or(("", [0; 32]));
    db.all(NEIGHBOURS, &params![of, name, hash, limit]).await
}

/// How much is known of one: pieces and organisations.
///
/// # Errors
/// Whatever the engine meets.
pub async fn size(db: &Db, of: Id<Trusted>) -> store::Result<(i64, i64)> {
    let pieces: i64 = db.one(COUNT_PIECES, &params![of]).await?.unwrap_or(0);
    Ok((pieces, db.one(COUNT_NEIGHBOURS, &params![of]).await?.unwrap_or(0)))
}
