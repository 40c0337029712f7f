use std::cmp::Reverse;
use std::sync::LazyLock;

use super::{Level, Place, all};
use crate::fold;

/// The places whose name holds every one of these words, or the beginning of it: at most `limit`, the best first.
///
/// French and Arabic are read as people type them: case, accents, apostrophes, hyphens and articles (`l'`, `d'`, Al, El, ال)
/// do not matter, nor do hamza, ta marbuta and harakat. A word for a level, as in "commune de Tata" or "إقليم طاطا", keeps to that
/// level. An exact name comes before a longer one that holds its words,
/// those before mere beginnings; among equals the greater level, then the larger population.
pub fn search(words: &str, limit: usize) -> Vec<&'static Place> {
    let query = Query::of(&fold(words));
    if query.words.is_empty() {
        return Vec::new();
    }
    let mut found: Vec<_> = INDEX.iter().filter_map(|entry| Some((entry.fit(&query)?, entry.place))).collect();
    found.sort_by_key(|(fit, place)| (*fit, place.level(), Reverse(place.population_2024)));
    found.into_iter().map(|(_, place)| place).take(limit).collect()
}

/// Whether these words mean this place, as [`search`] reads them: one place is looked at instead of all.
pub fn bears(place: &Place, words: &str) -> bool {
    let query = Query::of(&fold(words));
    let at = INDEX.binary_search_by_key(&place.code, |entry| entry.place.code);
    !query.words.is_empty() && at.is_ok_and(|at| INDEX[at].fit(&query).is_some())
}

/// How well a name answers a query, the best first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    Exact,
    WholeWords,
    Begins,
    WordsBegin,
}

struct Query {
    /// The level to keep to, if the query names one.
    level: Option<Level>,
    words: Vec<String>,
    /// The words in one, for names that are written now apart and now together: Es-Semara, Essemara.
    joined: String,
}

impl Query {
    fn of(folded: &str) -> Self {
        let mut words: Vec<_> = significant(folded).into_iter().map(str::to_owned).collect();
        let level = words.first().filter(|_| words.len() > 1).and_then(|first| level_of(first));
        if level.is_some() {
            words.remove(0);
        }
        Self { level, joined: words.concat(), words }
    }

    fn fit(&self, spelling: &str) -> Option<Fit> {
        let rest = remainder(spelling, &self.joined);
        let every = |holds: fn(&str, &str) -> bool| {
            self.words.iter().all(|wanted| spelling.split(' ').any(|word| holds(word, wanted)))
        };
        match rest {
            Some("") => Some(Fit::Exact),
            None if !every(|word, wanted| word.starts_with(wanted)) => None,
            _ if every(|word, wanted| word == wanted) => Some(Fit::WholeWords),
            Some(_) => Some(Fit::Begins),
            None => Some(Fit::WordsBegin),
        }
    }
}

/// What is left of a spelling behind this beginning, spaces not counted.
fn remainder<'a>(spelling: &'a str, beginning: &str) -> Option<&'a str> {
    let mut rest = spelling;
    for letter in beginning.chars() {
        rest = rest.trim_start_matches(' ').strip_prefix(letter)?;
    }
    Some(rest)
}

struct Entry {
    place: &'static Place,
    /// Each way to write the name, folded, a way a line.
    spellings: Box<str>,
}

impl Entry {
    fn of(place: &'static Place) -> Self {
        let mut spellings: Vec<_> = place
            .name
            .languages()
            .flat_map(|(_, name)| [fold(name), fold(&name.replace('\'', ""))])
            .flat_map(|folded| [significant(&folded).join(" "), folded])
            .collect();
        spellings.sort();
        spellings.dedup();
        Self { place, spellings: spellings.join("\n").into() }
    }

    fn fit(&self, query: &Query) -> Option<Fit> {
        if query.level.is_some_and(|level| level != self.place.level()) {
            return None;
        }
        self.spellings.lines().filter_map(|spelling| query.fit(spelling)).min()
    }
}

static INDEX: LazyLock<Box<[Entry]>> = LazyLock::new(|| all().iter().map(Entry::of).collect());

/// The level that a folded word names.
fn level_of(word: &str) -> Option<Level> {
    match word {
        "region" | "جهه" => Some(Level::Region),
        "province" | "prefecture" | "اقليم" | "عماله" => Some(Level::Province),
        "cercle" | "دايره" => Some(Level::Cercle),
        "commune" | "جماعه" => Some(Level::Commune),
        "arrondissement" | "مقاطعه" => Some(Level::Arrondissement),
        _ => None,
    }
}

/// The articles of French and Arabic names in Latin letters, which are written or left out as one pleases.
const ARTICLES: [&str; 10] = ["al", "el", "l", "la", "le", "les", "d", "de", "des", "du"];

