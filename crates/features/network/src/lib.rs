//! The directory as a network: associations, institutions, universities, media, movements and coalitions with their
//! places, themes, publics and relations, what is public of them decided by themselves; who is linked to whom, and what
//! follows from it; long lists brought in with their duplicates found; contacts kept as live segments.
//!
//! Whom a record stands for is known by `actors`; this feature knows what an organisation does and with whom. The rooms:
//! `model` (types and rules, pure; `model::graph` answers questions of the network), `store` (SQL), `pages` (`profiles`,
//! `relations`, `graph`, `import`, `segments`, `export` for machines), `demo`.

pub mod model;
mod pages;
mod refused;
pub mod store;

use web::{Allow, Feature, Nav, Route};

pub use refused::Refused;

/// The tables.
pub const MIGRATIONS: ::store::Migrations = ::store::Migrations {
    owner: "network",
    steps: &[("0001_network", include_str!("../migrations/0001_network.sql"))],
};

/// The words, a folder for each room.
pub const LOCALES: &[kernel::Locale] = kernel::locales!["network", "profiles", "graph", "import", "segments"];

/// The manifest.
pub fn feature() -> Feature {
    Feature {
        name: "network",
        routes: routes(),
        nav: &[Nav { label: "network-title", path: "/directory", allow: Allow::Anyone }],
        migrations: Some(MIGRATIONS),
        locales: LOCALES,
        assets: &[pages::graph::STYLE],
        sealed: store::SEALED,
        statements: store::STATEMENTS,
        ..Feature::default()
    }
}

fn routes() -> Vec<Route> {
    [
        pages::profiles::routes(),
        pages::relations::routes(),
        pages::graph::routes(),
        pages::import::routes(),
        pages::segments::routes(),
        pages::export::routes(),
    ]
    .into_iter()
    .flatten()
    .collect()
}
