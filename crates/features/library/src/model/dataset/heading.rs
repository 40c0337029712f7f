//! Which rows of a sheet are its heading: found even under title lines, over several rows, with merged cells.

use std::collections::HashMap;

use papers::table::{Grid, Row};
use serde::{Deserialize, Serialize};

use super::kind::{DayOrder, Mark};
use super::read::{date, is_missing, number};

/// The rows that are the heading, by their place among those of the sheet that hold something (from 0), the last one
/// included; or none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Heading {
    /// The first row.
    pub first: usize,
    /// The last row.
    pub last: usize,
}

/// The most rows that a heading has.
pub(super) const MOST: usize = 6;

/// How many rows are looked at to find out.
const SAMPLE: usize = 400;

/// Finds the heading: the rows right above the first row whose cells are of the same sort as those beneath them.
pub(super) fn find(grid: &Grid) -> Option<Heading> {
    let rows = &grid.rows[..grid.rows.len().min(SAMPLE)];
    let width = usual_width(rows);
    let typed = typed_columns(rows);
    let first_data = first_data_row(rows, &typed, width);
    let last = match first_data {
        Some(0) => return None,
        Some(data) => data - 1,
        None => first_wide_row(grid, rows, width)?,
    };
    let mut first = last;
    while first > 0 && last + 1 - first < MOST && belongs_above(grid, rows, first - 1, width) {
        first -= 1;
    }
    Some(Heading { first, last })
}

/// Cells filled in most rows.
fn usual_width(rows: &[Row]) -> usize {
    let mut counts: HashMap<usize, usize> = HashMap::new();
    for row in rows {
        *counts.entry(filled(row)).or_default() += 1;
    }
    counts.into_iter().max_by_key(|(width, times)| (*times, *width)).map_or(0, |(width, _)| width)
}

fn filled(row: &Row) -> usize {
    row.cells.iter().filter(|cell| !cell.trim().is_empty()).count()
}

/// Columns whose lower half is mostly numbers or days.
fn typed_columns(rows: &[Row]) -> Vec<bool> {
    let columns = rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
    let beneath = &rows[rows.len() / 2..];
    (0..columns)
        .map(|column| {
            let cells: Vec<&str> =
                beneath.iter().map(|row| row.cell(column).trim()).filter(|cell| !cell.is_empty()).collect();
            let figures = cells.iter().filter(|cell| is_figure(cell) || is_missing(cell)).count();
            !cells.is_empty() && figures * 10 >= cells.len() * 7
        })
        .collect()
}

fn is_figure(cell: &str) -> bool {
    let bare = number::without_percent(cell).map(str::to_owned);
    let bare = bare.or_else(|| number::without_currency(cell).map(|(bare, _)| bare));
    number::number(bare.as_deref().unwrap_or(cell), Mark::Comma).is_some()
        || date::date(cell, DayOrder::DayFirst).is_some()
}

/// The first row most of whose cells in typed columns are figures, and not the years over the columns of a table.
fn first_data_row(rows: &[Row], typed: &[bool], width: usize) -> Option<usize> {
    if !typed.contains(&true) {
        return None;
    }
    rows.iter().position(|row| {
        let cells: Vec<&str> = (0..row.cells.len())
            .filter(|column| typed[*column])
            .map(|column| row.cell(column).trim())
            .filter(|cell| !cell.is_empty())
            .collect();
        let figures = cells.iter().filter(|cell| is_figure(cell)).count();
        let is_full = filled(row) * 2 >= width;
        is_full && figures > 0 && figures * 10 >= cells.len() * 6 && !are_years_over_columns(&cells, rows)
    })
}

/// Years one after the other, in a table whose figures are mostly no years.
fn are_years_over_columns(cells: &[&str], rows: &[Row]) -> bool {
    let years: Vec<i64> = cells.iter().filter_map(|cell| year(cell)).collect();
    let rising = years.windows(2).all(|pair| pair[0] < pair[1]) || years.windows(2).all(|pair| pair[0] > pair[1]);
    let are_all_years = years.len() >= 2 && years.len() == cells.len() && rising;
    let all: Vec<&str> = rows.iter().flat_map(|row| &row.cells).map(|cell| cell.trim()).collect();
    let figures = all.iter().filter(|cell| number::number(cell, Mark::Comma).is_some()).count();
    are_all_years && all.iter().filter(|cell| year(cell).is_some()).count() * 2 < figures.max(1)
}

