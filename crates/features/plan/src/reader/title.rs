//! Where a title ends and a body begins, in a paragraph that does not say so.
//!
//! Every cut keeps all words, in order. Signs that only part the two (a colon, a comma) fall away.

use std::sync::LazyLock;

use super::words::{Word, folded, head, starts_small, words};

/// A text of so many characters is a title as it is.
const SHORT: usize = 90;
/// One sentence of so many characters is still a title, if no seam is plain to see.
const LONG: usize = 160;
/// A title cut at a mere comma or connecting word has at least so many characters.
const LEAST: usize = 20;
/// A seam is looked for in so many bytes.
const NEAR: usize = 1200;

/// Words that open a sentence, and hardly ever stand with a capital after a comma.
const OPENERS: &str =
    "l le la les il elle ils elles nous on cette ce cet ces son ses the this these we it its our they";

/// Words that never end a title, nor stand before a word that only happens to have a capital.
const SMALL: &str = "a à au aux avec ce ces d dans de des du elle en entre est et il l la le les leur leurs ne n ou où \
    par pas pour qu que qui s sa se ses son sont sous sur un une vers y and as at by for from in is of on or the to \
    with     على عن في إلى من مع أو و";

/// Words that join what a title has no room for.
const CONNECTING: &[&str] = &[
    "leur permettant",
    "leur permet",
    "permettant",
    "visant",
    "rassemblant",
    "regroupant",
    "favorisant",
    "impliquant",
    "incluant",
    "garantissant",
    "réunissant",
    "associant",
    "assurant",
    "comprenant",
    "contribuant",
    "touchant",
    "portant",
    "du fait",
    "afin de",
    "afin d",
    "en vue",
    "pour",
    "qui",
    "dont",
    "notamment",
    "ainsi que",
    "à travers",
    "grâce à",
    "susceptible",
    "susceptibles",
    "à savoir",
    "c est à dire",
    "tels que",
    "telles que",
    "étant",
    "in order to",
    "which",
    "through",
    "so that",
    "so as",
    "including",
    "such as",
    "especially",
    "من أجل",
    "بهدف",
    "قصد",
    "وذلك",
    "عبر",
    "من خلال",
    "التي",
    "الذي",
    "خاصة",
    "لا سيما",
    "حتى",
];

/// A paragraph as title and body; the body is empty when the paragraph is a title.
pub(super) fn split(paragraph: &str) -> (String, String) {
    let text = paragraph.trim();
    let (title, body) = text.split_at(seam(text));
    (trim_title(title).to_owned(), trim_body(body).to_owned())
}

/// A title without the sign that closes it.
pub(super) fn trim_title(title: &str) -> &str {
    let bare = title.trim().trim_end_matches([':', ';', ',', '،', '؛', ' ', '\u{a0}', '\u{202f}']);
    let is_abbreviated = bare.ends_with("etc.") || bare.ends_with("..");
    if is_abbreviated { bare } else { bare.strip_suffix('.').unwrap_or(bare).trim_end() }
}

/// A body without the sign that parted it from its title, nor the one that parts it from the next item.
fn trim_body(body: &str) -> &str {
    let seam = |c: char| c.is_whitespace() || matches!(c, ':' | ';' | ',' | '،' | '؛');
    body.trim_start_matches(seam).trim_end_matches(seam)
}

/// Where the title ends, in bytes.
fn seam(text: &str) -> usize {
    let near = head(text, NEAR);
    let is_whole = near.len() == text.len();
    let sentence = sentence_end(near);
    let is_one_sentence = is_whole && sentence.is_none_or(|end| end == text.len());
    if is_one_sentence && is_within(text, SHORT) {
        return text.len();
    }
    at_colon(near)
        .or_else(|| before_new_sentence(near))
        .or_else(|| sentence.filter(|&end| is_within(&near[..end], SHORT)))
        .or_else(|| (is_one_sentence && is_within(text, LONG)).then_some(text.len()))
        .or_else(|| at_clause(near))
        .unwrap_or_else(|| at_word(near))
}

fn is_within(text: &str, characters: usize) -> bool {
    text.chars().nth(characters).is_none()
}

