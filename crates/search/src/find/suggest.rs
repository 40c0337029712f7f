//! What is offered while one types.

use std::collections::HashSet;
use std::sync::LazyLock;

use kernel::{Lang, Text, fold};

use super::filters::Filters;
use super::near::DOUBTED;
use super::passage::Marks;
use super::plan::{self, Plan};
use super::reading::Reading;
use super::understood::want;
use crate::index::{Generation, Kept};
use crate::{Reader, Result, Suggestion, thesaurus, words};

/// How many concepts are offered beside titles.
const CONCEPTS: usize = 3;
/// What is read of what was typed, in bytes.
const LONGEST: usize = 200;

/// A term of the thesaurus as it is compared with what is typed.
struct Term {
    folded: String,
    code: &'static str,
    lang: Lang,
    words: &'static str,
}

/// The preferred terms, shorter ones first.
static TERMS: LazyLock<Vec<Term>> = LazyLock::new(|| {
    let of = |concept: &'static thesaurus::Concept| {
        let names = concept.name.languages();
        names.map(|(lang, words)| Term { folded: fold(words), code: &concept.code, lang, words })
    };
    let mut terms: Vec<Term> = thesaurus::concepts().iter().flat_map(of).collect();
    terms.sort_by_key(|term| (term.words.chars().count(), term.words));
    terms
});

/// What to offer to this reader: concepts that begin so, then titles that have these words.
pub(crate) fn suggest(generation: &Generation, reader: &Reader, begun: &str, limit: usize) -> Result<Vec<Suggestion>> {
    let reading = Reading::of(generation, reader);
    let begun = begun[..begun.floor_char_boundary(LONGEST)].trim_start();
    let mut offered = concepts(&reading, begun, limit.min(CONCEPTS))?;
    let titles = titles(&reading, begun, limit)?;
    let mut seen = HashSet::new();
    offered.extend(titles);
    offered.retain(|suggestion| seen.insert((suggestion.words.clone(), suggestion.path.clone())));
    offered.truncate(limit);
    Ok(offered)
}

/// Concepts that begin so and of which something that everybody may read speaks.
fn concepts(reading: &Reading<'_>, begun: &str, limit: usize) -> Result<Vec<Suggestion>> {
    let folded = fold(begun);
    let mut offered = Vec::new();
    let mut seen = HashSet::new();
    if folded.chars().count() < 2 {
        return Ok(offered);
    }
    for term in TERMS.iter().filter(|term| term.folded.starts_with(&folded)) {
        if offered.len() == limit {
            break;
        }
        if seen.insert(term.code) && reading.stands(reading.fields.concept, term.code)? {
            let words = term.words.to_owned();
            offered.push(Suggestion { words, lang: term.lang, path: None, kind: None });
        }
    }
    Ok(offered)
}

/// Titles that have these words, the last of which goes on.
fn titles(reading: &Reading<'_>, begun: &str, limit: usize) -> Result<Vec<Suggestion>> {
    let mut marks = Marks::default();
    let mut parts = Vec::new();
    let mut doubted = DOUBTED;
    let words: Vec<_> = words::asked(begun)
        .parts
        .into_iter()
        .flat_map(|part| {
            let last = part.words.len().saturating_sub(1);
            let is_unfinished = part.is_unfinished;
            part.words.into_iter().enumerate().map(move |(at, word)| (word, is_unfinished && at == last))
        })
        .collect();
    for (word, is_unfinished) in words {
        marks.exact.insert(word.exact.clone());
        marks.stems.extend(word.stems.iter().cloned());
        marks.begun.extend(is_unfinished.then(|| word.exact.clone()));
        let wanted = want(reading, word, is_unfinished, false, &mut doubted)?;
        marks.exact.extend(wanted.near.iter().map(|near| near.word.clone()));
        parts.push(plan::title(reading.fields, &wanted));
    }
    if parts.is_empty() {
        return Ok(Vec::new());
    }
    let found = reading.gather(&Plan::all(parts), &Filters::default(), limit)?;
    let kept = found.top(0, limit).into_iter().filter_map(|ranked| reading.kept(ranked.room, ranked.at).transpose());
    kept.map(|kept| Ok(offer(kept?, &marks))).collect()
}

/// A record's title in the language in which it was found.
fn offer(kept: Kept, marks: &Marks) -> Suggestion {
    let (lang, words) = found_in(&kept.title, marks);
    Suggestion { words, lang, path: Some(kept.path), kind: Some(kept.kind) }
}

fn found_in(title: &Text, marks: &Marks) -> (Lang, String) {
    let most = title.languages().max_by_key(|(lang, words)| {
        // Of equals, the first.
        (marks.count(words, *lang), std::cmp::Reverse(Lang::ALL.iter().position(|known| known == lang)))
    });
    let (lang, words) = most.unwrap_or_else(|| title.in_lang(Lang::Fr));
    (lang, words.to_owned())
}
