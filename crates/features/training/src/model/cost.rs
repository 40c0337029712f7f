//! What trainings cost: rates of a programme, the budget of a cohort, and what was spent. In centimes.

use std::collections::BTreeMap;

use actors::Account;
use jiff::civil::Date;
use kernel::Id;

store::coded! {
    /// What money goes to.
    Heading, "training-heading-" {
        /// Rooms.
        Venue = "venue",
        /// Meals and breaks.
        Meals = "meals",
        /// Nights.
        Lodging = "lodging",
        /// Travel of those who come.
        Travel = "travel",
        /// Allowances for the days.
        Allowance = "allowance",
        /// Who teaches.
        Trainers = "trainers",
        /// Paper, prints, equipment.
        Materials = "materials",
        /// Interpreting, signing, minding children: what lets people come.
        Access = "access",
        /// Anything else.
        Other = "other",
    }
}

store::coded! {
    /// For each of what a price is paid.
    Basis, "training-basis-" {
        /// Once for the cohort.
        Cohort = "cohort",
        /// For each place, which is an association's.
        Place = "place",
        /// For each person.
        Person = "person",
        /// For each day.
        Day = "day",
        /// For each person and day.
        PersonDay = "person-day",
    }
}

/// How large a cohort is planned.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Size {
    /// Places, each an association's.
    pub places: i64,
    /// People that each association sends.
    pub people_each: i64,
    /// Days.
    pub days: i64,
}

impl Size {
    fn times(self, basis: Basis) -> i64 {
        let people = self.places.saturating_mul(self.people_each);
        match basis {
            Basis::Cohort => 1,
            Basis::Place => self.places,
            Basis::Person => people,
            Basis::Day => self.days,
            Basis::PersonDay => people.saturating_mul(self.days),
        }
    }
}

/// A line of a budget: of a programme, whose rates hold for each of its cohorts, or of one cohort.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Which one.
    pub id: Id<Self>,
    /// What it goes to.
    pub heading: Heading,
    /// For each of what the price is paid.
    pub basis: Basis,
    /// How many for each.
    pub quantity: i32,
    /// The price of one, in centimes.
    pub price: i64,
    /// What exactly.
    pub words: String,
}

store::row! { Line { id, heading, basis, quantity, price, words } }

impl Line {
    /// What it comes to for a cohort of such a size.
    pub fn planned(&self, size: Size) -> i64 {
        self.price.saturating_mul(i64::from(self.quantity)).saturating_mul(size.times(self.basis))
    }
}

/// What all lines come to.
pub fn planned(lines: &[Line], size: Size) -> i64 {
    lines.iter().fold(0_i64, |sum, line| sum.saturating_add(line.planned(size)))
}

/// Money that was spent for a cohort; below zero where an earlier one is taken back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Expense {
    /// Which one.
    pub id: Id<Self>,
    /// What it went to.
    pub heading: Heading,
    /// When it was paid.
    pub on: Date,
    /// How much.
    pub centimes: i64,
    /// Which one it takes back.
    pub reverses: Option<Id<Self>>,
    /// Who noted it.
    pub noted_by: Option<Id<Account>>,
    /// The invoice, the receipt.
    pub words: String,
}

/// What is planned and what is spent under one heading.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Both {
    /// Planned.
    pub planned: i64,
    /// Spent.
    pub spent: i64,
}

impl Both {
    /// What is left; below zero where more was spent than planned.
    pub const fn left(self) -> i64 {
        self.planned.saturating_sub(self.spent)
    }

    /// Both with others.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self { planned: self.planned.saturating_add(other.planned), spent: self.spent.saturating_add(other.spent) }
    }
}

