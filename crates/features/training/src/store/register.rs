//! The register of some cohorts: which associations came, with how many people, for how long. What a need, a year and a price go by.

use std::collections::{BTreeMap, BTreeSet};

use actors::{Actor, Space};
use jiff::civil::{Date, date};
use kernel::Id;
use kernel::place::Level;
use store::{Db, params};

use crate::model::needs::{Turn, turn, within};
use crate::model::{Cohort, Programme};

const COHORTS: &str = "SELECT space_id, id, programme, call, content FROM training_cohort \
     WHERE space_id = $1 AND first_day >= $2 AND first_day <= $3 ORDER BY first_day, id LIMIT 10000";
// An association that was merged counts as the one that stands for it.
const CAME: &str = "SELECT m.cohort, a.root, r.place_code, COUNT(*), MAX(m.minutes) FROM ( \
     SELECT p.cohort, p.id, p.actor, CAST(SUM(t.minutes) AS BIGINT) AS minutes FROM training_cohort c \
     JOIN training_participant p ON p.space_id = c.space_id AND p.cohort = c.id \
     JOIN training_presence t ON t.space_id = p.space_id AND t.participant = p.id \
     WHERE c.space_id = $1 AND c.first_day >= $2 AND c.first_day <= $3 GROUP BY p.cohort, p.id, p.actor) m \
     JOIN actor a ON a.id = m.actor JOIN actor r ON r.id = a.root GROUP BY m.cohort, a.root, r.place_code";

pub(super) const STATEMENTS: &[&str] = &[COHORTS, CAME];

/// Those of an association who came to a cohort.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Came {
    /// In which cohort.
    pub cohort: Id<Cohort>,
    /// The association, as it stands today.
    pub actor: Id<Actor>,
    /// Its commune, province or region.
    pub place: Option<String>,
    /// How many people came at all.
    pub people: i64,
    /// The minutes of whoever was there longest.
    pub minutes: i64,
}

store::row! { Came { cohort, actor, place, people, minutes } }

/// The register of the cohorts that begin in a span of days.
#[derive(Debug, Clone, Default)]
pub struct Register {
    cohorts: BTreeMap<Id<Cohort>, Cohort>,
    came: BTreeMap<(Id<Cohort>, Id<Actor>), Came>,
    kept: BTreeSet<Id<Cohort>>,
}

impl Register {
    /// Of the cohorts that begin from one day to another.
    ///
    /// # Errors
    /// As [`Db::all`].
    pub async fn of(db: &Db, space: Id<Space>, first: Date, last: Date) -> store::Result<Self> {
        let span = params![space, first, last];
        let cohorts: Vec<Cohort> = db.all(COHORTS, &span).await?;
        let came: Vec<Came> = db.all(CAME, &span).await?;
        Ok(Self {
            cohorts: cohorts.into_iter().map(|one| (one.id, one)).collect(),
            kept: came.iter().map(|one| one.cohort).collect(),
            came: came.into_iter().map(|one| ((one.cohort, one.actor), one)).collect(),
        })
    }

    /// Of the cohorts that begin in a year.
    ///
    /// # Errors
    /// As [`Db::all`].
    pub async fn of_year(db: &Db, space: Id<Space>, year: i16) -> store::Result<Self> {
        Self::of(db, space, date(year, 1, 1), date(year, 12, 31)).await
    }

    /// One of its cohorts.
    pub fn cohort(&self, id: Id<Cohort>) -> Option<&Cohort> {
        self.cohorts.get(&id)
    }

    /// Whether anybody at all is noted in one of its cohorts.
    pub fn is_kept(&self, id: Id<Cohort>) -> bool {
        self.kept.contains(&id)
    }

    /// Which associations came to which cohort.
    pub fn who_came(&self) -> impl Iterator<Item = (Id<Actor>, Id<Cohort>)> {
        self.came.keys().map(|(cohort, actor)| (*actor, *cohort))
    }

    /// How the place of an association in one of its cohorts turns out.
    pub fn turn(&self, actor: Id<Actor>, cohort: &Cohort, programme: &Programme, today: Date) -> Turn {
        let minutes = self.came.get(&(cohort.id, actor)).map_or(0, |came| came.minutes);
        turn(programme, cohort, minutes, self.is_kept(cohort.id), today)
    }

    /// Those who really learned what the programmes teach.
    pub fn learned(&self, programmes: &[Programme]) -> Learned {
        let mut learned = Learned::default();
        let programmes: BTreeMap<Id<Programme>, &Programme> = programmes.iter().map(|one| (one.id, one)).collect();
        for one in self.came.values() {
            learned.people += one.people;
            let Some(cohort) = self.cohort(one.cohort) else { continue };
            let taught = programmes.get(&cohort.programme).map(|programme| &programme.content);
            if taught.is_some_and(|taught| taught.certificate.is_met(one.minutes, taught.hours)) {
                learned.places.insert(one.actor, one.place.clone());
                learned.each.entry(cohort.id).or_default().insert(one.actor);
            }
        }
        learned
    }
}

/// Who really learned: associations of which somebody attended what the programme asks for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Learned {
    /// Everybody who came at all, counted for each cohort.
    pub people: i64,
    /// The associations, each once, with where they are.
    pub places: BTreeMap<Id<Actor>, Option<String>>,
    /// Those of each cohort.
    pub each: BTreeMap<Id<Cohort>, BTreeSet<Id<Actor>>>,
}

impl Learned {
    /// How many associations.
    pub fn associations(&self) -> i64 {
        self.places.len() as i64
    }

    /// How many of a cohort.
    pub fn of(&self, cohort: Id<Cohort>) -> i64 {
        self.each.get(&cohort).map_or(0, |actors| actors.len() as i64)
    }

    /// How many of each province, by its code; under the empty code those of whom it is not known.
    pub fn by_province(&self) -> BTreeMap<&'static str, i64> {
        let mut provinces = BTreeMap::new();
        for place in self.places.values() {
            *provinces.entry(within(place.as_deref(), Level::Province)).or_default() += 1;
        }
        provinces
    }
}
