use tantivy::TantivyDocument;
use tantivy::schema::Value;

use crate::index::{Generation, Kept, Room};
use crate::{OpenPage, Result};

/// How many blocks of kept documents are held unpacked while one reads through them.
const BLOCKS: usize = 4;

/// How many records everybody may read.
pub(crate) fn records(generation: &Generation) -> u64 {
    generation.shelf(Room::Open).searcher().num_docs()
}

/// The pages of records that everybody may read, in the order in which they stand, from the one numbered `from` on.
pub(crate) fn pages(generation: &Generation, from: usize, limit: usize) -> Result<Vec<OpenPage>> {
    let searcher = generation.shelf(Room::Open).searcher();
    let (mut pages, mut before) = (Vec::new(), from);
    for segment in searcher.segment_readers() {
        let alive = segment.num_docs() as usize;
        if before >= alive {
            before -= alive;
            continue;
        }
        let store = segment.get_store_reader(BLOCKS)?;
        for document in segment.doc_ids_alive().skip(before).take(limit - pages.len()) {
            let document: TantivyDocument = store.get(document)?;
            let kept = document.get_first(generation.fields.kept);
            let kept = kept.and_then(|value| value.as_bytes().and_then(Kept::from_bytes));
            pages.extend(kept.map(|kept| OpenPage {
                langs: kept.title.languages().map(|(lang, _)| lang).collect(),
                path: kept.path,
                changed: kept.changed,
            }));
        }
        before = 0;
        if pages.len() >= limit {
            break;
        }
    }
    Ok(pages)
}
