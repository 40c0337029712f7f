use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use jiff::civil::Date;
use kernel::{Lang, Text};
use papers::pdf::{Align, Block, Column, Table};
use serde::{Deserialize, Serialize};

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

/// A text that was filled in.
#[derive(Debug, Clone)]
pub struct Filled {
    /// Its content.
    pub blocks: Vec<Block>,
    /// The fields that are still empty, by their names in the text.
    pub missing: BTreeSet<String>,
}

/// What stands where something is missing: room to write by hand.
const DOTS: &str = "……………";

/// How values are written in a language.
pub trait Scribe {
    /// A day.
    fn day(&self, lang: Lang, day: Date) -> String;
    /// The word for the sum of a list.
    fn total(&self, lang: Lang) -> String;
    /// The heads of a list of sums.
    fn heads(&self, lang: Lang) -> [String; 2];
}

/// Fills a text in. What neither `values` nor `own` knows becomes dots, and is told.
pub fn fill(
    body: &str,
    lang: Lang,
    values: &Values,
    own: &BTreeMap<&'static str, String>,
    scribe: &dyn Scribe,
) -> Filled {
    let mut filling = Filling { lang, values, own, scribe, missing: BTreeSet::new() };
    let mut blocks = Vec::new();
    let lines: Vec<&str> = body.trim().lines().map(str::trim_end).collect();
    let mut at = 0;
    while let Some(line) = lines.get(at) {
        let run = |prefix: &str| lines[at..].iter().take_while(|line| line.starts_with(prefix)).count();
        if line.is_empty() {
            at += 1;
        } else if let Some((level, words)) = heading(line) {
            blocks.push(Block::Heading { level, text: filling.words(words), number: None });
            at += 1;
        } else if let Some(field) = line.strip_prefix("{{").and_then(|rest| rest.strip_suffix("}}")) {
            blocks.push(filling.sums(field));
            at += 1;
        } else if line.starts_with("- ") || line.starts_with("1. ") {
            let (ordered, prefix) = (line.starts_with("1. "), if line.starts_with("- ") { "- " } else { "1. " });
            let count = run(prefix);
            let items = lines[at..at + count].iter().map(|line| filling.words(&line[prefix.len()..])).collect();
            blocks.push(Block::List { items, ordered });
            at += count;
        } else if line.starts_with("> ") {
            let count = run("> ");
            let words: Vec<String> = lines[at..at + count].iter().map(|line| filling.words(&line[2..])).collect();
            blocks.push(Block::Note(words.join(" ")));
            at += count;
        } else if line.starts_with('|') {
            let count = run("|");
            blocks.push(filling.table(&lines[at..at + count]));
            at += count;
        } else {
            let is_words = |line: &&&str| {
                !line.is_empty() && !["#", "- ", "1. ", "> ", "|", "{{"].iter().any(|mark| line.starts_with(mark))
            };
            let count = lines[at..].iter().take_while(is_words).count().max(1);
            let words: Vec<String> = lines[at..at + count].iter().map(|line| filling.words(line)).collect();
            blocks.push(Block::Paragraph(words.join("\n")));
            at += count;
        }
    }
    Filled { blocks, missing: filling.missing }
}

fn heading(line: &str) -> Option<(u8, &str)> {
    let marks = line.bytes().take_while(|byte| *byte == b'#').count();
    let words = line.get(marks..)?.strip_prefix(' ')?;
    (1..=3).contains(&marks).then(|| (u8::try_from(marks).unwrap_or(3), words))
}

struct Filling<'a> {
    lang: Lang,
    values: &'a Values,
    own: &'a BTreeMap<&'static str, String>,
    scribe: &'a dyn Scribe,
    missing: BTreeSet<String>,
}

impl Filling<'_> {
    /// A line with its fields filled in.
    fn words(&mut self, line: &str) -> String {
        let mut text = String::with_capacity(line.len());
        let mut rest = line;
        while let Some((before, after)) = rest.split_once('{') {
            text.push_str(before);
            let Some((field, behind)) = after.split_once('}') else {
                text.push('{');
                rest = after;
                continue;
            };
            text.push_str(&self.value(field));
            rest = behind;
        }
        text.push_str(rest);
        text
    }

    fn value(&mut self, field: &str) -> String {
        let known = match self.values.get(field) {
            Some(Value::Words(words)) => Some(words.in_lang(self.lang).1.to_owned()),
            Some(Value::Number(number)) => Some(number.to_string()),
            Some(Value::Money(centimes)) => Some(dirhams(*centimes)),
            Some(Value::Day(day)) => Some(self.scribe.day(self.lang, *day)),
            Some(Value::Sums(_)) | None => self.own.get(field).cloned(),
        };
        known.filter(|words| !words.trim().is_empty()).unwrap_or_else(|| {
            self.missing.insert(field.to_owned());
            DOTS.to_owned()
        })
    }

    fn sums(&mut self, field: &str) -> Block {
        let none = Vec::new();
        let lines = match self.values.get(field) {
            Some(Value::Sums(lines)) if !lines.is_empty() => lines,
            _ => {
                self.missing.insert(field.to_owned());
                &none
            }
        };
        let [what, amount] = self.scribe.heads(self.lang);
        let mut rows: Vec<Vec<String>> = lines.iter().map(|(words, sum)| vec![words.clone(), dirhams(*sum)]).collect();
        let total = lines.iter().map(|(_, sum)| *sum).fold(0_i64, i64::saturating_add);
        rows.push(vec![self.scribe.total(self.lang), if lines.is_empty() { DOTS.to_owned() } else { dirhams(total) }]);
        let column = |label, align, width| Column { label, align, width: Some(width) };
        Block::Table(Table { columns: vec![column(what, Align::Start, 4), column(amount, Align::End, 2)], rows })
    }

    fn table(&mut self, lines: &[&str]) -> Block {
        let mut rows = lines
            .iter()
            .map(|line| line.trim_matches('|').split('|').map(|cell| self.words(cell.trim())).collect::<Vec<_>>());
        let heads = rows.next().unwrap_or_default();
        let width = heads.len();
        let rows: Vec<Vec<String>> = rows
            .map(|mut row| {
                row.truncate(width);
                row
            })
            .collect();
        let columns = heads.into_iter().map(|label| Column { label, align: Align::Start, width: Some(2) }).collect();
        Block::Table(Table { columns, rows })
    }
}

