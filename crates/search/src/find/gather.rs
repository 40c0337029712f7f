use std::cmp::{Ordering, Reverse};
use std::collections::BinaryHeap;
use std::sync::Arc;

use kernel::{place, right};
use tantivy::collector::{Collector, SegmentCollector};
use tantivy::columnar::{Column, ColumnValues};
use tantivy::{DocAddress, DocId, Score, SegmentOrdinal, SegmentReader};

use crate::index::{Fields, Packed, lang_bit, place_number, right_number, theme_number, ways};
use crate::{Query, Searchable};

/// So many matches are looked at together.
const TOGETHER: usize = 64;
/// What the newest record is worth more than the oldest of the same words.
const RECENT: f32 = 0.1;

/// What a match must be besides having the words. These are asked while gathering and not before, so that each facet can be
/// counted as if its own filter were not there.
#[derive(Debug, Clone, Default)]
pub(super) struct Filters {
    kind: Option<usize>,
    /// For each place by its number, from 1, whether it lies within the one that is asked for.
    places: Option<Arc<[bool]>>,
    right: Option<usize>,
    theme: Option<u64>,
    year: Option<usize>,
    lang: Option<usize>,
}

/// The facets, each a bit of what a match fails.
pub(super) const KIND: u8 = 1;
const PLACE: u8 = 2;
const RIGHT: u8 = 4;
const THEME: u8 = 8;
const YEAR: u8 = 16;
const LANG: u8 = 32;

impl Filters {
    /// The filters of a query; nothing when it asks for a kind, a place or a right that there is not.
    pub(super) fn of(query: &Query, kinds: &[Searchable]) -> Option<Self> {
        let kind = |code: &String| kinds.iter().position(|kind| kind.kind == code);
        Some(Self {
            kind: query.kind.as_ref().map(|code| kind(code).ok_or(())).transpose().ok()?,
            places: query.place.as_ref().map(|code| within(code).ok_or(())).transpose().ok()?,
            right: query.right.as_ref().map(|code| right_number(code).ok_or(())).transpose().ok()?,
            theme: query.theme.as_ref().and_then(|code| theme_number(code)).map(|at| 1 << at),
            year: query.year.map(|year| usize::try_from(year).unwrap_or(usize::MAX)),
            lang: query.lang.map(|lang| lang_bit(lang) as usize),
        })
    }

    /// What a match fails.
    fn fails(&self, packed: Packed, themes: u64, rights: &[u64]) -> u8 {
        let fails = |is_failed: bool, bit: u8| if is_failed { bit } else { 0 };
        fails(self.kind.is_some_and(|kind| kind != packed.kind()), KIND)
            | fails(self.places.as_ref().is_some_and(|within| !within[packed.place()]), PLACE)
            | fails(self.right.is_some_and(|right| !rights.contains(&(right as u64))), RIGHT)
            | fails(self.theme.is_some_and(|bit| themes & bit == 0), THEME)
            | fails(self.year.is_some_and(|year| year != packed.year()), YEAR)
            | fails(self.lang.is_some_and(|bit| packed.langs() & bit == 0), LANG)
    }
}

/// For each place by its number, from 1, whether it lies within this one.
fn within(code: &str) -> Option<Arc<[bool]>> {
    let asked = place_number(code)?;
    let mut within = vec![false; 4096];
    (0..place::all().len()).for_each(|at| within[at + 1] = ways(at).any(|around| around == asked));
    Some(within.into())
}

/// Gathers the matches of a query: how many, the best of them, and how they are spread.
pub(super) struct Gather {
    pub(super) filters: Filters,
    /// How many of the best.
    pub(super) depth: usize,
    /// Whether the best are those that fit best, or the newest.
    pub(super) is_scored: bool,
}

/// A match.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Ranked {
    pub(super) score: Score,
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

/// How matches are spread, by number.
#[derive(Clone)]
pub(super) struct Counts {
    pub(super) kinds: Vec<u32>,
    /// From 1; 0 is without a place.
    pub(super) places: Vec<u32>,
    pub(super) rights: Vec<u32>,
    pub(super) themes: Vec<u32>,
    /// 0 is without a date.
    pub(super) years: Vec<u32>,
    /// By the set of languages.
    pub(super) langs: Vec<u32>,
}

impl Counts {
    fn new() -> Self {
        Self {
            kinds: vec![0; 256],
            places: vec![0; 4096],
            rights: vec![0; right::all().len()],
            themes: vec![0; 64],
            years: vec![0; 4096],
            langs: vec![0; 16],
        }
    }

    /// Counts a match in those facets whose filters are the only ones that it fails.
    fn add(&mut self, fails: u8, packed: Packed, mut themes: u64, rights: &[u64]) {
        let is_in = |facet: u8| fails & !facet == 0;
        if is_in(KIND) {
            self.kinds[packed.kind()] += 1;
        }
        if is_in(PLACE) {
            self.places[packed.place()] += 1;
        }
        if is_in(YEAR) {
            self.years[packed.year()] += 1;
        }
        if is_in(LANG) {
            self.langs[packed.langs()] += 1;
        }
        if is_in(THEME) {
            while themes != 0 {
                self.themes[themes.trailing_zeros() as usize] += 1;
                themes &= themes - 1;
            }
        }
        if is_in(RIGHT) {
            for right in rights {
                if let Some(count) = self.rights.get_mut(*right as usize) {
                    *count += 1;
                }
            }
        }
    }

    fn join(&mut self, other: &Self) {
        let add = |all: &mut Vec<u32>, some: &[u32]| all.iter_mut().zip(some).for_each(|(all, some)| *all += some);
        add(&mut self.kinds, &other.kinds);
        add(&mut self.places, &other.places);
        add(&mut self.rights, &other.rights);
        add(&mut self.themes, &other.themes);
        add(&mut self.years, &other.years);
        add(&mut self.langs, &other.langs);
    }
}

