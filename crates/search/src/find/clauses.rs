//! The clauses that a query becomes.

use std::ops::Bound;

use tantivy::Term;
use tantivy::query::{
    AllQuery, BooleanQuery, BoostQuery, ConstScoreQuery, DisjunctionMaxQuery, FuzzyTermQuery, InvertedIndexRangeQuery,
    Occur, Query as Clause, TermQuery,
};
use tantivy::schema::{Field, IndexRecordOption};

use super::near::{Near, errors_in};
use super::reading::Reading;
use crate::Query;
use crate::index::{Fields, theme_number};
use crate::words::{Part, Word};

/// What the other ways in which a word is found add to the best of them.
const TIE: f32 = 0.15;

/// What a word is worth, by where and how it was found.
mod worth {
    pub(super) const TITLE_EXACT: f32 = 4.0;
    pub(super) const TITLE_STEM: f32 = 3.0;
    pub(super) const TITLE_SOUND: f32 = 0.7;
    pub(super) const TITLE_BEGUN: f32 = 2.5;
    pub(super) const BODY_EXACT: f32 = 1.3;
    pub(super) const BODY_STEM: f32 = 1.0;
    pub(super) const BODY_SOUND: f32 = 0.2;
    pub(super) const BODY_BEGUN: f32 = 0.5;
    pub(super) const THEME: f32 = 2.0;
    pub(super) const CONCEPT: f32 = 0.8;
    pub(super) const GUESSED: f32 = 0.4;
    /// Of what the word that was meant would be worth.
    pub(super) const MISTYPED: f32 = 0.6;
}

/// One word as it will be asked for.
pub(super) struct Wanted {
    pub(super) word: Word,
    /// Whether it stands in what everybody may read, as it is or by its stem.
    pub(super) is_known: bool,
    /// The words like it that do.
    pub(super) near: Vec<Near>,
    /// Whether words like it are also looked for among those that only some may read.
    pub(super) is_wide: bool,
}

/// What lies within the space and the concept that are asked for; the other filters are asked while gathering.
pub(super) fn within(reading: &Reading<'_>, query: &Query, words: Option<Box<dyn Clause>>) -> Box<dyn Clause> {
    let fields = reading.fields;
    let mut all: Vec<Box<dyn Clause>> = words.into_iter().collect();
    if let Some(space) = query.space {
        all.push(silent(term(fields.space, &space.uuid().simple().to_string())));
    }
    if let Some(theme) = query.theme.as_ref().filter(|code| theme_number(code).is_none()) {
        all.push(silent(term(fields.theme, theme)));
    }
    match all.len() {
        0 => Box::new(AllQuery),
        1 => all.swap_remove(0),
        _ => Box::new(BooleanQuery::intersection(all)),
    }
}

/// What has a part of the query: one of its concepts, or all its words.
pub(super) fn part(fields: &Fields, part: &Part, words: &[Wanted]) -> Box<dyn Clause> {
    let mut ways = Vec::new();
    for code in &part.concepts {
        ways.push(boosted(term(fields.theme, code), worth::THEME));
        ways.push(boosted(term(fields.concept, code), worth::CONCEPT));
    }
    ways.extend(part.guessed.iter().map(|code| boosted(term(fields.concept, code), worth::GUESSED)));
    let last = words.len().saturating_sub(1);
    let word = |at: usize| ways_of(fields, &words[at], part.is_unfinished && at == last);
    if words.len() == 1 {
        ways.extend(word(0));
    } else if !words.is_empty() {
        let each = (0..words.len()).map(|at| best_of(word(at))).collect();
        ways.push(Box::new(BooleanQuery::intersection(each)));
    }
    best_of(ways)
}

