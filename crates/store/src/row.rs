use std::cell::Cell as StdCell;

use jiff::Timestamp;
use jiff::civil::Date;
use kernel::{Id, Lang, Level, Text, Visibility};
use uuid::Uuid;

use crate::{Error, Result, Sealed, Value};

/// One row of an answer.
pub struct Row<'a>(pub(crate) RawRow<'a>);

pub(crate) enum RawRow<'a> {
    Sqlite(&'a rusqlite::Row<'a>),
    Postgres(&'a tokio_postgres::Row),
}

/// What one cell of an answer holds, the same on both engines.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Cell<'a> {
    /// Nothing.
    Null,
    /// Any integer; a boolean on SQLite.
    Int(i64),
    /// `DOUBLE PRECISION`.
    Real(f64),
    /// A boolean on PostgreSQL.
    Bool(bool),
    /// `TEXT`.
    Text(&'a str),
    /// `BYTEA`; a UUID on SQLite.
    Bytes(&'a [u8]),
    /// A UUID on PostgreSQL.
    Uuid(Uuid),
}

impl<'a> Row<'a> {
    /// The column at `index`, counted from 0.
    ///
    /// # Errors
    /// [`Error::Damaged`] when the column holds something else than a `T`.
    pub fn get<T: Column>(&self, index: usize) -> Result<T> {
        let cell = self.cell(index)?;
        T::from_cell(cell).ok_or_else(|| {
            Error::damaged(format_args!("column {index} holds {}, not {}", cell.sort(), std::any::type_name::<T>()))
        })
    }

    /// The columns one after the other.
    pub fn columns(&self) -> Columns<'_> {
        Columns { row: self, next: StdCell::new(0) }
    }

    fn len(&self) -> usize {
        match &self.0 {
            RawRow::Sqlite(row) => row.as_ref().column_count(),
            RawRow::Postgres(row) => row.len(),
        }
    }

    pub(crate) fn cell(&self, index: usize) -> Result<Cell<'_>> {
        match &self.0 {
            RawRow::Sqlite(row) => crate::sqlite::cell(row, index),
            RawRow::Postgres(row) => crate::postgres::cell(row, index),
        }
    }
}

/// A reader of the columns of a row from left to right.
pub struct Columns<'a> {
    row: &'a Row<'a>,
    next: StdCell<usize>,
}

impl Columns<'_> {
    /// The next column.
    ///
    /// # Errors
    /// As [`Row::get`].
    pub fn take<T: Column>(&self) -> Result<T> {
        self.row.get(self.next.replace(self.next.get() + 1))
    }
}

impl Cell<'_> {
    /// The sort of thing that it holds, without the thing, for messages.
    fn sort(&self) -> &'static str {
        match self {
            Self::Null => "nothing",
            Self::Int(_) => "an integer",
            Self::Real(_) => "a real number",
            Self::Bool(_) => "a boolean",
            Self::Text(_) => "a text",
            Self::Bytes(_) => "bytes",
            Self::Uuid(_) => "a UUID",
        }
    }
}

