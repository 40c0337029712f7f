use std::collections::{BTreeMap, BTreeSet};

use actors::directory::Actor;
use jiff::ToSpan;
use jiff::civil::{Date, date};
use kernel::{Id, Text};

use super::divide::{By, Division, Group};
use super::seen::{FINE, mean, told};
use super::{Association, CROWD, Deed, DeedKind, Pair, Round, Seen, Work, crowded};

store::coded! {
    /// With what the last assessment is compared.
    Since, "change-since-" {
        /// The first that the association ever had.
        First = "first",
        /// The one before.
        Previous = "previous",
    }
}

store::coded! {
    /// Whom a paper is for.
    Audience, "change-for-" {
        /// Those who decide in the organisation: sentences, drawings, regions, who is not in it.
        Assembly = "assembly",
        /// Those who paid: also every division, the years and the whole method.
        Donor = "donor",
    }
}

/// What a report is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// The first year.
    pub from: i16,
    /// The last year.
    pub to: i16,
    /// With what the last assessment is compared.
    pub since: Since,
    /// The code of the instrument.
    pub instrument: String,
}

/// A year of the period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct YearLine {
    /// Which.
    pub year: i16,
    /// What was done in it.
    pub work: Work,
}

/// What changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// What was asked for.
    pub asked: Asked,
    /// All associations with a before and an after.
    pub whole: Group,
    /// The same in groups.
    pub divisions: Vec<Division>,
    /// Who is in it and who is not.
    pub seen: Seen,
    /// Where those stood the first time who are in it, and those who were not assessed again within a year; both or none.
    pub stayed_and_gone: Option<(i64, i64)>,
    /// How many were assessed with two editions of the instrument.
    pub editions_differ: usize,
    /// What was done in the period.
    pub work: Work,
    /// The same by year.
    pub years: Vec<YearLine>,
    /// How an organisation's own domains are called, by their codes: as they were called last.
    pub domain_names: BTreeMap<String, Text>,
    /// Whether some of the associations were generated for a demonstration.
    pub is_generated: bool,
}

/// Everything that a report is made from.
#[derive(Debug, Clone, Default)]
pub struct Histories {
    rounds: BTreeMap<Id<Actor>, Vec<Round>>,
    associations: BTreeMap<Id<Actor>, Association>,
    deeds: Vec<Deed>,
}

impl Histories {
    /// From the rounds, each with what is known of its association, and the deeds, in any order.
    pub fn of(rounds: Vec<(Round, Association)>, deeds: Vec<Deed>) -> Self {
        let mut all = Self { deeds, ..Self::default() };
        for (round, association) in rounds {
            all.associations.insert(round.association, association);
            all.rounds.entry(round.association).or_default().push(round);
        }
        for rounds in all.rounds.values_mut() {
            rounds.sort_by_key(|round| (round.closed_on, round.seq));
        }
        all
    }

    /// The rounds with an instrument, in their order in time.
    fn of_instrument<'a>(&'a self, code: &str) -> Vec<&'a Round> {
        let mut rounds: Vec<&Round> = self.rounds.values().flatten().filter(|round| round.instrument == code).collect();
        rounds.sort_by_key(|round| (round.closed_on, round.seq));
        rounds
    }

    /// What an organisation's own instrument was called last; none of the house's.
    pub fn instrument_name<'a>(&'a self, code: &str) -> Option<&'a Text> {
        self.of_instrument(code).into_iter().rev().find_map(|round| round.names.instrument.as_ref())
    }

    /// The instruments that were used, the one that was used most often first.
    pub fn instruments(&self) -> Vec<String> {
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for round in self.rounds.values().flatten() {
            *counts.entry(&round.instrument).or_default() += 1;
        }
        let mut sorted: Vec<(&str, usize)> = counts.into_iter().collect();
        sorted.sort_by_key(|(code, count)| (usize::MAX - count, *code));
        sorted.into_iter().map(|(code, _)| code.to_owned()).collect()
    }

    /// The years of which something is told.
    pub fn years(&self) -> Option<(i16, i16)> {
        let rounds = self.rounds.values().flatten().map(|round| round.closed_on.year());
        let years = rounds.chain(self.deeds.iter().map(|deed| deed.happened_on.year()));
        years.fold(None, |span, year| match span {
            None => Some((year, year)),
            Some((from, to)) => Some((from.min(year), to.max(year))),
        })
    }

    fn rounds_until<'a>(
        &'a self,
        asked: &'a Asked,
        end: Date,
    ) -> impl Iterator<Item = (Id<Actor>, Vec<&'a Round>)> + 'a {
        let is_of = move |round: &&Round| round.instrument == asked.instrument && round.closed_on <= end;
        self.rounds
            .iter()
            .map(move |(id, rounds)| (*id, rounds.iter().filter(is_of).collect::<Vec<_>>()))
            .filter(|(_, rounds)| !rounds.is_empty())
    }
}

