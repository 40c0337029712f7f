//! Needs matched to seats: who could take the free seats of the cohorts to come, and which cohorts would be needed beside them.
//! A proposal for who plans; nobody is invited by it.

use std::collections::{BTreeMap, BTreeSet};

use actors::Actor;
use jiff::civil::Date;
use kernel::Id;

use super::needs::Needy;
use super::{Cohort, Programme};

/// A cohort with seats that nobody has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// Which one.
    pub cohort: Id<Cohort>,
    /// Its first day.
    pub first_day: Date,
    /// The code of its region; empty where it is not said.
    pub region: String,
    /// The codes of its themes.
    pub themes: BTreeSet<String>,
    /// Seats that nobody has.
    pub free: usize,
}

/// A programme that could be given once more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Course {
    /// Which one.
    pub programme: Id<Programme>,
    /// The codes of its themes.
    pub themes: BTreeSet<String>,
}

/// Who could take the free seats of a cohort.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filled {
    /// Which cohort.
    pub cohort: Id<Cohort>,
    /// Seats that nobody has.
    pub free: usize,
    /// Associations of the cohort's region that need its themes, who have waited longest first.
    pub near: Vec<Id<Actor>>,
    /// Associations of other regions, after them.
    pub far: Vec<Id<Actor>>,
}

/// A cohort that would meet needs for which no seat is left.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// What it would teach.
    pub programme: Id<Programme>,
    /// The code of the region; none for one that brings several regions together.
    pub region: Option<String>,
    /// Who would come, who has waited longest first.
    pub associations: Vec<Id<Actor>>,
    /// How many of them need each theme.
    pub themes: BTreeMap<String, i64>,
}

/// Needs matched to seats.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Matching {
    /// Cohorts to come, the earliest first.
    pub filled: Vec<Filled>,
    /// Cohorts to plan, the most needed first.
    pub proposals: Vec<Proposal>,
    /// Needs of a theme that no programme teaches.
    pub untaught: BTreeMap<String, i64>,
    /// Needs for which so few ask that no cohort comes together.
    pub scattered: BTreeMap<String, i64>,
}

/// No more cohorts are proposed at once.
const MOST: usize = 60;

/// An association with what it needs and has no place for yet.
struct Open<'a> {
    of: &'a Needy,
    region: &'static str,
    themes: BTreeSet<&'a str>,
}

impl Open<'_> {
    fn shared(&self, themes: &BTreeSet<String>) -> usize {
        self.themes.iter().filter(|theme| themes.contains(**theme)).count()
    }

    fn serve(&mut self, themes: &BTreeSet<String>) {
        self.themes.retain(|theme| !themes.contains(*theme));
    }
}

/// Matches needs to seats. Cohorts to come are filled first, the earliest first, each with associations of its own region and
/// then with others: who needs most of what it teaches comes first, then who has waited longest. For what is left, the cohort
/// that most associations of one region need is proposed, and so on, while at least `least` come together and at most `seats`;
/// then those that bring regions together.
pub fn matched(needy: &[Needy], offers: &[Offer], courses: &[Course], seats: usize, least: usize) -> Matching {
    let mut open: Vec<Open<'_>> = needy
        .iter()
        .filter(|one| one.is_open())
        .map(|of| Open { of, region: of.region(), themes: of.open().collect() })
        .collect();
    let mut offers: Vec<&Offer> = offers.iter().collect();
    offers.sort_by_key(|offer| (offer.first_day, offer.cohort));
    let filled = offers.into_iter().map(|offer| fill(offer, &mut open)).collect();
    let proposals = propose(&mut open, courses, seats.max(1), least.max(1));
    let (mut untaught, mut scattered) = (BTreeMap::new(), BTreeMap::new());
    for theme in open.iter().flat_map(|one| &one.themes) {
        let is_taught = courses.iter().any(|course| course.themes.contains(*theme));
        let of = if is_taught { &mut scattered } else { &mut untaught };
        *of.entry((*theme).to_owned()).or_default() += 1;
    }
    Matching { filled, proposals, untaught, scattered }
}

/// Who needs any of the themes: by how much of it, then by how long.
fn wanting(open: &[Open<'_>], themes: &BTreeSet<String>, is_of: impl Fn(&Open<'_>) -> bool) -> Vec<usize> {
    let mut found: Vec<usize> =
        (0..open.len()).filter(|at| is_of(&open[*at]) && open[*at].shared(themes) > 0).collect();
    found.sort_by_key(|at| (std::cmp::Reverse(open[*at].shared(themes)), open[*at].of.since, open[*at].of.actor));
    found
}

