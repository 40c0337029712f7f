//! The words by which strategy papers name their parts, in French, Arabic and English. To teach the reader a word, add
//! it here.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::Kind;
use super::words::{Word, folded};

/// What papers call a node of each kind: alone, and many.
const NAMES: &[(Kind, &[&str], &[&str])] = &[
    (
        Kind::Mission,
        &["mission", "missions", "vocation", "raison d'être", "mission statement", "رسالة", "الرسالة", "مهمة"],
        &[],
    ),
    (Kind::Vision, &["vision", "vision statement", "رؤية"], &[]),
    (Kind::Values, &["valeurs", "principes", "valeurs et principes", "values", "core values", "قيم", "مبادئ"], &[]),
    (
        Kind::Domain,
        &["domaine", "champ d'action", "secteur d'intervention", "domain", "focus area", "thematic area", "مجال"],
        &[
            "domaines",
            "champs d'action",
            "secteurs d'intervention",
            "domains",
            "focus areas",
            "thematic areas",
            "مجالات",
            "مجالين",
            "مجالان",
        ],
    ),
    (
        Kind::Axis,
        &["axe", "orientation", "pilier", "axis", "pillar", "strategic direction", "محور", "توجه", "ركيزة"],
        &[
            "axes",
            "orientations",
            "piliers",
            "pillars",
            "strategic directions",
            "محاور",
            "محورين",
            "محوران",
            "توجهات",
            "ركائز",
        ],
    ),
    (
        Kind::Objective,
        &["objectif", "finalité", "objective", "goal", "aim", "هدف", "غاية"],
        &["objectifs", "finalités", "buts", "objectives", "goals", "aims", "أهداف", "هدفين", "هدفان", "غايات"],
    ),
    (
        Kind::Priority,
        &["chantier", "priorité", "worksite", "priority", "ورش", "أولوية"],
        &["chantiers", "priorités", "worksites", "priorities", "أوراش", "ورشين", "أولويات", "أولويتين"],
    ),
    (Kind::Strategy, &["stratégie", "strategy", "استراتيجية"], &["stratégies", "strategies", "استراتيجيات"]),
    (
        Kind::Outcome,
        &["résultat", "effet attendu", "outcome", "output", "result", "نتيجة"],
        &["résultats", "effets attendus", "outcomes", "outputs", "results", "نتائج", "نتيجتين"],
    ),
    (
        Kind::HorizontalAction,
        &["action horizontale", "action transversale", "horizontal action", "cross-cutting action", "إجراء أفقي"],
        &[
            "actions horizontales",
            "actions transversales",
            "activités transversales",
            "horizontal actions",
            "cross-cutting actions",
            "cross-cutting activities",
            "إجراءات أفقية",
            "أنشطة أفقية",
            "أعمال أفقية",
        ],
    ),
    (
        Kind::Action,
        &["action", "activité", "activity", "نشاط", "إجراء"],
        &["actions", "activités", "activities", "أنشطة", "إجراءات"],
    ),
];

/// What logical frameworks put before their numbers, in capitals: OS1, R2.1.
const SHORTENED: &[(&str, Kind)] = &[
    ("OG", Kind::Objective),
    ("OS", Kind::Objective),
    ("OBJ", Kind::Objective),
    ("R", Kind::Outcome),
    ("RA", Kind::Outcome),
    ("A", Kind::Action),
];

/// Firstly, secondly… as Arabic papers number their chapters.
const FIRSTLY: &[&str] = &["أولا", "ثانيا", "ثالثا", "رابعا", "خامسا", "سادسا", "سابعا", "ثامنا", "تاسعا", "عاشرا"];

/// Words that may stand before a name in a heading.
const BEFORE: &str = "le la les l nos notre ses son leur leurs un une des du grand grands grandes principal principaux \
    principale principales différents the our its main key core major overall strategic specific expected general";

/// Words that may stand after a name without saying which one is meant.
const AFTER: &str = "d de des du l la le les et of and for action actions activité activités intervention \
    interventions travail work stratégique stratégiques prioritaire prioritaires général générale généraux \
    générales global globale globaux spécifique spécifiques principal principale principaux principales majeur \
    majeurs majeures attendu attendus attendue attendues opérationnel opérationnels transversal transversaux \
    association organisation plan programme projet strategic priority general specific main key expected \
    association organization n no nº استراتيجي استراتيجية الاستراتيجية الاستراتيجي عام عامة العام العامة خاص خاصة \
    الخاص الخاصة رئيسي رئيسية الرئيسي الرئيسية أساسية الأساسية منتظرة المنتظرة متوقعة المتوقعة عمل العمل تدخل \
    التدخل ذو ذات ذات الأولوية الجمعية";

