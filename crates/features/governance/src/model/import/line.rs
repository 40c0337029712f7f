use actors::directory::{Actor, Birth, ContactKind, Sex};
use jiff::civil::Date;
use kernel::{Id, Lang, Text};
use papers::table::{Row, Table};
use serde::{Deserialize, Serialize};

use super::cell;
use super::columns::{Column, Columns};
use crate::model::{EndReason, Mandate, Office, in_script};

store::coded! {
    /// What is wrong with a cell or a row.
    FaultKind, "gov-fault-" {
        /// Not a date.
        Date = "date",
        /// Not a number of a seat.
        Number = "number",
        /// Not a sex.
        Sex = "sex",
        /// Not a reason for an end.
        Why = "why",
        /// Not an e-mail address.
        Email = "email",
        /// Not a telephone number.
        Phone = "phone",
        /// No such place.
        Place = "place",
        /// A formula.
        Formula = "formula",
        /// Longer than a name is.
        Long = "long",
        /// Not an identity of an export.
        Identity = "identity",
        /// Nobody is named.
        Nobody = "nobody",
        /// The person of that identity is not in the directory.
        UnknownPerson = "unknown-person",
        /// The mandate of that identity is not a present one of this body.
        UnknownMandate = "unknown-mandate",
        /// The mandate is another person's.
        OtherHolder = "other-holder",
        /// The body has no such seat.
        NoSuchSeat = "no-such-seat",
        /// No seat is vacant.
        NoSeatLeft = "no-seat-left",
        /// Somebody else holds the seat.
        SeatHeld = "seat-held",
        /// Another row wants the same seat.
        SeatTwice = "seat-twice",
        /// Another row names the same person.
        MemberTwice = "member-twice",
        /// The person held a seat of this body then.
        SatThen = "sat-then",
        /// A mandate needs a first day.
        NoSince = "no-since",
        /// The day is still to come.
        Later = "later",
        /// It ends before it begins.
        Backwards = "backwards",
        /// A day of birth that cannot be true.
        BirthImpossible = "birth-impossible",
        /// An end needs its reason, and a reason its end.
        HalfEnd = "half-end",
    }
}

/// Something wrong, and where.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fault {
    /// The column at fault, where it is one.
    pub column: Option<Column>,
    /// What is wrong.
    pub kind: FaultKind,
    /// What the cell says, shortened; the number of the other row or of the seat where that helps more.
    pub value: String,
}

impl Fault {
    /// The row is at fault, in the column that such faults concern.
    pub(super) const fn of_row(kind: FaultKind) -> Self {
        Self { column: kind.column(), kind, value: String::new() }
    }

    /// As [`Fault::of_row`], naming another row or a seat by its number.
    pub(super) fn about(kind: FaultKind, number: u32) -> Self {
        Self { value: number.to_string(), ..Self::of_row(kind) }
    }
}

impl FaultKind {
    /// The column that a fault of the row as a whole concerns.
    const fn column(self) -> Option<Column> {
        Some(match self {
            Self::Nobody | Self::MemberTwice | Self::SatThen => Column::Name,
            Self::UnknownPerson => Column::Person,
            Self::UnknownMandate | Self::OtherHolder => Column::Mandate,
            Self::NoSuchSeat | Self::NoSeatLeft | Self::SeatHeld | Self::SeatTwice => Column::Seat,
            Self::NoSince => Column::Since,
            Self::Backwards => Column::Until,
            Self::BirthImpossible => Column::Birth,
            Self::HalfEnd => Column::Ended,
            _ => return None,
        })
    }
}

/// Somebody of the directory whom a row may mean.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Candidate {
    /// Who.
    pub id: Id<Actor>,
    /// The name in the directory.
    pub name: Text,
    /// How alike they are, from 0 to 100; 100 for the identity that an export wrote.
    pub score: u8,
}

