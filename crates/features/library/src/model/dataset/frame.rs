//! The values of a table by columns, as they are stored and reckoned with.

use std::collections::HashMap;

use jiff::civil::Date;

use super::kind::Kind;
use super::read::Value;

/// The values of a column.
#[derive(Debug, Clone, PartialEq)]
pub enum Values {
    /// Whole numbers; days as days since 1970; yes as 1, no as 0. [`NOTHING`] where there is none.
    Whole(Vec<i64>),
    /// Numbers; not a number where there is none.
    Real(Vec<f64>),
    /// Words, each kept once. [`NO_WORDS`] where there are none.
    Words(Words),
}

/// The words of a column: each distinct one once, and which of them stands in each row.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Words {
    /// The distinct words.
    pub known: Vec<Box<str>>,
    /// For each row its place among them.
    pub codes: Vec<u32>,
}

/// Where a row has no whole number.
pub const NOTHING: i64 = i64::MIN;
/// Where a row has no words.
pub const NO_WORDS: u32 = u32::MAX;

/// A cell as it is shown and sent.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Cell<'a> {
    /// Nothing.
    Empty,
    /// A whole number.
    Whole(i64),
    /// A number.
    Real(f64),
    /// A day.
    Day(Date),
    /// Yes or no.
    Truth(bool),
    /// Words, or the code of a place.
    Words(&'a str),
}

impl Values {
    /// How many rows.
    pub fn len(&self) -> usize {
        match self {
            Self::Whole(values) => values.len(),
            Self::Real(values) => values.len(),
            Self::Words(words) => words.codes.len(),
        }
    }

    /// Whether there are no rows.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// About how many bytes they take in memory.
    pub fn weight(&self) -> usize {
        match self {
            Self::Whole(values) => values.len() * 8,
            Self::Real(values) => values.len() * 8,
            Self::Words(words) => words.codes.len() * 4 + words.known.iter().map(|word| word.len() + 16).sum::<usize>(),
        }
    }

    /// The cell of a row, as a column of `kind` means it.
    pub fn cell(&self, row: usize, kind: Kind) -> Cell<'_> {
        match self {
            Self::Whole(values) => match values.get(row) {
                None | Some(&NOTHING) => Cell::Empty,
                Some(value) if kind == Kind::Date => day_of(*value).map_or(Cell::Empty, Cell::Day),
                Some(value) if kind == Kind::YesNo => Cell::Truth(*value != 0),
                Some(value) => Cell::Whole(*value),
            },
            Self::Real(values) => {
                values.get(row).filter(|v| !v.is_nan()).map_or(Cell::Empty, |value| Cell::Real(*value))
            }
            Self::Words(words) => words.at(row).map_or(Cell::Empty, Cell::Words),
        }
    }

    /// The number of a row, for sums and scales.
    pub fn number(&self, row: usize) -> Option<f64> {
        match self {
            Self::Whole(values) => values.get(row).filter(|value| **value != NOTHING).map(|value| *value as f64),
            Self::Real(values) => values.get(row).copied().filter(|value| !value.is_nan()),
            Self::Words(_) => None,
        }
    }

    /// Whether a row has nothing.
    pub fn is_empty_at(&self, row: usize) -> bool {
        match self {
            Self::Whole(values) => values.get(row).is_none_or(|value| *value == NOTHING),
            Self::Real(values) => values.get(row).is_none_or(|value| value.is_nan()),
            Self::Words(words) => words.at(row).is_none(),
        }
    }

    /// Adds rows of the same sort behind these.
    pub fn append(&mut self, more: Self) {
        match (self, more) {
            (Self::Whole(values), Self::Whole(more)) => values.extend(more),
            (Self::Real(values), Self::Real(more)) => values.extend(more),
            (Self::Words(words), Self::Words(more)) => words.append(&more),
            // A column keeps its sort over all its pieces; of another one nothing could be made.
            (this, more) => {
                for _ in 0..more.len() {
                    this.push_nothing();
                }
            }
        }
    }

    /// Takes out what these rows hold, and words that then stand in no row.
    pub fn clear(&mut self, rows: &[usize]) {
        match self {
            Self::Whole(values) => rows.iter().for_each(|row| values[*row] = NOTHING),
            Self::Real(values) => rows.iter().for_each(|row| values[*row] = f64::NAN),
            Self::Words(words) => {
                rows.iter().for_each(|row| words.codes[*row] = NO_WORDS);
                *words = words.used();
            }
        }
    }

    fn push_nothing(&mut self) {
        match self {
            Self::Whole(values) => values.push(NOTHING),
            Self::Real(values) => values.push(f64::NAN),
            Self::Words(words) => words.codes.push(NO_WORDS),
        }
    }
}

