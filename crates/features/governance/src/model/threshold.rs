use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A part of a whole, in lowest terms, from 1/1000 up to the whole: statutes say "two thirds" or "60 %".
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "(u32, u32)", into = "(u32, u32)")]
pub struct Share {
    part: u32,
    whole: u32,
}

/// The words are not a part of a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a part of a whole")]
pub struct NoShare;

impl Share {
    /// One half.
    pub const HALF: Self = Self { part: 1, whole: 2 };
    /// Two thirds.
    pub const TWO_THIRDS: Self = Self { part: 2, whole: 3 };

    /// `part` of `whole`.
    ///
    /// # Errors
    /// [`NoShare`] unless it lies above nothing and not above the whole, and the whole is at most 1000.
    pub fn new(part: u32, whole: u32) -> Result<Self, NoShare> {
        if part == 0 || part > whole || whole > 1000 {
            return Err(NoShare);
        }
        let divisor = common_divisor(part, whole);
        Ok(Self { part: part / divisor, whole: whole / divisor })
    }

    /// The part and the whole, in lowest terms.
    pub const fn parts(self) -> (u32, u32) {
        (self.part, self.whole)
    }

    /// The least whole number that is not below this share of `count`.
    pub fn at_least(self, count: u32) -> u32 {
        self.times(count).div_ceil(u64::from(self.whole)).try_into().unwrap_or(u32::MAX)
    }

    /// The least whole number above this share of `count`.
    pub fn more_than(self, count: u32) -> u32 {
        (self.times(count) / u64::from(self.whole) + 1).try_into().unwrap_or(u32::MAX)
    }

    fn times(self, count: u32) -> u64 {
        u64::from(count) * u64::from(self.part)
    }
}

fn common_divisor(one: u32, two: u32) -> u32 {
    if two == 0 { one } else { common_divisor(two, one % two) }
}

impl TryFrom<(u32, u32)> for Share {
    type Error = NoShare;

    fn try_from((part, whole): (u32, u32)) -> Result<Self, NoShare> {
        Self::new(part, whole)
    }
}

impl From<Share> for (u32, u32) {
    fn from(share: Share) -> Self {
        share.parts()
    }
}

impl fmt::Display for Share {
    /// As people write it: 2/3, and 60 % where the whole divides a hundred into more than four parts.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.whole > 4 && 100 % self.whole == 0 || self.whole == 1 {
            write!(f, "{} %", self.part * (100 / self.whole))
        } else {
            write!(f, "{}/{}", self.part, self.whole)
        }
    }
}

impl FromStr for Share {
    type Err = NoShare;

    /// Reads `2/3` and `60 %`.
    fn from_str(words: &str) -> Result<Self, NoShare> {
        let number = |digits: &str| digits.trim().parse().map_err(|_| NoShare);
        let words = words.trim();
        if let Some(percent) = words.strip_suffix(['%', '٪']) {
            return Self::new(number(percent)?, 100);
        }
        let (part, whole) = words.split_once('/').ok_or(NoShare)?;
        Self::new(number(part)?, number(whole)?)
    }
}

/// How many of a number of people it takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Threshold {
    /// This share of them, and not one less: half of 11 is 6.
    AtLeast(Share),
    /// More than this share of them: more than half of 12 is 7.
    MoreThan(Share),
    /// This many heads, or all of them if they are fewer.
    Heads(u32),
}

impl Threshold {
    /// How many of `count` people it takes. Nobody is enough where there is nobody.
    pub fn of(self, count: u32) -> u32 {
        let needed = match self {
            Self::AtLeast(share) => share.at_least(count),
            Self::MoreThan(share) => share.more_than(count),
            Self::Heads(heads) => heads,
        };
        needed.min(count)
    }

    /// Whether `present` of `count` people are enough.
    pub fn is_reached(self, present: u32, count: u32) -> bool {
        match self {
            // More than the whole can never be reached; `of` would say that all are enough.
            Self::MoreThan(share) => present >= share.more_than(count),
            Self::AtLeast(_) | Self::Heads(_) => present >= self.of(count),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn share(words: &str) -> Share {
        words.parse().unwrap_or_else(|_| panic!("{words}"))
    }

    #[test]
    fn shares_are_read_and_written_as_people_do() {
        for (words, written) in [("2/3", "2/3"), ("50 %", "1/2"), ("60%", "60 %"), ("4/6", "2/3"), ("100 %", "100 %")] {
            assert_eq!(share(words).to_string(), written);
        }
        for words in ["", "half", "0/3", "4/3", "1/0", "110 %", "-1/2", "1/2/3", "1/2000"] {
            assert_eq!(words.parse::<Share>(), Err(NoShare), "{words}");
        }
    }

    #[test]
    fn half_of_an_assembly_is_what_its_statutes_mean() {
        assert_eq!(Threshold::AtLeast(Share::HALF).of(110), 55);
        assert_eq!(Threshold::MoreThan(Share::HALF).of(110), 56);
        assert_eq!(Threshold::AtLeast(Share::HALF).of(109), 55);
        assert_eq!(Threshold::MoreThan(Share::HALF).of(109), 55);
        assert_eq!(Threshold::AtLeast(Share::TWO_THIRDS).of(50), 34);
        assert_eq!(Threshold::Heads(20).of(12), 12);
        assert_eq!(Threshold::AtLeast(Share::HALF).of(0), 0);
    }

    #[test]
    fn a_tie_is_no_majority() {
        assert!(!Threshold::MoreThan(Share::HALF).is_reached(25, 50));
        assert!(Threshold::MoreThan(Share::HALF).is_reached(26, 50));
        assert!(!Threshold::MoreThan(Share::HALF).is_reached(0, 0));
    }

    prop_compose! {
        fn any_share()(whole in 1..1000_u32, part in 1..1000_u32) -> Share {
            Share::new(part.min(whole), whole).unwrap_or(Share::HALF)
        }
    }

    proptest! {
        #[test]
        fn the_number_needed_is_the_least_that_is_enough(share in any_share(), count in 1..100_000_u32) {
            let (part, whole) = share.parts();
            let reaches = |heads: u32| u64::from(heads) * u64::from(whole) >= u64::from(count) * u64::from(part);
            let exceeds = |heads: u32| u64::from(heads) * u64::from(whole) > u64::from(count) * u64::from(part);
            let least = share.at_least(count);
            prop_assert!(reaches(least) && (least == 0 || !reaches(least - 1)));
            let above = share.more_than(count);
            prop_assert!(exceeds(above) && !exceeds(above - 1));
            prop_assert!(above == least || above == least + 1);
        }

        #[test]
        fn a_quorum_grows_with_its_body_and_never_exceeds_it(share in any_share(), count in 0..10_000_u32) {
            for threshold in [Threshold::AtLeast(share), Threshold::MoreThan(share), Threshold::Heads(30)] {
                prop_assert!(threshold.of(count) <= count);
                prop_assert!(threshold.of(count) <= threshold.of(count + 1));
            }
        }

        #[test]
        fn a_share_survives_its_words_and_its_json(share in any_share()) {
            prop_assert_eq!(share.to_string().parse::<Share>(), Ok(share));
            let json = serde_json::to_string(&Threshold::MoreThan(share)).unwrap();
            prop_assert_eq!(serde_json::from_str::<Threshold>(&json).unwrap(), Threshold::MoreThan(share));
        }
    }
}