/// What one row says.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Line {
    /// Its number as the spreadsheet shows it.
    pub number: u32,
    /// The number of the seat.
    pub seat: Option<u32>,
    /// The mandate, from an export.
    pub mandate: Option<Id<Mandate>>,
    /// The person, from an export.
    pub person: Option<Id<Actor>>,
    /// The name.
    pub name: Text,
    /// The sex.
    pub sex: Option<Sex>,
    /// When born.
    pub birth: Option<Birth>,
    /// The function; nothing where the list has no such column or an empty cell.
    pub office: Option<Office>,
    /// The first day.
    pub since: Option<Date>,
    /// The planned end.
    pub until: Option<Date>,
    /// The end.
    pub ended: Option<Date>,
    /// The reason of the end.
    pub why: Option<EndReason>,
    /// An e-mail address.
    pub email: Option<String>,
    /// A telephone number.
    pub phone: Option<String>,
    /// The code of the place.
    pub place: Option<String>,
    /// Whom of the directory it may mean, the likeliest first.
    pub candidates: Vec<Candidate>,
    /// What is wrong with its cells.
    pub faults: Vec<Fault>,
}

/// The longest name that is taken, in characters.
const LONGEST: usize = 200;

/// Reads all rows of a table.
pub fn read(table: &Table, columns: &Columns) -> Vec<Line> {
    table.rows.iter().map(|row| Reader { row, columns, faults: Vec::new() }.line()).collect()
}

struct Reader<'a> {
    row: &'a Row,
    columns: &'a Columns,
    faults: Vec<Fault>,
}

impl Reader<'_> {
    fn line(mut self) -> Line {
        let mut line = Line {
            number: self.row.line,
            seat: self.cell(Column::Seat, FaultKind::Number, cell::number),
            mandate: self.cell(Column::Mandate, FaultKind::Identity, |words| words.parse().ok()),
            person: self.cell(Column::Person, FaultKind::Identity, |words| words.parse().ok()),
            name: self.name(),
            sex: self.cell(Column::Sex, FaultKind::Sex, cell::sex),
            birth: self.cell(Column::Birth, FaultKind::Date, cell::birth),
            office: self.words(Column::Office).map(|words| Office::understood(&words)),
            since: self.cell(Column::Since, FaultKind::Date, cell::date),
            until: self.cell(Column::Until, FaultKind::Date, cell::date),
            ended: self.cell(Column::Ended, FaultKind::Date, cell::date),
            why: self.cell(Column::Why, FaultKind::Why, cell::end_reason),
            email: self.contact(Column::Email, FaultKind::Email, ContactKind::Email),
            phone: self.contact(Column::Phone, FaultKind::Phone, ContactKind::Phone),
            place: self.cell(Column::Place, FaultKind::Place, cell::place),
            candidates: Vec::new(),
            faults: Vec::new(),
        };
        let names_somebody = !line.name.is_empty() || line.person.is_some() || line.mandate.is_some();
        if !names_somebody && self.faults.is_empty() && !line.is_vacant() {
            self.faults.push(Fault::of_row(FaultKind::Nobody));
        }
        line.faults = self.faults;
        line
    }

    /// The words of a cell; nothing where the column is missing or the cell empty. A formula is a fault.
    fn words(&mut self, column: Column) -> Option<String> {
        let words = self.row.cell(self.columns.index(column)?).trim().to_owned();
        if words.is_empty() {
            return None;
        }
        if cell::is_formula(&words) {
            self.fault(column, FaultKind::Formula, &words);
            return None;
        }
        if words.chars().count() > LONGEST {
            self.fault(column, FaultKind::Long, &words);
            return None;
        }
        Some(words)
    }

    fn cell<T>(&mut self, column: Column, kind: FaultKind, read: impl FnOnce(&str) -> Option<T>) -> Option<T> {
        let words = self.words(column)?;
        let value = read(&words);
        if value.is_none() {
            self.fault(column, kind, &words);
        }
        value
    }

    fn contact(&mut self, column: Column, fault: FaultKind, kind: ContactKind) -> Option<String> {
        self.cell(column, fault, |words| kind.accepts(words).then(|| words.to_owned()))
    }

    /// The name from whichever columns hold it; a column without a language speaks that of its script.
    fn name(&mut self) -> Text {
        let whole = self.words(Column::Name).map(|words| in_script(&words)).unwrap_or_default();
        let parts = self.joined(Column::First, Column::Last).map(|words| in_script(&words)).unwrap_or_default();
        let french = self.words(Column::NameFr);
        let arabic = self.words(Column::NameAr).or_else(|| self.joined(Column::FirstAr, Column::LastAr));
        let mut name = whole;
        for (lang, words) in parts.languages() {
            name = name.with(lang, words);
        }
        for (lang, words) in [(Lang::Fr, french), (Lang::Ar, arabic)] {
            if let Some(words) = words {
                name = name.with(lang, words);
            }
        }
        name
    }

    /// Given name and family name, in this order.
    fn joined(&mut self, first: Column, last: Column) -> Option<String> {
        match (self.words(first), self.words(last)) {
            (Some(first), Some(last)) => Some(format!("{first} {last}")),
            (first, last) => first.or(last),
        }
    }

    fn fault(&mut self, column: Column, kind: FaultKind, words: &str) {
        self.faults.push(Fault { column: Some(column), kind, value: shortened(words) });
    }
}

