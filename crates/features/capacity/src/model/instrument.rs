//! Instruments: what is looked at, in which domains, and how the four levels of each statement are described.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use jiff::civil::Date;
use kernel::{Lang, Text};
use serde::{Deserialize, Serialize};

use super::{Level, Refused};

/// The instruments of the house, the newest first. A correction of what was in use is a new dated file beside the old one.
const FILES: &[&str] = &[include_str!("../../instruments/associations-2026.toml")];

/// What an association is assessed with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Instrument {
    /// What it is called in the program; copies keep it, so that rounds can be compared.
    pub code: String,
    /// From when on it is offered; none for an organisation's own.
    #[serde(default)]
    pub in_force_from: Option<Date>,
    /// Who wrote it.
    #[serde(default)]
    pub source: Text,
    /// What it is called.
    pub title: Text,
    /// How one answers.
    #[serde(default)]
    pub words: Text,
    /// So few hand in answers at least before these are counted.
    pub least_assessors: u32,
    /// So many priorities at most come out.
    pub most_priorities: u32,
    /// What is looked at.
    #[serde(rename = "domain")]
    pub domains: Vec<Domain>,
}

/// A domain of an instrument. Those of the house have the code of a training theme; an organisation's own names the theme to
/// which its needs belong.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Domain {
    /// `governance`.
    pub code: String,
    /// What it is called.
    pub title: Text,
    /// The training theme to which its needs belong, where it is not its own code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub theme: Option<String>,
    /// What is looked at in it.
    #[serde(rename = "statement", default)]
    pub statements: Vec<Statement>,
}

/// A statement with its four levels described.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Statement {
    /// `governance.bureau`: the same in all editions, so that rounds can be compared.
    pub code: String,
    /// What is looked at, as a sentence.
    pub words: Text,
    /// What an association does that stands at the first, …, fourth level.
    pub levels: [Text; 4],
}

/// What is written from nothing has this code until it is begun in a space: then it has one that no other has.
pub const BLANK: &str = "own";
/// With fewer, a count tells who answered what.
pub const FEWEST_ASSESSORS: u32 = 3;
/// A plan of more is a list of wishes.
pub const MOST_PRIORITIES: u32 = 10;
/// More statements than an evening holds.
pub const MOST_STATEMENTS: usize = 100;
/// More domains than a picture shows.
pub const MOST_DOMAINS: usize = 12;
/// The themes by which needs are told to whoever plans trainings.
pub const THEMES: [&str; 7] =
    ["governance", "administration", "people", "finance", "organisation", "programmes", "partnership"];

/// The instruments of the house, the newest first.
///
/// # Panics
/// When a file of this crate is no instrument: a test reads them all.
pub fn house() -> &'static [Instrument] {
    static HOUSE: LazyLock<Vec<Instrument>> = LazyLock::new(|| {
        FILES.iter().map(|file| toml::from_str(file).expect("the house's instruments are read by a test")).collect()
    });
    &HOUSE
}

/// The instrument of the house with this code that is in force on a day.
pub fn in_force(code: &str, day: Date) -> Option<&'static Instrument> {
    house().iter().find(|own| own.code == code && own.in_force_from.is_none_or(|from| from <= day))
}

impl Domain {
    /// The training theme to which its needs belong.
    pub fn theme(&self) -> &str {
        self.theme.as_deref().unwrap_or(&self.code)
    }
}

impl Instrument {
    /// An instrument without anything in it, to be written.
    pub fn blank(title: Text) -> Self {
        Self {
            code: BLANK.to_owned(),
            in_force_from: None,
            source: Text::default(),
            title,
            words: Text::default(),
            least_assessors: FEWEST_ASSESSORS,
            most_priorities: 5,
            domains: Vec::new(),
        }
    }

