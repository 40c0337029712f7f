use std::path::PathBuf;
use std::sync::Arc;

use store::Db;
use uuid::Uuid;

use crate::{Document, Found, Hit, Like, Query, Reader, Result, Searchable, Suggestion};

/// Where the index stands.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Settings {
    /// Its folder, beside the data of this node; in memory without one.
    pub folder: Option<PathBuf>,
}

/// The index of this node. Cheap to clone.
#[derive(Clone)]
pub struct Search(Arc<Inner>);

struct Inner {
    kinds: Vec<Searchable>,
}

impl Search {
    /// Opens the index, or begins an empty one where there is none, or one that cannot be read or is of another make.
    ///
    /// # Errors
    /// [`Error::Index`](crate::Error::Index) where the folder cannot be written.
    pub fn open(_settings: &Settings, kinds: Vec<Searchable>) -> Result<Self> {
        Ok(Self(Arc::new(Inner { kinds })))
    }

    /// The kinds of record that can be found.
    pub fn kinds(&self) -> &[Searchable] {
        &self.0.kinds
    }

    /// Brings the index up to the journal's end, and tells how many documents changed.
    ///
    /// # Errors
    /// Whatever the store or the index meets; what was committed before stays.
    pub async fn catch_up(&self, _db: &Db) -> Result<u64> {
        Ok(0)
    }

    /// Makes the index anew beside the old one, which goes on answering until the new one takes its place.
    ///
    /// # Errors
    /// As [`Search::catch_up`].
    pub async fn rebuild(&self, _db: &Db) -> Result<u64> {
        Ok(0)
    }

    /// What this reader finds.
    ///
    /// # Errors
    /// [`Error::Index`](crate::Error::Index).
    pub fn find(&self, _reader: &Reader, _query: &Query) -> Result<Found> {
        Ok(Found::default())
    }

    /// What to offer while she types.
    ///
    /// # Errors
    /// [`Error::Index`](crate::Error::Index).
    pub fn suggest(&self, _reader: &Reader, _begun: &str, _limit: usize) -> Result<Vec<Suggestion>> {
        Ok(Vec::new())
    }

    /// What is near to something, nearest first.
    ///
    /// # Errors
    /// [`Error::Index`](crate::Error::Index).
    pub fn like(&self, _reader: &Reader, _like: &Like) -> Result<Vec<Hit>> {
        Ok(Vec::new())
    }

    /// One record as it stands in the index, if this reader may see it.
    ///
    /// # Errors
    /// [`Error::Index`](crate::Error::Index).
    pub fn get(&self, _reader: &Reader, _kind: &str, _id: Uuid) -> Result<Option<Document>> {
        Ok(None)
    }
}
