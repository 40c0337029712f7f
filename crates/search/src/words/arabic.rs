//! Stems of Arabic words.
//!
//! Snowball's rules for Arabic cut roots as readily as prefixes (they make وزارة and زيارة neighbours and leave وبالجمعيات
//! apart from جمعية). Here a prefix that is one letter long is taken off only where what remains is a word that is known:
//! one of the thesaurus, of the places, or of the lists in `data/arabic`. Everything works on folded letters, in which ة and
//! a final ه are one, as they are under most hands.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use kernel::{Lang, fold, place};

use crate::thesaurus;

/// The stem of a folded Arabic word, with the mark of its language.
pub(super) fn stem(word: &str) -> String {
    let bare = bare(word, &KNOWN);
    format!("a:{}", root(bare))
}

/// The word without its article and the particles written to it.
pub(super) fn bare<'a>(word: &'a str, known: &Known) -> &'a str {
    let mut bare = word;
    for _ in 0..2 {
        let Some(rest) = without_article(bare, known) else { break };
        bare = rest;
    }
    if bare.len() != word.len() || known.has(bare) {
        return bare;
    }
    PARTICLES
        .iter()
        .filter_map(|particle| bare.strip_prefix(particle))
        .find(|rest| length(rest) >= 4 && known.has(rest) || length(rest) == 3 && known.is_listed(rest))
        .or_else(|| bare.strip_prefix('و').filter(|rest| length(rest) >= 5))
        .unwrap_or(bare)
}

/// What remains without the article, with whatever particle stands before it.
fn without_article<'a>(word: &'a str, known: &Known) -> Option<&'a str> {
    if known.roots.contains(root_of(word, &known.whole)) {
        return None;
    }
    ARTICLES.iter().find_map(|article| {
        let rest = word.strip_prefix(article)?;
        // Two l are the article only with three letters behind them: لله is no article.
        (length(rest) >= if article.ends_with("لل") { 3 } else { 2 }).then_some(rest)
    })
}

const ARTICLES: [&str; 15] =
    ["وبال", "فبال", "وكال", "اوال", "وال", "فال", "بال", "كال", "ولل", "فلل", "ال", "لل", "هال", "عال", "ولال"];
const PARTICLES: [&str; 12] = ["ولل", "وب", "ول", "وك", "فب", "فل", "و", "ف", "ب", "ل", "ك", "س"];

/// The word without endings: number, gender, and whose it is. Broken plurals lead to their singular.
fn root(bare: &str) -> &str {
    let mut stem = bare;
    for _ in 0..3 {
        if let Some(singular) = PLURALS.get(stem) {
            stem = singular;
            break;
        }
        if KNOWN.whole.contains(stem) {
            break;
        }
        match without_ending(stem) {
            Some(shorter) => stem = shorter,
            None => break,
        }
    }
    without_ta(PLURALS.get(stem).copied().unwrap_or(stem))
}

/// ة, which is folded to ه, belongs to no stem of three letters or more.
fn without_ta(stem: &str) -> &str {
    stem.strip_suffix('ه').filter(|rest| length(rest) >= 3).unwrap_or(stem)
}

fn without_ending(word: &str) -> Option<&str> {
    let strip = |ending: &str, least: usize| word.strip_suffix(ending).filter(|rest| length(rest) >= least);
    for pronoun in ["هما", "كما", "ها", "هم", "هن", "كم", "نا"] {
        if let Some(rest) = strip(pronoun, 3) {
            return Some(before_pronoun(rest));
        }
    }
    if let Some(rest) = strip("ته", 4) {
        return Some(rest);
    }
    for ending in ["اتي", "ات", "تين", "تان", "ين", "ون", "وا"] {
        if let Some(rest) = strip(ending, 3) {
            return Some(rest);
        }
    }
    // محليا, adverb of محلي
    if word.ends_with("يا") && length(word) >= 5 {
        return word.strip_suffix('ا');
    }
    strip("ه", 3)
}

/// A word as it is without the pronoun that followed it: جمعيت was جمعية, شركاؤ and شركائ were شركاء.
fn before_pronoun(rest: &str) -> &str {
    let hamza = rest.strip_suffix(['و', 'ي']).filter(|rest| rest.ends_with('ا') && length(rest) >= 4);
    hamza.or_else(|| rest.strip_suffix('ت').filter(|rest| length(rest) >= 3)).unwrap_or(rest)
}

fn length(word: &str) -> usize {
    word.chars().count()
}

/// Words that are known to be words.
pub(super) struct Known {
    /// Those that stand in lists as they are.
    whole: HashSet<String>,
    /// The same without ة.
    roots: HashSet<String>,
    /// Those of the table of plurals.
    listed: HashSet<String>,
    /// Stems of those that stand in terms and names.
    stems: HashSet<String>,
}

impl Known {
    /// Whether it stands in a list itself.
    fn is_listed(&self, word: &str) -> bool {
        self.whole.contains(word) || self.listed.contains(word)
    }

    fn has(&self, word: &str) -> bool {
        self.whole.contains(word) || PLURALS.contains_key(word) || self.stems.contains(root_of(word, &self.whole))
    }
}

