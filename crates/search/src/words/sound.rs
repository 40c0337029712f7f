//! What is heard of a word, in whatever letters it is written.
//!
//! Darija in Latin letters writes 3 for ع, 7 for ح, 9 for ق, 5 for خ, 2 for the hamza, and vowels as everyone hears them. What
//! remains the same are the consonants, and the glides before a long vowel (جمعية and *jam3iya*: j, m, ع, y). Careful
//! spellings write ع and careless ones, as in names (Said, Amrani), leave it out: so there are two sounds, one with it.

use kernel::consonant;

/// How many consonants a sound needs to tell anything.
const LEAST: usize = 3;

/// The ع in a sound.
const AIN: char = '3';

/// The sound of an exact word without and with its ع, where they tell enough; before it the mark of its letters.
pub(super) fn sounds(exact: &str) -> (Option<String>, Option<String>) {
    let (coarse, fine) = bare_sounds(exact);
    let mark = mark(exact);
    let marked = |sound: Option<String>| sound.map(|sound| format!("{mark}{sound}"));
    (marked(coarse), marked(fine))
}

/// The same without the mark.
fn bare_sounds(exact: &str) -> (Option<String>, Option<String>) {
    if is_number(exact) {
        return (None, None);
    }
    let (coarse, fine) = all(exact);
    let fine = (fine.len() != coarse.len()).then_some(fine).filter(|sound| tells_enough(sound));
    (Some(coarse).filter(|sound| tells_enough(sound)), fine)
}

/// The sound without and with its ع, however little it tells.
pub(super) fn all(exact: &str) -> (String, String) {
    let fine = skeleton(exact, Glide::BeforeLong);
    (without_ain(&fine), fine)
}

/// Whether the sounds of several words together tell enough; each must tell something.
pub(super) fn tell_enough(sounds: impl Iterator<Item = String>) -> bool {
    let lengths: Vec<usize> = sounds.map(|sound| sound.chars().count()).collect();
    let least = if lengths.len() == 1 { LEAST } else { LEAST + 2 };
    !lengths.contains(&0) && lengths.iter().sum::<usize>() >= least
}

/// The letters that a word is written in: what is typed in Arabic letters is heard in Latin ones only, because among Arabic
/// words a sound joins more than belongs together (عريضة and عرض).
const fn mark(exact: &str) -> char {
    if exact.is_ascii() { LATIN } else { ARABIC }
}

const LATIN: char = 'l';
const ARABIC: char = 'a';

/// What a query's word could sound like where it is written, with the marks of the letters in which it is listened for.
pub(super) fn heard(exact: &str) -> Vec<String> {
    let marks: &[char] = if exact.is_ascii() { &[LATIN, ARABIC] } else { &[LATIN] };
    let sounds = readings(exact).into_iter().filter(|sound| tells_enough(sound)).take(5);
    let mut heard: Vec<String> =
        sounds.flat_map(|sound| marks.iter().map(move |mark| format!("{mark}{sound}"))).collect();
    // In Latin letters others may have left out the ع that was typed.
    if is_arabizi(exact) && exact.contains(AIN) {
        let careless = format!("{LATIN}{}", skeleton(&without_ain(exact), Glide::BeforeLong));
        if tells_enough(&careless[1..]) && !heard.contains(&careless) {
            heard.push(careless);
        }
    }
    heard
}

/// What a query's word could sound like, however little it tells: as [`all`] of a word that is written, and, where letters
/// are ambiguous, of its other readings. A word in Latin letters that has its ع must be heard with it.
pub(super) fn readings(exact: &str) -> Vec<String> {
    let mut heard: Vec<String> = Vec::new();
    if is_number(exact) {
        return heard;
    }
    for reading in [Some(exact), without_article(exact)].into_iter().flatten() {
        for glide in [Glide::BeforeLong, Glide::Seldom, Glide::W, Glide::Always] {
            let sound = skeleton(reading, glide);
            let hard = sound.contains('g').then(|| sound.replace('g', "k"));
            let (soft, careless) = match exact.is_ascii() {
                true => (None, None),
                false => (Some(sound.replace('k', "g")), Some(without_ain(&sound))),
            };
            for sound in [Some(sound), careless, hard, soft].into_iter().flatten() {
                if !sound.is_empty() && !heard.contains(&sound) {
                    heard.push(sound);
                }
            }
        }
    }
    heard
}

fn without_ain(sound: &str) -> String {
    sound.chars().filter(|letter| *letter != AIN).collect()
}

