mod fill;

use std::collections::BTreeMap;
use std::sync::LazyLock;

use jiff::civil::Date;
use kernel::money::read_dirhams;
use kernel::{Lang, Text};
use serde::{Deserialize, Serialize};

pub use self::fill::{Filled, Scribe, fill};

/// A model of a document: its fields, and its text in French and in Arabic.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Blank {
    /// Its name in addresses.
    pub code: String,
    /// The day from which this version is offered.
    pub in_force_from: Date,
    /// What it is for.
    pub sort: Sort,
    /// Where its rules come from, where the law has any.
    #[serde(default)]
    pub source: Text,
    /// What it is called.
    pub title: Text,
    /// When one needs it.
    pub about: Text,
    /// What it asks for.
    #[serde(default)]
    pub fields: Vec<Field>,
    /// Its text: paragraphs, `#` headings, `-` and `1.` lists, `>` remarks, `|` tables, `{field}` for what is filled in.
    pub body: Body,
}

/// The text of a model.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Body {
    /// In French.
    pub fr: String,
    /// In Arabic.
    pub ar: String,
}

/// What a model is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Sort {
    /// To found and govern.
    Governing,
    /// Money.
    Money,
    /// Working rules.
    Working,
    /// People and their safety.
    People,
}

impl Sort {
    /// All of them, in their order.
    pub const ALL: [Self; 4] = [Self::Governing, Self::Money, Self::Working, Self::People];

    /// The message that names it.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Governing => "toolkit-sort-governing",
            Self::Money => "toolkit-sort-money",
            Self::Working => "toolkit-sort-working",
            Self::People => "toolkit-sort-people",
        }
    }
}

/// Something that a model asks for.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Field {
    /// Its name in the text.
    pub code: String,
    /// What it is called.
    pub label: Text,
    /// What it holds.
    pub kind: Kind,
    /// What usually stands there.
    #[serde(default)]
    pub usual: Text,
}

/// What a field holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// Words, in French and in Arabic.
    Words,
    /// A whole number.
    Number,
    /// Dirhams.
    Money,
    /// A day.
    Day,
    /// Lines of words and dirhams, added up.
    Sums,
}

/// What was filled in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Value {
    /// Words.
    Words(Text),
    /// A whole number.
    Number(i64),
    /// Centimes.
    Money(i64),
    /// A day.
    Day(Date),
    /// Words and centimes.
    Sums(Vec<(String, i64)>),
}

/// What was filled in, by field.
pub type Values = BTreeMap<String, Value>;

/// The most lines of a list of sums.
const MOST_LINES: usize = 100;

/// Lines as somebody types them: words, then dirhams behind `=`, `:` or `;`.
///
/// # Errors
/// The number of the first line that is none.
pub fn read_sums(typed: &str) -> Result<Vec<(String, i64)>, usize> {
    let mut lines = Vec::new();
    for (number, line) in (1..).zip(typed.lines()).filter(|(_, line)| !line.trim().is_empty()) {
        let (words, sum) = line.rsplit_once(['=', ':', ';']).ok_or(number)?;
        let (words, sum) = (words.trim(), read_dirhams(sum).ok_or(number)?);
        if words.is_empty() || words.chars().count() > 120 || lines.len() >= MOST_LINES {
            return Err(number);
        }
        lines.push((words.to_owned(), sum));
    }
    Ok(lines)
}

macro_rules! blanks {
    ($($file:literal),+ $(,)?) => {
        &[$(include_str!(concat!("../../models/", $file, ".toml"))),+]
    };
}

const EMBEDDED: &[&str] = blanks![
    "statutes",
    "minutes",
    "budget",
    "purchases",
    "cash",
    "petty-cash",
    "conflict-of-interest",
    "safeguarding",
    "archives"
];

/// A test reads each file, so that none is missing here.
static BLANKS: LazyLock<Vec<Blank>> =
    LazyLock::new(|| EMBEDDED.iter().filter_map(|text| toml::from_str(text).ok()).collect());

