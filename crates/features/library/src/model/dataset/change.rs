//! What a version changed of the one before.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

use serde::{Deserialize, Serialize};

use super::Column;
use super::frame::{Cell, Values};

/// What a version changed of the one before.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// Rows that were not there.
    pub added: usize,
    /// Rows that are there no more.
    pub removed: usize,
    /// Rows whose key was there with other values; nothing where no column tells rows apart.
    pub changed: Option<usize>,
    /// The column that tells rows apart, by its name.
    pub key: Option<String>,
    /// Columns that were not there, by their names.
    pub new_columns: Vec<String>,
    /// Columns that are there no more.
    pub gone_columns: Vec<String>,
}

/// A version as it is compared.
pub struct Side<'a> {
    /// Its columns.
    pub columns: &'a [Column],
    /// The values of each.
    pub values: &'a [Values],
    /// How many rows.
    pub rows: usize,
}

/// Compares two versions: row by row by the first column that tells all rows apart in both, else as bags of rows.
pub fn change(before: &Side<'_>, after: &Side<'_>) -> Change {
    let names = |columns: &[Column]| columns.iter().map(|column| column.name.clone()).collect::<Vec<_>>();
    let (old, new) = (names(before.columns), names(after.columns));
    let gone_columns = old.iter().filter(|name| !new.contains(name)).cloned().collect();
    let new_columns = new.iter().filter(|name| !old.contains(name)).cloned().collect();
    let shared: Vec<(usize, usize)> =
        new.iter().enumerate().filter_map(|(at, name)| Some((old.iter().position(|o| o == name)?, at))).collect();
    let left: Vec<usize> = shared.iter().map(|(old, _)| *old).collect();
    let right: Vec<usize> = shared.iter().map(|(_, new)| *new).collect();
    let key = shared.iter().find(|(old, new)| is_key(before, *old) && is_key(after, *new)).copied();
    let counted = match key {
        Some((old, new)) => by_key(before, after, (old, new), (&left, &right)),
        None => as_bags(before, after, (&left, &right)),
    };
    Change { key: key.map(|(_, at)| new[at].clone()), new_columns, gone_columns, ..counted }
}

/// Whether each row has a value of its own.
fn is_key(side: &Side<'_>, column: usize) -> bool {
    let distinct = side.columns[column].profile.distinct;
    side.rows > 0 && distinct == side.rows && !matches!(side.values[column], Values::Real(_))
}

fn by_key(before: &Side<'_>, after: &Side<'_>, key: (usize, usize), shared: (&[usize], &[usize])) -> Change {
    let mut rows: HashMap<u64, u64> = HashMap::with_capacity(before.rows);
    for row in 0..before.rows {
        rows.insert(hash(before, &[key.0], row), hash(before, shared.0, row));
    }
    let mut change = Change { changed: Some(0), ..Change::default() };
    for row in 0..after.rows {
        match rows.remove(&hash(after, &[key.1], row)) {
            None => change.added += 1,
            Some(said) if said != hash(after, shared.1, row) => change.changed = change.changed.map(|count| count + 1),
            Some(_) => {}
        }
    }
    change.removed = rows.len();
    change
}

fn as_bags(before: &Side<'_>, after: &Side<'_>, shared: (&[usize], &[usize])) -> Change {
    let mut bag: HashMap<u64, usize> = HashMap::new();
    for row in 0..before.rows {
        *bag.entry(hash(before, shared.0, row)).or_default() += 1;
    }
    let mut change = Change::default();
    for row in 0..after.rows {
        match bag.get_mut(&hash(after, shared.1, row)).filter(|count| **count > 0) {
            Some(count) => *count -= 1,
            None => change.added += 1,
        }
    }
    change.removed = bag.into_values().sum();
    change
}

fn hash(side: &Side<'_>, columns: &[usize], row: usize) -> u64 {
    let mut hasher = DefaultHasher::new();
    for column in columns {
        match side.values[*column].cell(row, side.columns[*column].kind) {
            Cell::Empty => 0_u8.hash(&mut hasher),
            // Whole numbers are the same whether the column had decimals or not.
            Cell::Whole(value) => (1_u8, (value as f64).to_bits()).hash(&mut hasher),
            Cell::Real(value) => (1_u8, value.to_bits()).hash(&mut hasher),
            Cell::Day(day) => (2_u8, day.to_string()).hash(&mut hasher),
            Cell::Truth(truth) => (3_u8, truth).hash(&mut hasher),
            Cell::Words(words) => (4_u8, words).hash(&mut hasher),
        }
    }
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::super::frame::Builder;
    use super::super::kind::Kind;
    use super::super::profile::profile;
    use super::super::read::Value;
    use super::*;

    fn table(rows: &[(&str, i64)]) -> (Vec<Column>, Vec<Values>) {
        let mut names = Builder::new(Kind::Text);
        let mut counts = Builder::new(Kind::Whole);
        for (name, count) in rows {
            names.push(Value::Words((*name).to_owned()));
            counts.push(Value::Whole(*count));
        }
        let values = vec![names.finish(), counts.finish()];
        let column = |name: &str, kind, at: usize| Column {
            name: name.to_owned(),
            kind,
            profile: profile(&values[at], kind),
            ..Column::default()
        };
        (vec![column("nom", Kind::Text, 0), column("nombre", Kind::Whole, 1)], values)
    }

    fn compare(before: &[(&str, i64)], after: &[(&str, i64)]) -> Change {
        let ((c0, v0), (c1, v1)) = (table(before), table(after));
        change(
            &Side { columns: &c0, values: &v0, rows: before.len() },
            &Side { columns: &c1, values: &v1, rows: after.len() },
        )
    }

    #[test]
    fn rows_are_followed_by_the_column_that_tells_them_apart() {
        let said = compare(&[("a", 1), ("b", 2), ("c", 3)], &[("c", 3), ("b", 5), ("d", 1)]);
        assert_eq!((said.added, said.removed, said.changed), (1, 1, Some(1)));
        assert_eq!(said.key.as_deref(), Some("nom"));
    }

    #[test]
    fn where_no_column_does_rows_are_counted_as_they_are() {
        let said = compare(&[("a", 1), ("a", 1), ("b", 1)], &[("a", 1), ("b", 1), ("b", 1)]);
        assert_eq!((said.added, said.removed, said.changed, said.key), (1, 1, None, None));
    }
}
