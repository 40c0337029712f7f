//! What a reader asks of a table: which rows, in which order, gathered how.

use std::collections::HashMap;

use kernel::fold;
use kernel::place::{self, Level};

use super::frame::{NO_WORDS, NOTHING, Values, day_of};
use super::kind::Kind;

/// A test of a column.
#[derive(Debug, Clone, PartialEq)]
pub enum Test {
    /// It says exactly this: a word, a number, a day, `true`.
    Is(String),
    /// Its words have these among them, whatever case and accents.
    Has(String),
    /// It is a place within this one.
    Within(String),
    /// It is at least so much; a day as days since 1970.
    From(f64),
    /// It is at most so much.
    To(f64),
}

/// Keeps the rows that pass.
pub fn keep(rows: &mut Vec<u32>, values: &Values, kind: Kind, test: &Test) {
    match (values, test) {
        (Values::Words(words), Test::Is(_) | Test::Has(_) | Test::Within(_)) => {
            let passes: Vec<bool> = words.known.iter().map(|word| word_passes(word, test)).collect();
            rows.retain(|row| {
                words.codes.get(*row as usize).is_some_and(|code| passes.get(*code as usize) == Some(&true))
            });
        }
        (_, Test::From(least)) => rows.retain(|row| values.number(*row as usize).is_some_and(|value| value >= *least)),
        (_, Test::To(most)) => rows.retain(|row| values.number(*row as usize).is_some_and(|value| value <= *most)),
        (_, Test::Is(said) | Test::Has(said)) => {
            rows.retain(|row| super::frame::plain(values.cell(*row as usize, kind)) == *said);
        }
        (_, Test::Within(_)) => rows.clear(),
    }
}

fn word_passes(word: &str, test: &Test) -> bool {
    match test {
        Test::Is(said) => word == said,
        Test::Has(said) => fold(word).contains(&fold(said)),
        Test::Within(code) => word == code || place::path(word).iter().any(|place| place.code == code),
        Test::From(_) | Test::To(_) => false,
    }
}

/// Marks the rows that have these words in a column of words; places by their names.
pub fn mark_words(found: &mut [bool], values: &Values, kind: Kind, said: &str) {
    let wanted = fold(said);
    let Values::Words(words) = values else { return };
    let passes: Vec<bool> = words.known.iter().map(|word| says(word, kind, &wanted)).collect();
    for (mark, code) in found.iter_mut().zip(&words.codes) {
        *mark |= passes.get(*code as usize) == Some(&true);
    }
}

fn says(word: &str, kind: Kind, wanted: &str) -> bool {
    let is_place =
        || place::get(word).is_some_and(|place| place.name.languages().any(|(_, name)| fold(name).contains(wanted)));
    fold(word).contains(wanted) || (kind == Kind::Place && is_place())
}

/// Puts rows in the order of a column; rows without a value come last either way, equal ones in the order of the file.
/// Places come in the order of their names for the reader, which `name` gives.
pub fn sort(rows: &mut [u32], values: &Values, is_falling: bool, name: &dyn Fn(&str) -> String) {
    match values {
        Values::Words(words) => {
            let mut order: Vec<(String, usize)> = words.known.iter().map(|word| fold(&name(word))).zip(0..).collect();
            order.sort_unstable();
            let mut ranks = vec![0_u32; words.known.len()];
            for (rank, (_, code)) in (0..).zip(order) {
                ranks[code] = rank;
            }
            let rank = |row: u32| words.codes.get(row as usize).and_then(|code| ranks.get(*code as usize)).copied();
            sort_by_rank(rows, is_falling, |row| rank(row).map(i64::from));
        }
        Values::Whole(values) => {
            sort_by_rank(rows, is_falling, |row| values.get(row as usize).copied().filter(|value| *value != NOTHING));
        }
        Values::Real(values) => {
            // The bits of a double, so turned that they sort as the numbers do.
            let bits = |value: f64| {
                let bits = value.to_bits() as i64;
                bits ^ (((bits >> 63) as u64) >> 1) as i64
            };
            sort_by_rank(rows, is_falling, |row| {
                values.get(row as usize).filter(|value| !value.is_nan()).map(|v| bits(*v))
            });
        }
    }
}

fn sort_by_rank(rows: &mut [u32], is_falling: bool, rank: impl Fn(u32) -> Option<i64>) {
    let key = |row: &u32| match rank(*row) {
        None => (true, 0, *row),
        Some(rank) => (false, if is_falling { !rank } else { rank }, *row),
    };
    rows.sort_by_cached_key(key);
}

