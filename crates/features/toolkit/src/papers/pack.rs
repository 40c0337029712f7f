mod texts;

use std::collections::{BTreeMap, BTreeSet};

use kernel::money::dirhams;
use kernel::{Lang, Text};
use papers::pdf::{Align, Block, Column, Document, Table};
use papers::{bundle, docx, pdf};
use web::Words;

use self::texts::Texts;
use super::{Own, document, fill_text, written_day};
use crate::model::duty::{Duty, Said};
use crate::model::law::{PAPER_LANGS, Piece, Rule};
use crate::model::officer::office_label;

/// What the file for the authority is made of.
#[derive(Clone)]
pub(crate) struct Case {
    pub(crate) own: Own,
    pub(crate) duty: Duty,
    pub(crate) rule: &'static Rule,
    pub(crate) said: Said,
}

/// What is still empty in the file: names of fields, and of people's columns.
pub(crate) fn missing(words: &Words, case: &Case) -> BTreeSet<String> {
    let mut missing = BTreeSet::new();
    for piece in &case.rule.pack {
        for lang in PAPER_LANGS {
            missing.extend(filled(words, lang, *piece, case).1);
        }
    }
    missing
}

/// The documents of the file in both languages, each as PDF and DOCX, in one ZIP.
pub(crate) fn write(words: &Words, case: &Case) -> papers::Result<Vec<u8>> {
    let mut files: Vec<(String, Vec<u8>)> = Vec::new();
    for piece in &case.rule.pack {
        for lang in PAPER_LANGS {
            let (document, _) = filled(words, lang, *piece, case);
            let name = format!("{}-{}", piece.file(), lang.code());
            files.push((format!("{name}.pdf"), pdf::render(&document)?));
            files.push((format!("{name}.docx"), docx::render(&document)?));
        }
    }
    bundle(files.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())))
}

fn filled(words: &Words, lang: Lang, piece: Piece, case: &Case) -> (Document, BTreeSet<String>) {
    let (blocks, missing) = match piece {
        Piece::Letter => letter(words, lang, case),
        Piece::Minutes => minutes(words, lang, case),
        Piece::Bureau => bureau(words, lang, case),
    };
    (document(words, lang, words.get(lang, piece.label()), &case.own, blocks), missing)
}

/// What belongs to the case, by the names that stand in the texts.
fn facts(words: &Words, lang: Lang, case: &Case) -> BTreeMap<&'static str, String> {
    BTreeMap::from([
        ("since", written_day(words, lang, case.duty.since)),
        ("what", case.said.what.in_lang(lang).1.to_owned()),
        ("amount", case.said.amount.map(dirhams).unwrap_or_default()),
        ("subject", case.rule.name.in_lang(lang).1.to_owned()),
        ("to", recipient(case, lang)),
    ])
}

/// The authority by its name where the association told it.
fn recipient(case: &Case, lang: Lang) -> String {
    let own = case.own.dossier.authority.in_lang(lang).1;
    let is_local = case.rule.to.get(Lang::Fr).is_some_and(|to| to.starts_with("l’autorité administrative locale"));
    if is_local && !own.is_empty() { own.to_owned() } else { case.rule.to.in_lang(lang).1.to_owned() }
}

fn letter(words: &Words, lang: Lang, case: &Case) -> (Vec<Block>, BTreeSet<String>) {
    let matter = case.rule.letter.in_lang(lang).1;
    let body = Texts::of(lang).letter.replace("{{matter}}", matter);
    let made = fill_text(words, lang, &body, &case.own, &facts(words, lang, case));
    let mut blocks = made.blocks;
    let pieces = case
        .rule
        .pack
        .iter()
        .filter(|piece| **piece != Piece::Letter)
        .map(|piece| words.get(lang, piece.label()).to_owned());
    let paper = case.rule.encloses.iter().map(|text| text.in_lang(lang).1.to_owned());
    let items: Vec<String> = pieces.chain(paper).collect();
    blocks.push(Block::Heading { level: 2, text: words.get(lang, "toolkit-paper-encloses").to_owned(), number: None });
    blocks.push(Block::List { items, ordered: true });
    (blocks, made.missing)
}

