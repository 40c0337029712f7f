//! What a column looks like as a whole.

use serde::{Deserialize, Serialize};

use super::frame::{NO_WORDS, NOTHING, Values};
use super::kind::Kind;

/// What a column looks like as a whole, told once when a version is published.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Profile {
    /// Cells that hold something.
    pub filled: usize,
    /// Cells that hold nothing.
    pub empty: usize,
    /// Different values.
    pub distinct: usize,
    /// Of numbers and days (as days since 1970): least, first quartile, median, third quartile, greatest.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub spread: Option<[f64; 5]>,
    /// The mean of numbers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mean: Option<f64>,
    /// The sum of numbers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sum: Option<f64>,
    /// How many values lie in each of equal parts between the least and the greatest.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub histogram: Vec<usize>,
    /// The most frequent values, with how often they occur: words, codes of places, `true` and `false`, whole numbers.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub frequent: Vec<(String, usize)>,
}

/// How many frequent values are told.
pub(super) const FREQUENT: usize = 20;
/// Into how many parts numbers are counted.
const BARS: usize = 12;

/// The profile of a column.
pub fn profile(values: &Values, kind: Kind) -> Profile {
    match values {
        Values::Words(words) => {
            let mut counts = vec![0_usize; words.known.len()];
            let mut empty = 0;
            for code in &words.codes {
                match counts.get_mut(*code as usize) {
                    Some(count) if *code != NO_WORDS => *count += 1,
                    _ => empty += 1,
                }
            }
            let mut frequent: Vec<(&str, usize)> = words.known.iter().map(AsRef::as_ref).zip(counts).collect();
            frequent.retain(|(_, count)| *count > 0);
            let distinct = frequent.len();
            frequent.sort_unstable_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(b.0)));
            // Where no value comes twice, none is frequent.
            let is_telling = distinct < words.codes.len() - empty || distinct <= FREQUENT;
            let frequent = frequent.into_iter().take(FREQUENT).filter(|(word, _)| is_telling && word.len() <= 200);
            let frequent = frequent.map(|(word, count)| (word.to_owned(), count)).collect();
            Profile { filled: words.codes.len() - empty, empty, distinct, frequent, ..Profile::default() }
        }
        Values::Whole(values) if kind == Kind::YesNo => {
            let count = |wanted: i64| values.iter().filter(|value| **value == wanted).count();
            let (yes, no) = (count(1), count(0));
            let frequent: Vec<_> = [("true", yes), ("false", no)]
                .into_iter()
                .filter(|(_, count)| *count > 0)
                .map(|(w, c)| (w.to_owned(), c))
                .collect();
            let (filled, distinct) = (yes + no, frequent.len());
            Profile { filled, empty: values.len() - filled, distinct, frequent, ..Profile::default() }
        }
        Values::Whole(values) => {
            let mut sorted: Vec<i64> = values.iter().copied().filter(|value| *value != NOTHING).collect();
            sorted.sort_unstable();
            let distinct = sorted.chunk_by(|a, b| a == b).count();
            let numbers: Vec<f64> = sorted.iter().map(|value| *value as f64).collect();
            let frequent = if kind == Kind::Whole && distinct <= FREQUENT {
                sorted.chunk_by(|a, b| a == b).map(|run| (run[0].to_string(), run.len())).collect()
            } else {
                Vec::new()
            };
            let sum = if kind == Kind::Whole {
                Some(sorted.iter().map(|value| i128::from(*value)).sum::<i128>() as f64)
            } else {
                None
            };
            Profile { frequent, ..of_numbers(&numbers, values.len(), distinct, sum) }
        }
        Values::Real(values) => {
            let mut sorted: Vec<f64> = values.iter().copied().filter(|value| !value.is_nan()).collect();
            sorted.sort_unstable_by(f64::total_cmp);
            let distinct = sorted.chunk_by(|a, b| a == b).count();
            let sum = Some(exact_sum(sorted.iter().copied()));
            of_numbers(&sorted, values.len(), distinct, sum)
        }
    }
}