/// Endings of a sentence that announces what it is after, when it has no name for it.
const AIMING: &[&str] = &[
    "vise à",
    "visent à",
    "vise",
    "a pour but de",
    "a pour but",
    "se propose de",
    "s'assigne pour but",
    "œuvre à",
    "œuvre pour",
    "cherche à",
    "aims to",
    "aims at",
    "seeks to",
    "يهدف إلى",
    "تهدف إلى",
    "يسعى إلى",
    "تسعى إلى",
    "تروم",
];

/// Words that point to what follows.
const FOLLOWING: &str = "suivant suivants suivante suivantes following follows below التالية التالي الآتية الآتي يلي";

/// Words that point back to what was said.
const BACK: &str = "susmentionné susmentionnés susmentionnées précité précités précitées mentionné mentionnés above \
    aforementioned أعلاه المذكورة السابقة";

/// One, two, three… as words.
const CARDINALS: &[&[&str]] = &[
    &["un", "une", "one", "واحد", "واحدة"],
    &["deux", "two", "اثنان", "اثنتان"],
    &["trois", "three", "ثلاث", "ثلاثة"],
    &["quatre", "four", "أربع", "أربعة"],
    &["cinq", "five", "خمس", "خمسة"],
    &["six", "ست", "ستة"],
    &["sept", "seven", "سبع", "سبعة"],
    &["huit", "eight", "ثمان", "ثماني", "ثمانية"],
    &["neuf", "nine", "تسع", "تسعة"],
    &["dix", "ten", "عشر", "عشرة"],
    &["onze", "eleven"],
    &["douze", "twelve"],
    &["treize", "thirteen"],
    &["quatorze", "fourteen"],
    &["quinze", "fifteen"],
    &["seize", "sixteen"],
];

/// First, second, third… as words.
const ORDINALS: &[&[&str]] = &[
    &["premier", "première", "first", "الأول", "الأولى"],
    &["deuxième", "second", "seconde", "الثاني", "الثانية"],
    &["troisième", "third", "الثالث", "الثالثة"],
    &["quatrième", "fourth", "الرابع", "الرابعة"],
    &["cinquième", "fifth", "الخامس", "الخامسة"],
    &["sixième", "sixth", "السادس", "السادسة"],
    &["septième", "seventh", "السابع", "السابعة"],
    &["huitième", "eighth", "الثامن", "الثامنة"],
    &["neuvième", "ninth", "التاسع", "التاسعة"],
    &["dixième", "tenth", "العاشر", "العاشرة"],
];

/// A name for a kind of node, as found in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Name {
    /// The kind that it names.
    pub(super) kind: Kind,
    /// Whether it names many.
    pub(super) many: bool,
    /// Of how many words it consists.
    pub(super) length: usize,
}

/// A set of folded words.
struct Set(HashMap<String, u64>);

