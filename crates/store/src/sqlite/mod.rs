//! The embedded engine.

mod fault;
mod readers;
mod session;

pub(crate) use self::fault::fault;
pub(crate) use self::readers::Readers;
pub(crate) use self::session::{SqliteSession, cell};
