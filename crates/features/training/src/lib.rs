//! Trainings: programmes, the year's target, cohorts, and calls by which associations come to them.
//!
//! A call is public; whoever applies needs no account. What is decided by (criteria, grid, balance rules) is data of the call
//! and shown openly; scores and rules propose, a person decides, and each application is told why. Places are counted in one
//! row a cohort: none is given twice, and the waiting list moves up by itself, in an order that anybody can recompute. Names
//! are sealed; what the rules count are numbers.

mod demo;
mod demo_year;
pub mod model;
mod pages;
pub mod store;

use actors::Role;
pub use pages::credentials::papers::Papers;
use web::{Allow, Asset, Chore, Feature, Measure, MeasureKind, Nav, SpaceNav, SpacePart};

/// The words.
pub const LOCALES: &[kernel::Locale] = kernel::locales!["training", "sessions", "learning", "credentials", "year"];

/// The tables.
pub const MIGRATIONS: ::store::Migrations = ::store::Migrations {
    owner: "training",
    steps: &[
        ("0001_training", include_str!("../migrations/0001_training.sql")),
        ("0002_sessions", include_str!("../migrations/0002_sessions.sql")),
        ("0003_credentials", include_str!("../migrations/0003_credentials.sql")),
        ("0004_year", include_str!("../migrations/0004_year.sql")),
        ("0005_learning", include_str!("../migrations/0005_learning.sql")),
        ("0006_withheld", include_str!("../migrations/0006_withheld.sql")),
        ("0007_learned", include_str!("../migrations/0007_learned.sql")),
    ],
};

const ASSETS: &[Asset] = &[pages::STYLE, pages::sessions::phone::STYLE, pages::sessions::phone::SCRIPT];

const CHORES: &[Chore] = &[pages::chores::MOVE, pages::chores::KEEP];

const fn sum(code: &'static str, label: &'static str, of: &'static str) -> Measure {
    Measure { code, label, entry: "training.trained", how: MeasureKind::Sum(of) }
}

const MEASURES: &[Measure] = &[
    sum("training.associations", "training-measure-associations", "associations"),
    sum("training.people", "training-measure-people", "people"),
    sum("training.women", "training-measure-women", "women"),
    sum("training.youth", "training-measure-youth", "youth"),
    sum("training.rural", "training-measure-rural", "rural"),
    sum("training.new", "training-measure-new", "new"),
    Measure {
        code: "training.half-days",
        label: "training-measure-half-days",
        entry: "training.attended",
        how: MeasureKind::Sum("half-days"),
    },
    Measure {
        code: "training.certificates",
        label: "credentials-measure",
        entry: "training.certificate.issued",
        how: MeasureKind::Sum("certificates"),
    },
];

/// The manifest.
pub fn feature() -> Feature {
    Feature {
        name: "training",
        routes: pages::routes(),
        nav: &[Nav { label: "training-title", path: "/training", allow: Allow::Anyone }],
        space_nav: &[SpaceNav {
            label: "training-title",
            below: "training",
            role: Role::Facilitator,
            part: SpacePart::Capacity,
        }],
        migrations: Some(MIGRATIONS),
        locales: LOCALES,
        statements: store::STATEMENTS,
        sealed: store::SEALED,
        assets: ASSETS,
        measures: MEASURES,
        searchable: store::found::SEARCHABLE,
        attests: Some(|visit, address| Box::pin(pages::credentials::register::attests(visit, address))),
        front: Some(|visit, space| Box::pin(pages::front::cards(visit, space))),
        chores: CHORES,
        demo: Some(|stage| Box::pin(demo::play(stage))),
        ..Feature::default()
    }
}
