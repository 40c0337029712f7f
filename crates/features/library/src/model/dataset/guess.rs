//! What the cells of a column most likely are, told from all of them.

use std::collections::HashMap;

use kernel::fold;
use kernel::place::Level;

use super::kind::{DayOrder, Kind, Mark};
use super::read::{self, Reading, date, is_broken, is_missing, number, place};

/// A proposal for a column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Guess {
    /// How to read it.
    pub(super) reading: Reading,
    /// The currency, or the sign of a share, that stood with its numbers.
    pub(super) unit: String,
    /// Its numbers or days could be meant otherwise: worth a look.
    pub(super) is_unsure: bool,
}

/// The most values of a short list.
const CATEGORIES: usize = 60;
/// The most different values of a column of places.
const MOST_PLACES: usize = 8_000;
/// The longest value of a short list, in bytes.
const CATEGORY: usize = 160;

/// Guesses from the name of a column and all its cells.
pub(super) fn guess<'a>(name: &str, cells: impl Iterator<Item = &'a str>) -> Guess {
    let seen = Seen::of(cells);
    let plain = |kind| Guess { reading: Reading::of(kind), unit: String::new(), is_unsure: false };
    if seen.filled == 0 {
        return plain(Kind::Text);
    }
    if seen.values.len() <= 6 && seen.fits(98, is_said_truth) {
        return plain(Kind::YesNo);
    }
    if let Some(found) = dates(&seen).or_else(|| numbers(name, &seen)) {
        return found;
    }
    if let Some(level) = places(name, &seen) {
        let reading = Reading { level: Some(read::depth(level)), ..Reading::of(Kind::Place) };
        return Guess { reading, ..plain(Kind::Place) };
    }
    let is_short = seen.values.len() <= CATEGORIES && seen.values.keys().all(|words| words.len() <= CATEGORY);
    if is_short && seen.values.len() * 2 <= seen.filled { plain(Kind::Category) } else { plain(Kind::Text) }
}

/// The values of a column, each with how often it occurs.
struct Seen<'a> {
    values: HashMap<&'a str, usize>,
    filled: usize,
}

impl<'a> Seen<'a> {
    fn of(cells: impl Iterator<Item = &'a str>) -> Self {
        let mut values: HashMap<&str, usize> = HashMap::new();
        for cell in cells.map(str::trim).filter(|cell| !is_missing(cell) && !is_broken(cell)) {
            *values.entry(cell).or_default() += 1;
        }
        let filled = values.values().sum();
        Self { values, filled }
    }

    /// How many cells answer to a test.
    fn count(&self, is: impl Fn(&str) -> bool) -> usize {
        self.values.iter().filter(|(words, _)| is(words)).map(|(_, times)| times).sum()
    }

    /// Whether so many of a hundred do.
    fn fits(&self, percent: usize, is: impl Fn(&str) -> bool) -> bool {
        let count = self.count(is);
        count > 0 && count * 100 >= self.filled * percent
    }
}

/// Yes or no as words say it: a column of ones and noughts is one of numbers.
fn is_said_truth(words: &str) -> bool {
    words.chars().count() > 1 && words.chars().any(char::is_alphabetic) && read::truth(words).is_some()
}

fn dates(seen: &Seen<'_>) -> Option<Guess> {
    if !seen.fits(75, |words| date::date(words, DayOrder::DayFirst).is_some()) {
        return None;
    }
    let count = |wanted| seen.count(|words| date::order_of(words) == Some(wanted));
    let (day_first, month_first) = (count(DayOrder::DayFirst), count(DayOrder::MonthFirst));
    let order = if month_first > day_first { DayOrder::MonthFirst } else { DayOrder::DayFirst };
    let is_unsure = (day_first > 0 && month_first > 0)
        || (day_first + month_first == 0
            && seen
                .values
                .keys()
                .any(|words| date::date(words, DayOrder::DayFirst) != date::date(words, DayOrder::MonthFirst)));
    Some(Guess { reading: Reading { order, ..Reading::of(Kind::Date) }, unit: String::new(), is_unsure })
}