impl Set {
    fn of(lists: impl IntoIterator<Item = (&'static str, u64)>) -> Self {
        Self(lists.into_iter().map(|(word, value)| (bare(&folded(word)).to_owned(), value)).collect())
    }

    fn of_words(text: &'static str) -> Self {
        Self::of(text.split_whitespace().map(|word| (word, 0)))
    }

    fn counted(table: &'static [&'static [&'static str]]) -> Self {
        Self::of((1..).zip(table).flat_map(|(value, words)| words.iter().map(move |word| (*word, value))))
    }

    fn get(&self, word: &Word) -> Option<u64> {
        self.0.get(bare(&word.folded)).copied()
    }
}

/// Names by their first word, each with all its words.
type Names = HashMap<String, Vec<(Vec<String>, Name)>>;

/// The names, of one first word the longest first.
static BY_FIRST_WORD: LazyLock<Names> = LazyLock::new(|| {
    let mut names = Names::new();
    for (kind, one, many) in NAMES {
        let all = one.iter().map(|name| (name, false)).chain(many.iter().map(|name| (name, true)));
        for (name, many) in all {
            let words: Vec<_> = folded(name).split(' ').map(|word| bare(word).to_owned()).collect();
            let name = Name { kind: *kind, many, length: words.len() };
            names.entry(words[0].clone()).or_default().push((words, name));
        }
    }
    names.values_mut().for_each(|found| found.sort_by_key(|(words, _)| std::cmp::Reverse(words.len())));
    names
});

/// The name that the words begin with.
pub(super) fn name_at(words: &[Word]) -> Option<Name> {
    let first = &words.first()?.folded;
    [bare(first), bare(first.strip_prefix('و').unwrap_or(first))]
        .into_iter()
        .filter_map(|first| BY_FIRST_WORD.get(first))
        .flatten()
        .find(|(name, _)| {
            name.len() <= words.len() && name[1..].iter().zip(&words[1..]).all(|(a, b)| a == bare(&b.folded))
        })
        .map(|(_, name)| *name)
}

/// The place that such a word gives: "ثانيا" the second.
pub(super) fn firstly(word: &str) -> Option<u16> {
    static WORDS: LazyLock<Vec<String>> = LazyLock::new(|| FIRSTLY.iter().map(|word| folded(word)).collect());
    let index = WORDS.iter().position(|known| *known == kernel::fold(word))?;
    u16::try_from(index + 1).ok()
}

/// The kind that such capitals stand for before a number.
pub(super) fn abbreviated(letters: &str) -> Option<Kind> {
    SHORTENED.iter().find(|(short, _)| *short == letters).map(|(_, kind)| *kind)
}

/// Whether the word may introduce a name in a heading ("nos", "grands").
pub(super) fn may_precede(word: &Word) -> bool {
    static WORDS: LazyLock<Set> = LazyLock::new(|| Set::of_words(BEFORE));
    WORDS.get(word).is_some()
}

/// Whether the word may complete a name without making it a title of its own ("stratégiques", "d'intervention").
pub(super) fn may_follow(word: &Word) -> bool {
    static WORDS: LazyLock<Set> = LazyLock::new(|| Set::of_words(AFTER));
    WORDS.get(word).is_some()
}

/// Whether the word points to what follows ("suivants").
pub(super) fn points_ahead(word: &Word) -> bool {
    static WORDS: LazyLock<Set> = LazyLock::new(|| Set::of_words(FOLLOWING));
    WORDS.get(word).is_some()
}

/// Whether the word points back ("susmentionnés").
pub(super) fn points_back(word: &Word) -> bool {
    static WORDS: LazyLock<Set> = LazyLock::new(|| Set::of_words(BACK));
    WORDS.get(word).is_some()
}

/// Whether a folded sentence ends by saying what somebody is after ("… vise à").
pub(super) fn is_aiming(sentence: &str) -> bool {
    static ENDINGS: LazyLock<Vec<String>> = LazyLock::new(|| AIMING.iter().map(|ending| folded(ending)).collect());
    ENDINGS.iter().any(|ending| {
        sentence.strip_suffix(ending.as_str()).is_some_and(|before| before.is_empty() || before.ends_with(' '))
    })
}

/// The number that a word counts, in digits or letters.
pub(super) fn cardinal(word: &Word) -> Option<u64> {
    static WORDS: LazyLock<Set> = LazyLock::new(|| Set::counted(CARDINALS));
    word.number().or_else(|| WORDS.get(word))
}

/// The place that an ordinal word names: "premier", "الأول".
pub(super) fn ordinal(word: &Word) -> Option<u64> {
    static WORDS: LazyLock<Set> = LazyLock::new(|| Set::counted(ORDINALS));
    WORDS.get(word)
}

/// A folded Arabic word without its article and what is written together with it; any other word as it is.
fn bare(folded: &str) -> &str {
    ["وال", "بال", "كال", "فال", "لل", "ال"]
        .iter()
        .find_map(|article| folded.strip_prefix(article))
        .filter(|rest| rest.chars().count() >= 2)
        .unwrap_or(folded)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reader::words::words;

    fn named(text: &str) -> Option<(Kind, bool, usize)> {
        name_at(&words(text).collect::<Vec<_>>()).map(|name| (name.kind, name.many, name.length))
    }

    #[test]
    fn names_are_known_in_three_languages_however_they_are_written() {
        assert_eq!(named("DOMAINE(S) D’ACTIVITÉ"), Some((Kind::Domain, true, 1)));
        assert_eq!(named("Actions horizontales de"), Some((Kind::HorizontalAction, true, 2)));
        assert_eq!(named("المحور الأول"), Some((Kind::Axis, false, 1)));
        assert_eq!(named("والأهداف العامة"), Some((Kind::Objective, true, 1)));
        assert_eq!(named("الأنشطة الأفقية"), Some((Kind::HorizontalAction, true, 2)));
        assert_eq!(named("Pillars"), Some((Kind::Axis, true, 1)));
        assert_eq!(named("stratégiques"), None);
        assert_eq!(named(""), None);
    }

    #[test]
    fn numbers_are_known_in_digits_and_letters() {
        let count = |text: &str| words(text).next().and_then(|word| cardinal(&word));
        assert_eq!(count("quatre"), Some(4));
        assert_eq!(count("خمسة"), Some(5));
        assert_eq!(count("٥"), Some(5));
        assert_eq!(count("Ten"), Some(10));
        assert_eq!(count("quelques"), None);
        let place = |text: &str| words(text).next().and_then(|word| ordinal(&word));
        assert_eq!(place("الثالث"), Some(3));
        assert_eq!(place("Première"), Some(1));
    }
}
