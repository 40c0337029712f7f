//! Newsletters: lists by theme and language, subscribers who confirmed, and mailings that reach each of them once.
//!
//! Addresses are sealed. A mailing is composed of what was published and sent by a carrier: a process of its own that
//! outlives a crash of the server, so that nobody gets a letter twice and nobody is left out.

pub mod model;
mod pages;
mod sending;
pub mod store;

use web::Feature;

/// The words.
pub const LOCALES: &[kernel::Locale] = kernel::locales!["newsletter"];

/// The tables.
pub const MIGRATIONS: ::store::Migrations = ::store::Migrations {
    owner: "newsletter",
    steps: &[("0001_newsletter", include_str!("../migrations/0001_newsletter.sql"))],
};

/// The manifest.
pub fn feature() -> Feature {
    Feature {
        name: "newsletter",
        routes: pages::routes(),
        migrations: Some(MIGRATIONS),
        locales: LOCALES,
        statements: store::STATEMENTS,
        sealed: store::SEALED,
        chores: &[sending::SEND, sending::TIDY],
        ..Feature::default()
    }
}
