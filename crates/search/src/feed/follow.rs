use std::collections::BTreeMap;

use store::journal::{self, Trace};
use store::{Db, Stream};
use uuid::Uuid;

use super::{Harvest, bring_in, commit};
use crate::index::{Generation, Marks};
use crate::{Result, Search, Touched};

/// How many entries are read at once.
const PAGE: u32 = 256;
/// How many touched records are held before they are read.
const HELD: usize = 1_000;
/// How many changes are made durable together while there are more to come.
const COMMIT: usize = 5_000;

/// What following the journal came to.
pub(super) enum Followed {
    /// So many documents changed.
    Fed(u64),
    /// The journal is not the one that was read: shorter, or another.
    Elsewhere,
}

/// Reads what the journal has that a generation does not, and brings it in.
pub(super) async fn follow(search: &Search, generation: &Generation, db: &Db) -> Result<Followed> {
    let (mut marks, was_verified) = (generation.marks().await, generation.is_verified());
    if !was_verified && !is_of(db, &marks).await? {
        return Ok(Followed::Elsewhere);
    }
    let heads = heads(generation, db, &marks).await?;
    if marks.iter().any(|(stream, (read, _))| heads.get(stream).is_none_or(|size| size < read)) {
        return Ok(Followed::Elsewhere);
    }
    let mut changed = 0;
    let mut harvest = Harvest::default();
    let mut is_ahead = false;
    for (stream, size) in heads {
        while marks.get(&stream).map_or(0, |(read, _)| *read) < size {
            let Some(page) = page(db, stream, marks.get(&stream).copied()).await? else {
                return Ok(Followed::Elsewhere);
            };
            let Some(last) = page.last() else { break };
            marks.insert(stream, (last.seq + 1, last.mark));
            is_ahead = true;
            for (subject, id) in page.into_iter().flat_map(|trace| trace.touched) {
                harvest.add(&search.0.kinds, &subject, Touched { stream, id });
            }
            if harvest.len() >= HELD {
                changed += bring_in(search, generation, db, std::mem::take(&mut harvest)).await?;
                if generation.pen.lock().await.waiting() >= COMMIT {
                    commit(generation, marks.clone(), generation.is_whole().await).await?;
                    is_ahead = false;
                }
            }
        }
    }
    if !harvest.is_empty() {
        changed += bring_in(search, generation, db, harvest).await?;
    }
    if is_ahead {
        commit(generation, marks, generation.is_whole().await).await?;
    }
    Ok(Followed::Fed(changed))
}

/// The entries of a stream after those that were read; nothing when the last of these is not the one that was read.
async fn page(db: &Db, stream: Uuid, read: Option<(u64, u64)>) -> Result<Option<Vec<Trace>>> {
    let (next, mark) = read.unwrap_or_default();
    let from = next.saturating_sub(1);
    let mut page = journal::since(db, Stream::from_uuid(stream), from, PAGE).await?;
    if next > 0 {
        if page.first().is_none_or(|last| (last.seq, last.mark) != (from, mark)) {
            return Ok(None);
        }
        page.remove(0);
    }
    Ok(Some(page))
}

/// The streams that may hold something to be found, and their sizes. Published ones are told apart once and then passed by.
async fn heads(generation: &Generation, db: &Db, marks: &Marks) -> Result<BTreeMap<Uuid, u64>> {
    let heads = journal::heads(db).await?;
    let published = generation.pen.lock().await.published.clone();
    let is_known = |stream: &Uuid| marks.contains_key(stream) || published.contains(stream);
    let kept = if heads.iter().all(|head| is_known(&head.stream.uuid())) {
        heads.iter().filter(|head| marks.contains_key(&head.stream.uuid())).copied().collect()
    } else {
        let kept = journal::kept_heads(db).await?;
        let is_kept = |stream: Uuid| kept.iter().any(|head| head.stream.uuid() == stream);
        let others = heads.iter().filter(|head| head.size > 0).map(|head| head.stream.uuid());
        let others: Vec<Uuid> = others.filter(|stream| !is_kept(*stream)).collect();
        generation.pen.lock().await.published.extend(others);
        kept
    };
    Ok(kept.into_iter().map(|head| (head.stream.uuid(), head.size)).collect())
}

/// Whether a position was reached in this very journal.
pub(super) async fn is_of(db: &Db, marks: &Marks) -> Result<bool> {
    for (stream, read) in marks {
        if page(db, *stream, Some(*read)).await?.is_none() {
            return Ok(false);
        }
    }
    Ok(true)
}

/// How many entries there are behind a position.
pub(super) async fn behind(db: &Db, marks: &Marks) -> Result<u64> {
    let heads = journal::kept_heads(db).await?;
    let read = |stream: Uuid| marks.get(&stream).map_or(0, |(read, _)| *read);
    Ok(heads.iter().map(|head| head.size.saturating_sub(read(head.stream.uuid()))).sum())
}

/// The position at the journal's end.
pub(super) async fn end_of(db: &Db) -> Result<Marks> {
    let mut marks = Marks::new();
    for head in journal::kept_heads(db).await?.into_iter().filter(|head| head.size > 0) {
        let last = journal::since(db, head.stream, head.size - 1, 1).await?;
        marks.extend(last.first().map(|last| (head.stream.uuid(), (last.seq + 1, last.mark))));
    }
    Ok(marks)
}
