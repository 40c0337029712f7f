//! Reviews: two people give points independently of each other; where they differ too much, a third does.

use actors::Account;
use kernel::{Id, Text};
use serde::{Deserialize, Serialize};

use super::Application;

/// A line of the grid: what is asked, and how many points the answer is worth.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GridLine {
    /// Its name within the call.
    pub code: String,
    /// What is asked, and judged.
    pub words: Text,
    /// The most points.
    pub points: i32,
}

store::coded! {
    /// Where a review stands.
    ReviewState, "training-review-" {
        /// It is waited for.
        Asked = "asked",
        /// It was given.
        Given = "given",
        /// The reviewer knows the association, and another was asked.
        Recused = "recused",
    }
}

/// What one reviewer gives one application.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Review {
    /// Of which application.
    pub application: Id<Application>,
    /// Whose.
    pub account: Id<Account>,
    /// The first, the second, or the third.
    pub turn: i32,
    /// Where it stands.
    pub state: ReviewState,
    /// The points for each line of the grid, in its order.
    pub points: Vec<i32>,
    /// All of them, in hundredths of a percent of what is possible.
    pub score: Option<i32>,
    /// What the reviewer says.
    pub words: String,
}

/// Points in hundredths of a percent of what the grid allows.
pub fn score(points: &[i32], grid: &[GridLine]) -> i32 {
    let most: i64 = grid.iter().map(|line| i64::from(line.points)).sum();
    let sum: i64 = points.iter().map(|points| i64::from(*points)).sum();
    i32::try_from((sum * 10_000).checked_div(most).unwrap_or(0)).unwrap_or(0)
}

/// What the given reviews make together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Together {
    /// Fewer than two were given.
    Waiting,
    /// Two differ by more than the call allows: a third is asked.
    Differ,
    /// The score.
    Agreed(i32),
}

/// Puts the scores of an application together: the mean of two that differ by no more than `gap` (hundredths of a percent); after
/// a third, the mean of the two that are nearest to each other, or of all three where the third stands in the middle.
pub fn together(scores: &[i32], gap: i32) -> Together {
    let mut scores = scores.to_vec();
    match scores.as_mut_slice() {
        [] | [_] => Together::Waiting,
        [one, other] if (*one - *other).abs() > gap => Together::Differ,
        [one, other] => Together::Agreed((*one + *other) / 2),
        [..] => {
            scores.sort_unstable();
            let [low, middle, high, ..] = scores.as_slice() else { return Together::Waiting };
            Together::Agreed(match (middle - low).cmp(&(high - middle)) {
                std::cmp::Ordering::Less => (low + middle) / 2,
                std::cmp::Ordering::Greater => (middle + high) / 2,
                std::cmp::Ordering::Equal => (low + middle + high) / 3,
            })
        }
    }
}

/// Who reviews next: of those who may, the one with the fewest; among equals the first of the list. `load` is how many each
/// has, in the order of the list; `barred` may not.
pub fn least_laden(load: &[usize], barred: impl Fn(usize) -> bool) -> Option<usize> {
    (0..load.len()).filter(|at| !barred(*at)).min_by_key(|at| (load[*at], *at))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_become_a_share_of_what_is_possible() {
        let line = |points| GridLine { code: String::new(), words: Text::default(), points };
        assert_eq!(score(&[10, 5], &[line(20), line(10)]), 5_000);
        assert_eq!(score(&[], &[]), 0);
    }

    #[test]
    fn two_that_differ_go_to_a_third_who_tips_the_balance() {
        assert_eq!(together(&[6000], 2000), Together::Waiting);
        assert_eq!(together(&[6000, 8000], 2000), Together::Agreed(7000));
        assert_eq!(together(&[6000, 8001], 2000), Together::Differ);
        assert_eq!(together(&[3000, 9000, 8000], 2000), Together::Agreed(8500));
        assert_eq!(together(&[9000, 3000, 4000], 2000), Together::Agreed(3500));
        assert_eq!(together(&[3000, 9000, 6000], 2000), Together::Agreed(6000));
    }

    #[test]
    fn work_goes_to_who_has_least_of_it() {
        assert_eq!(least_laden(&[2, 1, 1], |_| false), Some(1));
        assert_eq!(least_laden(&[2, 1, 1], |at| at == 1), Some(2));
        assert_eq!(least_laden(&[2], |_| true), None);
    }
}