/// Planned against spent, by heading.
pub fn by_heading(lines: &[Line], size: Size, spent: &BTreeMap<Heading, i64>) -> BTreeMap<Heading, Both> {
    let mut both: BTreeMap<Heading, Both> = BTreeMap::new();
    for line in lines {
        let one = both.entry(line.heading).or_default();
        one.planned = one.planned.saturating_add(line.planned(size));
    }
    for (heading, centimes) in spent {
        both.entry(*heading).or_default().spent = *centimes;
    }
    both
}

/// What is bound: under each heading what is planned, or what was spent where that is more. What one heading took too much another
/// does not give back before it is paid.
pub fn committed<'a>(headings: impl IntoIterator<Item = &'a Both>) -> i64 {
    headings.into_iter().fold(0, |sum, both| sum.saturating_add(both.planned.max(both.spent)))
}

/// What one of so many costs, rounded to the centime; none of none.
pub const fn each(centimes: i64, count: i64) -> Option<i64> {
    if count <= 0 { None } else { Some(centimes.saturating_add(count / 2).div_euclid(count)) }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn line(heading: Heading, basis: Basis, quantity: i32, price: i64) -> Line {
        Line { id: Id::from_uuid(uuid::Uuid::nil()), heading, basis, quantity, price, words: String::new() }
    }

    #[test]
    fn a_line_comes_to_its_price_for_each_of_its_basis() {
        let size = Size { places: 20, people_each: 2, days: 3 };
        let comes = |basis| line(Heading::Meals, basis, 2, 1_050).planned(size);
        assert_eq!(comes(Basis::Cohort), 2_100);
        assert_eq!(comes(Basis::Place), 42_000);
        assert_eq!(comes(Basis::Person), 84_000);
        assert_eq!(comes(Basis::Day), 6_300);
        assert_eq!(comes(Basis::PersonDay), 252_000);
    }

    #[test]
    fn what_was_spent_without_a_line_is_shown_too() {
        let lines = [line(Heading::Venue, Basis::Day, 1, 100_000)];
        let spent = BTreeMap::from([(Heading::Venue, 310_000), (Heading::Travel, 5_000)]);
        let both = by_heading(&lines, Size { places: 20, people_each: 1, days: 3 }, &spent);
        assert_eq!(both[&Heading::Venue], Both { planned: 300_000, spent: 310_000 });
        assert_eq!(both[&Heading::Venue].left(), -10_000);
        assert_eq!(both[&Heading::Travel], Both { planned: 0, spent: 5_000 });
    }

    #[test]
    fn what_is_bound_is_not_less_than_what_is_planned_nor_than_what_was_spent() {
        let both = |planned, spent| Both { planned, spent };
        assert_eq!(committed(&[both(50_000, 0), both(50_000, 80_000)]), 130_000, "the first is still to be paid");
        assert_eq!(committed(&[both(0, 5_000)]), 5_000, "what was spent for a cohort that was called off");
        assert_eq!(committed(&[both(50_000, -2_000), both(i64::MAX, 0)]), i64::MAX);
        assert_eq!(committed(&[]), 0);
    }

    #[test]
    fn a_price_for_each_is_rounded_and_none_of_none() {
        assert_eq!(each(1_000, 3), Some(333));
        assert_eq!(each(1_001, 2), Some(501));
        assert_eq!(each(1_000, 0), None);
    }

    proptest! {
        #[test]
        fn a_budget_is_the_sum_of_its_headings(
            lines in prop::collection::vec((0_usize..9, 0_usize..5, 1_i32..50, 0_i64..1_000_000), 0..20),
            places in 0_i64..200, people_each in 1_i64..5, days in 1_i64..20,
        ) {
            let size = Size { places, people_each, days };
            let lines: Vec<Line> = lines.into_iter()
                .map(|(heading, basis, quantity, price)| line(Heading::ALL[heading], Basis::ALL[basis], quantity, price))
                .collect();
            let headings = by_heading(&lines, size, &BTreeMap::new());
            prop_assert_eq!(headings.values().map(|both| both.planned).sum::<i64>(), planned(&lines, size));
        }
    }
}
