use serde::{Deserialize, Serialize};

/// One of four described levels, from the first to the fourth: where an association stands, what somebody can do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct Level(u8);

impl Level {
    /// From the first to the fourth.
    pub const ALL: [Self; 4] = [Self(1), Self(2), Self(3), Self(4)];

    /// The level of a number from 1 to 4.
    pub const fn new(number: u8) -> Option<Self> {
        if number >= 1 && number <= 4 { Some(Self(number)) } else { None }
    }

    /// Reads what a form sends.
    pub fn read(written: &str) -> Option<Self> {
        written.parse().ok().and_then(Self::new)
    }

    /// From 1 to 4.
    pub const fn number(self) -> u8 {
        self.0
    }

    /// Its place in a list of the four.
    pub const fn index(self) -> usize {
        self.0 as usize - 1
    }

    /// The one above it.
    pub const fn next(self) -> Option<Self> {
        Self::new(self.0 + 1)
    }
}

impl TryFrom<u8> for Level {
    type Error = &'static str;

    fn try_from(number: u8) -> Result<Self, Self::Error> {
        Self::new(number).ok_or("a level is 1, 2, 3 or 4")
    }
}

impl From<Level> for u8 {
    fn from(level: Level) -> Self {
        level.0
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)] // a test that cannot go on stops

    use super::*;

    #[test]
    fn there_are_four_and_nothing_below_between_or_above() {
        assert_eq!(Level::ALL.map(Level::number), [1, 2, 3, 4]);
        assert_eq!(Level::ALL.map(Level::index), [0, 1, 2, 3]);
        for bad in ["0", "5", "-1", "2.5", "", " 2", "256"] {
            assert_eq!(Level::read(bad), None, "{bad}");
        }
        assert_eq!(Level::read("3").and_then(Level::next), Level::new(4));
        assert_eq!(Level::new(4).and_then(Level::next), None);
    }

    #[test]
    fn what_was_kept_is_read_only_as_one_of_the_four() {
        assert_eq!(serde_json::to_string(&Level::ALL).unwrap(), "[1,2,3,4]");
        assert!(serde_json::from_str::<Level>("5").is_err());
    }
}
