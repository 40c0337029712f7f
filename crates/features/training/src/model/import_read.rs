//! Reading the rows of a list of applicants, cell by cell.

use std::collections::{BTreeMap, HashSet};

use jiff::civil::Date;
use kernel::{fold, place};
use papers::table::Row;

use super::application::read_contact;
use super::import::{Column, Columns, Fault, Line, Wrong};
use super::{Participant, Sex};

/// Longer than anything that stands in such a list.
const LONGEST: usize = 200;

/// Reads rows one after the other; `today` bounds years of birth and founding.
pub struct Reader<'a> {
    columns: &'a Columns,
    today: Date,
    places: BTreeMap<String, Option<String>>,
    contacts: HashSet<String>,
}

impl<'a> Reader<'a> {
    /// A reader of a list.
    pub fn new(columns: &'a Columns, today: Date) -> Self {
        Self { columns, today, places: BTreeMap::new(), contacts: HashSet::new() }
    }

    /// What a row says, and what is wrong with it.
    pub fn read(&mut self, row: &Row, people_each: usize) -> Line {
        let mut line = Line { number: row.line, ..Line::default() };
        line.association = self.words(row, Column::Association, true, &mut line.wrong);
        line.name = self.words(row, Column::Contact, false, &mut line.wrong);
        line.place = self.place(row, &mut line.wrong);
        line.founded = self.founded(row, &mut line.wrong);
        line.contact = self.contact(row, &mut line.wrong);
        for (at, columns) in Column::PEOPLE.iter().enumerate().take(people_each) {
            let is_there = columns.iter().any(|column| !self.columns.cell(row, *column).is_empty());
            if at == 0 || is_there {
                let one = self.person(row, *columns, &mut line.wrong);
                line.people.push(one);
            }
        }
        if line.name.is_empty() {
            line.name = line.people.first().map(|one| one.name.clone()).unwrap_or_default();
        }
        line
    }

    fn wrong(&self, row: &Row, column: Column, fault: Fault) -> Wrong {
        let value = self.columns.cell(row, column).chars().take(60).collect();
        Wrong { letters: self.columns.letters(column), column, fault, value }
    }

    fn words(&self, row: &Row, column: Column, is_needed: bool, wrong: &mut Vec<Wrong>) -> String {
        let words = self.columns.cell(row, column);
        if words.is_empty() && is_needed {
            wrong.push(self.wrong(row, column, Fault::Missing));
        } else if words.chars().count() > LONGEST {
            wrong.push(self.wrong(row, column, Fault::Long));
            return String::new();
        }
        words.to_owned()
    }

    fn place(&mut self, row: &Row, wrong: &mut Vec<Wrong>) -> Option<String> {
        let name = self.columns.cell(row, Column::Place);
        if name.is_empty() {
            wrong.push(self.wrong(row, Column::Place, Fault::Missing));
            return None;
        }
        let folded = fold(name);
        let found = self.places.entry(folded).or_insert_with(|| found_place(name)).clone();
        if found.is_none() {
            wrong.push(self.wrong(row, Column::Place, Fault::Place));
        }
        found
    }

    fn founded(&self, row: &Row, wrong: &mut Vec<Wrong>) -> Option<Date> {
        let typed = self.columns.cell(row, Column::Founded);
        let year = typed.parse::<i16>().ok().and_then(|year| Date::new(year, 1, 1).ok());
        let day = year.or_else(|| web::read_date(typed)).filter(|day| day.year() >= 1900 && *day <= self.today);
        if day.is_none() && !typed.is_empty() {
            wrong.push(self.wrong(row, Column::Founded, Fault::Date));
        }
        day
    }

    fn contact(&mut self, row: &Row, wrong: &mut Vec<Wrong>) -> String {
        let (email, phone) = (self.columns.cell(row, Column::Email), self.columns.cell(row, Column::Phone));
        let (column, typed) = if email.is_empty() { (Column::Phone, phone) } else { (Column::Email, email) };
        let column = if typed.is_empty() { Column::Email } else { column };
        match read_contact(typed) {
            Some(address) => {
                if !self.contacts.insert(address.reveal().to_lowercase()) {
                    wrong.push(self.wrong(row, column, Fault::Twice));
                }
            }
            None if typed.is_empty() => wrong.push(self.wrong(row, column, Fault::Missing)),
            None => wrong.push(self.wrong(row, column, Fault::Contact)),
        }
        typed.to_owned()
    }

    fn person(&self, row: &Row, [name, sex, born, function]: [Column; 4], wrong: &mut Vec<Wrong>) -> Participant {
        let words = self.words(row, name, true, wrong);
        let typed = self.columns.cell(row, sex);
        let read = read_sex(typed);
        if read.is_none() {
            wrong.push(self.wrong(row, sex, if typed.is_empty() { Fault::Missing } else { Fault::Sex }));
        }
        let typed = self.columns.cell(row, born);
        let year = read_year(typed).filter(|year| (self.today.year() - 100..self.today.year() - 12).contains(year));
        if year.is_none() {
            wrong.push(self.wrong(row, born, if typed.is_empty() { Fault::Missing } else { Fault::Born }));
        }
        Participant { name: words, sex: read, born: year, function: self.words(row, function, false, wrong) }
    }
}

