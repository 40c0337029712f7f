//! Reading an export into the tables, while it streams by: a few hundred items are in memory at any moment.

use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use actors::Space;
use kernel::Id;
use store::{Db, Who};
use tokio::sync::mpsc;
use zip::ZipArchive;

use super::imports::{self, Import};
use super::items;
use crate::model::wxr::{Fault, Found, Item, Reader, Survey};

/// How many items one write takes, and how many bytes of text.
const AT_ONCE: usize = 200;
const BYTES: usize = 2 * 1024 * 1024;
/// The most items of one import.
const MOST: u32 = 300_000;
/// The most files of one export: large sites come in parts, in a ZIP.
const PARTS: usize = 200;

/// What the reading of a file gives.
enum Step {
    Items(Vec<Item>),
    /// How many more bytes were read.
    Read(u64),
}

/// Takes in an export: an XML file, or a ZIP that holds some. Tells from time to time how many more bytes were read. What
/// stands before the place where a file breaks is taken in, and the survey says where that is.
///
/// # Errors
/// As [`Db::write`].
pub async fn take_in(
    db: &Db,
    who: Who,
    space: Id<Space>,
    import: Id<Import>,
    file: PathBuf,
    mut told: impl FnMut(u64),
) -> store::Result<Survey> {
    let (sender, mut steps) = mpsc::channel(4);
    let reading = tokio::task::spawn_blocking(move || Reading::new(sender).file(&file));
    let mut number = 0_u32;
    while let Some(step) = steps.recv().await {
        match step {
            Step::Read(bytes) => told(bytes),
            Step::Items(items) => {
                let count = u32::try_from(items.len()).unwrap_or(u32::MAX);
                items::stage(db, who, space, import, number + 1, items).await?;
                number += count;
            }
        }
    }
    let ended_badly = |_| Survey { fault: Some(Fault::Unreadable), ..Survey::default() };
    let survey = reading.await.unwrap_or_else(ended_badly);
    imports::settle(db, who, space, import, survey.clone()).await?;
    Ok(survey)
}

/// A file that is being read.
struct Reading {
    sender: mpsc::Sender<Step>,
    survey: Survey,
    held: Vec<Item>,
    bytes: usize,
    count: u32,
}

impl Reading {
    fn new(sender: mpsc::Sender<Step>) -> Self {
        Self { sender, survey: Survey::default(), held: Vec::new(), bytes: 0, count: 0 }
    }

    fn file(mut self, path: &Path) -> Survey {
        let read = self.parts(path);
        if let Err(fault) = read {
            self.survey.fault = self.survey.fault.take().or(Some(fault));
        }
        self.send();
        self.survey
    }

    fn parts(&mut self, path: &Path) -> Result<(), Fault> {
        let unreadable = |_: io::Error| Fault::Unreadable;
        let mut file = File::open(path).map_err(unreadable)?;
        let mut begin = [0; 4];
        let is_zip = file.read_exact(&mut begin).is_ok() && begin.starts_with(b"PK");
        let file = File::open(path).map_err(unreadable)?;
        if !is_zip {
            return self.export(file);
        }
        let mut archive = ZipArchive::new(file).map_err(|_| Fault::Unreadable)?;
        let is_export = |name: &str| name.to_ascii_lowercase().ends_with(".xml") && !name.starts_with("__MACOSX");
        let names = archive.file_names().filter_map(|name| Some(name.ok()?.into_owned()));
        let mut names: Vec<String> = names.filter(|name| is_export(name)).collect();
        names.sort_unstable();
        if names.is_empty() {
            return Err(Fault::Other);
        }
        for name in names.into_iter().take(PARTS) {
            let part = archive.by_name(&name).map_err(|_| Fault::Unreadable)?;
            let broken = self.export(part);
            // Where one part breaks the others are read all the same.
            self.survey.fault = self.survey.fault.take().or(broken.err());
        }
        Ok(())
    }

    fn export(&mut self, stream: impl Read) -> Result<(), Fault> {
        let mut reader = Reader::new(stream);
        let mut before = 0;
        while let Some(found) = reader.next()? {
            self.survey.count(&found);
            if let Found::Item(item) = found
                && self.count < MOST
            {
                self.count += 1;
                self.bytes += item.body.len();
                self.held.push(*item);
            }
            if self.held.len() >= AT_ONCE || self.bytes >= BYTES {
                self.tell(Step::Read(reader.taken() - before));
                before = reader.taken();
                self.send();
            }
        }
        self.tell(Step::Read(reader.taken() - before));
        Ok(())
    }

    fn send(&mut self) {
        self.bytes = 0;
        let items = std::mem::take(&mut self.held);
        if !items.is_empty() {
            self.tell(Step::Items(items));
        }
    }

    fn tell(&self, step: Step) {
        // Nobody listens any more where a write failed: what is read then is read for nothing, and ends soon.
        let _ = self.sender.blocking_send(step);
    }
}
