//! The installations that worked on this database.

use jiff::Timestamp;
use store::{Db, Entry, Stream, Tx, Who, params};
use uuid::Uuid;

use crate::model::House;

const SINCE: &str = "SELECT since FROM newsletter_house WHERE id = $1";
const ANY: &str = "SELECT id FROM newsletter_house LIMIT 1";
const ADD: &str = "INSERT INTO newsletter_house (id, since) VALUES ($1, $2) ON CONFLICT (id) DO NOTHING";

pub(super) const STATEMENTS: &[&str] = &[SINCE, ANY, ADD];

/// An installation as this database knows it; one that it does not know is written down. The first of all has known it
/// always.
///
/// # Errors
/// Whatever the engine meets.
pub async fn known(db: &Db, id: Uuid) -> store::Result<House> {
    if let Some(since) = db.one::<Timestamp>(SINCE, &params![id]).await? {
        return Ok(House { id, since });
    }
    let act = move |tx: &mut Tx<'_>| {
        let now = tx.now();
        let since = if tx.one::<Uuid>(ANY, &[])?.is_some() { now } else { Timestamp::UNIX_EPOCH };
        tx.exec(ADD, &params![id, since])?;
        tx.record(Entry::new("newsletter.house.known", "newsletter-house", kernel::Id::<House>::from_uuid(id)));
        Ok(since)
    };
    let since = db.write(Stream::COMMON, Who::system("newsletter"), act).await?;
    Ok(House { id, since })
}
