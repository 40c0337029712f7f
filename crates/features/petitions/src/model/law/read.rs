use std::collections::HashMap;
use std::sync::{Arc, LazyLock, PoisonError, RwLock};

use kernel::place::Level;
use serde::{Deserialize, Deserializer};
use web::{Message, args};

use super::Rules;

/// Why a file is not rules.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RulesError {
    /// It is longer than any rules are.
    #[error("longer than {} bytes", LONGEST)]
    TooLong,
    /// It is not TOML of the shape of rules.
    #[error("line {line}: {reason}")]
    Shape {
        /// Where, from 1.
        line: usize,
        /// What the reader says.
        reason: String,
    },
    /// A text lacks French or Arabic.
    #[error("{at} lacks French or Arabic words")]
    Words {
        /// Which one.
        at: String,
    },
    /// Two clauses of one list have the same name.
    #[error("{code} stands twice")]
    Twice {
        /// The name.
        code: String,
    },
    /// A clause names an authority that the file does not have.
    #[error("{code} is no authority of this file")]
    NoAuthority {
        /// The name.
        code: String,
    },
    /// A number makes no sense where it stands.
    #[error("{at} makes no sense")]
    Senseless {
        /// Which one.
        at: String,
    },
    /// Nothing can set this deadline running.
    #[error("nothing sets the deadline {code} running")]
    NeverRuns {
        /// The name of the deadline.
        code: String,
    },
}

impl RulesError {
    /// What is wrong, for who wrote the file.
    pub fn message(&self) -> Message {
        match self {
            Self::TooLong => Message::new("petition-law-file-too-long"),
            Self::Shape { line, reason } => {
                Message::with("petition-law-file-shape", args![line = *line as u64, reason = reason.as_str()])
            }
            Self::Words { at } => Message::with("petition-law-file-words", args![at = at.as_str()]),
            Self::Twice { code } => Message::with("petition-law-file-twice", args![code = code.as_str()]),
            Self::NoAuthority { code } => Message::with("petition-law-file-authority", args![code = code.as_str()]),
            Self::Senseless { at } => Message::with("petition-law-file-senseless", args![at = at.as_str()]),
            Self::NeverRuns { code } => Message::with("petition-law-file-never-runs", args![code = code.as_str()]),
        }
    }
}

/// A file of rules has some 30 kB; ten times that is none.
pub(super) const LONGEST: usize = 300_000;

/// Versions that an installation may hold at once; beyond, the memory of read files is emptied.
const HELD: usize = 256;

static READ: LazyLock<RwLock<HashMap<Arc<str>, Arc<Rules>>>> = LazyLock::new(RwLock::default);

impl Rules {
    /// Reads a file. What was read once is kept: a petition's rules cost a look at the memory on every later page.
    ///
    /// # Errors
    /// The first fault that is found, with its place.
    pub fn read(text: &str) -> Result<Arc<Self>, RulesError> {
        if let Some(held) = READ.read().unwrap_or_else(PoisonError::into_inner).get(text) {
            return Ok(held.clone());
        }
        let rules = Arc::new(parse(text)?);
        let mut held = READ.write().unwrap_or_else(PoisonError::into_inner);
        if held.len() >= HELD {
            held.clear();
        }
        held.insert(rules.source.clone(), rules.clone());
        Ok(rules)
    }
}

fn parse(text: &str) -> Result<Rules, RulesError> {
    if text.len() > LONGEST {
        return Err(RulesError::TooLong);
    }
    let mut rules: Rules = toml::from_str(text).map_err(|error| RulesError::Shape {
        line: error
            .span()
            .map_or(1, |span| text.get(..span.start).map_or(1, |before| before.matches('\n').count() + 1)),
        reason: error.message().to_owned(),
    })?;
    rules.source = text.into();
    super::check::check(&rules)?;
    Ok(rules)
}

