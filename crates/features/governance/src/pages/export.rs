//! The seats of a body as a spreadsheet that an import understands again.

use std::collections::BTreeMap;

use actors::directory::{self, Actor, Birth, ContactKind};
use actors::{Role, Space};
use axum::extract::Path;
use kernel::{Id, Lang};
use papers::sheet::{self, Cell, Column as Head, Kind, Sheet};
use store::Db;
use web::{Desk, Download, Error, Result, Visit, Words, args};

use super::{body_of, words};
use crate::model::import::Column;
use crate::model::{Body, Office};
use crate::store::seats::{self, SeatRow};

/// The columns of the sheet, in their order.
const COLUMNS: [Column; 15] = [
    Column::Seat,
    Column::NameFr,
    Column::NameAr,
    Column::Sex,
    Column::Birth,
    Column::Office,
    Column::Since,
    Column::Until,
    Column::Ended,
    Column::Why,
    Column::Place,
    Column::Email,
    Column::Phone,
    Column::Person,
    Column::Mandate,
];

/// What each person can be reached by.
pub(crate) type Contacts = BTreeMap<Id<Actor>, Vec<(ContactKind, String)>>;

/// The seats as an Excel workbook.
pub(crate) async fn xlsx(visit: Visit, Path((_, body)): Path<(String, String)>) -> Result<Download> {
    let desk = Desk::free().await?;
    let (name, sheet) = sheet_of(&visit, &body).await?;
    Ok(Download::xlsx(&name, desk.make(move || sheet::xlsx(&sheet)).await?))
}

/// The seats as comma-separated values.
pub(crate) async fn csv(visit: Visit, Path((_, body)): Path<(String, String)>) -> Result<Download> {
    let desk = Desk::free().await?;
    let (name, sheet) = sheet_of(&visit, &body).await?;
    Ok(Download::csv(&name, desk.make(move || sheet::csv(&sheet)).await?))
}

/// Births and contacts leave only with those who keep the records.
async fn sheet_of(visit: &Visit, body: &str) -> Result<(String, Sheet)> {
    let body: Body = body_of(visit, body).await?;
    let rows = seats::every(visit.db(), visit.space()?.id, body.id).await?;
    let contacts = match visit.is_at_least(Role::Secretary) {
        true => Some(
            contacts(visit.db(), visit.space()?.id, rows.iter().filter_map(|row| Some(row.holder.as_ref()?.person)))
                .await?,
        ),
        false => None,
    };
    let title = visit.words(body.name());
    let slug = &visit.space()?.slug;
    let sheet = sheet(&visit.app().words, visit.lang, title, &rows, contacts.as_ref());
    Ok((format!("{slug}-{}-{}", body.facts.kind.code(), visit.world().today()), sheet))
}

/// How the organisation reaches some people: each one's e-mail addresses and telephone numbers, opened.
pub(crate) async fn contacts(db: &Db, space: Id<Space>, people: impl Iterator<Item = Id<Actor>>) -> Result<Contacts> {
    let mut found = Contacts::new();
    for person in people {
        let held = directory::contacts(db, person, space).await.map_err(Error::from)?;
        let held = held.iter().filter(|contact| matches!(contact.kind, ContactKind::Email | ContactKind::Phone));
        found.insert(person, held.map(|contact| (contact.kind, contact.value.reveal().clone())).collect());
    }
    Ok(found)
}

fn sheet(words: &Words, lang: Lang, title: &str, rows: &[SeatRow], contacts: Option<&Contacts>) -> Sheet {
    let is_open =
        |column: &&Column| contacts.is_some() || !matches!(column, Column::Birth | Column::Email | Column::Phone);
    let columns: Vec<Column> = COLUMNS.iter().filter(is_open).copied().collect();
    let head = |column: &Column| Head::new(column.code(), words.get(lang, column.label()), kind(*column));
    Sheet {
        title: title.to_owned(),
        lang,
        columns: columns.iter().map(head).collect(),
        rows: rows
            .iter()
            .map(|row| columns.iter().map(|column| cell(words, lang, row, contacts, *column)).collect())
            .collect(),
    }
}

const fn kind(column: Column) -> Kind {
    match column {
        Column::Seat => Kind::Number,
        Column::Since | Column::Until | Column::Ended => Kind::Date,
        _ => Kind::Text,
    }
}