/// The ways in which a word is found.
fn ways_of(fields: &Fields, wanted: &Wanted, is_unfinished: bool) -> Vec<Box<dyn Clause>> {
    let Wanted { word, is_known, near, is_wide } = wanted;
    let mut ways = vec![
        boosted(term(fields.title_exact, &word.exact), worth::TITLE_EXACT),
        boosted(term(fields.body_exact, &word.exact), worth::BODY_EXACT),
    ];
    for stem in &word.stems {
        ways.push(boosted(term(fields.title_stem, stem), worth::TITLE_STEM));
        ways.push(boosted(term(fields.body_stem, stem), worth::BODY_STEM));
    }
    for sound in &word.sounds {
        ways.push(boosted(term(fields.title_sound, sound), worth::TITLE_SOUND));
        if !is_known {
            ways.push(boosted(term(fields.body_sound, sound), worth::BODY_SOUND));
        }
    }
    for near in near {
        let worth = worth::MISTYPED / f32::from(near.errors);
        ways.push(boosted(term(fields.title_exact, &near.word), worth::TITLE_EXACT * worth));
        ways.push(boosted(term(fields.body_exact, &near.word), worth::BODY_EXACT * worth));
    }
    if is_unfinished {
        let letters = word.exact.chars().count();
        if letters >= 2 {
            ways.push(always(begun(fields.title_exact, &word.exact), worth::TITLE_BEGUN));
        }
        if letters >= 3 {
            ways.push(always(begun(fields.body_exact, &word.exact), worth::BODY_BEGUN));
        }
    }
    if *is_wide && let Some(errors) = errors_in(&word.exact) {
        let like = |field| FuzzyTermQuery::new(Term::from_field_text(field, &word.exact), errors, true);
        ways.push(always(Box::new(like(fields.title_exact)), worth::MISTYPED));
        ways.push(always(Box::new(like(fields.body_exact)), worth::MISTYPED / 2.0));
    }
    ways
}

/// Words of a title alone, for what is offered while one types. What has just been begun is no word yet: it has neither stem
/// nor sound.
pub(super) fn title(fields: &Fields, wanted: &Wanted, is_unfinished: bool) -> Box<dyn Clause> {
    let word = &wanted.word;
    let mut ways = vec![boosted(term(fields.title_exact, &word.exact), worth::TITLE_EXACT)];
    if is_unfinished {
        ways.push(always(begun(fields.title_exact, &word.exact), worth::TITLE_BEGUN));
    } else {
        ways.extend(word.stems.iter().map(|stem| boosted(term(fields.title_stem, stem), worth::TITLE_STEM)));
        ways.extend(word.sounds.iter().map(|sound| boosted(term(fields.title_sound, sound), worth::TITLE_SOUND)));
    }
    for near in &wanted.near {
        let worth = worth::TITLE_EXACT * worth::MISTYPED / f32::from(near.errors);
        ways.push(boosted(term(fields.title_exact, &near.word), worth));
    }
    best_of(ways)
}

/// A term of a field.
pub(super) fn term(field: Field, word: &str) -> Box<dyn Clause> {
    Box::new(TermQuery::new(Term::from_field_text(field, word), IndexRecordOption::WithFreqs))
}

/// A clause worth more or less than it is.
pub(super) fn boosted(clause: Box<dyn Clause>, worth: f32) -> Box<dyn Clause> {
    Box::new(BoostQuery::new(clause, worth))
}

/// A clause that is worth the same wherever it holds.
pub(super) fn always(clause: Box<dyn Clause>, worth: f32) -> Box<dyn Clause> {
    Box::new(ConstScoreQuery::new(clause, worth))
}

/// A clause that must hold and makes nothing more relevant.
pub(super) fn silent(clause: Box<dyn Clause>) -> Box<dyn Clause> {
    always(clause, 0.0)
}

/// Whatever has one of these, by the best of them.
pub(super) fn best_of(mut ways: Vec<Box<dyn Clause>>) -> Box<dyn Clause> {
    if ways.len() == 1 {
        return ways.swap_remove(0);
    }
    Box::new(DisjunctionMaxQuery::with_tie_breaker(ways, TIE))
}

/// Whatever has all of these, or at least so many.
pub(super) fn all_of(mut parts: Vec<Box<dyn Clause>>) -> Box<dyn Clause> {
    if parts.len() == 1 {
        return parts.swap_remove(0);
    }
    Box::new(BooleanQuery::intersection(parts))
}

/// Whatever has at least so many of these.
pub(super) fn most_of(parts: Vec<Box<dyn Clause>>, least: usize) -> Box<dyn Clause> {
    let parts = parts.into_iter().map(|part| (Occur::Should, part)).collect();
    Box::new(BooleanQuery::with_minimum_required_clauses(parts, least))
}

/// Words that begin so.
fn begun(field: Field, word: &str) -> Box<dyn Clause> {
    // No UTF-8 has the byte 0xff: it stands behind every word that begins so.
    let mut end = word.as_bytes().to_vec();
    end.push(0xff);
    let mut behind = Term::from_field_text(field, "");
    behind.append_bytes(&end);
    Box::new(InvertedIndexRangeQuery::new(Bound::Included(Term::from_field_text(field, word)), Bound::Excluded(behind)))
}
