use serde::{Deserialize, Serialize};

use crate::Lang;

/// One text in one or more languages: a name, a title, a paragraph.
///
/// Stored as a JSON object by language code. A text that misses a language is shown in another one, and says so:
/// [`Text::in_lang`] gives the language that it found beside the words, so that a page can mark it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Text {
    #[serde(default, skip_serializing_if = "String::is_empty")]
    fr: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    ar: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    en: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    zgh: String,
}

impl Text {
    /// A text in one language. Space around it is dropped.
    pub fn of(lang: Lang, words: impl AsRef<str>) -> Self {
        Self::default().with(lang, words)
    }

    /// A text in French and Arabic, the two languages that most records have.
    pub fn fr_ar(fr: impl AsRef<str>, ar: impl AsRef<str>) -> Self {
        Self::of(Lang::Fr, fr).with(Lang::Ar, ar)
    }

    /// The same text with its words in `lang` set; empty words remove the language.
    #[must_use]
    pub fn with(mut self, lang: Lang, words: impl AsRef<str>) -> Self {
        *self.slot(lang) = words.as_ref().trim().to_owned();
        self
    }

    /// The words in exactly this language, if they exist.
    pub fn get(&self, lang: Lang) -> Option<&str> {
        let words = match lang {
            Lang::Fr => &self.fr,
            Lang::Ar => &self.ar,
            Lang::En => &self.en,
            Lang::Zgh => &self.zgh,
        };
        (!words.is_empty()).then_some(words)
    }

    /// The words for a reader of `lang`, with the language that they are really in: the wished one, else French,
    /// Arabic, English, Tamazight. An empty text gives empty words in the wished language.
    pub fn in_lang(&self, lang: Lang) -> (Lang, &str) {
        [lang, Lang::Fr, Lang::Ar, Lang::En, Lang::Zgh]
            .into_iter()
            .find_map(|l| self.get(l).map(|words| (l, words)))
            .unwrap_or((lang, ""))
    }

    /// Whether no language has words.
    pub fn is_empty(&self) -> bool {
        self.languages().next().is_none()
    }

    /// The languages that have words, in the order of [`Lang::ALL`].
    pub fn languages(&self) -> impl Iterator<Item = (Lang, &str)> {
        Lang::ALL.into_iter().filter_map(|lang| self.get(lang).map(|words| (lang, words)))
    }

    fn slot(&mut self, lang: Lang) -> &mut String {
        match lang {
            Lang::Fr => &mut self.fr,
            Lang::Ar => &mut self.ar,
            Lang::En => &mut self.en,
            Lang::Zgh => &mut self.zgh,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_language_falls_back_and_says_which_one_it_found() {
        let name = Text::fr_ar("Assemblée générale", "الجمع العام");
        assert_eq!(name.in_lang(Lang::Ar), (Lang::Ar, "الجمع العام"));
        assert_eq!(name.in_lang(Lang::Zgh), (Lang::Fr, "Assemblée générale"));
        assert_eq!(Text::of(Lang::Zgh, "ⵜⵡⵉⵣⴰ").in_lang(Lang::En), (Lang::Zgh, "ⵜⵡⵉⵣⴰ"));
        assert_eq!(Text::default().in_lang(Lang::En), (Lang::En, ""));
    }

    #[test]
    fn a_text_survives_its_json() {
        let name = Text::fr_ar("Plan", "مخطط");
        let json = serde_json::to_string(&name).unwrap();
        assert_eq!(json, r#"{"fr":"Plan","ar":"مخطط"}"#);
        assert_eq!(serde_json::from_str::<Text>(&json).unwrap(), name);
        assert!(serde_json::from_str::<Text>("{}").unwrap().is_empty());
    }
}
