use std::collections::HashMap;

use jiff::civil::Date;
use store::{Db, Tx, params};

use crate::model::Key;

const ADD: &str = "INSERT INTO petition_visit (space_id, petition, day, source, visits) VALUES ($1, $2, $3, $4, $5) \
     ON CONFLICT (space_id, petition, day, source) DO UPDATE SET visits = petition_visit.visits + excluded.visits";
const SITES: &str = "SELECT source FROM petition_visit WHERE space_id = $1 AND petition = $2 AND day = $3 \
     AND source >= 'site:' AND source < 'site;'";
const BY_SOURCE: &str = "SELECT source, CAST(SUM(visits) AS BIGINT) FROM petition_visit \
     WHERE space_id = $1 AND petition = $2 GROUP BY source ORDER BY 2 DESC, source";
const BY_DAY: &str = "SELECT day, CAST(SUM(visits) AS BIGINT) FROM petition_visit \
     WHERE space_id = $1 AND petition = $2 GROUP BY day ORDER BY day";

pub(super) const STATEMENTS: &[&str] = &[ADD, SITES, BY_SOURCE, BY_DAY];

/// How the source of another site begins; its name follows.
pub const SITE: &str = "site:";
/// The source of all sites beyond [`MOST_SITES`].
pub const OTHER_SITES: &str = "sites";
/// So many sites are told apart on one day. Their names come from the browsers of strangers: without a bound, anybody
/// could fill the table.
pub const MOST_SITES: usize = 40;

/// Adds visits of one day, by source. The caller records that visits were counted.
///
/// # Errors
/// Whatever the engine meets.
pub fn add(tx: &mut Tx<'_>, key: Key, day: Date, counts: &HashMap<String, u64>) -> store::Result<()> {
    let mut sites: Vec<String> = tx.all(SITES, &params![key.space, key.petition, day])?;
    let mut sorted: Vec<_> = counts.iter().collect();
    sorted.sort_by(|a, b| b.1.cmp(a.1).then_with(|| a.0.cmp(b.0)));
    for (source, visits) in sorted {
        let is_known = !source.starts_with(SITE) || sites.contains(source);
        let source = if is_known || sites.len() < MOST_SITES { source } else { OTHER_SITES };
        if !is_known && source != OTHER_SITES {
            sites.push(source.to_owned());
        }
        tx.exec(ADD, &params![key.space, key.petition, day, source, *visits as i64])?;
    }
    Ok(())
}

/// Visits by source, the most first: at most some sixty for each day of the collection.
///
/// # Errors
/// As [`Db::all`].
pub async fn by_source(db: &Db, key: Key) -> store::Result<Vec<(String, u64)>> {
    db.all(BY_SOURCE, &params![key.space, key.petition]).await
}

/// Visits by day.
///
/// # Errors
/// As [`Db::all`].
pub async fn by_day(db: &Db, key: Key) -> store::Result<Vec<(Date, u64)>> {
    db.all(BY_DAY, &params![key.space, key.petition]).await
}
