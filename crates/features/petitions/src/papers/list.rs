//! The list of support, in the form that the head of government set (order 3-60-23, annex), as pages and as a workbook.

use kernel::{Lang, place};
use papers::roll::{self, Roll};
use papers::sheet::{self, Xlsx};
use web::{Words, args};

use super::day;
use crate::model::law::{FieldCode, Rules};
use crate::model::{Mark, Petition};
use crate::store::list::Listed;

/// Rows in one file of a long list: what a person can open, and what bounds the memory of writing it.
pub(crate) const VOLUME: u64 = 20_000;

/// A column of the list: its message, and its share of the page.
struct Head {
    field: Option<FieldCode>,
    label: &'static str,
    share: u16,
}

/// The columns, in the order of the official form: the line's number, then what the rules ask for. The commune is part of
/// the address; the contact is not filed.
fn heads(rules: &Rules, authority: &str) -> Vec<Head> {
    let mut heads = vec![Head { field: None, label: "petition-follow-column-line", share: 6 }];
    for rule in rules.fields_for(authority) {
        let (label, share) = match rule.field {
            FieldCode::Names => ("petition-follow-column-names", 19),
            FieldCode::Number => ("petition-follow-column-number", 11),
            FieldCode::ExpiresOn => ("petition-follow-column-expires-on", 10),
            FieldCode::Address => ("petition-follow-column-address", 25),
            FieldCode::BirthPlace => ("petition-follow-column-birth-place", 10),
            FieldCode::RollNumber => ("petition-follow-column-roll-number", 11),
            FieldCode::Mark => ("petition-follow-column-mark", 13),
            FieldCode::Commune if rules.field(authority, FieldCode::Address).is_none() => {
                ("petition-follow-column-commune", 15)
            }
            FieldCode::Commune | FieldCode::Contact => continue,
        };
        heads.push(Head { field: Some(rule.field), label, share });
    }
    heads
}

const TITLE: &str = "petition-follow-list-title";

/// How many rows come, and with which number they begin.
#[derive(Debug, Clone, Copy)]
pub struct Span {
    /// The number of the first row.
    pub first: u64,
    /// How many rows there are.
    pub rows: u64,
}

/// Writes one file of the list, row by row, as pages and as a workbook at once.
pub struct Writer {
    heads: Vec<Head>,
    roll: Roll,
    book: Xlsx,
    next: u64,
}

impl Writer {
    /// Begins a file.
    ///
    /// # Errors
    /// As [`papers::roll`].
    pub fn new(words: &Words, rules: &Rules, petition: &Petition, span: Span) -> papers::Result<Self> {
        let heads = heads(rules, &petition.authority);
        let label = |lang: Lang, head: &Head| words.get(lang, head.label).to_owned();
        let columns = heads
            .iter()
            .map(|head| roll::Column { labels: vec![label(Lang::Ar, head), label(Lang::Fr, head)], share: head.share })
            .collect();
        let form = roll::Form {
            title: words.get(Lang::Ar, TITLE).to_owned(),
            lang: Lang::Ar,
            head: form_head(words, rules, petition, Lang::Ar),
            heading: format!("{} — {}", words.get(Lang::Ar, TITLE), words.get(Lang::Fr, TITLE)),
            columns,
            foot: words.get(Lang::Ar, "petition-follow-list-foot").to_owned(),
            rows: span.rows,
        };
        let cells: Vec<sheet::Column> = heads
            .iter()
            .map(|head| {
                let both = format!("{} — {}", label(Lang::Ar, head), label(Lang::Fr, head));
                match head.field {
                    None => sheet::Column::number("line", both),
                    Some(FieldCode::ExpiresOn) => sheet::Column::date("expires-on", both),
                    Some(field) => sheet::Column::text(field.code(), both),
                }
            })
            .collect();
        let book = Xlsx::in_memory(words.get(Lang::Ar, TITLE), Lang::Ar, &cells)?;
        Ok(Self { heads, roll: Roll::new(form)?, book, next: span.first })
    }

