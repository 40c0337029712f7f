//! Federation: the portal is an ActivityPub actor that people follow from Mastodon and other installations follow, too.
//!
//! What is published goes to followers, signed and tried again; what comes in is checked, counted and moderated. The
//! installation has one voice, that of the space that speaks for the network. The rooms: `model` (signatures, what is said and
//! heard, patience and limits; pure), `store` (SQL), `speaking` (key and way out), `telling` (the journal becomes activities),
//! `delivering`, `hearing` (the inbox), `visiting` (trusted installations), `pages`.

mod chores;
mod delivering;
mod demo;
mod hearing;
pub mod model;
mod pages;
mod speaking;
pub mod store;
mod telling;
mod visiting;

use actors::Role;
use web::{Allow, Feature, Measure, MeasureKind, Nav, SpaceNav, SpacePart};

use crate::store::{followers, responses};

/// The words.
pub const LOCALES: &[kernel::Locale] = kernel::locales!["federation"];

/// The tables.
pub const MIGRATIONS: ::store::Migrations = ::store::Migrations {
    owner: "federation",
    steps: &[
        ("0001_federation", include_str!("../migrations/0001_federation.sql")),
        ("0002_threads", include_str!("../migrations/0002_threads.sql")),
        ("0003_elsewhere_languages", include_str!("../migrations/0003_elsewhere_languages.sql")),
    ],
};

/// What of its journal can measure a plan: who began to follow, what was handed on, what was answered.
const MEASURES: &[Measure] = &[
    Measure {
        code: "federation.followers",
        label: "federation-measure-followers",
        entry: followers::FOLLOWED,
        how: MeasureKind::Count,
    },
    Measure {
        code: "federation.boosts",
        label: "federation-measure-boosts",
        entry: responses::BOOSTED,
        how: MeasureKind::Count,
    },
    Measure {
        code: "federation.replies",
        label: "federation-measure-replies",
        entry: responses::REPLIED,
        how: MeasureKind::Count,
    },
];

/// The manifest.
pub fn feature() -> Feature {
    Feature {
        name: "federation",
        routes: pages::routes(),
        nav: &[Nav { label: "federation-elsewhere", path: "/elsewhere", allow: Allow::Anyone }],
        space_nav: &[SpaceNav {
            label: "federation-title",
            below: "federation",
            role: Role::Officer,
            part: SpacePart::Communication,
        }],
        migrations: Some(MIGRATIONS),
        locales: LOCALES,
        statements: store::STATEMENTS,
        sealed: store::SEALED,
        measures: MEASURES,
        chores: chores::CHORES,
        beside: Some(|visit, about| Box::pin(pages::beside::cards(visit, about))),
        demo: Some(|stage| Box::pin(demo::play(stage))),
        ..Feature::default()
    }
}