/// After the point that ends the first sentence. The point of an initial does not.
fn sentence_end(text: &str) -> Option<usize> {
    let ends = text.match_indices(['.', '!', '?', '؟']).map(|(at, stop)| at + stop.len());
    ends.into_iter().find(|&end| {
        let rest = &text[end..];
        let goes_on = !(rest.is_empty() || rest.starts_with(char::is_whitespace)) || starts_small(rest);
        let mut last = text[..end].trim_end_matches(['.', '!', '?', '؟']).chars().rev();
        let is_initial = last.next().is_some_and(char::is_uppercase) && !last.next().is_some_and(char::is_alphanumeric);
        !(goes_on || is_initial)
    })
}

/// After a head that a colon closes: "L'aspect institutionnel : …". The colon of a time or an address closes nothing.
fn at_colon(text: &str) -> Option<usize> {
    let colon =
        text.match_indices(':').map(|(at, _)| at).find(|&at| text[at + 1..].starts_with(char::is_whitespace))?;
    let title = &text[..colon];
    let is_title = is_within(title.trim_end(), SHORT) && sentence_end(title).is_none() && words(title).next().is_some();
    is_title.then_some(colon + 1)
}

/// Before the word that starts a sentence although none was ended: "… et dynamique locale, L'activité de …",
/// "Droits sociaux et politiques Interventions entreprises par …".
fn before_new_sentence(text: &str) -> Option<usize> {
    let all: Vec<Word> = words(head(text, 3 * SHORT)).collect();
    (1..all.len().saturating_sub(1))
        .filter(|&at| is_within(&text[..all[at - 1].span.end], SHORT) && is_capitalised(&text[all[at].span.clone()]))
        .find(|&at| {
            let between = text[all[at - 1].span.end..all[at].span.start].trim();
            match between {
                "," => is_opener(&all[at]),
                "" => at >= 3 && runs_on(text, &all[at - 1]) && runs_on(text, &all[at + 1]) && all[at].folded.len() > 3,
                _ => false,
            }
        })
        .map(|at| all[at].span.start)
}

/// Whether a word begins with a capital and is no acronym.
fn is_capitalised(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(char::is_uppercase) && letters.all(|c| !c.is_uppercase())
}

/// Whether a word stands in the middle of a sentence and carries it: small, but not one of the smallest.
fn runs_on(text: &str, word: &Word) -> bool {
    starts_small(&text[word.span.clone()]) && word.folded.len() > 3 && !is_small(word)
}

/// At the first comma or connecting word that leaves a title of a fair length.
fn at_clause(text: &str) -> Option<usize> {
    let all: Vec<Word> = words(head(text, 4 * SHORT)).collect();
    (1..all.len())
        .map(|at| (at, text[..all[at - 1].span.end].trim()))
        .take_while(|(_, title)| is_within(title, SHORT))
        .filter(|(at, title)| !is_within(title, LEAST - 1) && is_balanced(title) && !is_small(&all[at - 1]))
        .find(|&(at, _)| is_clause_end(text, &all, at) || is_connecting(&all[at..]))
        .map(|(at, _)| all[at].span.start)
}

fn is_balanced(title: &str) -> bool {
    title.matches(['(', '«', '“']).count() <= title.matches([')', '»', '”']).count()
}

/// Whether a comma before the word ends a clause, and does not just part one member of a list from the next.
fn is_clause_end(text: &str, all: &[Word], at: usize) -> bool {
    let comma_before = |i: usize| text[all[i - 1].span.end..all[i].span.start].contains([',', '،', ';', '؛']);
    let next_in_list = |i: usize| {
        comma_before(i) || ["et", "ou", "and", "or"].contains(&all[i].folded.as_str()) || all[i].folded.starts_with('و')
    };
    comma_before(at) && !(at + 1..all.len().min(at + 4)).any(next_in_list)
}

/// At the last word that fits, before the small words that would dangle. A word longer than a title is cut through.
fn at_word(text: &str) -> usize {
    let room = text.char_indices().nth(SHORT).map_or(text.len(), |(at, _)| at);
    let all: Vec<Word> = words(text).take_while(|word| word.span.end <= room).collect();
    let dangling = all.iter().rev().take_while(|word| is_small(word)).count();
    let fitting = &all[..all.len() - dangling];
    let Some(last) = fitting.last().map(|word| word.span.end) else { return room };
    // What touches the last word belongs to it: a closing bracket, a quotation mark.
    last + text[last..].find(char::is_whitespace).filter(|&more| last + more <= room).unwrap_or(0)
}