fn of_numbers(sorted: &[f64], rows: usize, distinct: usize, sum: Option<f64>) -> Profile {
    let filled = sorted.len();
    let spread = (filled > 0).then(|| [0.0, 0.25, 0.5, 0.75, 1.0].map(|part| quantile(sorted, part)));
    let mean = sum.filter(|_| filled > 0).map(|sum| sum / filled as f64);
    let sum = sum.filter(|_| filled > 0);
    let histogram = spread.map_or_else(Vec::new, |spread| counted(sorted, spread[0], spread[4]));
    Profile { filled, empty: rows - filled, distinct, spread, mean, sum, histogram, frequent: Vec::new() }
}

/// The value below which a part of the sorted values lies, between neighbours in proportion (type 7 of Hyndman and Fan,
/// as spreadsheets reckon it).
fn quantile(sorted: &[f64], part: f64) -> f64 {
    let at = part * (sorted.len() - 1) as f64;
    let (below, above) = (sorted[at.floor() as usize], sorted[at.ceil() as usize]);
    below + (above - below) * at.fract()
}

fn counted(sorted: &[f64], least: f64, greatest: f64) -> Vec<usize> {
    if greatest <= least {
        return vec![sorted.len()];
    }
    let mut counts = vec![0; BARS];
    for value in sorted {
        let bar = ((value - least) / (greatest - least) * BARS as f64) as usize;
        counts[bar.min(BARS - 1)] += 1;
    }
    counts
}

/// A sum whose error does not grow with the number of values (Neumaier).
pub(super) fn exact_sum(values: impl Iterator<Item = f64>) -> f64 {
    let (mut sum, mut lost) = (0.0_f64, 0.0_f64);
    for value in values {
        let next = sum + value;
        lost += if sum.abs() >= value.abs() { (sum - next) + value } else { (value - next) + sum };
        sum = next;
    }
    sum + lost
}

#[cfg(test)]
mod tests {
    use super::super::frame::Builder;
    use super::super::read::Value;
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn numbers_are_told_by_their_quartiles() {
        let of = profile(&Values::Whole(vec![1, 2, 3, 4, NOTHING, 100]), Kind::Whole);
        assert_eq!((of.filled, of.empty, of.distinct), (5, 1, 5));
        assert_eq!(of.spread, Some([1.0, 2.0, 3.0, 4.0, 100.0]));
        assert_eq!((of.sum, of.mean), (Some(110.0), Some(22.0)));
        assert_eq!(of.histogram.iter().sum::<usize>(), 5);
    }

    #[test]
    fn words_are_told_by_the_most_frequent() {
        let mut builder = Builder::new(Kind::Category);
        for word in ["a", "b", "a", "", "c", "a", "b"] {
            builder.push(if word.is_empty() { Value::Empty } else { Value::Words(word.to_owned()) });
        }
        let of = profile(&builder.finish(), Kind::Category);
        assert_eq!(of.frequent, [("a".to_owned(), 3), ("b".to_owned(), 2), ("c".to_owned(), 1)]);
        assert_eq!((of.filled, of.empty, of.distinct), (6, 1, 3));
    }

    #[test]
    fn small_amounts_are_not_lost_beside_great_ones() {
        assert_eq!(exact_sum([1e16, 1.0, -1e16].into_iter()), 1.0);
    }

    proptest! {
        #[test]
        fn every_value_is_in_one_bar(values in proptest::collection::vec(-1e9_f64..1e9, 1..300)) {
            let of = profile(&Values::Real(values.clone()), Kind::Decimal);
            prop_assert_eq!(of.histogram.iter().sum::<usize>(), values.len());
            let spread = of.spread.unwrap();
            prop_assert!(spread.windows(2).all(|pair| pair[0] <= pair[1]));
        }
    }
}
