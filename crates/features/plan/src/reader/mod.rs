//! reads
mod facts;
mod marks;
mod outline;
mod phrases;
mod title;
mod vocabulary;
mod words;
pub use outline::*;
