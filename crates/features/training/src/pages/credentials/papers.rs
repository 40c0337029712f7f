//! The papers of a whole cohort in one ZIP. They are set one after the other, and at no time is more than one in memory.

use std::collections::VecDeque;
use std::fs::File;
use std::io::{Seek, SeekFrom};
use std::os::unix::fs::{FileExt, OpenOptionsExt};
use std::sync::{Mutex, MutexGuard, PoisonError};

use axum::body::{Body, Bytes};
use axum::extract::Path;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use futures_util::stream;
use kernel::{Id, Lang, Text, World};
use web::work::Progress;
use web::{App, Desk, Error, Form, Result, Visit};

use super::export::record;
use super::paper::{paper, render};
use super::{issue, signing};
use crate::model::certificate::Address;
use crate::model::{Cohort, Credential};
use crate::store::credentials;

/// Credentials that are read at a time.
const PART: u32 = 50;
/// Bytes that are sent at a time.
const PIECE: usize = 64 * 1024;
/// A file is forgotten when so many newer ones were made.
const KEPT: usize = 4;

/// So long a file is handed out: names in it may be erased meanwhile.
const KEPT_FOR: jiff::SignedDuration = jiff::SignedDuration::from_hours(1);

/// Marks the identity of a file.
struct Parcel;

/// A file that was made: it has no name on the disk any more, so that it is gone with the program or when it is forgotten.
struct Made {
    id: Id<Parcel>,
    cohort: Id<Cohort>,
    file: File,
    at: jiff::Timestamp,
}

/// What was made and not forgotten yet.
#[derive(Default)]
struct Shelf(Mutex<VecDeque<Made>>);

impl Shelf {
    fn all(&self) -> MutexGuard<'_, VecDeque<Made>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Makes them, in the language of the form.
pub(super) async fn make(visit: Visit, Path((_, id)): Path<(String, String)>, form: Form) -> Result<Response> {
    let cohort = issue::cohort(&visit, &id).await?;
    let address = signing::address(&visit, visit.space()?)?;
    let lang = if form.value("in") == "ar" { Lang::Ar } else { Lang::Fr };
    let back = issue::path(&visit, &cohort);
    let end = format!("{back}/papers");
    record(&visit, "zip").await?;
    let papers = Papers::new(visit.app().clone(), address, visit.space()?.name.clone(), cohort, lang);
    let work = move |progress| async move {
        let file = papers.write(nameless(&papers.app.world)?, &progress).await?;
        let id: Id<Parcel> = papers.app.world.id();
        let shelf = papers.app.held::<Shelf>();
        let mut made = shelf.all();
        let now = papers.app.world.now();
        made.retain(|one| one.at > now - KEPT_FOR);
        if made.len() >= KEPT {
            made.pop_front();
        }
        made.push_back(Made { id, cohort: papers.cohort.id, file, at: now });
        drop(made);
        Ok(format!("{end}/{id}"))
    };
    Ok(visit.start_work_from(back, "credentials-papers-making", work).into_response())
}

/// The papers of a cohort: of all that was issued and not withdrawn.
pub struct Papers {
    app: App,
    address: Address,
    organisation: Text,
    cohort: Cohort,
    lang: Lang,
}

impl Papers {
    /// Of a cohort, in one language; `organisation` is the name of who issued them.
    pub const fn new(app: App, address: Address, organisation: Text, cohort: Cohort, lang: Lang) -> Self {
        Self { app, address, organisation, cohort, lang }
    }

    /// Writes the ZIP there. No more than one paper is in memory.
    ///
    /// # Errors
    /// As the store and the disk.
    pub async fn write(&self, to: File, progress: &Progress) -> Result<File> {
        let db = &self.app.db;
        progress.expect(u64::try_from(credentials::standing(db, &self.cohort).await?).unwrap_or(0));
        let mut bundle = papers::Bundle::new(to);
        let (mut after, mut number) = (None, 0_usize);
        loop {
            let part = credentials::of_cohort(db, &self.cohort, after, PART).await?;
            let is_last = part.len() < PART as usize;
            after = part.last().map(|last| last.id);
            for credential in part.into_iter().filter(|one| one.withdrawn.is_none() && one.bears_a_name()) {
                number += 1;
                bundle = self.add(bundle, &credential, number).await?;
                progress.advance(1);
            }
            if is_last {
                return Ok(bundle.finish()?);
            }
        }
    }

