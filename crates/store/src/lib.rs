//! The one way to data: SQLite or PostgreSQL behind one API and one SQL text; migrations; the write lane, which commits
//! groups of writes durably; the journal, a Merkle tree for each stream; sealed fields.
//!
//! Reads go through [`Db::all`] and [`Db::one`], every change through [`Db::write`], which refuses to keep a change that
//! the journal does not tell.

pub mod archive;
mod catalogue;
mod coded;
mod config;
mod db;
pub mod engines;
mod error;
pub mod journal;
mod keys;
mod migrate;
mod postgres;
mod row;
mod session;
mod sqlite;
pub mod statements;
#[cfg(any(test, feature = "testing"))]
pub mod testing;
mod value;
mod write;

pub use archive::{backup, move_to, restore};
pub use config::{Config, Engine, Place};
pub use db::Db;
pub use error::{Error, Result};
pub use journal::{Entry, Finding, Head, Report, verify, verify_since};
pub use keys::{Keys, Sealed, SealedColumn, Secret, reseal};
pub use migrate::{MIGRATIONS, Migrations};
pub use row::{Cell, Column, Columns, FromRow, Row};
pub use value::Value;
pub use write::{Stream, Tx, Who};

/// What the store says of its errors and of what it verified, in the languages of the house.
pub const LOCALES: &[kernel::Locale] = kernel::locales!();
