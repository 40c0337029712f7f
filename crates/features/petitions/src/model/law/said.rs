//! What the law says to a reader: each message is there in each language, and its places are filled.

use jiff::civil::date;
use kernel::{Lang, Locale};
use web::{Message, Words};

use super::*;

fn words() -> Words {
    Words::read(crate::LOCALES).unwrap()
}

/// The words of a message in the three languages that are always complete.
fn said(message: &Message) -> Vec<String> {
    let words = words();
    [Lang::Fr, Lang::Ar, Lang::En]
        .map(|lang| {
            assert!(words.has(lang, message.id()), "{} {}", lang.code(), message.id());
            let said = words.say(lang, message);
            assert!(!said.contains(['{', '}', '$']), "{said}");
            said
        })
        .into()
}

#[test]
fn every_code_has_its_name() {
    let fields = FieldCode::ALL.iter().map(|code| code.label());
    let stages = Stage::ALL.iter().map(|code| code.label());
    let ways = Way::ALL.iter().map(|code| code.label());
    let questions = Question::ALL.iter().map(|code| code.label());
    let choices = Choice::ALL.iter().map(|code| code.label());
    for label in fields.chain(stages).chain(ways).chain(questions).chain(choices) {
        said(&Message::new(label));
    }
}

#[test]
fn every_article_of_an_embedded_file_is_cited_in_the_readers_language() {
    for rules in procedures(None) {
        for article in rules.lists().into_iter().flat_map(|(_, items)| items).map(|item| &item.article) {
            said(&article.message());
        }
        for article in rules.deadlines.iter().map(|deadline| &deadline.article) {
            said(&article.message());
        }
    }
    let cited = |words: &str| said(&Article::read(words).unwrap().message());
    assert_eq!(
        cited("organic-law 44-14, 12 bis"),
        [
            "loi organique 44-14, art. 12 bis",
            "المادة \u{2068}12\u{2069} مكرر من القانون التنظيمي رقم \u{2068}44.14\u{2069}",
            "organic law 44-14, art. 12 bis"
        ]
    );
    assert_eq!(cited("constitution, 139")[0], "Constitution, art. 139");
}

#[test]
fn every_way_in_which_a_number_follows_is_explained() {
    let region = kernel::place::of_level(kernel::place::Level::Region).next();
    let explained = |code: &str, place| said(&in_force(code, date(2026, 11, 22)).unwrap().required(place).message());
    explained("open-appeal", None);
    explained("region-petition", None);
    explained("region-petition", region);
    explained("commune-petition", kernel::place::get("01.511.01.0"));
    assert_eq!(explained("national-petition", None)[2], "4000 signatures are required.");
    let doubt = Some(Doubt { inhabitants: 34_000, signatures: 100 });
    let required = Required { signatures: 200, spread: vec![], why: Why::Fixed, doubt, to_verify: true };
    said(&required.warning().unwrap());
}

#[test]
fn every_reason_for_which_a_procedure_does_not_fit_is_a_sentence_of_its_own() {
    let procedures = Shelf::open(None).on(date(2026, 11, 22));
    let general = said(&Message::with("petition-law-excluded-whom", web::args![fits = "?"]));
    for question in Question::ALL {
        for choice in question.choices() {
            let outcome = interview(&procedures, &Answers::default().with(*question, *choice));
            for excluded in &outcome.excluded {
                assert_ne!(said(&excluded.message()), general);
            }
        }
    }
}

#[test]
fn every_fault_of_a_file_is_told() {
    let at = || "x".to_owned();
    let faults = [
        RulesError::TooLong,
        RulesError::Shape { line: 3, reason: at() },
        RulesError::Words { at: at() },
        RulesError::Twice { code: at() },
        RulesError::NoAuthority { code: at() },
        RulesError::Senseless { at: at() },
        RulesError::NeverRuns { code: at() },
    ];
    for fault in faults {
        said(&fault.message());
    }
    said(&BadFile { path: "x".into(), reason: None }.message());
}

#[test]
fn french_texts_keep_their_signs_with_the_word_before() {
    for rules in procedures(None) {
        for (at, text) in check::texts(&rules) {
            let words = text.get(Lang::Fr).unwrap();
            assert!(
                [" :", " ;", " ?", " !", "« ", " »"].iter().all(|loose| !words.contains(loose)),
                "{} {at}",
                rules.code
            );
        }
    }
}

/// The files of the law's words have the same messages in the three languages.
#[test]
fn no_language_lacks_a_message_of_the_law() {
    let ids = |locale: &Locale| {
        let lines = locale.source.lines().filter_map(|line| line.split_once(" =")).map(|(id, _)| id.to_owned());
        lines.filter(|id| id.starts_with("petition-law-")).collect::<std::collections::BTreeSet<_>>()
    };
    let of = |lang| {
        crate::LOCALES
            .iter()
            .filter(|locale| locale.lang == lang)
            .flat_map(ids)
            .collect::<std::collections::BTreeSet<_>>()
    };
    assert_eq!(of(Lang::Fr), of(Lang::Ar));
    assert_eq!(of(Lang::Fr), of(Lang::En));
}
