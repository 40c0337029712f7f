use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

use store::Db;
use tokio::time::sleep;

use super::follow::{Followed, end_of, follow};
use super::{Harvest, bring_in, commit};
use crate::index::Generation;
use crate::{Error, Result, Search, Searchable};

/// How many records are listed at once.
const PAGE: u32 = 500;
/// How many changes are made durable together.
const COMMIT: usize = 100_000;
/// The same while somebody waits for the first results.
const COMMIT_SHOWN: usize = 5_000;
/// How long the owner of the folder may take to notice that it is asked.
const PATIENCE: Duration = Duration::from_secs(15);
const LOOK: Duration = Duration::from_millis(100);

/// Makes the index anew, or has the owner of the folder do it.
pub(crate) async fn rebuild(search: &Search, db: &Db) -> Result<u64> {
    if search.0.house.is_ours()? { build(search, db).await } else { ask(search, db).await }
}

/// Makes the index anew beside the old one. Where there is no old one, the new one answers from the beginning with what it
/// already has.
pub(super) async fn build(search: &Search, db: &Db) -> Result<u64> {
    let _alone = search.0.building.lock().await;
    search.0.is_building.store(true, Ordering::Release);
    let built = build_alone(search, db).await;
    search.0.is_building.store(false, Ordering::Release);
    search.0.house.done();
    if built.is_err() {
        search.0.house.clear(search.current().as_deref());
    }
    built
}

async fn build_alone(search: &Search, db: &Db) -> Result<u64> {
    let house = &search.0.house;
    let old = search.current().filter(|old| old.is_verified() && !old.is_broken());
    let generation = Arc::new(house.begin(search.current().as_deref(), &search.0.make)?);
    // What is written from here on is in the journal after this position, so that nothing is missed between.
    commit(&generation, end_of(db).await?, false).await?;
    let is_shown = old.is_none();
    if is_shown {
        search.0.is_partial.store(true, Ordering::Release);
        search.show(Some(Arc::clone(&generation)));
    }
    for (number, kind) in search.0.kinds.iter().enumerate() {
        read_all(search, &generation, db, number, kind, is_shown).await?;
    }
    let marks = generation.marks().await;
    commit(&generation, marks, true).await?;
    let _turn = search.0.turn.lock().await;
    if let Followed::Elsewhere = follow(search, &generation, db).await? {
        return Err(Error::index("the data was replaced while the index was made"));
    }
    house.settle(&generation)?;
    search.show(Some(generation));
    search.0.is_partial.store(false, Ordering::Release);
    Ok(search.state().documents)
}

async fn read_all(
    search: &Search,
    generation: &Generation,
    db: &Db,
    number: usize,
    kind: &Searchable,
    is_shown: bool,
) -> Result<()> {
    let enough = if is_shown { COMMIT_SHOWN } else { COMMIT };
    let mut last = None;
    loop {
        let page = (kind.all)(db, last, PAGE).await?;
        let Some(end) = page.last() else { return Ok(()) };
        last = Some(*end);
        let harvest = Harvest::of(number, page);
        bring_in(search, generation, db, harvest).await?;
        if generation.pen.lock().await.waiting() >= enough {
            let marks = generation.marks().await;
            commit(generation, marks, false).await?;
        }
    }
}

/// Asks the owner of the folder to make the index anew, and waits until that is done.
async fn ask(search: &Search, db: &Db) -> Result<u64> {
    let house = &search.0.house;
    house.ask()?;
    let taken = tokio::time::timeout(PATIENCE, async {
        while house.is_asked() {
            sleep(LOOK).await;
        }
    });
    if taken.await.is_err() {
        house.unask();
        return Err(Error::index("another program has the index open and does not answer"));
    }
    while house.is_taken() {
        sleep(LOOK).await;
        if house.is_ours()? {
            return build(search, db).await;
        }
    }
    super::catch_up_once(search, db).await?;
    Ok(search.state().documents)
}
