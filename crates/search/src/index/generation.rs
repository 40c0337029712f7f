use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::{Arc, PoisonError, RwLock};

use tantivy::directory::MmapDirectory;
use tantivy::index::SegmentId;
use tantivy::{Index, IndexReader, IndexSettings, ReloadPolicy, Searcher, SegmentReader};
use tokio::sync::Mutex;

use super::columns::Columns;
use super::pen::{Marks, Payload, Pen};
use super::schema::Fields;
use super::tokens::Room;
use crate::Result;

/// Small blocks: a page of hits unpacks little that it does not show.
const BLOCK_BYTES: usize = 4096;
const SHELVES: [(Room, &str); 3] = [(Room::Open, "open"), (Room::Inner, "inner"), (Room::Sealed, "sealed")];

/// One whole index: three shelves and the position in the journal up to which they are true.
pub(crate) struct Generation {
    pub(crate) fields: Fields,
    folder: Option<PathBuf>,
    shelves: [Shelf; 3],
    pub(crate) pen: Arc<Mutex<Pen>>,
    /// Whether its position was found in this database's journal; before, nobody is answered from it.
    is_verified: AtomicBool,
    /// Whether something in it could not be read.
    is_broken: AtomicBool,
    /// How many times one after the other it could not be written.
    failures: AtomicU32,
}

/// One index with its reader.
#[derive(Clone)]
pub(crate) struct Shelf {
    pub(crate) index: Index,
    reader: IndexReader,
    columns: Arc<RwLock<HashMap<SegmentId, Arc<Columns>>>>,
}

impl Generation {
    /// Begins an empty one in a folder that is not there yet, or in memory.
    pub(crate) fn begin(folder: Option<PathBuf>, make: &str) -> Result<Self> {
        let fields = Fields::new();
        let shelves = shelves(|name| Shelf::begin(folder.as_deref().map(|folder| folder.join(name)), &fields))?;
        let pen = Pen::new(Payload::begin(make), shelves.clone(), fields.clone());
        Ok(Self::with(fields, folder, shelves, pen, true))
    }

    /// Opens what stands in a folder; nothing if it is of another make or was not finished.
    pub(crate) fn open(folder: &Path, make: &str) -> Result<Option<Self>> {
        let fields = Fields::new();
        let shelves = shelves(|name| Shelf::open(&folder.join(name)))?;
        let payload = shelves[0].payload()?.and_then(|words| Payload::read(&words));
        let Some(payload) = payload.filter(|payload| payload.is_whole && payload.make == make) else {
            return Ok(None);
        };
        if shelves.iter().any(|shelf| shelf.index.schema() != fields.schema) {
            return Ok(None);
        }
        let pen = Pen::new(payload, shelves.clone(), fields.clone());
        Ok(Some(Self::with(fields, Some(folder.to_owned()), shelves, pen, false)))
    }

    fn with(fields: Fields, folder: Option<PathBuf>, shelves: [Shelf; 3], pen: Pen, is_verified: bool) -> Self {
        Self {
            fields,
            folder,
            shelves,
            pen: Arc::new(Mutex::new(pen)),
            is_verified: AtomicBool::new(is_verified),
            is_broken: AtomicBool::new(false),
            failures: AtomicU32::new(0),
        }
    }

    pub(crate) fn shelf(&self, room: Room) -> &Shelf {
        &self.shelves[room as usize]
    }

    /// Up to where it has read the journal.
    pub(crate) async fn marks(&self) -> Marks {
        self.pen.lock().await.marks().clone()
    }

    /// Whether all records were read when it was made.
    pub(crate) async fn is_whole(&self) -> bool {
        self.pen.lock().await.is_whole()
    }

    /// Its folder's name within the house.
    pub(crate) fn name(&self) -> Option<&str> {
        self.folder.as_ref()?.file_name()?.to_str()
    }

    /// Whether its files are still where they were; in memory nothing can go.
    pub(crate) fn is_there(&self) -> bool {
        let stands = |folder: &PathBuf| SHELVES.iter().all(|(_, name)| folder.join(name).join("meta.json").exists());
        self.folder.as_ref().is_none_or(stands)
    }

