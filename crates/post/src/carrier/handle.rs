//! The server's side of a carrier: it begins it, gives it letters, reads its log, and reads what carriers left behind.

use std::fs::{self, DirBuilder, File, OpenOptions, TryLockError};
use std::io::{self, Read as _, Write as _};
use std::os::unix::fs::{DirBuilderExt as _, OpenOptionsExt as _};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};

use store::Secret;
use uuid::Uuid;

use super::log::{Event, Standing, events, start_of_machine};
use super::{Content, Frame, Letter};

/// A carrier that this program began.
pub struct Carrier {
    /// Its name, and that of its log.
    pub id: Uuid,
    log: PathBuf,
    reader: File,
    /// What was read of the log's last line so far.
    begun: Vec<u8>,
    child: Child,
    pipe: Option<ChildStdin>,
    templates: u8,
}

impl Carrier {
    /// Begins a carrier: `program carry`, whose log stands in `folder`. `setting` says where letters go
    /// ([`crate::Post::carried`]); it goes through the pipe, where no list of processes shows it.
    ///
    /// # Errors
    /// A folder that cannot be written to; a program that cannot be started.
    pub fn begin(program: &Path, folder: &Path, id: Uuid, setting: &Secret<String>) -> io::Result<Self> {
        DirBuilder::new().recursive(true).mode(0o700).create(folder)?;
        let log = folder.join(format!("{id}.log"));
        // Appended to, so that nothing that another program wrote is lost.
        let file = OpenOptions::new().create_new(true).append(true).mode(0o600).open(&log)?;
        file.lock()?;
        let reader = File::open(&log)?;
        let mut child = Command::new(program)
            .arg("carry")
            .stdin(Stdio::piped())
            .stdout(Stdio::from(file))
            .stderr(Stdio::null())
            .spawn()?;
        let pipe = child.stdin.take();
        let mut carrier = Self { id, log, reader, begun: Vec::new(), child, pipe, templates: 0 };
        carrier.tell(&Frame::Open(setting.reveal().clone()))?;
        Ok(carrier)
    }

    /// Gives it what letters say in one more language; its place among the templates.
    ///
    /// # Errors
    /// The carrier is gone.
    pub fn give_template(&mut self, content: Content) -> io::Result<u8> {
        self.tell(&Frame::Template(Box::new(content)))?;
        self.templates += 1;
        Ok(self.templates - 1)
    }

    /// Gives it letters that are marked as handed over already. It waits while the pipe is full.
    ///
    /// # Errors
    /// The carrier is gone: what it had not begun can be handed over again once it [`has_ended`](Self::has_ended).
    pub fn give(&mut self, letters: Vec<Letter>) -> io::Result<()> {
        self.tell(&Frame::Letters(letters))
    }

    fn tell(&mut self, frame: &Frame) -> io::Result<()> {
        let mut line = serde_json::to_string(frame).map_err(io::Error::other)?;
        line.push('\n');
        let pipe = self.pipe.as_mut().ok_or(io::ErrorKind::BrokenPipe)?;
        let told = pipe.write_all(line.as_bytes());
        zeroize::Zeroize::zeroize(&mut line);
        told
    }

    /// What it noted since the last time.
    ///
    /// # Errors
    /// The log cannot be read.
    pub fn events(&mut self) -> io::Result<Vec<Event>> {
        // The log of a mailing grows by some bytes a letter; what came since the last look is little.
        self.reader.read_to_end(&mut self.begun)?;
        let (read, whole) = events(&self.begun);
        self.begun.drain(..whole);
        Ok(read)
    }

    /// Lets it end: what is under way goes on, nothing more begins.
    pub fn close(&mut self) {
        self.pipe = None;
    }

    /// Whether it has ended, by itself or by force. What it noted can then be read to its end.
    ///
    /// # Errors
    /// None that Linux is known to give here.
    pub fn has_ended(&mut self) -> io::Result<bool> {
        Ok(self.child.try_wait()?.is_some())
    }

    /// How its letters stand, once it has ended.
    ///
    /// # Errors
    /// The log cannot be read.
    pub fn standing(&self) -> io::Result<Standing> {
        Ok(Standing::read(&fs::read(&self.log)?, start_of_machine().as_deref()))
    }

    /// Removes its log, once everything in it is settled.
    ///
    /// # Errors
    /// The folder cannot be written to.
    pub fn forget(&self) -> io::Result<()> {
        fs::remove_file(&self.log)
    }
}

impl Drop for Carrier {
    /// It is waited for by nobody here: it ends by itself once its pipe is closed, and its log is read later.
    fn drop(&mut self) {
        self.close();
    }
}

/// The log of a carrier that another run of the program began.
pub struct Left {
    /// The carrier's name.
    pub id: Uuid,
    log: PathBuf,
    /// How its letters stand; nothing while the carrier lives.
    pub standing: Option<Standing>,
}

impl Left {
    /// Removes the log, once everything in it is settled.
    ///
    /// # Errors
    /// The folder cannot be written to.
    pub fn forget(&self) -> io::Result<()> {
        fs::remove_file(&self.log)
    }
}

/// The logs that stand in a folder.
///
/// # Errors
/// The folder cannot be read; one that is not there holds none.
pub fn left(folder: &Path) -> io::Result<Vec<Left>> {
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries?,
    };
    let start = start_of_machine();
    let mut found = Vec::new();
    for entry in entries {
        let log = entry?.path();
        let name = log.file_name().and_then(|name| name.to_str()).and_then(|name| name.strip_suffix(".log"));
        let Some(id) = name.and_then(|name| name.parse().ok()) else { continue };
        let file = File::open(&log)?;
        // The lock is the carrier's life: whoever gets it reads a log to which nobody will write any more.
        let standing = match file.try_lock() {
            Ok(()) => Some(Standing::read(&fs::read(&log)?, start.as_deref())),
            Err(TryLockError::WouldBlock) => None,
            Err(TryLockError::Error(error)) => return Err(error),
        };
        found.push(Left { id, log, standing });
    }
    Ok(found)
}
