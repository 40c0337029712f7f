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
use super::source::{Found, Set, Weighed, Window};
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
    /// Less than this is not among the best.
    enough: f32,
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
        Self { depth, total: 0, seen: 0, best: BinaryHeap::new(), enough: f32::NEG_INFINITY, counts: Counts::new() }
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

    #[inline]
    fn offer(&mut self, ranked: Ranked) {
        if ranked.score < self.enough {
            return;
        }
        if self.best.len() < self.depth {
            self.best.push(Reverse(ranked));
        } else if self.best.peek().is_some_and(|worst| ranked > worst.0) {
            self.best.pop();
            self.best.push(Reverse(ranked));
            self.enough = self.best.peek().map_or(f32::NEG_INFINITY, |worst| worst.0.score);
        }
    }

    /// Gathers from a segment.
    pub(super) fn gather(&mut self, place: &Place<'_>, weighed: &Weighed<'_>, filters: &Filters) -> Result<()> {
        let mut parts = weighed.on(place.segment, place.room == 0)?;
        let asked = parts.iter().filter(|found| !found.part.is_bonus).count();
        // The rarest first, and what is not asked for last: then most windows are passed over soon.
        parts.sort_by_key(|found| (found.part.is_bonus, found.most()));
        let (parts, bonuses) = parts.split_at_mut(asked);
        let mut window = Window::new(WINDOW as usize);
        let mut values = Values { scores: vec![0.0; WINDOW as usize], had: vec![0; WINDOW as usize] };
        let least = weighed.plan.least;
        let end = place.segment.max_doc();
        let mut from = 0;
        while from < end {
            let to = (from + WINDOW).min(end);
            let is_any = if asked == 0 {
                true
            } else if least == asked {
                values.of_all(parts, from, to, &mut window)
            } else {
                values.of_most(parts, least, from, to, &mut window)
            };
            if is_any {
                values.add(bonuses, from, to, &mut window);
                self.take(place, filters, from, to, (asked > 0).then_some(&values.scores));
            }
            from = to;
        }
        Ok(())
    }

    /// Takes those of a window that are worth something; all of them where no words are asked for.
    fn take(&mut self, place: &Place<'_>, filters: &Filters, from: u32, to: u32, scores: Option<&Vec<f32>>) {
        let is_free = place.allowed.is_none() && !place.segment.has_deletes();
        for document in from..to {
            let score = scores.map_or(1.0, |scores| scores[(document - from) as usize]);
            if score > 0.0 && (is_free || place.lets(document)) {
                self.count(place, filters, document, score);
            }
        }
    }

    #[inline]
    fn count(&mut self, place: &Place<'_>, filters: &Filters, document: u32, score: f32) {
        let number = document as usize;
        let packed = place.columns.packed(number);
        let (themes, rights) = (place.columns.themes(number), place.columns.rights(number));
        self.seen += 1;
        let fails = if filters.is_empty() { 0 } else { filters.fails(packed, themes, rights) };
        if fails == 0 {
            self.total += 1;
            self.counts.add(packed, themes, rights);
            if score * (1.0 + RECENT) >= self.enough {
                let at = DocAddress::new(place.number, document);
                self.offer(Ranked { score: score * fresh(packed), day: packed.day(), room: place.room, at });
            }
        } else {
            self.counts.add_failed(fails, packed, themes, rights);
        }
    }
}

impl Place<'_> {
    fn lets(&self, document: u32) -> bool {
        !self.segment.is_deleted(document) && self.allowed.as_ref().is_none_or(|allowed| allowed.has(document))
    }
}

/// What the documents of a window are worth: 0 where they have not enough of the parts.
struct Values {
    scores: Vec<f32>,
    had: Vec<u8>,
}

impl Values {
    /// Of those that have all parts; tells whether any has.
    fn of_all(&mut self, parts: &mut [Found<'_>], from: u32, to: u32, window: &mut Window) -> bool {
        for (number, found) in parts.iter_mut().enumerate() {
            if !found.value(from, to, window) {
                return false;
            }
            if number == 0 {
                self.scores.copy_from_slice(&window.part);
                window.part.fill(0.0);
                continue;
            }
            let mut any = 0;
            for (part, score) in window.part.iter_mut().zip(&mut self.scores) {
                let has_both = (*score > 0.0) & (*part > 0.0);
                *score = if has_both { *score + *part } else { 0.0 };
                *part = 0.0;
                any |= u32::from(has_both);
            }
            if any == 0 {
                return false;
            }
        }
        true
    }

    /// Of those that have at least so many parts; tells whether there are any.
    fn of_most(&mut self, parts: &mut [Found<'_>], least: usize, from: u32, to: u32, window: &mut Window) -> bool {
        self.scores.fill(0.0);
        self.had.fill(0);
        let mut had = 0;
        for found in parts {
            if found.value(from, to, window) {
                had += 1;
                for ((part, score), had) in window.part.iter_mut().zip(&mut self.scores).zip(&mut self.had) {
                    *had += u8::from(*part > 0.0);
                    *score += *part;
                    *part = 0.0;
                }
            }
        }
        for (score, had) in self.scores.iter_mut().zip(&self.had) {
            *score = if usize::from(*had) >= least { *score } else { 0.0 };
        }
        had >= least
    }

    /// Adds what makes them more relevant.
    fn add(&mut self, bonuses: &mut [Found<'_>], from: u32, to: u32, window: &mut Window) {
        for found in bonuses {
            if found.value(from, to, window) {
                for (part, score) in window.part.iter_mut().zip(&mut self.scores) {
                    *score = if *score > 0.0 { *score + *part } else { 0.0 };
                    *part = 0.0;
                }
            }
        }
    }
}

/// What being recent is worth: from 1990 to 2050, a little more each year.
fn fresh(packed: Packed) -> f32 {
    let years = packed.year().saturating_sub(1990).min(60);
    1.0 + RECENT / 60.0 * years as f32
}