fn numbers(name: &str, seen: &Seen<'_>) -> Option<Guess> {
    let mark = mark(seen);
    let bare = |words: &str| bare(words);
    let is_number = |words: &str| number::number(&bare(words), mark).is_some_and(|read| !read.has_leading_zero);
    if !seen.fits(70, is_number) || is_code(name) {
        return None;
    }
    let shares = seen.count(|words| number::without_percent(words).is_some());
    let amounts = seen.count(|words| number::without_currency(words).is_some());
    let is_fraction = |words: &str| number::number(&bare(words), mark).is_some_and(|read| read.whole.is_none());
    let kind = match () {
        () if shares * 2 >= seen.filled => Kind::Percent,
        () if amounts * 2 >= seen.filled => Kind::Money,
        () if seen.count(is_fraction) > 0 => Kind::Decimal,
        () => Kind::Whole,
    };
    let unit = match kind {
        Kind::Percent => "%".to_owned(),
        Kind::Money => currency(seen),
        _ if shares == 0 && says_percent(name) => "%".to_owned(),
        _ => String::new(),
    };
    let is_unsure = seen.count(|words| number::number(&bare(words), mark).is_some_and(|read| read.is_ambiguous)) > 0
        && seen.count(|words| tells_mark(words).is_some()) == 0;
    Some(Guess { reading: Reading { mark, ..Reading::of(kind) }, unit, is_unsure })
}

fn bare(words: &str) -> String {
    let money = || number::without_currency(words).map(|(bare, _)| bare);
    number::without_percent(words).map(str::to_owned).or_else(money).unwrap_or_else(|| words.to_owned())
}

fn says_percent(name: &str) -> bool {
    name.contains(['%', '٪'])
}

/// Codes are not added up, even where they are digits.
fn is_code(name: &str) -> bool {
    let folded = fold(name);
    let words: Vec<&str> = folded.split(' ').collect();
    words.iter().any(|word| {
        matches!(
            *word,
            "code" | "cin" | "cnie" | "tel" | "telephone" | "gsm" | "fax" | "id" | "رمز" | "هاتف" | "الهاتف" | "الرمز"
        )
    })
}

/// How "1.234" is meant: as the other numbers of the column show; where none does, with three decimals if these numbers
/// come from a spreadsheet, which writes no thousands apart, and as thousands if not.
fn mark(seen: &Seen<'_>) -> Mark {
    let count = |wanted| seen.count(|words| tells_mark(&bare(words)) == Some(wanted));
    let (point, comma) = (count(Mark::Point), count(Mark::Comma));
    if point > comma { Mark::Point } else { Mark::Comma }
}

/// Which mark a number shows beyond doubt.
fn tells_mark(words: &str) -> Option<Mark> {
    let (one, other) = (number::number(words, Mark::Point)?, number::number(words, Mark::Comma)?);
    if one.is_ambiguous || other.is_ambiguous {
        return None;
    }
    let decimals_after = |sign: char| words.rsplit_once(sign).is_some_and(|(_, after)| !after.contains([',', '.']));
    match (words.rfind('.'), words.rfind(',')) {
        (None, None) => None,
        (Some(_), None) => {
            let is_decimal = one.whole.is_none() || words.matches('.').count() == 1;
            (is_decimal && decimals_after('.')).then_some(Mark::Point).or(Some(Mark::Comma))
        }
        (None, Some(_)) => {
            let is_decimal = other.whole.is_none() || words.matches(',').count() == 1;
            (is_decimal && decimals_after(',')).then_some(Mark::Comma).or(Some(Mark::Point))
        }
        (Some(point), Some(comma)) => Some(if point > comma { Mark::Point } else { Mark::Comma }),
    }
}

fn currency(seen: &Seen<'_>) -> String {
    let mut counts: HashMap<&'static str, usize> = HashMap::new();
    for (words, times) in &seen.values {
        if let Some((_, code)) = number::without_currency(words) {
            *counts.entry(code).or_default() += times;
        }
    }
    counts.into_iter().max_by_key(|(code, times)| (*times, *code)).map_or_else(String::new, |(code, _)| code.to_owned())
}

