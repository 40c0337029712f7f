use std::collections::BTreeMap;

use kernel::place;

use super::filters::Filters;
use super::passage::{self, Marks};
use super::plan::{Asked, Plan, Way};
use super::reading::Reading;
use crate::index::{Generation, with_broader};
use crate::{Hit, Like, Reader, Result, Searchable, words};

/// How many of its words stand for something.
const WORDS: usize = 14;
const CONCEPTS: usize = 16;
const THEME: f32 = 2.0;
const CONCEPT: f32 = 1.0;
const RIGHT: f32 = 2.0;
const WORD: f32 = 0.6;
/// A place is worth the more the closer it lies around: for the place itself, for its province, for its region.
const PLACE: f32 = 0.8;

/// How much two records must have in common to be called near: one subject, or two things that tell less.
const LEAST: usize = 2;

/// What is near to something, nearest first. One broad subject, one article or one word in common is no nearness: where nothing
/// has more, nothing is given.
pub(crate) fn like(generation: &Generation, kinds: &[Searchable], reader: &Reader, like: &Like) -> Result<Vec<Hit>> {
    let reading = Reading::of(generation, reader);
    let mut parts = about(&reading, like)?;
    if parts.is_empty() || like.limit == 0 {
        return Ok(Vec::new());
    }
    // What is known by one thing only, such as its article, is compared by that.
    let least = LEAST.min(parts.len());
    parts.push(Asked {
        ways: around(&reading, like.place.as_deref()),
        is_summed: true,
        is_bonus: true,
        ..Asked::default()
    });
    let plan = Plan::most(parts, least);
    // One more than asked for, because it may be the thing itself.
    let depth = like.limit.saturating_add(1);
    let found = reading.gather(&plan, &Filters::kinds(&like.kinds, kinds), depth)?;
    let kept = found.top(0, depth).into_iter().filter_map(|ranked| reading.kept(ranked.room, ranked.at).transpose());
    let kept = kept.filter(|kept| !kept.as_ref().is_ok_and(|kept| Some(kept.id) == like.except));
    kept.take(like.limit).map(|kept| Ok(passage::hit(kept?, &Marks::default(), None))).collect()
}

/// What it is about, in parts that each are something in common: its subjects, which count twice, what is broader than they
/// are, its articles, and each of those of its words that few others have.
fn about(reading: &Reading<'_>, like: &Like) -> Result<Vec<Asked>> {
    let fields = reading.fields;
    let mut own: Vec<&str> = like.themes.iter().map(String::as_str).collect();
    let mut stems = BTreeMap::<String, u32>::new();
    for (lang, text) in like.words.languages() {
        let tokens = words::tokens(text, Some(lang));
        own.extend(words::concepts(&tokens));
        for token in tokens.into_iter().filter(|token| !token.is_common) {
            // A word that names a subject is that subject, and not one thing more.
            let named = words::concepts(std::slice::from_ref(&token));
            *stems.entry(token.stem).or_default() += u32::from(named.is_empty());
        }
    }
    own.sort_unstable();
    own.dedup();
    own.truncate(CONCEPTS);
    let mut broader: Vec<&str> =
        own.iter().flat_map(|code| with_broader(code)).filter(|code| !own.contains(code)).collect();
    broader.sort_unstable();
    broader.dedup();
    broader.truncate(CONCEPTS);
    let (mut subjects, mut common) = (Vec::new(), broader);
    for code in own {
        let others = reading.frequency(fields.concept, code)?.max(reading.frequency(fields.theme, code)?);
        if tells(others, reading.size()) { subjects.push(code) } else { common.push(code) }
    }
    let ways = |codes: &[&str], share: f32| -> Vec<Way> {
        let ways = |code: &&str| {
            [Way::flat(fields.theme, code, THEME * share), Way::same(fields.concept, code, CONCEPT * share)]
        };
        codes.iter().flat_map(ways).collect()
    };
    let rights = like.rights.iter().map(|code| Way::flat(fields.right, code, RIGHT)).collect();
    let mut parts = vec![ways(&subjects, 0.5), ways(&subjects, 0.5), ways(&common, 1.0), rights];
    for stem in telling(reading, stems)? {
        parts.push(vec![Way::same(fields.title_stem, &stem, WORD * 2.0), Way::same(fields.body_stem, &stem, WORD)]);
    }
    parts.retain(|ways| !ways.is_empty());
    Ok(parts.into_iter().map(|ways| Asked { ways, is_summed: true, ..Asked::default() }).collect())
}

/// Whether what so many of all records have tells anything: what more than a fifth have does not, unless there are hardly any
/// records.
fn tells(others: u64, size: u64) -> bool {
    (others as f64) < (size as f64 / 5.0).max(3.0)
}

/// The words that tell most: those that it has often and others seldom.
fn telling(reading: &Reading<'_>, stems: BTreeMap<String, u32>) -> Result<Vec<String>> {
    let size = reading.size().max(1) as f64;
    let mut weighed = Vec::with_capacity(stems.len());
    for (stem, times) in stems.into_iter().filter(|(_, times)| *times > 0) {
        let others = reading
            .frequency(reading.fields.body_stem, &stem)?
            .max(reading.frequency(reading.fields.title_stem, &stem)?);
        if tells(others, reading.size()) {
            weighed.push((f64::from(times).sqrt() * (1.0 + size / (1.0 + others as f64)).ln(), stem));
        }
    }
    weighed.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| a.1.cmp(&b.1)));
    Ok(weighed.into_iter().take(WORDS).map(|(_, stem)| stem).collect())
}

/// What lies around: in the same place, in the same province, in the same region.
fn around(reading: &Reading<'_>, code: Option<&str>) -> Vec<Way> {
    let path = code.map(place::path).unwrap_or_default();
    path.into_iter().map(|place| Way::flat(reading.fields.place, place.code, PLACE)).collect()
}
