use actors::Space;
use kernel::Id;
use store::{Db, Tx, params};

use crate::model::File;

const IS_SHOWN: &str = "SELECT COUNT(*) FROM (SELECT 1 FROM media_shown WHERE file = $1 LIMIT 1) AS shown";
const SHOW: &str = "INSERT INTO media_shown (file, record) VALUES ($1, $2) ON CONFLICT (file, record) DO NOTHING";
const HIDE: &str = "DELETE FROM media_shown WHERE record = $1";
const FORGET: &str = "DELETE FROM media_shown WHERE file = $1";
const BY: &str = "SELECT record FROM media_shown WHERE file = $1 ORDER BY record LIMIT 100";

pub(super) const STATEMENTS: &[&str] = &[IS_SHOWN, SHOW, HIDE, FORGET, BY];

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

/// Says within the write that takes a file's consent back that nothing public shows it any more, whichever record did.
///
/// # Errors
/// As [`Tx::exec`].
pub fn withhold_in(tx: &mut Tx<'_>, file: Id<File>) -> store::Result<()> {
    forget(tx, file)
}

pub(super) fn forget(tx: &mut Tx<'_>, file: Id<File>) -> store::Result<()> {
    tx.exec(FORGET, &params![file]).map(drop)
}

/// Whether something public shows a file.
///
/// # Errors
/// As [`Db::one`].
pub async fn is_public(db: &Db, file: Id<File>) -> store::Result<bool> {
    Ok(db.one::<i64>(IS_SHOWN, &params![file]).await?.is_some_and(|shown| shown > 0))
}

/// The public records that show a file: up to a hundred.
///
/// # Errors
/// As [`Db::all`].
pub async fn shown_by(db: &Db, file: Id<File>) -> store::Result<Vec<uuid::Uuid>> {
    db.all(BY, &params![file]).await
}
