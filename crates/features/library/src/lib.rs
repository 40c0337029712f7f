//! What the movement knows: experiences written down and reviewed by peers, studies, legal notes and recordings, and data as
//! tables that people and machines can read.
//!
//! Each belongs to the space that keeps it; what is published also stands in the common catalogue (`store::catalogue`), with
//! an address that never changes, from which machines harvest (OAI-PMH, DCAT). The rooms: `model` (types and rules, pure),
//! `store` (SQL), `pages` (`experiences`, `works`, `datasets`), `api` (open standards), `papers` (what is printed), `demo`.

mod api;
mod census;
pub mod citations;
mod demo;
pub mod model;
mod ocr;
mod pages;
mod papers;
pub mod store;

use search::Searchable;
use web::{Allow, Asset, Feature, Measure, MeasureKind, Nav, Route, SpaceNav, SpacePart};

/// The tables.
pub const MIGRATIONS: ::store::Migrations = ::store::Migrations {
    owner: "library",
    steps: &[
        ("0001_library", include_str!("../migrations/0001_library.sql")),
        ("0002_experiences", include_str!("../migrations/0002_experiences.sql")),
        ("0003_works", include_str!("../migrations/0003_works.sql")),
        ("0004_datasets", include_str!("../migrations/0004_datasets.sql")),
        ("0005_stamp", include_str!("../migrations/0005_stamp.sql")),
    ],
};

/// The words, a folder for each room.
pub const LOCALES: &[kernel::Locale] = kernel::locales!["library", "experiences", "works", "datasets", "machines"];

const ASSETS: &[Asset] = &[pages::experiences::STYLE, pages::works::SCRIPT];

/// What of its journal can measure a plan.
const MEASURES: &[Measure] = &[
    measure("library.experience.published", "library-experience-measure-published", "library.experience.published"),
    measure("library.experience.revised", "library-experience-measure-revised", "library.experience.revised"),
    measure("library.experience.reviewed", "library-experience-measure-reviewed", "library.experience.reviewed"),
    pages::works::MEASURE,
    datasets("library.dataset.published", "library-data-measure-published", "library.dataset.published"),
    datasets("library.dataset.opened", "library-data-measure-opened", "library.dataset.opened"),
];

const fn measure(code: &'static str, label: &'static str, entry: &'static str) -> Measure {
    Measure { code, label, entry, how: MeasureKind::Count }
}

const fn datasets(code: &'static str, label: &'static str, entry: &'static str) -> Measure {
    Measure { code, label, entry, how: MeasureKind::Distinct("dataset") }
}

/// What can be found.
const SEARCHABLE: &[Searchable] = &[
    Searchable {
        kind: "experience",
        label: "library-experience-title",
        subjects: &["experience"],
        load: |db, touched| Box::pin(store::experiences::documents::load(db, touched)),
        all: |db, after, most| Box::pin(store::experiences::documents::all(db, after, most)),
    },
    store::works::found::SEARCHABLE,
    store::datasets::SEARCHABLE,
];

/// The manifest.
pub fn feature() -> Feature {
    Feature {
        name: "library",
        routes: routes(),
        nav: &[Nav { label: "library-title", path: "/library", allow: Allow::Anyone }],
        space_nav: &[SpaceNav {
            label: "library-title",
            below: "library",
            role: actors::Role::Member,
            part: SpacePart::Memory,
        }],
        migrations: Some(MIGRATIONS),
        locales: LOCALES,
        statements: store::STATEMENTS,
        assets: ASSETS,
        measures: MEASURES,
        searchable: SEARCHABLE,
        front: Some(|visit, space| Box::pin(pages::front(visit, space))),
        beside: Some(|visit, about| Box::pin(pages::experiences::beside::cards(visit, about))),
        chores: &[ocr::CHORE],
        demo: Some(|stage| Box::pin(demo::play(stage))),
        ..Feature::default()
    }
}

fn routes() -> Vec<Route> {
    [pages::experiences::routes(), pages::works::routes(), pages::datasets::routes(), api::routes()]
        .into_iter()
        .flatten()
        .collect()
}
