//! What an address asks of a table.

use std::sync::Arc;

use web::table::Listing;
use web::{Error, Message, Result, Visit, args, read_date};

use super::{Shown, cells};
use crate::model::dataset::ask::{self, Test};
use crate::model::dataset::frame::{Values, number_of};
use crate::model::dataset::{Kind, PIECE, Version};
use crate::store::datasets;

/// What an address asks of a table.
#[derive(Debug, Clone, Default)]
pub(super) struct Asked {
    /// The columns that are wanted, in order.
    pub(super) columns: Vec<usize>,
    /// Tests that rows must pass.
    pub(super) tests: Vec<(usize, Test)>,
    /// Words that rows must have.
    pub(super) words: String,
    /// By what rows are sorted, and whether falling.
    pub(super) sort: Option<(usize, bool)>,
    /// What of the address stays in links: names and values.
    pub(super) kept: Vec<(String, String)>,
}

/// How many columns are shown if nobody chose.
const SHOWN: usize = 8;

impl Asked {
    /// Reads an address. Columns that do not exist, and bounds that are no numbers or days, are told.
    ///
    /// # Errors
    /// [`Error::Told`].
    pub(super) fn read(listing: &Listing, version: &Version) -> Result<Self> {
        let mut asked = Self { words: listing.filter().to_owned(), ..Self::default() };
        asked.keep("q", &asked.words.clone());
        asked.keep("version", listing.get("version"));
        asked.read_columns(listing.get("columns"), version)?;
        asked.read_sort(listing.get("sort"), version)?;
        for (index, column) in version.columns.iter().enumerate() {
            asked.read_tests(listing, index, &column.name, column.kind)?;
        }
        Ok(asked)
    }

    fn keep(&mut self, name: &str, value: &str) {
        if !value.is_empty() {
            self.kept.push((name.to_owned(), value.to_owned()));
        }
    }

    fn read_columns(&mut self, said: &str, version: &Version) -> Result<()> {
        self.keep("columns", said);
        match said {
            "" | "all" => self.columns = (0..version.columns.len()).collect(),
            names => {
                for name in names.split(',').map(str::trim).filter(|name| !name.is_empty()) {
                    self.columns.push(place_of(version, name)?);
                }
            }
        }
        Ok(())
    }

    /// Only the first columns, where nobody chose.
    pub(super) fn narrowed(mut self, listing: &Listing) -> Self {
        if listing.get("columns").is_empty() {
            self.columns.truncate(SHOWN);
        }
        self
    }

    fn read_sort(&mut self, said: &str, version: &Version) -> Result<()> {
        self.keep("sort", said);
        let (name, is_falling) = said.strip_prefix('-').map_or((said, false), |name| (name, true));
        if !name.is_empty() {
            self.sort = Some((place_of(version, name)?, is_falling));
        }
        Ok(())
    }

    fn read_tests(&mut self, listing: &Listing, index: usize, name: &str, kind: Kind) -> Result<()> {
        for (ending, test) in [("", Test::Is as fn(String) -> Test), (".has", Test::Has), (".within", Test::Within)] {
            let parameter = format!("{name}{ending}");
            let said = listing.get(&parameter).trim();
            if !said.is_empty() {
                self.tests.push((index, test(said.to_owned())));
                self.keep(&parameter, said);
            }
        }
        for (ending, test) in [(".from", Test::From as fn(f64) -> Test), (".to", Test::To)] {
            let parameter = format!("{name}{ending}");
            let said = listing.get(&parameter).trim();
            if !said.is_empty() {
                let bound = bound(said, kind).ok_or_else(|| not_a_bound(&parameter))?;
                self.tests.push((index, test(bound)));
                self.keep(&parameter, said);
            }
        }
        Ok(())
    }

    /// Whether all rows are asked for, as they stand.
    pub(super) fn is_plain(&self) -> bool {
        self.tests.is_empty() && self.words.is_empty() && self.sort.is_none()
    }

    /// Whether only some rows are asked for.
    pub(super) fn is_filtered(&self) -> bool {
        !self.tests.is_empty() || !self.words.is_empty()
    }

