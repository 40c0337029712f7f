//! Levels and how they are counted: whole numbers only, averages in hundredths.

use kernel::Level;

/// How many chose which level of a statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    /// By level, from the first to the fourth.
    pub levels: [u32; 4],
    /// Those who do not know.
    pub unknown: u32,
}

/// How far the answers to a statement agree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Accord {
    /// Nobody knows.
    Unknown,
    /// They are close to each other.
    Close,
    /// They differ.
    Mixed,
    /// They are far apart.
    Apart,
}

impl Accord {
    /// The message that names it.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Unknown => "capacity-accord-unknown",
            Self::Close => "capacity-accord-close",
            Self::Mixed => "capacity-accord-mixed",
            Self::Apart => "capacity-accord-apart",
        }
    }
}

impl Tally {
    /// Counts an answer; none is "I do not know".
    pub fn add(&mut self, answer: Option<Level>) {
        match answer {
            Some(level) => self.levels[level.index()] += 1,
            None => self.unknown += 1,
        }
    }

    /// How many chose a level.
    pub fn known(&self) -> u32 {
        self.levels.iter().sum()
    }

    /// How far the answers lie apart, from 0 (all the same) to 100 (half at the first level, half at the fourth): the variance
    /// as a share of the greatest that four levels can have.
    pub fn spread(&self) -> u32 {
        let weighted = |power: u32| -> u64 {
            let each = self.levels.iter().zip(1_u64..).map(|(count, level)| u64::from(*count) * level.pow(power));
            each.sum()
        };
        let (count, sum, squares) = (weighted(0), weighted(1), weighted(2));
        if count == 0 {
            return 0;
        }
        // (n·Σx² − (Σx)²) / n² is the variance; 9/4 is the greatest.
        let spread = (count * squares - sum * sum) * 400 / (9 * count * count);
        u32::try_from(spread).unwrap_or(100)
    }

    /// The spread in a word.
    pub fn accord(&self) -> Accord {
        match (self.known(), self.spread()) {
            (0, _) => Accord::Unknown,
            (_, 0..15) => Accord::Close,
            (_, 15..40) => Accord::Mixed,
            _ => Accord::Apart,
        }
    }
}

/// The average of levels in hundredths, rounded half up; none of nothing.
pub fn average(levels: impl IntoIterator<Item = Level>) -> Option<i64> {
    let levels: Vec<i64> = levels.into_iter().map(|level| i64::from(level.number())).collect();
    mean(&levels.iter().map(|level| level * 100).collect::<Vec<_>>())
}

/// The average of hundredths, rounded half up; none of nothing.
pub fn mean(hundredths: &[i64]) -> Option<i64> {
    let count = i64::try_from(hundredths.len()).ok().filter(|count| *count > 0)?;
    Some((hundredths.iter().sum::<i64>() * 2 + count).div_euclid(count * 2))
}

/// More than half of the group.
pub const fn is_majority(agreeing: u32, voices: u32) -> bool {
    agreeing as u64 * 2 > voices as u64
}

/// Averages are over at least so many associations, and are reckoned anew at each so many: between two that somebody sees
/// there are always as many, so that no difference tells what one association said of itself.
pub const CROWD: usize = 5;

/// How many of so many are in the averages that others see.
pub const fn crowded(count: usize) -> usize {
    count - count % CROWD
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)] // a test that cannot go on stops

    use proptest::prelude::*;

    use super::*;

    fn tally(levels: [u32; 4]) -> Tally {
        Tally { levels, unknown: 0 }
    }

    #[test]
    fn spread_goes_from_one_mind_to_two_camps() {
        assert_eq!(tally([0, 5, 0, 0]).spread(), 0);
        assert_eq!(tally([3, 0, 0, 3]).spread(), 100);
        assert_eq!(tally([0, 0, 0, 0]).spread(), 0);
        let accords =
            [[0, 4, 1, 0], [0, 3, 3, 0], [2, 2, 2, 0], [0, 3, 0, 3], [0; 4]].map(|levels| tally(levels).accord());
        assert_eq!(accords, [Accord::Close, Accord::Close, Accord::Mixed, Accord::Apart, Accord::Unknown]);
    }

    #[test]
    fn half_of_the_group_is_no_majority() {
        assert!(!is_majority(3, 6) && is_majority(4, 6) && is_majority(2, 3) && !is_majority(0, 0));
    }

    #[test]
    fn averages_others_see_move_by_five_associations_at_once() {
        assert_eq!([0, 4, 5, 9, 10, 12].map(crowded), [0, 0, 5, 5, 10, 10]);
    }

    proptest! {
        #[test]
        fn spread_stays_in_bounds_and_does_not_mind_which_end_is_up(levels in prop::array::uniform4(0_u32..200)) {
            let mut other = levels;
            other.reverse();
            prop_assert!(tally(levels).spread() <= 100);
            prop_assert_eq!(tally(levels).spread(), tally(other).spread());
        }

        #[test]
        fn an_average_lies_between_the_least_and_the_most(numbers in prop::collection::vec(1_u8..=4, 1..60)) {
            let levels: Vec<Level> = numbers.iter().map(|number| Level::new(*number).unwrap()).collect();
            let average = average(levels.iter().copied()).unwrap();
            let (least, most) = (levels.iter().min().unwrap().number(), levels.iter().max().unwrap().number());
            prop_assert!(average >= i64::from(least) * 100 && average <= i64::from(most) * 100);
            let exact: f64 = numbers.iter().map(|number| f64::from(*number)).sum::<f64>() * 100.0 / numbers.len() as f64;
            prop_assert!((average as f64 - exact).abs() <= 0.5);
        }

        #[test]
        fn a_tally_counts_each_answer_once(answers in prop::collection::vec(prop::option::of(1_u8..=4), 0..100)) {
            let mut tally = Tally::default();
            answers.iter().for_each(|answer| tally.add(answer.and_then(Level::new)));
            prop_assert_eq!((tally.known() + tally.unknown) as usize, answers.len());
        }
    }
}