fn fill(offer: &Offer, open: &mut [Open<'_>]) -> Filled {
    let is_near = |one: &Open<'_>| one.region == offer.region;
    let mut near = wanting(open, &offer.themes, is_near);
    near.truncate(offer.free);
    let mut far = wanting(open, &offer.themes, |one| !is_near(one));
    far.truncate(offer.free - near.len());
    let mut take = |taken: Vec<usize>| -> Vec<Id<Actor>> {
        taken
            .into_iter()
            .map(|at| {
                open[at].serve(&offer.themes);
                open[at].of.actor
            })
            .collect()
    };
    Filled { cohort: offer.cohort, free: offer.free, near: take(near), far: take(far) }
}

fn propose(open: &mut [Open<'_>], courses: &[Course], seats: usize, least: usize) -> Vec<Proposal> {
    let regions: BTreeSet<&'static str> = open.iter().map(|one| one.region).filter(|code| !code.is_empty()).collect();
    let regions: Vec<Option<&'static str>> = regions.into_iter().map(Some).collect();
    let mut proposals = Vec::new();
    // Regions by themselves first; then those who are left, from everywhere.
    for places in [regions, vec![None]] {
        while proposals.len() < MOST {
            let Some((course, region, mut taken)) = most_needed(open, courses, &places) else { break };
            if taken.len() < least {
                break;
            }
            taken.truncate(seats);
            proposals.push(take(open, course, region, &taken));
        }
    }
    proposals
}

type Needed<'a> = (&'a Course, Option<&'static str>, Vec<usize>);

/// The course and the place for which most associations ask; the earlier of equals.
fn most_needed<'a>(open: &[Open<'_>], courses: &'a [Course], places: &[Option<&'static str>]) -> Option<Needed<'a>> {
    let mut most: Option<Needed<'a>> = None;
    for course in courses {
        for place in places {
            let found = wanting(open, &course.themes, |one| place.is_none_or(|region| one.region == region));
            if !found.is_empty() && most.as_ref().is_none_or(|(_, _, before)| found.len() > before.len()) {
                most = Some((course, *place, found));
            }
        }
    }
    most
}

