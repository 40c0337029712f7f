//! The portal: what reporters of the antennas write, what editors publish, and how the public reads, hears and subscribes to it.
//!
//! Each text belongs to the space that keeps the newsroom; what is published stands on a common shelf under an address that
//! survives a change of title. The front page of the network is composed by the space that speaks for it
//! ([`actors::spaces::voice`]); everything public that other features show comes from the common index.

pub mod model;
mod pages;
pub mod store;

use web::Feature;

/// The words.
pub const LOCALES: &[kernel::Locale] = kernel::locales!["portal", "articles"];

/// The tables.
pub const MIGRATIONS: ::store::Migrations =
    ::store::Migrations { owner: "portal", steps: &[("0001_portal", include_str!("../migrations/0001_portal.sql"))] };

/// The manifest.
pub fn feature() -> Feature {
    Feature {
        name: "portal",
        routes: pages::routes(),
        migrations: Some(MIGRATIONS),
        locales: LOCALES,
        statements: store::STATEMENTS,
        ..Feature::default()
    }
}
