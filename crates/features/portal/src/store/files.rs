//! Who may open a file before anything public shows it: editors all of them; a reporter those that she brought, and those
//! that stand in what is hers because somebody put them there who could open them herself.

use actors::accounts::Account;
use actors::{Role, Space};
use kernel::Id;
use media::File;
use store::{Db, Tx, params};

use super::hands::Writer;

const ADD: &str = "INSERT INTO portal_file (space_id, file, through) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING";
/// Whether a file was brought by a person, or stands in an article or episode of hers.
const IS_HERS: &str = "SELECT COUNT(*) FROM portal_file f \
     LEFT JOIN portal_article a ON a.space_id = f.space_id AND a.id = f.through \
     LEFT JOIN portal_episode e ON e.space_id = f.space_id AND e.id = f.through \
     JOIN account x ON x.id = COALESCE(a.author, e.author, f.through) JOIN actor p ON p.id = x.person \
     JOIN account y ON y.id = $3 JOIN actor q ON q.id = y.person \
     WHERE f.space_id = $1 AND f.file = $2 AND p.root = q.root";
const BROUGHT: &str = "SELECT file FROM portal_file WHERE space_id = $1 AND through = $2 AND file < $3 \
     ORDER BY file DESC LIMIT $4";

pub(super) const STATEMENTS: &[&str] = &[ADD, IS_HERS, BROUGHT];

/// Whether somebody may open a file of a space that nothing public shows.
///
/// # Errors
/// As [`Db::one`].
pub async fn may_open(db: &Db, space: Id<Space>, file: Id<File>, me: Writer) -> store::Result<bool> {
    match me.role {
        Role::Visitor => Ok(false),
        role if role >= Role::Officer => Ok(true),
        _ => Ok(db.one::<i64>(IS_HERS, &params![space, file, me.account]).await?.unwrap_or(0) > 0),
    }
}

pub(super) fn may_open_in(tx: &mut Tx<'_>, space: Id<Space>, file: Id<File>, me: Writer) -> store::Result<bool> {
    match me.role {
        Role::Visitor => Ok(false),
        role if role >= Role::Officer => Ok(true),
        _ => Ok(tx.one::<i64>(IS_HERS, &params![space, file, me.account])?.unwrap_or(0) > 0),
    }
}

/// Notes within the write that keeps a file who brought it.
///
/// # Errors
/// As [`Tx::exec`].
pub fn brought(tx: &mut Tx<'_>, space: Id<Space>, file: Id<File>, by: Id<Account>) -> store::Result<()> {
    tx.exec(ADD, &params![space, file, by]).map(drop)
}

/// Notes that somebody put files into an article or an episode. What she cannot open herself does not come with her words.
pub(super) fn put_into<T: ?Sized>(
    tx: &mut Tx<'_>,
    space: Id<Space>,
    record: Id<T>,
    by: Writer,
    files: impl IntoIterator<Item = Id<File>>,
) -> store::Result<()> {
    for file in files {
        if may_open_in(tx, space, file, by)? {
            tx.exec(ADD, &params![space, file, record])?;
        }
    }
    Ok(())
}

/// Notes that an episode sounds like this, and who brought it.
pub(super) fn put_sound<T: ?Sized>(
    tx: &mut Tx<'_>,
    space: Id<Space>,
    episode: Id<T>,
    by: Option<Id<Account>>,
    file: Id<File>,
) -> store::Result<()> {
    tx.exec(ADD, &params![space, file, episode])?;
    by.map_or(Ok(()), |by| brought(tx, space, file, by))
}

/// The files that an account brought, the newest first, behind one of them.
///
/// # Errors
/// As [`Db::all`].
pub async fn brought_by(
    db: &Db,
    space: Id<Space>,
    by: Id<Account>,
    after: Option<Id<File>>,
    most: u32,
) -> store::Result<Vec<File>> {
    let after = after.unwrap_or_else(|| Id::from_uuid(uuid::Uuid::max()));
    let mut files = Vec::new();
    for file in db.all::<Id<File>>(BROUGHT, &params![space, by, after, most]).await? {
        files.extend(media::store::get(db, space, file).await?);
    }
    Ok(files)
}
