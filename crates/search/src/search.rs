use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, PoisonError, RwLock};

use store::Db;
use tokio::sync::Mutex;
use uuid::Uuid;

use crate::index::{Generation, House, make};
use crate::{
    Document, Error, Found, Hit, Like, OpenPage, Query, Reader, Result, Searchable, Standing, Suggestion, feed, find,
};

/// Where the index stands.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Settings {
    /// Its folder, beside the data of this node; in memory without one.
    pub folder: Option<PathBuf>,
}

/// The index of this node. Cheap to clone.
#[derive(Clone)]
pub struct Search(pub(crate) Arc<Inner>);

pub(crate) struct Inner {
    pub(crate) kinds: Vec<Searchable>,
    /// How this program makes an index: one of another make is not used.
    pub(crate) make: String,
    pub(crate) house: House,
    /// The generation that answers.
    current: RwLock<Option<Arc<Generation>>>,
    /// Held by whoever brings the index up to the journal's end.
    pub(crate) turn: Mutex<()>,
    /// Held by whoever makes it anew.
    pub(crate) building: Mutex<()>,
    pub(crate) is_building: AtomicBool,
    /// Whether what answers is still being made.
    pub(crate) is_partial: AtomicBool,
}

/// How the index is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct State {
    /// How many documents it has.
    pub documents: u64,
    /// Whether it is being made anew at the moment.
    pub is_building: bool,
    /// Whether it has all records. While the first one is made it answers with what it already has.
    pub is_whole: bool,
}

impl Search {
    /// Opens the index, or begins an empty one where there is none, or one that cannot be read or is of another make.
    /// Nobody is answered from it before [`Search::catch_up`] or [`keep`](crate::keep) has found its place in the journal.
    ///
    /// # Errors
    /// [`Error::Index`] where the folder cannot be written.
    pub fn open(settings: &Settings, kinds: Vec<Searchable>) -> Result<Self> {
        let make = make(&kinds);
        let house = House::new(settings.folder.clone());
        house.is_ours()?;
        let current = house.open(&make).unwrap_or_else(|error| {
            tracing::warn!(%error, "the index cannot be read and is made anew");
            None
        });
        Ok(Self(Arc::new(Inner {
            kinds,
            make,
            house,
            current: RwLock::new(current.map(Arc::new)),
            turn: Mutex::new(()),
            building: Mutex::new(()),
            is_building: AtomicBool::new(false),
            is_partial: AtomicBool::new(false),
        })))
    }

    /// The kinds of record that can be found.
    pub fn kinds(&self) -> &[Searchable] {
        &self.0.kinds
    }

    /// Brings the index up to the journal's end, and tells how many documents changed. Makes it anew where there is none of
    /// this database.
    ///
    /// # Errors
    /// Whatever the store or the index meets; what was committed before stays.
    pub async fn catch_up(&self, db: &Db) -> Result<u64> {
        feed::catch_up(self, db).await
    }

    /// Makes the index anew beside the old one, which goes on answering until the new one takes its place, and tells how
    /// many documents it has. Where another program owns the folder, asks that program to do it, and waits.
    ///
    /// # Errors
    /// As [`Search::catch_up`]; [`Error::Index`] when the owner does not answer.
    pub async fn rebuild(&self, db: &Db) -> Result<u64> {
        feed::rebuild(self, db).await
    }

    /// Writes anew what still holds records that were taken out or replaced, so that what was erased from the data is in no
    /// file of the index either; tells in how many files it was. A server does it once a day.
    ///
    /// # Errors
    /// [`Error::Index`].
    pub async fn purge(&self) -> Result<usize> {
        feed::purge(self).await
    }

    /// How the index is.
    pub fn state(&self) -> State {
        let documents = self.answering().as_deref().map_or(0, feed::documents);
        let is_whole = self.answering().is_some() && !self.0.is_partial.load(Ordering::Acquire);
        State { documents, is_building: self.0.is_building.load(Ordering::Acquire), is_whole }
    }

    /// What this reader finds.
    ///
    /// # Errors
    /// [`Error::Index`].
    pub fn find(&self, reader: &Reader, query: &Query) -> Result<Found> {
        self.ask(|generation| find::find(generation, &self.0.kinds, reader, query))
    }

    /// What to offer while she types.
    ///
    /// # Errors
    /// [`Error::Index`].
    pub fn suggest(&self, reader: &Reader, begun: &str, limit: usize) -> Result<Vec<Suggestion>> {
        self.ask(|generation| find::suggest(generation, reader, begun, limit))
    }

    /// What is near to something, nearest first.
    ///
    /// # Errors
    /// [`Error::Index`].
    pub fn like(&self, reader: &Reader, like: &Like) -> Result<Vec<Hit>> {
        self.ask(|generation| find::like(generation, &self.0.kinds, reader, like))
    }

    /// One record as it stands in the index, if this reader may see it.
    ///
    /// # Errors
    /// [`Error::Index`].
    pub fn get(&self, reader: &Reader, kind: &str, id: Uuid) -> Result<Option<Document>> {
        self.ask(|generation| find::get(generation, reader, kind, id))
    }

    /// How what is committed on disk stands to the data: for who looks after the installation, not for answering anybody.
    ///
    /// # Errors
    /// Whatever the store or the index meets.
    pub async fn standing(&self, db: &Db) -> Result<Option<Standing>> {
        feed::standing(self, db).await
    }

    /// How many records everybody may read.
    ///
    /// # Errors
    /// [`Error::Index`].
    pub fn open_records(&self) -> Result<u64> {
        self.ask(|generation| Ok(find::open::records(generation)))
    }

    /// The pages of records that everybody may read, in no particular order, from the one numbered `from` on: for a map of
    /// the site.
    ///
    /// # Errors
    /// [`Error::Index`].
    pub fn open_pages(&self, from: usize, limit: usize) -> Result<Vec<OpenPage>> {
        self.ask(|generation| find::open::pages(generation, from, limit))
    }

    /// Asks the generation that answers. One that cannot be read is made anew by whoever keeps the index.
    fn ask<T: Default>(&self, question: impl FnOnce(&Generation) -> Result<T>) -> Result<T> {
        let Some(generation) = self.answering() else { return Ok(T::default()) };
        let answer = catch_unwind(AssertUnwindSafe(|| question(&generation)));
        let answer = answer.unwrap_or_else(|_| Err(Error::index("a file of the index is damaged")));
        if answer.is_err() {
            generation.break_off();
        }
        answer
    }

    fn answering(&self) -> Option<Arc<Generation>> {
        self.current().filter(|generation| generation.is_verified())
    }

    pub(crate) fn current(&self) -> Option<Arc<Generation>> {
        self.0.current.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Puts a generation in the place of the one that answered.
    pub(crate) fn show(&self, generation: Option<Arc<Generation>>) {
        *self.0.current.write().unwrap_or_else(PoisonError::into_inner) = generation;
    }
}
