//! Filling in: a text with its fields becomes the content of a document.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use kernel::Lang;
use kernel::money::dirhams;
use papers::pdf::{Align, Block, Column, Table};

use super::{Value, Values};

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

#[cfg(test)]
pub(in crate::model::blank) mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Writes everything as it stands.
    pub(in crate::model::blank) struct Plain;

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

    proptest! {
        #[test]
        fn whatever_text_a_model_has_filling_it_ends(body in "[#\\-|>{}1. a-zé\n]{0,120}") {
            fill(&body, Lang::Ar, &Values::new(), &BTreeMap::new(), &Plain);
        }
    }
}
