//! Who is given a place: the decision that the scores and the balance rules propose, with the reason for each.
//!
//! First the places go by score. Then, as long as a rule is not met, the first on the rest of the list who brings what
//! is lacking takes the place of the last accepted without whom the rules are met better. Whoever has the published list
//! comes to the same by hand. What a person ruled comes before everything.

use std::collections::HashSet;

use serde::{Deserialize, Serialize};

use super::Facts;
use super::balance::{Group, Rule, Tally, lack, lacking, region_has_room};

store::coded! {
    /// What becomes of an application.
    Outcome, "training-outcome-" {
        /// It is given a place.
        Accepted = "accepted",
        /// It waits for one.
        Waiting = "waiting",
        /// It is given none.
        Refused = "refused",
    }
}

/// What a person ruled of an application, whatever the rules propose; why stands in its sealed card.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ruling {
    /// What becomes of it.
    pub outcome: Outcome,
}

/// Why an application stands where it stands.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(tag = "why", rename_all = "kebab-case")]
pub enum Why {
    /// Nothing is decided.
    #[default]
    Open,
    /// Its score is high enough for a place.
    Score,
    /// It brings what a rule lacked, and came in the place of another (by number).
    Rule {
        /// Of which group.
        group: Group,
        /// In whose place.
        instead_of: i32,
    },
    /// It gave way to another (by number) who brings what a rule lacked.
    GaveWay {
        /// Of which group.
        group: Group,
        /// To whom.
        to: i32,
    },
    /// No place was left for its score.
    NoPlace,
    /// The places of its region were all given.
    Region,
    /// Its score is below the least that the call asks for.
    LowScore,
    /// The waiting list is full.
    ListFull,
    /// It was never reviewed twice.
    NotReviewed,
    /// It does not meet a criterion of the call (by its code).
    Criterion {
        /// Which.
        code: String,
    },
    /// A person ruled so.
    Person,
    /// It came in time: places go in the order of arrival.
    Arrival,
    /// The places that are free are held for a group.
    Held,
}

/// An application that is decided about. They stand in their order: by score, the highest first; among equals by number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// Its number.
    pub number: i32,
    /// What the rules count.
    pub facts: Facts,
    /// Its score, in hundredths of a percent; none where it was not reviewed twice.
    pub score: Option<i32>,
    /// What a person ruled.
    pub ruling: Option<Outcome>,
}

/// What is proposed for one of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// What becomes of it.
    pub outcome: Outcome,
    /// Why.
    pub why: Why,
}

/// What places there are, and by which rules they are given.
#[derive(Debug, Clone, Copy)]
pub struct Terms<'a> {
    /// How many places there are.
    pub places: i32,
    /// The balance rules.
    pub rules: &'a [Rule],
    /// The least score for which a place is given, in hundredths of a percent.
    pub least_score: i32,
    /// How many may wait.
    pub waiting: i32,
}

/// Puts candidates into their order: by score, the highest first; among equals, who came first.
pub fn in_order(candidates: &mut [Candidate]) {
    candidates.sort_by_key(|candidate| (std::cmp::Reverse(candidate.score), candidate.number));
}

/// The decision for each candidate, in their order.
pub fn select(candidates: &[Candidate], terms: Terms<'_>) -> Vec<Verdict> {
    let mut choice = Choice::by_score(candidates, terms);
    while choice.improve() {}
    choice.verdicts()
}

struct Choice<'a> {
    candidates: &'a [Candidate],
    terms: Terms<'a>,
    is_in: Vec<bool>,
    why: Vec<Why>,
    tally: Tally,
}

