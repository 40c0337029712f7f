//! Words in quotation marks, which are to stand just so: one after the other, as they are written.

use tantivy::query::{EnableScoring, PhraseQuery, Query};
use tantivy::schema::Field;
use tantivy::{DocSet, SegmentReader, TERMINATED, Term};

use super::source::{Set, any_of};
use crate::Result;
use crate::index::Fields;
use crate::words;

/// How many phrases of a query are read, and how many words of each.
const MOST: usize = 4;
const WORDS: usize = 12;
/// What stands around a phrase in the languages of the house.
const QUOTES: [(char, char); 5] = [('"', '"'), ('«', '»'), ('“', '”'), ('„', '“'), ('‟', '”')];

/// The phrases of a query, as words are written in the index. One that was not closed is none yet.
pub(super) fn phrases(query: &str) -> Vec<Vec<String>> {
    let (mut found, mut rest) = (Vec::new(), query);
    while let Some((start, open)) =
        rest.char_indices().find(|(_, letter)| QUOTES.iter().any(|(open, _)| open == letter))
    {
        let within = &rest[start + open.len_utf8()..];
        let close = |letter: char| QUOTES.contains(&(open, letter));
        let Some(end) = within.find(close) else { break };
        let words = words::tokens(&within[..end], None).into_iter().map(|token| token.exact);
        let words: Vec<String> = words.filter(|word| !word.is_empty()).take(WORDS).collect();
        if !words.is_empty() && found.len() < MOST {
            found.push(words);
        }
        rest = within[end..].trim_start_matches(close);
    }
    found
}

/// The documents of a segment in whose title or body a phrase stands.
pub(super) fn with_phrase(segment: &SegmentReader, fields: &Fields, phrase: &[String]) -> Result<Set> {
    let mut set = Set::new(segment.max_doc());
    for field in [fields.title_exact, fields.body_exact] {
        match phrase {
            [word] => set.join(&any_of(segment, field, std::iter::once(word.as_str()))?),
            words => add(&mut set, segment, fields, field, words)?,
        }
    }
    Ok(set)
}

fn add(set: &mut Set, segment: &SegmentReader, fields: &Fields, field: Field, words: &[String]) -> Result<()> {
    let query = PhraseQuery::new(words.iter().map(|word| Term::from_field_text(field, word)).collect());
    let weight = query.weight(EnableScoring::disabled_from_schema(&fields.schema))?;
    let mut found = weight.scorer(segment, 1.0)?;
    while found.doc() != TERMINATED {
        set.put(found.doc());
        found.advance();
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_stands_in_quotation_marks_of_any_language_is_a_phrase() {
        let all = [
            "\"accès à l’eau\" tata",
            "tata «\u{a0}accès à l’eau\u{a0}»",
            "“Accès à l'eau”",
            "„accès à l’eau“ „",
            "« accès à l’eau",
        ];
        let phrase = phrases(all[0]);
        assert_eq!(phrase.len(), 1);
        assert!(phrase[0].len() >= 3 && phrase[0].contains(&"eau".to_owned()), "{phrase:?}");
        assert!(all[1..4].iter().all(|query| phrases(query) == phrase));
        assert_eq!(phrases(all[4]), Vec::<Vec<String>>::new(), "it was not closed yet");
        assert_eq!(phrases("«الحق في الماء» \"\" \"***\"").len(), 1, "what has no words is none");
        assert_eq!(phrases(&"\"a b\" ".repeat(9)).len(), MOST);
    }

    proptest! {
        #[test]
        fn no_query_ends_the_program(query in "[«»\"“”„a é\u{621}-\u{64a}]{0,40}") {
            prop_assert!(phrases(&query).iter().all(|phrase| (1..=WORDS).contains(&phrase.len())));
        }
    }
}
