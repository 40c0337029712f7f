//! Every error has its message, and every message its error, in the languages that are complete.

use std::collections::BTreeSet;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, PatternElement};
use kernel::{Lang, Locale};
use papers::Error;

/// One error of each kind.
fn errors() -> Vec<Error> {
    vec![
        Error::Empty,
        Error::FileTooBig,
        Error::Swollen,
        Error::TooManyRows,
        Error::TooManyColumns { row: 2 },
        Error::CellTooLong { row: 2, column: 3 },
        Error::TextTooLong,
        Error::OpenQuote { row: 2 },
        Error::Damaged,
        Error::Locked,
        Error::Doctype,
        Error::OldExcel,
        Error::OldWord,
        Error::Pdf,
        Error::SheetNotText,
        Error::TextNotSheet,
        Error::Unknown,
        Error::PagesTooMany,
        Error::OutlineTooDeep,
        Error::Typesetting(String::new()),
        Error::Writing(String::new()),
    ]
}

/// The messages of a Fluent source, each with the names of its places.
fn messages(source: &str) -> BTreeSet<(String, Vec<String>)> {
    let resource = fluent_syntax::parser::parse(source).expect("a well-formed Fluent file");
    let entries = resource.body.iter().filter_map(|entry| match entry {
        Entry::Message(message) => {
            let pattern = message.value.as_ref().expect("a message with words");
            let mut places: Vec<String> = pattern.elements.iter().filter_map(place).collect();
            places.sort();
            Some((message.id.name.to_owned(), places))
        }
        _ => None,
    });
    entries.collect()
}

fn place(element: &PatternElement<&str>) -> Option<String> {
    match element {
        PatternElement::Placeable { expression: Expression::Inline(InlineExpression::VariableReference { id }) } => {
            Some(id.name.to_owned())
        }
        _ => None,
    }
}

#[test]
fn every_error_says_what_happened_in_every_complete_language() {
    let expected: BTreeSet<_> = errors()
        .iter()
        .map(|error| {
            let mut places: Vec<String> = error.args().iter().map(|(name, _)| (*name).to_owned()).collect();
            places.sort();
            (error.code().to_owned(), places)
        })
        .collect();
    assert_eq!(expected.len(), 21, "each error has a message of its own");
    for Locale { lang, source } in papers::LOCALES {
        let found = messages(source);
        match lang {
            Lang::Zgh => assert!(found.is_subset(&expected)),
            _ => assert_eq!(found, expected, "{lang:?}"),
        }
    }
}