    /// Adds a supporter.
    ///
    /// # Errors
    /// As [`papers::roll`].
    pub fn row(&mut self, words: &Words, listed: &Listed) -> papers::Result<()> {
        let number = self.next;
        self.next += 1;
        let mut cells = Vec::with_capacity(self.heads.len());
        let mut drawn = Vec::with_capacity(self.heads.len());
        for head in &self.heads {
            let (cell, seen) = match head.field {
                None => (sheet::Cell::Number(number as f64), roll::Cell::Words(number.to_string())),
                Some(FieldCode::ExpiresOn) => {
                    let expires_on = listed.supporter.expires_on;
                    (expires_on.into(), roll::Cell::Words(expires_on.map(day).unwrap_or_default()))
                }
                Some(FieldCode::Mark) => mark(words, &listed.supporter.mark),
                Some(field) => {
                    let said = said(listed, field);
                    (said.clone().into(), roll::Cell::Words(said))
                }
            };
            cells.push(cell);
            drawn.push(seen);
        }
        self.book.row(&cells)?;
        self.roll.row(drawn)
    }

    /// The pages (PDF) and the workbook (XLSX).
    ///
    /// # Errors
    /// As [`papers::roll`].
    pub fn finish(self) -> papers::Result<(Vec<u8>, Vec<u8>)> {
        Ok((self.roll.finish()?, self.book.finish()?))
    }
}

/// What stands at the head of every page of the form: to whom, when, about what.
pub(crate) fn form_head(words: &Words, rules: &Rules, petition: &Petition, lang: Lang) -> Vec<String> {
    let authority = rules.authority(&petition.authority).map_or("", |authority| authority.name.in_lang(lang).1);
    let kind = if rules.code == "legislative-motion" { "motion" } else { "petition" };
    let say = |id: &str, args: &web::Args| plain(&words.fill(lang, id, args));
    let filed_on = petition.filed_on.map_or_else(|| "……/……/…………".to_owned(), day);
    vec![
        say("petition-follow-form-to", &args![kind = kind, authority = authority]),
        say("petition-follow-form-date", &args![kind = kind, date = filed_on]),
        say("petition-follow-form-subject", &args![kind = kind, subject = petition.title.in_lang(lang).1]),
    ]
}

fn said(listed: &Listed, field: FieldCode) -> String {
    let supporter = &listed.supporter;
    let held = match field {
        FieldCode::Names => return format!("{} {}", supporter.given, supporter.family),
        FieldCode::Address => {
            let comma = if supporter.lang == Lang::Ar { "، " } else { ", " };
            return [supporter.address.clone(), commune(listed)].into_iter().flatten().collect::<Vec<_>>().join(comma);
        }
        FieldCode::Commune => return commune(listed).unwrap_or_default(),
        FieldCode::Number => &supporter.number,
        FieldCode::BirthPlace => &supporter.birth_place,
        FieldCode::RollNumber => &supporter.roll_number,
        FieldCode::ExpiresOn | FieldCode::Contact | FieldCode::Mark => return String::new(),
    };
    held.clone().unwrap_or_default()
}

/// The commune by its name, in the language in which she signed.
fn commune(listed: &Listed) -> Option<String> {
    let place = place::get(listed.supporter.commune.as_deref()?)?;
    Some(place.name.in_lang(listed.supporter.lang).1.to_owned())
}

fn mark(words: &Words, mark: &Mark) -> (sheet::Cell, roll::Cell) {
    let say = |lang: Lang, id: &str, args: &web::Args| plain(&words.fill(lang, id, args));
    let both = |id: &str, args: &web::Args| format!("{} — {}", say(Lang::Ar, id, args), say(Lang::Fr, id, args));
    match mark {
        Mark::Typed(name) => (name.as_str().into(), roll::Cell::Words(name.clone())),
        Mark::Drawn(strokes) => {
            (both("petition-follow-mark-drawn", &args![]).into(), roll::Cell::Drawing(strokes.clone()))
        }
        Mark::Sheet(sheet, line) => {
            let args = args![sheet = *sheet, line = u32::from(*line)];
            let seen = say(Lang::Ar, "petition-follow-mark-sheet", &args);
            (both("petition-follow-mark-sheet", &args).into(), roll::Cell::Words(seen))
        }
    }
}

