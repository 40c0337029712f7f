use actors::Space;
use actors::accounts::Account;
use kernel::{Id, Text};
use store::{Db, Entry, Tx, params};
use uuid::Uuid;

const LIST: &str = "SELECT e.account, r.name, e.themes FROM experience_peer e \
     JOIN account a ON a.id = e.account JOIN actor p ON p.id = a.person JOIN actor r ON r.id = p.root \
     WHERE a.closed_at IS NULL AND e.account > $1 ORDER BY e.account LIMIT $2";
const ONE: &str = "SELECT themes FROM experience_peer WHERE account = $1";
const OFFER: &str = "INSERT INTO experience_peer (account, themes, since_at) VALUES ($1, $2, $3) \
     ON CONFLICT (account) DO UPDATE SET themes = excluded.themes";
const END: &str = "DELETE FROM experience_peer WHERE account = $1";
const IS_MEMBER: &str = "SELECT COUNT(*) FROM membership WHERE space_id = $1 AND account = $2 AND until_at IS NULL";
const IS_PEER: &str = "SELECT COUNT(*) FROM experience_peer WHERE account = $1";

pub(super) const STATEMENTS: &[&str] = &[LIST, ONE, OFFER, END, IS_MEMBER, IS_PEER];

/// Somebody who offered to review for the whole network.
#[derive(Debug, Clone, PartialEq)]
pub struct Peer {
    /// Her account.
    pub account: Id<Account>,
    /// Her name.
    pub name: Text,
    /// The themes that she knows.
    pub themes: Vec<String>,
}

impl store::FromRow for Peer {
    fn from_row(row: &store::Row<'_>) -> store::Result<Self> {
        let columns = row.columns();
        let (account, name) = (columns.take()?, columns.take()?);
        Ok(Self { account, name, themes: themes(&columns.take::<String>()?) })
    }
}

fn themes(json: &str) -> Vec<String> {
    serde_json::from_str(json).unwrap_or_default()
}

/// Those who offered, in the order of their accounts, after one of them; at most so many.
///
/// # Errors
/// As [`Db::all`].
pub async fn list(db: &Db, after: Option<Id<Account>>, most: u32) -> store::Result<Vec<Peer>> {
    db.all(LIST, &params![after.map_or(Uuid::nil(), Id::uuid), most]).await
}

/// The themes for which an account offers to review; nothing if it does not.
///
/// # Errors
/// As [`Db::one`].
pub async fn offer_of(db: &Db, account: Id<Account>) -> store::Result<Option<Vec<String>>> {
    Ok(db.one::<String>(ONE, &params![account]).await?.map(|json| themes(&json)))
}

/// Offers to review, or takes the offer back. To be written to the common stream.
///
/// # Errors
/// Whatever the engine meets.
pub fn offer(tx: &mut Tx<'_>, account: Id<Account>, themes: Option<&[String]>) -> store::Result<()> {
    match themes {
        Some(themes) => {
            let (json, now) = (serde_json::to_string(themes).unwrap_or_default(), tx.now());
            tx.exec(OFFER, &params![account, json, now])?;
        }
        None => {
            tx.exec(END, &params![account])?;
        }
    }
    tx.record(Entry::new("library.peer.offered", "account", account).with("offers", themes.is_some()));
    Ok(())
}

/// Whether somebody can be asked to review for a space: one of its members, or one who offered.
pub(super) fn can_be_asked(tx: &mut Tx<'_>, space: Id<Space>, account: Id<Account>) -> store::Result<bool> {
    let is_member = tx.one::<i64>(IS_MEMBER, &params![space, account])?.unwrap_or(0) > 0;
    Ok(is_member || tx.one::<i64>(IS_PEER, &params![account])?.unwrap_or(0) > 0)
}