store::coded! {
    /// What is reckoned of the rows of a group.
    How, "library-data-how-" {
        /// How many there are.
        Count = "count",
        /// The sum of a column.
        Sum = "sum",
        /// The mean of a column.
        Mean = "mean",
        /// The least value.
        Least = "least",
        /// The greatest value.
        Most = "most",
    }
}

store::coded! {
    /// By what rows are gathered.
    Step, "library-data-step-" {
        /// By the value itself.
        Own = "own",
        /// Places by their region.
        Region = "region",
        /// Places by their province.
        Province = "province",
        /// Days by their year.
        Year = "year",
        /// Days by their month.
        Month = "month",
    }
}

store::coded! {
    /// How groups are drawn.
    Drawing, "library-data-drawing-" {
        /// Bars under each other.
        Bars = "bars",
        /// Columns beside each other.
        Columns = "columns",
        /// A line.
        Line = "line",
        /// The country.
        Map = "map",
    }
}

impl Step {
    /// The steps that a column of this kind can be gathered by; the first is the usual one.
    pub const fn of(kind: Kind) -> &'static [Self] {
        match kind {
            Kind::Place => &[Self::Region, Self::Province, Self::Own],
            Kind::Date => &[Self::Year, Self::Month, Self::Own],
            _ => &[Self::Own],
        }
    }
}

/// The rows that have something in common.
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    /// What they have in common: a word, a code, a number, `2024`, `2024-03`, `true`; nothing for rows without it.
    pub key: Option<String>,
    /// How many rows.
    pub rows: usize,
    /// What was reckoned; nothing where no row has a number.
    pub value: Option<f64>,
}

/// Gathers rows by a column and reckons a value for each group. Groups come in the order of their keys, with rows that have
/// none at the end.
pub fn gather(rows: &[u32], by: &Values, kind: Kind, step: Step, how: How, of: Option<&Values>) -> Vec<Group> {
    let level = match step {
        Step::Region => Some(Level::Region),
        Step::Province => Some(Level::Province),
        _ => None,
    };
    let own = level.is_some_and(|level| has_own(rows, by, level));
    let keys = Keys::of(by, kind, step, own);
    let mut groups: HashMap<Option<u32>, Tally> = HashMap::new();
    for row in rows {
        let Some(key) = keys.at(*row) else { continue };
        groups.entry(key).or_default().add(of.and_then(|of| of.number(*row as usize)));
    }
    let named = |(key, tally): (Option<u32>, Tally)| Group {
        key: key.and_then(|key| keys.names.get(key as usize).cloned()),
        rows: tally.rows,
        value: tally.value(how),
    };
    let mut groups: Vec<Group> = groups.into_iter().map(named).collect();
    let number =
        |group: &Group| group.key.as_deref().and_then(|key| key.parse::<i64>().ok()).filter(|_| kind == Kind::Whole);
    groups.sort_by(|a, b| (a.key.is_none(), number(a), &a.key).cmp(&(b.key.is_none(), number(b), &b.key)));
    groups
}

/// Whether some rows are about places of the level itself: then rows about smaller places within would be counted twice.
fn has_own(rows: &[u32], by: &Values, level: Level) -> bool {
    let Values::Words(words) = by else { return false };
    let is_own: Vec<bool> =
        words.known.iter().map(|code| place::get(code).is_some_and(|p| p.level() == level)).collect();
    rows.iter().any(|row| words.codes.get(*row as usize).is_some_and(|code| is_own.get(*code as usize) == Some(&true)))
}

/// For each row the group that it belongs to.
struct Keys<'a> {
    names: Vec<String>,
    by: &'a Values,
    /// For each distinct value of words its group; none for what is left out.
    of_words: Vec<Option<u32>>,
    /// For each number its group.
    of_numbers: HashMap<i64, u32>,
    step: Step,
}

impl<'a> Keys<'a> {
    fn of(by: &'a Values, kind: Kind, step: Step, own: bool) -> Self {
        let mut keys = Self { names: Vec::new(), by, of_words: Vec::new(), of_numbers: HashMap::new(), step };
        match by {
            Values::Words(words) => {
                let mut places: HashMap<String, u32> = HashMap::new();
                for word in &words.known {
                    let name = word_key(word, step, own);
                    keys.of_words.push(name.map(|name| {
                        *places.entry(name).or_insert_with_key(|name| {
                            keys.names.push(name.clone());
                            (keys.names.len() - 1) as u32
                        })
                    }));
                }
            }
            Values::Whole(values) => {
                for value in values.iter().filter(|value| **value != NOTHING) {
                    let stepped = stepped(*value, kind, step);
                    let next = keys.names.len() as u32;
                    keys.of_numbers.entry(stepped).or_insert_with(|| {
                        keys.names.push(number_key(*value, kind, step));
                        next
                    });
                }
            }
            Values::Real(_) => {}
        }
        keys
    }