/// The words of a folded name without its articles; if it consists of nothing else, the articles themselves.
fn significant(folded: &str) -> Vec<&str> {
    let articles_off: Vec<_> = folded
        .split(' ')
        .filter(|word| !ARTICLES.contains(word))
        .map(|word| word.strip_prefix("ال").unwrap_or(word))
        .filter(|word| !word.is_empty())
        .collect();
    if articles_off.is_empty() { folded.split_whitespace().collect() } else { articles_off }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Lang;
    use proptest::prelude::*;

    fn codes(words: &str) -> Vec<&'static str> {
        search(words, 5).into_iter().map(|place| place.code).collect()
    }

    fn first(words: &str) -> &'static str {
        codes(words).first().copied().unwrap_or_default()
    }

    #[test]
    fn a_place_bears_the_words_by_which_it_is_found_and_no_others() {
        for words in ["fes", "commune de Tata", "ال", "Es-Semara", "taza", ""] {
            let found = search(words, usize::MAX);
            for place in all() {
                let is_found = found.iter().any(|one| one.code == place.code);
                assert_eq!(bears(place, words), is_found, "{words}: {}", place.code);
            }
        }
    }

    #[test]
    fn a_name_is_found_however_it_is_typed() {
        for (words, code) in [
            ("fes", "03.231"),
            ("FÈS", "03.231"),
            ("fes meknes", "03"),
            ("l'oriental", "02"),
            ("Oriental", "02"),
            ("el hoceima", "01.051"),
            ("hoceima", "01.051"),
            ("Mdiq", "01.573.01.05"),
            ("m’diq fnideq", "01.573"),
            ("essemara", "11.221"),
            ("Es Semara", "11.221"),
            ("kelaa des sraghna", "07.191"),
            ("ben msick", "06.141.01.60"),
            ("Gueznaia", "01.511.01.09"),
            ("الدار البيضاء", "06.141"),
            ("دار البيضا", "06.141"),
            ("وجده", "02.411.01.23"),
            ("الحُسيمة", "01.051"),
            ("اسفي", "07.431"),
            ("ادا وتنان", "09.001"),
            ("الناظور", "02.381"),
            ("اكادير إدا", "09.001"),
        ] {
            assert_eq!(first(words), code, "{words}");
        }
    }

    #[test]
    fn the_exact_name_comes_first_then_the_greater_place() {
        assert_eq!(codes("casablanca")[..2], ["06.141", "06.141.01.0"]);
        assert_eq!(codes("tange")[..2], ["01", "01.511"]);
        assert_eq!(first("tan"), "10.521");
        assert_eq!(first("tata"), "09.551");
        assert_eq!(first("Casablanca Settat"), "06");
    }

    #[test]
    fn a_level_in_the_query_is_kept_to() {
        for (words, code) in [
            ("Province de Tata", "09.551"),
            ("commune de Tata", "09.551.01.07"),
            ("cercle Tata", "09.551.07"),
            ("région de l'Oriental", "02"),
            ("préfecture d'Oujda", "02.411"),
            ("إقليم طاطا", "09.551"),
            ("جماعة طاطا", "09.551.01.07"),
        ] {
            assert_eq!(first(words), code, "{words}");
        }
    }

    #[test]
    fn the_beginning_of_any_word_is_enough_but_every_word_must_be_there() {
        assert!(codes("beni mel").contains(&"05.091"));
        assert!(codes("taf dra").contains(&"08"));
        assert!(codes("fes tanger").is_empty());
    }

    #[test]
    fn words_that_name_nothing_find_nothing() {
        for words in ["", "   ", "'-", "xyzzy", "%", "ⵜⵡⵉⵣⴰ"] {
            assert!(codes(words).is_empty(), "{words}");
        }
        assert!(search("a", 0).is_empty());
    }

    #[test]
    fn every_place_is_found_by_its_own_names() {
        for place in all() {
            for (_, name) in place.name.languages() {
                let found = search(name, 40);
                assert!(found.iter().any(|other| std::ptr::eq(*other, place)), "{} {name}", place.code);
                assert!(found[0].name.languages().any(|(_, other)| remainder_is_same(other, name)), "{name}");
            }
        }
    }

    fn remainder_is_same(one: &str, other: &str) -> bool {
        Query::of(&fold(&one.replace('\'', ""))).joined == Query::of(&fold(&other.replace('\'', ""))).joined
    }

    proptest! {
        #[test]
        fn any_words_can_be_searched(words in any::<String>()) {
            prop_assert!(search(&words, 10).len() <= 10);
        }

        #[test]
        fn a_beginning_of_a_name_finds_its_place(at in 0..1852_usize, letters in 2..12_usize) {
            let place = &all()[at];
            let beginning: String = place.name.get(Lang::Fr).unwrap().chars().take(letters).collect();
            prop_assert!(search(&beginning, 2000).iter().any(|other| std::ptr::eq(*other, place)), "{}", beginning);
        }
    }
}
