use std::fs::{self, File, TryLockError};
use std::io::Write;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use super::generation::Generation;
use crate::Result;

const LOCK: &str = "lock";
const CURRENT: &str = "current";
const ASKED: &str = "rebuild";
const TAKEN: &str = "rebuild.taken";

/// The folder of the index: its generations, which of them is in use, and who may write.
///
/// One program at a time owns it. Others read what the owner commits, and become owners when it ends; they ask it to make
/// the index anew by a file.
pub(crate) struct House {
    folder: Option<PathBuf>,
    lock: Mutex<Option<File>>,
}

impl House {
    pub(crate) fn new(folder: Option<PathBuf>) -> Self {
        Self { folder, lock: Mutex::new(None) }
    }

    /// Whether the index is written by this program; an index in memory always is. Takes the folder if nobody holds it,
    /// and makes it if it is not there.
    pub(crate) fn is_ours(&self) -> Result<bool> {
        let Some(folder) = &self.folder else { return Ok(true) };
        let mut held = self.lock.lock().unwrap_or_else(PoisonError::into_inner);
        let path = folder.join(LOCK);
        if held.as_ref().is_some_and(|file| is_same(file, &path)) {
            return Ok(true);
        }
        fs::create_dir_all(folder)?;
        let file = File::options().create(true).truncate(false).write(true).open(&path)?;
        match file.try_lock() {
            Ok(()) => *held = Some(file),
            Err(TryLockError::WouldBlock) => *held = None,
            Err(TryLockError::Error(error)) => return Err(error.into()),
        }
        Ok(held.is_some())
    }

    /// The name of the generation in use.
    pub(crate) fn current(&self) -> Option<String> {
        let name = fs::read_to_string(self.folder.as_ref()?.join(CURRENT)).ok()?;
        let name = name.trim();
        let is_name = name.strip_prefix('g').is_some_and(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()));
        is_name.then(|| name.to_owned())
    }

    /// The generation in use; nothing if there is none, or it is of another make.
    pub(crate) fn open(&self, make: &str) -> Result<Option<Generation>> {
        match (&self.folder, self.current()) {
            (Some(folder), Some(name)) => Generation::open(&folder.join(name), make),
            _ => Ok(None),
        }
    }

    /// Begins a generation beside the one in use; what was begun and never finished is cleared away.
    pub(crate) fn begin(&self, used: Option<&Generation>, make: &str) -> Result<Generation> {
        let Some(folder) = &self.folder else { return Generation::begin(None, make) };
        fs::create_dir_all(folder)?;
        self.clear(used);
        let newest = generations(folder).into_iter().max().unwrap_or(0);
        Generation::begin(Some(folder.join(format!("g{}", newest + 1))), make)
    }

    /// Makes a generation the one in use, and clears the others away. Whoever still reads them can: a file goes when
    /// nobody has it open.
    pub(crate) fn settle(&self, generation: &Generation) -> Result<()> {
        if let (Some(folder), Some(name)) = (&self.folder, generation.name()) {
            write_whole(&folder.join(CURRENT), name)?;
        }
        self.clear(Some(generation));
        Ok(())
    }

    /// Clears away every generation but this one.
    pub(crate) fn clear(&self, kept: Option<&Generation>) {
        let Some(folder) = &self.folder else { return };
        let kept = kept.and_then(Generation::name);
        for number in generations(folder) {
            let name = format!("g{number}");
            if kept != Some(name.as_str())
                && let Err(error) = fs::remove_dir_all(folder.join(&name))
            {
                tracing::warn!(%error, name, "an old index could not be cleared away");
            }
        }
    }

    /// Asks the owner to make the index anew.
    pub(crate) fn ask(&self) -> Result<()> {
        self.folder.as_ref().map_or(Ok(()), |folder| write_whole(&folder.join(ASKED), "\n"))
    }

    /// Whether nobody has taken what was asked.
    pub(crate) fn is_asked(&self) -> bool {
        self.folder.as_ref().is_some_and(|folder| folder.join(ASKED).exists())
    }

    /// Whether what was asked is being done.
    pub(crate) fn is_taken(&self) -> bool {
        self.folder.as_ref().is_some_and(|folder| folder.join(TAKEN).exists())
    }

    /// Takes back what was asked.
    pub(crate) fn unask(&self) {
        self.folder.iter().for_each(|folder| drop(fs::remove_file(folder.join(ASKED))));
    }

    /// Takes what was asked, if anything was.
    pub(crate) fn take(&self) -> bool {
        self.folder.as_ref().is_some_and(|folder| fs::rename(folder.join(ASKED), folder.join(TAKEN)).is_ok())
    }

    /// Begins again with what was taken by a program that ended before it was done.
    pub(crate) fn take_up(&self) {
        self.folder.iter().for_each(|folder| drop(fs::rename(folder.join(TAKEN), folder.join(ASKED))));
    }

    /// Says that what was taken is done.
    pub(crate) fn done(&self) {
        self.folder.iter().for_each(|folder| drop(fs::remove_file(folder.join(TAKEN))));
    }
}

/// Whether the file that is held is the one at a path: the folder may have been deleted and made again by somebody else.
fn is_same(held: &File, path: &Path) -> bool {
    let marks = |found: std::io::Result<fs::Metadata>| found.map(|found| (found.dev(), found.ino())).ok();
    let at = marks(fs::metadata(path));
    at.is_some() && marks(held.metadata()) == at
}

/// The numbers of the generations in a folder.
fn generations(folder: &Path) -> Vec<u64> {
    let names = fs::read_dir(folder).into_iter().flatten().flatten();
    names.filter_map(|entry| entry.file_name().to_str()?.strip_prefix('g')?.parse().ok()).collect()
}

/// Writes a file so that a reader finds the old one or the new one, never half of it.
fn write_whole(path: &Path, words: &str) -> Result<()> {
    let beside = path.with_extension("new");
    let mut file = File::create(&beside)?;
    file.write_all(words.as_bytes())?;
    file.sync_all()?;
    Ok(fs::rename(&beside, path)?)
}
