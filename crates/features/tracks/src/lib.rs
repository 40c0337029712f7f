//! Tracks: the way of a person towards a qualification, as a young leader, a social worker or a professional of justice.
//!
//! A framework is data: competencies, four described levels of each, the level that the qualification asks and the evidence that
//! shows it. A space opens a track with it and gives each person a portfolio of her own, by a link, without an account. She sees
//! where she stands, gathers evidence, and asks that a competency be validated: two people who are neither herself nor whoever
//! accompanies her look at it, each without the other; a third where they differ. What she gathers is sealed and hers: nobody sees
//! it but those to whom she shows it, and validators what she asks them to look at, for as long as they look. When all that the
//! framework asks is attained, the space gives her a statement on paper that anybody can check.

mod demo;
pub mod model;
mod pages;
pub mod store;

use actors::Role;
use web::{Allow, Asset, Chore, Feature, Measure, MeasureKind, Nav, SpaceNav, SpacePart};

/// The words.
pub const LOCALES: &[kernel::Locale] = kernel::locales!["tracks"];

/// The tables.
pub const MIGRATIONS: ::store::Migrations = ::store::Migrations {
    owner: "tracks",
    steps: &[
        ("0001_tracks", include_str!("../migrations/0001_tracks.sql")),
        ("0002_names", include_str!("../migrations/0002_names.sql")),
        ("0003_rest", include_str!("../migrations/0003_rest.sql")),
    ],
};

const ASSETS: &[Asset] = &[pages::STYLE];

const CHORES: &[Chore] = &[pages::chores::ERASE];

const MEASURES: &[Measure] = &[
    measure("tracks.people", "tracks-measure-people", "tracks.portfolio.begun", MeasureKind::Count),
    measure("tracks.attained", "tracks-measure-attained", "tracks.competency.attained", MeasureKind::Count),
    measure("tracks.qualified", "tracks-measure-qualified", "tracks.qualified", MeasureKind::Sum("people")),
    measure("tracks.qualified.women", "tracks-measure-women", "tracks.qualified", MeasureKind::Sum("women")),
    measure("tracks.qualified.youth", "tracks-measure-youth", "tracks.qualified", MeasureKind::Sum("youth")),
];

const fn measure(code: &'static str, label: &'static str, entry: &'static str, how: MeasureKind) -> Measure {
    Measure { code, label, entry, how }
}

/// The manifest.
pub fn feature() -> Feature {
    Feature {
        name: "tracks",
        routes: pages::routes(),
        nav: &[Nav { label: "tracks-title", path: "/tracks", allow: Allow::Anyone }],
        space_nav: &[SpaceNav {
            label: "tracks-title",
            below: "tracks",
            role: Role::Member,
            part: SpacePart::Capacity,
        }],
        migrations: Some(MIGRATIONS),
        locales: LOCALES,
        statements: store::STATEMENTS,
        sealed: store::SEALED,
        assets: ASSETS,
        measures: MEASURES,
        chores: CHORES,
        demo: Some(|stage| Box::pin(demo::play(stage))),
        ..Feature::default()
    }
}
