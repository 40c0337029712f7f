use std::collections::HashMap;

use super::source::{Batch, Rows};
use super::{Copied, Manifest, Progress, Watch};
use crate::catalogue::{Table, places, quoted, tables};
use crate::engines::Distribution;
use crate::migrate::{self, Migrations, Step};
use crate::session::Session;
use crate::{Engine, Error, Result};

const LINKS: &str = "SELECT CAST(CAST(conrelid AS regclass) AS TEXT), CAST(conname AS TEXT), pg_get_constraintdef(oid) \
     FROM pg_constraint WHERE contype = 'f' AND connamespace = CAST(current_schema() AS regnamespace)";

/// Fills an empty database from wherever rows come, inside the transaction that the session is in.
pub(super) struct Load<'a> {
    pub(super) session: &'a mut dyn Session,
    pub(super) owners: &'a [Migrations],
    pub(super) distribution: Option<&'a Distribution>,
}

impl Load<'_> {
    pub(super) fn run(mut self, rows: &mut dyn Rows, watch: &mut Watch) -> Result<Copied> {
        self.make_tables(rows.manifest())?;
        let links = self.loosen()?;
        self.distribute()?;
        let counts = self.fill(rows, watch)?;
        self.compare(rows.manifest(), &counts)?;
        self.fasten(&links)?;
        Ok(Copied { tables: rows.manifest().tables.len(), rows: counts.values().sum() })
    }

    /// Runs exactly the steps that had run at the source, and drops the rows that they bring along.
    fn make_tables(&mut self, manifest: &Manifest) -> Result<()> {
        self.session.script(migrate::TABLE)?;
        for step in self.steps_of(manifest)? {
            self.session.script(step.script)?;
        }
        let made = tables(self.session)?;
        for table in &manifest.tables {
            let same = made.iter().any(|made| made == table);
            if !same {
                return Err(Error::damaged(format_args!("the table {} is not as its migrations made it", table.name)));
            }
        }
        self.loose_rows(&made)
    }

    /// The steps of the manifest in the order in which this program runs them; there must be no other and no changed one.
    fn steps_of(&self, manifest: &Manifest) -> Result<Vec<Step>> {
        let mut ran: HashMap<String, &str> = HashMap::new();
        for step in &manifest.steps {
            ran.insert(format!("{}/{}", step.owner, step.step), &step.checksum);
        }
        let mut known = Vec::with_capacity(ran.len());
        for step in migrate::steps(self.owners) {
            match ran.remove(&step.title()) {
                Some(checksum) if checksum == step.checksum() => known.push(step),
                Some(_) => return Err(Error::ChangedMigration { step: step.title() }),
                None => {}
            }
        }
        match ran.into_keys().min() {
            Some(found) => Err(Error::NewerDatabase { found }),
            None => Ok(known),
        }
    }

    /// Rows that migrations brought along come again with the copied ones.
    fn loose_rows(&mut self, made: &[Table]) -> Result<()> {
        if self.session.engine() == Engine::Sqlite {
            self.session.script("PRAGMA defer_foreign_keys = ON")?;
        }
        let names: Vec<String> = made.iter().map(|table| quoted(&table.name)).collect();
        match self.session.engine() {
            Engine::Sqlite => names.iter().try_for_each(|name| self.session.script(&format!("DELETE FROM {name}"))),
            Engine::Postgres => self.session.script(&format!("TRUNCATE {}", names.join(", "))),
        }
    }

    /// Rows arrive table by table, so a row may come before the one that it points to. SQLite waits with its checks until
    /// the commit; on PostgreSQL the links are taken off, and put back over the finished tables.
    fn loosen(&mut self) -> Result<Vec<Link>> {
        if self.session.engine() == Engine::Sqlite {
            return Ok(Vec::new());
        }
        let links: Vec<Link> = self.session.all(LINKS, &[])?;
        for Link { table, name, .. } in &links {
            self.session.script(&format!("ALTER TABLE {table} DROP CONSTRAINT {}", quoted(name)))?;
        }
        Ok(links)
    }

    fn fasten(&mut self, links: &[Link]) -> Result<()> {
        for Link { table, name, definition } in links {
            self.session.script(&format!("ALTER TABLE {table} ADD CONSTRAINT {} {definition}", quoted(name)))?;
        }
        Ok(())
    }

    fn distribute(&mut self) -> Result<()> {
        let Some(distribution) = self.distribution else { return Ok(()) };
        for table in tables(self.session)? {
            self.session.script(&distribution.statement(&table))?;
        }
        Ok(())
    }

    fn fill(&mut self, rows: &mut dyn Rows, watch: &mut Watch) -> Result<HashMap<usize, u64>> {
        let mut counts: HashMap<usize, u64> = HashMap::new();
        let mut total = 0;
        while let Some(Batch { table: at, rows: batch }) = rows.next()? {
            let table = rows.manifest().tables.get(at).ok_or_else(|| Error::damaged("rows of an unknown table"))?;
            self.session.execute_many(&insert(table), &batch)?;
            *counts.entry(at).or_default() += batch.len() as u64;
            total += batch.len() as u64;
            watch(Progress { table: &table.name, rows: total });
        }
        Ok(counts)
    }

    /// As many rows must have arrived as left.
    fn compare(&mut self, manifest: &Manifest, counts: &HashMap<usize, u64>) -> Result<()> {
        for (at, table) in manifest.tables.iter().enumerate() {
            let count = format!("SELECT COUNT(*) FROM {}", quoted(&table.name));
            let arrived: u64 = self.session.one(&count, &[])?.unwrap_or_default();
            if arrived != counts.get(&at).copied().unwrap_or_default() {
                return Err(Error::damaged(format_args!("rows of {} did not arrive", table.name)));
            }
        }
        Ok(())
    }
}

/// A foreign key on PostgreSQL.
struct Link {
    table: String,
    name: String,
    definition: String,
}

crate::row! { Link { table, name, definition } }

fn insert(table: &Table) -> String {
    let (name, columns, places) = (quoted(&table.name), table.column_list(), places(table.columns.len()));
    format!("INSERT INTO {name} ({columns}) VALUES ({places})")
}
