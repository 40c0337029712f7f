//! Federation: the portal is an ActivityPub actor that people follow from Mastodon and other installations follow, too.
//!
//! What is published goes to followers, signed and tried again; what comes in is checked, counted and moderated.

pub mod model;
mod pages;
pub mod store;

use web::Feature;

/// The words.
pub const LOCALES: &[kernel::Locale] = kernel::locales!["federation"];

/// The tables.
pub const MIGRATIONS: ::store::Migrations = ::store::Migrations {
    owner: "federation",
    steps: &[("0001_federation", include_str!("../migrations/0001_federation.sql"))],
};

/// The manifest.
pub fn feature() -> Feature {
    Feature {
        name: "federation",
        routes: pages::routes(),
        migrations: Some(MIGRATIONS),
        locales: LOCALES,
        statements: store::STATEMENTS,
        ..Feature::default()
    }
}
