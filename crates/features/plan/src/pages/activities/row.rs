//! One row of an imported sheet, read into an activity or told what is wrong with it.

use std::collections::BTreeSet;

use jiff::civil::Date;
use kernel::{Lang, Text, fold};
use papers::table::{Row, Table};
use web::{Message, Words, read_date};

use super::picks::place_named;
use crate::model::{ActivityKind, Held, NewActivity, Span, Turnout};

/// The columns of a sheet, each with its key and the message that is its label: those of the export.
const COLUMNS: [(&str, &str); 11] = [
    ("first_day", "plan-first-day"),
    ("last_day", "plan-last-day"),
    ("kind", "plan-activity-kind"),
    ("title_fr", "plan-title-fr"),
    ("title_ar", "plan-title-ar"),
    ("place_code", "plan-place-code"),
    ("place", "plan-activity-place"),
    ("women", "plan-women"),
    ("men", "plan-men"),
    ("unstated", "plan-unstated"),
    ("youth", "plan-youth"),
];
/// The most people that one activity can have had.
const MOST: u32 = 1_000_000;

/// Where the columns stand in one sheet: known by key, or by label in any language.
pub(super) struct Columns([Option<usize>; COLUMNS.len()]);

impl Columns {
    pub(super) fn of(table: &Table, words: &Words) -> Self {
        Self(COLUMNS.map(|(key, label)| {
            let labels = Lang::ALL.map(|lang| words.get(lang, label));
            table.column(&[&[key][..], &labels].concat())
        }))
    }

    /// Whether there is enough to say when what was done.
    pub(super) fn are_enough(&self) -> bool {
        let has = |key| self.0[index_of(key)].is_some();
        has("first_day") && (has("title_fr") || has("title_ar"))
    }
}

fn index_of(key: &str) -> usize {
    COLUMNS.iter().position(|(known, _)| *known == key).unwrap_or_default()
}

/// What is wrong with a row: the label of the column, and what.
pub(super) type Fault = (&'static str, Message);

/// Reads rows against the columns of their sheet.
pub(super) struct Reader<'a> {
    pub(super) columns: &'a Columns,
    pub(super) words: &'a Words,
    pub(super) today: Date,
}

impl Reader<'_> {
    /// The activity of a row, or everything that is wrong with it.
    pub(super) fn read(&self, row: &Row) -> Result<NewActivity, Vec<Fault>> {
        let mut faults = Vec::new();
        let span = self.span(row, &mut faults);
        let kind = self.kind(row, &mut faults);
        let title = Text::fr_ar(self.cell(row, "title_fr"), self.cell(row, "title_ar"));
        if title.is_empty() {
            faults.push((label("title_fr"), "web-fault-text-required".into()));
        }
        let place = place_named(self.cell(row, "place"), self.cell(row, "place_code")).unwrap_or_else(|_| {
            faults.push((label("place"), "plan-fault-place".into()));
            None
        });
        let turnout = self.turnout(row, &mut faults);
        match (span, kind, faults.is_empty()) {
            (Some(span), Some(kind), true) => {
                let place = place.map(|place| place.code.to_owned());
                let (nodes, organisations) = (BTreeSet::new(), BTreeSet::new());
                let held = Held { kind, span, place, turnout, nodes, organisations };
                Ok(NewActivity { title, note: Text::default(), held })
            }
            _ => Err(faults),
        }
    }

    fn cell<'r>(&self, row: &'r Row, key: &str) -> &'r str {
        self.columns.0[index_of(key)].map_or("", |column| row.cell(column)).trim()
    }

    fn span(&self, row: &Row, faults: &mut Vec<Fault>) -> Option<Span> {
        let first = read_date(self.cell(row, "first_day"));
        let last = match self.cell(row, "last_day") {
            "" => first,
            text => read_date(text),
        };
        let Some(first) = first else {
            faults.push((label("first_day"), "web-fault-date".into()));
            return None;
        };
        if first > self.today {
            faults.push((label("first_day"), "plan-refused-future".into()));
        }
        let Some(last) = last else {
            faults.push((label("last_day"), "web-fault-date".into()));
            return None;
        };
        let span = Span::new(first, last);
        if span.is_none() {
            faults.push((label("last_day"), "plan-fault-ends-before".into()));
        }
        span
    }

    /// A kind by its code or its name in any language; an empty cell is "other".
    fn kind(&self, row: &Row, faults: &mut Vec<Fault>) -> Option<ActivityKind> {
        let text = fold(self.cell(row, "kind"));
        if text.is_empty() {
            return Some(ActivityKind::Other);
        }
        let bears =
            |kind: &ActivityKind| Lang::ALL.iter().any(|lang| fold(self.words.get(*lang, kind.label())) == text);
        let named = ActivityKind::ALL.iter().copied().find(bears);
        let found = named.or_else(|| ActivityKind::from_code(&text));
        if found.is_none() {
            faults.push((label("kind"), "web-fault-choice".into()));
        }
        found
    }

    fn turnout(&self, row: &Row, faults: &mut Vec<Fault>) -> Turnout {
        let mut count = |key: &str| match self.cell(row, key) {
            "" => 0,
            text => text.parse().ok().filter(|count| *count <= MOST).unwrap_or_else(|| {
                faults.push((label(key), Message::with("web-fault-whole", web::args![least = 0, most = MOST])));
                0
            }),
        };
        let turnout =
            Turnout { women: count("women"), men: count("men"), unstated: count("unstated"), youth: count("youth") };
        if turnout.youth > turnout.all() {
            faults.push((label("youth"), "plan-fault-youth".into()));
        }
        turnout
    }
}

