//! Large files, as they arrive: begun, filled piece by piece, finished once they are whole and were looked at.

use actors::Space;
use jiff::{SignedDuration, Timestamp};
use kernel::Id;
use sha2::{Digest, Sha256};
use store::{Db, Entry, Stream, Tx, Who, params};

use super::bare::Whole;
use super::files::{self, SUBJECT};
use super::pieces::{self, PIECE};
use super::reader::Reader;
use crate::model::{About, File, Part};
use crate::{Fault, Seen};

const BEGIN: &str = "INSERT INTO media_file (space_id, id, kind, state, name, mime, bytes, width, height, seconds, is_cut, alt, \
     credit, consent, faces, edition, hash, added_at) \
     VALUES ($1, $2, 'sound', 'coming', '', '', 0, 0, 0, 0, FALSE, '{}', '', NULL, '[]', 0, $3, $4)";
const COMING: &str = "SELECT bytes FROM media_file WHERE space_id = $1 AND id = $2 AND state = 'coming'";
const GROW: &str = "UPDATE media_file SET bytes = bytes + $3 WHERE space_id = $1 AND id = $2 AND state = 'coming'";
const FINISH: &str = "UPDATE media_file SET state = 'ready', kind = $3, name = $4, mime = $5, seconds = $6, alt = $7, credit = $8, \
     consent = $9, hash = $10, is_cut = $11, is_bare = TRUE WHERE space_id = $1 AND id = $2 AND state = 'coming'";
const STALE: &str =
    "SELECT space_id, id FROM media_file WHERE state = 'coming' AND added_at < $1 ORDER BY added_at LIMIT 20";

pub(super) const STATEMENTS: &[&str] = &[BEGIN, COMING, GROW, FINISH, STALE];

/// Begins a large file: nobody sees it before it is finished.
///
/// # Errors
/// As [`Tx::exec`].
pub fn begin(tx: &mut Tx<'_>, space: Id<Space>) -> store::Result<Id<File>> {
    let (id, now): (Id<File>, _) = (tx.id(), tx.now());
    tx.exec(BEGIN, &params![space, id, [0; 32], now])?;
    tx.record(Entry::new("media.file.begun", SUBJECT, id));
    Ok(id)
}

/// Adds to a large file; all but the last addition are whole pieces. Whatever came before must have ended with a whole one.
///
/// # Errors
/// [`store::Error::NotFound`] where it was finished or cleared away; [`store::Error::Conflict`] behind a piece that was not
/// whole; as [`Tx::exec`].
pub fn append(tx: &mut Tx<'_>, space: Id<Space>, id: Id<File>, bytes: &[u8]) -> store::Result<()> {
    let there: u64 = tx.one(COMING, &params![space, id])?.ok_or(store::Error::NotFound)?;
    if !there.is_multiple_of(PIECE as u64) {
        return Err(store::Error::Conflict { what: "media_piece.number".to_owned() });
    }
    pieces::add(tx, space, id, Part::Whole, (there / PIECE as u64) as i64, bytes)?;
    tx.exec(GROW, &params![space, id, bytes.len() as i64])?;
    tx.record(Entry::new("media.file.grown", SUBJECT, id).with("bytes", there + bytes.len() as u64));
    Ok(())
}

/// Finishes a large file.
///
/// # Errors
/// [`store::Error::NotFound`] where it was finished or cleared away; as [`Tx::exec`].
pub fn finish(
    tx: &mut Tx<'_>,
    space: Id<Space>,
    id: Id<File>,
    seen: &Seen,
    hash: [u8; 32],
    about: &About,
) -> store::Result<()> {
    let bytes: u64 = tx.one(COMING, &params![space, id])?.ok_or(store::Error::NotFound)?;
    let consent = files::sealed(tx, id, &about.consent);
    let (name, alt, credit) = (about.safe_name(), &about.alt, &about.credit);
    tx.exec(
        FINISH,
        &params![space, id, seen.kind, name, seen.mime, seen.seconds, alt, credit, consent, hash, seen.is_cut],
    )?;
    pieces::whole_in(tx, space, id, bytes)?;
    files::shelve(tx, space, id)?;
    tx.record(Entry::new("media.file.added", SUBJECT, id).with("kind", seen.kind.code()).with("bytes", bytes));
    Ok(())
}

