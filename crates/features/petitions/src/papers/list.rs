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

/// How many rows come, and with which number they begin.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Span {
    pub(crate) first: u64,
    pub(crate) rows: u64,
}

/// Writes one file of the list, row by row, as pages and as a workbook at once.
pub(crate) struct Writer {
    heads: Vec<Head>,
    roll: Roll,
    book: Xlsx,
    next: u64,
}

impl Writer {
    pub(crate) fn new(words: &Words, rules: &Rules, petition: &Petition, span: Span) -> papers::Result<Self> {
        let heads = heads(rules, &petition.authority);
        let label = |lang: Lang, head: &Head| words.get(lang, head.label).to_owned();
        let columns = heads
            .iter()
            .map(|head| roll::Column { labels: vec![label(Lang::Ar, head), label(Lang::Fr, head)], share: head.share })
            .collect();
        let heading = ["petition-follow-list-title"; 2].map(|id| id);
        let form = roll::Form {
            title: words.get(Lang::Ar, "petition-follow-list-title").to_owned(),
            lang: Lang::Ar,
            head: form_head(words, rules, petition, Lang::Ar),
            heading: format!("{} — {}", words.get(Lang::Ar, heading[0]), words.get(Lang::Fr, heading[1])),
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
        let book = Xlsx::in_memory(words.get(Lang::Ar, "petition-follow-list-title"), Lang::Ar, &cells)?;
        Ok(Self { heads, roll: Roll::new(form)?, book, next: span.first })
    }

    pub(crate) fn row(&mut self, words: &Words, listed: &Listed) -> papers::Result<()> {
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

    /// The pages and the workbook.
    pub(crate) fn finish(self) -> papers::Result<(Vec<u8>, Vec<u8>)> {
        Ok((self.roll.finish()?, self.book.finish()?))
    }
}

/// What stands at the head of every page of the form: to whom, when, about what.
pub(crate) fn form_head(words: &Words, rules: &Rules, petition: &Petition, lang: Lang) -> Vec<String> {
    let authority = rules.authority(&petition.authority).map_or("", |authority| authority.name.in_lang(lang).1);
    let kind = if rules.code == "legislative-motion" { "motion" } else { "petition" };
    let filed_on = petition.filed_on.map_or_else(|| "……/……/…………".to_owned(), day);
    vec![
        words.fill(lang, "petition-follow-form-to", &args![kind = kind, authority = authority]),
        words.fill(lang, "petition-follow-form-date", &args![kind = kind, date = filed_on]),
        words.fill(lang, "petition-follow-form-subject", &args![kind = kind, subject = petition.title.in_lang(lang).1]),
    ]
}

fn said(listed: &Listed, field: FieldCode) -> String {
    let supporter = &listed.supporter;
    let held = match field {
        FieldCode::Names => return format!("{} {}", supporter.given, supporter.family),
        FieldCode::Address => {
            return [supporter.address.clone(), commune(listed)].into_iter().flatten().collect::<Vec<_>>().join("، ");
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
    let both =
        |id: &str, args: &web::Args| format!("{} — {}", words.fill(Lang::Ar, id, args), words.fill(Lang::Fr, id, args));
    match mark {
        Mark::Typed(name) => (name.as_str().into(), roll::Cell::Words(name.clone())),
        Mark::Drawn(strokes) => {
            (both("petition-follow-mark-drawn", &args![]).into(), roll::Cell::Drawing(strokes.clone()))
        }
        Mark::Sheet(sheet, line) => {
            let said = both("petition-follow-mark-sheet", &args![sheet = *sheet, line = u32::from(*line)]);
            (said.clone().into(), roll::Cell::Words(said))
        }
    }
}
