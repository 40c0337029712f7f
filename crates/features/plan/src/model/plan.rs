use actors::directory::Actor;
use jiff::civil::Date;
use kernel::{Id, Text, Visibility};

use crate::reader::Kind;

/// The plan of an organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// Its identity.
    pub id: Id<Self>,
    /// Its name.
    pub title: Text,
    /// Its first day.
    pub first_day: Date,
    /// Its last day.
    pub last_day: Date,
    /// Who may read it.
    pub visibility: Visibility,
    /// Whether a newer plan has taken its place.
    pub is_past: bool,
}

store::row! { Plan { id, title, first_day, last_day, visibility, is_past } }

impl Plan {
    /// The days of the plan.
    pub const fn span(&self) -> Span {
        Span { first: self.first_day, last: self.last_day }
    }
}

/// Days in a row, the first and the last included. The last is never before the first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    first: Date,
    last: Date,
}

impl Span {
    /// The days from `first` to `last`; nothing if they are the wrong way round.
    pub fn new(first: Date, last: Date) -> Option<Self> {
        (first <= last).then_some(Self { first, last })
    }

    /// The first day.
    pub const fn first(self) -> Date {
        self.first
    }

    /// The last day.
    pub const fn last(self) -> Date {
        self.last
    }

    /// How many days.
    pub fn days(self) -> i64 {
        days_between(self.first, self.last) + 1
    }

    /// How many of the days are over when `today` begins.
    pub fn days_over(self, today: Date) -> i64 {
        days_between(self.first, today).clamp(0, self.days())
    }

    /// Whether a day is one of them.
    pub fn holds(self, day: Date) -> bool {
        (self.first..=self.last).contains(&day)
    }

    /// The days by calendar year: the first and the last year may be cut.
    pub fn years(self) -> impl Iterator<Item = Self> {
        (self.first.year()..=self.last.year()).map(move |year| Self {
            first: self.first.max(Date::constant(year, 1, 1)),
            last: self.last.min(Date::constant(year, 12, 31)),
        })
    }
}

fn days_between(from: Date, to: Date) -> i64 {
    from.until(to).map_or(0, |span| i64::from(span.get_days()))
}

/// A part of a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Node {
    /// Its identity.
    pub id: Id<Self>,
    /// The plan that it belongs to.
    pub plan: Id<Plan>,
    /// The node that holds it; the outermost have none.
    pub parent: Option<Id<Self>>,
    /// Its place among its siblings.
    pub position: i64,
    /// What it is.
    pub kind: Kind,
    /// Its number, as the paper writes it.
    pub number: Option<String>,
    /// Its name.
    pub title: Text,
    /// The rest of what the paper says of it.
    pub body: Text,
    /// Who answers for it.
    pub owner: Owner,
    /// When it begins, if not with the plan.
    pub first_day: Option<Date>,
    /// When it ends, if not with the plan.
    pub last_day: Option<Date>,
    /// Whether it was taken out of the plan.
    pub is_removed: bool,
}

impl Node {
    /// The days of the node within its plan.
    pub fn span(&self, plan: &Plan) -> Span {
        let (first, last) = (self.first_day.unwrap_or(plan.first_day), self.last_day.unwrap_or(plan.last_day));
        Span::new(first, last).unwrap_or(plan.span())
    }
}

/// Who answers for a node.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Owner {
    /// Nobody yet.
    #[default]
    Nobody,
    /// Somebody of the directory, a person or an organisation.
    Actor {
        /// The record.
        id: Id<Actor>,
        /// Its name.
        name: Text,
    },
    /// A body, by its name: the secretariat.
    Body(Text),
}

/// What a person may change in the words of a node.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NodeText {
    /// What it is.
    pub kind: Kind,
    /// Its number.
    pub number: Option<String>,
    /// Its name.
    pub title: Text,
    /// The rest.
    pub body: Text,
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_span_counts_its_days_and_those_that_are_over() {
        let span = Span::new(date(2026, 1, 1), date(2026, 1, 10)).unwrap();
        assert_eq!(span.days(), 10);
        assert_eq!(span.days_over(date(2025, 12, 1)), 0);
        assert_eq!(span.days_over(date(2026, 1, 1)), 0);
        assert_eq!(span.days_over(date(2026, 1, 6)), 5);
        assert_eq!(span.days_over(date(2030, 1, 1)), 10);
        assert_eq!(Span::new(date(2026, 1, 2), date(2026, 1, 1)), None);
    }

    #[test]
    fn the_years_of_a_span_cover_it_without_overlap() {
        let span = Span::new(date(2024, 7, 1), date(2026, 3, 31)).unwrap();
        let years: Vec<Span> = span.years().collect();
        assert_eq!(years.len(), 3);
        assert_eq!(years.iter().map(|year| year.days()).sum::<i64>(), span.days());
        assert_eq!(years[1].first(), date(2025, 1, 1));
        assert_eq!(years[2].last(), date(2026, 3, 31));
    }
}
