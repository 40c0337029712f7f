//! The four described levels.

use serde::{Deserialize, Serialize};
use store::{Cell, Column, Value};

/// One of the four described levels of a competency.
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

impl From<Level> for Value {
    fn from(level: Level) -> Self {
        Self::from(i64::from(level.0))
    }
}

impl Column for Level {
    fn from_cell(cell: Cell<'_>) -> Option<Self> {
        u8::from_cell(cell).and_then(Self::new)
    }
}
