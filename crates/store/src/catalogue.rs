//! What tables a database has, read from the engine's own catalogue.

use crate::session::Session;
use crate::{Engine, Result, params};

const SQLITE_TABLES: &str =
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name";
const POSTGRES_TABLES: &str = "SELECT CAST(table_name AS TEXT) FROM information_schema.tables \
     WHERE table_schema = current_schema() AND table_type = 'BASE TABLE' ORDER BY 1";

/// The names of all tables.
pub(crate) fn tables(session: &mut dyn Session) -> Result<Vec<String>> {
    let statement = match session.engine() {
        Engine::Sqlite => SQLITE_TABLES,
        Engine::Postgres => POSTGRES_TABLES,
    };
    session.all(statement, &params![])
}

/// Whether there is a table of this name.
pub(crate) fn has_table(session: &mut dyn Session, name: &str) -> Result<bool> {
    Ok(tables(session)?.iter().any(|table| table == name))
}
