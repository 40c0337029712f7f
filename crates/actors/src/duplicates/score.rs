use std::collections::BTreeSet;

use super::Portrait;
use crate::directory::{ActorKind, ContactHash, Facts, names};

/// Why two records look like one, or unlike.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// The same words in some language, in any order.
    SameName,
    /// The same single word: a given name alone says little of a person.
    SameSingleWord,
    /// Words that sound the same, also across scripts.
    SameSound,
    /// Names whose consonants are the same altogether, however the words are joined.
    AlikeSound,
    /// Names that a slip of the pen apart.
    CloseName,
    /// The same acronym.
    SameAcronym,
    /// A common telephone number, e-mail address, postal address or page.
    SameContact,
    /// The same day of birth.
    SameBirthDay,
    /// The same year of birth.
    SameBirthYear,
    /// Founded on the same day.
    SameFounding,
    /// The same place.
    SamePlace,
    /// Different sexes.
    DifferentSex,
    /// Different days or years of birth.
    DifferentBirth,
    /// Founded on different days.
    DifferentFounding,
    /// Different places.
    DifferentPlace,
}

impl Reason {
    /// All reasons.
    pub const ALL: [Self; 15] = [
        Self::SameName,
        Self::SameSingleWord,
        Self::SameSound,
        Self::AlikeSound,
        Self::CloseName,
        Self::SameAcronym,
        Self::SameContact,
        Self::SameBirthDay,
        Self::SameBirthYear,
        Self::SameFounding,
        Self::SamePlace,
        Self::DifferentSex,
        Self::DifferentBirth,
        Self::DifferentFounding,
        Self::DifferentPlace,
    ];

    /// How much it speaks for one record, in hundredths; negative when it speaks against.
    pub(super) const fn weight(self) -> i32 {
        match self {
            Self::SameName => 70,
            Self::SameSound => 60,
            Self::AlikeSound | Self::CloseName => 50,
            Self::SameSingleWord | Self::SameAcronym | Self::SameContact => 40,
            Self::SameBirthDay => 25,
            Self::SameFounding => 15,
            Self::SameBirthYear => 10,
            Self::SamePlace => 8,
            Self::DifferentPlace => -5,
            Self::DifferentFounding => -15,
            Self::DifferentSex | Self::DifferentBirth => -45,
        }
    }

    /// The word under which it is stored.
    pub const fn code(self) -> &'static str {
        match self {
            Self::SameName => "same-name",
            Self::SameSingleWord => "same-single-word",
            Self::SameSound => "same-sound",
            Self::AlikeSound => "alike-sound",
            Self::CloseName => "close-name",
            Self::SameAcronym => "same-acronym",
            Self::SameContact => "same-contact",
            Self::SameBirthDay => "same-birth-day",
            Self::SameBirthYear => "same-birth-year",
            Self::SameFounding => "same-founding",
            Self::SamePlace => "same-place",
            Self::DifferentSex => "different-sex",
            Self::DifferentBirth => "different-birth",
            Self::DifferentFounding => "different-founding",
            Self::DifferentPlace => "different-place",
        }
    }

    /// Reads the stored word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.code() == code)
    }

    /// The message that tells it.
    pub const fn label(self) -> &'static str {
        match self {
            Self::SameName => "actors-reason-same-name",
            Self::SameSingleWord => "actors-reason-same-single-word",
            Self::SameSound => "actors-reason-same-sound",
            Self::AlikeSound => "actors-reason-alike-sound",
            Self::CloseName => "actors-reason-close-name",
            Self::SameAcronym => "actors-reason-same-acronym",
            Self::SameContact => "actors-reason-same-contact",
            Self::SameBirthDay => "actors-reason-same-birth-day",
            Self::SameBirthYear => "actors-reason-same-birth-year",
            Self::SameFounding => "actors-reason-same-founding",
            Self::SamePlace => "actors-reason-same-place",
            Self::DifferentSex => "actors-reason-different-sex",
            Self::DifferentBirth => "actors-reason-different-birth",
            Self::DifferentFounding => "actors-reason-different-founding",
            Self::DifferentPlace => "actors-reason-different-place",
        }
    }

    /// Whether it speaks for one record.
    pub const fn speaks_for(self) -> bool {
        self.weight() > 0
    }
}

/// How much two records look like one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Score {
    /// From 0 to 100.
    pub value: u8,
    /// What it is made of.
    pub reasons: Vec<Reason>,
}

/// Pairs are proposed from this score on.
pub(crate) const THRESHOLD: u8 = 50;

/// What is compared of a record.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Likeness<'a> {
    pub(crate) kind: ActorKind,
    pub(crate) facts: &'a Facts,
    pub(crate) contacts: &'a [ContactHash],
}