    /// The group of a row: `Some(None)` for rows without a value, `None` for rows that are left out.
    fn at(&self, row: u32) -> Option<Option<u32>> {
        match self.by {
            Values::Words(words) => match words.codes.get(row as usize) {
                None | Some(&NO_WORDS) => Some(None),
                Some(code) => self.of_words.get(*code as usize).copied().flatten().map(Some),
            },
            Values::Whole(values) => match values.get(row as usize) {
                None | Some(&NOTHING) => Some(None),
                Some(value) => {
                    let kind = if matches!(self.step, Step::Year | Step::Month) { Kind::Date } else { Kind::Whole };
                    Some(self.of_numbers.get(&stepped(*value, kind, self.step)).copied())
                }
            },
            Values::Real(_) => Some(None),
        }
    }
}

fn word_key(word: &str, step: Step, own: bool) -> Option<String> {
    let level = match step {
        Step::Region => Level::Region,
        Step::Province => Level::Province,
        _ => return Some(word.to_owned()),
    };
    let place = place::get(word)?;
    if own && place.level() != level {
        return None;
    }
    place::path(word).into_iter().find(|place| place.level() == level).map(|place| place.code.to_owned())
}

/// A number by which the days of a year or of a month are one.
fn stepped(value: i64, kind: Kind, step: Step) -> i64 {
    match (kind, step, day_of(value)) {
        (Kind::Date, Step::Year, Some(day)) => day.year().into(),
        (Kind::Date, Step::Month, Some(day)) => i64::from(day.year()) * 12 + i64::from(day.month()),
        _ => value,
    }
}

fn number_key(value: i64, kind: Kind, step: Step) -> String {
    match (kind, step, day_of(value)) {
        (Kind::Date, Step::Year, Some(day)) => format!("{:04}", day.year()),
        (Kind::Date, Step::Month, Some(day)) => format!("{:04}-{:02}", day.year(), day.month()),
        (Kind::Date, _, Some(day)) => day.to_string(),
        (Kind::YesNo, _, _) => (value != 0).to_string(),
        _ => value.to_string(),
    }
}

#[derive(Default)]
struct Tally {
    rows: usize,
    count: usize,
    sum: f64,
    lost: f64,
    least: Option<f64>,
    most: Option<f64>,
}

impl Tally {
    fn add(&mut self, number: Option<f64>) {
        self.rows += 1;
        let Some(value) = number else { return };
        self.count += 1;
        let next = self.sum + value;
        self.lost += if self.sum.abs() >= value.abs() { (self.sum - next) + value } else { (value - next) + self.sum };
        self.sum = next;
        self.least = Some(self.least.map_or(value, |least| least.min(value)));
        self.most = Some(self.most.map_or(value, |most| most.max(value)));
    }

