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

/// What is near to something, nearest first.
pub(crate) fn like(generation: &Generation, kinds: &[Searchable], reader: &Reader, like: &Like) -> Result<Vec<Hit>> {
    let reading = Reading::of(generation, reader);
    let about = about(&reading, like)?;
    if about.is_empty() || like.limit == 0 {
        return Ok(Vec::new());
    }
    let about = Asked { ways: about, is_summed: true, ..Asked::default() };
    let around =
        Asked { ways: around(&reading, like.place.as_deref()), is_summed: true, is_bonus: true, ..Asked::default() };
    let plan = Plan::most(vec![about, around], 1);
    // One more than asked for, because it may be the thing itself.
    let depth = like.limit.saturating_add(1);
    let found = reading.gather(&plan, &Filters::kinds(&like.kinds, kinds), depth)?;
    let kept = found.top(0, depth).into_iter().filter_map(|ranked| reading.kept(ranked.room, ranked.at).transpose());
    let kept = kept.filter(|kept| !kept.as_ref().is_ok_and(|kept| Some(kept.id) == like.except));
    kept.take(like.limit).map(|kept| Ok(passage::hit(kept?, &Marks::default(), None))).collect()
}

/// What it is about: its concepts, its rights, and those of its words that few others have.
fn about(reading: &Reading<'_>, like: &Like) -> Result<Vec<Way>> {
    let fields = reading.fields;
    let mut concepts: Vec<&str> = like.themes.iter().flat_map(|code| with_broader(code)).collect();
    let mut stems = BTreeMap::<String, u32>::new();
    for (lang, text) in like.words.languages() {
        let tokens = words::tokens(text, Some(lang));
        concepts.extend(words::concepts(&tokens).into_iter().flat_map(with_broader));
        for token in tokens.into_iter().filter(|token| !token.is_common) {
            *stems.entry(token.stem).or_default() += 1;
        }
    }
    concepts.sort_unstable();
    concepts.dedup();
    concepts.truncate(CONCEPTS);
    let mut ways = Vec::new();
    for code in concepts {
        ways.push(Way::flat(fields.theme, code, THEME));
        ways.push(Way::same(fields.concept, code, CONCEPT));
    }
    ways.extend(like.rights.iter().map(|code| Way::flat(fields.right, code, RIGHT)));
    for stem in telling(reading, stems)? {
        ways.push(Way::same(fields.title_stem, &stem, WORD * 2.0));
        ways.push(Way::same(fields.body_stem, &stem, WORD));
    }
    Ok(ways)
}

/// The words that tell most: those that it has often and others seldom.
fn telling(reading: &Reading<'_>, stems: BTreeMap<String, u32>) -> Result<Vec<String>> {
    let size = reading.size().max(1) as f64;
    let mut weighed = Vec::with_capacity(stems.len());
    for (stem, times) in stems {
        let others = reading
            .frequency(reading.fields.body_stem, &stem)?
            .max(reading.frequency(reading.fields.title_stem, &stem)?) as f64;
        // A word in more than a fifth of all records tells nothing, unless there are hardly any records.
        if others < (size / 5.0).max(3.0) {
            weighed.push((f64::from(times).sqrt() * (1.0 + size / (1.0 + others)).ln(), stem));
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
