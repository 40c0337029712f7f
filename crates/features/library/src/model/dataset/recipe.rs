//! How a sheet becomes a table: proposed by the program, corrected by a person, applied again at each correction. The
//! file itself is never changed.

use std::borrow::Cow;
use std::collections::{BTreeSet, HashMap};

use kernel::slug::key;
use kernel::{Lang, Text, fold};
use papers::table::{Book, Grid, Row};
use serde::{Deserialize, Serialize};

use super::frame::{Builder, Values};
use super::guess::guess;
use super::heading::{self, Heading};
use super::kind::Kind;
use super::privacy::{Personal, alone, is_age, personal, rare, veil};
use super::read::{Misfit, Reading, Value};

/// How a sheet becomes a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recipe {
    /// The sheet, by its name.
    pub sheet: String,
    /// Its heading.
    pub heading: Option<Heading>,
    /// Whether rows of totals are left out.
    pub without_totals: bool,
    /// Its columns, in the order of the sheet.
    pub columns: Vec<Plan>,
    /// Cells that were corrected by hand.
    #[serde(default)]
    pub fixes: Vec<Fix>,
    /// Whether places, categories and answers are taken out of rows that few others share.
    #[serde(default)]
    pub is_veiled: bool,
}

/// What becomes of a column.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    /// Its place on the sheet, from 0.
    pub source: usize,
    /// Its name on the sheet.
    pub heading: String,
    /// Its name for machines, which stays the same from version to version.
    pub name: String,
    /// Its name for readers.
    pub label: Text,
    /// What it says of it.
    #[serde(default)]
    pub description: Text,
    /// In what it is counted.
    #[serde(default)]
    pub unit: String,
    /// How its cells are read.
    pub reading: Reading,
    /// Whether it is left out.
    #[serde(default)]
    pub is_dropped: bool,
    /// Its numbers or days could be meant otherwise: nobody has looked at it yet.
    #[serde(default)]
    pub is_unsure: bool,
}

/// A cell that was corrected by hand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fix {
    /// Its row as the spreadsheet counts it.
    pub line: u32,
    /// Its column on the sheet, from 0.
    pub source: usize,
    /// What it says now.
    pub value: String,
}

/// The most cells that are corrected by hand: beyond, the file itself should be.
pub const FIXES: usize = 500;
/// Words of addresses, which no column is called.
const RESERVED: [&str; 13] =
    ["q", "sort", "columns", "limit", "after", "version", "lang", "by", "of", "how", "step", "as", "file"];
/// How many cells that do not fit are told one by one.
pub(super) const TOLD: usize = 200;
/// After how many rows it is told how far the reading is.
const ROWS_TOLD: usize = 1_000;
/// How many rows of the sheet and of the table are shown.
pub(super) const SHOWN: usize = 12;
/// The most letters of a cell that are shown.
const LETTERS: usize = 120;

/// What a recipe makes of a sheet, for the person to look at.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    /// The sheets of the file.
    pub sheets: Vec<String>,
    /// The rows of the table.
    pub rows: usize,
    /// The first rows of the sheet as they stand, shortened: their numbers and cells.
    pub top: Vec<(u32, Vec<String>)>,
    /// Which merged cells those have: row, first and last column.
    pub merged: usize,
    /// Cells that do not fit their column, the first ones.
    pub misfits: Vec<Told>,
    /// How many there are of them in each column of the recipe.
    pub misfit_counts: Vec<usize>,
    /// How many cells of each column hold something.
    pub filled: Vec<usize>,
    /// A few values of each column.
    pub samples: Vec<Vec<String>>,
    /// Rows that are left out: notes, totals, headings said again.
    pub left_out: Vec<(u32, LeftOut)>,
    /// How many rows are left out in all, by the order of [`LeftOut::ALL`].
    pub left_out_counts: Vec<usize>,
    /// How many merged cells were said again in each of their rows.
    pub repeated: usize,
    /// Why each column that is kept looks personal, if it does; nothing where nobody looked yet.
    #[serde(default)]
    pub personal: Option<Vec<Option<Personal>>>,
    /// How many rows are alone in what their places, lists and answers say: if they are about people, they tell who it is.
    #[serde(default)]
    pub alone: usize,
    /// How many rows would be veiled, because too few others say the same.
    #[serde(default)]
    pub rare: usize,
}

/// A cell that does not fit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Told {
    /// Its row as the spreadsheet counts it.
    pub line: u32,
    /// Its column on the sheet, from 0.
    pub source: usize,
    /// What stands in it, shortened.
    pub words: String,
    /// Why it does not fit.
    pub why: Misfit,
}