    fn value(&self, how: How) -> Option<f64> {
        let sum = (self.count > 0).then_some(self.sum + self.lost);
        match how {
            How::Count => Some(self.rows as f64),
            How::Sum => sum,
            How::Mean => sum.map(|sum| sum / self.count as f64),
            How::Least => self.least,
            How::Most => self.most,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::frame::Builder;
    use super::super::read::Value;
    use super::*;
    use proptest::prelude::*;

    fn words(kind: Kind, cells: &[&str]) -> Values {
        let mut builder = Builder::new(kind);
        for cell in cells {
            builder.push(if cell.is_empty() { Value::Empty } else { Value::Words((*cell).to_owned()) });
        }
        builder.finish()
    }

    #[test]
    fn rows_are_kept_by_words_bounds_and_territory() {
        let places = words(Kind::Place, &["01.511", "01.571", "03.231", "", "01"]);
        let kept = |test: Test| {
            let mut rows: Vec<u32> = (0..5).collect();
            keep(&mut rows, &places, Kind::Place, &test);
            rows
        };
        assert_eq!(kept(Test::Within("01".to_owned())), [0, 1, 4]);
        assert_eq!(kept(Test::Is("03.231".to_owned())), [2]);
        let numbers = Values::Real(vec![1.0, f64::NAN, 3.0, 4.5, -2.0]);
        let mut rows: Vec<u32> = (0..5).collect();
        keep(&mut rows, &numbers, Kind::Decimal, &Test::From(1.0));
        keep(&mut rows, &numbers, Kind::Decimal, &Test::To(3.0));
        assert_eq!(rows, [0, 2]);
    }

    #[test]
    fn rows_without_a_value_come_last_either_way() {
        let numbers = Values::Real(vec![2.0, f64::NAN, -3.0, 10.0]);
        let mut rows = [0, 1, 2, 3];
        sort(&mut rows, &numbers, false, &str::to_owned);
        assert_eq!(rows, [2, 0, 3, 1]);
        sort(&mut rows, &numbers, true, &str::to_owned);
        assert_eq!(rows, [3, 0, 2, 1]);
        let names = words(Kind::Text, &["été", "Zagora", "", "Agadir"]);
        sort(&mut rows, &names, false, &str::to_owned);
        assert_eq!(rows, [3, 0, 1, 2]);
    }

    #[test]
    fn communes_add_up_to_their_province_unless_the_province_speaks_for_itself() {
        let communes = words(Kind::Place, &["01.511.01.0", "01.511.01.03", "03.231.01.0"]);
        let people = Values::Whole(vec![10, 5, 7]);
        let rows: Vec<u32> = (0..3).collect();
        let sums = gather(&rows, &communes, Kind::Place, Step::Province, How::Sum, Some(&people));
        assert_eq!(
            sums.iter().map(|g| (g.key.clone().unwrap(), g.value.unwrap())).collect::<Vec<_>>(),
            [("01.511".to_owned(), 15.0), ("03.231".to_owned(), 7.0)]
        );
        let both = words(Kind::Place, &["01.511", "01.511.01.03", "03.231"]);
        let sums = gather(&rows, &both, Kind::Place, Step::Province, How::Sum, Some(&people));
        assert_eq!(sums.iter().map(|g| g.value.unwrap()).collect::<Vec<_>>(), [10.0, 7.0]);
    }

    #[test]
    fn days_are_gathered_by_year_and_month() {
        let day = |y, m, d| super::super::frame::number_of(jiff::civil::date(y, m, d));
        let days = Values::Whole(vec![day(2024, 3, 1), day(2024, 3, 9), day(2025, 1, 2), NOTHING]);
        let rows: Vec<u32> = (0..4).collect();
        let years = gather(&rows, &days, Kind::Date, Step::Year, How::Count, None);
        assert_eq!(
            years.iter().map(|g| (g.key.as_deref(), g.rows)).collect::<Vec<_>>(),
            [(Some("2024"), 2), (Some("2025"), 1), (None, 1)]
        );
        let months = gather(&rows, &days, Kind::Date, Step::Month, How::Count, None);
        assert_eq!(months[0].key.as_deref(), Some("2024-03"));
    }

    proptest! {
        #[test]
        fn no_row_is_lost_or_counted_twice(cells in proptest::collection::vec(proptest::option::of(-5_i64..5), 0..200)) {
            let values = Values::Whole(cells.iter().map(|cell| cell.unwrap_or(NOTHING)).collect());
            let rows: Vec<u32> = (0..cells.len() as u32).collect();
            let groups = gather(&rows, &values, Kind::Whole, Step::Own, How::Sum, Some(&values));
            prop_assert_eq!(groups.iter().map(|group| group.rows).sum::<usize>(), cells.len());
            let sum: f64 = groups.iter().filter_map(|group| group.value).sum();
            prop_assert_eq!(sum, cells.iter().flatten().sum::<i64>() as f64);
        }

        #[test]
        fn sorting_keeps_every_row(cells in proptest::collection::vec(any::<f64>(), 0..200), is_falling: bool) {
            let mut rows: Vec<u32> = (0..cells.len() as u32).collect();
            sort(&mut rows, &Values::Real(cells.clone()), is_falling, &str::to_owned);
            let numbers: Vec<f64> = rows.iter().map(|row| cells[*row as usize]).filter(|value| !value.is_nan()).collect();
            let in_order = |pair: &[f64]| if is_falling { pair[0] >= pair[1] } else { pair[0] <= pair[1] };
            prop_assert!(numbers.windows(2).all(in_order));
            rows.sort_unstable();
            prop_assert_eq!(rows, (0..cells.len() as u32).collect::<Vec<_>>());
        }
    }
}