fn minutes(words: &Words, lang: Lang, case: &Case) -> (Vec<Block>, BTreeSet<String>) {
    let body = Texts::of(lang).minutes.replace("{{decided}}", case.rule.decided.in_lang(lang).1);
    let facts = facts(words, lang, case);
    let made = fill_text(words, lang, &body, &case.own, &facts);
    let (mut blocks, mut missing) = (made.blocks, made.missing);
    if case.rule.pack.contains(&Piece::Bureau) {
        let mut rows: Vec<Vec<String>> = Vec::new();
        for officer in &case.own.officers {
            let office = words.get(lang, office_label(&officer.office)).to_owned();
            rows.push(vec![office, officer.written_name().in_lang(lang).1.to_owned()]);
        }
        blocks.push(Block::Table(table(
            words,
            lang,
            &["toolkit-officer-office", "toolkit-officer-name"],
            &[2, 3],
            rows,
        )));
    }
    let signed = fill_text(words, lang, Texts::of(lang).signed, &case.own, &facts);
    missing.extend(signed.missing);
    blocks.extend(signed.blocks);
    (blocks, missing)
}

/// The columns that article 5 asks for, in its order.
const COLUMNS: [(&str, u8); 7] = [
    ("toolkit-officer-name", 4),
    ("toolkit-officer-office", 3),
    ("toolkit-officer-nationality", 3),
    ("toolkit-officer-birth", 4),
    ("toolkit-officer-profession", 3),
    ("toolkit-officer-domicile", 5),
    ("toolkit-officer-signature", 3),
];

fn bureau(words: &Words, lang: Lang, case: &Case) -> (Vec<Block>, BTreeSet<String>) {
    let mut missing = BTreeSet::new();
    let rows = case.own.officers.iter().map(|officer| {
        missing.extend(officer.missing().into_iter().map(str::to_owned));
        let of = officer.particulars.clone().unwrap_or_default();
        let say = |text: &Text| text.in_lang(lang).1.to_owned();
        let born_on = of.born_on.map(|day| written_day(words, lang, day)).unwrap_or_default();
        let birth =
            [born_on, say(&of.born_at)].into_iter().filter(|words| !words.is_empty()).collect::<Vec<_>>().join("\n");
        vec![
            say(&officer.written_name()),
            words.get(lang, office_label(&officer.office)).to_owned(),
            say(&of.nationality),
            birth,
            say(&of.profession),
            say(&of.domicile),
            String::new(),
        ]
    });
    let rows: Vec<Vec<String>> = rows.collect();
    if rows.is_empty() {
        missing.insert("toolkit-officer-name".to_owned());
    }
    let (labels, widths): (Vec<&str>, Vec<u8>) = COLUMNS.into_iter().unzip();
    let intro = fill_text(words, lang, Texts::of(lang).bureau, &case.own, &facts(words, lang, case));
    missing.extend(intro.missing);
    let mut blocks = intro.blocks;
    blocks.push(Block::Table(table(words, lang, &labels, &widths, rows)));
    let signed = fill_text(words, lang, Texts::of(lang).signed, &case.own, &BTreeMap::new());
    blocks.extend(signed.blocks);
    (blocks, missing)
}

