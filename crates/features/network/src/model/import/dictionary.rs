//! The words by which lists name sorts, themes and publics.

use std::collections::HashMap;

use kernel::{Lang, fold};
use search::thesaurus;
use web::Words;

use crate::model::{Public, Sort};

/// What people call the sorts, themes and publics, in all languages.
pub struct Dictionary {
    sorts: HashMap<String, Sort>,
    publics: HashMap<String, Public>,
    themes: HashMap<String, &'static str>,
}

impl Dictionary {
    /// The words of the house, of the thesaurus, and how lists often say it.
    pub fn of(words: &Words) -> Self {
        let said = |code: &str, label: &str| -> Vec<String> {
            let labels = Lang::ALL.map(|lang| fold(words.get(lang, label)));
            labels.into_iter().chain([fold(code)]).collect()
        };
        let mut sorts: HashMap<String, Sort> =
            SORTS.iter().flat_map(|(sort, words)| words.iter().map(|word| (fold(word), *sort))).collect();
        for sort in Sort::ALL {
            sorts.extend(said(sort.code(), sort.label()).into_iter().map(|word| (word, *sort)));
        }
        let mut publics: HashMap<String, Public> =
            PUBLICS.iter().flat_map(|(public, words)| words.iter().map(|word| (fold(word), *public))).collect();
        for public in Public::ALL {
            publics.extend(said(public.code(), public.label()).into_iter().map(|word| (word, *public)));
        }
        Self { sorts, publics, themes: themes() }
    }

    /// A sort by its word.
    pub fn sort(&self, words: &str) -> Option<Sort> {
        self.sorts.get(&fold(words)).copied()
    }

    /// A public by its word.
    pub fn public(&self, words: &str) -> Option<Public> {
        self.publics.get(&fold(words)).copied()
    }

    /// The theme of a word: a concept that is part of a theme stands for it.
    pub fn theme(&self, words: &str) -> Option<&'static str> {
        self.themes.get(&fold(words)).copied()
    }
}

/// Every term of the thesaurus with the theme to which it belongs.
fn themes() -> HashMap<String, &'static str> {
    let mut themes = HashMap::new();
    for concept in thesaurus::concepts() {
        let broader = |code: &&'static str| thesaurus::get(code).and_then(|concept| concept.broader.as_deref());
        let Some(theme) = std::iter::successors(Some(concept.code.as_str()), broader).take(8).last() else { continue };
        let terms = concept.name.languages().map(|(_, term)| term).chain(concept.also.iter().map(String::as_str));
        for term in terms.chain([concept.code.as_str()]) {
            themes.entry(fold(term)).or_insert(theme);
        }
    }
    themes
}

const SORTS: &[(Sort, &[&str])] = &[
    (
        Sort::Association,
        &[
            "associations",
            "ong",
            "association locale",
            "association nationale",
            "société civile",
            "جمعيات",
            "جمعية محلية",
            "جمعية",
            "منظمة غير حكومية",
            "ngo",
            "coopérative",
            "تعاونية",
        ],
    ),
    (
        Sort::Institution,
        &[
            "institution",
            "institution publique",
            "administration",
            "collectivité",
            "collectivité territoriale",
            "ministère",
            "مؤسسة",
            "مؤسسة عمومية",
            "إدارة",
            "جماعة ترابية",
            "public institution",
        ],
    ),
    (
        Sort::University,
        &[
            "université",
            "école",
            "faculté",
            "institut",
            "centre de recherche",
            "جامعة",
            "كلية",
            "معهد",
            "مدرسة",
            "university",
            "school",
        ],
    ),
    (Sort::Media, &["média", "médias", "presse", "radio", "journal", "إعلام", "صحافة", "إذاعة", "media", "press"]),
    (Sort::Movement, &["mouvement", "collectif", "حركة", "movement", "collective"]),
    (
        Sort::Coalition,
        &[
            "coalition",
            "réseau",
            "fédération",
            "alliance",
            "union",
            "ائتلاف",
            "شبكة",
            "فيدرالية",
            "اتحاد",
            "network",
            "federation",
        ],
    ),
    (
        Sort::Partner,
        &[
            "partenaire",
            "bailleur",
            "bailleur de fonds",
            "fondation",
            "agence",
            "ong internationale",
            "شريك",
            "مانح",
            "وكالة",
            "donor",
            "foundation",
            "agency",
        ],
    ),
    (Sort::Other, &["autres", "divers", "أخرى", "غير ذلك"]),
];

const PUBLICS: &[(Public, &[&str])] = &[
    (Public::Women, &["femmes", "femme", "filles", "نساء", "النساء", "المرأة", "women"]),
    (Public::Youth, &["jeunes", "jeunesse", "شباب", "الشباب", "youth"]),
    (Public::Children, &["enfants", "enfance", "أطفال", "الأطفال", "الطفولة", "children"]),
    (
        Public::Disabled,
        &["handicap", "personnes handicapées", "handicapés", "ذوو الإعاقة", "الأشخاص في وضعية إعاقة", "disability"],
    ),
    (Public::Migrants, &["migrants", "réfugiés", "مهاجرون", "المهاجرون", "migrants and refugees"]),
    (Public::Elderly, &["personnes âgées", "aînés", "المسنون", "elderly"]),
    (Public::Rural, &["ruraux", "monde rural", "population rurale", "العالم القروي", "rural"]),
    (Public::Workers, &["travailleurs", "ouvriers", "chômeurs", "عمال", "العمال", "workers"]),
    (Public::Prisoners, &["détenus", "سجناء", "السجناء", "prisoners"]),
    (Public::Patients, &["malades", "patients", "مرضى", "المرضى"]),
    (Public::Students, &["étudiants", "élèves", "تلاميذ", "طلبة", "students"]),
    (Public::Officials, &["élus", "fonctionnaires", "منتخبون", "officials"]),
    (Public::Associations, &["associations", "société civile", "الجمعيات", "جمعيات", "civil society"]),
    (
        Public::Everybody,
        &["tous", "tout le monde", "grand public", "tous publics", "الجميع", "العموم", "everybody", "all"],
    ),
];