/// What can be read from one column. Features implement it for their own codes.
pub trait Column: Sized {
    /// Reads the cell; `None` when it holds something else.
    fn from_cell(cell: Cell<'_>) -> Option<Self>;
}

/// What can be read from one row: one [`Column`], a tuple of them, or a structure made so by [`row!`](macro@crate::row).
pub trait FromRow: Sized {
    /// Reads the row.
    ///
    /// # Errors
    /// [`Error::Damaged`] when a column holds something else.
    fn from_row(row: &Row<'_>) -> Result<Self>;
}

impl<T: Column> FromRow for T {
    fn from_row(row: &Row<'_>) -> Result<Self> {
        row.get(0)
    }
}

/// A row of whatever columns, as parameters for another statement.
pub(crate) struct Wide(pub(crate) Vec<Value>);

impl FromRow for Wide {
    fn from_row(row: &Row<'_>) -> Result<Self> {
        (0..row.len()).map(|index| row.cell(index).map(Value::from)).collect::<Result<_>>().map(Self)
    }
}

impl From<Cell<'_>> for Value {
    fn from(cell: Cell<'_>) -> Self {
        match cell {
            Cell::Null => Self::Null,
            Cell::Int(n) => Self::Int(n),
            Cell::Real(n) => Self::Real(n),
            Cell::Bool(yes) => Self::Bool(yes),
            Cell::Text(words) => Self::Text(words.to_owned()),
            Cell::Bytes(bytes) => Self::Bytes(bytes.to_vec()),
            Cell::Uuid(uuid) => Self::Uuid(uuid),
        }
    }
}

macro_rules! tuples {
    ($($($part:ident)+;)*) => {$(
        impl<$($part: Column),+> FromRow for ($($part,)+) {
            fn from_row(row: &Row<'_>) -> Result<Self> {
                let columns = row.columns();
                Ok(($(columns.take::<$part>()?,)+))
            }
        }
    )*};
}

tuples! {
    A;
    A B;
    A B C;
    A B C D;
    A B C D E;
    A B C D E F;
    A B C D E F G;
    A B C D E F G H;
    A B C D E F G H I;
    A B C D E F G H I J;
    A B C D E F G H I J K;
    A B C D E F G H I J K L;
}

/// Reads a structure from a row, its fields in the order of the selected columns:
/// `store::row! { Person { id, name, since } }`.
#[macro_export]
macro_rules! row {
    ($($of:ident { $($field:ident),+ $(,)? })+) => {$(
        impl $crate::FromRow for $of {
            fn from_row(row: &$crate::Row<'_>) -> $crate::Result<Self> {
                let columns = row.columns();
                Ok(Self { $($field: columns.take()?),+ })
            }
        }
    )+};
}

macro_rules! integers {
    ($($of:ty)*) => {$(
        impl Column for $of {
            fn from_cell(cell: Cell<'_>) -> Option<Self> {
                match cell {
                    Cell::Int(n) => Self::try_from(n).ok(),
                    _ => None,
                }
            }
        }
    )*};
}

integers! { i64 i32 i16 u64 u32 u16 u8 usize }

impl Column for f64 {
    fn from_cell(cell: Cell<'_>) -> Option<Self> {
        match cell {
            Cell::Real(n) => Some(n),
            Cell::Int(n) => Some(n as Self),
            _ => None,
        }
    }
}

impl Column for bool {
    fn from_cell(cell: Cell<'_>) -> Option<Self> {
        match cell {
            Cell::Bool(yes) => Some(yes),
            Cell::Int(n @ 0..=1) => Some(n == 1),
            _ => None,
        }
    }
}

impl Column for String {
    fn from_cell(cell: Cell<'_>) -> Option<Self> {
        text(cell).map(str::to_owned)
    }
}

impl Column for Vec<u8> {
    fn from_cell(cell: Cell<'_>) -> Option<Self> {
        match cell {
            Cell::Bytes(bytes) => Some(bytes.to_vec()),
            _ => None,
        }
    }
}

impl<const N: usize> Column for [u8; N] {
    fn from_cell(cell: Cell<'_>) -> Option<Self> {
        match cell {
            Cell::Bytes(bytes) => bytes.try_into().ok(),
            _ => None,
        }
    }
}

impl Column for Sealed {
    fn from_cell(cell: Cell<'_>) -> Option<Self> {
        Vec::from_cell(cell).map(Self)
    }
}

impl Column for Uuid {
    fn from_cell(cell: Cell<'_>) -> Option<Self> {
        match cell {
            Cell::Uuid(uuid) => Some(uuid),
            Cell::Bytes(bytes) => Self::from_slice(bytes).ok(),
            _ => None,
        }
    }
}

impl<T: ?Sized> Column for Id<T> {
    fn from_cell(cell: Cell<'_>) -> Option<Self> {
        Uuid::from_cell(cell).map(Self::from_uuid)
    }
}

impl Column for Text {
    fn from_cell(cell: Cell<'_>) -> Option<Self> {
        serde_json::from_str(text(cell)?).ok()
    }
}

impl Column for serde_json::Value {
    fn from_cell(cell: Cell<'_>) -> Option<Self> {
        serde_json::from_str(text(cell)?).ok()
    }
}

impl Column for Date {
    fn from_cell(cell: Cell<'_>) -> Option<Self> {
        text(cell)?.parse().ok()
    }
}

impl Column for Timestamp {
    fn from_cell(cell: Cell<'_>) -> Option<Self> {
        Self::from_microsecond(i64::from_cell(cell)?).ok()
    }
}

impl Column for Lang {
    fn from_cell(cell: Cell<'_>) -> Option<Self> {
        let code = text(cell)?;
        Self::ALL.into_iter().find(|lang| lang.code() == code)
    }
}

impl Column for Level {
    fn from_cell(cell: Cell<'_>) -> Option<Self> {
        u8::from_cell(cell).and_then(Self::new)
    }
}

impl Column for Visibility {
    fn from_cell(cell: Cell<'_>) -> Option<Self> {
        Self::from_code(text(cell)?)
    }
}

impl<T: Column> Column for Option<T> {
    fn from_cell(cell: Cell<'_>) -> Option<Self> {
        match cell {
            Cell::Null => Some(None),
            full => T::from_cell(full).map(Some),
        }
    }
}

fn text(cell: Cell<'_>) -> Option<&str> {
    match cell {
        Cell::Text(words) => Some(words),
        _ => None,
    }
}
