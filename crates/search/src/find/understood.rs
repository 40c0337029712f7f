use std::collections::BTreeSet;

use super::near::{DOUBTED, Near, near};
use super::passage::Marks;
use super::plan::{self, Asked, Plan, Wanted};
use super::reading::Reading;
use crate::Result;
use crate::words::{self, Part, Word};

/// A query as it was understood in view of the words that there are.
pub(super) struct Understood {
    parts: Vec<(Part, Vec<Wanted>)>,
}

impl Understood {
    pub(super) fn of(reading: &Reading<'_>, words: &str) -> Result<Self> {
        let asked = words::asked(words);
        let mut parts = Vec::with_capacity(asked.parts.len());
        let mut doubted = DOUBTED;
        for part in asked.parts {
            let last = part.words.len().saturating_sub(1);
            let mut wanted = Vec::with_capacity(part.words.len());
            for (at, word) in part.words.iter().enumerate() {
                let is_unfinished = part.is_unfinished && at == last;
                wanted.push(want(reading, word.clone(), is_unfinished, !part.concepts.is_empty(), &mut doubted)?);
            }
            parts.push((part, wanted));
        }
        Ok(Self { parts })
    }

    pub(super) fn is_empty(&self) -> bool {
        self.parts.is_empty()
    }

    pub(super) fn len(&self) -> usize {
        self.parts.len()
    }

    /// Whether it has words that stand nowhere in what everybody may read.
    pub(super) fn is_doubtful(&self) -> bool {
        self.parts.iter().flat_map(|(_, words)| words).any(|wanted| !wanted.is_known)
    }

    /// What has all its parts; everything when it has no words.
    pub(super) fn all(&self, reading: &Reading<'_>) -> Plan {
        Plan::all(self.asked(reading))
    }

    /// What has at least so many of its parts.
    pub(super) fn most(&self, reading: &Reading<'_>, least: usize) -> Plan {
        Plan::most(self.asked(reading), least)
    }

    fn asked(&self, reading: &Reading<'_>) -> Vec<Asked> {
        self.parts.iter().map(|(part, words)| plan::part(reading.fields, part, words)).collect()
    }

    /// Looks for words like each, also like those that are known: what was typed may be another word by mistake.
    pub(super) fn look_around(&mut self, reading: &Reading<'_>) -> Result<()> {
        for wanted in self.parts.iter_mut().flat_map(|(_, words)| words).take(DOUBTED) {
            wanted.is_wide = reading.is_inside();
            if wanted.near.is_empty() {
                wanted.near = near(reading, &wanted.word.exact)?;
            }
        }
        Ok(())
    }

    /// Its concepts, in their order.
    pub(super) fn concepts(&self) -> Vec<String> {
        let mut seen = BTreeSet::new();
        let codes = self.parts.iter().flat_map(|(part, _)| &part.concepts);
        codes.filter(|code| seen.insert(**code)).map(|code| (*code).to_owned()).collect()
    }

    /// What is marked in a passage.
    pub(super) fn marks(&self) -> Marks {
        let mut marks = Marks::default();
        for (part, words) in &self.parts {
            marks.concepts.extend(part.concepts.iter().chain(&part.guessed).copied());
            for (at, wanted) in words.iter().enumerate() {
                marks.exact.insert(wanted.word.exact.clone());
                marks.exact.extend(wanted.near.iter().map(|near| near.word.clone()));
                marks.stems.extend(wanted.word.stems.iter().cloned());
                marks.sounds.extend(wanted.word.sounds.iter().cloned());
                let is_begun = part.is_unfinished && at + 1 == words.len() && wanted.word.exact.chars().count() >= 2;
                marks.begun.extend(is_begun.then(|| wanted.word.exact.clone()));
            }
        }
        marks
    }

    /// The query with its unknown words replaced by the likeliest ones that are known, as they are written there; nothing
    /// when that changes nothing.
    pub(super) fn meant(&self, reading: &Reading<'_>, typed: &str) -> Result<Option<String>> {
        let mut meant = String::new();
        let mut from = 0;
        let mut is_changed = false;
        for (part, words) in &self.parts {
            let [Wanted { near, is_known: false, .. }] = words.as_slice() else { continue };
            let (Some(best), Some(before)) = (near.first(), typed.get(from..part.span.start)) else { continue };
            meant.push_str(before);
            meant.push_str(&written(reading, best)?);
            from = part.span.end;
            is_changed = true;
        }
        meant.push_str(typed.get(from..).unwrap_or_default());
        Ok(is_changed.then_some(meant))
    }
}

/// A word in view of the words that there are: one that stands nowhere is taken for a mistyped one.
/// `doubted` is of how many more words that is asked.
pub(super) fn want(
    reading: &Reading<'_>,
    word: Word,
    is_unfinished: bool,
    is_concept: bool,
    doubted: &mut usize,
) -> Result<Wanted> {
    let is_known = is_concept || is_known(reading, &word, is_unfinished)?;
    let mut like = Vec::new();
    if !is_known && *doubted > 0 {
        *doubted -= 1;
        like = near(reading, &word.exact)?;
    }
    let near = like;
    Ok(Wanted { word, is_known, is_unfinished, near, is_wide: false })
}

fn is_known(reading: &Reading<'_>, word: &Word, is_unfinished: bool) -> Result<bool> {
    let fields = reading.fields;
    for field in [fields.title_exact, fields.body_exact] {
        if reading.frequency(field, &word.exact)? > 0 {
            return Ok(true);
        }
    }
    for stem in &word.stems {
        if reading.frequency(fields.title_stem, stem)? > 0 || reading.frequency(fields.body_stem, stem)? > 0 {
            return Ok(true);
        }
    }
    Ok(is_unfinished && is_begun(reading, &word.exact)?)
}

/// Whether a word begins so.
fn is_begun(reading: &Reading<'_>, word: &str) -> Result<bool> {
    for field in [reading.fields.title_exact, reading.fields.body_exact] {
        for segment in reading.open.segment_readers() {
            let inverted = segment.inverted_index(field)?;
            let mut terms = inverted.terms().range().ge(word.as_bytes()).into_stream()?;
            if terms.advance() && terms.key().starts_with(word.as_bytes()) {
                return Ok(true);
            }
        }
    }
    Ok(false)
}

/// A word of the index as somebody has written it, with its accents.
fn written(reading: &Reading<'_>, near: &Near) -> Result<String> {
    let fields = reading.fields;
    for field in [fields.title_exact, fields.body_exact] {
        let Some(kept) = reading.with(field, &near.word)? else { continue };
        let texts = kept.title.languages().chain(kept.summary.languages()).map(|(_, text)| text);
        for text in texts.chain(kept.body.iter().map(|(_, text)| text.as_str())) {
            if let Some(token) = words::tokens(text, None).iter().find(|token| token.exact == near.word) {
                return Ok(text[token.span.clone()].to_lowercase());
            }
        }
    }
    Ok(near.word.clone())
}
