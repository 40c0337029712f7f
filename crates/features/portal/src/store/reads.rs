//! How often articles were opened: counts by day, and nothing of who opened them.

use std::collections::BTreeMap;

use actors::Space;
use jiff::civil::Date;
use kernel::Id;
use store::{Db, Entry, Stream, Who, params};

use crate::model::article::Article;

const ADD: &str = "INSERT INTO portal_reading (space_id, article, day, times) VALUES ($1, $2, $3, $4) \
     ON CONFLICT (space_id, article, day) DO UPDATE SET times = portal_reading.times + excluded.times";
const OF_ARTICLE: &str =
    "SELECT CAST(COALESCE(SUM(times), 0) AS BIGINT) FROM portal_reading WHERE space_id = $1 AND article = $2";
const BY_DAY: &str = "SELECT day, CAST(COALESCE(SUM(times), 0) AS BIGINT) FROM portal_reading WHERE space_id = $1 AND day >= $2 \
     GROUP BY day ORDER BY day";
const MOST: &str = "SELECT article, CAST(COALESCE(SUM(times), 0) AS BIGINT) FROM portal_reading WHERE space_id = $1 AND day >= $2 \
     GROUP BY article ORDER BY 2 DESC, article LIMIT $3";

pub(super) const STATEMENTS: &[&str] = &[ADD, OF_ARTICLE, BY_DAY, MOST];

/// Adds what was counted on a day in one newsroom: one entry of the journal, whatever the number of articles.
///
/// # Errors
/// As [`Db::write`].
pub async fn add(db: &Db, space: Id<Space>, day: Date, counted: BTreeMap<Id<Article>, u64>) -> store::Result<()> {
    let act = move |tx: &mut store::Tx<'_>| {
        let mut all = 0_i64;
        for (article, times) in counted {
            let times = i64::try_from(times).unwrap_or(i64::MAX);
            tx.exec(ADD, &params![space, article, day, times])?;
            all = all.saturating_add(times);
        }
        tx.record(Entry::new("portal.read", "space", space).at(day).amount("reads", all));
        Ok(())
    };
    db.write(Stream::space(space), Who::system("portal"), act).await
}

/// How often an article was opened in all.
///
/// # Errors
/// As [`Db::one`].
pub async fn of_article(db: &Db, space: Id<Space>, article: Id<Article>) -> store::Result<i64> {
    Ok(db.one(OF_ARTICLE, &params![space, article]).await?.unwrap_or(0))
}

/// How often the articles of a newsroom were opened on each day since one.
///
/// # Errors
/// As [`Db::all`].
pub async fn by_day(db: &Db, space: Id<Space>, since: Date) -> store::Result<Vec<(Date, i64)>> {
    db.all(BY_DAY, &params![space, since]).await
}

/// The articles of a newsroom that were opened most since a day.
///
/// # Errors
/// As [`Db::all`].
pub async fn most(db: &Db, space: Id<Space>, since: Date, limit: u32) -> store::Result<Vec<(Id<Article>, i64)>> {
    db.all(MOST, &params![space, since, limit]).await
}