    /// Reads what another program has committed since, and tells up to where.
    pub(crate) fn refresh(&self) -> Result<Option<Payload>> {
        self.shelves.iter().try_for_each(Shelf::reload)?;
        Ok(self.shelves[0].payload()?.and_then(|words| Payload::read(&words)))
    }

    /// Reads every file and compares it with its checksum; tells whether all are whole. Slow for a large index.
    pub(crate) fn is_sound(&self) -> bool {
        self.shelves.iter().all(|shelf| shelf.index.validate_checksum().is_ok_and(|damaged| damaged.is_empty()))
    }

    pub(crate) fn is_verified(&self) -> bool {
        self.is_verified.load(Ordering::Acquire)
    }

    pub(crate) fn verify(&self) {
        self.is_verified.store(true, Ordering::Release);
    }

    pub(crate) fn is_broken(&self) -> bool {
        self.is_broken.load(Ordering::Acquire)
    }

    /// It was written, or there was nothing to write.
    pub(crate) fn succeeds(&self) {
        self.failures.store(0, Ordering::Release);
    }

    /// It could not be written; how many times that was one after the other.
    pub(crate) fn fails(&self) -> u32 {
        self.failures.fetch_add(1, Ordering::AcqRel) + 1
    }

    /// Something in it could not be read: whoever keeps the index makes it anew.
    pub(crate) fn break_off(&self) {
        self.is_broken.store(true, Ordering::Release);
    }
}

fn shelves(mut make: impl FnMut(&str) -> Result<Shelf>) -> Result<[Shelf; 3]> {
    let [open, inner, sealed] = SHELVES.map(|(_, name)| make(name));
    Ok([open?, inner?, sealed?])
}

impl Shelf {
    fn begin(folder: Option<PathBuf>, fields: &Fields) -> Result<Self> {
        let settings = IndexSettings { docstore_blocksize: BLOCK_BYTES, ..IndexSettings::default() };
        let builder = Index::builder().schema(fields.schema.clone()).settings(settings);
        Self::of(match folder {
            None => builder.create_in_ram()?,
            Some(folder) => {
                std::fs::create_dir_all(&folder)?;
                builder.create_in_dir(&folder)?
            }
        })
    }

    fn open(folder: &Path) -> Result<Self> {
        let directory = MmapDirectory::open(folder).map_err(tantivy::TantivyError::from)?;
        Self::of(Index::open(directory)?)
    }

    fn of(index: Index) -> Result<Self> {
        let reader = index.reader_builder().reload_policy(ReloadPolicy::Manual).try_into()?;
        let shelf = Self { index, reader, columns: Arc::default() };
        shelf.unpack()?;
        Ok(shelf)
    }

    fn payload(&self) -> Result<Option<String>> {
        Ok(self.index.load_metas()?.payload)
    }

    /// What can be read of it now.
    pub(crate) fn searcher(&self) -> Searcher {
        self.reader.searcher()
    }

    /// The columns of a segment.
    pub(crate) fn columns(&self, segment: &SegmentReader) -> Result<Arc<Columns>> {
        let known = self.columns.read().unwrap_or_else(PoisonError::into_inner).get(&segment.segment_id()).cloned();
        known.map_or_else(|| Columns::read(segment).map(Arc::new), Ok)
    }

    /// Looks at what was committed.
    pub(super) fn reload(&self) -> Result<()> {
        self.reader.reload()?;
        self.unpack()
    }

    /// Unpacks the columns of new segments before somebody waits for them, and forgets those of old ones.
    fn unpack(&self) -> Result<()> {
        let searcher = self.searcher();
        let mut columns = HashMap::new();
        for segment in searcher.segment_readers() {
            columns.insert(segment.segment_id(), self.columns(segment)?);
        }
        *self.columns.write().unwrap_or_else(PoisonError::into_inner) = columns;
        Ok(())
    }
}
