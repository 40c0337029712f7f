use std::sync::LazyLock;

use jiff::civil::Date;
use jiff::{Span, ToSpan};
use kernel::{Lang, Text};
use serde::Deserialize;

use super::dossier::{Dossier, YearDay};

/// One obligation, as a version of the law has it.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Rule {
    /// Its name for programs.
    pub code: String,
    /// The day from which this version holds.
    pub in_force_from: Date,
    /// The last day on which it holds.
    pub in_force_until: Option<Date>,
    /// Whether nobody has confirmed it yet.
    #[serde(default)]
    pub verify: bool,
    /// Where it is written.
    pub source: Text,
    /// What makes it arise.
    pub begins: Begins,
    /// The kinds of journal entries by which it arises.
    #[serde(default)]
    pub on: Vec<String>,
    /// In which kinds of bodies; any where none is named.
    #[serde(default)]
    pub bodies: Vec<String>,
    /// Whether what happens while one is open is told in the same declaration.
    #[serde(default)]
    pub joins: bool,
    /// So many months to do it.
    pub months: Option<i32>,
    /// So many days to do it.
    pub days: Option<i32>,
    /// The same day each year.
    pub day: Option<YearDay>,
    /// Only for associations of which this is true.
    pub needs: Option<Needs>,
    /// Not where this other one was told in the year before.
    pub unless: Option<String>,
    /// Whether entering it means that it was handed in.
    #[serde(default)]
    pub born_filed: bool,
    /// So many days after it was handed in, a final receipt is owed.
    pub final_days: Option<i32>,
    /// Whether words are asked for: which branch, from whom.
    #[serde(default)]
    pub asks_what: bool,
    /// Whether an amount is asked for.
    #[serde(default)]
    pub asks_money: bool,
    /// Whether the last day is asked for, because an agreement sets it.
    #[serde(default)]
    pub asks_due: bool,
    /// What the file for the authority holds.
    pub pack: Vec<Piece>,
    /// What it is called.
    pub name: Text,
    /// Which day is asked for.
    pub asks: Text,
    /// Why, and what comes of it.
    pub why: Text,
    /// To whom.
    pub to: Text,
    /// What the letter says; `{name}` and the like are filled in.
    pub letter: Text,
    /// What the minutes say was decided.
    #[serde(default)]
    pub decided: Text,
    /// What is added to the file on paper.
    pub encloses: Vec<Text>,
}

/// What makes an obligation arise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Begins {
    /// What Twiza saw happen.
    Journal,
    /// What the association enters.
    Told,
    /// The day that its statutes set.
    Yearly,
    /// A fixed day of each year.
    EachYear,
    /// So many months after the last assembly.
    Rhythm,
}

/// What must be true of an association.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Needs {
    /// It receives public money.
    Subsidised,
}

/// A document of the file for the authority.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Piece {
    /// The letter that declares it.
    Letter,
    /// The minutes of the meeting.
    Minutes,
    /// The table of the bureau.
    Bureau,
}

impl Piece {
    /// The message that names it.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Letter => "toolkit-piece-letter",
            Self::Minutes => "toolkit-piece-minutes",
            Self::Bureau => "toolkit-piece-bureau",
        }
    }

    /// Its file, without language and ending.
    pub const fn file(self) -> &'static str {
        match self {
            Self::Letter => "1-lettre",
            Self::Minutes => "2-proces-verbal",
            Self::Bureau => "3-bureau",
        }
    }
}

impl Rule {
    /// Its version: the day from which it holds.
    pub fn version(&self) -> String {
        self.in_force_from.to_string()
    }

    /// Whether it holds on a day.
    pub fn is_in_force(&self, on: Date) -> bool {
        self.in_force_from <= on && self.in_force_until.is_none_or(|until| on <= until)
    }

    /// The last day to do what happened on `since`. A day on which nothing can be reckoned is the day itself.
    pub fn due(&self, since: Date) -> Date {
        let span = match (self.months, self.days) {
            (Some(months), _) => Span::new().months(months),
            (None, Some(days)) => Span::new().days(days),
            (None, None) => return since,
        };
        since.checked_add(span).unwrap_or(Date::MAX)
    }

    /// Until when the authority owes the final receipt of what was handed in on a day.
    pub fn awaited(&self, filed_on: Date) -> Option<Date> {
        self.final_days.and_then(|days| filed_on.checked_add(days.days()).ok())
    }

    /// The next day of one that comes again, on or after `from`; the day of what it is about, and the last day to do it.
    pub fn next(&self, dossier: &Dossier, from: Date) -> Option<(Date, Date)> {
        if self.needs == Some(Needs::Subsidised) && !dossier.subsidised {
            return None;
        }
        match self.begins {
            Begins::Journal | Begins::Told => None,
            Begins::Yearly => dossier.no_change_day.map(|day| same(day.on_or_after(from))),
            Begins::EachYear => self.day.map(|day| same(day.on_or_after(from))),
            Begins::Rhythm => {
                let months = dossier.assembly_months?;
                let last = dossier.last_assembly_on?;
                Some((last, last.checked_add(Span::new().months(i32::from(months))).ok()?))
            }
        }
    }
}