/// Compares two records; the order of the two makes no difference. Different kinds are never alike.
pub(crate) fn compare(one: Likeness<'_>, other: Likeness<'_>) -> Score {
    let shares_contact = one.contacts.iter().any(|hash| other.contacts.contains(hash));
    Portrait::of(one.kind, one.facts).compare(&Portrait::of(other.kind, other.facts), shares_contact)
}

/// The blocks in which candidates for a record are looked for.
pub(crate) fn blocks(facts: &Facts) -> BTreeSet<String> {
    names::keys(facts)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::directory::{Birth, Sex};
    use jiff::civil::date;
    use kernel::{Lang, Text};
    use proptest::prelude::*;

    fn person(name: &str) -> Facts {
        Facts::named(Text::of(Lang::Fr, name))
    }

    fn score(one: &Facts, other: &Facts) -> Score {
        let of = |facts| Likeness { kind: ActorKind::Person, facts, contacts: &[] };
        compare(of(one), of(other))
    }

    #[test]
    fn two_spellings_of_one_person_are_proposed() {
        let arabic = Facts::named(Text::of(Lang::Ar, "محمد بن علي"));
        for (one, other) in [
            (person("Mohamed Ben Ali"), person("BEN ALI Mohamed")),
            (person("Mohamed Ben Ali"), person("Mohammed Benali")),
            (person("Mohamed Ben Ali"), arabic),
            (person("Karima Bennani"), person("Karima Benanni")),
        ] {
            assert!(score(&one, &other).value >= THRESHOLD, "{one:?} {other:?}");
            assert!(!blocks(&one).is_disjoint(&blocks(&other)), "{one:?} {other:?}");
        }
    }

    #[test]
    fn a_different_sex_or_birth_keeps_namesakes_apart() {
        let one = Facts { sex: Some(Sex::Female), birth: Some(Birth::Year(1980)), ..person("Nour Alami") };
        let brother = Facts { sex: Some(Sex::Male), ..person("Nour Alami") };
        let niece = Facts { birth: Some(Birth::Day(date(2004, 5, 6))), ..person("Nour Alami") };
        assert!(score(&one, &brother).value < THRESHOLD);
        assert!(score(&one, &niece).value < THRESHOLD);
        let same = Facts { birth: Some(Birth::Day(date(1980, 5, 6))), ..person("Nour Alami") };
        assert!(score(&one, &same).value > score(&person("Nour Alami"), &same).value);
    }

    #[test]
    fn a_given_name_alone_and_a_number_are_no_proof() {
        assert!(score(&person("Mohamed"), &person("Mohamed")).value < THRESHOLD);
        assert!(score(&person("Personne générée 012"), &person("Personne générée 021")).value < THRESHOLD);
        assert!(score(&person("Personne générée 012"), &person("Personne générée 013")).value < THRESHOLD);
    }

    #[test]
    fn a_common_telephone_speaks_for_one_record() {
        let (one, other) = (person("Salma Idrissi"), person("Selma Idrissi"));
        let contacts = [vec![1_u8; 32]];
        let of = |facts| Likeness { kind: ActorKind::Person, facts, contacts: &contacts };
        let with = compare(of(&one), of(&other));
        assert!(with.reasons.contains(&Reason::SameContact));
        assert!(with.value > score(&one, &other).value);
    }

    #[test]
    fn a_person_is_never_like_an_organisation() {
        let facts = person("Amal Amal");
        let of = |kind| Likeness { kind, facts: &facts, contacts: &[] };
        assert_eq!(compare(of(ActorKind::Person), of(ActorKind::Organisation)).value, 0);
    }

    #[test]
    fn every_reason_reads_back() {
        for reason in Reason::ALL {
            assert_eq!(Reason::from_code(reason.code()), Some(reason));
        }
    }

    fn any_facts() -> impl Strategy<Value = Facts> {
        let word = prop_oneof!["[a-z]{1,8}", "[ابتثجحخدرسعفقكلمنهوي]{1,7}"];
        let name = prop::collection::vec(word, 1..4).prop_map(|words| words.join(" "));
        let year = prop::option::of(1950_i16..1954);
        (name.clone(), prop::option::of(name), year, prop::option::of(any::<bool>())).prop_map(|(fr, ar, year, sex)| {
            Facts {
                name: Text::of(Lang::Fr, fr).with(Lang::Ar, ar.unwrap_or_default()),
                birth: year.map(Birth::Year),
                sex: sex.map(|female| if female { Sex::Female } else { Sex::Male }),
                ..Facts::default()
            }
        })
    }

    proptest! {
        #[test]
        fn likeness_is_symmetric(one in any_facts(), other in any_facts()) {
            prop_assert_eq!(score(&one, &other), score(&other, &one));
        }

        #[test]
        fn nobody_is_unlike_themselves(one in any_facts()) {
            let himself = score(&one, &one);
            prop_assert!(himself.reasons.iter().all(|reason| reason.speaks_for()));
        }
    }
}
