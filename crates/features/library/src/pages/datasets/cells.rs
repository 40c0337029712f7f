//! Values as a reader reads them.

use kernel::place;
use maud::{Markup, html};
use web::Visit;

use crate::model::dataset::frame::{Cell, day_of};
use crate::model::dataset::{Column, Kind};

/// A cell in the reader's language.
pub(super) fn say(visit: &Visit, column: &Column, cell: Cell<'_>) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Whole(value) if is_of_years(column) => value.to_string(),
        Cell::Whole(value) => visit.number(value),
        Cell::Real(value) => visit.decimal(value),
        Cell::Day(day) => visit.date(day),
        Cell::Truth(truth) => visit.t(if truth { "library-data-yes" } else { "library-data-no" }).to_owned(),
        Cell::Words(code) if column.kind == Kind::Place => place_name(visit, code),
        Cell::Words(words) => words.to_owned(),
    }
}

/// A cell of a table.
pub(super) fn show(visit: &Visit, column: &Column, cell: Cell<'_>) -> Markup {
    let words = say(visit, column, cell);
    // A minus sign stays before its number in both directions of writing.
    let is_number = matches!(cell, Cell::Whole(_) | Cell::Real(_));
    html! { @if words.is_empty() {} @else { bdi dir=[is_number.then_some("ltr")] { (words) } } }
}

pub(super) fn place_name(visit: &Visit, code: &str) -> String {
    place::get(code).map_or(code, |place| visit.words(&place.name)).to_owned()
}

/// A number of a profile, of a column of numbers or days.
pub(super) fn figure(visit: &Visit, column: &Column, value: f64) -> String {
    if column.kind == Kind::Date {
        return day_of(value.round() as i64).map_or_else(String::new, |day| visit.date(day));
    }
    if is_of_years(column) {
        return (value.round() as i64).to_string();
    }
    visit.decimal(rounded(value))
}

/// Four digits tell enough of a mean.
pub(super) fn rounded(value: f64) -> f64 {
    if value == 0.0 || !value.is_finite() {
        return 0.0;
    }
    let digits = (4 - value.abs().log10().floor() as i32 - 1).clamp(0, 9);
    let ten = 10_f64.powi(digits);
    (value * ten).round() / ten
}

/// Years have no thousands apart.
pub(super) fn is_of_years(column: &Column) -> bool {
    let spread = column.profile.spread;
    column.kind == Kind::Whole && spread.is_some_and(|spread| spread[0] >= 1900.0 && spread[4] <= 2100.0)
}

/// A value by which rows were gathered, in the reader's language.
pub(super) fn key(visit: &Visit, column: &Column, key: Option<&str>) -> String {
    let Some(key) = key else { return visit.t("library-data-nothing").to_owned() };
    match column.kind {
        Kind::Place => place_name(visit, key),
        Kind::YesNo => visit.t(if key == "true" { "library-data-yes" } else { "library-data-no" }).to_owned(),
        Kind::Date => match key.parse() {
            Ok(day) => visit.date(day),
            Err(_) => key.to_owned(),
        },
        Kind::Whole if !is_of_years(column) => {
            key.parse().map_or_else(|_| key.to_owned(), |number| visit.number(number))
        }
        _ => key.to_owned(),
    }
}

/// A column's name with its unit: "Superficie (ha)".
pub(super) fn heading(visit: &Visit, column: &Column) -> String {
    let label = label(visit, column);
    match column.unit.as_str() {
        "" => label,
        unit if label.contains(unit) => label,
        unit => format!("{label} ({unit})"),
    }
}

/// A column's name.
pub(super) fn label(visit: &Visit, column: &Column) -> String {
    match visit.words(&column.label) {
        "" => column.name.clone(),
        label => label.to_owned(),
    }
}
