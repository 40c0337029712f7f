//! A list of applicants: which column is which, what a row says, and what is wrong with it.

use std::collections::BTreeMap;

use jiff::civil::Date;
use kernel::{Lang, fold, place};
use papers::column_letters;
use papers::table::{Row, Table};
use serde::{Deserialize, Serialize};

pub use super::import_read::{Reader, read_sex};
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
    pub(super) const PEOPLE: [[Self; 4]; 2] = [
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

    pub(super) fn letters(&self, column: Column) -> String {
        self.0.get(&column).and_then(|at| u32::try_from(at + 1).ok()).map(column_letters).unwrap_or_default()
    }

    pub(super) fn cell<'a>(&self, row: &'a Row, column: Column) -> &'a str {
        self.0.get(&column).map_or("", |at| row.cell(*at).trim())
    }
}