impl Report {
    /// The report of a period, as it stands on the day `today`.
    pub fn of(all: &Histories, asked: Asked, today: Date) -> Self {
        let end = date(asked.to, 12, 31).min(today);
        let start = date(asked.from, 1, 1);
        let is_other =
            |rounds: &[&Round]| rounds.len() > 2 && rounds.last().is_some_and(|last| last.closed_on >= start);
        let others = all.rounds_until(&asked, end).filter(|(_, rounds)| is_other(rounds)).count();
        // Of few whose first and previous round differ, the two reports taken from each other would tell.
        let since = if (1..CROWD).contains(&others) { Since::First } else { asked.since };
        let asked = Asked { since, ..asked };
        let mut seen = Seen::default();
        let (mut pairs, mut gone) = (Vec::new(), Vec::new());
        for (id, rounds) in all.rounds_until(&asked, end) {
            seen.assessed += 1;
            let pair = paired(id, &rounds, start, asked.since);
            match (pair, rounds.as_slice()) {
                (Some(pair), _) => pairs.push((pair, rounds[0])),
                (None, [only]) if only.closed_on > end.saturating_sub(1.year()) => seen.waiting += 1,
                (None, [only]) => gone.push(*only),
                (None, _) => seen.earlier += 1,
            }
        }
        pairs.sort_by_key(|(pair, _)| (pair.after_on, pair.seq));
        (seen.paired, seen.gone) = (pairs.len(), gone.len());
        let members: Vec<&Pair> = pairs.iter().map(|(pair, _)| pair).collect();
        let first: Vec<&Round> = pairs.iter().map(|(_, first)| *first).collect();
        let keys = Keys::of(all, end);
        let divisions =
            By::ALL.iter().map(|by| Division::of(*by, &members, |pair| keys.of_pair(all, *by, pair))).collect();
        let ids: BTreeSet<Id<Actor>> = members.iter().map(|pair| pair.association).collect();
        let is_generated = |id: &Id<Actor>| all.associations.get(id).is_some_and(|known| known.is_generated);
        let work = work(all, (start, end), &ids);
        Self {
            whole: Group::of(String::new(), &members),
            divisions,
            stayed_and_gone: starts(&first).zip(starts(&gone)),
            editions_differ: members.iter().filter(|pair| !pair.is_same_edition).count(),
            years: (asked.from..=end.year().min(asked.to))
                .map(|year| YearLine {
                    year,
                    work: self::work(all, (date(year, 1, 1), date(year, 12, 31).min(end)), &ids),
                })
                .collect(),
            domain_names: (all.of_instrument(&asked.instrument).into_iter())
                .flat_map(|round| round.names.domains.clone())
                .collect(),
            is_generated: ids.iter().any(is_generated),
            asked,
            seen,
            work,
        }
    }

    /// The groups by region, year…
    pub fn division(&self, by: By) -> Option<&Division> {
        self.divisions.iter().find(|division| division.by == by)
    }
}

/// The last round, if it lies in the period, and the one with which it is compared.
fn paired(association: Id<Actor>, rounds: &[&Round], start: Date, since: Since) -> Option<Pair> {
    let [earlier @ .., after] = rounds else { return None };
    // Two instruments of an organisation's own may share no domain.
    let mut comparable =
        earlier.iter().filter(|round| round.levels.keys().any(|domain| after.levels.contains_key(domain)));
    let before = match since {
        Since::First => comparable.next()?,
        Since::Previous => comparable.next_back()?,
    };
    if after.closed_on < start {
        return None;
    }
    let both = |(domain, level): (&String, &i64)| Some((domain.clone(), (*level, *after.levels.get(domain)?)));
    let domains: BTreeMap<String, (i64, i64)> = before.levels.iter().filter_map(both).collect();
    (!domains.is_empty()).then(|| Pair {
        association,
        before_on: before.closed_on,
        after_on: after.closed_on,
        seq: after.seq,
        domains,
        is_same_edition: before.edition == after.edition,
    })
}

