use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::LazyLock;

use super::{Article, Instrument, all, article_rows};
use crate::fold;

/// The articles that a text in French, Arabic or English speaks of: at most `limit`, the most certain first.
///
/// An article is named only if one of its keywords stands in the text, as a whole; the more of the text its keywords
/// cover, the more certain. Articles less than a third as certain as the first are left out. It is a proposal for a person
/// to confirm, not a judgement.
pub fn suggest(words: &str, limit: usize) -> Vec<&'static Article> {
    let words = fold(words);
    let text = Wording::of(&words);
    let spoken_of = Instrument::ALL.map(|instrument| text.speaks_of(&THEMES[instrument as usize]));
    let mut found: Vec<_> = INDEX
        .iter()
        .map(|entry| (text.weight(entry, spoken_of[entry.article.instrument as usize]), entry.article))
        .filter(|(weight, _)| *weight > 0)
        .collect();
    found.sort_by_key(|(weight, _)| Reverse(*weight));
    let most = found.first().map_or(0, |(weight, _)| *weight);
    found.into_iter().filter(|(weight, _)| weight * 3 >= most).map(|(_, article)| article).take(limit).collect()
}

/// Keywords as written in the tables, their words folded: parted by `|`; `*` stands for any ending; those behind `+` are
/// too common to count alone, and count only in a text that speaks of the instrument's theme (children, say).
type Keywords = Box<str>;

struct Entry {
    article: &'static Article,
    keywords: Keywords,
}

static INDEX: LazyLock<Box<[Entry]>> = LazyLock::new(|| {
    let keywords = article_rows().map(|[.., fr, ar, en]| folded(&[fr, ar, en].join("|")));
    all().iter().zip(keywords).map(|(article, keywords)| Entry { article, keywords }).collect()
});

/// The theme of each instrument; the general ones have none.
static THEMES: LazyLock<[Keywords; 8]> = LazyLock::new(|| Instrument::ALL.map(|i| folded(i.facts().theme)));

fn folded(keywords: &str) -> Keywords {
    let keywords: Vec<_> = keywords.split('|').filter(|keyword| !keyword.is_empty()).map(folded_keyword).collect();
    keywords.join("|").into()
}

fn folded_keyword(keyword: &str) -> String {
    let (mark, words) = keyword.strip_prefix('+').map_or(("", keyword), |words| ("+", words));
    let (words, ending) = words.strip_suffix('*').map_or((words, ""), |words| (words, "*"));
    let folded = fold(words);
    let words: Vec<_> = bearing_words(&folded).map(without_article).collect();
    format!("{mark}{}{ending}", words.join(" "))
}

/// A text as its words that bear meaning, each in the forms in which a keyword may know it.
struct Wording<'a>(Vec<Vec<&'a str>>);

impl<'a> Wording<'a> {
    fn of(folded: &'a str) -> Self {
        Self(bearing_words(folded).map(forms).collect())
    }

    fn speaks_of(&self, theme: &str) -> bool {
        theme.split('|').any(|keyword| self.places_of(keyword).next().is_some())
    }

    /// How certainly the text speaks of an article: how many words of the text its keywords cover, and one for the theme.
    fn weight(&self, entry: &Entry, on_theme: bool) -> usize {
        let covered: BTreeSet<_> = entry
            .keywords
            .split('|')
            .filter(|keyword| on_theme || !keyword.starts_with('+'))
            .flat_map(|keyword| self.places_of(keyword.trim_start_matches('+')))
            .flatten()
            .collect();
        if covered.is_empty() { 0 } else { covered.len() + usize::from(on_theme) }
    }

    /// Where the words of a keyword stand in the text, one behind the other.
    fn places_of(&self, keyword: &str) -> impl Iterator<Item = Range<usize>> {
        let length = keyword.split(' ').count();
        let stands =
            move |here: &[Vec<&str>]| here.iter().zip(keyword.split(' ')).all(|(forms, word)| is_one_of(word, forms));
        self.0.windows(length).enumerate().filter(move |(_, here)| stands(here)).map(move |(at, _)| at..at + length)
    }
}

fn is_one_of(word: &str, forms: &[&str]) -> bool {
    match word.strip_suffix('*') {
        Some(beginning) => forms.iter().any(|form| form.starts_with(beginning)),
        None => !word.is_empty() && forms.iter().any(|form| singular(form) == singular(word)),
    }
}

/// A French or English word without the usual ending of the plural.
fn singular(word: &str) -> &str {
    word.strip_suffix(['s', 'x']).unwrap_or(word)
}

/// Words that only join others, in French, English and Arabic, as [`fold()`] writes them.
const JOINING: [&str; 26] = [
    "a", "au", "aux", "d", "de", "des", "du", "en", "entre", "et", "l", "la", "le", "les", "s", "and", "between",
    "for", "of", "the", "to", "او", "بين", "علي", "في", "من",
];

fn bearing_words(folded: &str) -> impl Iterator<Item = &str> {
    folded.split_whitespace().filter(|word| !JOINING.contains(word))
}

/// An Arabic word as it is, without its article, and without what is written together with it: و and, ف so, ب by, ل for, ك like.
fn forms(word: &str) -> Vec<&str> {
    let alone = word.strip_prefix(['و', 'ف', 'ب', 'ل', 'ك']).filter(|rest| rest.chars().count() > 2);
    let mut forms = vec![word, without_article(word)];
    forms.extend(alone);
    forms.extend(alone.map(without_article));
    forms.dedup();
    forms
}

