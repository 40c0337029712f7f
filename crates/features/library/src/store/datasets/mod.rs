//! Datasets: what is said of them, the files that were sent in, drafts, versions and their values.

mod drafts;
mod files;
mod found;
mod publish;
mod records;
mod shelf;
mod values;
mod versions;

pub use drafts::{Draft, begin, begin_version, correct, draft, drop_draft};
pub use files::{NewFile, Stored, file};
pub use found::SEARCHABLE;
pub use publish::{publish, record, withdraw};
pub use records::{describe, get, of_space};
pub use shelf::{Card, Listed, Shelved, by_slug, latest_of, listed};
pub use values::{column, piece};
pub use versions::{recipe, version, versions};

pub(super) const STATEMENTS: &[&str] = &::store::statements::together::<{ ::store::statements::count(ROOMS) }>(ROOMS);

const ROOMS: &[&[&str]] = &[
    drafts::STATEMENTS,
    files::STATEMENTS,
    found::STATEMENTS,
    publish::STATEMENTS,
    records::STATEMENTS,
    shelf::STATEMENTS,
    values::STATEMENTS,
    versions::STATEMENTS,
];

/// What is stored is not what this program wrote.
fn unreadable(what: &'static str) -> ::store::Error {
    ::store::Error::Damaged { what: what.to_owned() }
}

fn json<T: serde::de::DeserializeOwned>(words: &str, what: &'static str) -> ::store::Result<T> {
    serde_json::from_str(words).map_err(|_| unreadable(what))
}

fn written(value: &impl serde::Serialize) -> String {
    serde_json::to_string(value).unwrap_or_default()
}
