//! What tables a database has, read from the engine's own catalogue.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::session::Session;
use crate::{Engine, Error, Result, Value, params};

const SQLITE_TABLES: &str =
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name";
const SQLITE_COLUMNS: &str = "SELECT name, type, pk FROM pragma_table_info($1) ORDER BY cid";
const POSTGRES_TABLES: &str = "SELECT CAST(table_name AS TEXT) FROM information_schema.tables \
     WHERE table_schema = current_schema() AND table_type = 'BASE TABLE' ORDER BY 1";
const POSTGRES_COLUMNS: &str = "SELECT CAST(c.column_name AS TEXT), CAST(c.data_type AS TEXT), \
     COALESCE(CAST(k.ordinal_position AS INTEGER), 0) FROM information_schema.columns c \
     LEFT JOIN information_schema.table_constraints t ON t.table_schema = c.table_schema \
         AND t.table_name = c.table_name AND t.constraint_type = 'PRIMARY KEY' \
     LEFT JOIN information_schema.key_column_usage k ON k.constraint_schema = t.constraint_schema \
         AND k.constraint_name = t.constraint_name AND k.table_name = c.table_name AND k.column_name = c.column_name \
     WHERE c.table_schema = current_schema() AND c.table_name = $1 ORDER BY c.ordinal_position";

/// The types of the SQL that both engines share.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Type {
    Uuid,
    Integer,
    Boolean,
    Text,
    Bytes,
    Real,
}

impl Type {
    /// The type by the name that either engine's catalogue gives it.
    fn named(name: &str) -> Option<Self> {
        Some(match name.to_ascii_lowercase().as_str() {
            "uuid" => Self::Uuid,
            "bigint" | "integer" | "smallint" => Self::Integer,
            "boolean" => Self::Boolean,
            "text" | "character varying" => Self::Text,
            "bytea" => Self::Bytes,
            "double precision" => Self::Real,
            _ => return None,
        })
    }

    /// The value as this type has it: SQLite gives a UUID as bytes and a boolean as a number. `None` when it is of
    /// another type.
    pub(crate) fn normal(self, value: Value) -> Option<Value> {
        Some(match (self, value) {
            (_, Value::Null) => Value::Null,
            (Self::Uuid, Value::Bytes(bytes)) => Value::Uuid(Uuid::from_slice(&bytes).ok()?),
            (Self::Boolean, Value::Int(n @ 0..=1)) => Value::Bool(n == 1),
            (Self::Real, Value::Int(n)) => Value::Real(n as f64),
            (Self::Uuid, value @ Value::Uuid(_))
            | (Self::Integer, value @ Value::Int(_))
            | (Self::Boolean, value @ Value::Bool(_))
            | (Self::Text, value @ Value::Text(_))
            | (Self::Bytes, value @ Value::Bytes(_))
            | (Self::Real, value @ Value::Real(_)) => value,
            _ => return None,
        })
    }
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct TableColumn {
    pub(crate) name: String,
    #[serde(rename = "type")]
    pub(crate) of: Type,
}

/// A table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Table {
    pub(crate) name: String,
    pub(crate) columns: Vec<TableColumn>,
    /// The places of the primary key's columns in `columns`, in the key's order.
    pub(crate) key: Vec<usize>,
}

impl Table {
    /// The columns, separated by commas.
    pub(crate) fn column_list(&self) -> String {
        list(self.columns.iter().map(|column| column.name.as_str()))
    }

    /// The columns of the primary key, separated by commas.
    pub(crate) fn key_list(&self) -> String {
        list(self.key.iter().filter_map(|&at| self.columns.get(at)).map(|column| column.name.as_str()))
    }

    /// The column that leads the primary key.
    pub(crate) fn leading(&self) -> Option<&str> {
        self.key.first().and_then(|&at| self.columns.get(at)).map(|column| column.name.as_str())
    }
}

fn list<'a>(names: impl Iterator<Item = &'a str>) -> String {
    names.map(quoted).collect::<Vec<_>>().join(", ")
}

/// `$1, $2, …` up to `count`.
pub(crate) fn places(count: usize) -> String {
    (1..=count).map(|n| format!("${n}")).collect::<Vec<_>>().join(", ")
}

/// A name as SQL takes it, whatever characters an archive put in it.
pub(crate) fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

/// The names of all tables.
pub(crate) fn table_names(session: &mut dyn Session) -> Result<Vec<String>> {
    let statement = match session.engine() {
        Engine::Sqlite => SQLITE_TABLES,
        Engine::Postgres => POSTGRES_TABLES,
    };
    session.all(statement, &[])
}

/// Whether there is a table of this name.
pub(crate) fn has_table(session: &mut dyn Session, name: &str) -> Result<bool> {
    Ok(table_names(session)?.iter().any(|table| table == name))
}

/// All tables.
pub(crate) fn tables(session: &mut dyn Session) -> Result<Vec<Table>> {
    table_names(session)?.into_iter().map(|name| table(session, name)).collect()
}

fn table(session: &mut dyn Session, name: String) -> Result<Table> {
    let statement = match session.engine() {
        Engine::Sqlite => SQLITE_COLUMNS,
        Engine::Postgres => POSTGRES_COLUMNS,
    };
    let found: Vec<(String, String, usize)> = session.all(statement, &params![&name])?;
    let mut columns = Vec::with_capacity(found.len());
    let mut key: Vec<(usize, usize)> = Vec::new();
    for (at, (column, of, position)) in found.into_iter().enumerate() {
        let of = Type::named(&of).ok_or_else(|| {
            Error::internal(format_args!("{name}.{column} has the type {of}, which only one engine has"))
        })?;
        columns.push(TableColumn { name: column, of });
        if position > 0 {
            key.push((position, at));
        }
    }
    if key.is_empty() {
        return Err(Error::internal(format_args!("the table {name} has no primary key")));
    }
    key.sort_unstable();
    Ok(Table { name, columns, key: key.into_iter().map(|(_, at)| at).collect() })
}
