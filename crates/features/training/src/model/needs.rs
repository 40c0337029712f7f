//! What associations need to learn, as the plans that came out of their assessments say it, and how far it is met.

use std::collections::{BTreeMap, BTreeSet};

use actors::Actor;
use jiff::civil::Date;
use kernel::Id;
use kernel::place::{self, Level};
use uuid::Uuid;

/// A need as the journal tells it: a theme that the plan of one assessment of an association asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// The association, as it stands today.
    pub actor: Id<Actor>,
    /// The assessment from whose plan it comes.
    pub assessment: Uuid,
    /// The code of the theme.
    pub theme: String,
    /// Where the association is.
    pub place: Option<String>,
    /// When the plan was adopted.
    pub on: Date,
    /// Its number in the journal.
    pub seq: u64,
}

/// A place that an association has, or had, in a cohort: what it is taught, and from which day on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taught {
    /// The association, as it stands today.
    pub actor: Id<Actor>,
    /// The codes of the themes.
    pub themes: Vec<String>,
    /// The first day of the cohort.
    pub on: Date,
}

/// How far a need is met.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// No place is in sight.
    Open,
    /// A place is confirmed in a cohort that begins on this day.
    Coming(Date),
    /// It had a place in a cohort that began on this day, after the need was known.
    Met(Date),
}

/// What one association needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Needy {
    /// The association.
    pub actor: Id<Actor>,
    /// Its commune, province or region.
    pub place: Option<String>,
    /// When the plan was adopted.
    pub since: Date,
    /// Each theme, with how far it is met.
    pub themes: BTreeMap<String, Standing>,
}

impl Needy {
    /// The themes for which no place is in sight.
    pub fn open(&self) -> impl Iterator<Item = &str> {
        self.themes.iter().filter(|(_, standing)| **standing == Standing::Open).map(|(theme, _)| theme.as_str())
    }

    /// Whether a theme is needed for which no place is in sight.
    pub fn is_open(&self) -> bool {
        self.open().next().is_some()
    }

    /// The code of its region; empty where it is not known.
    pub fn region(&self) -> &'static str {
        within(self.place.as_deref(), Level::Region)
    }

    /// The code of its province; empty where only the region is known, or nothing.
    pub fn province(&self) -> &'static str {
        within(self.place.as_deref(), Level::Province)
    }
}

/// The code of the region or province in which a place lies; empty where it lies in none.
pub fn within(place: Option<&str>, level: Level) -> &'static str {
    let way = place.map(place::path).unwrap_or_default();
    way.into_iter().find(|place| place.level() == level).map_or("", |place| place.code)
}

/// What associations need, by their latest plan: an earlier plan counts no more once a later one was adopted. A need is met by
/// the first cohort on its theme that began after it was known.
pub fn standing(told: Vec<Told>, taught: &[Taught], today: Date) -> Vec<Needy> {
    let mut latest: BTreeMap<Id<Actor>, (u64, Uuid)> = BTreeMap::new();
    for need in &told {
        let seen = latest.entry(need.actor).or_insert((need.seq, need.assessment));
        *seen = (*seen).max((need.seq, need.assessment));
    }
    let mut days: BTreeMap<(Id<Actor>, &str), BTreeSet<Date>> = BTreeMap::new();
    for place in taught {
        for theme in &place.themes {
            days.entry((place.actor, theme)).or_default().insert(place.on);
        }
    }
    let mut needy: BTreeMap<Id<Actor>, Needy> = BTreeMap::new();
    for Told { actor, assessment, theme, place, on, .. } in told {
        if latest.get(&actor).is_none_or(|(_, last)| *last != assessment) {
            continue;
        }
        let day = days.get(&(actor, theme.as_str())).and_then(|days| days.range(on..).next().copied());
        let standing = match day {
            None => Standing::Open,
            Some(day) if day <= today => Standing::Met(day),
            Some(day) => Standing::Coming(day),
        };
        let one = needy.entry(actor).or_insert_with(|| Needy { actor, place, since: on, themes: BTreeMap::new() });
        one.themes.insert(theme, standing);
    }
    needy.into_values().collect()
}

/// How many needs there are of a sort, and how far they are met.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Count {
    /// All of them.
    pub all: i64,
    /// Those for which no place is in sight.
    pub open: i64,
    /// Those with a confirmed place to come.
    pub coming: i64,
    /// Those that are met.
    pub met: i64,
}

impl Count {
    fn add(&mut self, standing: Standing) {
        self.all += 1;
        match standing {
            Standing::Open => self.open += 1,
            Standing::Coming(_) => self.coming += 1,
            Standing::Met(_) => self.met += 1,
        }
    }
}

