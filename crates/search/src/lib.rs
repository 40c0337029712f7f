//! The one index of the house, in all its languages: what a reader may see is found by French, Arabic, Tamazight and
//! English words, by Darija in Latin letters, by what sounds alike and by what means the same.
//!
//! A feature says in its manifest which of its records can be found ([`Searchable`]) and how a record becomes a
//! [`Document`]. The index is fed by the journal alone: [`Search::catch_up`] reads the entries since the last time, asks the
//! features for the documents that they touched, and commits documents and position together. It can be thrown away at
//! any moment and made again from the data.
//!
//! **Nobody learns of what she may not see.** Each document has an [`Audience`]; a [`Reader`] carries what she may read.
//! What everybody may read stands in an index of its own, from which alone the figures of ranking and all suggestions are
//! drawn, so that neither order nor timing nor a suggested word tells a visitor of anything hidden.

mod audience;
mod document;
mod error;
mod every;
mod feed;
mod find;
mod index;
mod query;
mod search;
mod spaces;
pub mod thesaurus;
mod words;

pub use audience::{Audience, Reader};
pub use document::{AllFn, Document, LoadFn, Loaded, Searchable, Touched, beginning};
pub use error::{Error, Result};
pub use every::{every, every_common};
pub use feed::{Standing, keep};
pub use query::{Facet, Facets, Found, Hit, Like, OpenPage, Piece, Query, Suggestion};
pub use search::{Search, Settings, State};
pub use spaces::Spaces;

/// The words of this crate.
pub const LOCALES: &[kernel::Locale] = kernel::locales!();