/// As [`root`], for making what [`root`] asks.
fn root_of<'a>(bare: &'a str, whole: &HashSet<String>) -> &'a str {
    let mut stem = bare;
    for _ in 0..3 {
        if whole.contains(stem) {
            break;
        }
        match without_ending(stem) {
            Some(shorter) => stem = shorter,
            None => break,
        }
    }
    without_ta(stem)
}

pub(super) static KNOWN: LazyLock<Known> = LazyLock::new(|| {
    let read = |list: &str| -> HashSet<String> {
        list.lines().filter(|line| !line.starts_with('#')).flat_map(str::split_whitespace).map(fold).collect()
    };
    let whole = read(include_str!("../../data/arabic/whole.txt"));
    let listed = read(include_str!("../../data/arabic/plurals.txt"));
    let mut stems: HashSet<String> = HashSet::new();
    let mut learn = |word: &str, is_first: bool| {
        let word = fold(word);
        let bare = ["بال", "وال", "لل", "ال"].iter().find_map(|article| word.strip_prefix(article)).unwrap_or(&word);
        let is_whole = bare.len() != word.len() || is_first || !word.starts_with(['و', 'ب', 'ل', 'ف', 'ك']);
        let root = root_of(bare, &whole);
        if is_whole && length(root) >= 3 {
            stems.insert(root.to_owned());
        }
    };
    for word in whole.iter().chain(&listed) {
        learn(word, true);
    }
    let terms = thesaurus::concepts()
        .iter()
        .flat_map(|concept| concept.name.get(Lang::Ar).into_iter().chain(concept.also.iter().map(String::as_str)));
    for term in terms.chain(place::all().iter().filter_map(|place| place.name.get(Lang::Ar))) {
        for (at, word) in super::letters::words(term).enumerate() {
            if word.script == super::letters::Script::Arabic {
                learn(word.letters, at == 0);
            }
        }
    }
    let roots = whole.iter().map(|word| without_ta(word).to_owned()).collect();
    Known { whole, roots, listed, stems }
});

/// From a folded plural to its folded singular.
static PLURALS: LazyLock<HashMap<&'static str, &'static str>> = LazyLock::new(|| {
    static FOLDED: LazyLock<String> = LazyLock::new(|| {
        let lines = include_str!("../../data/arabic/plurals.txt").lines().filter(|line| !line.starts_with('#'));
        lines.map(|line| fold(line) + "\n").collect()
    });
    let pairs = FOLDED.lines().filter_map(|line| line.split_once(' '));
    pairs.flat_map(|(singular, plurals)| plurals.split(' ').map(move |plural| (plural, singular))).collect()
});

#[cfg(test)]
mod tests {
    use super::*;

    fn of(word: &str) -> String {
        stem(&fold(word))
    }

    #[test]
    fn inflections_of_a_word_share_a_stem() {
        for group in [
            "جمعية الجمعية والجمعية بالجمعية للجمعية جمعيات الجمعيات وبالجمعيات لجمعيات جمعيتنا جمعيتها جمعياتهم وجمعية بجمعية وللجمعيات",
            "عريضة العريضة العرائض عرائض والعرائض بعريضة عريضتنا للعريضة عريضتهم بالعرائض",
            "حق الحق حقوق الحقوق وحقوق بحقوق حقوقها حقوقهم للحقوق",
            "امرأة المرأة النساء نساء للنساء والنساء",
            "مواطن مواطنين المواطنون المواطنات مواطنة للمواطنين والمواطنين",
            "قانون القانون قوانين القوانين والقانون بالقانون بقانون",
            "ميزانية الميزانية ميزانيات ميزانيتها والميزانية بميزانية",
            "انتخابات الانتخابات انتخاب والانتخابات بالانتخابات لانتخابات",
            "تكوين التكوين تكوينات التكوينات وتكوين لتكوين",
            "وزارة الوزارة وزارات والوزارة لوزارة",
            "التزام الالتزام التزامات الالتزامات والالتزام",
            "شراكة شراكات الشراكات وشراكة بشراكة",
            "متطوع متطوعون المتطوعين متطوعات للمتطوعين",
            "تعاونية التعاونيات تعاونيات تعاونيتنا لتعاونية",
            "محلي محلية محليا المحلية والمحلي",
            "شريك الشركاء شركاؤنا شركائنا لشركائهم شركاء",
            "شارع الشوارع بشوارع وشارع",
            "مدرسة المدارس مدارس مدرستنا للمدرسة",
        ] {
            let mut words = group.split(' ');
            let first = words.next().unwrap();
            for word in words {
                assert_eq!(of(word), of(first), "{word} and {first}");
            }
        }
    }

    #[test]
    fn different_words_keep_different_stems() {
        for (one, other) in [
            ("جمعية", "جمع"),
            ("جمعية", "جماعة"),
            ("وزارة", "زيارة"),
            ("ولاية", "لاية"),
            ("بيئة", "هيئة"),
            ("فلاحة", "لاحة"),
            ("كمال", "مال"),
            ("قانون", "قنوات"),
            ("عريضة", "عرض"),
            ("لجنة", "جنة"),
            ("تعليم", "علم"),
            ("سياسة", "سياحة"),
            ("ماء", "مال"),
        ] {
            assert_ne!(of(one), of(other), "{one} and {other}");
        }
    }
}
