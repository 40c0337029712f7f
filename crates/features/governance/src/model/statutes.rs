use jiff::Span;
use jiff::civil::Date;
use kernel::Id;

use super::{Body, Rule, Share, Subject};

/// A rule of the statutes, as the statutes say it and from when to when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Article {
    /// Its identity.
    pub id: Id<Self>,
    /// The body for which it holds; every body of the organisation if none is named.
    pub body: Option<Id<Body>>,
    /// The rule.
    pub rule: Rule,
    /// Where the statutes say it: "14", "règlement intérieur, 3".
    pub article: String,
    /// From when to when it is in force.
    pub force: Force,
}

/// From when to when a rule is in force.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Force {
    /// The first day.
    pub from: Date,
    /// The first day on which it no longer is.
    pub until: Option<Date>,
}

impl Force {
    /// Whether it is in force on `day`.
    pub fn holds_on(self, day: Date) -> bool {
        self.from <= day && self.until.is_none_or(|until| day < until)
    }

    /// Whether it never was in force: another rule replaced it from its first day on.
    pub fn is_empty(self) -> bool {
        self.until.is_some_and(|until| until <= self.from)
    }
}

/// Where a new rule stands among those about the same subject.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Insertion<T> {
    /// From when to when the new rule is in force.
    pub force: Force,
    /// The rule that it ends, on its own first day.
    pub ends: Option<T>,
}

/// Puts a rule that holds from a day on among the earlier ones: it ends the one in force on that day and takes over
/// what was left of it, or fills the time before the first one. Nothing is overwritten.
pub fn insertion<T: Copy>(existing: &[(T, Force)], from: Date) -> Insertion<T> {
    let ended = existing.iter().find(|(_, force)| force.holds_on(from));
    let next =
        || existing.iter().filter(|(_, force)| force.from > from && !force.is_empty()).map(|(_, f)| f.from).min();
    let until = ended.map_or_else(next, |(_, force)| force.until);
    Insertion { force: Force { from, until }, ends: ended.map(|(rule, _)| *rule) }
}

/// What the statutes say for one body: its own rules and those of every body.
#[derive(Debug, Clone, Default)]
pub struct Statutes(Vec<Article>);

/// How many days before the end of a term a warning is given where the statutes ask for none.
const USUAL_WARNING: u32 = 90;

/// How many members must be there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Quorum {
    /// On the first call.
    pub first: u32,
    /// On the second.
    pub second: u32,
}

impl Statutes {
    /// The statutes made of these articles.
    pub const fn new(articles: Vec<Article>) -> Self {
        Self(articles)
    }

    /// The statutes of one body, out of all articles of the organisation: its own, and those of every body.
    pub fn of(articles: &[Article], body: Id<Body>) -> Self {
        let concerns = |article: &&Article| article.body.is_none_or(|of| of == body);
        Self(articles.iter().filter(concerns).cloned().collect())
    }

    /// All articles, also those no longer in force.
    pub fn articles(&self) -> &[Article] {
        &self.0
    }

    /// What is in force on `day` about a subject: the body's own rule before that of every body.
    pub fn in_force(&self, subject: Subject, day: Date) -> Option<&Article> {
        let about = self.0.iter().filter(|article| article.rule.subject() == subject && article.force.holds_on(day));
        about.max_by_key(|article| article.body.is_some())
    }

    /// How many of `members` must be there on `day`, and by which article.
    pub fn quorum(&self, members: u32, day: Date) -> Option<(Quorum, &Article)> {
        let article = self.in_force(Subject::Quorum, day)?;
        match article.rule {
            Rule::Quorum { first, second } => {
                Some((Quorum { first: first.of(members), second: second.of(first, members) }, article))
            }
            _ => None,
        }
    }

    /// The end of a term that begins on `since`.
    pub fn term_end(&self, since: Date) -> Option<Date> {
        match self.in_force(Subject::Term, since)?.rule {
            Rule::Term { months } => since.checked_add(Span::new().months(i64::from(months))).ok(),
            _ => None,
        }
    }

    /// How many terms may follow each other.
    pub fn most_terms(&self, day: Date) -> Option<u32> {
        match self.in_force(Subject::Terms, day)?.rule {
            Rule::Terms { most } => Some(most),
            _ => None,
        }
    }

