use jiff::Timestamp;

use super::manifest::{FORMAT, Manifest};
use crate::catalogue::{Table, places, quoted, tables};
use crate::row::Wide;
use crate::session::Session;
use crate::{Error, Result, Value};

const STEPS: &str = "SELECT owner, step, checksum FROM migration ORDER BY at, owner, step";
const HEADS: &str = "SELECT stream, size, root FROM journal_stream ORDER BY stream";
/// Rows that are read at once.
const BATCH: usize = 500;

/// Some rows of one table, in the order of its key.
pub(super) struct Batch {
    /// The place of the table in the manifest.
    pub(super) table: usize,
    pub(super) rows: Vec<Vec<Value>>,
}

/// The rows of a whole database, table by table, from wherever they come.
pub(super) trait Rows {
    fn manifest(&self) -> &Manifest;

    /// The next rows; `None` at the end of the last table.
    fn next(&mut self) -> Result<Option<Batch>>;
}

/// The rows of an open database.
pub(super) struct SessionRows<'a> {
    session: &'a mut dyn Session,
    manifest: Manifest,
    table: usize,
    after: Option<Vec<Value>>,
}

impl<'a> SessionRows<'a> {
    pub(super) fn new(session: &'a mut dyn Session, made_at: Timestamp) -> Result<Self> {
        if !crate::catalogue::has_table(session, "migration")? {
            return Err(Error::NotFound);
        }
        let steps = session.all(STEPS, &[])?;
        let heads = session.all(HEADS, &[])?;
        let tables = tables(session)?;
        let manifest = Manifest { format: FORMAT, made_at, steps, heads, tables };
        Ok(Self { session, manifest, table: 0, after: None })
    }
}

impl Rows for SessionRows<'_> {
    fn manifest(&self) -> &Manifest {
        &self.manifest
    }

    fn next(&mut self) -> Result<Option<Batch>> {
        while let Some(table) = self.manifest.tables.get(self.table) {
            let after = self.after.take();
            let found: Vec<Wide> = self.session.all(&select(table, after.is_some()), &after.unwrap_or_default())?;
            let at = self.table;
            let rows: Vec<_> = found.into_iter().map(|row| normal(table, row.0)).collect::<Result<_>>()?;
            match rows.last() {
                Some(last) if rows.len() == BATCH => self.after = Some(key(table, last)),
                _ => self.table += 1,
            }
            if !rows.is_empty() {
                return Ok(Some(Batch { table: at, rows }));
            }
        }
        Ok(None)
    }
}

fn select(table: &Table, after: bool) -> String {
    let (columns, key, name) = (table.column_list(), table.key_list(), quoted(&table.name));
    let after = if after { format!(" WHERE ({key}) > ({})", places(table.key.len())) } else { String::new() };
    format!("SELECT {columns} FROM {name}{after} ORDER BY {key} LIMIT {BATCH}")
}

fn key(table: &Table, row: &[Value]) -> Vec<Value> {
    table.key.iter().filter_map(|&at| row.get(at)).cloned().collect()
}

fn normal(table: &Table, row: Vec<Value>) -> Result<Vec<Value>> {
    let of = table.columns.iter().zip(row);
    of.map(|(column, value)| {
        column.of.normal(value).ok_or_else(|| Error::damaged(format_args!("a value of {}.{}", table.name, column.name)))
    })
    .collect()
}
