use std::collections::{BTreeSet, HashMap};

use actors::Space;
use kernel::Id;
use media::{File, Made};
use store::{Db, Tx, params};

use super::moved;
use crate::model::wxr::{Kept, Shelf, path_of};

const PUT: &str = "INSERT INTO portal_wxr_file (space_id, host, path, file, is_picture, address, shows) \
     VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (space_id, host, path) DO NOTHING";
const ALL: &str = "SELECT path, file, is_picture, address, shows FROM portal_wxr_file \
     WHERE space_id = $1 AND host = $2 AND path > $3 ORDER BY path LIMIT 2000";

pub(super) const STATEMENTS: &[&str] = &[PUT, ALL];

type Line = (String, Id<File>, bool, String, String);

/// Keeps a file of an old site, and lets its address there lead to it. `alt` is what it shows, in the language of the site.
///
/// # Errors
/// As [`Tx::exec`].
pub fn put_file(
    tx: &mut Tx<'_>,
    (space, host): (Id<Space>, &str),
    path: &str,
    made: &Made,
    about: &media::About,
    shows: &str,
) -> store::Result<Id<File>> {
    let file = media::store::put_in(tx, space, made, about)?;
    let kept = media::store::in_write(tx, space, file)?.ok_or(store::Error::NotFound)?;
    let is_picture = made.kind == media::Kind::Picture;
    tx.exec(PUT, &params![space, host, path, file, is_picture, kept.whole(), shows])?;
    let old = path_of(&format!("/wp-content/uploads/{path}"), "");
    moved::lead(tx, space, old.as_slice(), &kept.whole())?;
    Ok(file)
}

/// The paths of the files of an old site that are kept.
///
/// # Errors
/// As [`Db::all`].
pub async fn known_paths(db: &Db, space: Id<Space>, host: &str) -> store::Result<BTreeSet<String>> {
    Ok(lines(db, space, host).await?.into_iter().map(|(path, ..)| path).collect())
}

/// What became of the files of an old site.
///
/// # Errors
/// As [`Db::all`].
pub async fn shelf(db: &Db, space: Id<Space>, host: &str) -> store::Result<Shelf> {
    let kept = |(path, file, is_picture, address, shows): Line| {
        let address = if is_picture { format!("media:{file}") } else { address };
        (path, Kept { file: file.to_string(), address, shows, is_picture })
    };
    let files: HashMap<String, Kept> = lines(db, space, host).await?.into_iter().map(kept).collect();
    Ok(Shelf { files, numbers: HashMap::new(), host: host.to_owned() })
}

async fn lines(db: &Db, space: Id<Space>, host: &str) -> store::Result<Vec<Line>> {
    let mut all: Vec<Line> = Vec::new();
    loop {
        let after = all.last().map_or(String::new(), |(path, ..)| path.clone());
        let some: Vec<Line> = db.all(ALL, &params![space, host, after]).await?;
        if some.is_empty() {
            return Ok(all);
        }
        all.extend(some);
    }
}