store::coded! {
    /// Why a row is left out.
    LeftOut, "library-data-left-out-" {
        /// It is a note under the table.
        Note = "note",
        /// It sums up the others.
        Total = "total",
        /// It says the heading again, as printed pages do.
        Heading = "heading",
    }
}

/// A table and how it came about.
pub struct Made {
    /// The values of each column that is kept, in the order of the recipe.
    pub columns: Vec<Values>,
    /// What there is to look at.
    pub report: Report,
}

/// Proposes a recipe for the open sheet of a book; what is known of columns of the same name is kept.
pub fn propose(book: &Book, known: &[Plan], lang: Lang) -> Recipe {
    let heading = heading::find(&book.grid);
    with_heading(book, heading, known, lang)
}

/// Proposes a recipe under a heading that a person chose.
pub fn with_heading(book: &Book, heading: Option<Heading>, known: &[Plan], lang: Lang) -> Recipe {
    let grid = filled_in(&book.grid, heading).0;
    let body = body(&grid, heading);
    let width = grid.rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
    let names = heading::names(&book.grid, heading, width);
    let mut taken: BTreeSet<String> = RESERVED.iter().map(|name| (*name).to_owned()).collect();
    let kept: Vec<&Row> = body.iter().filter(|row| left_out(row, &grid, heading, true).is_none()).collect();
    let mut columns = Vec::with_capacity(width);
    for (source, name) in names.into_iter().enumerate() {
        let is_empty = kept.iter().all(|row| row.cell(source).trim().is_empty());
        if is_empty && name.is_empty() {
            continue;
        }
        let known = known.iter().find(|plan| !name.is_empty() && fold(&plan.heading) == fold(&name));
        let mut plan = match known {
            Some(known) => Plan { source, heading: name, is_unsure: false, ..known.clone() },
            None => proposed(source, name, kept.iter().map(|row| row.cell(source)), lang),
        };
        plan.name = free(&plan.name, &taken);
        taken.insert(plan.name.clone());
        plan.is_dropped |= is_empty;
        columns.push(plan);
    }
    let sheet = book.sheets.get(book.open).cloned().unwrap_or_default();
    Recipe { sheet, heading, without_totals: true, columns, fixes: Vec::new(), is_veiled: false }
}

fn proposed<'a>(source: usize, heading: String, cells: impl Iterator<Item = &'a str>, lang: Lang) -> Plan {
    let guess = guess(&heading, cells);
    let letters = papers::column_letters(u32::try_from(source).unwrap_or(0) + 1);
    let shown = if heading.is_empty() { letters.clone() } else { heading.clone() };
    let name = match key(&shown) {
        name if name.is_empty() => format!("column_{}", letters.to_lowercase()),
        name => name,
    };
    let is_number = guess.reading.kind.is_number();
    let (bare, unit) = if is_number { parted(&shown) } else { (shown.as_str(), "") };
    let unit = if guess.unit.is_empty() { unit.to_owned() } else { guess.unit };
    let said_in =
        if shown.chars().any(|c| ('\u{600}'..='\u{6ff}').contains(&c)) { Lang::Ar } else { lang_of_latin(lang) };
    Plan {
        source,
        heading,
        name,
        label: Text::of(said_in, shortened(bare)),
        description: Text::default(),
        unit,
        reading: guess.reading,
        is_dropped: false,
        is_unsure: guess.is_unsure,
    }
}

/// A heading without the unit that stands in brackets at its end: "Superficie (ha)".
fn parted(heading: &str) -> (&str, &str) {
    let found = heading.strip_suffix(')').and_then(|rest| rest.rsplit_once('('));
    match found {
        Some((bare, unit)) if !unit.is_empty() && unit.chars().count() <= 20 => {
            let bare = bare.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '–' | '-'));
            if bare.is_empty() { (heading, "") } else { (bare, unit.trim()) }
        }
        _ => (heading, ""),
    }
}

/// Words in Latin letters are in the reader's language where that is written so, else in French.
const fn lang_of_latin(lang: Lang) -> Lang {
    match lang {
        Lang::En => Lang::En,
        _ => Lang::Fr,
    }
}

fn free(name: &str, taken: &BTreeSet<String>) -> String {
    let numbered = (2..).map(|number| format!("{name}_{number}"));
    std::iter::once(name.to_owned()).chain(numbered).find(|name| !taken.contains(name)).unwrap_or_default()
}

/// The rows beneath the heading.
fn body(grid: &Grid, heading: Option<Heading>) -> &[Row] {
    let first = heading.map_or(0, |heading| heading.last + 1);
    grid.rows.get(first..).unwrap_or_default()
}