/// The level of a territory, by its code.
pub(super) fn level<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Level>, D::Error> {
    match String::deserialize(from)?.as_str() {
        "region" => Ok(Some(Level::Region)),
        "province" => Ok(Some(Level::Province)),
        "commune" => Ok(Some(Level::Commune)),
        other => Err(serde::de::Error::custom(format!("no council has the level {other}"))),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const GOOD: &str = include_str!("../../../rules/commune-petition.2015-07-23.toml");

    /// The good file with one thing changed.
    fn with(find: &str, put: &str) -> Result<Arc<Rules>, RulesError> {
        assert!(GOOD.contains(find), "{find}");
        Rules::read(&GOOD.replacen(find, put, 1))
    }

    #[test]
    fn a_file_is_read_once_and_kept_word_for_word() {
        let rules = Rules::read(GOOD).unwrap();
        assert_eq!(rules.source(), GOOD);
        assert!(Arc::ptr_eq(&rules, &Rules::read(GOOD).unwrap()));
        assert!(Arc::ptr_eq(&rules, &Rules::read(rules.source()).unwrap()));
    }

    #[test]
    fn a_file_that_is_not_rules_says_where() {
        assert!(matches!(Rules::read("code = 3"), Err(RulesError::Shape { line: 1, .. })));
        assert!(matches!(Rules::read("\n\n= x"), Err(RulesError::Shape { line: 3, .. })));
        assert!(matches!(Rules::read(""), Err(RulesError::Shape { .. })));
        assert!(matches!(Rules::read("\u{0}\u{202E}"), Err(RulesError::Shape { .. })));
        assert!(matches!(with("article = \"organic", "article = \"treaty"), Err(RulesError::Shape { .. })));
        assert!(matches!(with("threshold", "treshold"), Err(RulesError::Shape { .. })));
        assert_eq!(Rules::read(&"#".repeat(LONGEST + 1)), Err(RulesError::TooLong));
    }

    #[test]
    fn a_file_that_contradicts_itself_is_refused() {
        let senseless = |at: &str| Err(RulesError::Senseless { at: at.to_owned() });
        assert_eq!(with("code = \"commune-petition\"", "code = \"Commune petition\""), senseless("code"));
        assert_eq!(with("to = 34999, ", ""), senseless("threshold"));
        assert_eq!(with("territory = \"commune\"\nname", "name"), senseless("threshold"));
        assert_eq!(with("months = [2, 5, 10]", "months = [2, 13]"), senseless("sessions"));
        assert_eq!(with("months = 6", "months = 9999"), senseless("retention"));
        assert_eq!(with("least = 1", "least = 0"), senseless("committee"));
        assert_eq!(with("whom = [\"council\"]", "whom = [\"agenda\"]"), senseless("interview"));
        assert_eq!(
            with("field = \"number\"", "field = \"address\""),
            Err(RulesError::Twice { code: "address".to_owned() })
        );
        assert_eq!(
            with("code = \"electoral\"", "code = \"resident\""),
            Err(RulesError::Twice { code: "resident".to_owned() })
        );
        let ghost = with("required = true", "required = true\nauthorities = [\"ghost\"]");
        assert_eq!(ghost, Err(RulesError::NoAuthority { code: "ghost".to_owned() }));
        let never = with("from = [\"accepted\"]", "from = [\"appealed\"]");
        assert_eq!(never, Err(RulesError::NeverRuns { code: "tell".to_owned() }));
    }

    #[test]
    fn a_text_without_french_or_arabic_is_refused() {
        let lacking = with("fr = \"Signature.\", ", "");
        assert_eq!(lacking, Err(RulesError::Words { at: "fields mark".to_owned() }));
    }

    #[test]
    fn a_file_that_is_nested_without_end_is_refused() {
        assert!(Rules::read(&format!("x = {}", "[".repeat(200_000))).is_err());
        assert!(Rules::read(&format!("x = {}", "{a=".repeat(90_000))).is_err());
    }

    proptest! {
        #[test]
        fn whatever_a_file_holds_reading_it_ends_with_rules_or_a_reason(at in 0_usize..15_000, length in 0_usize..40, put in "\\PC{0,6}|[\\[\\]{}=\"\n]{0,3}") {
            let start = (0..=at.min(GOOD.len())).rev().find(|at| GOOD.is_char_boundary(*at)).unwrap_or(0);
            let end = (start + length..GOOD.len()).find(|at| GOOD.is_char_boundary(*at)).unwrap_or(GOOD.len());
            match Rules::read(&format!("{}{put}{}", &GOOD[..start], &GOOD[end..])) {
                Ok(rules) => prop_assert!(rules.required(None).signatures > 0),
                Err(reason) => prop_assert!(!reason.to_string().is_empty()),
            }
        }
    }
}
