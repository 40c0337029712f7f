use papers::column_letters;
use papers::table::Table;
use serde::{Deserialize, Serialize};

use crate::model::coded::coded;

coded! {
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

impl Column {
    /// How people head such a column, in French, Arabic and English. Case, accents and punctuation make no difference.
    const fn headers(self) -> &'static [&'static str] {
        match self {
            Self::Seat => &[
                "seat",
                "siège",
                "n° siège",
                "numéro du siège",
                "numéro de siège",
                "n° d'ordre",
                "numéro d'ordre",
                "n°",
                "no",
                "num",
                "numéro",
                "المقعد",
                "رقم المقعد",
                "الرقم",
                "رقم",
                "الرقم الترتيبي",
                "ر.ت",
            ],
            Self::Name => &[
                "name",
                "full name",
                "nom complet",
                "nom et prénom",
                "nom et prénoms",
                "prénom et nom",
                "noms et prénoms",
                "nom prénom",
                "prénom nom",
                "nom du membre",
                "membre",
                "adhérent",
                "adhérent(e)",
                "member",
                "الاسم الكامل",
                "الاسم والنسب",
                "الإسم الكامل",
                "الإسم و النسب",
                "الاسم و النسب",
                "اسم العضو",
            ],
            Self::NameFr => &[
                "name-fr",
                "nom complet (fr)",
                "nom (français)",
                "full name (fr)",
                "name (French)",
                "nom en français",
                "الاسم بالفرنسية",
                "الاسم الكامل بالفرنسية",
            ],
            Self::NameAr => &[
                "name-ar",
                "nom complet (ar)",
                "nom (arabe)",
                "nom ar",
                "full name (ar)",
                "name (Arabic)",
                "nom en arabe",
                "الاسم بالعربية",
                "الاسم الكامل بالعربية",
            ],
            // An Arabic list with one column for the name heads it الاسم; with two, that is the given name.
            Self::First => &[
                "first-name",
                "prénom",
                "prénoms",
                "prénom (fr)",
                "given name",
                "forename",
                "الاسم",
                "الإسم",
                "الاسم الشخصي",
                "الإسم الشخصي",
            ],
            Self::Last => &[
                "last-name",
                "nom",
                "nom de famille",
                "nom (fr)",
                "family name",
                "surname",
                "الاسم العائلي",
                "الإسم العائلي",
                "النسب",
                "اللقب",
            ],
            Self::FirstAr => &["first-name-ar", "prénom (ar)", "prénom en arabe", "الاسم الشخصي بالعربية"],
            Self::LastAr => &[
                "last-name-ar",
                "nom de famille (ar)",
                "nom de famille en arabe",
                "الاسم العائلي بالعربية",
                "النسب بالعربية",
            ],
            Self::Sex => &["sex", "gender", "sexe", "genre", "civilité", "الجنس", "النوع"],
            Self::Birth => &[
                "birth",
                "birth date",
                "date of birth",
                "birth year",
                "year of birth",
                "date de naissance",
                "année de naissance",
                "né(e) le",
                "né le",
                "née le",
                "naissance",
                "تاريخ الازدياد",
                "تاريخ الإزدياد",
                "تاريخ الميلاد",
                "سنة الازدياد",
                "سنة الميلاد",
            ],
            Self::Office => &[
                "office",
                "function",
                "position",
                "role",
                "fonction",
                "qualité",
                "poste",
                "responsabilité",
                "المهمة",
                "الصفة",
                "المنصب",
                "المسؤولية",
            ],
            Self::Since => &[
                "since",
                "from",
                "start",
                "start date",
                "depuis",
                "depuis le",
                "début",
                "début du mandat",
                "date de début",
                "début de mandat",
                "date de début de mandat",
                "date de début du mandat",
                "élu(e) le",
                "élu le",
                "élue le",
                "date d'élection",
                "membre depuis",
                "date d'adhésion",
                "elected on",
                "منذ",
                "بداية الولاية",
                "بداية الانتداب",
                "تاريخ البداية",
                "تاريخ بداية الولاية",
                "تاريخ الانتخاب",
                "تاريخ الانخراط",
                "من",
            ],
            Self::Until => &[
                "until",
                "to",
                "term end",
                "end of term",
                "fin du mandat",
                "fin de mandat",
                "date de fin",
                "date de fin de mandat",
                "date de fin du mandat",
                "fin prévue",
                "expire le",
                "échéance",
                "date d'échéance",
                "expires on",
                "jusqu'au",
                "jusqu’au",
                "نهاية الولاية",
                "نهاية الانتداب",
                "تاريخ نهاية الولاية",
                "تاريخ النهاية",
                "إلى غاية",
                "إلى",
            ],
            Self::Ended => {
                &["ended", "ended on", "terminé le", "fin effective", "mandat terminé le", "انتهى في", "تاريخ الانتهاء"]
            }
            Self::Why => &["why", "reason", "reason of end", "motif", "motif de fin", "raison", "سبب الانتهاء", "السبب"],
            Self::Email => &[
                "email",
                "e-mail",
                "mail",
                "courriel",
                "adresse électronique",
                "adresse e-mail",
                "adresse mail",
                "البريد الإلكتروني",
                "البريد الالكتروني",
                "الإيميل",
            ],
            Self::Phone => &[
                "phone",
                "telephone",
                "mobile",
                "téléphone",
                "tél",
                "n° de téléphone",
                "n° tél",
                "numéro de téléphone",
                "gsm",
                "portable",
                "الهاتف",
                "رقم الهاتف",
                "الهاتف المحمول",
            ],
            Self::Place => &[
                "place",
                "city",
                "town",
                "commune",
                "province",
                "région",
                "region",
                "ville",
                "lieu",
                "localité",
                "المكان",
                "المدينة",
                "الجماعة",
                "الإقليم",
                "الجهة",
            ],
            Self::Mandate => &["mandate-id", "identifiant du mandat", "id mandat", "mandate id", "معرف الولاية"],
            Self::Person => &["person-id", "identifiant de la personne", "id personne", "person id", "معرف الشخص"],
        }
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
