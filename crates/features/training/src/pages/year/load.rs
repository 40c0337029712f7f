//! What several pages of a year begin from.

use actors::Space;
use kernel::Id;
use kernel::place::Level;
use store::Db;
use web::Result;

use crate::model::Programme;
use crate::model::matching::{Course, Offer};
use crate::model::needs::{self, Needy, within};
use crate::store::needs as told;
use crate::store::year::{self, Planned};

/// What associations need, and who teaches it.
pub(super) struct Needs {
    pub(super) needy: Vec<Needy>,
    pub(super) programmes: Vec<Programme>,
    pub(super) cohorts: Vec<Planned>,
}

impl Needs {
    /// The needs of a year, with how far those who came meet them.
    pub(super) async fn of(db: &Db, space: Id<Space>, year: i16) -> Result<Self> {
        let programmes = year::programmes(db, space).await?;
        let cohorts = year::cohorts(db, space, year).await?;
        let taught = told::taught(db, space, year, &programmes).await?;
        let needy = needs::standing(told::told(db, space, year).await?, &taught);
        Ok(Self { needy, programmes, cohorts })
    }

    pub(super) fn programme(&self, id: Id<Programme>) -> Option<&Programme> {
        self.programmes.iter().find(|programme| programme.id == id)
    }

    /// Cohorts to come that have seats left.
    pub(super) fn offers(&self, today: jiff::civil::Date) -> Vec<Offer> {
        let coming = self.cohorts.iter().filter(|planned| {
            let content = &planned.cohort.content;
            !content.is_cancelled && content.first_day > today && planned.seats.free() > 0
        });
        coming
            .filter_map(|planned| {
                let programme = self.programme(planned.cohort.programme)?;
                Some(Offer {
                    cohort: planned.cohort.id,
                    first_day: planned.cohort.content.first_day,
                    region: within(planned.cohort.content.place.as_deref(), Level::Region).to_owned(),
                    themes: programme.content.themes.iter().cloned().collect(),
                    free: usize::try_from(planned.seats.free()).unwrap_or(0),
                })
            })
            .collect()
    }

    /// Programmes that are still offered.
    pub(super) fn courses(&self) -> Vec<Course> {
        let offered = self.programmes.iter().filter(|programme| !programme.content.is_retired);
        offered
            .map(|programme| Course {
                programme: programme.id,
                themes: programme.content.themes.iter().cloned().collect(),
            })
            .collect()
    }
}
