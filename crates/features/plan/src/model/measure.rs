use jiff::civil::Date;
use kernel::{Id, Text};

use super::{Node, Span};

/// What is counted for a node.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Measure {
    /// Its identity.
    pub id: Id<Self>,
    /// The node that it measures.
    pub node: Id<Node>,
    /// The code of what is counted: a [`web::Measure`] of some feature.
    pub source: String,
    /// Whose doings are counted.
    pub scope: Scope,
    /// Whether the aim is for the whole or for each year.
    pub pace: Pace,
    /// What one of them is called: "associations"; empty for the name of the source.
    pub unit: Text,
}

store::row! { Measure { id, node, source, scope, pace, unit } }

/// Whose doings are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// What was recorded for the node or for a node beneath it.
    Node,
    /// What was recorded in the whole space.
    Space,
}

/// Whether an aim is for the whole time of the node, or for each calendar year of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pace {
    /// So many until the end.
    Whole,
    /// So many each year.
    Yearly,
}

macro_rules! codes {
    ($of:ident { $($case:ident = $code:literal),+ }) => {
        impl $of {
            /// All of them.
            pub const ALL: &[Self] = &[$(Self::$case),+];

            /// The word under which it is stored.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$case => $code),+ }
            }

            /// Reads the stored word.
            pub fn from_code(code: &str) -> Option<Self> {
                match code { $($code => Some(Self::$case),)+ _ => None }
            }
        }

        impl store::Column for $of {
            fn from_cell(cell: store::Cell<'_>) -> Option<Self> {
                Self::from_code(&String::from_cell(cell)?)
            }
        }
    };
}
pub(super) use codes;

codes! { Scope { Node = "node", Space = "space" } }
codes! { Pace { Whole = "whole", Yearly = "yearly" } }

/// A measure before the days of its node cut it into targets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Aim {
    /// The code of what is counted.
    pub source: String,
    /// Whose doings are counted.
    pub scope: Scope,
    /// Whether the amount is for the whole or for each year.
    pub pace: Pace,
    /// How many; at least 1.
    pub amount: i64,
    /// What one of them is called.
    pub unit: Text,
}

impl Aim {
    /// The targets of the aim over some days.
    pub fn targets(&self, span: Span) -> Vec<Target> {
        targets(span, self.pace, self.amount)
    }
}

/// An aim: so many between two days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Target {
    /// From when to when it is counted.
    pub span: Span,
    /// How many are wanted; at least 1.
    pub amount: i64,
}

/// The aims that one amount means over the days of a node: one for the whole, or the amount for each full year and its
/// share for a year that the span cuts (rounded up, so that no aim is empty).
fn targets(span: Span, pace: Pace, amount: i64) -> Vec<Target> {
    match pace {
        Pace::Whole => vec![Target { span, amount: amount.max(1) }],
        Pace::Yearly => span.years().map(|year| Target { span: year, amount: share_of_year(year, amount) }).collect(),
    }
}

fn share_of_year(part: Span, amount: i64) -> i64 {
    let year = part.first().year();
    let days = Date::constant(year, 1, 1).days_in_year();
    let share = i128::from(amount) * i128::from(part.days());
    let rounded_up = (share + i128::from(days) - 1) / i128::from(days);
    i64::try_from(rounded_up).unwrap_or(i64::MAX).max(1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_yearly_aim_is_whole_in_a_whole_year_and_its_share_in_a_cut_one() {
        let span = Span::new(date(2024, 7, 1), date(2026, 12, 31)).unwrap();
        let aims = targets(span, Pace::Yearly, 300);
        assert_eq!(aims.iter().map(|aim| aim.amount).collect::<Vec<_>>(), [151, 300, 300]);
    }

    #[test]
    fn an_aim_is_never_empty() {
        let span = Span::new(date(2026, 12, 31), date(2026, 12, 31)).unwrap();
        assert_eq!(targets(span, Pace::Yearly, 1)[0].amount, 1);
        assert_eq!(targets(span, Pace::Whole, 0)[0].amount, 1);
    }
}