impl<'a> Choice<'a> {
    fn by_score(candidates: &'a [Candidate], terms: Terms<'a>) -> Self {
        let count = candidates.len();
        let mut choice = Self {
            candidates,
            terms,
            is_in: vec![false; count],
            why: vec![Why::NoPlace; count],
            tally: Tally::default(),
        };
        let ruled_in = |(_, candidate): &(usize, &Candidate)| candidate.ruling == Some(Outcome::Accepted);
        for (at, _) in candidates.iter().enumerate().filter(ruled_in) {
            if choice.has_place() {
                choice.take(at, Why::Person);
            }
        }
        for (at, candidate) in candidates.iter().enumerate() {
            if let Some(why) = choice.barred(at) {
                choice.why[at] = why;
            } else if choice.is_in[at] || !choice.has_place() {
                continue;
            } else if region_has_room(terms.rules, &choice.tally, &candidate.facts) {
                choice.take(at, Why::Score);
            } else {
                choice.why[at] = Why::Region;
            }
        }
        choice
    }

    fn has_place(&self) -> bool {
        self.tally.places < self.terms.places
    }

    fn take(&mut self, at: usize, why: Why) {
        self.tally.add(&self.candidates[at].facts);
        (self.is_in[at], self.why[at]) = (true, why);
    }

    /// Why the rules may not choose a candidate.
    fn barred(&self, at: usize) -> Option<Why> {
        let candidate = &self.candidates[at];
        match (candidate.ruling, candidate.score) {
            (Some(Outcome::Accepted), _) => None,
            (Some(_), _) => Some(Why::Person),
            (None, None) => Some(Why::NotReviewed),
            (None, Some(score)) if score < self.terms.least_score => Some(Why::LowScore),
            (None, Some(_)) => None,
        }
    }

    /// Exchanges one for another so that the rules lack less; false where no exchange does.
    fn improve(&mut self) -> bool {
        let lacks = lacking(self.terms.rules, &self.tally);
        if lacks == 0 {
            return false;
        }
        // Of those that the rules cannot tell apart only the first counts among who comes, and the last among who goes.
        let mut seen = HashSet::new();
        let coming: Vec<usize> = (0..self.candidates.len())
            .filter(|at| !self.is_in[*at] && self.barred(*at).is_none() && seen.insert(&self.candidates[*at].facts))
            .collect();
        let mut seen = HashSet::new();
        let going: Vec<usize> = (0..self.candidates.len())
            .rev()
            .filter(|at| self.is_in[*at] && self.why[*at] != Why::Person && seen.insert(&self.candidates[*at].facts))
            .collect();
        for comes in coming {
            for goes in &going {
                let (came, went) = (&self.candidates[comes], &self.candidates[*goes]);
                let mut after = self.tally.clone();
                after.remove(&went.facts);
                if !region_has_room(self.terms.rules, &after, &came.facts) {
                    continue;
                }
                after.add(&came.facts);
                if lacking(self.terms.rules, &after) < lacks {
                    self.exchange(comes, *goes, after);
                    return true;
                }
            }
        }
        false
    }

    fn exchange(&mut self, comes: usize, goes: usize, after: Tally) {
        let group = self.better_met(&after);
        self.why[comes] = Why::Rule { group, instead_of: self.candidates[goes].number };
        self.why[goes] = Why::GaveWay { group, to: self.candidates[comes].number };
        (self.is_in[comes], self.is_in[goes]) = (true, false);
        self.tally = after;
    }

    /// The group of which less is lacking afterwards.
    fn better_met(&self, after: &Tally) -> Group {
        let less = |rule: &&Rule| lack(**rule, after, after.whole()) < lack(**rule, &self.tally, self.tally.whole());
        let group = |rule: &Rule| if let Rule::AtLeast(group, _) = rule { Some(*group) } else { None };
        self.terms.rules.iter().filter(less).find_map(group).unwrap_or(Group::Women)
    }