fn take(open: &mut [Open<'_>], course: &Course, region: Option<&'static str>, taken: &[usize]) -> Proposal {
    let mut themes: BTreeMap<String, i64> = BTreeMap::new();
    let mut associations = Vec::with_capacity(taken.len());
    for at in taken {
        let one = &mut open[*at];
        for theme in one.themes.iter().filter(|theme| course.themes.contains(**theme)) {
            *themes.entry((*theme).to_owned()).or_default() += 1;
        }
        one.serve(&course.themes);
        associations.push(one.of.actor);
    }
    Proposal { programme: course.programme, region: region.map(str::to_owned), associations, themes }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;
    use uuid::Uuid;

    use super::*;
    use crate::model::needs::Standing;

    fn id<T>(number: usize) -> Id<T> {
        Id::from_uuid(Uuid::from_u128(number as u128 + 1))
    }

    fn set(themes: &[&str]) -> BTreeSet<String> {
        themes.iter().map(|theme| (*theme).to_owned()).collect()
    }

    fn needy(number: usize, place: &str, themes: &[&str], month: i8) -> Needy {
        let themes = themes.iter().map(|theme| ((*theme).to_owned(), Standing::Open)).collect();
        let place = Some(place.to_owned());
        Needy { actor: id(number), name: kernel::Text::default(), place, since: date(2026, month, 1), themes }
    }

    fn offer(number: usize, region: &str, themes: &[&str], free: usize) -> Offer {
        let first_day = date(2026, 9, 1);
        Offer { cohort: id(number), first_day, region: region.to_owned(), themes: set(themes), free }
    }

    #[test]
    fn seats_go_to_the_region_first_and_there_to_who_waited_longest() {
        let needy = [
            needy(1, "04", &["finance"], 1),
            needy(2, "01", &["finance"], 5),
            needy(3, "01", &["finance"], 2),
            needy(4, "01", &["people"], 1),
        ];
        let offers = [offer(9, "01", &["finance"], 3)];
        let found = matched(&needy, &offers, &[], 20, 8);
        assert_eq!(found.filled[0].near, [id(3), id(2)]);
        assert_eq!(found.filled[0].far, [id(1)]);
        assert_eq!(found.untaught, BTreeMap::from([("people".to_owned(), 1)]));
    }

    #[test]
    fn one_seat_meets_all_that_its_programme_teaches() {
        let needy = [needy(1, "01", &["finance", "people"], 1), needy(2, "01", &["finance"], 1)];
        let found = matched(&needy, &[offer(9, "01", &["finance", "people"], 1)], &[], 20, 1);
        assert_eq!(found.filled[0].near, [id(1)], "who needs both comes first");
        assert_eq!(found.untaught, BTreeMap::from([("finance".to_owned(), 1)]));
    }

    #[test]
    fn cohorts_are_proposed_where_most_need_them_and_what_is_scattered_is_said() {
        let mut all: Vec<Needy> = (0..9).map(|number| needy(number, "01", &["finance"], 1)).collect();
        all.extend((10..16).map(|number| needy(number, "04", &["finance"], 1)));
        all.extend((20..22).map(|number| needy(number, "06", &["people"], 1)));
        let courses = [
            Course { programme: id(50), themes: set(&["people"]) },
            Course { programme: id(51), themes: set(&["finance"]) },
        ];
        let found = matched(&all, &[], &courses, 6, 5);
        let told: Vec<_> =
            found.proposals.iter().map(|one| (one.programme, one.region.clone(), one.associations.len())).collect();
        assert_eq!(
            told,
            [(id(51), Some("01".to_owned()), 6), (id(51), Some("04".to_owned()), 6)],
            "the three who are left of the north are too few"
        );
        assert_eq!(found.scattered, BTreeMap::from([("finance".to_owned(), 3), ("people".to_owned(), 2)]));
        let few = matched(&all, &[], &courses, 6, 3);
        assert_eq!(few.proposals.len(), 3, "{:?}", few.proposals);
    }

    const THEMES: [&str; 4] = ["finance", "people", "governance", "partnership"];
    const REGIONS: [&str; 3] = ["01", "04", "09"];

    proptest! {
        #[test]
        fn each_need_is_met_once_or_told(
            needs in prop::collection::vec((0_usize..3, prop::collection::vec(any::<bool>(), 4), 1_i8..12), 0..60),
            offers in prop::collection::vec((0_usize..3, prop::collection::vec(any::<bool>(), 4), 0_usize..9), 0..5),
            courses in prop::collection::vec(prop::collection::vec(any::<bool>(), 4), 0..4),
            seats in 1_usize..12,
            least in 1_usize..6,
        ) {
            let some = |marks: &[bool]| -> Vec<&str> {
                THEMES.iter().zip(marks).filter(|(_, is)| **is).map(|(theme, _)| *theme).collect()
            };
            let needy: Vec<Needy> = needs.iter().enumerate()
                .map(|(at, (region, marks, month))| needy(at, REGIONS[*region], &some(marks), *month)).collect();
            let offers: Vec<Offer> = offers.iter().enumerate()
                .map(|(at, (region, marks, free))| offer(at, REGIONS[*region], &some(marks), *free)).collect();
            let courses: Vec<Course> = courses.iter().enumerate()
                .map(|(at, marks)| Course { programme: id(at), themes: set(&some(marks)) }).collect();
            let found = matched(&needy, &offers, &courses, seats, least);
            let mut left: BTreeSet<(Id<Actor>, &str)> =
                needy.iter().flat_map(|one| one.open().map(move |theme| (one.actor, theme))).collect();
            for filled in &found.filled {
                let of = offers.iter().find(|offer| offer.cohort == filled.cohort).expect("it is one of them");
                prop_assert!(filled.near.len() + filled.far.len() <= of.free);
                for actor in filled.near.iter().chain(&filled.far) {
                    let before = left.len();
                    left.retain(|(own, theme)| own != actor || !of.themes.contains(*theme));
                    prop_assert!(left.len() < before, "a seat was given to who needs nothing of it");
                }
            }
            for proposal in &found.proposals {
                let of = courses.iter().find(|course| course.programme == proposal.programme).expect("it is one of them");
                prop_assert!((least..=seats.max(least)).contains(&proposal.associations.len()) || seats < least);
                prop_assert!(proposal.associations.len() <= seats);
                let mut told = BTreeMap::new();
                for actor in &proposal.associations {
                    let mine: Vec<_> =
                        left.iter().filter(|(own, theme)| own == actor && of.themes.contains(*theme)).copied().collect();
                    prop_assert!(!mine.is_empty(), "somebody is to come who needs nothing of it");
                    for need in mine {
                        *told.entry(need.1.to_owned()).or_insert(0_i64) += 1;
                        left.remove(&need);
                    }
                }
                prop_assert_eq!(&told, &proposal.themes);
            }
            let mut rest: BTreeMap<String, i64> = BTreeMap::new();
            for (_, theme) in left {
                *rest.entry(theme.to_owned()).or_default() += 1;
            }
            let mut said = found.untaught.clone();
            for (theme, count) in &found.scattered {
                *said.entry(theme.clone()).or_default() += count;
            }
            prop_assert_eq!(rest, said, "what nobody meets is told");
            prop_assert!(found.untaught.keys().all(|theme| !courses.iter().any(|course| course.themes.contains(theme))));
        }
    }
}
