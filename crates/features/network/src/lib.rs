//! The directory as a network: associations, institutions, universities, media, movements and coalitions with their
//! places, themes, publics and relations, what is public of them decided by themselves; who is linked to whom, and what
//! follows from it; long lists brought in with their duplicates found; contacts kept as live segments.
//!
//! Whom a record stands for is known by `actors`; this feature knows what an organisation does and with whom. The rooms:
//! `model` (types and rules, pure; `model::graph` answers questions of the network), `store` (SQL), `pages` (`profiles`,
//! `relations`, `graph`, `import`, `segments`, `export` for machines), `demo`.

mod demo;
pub mod model;
mod pages;
mod refused;
mod searchable;
pub mod store;

use actors::Role;
use web::{Allow, Feature, Measure, MeasureKind, Nav, Route, SpaceNav, SpacePart};

pub use refused::Refused;

/// The tables.
pub const MIGRATIONS: ::store::Migrations = ::store::Migrations {
    owner: "network",
    steps: &[
        ("0001_network", include_str!("../migrations/0001_network.sql")),
        ("0002_import", include_str!("../migrations/0002_import.sql")),
        ("0003_segments", include_str!("../migrations/0003_segments.sql")),
    ],
};

/// The words, a folder for each room.
pub const LOCALES: &[kernel::Locale] = kernel::locales!["network", "profiles", "graph", "import", "segments"];

/// What of its journal can measure a plan: organisations linked with others, profiles published.
const MEASURES: &[Measure] = &[
    Measure {
        code: "network.linked",
        label: "network-measure-linked",
        entry: store::relations::LINKED,
        how: MeasureKind::Distinct("actor"),
    },
    Measure {
        code: "network.links",
        label: "network-measure-links",
        entry: store::relations::LINKED,
        how: MeasureKind::Count,
    },
    Measure {
        code: "network.profiles",
        label: "network-measure-profiles",
        entry: store::profiles::PUBLISHED,
        how: MeasureKind::Distinct("actor"),
    },
    Measure {
        code: "network.coalitions",
        label: "network-measure-coalitions",
        entry: store::profiles::COALITION,
        how: MeasureKind::Distinct("actor"),
    },
];

/// The manifest.
pub fn feature() -> Feature {
    Feature {
        name: "network",
        routes: routes(),
        nav: &[Nav { label: "network-title", path: "/directory", allow: Allow::Anyone }],
        space_nav: &[SpaceNav {
            label: "network-segments-title",
            below: "segments",
            role: Role::Member,
            part: SpacePart::Communication,
        }],
        migrations: Some(MIGRATIONS),
        locales: LOCALES,
        sealed: store::SEALED,
        statements: store::STATEMENTS,
        measures: MEASURES,
        assets: &[pages::STYLE, pages::graph::STYLE],
        front: Some(|visit, space| Box::pin(pages::profiles::front(visit, space))),
        person: Some(|visit, actor| Box::pin(pages::profiles::person(visit, actor))),
        searchable: searchable::ALL,
        demo: Some(|stage| Box::pin(demo::play(stage))),
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