    fn verdicts(self) -> Vec<Verdict> {
        let (mut verdicts, mut waiting) = (Vec::with_capacity(self.candidates.len()), 0);
        for (at, why) in self.why.iter().enumerate() {
            let ruling = self.candidates[at].ruling;
            let outcome = match (self.is_in[at], ruling, why) {
                (true, ..) => Outcome::Accepted,
                (_, Some(Outcome::Refused), _) | (_, None, Why::NotReviewed | Why::LowScore) => Outcome::Refused,
                (_, Some(Outcome::Waiting | Outcome::Accepted), _) => Outcome::Waiting,
                _ if waiting < self.terms.waiting => Outcome::Waiting,
                _ => Outcome::Refused,
            };
            waiting += i32::from(outcome == Outcome::Waiting);
            let is_full = outcome == Outcome::Refused && matches!(why, Why::NoPlace | Why::Region);
            verdicts.push(Verdict { outcome, why: if is_full { Why::ListFull } else { why.clone() } });
        }
        verdicts
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn candidate(number: i32, score: i32, women: i32, youth: i32) -> Candidate {
        let facts = Facts { people: 1, women, youth, region: "04".into(), ..Facts::default() };
        Candidate { number, facts, score: Some(score), ruling: None }
    }

    fn terms(places: i32, rules: &[Rule]) -> Terms<'_> {
        Terms { places, rules, least_score: 0, waiting: 100 }
    }

    fn accepted(candidates: &[Candidate], terms: Terms<'_>) -> Vec<i32> {
        let verdicts = select(candidates, terms);
        let of = |(candidate, verdict): (&Candidate, Verdict)| {
            (verdict.outcome == Outcome::Accepted).then_some(candidate.number)
        };
        candidates.iter().zip(verdicts).filter_map(of).collect()
    }

    #[test]
    fn without_rules_the_places_go_by_score() {
        let all = [candidate(1, 9000, 0, 0), candidate(2, 8000, 0, 0), candidate(3, 7000, 1, 0)];
        assert_eq!(accepted(&all, terms(2, &[])), [1, 2]);
    }

    #[test]
    fn a_rule_that_is_not_met_brings_the_first_who_meets_it_in_the_place_of_the_last() {
        let all = [
            candidate(1, 9000, 0, 0),
            candidate(2, 8000, 0, 0),
            candidate(3, 7000, 0, 0),
            candidate(4, 6000, 1, 0),
            candidate(5, 5000, 1, 0),
        ];
        let rules = [Rule::AtLeast(Group::Women, 50)];
        let verdicts = select(&all, terms(2, &rules));
        assert_eq!(verdicts[1].why, Why::GaveWay { group: Group::Women, to: 4 });
        assert_eq!(verdicts[3].why, Why::Rule { group: Group::Women, instead_of: 2 });
        assert_eq!(accepted(&all, terms(2, &rules)), [1, 4]);
    }

    #[test]
    fn where_the_scores_meet_the_rules_nobody_gives_way() {
        let all = [candidate(1, 9000, 1, 0), candidate(2, 8000, 0, 1), candidate(3, 7000, 1, 1)];
        let rules = [Rule::AtLeast(Group::Women, 50), Rule::AtLeast(Group::Youth, 50)];
        assert_eq!(accepted(&all, terms(2, &rules)), [1, 2]);
    }

    #[test]
    fn what_a_person_rules_comes_first_and_is_never_exchanged() {
        let mut all = [candidate(1, 9000, 1, 0), candidate(2, 8000, 1, 0), candidate(3, 100, 0, 0)];
        all[2].ruling = Some(Outcome::Accepted);
        all[0].ruling = Some(Outcome::Refused);
        let rules = [Rule::AtLeast(Group::Women, 100)];
        let verdicts = select(&all, terms(2, &rules));
        assert_eq!(accepted(&all, terms(2, &rules)), [2, 3]);
        assert_eq!((verdicts[0].outcome, &verdicts[0].why), (Outcome::Refused, &Why::Person));
    }

