use papers::column_letters;
use papers::table::{Row, Table};
use serde::{Deserialize, Serialize};

store::coded! {
    /// What a column of a list of organisations holds.
    Column, "network-import-column-" {
        /// The name, in the script in which it is written.
        Name = "name",
        /// The name in French.
        NameFr = "name-fr",
        /// The name in Arabic.
        NameAr = "name-ar",
        /// The acronym.
        Acronym = "acronym",
        /// What it is.
        Sort = "sort",
        /// The region.
        Region = "region",
        /// The province or prefecture.
        Province = "province",
        /// The commune, or whatever place.
        Place = "place",
        /// What it works on.
        Themes = "themes",
        /// Whom it works for.
        Publics = "publics",
        /// E-mail addresses.
        Email = "email",
        /// Telephone numbers.
        Phone = "phone",
        /// The postal address.
        Address = "address",
        /// Its page on the web.
        Site = "site",
        /// When it was founded.
        Founded = "founded",
        /// Of which networks it is a member.
        MemberOf = "member-of",
    }
}

impl Column {
    /// Whether it says where an organisation is.
    pub const fn is_place(self) -> bool {
        matches!(self, Self::Region | Self::Province | Self::Place)
    }
}

/// Which column of a table is which, and where its headings end.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Columns {
    /// Each column that was recognised, with its place from 0.
    known: Vec<(Column, usize)>,
    /// Headings that were not.
    unknown: Vec<(usize, String)>,
    /// The row of the headings as the spreadsheet counts it, if it is not the first.
    pub heading_row: Option<u32>,
    /// How many rows of the table stand above what it lists.
    pub skip: usize,
}

/// Headings are looked for in so many rows, and may be spread over so many.
const LOOKED_AT: usize = 12;
const SPREAD: usize = 3;

impl Columns {
    /// Recognises the headings of a table, wherever they stand: under a title, under several rows of groups of columns, or
    /// spread over such rows. Of two columns that say they are the same, the first is taken.
    pub fn of(table: &Table) -> Self {
        let head = Row { line: 1, cells: table.head.clone() };
        let rows: Vec<&Row> = std::iter::once(&head).chain(&table.rows).take(LOOKED_AT).collect();
        let mut best = (0, Self::default());
        for end in 0..rows.len() {
            for first in (end.saturating_sub(SPREAD - 1)..=end).rev() {
                let found = Self::spread(&rows[first..=end], end);
                // Who is named matters most; then more columns; then fewer rows, the earlier ones.
                let weight = found.known.len() * 2 + usize::from(found.name_organisations()) * 100;
                if weight > best.0 {
                    best = (weight, found);
                }
            }
        }
        best.1
    }

    /// The headings in these rows: of each column the lowest that is recognised.
    fn spread(rows: &[&Row], end: usize) -> Self {
        let width = rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
        let mut known: Vec<(Column, usize)> = Vec::new();
        let mut unknown: Vec<(usize, String)> = Vec::new();
        for column in 0..width {
            let labels = || rows.iter().rev().map(|row| row.cell(column).trim()).filter(|label| !label.is_empty());
            match labels().find_map(Column::headed) {
                Some(what) if known.iter().all(|(taken, _)| *taken != what) => known.push((what, column)),
                _ => unknown.extend(labels().next().map(|label| (column, shortened(label)))),
            }
        }
        let line = rows.last().map_or(1, |row| row.line);
        Self { known, unknown, heading_row: (end > 0).then_some(line), skip: end }
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

    /// The columns that were recognised, in the order of the table, each with its letters.
    pub fn known(&self) -> impl Iterator<Item = (Column, String)> {
        self.known.iter().map(|(column, index)| (*column, letters(*index)))
    }

    /// The columns that were not recognised: their letters and headings.
    pub fn unknown(&self) -> impl Iterator<Item = (String, &str)> {
        self.unknown.iter().map(|(index, heading)| (letters(*index), heading.as_str()))
    }

    /// Whether the rows can say who they are about.
    pub fn name_organisations(&self) -> bool {
        NAMES.iter().any(|column| self.index(*column).is_some())
    }
}

const NAMES: [Column; 3] = [Column::Name, Column::NameFr, Column::NameAr];

fn letters(index: usize) -> String {
    column_letters(u32::try_from(index + 1).unwrap_or(u32::MAX))
}

fn shortened(words: &str) -> String {
    match words.char_indices().nth(60) {
        Some((end, _)) => format!("{}…", &words[..end]),
        None => words.to_owned(),
    }
}
