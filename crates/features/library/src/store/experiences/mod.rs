//! The SQL of the experiences. Every act stands in the journal of its space under the subject `experience`.

/// Who writes.
pub mod authors;
/// What can be found by the index.
pub mod documents;
/// Photos and documents.
pub mod files;
/// Comments and remarks.
pub mod notes;
/// Who offered to review.
pub mod peers;
/// What is published, and how it is listed.
pub mod published;
/// Reviews.
pub mod reviews;
/// Sections and their writings.
pub mod sections;
/// The experiences themselves.
pub mod sheets;
/// What happens to them.
pub mod steps;

use ::store::statements::{count, together};

const ROOMS: &[&[&str]] = &[
    authors::STATEMENTS,
    documents::STATEMENTS,
    files::STATEMENTS,
    notes::STATEMENTS,
    peers::STATEMENTS,
    published::STATEMENTS,
    reviews::STATEMENTS,
    sections::STATEMENTS,
    sheets::STATEMENTS,
    steps::STATEMENTS,
];

pub(super) const STATEMENTS: &[&str] = &together::<{ count(ROOMS) }>(ROOMS);
