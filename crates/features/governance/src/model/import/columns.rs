use papers::column_letters;
use papers::table::Table;
use serde::{Deserialize, Serialize};

store::coded! {
    /// What a column of a list of members holds. The words are also the headers that every export keeps in mind.
    Column, "gov-column-" {
        /// The number of the seat.
        Seat = "seat",
        /// The name, in the script in which it is written.
        Name = "name",
        /// The name in French.
        NameFr = "name-fr",
        /// The name in Arabic.
        NameAr = "name-ar",
        /// The given name.
        First = "first-name",
        /// The family name.
        Last = "last-name",
        /// The given name in Arabic.
        FirstAr = "first-name-ar",
        /// The family name in Arabic.
        LastAr = "last-name-ar",
        /// The sex.
        Sex = "sex",
        /// The day or year of birth.
        Birth = "birth",
        /// What the member does in the body.
        Office = "office",
        /// The first day of the mandate.
        Since = "since",
        /// The planned end of the term.
        Until = "until",
        /// The day on which the mandate ended.
        Ended = "ended",
        /// Why it ended.
        Why = "why",
        /// An e-mail address.
        Email = "email",
        /// A telephone number.
        Phone = "phone",
        /// The place where the member lives.
        Place = "place",
        /// The identity of the mandate, from an export.
        Mandate = "mandate-id",
        /// The identity of the person, from an export.
        Person = "person-id",
    }
}

/// Which column of a table is which.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Columns {
    known: Vec<(Column, usize)>,
    unknown: Vec<(usize, String)>,
}

impl Columns {
    /// Recognises the headers of a table. Of two columns that say they are the same, the first is taken.
    pub fn of(table: &Table) -> Self {
        let known: Vec<(Column, usize)> =
            Column::ALL.iter().filter_map(|column| Some((*column, table.column(column.headers())?))).collect();
        let is_unknown = |index: usize| known.iter().all(|(_, taken)| *taken != index);
        let unknown = table
            .head
            .iter()
            .enumerate()
            .filter(|(index, header)| is_unknown(*index) && !header.is_empty())
            .map(|(index, header)| (index, header.clone()))
            .collect();
        Self { known, unknown }
    }

    /// Where a column is, from 0.
    pub fn index(&self, column: Column) -> Option<usize> {
        self.known.iter().find(|(known, _)| *known == column).map(|(_, index)| *index)
    }

    /// The letters of a column as spreadsheets show them; those of the first column that holds a name for the name.
    pub fn letters(&self, column: Column) -> Option<String> {
        let index = match column {
            Column::Name => NAMES.iter().find_map(|name| self.index(*name)),
            other => self.index(other),
        };
        u32::try_from(index? + 1).ok().map(column_letters)
    }

    /// The columns that were not recognised: their letters and headers.
    pub fn unknown(&self) -> impl Iterator<Item = (String, &str)> {
        let letters = |index: usize| column_letters(u32::try_from(index + 1).unwrap_or(u32::MAX));
        self.unknown.iter().map(move |(index, header)| (letters(*index), header.as_str()))
    }

    /// Whether the rows can say who sits: by name or by identity.
    pub fn name_people(&self) -> bool {
        NAMES.iter().chain(&[Column::Person, Column::Mandate]).any(|column| self.index(*column).is_some())
    }
}

/// The columns that hold a name or the better part of one.
const NAMES: [Column; 6] = [Column::Name, Column::NameFr, Column::Last, Column::NameAr, Column::LastAr, Column::First];

#[cfg(test)]
mod tests {
    use super::*;

    fn table(head: &[&str]) -> Table {
        Table { head: head.iter().map(|header| (*header).to_owned()).collect(), rows: Vec::new() }
    }

    #[test]
    fn headers_are_recognised_in_three_languages() {
        let french = Columns::of(&table(&[
            "N° siège",
            "Nom",
            "Prénom",
            "SEXE",
            "Date de naissance",
            "Fonction",
            "Début du mandat",
            "Tél.",
        ]));
        assert_eq!(french.index(Column::Seat), Some(0));
        assert_eq!(french.index(Column::Last), Some(1));
        assert_eq!(french.index(Column::First), Some(2));
        assert_eq!(french.index(Column::Phone), Some(7));
        assert!(french.unknown.is_empty());
        let arabic =
            Columns::of(&table(&["رقم المقعد", "الإسم الكامل", "الجنس", "تاريخ الازدياد", "المهمة", "نهاية الولاية"]));
        assert_eq!(arabic.index(Column::Name), Some(1));
        assert_eq!(arabic.index(Column::Until), Some(5));
        assert!(arabic.unknown.is_empty());
        assert!(Columns::of(&table(&["Full name", "Since"])).name_people());
        assert!(Columns::of(&table(&["الاسم", "منذ"])).name_people());
        let dates = Columns::of(&table(&["Nom", "Élu le", "Fin de mandat"]));
        assert_eq!((dates.index(Column::Since), dates.index(Column::Until)), (Some(1), Some(2)));
    }

    #[test]
    fn a_header_that_is_not_recognised_is_named() {
        let columns = Columns::of(&table(&["Nom complet", "Taille de chemise", "", "Nom complet"]));
        let unknown: Vec<_> = columns.unknown().collect();
        assert_eq!(unknown, [("B".to_owned(), "Taille de chemise"), ("D".to_owned(), "Nom complet")]);
        assert!(!Columns::of(&table(&["Taille", "Ville"])).name_people());
    }

    #[test]
    fn no_header_means_two_columns() {
        for column in Column::ALL {
            let known = |header: &&str| Columns::of(&table(&[header])).index(*column).is_none();
            let doubtful: Vec<_> = column
                .headers()
                .iter()
                .filter(|header| known(header) || Columns::of(&table(&[header])).known.len() != 1)
                .collect();
            assert!(doubtful.is_empty(), "{column:?}: {doubtful:?}");
        }
    }
}
