use kernel::{Text, fold};
use serde::{Deserialize, Serialize};

store::coded! {
    /// A function that most bodies know.
    Function, "gov-office-" {
        /// An ordinary seat.
        Member = "member",
        /// Presides.
        President = "president",
        /// Stands in for whoever presides.
        VicePresident = "vice-president",
        /// Keeps the records.
        Secretary = "secretary",
        /// Stands in for the secretary.
        DeputySecretary = "deputy-secretary",
        /// Keeps the money.
        Treasurer = "treasurer",
        /// Stands in for the treasurer.
        DeputyTreasurer = "deputy-treasurer",
        /// Advises (conseiller, assesseur).
        Adviser = "adviser",
        /// Coordinates.
        Coordinator = "coordinator",
    }
}

/// What the holder of a seat does in the body: a function that most bodies know, or one of this body's own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Office {
    /// A function that most bodies know.
    Known(Function),
    /// One of this body's own.
    Own(Text),
}

impl Default for Office {
    fn default() -> Self {
        Self::Known(Function::Member)
    }
}

/// How people write the functions that most bodies know, in French, Arabic and English.
const SPELLINGS: &[(Function, &[&str])] = &[
    (Function::Member, &["member", "membre", "عضو", "عضوة"]),
    (
        Function::President,
        &[
            "president",
            "presidente",
            "chair",
            "chairperson",
            "chairwoman",
            "chairman",
            "رئيس",
            "رئيسة",
            "الرئيس",
            "الرئيسة",
        ],
    ),
    (
        Function::VicePresident,
        &[
            "vice president",
            "vice presidente",
            "vp",
            "vice chair",
            "نائب الرئيس",
            "نائبة الرئيس",
            "نائبة الرئيسة",
            "نائب الرئيسة",
        ],
    ),
    (
        Function::Secretary,
        &[
            "secretary",
            "secretaire",
            "secretaire general",
            "secretaire generale",
            "sg",
            "general secretary",
            "الكاتب العام",
            "الكاتبة العامة",
            "كاتب عام",
            "كاتبة عامة",
            "كاتب",
            "كاتبة",
        ],
    ),
    (
        Function::DeputySecretary,
        &[
            "deputy secretary",
            "secretaire adjoint",
            "secretaire adjointe",
            "secretaire general adjoint",
            "secretaire generale adjointe",
            "نائب الكاتب العام",
            "نائبة الكاتب العام",
            "نائبة الكاتبة العامة",
            "نائب الكاتبة العامة",
        ],
    ),
    (Function::Treasurer, &["treasurer", "tresorier", "tresoriere", "أمين المال", "أمينة المال", "أمين", "أمينة"]),
    (
        Function::DeputyTreasurer,
        &[
            "deputy treasurer",
            "tresorier adjoint",
            "tresoriere adjointe",
            "نائب أمين المال",
            "نائبة أمين المال",
            "نائبة أمينة المال",
            "نائب أمينة المال",
        ],
    ),
    (
        Function::Adviser,
        &[
            "adviser",
            "advisor",
            "assessor",
            "conseiller",
            "conseillere",
            "assesseur",
            "assesseure",
            "مستشار",
            "مستشارة",
        ],
    ),
    (
        Function::Coordinator,
        &["coordinator", "coordinateur", "coordinatrice", "coordonnateur", "coordonnatrice", "منسق", "منسقة"],
    ),
];

impl Office {
    /// Understands what somebody wrote: a known function in any of the languages, or else the words as they are, in
    /// Arabic or French by their script. Nothing written is an ordinary seat.
    pub fn understood(words: &str) -> Self {
        let folded = fold(words);
        if folded.is_empty() {
            return Self::default();
        }
        let spelled = |spellings: &[&str]| spellings.iter().any(|spelling| fold(spelling) == folded);
        Function::from_code(words.trim())
            .or_else(|| SPELLINGS.iter().find(|(_, spellings)| spelled(spellings)).map(|(function, _)| *function))
            .map_or_else(|| Self::Own(super::in_script(words)), Self::Known)
    }
}

impl Office {
    /// Whether `said` says nothing that this does not: a list in one language says less than the record.
    pub fn includes(&self, said: &Self) -> bool {
        match (self, said) {
            (Self::Own(text), Self::Own(said)) => said.languages().all(|(lang, words)| text.get(lang) == Some(words)),
            _ => self == said,
        }
    }
}

impl From<&Office> for store::Value {
    fn from(office: &Office) -> Self {
        match office {
            Office::Known(function) => Self::from(function.code()),
            Office::Own(text) => Self::from(text),
        }
    }
}

impl store::Column for Office {
    /// A function's own word is a word; one of the body's own is a JSON object.
    fn from_cell(cell: store::Cell<'_>) -> Option<Self> {
        match cell {
            store::Cell::Text(words) if words.starts_with('{') => serde_json::from_str(words).ok().map(Self::Own),
            store::Cell::Text(code) => Function::from_code(code).map(Self::Known),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::Lang;

    #[test]
    fn a_function_is_understood_in_three_languages_and_in_both_genders() {
        for words in ["Présidente", "PRESIDENT", "الرئيسة", "chairperson", "president"] {
            assert_eq!(Office::understood(words), Office::Known(Function::President), "{words}");
        }
        assert_eq!(Office::understood("Trésorière adjointe"), Office::Known(Function::DeputyTreasurer));
        assert_eq!(Office::understood("  "), Office::default());
    }

    #[test]
    fn an_unknown_function_keeps_its_words() {
        assert_eq!(Office::understood("Porte-parole"), Office::Own(Text::of(Lang::Fr, "Porte-parole")));
        assert_eq!(Office::understood("الناطقة الرسمية"), Office::Own(Text::of(Lang::Ar, "الناطقة الرسمية")));
    }
}