    #[test]
    fn too_low_a_score_is_refused_and_a_waiting_list_has_an_end() {
        let all: Vec<Candidate> = (1..=6).map(|number| candidate(number, 9000 - number * 1000, 0, 0)).collect();
        let verdicts = select(&all, Terms { places: 1, rules: &[], least_score: 4000, waiting: 2 });
        let outcomes: Vec<Outcome> = verdicts.iter().map(|verdict| verdict.outcome).collect();
        use Outcome::{Accepted, Refused, Waiting};
        assert_eq!(outcomes, [Accepted, Waiting, Waiting, Refused, Refused, Refused]);
        assert_eq!((&verdicts[3].why, &verdicts[5].why), (&Why::ListFull, &Why::LowScore));
    }

    fn any_candidates() -> impl Strategy<Value = Vec<Candidate>> {
        let one = (0..50_i32, 0..=1, 0..=1, any::<bool>(), 0..3_u8);
        proptest::collection::vec(one, 0..10).prop_map(|all| {
            let mut all: Vec<Candidate> = (1..)
                .zip(all)
                .map(|(number, (score, women, youth, is_rural, region))| {
                    let mut made = candidate(number, score * 200, women, youth);
                    made.facts.is_rural = is_rural;
                    made.facts.region = format!("0{region}");
                    made
                })
                .collect();
            in_order(&mut all);
            all
        })
    }

    /// The least that the rules can lack with so many places given, by trying every choice.
    fn best(all: &[Candidate], rules: &[Rule], given: usize) -> i32 {
        (0_u32..1 << all.len())
            .filter(|set| set.count_ones() as usize == given)
            .map(|set| {
                lacking(rules, &Tally::of((0..all.len()).filter(|at| set >> at & 1 == 1).map(|at| &all[at].facts)))
            })
            .min()
            .unwrap_or(0)
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(256))]

        #[test]
        fn places_are_never_too_many_and_none_stays_empty(all in any_candidates(), places in 0..6_i32) {
            let rules = [Rule::AtLeast(Group::Women, 50), Rule::AtLeast(Group::Youth, 34), Rule::AtLeast(Group::Rural, 30)];
            let given = accepted(&all, terms(places, &rules)).len();
            prop_assert_eq!(given, all.len().min(usize::try_from(places).unwrap_or(0)));
        }

        #[test]
        fn no_other_choice_meets_one_or_two_rules_better(all in any_candidates(), places in 1..6_i32, two in any::<bool>()) {
            let rules = [Rule::AtLeast(Group::Women, 50), Rule::AtLeast(Group::Youth, 50)];
            let rules = if two { &rules[..] } else { &rules[..1] };
            let verdicts = select(&all, terms(places, rules));
            let given: Vec<&Facts> = all.iter().zip(&verdicts).filter(|(_, v)| v.outcome == Outcome::Accepted).map(|(c, _)| &c.facts).collect();
            prop_assert_eq!(lacking(rules, &Tally::of(given.iter().copied())), best(&all, rules, given.len()));
        }

        #[test]
        fn a_region_never_has_more_than_its_places(all in any_candidates(), places in 1..8_i32, most in 1..3_i32) {
            let rules = [Rule::AtLeast(Group::Women, 50), Rule::RegionAtMost(most)];
            let verdicts = select(&all, terms(places, &rules));
            let given = all.iter().zip(&verdicts).filter(|(_, v)| v.outcome == Outcome::Accepted).map(|(c, _)| &c.facts);
            prop_assert!(Tally::of(given).regions.values().all(|there| *there <= most));
        }

        #[test]
        fn who_gave_way_and_who_came_name_each_other(all in any_candidates(), places in 1..6_i32) {
            let rules = [Rule::AtLeast(Group::Women, 60), Rule::AtLeast(Group::Rural, 40)];
            let verdicts = select(&all, terms(places, &rules));
            for (candidate, verdict) in all.iter().zip(&verdicts) {
                if let (Outcome::Accepted, Why::Rule { instead_of, .. }) = (verdict.outcome, &verdict.why) {
                    prop_assert!(all.iter().any(|other| other.number == *instead_of && other.number != candidate.number));
                }
            }
        }
    }
}