fn year(cell: &str) -> Option<i64> {
    let digits = cell.len() == 4 && cell.bytes().all(|byte| byte.is_ascii_digit());
    cell.parse().ok().filter(|year| digits && (1900..=2100).contains(year))
}

/// Where everything is words: the first row that is about as wide as the table.
fn first_wide_row(grid: &Grid, rows: &[Row], width: usize) -> Option<usize> {
    let wide = rows.iter().position(|row| filled(row).max(spanned(grid, row)) * 10 >= width * 7)?;
    // Groups over columns need the names of the columns beneath them.
    let mut last = wide;
    while last + 1 < rows.len() && last - wide < MOST && has_groups(grid, &rows[last]) {
        last += 1;
    }
    Some(last)
}

/// Whether a row over the heading is part of it: it has more than a title, and is no row of full cells.
fn belongs_above(grid: &Grid, rows: &[Row], above: usize, width: usize) -> bool {
    let row = &rows[above];
    let figures = row.cells.iter().filter(|cell| is_figure(cell.trim()) && year(cell.trim()).is_none()).count();
    let names = filled(row);
    let is_title = names <= 1 && width > 2 && !has_groups(grid, row);
    let is_whole_width = is_merged_over_all(grid, row, width);
    names > 0 && figures == 0 && !is_title && !is_whole_width
}

/// How many columns the cells of a row cover, merged ones counted whole.
fn spanned(grid: &Grid, row: &Row) -> usize {
    let more: usize = merged_in(grid, row).map(|(first, last)| last - first).sum();
    filled(row) + more
}

fn merged_in<'a>(grid: &'a Grid, row: &'a Row) -> impl Iterator<Item = (usize, usize)> + 'a {
    let here = grid.merged.iter().filter(|merged| merged.lines.0 == row.line);
    here.filter(|merged| !row.cell(merged.columns.0).trim().is_empty()).map(|merged| merged.columns)
}

/// Whether it names groups of columns: merged over several, or with gaps between filled cells.
fn has_groups(grid: &Grid, row: &Row) -> bool {
    merged_in(grid, row).any(|(first, last)| last > first)
}

fn is_merged_over_all(grid: &Grid, row: &Row, width: usize) -> bool {
    filled(row) == 1 && merged_in(grid, row).any(|(first, last)| (last - first + 1) * 10 >= width * 8)
}

/// The names of the columns under a heading: what stands above each, joined, merged cells said over each of their
/// columns.
pub(super) fn names(grid: &Grid, heading: Option<Heading>, columns: usize) -> Vec<String> {
    let Some(heading) = heading else { return vec![String::new(); columns] };
    let rows = grid.rows.get(heading.first..=heading.last.min(grid.rows.len().saturating_sub(1))).unwrap_or_default();
    let spread: Vec<Vec<String>> =
        rows.iter().enumerate().map(|(index, row)| spread(grid, row, columns, index + 1 < rows.len())).collect();
    (0..columns)
        .map(|column| {
            let mut parts: Vec<&str> = Vec::new();
            for row in &spread {
                let part = row[column].trim();
                if !part.is_empty() && !parts.contains(&part) {
                    parts.push(part);
                }
            }
            parts.join(" – ").split_whitespace().collect::<Vec<_>>().join(" ")
        })
        .collect()
}

