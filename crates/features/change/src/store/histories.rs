use actors::Space;
use actors::directory::Actor;
use jiff::civil::Date;
use kernel::Id;
use serde::{Deserialize, Serialize};
use store::{Db, params};
use uuid::Uuid;

use super::follow::{self, Place};
use crate::model::{Association, Deed, Histories, Levels, Names, Round};

/// A merged association is the one that stands for it; what persons were assessed with is no report of associations.
const ROUNDS: &str = "SELECT b.id, b.place_code, b.founded_on, b.generated, r.instrument, r.edition, r.closed_on, r.seq, r.levels \
     FROM change_round r JOIN actor a ON a.id = r.association JOIN actor b ON b.id = a.root \
     WHERE r.space_id = $1 AND b.kind = 'organisation'";
const DEEDS: &str = "SELECT COALESCE(a.root, d.association), d.kind, d.happened_on, d.times, d.people, d.women, d.youth, d.minutes \
     FROM change_deed d LEFT JOIN actor a ON a.id = d.association WHERE d.space_id = $1";

pub(super) const STATEMENTS: &[&str] = &[ROUNDS, DEEDS];

/// What came out of a round, as its row keeps it.
#[derive(Serialize, Deserialize)]
pub(super) struct Kept {
    pub(super) levels: Levels,
    pub(super) names: Names,
}

struct Found {
    association: Id<Actor>,
    place: Option<String>,
    founded: Option<Date>,
    is_generated: bool,
    instrument: String,
    edition: Option<Uuid>,
    closed_on: Date,
    seq: i64,
    levels: String,
}

store::row! { Found { association, place, founded, is_generated, instrument, edition, closed_on, seq, levels } }

/// Everything that the journal of a space tells, once all of it was read; before that, how far it was read in so many steps.
///
/// # Errors
/// As [`follow::catch_up`].
pub async fn whole(db: &Db, space: Id<Space>, most_steps: usize) -> store::Result<(Place, Option<Histories>)> {
    follow::settled(db, space, most_steps, || of(db, space)).await
}

/// What was read of a space's journal until now.
async fn of(db: &Db, space: Id<Space>) -> store::Result<Histories> {
    let rounds: Vec<Found> = db.all(ROUNDS, &params![space]).await?;
    let deeds: Vec<Deed> = db.all(DEEDS, &params![space]).await?;
    let read = |found: Found| {
        let Found { association, place, founded, is_generated, instrument, edition, closed_on, seq, levels } = found;
        let Kept { levels, names } = serde_json::from_str(&levels).map_err(super::unreadable)?;
        let round = Round { association, instrument, edition, closed_on, seq, levels, names };
        Ok((round, Association { place, founded, is_generated }))
    };
    let rounds = rounds.into_iter().map(read).collect::<store::Result<Vec<_>>>()?;
    Ok(Histories::of(rounds, deeds))
}
