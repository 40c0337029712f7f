use std::borrow::Cow;
use std::collections::HashMap;

use data_encoding::HEXLOWER;
use kernel::World;
use sha2::{Digest, Sha256};

use crate::session::Session;
use crate::{Engine, Error, Result, params};

/// The steps by which one crate's tables came to be, the oldest first. A step that was published is never changed.
#[derive(Debug, Clone, Copy)]
pub struct Migrations {
    /// Whose tables: the crate's word, such as `"plan"`.
    pub owner: &'static str,
    /// Name and script of each step: `("0001_plan", include_str!("../migrations/0001_plan.sql"))`.
    pub steps: &'static [(&'static str, &'static str)],
}

/// The store's own tables, which are always there.
pub const MIGRATIONS: Migrations = Migrations {
    owner: "store",
    steps: &[
        ("0001_store", include_str!("../migrations/0001_store.sql")),
        ("0002_published", include_str!("../migrations/0002_published.sql")),
    ],
};

/// PostgreSQL's words for comparing texts byte by byte, as they stand in the scripts.
const BYTE_BY_BYTE: &str = " COLLATE \"C\"";

pub(crate) const TABLE: &str = "CREATE TABLE IF NOT EXISTS migration (\
     owner TEXT NOT NULL, step TEXT NOT NULL, checksum TEXT NOT NULL, at BIGINT NOT NULL, PRIMARY KEY (owner, step))";
const DONE: &str = "SELECT owner, step, checksum FROM migration ORDER BY at, owner, step";
const NOTE: &str = "INSERT INTO migration (owner, step, checksum, at) VALUES ($1, $2, $3, $4)";

/// The statements of the migrations that run on both engines.
#[cfg(any(test, feature = "testing"))]
pub(crate) const STATEMENTS: [&str; 2] = [DONE, NOTE];

/// Runs the steps that have not run yet, each in a transaction of its own.
pub(crate) fn migrate(session: &mut dyn Session, owners: &[Migrations], world: &World) -> Result<()> {
    if pending(session, owners)?.is_none() {
        return Ok(());
    }
    make_table(session)?;
    loop {
        let more = session.transaction(|session| {
            if session.engine() == Engine::Postgres {
                // Two servers that start together take turns; SQLite's transaction already is exclusive.
                session.script("LOCK TABLE migration IN ACCESS EXCLUSIVE MODE")?;
            }
            let Some(step) = pending(session, owners)? else { return Ok(false) };
            session.script(&step.script_for(session.engine()))?;
            session.execute(NOTE, &params![step.owner, step.name, step.checksum(), world.now()])?;
            Ok(true)
        })?;
        if !more {
            return Ok(());
        }
    }
}

/// Two servers that start together may both make the table; the engine lets only one, and the other finds it made.
/// PostgreSQL tells the loser so in three ways, by how far each had come: as a duplicate table, type, or row.
fn make_table(session: &mut dyn Session) -> Result<()> {
    match session.script(TABLE) {
        Err(Error::Conflict { .. }) => session.script(TABLE),
        done => done,
    }
}

/// One step that this program knows.
#[derive(Clone, Copy)]
pub(crate) struct Step {
    owner: &'static str,
    name: &'static str,
    pub(crate) script: &'static str,
}

impl Step {
    pub(crate) fn checksum(&self) -> String {
        HEXLOWER.encode(&Sha256::digest(self.script))
    }

    /// The script as an engine runs it. SQLite compares texts byte by byte by itself, and faster than by a name for it.
    fn script_for(&self, engine: Engine) -> Cow<'static, str> {
        match engine {
            Engine::Postgres => self.script.into(),
            Engine::Sqlite => self.script.replace(BYTE_BY_BYTE, "").into(),
        }
    }

    pub(crate) fn title(&self) -> String {
        format!("{}/{}", self.owner, self.name)
    }
}

/// The first step that has not run yet.
fn pending(session: &mut dyn Session, owners: &[Migrations]) -> Result<Option<Step>> {
    let mut done = done(session)?;
    let mut next = None;
    for step in steps(owners) {
        match done.remove(&step.title()) {
            Some(checksum) if checksum == step.checksum() => {}
            Some(_) => return Err(Error::ChangedMigration { step: step.title() }),
            None => next = next.or(Some(step)),
        }
    }
    match done.into_keys().min() {
        Some(found) => Err(Error::NewerDatabase { found }),
        None => Ok(next),
    }
}

/// All steps in the order in which they run.
pub(crate) fn steps(owners: &[Migrations]) -> impl Iterator<Item = Step> {
    owners.iter().flat_map(|of| of.steps.iter().map(|&(name, script)| Step { owner: of.owner, name, script }))
}

/// Title and checksum of what ran already.
fn done(session: &mut dyn Session) -> Result<HashMap<String, String>> {
    if !crate::catalogue::has_table(session, "migration")? {
        return Ok(HashMap::new());
    }
    let rows: Vec<(String, String, String)> = session.all(DONE, &[])?;
    Ok(rows.into_iter().map(|(owner, step, checksum)| (format!("{owner}/{step}"), checksum)).collect())
}