/// What was gathered.
pub(super) struct Gathered {
    total: u64,
    /// How many have the words, whatever the filters say.
    seen: u64,
    best: Vec<Ranked>,
    pub(super) counts: Counts,
}

impl Gathered {
    /// How many match.
    pub(super) const fn total(&self) -> u64 {
        self.total
    }

    /// How many have the words, whatever the filters say.
    pub(super) const fn seen(&self) -> u64 {
        self.seen
    }

    /// Some of the best.
    pub(super) fn top(&self, skip: usize, limit: usize) -> &[Ranked] {
        let from = skip.min(self.best.len());
        &self.best[from..from.saturating_add(limit).min(self.best.len())]
    }

    /// What was gathered in several rooms.
    pub(super) fn join(rooms: Vec<Self>) -> Self {
        let mut all = Self { total: 0, seen: 0, best: Vec::new(), counts: Counts::new() };
        for (number, room) in rooms.into_iter().enumerate() {
            all.total += room.total;
            all.seen += room.seen;
            all.best.extend(room.best.into_iter().map(|ranked| Ranked { room: number, ..ranked }));
            all.counts.join(&room.counts);
        }
        all.best.sort_unstable_by(|a, b| b.cmp(a));
        all
    }
}

impl Collector for Gather {
    type Fruit = Gathered;
    type Child = OnSegment;

    fn for_segment(&self, number: SegmentOrdinal, segment: &SegmentReader) -> tantivy::Result<OnSegment> {
        let fields = segment.fast_fields();
        Ok(OnSegment {
            number,
            filters: self.filters.clone(),
            depth: self.depth,
            is_scored: self.is_scored,
            packed: fields.column_first_or_default(Fields::PACKED)?,
            themes: fields.column_first_or_default(Fields::THEMES)?,
            rights: fields.column_opt(Fields::RIGHTS)?,
            waiting: 0,
            docs: [0; TOGETHER],
            scores: [0.0; TOGETHER],
            gathered: Gathered { total: 0, seen: 0, best: Vec::new(), counts: Counts::new() },
            best: BinaryHeap::new(),
        })
    }

    fn requires_scoring(&self) -> bool {
        self.is_scored
    }

    fn merge_fruits(&self, segments: Vec<Gathered>) -> tantivy::Result<Gathered> {
        let mut all = Gathered { total: 0, seen: 0, best: Vec::new(), counts: Counts::new() };
        for segment in segments {
            all.total += segment.total;
            all.seen += segment.seen;
            all.best.extend(segment.best);
            all.counts.join(&segment.counts);
        }
        all.best.sort_unstable_by(|a, b| b.cmp(a));
        all.best.truncate(self.depth);
        Ok(all)
    }
}

/// Gathers on one segment.
pub(super) struct OnSegment {
    number: SegmentOrdinal,
    filters: Filters,
    depth: usize,
    is_scored: bool,
    packed: Arc<dyn ColumnValues<u64>>,
    themes: Arc<dyn ColumnValues<u64>>,
    rights: Option<Column<u64>>,
    waiting: usize,
    docs: [DocId; TOGETHER],
    scores: [Score; TOGETHER],
    gathered: Gathered,
    best: BinaryHeap<Reverse<Ranked>>,
}

impl OnSegment {
    fn look(&mut self) {
        let docs = &self.docs[..self.waiting];
        let (mut packed, mut themes) = ([0; TOGETHER], [0; TOGETHER]);
        self.packed.get_vals(docs, &mut packed[..docs.len()]);
        self.themes.get_vals(docs, &mut themes[..docs.len()]);
        let mut rights = Vec::new();
        for (at, doc) in docs.iter().enumerate() {
            let packed = Packed(packed[at]);
            rights.clear();
            if packed.has_rights() {
                rights.extend(self.rights.iter().flat_map(|column| column.values_for_doc(*doc)));
            }
            let fails = self.filters.fails(packed, themes[at], &rights);
            self.gathered.counts.add(fails, packed, themes[at], &rights);
            if fails == 0 {
                self.gathered.total += 1;
                let score = if self.is_scored { self.scores[at] * fresh(packed) } else { 0.0 };
                let at = DocAddress::new(self.number, *doc);
                offer(&mut self.best, self.depth, Ranked { score, day: packed.day(), room: 0, at });
            }
        }
        self.gathered.seen += docs.len() as u64;
        self.waiting = 0;
    }
}

/// What being recent is worth: from 1990 to 2050, a little more each year.
fn fresh(packed: Packed) -> f32 {
    let years = packed.year().saturating_sub(1990).min(60);
    1.0 + RECENT * years as f32 / 60.0
}

fn offer(best: &mut BinaryHeap<Reverse<Ranked>>, depth: usize, ranked: Ranked) {
    if best.len() < depth {
        best.push(Reverse(ranked));
    } else if let Some(mut worst) = best.peek_mut() {
        if ranked > worst.0 {
            *worst = Reverse(ranked);
        }
    }
}

impl SegmentCollector for OnSegment {
    type Fruit = Gathered;

    fn collect(&mut self, doc: DocId, score: Score) {
        self.docs[self.waiting] = doc;
        self.scores[self.waiting] = score;
        self.waiting += 1;
        if self.waiting == TOGETHER {
            self.look();
        }
    }

    fn harvest(mut self) -> Gathered {
        self.look();
        self.gathered.best = self.best.into_iter().map(|Reverse(ranked)| ranked).collect();
        self.gathered
    }
}
