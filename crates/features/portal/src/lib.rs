//! The portal: what reporters of the antennas write, what editors publish, and how the public reads, hears and subscribes to it.
//!
//! Each text belongs to the space that keeps the newsroom; what is published stands on a common shelf under an address that
//! survives a change of title. The front page of the network is composed by the space that speaks for it
//! ([`actors::spaces::voice`]); everything public that other features show comes from the common index.

mod chores;
mod demo;
pub mod model;
mod pages;
pub mod store;

use web::{Allow, Asset, Chore, Feature, Measure, MeasureKind, Nav, SpaceNav, SpacePart};

/// The words.
pub const LOCALES: &[kernel::Locale] =
    kernel::locales!["portal", "articles", "reading", "media", "radio", "report", "wxr"];

/// The tables.
pub const MIGRATIONS: ::store::Migrations = ::store::Migrations {
    owner: "portal",
    steps: &[
        ("0001_portal", include_str!("../migrations/0001_portal.sql")),
        ("0002_front", include_str!("../migrations/0002_front.sql")),
        ("0003_radio", include_str!("../migrations/0003_radio.sql")),
        ("0004_wxr", include_str!("../migrations/0004_wxr.sql")),
        ("0005_report", include_str!("../migrations/0005_report.sql")),
        ("0006_radio_review", include_str!("../migrations/0006_radio_review.sql")),
        ("0007_eyes", include_str!("../migrations/0007_eyes.sql")),
        ("0008_files", include_str!("../migrations/0008_files.sql")),
        ("0009_sums", include_str!("../migrations/0009_sums.sql")),
        ("0010_signed", include_str!("../migrations/0010_signed.sql")),
        ("0011_corrections", include_str!("../migrations/0011_corrections.sql")),
    ],
};

const ASSETS: &[Asset] = &[
    pages::newsroom::STYLE,
    pages::reading::STYLE,
    pages::media::STYLE,
    pages::media::SCRIPT,
    pages::report::STYLE,
    pages::report::SCRIPT,
    pages::radio::SCRIPT,
    pages::radio::UPLOAD,
    pages::radio::STYLE,
];

/// What it does by itself.
const CHORES: &[Chore] = &[
    chores::PUBLISH,
    pages::reading::reads::CHORE,
    pages::media::SWEEP,
    pages::media::BARE,
    pages::radio::listens::CHORE,
];

/// What of its journal can measure a plan.
const MEASURES: &[Measure] = &[
    measure("portal.article.published", "portal-measure-published", MeasureKind::Count),
    measure("portal.article.reported", "portal-measure-reported", MeasureKind::Sum("reports")),
    pages::reading::reads::MEASURE,
    measure("portal.antenna.heard", "portal-measure-antennas", MeasureKind::Distinct("antenna")),
    pages::radio::EPISODES,
    pages::radio::MINUTES,
    pages::radio::listens::MEASURE,
];

const fn measure(code: &'static str, label: &'static str, how: MeasureKind) -> Measure {
    Measure { code, label, entry: "portal.article.published", how }
}

/// The manifest.
pub fn feature() -> Feature {
    Feature {
        name: "portal",
        routes: pages::routes(),
        nav: &[
            Nav { label: "portal-title", path: "/articles", allow: Allow::Anyone },
            Nav { label: "portal-radio-title", path: "/radio", allow: Allow::Anyone },
        ],
        migrations: Some(MIGRATIONS),
        locales: LOCALES,
        statements: store::STATEMENTS,
        space_nav: &[SpaceNav {
            label: "portal-articles-newsroom",
            below: "newsroom",
            role: actors::Role::Member,
            part: SpacePart::Communication,
        }],
        measures: MEASURES,
        searchable: &[store::found::SEARCHABLE, store::dossiers::SEARCHABLE, store::radio::found::SEARCHABLE],
        assets: ASSETS,
        tellings: &[pages::reading::told::TELLING],
        chores: CHORES,
        demo: Some(|stage| Box::pin(demo::play(stage))),
        moved: Some(pages::wxr::moved),
        opening: Some(|visit| Box::pin(pages::front::opening(visit))),
        ..Feature::default()
    }
}
