//! From the words of a cell to its value.

pub mod date;
pub mod number;
pub mod place;

use jiff::civil::Date;
use kernel::fold;
use kernel::place::Level;
use serde::{Deserialize, Serialize};

use super::kind::{DayOrder, Kind, Mark};

/// What a cell holds once it is read.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
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
    /// Words; of a place its code.
    Words(String),
}

store::coded! {
    /// Why a cell does not fit its column.
    Misfit, "library-data-misfit-" {
        /// The words are no number.
        NotANumber = "number",
        /// The number is not whole.
        NotWhole = "whole",
        /// The words are no day of the calendar.
        NotADay = "day",
        /// The words are neither yes nor no.
        NotYesNo = "yes-no",
        /// No place has this code or name.
        UnknownPlace = "place",
        /// Several places have this name.
        SeveralPlaces = "several-places",
        /// The spreadsheet itself says that a formula failed.
        Broken = "broken",
    }
}

/// How the cells of a column are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reading {
    /// As what.
    pub kind: Kind,
    /// How "1.234" is meant.
    pub mark: Mark,
    /// How "03/04/2024" is meant.
    pub order: DayOrder,
    /// Of places with the same name, which level is meant: the depth of the territory's levels, from 0 for the regions.
    #[serde(default)]
    pub level: Option<u8>,
}

impl Reading {
    /// Reads as `kind`, the rest as most people here write.
    pub const fn of(kind: Kind) -> Self {
        Self { kind, mark: Mark::Comma, order: DayOrder::DayFirst, level: None }
    }

    /// Reads a cell.
    ///
    /// # Errors
    /// Why it does not fit.
    pub fn read(&self, words: &str) -> Result<Value, Misfit> {
        let words = words.trim();
        if words.is_empty() {
            return Ok(Value::Empty);
        }
        match self.kind {
            Kind::Category | Kind::Text if is_broken(words) => Err(Misfit::Broken),
            Kind::Category | Kind::Text => Ok(Value::Words(words.to_owned())),
            _ if is_missing(words) => Ok(Value::Empty),
            _ if is_broken(words) => Err(Misfit::Broken),
            Kind::Whole => {
                let number = self.number(words)?;
                number.whole.map(Value::Whole).ok_or(Misfit::NotWhole)
            }
            Kind::Decimal | Kind::Percent | Kind::Money => self.number(words).map(|number| Value::Real(number.value)),
            Kind::Date => date::date(words, self.order).map(Value::Day).ok_or(Misfit::NotADay),
            Kind::YesNo => truth(words).map(Value::Truth).ok_or(Misfit::NotYesNo),
            Kind::Place => match place::named(words, self.level.and_then(level)) {
                place::Named::One(code) => Ok(Value::Words(code.to_owned())),
                place::Named::Several => Err(Misfit::SeveralPlaces),
                place::Named::None => Err(Misfit::UnknownPlace),
            },
        }
    }

    fn number(&self, words: &str) -> Result<number::Number, Misfit> {
        let without_share = number::without_percent(words);
        let without_money = number::without_currency(words);
        let bare = without_share.or(without_money.as_ref().map(|(bare, _)| bare.as_str())).unwrap_or(words);
        number::number(bare, self.mark).ok_or(Misfit::NotANumber)
    }
}

const LEVELS: [Level; 6] =
    [Level::Region, Level::Province, Level::Cercle, Level::Commune, Level::District, Level::Arrondissement];

/// A level by its depth.
pub fn level(depth: u8) -> Option<Level> {
    LEVELS.get(usize::from(depth)).copied()
}

/// The depth of a level.
pub fn depth(level: Level) -> u8 {
    LEVELS.iter().position(|other| *other == level).and_then(|at| u8::try_from(at).ok()).unwrap_or(0)
}

/// What stands where nothing is known.
pub fn is_missing(words: &str) -> bool {
    if words.len() > 40 || words.chars().any(char::is_numeric) {
        return false;
    }
    matches!(
        fold(words).as_str(),
        "" | "na"
            | "n a"
            | "nd"
            | "n d"
            | "nc"
            | "n c"
            | "nan"
            | "null"
            | "none"
            | "nil"
            | "neant"
            | "vide"
            | "non renseigne"
            | "inconnu"
            | "غ م"
            | "غير متوفر"
            | "غير محدد"
            | "لا يوجد"
            | "غير معروف"
    )
}

/// What spreadsheets write where a formula failed.
pub fn is_broken(words: &str) -> bool {
    matches!(
        words,
        "#N/A" | "#DIV/0!" | "#REF!" | "#VALUE!" | "#NAME?" | "#NUM!" | "#NULL!" | "#VALEUR!" | "#NOM?" | "#NOMBRE!"
    )
}

/// Yes or no, in the languages of the house; 1 and 0 where a person said that the column is such.
pub fn truth(words: &str) -> Option<bool> {
    match fold(words).as_str() {
        "oui" | "o" | "yes" | "y" | "vrai" | "true" | "نعم" | "صحيح" | "1" | "x" => Some(true),
        "non" | "n" | "no" | "faux" | "false" | "لا" | "خطا" | "0" => Some(false),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_cell_is_read_as_its_column_says() {
        let read = |kind, words: &str| Reading::of(kind).read(words);
        assert_eq!(read(Kind::Whole, "1 234"), Ok(Value::Whole(1234)));
        assert_eq!(read(Kind::Whole, "1,5"), Err(Misfit::NotWhole));
        assert_eq!(read(Kind::Percent, "12,5 %"), Ok(Value::Real(12.5)));
        assert_eq!(read(Kind::Money, "1 200 DH"), Ok(Value::Real(1200.0)));
        assert_eq!(read(Kind::YesNo, "نعم"), Ok(Value::Truth(true)));
        assert_eq!(read(Kind::YesNo, "peut-être"), Err(Misfit::NotYesNo));
        assert_eq!(read(Kind::Date, "31/02/2024"), Err(Misfit::NotADay));
        assert_eq!(read(Kind::Place, "Atlantide"), Err(Misfit::UnknownPlace));
        assert_eq!(read(Kind::Whole, "#DIV/0!"), Err(Misfit::Broken));
        for words in ["", "-", "n/a", "ND", "..", "غير متوفر"] {
            assert_eq!(read(Kind::Decimal, words), Ok(Value::Empty), "{words}");
        }
        assert_eq!(read(Kind::Text, "=1+1"), Ok(Value::Words("=1+1".to_owned())));
    }

    proptest! {
        #[test]
        fn any_cell_can_be_read_as_anything(words in any::<String>()) {
            for kind in Kind::ALL {
                let _ = Reading::of(*kind).read(&words);
            }
        }
    }
}