/// The one place of a name: the commune, where others bear its name.
fn found_place(name: &str) -> Option<String> {
    let folded = fold(name);
    let bears = |place: &&'static place::Place| place.name.languages().any(|(_, own)| fold(own) == folded);
    let exact: Vec<&'static place::Place> = place::search(name, 12).into_iter().filter(bears).collect();
    let communes: Vec<&'static place::Place> =
        exact.iter().copied().filter(|place| place.level() == place::Level::Commune).collect();
    match (exact.as_slice(), communes.as_slice()) {
        (_, [only]) | ([only], _) => Some(only.code.to_owned()),
        _ => None,
    }
}

/// A sex as lists write it.
pub fn read_sex(typed: &str) -> Option<Sex> {
    match fold(typed).as_str() {
        "f" | "femme" | "feminin" | "female" | "woman" | "w" | "انثي" | "امراه" | "ا" => Some(Sex::Female),
        "m" | "h" | "homme" | "masculin" | "male" | "man" | "ذكر" | "رجل" | "ذ" => Some(Sex::Male),
        _ => None,
    }
}

/// The year of a birth, also where a day was written.
fn read_year(typed: &str) -> Option<i16> {
    let plain: String = typed.chars().map(web::toll::latin_digit).collect();
    plain.parse().ok().or_else(|| web::read_date(&plain).map(Date::year))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)] // a test that cannot go on stops

    use jiff::civil::date;
    use papers::table::Table;

    use super::*;
    use crate::model::import::often;

    fn table(rows: &[&[&str]]) -> Table {
        let head = ["Association", "Commune", "E-mail", "Participant", "Sexe", "Année de naissance"].map(str::to_owned);
        let row = |(at, cells): (usize, &&[&str])| Row {
            line: at as u32 + 2,
            cells: cells.iter().map(|c| (*c).to_owned()).collect(),
        };
        Table { head: head.into(), rows: rows.iter().enumerate().map(row).collect() }
    }

    fn read(table: &Table) -> Vec<Line> {
        let columns = Columns::of(table);
        assert!(columns.lacking().is_empty(), "{:?}", columns.lacking());
        let mut reader = Reader::new(&columns, date(2026, 11, 22));
        table.rows.iter().map(|row| reader.read(row, 2)).collect()
    }

    #[test]
    fn a_good_row_is_read() {
        let lines = read(&table(&[&["Association générée", "Tata", "a@example.org", "Zoubida Générée", "F", "1990"]]));
        assert_eq!(lines[0].wrong, []);
        let one = &lines[0].people[0];
        assert_eq!((one.sex, one.born), (Some(Sex::Female), Some(1990)));
        assert!(lines[0].place.is_some());
    }

    #[test]
    fn each_mistake_is_named_by_row_and_column() {
        let lines = read(&table(&[
            &["", "Nulle Part", "pas une adresse", "", "?", "2025"],
            &["A", "Tata", "a@example.org", "B C", "M", "1980"],
            &["A", "Tata", "A@example.org", "B C", "M", "1980"],
        ]));
        let told: Vec<(&str, Fault)> =
            lines[0].wrong.iter().map(|wrong| (wrong.letters.as_str(), wrong.fault)).collect();
        assert_eq!(
            told,
            [
                ("A", Fault::Missing),
                ("B", Fault::Place),
                ("C", Fault::Contact),
                ("D", Fault::Missing),
                ("E", Fault::Sex),
                ("F", Fault::Born)
            ]
        );
        assert_eq!(lines[0].number, 2);
        assert!(lines[1].wrong.is_empty());
        assert_eq!(lines[2].wrong[0].fault, Fault::Twice);
    }

    #[test]
    fn faulty_rows_written_anew_and_mended_are_good() {
        let lines = read(&table(&[
            &["Association générée", "Nulle Part", "a@example.org", "Zoubida Générée", "F", "1990"],
            &["Autre générée", "Tata", "0661000001", "Une Générée", "x", "1980"],
            &["Tierce générée", "Tanta", "b@example.org", "Une Autre", "H", "1981"],
        ]));
        let told: Vec<(Column, Fault, i64)> =
            often(lines.iter()).iter().map(|one| (one.column, one.fault, one.rows)).collect();
        assert_eq!(told, [(Column::Place, Fault::Place, 2), (Column::Sex1, Fault::Sex, 1)]);
        let columns: Vec<Column> = Column::ALL.to_vec();
        let head = columns.iter().map(|column| column.code().to_owned()).collect();
        let cells = |line: &Line| columns.iter().map(|column| line.cell(*column)).collect::<Vec<_>>();
        assert_eq!(lines[0].cell(Column::Place), "Nulle Part", "what was wrong is there to be mended");
        let mended = |line: &Line| {
            let mut row = cells(line);
            for (column, cell) in columns.iter().zip(&mut row) {
                match column {
                    Column::Place => "Tata".clone_into(cell),
                    Column::Sex1 => "F".clone_into(cell),
                    _ => {}
                }
            }
            Row { line: line.number, cells: row }
        };
        let again = read(&Table { head, rows: lines.iter().map(mended).collect() });
        assert!(
            again.iter().all(|line| line.wrong.is_empty()),
            "{:?}",
            again.iter().map(|line| &line.wrong).collect::<Vec<_>>()
        );
        assert_eq!(again[1].contact, "0661000001");
    }

    #[test]
    fn a_list_without_its_columns_says_which() {
        let table = Table { head: vec!["Association".into()], rows: Vec::new() };
        assert_eq!(
            Columns::of(&table).lacking(),
            [Column::Place, Column::Name1, Column::Sex1, Column::Born1, Column::Email]
        );
    }
}