/// Where so many stood the first time, over all domains; none of few.
fn starts(rounds: &[&Round]) -> Option<i64> {
    let mut sorted = rounds.to_vec();
    sorted.sort_by_key(|round| (round.closed_on, round.seq));
    let levels: Vec<i64> =
        sorted.iter().filter_map(|round| mean(round.levels.values().map(|level| level * FINE))).collect();
    let shown = &levels[..crowded(levels.len())];
    mean(shown.iter().copied()).map(|level| told(level, FINE, shown.len()))
}

fn work(all: &Histories, (start, end): (Date, Date), paired: &BTreeSet<Id<Actor>>) -> Work {
    let mut work = Work::default();
    let mut places: BTreeMap<Id<Actor>, i64> = BTreeMap::new();
    let mut visited: BTreeMap<Id<Actor>, i64> = BTreeMap::new();
    for deed in all.deeds.iter().filter(|deed| (start..=end).contains(&deed.happened_on)) {
        match deed.kind {
            DeedKind::Place => {
                *places.entry(deed.association).or_default() += deed.times;
                work.places += deed.times;
                work.people += deed.people;
                work.women += deed.women;
                work.youth += deed.youth;
            }
            DeedKind::Attended => work.minutes += deed.minutes,
            DeedKind::Certificate => work.certificates += deed.times,
            DeedKind::Visit => {
                work.visits += deed.times;
                *visited.entry(deed.association).or_default() += deed.times;
            }
            DeedKind::Space => work.spaces += deed.times,
        }
    }
    let trained = places.iter().filter(|(_, places)| **places > 0);
    work.trained = trained.clone().count();
    work.trained_paired = trained.filter(|(id, _)| paired.contains(id)).count();
    work.visited = visited.values().filter(|times| **times > 0).count();
    work
}

/// By what a pair is grouped, as far as the deeds tell it.
struct Keys {
    /// The days on which an association had a place in a training, those that were given up left out.
    trained: BTreeMap<Id<Actor>, Vec<Date>>,
    visited: BTreeMap<Id<Actor>, Vec<Date>>,
}

impl Keys {
    fn of(all: &Histories, end: Date) -> Self {
        let days = |kind: DeedKind| {
            let mut days: BTreeMap<Id<Actor>, Vec<Date>> = BTreeMap::new();
            let mut sums: BTreeMap<(Id<Actor>, Date), i64> = BTreeMap::new();
            for deed in all.deeds.iter().filter(|deed| deed.kind == kind && deed.happened_on <= end) {
                *sums.entry((deed.association, deed.happened_on)).or_default() += deed.times;
            }
            for ((association, day), _) in sums.into_iter().filter(|(_, times)| *times > 0) {
                days.entry(association).or_default().push(day);
            }
            days
        };
        Self { trained: days(DeedKind::Place), visited: days(DeedKind::Visit) }
    }

    fn of_pair(&self, all: &Histories, by: By, pair: &Pair) -> String {
        let known = all.associations.get(&pair.association);
        let between = |days: &BTreeMap<Id<Actor>, Vec<Date>>| {
            let days = days.get(&pair.association).map_or(&[][..], Vec::as_slice);
            days.iter().any(|day| (pair.before_on..=pair.after_on).contains(day))
        };
        match by {
            By::Region => known.and_then(Association::region).unwrap_or_default().to_owned(),
            By::Year => pair.after_on.year().to_string(),
            By::Cohort => {
                let first = self.trained.get(&pair.association).and_then(|days| days.iter().min());
                first.map(|day| day.year().to_string()).unwrap_or_default()
            }
            By::Milieu => match known.and_then(Association::is_rural) {
                Some(true) => "rural",
                Some(false) => "urban",
                None => "",
            }
            .to_owned(),
            By::Age => match known.and_then(|known| known.age_on(pair.before_on)) {
                Some(..3) => "1-new",
                Some(3..10) => "2-grown",
                Some(_) => "3-old",
                None => "",
            }
            .to_owned(),
            By::Path => match (between(&self.trained), between(&self.visited)) {
                (true, true) => "1-both",
                (true, false) => "2-trained",
                (false, true) => "3-coached",
                (false, false) => "4-neither",
            }
            .to_owned(),
        }
    }
}

#[cfg(test)]
mod tests;
