//! Who could be the same person, or the same association, written differently: by the directory's own comparison, and for
//! people by the consonants of their whole name, in which articles written together or apart make no difference.

use std::collections::{HashMap, HashSet};

use actors::ActorKind;
use actors::directory::{Birth, Facts};
use actors::duplicates::{Portrait, keys};
use kernel::{Lang, Text, distance, fold, sound};

use super::Participant;

/// A block with more says too little to compare everybody in it with everybody.
const BLOCK: usize = 40;
/// There each is compared with so many who come next in the order of what is heard.
const NEXT: usize = 8;
/// From this score on, two are shown.
const THRESHOLD: u8 = 50;
/// Pairs that are told at most: nobody reads more.
const MOST: usize = 2_000;

/// Somebody who is compared.
pub struct Likeness {
    facts: Facts,
    kind: ActorKind,
    /// Telephone number or address, as it was typed.
    contact: String,
    /// The consonants of a person's name; empty for an association, and for a name too short to tell anything.
    heard: String,
}

/// A name of fewer consonants says too little.
const SHORTEST: usize = 5;

/// The consonants of a whole name, without articles: `Elidrissi`, `El Idrissi` and `الإدريسي` are heard alike.
fn heard(name: &str) -> String {
    let folded = fold(name);
    let words = folded.split(' ').filter(|word| !matches!(*word, "el" | "al" | "l" | "ال"));
    let bare = |word: &str| {
        let rest = ["el", "al"].iter().find_map(|article| word.strip_prefix(article));
        rest.filter(|rest| rest.chars().count() > 3).map_or_else(|| word.to_owned(), str::to_owned)
    };
    let heard: String = words.map(|word| sound(&bare(word))).collect();
    if heard.chars().count() < SHORTEST { String::new() } else { heard }
}

impl Likeness {
    /// A participant.
    pub fn person(one: &Participant) -> Self {
        let facts = Facts { sex: one.sex, birth: one.born.map(Birth::Year), ..Facts::named(named(&one.name)) };
        Self { facts, kind: ActorKind::Person, contact: String::new(), heard: heard(&one.name) }
    }

    /// An association, with how it is reached.
    pub fn association(name: &str, place: Option<&str>, contact: &str) -> Self {
        let facts = Facts { place: place.map(str::to_owned), ..Facts::named(named(name)) };
        Self { facts, kind: ActorKind::Organisation, contact: contact.trim().to_lowercase(), heard: String::new() }
    }

    /// What both must share of a person to be compared by what is heard: all of it, or the beginning and the year of birth.
    fn heard_keys(&self) -> Vec<String> {
        if self.heard.is_empty() {
            return Vec::new();
        }
        let begin: String = self.heard.chars().take(3).collect();
        let year = self.facts.birth.map_or(0, Birth::year);
        vec![format!("heard {}", self.heard), format!("begins {begin} {year}")]
    }

    /// By what those who are most alike come beside each other.
    fn nearness(&self, at: usize) -> (&str, i16, &str, usize) {
        (&self.heard, self.facts.birth.map_or(0, Birth::year), &self.contact, at)
    }

    /// How much two people are heard alike, from 0 to 100.
    fn heard_like(&self, other: &Self) -> u8 {
        if self.heard.is_empty() || other.heard.is_empty() {
            return 0;
        }
        let near = match distance(&self.heard, &other.heard, 1) {
            Some(0) => 60,
            Some(_) => 45,
            None => return 0,
        };
        let of_birth = match (self.facts.birth, other.facts.birth) {
            (Some(one), Some(other)) if one.year() == other.year() => 25,
            (Some(_), Some(_)) => -30,
            _ => 0,
        };
        let is_other_sex = matches!((self.facts.sex, other.facts.sex), (Some(one), Some(other)) if one != other);
        u8::try_from(near + of_birth - if is_other_sex { 20 } else { 0 }).unwrap_or(0)
    }
}