/// The cells of a row of the heading over all their columns. Where nothing is merged, as in a CSV, a name in a row above
/// another also stands for the empty cells that follow it.
fn spread(grid: &Grid, row: &Row, columns: usize, is_above: bool) -> Vec<String> {
    let mut names: Vec<String> = (0..columns).map(|column| row.cell(column).to_owned()).collect();
    for merged in grid.merged.iter().filter(|m| m.lines.0 <= row.line && row.line <= m.lines.1) {
        let first = grid.rows.iter().find(|other| other.line == merged.lines.0);
        let name = first.map_or("", |first| first.cell(merged.columns.0)).to_owned();
        let (first, last) = merged.columns;
        names.iter_mut().take(last + 1).skip(first).for_each(|cell| cell.clone_from(&name));
    }
    if is_above && grid.merged.is_empty() {
        let mut last = String::new();
        for name in names.iter_mut().skip(1) {
            if name.trim().is_empty() {
                name.clone_from(&last);
            } else {
                last.clone_from(name);
            }
        }
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;
    use papers::table::Merged;

    fn grid(rows: &[&[&str]]) -> Grid {
        let row = |(index, cells): (usize, &&[&str])| Row {
            line: u32::try_from(index + 1).unwrap(),
            cells: cells.iter().map(|cell| (*cell).to_owned()).collect(),
        };
        Grid { rows: rows.iter().enumerate().map(row).collect(), merged: Vec::new() }
    }

    fn found(grid: &Grid) -> Option<(usize, usize)> {
        find(grid).map(|heading| (heading.first, heading.last))
    }

    #[test]
    fn a_plain_heading_is_the_first_row() {
        let plain = grid(&[&["Province", "Femmes", "Hommes"], &["Fès", "12", "14"], &["Tata", "3", "5"]]);
        assert_eq!(found(&plain), Some((0, 0)));
        assert_eq!(names(&plain, find(&plain), 3), ["Province", "Femmes", "Hommes"]);
    }

    #[test]
    fn titles_above_the_heading_are_no_part_of_it() {
        let titled = grid(&[
            &["Associations accompagnées en 2025"],
            &["Source : rapport annuel"],
            &["Province", "Date", "Associations"],
            &["Fès", "12/03/2025", "14"],
            &["Tata", "15/04/2025", "5"],
        ]);
        assert_eq!(found(&titled), Some((2, 2)));
    }

    #[test]
    fn three_rows_with_merged_cells_are_one_heading() {
        let mut three = grid(&[
            &["Population par province"],
            &["Province", "2014", "", "2024", ""],
            &["", "Urbain", "Rural", "Urbain", "Rural"],
            &["", "(habitants)", "(habitants)", "(habitants)", "(habitants)"],
            &["Fès", "1 200", "300", "1 400", "250"],
            &["Tata", "40", "80", "45", "70"],
            &["Guercif", "90", "120", "99", "118"],
        ]);
        three.merged = vec![
            Merged { lines: (1, 1), columns: (0, 4) },
            Merged { lines: (2, 4), columns: (0, 0) },
            Merged { lines: (2, 2), columns: (1, 2) },
            Merged { lines: (2, 2), columns: (3, 4) },
        ];
        assert_eq!(found(&three), Some((1, 3)));
        let names = names(&three, find(&three), 5);
        assert_eq!(names[0], "Province");
        assert_eq!(names[1], "2014 – Urbain – (habitants)");
        assert_eq!(names[4], "2024 – Rural – (habitants)");
    }

    #[test]
    fn years_over_columns_are_names_and_a_column_of_years_is_data() {
        let over = grid(&[&["Région", "2014", "2024"], &["Souss", "12", "14"], &["Oriental", "9", "11"]]);
        assert_eq!(found(&over), Some((0, 0)));
        let beneath = grid(&[&["Année", "Sessions"], &["2023", "12"], &["2024", "14"], &["2025", "19"]]);
        assert_eq!(found(&beneath), Some((0, 0)));
    }

    #[test]
    fn a_table_of_words_has_its_first_full_row_as_heading() {
        let words =
            grid(&[&["Annuaire"], &["Nom", "Thème", "Province"], &["A", "Jeunes", "Fès"], &["B", "Femmes", "Tata"]]);
        assert_eq!(found(&words), Some((1, 1)));
    }

    #[test]
    fn a_table_without_heading_has_none() {
        let bare = grid(&[&["Fès", "12", "14"], &["Tata", "3", "5"]]);
        assert_eq!(found(&bare), None);
        assert_eq!(names(&bare, None, 2), ["", ""]);
    }
}