/// Centimes as dirhams: `1 234,50`.
pub fn dirhams(centimes: i64) -> String {
    let (whole, rest) = (centimes.unsigned_abs() / 100, centimes.unsigned_abs() % 100);
    let digits = whole.to_string();
    let mut grouped = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push('\u{a0}');
        }
        grouped.push(digit);
    }
    let sign = if centimes < 0 { "−" } else { "" };
    format!("{sign}{grouped},{rest:02}")
}

/// Dirhams as somebody types them, in centimes.
pub fn read_dirhams(typed: &str) -> Option<i64> {
    let plain: String =
        typed.chars().filter(|c| !c.is_whitespace() && *c != '\u{202f}').map(web::toll::latin_digit).collect();
    let (whole, rest) = plain.split_once([',', '.', '٫']).unwrap_or((&plain, ""));
    let is_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || whole.len() > 12 || rest.len() > 2 || !is_digits(whole) || !is_digits(rest) {
        return None;
    }
    let cents: i64 = format!("{rest:0<2}").parse().ok()?;
    Some(whole.parse::<i64>().ok()? * 100 + cents)
}

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

    use proptest::prelude::*;

    use super::*;

    struct Plain;

    impl Scribe for Plain {
        fn day(&self, _: Lang, day: Date) -> String {
            day.to_string()
        }
        fn total(&self, _: Lang) -> String {
            "Total".into()
        }
        fn heads(&self, _: Lang) -> [String; 2] {
            ["Quoi".into(), "Combien".into()]
        }
    }

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
    fn a_text_fills_itself_and_says_what_is_missing() {
        let own = BTreeMap::from([("name", "Amal".to_owned()), ("seat", String::new())]);
        let values = Values::from([
            ("fee".to_owned(), Value::Money(123_450)),
            ("costs".to_owned(), Value::Sums(vec![("Loyer".into(), 100_000), ("Eau".into(), 5_025)])),
        ]);
        let filled =
            fill("# {name}\n\nSiège : {seat}, {fee} DH\n\n- un\n- {who}\n\n{{costs}}", Lang::Fr, &values, &own, &Plain);
        assert_eq!(filled.missing.into_iter().collect::<Vec<_>>(), ["seat", "who"]);
        assert!(matches!(&filled.blocks[0], Block::Heading { level: 1, text, .. } if text == "Amal"));
        assert!(matches!(&filled.blocks[1], Block::Paragraph(words) if words == "Siège : ……………, 1\u{a0}234,50 DH"));
        assert!(matches!(&filled.blocks[2], Block::List { items, ordered: false } if items == &["un", "……………"]));
        assert!(matches!(&filled.blocks[3], Block::Table(table) if table.rows[2] == ["Total", "1\u{a0}050,25"]));
    }

    #[test]
    fn sums_are_read_as_people_type_them() {
        assert_eq!(
            read_sums("Loyer = 1 000\n\nEau : ٥٠,25 "),
            Ok(vec![("Loyer".into(), 100_000), ("Eau".into(), 5_025)])
        );
        assert_eq!(read_sums("Loyer = 1000\nEau"), Err(2));
        assert_eq!(read_sums("= 10"), Err(1));
        for bad in ["", "-5", "1,234", "1e5", "12345678901234"] {
            assert_eq!(read_dirhams(bad), None, "{bad}");
        }
    }

    proptest! {
        #[test]
        fn whatever_text_a_model_has_filling_it_ends(body in "[#\\-|>{}1. a-zé\n]{0,120}") {
            fill(&body, Lang::Ar, &Values::new(), &BTreeMap::new(), &Plain);
        }

        #[test]
        fn dirhams_are_read_back(centimes in 0_i64..99_999_999_999_999) {
            prop_assert_eq!(read_dirhams(&dirhams(centimes)), Some(centimes));
        }
    }
}