/// A name in the language of its letters.
pub fn named(name: &str) -> Text {
    let is_arabic = name.chars().any(|c| ('\u{600}'..='\u{6ff}').contains(&c));
    Text::of(if is_arabic { Lang::Ar } else { Lang::Fr }, name)
}

/// Two of a list that could be the same, by their places in it, and how much they look alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pair {
    /// The earlier.
    pub one: usize,
    /// The later.
    pub other: usize,
    /// From 0 to 100.
    pub score: u8,
}

/// Who of a list could be the same, the likest first, as many as somebody reads.
pub fn pairs(all: &[Likeness]) -> Vec<Pair> {
    let mut pairs = all_pairs(all);
    pairs.truncate(MOST);
    pairs
}

/// Everybody of a list who could be the same, the likest first. Only those are compared that share a key, as in the directory;
/// where a key is very common, only those whose names sound nearest.
pub fn all_pairs(all: &[Likeness]) -> Vec<Pair> {
    let portraits: Vec<Portrait> = all.iter().map(|one| Portrait::of(one.kind, &one.facts)).collect();
    let mut blocks: HashMap<String, Vec<usize>> = HashMap::new();
    for (at, one) in all.iter().enumerate() {
        for key in keys(&one.facts).into_iter().chain(one.heard_keys()) {
            blocks.entry(key).or_default().push(at);
        }
    }
    let (mut seen, mut pairs) = (HashSet::new(), Vec::new());
    for mut block in blocks.into_values() {
        let is_common = block.len() > BLOCK;
        if is_common {
            block.sort_by_key(|at| all[*at].nearness(*at));
        }
        for (place, one) in block.iter().enumerate() {
            for other in block[place + 1..].iter().take(if is_common { NEXT } else { BLOCK }) {
                let (one, other) = (one.min(other), one.max(other));
                if !seen.insert((*one, *other)) {
                    continue;
                }
                let shares = !all[*one].contact.is_empty() && all[*one].contact == all[*other].contact;
                let score = portraits[*one].compare(&portraits[*other], shares).value;
                let score = score.max(all[*one].heard_like(&all[*other]));
                if score >= THRESHOLD {
                    pairs.push(Pair { one: *one, other: *other, score });
                }
            }
        }
    }
    pairs.sort_by_key(|pair| (std::cmp::Reverse(pair.score), pair.one, pair.other));
    pairs
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Sex;

    #[test]
    fn a_person_is_found_among_many_of_a_common_name() {
        let person = |name: String, born| {
            Likeness::person(&Participant { name, born: Some(born), sex: Some(Sex::Female), ..Participant::default() })
        };
        let surnames =
            ["Bennani", "Chraibi", "Tazi", "Lahlou", "Berrada", "Sqalli", "Kettani", "Filali", "Mernissi", "Guessous"];
        let mut all: Vec<Likeness> =
            (0..400_usize).map(|at| person(format!("Fatima {}", surnames[at % 10]), 1950 + (at / 10) as i16)).collect();
        all.push(person("Fatima Zahra El Idrissi".into(), 1990));
        all.push(person("فاطمة الزهراء الإدريسي".into(), 1990));
        let found = all_pairs(&all);
        assert!(found.iter().any(|pair| (pair.one, pair.other) == (400, 401)), "{}", found.len());
    }

    #[test]
    fn one_person_in_three_spellings_is_found() {
        let person = |name: &str, born| {
            Likeness::person(&Participant {
                name: name.into(),
                born: Some(born),
                sex: Some(Sex::Female),
                ..Participant::default()
            })
        };
        let all = [
            person("Fatima Zahra El Idrissi", 1990),
            person("Khadija Bennani", 1990),
            person("Fatema Zohra Elidrissi", 1990),
            person("فاطمة الزهراء الإدريسي", 1990),
        ];
        let found: Vec<(usize, usize)> = pairs(&all).iter().map(|pair| (pair.one, pair.other)).collect();
        for pair in [(0, 2), (0, 3), (2, 3)] {
            assert!(found.contains(&pair), "{found:?}");
        }
        assert!(found.iter().all(|(one, other)| *one != 1 && *other != 1), "{found:?}");
    }
}
