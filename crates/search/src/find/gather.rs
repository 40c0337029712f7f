//! Gathering: which documents of a segment have what a plan asks, how many, the best of them, and how they are spread.
//!
//! Postings are read term by term over small windows of documents, each into the same few arrays: what many documents have,
//! which is the case that takes time, costs a few nanoseconds a posting, and windows in which nothing has a rare part are
//! passed over.

use std::cmp::{Ordering, Reverse};
use std::collections::BinaryHeap;

use tantivy::{DocAddress, SegmentReader};

use super::counts::Counts;
use super::filters::Filters;
use super::source::{Set, Weighed, Window};
use crate::Result;
use crate::index::{Columns, Packed};

/// How many documents are valued together: a multiple of 64.
const WINDOW: u32 = 4096;
/// What the newest record is worth more than the oldest of the same words.
const RECENT: f32 = 0.1;

/// A match.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Ranked {
    score: f32,
    day: u32,
    /// The room, by its place among those that the reader may enter.
    pub(super) room: usize,
    pub(super) at: DocAddress,
}

impl Eq for Ranked {}

impl Ord for Ranked {
    fn cmp(&self, other: &Self) -> Ordering {
        let by_fit = self.score.total_cmp(&other.score).then(self.day.cmp(&other.day));
        by_fit.then_with(|| (other.room, other.at).cmp(&(self.room, self.at)))
    }
}

impl PartialOrd for Ranked {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// What was gathered.
pub(super) struct Gathered {
    depth: usize,
    total: u64,
    seen: u64,
    best: BinaryHeap<Reverse<Ranked>>,
    counts: Counts,
}

/// A segment as it is gathered from.
pub(super) struct Place<'a> {
    pub(super) segment: &'a SegmentReader,
    pub(super) columns: &'a Columns,
    /// The documents that may be looked at; all of them without one.
    pub(super) allowed: Option<Set>,
    pub(super) room: usize,
    pub(super) number: u32,
}

impl Gathered {
    /// Nothing yet; at most so many of the best will be kept.
    pub(super) fn new(depth: usize) -> Self {
        Self { depth, total: 0, seen: 0, best: BinaryHeap::new(), counts: Counts::new() }
    }

    /// How many match.
    pub(super) const fn total(&self) -> u64 {
        self.total
    }

    /// How many have the words, whatever the filters say.
    pub(super) const fn seen(&self) -> u64 {
        self.seen
    }

    /// How they are spread.
    pub(super) const fn counts(&self) -> &Counts {
        &self.counts
    }

    /// Some of the best.
    pub(super) fn top(&self, skip: usize, limit: usize) -> Vec<Ranked> {
        let mut best: Vec<Ranked> = self.best.iter().map(|Reverse(ranked)| *ranked).collect();
        best.sort_unstable_by(|a, b| b.cmp(a));
        best.into_iter().skip(skip).take(limit).collect()
    }

    /// Adds what was gathered elsewhere.
    pub(super) fn join(&mut self, other: Self) {
        self.total += other.total;
        self.seen += other.seen;
        self.counts.join(&other.counts);
        other.best.into_iter().for_each(|Reverse(ranked)| self.offer(ranked));
    }

    fn offer(&mut self, ranked: Ranked) {
        if self.best.len() < self.depth {
            self.best.push(Reverse(ranked));
        } else if let Some(mut worst) = self.best.peek_mut()
            && ranked > worst.0
        {
            *worst = Reverse(ranked);
        }
    }

    /// Gathers from a segment.
    pub(super) fn gather(&mut self, place: &Place<'_>, weighed: &Weighed<'_>, filters: &Filters) -> Result<()> {
        let mut parts = weighed.on(place.segment)?;
        let asked = parts.iter().filter(|found| !found.part.is_bonus).count();
        let is_all = weighed.plan.least == asked;
        // The rarest first, and what is not asked for last: then most windows are passed over soon.
        parts.sort_by_key(|found| (found.part.is_bonus, found.most()));
        let size = WINDOW as usize;
        let (mut window, mut scores, mut had) = (Window::new(size), vec![0.0_f32; size], vec![0_u8; size]);
        let least = u8::try_from(weighed.plan.least).unwrap_or(u8::MAX);
        let end = place.segment.max_doc();
        let mut from = 0;
        while from < end {
            let to = (from + WINDOW).min(end);
            let mut is_any = least == 0;
            for (number, found) in parts.iter_mut().enumerate() {
                let is_had = found.value(from, to, &mut window);
                if !is_had {
                    if is_all && !found.part.is_bonus {
                        is_any = false;
                        break;
                    }
                    continue;
                }
                let counted = u8::from(!found.part.is_bonus);
                let enough = if is_all { u8::try_from(number + 1).unwrap_or(u8::MAX).min(least) } else { least.min(1) };
                is_any = fold(&mut window.part, &mut scores, &mut had, counted, enough);
                if !is_any && is_all {
                    break;
                }
            }
            if is_any {
                self.take(place, filters, from, to, (&scores, &had, least));
            }
            if asked > 0 {
                scores.fill(0.0);
                had.fill(0);
            }
            from = to;
        }
        Ok(())
    }

    /// Takes those of a window that have enough.
    fn take(
        &mut self,
        place: &Place<'_>,
        filters: &Filters,
        from: u32,
        to: u32,
        (scores, had, least): (&[f32], &[u8], u8),
    ) {
        let alive = place.segment.alive_bitset();
        for document in from..to {
            let at = (document - from) as usize;
            if had[at] < least
                || alive.is_some_and(|alive| alive.is_deleted(document))
                || place.allowed.as_ref().is_some_and(|allowed| !allowed.has(document))
            {
                continue;
            }
            let number = document as usize;
            let packed = place.columns.packed(number);
            let (themes, rights) = (place.columns.themes(number), place.columns.rights(number));
            let fails = filters.fails(packed, themes, rights);
            self.seen += 1;
            self.counts.add(fails, packed, themes, rights);
            if fails == 0 {
                self.total += 1;
                let at_segment = DocAddress::new(place.number, document);
                let score = scores[at] * fresh(packed);
                self.offer(Ranked { score, day: packed.day(), room: place.room, at: at_segment });
            }
        }
    }
}

/// Adds the values of a part to those of all; tells whether any document has had enough of the parts.
fn fold(part: &mut [f32], scores: &mut [f32], had: &mut [u8], counted: u8, enough: u8) -> bool {
    let mut most = 0;
    for ((part, score), had) in part.iter_mut().zip(scores).zip(had) {
        *had += if *part > 0.0 { counted } else { 0 };
        *score += *part;
        *part = 0.0;
        most = most.max(*had);
    }
    most >= enough
}

/// What being recent is worth: from 1990 to 2050, a little more each year.
fn fresh(packed: Packed) -> f32 {
    let years = packed.year().saturating_sub(1990).min(60);
    1.0 + RECENT * years as f32 / 60.0
}