/// The sheet with what merged cells beneath the heading hold said in each of their cells, and how many those were.
/// Whoever merged them meant all the rows.
fn filled_in(grid: &Grid, heading: Option<Heading>) -> (Cow<'_, Grid>, usize) {
    if grid.merged.is_empty() {
        return (Cow::Borrowed(grid), 0);
    }
    let mut rows = grid.rows.clone();
    let first = heading.map_or(0, |heading| heading.last + 1);
    let (mut filled, mut left) = (0, papers::limits::CELLS);
    for merged in &grid.merged {
        let from = rows.partition_point(|row| row.line < merged.lines.0);
        let to = rows.partition_point(|row| row.line <= merged.lines.1);
        let Some(words) = rows.get(from).filter(|row| row.line == merged.lines.0 && from >= first) else { continue };
        let words = words.cell(merged.columns.0).to_owned();
        let cells = (to - from) * (merged.columns.1 + 1 - merged.columns.0);
        if words.trim().is_empty() || cells < 2 || cells > left {
            continue;
        }
        left -= cells;
        filled += cells - 1;
        // Across columns, one cell means one value: only rows are said again.
        for row in &mut rows[from..to] {
            if row.cells.len() <= merged.columns.0 {
                row.cells.resize(merged.columns.0 + 1, String::new());
            }
            row.cells[merged.columns.0].clone_from(&words);
        }
    }
    (Cow::Owned(Grid { rows, merged: grid.merged.clone() }), filled)
}

/// Why a row is left out, if it is.
fn left_out(row: &Row, grid: &Grid, heading: Option<Heading>, without_totals: bool) -> Option<LeftOut> {
    let filled = row.cells.iter().filter(|cell| !cell.trim().is_empty()).count();
    let head = heading.and_then(|heading| grid.rows.get(heading.last));
    if head.is_some_and(|head| filled > 1 && head.cells == row.cells) {
        return Some(LeftOut::Heading);
    }
    let first = row.cells.iter().find(|cell| !cell.trim().is_empty()).map_or("", String::as_str);
    let width = head.map_or(0, |head| head.cells.iter().filter(|cell| !cell.trim().is_empty()).count());
    if filled == 1 && width > 2 && (first.chars().count() > 25 || is_note(first)) {
        return Some(LeftOut::Note);
    }
    (without_totals && is_total(first)).then_some(LeftOut::Total)
}

fn is_note(words: &str) -> bool {
    let folded = fold(words);
    ["source", "note", "nb", "remarque", "المصدر", "ملاحظه", "مصدر"]
        .iter()
        .any(|word| folded.split(' ').next() == Some(word))
        || words.starts_with(['*', '(', '†'])
}

fn is_total(words: &str) -> bool {
    let folded = fold(words);
    matches!(
        folded.as_str(),
        "total"
            | "totaux"
            | "total general"
            | "grand total"
            | "ensemble"
            | "somme"
            | "sous total"
            | "المجموع"
            | "المجموع العام"
            | "الاجمالي"
            | "مجموع"
    )
}

/// Makes the table.
pub fn apply(book: &Book, recipe: &Recipe) -> Made {
    apply_telling(book, recipe, |_| {})
}

/// Makes the table, and tells from time to time how many more rows were read.
pub fn apply_telling(book: &Book, recipe: &Recipe, mut told: impl FnMut(u64)) -> Made {
    let (grid, repeated) = filled_in(&book.grid, recipe.heading);
    let fixes: HashMap<(u32, usize), &str> =
        recipe.fixes.iter().map(|fix| ((fix.line, fix.source), fix.value.as_str())).collect();
    let mut builders: Vec<Builder> = recipe.columns.iter().map(|plan| Builder::new(plan.reading.kind)).collect();
    let mut known: Vec<Known> = recipe.columns.iter().map(|_| Known::default()).collect();
    let mut seen: Vec<BTreeSet<String>> = vec![BTreeSet::new(); recipe.columns.len()];
    let mut report = Report {
        sheets: book.sheets.clone(),
        top: top(&book.grid),
        merged: book.grid.merged.len(),
        misfit_counts: vec![0; recipe.columns.len()],
        filled: vec![0; recipe.columns.len()],
        left_out_counts: vec![0; LeftOut::ALL.len()],
        repeated,
        ..Report::default()
    };
    for row in body(&grid, recipe.heading) {
        if let Some(why) = left_out(row, &grid, recipe.heading, recipe.without_totals) {
            report.leave_out(row.line, why);
            continue;
        }
        report.rows += 1;
        if report.rows.is_multiple_of(ROWS_TOLD) {
            told(ROWS_TOLD as u64);
        }
        for (index, plan) in recipe.columns.iter().enumerate().filter(|(_, plan)| !plan.is_dropped) {
            let words = fixes.get(&(row.line, plan.source)).copied().unwrap_or_else(|| row.cell(plan.source));
            let value = known[index].read(&plan.reading, words).unwrap_or_else(|why| {
                report.misfit(index, row.line, plan.source, words, why);
                Value::Empty
            });
            report.filled[index] += usize::from(value != Value::Empty);
            if seen[index].len() < 4 && !words.trim().is_empty() {
                seen[index].insert(shortened(words.trim()));
            }
            builders[index].push(value);
        }
    }
    report.samples = seen.into_iter().map(|values| values.into_iter().collect()).collect();
    let is_kept = |(index, _): &(usize, Builder)| !recipe.columns[*index].is_dropped;
    let mut columns: Vec<Values> =
        builders.into_iter().enumerate().filter(is_kept).map(|(_, builder)| builder.finish()).collect();
    if recipe.is_veiled {
        let telling = recipe.kept().zip(&mut columns).filter(|(plan, _)| plan.tells()).map(|(_, values)| values);
        veil(&mut telling.collect::<Vec<_>>(), report.rows);
    }
    report.look_for_people(recipe, &columns);
    Made { columns, report }
}

