//! What the movement knows: experiences written down and reviewed by peers, studies, legal notes and recordings, and data as
//! tables that people and machines can read.
//!
//! Each belongs to the space that keeps it; what is published also stands in the common catalogue (`store::catalogue`), with
//! an address that never changes, from which machines harvest (OAI-PMH, DCAT). The rooms: `model` (types and rules, pure),
//! `store` (SQL), `pages` (`experiences`, `works`, `datasets`), `api` (open standards), `papers` (what is printed), `demo`.

mod api;
pub mod citations;
mod pages;
pub mod store;

use web::{Allow, Feature, Nav, Route, SpaceNav};

/// The tables.
pub const MIGRATIONS: ::store::Migrations = ::store::Migrations {
    owner: "library",
    steps: &[("0001_library", include_str!("../migrations/0001_library.sql"))],
};

/// The words, a folder for each room.
pub const LOCALES: &[kernel::Locale] = kernel::locales!["library", "experiences", "works", "datasets", "machines"];

/// The manifest.
pub fn feature() -> Feature {
    Feature {
        name: "library",
        routes: routes(),
        nav: &[Nav { label: "library-title", path: "/library", allow: Allow::Anyone }],
        space_nav: &[SpaceNav { label: "library-title", below: "library", role: actors::Role::Member }],
        migrations: Some(MIGRATIONS),
        locales: LOCALES,
        statements: store::STATEMENTS,
        ..Feature::default()
    }
}

fn routes() -> Vec<Route> {
    [pages::experiences::routes(), pages::works::routes(), pages::datasets::routes(), api::routes()]
        .into_iter()
        .flatten()
        .collect()
}