/// An Arabic word without its article, also where it is joined: الحق, والحق, بالحق, للحق.
fn without_article(word: &str) -> &str {
    ["ال", "وال", "بال", "فال", "كال", "لل", "ولل", "وبال"]
        .into_iter()
        .find_map(|joined| word.strip_prefix(joined))
        .unwrap_or(word)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn codes(words: &str) -> Vec<&'static str> {
        suggest(words, 6).into_iter().map(|article| article.code).collect()
    }

    #[test]
    fn a_text_finds_the_articles_it_speaks_of() {
        for (words, expected) in [
            ("L'usage de la pétition et la démocratie participative", &["ICCPR-25"][..]),
            ("liberté d'expression", &["UDHR-19", "ICCPR-19"]),
            ("Promouvoir l'égalité des hommes et des femmes", &["CEDAW-2", "CEDAW-3", "ICCPR-3", "ICESCR-3"]),
            ("égalité entre les femmes et les hommes", &["CEDAW-2", "CEDAW-3", "ICCPR-3", "ICESCR-3"]),
            ("santé reproductive", &["ICESCR-12", "CEDAW-12"]),
            ("La liberté d’association", &["UDHR-20", "ICCPR-22"]),
            ("prévention de la torture", &["CAT-2", "CAT-1", "ICCPR-7", "UDHR-5"]),
            ("enfants", &["CRC-3", "ICCPR-24"]),
            ("Alternatives Femmes", &["CEDAW-3"]),
            ("scolarisation des enfants", &["CRC-28"]),
            ("personnes en situation de handicap", &["CRPD-1"]),
            ("Prévention du VIH auprès des populations vulnérables", &["ICESCR-12"]),
            ("Observation de la justice", &["ICCPR-14"]),
            ("participation des femmes à la vie politique", &["CEDAW-7"]),
            ("استعمال العرائض والديمقراطية التشاركية", &["ICCPR-25"]),
            ("حرية التعبير", &["UDHR-19", "ICCPR-19"]),
            ("تعزيز حرية الرأي والتعبير", &["UDHR-19", "ICCPR-19"]),
            ("المساواة بين الرجال والنساء", &["CEDAW-2", "CEDAW-3", "ICCPR-3"]),
            ("النهوض بالصحة الإنجابية", &["ICESCR-12", "CEDAW-12"]),
            ("وحرية تأسيس الجمعيات", &["UDHR-20", "ICCPR-22"]),
            ("مناهضة التعذيب", &["CAT-2", "ICCPR-7"]),
            ("حقوق الأطفال", &["CRC-4", "CRC-3"]),
            ("الأشخاص في وضعية إعاقة", &["CRPD-1"]),
            ("تمدرس الفتيات بالعالم القروي", &["CEDAW-10", "CEDAW-14"]),
            ("تقوية المجتمع المدني", &["ICCPR-22"]),
            ("freedom of association", &["UDHR-20", "ICCPR-22"]),
            ("right to health of children", &["CRC-24"]),
        ] {
            let found = codes(words);
            assert!(expected.iter().all(|code| found.contains(code)), "{words}: {found:?}");
        }
    }

    #[test]
    fn what_speaks_of_no_right_finds_none() {
        for words in [
            "",
            "Réunion du bureau du 12 mars",
            "Achat de matériel informatique",
            "Élaboration du manuel de procédures",
            "الجمع العام العادي",
            "ورق الطباعة",
            "Annual accounts of the secretariat",
            "|*+ | +",
        ] {
            assert_eq!(codes(words), [""; 0], "{words}");
        }
    }

    #[test]
    fn a_common_word_counts_only_beside_the_theme() {
        assert!(!codes("enquête de satisfaction").contains(&"CAT-12"));
        assert!(codes("enquête sur des allégations de torture").contains(&"CAT-12"));
        assert!(!codes("droit à l'éducation").iter().any(|code| code.starts_with("CRC")));
    }

    #[test]
    fn every_keyword_that_counts_alone_names_its_article() {
        for entry in INDEX.iter() {
            for keyword in entry.keywords.split('|').filter(|keyword| !keyword.starts_with('+')) {
                let found = suggest(keyword, all().len());
                assert!(
                    found.iter().any(|article| article.code == entry.article.code),
                    "{} {keyword}",
                    entry.article.code
                );
            }
        }
    }

    #[test]
    fn only_articles_of_an_instrument_with_a_theme_have_keywords_that_lean_on_it() {
        for entry in INDEX.iter() {
            let leaning = entry.keywords.split('|').any(|keyword| keyword.starts_with('+'));
            assert!(!leaning || !THEMES[entry.article.instrument as usize].is_empty(), "{}", entry.article.code);
            assert!(
                !entry.keywords.split('|').any(|keyword| keyword.trim_matches(['+', '*']).is_empty()),
                "{}",
                entry.article.code
            );
        }
    }

    proptest! {
        #[test]
        fn any_words_can_be_read(words in any::<String>(), limit in 0..9_usize) {
            prop_assert!(suggest(&words, limit).len() <= limit);
        }
    }
}
