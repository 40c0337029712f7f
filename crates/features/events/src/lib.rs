//! Events: what a space invites to, who comes, and the calendars that phones follow.
//!
//! An event belongs to a space; what is announced stands on a common shelf, in `/events` and `/events.ics`. Whoever registers
//! needs no account; names and addresses are sealed.

pub mod model;
mod pages;
pub mod store;

use web::Feature;

/// The words.
pub const LOCALES: &[kernel::Locale] = kernel::locales!["events"];

/// The tables.
pub const MIGRATIONS: ::store::Migrations =
    ::store::Migrations { owner: "events", steps: &[("0001_events", include_str!("../migrations/0001_events.sql"))] };

/// The manifest.
pub fn feature() -> Feature {
    Feature {
        name: "events",
        routes: pages::routes(),
        migrations: Some(MIGRATIONS),
        locales: LOCALES,
        statements: store::STATEMENTS,
        ..Feature::default()
    }
}
