//! The files of an old site, out of a ZIP of its folder of uploads: each that the export names is kept once.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

use actors::Space;
use kernel::{Id, Text};
use media::{About, Made, Wishes};
use store::{Db, Stream, Who};
use tokio::sync::mpsc;
use zip::ZipArchive;

use super::{Import, attachments, known_paths, put_file};
use crate::model::wxr::{Languages, below_uploads, path_of_file};

/// The largest file that is kept, in bytes.
const LARGEST: u64 = media::MOST_MEGABYTES as u64 * 1024 * 1024;

/// What came of a ZIP of files.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Brought {
    /// Files that are kept now.
    pub kept: u32,
    /// Files that were kept before.
    pub known: u32,
    /// Files that the export names and that are no pictures, sounds or PDF, or too large, or damaged.
    pub refused: u32,
}

struct Ready {
    path: String,
    made: Made,
}

/// What a file shows, by its path.
type Wanted = BTreeMap<String, String>;

/// Keeps the files of a ZIP that an export names. Tells how many entries of the ZIP were looked at, and first how many there
/// are.
///
/// # Errors
/// [`store::Error::Damaged`] for what is no ZIP; as [`Db::write`].
pub async fn bring_files(
    db: &Db,
    who: Who,
    space: Id<Space>,
    import: &Import,
    file: PathBuf,
    mut told: impl FnMut(u64, u64),
) -> store::Result<Brought> {
    let known = known_paths(db, space, &import.host).await?;
    let wanted = wanted(db, space, import.id).await?;
    let lang = Languages::of(&import.survey.site);
    let (sender, mut steps) = mpsc::channel(2);
    let shown = wanted.clone();
    let reading = tokio::task::spawn_blocking(move || entries(&file, &wanted, &known, &sender));
    let mut brought = Brought::default();
    while let Some(step) = steps.recv().await {
        match step {
            Step::Entries(all) => told(0, all),
            Step::Passed => told(1, 0),
            Step::Known => brought.known += 1,
            Step::Refused => brought.refused += 1,
            Step::Ready(ready) => {
                let Ready { path, made } = *ready;
                let shows = shown.get(&path).cloned().unwrap_or_default();
                let alt = if shows.is_empty() { Text::default() } else { Text::of(lang.of_words(&shows), &shows) };
                let name = path.rsplit('/').next().unwrap_or_default().to_owned();
                let about = About { name, alt, ..About::default() };
                let host = import.host.clone();
                db.write(Stream::space(space), who, move |tx| {
                    put_file(tx, (space, &host), &path, &made, &about, &shows).map(drop)
                })
                .await?;
                brought.kept += 1;
            }
        }
    }
    let is_zip = reading.await.unwrap_or(false);
    if is_zip { Ok(brought) } else { Err(store::Error::Damaged { what: "no ZIP".to_owned() }) }
}

/// The files that an export names, with what they show.
async fn wanted(db: &Db, space: Id<Space>, import: Id<Import>) -> store::Result<Wanted> {
    let mut wanted = Wanted::new();
    let mut after = 0;
    loop {
        let some = attachments(db, space, import, after).await?;
        let Some(last) = some.last().map(|staged| staged.number) else { return Ok(wanted) };
        after = last;
        for item in some.into_iter().map(|staged| staged.item) {
            let Some(path) = path_of_file(&item) else { continue };
            let alt = item.meta.get("_wp_attachment_image_alt").cloned().unwrap_or_default();
            let shows = [alt, item.summary].into_iter().find(|words| !words.trim().is_empty()).unwrap_or_default();
            wanted.insert(path, shows.trim().chars().take(300).collect());
        }
    }
}

enum Step {
    Entries(u64),
    Passed,
    Known,
    Refused,
    Ready(Box<Ready>),
}

/// Looks at each entry of a ZIP; says whether it is one.
fn entries(
    file: &Path,
    wanted: &Wanted,
    known: &std::collections::BTreeSet<String>,
    sender: &mpsc::Sender<Step>,
) -> bool {
    let Some(mut archive) = File::open(file).ok().and_then(|file| ZipArchive::new(file).ok()) else { return false };
    let tell = |step| sender.blocking_send(step).is_ok();
    if !tell(Step::Entries(archive.len() as u64)) {
        return true;
    }
    for at in 0..archive.len() {
        if !tell(Step::Passed) {
            return true;
        }
        let Ok(entry) = archive.by_index(at) else { continue };
        // A name that is no text is the name of nothing that a page could show.
        let name = entry.name().map(|name| name.into_owned()).unwrap_or_default();
        let Some(path) = named(&name, wanted) else { continue };
        let step = if known.contains(&path) {
            Step::Known
        } else {
            let mut bytes = Vec::new();
            let read = entry.take(LARGEST + 1).read_to_end(&mut bytes);
            match media::take(&bytes, &Wishes::default()) {
                Ok(made) if read.is_ok() => Step::Ready(Box::new(Ready { path, made })),
                _ => Step::Refused,
            }
        };
        if !tell(step) {
            return true;
        }
    }
    true
}

/// Which of the files an entry is: ZIPs begin at the site, at `wp-content`, at `uploads` or at the years.
fn named(entry: &str, wanted: &Wanted) -> Option<String> {
    let entry = entry.replace('\\', "/");
    let below = below_uploads(&format!("/{entry}")).unwrap_or_default();
    [below.as_str(), entry.as_str()].into_iter().find(|path| wanted.contains_key(*path)).map(str::to_owned)
}
