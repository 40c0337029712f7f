//! Words like a word, for typing errors.

use std::collections::BTreeMap;

use tantivy::query::{DfaWrapper, FuzzyTermQuery};
use tantivy::schema::{Field, IndexRecordOption};
use tantivy::termdict::TermStreamer;
use tantivy::{DocId, DocSet, InvertedIndexReader, SegmentReader, TERMINATED, Term};

use super::reading::Reading;
use crate::Result;

/// How many words like a word are tried.
const MOST: usize = 8;

/// A word like the one that was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Near {
    /// As it stands in the index: folded.
    pub(super) word: String,
    /// By how many errors it differs.
    pub(super) errors: u8,
}

/// In how many words of a query errors are looked for.
pub(super) const DOUBTED: usize = 6;

/// How many errors a word can have and still be meant: none in a short one or a number, one from four letters, two from
/// eight.
pub(super) fn errors_in(word: &str) -> Option<u8> {
    if word.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    match word.chars().count() {
        0..=3 => None,
        4..=7 => Some(1),
        8..=24 => Some(2),
        // No word is so long; what recognises its like would take longer to make than all the rest.
        _ => None,
    }
}

/// The words like this one that stand in what everybody may read: those with the fewest errors, the most frequent first.
pub(super) fn near(reading: &Reading<'_>, word: &str) -> Result<Vec<Near>> {
    let Some(most) = errors_in(word) else { return Ok(Vec::new()) };
    for errors in 1..=most {
        let automaton = like(word, errors)?;
        let mut found = BTreeMap::new();
        for field in [reading.fields.title_exact, reading.fields.body_exact] {
            for segment in reading.open.segment_readers() {
                gather(segment, field, &automaton, word, errors, &mut found)?;
            }
        }
        found.remove(word);
        if !found.is_empty() {
            let mut words: Vec<(String, u64)> = found.into_iter().collect();
            words.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
            let words = words.into_iter().take(MOST).map(|(word, _)| Near { word, errors });
            return Ok(words.collect());
        }
    }
    Ok(Vec::new())
}

/// What recognises words that differ by at most so many errors; two letters that changed places are one.
pub(super) fn like(word: &str, errors: u8) -> Result<DfaWrapper> {
    // Of which field the word is makes no difference.
    let term = Term::from_field_text(Field::from_field_id(0), word);
    Ok(FuzzyTermQuery::new(term, errors, true).automaton()?)
}

/// The terms that an automaton of [`like`] recognises.
///
/// Hardly anyone errs twice in a word and once of that in its first letter: where two errors are forgiven, only words that
/// begin with that letter are looked at, and found in a small part of the time.
pub(super) fn terms_like<'a>(
    inverted: &'a InvertedIndexReader,
    automaton: &'a DfaWrapper,
    word: &str,
    errors: u8,
) -> Result<TermStreamer<'a, &'a DfaWrapper>> {
    let mut terms = inverted.terms().search(automaton);
    if let Some(letter) = word.chars().next().filter(|_| errors > 1) {
        let mut utf8 = [0; 4];
        let from = letter.encode_utf8(&mut utf8).as_bytes();
        // No UTF-8 has the byte 0xff: it stands behind every word that begins so.
        terms = terms.ge(from).lt([from, &[0xff]].concat());
    }
    Ok(terms.into_stream()?)
}

fn gather(
    segment: &SegmentReader,
    field: Field,
    automaton: &DfaWrapper,
    word: &str,
    errors: u8,
    found: &mut BTreeMap<String, u64>,
) -> Result<()> {
    let inverted = segment.inverted_index(field)?;
    let mut terms = terms_like(&inverted, automaton, word, errors)?;
    while terms.advance() {
        let Ok(word) = std::str::from_utf8(terms.key()) else { continue };
        if !segment.has_deletes() || first_alive(segment, field, word)?.is_some() {
            *found.entry(word.to_owned()).or_default() += u64::from(terms.value().doc_freq);
        }
    }
    Ok(())
}

/// The first document of a segment in which a word stands and that was not taken out: what was published once and is not any
/// more offers no words.
pub(super) fn first_alive(segment: &SegmentReader, field: Field, word: &str) -> Result<Option<DocId>> {
    let term = Term::from_field_text(field, word);
    let Some(mut postings) = segment.inverted_index(field)?.read_postings(&term, IndexRecordOption::Basic)? else {
        return Ok(None);
    };
    while postings.doc() != TERMINATED {
        if !segment.is_deleted(postings.doc()) {
            return Ok(Some(postings.doc()));
        }
        postings.advance();
    }
    Ok(None)
}
