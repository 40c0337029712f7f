//! The whole of the data at once: backups that either engine reads, and moving from one engine to the other.
//!
//! A backup is one compressed file: a manifest (which migration steps had run, which tables there were), the rows of every
//! table in the order of their keys, and a checksum over all of it. It is a picture of one instant, taken while others
//! write. The key file is never in it: whoever holds both can read everything that is sealed.

mod codec;
mod file;
mod load;
mod manifest;
mod source;

use std::path::Path;

use kernel::World;

use self::file::{FileRows, FileWriter};
use self::load::Load;
pub use self::manifest::{Manifest, Remembered, Step};
use self::source::SessionRows;
use crate::db::{blocking, connect, connect_to_read};
use crate::engines::Distribution;
use crate::session::Session;
use crate::{Config, Error, Keys, Migrations, Report, Result};

/// How far a long operation has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress<'a> {
    /// The table at hand.
    pub table: &'a str,
    /// The rows done so far, over all tables.
    pub rows: u64,
}

/// Hears how far it has come, once for each batch of rows.
pub type Watch = Box<dyn FnMut(Progress<'_>) + Send>;

/// What was copied.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Copied {
    /// Tables.
    pub tables: usize,
    /// Rows of all tables.
    pub rows: u64,
}

/// Writes a backup to the new file `to` while the installation runs. The key file is not in it: keep a copy of that apart.
///
/// # Errors
/// [`Error::Conflict`] when `to` exists, [`Error::NotFound`] when there is no database, [`Error::DiskFull`],
/// [`Error::ReadOnly`], [`Error::Unreachable`]; nothing is left of an unfinished backup.
pub async fn backup(config: &Config, world: &World, to: &Path, mut watch: Watch) -> Result<Copied> {
    let (place, to, world) = (config.place.clone(), to.to_owned(), world.clone());
    blocking(move || {
        let mut session = connect_to_read(&place)?;
        in_snapshot(session.as_mut(), |session| {
            let mut rows = SessionRows::new(session, world.now())?;
            FileWriter::write(&to, &mut rows, &mut watch)
        })
    })
    .await
}

/// Reads what a backup says of itself, after checking all of it.
///
/// # Errors
/// [`Error::Damaged`] when it is not a whole and unchanged backup; [`Error::NewerDatabase`] when its format is newer.
pub async fn inspect(file: &Path) -> Result<Manifest> {
    let file = file.to_owned();
    blocking(move || FileRows::check(&file)).await
}

/// Restores a backup into an empty place, all or nothing. `migrations` are the steps that this program knows; newer ones
/// than the backup's run at the next opening.
///
/// # Errors
/// [`Error::NotEmpty`], [`Error::Damaged`], [`Error::NewerDatabase`], [`Error::ChangedMigration`], [`Error::DiskFull`],
/// [`Error::ReadOnly`], [`Error::Unreachable`].
pub async fn restore(file: &Path, target: &Config, migrations: &[Migrations], mut watch: Watch) -> Result<Copied> {
    let (file, target, owners) = (file.to_owned(), target.clone(), all_owners(migrations));
    blocking(move || {
        FileRows::check(&file)?;
        into_empty(&target, |session| {
            let mut rows = FileRows::open(&file)?;
            Load { session, owners: &owners, distribution: None }.run(&mut rows, &mut watch)
        })
    })
    .await
}

/// Copies everything from one place to an empty other one, of whichever engine, all or nothing; then compares the number
/// of rows and verifies the copied journal, whose report it gives.
///
/// # Errors
/// As [`restore`]; [`Error::Damaged`] when fewer rows arrived than left.
pub async fn move_to(
    source: &Config,
    target: &Config,
    migrations: &[Migrations],
    distribution: Option<&'static Distribution>,
    world: &World,
    mut watch: Watch,
) -> Result<(Copied, Report)> {
    let (source, target, owners, world) = (source.clone(), target.clone(), all_owners(migrations), world.clone());
    blocking(move || {
        let keys = Keys::load(&source.keys, &world)?;
        let mut from = connect_to_read(&source.place)?;
        in_snapshot(from.as_mut(), |from| {
            into_empty(&target, |session| {
                let mut rows = SessionRows::new(from, world.now())?;
                let copied =
                    Load { session: &mut *session, owners: &owners, distribution }.run(&mut rows, &mut watch)?;
                Ok((copied, crate::journal::verify_session(session, &keys, &[])?))
            })
        })
    })
    .await
}

/// The steps that this program knows, the store's own first.
fn all_owners(migrations: &[Migrations]) -> Vec<Migrations> {
    std::iter::once(crate::MIGRATIONS).chain(migrations.iter().copied()).collect()
}

fn in_snapshot<R>(session: &mut dyn Session, act: impl FnOnce(&mut dyn Session) -> Result<R>) -> Result<R> {
    session.begin_snapshot()?;
    let done = act(session);
    session.rollback()?;
    done
}

/// Runs `act` in one transaction on an empty database; after an error, the place is as it was.
fn into_empty<R>(target: &Config, act: impl FnOnce(&mut dyn Session) -> Result<R>) -> Result<R> {
    crate::db::make_folders(target)?;
    let fresh = target.place.file().filter(|file| !file.exists());
    let mut session = connect(&target.place)?;
    let done = if crate::catalogue::table_names(session.as_mut())?.is_empty() {
        session.as_mut().transaction(|session| act(session))
    } else {
        Err(Error::NotEmpty)
    };
    drop(session);
    if let (Err(_), Some(file)) = (&done, fresh) {
        // An empty file that stays behind does no harm: the next restore finds it empty.
        let _ = std::fs::remove_file(file);
    }
    done
}