fn same(day: Date) -> (Date, Date) {
    (day, day)
}

const EMBEDDED: [&str; 9] = [
    include_str!("../../rules/declaration.2009-02-26.toml"),
    include_str!("../../rules/leadership.2002-10-10.toml"),
    include_str!("../../rules/statutes.2002-10-10.toml"),
    include_str!("../../rules/branch.2002-10-10.toml"),
    include_str!("../../rules/no-change.2002-10-10.toml"),
    include_str!("../../rules/foreign-funding.2002-10-10.toml"),
    include_str!("../../rules/subsidy.2002-10-10.toml"),
    include_str!("../../rules/public-accounts.2022-08-12.toml"),
    include_str!("../../rules/assembly.2002-10-10.toml"),
];

static RULES: LazyLock<Vec<Rule>> = LazyLock::new(|| EMBEDDED.iter().filter_map(|text| read(text)).collect());

/// An embedded file; a test reads each of them, so that none is missing here.
fn read(text: &str) -> Option<Rule> {
    toml::from_str(text).ok()
}

/// All rules, whatever their version.
pub fn all() -> &'static [Rule] {
    &RULES
}

/// The rules in force on a day.
pub fn in_force(on: Date) -> impl Iterator<Item = &'static Rule> {
    all().iter().filter(move |rule| rule.is_in_force(on))
}

/// A version of a rule; the newest one of its code where that version is not known any more.
pub fn version(code: &str, version: &str) -> Option<&'static Rule> {
    let mut of_code: Vec<&Rule> = all().iter().filter(|rule| rule.code == code).collect();
    of_code.sort_by_key(|rule| rule.in_force_from);
    of_code.iter().find(|rule| rule.version() == version).or(of_code.last()).copied()
}

/// The languages in which the papers for an authority are written.
pub const PAPER_LANGS: [Lang; 2] = [Lang::Fr, Lang::Ar];

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)] // a test that cannot go on stops

    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn every_file_is_a_rule_in_three_languages() {
        for text in EMBEDDED {
            let rule: Rule = toml::from_str(text).unwrap_or_else(|fault| panic!("{fault}\n{text}"));
            for words in [&rule.source, &rule.name, &rule.asks, &rule.why, &rule.to] {
                for lang in [Lang::Fr, Lang::Ar, Lang::En] {
                    assert!(words.get(lang).is_some(), "{} lacks {}", rule.code, lang.code());
                }
            }
            assert!(!rule.pack.is_empty(), "{}", rule.code);
        }
        assert_eq!(all().len(), EMBEDDED.len());
    }

    #[test]
    fn the_law_counts_a_month_from_the_change_and_thirty_days_from_foreign_aid() {
        let due = |code: &str, on| version(code, "2002-10-10").unwrap().due(on);
        assert_eq!(due("leadership", date(2026, 1, 31)), date(2026, 2, 28));
        assert_eq!(due("leadership", date(2026, 11, 15)), date(2026, 12, 15));
        assert_eq!(due("foreign-funding", date(2026, 11, 15)), date(2026, 12, 15));
        assert_eq!(due("foreign-funding", date(2026, 2, 1)), date(2026, 3, 3));
        let declaration = version("declaration", "2009-02-26").unwrap();
        assert_eq!(declaration.awaited(date(2026, 1, 1)), Some(date(2026, 3, 2)));
    }

    #[test]
    fn what_comes_again_needs_what_the_association_says_of_itself() {
        let rule = |code: &str| all().iter().find(|rule| rule.code == code).unwrap();
        let mut dossier = Dossier::default();
        let today = date(2026, 11, 22);
        for code in ["no-change", "public-accounts", "assembly"] {
            assert_eq!(rule(code).next(&dossier, today), None, "{code}");
        }
        dossier.subsidised = true;
        dossier.no_change_day = "02-29".parse().ok();
        (dossier.assembly_months, dossier.last_assembly_on) = (Some(12), Some(date(2026, 3, 31)));
        assert_eq!(rule("public-accounts").next(&dossier, today).unwrap().1, date(2027, 3, 15));
        assert_eq!(rule("no-change").next(&dossier, today).unwrap().1, date(2027, 2, 28));
        assert_eq!(rule("assembly").next(&dossier, today).unwrap().1, date(2027, 3, 31));
    }

    #[test]
    fn on_no_day_are_two_versions_of_a_rule_in_force() {
        for rule in all() {
            let same = in_force(date(2026, 11, 22)).filter(|other| other.code == rule.code).count();
            assert!(same <= 1, "{}", rule.code);
        }
    }

    proptest! {
        #[test]
        fn a_deadline_is_never_before_what_it_is_about(days in 0_i32..60_000) {
            let since = date(1958, 11, 15).saturating_add(days.days());
            for rule in all() {
                prop_assert!(rule.due(since) >= since);
            }
        }
    }
}
