use tantivy::TantivyDocument;
use tantivy::schema::Value;

use crate::Result;
use crate::index::{Generation, Kept, Room};

/// How many blocks of kept documents are held unpacked while one reads through them.
const BLOCKS: usize = 4;

/// How many records everybody may read.
pub(crate) fn records(generation: &Generation) -> u64 {
    generation.shelf(Room::Open).searcher().num_docs()
}

/// The pages of records that everybody may read, in the order in which they stand, from the one numbered `from` on.
pub(crate) fn paths(generation: &Generation, from: usize, limit: usize) -> Result<Vec<String>> {
    let searcher = generation.shelf(Room::Open).searcher();
    let (mut paths, mut before) = (Vec::new(), from);
    for segment in searcher.segment_readers() {
        let alive = segment.num_docs() as usize;
        if before >= alive {
            before -= alive;
            continue;
        }
        let store = segment.get_store_reader(BLOCKS)?;
        for document in segment.doc_ids_alive().skip(before).take(limit - paths.len()) {
            let document: TantivyDocument = store.get(document)?;
            let kept = document.get_first(generation.fields.kept);
            paths.extend(kept.and_then(|value| value.as_bytes().and_then(Kept::from_bytes)).map(|kept| kept.path));
        }
        before = 0;
        if paths.len() >= limit {
            break;
        }
    }
    Ok(paths)
}
