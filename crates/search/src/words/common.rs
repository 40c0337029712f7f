use std::collections::HashSet;
use std::sync::LazyLock;

use kernel::Lang;

/// Whether a folded word is one of those that stand in every text, whatever it is about.
pub(super) fn is_common(exact: &str, letters: &str) -> bool {
    // على and وإلى are common, علي a name and والي an office: folding makes them one.
    match exact {
        "علي" | "والي" => letters.ends_with('ى'),
        _ => COMMON.contains(exact) || exact.len() == 1 && !exact.as_bytes()[0].is_ascii_digit(),
    }
}

/// The language of Latin letters by the common words that stand among them, if those tell it.
pub(super) fn guess<'a>(words: impl Iterator<Item = &'a str>) -> Option<Lang> {
    let (mut french, mut english) = (0, 0);
    for word in words {
        french += usize::from(FRENCH_ONLY.contains(&word));
        english += usize::from(ENGLISH_ONLY.contains(&word));
    }
    match (french, english) {
        (f, e) if f > 2 * e => Some(Lang::Fr),
        (f, e) if e > 2 * f => Some(Lang::En),
        _ => None,
    }
}

static COMMON: LazyLock<HashSet<&str>> =
    LazyLock::new(|| [FRENCH, ARABIC, ENGLISH, ARTICLES].iter().flat_map(|list| list.split_whitespace()).collect());

const FRENCH_ONLY: [&str; 16] =
    ["le", "la", "les", "des", "du", "et", "une", "pour", "dans", "sur", "avec", "aux", "qui", "que", "est", "par"];
const ENGLISH_ONLY: [&str; 14] =
    ["the", "of", "and", "to", "in", "for", "with", "is", "are", "by", "from", "how", "which", "that"];

const FRENCH: &str = "le la les l el al un une des de du d et a au aux en dans par pour sur sous avec sans ou ne pas se s ce cet \
    cette ces c qui que qu quoi dont est sont etre sera il elle ils elles on nous vous je j tu me m te t lui leur leurs \
    son sa ses mon ma mes ton ta tes notre nos votre vos y n plus moins tres comme si mais donc ni car entre vers chez \
    depuis jusqu lorsqu puisqu quand comment aussi ainsi afin lors tout toute tous toutes quel quelle quels quelles";

const ARABIC: &str = "في من علي الي عن مع ان او ما لا هذا هذه ذلك تلك التي الذي الذين اللواتي اللاتي بين كل قد كان كانت يكون تكون \
    هو هي هم هن نحن انا انت ثم حتي لدي منذ عند غير لم لن كما اذا لكن اي بها به له لها لهم فيه فيها منه منها عنه عنها عليه \
    عليها اليه اليها و ف ب ل ك وفي ومن وعلي والي وعن ومع وان ولا وما وهو وهي وقد وكل وهذا وهذه كيف ماذا اين هل حيث لان لانه ايضا \
    خلال بعض اجل ضمن نحو عبر حول ديال ديالي هاد اللي لي باش علاش واش شي فاش ديالنا كيفاش شنو";

/// The Arabic article as Latin letters write it: El Hoceima is Al Hoceima.
const ARTICLES: &str = "al el";

const ENGLISH: &str = "the of and to in for with on is are was were be been being by from at as an a or not no it its this \
    that those which who whom what how where when we our you your they their them he she his her i my me us do does \
    did has have had will would can could should may might than then so but if about into over under between s t";
