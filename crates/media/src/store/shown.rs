use std::collections::BTreeSet;

use actors::Space;
use kernel::Id;
use store::{Db, Tx, Value, params};

use crate::model::File;

/// One that is withheld is public nowhere, whatever was written when: both are asked in one look.
const IS_SHOWN: &str = "SELECT COUNT(*) FROM (SELECT 1 FROM media_shown s JOIN media_shelf k ON k.file = s.file \
     JOIN media_file f ON f.space_id = k.kept_by AND f.id = s.file \
     WHERE s.file = $1 AND f.is_withheld = FALSE LIMIT 1) AS shown";
const PUBLIC: &str = "SELECT DISTINCT s.file FROM media_shown s JOIN media_shelf k ON k.file = s.file \
     JOIN media_file f ON f.space_id = k.kept_by AND f.id = s.file WHERE f.is_withheld = FALSE AND s.file IN \
     ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24)";
const WITHHOLD: &str = "UPDATE media_file SET is_withheld = $3 WHERE space_id = $1 AND id = $2";
const SHOW: &str = "INSERT INTO media_shown (file, record) VALUES ($1, $2) ON CONFLICT (file, record) DO NOTHING";
const HIDE: &str = "DELETE FROM media_shown WHERE record = $1";
const FORGET: &str = "DELETE FROM media_shown WHERE file = $1";
const BY: &str = "SELECT record FROM media_shown WHERE file = $1 ORDER BY record LIMIT 100";

pub(super) const STATEMENTS: &[&str] = &[IS_SHOWN, PUBLIC, WITHHOLD, SHOW, HIDE, FORGET, BY];

/// Says within the write that publishes a record (an article, an episode, an event) that it shows these files of its space,
/// and none that it showed before. Files that are not there or belong to another space stay hidden: what a text names may
/// be somebody else's.
///
/// # Errors
/// As [`Tx::exec`].
pub fn publish_in<T: ?Sized>(
    tx: &mut Tx<'_>,
    space: Id<Space>,
    record: Id<T>,
    files: &[Id<File>],
) -> store::Result<()> {
    hide_in(tx, record)?;
    for file in files {
        if super::in_write(tx, space, *file)?.is_some() {
            tx.exec(SHOW, &params![*file, record])?;
        }
    }
    Ok(())
}

/// Says within the write that withdraws a record that it shows no files any more.
///
/// # Errors
/// As [`Tx::exec`].
pub fn hide_in<T: ?Sized>(tx: &mut Tx<'_>, record: Id<T>) -> store::Result<()> {
    tx.exec(HIDE, &params![record]).map(drop)
}

/// Says that those who are in a file do not allow everybody to see it: from this write on nothing public shows it, whichever
/// record did or will. Of a file that was erased there is nothing to say.
///
/// # Errors
/// As [`Tx::exec`].
pub fn withhold_in(tx: &mut Tx<'_>, space: Id<Space>, file: Id<File>) -> store::Result<()> {
    tx.exec(WITHHOLD, &params![space, file, true]).map(drop)
}

/// Says that they allow it: what is public and shows the file shows it to everybody.
///
/// # Errors
/// As [`Tx::exec`].
pub fn allow_in(tx: &mut Tx<'_>, space: Id<Space>, file: Id<File>) -> store::Result<()> {
    tx.exec(WITHHOLD, &params![space, file, false]).map(drop)
}

pub(super) fn forget(tx: &mut Tx<'_>, file: Id<File>) -> store::Result<()> {
    tx.exec(FORGET, &params![file]).map(drop)
}

/// Whether something public shows a file, and those who are in it allow that.
///
/// # Errors
/// As [`Db::one`].
pub async fn is_public(db: &Db, file: Id<File>) -> store::Result<bool> {
    Ok(db.one::<i64>(IS_SHOWN, &params![file]).await?.is_some_and(|shown| shown > 0))
}

/// How many files are asked for at once.
pub const MOST_ASKED: usize = 24;

/// Those of some files that are public.
///
/// # Errors
/// As [`Db::all`].
pub async fn public_among(db: &Db, files: &[Id<File>]) -> store::Result<BTreeSet<Id<File>>> {
    let mut public = BTreeSet::new();
    for some in files.chunks(MOST_ASKED) {
        // Every look asks for as many: the places that are left over ask for nothing.
        let asked = some.iter().copied().chain(std::iter::repeat(Id::from_uuid(uuid::Uuid::nil())));
        let asked: Vec<Value> = asked.take(MOST_ASKED).map(Value::from).collect();
        public.extend(db.all::<Id<File>>(PUBLIC, &asked).await?);
    }
    Ok(public)
}

/// The public records that show a file: up to a hundred.
///
/// # Errors
/// As [`Db::all`].
pub async fn shown_by(db: &Db, file: Id<File>) -> store::Result<Vec<uuid::Uuid>> {
    db.all(BY, &params![file]).await
}