/// Cells of a column that were read before: places and days come again and again, and are slow to tell.
#[derive(Default)]
struct Known(HashMap<String, Result<Value, Misfit>>);

impl Known {
    /// How many are remembered.
    const MOST: usize = 4_000;

    fn read(&mut self, reading: &Reading, words: &str) -> Result<Value, Misfit> {
        if !matches!(reading.kind, Kind::Place | Kind::Date | Kind::YesNo) {
            return reading.read(words);
        }
        if let Some(read) = self.0.get(words) {
            return read.clone();
        }
        let read = reading.read(words);
        if self.0.len() < Self::MOST {
            self.0.insert(words.to_owned(), read.clone());
        }
        read
    }
}

impl Report {
    fn look_for_people(&mut self, recipe: &Recipe, columns: &[Values]) {
        let looks = recipe.kept().zip(columns).map(|(plan, values)| personal(&plan.every_name(), values));
        self.personal = Some(looks.collect());
        let telling = recipe.kept().zip(columns).filter(|(plan, _)| plan.tells()).map(|(_, values)| values);
        let telling: Vec<&Values> = telling.collect();
        self.alone = alone(&telling, self.rows);
        self.rare = if self.alone > 0 { rare(&telling, self.rows).len() } else { 0 };
    }

    fn leave_out(&mut self, line: u32, why: LeftOut) {
        if let Some(at) = LeftOut::ALL.iter().position(|other| *other == why) {
            self.left_out_counts[at] += 1;
        }
        if self.left_out.len() < TOLD {
            self.left_out.push((line, why));
        }
    }

    fn misfit(&mut self, index: usize, line: u32, source: usize, words: &str, why: Misfit) {
        self.misfit_counts[index] += 1;
        if self.misfits.len() < TOLD {
            self.misfits.push(Told { line, source, words: shortened(words.trim()), why });
        }
    }

    /// How many cells do not fit.
    pub fn misfit_count(&self) -> usize {
        self.misfit_counts.iter().sum()
    }
}

impl Plan {
    /// Whether it says of somebody what others know of her: where she lives, what she is, how old.
    fn tells(&self) -> bool {
        match self.reading.kind {
            Kind::Place | Kind::Category | Kind::YesNo => true,
            Kind::Whole => is_age(&self.every_name()),
            Kind::Date | Kind::Decimal | Kind::Percent | Kind::Money | Kind::Text => false,
        }
    }

    /// What it is called on the sheet and for readers.
    fn every_name(&self) -> String {
        let labels: Vec<&str> = self.label.languages().map(|(_, words)| words).collect();
        format!("{} {}", self.heading, labels.join(" "))
    }
}

impl Recipe {
    /// The columns that are kept.
    pub fn kept(&self) -> impl Iterator<Item = &Plan> {
        self.columns.iter().filter(|plan| !plan.is_dropped)
    }

    /// Puts a correction in the place of an earlier one of the same cell; an empty one takes it back.
    pub fn fix(&mut self, line: u32, source: usize, value: &str) {
        self.fixes.retain(|fix| (fix.line, fix.source) != (line, source));
        if !value.is_empty() && self.fixes.len() < FIXES {
            self.fixes.push(Fix { line, source, value: value.to_owned() });
        }
    }
}

fn top(grid: &Grid) -> Vec<(u32, Vec<String>)> {
    let rows = grid.rows.iter().take(SHOWN);
    rows.map(|row| (row.line, row.cells.iter().map(|cell| shortened(cell)).collect())).collect()
}

fn shortened(words: &str) -> String {
    match words.char_indices().nth(LETTERS) {
        Some((end, _)) => format!("{}…", &words[..end]),
        None => words.to_owned(),
    }
}

#[cfg(test)]
mod tests;