fn cell(words: &Words, lang: Lang, row: &SeatRow, contacts: Option<&Contacts>, column: Column) -> Cell {
    if column == Column::Seat {
        return row.number.into();
    }
    let Some(holder) = &row.holder else { return Cell::Empty };
    let facts = &holder.facts;
    let reach = |kind: ContactKind| {
        contacts?.get(&holder.person)?.iter().find(|(known, _)| *known == kind).map(|(_, value)| value.clone())
    };
    match column {
        Column::NameFr => facts.name.get(Lang::Fr).map(str::to_owned).into(),
        Column::NameAr => facts.name.get(Lang::Ar).map(str::to_owned).into(),
        Column::Sex => facts.sex.map(|sex| words.get(lang, &format!("gov-sex-{}", sex.code())).to_owned()).into(),
        Column::Birth => match facts.birth {
            Some(Birth::Day(day)) => day.into(),
            Some(Birth::Year(year)) => i64::from(year).into(),
            None => Cell::Empty,
        },
        Column::Office => office(words, lang, holder).into(),
        Column::Since => holder.tenure.since.into(),
        Column::Until => holder.tenure.until.into(),
        Column::Place => facts.place.as_deref().map(|code| words::place_with_code(lang, code)).into(),
        Column::Email => reach(ContactKind::Email).into(),
        Column::Phone => reach(ContactKind::Phone).into(),
        Column::Person => holder.person.to_string().into(),
        Column::Mandate => holder.mandate.to_string().into(),
        _ => Cell::Empty,
    }
}