    /// The training themes to which its needs can belong, in their order.
    pub fn themes(&self) -> Vec<&'static str> {
        THEMES.into_iter().filter(|theme| self.filled_domains().any(|domain| domain.theme() == *theme)).collect()
    }

    /// All statements, with their domains, in order.
    pub fn statements(&self) -> impl Iterator<Item = (&Domain, &Statement)> {
        self.domains.iter().flat_map(|domain| domain.statements.iter().map(move |statement| (domain, statement)))
    }

    /// A statement, with its domain.
    pub fn statement(&self, code: &str) -> Option<(&Domain, &Statement)> {
        self.statements().find(|(_, statement)| statement.code == code)
    }

    /// A domain.
    pub fn domain(&self, code: &str) -> Option<&Domain> {
        self.domains.iter().find(|domain| domain.code == code)
    }

    /// The domain that follows one, of those that have statements.
    pub fn domain_after(&self, code: &str) -> Option<&Domain> {
        self.filled_domains().skip_while(|domain| domain.code != code).nth(1)
    }

    /// The domains in which something is looked at.
    pub fn filled_domains(&self) -> impl Iterator<Item = &Domain> {
        self.domains.iter().filter(|domain| !domain.statements.is_empty())
    }

    /// Whether it is one of the house, or a copy of one: the house has words for it.
    pub fn is_of_the_house(&self) -> bool {
        house().iter().any(|own| own.code == self.code)
    }

    /// The domains in which something is looked at, and for which the house has no words.
    pub fn own_domains(&self) -> impl Iterator<Item = &Domain> {
        self.filled_domains().filter(|domain| !THEMES.contains(&domain.code.as_str()))
    }

    /// The languages in which everything of it is said. What is not whole in any cannot be answered by anybody.
    pub fn whole_in(&self) -> Vec<Lang> {
        let has = |text: &Text, lang: Lang| text.get(lang).is_some();
        let is_whole = |lang: &Lang| {
            has(&self.title, *lang)
                && self.filled_domains().all(|domain| has(&domain.title, *lang))
                && self
                    .statements()
                    .all(|(_, one)| has(&one.words, *lang) && one.levels.iter().all(|level| has(level, *lang)))
        };
        Lang::ALL.into_iter().filter(is_whole).collect()
    }

    /// Refuses what cannot be assessed with.
    ///
    /// # Errors
    /// [`Refused::NotWhole`].
    pub fn check(&self) -> Result<(), Refused> {
        let codes: BTreeSet<&str> = self.statements().map(|(_, statement)| statement.code.as_str()).collect();
        let count = self.statements().count();
        let domains: BTreeSet<&str> = self.domains.iter().map(|domain| domain.code.as_str()).collect();
        let is_sound = (1..=MOST_STATEMENTS).contains(&count)
            && codes.len() == count
            && domains.len() == self.domains.len()
            && domains.len() <= MOST_DOMAINS
            && self.domains.iter().all(|domain| THEMES.contains(&domain.theme()))
            && self.least_assessors >= FEWEST_ASSESSORS
            && (1..=MOST_PRIORITIES).contains(&self.most_priorities)
            && !self.whole_in().is_empty();
        if is_sound { Ok(()) } else { Err(Refused::NotWhole) }
    }

    /// The same as an organisation's own, to be changed.
    #[must_use]
    pub fn copied(&self, title: Text) -> Self {
        Self { title, in_force_from: None, ..self.clone() }
    }

    /// Names a domain that is there, or adds one at the end.
    ///
    /// # Errors
    /// [`Refused::NotWhole`] for a theme that is none; [`Refused::TooManyDomains`].
    pub fn put_domain(&mut self, code: &str, title: Text, theme: &str) -> Result<(), Refused> {
        let theme = THEMES.into_iter().find(|own| *own == theme).ok_or(Refused::NotWhole)?;
        let theme = (theme != code).then(|| theme.to_owned());
        if let Some(own) = self.domains.iter_mut().find(|own| own.code == code) {
            (own.title, own.theme) = (title, theme);
            return Ok(());
        }
        if self.domains.len() >= MOST_DOMAINS {
            return Err(Refused::TooManyDomains);
        }
        self.domains.push(Domain { code: code.to_owned(), title, theme, statements: Vec::new() });
        Ok(())
    }

    /// Takes a domain out, with the statements in it.
    ///
    /// # Errors
    /// [`Refused::Gone`] where there is none.
    pub fn take_out_domain(&mut self, code: &str) -> Result<(), Refused> {
        let before = self.domains.len();
        self.domains.retain(|own| own.code != code);
        if self.domains.len() < before { Ok(()) } else { Err(Refused::Gone) }
    }

    /// Puts a statement in the place of the one that has its code, or at the end of the domain.
    ///
    /// # Errors
    /// [`Refused::Gone`] where there is no such domain.
    pub fn put(&mut self, domain: &str, statement: Statement) -> Result<(), Refused> {
        let domain = self.domains.iter_mut().find(|own| own.code == domain).ok_or(Refused::Gone)?;
        match domain.statements.iter_mut().find(|own| own.code == statement.code) {
            Some(own) => *own = statement,
            None => domain.statements.push(statement),
        }
        Ok(())
    }

    /// Takes a statement out.
    ///
    /// # Errors
    /// [`Refused::Gone`] where there is none.
    pub fn take_out(&mut self, code: &str) -> Result<(), Refused> {
        let before = self.statements().count();
        for domain in &mut self.domains {
            domain.statements.retain(|statement| statement.code != code);
        }
        if self.statements().count() < before { Ok(()) } else { Err(Refused::Gone) }
    }

    /// What a level of a statement says; nothing where either is none.
    pub fn level_words(&self, statement: &str, level: Level) -> Option<&Text> {
        self.statement(statement).map(|(_, statement)| &statement.levels[level.index()])
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)] // a test that cannot go on stops

    use jiff::civil::date;

    use super::*;

    #[test]
    fn the_house_has_seven_domains_of_four_to_six_statements_whole_in_three_languages() {
        for instrument in house() {
            instrument.check().unwrap();
            let codes: Vec<&str> = instrument.domains.iter().map(|domain| domain.code.as_str()).collect();
            assert_eq!(codes, THEMES);
            for domain in &instrument.domains {
                assert!((4..=6).contains(&domain.statements.len()), "{}", domain.code);
                assert!(domain.statements.iter().all(|one| one.code.starts_with(&format!("{}.", domain.code))));
            }
            let langs = instrument.whole_in();
            assert!([Lang::Fr, Lang::Ar, Lang::En].iter().all(|lang| langs.contains(lang)));
        }
    }

    #[test]
    fn no_two_sentences_of_a_statement_are_the_same_and_arabic_is_written_in_arabic() {
        for (_, statement) in house().iter().flat_map(Instrument::statements) {
            for lang in [Lang::Fr, Lang::Ar, Lang::En] {
                let said: BTreeSet<&str> =
                    statement.levels.iter().chain([&statement.words]).filter_map(|text| text.get(lang)).collect();
                assert_eq!(said.len(), 5, "{} in {lang:?}", statement.code);
                let is_arabic = |words: &&str| words.chars().any(|c| ('\u{0600}'..='\u{06ff}').contains(&c));
                assert!(said.iter().all(|words| is_arabic(words) == (lang == Lang::Ar)), "{}", statement.code);
            }
        }
    }

    #[test]
    fn an_instrument_is_in_force_from_its_date_on() {
        assert!(in_force("associations", date(2026, 1, 1)).is_some());
        assert!(
            in_force("associations", date(2025, 12, 31)).is_none() && in_force("other", date(2027, 1, 1)).is_none()
        );
    }

    #[test]
    fn what_is_not_whole_in_any_language_cannot_be_published() {
        let mut own = house()[0].copied(Text::of(Lang::Fr, "À nous"));
        assert_eq!(own.whole_in(), [Lang::Fr], "its title is in one language only");
        assert_eq!(own.check(), Ok(()));
        let words = Text::of(Lang::Ar, "عبارة");
        let statement = Statement {
            code: "people.own-1".into(),
            words: words.clone(),
            levels: [words.clone(), words.clone(), words.clone(), words],
        };
        own.put("people", statement.clone()).unwrap();
        assert_eq!(own.check(), Err(Refused::NotWhole));
        assert_eq!(own.put("nowhere", statement), Err(Refused::Gone));
        own.take_out("people.own-1").unwrap();
        assert_eq!(own.take_out("people.own-1"), Err(Refused::Gone));
        own.least_assessors = 2;
        assert_eq!(own.check(), Err(Refused::NotWhole), "two who answer would know each other's answers");
    }
    #[test]
    fn an_own_instrument_has_its_own_domains_and_its_needs_keep_a_theme_that_trainings_know() {
        let mut own = Instrument::blank(Text::of(Lang::Fr, "À nous"));
        assert_eq!(own.check(), Err(Refused::NotWhole), "nothing is asked");
        let title = |words: &str| Text::of(Lang::Fr, words);
        own.put_domain("own-1", title("Eau"), "programmes").unwrap();
        assert_eq!(own.put_domain("own-2", title("Terre"), "water"), Err(Refused::NotWhole), "no such theme");
        let levels = ["un", "deux", "trois", "quatre"].map(title);
        let statement = Statement { code: "own-1.a".into(), words: title("Le puits"), levels };
        own.put("own-1", statement).unwrap();
        own.check().unwrap();
        assert_eq!(own.themes(), ["programmes"]);
        own.put_domain("own-1", title("L’eau et le sol"), "finance").unwrap();
        assert_eq!((own.domains.len(), own.themes()), (1, vec!["finance"]), "named anew, with what is in it");
        for number in 1..MOST_DOMAINS {
            own.put_domain(&format!("more-{number}"), title("Autre"), "people").unwrap();
        }
        assert_eq!(own.put_domain("one-more", title("Autre"), "people"), Err(Refused::TooManyDomains));
        own.take_out_domain("own-1").unwrap();
        assert_eq!((own.take_out_domain("own-1"), own.statements().count()), (Err(Refused::Gone), 0));
    }

    #[test]
    fn what_was_kept_before_domains_had_themes_is_read_and_printed_as_it_was() {
        let kept = serde_json::to_string(&house()[0]).unwrap();
        assert!(!kept.contains("theme"), "its fingerprint stays what it was");
        assert_eq!(serde_json::from_str::<Instrument>(&kept).unwrap(), house()[0]);
    }
}
