use std::collections::{BTreeMap, HashSet};

use serde::{Deserialize, Serialize};
use tantivy::indexer::{IndexWriterOptions, LogMergePolicy};
use tantivy::{FutureResult, IndexWriter, SegmentMeta, Term};
use uuid::Uuid;

use super::generation::Shelf;
use super::kept::{entry, key};
use super::schema::Fields;
use super::tokens::{Room, room};
use crate::{Document, Error, Result};

/// What a writer may hold in memory before it writes a segment, by shelf.
const BUDGET: [usize; 3] = [96_000_000, 32_000_000, 15_000_000];
/// Small segments are merged when there are so many of a size.
const MERGE_AT: usize = 8;
/// Larger segments are left alone, so that a search can use several processors.
const LARGEST_MERGED: usize = 250_000;

/// Up to where the journal was read: for each stream the number of entries, and the mark of the last of them.
pub(crate) type Marks = BTreeMap<Uuid, (u64, u64)>;

/// What is committed together with the documents.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Payload {
    pub(crate) make: String,
    /// Whether all records were read when it was made.
    pub(crate) is_whole: bool,
    pub(crate) marks: Marks,
}

impl Payload {
    pub(super) fn begin(make: &str) -> Self {
        Self { make: make.to_owned(), is_whole: false, marks: Marks::new() }
    }

    pub(super) fn read(words: &str) -> Option<Self> {
        serde_json::from_str(words).ok()
    }
}

/// The one who writes to a generation.
///
/// The position is committed last and with the open shelf: after a crash it stands before everything that the shelves
/// already have, and what is read again changes nothing.
pub(crate) struct Pen {
    fields: Fields,
    shelves: [Shelf; 3],
    writers: [Option<IndexWriter>; 3],
    /// How many changes wait for a commit, by shelf.
    waiting: [usize; 3],
    /// What was written since the last commit.
    fresh: HashSet<String>,
    payload: Payload,
    /// Streams of which every entry is published: nothing to be found is in them.
    pub(crate) published: HashSet<Uuid>,
}

impl Pen {
    pub(super) fn new(payload: Payload, shelves: [Shelf; 3], fields: Fields) -> Self {
        Self {
            fields,
            shelves,
            writers: [None, None, None],
            waiting: [0; 3],
            fresh: HashSet::new(),
            payload,
            published: HashSet::new(),
        }
    }

    /// Up to where the journal was read when it last committed.
    pub(crate) fn marks(&self) -> &Marks {
        &self.payload.marks
    }

    /// Whether all records were read when the generation was made.
    pub(crate) const fn is_whole(&self) -> bool {
        self.payload.is_whole
    }

    /// How many changes wait for a commit.
    pub(crate) fn waiting(&self) -> usize {
        self.waiting.iter().sum()
    }

    /// Takes a record out, wherever it stands.
    pub(crate) fn remove(&mut self, kind: &str, id: Uuid) -> Result<()> {
        self.take_up()?;
        let key = key(kind, id);
        let term = Term::from_field_text(self.fields.key, &key);
        for at in 0..3 {
            let stands = self.shelves[at].searcher().doc_freq(&term)? > 0;
            if stands || (self.waiting[at] > 0 && self.fresh.contains(&key)) {
                self.writer(at)?.delete_term(term.clone());
                self.waiting[at] += 1;
            }
        }
        Ok(())
    }

    /// Puts a record where it belongs, in place of what stood there of it.
    pub(crate) fn put(&mut self, number: usize, kind: &str, document: &Document) -> Result<()> {
        self.remove(kind, document.id)?;
        let at = room(&document.audience) as usize;
        let entry = entry(&self.fields, number, kind, document);
        self.writer(at)?.add_document(entry)?;
        self.waiting[at] += 1;
        self.fresh.insert(key(kind, document.id));
        Ok(())
    }

    /// Makes everything so far durable and visible, with the position up to which it is true.
    pub(crate) fn commit(&mut self, marks: Marks, is_whole: bool) -> Result<()> {
        self.take_up()?;
        for at in [Room::Sealed as usize, Room::Inner as usize] {
            if self.waiting[at] > 0 {
                self.writer(at)?.commit()?;
                self.shelves[at].reload()?;
            }
        }
        let payload = Payload { marks, is_whole, ..self.payload.clone() };
        let words = serde_json::to_string(&payload).unwrap_or_default();
        let open = Room::Open as usize;
        let mut prepared = self.writer(open)?.prepare_commit()?;
        prepared.set_payload(&words);
        prepared.commit()?;
        self.shelves[open].reload()?;
        self.payload = payload;
        self.waiting = [0; 3];
        self.fresh.clear();
        Ok(())
    }

    /// Forgets what was not committed, after something went wrong.
    pub(crate) fn forget(&mut self) {
        self.writers = [None, None, None];
        self.waiting = [0; 3];
        self.fresh.clear();
    }

    /// Makes sure that nobody else writes, and only then looks at what stands: another program may have written until a
    /// moment ago, and what it wrote would be taken for missing.
    fn take_up(&mut self) -> Result<()> {
        if self.writers.iter().all(Option::is_some) {
            return Ok(());
        }
        for (at, slot) in self.writers.iter_mut().enumerate().filter(|(_, slot)| slot.is_none()) {
            let options = IndexWriterOptions::builder()
                .num_worker_threads(1)
                .memory_budget_per_thread(BUDGET[at])
                .num_merge_threads(1)
                .build();
            let writer = slot.insert(self.shelves[at].index.writer_with_options(options)?);
            writer.set_merge_policy(Box::new(merging()));
            // What a killed program had begun would stand in the way of files with the same names.
            writer.garbage_collect_files().wait()?;
        }
        self.shelves.iter().try_for_each(Shelf::reload)
    }

    /// Begins to write anew each segment that still holds records which were taken out or replaced. Their words go with the
    /// last reader of the old files.
    pub(crate) fn purge(&mut self) -> Result<Vec<FutureResult<Option<SegmentMeta>>>> {
        self.take_up()?;
        let mut begun = Vec::new();
        for at in 0..self.shelves.len() {
            let segments = self.shelves[at].index.searchable_segment_metas()?;
            for stale in segments.iter().filter(|segment| segment.num_deleted_docs() > 0) {
                begun.push(self.writer(at)?.merge(&[stale.id()]));
            }
        }
        Ok(begun)
    }

    fn writer(&mut self, at: usize) -> Result<&mut IndexWriter> {
        self.writers[at].as_mut().ok_or_else(|| Error::index("nobody has taken up the pen"))
    }
}

fn merging() -> LogMergePolicy {
    let mut policy = LogMergePolicy::default();
    policy.set_min_num_segments(MERGE_AT);
    policy.set_max_docs_before_merge(LARGEST_MERGED);
    policy.set_min_layer_size(1_000);
    policy.set_del_docs_ratio_before_merge(0.3);
    policy
}