/// Whether a word in Latin letters is plainly meant as Arabic: digits among its letters that stand for letters.
pub(super) fn is_arabizi(exact: &str) -> bool {
    let bytes = exact.as_bytes();
    let digit = |at: &usize| bytes[*at].is_ascii_digit();
    bytes.iter().any(u8::is_ascii_alphabetic)
        && bytes.len() > 2
        && (0..bytes.len()).any(|at| digit(&at))
        && (0..bytes.len()).filter(digit).all(|at| b"2356789".contains(&bytes[at]))
        && (1..bytes.len()).all(|at| !(digit(&at) && digit(&(at - 1)) && bytes[at] != bytes[at - 1]))
}

/// Whether its digits are digits.
fn is_number(exact: &str) -> bool {
    exact.bytes().any(|byte| byte.is_ascii_digit()) && !is_arabizi(exact)
}

fn tells_enough(sound: &str) -> bool {
    sound.chars().count() >= LEAST
}

/// A word in Latin letters without the article that Darija writes to it: `lkhdma`, `el7oriya`, `rrbat`.
fn without_article(word: &str) -> Option<&str> {
    let is_consonant = |c: char| !"aeiouy".contains(c);
    let bare = ["al", "el", "l"]
        .iter()
        .find_map(|article| word.strip_prefix(article).filter(|rest| rest.len() > 3 && rest.starts_with(is_consonant)));
    let mut letters = word.chars();
    let doubled = letters.next().is_some_and(|first| is_consonant(first) && letters.next() == Some(first));
    bare.or_else(|| doubled.then(|| word.get(1..)).flatten())
}

/// The letters before which the l of the article is not heard.
const SUN: [char; 13] = ['ت', 'ث', 'د', 'ذ', 'ر', 'ز', 'س', 'ش', 'ص', 'ض', 'ط', 'ظ', 'ن'];

/// Which w and y count as consonants.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Glide {
    /// Those that a long vowel follows: what both scripts write.
    BeforeLong,
    /// Only those at the beginning and in endings.
    Seldom,
    /// Every w, and those y.
    W,
    Always,
}

fn skeleton(word: &str, glide: Glide) -> String {
    let mut letters: Vec<char> =
        if is_arabizi(word) { word.chars().map(spoken).collect() } else { word.chars().collect() };
    // عبدالرحمان is read with its r twice, and written Abderrahmane.
    if word.strip_prefix("عبدال").is_some_and(|rest| rest.starts_with(SUN)) {
        letters.remove(4);
    }
    let mut sound = String::new();
    let mut at = 0;
    while at < letters.len() {
        let (heard, read) = heard_at(&letters, at, glide);
        // Doubling is written in Latin letters only, and only for strength; Arabic ones part doubles by a vowel.
        let doubled = at > 0 && letters[at] == letters[at - 1] && letters[at].is_ascii();
        if let Some(letter) = heard.filter(|_| !doubled) {
            sound.push(letter);
        }
        at += read;
    }
    sound
}

/// The Arabic letter for which a digit stands.
fn spoken(letter: char) -> char {
    match letter {
        '2' => 'ء',
        '3' => 'ع',
        '5' => 'خ',
        '6' => 'ط',
        '7' => 'ح',
        '8' => 'غ',
        '9' => 'ق',
        other => other,
    }
}