fn is_opener(word: &Word) -> bool {
    static WORDS: LazyLock<Vec<String>> = LazyLock::new(|| list(OPENERS));
    WORDS.contains(&word.folded)
}

fn is_small(word: &Word) -> bool {
    static WORDS: LazyLock<Vec<String>> = LazyLock::new(|| list(SMALL));
    WORDS.contains(&word.folded)
}

fn is_connecting(words: &[Word]) -> bool {
    static PHRASES: LazyLock<Vec<Vec<String>>> =
        LazyLock::new(|| CONNECTING.iter().map(|phrase| list(phrase)).collect());
    PHRASES.iter().any(|phrase| phrase.len() <= words.len() && phrase.iter().zip(words).all(|(a, b)| *a == b.folded))
}

fn list(text: &str) -> Vec<String> {
    folded(text).split(' ').map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn title(text: &str) -> String {
        split(text).0
    }

    #[test]
    fn a_short_text_is_its_own_title() {
        assert_eq!(
            split("E-Atlas, portail des associations."),
            ("E-Atlas, portail des associations".into(), String::new())
        );
        assert_eq!(split("former les jeunes,"), ("former les jeunes".into(), String::new()));
        assert_eq!(split(""), (String::new(), String::new()));
    }

    #[test]
    fn a_colon_ends_a_title() {
        let long = "Le volet social : ".to_owned() + &"les services de base restent loin des douars ".repeat(4);
        assert_eq!(title(&long), "Le volet social");
        assert!(split(&long).1.starts_with("les services"));
    }

    #[test]
    fn a_title_that_runs_into_its_body_is_told_from_it() {
        let rest = " menées par le réseau pour que les habitants des douars aient accès aux services publics de leur \
            commune. Puis la suite.";
        assert_eq!(title(&format!("Droits civils et politiques Campagnes{rest}")), "Droits civils et politiques");
        assert_eq!(title(&format!("Veille et dynamique locale, Les campagnes{rest}")), "Veille et dynamique locale");
        assert_ne!(
            title(&format!("Renforcer le réseau de la ville Agadir pour{rest}")),
            "Renforcer le réseau de la ville"
        );
    }

    #[test]
    fn a_long_sentence_is_cut_where_a_reader_would_pause() {
        let rest = " des habitants des communes rurales les plus éloignées, avec l’appui des élus et des services de \
            l’État dans chaque région";
        for (text, expected) in [
            ("La formation des animateurs de quartier pour accompagner", "La formation des animateurs de quartier"),
            (
                "Les services sociaux, culturels, sportifs et sanitaires du fait",
                "Les services sociaux, culturels, sportifs et sanitaires",
            ),
            (
                "La mobilisation pour une école publique ouverte, construite sur la participation",
                "La mobilisation pour une école publique ouverte",
            ),
            ("تقوية قدرات الجمعيات المحلية من أجل خدمة", "تقوية قدرات الجمعيات المحلية"),
        ] {
            assert_eq!(title(&format!("{text}{rest}")), expected);
        }
        let without_seam = "mot ".repeat(40) + "de la";
        assert!(title(&without_seam).chars().count() <= 90);
    }

    #[test]
    fn a_first_sentence_is_a_title_when_others_follow() {
        assert_eq!(
            split("Former cent jeunes. Puis en former deux cents."),
            ("Former cent jeunes".into(), "Puis en former deux cents.".into())
        );
        assert_eq!(title("Le cercle de M. Alami reste ouvert. Puis il ferme."), "Le cercle de M. Alami reste ouvert");
    }

    fn letters(text: &str) -> String {
        text.chars().filter(|c| c.is_alphanumeric()).collect()
    }

    proptest! {
        #[test]
        fn a_split_keeps_every_letter_in_order(
            text in "([A-Za-zéÉ،؛.,:;()' ]{0,12} ?|محور|pour |Le |\\PC{0,6}){0,60}",
        ) {
            let (title, body) = split(&text);
            prop_assert_eq!(letters(&title) + &letters(&body), letters(&text));
            prop_assert!(title.chars().count() <= LONG);
        }
    }
}
