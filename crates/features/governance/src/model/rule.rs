use serde::{Deserialize, Serialize};

use super::{Share, Threshold};

store::coded! {
    /// What an article of the statutes is about. On any day a body has at most one rule about each.
    Subject, "gov-subject-" {
        /// How many must be there.
        Quorum = "quorum",
        /// The majority for ordinary decisions.
        OrdinaryMajority = "majority-ordinary",
        /// The majority that elects.
        ElectionMajority = "majority-election",
        /// The majority that changes the statutes.
        StatutesMajority = "majority-statutes",
        /// The majority that dissolves the organisation.
        DissolutionMajority = "majority-dissolution",
        /// How long a mandate lasts.
        Term = "term",
        /// How many mandates may follow each other.
        Terms = "terms",
        /// How long before a meeting it is called.
        Notice = "notice",
        /// Below which age somebody counts as youth.
        Youth = "youth",
        /// Which share of the seats women hold at least.
        Parity = "parity",
        /// How long before the end of a term the secretary is warned.
        Warning = "warning",
        /// For how many absent members one member may vote.
        Proxies = "proxies",
    }
}

store::coded! {
    /// Of whom a majority is counted.
    Base, "gov-base-" {
        /// Of the votes cast, blank and void ones not counted.
        Cast = "cast",
        /// Of the members present or represented.
        Present = "present",
        /// Of all members of the body.
        Members = "members",
    }
}

store::coded! {
    /// What a majority decides.
    Matter, "gov-matter-" {
        /// Anything that asks for no other.
        Ordinary = "ordinary",
        /// Who is elected.
        Election = "election",
        /// A change of the statutes.
        Statutes = "statutes",
        /// The end of the organisation.
        Dissolution = "dissolution",
    }
}

/// How many must be there when a meeting is called again for want of a quorum.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SecondCall {
    /// As many as the first time.
    Same,
    /// Whoever comes is enough.
    Anybody,
    /// So many.
    Needs(Threshold),
}

/// One rule of the statutes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Rule {
    /// How many members must be there.
    Quorum {
        /// On the first call.
        first: Threshold,
        /// On the second.
        second: SecondCall,
    },
    /// The votes that decide a matter.
    Majority {
        /// What is decided.
        matter: Matter,
        /// How many of the base.
        threshold: Threshold,
        /// Of whom.
        of: Base,
    },
    /// A mandate lasts this many months.
    Term {
        /// Months.
        months: u32,
    },
    /// At most this many mandates follow each other.
    Terms {
        /// Mandates.
        most: u32,
    },
    /// A meeting is called this many days before, at least.
    Notice {
        /// Days.
        days: u32,
    },
    /// Somebody younger than this counts as youth.
    Youth {
        /// Years of age.
        below: u32,
    },
    /// Women hold at least this share of the seats.
    Parity {
        /// Of the members.
        share: Share,
    },
    /// The end of a term is announced this many days before.
    Warning {
        /// Days.
        days: u32,
    },
    /// A member may vote for this many absent ones.
    Proxies {
        /// Proxies.
        most: u32,
    },
}

impl Rule {
    /// What it is about.
    pub const fn subject(&self) -> Subject {
        match self {
            Self::Quorum { .. } => Subject::Quorum,
            Self::Majority { matter: Matter::Ordinary, .. } => Subject::OrdinaryMajority,
            Self::Majority { matter: Matter::Election, .. } => Subject::ElectionMajority,
            Self::Majority { matter: Matter::Statutes, .. } => Subject::StatutesMajority,
            Self::Majority { matter: Matter::Dissolution, .. } => Subject::DissolutionMajority,
            Self::Term { .. } => Subject::Term,
            Self::Terms { .. } => Subject::Terms,
            Self::Notice { .. } => Subject::Notice,
            Self::Youth { .. } => Subject::Youth,
            Self::Parity { .. } => Subject::Parity,
            Self::Warning { .. } => Subject::Warning,
            Self::Proxies { .. } => Subject::Proxies,
        }
    }
}

impl Subject {
    /// What a majority about this decides; nothing where it is no majority.
    pub const fn matter(self) -> Option<Matter> {
        match self {
            Self::OrdinaryMajority => Some(Matter::Ordinary),
            Self::ElectionMajority => Some(Matter::Election),
            Self::StatutesMajority => Some(Matter::Statutes),
            Self::DissolutionMajority => Some(Matter::Dissolution),
            _ => None,
        }
    }
}

impl SecondCall {
    /// How many of `members` must be there, when the first call asked for `first`.
    pub fn of(self, first: Threshold, members: u32) -> u32 {
        match self {
            Self::Same => first.of(members),
            Self::Anybody => members.min(1),
            Self::Needs(threshold) => threshold.of(members),
        }
    }
}

impl From<&Rule> for store::Value {
    fn from(rule: &Rule) -> Self {
        Self::from(serde_json::json!(rule))
    }
}

impl store::Column for Rule {
    fn from_cell(cell: store::Cell<'_>) -> Option<Self> {
        match cell {
            store::Cell::Text(json) => serde_json::from_str(json).ok(),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_subject_has_its_rule_and_every_rule_survives_its_json() {
        let half = Threshold::MoreThan(Share::HALF);
        let mut rules = vec![
            Rule::Quorum { first: half, second: SecondCall::Needs(Threshold::Heads(30)) },
            Rule::Term { months: 36 },
            Rule::Terms { most: 2 },
            Rule::Notice { days: 15 },
            Rule::Youth { below: 35 },
            Rule::Parity { share: Share::HALF },
            Rule::Warning { days: 90 },
            Rule::Proxies { most: 1 },
        ];
        rules.extend(Matter::ALL.iter().map(|matter| Rule::Majority {
            matter: *matter,
            threshold: half,
            of: Base::Cast,
        }));
        for rule in &rules {
            let json = serde_json::to_string(rule).unwrap();
            assert_eq!(serde_json::from_str::<Rule>(&json).unwrap(), *rule, "{json}");
            let subject = rule.subject();
            assert_eq!(Subject::from_code(subject.code()), Some(subject));
            assert_eq!(subject.matter().is_some(), matches!(rule, Rule::Majority { .. }));
        }
        assert!(Subject::ALL.iter().all(|subject| rules.iter().any(|rule| rule.subject() == *subject)));
    }

    #[test]
    fn a_second_call_may_ask_for_less() {
        let first = Threshold::MoreThan(Share::HALF);
        assert_eq!(SecondCall::Same.of(first, 110), 56);
        assert_eq!(SecondCall::Anybody.of(first, 110), 1);
        assert_eq!(SecondCall::Needs(Threshold::AtLeast(Share::new(1, 4).unwrap())).of(first, 110), 28);
    }
}
