use actors::Space;
use kernel::Id;
use store::{Db, Entry, Sealed, SealedColumn, Tx, params};

use super::{opened, sealed};
use crate::model::dossier::Dossier;

/// What is sealed of what an association says of itself.
pub const SEALED: SealedColumn =
    SealedColumn { table: "toolkit_dossier", key: &["space_id"], id: "space_id", column: "data", context: CONTEXT };
const CONTEXT: &str = "toolkit_dossier.data";

const ONE: &str = "SELECT data FROM toolkit_dossier WHERE space_id = $1";
const SAVE: &str = "INSERT INTO toolkit_dossier (space_id, data, changed_at) VALUES ($1, $2, $3) \
     ON CONFLICT (space_id) DO UPDATE SET data = excluded.data, changed_at = excluded.changed_at";

pub(super) const STATEMENTS: &[&str] = &[ONE, SAVE];

/// What the association says of itself; nothing yet where it never did.
///
/// # Errors
/// As [`Db::one`]; whatever keeps a sealed value from being opened.
pub async fn of(db: &Db, space: Id<Space>) -> store::Result<Dossier> {
    let data: Option<Sealed> = db.one(ONE, &params![space]).await?;
    Ok(data.map(|data| opened(db.keys(), CONTEXT, space.uuid(), &data)).transpose()?.unwrap_or_default())
}

/// As [`of`], within a write.
///
/// # Errors
/// As [`of`].
pub fn of_in(tx: &mut Tx<'_>, space: Id<Space>) -> store::Result<Dossier> {
    let data: Option<Sealed> = tx.one(ONE, &params![space])?;
    Ok(data.map(|data| opened(tx.keys(), CONTEXT, space.uuid(), &data)).transpose()?.unwrap_or_default())
}

/// Saves it.
///
/// # Errors
/// As [`Tx::exec`].
pub fn save(tx: &mut Tx<'_>, space: Id<Space>, dossier: &Dossier) -> store::Result<()> {
    let (now, data) = (tx.now(), sealed(tx.keys(), CONTEXT, space.uuid(), dossier)?);
    tx.exec(SAVE, &params![space, data, now])?;
    tx.record(Entry::new("toolkit.dossier.saved", "space", space));
    Ok(())
}
