//! Emptying what a file says of places, persons and devices, where it stands: in one that just came, and in those that came
//! before this was done.

use std::sync::Arc;

use actors::Space;
use kernel::Id;
use store::{Db, Entry, Stream, Tx, Who, params};

use super::files::SUBJECT;
use super::pieces::{self, PIECE};
use super::reader::Reader;
use crate::model::{File, Kind, Part};
use crate::sound::Edits;
use crate::{Fault, document, sound};

const OLD: &str = "SELECT space_id, id, kind, bytes FROM media_file WHERE is_bare = FALSE AND state = 'ready' \
     ORDER BY id LIMIT $1";
const BARE: &str = "UPDATE media_file SET is_bare = TRUE, edition = edition + $3 WHERE space_id = $1 AND id = $2";

pub(super) const STATEMENTS: &[&str] = &[OLD, BARE];

/// How many old files are looked at in a row.
const AT_ONCE: u32 = 8;

/// How many pieces one write changes.
const PIECES: usize = 4;

/// The bytes of a file that is no picture.
#[derive(Debug, Clone, Copy)]
pub(super) struct Whole {
    pub(super) space: Id<Space>,
    pub(super) id: Id<File>,
    pub(super) bytes: u64,
}

impl Whole {
    /// Changes the pieces in which something is to be changed, some of them in each write.
    pub(super) async fn change(self, db: &Db, (stream, who): (Stream, Who), edits: Edits) -> store::Result<()> {
        let place = |number: u64| number * PIECE as u64..(number + 1) * PIECE as u64;
        let touched: Vec<u64> =
            (0..self.bytes.div_ceil(PIECE as u64)).filter(|number| edits.touch(&place(*number))).collect();
        let (edits, Self { space, id, .. }) = (Arc::new(edits), self);
        for some in touched.chunks(PIECES) {
            let (some, edits) = (some.to_vec(), Arc::clone(&edits));
            let act = move |tx: &mut Tx<'_>| {
                for number in some {
                    pieces::change(tx, space, id, Part::Whole, number, |at, bytes| edits.apply(at, bytes))?;
                }
                tx.record(Entry::new("media.file.undressed", SUBJECT, id));
                Ok(())
            };
            db.write(stream, who, act).await?;
        }
        Ok(())
    }

    /// What is to be emptied, looked for on a thread that may block.
    async fn look(self, db: &Db, kind: Kind) -> Result<Edits, Fault> {
        let mut reader = Reader::new(db.clone(), (self.space, self.id, Part::Whole), self.bytes);
        let look = move || match kind {
            Kind::Document => document::look_in(&mut reader),
            Kind::Sound | Kind::Picture => sound::look(&mut reader).map(|(_, edits)| edits),
        };
        tokio::task::spawn_blocking(look).await.unwrap_or(Err(Fault::Unheard))
    }
}

/// Empties some sounds and documents that came before this was done; tells how many it looked at. What cannot be read any
/// more stays as it is.
///
/// # Errors
/// As [`Db::write`].
pub async fn bare_old(db: &Db) -> store::Result<usize> {
    let old: Vec<(Id<Space>, Id<File>, Kind, u64)> = db.all(OLD, &params![AT_ONCE]).await?;
    for &(space, id, kind, bytes) in &old {
        let (whole, by) = (Whole { space, id, bytes }, (Stream::space(space), Who::system("media")));
        let edits = whole.look(db, kind).await.unwrap_or_else(|fault| {
            tracing::warn!(file = %id, fault = fault.code(), "what an old file says of places and persons could not be read");
            Edits::default()
        });
        let editions = i64::from(!edits.is_empty());
        match whole.change(db, by, edits).await {
            // Somebody erased it meanwhile.
            Err(store::Error::NotFound) => continue,
            other => other?,
        }
        let act = move |tx: &mut Tx<'_>| {
            tx.exec(BARE, &params![space, id, editions])?;
            tx.record(Entry::new("media.file.bare", SUBJECT, id));
            Ok(())
        };
        db.write(by.0, by.1, act).await?;
    }
    Ok(old.len())
}