    /// The address of a page of the dataset with what is kept, some parameters set anew (empty ones are left out).
    pub(super) fn address(&self, shown: &Shown, rest: &str, set: &[(&str, &str)]) -> String {
        let is_set = |name: &str| set.iter().any(|(other, _)| *other == name);
        let kept =
            self.kept.iter().filter(|(name, _)| !is_set(name)).map(|(name, value)| (name.as_str(), value.as_str()));
        let pairs: Vec<String> = kept
            .chain(set.iter().copied())
            .filter(|(_, value)| !value.is_empty())
            .map(|(name, value)| format!("{}={}", web::encoded(name), web::encoded(value)))
            .collect();
        let query = if pairs.is_empty() { String::new() } else { format!("?{}", pairs.join("&")) };
        format!("/datasets/{}{rest}{query}", shown.slug)
    }

    /// The rows, in the order that is asked for.
    ///
    /// # Errors
    /// Whatever the store meets.
    pub(super) async fn rows(&self, visit: &Visit, shown: &Shown) -> Result<Vec<u32>> {
        let mut rows: Vec<u32> = (0..u32::try_from(shown.version.rows).unwrap_or(u32::MAX)).collect();
        for (index, test) in &self.tests {
            let values = column(visit, shown, *index).await?;
            ask::keep(&mut rows, &values, shown.version.columns[*index].kind, test);
        }
        if !self.words.is_empty() {
            self.keep_words(visit, shown, &mut rows).await?;
        }
        if let Some((index, is_falling)) = self.sort {
            let values = column(visit, shown, index).await?;
            let is_place = shown.version.columns[index].kind == Kind::Place;
            let name = |word: &str| if is_place { cells::place_name(visit, word) } else { word.to_owned() };
            ask::sort(&mut rows, &values, is_falling, &name);
        }
        Ok(rows)
    }

    /// One column of words after the other, so that a wide table does not fill the memory.
    async fn keep_words(&self, visit: &Visit, shown: &Shown, rows: &mut Vec<u32>) -> Result<()> {
        let mut found = vec![false; shown.version.rows];
        for (index, facts) in shown.version.columns.iter().enumerate() {
            if matches!(facts.kind, Kind::Place | Kind::Category | Kind::Text) {
                ask::mark_words(&mut found, &*column(visit, shown, index).await?, facts.kind, &self.words);
            }
        }
        rows.retain(|row| found.get(*row as usize) == Some(&true));
        Ok(())
    }
}

fn place_of(version: &Version, name: &str) -> Result<usize> {
    let unknown = || Error::told(Message::with("library-data-no-column", args![name = name]));
    version.columns.iter().position(|column| column.name == name).ok_or_else(unknown)
}

fn not_a_bound(parameter: &str) -> Error {
    Error::told(Message::with("library-data-no-bound", args![name = parameter]))
}

fn bound(said: &str, kind: Kind) -> Option<f64> {
    if kind == Kind::Date {
        return read_date(said).map(|day| number_of(day) as f64);
    }
    let said: String = said.chars().filter(|c| !c.is_whitespace()).map(|c| if c == ',' { '.' } else { c }).collect();
    said.parse().ok().filter(|bound: &f64| bound.is_finite())
}

/// All values of a column.
pub(super) async fn column(visit: &Visit, shown: &Shown, index: usize) -> Result<Arc<Values>> {
    Ok(datasets::column(visit.db(), &shown.dataset, &shown.version, index).await?)
}

/// Some values of a column: all of them, or the piece in which the asked rows stand.
pub(super) struct Part {
    values: Arc<Values>,
    from: usize,
}

impl Part {
    /// The values, and the place in them of a row of the table.
    pub(super) fn at(&self, row: u32) -> (&Values, usize) {
        (&self.values, (row as usize).saturating_sub(self.from))
    }
}

/// The columns that hold these rows: where the rows stand close together, only that piece is read.
pub(super) async fn parts(visit: &Visit, shown: &Shown, columns: &[usize], rows: &[u32]) -> Result<Vec<Part>> {
    let pieces = |row: &u32| *row as usize / PIECE;
    let (first, last) = (rows.iter().map(pieces).min(), rows.iter().map(pieces).max());
    let mut parts = Vec::with_capacity(columns.len());
    for index in columns {
        parts.push(match (first, last) {
            (Some(first), Some(last)) if first == last => {
                let values = datasets::piece(visit.db(), &shown.dataset, &shown.version, *index, first).await?;
                Part { values, from: first * PIECE }
            }
            _ => Part { values: column(visit, shown, *index).await?, from: 0 },
        });
    }
    Ok(parts)
}
