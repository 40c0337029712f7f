//! The SQL of federation.

pub mod actors;
pub mod followers;
pub mod hosts;
pub mod outbox;
pub mod responses;
pub mod trust;
pub mod voice;

use ::store::SealedColumn;
use ::store::statements::{count, together};

const ROOMS: &[&[&str]] = &[
    actors::STATEMENTS,
    followers::STATEMENTS,
    hosts::STATEMENTS,
    outbox::STATEMENTS,
    responses::STATEMENTS,
    trust::STATEMENTS,
    voice::STATEMENTS,
];

/// Every statement, for the test that prepares each on both engines.
pub const STATEMENTS: &[&str] = &together::<{ count(ROOMS) }>(ROOMS);

const fn sealed(table: &'static str, column: &'static str, context: &'static str) -> SealedColumn {
    SealedColumn { table, key: &["id"], id: "id", column, context }
}

/// Every sealed column, for the rotation of keys.
pub const SEALED: &[SealedColumn] = &[
    SealedColumn { key: &["one"], ..sealed("federation_voice", "private_key", voice::PRIVATE_KEY) },
    sealed("federation_inbox", "address", actors::ADDRESS),
    sealed("federation_actor", "profile", actors::PROFILE),
    sealed("federation_activity", "body", outbox::BODY),
    sealed("federation_response", "words", responses::WORDS),
];

/// What was sealed opens, but is not what was sealed.
fn damaged(what: impl std::fmt::Display) -> ::store::Error {
    ::store::Error::Damaged { what: what.to_string() }
}
