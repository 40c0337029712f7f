//! Capacity: an association looks at itself with a described instrument, agrees on what it sees, and chooses what to do first.
//!
//! Instruments are data: dated files of the house, and copies that an organisation makes its own. Those who assess answer first
//! without seeing each other; only counts are left of their answers when these are closed; then the group agrees, statement by
//! statement, with its reasons. Nobody who facilitates can write a level: only those who answered propose one, and it holds once
//! more than half of them agree. An assessment is seen by the association and its facilitators; all others see counts, and
//! averages over at least five associations. Coaches visit: aims, findings, commitments and a next date, seen by the coach and the
//! association.

mod demo;
pub mod model;
mod pages;
pub mod store;

use actors::Role;
use web::{Asset, Chore, Feature, Measure, MeasureKind, SpaceNav, SpacePart};

/// The words.
pub const LOCALES: &[kernel::Locale] = kernel::locales!["capacity"];

/// The tables.
pub const MIGRATIONS: ::store::Migrations = ::store::Migrations {
    owner: "capacity",
    steps: &[
        ("0001_capacity", include_str!("../migrations/0001_capacity.sql")),
        ("0002_coaching", include_str!("../migrations/0002_coaching.sql")),
    ],
};

const ASSETS: &[Asset] = &[pages::STYLE];

const CHORES: &[Chore] = &[pages::chores::ERASE];

const MEASURES: &[Measure] = &[
    Measure {
        code: "capacity.assessed",
        label: "capacity-measure-assessed",
        entry: "capacity.assessment.closed",
        how: MeasureKind::Distinct("actor"),
    },
    Measure {
        code: "capacity.reassessed",
        label: "capacity-measure-reassessed",
        entry: "capacity.assessment.repeated",
        how: MeasureKind::Distinct("actor"),
    },
    Measure {
        code: "capacity.visits",
        label: "capacity-measure-visits",
        entry: "capacity.visit",
        how: MeasureKind::Count,
    },
    Measure {
        code: "capacity.coached",
        label: "capacity-measure-coached",
        entry: "capacity.visit",
        how: MeasureKind::Distinct("actor"),
    },
    Measure {
        code: "capacity.needs",
        label: "capacity-measure-needs",
        entry: "capacity.need",
        how: MeasureKind::Count,
    },
];

/// The manifest.
pub fn feature() -> Feature {
    Feature {
        name: "capacity",
        routes: pages::routes(),
        space_nav: &[SpaceNav {
            label: "capacity-title",
            below: "capacity",
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
