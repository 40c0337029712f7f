//! A list of applicants: which column is which, and what is wrong with which cell.

use std::collections::BTreeMap;

use jiff::civil::Date;
use kernel::{Lang, fold, place};
use papers::column_letters;
use papers::table::{Row, Table};
use serde::{Deserialize, Serialize};

use super::application::read_contact;
use super::{Participant, Sex};

store::coded! {
    /// What a column of a list of applicants holds.
    Column, "training-import-column-" {
        /// The association.
        Association = "association",
        /// Its commune, province or region.
        Place = "place",
        /// When it was founded.
        Founded = "founded",
        /// Who applies.
        Contact = "contact-name",
        /// Her e-mail address.
        Email = "email",
        /// Her telephone number.
        Phone = "phone",
        /// The first participant.
        Name1 = "name-1",
        /// Her sex.
        Sex1 = "sex-1",
        /// The year of her birth.
        Born1 = "born-1",
        /// Her function.
        Function1 = "function-1",
        /// The second participant.
        Name2 = "name-2",
        /// Her sex.
        Sex2 = "sex-2",
        /// The year of her birth.
        Born2 = "born-2",
        /// Her function.
        Function2 = "function-2",
    }
}

impl Column {
    /// The headings, folded, by which a column is known; the second participant's end in 2.
    fn headings(self) -> &'static [&'static str] {
        match self {
            Self::Association => &[
                "association",
                "nom de l association",
                "organisation",
                "الجمعيه",
                "اسم الجمعيه",
                "name of the association",
            ],
            Self::Place => &["commune", "lieu", "place", "siege", "ville", "الجماعه", "المكان", "المقر", "province"],
            Self::Founded => {
                &["fondee le", "date de creation", "annee de creation", "founded", "تاريخ التاسيس", "سنه التاسيس"]
            }
            Self::Contact => &["contact", "nom du contact", "responsable", "contact name", "المسؤول", "اسم المسؤول"],
            Self::Email => &["e mail", "email", "mail", "courriel", "adresse e mail", "البريد الالكتروني"],
            Self::Phone => &["telephone", "tel", "phone", "gsm", "الهاتف"],
            Self::Name1 => &[
                "participant",
                "participante",
                "participant 1",
                "participant e",
                "nom du participant",
                "المشارك",
                "المشاركه",
                "المشارك 1",
                "name",
                "nom",
            ],
            Self::Sex1 => &["sexe", "sexe 1", "sex", "sex 1", "genre", "الجنس", "الجنس 1"],
            Self::Born1 => &[
                "annee de naissance",
                "annee de naissance 1",
                "naissance",
                "born",
                "born 1",
                "year of birth",
                "سنه الميلاد",
                "سنه الميلاد 1",
                "سنه الازدياد",
            ],
            Self::Function1 => &["fonction", "fonction 1", "function", "function 1", "المهمه", "المهمه 1"],
            Self::Name2 => &["participant 2", "participante 2", "المشارك 2", "name 2"],
            Self::Sex2 => &["sexe 2", "sex 2", "الجنس 2"],
            Self::Born2 => &["annee de naissance 2", "born 2", "year of birth 2", "سنه الميلاد 2"],
            Self::Function2 => &["fonction 2", "function 2", "المهمه 2"],
        }
    }

    /// The columns of each participant: name, sex, birth, function.
    const PEOPLE: [[Self; 4]; 2] = [
        [Self::Name1, Self::Sex1, Self::Born1, Self::Function1],
        [Self::Name2, Self::Sex2, Self::Born2, Self::Function2],
    ];
}

store::coded! {
    /// What is wrong with a cell.
    Fault, "training-import-fault-" {
        /// It must be there.
        Missing = "missing",
        /// No place of this name, or several.
        Place = "place",
        /// Neither an address nor a number.
        Contact = "contact",
        /// Neither a woman nor a man.
        Sex = "sex",
        /// Not a year of birth.
        Born = "born",
        /// Not a date.
        Date = "date",
        /// Longer than such a thing is.
        Long = "long",
        /// An earlier row has the same address.
        Twice = "twice",
    }
}

store::coded! {
    /// What becomes of a row.
    Verdict, "training-import-verdict-" {
        /// It can be taken.
        Good = "good",
        /// It could be somebody who stands in another row, or has applied.
        Doubtful = "doubtful",
        /// Something is wrong with it.
        Faulty = "faulty",
    }
}

/// Which column of a table is which.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Columns(BTreeMap<Column, usize>);

/// A fault of a row: in which column, by its letters, and what.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wrong {
    /// The column's letters as the spreadsheet shows them; empty where there is no such column.
    pub letters: String,
    /// What the column holds.
    pub column: Column,
    /// What is wrong.
    pub fault: Fault,
    /// What stands there, shortened.
    pub value: String,
}