fn table(words: &Words, lang: Lang, labels: &[&str], widths: &[u8], rows: Vec<Vec<String>>) -> Table {
    let column = |(label, width): (&&str, &u8)| Column {
        label: words.get(lang, label).to_owned(),
        align: Align::Start,
        width: Some(*width),
    };
    Table { columns: labels.iter().zip(widths).map(column).collect(), rows }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)] // a test that cannot go on stops

    use jiff::civil::date;
    use kernel::Id;
    use uuid::Uuid;

    use super::*;
    use crate::model::dossier::Dossier;
    use crate::model::duty::State;
    use crate::model::law;
    use crate::model::officer::{Officer, Particulars};

    fn words() -> Words {
        let locales = [crate::LOCALES, web::LOCALES].concat();
        Words::read(&locales).unwrap()
    }

    fn case(code: &str, is_whole: bool) -> Case {
        let rule = law::all().iter().find(|rule| rule.code == code).unwrap();
        let officer = |office: &str, fr: &str, ar: &str| Officer {
            person: Id::from_uuid(Uuid::nil()),
            name: Text::fr_ar(fr, ar),
            office: office.to_owned(),
            since: date(2026, 11, 1),
            particulars: is_whole.then(|| Particulars {
                nationality: Text::fr_ar("marocaine", "مغربية"),
                born_on: Some(date(1980, 2, 29)),
                born_at: Text::fr_ar("Tata", "طاطا"),
                profession: Text::fr_ar("enseignante", "أستاذة"),
                domicile: Text::fr_ar("Douar généré", "دوار مولد"),
                ..Particulars::default()
            }),
        };
        let dossier = Dossier {
            seat: Text::fr_ar("Maison des associations, Tata", "دار الجمعيات، طاطا"),
            town: Text::fr_ar("Tata", "طاطا"),
            object: Text::fr_ar("l’éducation", "التربية"),
            authority: Text::fr_ar("Pachalik de Tata", "باشوية طاطا"),
            phone: "0528000000".into(),
            email: "amal@example.org".into(),
            receipt: "17/2024".into(),
            ..Dossier::default()
        };
        Case {
            own: Own {
                space: Text::fr_ar("Association générée Amal", "جمعية الأمل المولدة"),
                dossier: if is_whole { dossier } else { Dossier::default() },
                officers: vec![
                    officer("president", "Fatima Générée", "فاطمة المولدة"),
                    officer("secretary", "Omar Généré", "عمر المولد"),
                ],
                today: date(2026, 11, 22),
            },
            duty: Duty {
                id: Id::from_uuid(Uuid::nil()),
                code: rule.code.clone(),
                version: rule.version(),
                since: date(2026, 11, 15),
                due_on: date(2026, 12, 15),
                causes: 1,
                state: State::Todo,
                filed_on: None,
                awaited_on: None,
            },
            rule,
            said: Said { what: Text::fr_ar("une section à Akka", "فرع بأقا"), amount: Some(12_345_600) },
        }
    }

    #[test]
    fn a_file_whose_data_is_whole_lacks_nothing_in_either_language() {
        let words = words();
        for rule in law::all() {
            assert_eq!(missing(&words, &case(&rule.code, true)), BTreeSet::new(), "{}", rule.code);
        }
    }

    #[test]
    fn a_file_says_what_it_lacks() {
        let lacks = missing(&words(), &case("leadership", false));
        for name in ["seat", "town", "phone", "receipt", "toolkit-officer-domicile", "toolkit-officer-born-on"] {
            assert!(lacks.contains(name), "{name}: {lacks:?}");
        }
    }

    #[test]
    fn the_letter_names_what_the_law_wants_to_know() {
        let words = words();
        for (lang, wanted) in [
            (Lang::Fr, ["foreign", "15 novembre 2026", "123\u{a0}456,00 dirhams", "Association générée Amal"]),
            (Lang::Ar, ["foreign", "15 نونبر 2026", "123\u{a0}456,00 درهم", "جمعية الأمل المولدة"]),
        ] {
            let (document, _) = filled(&words, lang, Piece::Letter, &case("foreign-funding", true));
            let text = format!("{:?}", document.blocks);
            for words in &wanted[1..] {
                let words = words.replace('\u{a0}', "\\u{a0}");
                assert!(text.contains(&words), "{words} in {text}");
            }
        }
    }

    #[test]
    fn every_file_is_set_as_pages_and_as_text_in_both_languages() {
        let bytes = write(&words(), &case("leadership", true)).unwrap();
        assert!(bytes.starts_with(b"PK"));
        for name in ["1-lettre-fr.pdf", "1-lettre-ar.docx", "2-proces-verbal-ar.pdf", "3-bureau-fr.docx"] {
            assert!(bytes.windows(name.len()).any(|window| window == name.as_bytes()), "{name}");
        }
    }
}
