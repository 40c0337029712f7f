use std::time::Duration;

use jiff::SignedDuration;
use store::Db;
use tokio::sync::broadcast::error::RecvError;
use tokio::task::JoinHandle;
use tokio::time::{sleep, timeout};

use super::build::build;
use super::{Step, step};
use crate::{Error, Result, Search};

/// How long to wait at least between two commits.
const PAUSE: Duration = Duration::from_millis(40);
/// How often to look for what other programs wrote.
const LOOK: Duration = Duration::from_secs(1);
/// How long to wait after something went wrong.
const AGAIN: Duration = Duration::from_secs(5);
/// How often what was erased is purged from the files.
const PURGE: SignedDuration = SignedDuration::from_hours(24);

/// Keeps the index true for the life of a server: brings it up to the journal's end at the start, after each commit, and each
/// second (what other programs and other nodes wrote); makes it anew where it is missing, damaged, of another make or of
/// other data, and when another program asks for it. Never ends by itself.
pub async fn keep(search: Search, db: Db) {
    let mut commits = db.follow();
    let mut building: Option<JoinHandle<Result<u64>>> = None;
    let mut purge_at = db.world().now();
    examine(&search);
    if search.0.house.is_ours().unwrap_or(false) {
        search.0.house.take_up();
    }
    loop {
        let outcome = look(&search, &db, &mut building).await;
        if let Err(error) = &outcome {
            tracing::warn!(%error, "the index could not be brought up to date; this is tried again");
        }
        if db.world().now() >= purge_at && building.is_none() && search.0.house.is_ours().unwrap_or(false) {
            purge_at = db.world().now() + PURGE;
            let search = search.clone();
            tokio::spawn(async move {
                if let Err(error) = search.purge().await {
                    tracing::warn!(%error, "what was erased could not be purged from the index; this is tried again in a day");
                }
            });
        }
        sleep(if outcome.is_ok() { PAUSE } else { AGAIN }).await;
        let mut is_news = false;
        while let Ok(_head) = commits.try_recv() {
            is_news = true;
        }
        if !is_news && let Ok(Err(RecvError::Closed)) = timeout(LOOK, commits.recv()).await {
            return;
        }
    }
}

/// Brings the index up to date, or begins to make it anew.
async fn look(search: &Search, db: &Db, building: &mut Option<JoinHandle<Result<u64>>>) -> Result<()> {
    if let Some(done) = building.take_if(|task| task.is_finished()) {
        let documents = done.await.map_err(Error::index)??;
        tracing::info!(documents, "the index was made anew");
    }
    let is_missing = matches!(step(search, db).await?, Step::Missing);
    let is_asked = building.is_none() && search.0.house.is_ours()? && search.0.house.take();
    if building.is_none() && (is_missing || is_asked) {
        let (search, db) = (search.clone(), db.clone());
        *building = Some(tokio::spawn(async move { build(&search, &db).await }));
    }
    Ok(())
}

/// Compares the files of the index with their checksums, beside everything else. A damaged one is made anew.
fn examine(search: &Search) {
    let Some(generation) = search.current() else { return };
    tokio::task::spawn_blocking(move || {
        if generation.is_there() && !generation.is_sound() {
            tracing::warn!("files of the index are damaged; it is made anew");
            generation.break_off();
        }
    });
}