/// The needs of each theme.
pub fn by_theme(needy: &[Needy]) -> BTreeMap<String, Count> {
    let mut counts: BTreeMap<String, Count> = BTreeMap::new();
    for (theme, standing) in needy.iter().flat_map(|one| &one.themes) {
        counts.entry(theme.clone()).or_default().add(*standing);
    }
    counts
}

/// What one province or region needs.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Local {
    /// Associations that need anything.
    pub associations: i64,
    /// Associations with a need for which no place is in sight.
    pub waiting: i64,
    /// The needs of each theme.
    pub themes: BTreeMap<String, Count>,
}

impl Local {
    /// The theme for which most associations have no place in sight.
    pub fn greatest(&self) -> Option<(&str, i64)> {
        let most = self.themes.iter().max_by(|(one, a), (other, b)| a.open.cmp(&b.open).then(other.cmp(one)))?;
        Some((most.0.as_str(), most.1.open)).filter(|(_, open)| *open > 0)
    }
}

/// The needs of each place of a level, by its code; under the empty code those of whom it is not known.
pub fn by_place(needy: &[Needy], level: Level) -> BTreeMap<&'static str, Local> {
    let mut places: BTreeMap<&'static str, Local> = BTreeMap::new();
    for one in needy {
        let local = places.entry(within(one.place.as_deref(), level)).or_default();
        local.associations += 1;
        local.waiting += i64::from(one.is_open());
        for (theme, standing) in &one.themes {
            local.themes.entry(theme.clone()).or_default().add(*standing);
        }
    }
    places
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn actor(number: u128) -> Id<Actor> {
        Id::from_uuid(Uuid::from_u128(number))
    }

    fn told(number: u128, assessment: u128, theme: &str, on: Date, seq: u64) -> Told {
        let place = Some("01.511.01.0".to_owned());
        Told { actor: actor(number), assessment: Uuid::from_u128(assessment), theme: theme.into(), place, on, seq }
    }

    fn taught(number: u128, themes: &[&str], on: Date) -> Taught {
        Taught { actor: actor(number), themes: themes.iter().map(|theme| (*theme).to_owned()).collect(), on }
    }

    #[test]
    fn only_the_latest_plan_of_an_association_counts() {
        let before = date(2025, 3, 1);
        let needy = standing(
            vec![
                told(1, 10, "finance", before, 4),
                told(1, 10, "people", before, 5),
                told(1, 11, "governance", date(2026, 2, 1), 90),
                told(2, 12, "finance", before, 7),
            ],
            &[],
            date(2026, 6, 1),
        );
        let themes: Vec<Vec<&str>> = needy.iter().map(|one| one.open().collect()).collect();
        assert_eq!(themes, [vec!["governance"], vec!["finance"]]);
    }

    #[test]
    fn a_need_is_met_by_what_began_after_it_was_known_and_not_before() {
        let known = date(2026, 2, 1);
        let today = date(2026, 6, 1);
        let needs = || ["finance", "people", "governance"].map(|theme| told(1, 10, theme, known, 4)).to_vec();
        let places = [
            taught(1, &["finance"], date(2026, 1, 15)),
            taught(1, &["people", "finance"], date(2026, 9, 1)),
            taught(1, &["people"], date(2026, 3, 1)),
            taught(2, &["governance"], date(2026, 3, 1)),
        ];
        let needy = standing(needs(), &places, today);
        assert_eq!(needy[0].themes["finance"], Standing::Coming(date(2026, 9, 1)));
        assert_eq!(needy[0].themes["people"], Standing::Met(date(2026, 3, 1)));
        assert_eq!(needy[0].themes["governance"], Standing::Open);
        let counts = by_theme(&needy);
        assert_eq!(counts["people"], Count { all: 1, open: 0, coming: 0, met: 1 });
        let places = by_place(&needy, Level::Region);
        assert_eq!((places["01"].associations, places["01"].waiting), (1, 1));
        assert_eq!(places["01"].greatest(), Some(("governance", 1)));
    }

    #[test]
    fn who_needs_nothing_any_more_does_not_wait() {
        let known = date(2026, 2, 1);
        let needy = standing(
            vec![told(1, 10, "finance", known, 4)],
            &[taught(1, &["finance"], date(2026, 3, 1))],
            date(2026, 6, 1),
        );
        let local = &by_place(&needy, Level::Province)[needy[0].province()];
        assert_eq!((local.associations, local.waiting, local.greatest()), (1, 0, None));
    }
}
