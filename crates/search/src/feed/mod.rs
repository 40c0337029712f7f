//! Feeding: the journal tells which records were touched, the features tell how these stand now.

mod build;
mod follow;
mod keep;
mod standing;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use store::Db;
use tokio::sync::OwnedMutexGuard;

pub(crate) use self::build::rebuild;
use self::follow::{Followed, follow, is_of};
pub use self::keep::keep;
pub use self::standing::Standing;
pub(crate) use self::standing::{documents, standing};
use crate::index::{Generation, Pen};
use crate::{Document, Error, Result, Search, Searchable, Touched};

/// How many records are read at once.
const TOGETHER: usize = 100;
/// An index that cannot be written so many times one after the other is made anew.
const FAILURES: u32 = 3;

/// Brings the index up to the journal's end.
pub(crate) async fn catch_up(search: &Search, db: &Db) -> Result<u64> {
    match step(search, db).await? {
        Step::Fed(changed) => Ok(changed),
        Step::Missing => rebuild(search, db).await,
    }
}

/// Brings the index up to the journal's end as far as there is one.
async fn catch_up_once(search: &Search, db: &Db) -> Result<()> {
    step(search, db).await.map(drop)
}

/// What catching up came to.
enum Step {
    /// So many documents changed.
    Fed(u64),
    /// There is no index of this database.
    Missing,
}

/// Catches up with the journal if there is something to bring up to its end.
async fn step(search: &Search, db: &Db) -> Result<Step> {
    let _turn = search.0.turn.lock().await;
    if !search.0.house.is_ours()? {
        return look_on(search, db).await;
    }
    let Some(generation) = search.current().filter(|generation| !generation.is_broken() && generation.is_there())
    else {
        return Ok(Step::Missing);
    };
    match follow(search, &generation, db).await {
        Ok(Followed::Fed(changed)) => {
            generation.verify();
            generation.succeeds();
            Ok(Step::Fed(changed))
        }
        Ok(Followed::Elsewhere) => {
            tracing::warn!("the index is of another state of the data and is made anew");
            search.show(None);
            Ok(Step::Missing)
        }
        Err(error) => {
            if matches!(error, Error::Index(_)) && generation.fails() >= FAILURES {
                generation.break_off();
            }
            Err(error)
        }
    }
}

/// Reads what the owner of the folder has committed.
async fn look_on(search: &Search, db: &Db) -> Result<Step> {
    let seen = search.current();
    if seen.as_ref().and_then(|generation| generation.name().map(str::to_owned)) != search.0.house.current() {
        let opened = search.0.house.open(&search.0.make)?;
        search.show(opened.map(Arc::new));
    }
    let Some(generation) = search.current() else { return Ok(Step::Fed(0)) };
    let payload = generation.refresh()?;
    if !generation.is_verified() {
        match payload {
            Some(payload) if is_of(db, &payload.marks).await? => generation.verify(),
            _ => search.show(None),
        }
    }
    Ok(Step::Fed(0))
}

/// Works with the pen where waiting is allowed. If that fails, what was not committed is forgotten.
async fn with_pen<T: Send + 'static>(
    mut pen: OwnedMutexGuard<Pen>,
    act: impl FnOnce(&mut Pen) -> Result<T> + Send + 'static,
) -> Result<T> {
    let work = move || act(&mut pen).inspect_err(|_| pen.forget());
    tokio::task::spawn_blocking(work).await.unwrap_or_else(|fault| Err(Error::index(fault)))
}

/// Begins the purge with the pen in hand, and waits for its end without: what is written meanwhile is found as always.
pub(crate) async fn purge(search: &Search) -> Result<usize> {
    let Some(generation) = search.current() else { return Ok(0) };
    let pen = generation.pen.clone().lock_owned().await;
    let begun = with_pen(pen, Pen::purge).await?;
    let count = begun.len();
    for merging in begun {
        // One that was being merged with others just now is merged by that.
        if let Err(error) = merging.await {
            tracing::debug!(%error, "a part of the index was not purged by itself");
        }
    }
    generation.refresh()?;
    Ok(count)
}

/// Touched records by kind, each once.
#[derive(Default)]
struct Harvest {
    kinds: BTreeMap<usize, BTreeSet<Touched>>,
    /// Whether they were listed to make the index anew: what does not come back of them never stood in it.
    is_listed: bool,
}

impl Harvest {
    fn add(&mut self, kinds: &[Searchable], subject: &str, touched: Touched) {
        for (number, _) in kinds.iter().enumerate().filter(|(_, kind)| kind.subjects.contains(&subject)) {
            self.kinds.entry(number).or_default().insert(touched);
        }
    }

    /// Those of a kind that were listed.
    fn of(number: usize, touched: Vec<Touched>) -> Self {
        Self { kinds: BTreeMap::from([(number, touched.into_iter().collect())]), is_listed: true }
    }

    fn len(&self) -> usize {
        self.kinds.values().map(BTreeSet::len).sum()
    }

    fn is_empty(&self) -> bool {
        self.kinds.is_empty()
    }
}

/// Reads touched records as they stand now and writes them; those that are gone leave. Tells how many documents changed.
async fn bring_in(search: &Search, generation: &Generation, db: &Db, harvest: Harvest) -> Result<u64> {
    let mut changed = 0;
    for (number, touched) in harvest.kinds {
        let kind = search.0.kinds[number];
        let touched: Vec<Touched> = touched.into_iter().collect();
        for some in touched.chunks(TOGETHER) {
            // Read with the pen in hand: whoever writes later has read later.
            let pen = generation.pen.clone().lock_owned().await;
            let documents = (kind.load)(db, some).await?;
            let some = if harvest.is_listed { Vec::new() } else { some.to_vec() };
            changed += with_pen(pen, move |pen| write(pen, number, kind.kind, &some, &documents)).await?;
        }
    }
    Ok(changed)
}

fn write(pen: &mut Pen, number: usize, kind: &str, touched: &[Touched], documents: &[Document]) -> Result<u64> {
    let before = pen.waiting();
    let stand: BTreeSet<_> = documents.iter().map(|document| document.id).collect();
    for gone in touched.iter().filter(|touched| !stand.contains(&touched.id)) {
        pen.remove(kind, gone.id)?;
    }
    let removed = pen.waiting() - before;
    documents.iter().try_for_each(|document| pen.put(number, kind, document))?;
    Ok((removed + documents.len()) as u64)
}

/// Commits what waits.
async fn commit(generation: &Generation, marks: crate::index::Marks, is_whole: bool) -> Result<()> {
    let pen = generation.pen.clone().lock_owned().await;
    with_pen(pen, move |pen| pen.commit(marks, is_whole)).await
}
