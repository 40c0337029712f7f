//! How names are compared: pure functions from a name to what is sorted, searched and matched.
//!
//! A name of this country is written many ways: محمد is Mohamed, Mohammed or Muhammad; بن علي is Ben Ali or Benali; the
//! order of given and family name varies from one list to the next. So beside the folded words there is the *sound* of a
//! word, the consonants that all its spellings share in both scripts, and the *bag* of a name, which knows neither
//! the order nor the joining of its words.

use std::collections::BTreeSet;

use kernel::{Lang, Text, fold, sound};

use super::Facts;

/// By what a list is sorted: the name in French, or else in the first language that it has, folded.
pub(crate) fn sort_key(name: &Text) -> String {
    fold(name.in_lang(Lang::Fr).1)
}

/// What marks the sound of a word among the words of the index, where no folded word can begin with it.
pub(crate) const SOUND: char = '~';

/// What the index of words holds of a record: its folded words in all languages, and their sounds.
pub(crate) fn words(facts: &Facts) -> BTreeSet<String> {
    let mut words = BTreeSet::new();
    let names = facts.name.languages().map(|(_, words)| words).chain(facts.acronym.as_deref());
    for word in names.flat_map(folded_words) {
        let sound = sound(&word);
        if sound.len() > 1 {
            words.insert(format!("{SOUND}{sound}"));
        }
        words.insert(word);
    }
    words
}

/// The folded words of a text.
pub(crate) fn folded_words(text: &str) -> Vec<String> {
    fold(text).split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// The blocking keys of a record: two that could be the same share at least one.
///
/// One key for the bag of each name, one for the acronym, and one for each word's sound with the first letters of the
/// others, so that a slip in one word leaves the keys of the other words standing.
pub(crate) fn keys(facts: &Facts) -> BTreeSet<String> {
    let mut keys = BTreeSet::new();
    for (_, name) in facts.name.languages() {
        let folded = fold(name);
        let words: Vec<&str> = folded.split(' ').filter(|word| !word.is_empty()).collect();
        let sounds = sounds(&words);
        let bag = bag(&sounds);
        if bag.len() > 2 {
            keys.insert(format!("bag {bag}"));
        }
        for (place, sound) in sounds.iter().enumerate().filter(|_| sounds.len() > 1) {
            let others = sounds.iter().enumerate().filter(|(other, _)| *other != place);
            let mut initials: Vec<char> = others.filter_map(|(_, sound)| sound.chars().next()).collect();
            initials.sort_unstable();
            keys.insert(format!("word {sound} {}", initials.into_iter().collect::<String>()));
        }
    }
    keys.extend(facts.acronym.as_deref().map(fold).filter(|folded| folded.len() > 1).map(|a| format!("acronym {a}")));
    keys
}

/// A name as it is compared, folded once.
#[derive(Debug, Clone)]
pub(crate) struct Heard {
    /// The folded words in alphabetical order: equal for names that differ by order, accents or case only.
    pub(crate) words: String,
    /// The sounds of the words in alphabetical order, without articles and without words that have none.
    pub(crate) sounds: Vec<String>,
    /// The consonants of the whole name in alphabetical order: equal for names that sound the same in any order and script.
    pub(crate) bag: String,
    /// The digits in their order: names that differ in a number are different names.
    pub(crate) digits: String,
}

impl Heard {
    pub(crate) fn of(name: &str) -> Self {
        let folded = fold(name);
        let mut words: Vec<&str> = folded.split(' ').filter(|word| !word.is_empty()).collect();
        let mut sounds = sounds(&words);
        let bag = bag(&sounds);
        words.sort_unstable();
        sounds.sort_unstable();
        Self { words: words.join(" "), sounds, bag, digits: folded.chars().filter(char::is_ascii_digit).collect() }
    }
}

fn bag(sounds: &[String]) -> String {
    let mut letters: Vec<char> = sounds.iter().flat_map(|sound| sound.chars()).collect();
    letters.sort_unstable();
    letters.into_iter().collect()
}

/// The sounds of folded words, without articles and without words that have none.
fn sounds(words: &[&str]) -> Vec<String> {
    const ARTICLES: [&str; 9] = ["el", "al", "l", "ad", "ar", "er", "es", "ech", "ez"];
    words
        .iter()
        .filter(|word| !ARTICLES.contains(word))
        .map(|word| sound(word))
        .filter(|sound| !sound.is_empty())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_order_and_the_joining_of_words_do_not_matter_to_a_bag() {
        let bag = |name: &str| Heard::of(name).bag;
        assert_eq!(bag("Mohamed Ben Ali"), bag("BENALI Mohammed"));
        assert_eq!(bag("Fatima-Zahra El Amrani"), bag("العمراني فاطمة الزهراء"));
        assert_ne!(bag("Mohamed Ben Ali"), bag("Mohamed Ben Omar"));
    }

    #[test]
    fn a_slip_in_one_word_leaves_a_common_key() {
        let of = |name: &str| keys(&Facts::named(Text::of(Lang::Fr, name)));
        assert!(!of("Karim Bennani").is_disjoint(&of("Karim Bemnani")));
        assert!(of("Karim Bennani").is_disjoint(&of("Salma Tazi")));
    }

    #[test]
    fn a_record_is_indexed_by_its_words_and_by_their_sounds() {
        let facts = Facts { acronym: Some("FMAS".into()), ..Facts::named(Text::fr_ar("Forum", "المنتدى")) };
        let words = words(&facts);
        for word in ["forum", "المنتدي", "fmas", "~frm"] {
            assert!(words.contains(word), "{word} in {words:?}");
        }
    }
}