/// Clears away what was begun more than a day ago and never finished.
///
/// # Errors
/// As [`Db::write`].
pub async fn sweep(db: &Db) -> store::Result<usize> {
    let before: Timestamp = db.world().now() - SignedDuration::from_hours(24);
    let stale: Vec<(Id<Space>, Id<File>)> = db.all(STALE, &params![before]).await?;
    for &(space, id) in &stale {
        db.write(Stream::space(space), Who::system("media"), move |tx| drop_in(tx, space, id)).await?;
    }
    Ok(stale.len())
}

/// Two servers on one database may both come to clear it away.
fn drop_in(tx: &mut Tx<'_>, space: Id<Space>, id: Id<File>) -> store::Result<()> {
    match files::delete(tx, space, id) {
        Err(store::Error::NotFound) => {
            tx.record(Entry::new("media.file.swept", SUBJECT, id));
            Ok(())
        }
        other => other,
    }
}

/// How many pieces one write brings in.
const AT_ONCE: usize = 4;

/// A large file on its way in: at most four pieces of it are in memory.
#[derive(Debug)]
pub struct Incoming {
    space: Id<Space>,
    id: Id<File>,
    stream: Stream,
    who: Who,
    waiting: Vec<u8>,
    hash: Sha256,
    total: u64,
}

impl Incoming {
    /// Begins one.
    ///
    /// # Errors
    /// As [`Db::write`].
    pub async fn begin(db: &Db, space: Id<Space>, who: Who) -> store::Result<Self> {
        let stream = Stream::space(space);
        let id = db.write(stream, who, move |tx| begin(tx, space)).await?;
        Ok(Self { space, id, stream, who, waiting: Vec::new(), hash: Sha256::new(), total: 0 })
    }

    /// Takes what arrived.
    ///
    /// # Errors
    /// As [`append`].
    pub async fn push(&mut self, db: &Db, bytes: &[u8]) -> store::Result<()> {
        self.hash.update(bytes);
        self.total += bytes.len() as u64;
        self.waiting.extend_from_slice(bytes);
        let whole = self.waiting.len() / PIECE * PIECE;
        if whole < AT_ONCE * PIECE {
            return Ok(());
        }
        let rest = self.waiting.split_off(whole);
        let full = std::mem::replace(&mut self.waiting, rest);
        self.write(db, full).await
    }

    /// How many bytes arrived.
    pub fn total(&self) -> u64 {
        self.total
    }

    /// Brings in the rest, so that the whole can be looked at. Nobody else sees it yet.
    ///
    /// # Errors
    /// As [`append`].
    pub async fn settle(&mut self, db: &Db) -> store::Result<()> {
        let rest = std::mem::take(&mut self.waiting);
        if rest.is_empty() { Ok(()) } else { self.write(db, rest).await }
    }

    /// Brings in the rest and looks at the whole, on a thread that may block: what sound it is, how long it lasts, whether
    /// it breaks off. What it says of places, persons and devices is emptied before anybody can hear it.
    ///
    /// # Errors
    /// As [`append`]; what is wrong with it stands inside.
    pub async fn look(&mut self, db: &Db) -> store::Result<Result<Seen, Fault>> {
        self.settle(db).await?;
        let mut reader = Reader::new(db.clone(), (self.space, self.id, Part::Whole), self.total);
        let looked = tokio::task::spawn_blocking(move || crate::sound::look(&mut reader)).await;
        match looked.unwrap_or(Err(Fault::Unheard)) {
            Ok((seen, edits)) => {
                let pieces = Whole { space: self.space, id: self.id, bytes: self.total };
                pieces.change(db, (self.stream, self.who), edits).await.map(|()| Ok(seen))
            }
            Err(fault) => Ok(Err(fault)),
        }
    }

    /// Finishes it with what was seen of it and what somebody says of it.
    ///
    /// # Errors
    /// As [`finish`].
    pub async fn finish(mut self, db: &Db, seen: Seen, about: About) -> store::Result<Id<File>> {
        self.settle(db).await?;
        let (space, id, hash) = (self.space, self.id, self.hash.finalize().into());
        db.write(self.stream, self.who, move |tx| finish(tx, space, id, &seen, hash, &about)).await?;
        Ok(id)
    }

    /// Gives it up: nothing of it is kept.
    ///
    /// # Errors
    /// As [`Db::write`].
    pub async fn give_up(self, db: &Db) -> store::Result<()> {
        let (space, id) = (self.space, self.id);
        db.write(self.stream, self.who, move |tx| drop_in(tx, space, id)).await
    }

    async fn write(&self, db: &Db, bytes: Vec<u8>) -> store::Result<()> {
        let (space, id) = (self.space, self.id);
        db.write(self.stream, self.who, move |tx| append(tx, space, id, &bytes)).await
    }
}