/// Without the invisible marks by which messages keep what is filled in apart: a cell is searched and copied.
pub(crate) fn plain(words: &str) -> String {
    words.replace(['\u{2068}', '\u{2069}'], "")
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)] // a test that cannot go on stops

    use std::process::Command;

    use jiff::Timestamp;
    use jiff::civil::date;
    use kernel::{Id, Text};
    use uuid::Uuid;

    use super::*;
    use crate::model::law;
    use crate::model::{Confirmation, How, Key, State, Supporter};

    fn petition(rules: &Rules) -> Petition {
        let nobody = Uuid::from_u128(1);
        Petition {
            key: Key { space: Id::from_uuid(nobody), petition: Id::from_uuid(nobody) },
            slug: "transport".into(),
            rules: rules.source().to_owned(),
            authority: "head-of-government".into(),
            territory: None,
            association: None,
            title: Text::fr_ar("Transport scolaire", "النقل المدرسي"),
            demand: Text::default(),
            reasons: Text::default(),
            aims: Text::default(),
            choices: Text::default(),
            confirmation: Confirmation::Offered,
            state: State::Closed,
            opened_on: None,
            closes_on: None,
            filed_on: Some(date(2026, 6, 1)),
            ended_on: None,
            erased_at: None,
            created_at: Timestamp::UNIX_EPOCH,
        }
    }

    fn listed(number: u64) -> Listed {
        let mark = match number % 3 {
            0 => Mark::Drawn("20,150 80,40|300,80 560,60".into()),
            1 => Mark::Typed("=فاطمة".into()),
            _ => Mark::Sheet(12, 7),
        };
        Listed {
            leaf: number,
            province: "01.511".into(),
            how: How::Online,
            signed_at: Timestamp::UNIX_EPOCH,
            supporter: Supporter {
                salt: String::new(),
                given: "فاطمة الزهراء".into(),
                family: "بنعلي".into(),
                number: Some(format!("AB{number:06}")),
                expires_on: Some(date(2031, 5, 17)),
                address: Some("زنقة 12، حي السلام".into()),
                commune: Some("01.511.01.01".into()),
                birth_place: Some("وزان".into()),
                roll_number: None,
                contact: None,
                mark,
                lang: Lang::Ar,
            },
        }
    }

    fn written(rows: u64) -> (Vec<u8>, Vec<u8>) {
        let words = Words::read(crate::LOCALES).unwrap_or_else(|faults| panic!("{faults:?}"));
        let rules = law::in_force("national-petition", date(2026, 11, 22)).unwrap();
        let mut writer = Writer::new(&words, &rules, &petition(&rules), Span { first: 1, rows }).unwrap();
        for number in 1..=rows {
            writer.row(&words, &listed(number)).unwrap();
        }
        writer.finish().unwrap()
    }

    #[test]
    fn the_workbook_reads_back_with_the_columns_of_the_official_form() {
        let (_, book) = written(3);
        let table = papers::table::read(&book, "liste.xlsx").unwrap();
        assert_eq!(table.head.len(), 8, "{:?}", table.head);
        assert!(table.head[1].contains("الاسم الشخصي والعائلي") && table.head[4].contains("عنوان الإقامة"));
        let first = &table.rows[0].cells;
        assert_eq!(&first[..4], ["1", "فاطمة الزهراء بنعلي", "AB000001", "2031-05-17"]);
        assert!(table.rows.iter().flat_map(|row| &row.cells).all(|cell| !cell.contains('\u{2068}')));
        assert!(
            table.rows[1].cells[7].contains("ورقة 12، سطر 7") && table.rows[1].cells[7].contains("feuille 12, ligne 7")
        );
    }

    #[test]
    fn the_pages_are_read_by_a_foreign_program_with_every_name() {
        let (pages, _) = written(41);
        let path = std::env::temp_dir().join(format!("twiza-list-{}.pdf", std::process::id()));
        std::fs::write(&path, pages).unwrap();
        let read = Command::new("pdftotext").args(["-enc", "UTF-8", "-layout"]).arg(&path).arg("-").output();
        std::fs::remove_file(&path).unwrap();
        let Ok(read) = read else {
            eprintln!("skipped: pdftotext is missing; install it with: apt install poppler-utils");
            return;
        };
        let text = String::from_utf8_lossy(&read.stdout).into_owned();
        assert_eq!(text.matches("فاطمة الزهراء بنعلي").count(), 41, "{text}");
        assert_eq!(text.matches("لائحة دعم العريضة").count(), 3, "on every page");
        assert!(
            text.contains("عريضة مقدمة إلى رئيس الحكومة") && text.contains("01/06/2026") && text.contains("AB000041")
        );
    }
}
