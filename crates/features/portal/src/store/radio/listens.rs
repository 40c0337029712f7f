//! How often episodes are listened to: counts by day, and nothing of who listened.

use std::collections::{BTreeMap, HashMap};

use actors::Space;
use jiff::civil::Date;
use kernel::Id;
use media::File;
use store::{Db, Entry, Stream, Who, params};

use super::aired;
use crate::model::radio::Episode;

const ADD: &str = "INSERT INTO portal_listening (space_id, episode, day, times) VALUES ($1, $2, $3, $4) \
     ON CONFLICT (space_id, episode, day) DO UPDATE SET times = portal_listening.times + excluded.times";
const OF_EPISODE: &str =
    "SELECT CAST(COALESCE(SUM(times), 0) AS BIGINT) FROM portal_listening WHERE space_id = $1 AND episode = $2";
const SINCE: &str =
    "SELECT CAST(COALESCE(SUM(times), 0) AS BIGINT) FROM portal_listening WHERE space_id = $1 AND day >= $2";

pub(super) const STATEMENTS: &[&str] = &[ADD, OF_EPISODE, SINCE];

/// Adds how often recordings were heard on a day, newsroom by newsroom. What no public episode shows is forgotten.
///
/// # Errors
/// As [`Db::write`].
pub async fn add_heard(db: &Db, day: Date, heard: HashMap<Id<File>, u64>) -> store::Result<()> {
    let mut by_space: BTreeMap<Id<Space>, BTreeMap<Id<Episode>, u64>> = BTreeMap::new();
    for (file, times) in heard {
        for record in media::store::shown_by(db, file).await? {
            if let Some(aired) = aired::get(db, Id::from_uuid(record)).await? {
                *by_space.entry(aired.kept_by).or_default().entry(aired.id).or_default() += times;
            }
        }
    }
    for (space, counted) in by_space {
        add(db, space, day, counted).await?;
    }
    Ok(())
}

/// Adds what was counted on a day in one newsroom: one entry of the journal, whatever the number of episodes.
///
/// # Errors
/// As [`Db::write`].
pub async fn add(db: &Db, space: Id<Space>, day: Date, counted: BTreeMap<Id<Episode>, u64>) -> store::Result<()> {
    let act = move |tx: &mut store::Tx<'_>| {
        let mut all = 0_i64;
        for (episode, times) in counted {
            let times = i64::try_from(times).unwrap_or(i64::MAX);
            tx.exec(ADD, &params![space, episode, day, times])?;
            all = all.saturating_add(times);
        }
        tx.record(Entry::new("portal.listened", "space", space).at(day).amount("listens", all));
        Ok(())
    };
    db.write(Stream::space(space), Who::system("portal"), act).await
}

/// How often an episode was listened to in all.
///
/// # Errors
/// As [`Db::one`].
pub async fn of_episode(db: &Db, space: Id<Space>, episode: Id<Episode>) -> store::Result<i64> {
    Ok(db.one(OF_EPISODE, &params![space, episode]).await?.unwrap_or(0))
}

/// How often the episodes of a newsroom were listened to since a day.
///
/// # Errors
/// As [`Db::one`].
pub async fn since(db: &Db, space: Id<Space>, day: Date) -> store::Result<i64> {
    Ok(db.one(SINCE, &params![space, day]).await?.unwrap_or(0))
}
