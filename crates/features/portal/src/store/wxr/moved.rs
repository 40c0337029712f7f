use actors::Space;
use kernel::Id;
use store::{Db, Tx, params};

const FOLLOW: &str = "SELECT target FROM portal_moved WHERE address = $1";
const LEAD: &str =
    "INSERT INTO portal_moved (address, space, target) VALUES ($1, $2, $3) ON CONFLICT (address) DO NOTHING";

pub(super) const STATEMENTS: &[&str] = &[FOLLOW, LEAD];

/// Where an address of an older site leads now, in the form of [`path_of`](crate::model::wxr::path_of).
///
/// # Errors
/// As [`Db::one`].
pub async fn follow(db: &Db, address: &str) -> store::Result<Option<String>> {
    db.one(FOLLOW, &params![address]).await
}

/// Lets addresses of an older site lead to a path of this one. What leads somewhere already stays as it is.
///
/// # Errors
/// As [`Tx::exec`].
pub fn lead(tx: &mut Tx<'_>, space: Id<Space>, addresses: &[String], target: &str) -> store::Result<()> {
    let rows: Vec<_> = addresses.iter().map(|address| params![address, space, target].to_vec()).collect();
    tx.exec_many(LEAD, &rows)
}
