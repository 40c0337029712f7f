//! Places by their code or by their name in either script.

use std::collections::HashMap;
use std::sync::LazyLock;

use kernel::fold;
use kernel::place::{self, Level, Place};

/// What a cell names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Named {
    /// One place.
    One(&'static str),
    /// Several places of the same level have this name.
    Several,
    /// No place.
    None,
}

/// The place of these words: a code of the Haut-Commissariat au Plan, or a name, with or without "province de", "إقليم".
/// Among places of one name, that of `level` is meant, else the only one of the greatest level.
pub fn named(words: &str, level: Option<Level>) -> Named {
    let words = words.trim();
    if let Some(place) = place::get(words) {
        return Named::One(place.code);
    }
    let (said, found) = candidates(words);
    let at = |level: Level| found.iter().filter(|place| place.level() == level).copied().collect::<Vec<_>>();
    let wanted = said.or(level).map(at).filter(|places| !places.is_empty());
    let best = || found.iter().map(|place| place.level()).min().map(at);
    match wanted.or_else(best).unwrap_or_default().as_slice() {
        [] => Named::None,
        [one] => Named::One(one.code),
        _ => Named::Several,
    }
}

/// The levels on which there is a place of this name.
pub fn levels(words: &str) -> Vec<Level> {
    if let Some(place) = place::get(words.trim()) {
        return vec![place.level()];
    }
    let (said, found) = candidates(words);
    let mut levels: Vec<Level> = found.iter().map(|place| place.level()).collect();
    levels.sort_unstable();
    levels.dedup();
    levels.retain(|level| said.is_none_or(|said| said == *level));
    levels
}

/// The level that the words name before the place, and the places of that name.
fn candidates(words: &str) -> (Option<Level>, &'static [&'static Place]) {
    if words.len() > 200 {
        return (None, &[]);
    }
    let folded = fold(words);
    let known = |key: &str| INDEX.get(key).map(Vec::as_slice);
    let parts: Vec<&str> = folded.split(' ').collect();
    let (said, rest) = match parts.as_slice() {
        [first, rest @ ..] if !rest.is_empty() => match level_of(first) {
            Some(level) => (Some(level), rest.join(" ")),
            None => (None, folded.clone()),
        },
        _ => (None, folded.clone()),
    };
    match (said, known(&key(&rest))) {
        (said, Some(found)) => (said, found),
        (_, None) => (None, known(&key(&folded)).unwrap_or_default()),
    }
}

fn level_of(word: &str) -> Option<Level> {
    match word {
        "region" | "جهه" => Some(Level::Region),
        "province" | "prefecture" | "اقليم" | "عماله" => Some(Level::Province),
        "cercle" | "دايره" => Some(Level::Cercle),
        "commune" | "municipalite" | "جماعه" => Some(Level::Commune),
        "arrondissement" | "مقاطعه" => Some(Level::Arrondissement),
        _ => None,
    }
}

const ARTICLES: [&str; 10] = ["al", "el", "l", "la", "le", "les", "d", "de", "des", "du"];

/// A folded name without articles and spaces: "El Hajeb" and "Elhajeb" are one.
fn key(folded: &str) -> String {
    let bare: String = folded
        .split(' ')
        .filter(|word| !ARTICLES.contains(word))
        .map(|word| word.strip_prefix("ال").filter(|rest| rest.chars().count() > 1).unwrap_or(word))
        .collect();
    if bare.is_empty() { folded.replace(' ', "") } else { bare }
}

static INDEX: LazyLock<HashMap<String, Vec<&'static Place>>> = LazyLock::new(|| {
    let mut index: HashMap<String, Vec<&'static Place>> = HashMap::new();
    for place in place::all() {
        let spelled = place.name.languages().flat_map(|(_, name)| [fold(name), fold(&name.replace('\'', ""))]);
        let mut keys: Vec<String> = spelled.map(|folded| key(&folded)).filter(|key| !key.is_empty()).collect();
        keys.sort_unstable();
        keys.dedup();
        for key in keys {
            index.entry(key).or_default().push(place);
        }
    }
    index
});

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_place_is_known_by_code_and_by_name_in_either_script() {
        for (words, level, code) in [
            ("01.511", None, "01.511"),
            ("Fès", Some(Level::Province), "03.231"),
            ("FES", Some(Level::Province), "03.231"),
            ("فاس", Some(Level::Province), "03.231"),
            ("Province de Tata", None, "09.551"),
            ("commune de Tata", None, "09.551.01.07"),
            ("إقليم طاطا", None, "09.551"),
            ("Es-Semara", Some(Level::Province), "11.221"),
            ("M'diq-Fnideq", None, "01.573"),
            ("الدار البيضاء", Some(Level::Province), "06.141"),
            ("Souss-Massa", None, "09"),
        ] {
            assert_eq!(named(words, level), Named::One(code), "{words}");
        }
    }

    #[test]
    fn what_names_no_place_or_too_many_says_so() {
        assert_eq!(named("Atlantide", None), Named::None);
        assert_eq!(named("", None), Named::None);
        let twice = place::of_level(Level::Commune)
            .find(|one| place::of_level(Level::Commune).any(|other| other.code != one.code && other.name == one.name));
        let name = twice.unwrap().name.get(kernel::Lang::Fr).unwrap();
        assert_eq!(named(name, Some(Level::Commune)), Named::Several, "{name}");
    }

    #[test]
    fn every_province_is_found_by_each_of_its_names() {
        for place in place::of_level(Level::Province) {
            for (_, name) in place.name.languages() {
                assert_eq!(named(name, Some(Level::Province)), Named::One(place.code), "{name}");
            }
        }
    }

    proptest! {
        #[test]
        fn any_words_can_be_read(words in any::<String>()) {
            let _ = (named(&words, None), levels(&words));
        }
    }
}