    /// The age in years below which somebody counts as youth.
    pub fn youth_below(&self, day: Date) -> Option<u32> {
        match self.in_force(Subject::Youth, day)?.rule {
            Rule::Youth { below } => Some(below),
            _ => None,
        }
    }

    /// The share of the seats that women hold at least.
    pub fn parity(&self, day: Date) -> Option<Share> {
        match self.in_force(Subject::Parity, day)?.rule {
            Rule::Parity { share } => Some(share),
            _ => None,
        }
    }

    /// How many days before the end of a term a warning is given.
    pub fn warning_days(&self, day: Date) -> u32 {
        match self.in_force(Subject::Warning, day).map(|article| article.rule) {
            Some(Rule::Warning { days }) => days,
            _ => USUAL_WARNING,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{SecondCall, Threshold};
    use jiff::civil::date;
    use proptest::prelude::*;
    use uuid::Uuid;

    fn article(number: u128, body: Option<u128>, rule: Rule, from: Date, until: Option<Date>) -> Article {
        let body = body.map(|number| Id::from_uuid(Uuid::from_u128(number)));
        Article {
            id: Id::from_uuid(Uuid::from_u128(number)),
            body,
            rule,
            article: number.to_string(),
            force: Force { from, until },
        }
    }

    #[test]
    fn the_quorum_of_an_assembly_of_110_follows_the_article_in_force() {
        let half = Rule::Quorum { first: Threshold::MoreThan(Share::HALF), second: SecondCall::Anybody };
        let third = Rule::Quorum { first: Threshold::AtLeast(Share::new(1, 3).unwrap()), second: SecondCall::Same };
        let change = date(2025, 6, 1);
        let statutes = Statutes::new(vec![
            article(12, Some(1), half, date(2003, 7, 26), Some(change)),
            article(13, Some(1), third, change, None),
        ]);
        let quorum = |day| {
            statutes.quorum(110, day).map(|(quorum, article)| (quorum.first, quorum.second, article.article.clone()))
        };
        assert_eq!(quorum(date(2025, 5, 31)), Some((56, 1, "12".into())));
        assert_eq!(quorum(change), Some((37, 37, "13".into())));
        assert_eq!(quorum(date(2003, 7, 25)), None);
    }

    #[test]
    fn a_body_s_own_rule_goes_before_that_of_every_body() {
        let from = date(2020, 1, 1);
        let statutes = Statutes::new(vec![
            article(1, None, Rule::Term { months: 36 }, from, None),
            article(2, Some(1), Rule::Term { months: 24 }, from, Some(date(2024, 1, 1))),
        ]);
        assert_eq!(statutes.term_end(date(2022, 1, 31)), Some(date(2024, 1, 31)));
        assert_eq!(statutes.term_end(date(2024, 2, 29)), Some(date(2027, 2, 28)));
        assert_eq!(statutes.term_end(date(2019, 1, 1)), None);
        assert_eq!(statutes.warning_days(from), 90);
    }

    #[test]
    fn a_rule_set_for_an_earlier_day_ends_when_the_next_one_began() {
        let later = [(1, Force { from: date(2024, 1, 1), until: None })];
        let placed = insertion(&later, date(2020, 1, 1));
        assert_eq!(placed.force.until, Some(date(2024, 1, 1)));
        assert_eq!(placed.ends, None);
    }

    proptest! {
        #[test]
        fn the_rule_in_force_is_always_the_one_set_last_for_the_latest_day(days in proptest::collection::vec(0..60_i32, 1..20)) {
            let day = |offset: i32| date(2024, 1, 1).saturating_add(Span::new().days(offset));
            let mut rules: Vec<(usize, Force)> = Vec::new();
            for (rule, offset) in days.iter().enumerate() {
                let placed = insertion(&rules, day(*offset));
                if let Some((_, force)) = rules.iter_mut().find(|(rule, _)| Some(*rule) == placed.ends) {
                    force.until = Some(placed.force.from);
                }
                rules.push((rule, placed.force));
            }
            for offset in 0..61 {
                let in_force: Vec<usize> = rules.iter().filter(|(_, force)| force.holds_on(day(offset))).map(|(rule, _)| *rule).collect();
                let latest = days.iter().enumerate().filter(|(_, from)| **from <= offset).max_by_key(|(rule, from)| (**from, *rule));
                prop_assert_eq!(in_force, latest.map(|(rule, _)| rule).into_iter().collect::<Vec<_>>());
            }
        }
    }
}
