use jiff::Timestamp;
use jiff::civil::Date;
use kernel::{Id, Lang, Text};
use serde::{Deserialize, Serialize};

use crate::Refusal;

/// What a record of the directory stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ActorKind {
    /// A human being.
    Person,
    /// An association, a network, an institution.
    Organisation,
}

impl ActorKind {
    /// Both kinds.
    pub const ALL: [Self; 2] = [Self::Person, Self::Organisation];

    /// The word under which it is stored.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Organisation => "organisation",
        }
    }

    /// Reads the stored word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// The message that names it.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Person => "actors-kind-person",
            Self::Organisation => "actors-kind-organisation",
        }
    }
}

/// The sex that a person states, where parity is counted. Whoever states none has none here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Sex {
    /// A woman.
    #[serde(rename = "f")]
    Female,
    /// A man.
    #[serde(rename = "m")]
    Male,
}

impl Sex {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Female, Self::Male];

    /// The letter under which it is stored.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Female => "f",
            Self::Male => "m",
        }
    }

    /// Reads the stored letter.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|sex| sex.code() == code)
    }

    /// The message that names it.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Female => "actors-sex-female",
            Self::Male => "actors-sex-male",
        }
    }
}

crate::coded! { ActorKind, Sex, crate::Role }

/// When somebody was born, as exactly as it is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Birth {
    /// The year only.
    Year(i16),
    /// The day.
    Day(Date),
}

impl Birth {
    /// The year.
    pub fn year(self) -> i16 {
        match self {
            Self::Year(year) => year,
            Self::Day(day) => day.year(),
        }
    }

    /// The day, if it is known.
    pub const fn day(self) -> Option<Date> {
        match self {
            Self::Year(_) => None,
            Self::Day(day) => Some(day),
        }
    }
}

/// What the directory says of a person or an organisation, beyond how to reach them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Facts {
    /// The name, in as many languages as are known.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub name: Text,
    /// The acronym of an organisation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub acronym: Option<String>,
    /// The sex that a person states.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sex: Option<Sex>,
    /// When a person was born.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub birth: Option<Birth>,
    /// Where they live or have their seat: a code of [`kernel::place`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// When an organisation was founded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub founded: Option<Date>,
}

/// Nobody in the directory was born, and no organisation founded, before this year.
const EARLIEST: i16 = 1850;

impl Facts {
    /// Facts that are a name only.
    pub fn named(name: Text) -> Self {
        Self { name, ..Self::default() }
    }

    /// The same, with what is only space left out.
    #[must_use]
    pub(crate) fn tidy(mut self) -> Self {
        let said = |text: String| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
        self.acronym = self.acronym.and_then(said);
        self.place = self.place.and_then(said);
        self
    }

    /// Refuses what cannot be true on the day `today`.
    pub(crate) fn check(&self, today: Date) -> Result<(), Refusal> {
        if self.name.is_empty() {
            return Err(Refusal::NameMissing);
        }
        let past_year = |year: i16| (EARLIEST..=today.year()).contains(&year);
        let past_day = |day: Date| past_year(day.year()) && day <= today;
        let birth = self.birth.is_none_or(|birth| past_year(birth.year()) && birth.day().is_none_or(past_day));
        if !birth || !self.founded.is_none_or(past_day) {
            return Err(Refusal::DateImpossible);
        }
        match &self.place {
            Some(code) if kernel::place::get(code).is_none() => Err(Refusal::UnknownPlace),
            _ => Ok(()),
        }
    }

    /// What `other` knows and this does not: what a merge may take over.
    pub(crate) fn gaps_filled_by(&self, other: &Self) -> Self {
        fn gap<T: Clone>(own: &Option<T>, other: &Option<T>) -> Option<T> {
            if own.is_none() { other.clone() } else { None }
        }
        let mut name = Text::default();
        for (lang, words) in other.name.languages().filter(|(lang, _)| self.name.get(*lang).is_none()) {
            name = name.with(lang, words);
        }
        Self {
            name,
            acronym: gap(&self.acronym, &other.acronym),
            sex: gap(&self.sex, &other.sex),
            birth: gap(&self.birth, &other.birth),
            place: gap(&self.place, &other.place),
            founded: gap(&self.founded, &other.founded),
        }
    }

    /// These facts with the gaps filled that `taken` fills.
    pub(crate) fn with(mut self, taken: &Self) -> Self {
        let filled = self.gaps_filled_by(taken);
        for (lang, words) in filled.name.languages() {
            self.name = self.name.with(lang, words);
        }
        self.acronym = self.acronym.or(filled.acronym);
        self.sex = self.sex.or(filled.sex);
        self.birth = self.birth.or(filled.birth);
        self.place = self.place.or(filled.place);
        self.founded = self.founded.or(filled.founded);
        self
    }

    /// These facts without what was once taken over, as far as it still stands as it was taken.
    pub(crate) fn without(mut self, taken: &Self) -> Self {
        fn give_back<T: PartialEq>(own: &mut Option<T>, taken: &Option<T>) {
            if taken.is_some() && own == taken {
                *own = None;
            }
        }
        let stands: Vec<Lang> = taken
            .name
            .languages()
            .filter(|(lang, words)| self.name.get(*lang) == Some(*words))
            .map(|(lang, _)| lang)
            .collect();
        for lang in stands {
            self.name = self.name.with(lang, "");
        }
        give_back(&mut self.acronym, &taken.acronym);
        give_back(&mut self.sex, &taken.sex);
        give_back(&mut self.birth, &taken.birth);
        give_back(&mut self.place, &taken.place);
        give_back(&mut self.founded, &taken.founded);
        self
    }