fn shortened(words: &str) -> String {
    match words.char_indices().nth(40) {
        Some((end, _)) => format!("{}…", &words[..end]),
        None => words.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Function;
    use jiff::civil::date;

    fn lines(csv: &str) -> Vec<Line> {
        let table = papers::table::read(csv.as_bytes(), "liste.csv").unwrap();
        read(&table, &Columns::of(&table))
    }

    #[test]
    fn a_row_in_french_is_understood() {
        let lines = lines(
            "Siège;Nom;Prénom;Sexe;Naissance;Fonction;Depuis\n7;GÉNÉRÉE 017;Personne;F;1990;Présidente;05/03/2024\n",
        );
        let line = &lines[0];
        assert_eq!((line.number, line.seat), (2, Some(7)));
        assert_eq!(line.name, Text::of(Lang::Fr, "Personne GÉNÉRÉE 017"));
        assert_eq!(line.office, Some(Office::Known(Function::President)));
        assert_eq!(line.since, Some(date(2024, 3, 5)));
        assert!(line.faults.is_empty());
    }

    #[test]
    fn a_row_in_arabic_is_understood() {
        let lines = lines("الاسم الكامل,الجنس,المهمة,بداية الولاية\nشخص مولَّد 032,أنثى,أمينة المال,٠٥/٠٣/٢٠٢٤\n");
        let line = &lines[0];
        assert_eq!(line.name, Text::of(Lang::Ar, "شخص مولَّد 032"));
        assert_eq!(line.sex, Some(Sex::Female));
        assert_eq!(line.office, Some(Office::Known(Function::Treasurer)));
        assert_eq!(line.since, Some(date(2024, 3, 5)));
    }

    #[test]
    fn every_bad_cell_is_named_by_row_and_column() {
        let lines = lines(
            "siège,nom complet,sexe,naissance,depuis,courriel,tél,ville\n\
             0,=1+1,peut-être,1899-13-01,31/02/2024,pas une adresse,abc,Atlantide\n",
        );
        let found: Vec<_> = lines[0].faults.iter().map(|fault| (fault.column, fault.kind)).collect();
        let expected = [
            (Column::Seat, FaultKind::Number),
            (Column::Name, FaultKind::Formula),
            (Column::Sex, FaultKind::Sex),
            (Column::Birth, FaultKind::Date),
            (Column::Since, FaultKind::Date),
            (Column::Email, FaultKind::Email),
            (Column::Phone, FaultKind::Phone),
            (Column::Place, FaultKind::Place),
        ];
        assert_eq!(found, expected.map(|(column, kind)| (Some(column), kind)));
        assert_eq!(lines[0].number, 2);
    }

    #[test]
    fn a_row_that_names_nobody_says_so_unless_it_is_a_vacant_seat() {
        let lines = lines("nom complet,siège,sexe\n,4,F\n,5,\n");
        assert_eq!(lines[0].faults[0].kind, FaultKind::Nobody);
        assert!(lines[1].is_vacant());
    }

    #[test]
    fn a_line_survives_the_stash() {
        let lines =
            lines("nom complet,sexe,naissance,fonction,depuis\nPersonne générée 001,F,1990,Porte-parole,2024-01-01\n");
        let json = serde_json::to_string(&lines).unwrap();
        assert_eq!(serde_json::from_str::<Vec<Line>>(&json).unwrap(), lines);
    }
}
