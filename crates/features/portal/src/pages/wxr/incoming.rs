//! A large file on its way in, beside the database and only until it is read.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use web::{Arriving, Error, Inflow, Message, Part, Result, Visit, args};

/// How much is written at a time, in bytes.
const PIECE: usize = 1024 * 1024;

/// A file that came in; it goes with this.
pub(super) struct Incoming {
    path: PathBuf,
}

impl Incoming {
    pub(super) fn path(&self) -> &Path {
        &self.path
    }
}

impl Drop for Incoming {
    fn drop(&mut self) {
        // What cannot be removed now is overwritten by nobody and cleared with the folder.
        let _ = fs::remove_file(&self.path);
    }
}

/// A file that was taken, or what is wrong with it.
pub(super) type Received = std::result::Result<Incoming, Message>;

/// Takes the file of a form, piece by piece.
pub(super) async fn receive(visit: &Visit, inflow: &mut Inflow, most: usize) -> Result<Received> {
    loop {
        match inflow.next(most as u64).await? {
            None => return Ok(Err("web-fault-required".into())),
            Some(Part::Words) => {}
            Some(Part::File(arriving)) => return save(visit, *arriving, most).await,
        }
    }
}

async fn save(visit: &Visit, mut arriving: Arriving<'_>, most: usize) -> Result<Received> {
    let folder = visit.db().config().keys.parent().unwrap_or(Path::new(".")).join("incoming");
    let name = format!("{}.part", visit.world().uuid().simple());
    let (mut file, incoming) = open(&folder, &name).map_err(Error::fault)?;
    while let Some(piece) = arriving.piece(PIECE).await? {
        let wrote = tokio::task::spawn_blocking(move || file.write_all(&piece).map(|()| file)).await;
        file = wrote.map_err(Error::fault)?.map_err(Error::fault)?;
    }
    Ok(match (arriving.is_over(), arriving.taken()) {
        (true, _) => Err(Message::with("portal-wxr-too-large", args![most = most / 1024 / 1024])),
        (_, 0) => Err(Message::from(&papers::Error::Empty)),
        _ => Ok(incoming),
    })
}

fn open(folder: &Path, name: &str) -> io::Result<(fs::File, Incoming)> {
    fs::create_dir_all(folder)?;
    forget_old(folder);
    let path = folder.join(name);
    let file = fs::OpenOptions::new().write(true).create_new(true).open(&path)?;
    Ok((file, Incoming { path }))
}

/// Clears away what a program that was killed left here more than a day ago.
fn forget_old(folder: &Path) {
    const DAY: std::time::Duration = std::time::Duration::from_secs(24 * 60 * 60);
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        let changed = entry.metadata().and_then(|metadata| metadata.modified());
        let age = changed.ok().and_then(|changed| changed.elapsed().ok());
        if age.is_some_and(|age| age > DAY) {
            let _ = fs::remove_file(entry.path());
        }
    }
}
