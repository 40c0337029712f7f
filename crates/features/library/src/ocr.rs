//! Words recognised in scanned pages, where tesseract (with French or Arabic) and pdftoppm are installed: in the background,
//! one document after the other, and never otherwise.
//!
//! Both programs read what somebody sent, so each is given a page at a time, a folder of its own and little patience.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::OnceLock;
use std::time::Duration;

use kernel::Id;
use store::{Db, Stream, Who};
use web::{App, Chore, Error, Result};

use crate::model::work::Key;
use crate::store::works::files::{self, File};

/// Recognises what waits.
pub(crate) const CHORE: Chore =
    Chore { name: "library-recognition", every: Duration::from_secs(60), run: |app| Box::pin(run(app)) };

/// The most pages of a document that are recognised.
const PAGES: u32 = 200;
/// How long one page may take.
const PATIENCE: Duration = Duration::from_secs(90);
/// How often a program that works is looked at.
const GLANCE: Duration = Duration::from_millis(100);

/// Whether this machine can recognise words. Asked once.
pub(crate) fn is_there() -> bool {
    tools().is_some()
}

/// The programs, and the languages that are installed, as tesseract wants them: `fra+ara`.
struct Tools {
    pdftoppm: PathBuf,
    tesseract: PathBuf,
    langs: String,
}

fn tools() -> Option<&'static Tools> {
    static TOOLS: OnceLock<Option<Tools>> = OnceLock::new();
    TOOLS.get_or_init(find).as_ref()
}

fn find() -> Option<Tools> {
    let (pdftoppm, tesseract) = (program("pdftoppm")?, program("tesseract")?);
    let listed = Command::new(&tesseract).arg("--list-langs").stdin(Stdio::null()).output().ok()?;
    let listed = String::from_utf8_lossy(&listed.stdout).into_owned();
    let langs: Vec<&str> = ["fra", "ara"].into_iter().filter(|lang| listed.lines().any(|line| line == *lang)).collect();
    (!langs.is_empty()).then(|| Tools { pdftoppm, tesseract, langs: langs.join("+") })
}

/// Where a program is, by the folders of `PATH`.
fn program(name: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join(name)).find(|file| Path::is_file(file))
}

async fn run(app: &App) -> Result<()> {
    let Some(tools) = tools() else { return Ok(()) };
    while let Some((key, file)) = files::silent(&app.db).await? {
        recognise(&app.db, tools, key, file).await?;
    }
    Ok(())
}

/// Recognises one document. What cannot be read is written down as such, so that it is not tried for ever.
async fn recognise(db: &Db, tools: &'static Tools, key: Key, file: Id<File>) -> Result<()> {
    let folder = tempfile::tempdir().map_err(Error::fault)?;
    let pdf = folder.path().join("scan.pdf");
    let mut copy = fs::File::create(&pdf).map_err(Error::fault)?;
    let mut number = 0;
    while let Some(piece) = files::piece(db, key, file, number).await? {
        copy.write_all(&piece).map_err(Error::fault)?;
        number += 1;
    }
    drop(copy);
    let pages = files::one(db, key, file).await?.map_or(0, |row| row.pages).min(PAGES);
    let read = tokio::task::spawn_blocking(move || {
        let words: Vec<String> = (1..=pages).filter_map(|page| one_page(tools, folder.path(), &pdf, page)).collect();
        words.join("\n\n")
    });
    let mut words = read.await.map_err(Error::fault)?;
    words.truncate(words.floor_char_boundary(::papers::limits::FULLTEXT_BYTES));
    let stream = Stream::space(key.space);
    db.write(stream, Who::system("recognition"), move |tx| files::recognised(tx, key, file, &words)).await?;
    Ok(())
}

/// The words of a page; nothing where one of the programs fails or takes too long.
fn one_page(tools: &Tools, folder: &Path, pdf: &Path, page: u32) -> Option<String> {
    let (picture, number) = (folder.join("page"), page.to_string());
    let drawn = Command::new(&tools.pdftoppm)
        .args(["-f", &number, "-l", &number, "-r", "200", "-scale-to", "2400", "-gray", "-png", "-singlefile"])
        .args([pdf, &picture])
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn();
    finished(drawn.ok()?)?;
    let (png, text) = (folder.join("page.png"), folder.join("words"));
    let read = Command::new(&tools.tesseract)
        .args([&png, &text])
        .args(["-l", &tools.langs])
        .env("OMP_THREAD_LIMIT", "1")
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn();
    finished(read.ok()?)?;
    let words = fs::read_to_string(folder.join("words.txt")).ok()?;
    let _ = fs::remove_file(png);
    let lines: Vec<&str> = words.lines().map(str::trim).collect();
    let paragraphs = lines.split(|line| line.is_empty()).map(|lines| lines.join(" "));
    let kept: Vec<String> = paragraphs.filter(|words| words.chars().any(char::is_alphabetic)).collect();
    (!kept.is_empty()).then(|| kept.join("\n\n"))
}

/// Waits for a program within our patience; nothing where it failed or had to be ended.
fn finished(mut child: std::process::Child) -> Option<()> {
    let mut waited = Duration::ZERO;
    loop {
        match child.try_wait() {
            Ok(Some(status)) => return status.success().then_some(()),
            Ok(None) if waited < PATIENCE => {
                std::thread::sleep(GLANCE);
                waited += GLANCE;
            }
            _ => {
                let _ = child.kill();
                let _ = child.wait();
                return None;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_program_that_never_ends_is_ended_and_one_that_fails_gives_nothing() {
        let quick = Command::new("true").spawn().ok();
        assert_eq!(quick.and_then(finished), Some(()));
        let failing = Command::new("false").spawn().ok();
        assert_eq!(failing.and_then(finished), None);
    }
}