/// All models.
pub fn all() -> &'static [Blank] {
    &BLANKS
}

/// A model by its code.
pub fn get(code: &str) -> Option<&'static Blank> {
    all().iter().find(|blank| blank.code == code)
}

impl Blank {
    /// Its text in a language of papers.
    pub fn body(&self, lang: Lang) -> &str {
        if lang == Lang::Ar { &self.body.ar } else { &self.body.fr }
    }

    /// What stands in it before anybody filled anything in.
    pub fn usual(&self) -> Values {
        let fields = self.fields.iter().filter(|field| !field.usual.is_empty());
        fields.filter_map(|field| Some((field.code.clone(), usual(field)?))).collect()
    }

    /// Its version.
    pub fn version(&self) -> String {
        self.in_force_from.to_string()
    }
}

fn usual(field: &Field) -> Option<Value> {
    let words = field.usual.in_lang(Lang::Fr).1;
    Some(match field.kind {
        Kind::Words => Value::Words(field.usual.clone()),
        Kind::Number => Value::Number(words.parse().ok()?),
        Kind::Money => Value::Money(read_dirhams(words)?),
        Kind::Day => Value::Day(words.parse().ok()?),
        Kind::Sums => Value::Sums(read_sums(words).ok()?),
    })
}

/// What models take from the association's own data, by the name that stands in their texts.
pub const OWN: [&str; 17] = [
    "name",
    "object",
    "seat",
    "town",
    "phone",
    "email",
    "authority",
    "founded-on",
    "receipt",
    "receipt-on",
    "president",
    "secretary",
    "treasurer",
    "fee",
    "term-years",
    "assembly-months",
    "today",
];

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)] // a test that cannot go on stops

    use std::collections::BTreeSet;

    use super::fill::tests::Plain;
    use super::*;

    fn names(body: &str) -> BTreeSet<String> {
        fill(body, Lang::Fr, &Values::new(), &BTreeMap::new(), &Plain).missing
    }

    #[test]
    fn every_model_is_read_and_asks_in_both_scripts_for_the_same() {
        for text in EMBEDDED {
            let blank: Blank =
                toml::from_str(text).unwrap_or_else(|fault| panic!("{fault}\n{}", &text[..200.min(text.len())]));
            let (french, arabic) = (names(&blank.body.fr), names(&blank.body.ar));
            assert_eq!(french, arabic, "{}", blank.code);
            let known =
                |name: &String| OWN.contains(&name.as_str()) || blank.fields.iter().any(|field| field.code == *name);
            let unknown: Vec<&String> = french.iter().filter(|name| !known(name)).collect();
            assert!(unknown.is_empty(), "{}: {unknown:?}", blank.code);
            for field in &blank.fields {
                assert!(french.contains(&field.code), "{}: {} stands nowhere", blank.code, field.code);
                assert!(field.usual.is_empty() || usual(field).is_some(), "{}: {}", blank.code, field.code);
                for lang in [Lang::Fr, Lang::Ar, Lang::En] {
                    assert!(field.label.get(lang).is_some(), "{}: {}", blank.code, field.code);
                }
            }
            for words in [&blank.title, &blank.about] {
                assert!([Lang::Fr, Lang::Ar, Lang::En].iter().all(|lang| words.get(*lang).is_some()), "{}", blank.code);
            }
        }
        assert_eq!(all().len(), EMBEDDED.len());
    }

    #[test]
    fn sums_are_read_as_people_type_them() {
        assert_eq!(
            read_sums("Loyer = 1 000\n\nEau : ٥٠,25 "),
            Ok(vec![("Loyer".into(), 100_000), ("Eau".into(), 5_025)])
        );
        assert_eq!(read_sums("Loyer = 1000\nEau"), Err(2));
        assert_eq!(read_sums("= 10"), Err(1));
    }
}