/// The message that is the label of a column.
fn label(key: &str) -> &'static str {
    COLUMNS[index_of(key)].1
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn words() -> Words {
        let locales = [crate::LOCALES, web::LOCALES].concat();
        Words::read(&locales).unwrap_or_else(|faults| panic!("{faults:?}"))
    }

    fn read(csv: &str) -> Vec<Result<NewActivity, Vec<Fault>>> {
        let (table, words) = (papers::table::read(csv.as_bytes(), "a.csv").unwrap(), words());
        let columns = Columns::of(&table, &words);
        assert!(columns.are_enough());
        let reader = Reader { columns: &columns, words: &words, today: date(2026, 11, 21) };
        table.rows.iter().map(|row| reader.read(row)).collect()
    }

    #[test]
    fn a_row_is_read_by_keys_or_by_labels_in_any_language() {
        let by_key = read("first_day,kind,title_fr,place_code,women,men\n2026-03-01,training,Atelier,08.587,12,8\n");
        let by_label = read(
            "Premier jour;Type;Titre (français);Code du lieu;Lieu;Femmes;Hommes\n01/03/2026;FORMATION;Atelier;08.587;Zagora;12;8\n",
        );
        assert_eq!(by_key, by_label);
        let said = by_key[0].as_ref().unwrap();
        assert_eq!(said.held.place.as_deref(), Some("08.587"));
        assert_eq!(said.held.turnout.all(), 20);
        let arabic = read("اليوم الأول,النوع,العنوان (بالعربية)\n2026-03-01,تكوين,ورشة\n");
        let said = arabic[0].as_ref().unwrap();
        assert_eq!((said.held.kind, said.title.get(Lang::Ar)), (ActivityKind::Training, Some("ورشة")));
    }

    #[test]
    fn a_name_that_several_places_bear_is_told_not_guessed() {
        let rows = read("first_day,title_fr,place\n2026-03-01,Atelier,Zagora\n");
        assert_eq!(rows[0].as_ref().unwrap_err()[0].0, "plan-activity-place");
    }

    #[test]
    fn everything_that_is_wrong_with_a_row_is_told_with_its_column() {
        let rows = read("first_day,last_day,kind,title_fr,women,youth\n2027-01-01,2026-01-01,danse,,x,9\n");
        let columns: Vec<&str> = rows[0].as_ref().unwrap_err().iter().map(|(column, _)| *column).collect();
        let expected =
            ["plan-first-day", "plan-last-day", "plan-activity-kind", "plan-title-fr", "plan-women", "plan-youth"];
        assert_eq!(columns, expected);
    }
}
