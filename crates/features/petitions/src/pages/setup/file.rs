//! A petition with all that belongs to it, gathered once for a page that looks at the whole.

use std::collections::BTreeMap;
use std::sync::Arc;

use kernel::place::{self, Place};
use web::{Result, Visit};

use crate::model::law::{Progress, Required, Rules};
use crate::model::readiness::{self, Case, Risk, Task};
use crate::model::{Check, Petition};
use crate::pages::rules_of;
use crate::store::{checks, committee, signatures};

/// Its territory.
pub(crate) fn territory_of(petition: &Petition) -> Option<&'static Place> {
    petition.territory.as_deref().and_then(place::get)
}

/// A petition with all that belongs to it.
pub(crate) struct File {
    pub(crate) petition: Petition,
    pub(crate) rules: Arc<Rules>,
    pub(crate) required: Required,
    pub(crate) progress: Progress,
    pub(crate) checks: Vec<Check>,
    pub(crate) tasks: Vec<Task>,
}

impl File {
    /// Gathers it: for those who carry the petition, since the names of the committee are in it.
    pub(crate) async fn gather(visit: &Visit, petition: Petition) -> Result<Self> {
        let (db, key) = (visit.db(), petition.key);
        let rules = rules_of(&petition)?;
        let required = rules.required(territory_of(&petition));
        let mut counts = BTreeMap::new();
        for tally in signatures::tallies(db, key).await? {
            *counts.entry(tally.province).or_insert(0) += tally.count;
        }
        let progress = Progress::of(&required, &counts);
        let initiators = committee::of(db, key).await?;
        let minutes = committee::minutes(db, key).await?;
        let checks = checks::of(db, key).await?;
        let case = Case {
            rules: &rules,
            petition: &petition,
            initiators: &initiators,
            minutes: minutes.as_ref(),
            checks: &checks,
            progress: &progress,
            today: visit.world().today(),
        };
        let tasks = readiness::tasks(&case);
        Ok(Self { petition, rules, required, progress, checks, tasks })
    }

    /// What the checklist shows as a risk.
    pub(crate) fn risks(&self) -> Vec<Risk<'_>> {
        readiness::risks(&self.rules, &self.petition.authority, &self.checks)
    }
}