/// How often a fault stands in a column of a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Often {
    /// The column.
    pub column: Column,
    /// What is wrong there.
    pub fault: Fault,
    /// In so many rows.
    pub rows: i64,
}

/// What is wrong with a list, the most frequent first.
pub fn often<'a>(lines: impl Iterator<Item = &'a Line>) -> Vec<Often> {
    let mut counts: BTreeMap<(Column, Fault), i64> = BTreeMap::new();
    for wrong in lines.flat_map(|line| &line.wrong) {
        *counts.entry((wrong.column, wrong.fault)).or_default() += 1;
    }
    let mut all: Vec<Often> = counts.into_iter().map(|((column, fault), rows)| Often { column, fault, rows }).collect();
    all.sort_by_key(|one| (std::cmp::Reverse(one.rows), one.column, one.fault));
    all
}

impl Line {
    /// What stood in a column, as it is brought in again: what was read, or what was wrong, shortened.
    pub fn cell(&self, column: Column) -> String {
        if let Some(wrong) = self.wrong.iter().find(|wrong| wrong.column == column) {
            return wrong.value.clone();
        }
        let contact =
            |is_email: bool| if self.contact.contains('@') == is_email { self.contact.clone() } else { String::new() };
        match column {
            Column::Association => self.association.clone(),
            Column::Place => self
                .place
                .as_deref()
                .and_then(place::get)
                .map_or_else(String::new, |place| place.name.in_lang(Lang::Fr).1.to_owned()),
            Column::Founded => self.founded.map(|day| day.to_string()).unwrap_or_default(),
            Column::Contact => self.name.clone(),
            Column::Email => contact(true),
            Column::Phone => contact(false),
            _ => self.cell_of_person(column),
        }
    }

    fn cell_of_person(&self, column: Column) -> String {
        let found = Column::PEOPLE.iter().zip(&self.people).find(|(columns, _)| columns.contains(&column));
        let Some(([name, sex, born, _], one)) = found else { return String::new() };
        match column {
            _ if column == *name => one.name.clone(),
            _ if column == *sex => {
                one.sex.map(|sex| if sex == Sex::Female { "F" } else { "H" }).unwrap_or_default().to_owned()
            }
            _ if column == *born => one.born.map(|born| born.to_string()).unwrap_or_default(),
            _ => one.function.clone(),
        }
    }
}

/// A row of a list, read.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Line {
    /// Its number as the spreadsheet shows it.
    pub number: u32,
    /// The association.
    pub association: String,
    /// Its place.
    pub place: Option<String>,
    /// When it was founded.
    pub founded: Option<Date>,
    /// Who applies.
    pub name: String,
    /// How she is reached.
    pub contact: String,
    /// Who is sent.
    pub people: Vec<Participant>,
    /// What is wrong.
    pub wrong: Vec<Wrong>,
    /// Whom it could be: other rows by their numbers, applications by theirs (negative).
    pub twins: Vec<i64>,
}

impl std::fmt::Debug for Line {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Line({}, sealed)", self.number)
    }
}

/// More rows than this are no list of applicants.
pub const MOST: usize = 20_000;
const LONGEST: usize = 200;

impl Columns {
    /// Recognises the headings of a table. Of two columns that say they are the same, the first is taken.
    pub fn of(table: &Table) -> Self {
        let mut known = BTreeMap::new();
        for (at, heading) in table.head.iter().enumerate() {
            let folded = fold(heading);
            let column = Column::ALL
                .iter()
                .find(|column| column.code() == heading.trim() || column.headings().contains(&folded.as_str()));
            if let Some(column) = column {
                known.entry(*column).or_insert(at);
            }
        }
        Self(known)
    }

    /// The columns that a list cannot do without and that it lacks.
    pub fn lacking(&self) -> Vec<Column> {
        let mut needed = vec![Column::Association, Column::Place, Column::Name1, Column::Sex1, Column::Born1];
        if !self.0.contains_key(&Column::Phone) {
            needed.push(Column::Email);
        }
        needed.retain(|column| !self.0.contains_key(column));
        needed
    }

    fn letters(&self, column: Column) -> String {
        self.0.get(&column).and_then(|at| u32::try_from(at + 1).ok()).map(column_letters).unwrap_or_default()
    }

    fn cell<'a>(&self, row: &'a Row, column: Column) -> &'a str {
        self.0.get(&column).map_or("", |at| row.cell(*at).trim())
    }
}

/// Reads rows one after the other; `today` bounds years of birth and founding.
pub struct Reader<'a> {
    columns: &'a Columns,
    today: Date,
    places: BTreeMap<String, Option<String>>,
    contacts: std::collections::HashSet<String>,
}

impl<'a> Reader<'a> {
    /// A reader of a list.
    pub fn new(columns: &'a Columns, today: Date) -> Self {
        Self { columns, today, places: BTreeMap::new(), contacts: std::collections::HashSet::new() }
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

    use super::*;

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
