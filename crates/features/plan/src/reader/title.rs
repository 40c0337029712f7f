//! Where a title ends and a body begins, in a paragraph that does not say so.
//!
//! Every cut is made between words and keeps them all, in order. Signs that only part the two (a colon, a comma) fall away.

use super::words::{Word, head, words};

/// A text of so many characters is a title as it is.
const SHORT: usize = 90;
/// One sentence of so many characters is still a title, if no seam is plain to see.
const LONG: usize = 150;
/// A title cut at a mere comma or connecting word has at least so many characters.
const LEAST: usize = 20;

/// A paragraph as title and body; the body is empty when the paragraph is a title.
pub(super) fn split(paragraph: &str) -> (String, String) {
    let text = paragraph.trim();
    let (title, body) = text.split_at(seam(text));
    (trim_title(title).to_owned(), trim_body(body).to_owned())
}

/// Where the title ends, in bytes.
fn seam(text: &str) -> usize {
    if is_within(text, SHORT) && sentence_end(text).is_none_or(|end| end == text.len()) {
        return text.len();
    }
    // Seams are looked for where a title could end; what comes after is read only a little, to know them.
    let near = head(text, 4 * LONG);
    let sentence = sentence_end(near);
    at_colon(near)
        .or_else(|| before_new_sentence(near))
        .or_else(|| sentence.filter(|&end| is_within(&text[..end], LONG)))
        .or_else(|| is_within(text, LONG).then_some(text.len()))
        .or_else(|| at_clause(near))
        .unwrap_or_else(|| at_word(near))
}

fn is_within(text: &str, characters: usize) -> bool {
    text.chars().nth(characters).is_none()
}

/// After a head that a colon closes: "L'aspect institutionnel : …". The colon of a time or an address does not.
fn at_colon(text: &str) -> Option<usize> {
    let colon = text.match_indices(':').map(|(at, _)| at).find(|&at| text[at + 1..].starts_with(char::is_whitespace))?;
    let title = &text[..colon];
    (is_within(title, SHORT) && sentence_end(title).is_none() && words(title).next().is_some()).then_some(colon + 1)
}

/// Before the word that starts a sentence although none was ended: "… et dynamique locale, L'activité de …",
/// "Droits sociaux et politiques Interventions entreprises par …".
fn before_new_sentence(text: &str) -> Option<usize> {
    let all: Vec<Word> = words(head(text, 3 * SHORT)).collect();
    (1..all.len().saturating_sub(1))
        .map(|at| &all[at - 1..=at + 1])
        .find(|near| is_within(&text[..near[0].span.end], SHORT) && starts_anew(text, near))
        .map(|near| near[1].span.start)
}

/// Whether the second of three words starts a sentence that the first does not.
fn starts_anew(text: &str, [before, here, after]: &[Word; 3].clone().into()) -> bool {
    false
}
