//! What may be told of many, so that nothing can be told of one.

/// Averages are over so many associations at least, and over a multiple of so many: one more moves nothing that others see.
pub const CROWD: usize = 5;
/// Where half of the associations lie is told of so many at least: of few, it would be the level of one.
const WIDE: usize = 20;
/// A change of less than a tenth of a level is none.
const NOTED: i64 = 10;

/// Levels of so many are told in hundredths, of fewer in tenths: whoever knew all others of a mean would know the one that is
/// left to half a level at best, and the difference of two reports tells no more.
const WELL_MANY: usize = 50;

/// To how many hundredths the levels of so many are rounded.
const fn grain(count: usize) -> i64 {
    if count < WELL_MANY { 10 } else { 1 }
}

/// A level of which each hundredth has so many parts, as it is told of so many.
pub(super) const fn told(level: i64, parts: i64, count: usize) -> i64 {
    let grain = grain(count);
    nearest(level, parts * grain) * grain
}

/// How many of so many are averaged.
pub const fn crowded(count: usize) -> usize {
    count / CROWD * CROWD
}

/// Means of means are reckoned in thousandths, so that nothing is rounded twice.
pub(super) const FINE: i64 = 1_000;

/// The mean, rounded to the nearest; of nothing none.
pub(super) fn mean(values: impl Iterator<Item = i64>) -> Option<i64> {
    let (mut sum, mut count) = (0_i64, 0_i64);
    for value in values {
        sum = sum.saturating_add(value);
        count += 1;
    }
    (count > 0).then(|| nearest(sum, count))
}

/// A quotient, rounded to the nearest.
pub(super) const fn nearest(of: i64, by: i64) -> i64 {
    (of * 2 + by).div_euclid(by * 2)
}

/// Before and after, of many.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Over how many associations: a multiple of [`CROWD`].
    pub of: usize,
    /// Their level before, in hundredths; of few in whole tenths.
    pub before: i64,
    /// Their level after.
    pub after: i64,
    /// By how much it changed: rounded by itself, so that it can differ from what lies between the two by what is rounded.
    pub by: i64,
    /// How many stand a tenth of a level or more above where they stood.
    pub higher: usize,
    /// How many stand where they stood.
    pub same: usize,
    /// How many stand below it.
    pub lower: usize,
    /// Between which changes half of them lie; where they are many.
    pub middle: Option<Middle>,
}

/// Between what half of the changes lie.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Middle {
    /// A quarter changed less.
    pub from: i64,
    /// A quarter changed more.
    pub to: i64,
}

impl Change {
    /// Of levels before and after in hundredths, in the order in which the later ones were closed; none of few.
    pub fn of(levels: &[(i64, i64)]) -> Option<Self> {
        Self::of_parts(levels, 1)
    }

    /// As [`Change::of`], of levels of which each hundredth has so many parts.
    pub(super) fn of_parts(levels: &[(i64, i64)], parts: i64) -> Option<Self> {
        let shown = &levels[..crowded(levels.len())];
        let mut changes: Vec<i64> = shown.iter().map(|(before, after)| after - before).collect();
        changes.sort_unstable();
        let count = changes.len();
        // Means in thousandths, so that nothing is rounded twice.
        let mean = |values: &mut dyn Iterator<Item = i64>| {
            mean(values.map(|value| value * FINE)).map(|mean| told(mean, parts * FINE, count))
        };
        let before = mean(&mut shown.iter().map(|levels| levels.0))?;
        let after = mean(&mut shown.iter().map(|levels| levels.1))?;
        let by = mean(&mut changes.iter().copied())?;
        let higher = changes.iter().filter(|change| **change >= NOTED * parts).count();
        let lower = changes.iter().filter(|change| **change <= -NOTED * parts).count();
        let at = |quarters: usize| told(changes[(count - 1) * quarters / 4], parts, count);
        let middle = (count >= WIDE).then(|| Middle { from: at(1), to: at(3) });
        let same = count - higher - lower;
        Some(Self { of: count, before, after, by, higher, same, lower, middle })
    }
}

/// Who is in the report, and who is not: each association that was assessed until its end is in one of these.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Seen {
    /// All that were assessed until the end of the period.
    pub assessed: usize,
    /// With a round in the period and one before it: what the report tells of.
    pub paired: usize,
    /// Assessed again, but not in the period.
    pub earlier: usize,
    /// Assessed once, less than a year before the end: the second round is still to come.
    pub waiting: usize,
    /// Assessed once, and not again within a year.
    pub gone: usize,
}