    /// One paper more. Between two of them others have their turn at the desk.
    async fn add(
        &self,
        mut bundle: papers::Bundle<File>,
        credential: &Credential,
        number: usize,
    ) -> Result<papers::Bundle<File>> {
        let Self { app, address, organisation, lang, .. } = self;
        let paper = paper(&app.words, &app.world, *lang, address, organisation, credential)?;
        let name = file_name(number, &credential.card.name);
        let making = move || {
            bundle.add(&name, &render(&paper)?)?;
            Ok(bundle)
        };
        Desk::free().await?.make(making).await
    }
}

/// What a paper is called in the ZIP: by whose it is, since somebody hands them out.
fn file_name(number: usize, name: &str) -> String {
    let letters = name.chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect::<String>();
    let words: Vec<&str> = letters.split_whitespace().collect();
    let short: String = words.join(" ").chars().take(80).collect();
    format!("{number:04} {short}.pdf")
}

/// A file without a name: nobody else opens it, and nothing of it stays.
fn nameless(world: &World) -> Result<File> {
    let path = std::env::temp_dir().join(format!("twiza-{}.zip", world.uuid()));
    let mut options = File::options();
    options.read(true).write(true).create_new(true).mode(0o600);
    let file = options.open(&path).map_err(Error::fault)?;
    std::fs::remove_file(&path).map_err(Error::fault)?;
    Ok(file)
}

/// The ZIP, piece by piece.
pub(super) async fn get(visit: Visit, Path((_, cohort, file)): Path<(String, String, String)>) -> Result<Response> {
    let cohort = issue::cohort(&visit, &cohort).await?;
    let id: Id<Parcel> = file.parse().map_err(|_| Error::NotFound)?;
    let now = visit.world().now();
    let mut file = {
        let shelf = visit.app().held::<Shelf>();
        let made = shelf.all();
        let is_it = |made: &&Made| made.id == id && made.cohort == cohort.id && made.at > now - KEPT_FOR;
        let found = made.iter().find(is_it).ok_or(Error::NotFound)?;
        found.file.try_clone().map_err(Error::fault)?
    };
    let length = file.seek(SeekFrom::End(0)).map_err(Error::fault)?;
    let body = Body::from_stream(stream::try_unfold((file, 0_u64), piece));
    let headers = [
        (header::CONTENT_TYPE, "application/zip".to_owned()),
        (header::CONTENT_LENGTH, length.to_string()),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"certificates.zip\"".to_owned()),
        (header::CACHE_CONTROL, "private, no-store".to_owned()),
    ];
    Ok((headers, body).into_response())
}

/// Reads at a place, since copies of a file share where they stand.
async fn piece((file, at): (File, u64)) -> std::io::Result<Option<(Bytes, (File, u64))>> {
    let reading = move || {
        let mut bytes = vec![0; PIECE];
        let read = file.read_at(&mut bytes, at)?;
        bytes.truncate(read);
        Ok((read > 0).then(|| (Bytes::from(bytes), (file, at + read as u64))))
    };
    tokio::task::spawn_blocking(reading).await.map_err(std::io::Error::other)?
}

#[cfg(test)]
mod tests {
    use super::file_name;

    #[test]
    fn no_name_leads_out_of_the_folder() {
        assert_eq!(file_name(7, "../../etc/passwd\u{202e}"), "0007 etc passwd.pdf");
        assert_eq!(file_name(12, "فاطمة الزهراء"), "0012 فاطمة الزهراء.pdf");
        assert_eq!(file_name(3, &"a".repeat(500)).len(), "0003 .pdf".len() + 80);
    }
}