fn heard_at(letters: &[char], at: usize, glide: Glide) -> (Option<char>, usize) {
    let (letter, first) = (letters[at], at == 0);
    let next = letters.get(at + 1).copied();
    // The y of an ending (جمعية) is always written.
    let is_ending = letters[at + 1..].iter().all(|c| "aeiouyه".contains(*c)) && at + 1 < letters.len();
    let glides = |weak: char, long: bool| match glide {
        Glide::BeforeLong => (first || long).then_some(weak),
        Glide::Seldom => (first || is_ending).then_some(weak),
        Glide::W => (first || long || weak == 'w').then_some(weak),
        Glide::Always => Some(weak),
    };
    let is_vowel = |c: Option<char>| c.is_some_and(|c| "aeiouy".contains(c));
    match letter {
        'ع' => (Some(AIN), 1),
        'و' | 'ي' => {
            let weak = if letter == 'و' { 'w' } else { 'y' };
            let after = next.is_some_and(|c| "اويه".contains(c) && (c != 'ه' || at + 2 == letters.len()));
            let hiatus = at > 1 && letters[at - 1] == 'ا' && next.is_some();
            (glides(weak, after || hiatus), 1)
        }
        'w' => (glides('w', is_vowel(next)), 1),
        'y' => (glides('y', is_vowel(next)), 1),
        'o' if next == Some('u') => {
            let long = is_vowel(letters.get(at + 2).copied());
            (long.then(|| glides('w', true)).flatten(), 2)
        }
        'i' if is_vowel(next) && !first => {
            // The y of `iya` is heard by itself.
            if next == Some('y') { (None, 1) } else { (glides('y', true), 1) }
        }
        'u' | 'o'
            if is_vowel(next)
                && !first
                && letters[at - 1] != 'q'
                && letters[at - 1] != 'g'
                && glide == Glide::Always =>
        {
            (Some('w'), 1)
        }
        _ => consonant(&letters[at..], first),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shares(latin: &str, arabic: &str) -> bool {
        let (coarse, fine) = bare_sounds(&kernel::fold(arabic));
        readings(latin).iter().any(|sound| Some(sound) == coarse.as_ref() || Some(sound) == fine.as_ref())
    }

    #[test]
    fn darija_in_latin_letters_sounds_like_the_arabic_word() {
        for (latin, arabic) in [
            ("jam3iya", "جمعية"),
            ("jam3ia", "جمعية"),
            ("jam3iyat", "جمعيات"),
            ("3arida", "عريضة"),
            ("9anoun", "قانون"),
            ("l9anoun", "قانون"),
            ("7o9o9", "حقوق"),
            ("7ou9ou9", "حقوق"),
            ("mowatin", "مواطن"),
            ("mouwatin", "مواطن"),
            ("ta3awoniya", "تعاونية"),
            ("ta3awonia", "تعاونية"),
            ("tanmiya", "تنمية"),
            ("tanmia", "تنمية"),
            ("chabab", "شباب"),
            ("shabab", "شباب"),
            ("moukhayam", "مخيم"),
            ("mo5ayam", "مخيم"),
            ("khadija", "خديجة"),
            ("mohammed", "محمد"),
            ("mouhamed", "محمد"),
            ("amrani", "عمراني"),
            ("ouarzazate", "ورزازات"),
            ("agadir", "أكادير"),
            ("mouzaniya", "ميزانية"),
            ("mawdou3", "موضوع"),
            ("elmadrasa", "مدرسة"),
            ("tadamon", "تضامن"),
        ] {
            assert!(shares(latin, arabic), "{latin} {:?}, {arabic} {:?}", heard(latin), sounds(&kernel::fold(arabic)));
        }
    }

    #[test]
    fn words_that_sound_different_stay_apart() {
        for (latin, arabic) in [
            ("jam3iya", "جماعة"),
            ("3arida", "أرض"),
            ("9anoun", "فنون"),
            ("tanmiya", "تربية"),
            ("chabab", "شعب"),
            ("3amal", "أمل"),
        ] {
            assert!(!shares(latin, arabic), "{latin} {:?}, {arabic} {:?}", heard(latin), sounds(&kernel::fold(arabic)));
        }
    }

    #[test]
    fn what_is_typed_in_arabic_letters_is_heard_in_latin_ones_only() {
        let heard_in = |typed: &str, written: &str| {
            let (coarse, fine) = sounds(&kernel::fold(written));
            heard(&kernel::fold(typed))
                .iter()
                .any(|sound| Some(sound) == coarse.as_ref() || Some(sound) == fine.as_ref())
        };
        for (typed, written) in
            [("بوعبيد", "Bouabid"), ("عمراني", "Amrani"), ("أكادير", "Agadir"), ("Mohamed", "Mohammed")]
        {
            assert!(heard_in(typed, written), "{typed} {:?} {written}", heard(&kernel::fold(typed)));
        }
        assert!(!heard_in("عريضة", "عرض"));
    }

    #[test]
    fn two_consonants_tell_nothing() {
        assert_eq!(sounds("ما"), (None, None));
        assert!(heard("ali").is_empty() && heard("omar").is_empty());
    }

    #[test]
    fn digits_are_letters_only_where_they_can_be() {
        for word in ["jam3iya", "7o9o9", "9anoun", "sa77a", "3arida"] {
            assert!(is_arabizi(word), "{word}");
        }
        for word in ["2024", "covid19", "g20", "forum", "h1n1", "12bis"] {
            assert!(!is_arabizi(word), "{word}");
        }
    }
}