/// The level on which most of the values are places, if most of them are.
fn places(name: &str, seen: &Seen<'_>) -> Option<Level> {
    // The country has fewer places, however they are spelled.
    if seen.values.len() > MOST_PLACES {
        return None;
    }
    let mut hits: HashMap<Level, usize> = HashMap::new();
    let mut known = 0;
    for (words, times) in &seen.values {
        let levels = place::levels(words);
        known += if levels.is_empty() { 0 } else { *times };
        for level in levels {
            *hits.entry(level).or_default() += times;
        }
    }
    let folded = fold(name);
    let says_place = [
        "region",
        "province",
        "prefecture",
        "commune",
        "lieu",
        "ville",
        "territoire",
        "place",
        "city",
        "جهه",
        "اقليم",
        "عماله",
        "جماعه",
        "مكان",
        "مدينه",
    ]
    .iter()
    .any(|word| folded.contains(word));
    let needed = if says_place { 40 } else { 70 };
    if known * 100 < seen.filled * needed || (seen.values.len() < 2 && !says_place) {
        return None;
    }
    hits.into_iter().max_by_key(|(level, times)| (*times, std::cmp::Reverse(*level))).map(|(level, _)| level)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(name: &str, cells: &[&str]) -> Guess {
        guess(name, cells.iter().copied())
    }

    fn kind(name: &str, cells: &[&str]) -> Kind {
        of(name, cells).reading.kind
    }

    #[test]
    fn the_kind_of_a_column_is_told_by_all_its_cells() {
        assert_eq!(kind("n", &["12", "1 400", "-", "3"]), Kind::Whole);
        assert_eq!(kind("n", &["12,5", "14", "3"]), Kind::Decimal);
        assert_eq!(kind("n", &["12 %", "14,5%", "٣ ٪"]), Kind::Percent);
        assert_eq!(kind("d", &["12/03/2024", "2024-05-01", "3 mai 2024", "٤ غشت ٢٠٢٤", "bientôt"]), Kind::Date);
        assert_eq!(kind("b", &["oui", "non", "oui", "نعم"]), Kind::YesNo);
        assert_eq!(kind("p", &["Fès", "Tata", "طاطا", "Guercif"]), Kind::Place);
        assert_eq!(kind("t", &["Jeunes", "Femmes", "Jeunes", "Jeunes", "Femmes"]), Kind::Category);
        assert_eq!(kind("t", &["Une phrase.", "Une autre.", "Encore une."]), Kind::Text);
        assert_eq!(kind("t", &[]), Kind::Text);
        assert_eq!(kind("t", &["", "-", "n/a"]), Kind::Text);
    }

    #[test]
    fn telephone_numbers_and_codes_are_no_numbers() {
        assert_eq!(kind("Contact", &["0612345678", "0698765432", "0522112233"]), Kind::Text);
        assert_eq!(kind("Code postal", &["20000", "30000", "10000"]), Kind::Text);
    }

    #[test]
    fn a_few_cells_that_do_not_fit_do_not_change_a_column() {
        assert_eq!(kind("n", &["12", "14", "15", "environ 20", "16", "17"]), Kind::Whole);
        assert_eq!(kind("n", &["12", "beaucoup", "peu", "aucun"]), Kind::Text);
    }

    #[test]
    fn amounts_keep_their_currency() {
        let found = of("Budget", &["1 200 DH", "3 400,50 DH", "500 MAD"]);
        assert_eq!((found.reading.kind, found.unit.as_str()), (Kind::Money, "MAD"));
    }

    #[test]
    fn the_other_numbers_of_a_column_tell_how_a_doubtful_one_is_meant() {
        assert_eq!(of("n", &["1.234", "12,5"]).reading.mark, Mark::Comma);
        assert_eq!(of("n", &["1,234", "12.5"]).reading.mark, Mark::Point);
        assert!(of("n", &["1.234", "2.500"]).is_unsure);
        assert!(!of("n", &["1.234", "12,5"]).is_unsure);
    }

    #[test]
    fn the_other_days_of_a_column_tell_which_number_is_the_month() {
        assert_eq!(of("d", &["03/04/2024", "03/25/2024"]).reading.order, DayOrder::MonthFirst);
        assert_eq!(of("d", &["03/04/2024", "25/03/2024"]).reading.order, DayOrder::DayFirst);
        assert!(of("d", &["03/04/2024", "05/06/2024"]).is_unsure);
    }

    #[test]
    fn provinces_are_told_from_communes_by_the_whole_column() {
        let provinces = of("Lieu", &["Fès", "Tata", "Tanger-Assilah", "Inezgane-Ait Melloul"]);
        assert_eq!(provinces.reading.level.and_then(read::level), Some(Level::Province));
    }
}