impl Words {
    /// The words of a row.
    pub fn at(&self, row: usize) -> Option<&str> {
        self.known.get(*self.codes.get(row)? as usize).map(AsRef::as_ref)
    }

    /// The same without words that stand in no row.
    fn used(&self) -> Self {
        let mut places: HashMap<u32, u32> = HashMap::new();
        let mut used = Self::default();
        for code in &self.codes {
            let place = match self.known.get(*code as usize) {
                None => NO_WORDS,
                Some(word) => *places.entry(*code).or_insert_with(|| {
                    used.known.push(word.clone());
                    (used.known.len() - 1) as u32
                }),
            };
            used.codes.push(place);
        }
        used
    }

    fn append(&mut self, more: &Self) {
        let mut places: HashMap<Box<str>, u32> =
            (0..).zip(&self.known).map(|(code, word)| (word.clone(), code)).collect();
        let known = &mut self.known;
        let codes: Vec<u32> = more
            .known
            .iter()
            .map(|word| {
                *places.entry(word.clone()).or_insert_with(|| {
                    known.push(word.clone());
                    (known.len() - 1) as u32
                })
            })
            .collect();
        self.codes.extend(more.codes.iter().map(|code| codes.get(*code as usize).copied().unwrap_or(NO_WORDS)));
    }
}

/// Gathers the values of a column, row by row.
#[derive(Debug)]
pub struct Builder {
    values: Values,
    places: HashMap<Box<str>, u32>,
}

impl Builder {
    /// For a column of `kind`.
    pub fn new(kind: Kind) -> Self {
        Self { values: empty(kind), places: HashMap::new() }
    }

    /// Adds the value of the next row; one of another sort is nothing.
    pub fn push(&mut self, value: Value) {
        match (&mut self.values, value) {
            (Values::Whole(values), Value::Whole(value)) if value != NOTHING => values.push(value),
            (Values::Whole(values), Value::Day(day)) => values.push(number_of(day)),
            (Values::Whole(values), Value::Truth(truth)) => values.push(truth.into()),
            (Values::Real(values), Value::Real(value)) => values.push(value),
            (Values::Real(values), Value::Whole(value)) => values.push(value as f64),
            (Values::Words(words), Value::Words(said)) => {
                let next = words.known.len() as u32;
                let code = *self.places.entry(said.into_boxed_str()).or_insert_with_key(|word| {
                    words.known.push(word.clone());
                    next
                });
                words.codes.push(code);
            }
            (values, _) => values.push_nothing(),
        }
    }

    /// The column.
    pub fn finish(self) -> Values {
        self.values
    }
}

/// No rows of a kind.
pub const fn empty(kind: Kind) -> Values {
    match kind {
        Kind::Whole | Kind::Date | Kind::YesNo => Values::Whole(Vec::new()),
        Kind::Decimal | Kind::Percent | Kind::Money => Values::Real(Vec::new()),
        Kind::Place | Kind::Category | Kind::Text => Values::Words(Words { known: Vec::new(), codes: Vec::new() }),
    }
}

const EPOCH: Date = jiff::civil::date(1970, 1, 1);

/// A day as the number of days since 1970.
pub fn number_of(day: Date) -> i64 {
    EPOCH.until(day).map_or(0, |span| span.get_days().into())
}

/// The day of such a number.
pub fn day_of(number: i64) -> Option<Date> {
    EPOCH.checked_add(jiff::Span::new().try_days(number).ok()?).ok()
}

/// A cell as text that reads back as the same: numbers with a point, days as 2026-11-21, true and false.
pub fn plain(cell: Cell<'_>) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Whole(value) => value.to_string(),
        Cell::Real(value) => value.to_string(),
        Cell::Day(day) => day.to_string(),
        Cell::Truth(truth) => truth.to_string(),
        Cell::Words(words) => words.to_owned(),
    }
}
