use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use kernel::World;
use search::{Query, Search, Searchable, Settings, Touched};
use store::{Config, Db};
use tempfile::TempDir;
use uuid::Uuid;

use super::corpus::{self, Judged, Made};
use super::{Coming, Engine, Records};

/// Records that wait to be listed and loaded: what a feature's two functions, which capture nothing, read from.
static WAITING: Mutex<BTreeMap<Uuid, Made>> = Mutex::new(BTreeMap::new());
static COMING: Mutex<Option<Coming>> = Mutex::new(None);

/// Twiza's index, as the program opens it, in a folder.
pub(super) struct Twiza {
    search: Search,
    filled_in: Duration,
    folder: TempDir,
}

fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

fn kind() -> Searchable {
    Searchable {
        kind: "record",
        label: "records",
        subjects: &["record"],
        load: |_, touched| {
            let mut waiting = lock(&WAITING);
            let made = touched.iter().filter_map(|touched| waiting.remove(&touched.id));
            let documents = made.map(|made| made.document()).collect();
            Box::pin(async move { Ok(documents) })
        },
        all: |_, _, limit| {
            let page: Vec<Made> = lock(&COMING).iter_mut().flatten().take(limit as usize).collect();
            let touched = page.iter().map(|made| Touched { stream: Uuid::nil(), id: Made::id(made.number) }).collect();
            lock(&WAITING).extend(page.into_iter().map(|made| (Made::id(made.number), made)));
            Box::pin(async move { Ok(touched) })
        },
    }
}

impl Twiza {
    pub(super) fn fill(records: Records<'_>) -> Self {
        let runtime = tokio::runtime::Runtime::new().unwrap();
        let folder = tempfile::tempdir().unwrap();
        let began = Instant::now();
        let search = runtime.block_on(async {
            let db = Db::open(&Config::new(folder.path(), None), World::real(), &[]).await.unwrap();
            let settings = Settings { folder: Some(folder.path().join("index")) };
            let search = Search::open(&settings, vec![kind()]).unwrap();
            *lock(&COMING) = Some(records());
            search.rebuild(&db).await.unwrap();
            search
        });
        Self { search, filled_in: began.elapsed(), folder }
    }
}

impl Engine for Twiza {
    fn name(&self) -> &'static str {
        "Twiza"
    }

    fn ask(&mut self, judged: &Judged, limit: usize) -> Vec<u64> {
        let words = if judged.is_begun() { judged.words.clone() } else { format!("{} ", judged.words) };
        let query = Query { words, limit, ..Query::default() };
        let found = self.search.find(&corpus::reader(), &query).unwrap();
        found.hits.iter().map(|hit| Made::number(hit.id)).collect()
    }

    fn filled_in(&self) -> Duration {
        self.filled_in
    }

    fn size(&self) -> u64 {
        size_of(&self.folder.path().join("index"))
    }
}

fn size_of(folder: &Path) -> u64 {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap());
    entries
        .map(|entry| if entry.path().is_dir() { size_of(&entry.path()) } else { entry.metadata().unwrap().len() })
        .sum()
}
