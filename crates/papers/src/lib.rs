//! What leaves as a document, and what comes in as one.
//!
//! Out: [`sheet`] writes XLSX and CSV, [`pdf`] sets pages in all our scripts, [`docx`] the same documents to write on in, [`roll`]
//! long signed lists, [`calendar`] folds the lines of calendars, [`qr`] draws the code that leads from paper to a page,
//! [`bundle()`] puts documents into one ZIP.
//! In: [`table`] reads XLSX, ODS and CSV into rows, [`prose`] reads DOCX, Markdown and plain text into blocks,
//! [`fulltext`] the words of those and of PDF; [`apart`] has a process of its own read what strangers sent.
//! Of two: [`changes`] tells how one text became the other.
//!
//! Pure functions over bytes: no database, no clock, no network. A file from outside is hostile until read: every reader
//! is bounded ([`limits`]) and every refusal is an [`Error`] that says what happened and what to do.

pub mod apart;
mod archive;
mod bundle;
pub mod calendar;
pub mod changes;
pub mod docx;
mod encoding;
mod error;
mod formula;
pub mod fulltext;
mod kind;
pub mod limits;
pub mod pdf;
pub mod picture;
pub mod prose;
pub mod qr;
pub mod roll;
pub mod sheet;
pub mod table;
mod xml;

pub use bundle::{Bundle, bundle};
pub use error::{Arg, Error, Result, column_letters};
pub use formula::disarmed;
pub use kind::FileKind;

/// Reads a plain text in whatever encoding it is: UTF-8, UTF-16, Windows-1252, Windows-1256.
///
/// # Errors
/// [`Error::FileTooBig`], [`Error::Empty`], [`Error::Unknown`] for what is no text.
pub fn text(bytes: &[u8]) -> Result<String> {
    archive::fits(bytes)?;
    encoding::decode(bytes)
}

/// The messages of this crate's errors, by language (Fluent source).
pub const LOCALES: &[kernel::Locale] = kernel::locales!();