    /// The names of the facts in which two records differ: what the journal says of a change.
    pub(crate) fn changed_from(&self, before: &Self) -> Vec<&'static str> {
        [
            ("name", self.name != before.name),
            ("acronym", self.acronym != before.acronym),
            ("sex", self.sex != before.sex),
            ("birth", self.birth != before.birth),
            ("place", self.place != before.place),
            ("founded", self.founded != before.founded),
        ]
        .into_iter()
        .filter_map(|(field, changed)| changed.then_some(field))
        .collect()
    }
}

/// A person or organisation of the common directory.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Actor {
    /// Its identity, the same for the whole installation.
    pub id: Id<Self>,
    /// Whether it is a person or an organisation.
    pub kind: ActorKind,
    /// What is said of it.
    pub facts: Facts,
    /// Whether it was generated for a demonstration and stands for nobody.
    pub generated: bool,
    /// Since when it is in the directory.
    pub created_at: Timestamp,
    /// The record into which it was merged, if it was.
    pub merged_into: Option<Id<Self>>,
    /// The record that stands for it today: itself, unless it was merged.
    pub root: Id<Self>,
}

impl Actor {
    /// Its name.
    pub const fn name(&self) -> &Text {
        &self.facts.name
    }

    /// Whether it stands for itself.
    pub const fn is_living(&self) -> bool {
        self.merged_into.is_none()
    }
}

/// A record to be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewActor {
    /// Whether it is a person or an organisation.
    pub kind: ActorKind,
    /// What is said of it.
    pub facts: Facts,
    /// Whether it is generated for a demonstration.
    pub generated: bool,
}

impl NewActor {
    /// A person of whom the name is known.
    pub fn person(name: Text) -> Self {
        Self { kind: ActorKind::Person, facts: Facts::named(name), generated: false }
    }

    /// An organisation of which the name is known.
    pub fn organisation(name: Text) -> Self {
        Self { kind: ActorKind::Organisation, facts: Facts::named(name), generated: false }
    }

    /// The same, with more said of it by `say`.
    #[must_use]
    pub fn with(mut self, say: impl FnOnce(&mut Facts)) -> Self {
        say(&mut self.facts);
        self
    }

    /// The same, labelled as generated for a demonstration.
    #[must_use]
    pub fn generated(mut self) -> Self {
        self.generated = true;
        self
    }
}

/// A name that a record has borne.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PastName {
    /// The name.
    pub name: Text,
    /// Since when.
    pub since_at: Timestamp,
    /// Until when; nothing for the present one.
    pub until_at: Option<Timestamp>,
}

store::row! { PastName { name, since_at, until_at } }

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn today() -> Date {
        date(2026, 11, 21)
    }

    #[test]
    fn a_record_needs_a_name_and_dates_that_can_be_true() {
        let named = || Facts::named(Text::of(Lang::Fr, "Personne générée 001"));
        assert_eq!(Facts::default().check(today()), Err(Refusal::NameMissing));
        assert_eq!(named().check(today()), Ok(()));
        for birth in [Birth::Year(2027), Birth::Year(1700), Birth::Day(date(2026, 11, 22))] {
            let facts = Facts { birth: Some(birth), ..named() };
            assert_eq!(facts.check(today()), Err(Refusal::DateImpossible), "{birth:?}");
        }
        let unborn = Facts { founded: Some(date(2030, 1, 1)), ..named() };
        assert_eq!(unborn.check(today()), Err(Refusal::DateImpossible));
        let nowhere = Facts { place: Some("99.999".into()), ..named() };
        assert_eq!(nowhere.check(today()), Err(Refusal::UnknownPlace));
    }

    #[test]
    fn what_a_merge_takes_over_can_be_given_back() {
        let kept = Facts { birth: Some(Birth::Year(1990)), ..Facts::named(Text::of(Lang::Fr, "Un")) };
        let dropped = Facts {
            sex: Some(Sex::Female),
            birth: Some(Birth::Day(date(1991, 2, 3))),
            ..Facts::named(Text::fr_ar("Une", "واحدة"))
        };
        let taken = kept.gaps_filled_by(&dropped);
        assert_eq!(taken, Facts { sex: Some(Sex::Female), ..Facts::named(Text::of(Lang::Ar, "واحدة")) });
        let merged = kept.clone().with(&taken);
        assert_eq!(merged.name, Text::fr_ar("Un", "واحدة"));
        assert_eq!(merged.without(&taken), kept);
    }

    #[test]
    fn what_was_corrected_since_a_merge_is_not_given_back() {
        let taken = Facts { birth: Some(Birth::Year(1990)), ..Facts::default() };
        let corrected = Facts { birth: Some(Birth::Year(1989)), ..Facts::default() };
        assert_eq!(corrected.clone().without(&taken), corrected);
    }

    #[test]
    fn facts_survive_their_json() {
        let facts = Facts {
            birth: Some(Birth::Day(date(1991, 2, 3))),
            founded: Some(date(2001, 1, 1)),
            sex: Some(Sex::Male),
            ..Facts::named(Text::of(Lang::Fr, "Un"))
        };
        let json = serde_json::to_string(&facts).unwrap();
        assert_eq!(serde_json::from_str::<Facts>(&json).unwrap(), facts);
        let year = Facts { birth: Some(Birth::Year(1991)), ..Facts::default() };
        assert_eq!(serde_json::from_str::<Facts>(&serde_json::to_string(&year).unwrap()).unwrap(), year);
    }
}