fn office(words: &Words, lang: Lang, holder: &seats::Holder) -> String {
    match &holder.office {
        Office::Known(known) => {
            let sex = holder.facts.sex.map_or("m", |sex| sex.code());
            words.fill(lang, known.label(), &args![sex = sex])
        }
        Office::Own(text) => text.in_lang(lang).1.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::import::{Columns, Roll, RollSeat, Sitting, Step, plan, read};
    use crate::model::{Function, Tenure};
    use actors::directory::{Facts, Sex};
    use jiff::civil::{Date, date};
    use kernel::Text;
    use proptest::prelude::*;
    use std::sync::LazyLock;
    use uuid::Uuid;

    const TODAY: Date = date(2026, 11, 21);

    static WORDS: LazyLock<Words> =
        LazyLock::new(|| Words::read(crate::LOCALES).unwrap_or_else(|faults| panic!("{faults:?}")));

    fn id<T>(number: u32) -> Id<T> {
        Id::from_uuid(Uuid::from_u128(u128::from(number) + 1))
    }

    fn a_name() -> impl Strategy<Value = String> {
        proptest::string::string_regex("[A-Za-zéèïç' -]{0,12}[A-Za-z]{2,8} [0-9]{3}").unwrap()
    }

    prop_compose! {
        fn a_holder(number: u32)(
            fr in a_name(), with_arabic in any::<bool>(), sex in 0..3_u8, birth in 0..3_u8, office in 0..Function::ALL.len() + 1,
            days in 0..3000_i32, term in proptest::option::of(0..2000_i32), place in any::<bool>(),
        ) -> seats::Holder {
            let since = TODAY.saturating_sub(jiff::Span::new().days(days));
            let arabic = if with_arabic { "شخص مولَّد" } else { "" };
            let facts = Facts {
                name: Text::fr_ar(fr, arabic),
                sex: [None, Some(Sex::Female), Some(Sex::Male)][usize::from(sex)],
                birth: [None, Some(Birth::Year(1980)), Some(Birth::Day(date(1991, 2, 3)))][usize::from(birth)],
                place: place.then(|| "01.511.01.0".to_owned()),
                ..Facts::default()
            };
            let own = Office::Own(Text::fr_ar("Porte-parole", "الناطقة الرسمية"));
            seats::Holder {
                mandate: id(number),
                office: Function::ALL.get(office).map_or(own, |known| Office::Known(*known)),
                tenure: Tenure::from(since, term.map(|term| since.saturating_add(jiff::Span::new().days(term)))),
                person: id(number),
                facts,
            }
        }
    }

    prop_compose! {
        fn rows()(holders in proptest::collection::vec(any::<u8>().prop_flat_map(|kind| {
            if kind < 60 { Just(None).boxed() } else { a_holder(0).prop_map(Some).boxed() }
        }), 1..8)) -> Vec<SeatRow> {
            (1..).zip(holders).map(|(number, holder)| SeatRow {
                id: id(number),
                number,
                label: Text::default(),
                reserve: None,
                name_key: String::new(),
                term_key: String::new(),
                holder: holder.map(|holder| seats::Holder { mandate: id(number), person: id(number), ..holder }),
            }).collect()
        }
    }

    fn roll(rows: &[SeatRow], contacts: &Contacts) -> Roll {
        let sitting = |holder: &seats::Holder| Sitting {
            mandate: holder.mandate,
            person: holder.person,
            office: holder.office.clone(),
            tenure: holder.tenure,
        };
        let holders = || rows.iter().filter_map(|row| row.holder.as_ref());
        Roll {
            today: TODAY,
            seats: rows
                .iter()
                .map(|row| RollSeat {
                    id: row.id,
                    number: row.number,
                    sitting: row.holder.as_ref().map(sitting),
                    tenures: row.holder.iter().map(|holder| holder.tenure).collect(),
                })
                .collect(),
            held: holders().map(|holder| (holder.person, vec![holder.tenure])).collect(),
            people: holders().map(|holder| (holder.person, holder.facts.clone())).collect(),
            contacts: contacts.clone(),
            ..Roll::default()
        }
    }

    fn reachable(rows: &[SeatRow]) -> Contacts {
        let reach = || {
            vec![(ContactKind::Email, "p@example.org".to_owned()), (ContactKind::Phone, "+212 661 00 00 01".to_owned())]
        };
        rows.iter().filter_map(|row| Some((row.holder.as_ref()?.person, reach()))).collect()
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(48))]

        #[test]
        fn an_export_that_nobody_edited_changes_nothing(rows in rows(), lang in 0..4_usize, as_csv in any::<bool>()) {
            let (words, lang) = (&*WORDS, Lang::ALL[lang]);
            let contacts = reachable(&rows);
            let sheet = sheet(words, lang, "Conseil", &rows, Some(&contacts));
            let bytes = if as_csv { sheet::csv(&sheet) } else { sheet::xlsx(&sheet) }.unwrap();
            let table = papers::table::read(&bytes, "conseil").unwrap();
            let columns = Columns::of(&table);
            prop_assert_eq!(columns.unknown().collect::<Vec<_>>(), []);
            let lines = read(&table, &columns);
            for planned in plan(&lines, &roll(&rows, &contacts), &BTreeMap::new()) {
                prop_assert_eq!(&planned.step, &Step::Unchanged, "{:?} {:?}", planned, lines);
                prop_assert!(planned.facts.is_none() && planned.contacts.is_empty());
            }
        }

        #[test]
        fn an_edit_of_an_export_is_found_again(rows in rows(), days in 1..500_i32) {
            let (words, lang) = (&*WORDS, Lang::Fr);
            let mut edited = rows.clone();
            let Some(holder) = edited.iter_mut().find_map(|row| row.holder.as_mut()) else { return Ok(()) };
            let until = holder.tenure.until.unwrap_or(TODAY).saturating_add(jiff::Span::new().days(days));
            holder.tenure.until = Some(until);
            let mandate = holder.mandate;
            let contacts = reachable(&rows);
            let bytes = sheet::csv(&sheet(words, lang, "Conseil", &edited, Some(&contacts))).unwrap();
            let table = papers::table::read(&bytes, "conseil.csv").unwrap();
            let lines = read(&table, &Columns::of(&table));
            let planned = plan(&lines, &roll(&rows, &contacts), &BTreeMap::new());
            let changed: Vec<_> = planned.iter().filter(|planned| planned.step != Step::Unchanged).collect();
            prop_assert_eq!(changed.len(), 1);
            prop_assert_eq!(&changed[0].changed, &[Column::Until]);
            let is_it = matches!(&changed[0].step, Step::Amend { mandate: found, tenure, .. } if *found == mandate && tenure.until == Some(until));
            prop_assert!(is_it);
        }
    }

    #[test]
    fn whoever_does_not_keep_the_records_gets_no_birth_and_no_contact() {
        let sheet = sheet(&WORDS, Lang::Fr, "Conseil", &[], None);
        let keys: Vec<&str> = sheet.columns.iter().map(|column| column.key).collect();
        for key in ["birth", "email", "phone"] {
            assert!(!keys.contains(&key), "{key}");
        }
    }

    #[test]
    fn every_function_is_understood_as_it_is_exported() {
        for lang in Lang::ALL {
            for function in Function::ALL {
                for sex in ["f", "m"] {
                    let said = WORDS.fill(lang, function.label(), &args![sex = sex]);
                    assert_eq!(Office::understood(&said), Office::Known(*function), "{said}");
                }
            }
        }
    }
}