/// What was done in a period.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Work {
    /// Associations with a confirmed place in a training.
    pub trained: usize,
    /// How many of those have a before and an after.
    pub trained_paired: usize,
    /// Confirmed places.
    pub places: i64,
    /// People on them.
    pub people: i64,
    /// How many of these are women.
    pub women: i64,
    /// How many are young.
    pub youth: i64,
    /// Minutes that people attended, all together.
    pub minutes: i64,
    /// Certificates given.
    pub certificates: i64,
    /// Visits of coaches.
    pub visits: i64,
    /// Associations that were visited.
    pub visited: usize,
    /// Spaces opened for associations.
    pub spaces: i64,
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)] // a test that cannot go on stops

    use proptest::prelude::*;

    use super::*;

    #[test]
    fn of_few_nothing_is_told_and_one_more_moves_nothing() {
        let levels: Vec<(i64, i64)> = (0..13).map(|number| (100 + number * 10, 150 + number * 20)).collect();
        for count in 0..5 {
            assert_eq!(Change::of(&levels[..count]), None, "{count}");
        }
        let five = Change::of(&levels[..5]).unwrap();
        assert_eq!((five.of, five.before, five.after, five.by), (5, 120, 190, 70));
        for count in 6..10 {
            assert_eq!(Change::of(&levels[..count]).as_ref(), Some(&five));
        }
        assert_eq!(Change::of(&levels).unwrap().of, 10);
    }

    #[test]
    fn what_moves_by_less_than_a_tenth_of_a_level_stands_where_it_stood() {
        let change = Change::of(&[(200, 209), (200, 210), (200, 190), (200, 191), (200, 200)]).unwrap();
        assert_eq!((change.higher, change.same, change.lower), (1, 3, 1));
        assert_eq!(change.middle, None, "of five, a quarter is one association");
    }

    #[test]
    fn half_of_many_lie_in_the_middle() {
        let levels: Vec<(i64, i64)> = (0..20).rev().map(|number| (200, 200 + number)).collect();
        assert_eq!(Change::of(&levels).unwrap().middle, Some(Middle { from: 0, to: 10 }));
        let many: Vec<(i64, i64)> = (0..60).map(|number| (200, 200 + number % 20)).collect();
        assert_eq!(Change::of(&many).unwrap().middle, Some(Middle { from: 4, to: 14 }), "of many in hundredths");
    }

    #[test]
    fn what_is_told_of_few_is_rounded_to_tenths_and_of_many_to_hundredths() {
        let told = |count: usize| {
            let change = Change::of(&vec![(213, 268); count]).unwrap();
            (change.before, change.after, change.by)
        };
        assert_eq!(told(5), (210, 270, 60), "2.13 and 2.68 are 2.1 and 2.7, and between them lie 0.55");
        assert_eq!((told(49), told(50)), ((210, 270, 60), (213, 268, 55)));
    }

    proptest! {
        #[test]
        fn each_association_is_counted_once_and_means_lie_between_the_extremes(
            levels in prop::collection::vec((100_i64..=400, 100_i64..=400), 0..60)
        ) {
            let Some(change) = Change::of(&levels) else {
                prop_assert!(levels.len() < CROWD);
                return Ok(());
            };
            prop_assert_eq!(change.of % CROWD, 0);
            prop_assert_eq!(change.higher + change.same + change.lower, change.of);
            let before = levels[..change.of].iter().map(|levels| levels.0);
            let (least, most) = (before.clone().min().unwrap(), before.max().unwrap());
            let grain = grain(change.of);
            prop_assert!(least - grain / 2 <= change.before && change.before <= most + grain / 2);
            prop_assert_eq!((change.before % grain, change.after % grain, change.by % grain), (0, 0, 0));
            prop_assert!((change.after - change.before - change.by).abs() <= grain);
            if let Some(middle) = change.middle {
                prop_assert!(middle.from <= middle.to);
            }
        }

        #[test]
        fn two_reports_that_differ_by_one_association_do_not_tell_its_level_to_half_of_one(
            levels in prop::collection::vec(100_i64..=400, 5..100), away in 0_i64..=44
        ) {
            // With all others known and as they are, some levels about its own make the same figure: together half of one.
            let levels = &levels[..crowded(levels.len())];
            let told = |own: i64| {
                let of: Vec<(i64, i64)> =
                    levels.iter().enumerate().map(|(at, level)| (if at == 0 { own } else { *level }, 200)).collect();
                Change::of(&of).map(|change| change.before)
            };
            let own = levels[0];
            let first = (own - 60..=own).find(|other| told(*other) == told(own)).unwrap();
            prop_assert_eq!(told(first + away), told(own), "{} others", levels.len() - 1);
        }

        #[test]
        fn a_mean_is_rounded_to_the_nearest(values in prop::collection::vec(-400_i64..=400, 1..40)) {
            let exact = values.iter().sum::<i64>() as f64 / values.len() as f64;
            prop_assert!((mean(values.iter().copied()).unwrap() as f64 - exact).abs() <= 0.5);
        }
    }
}
