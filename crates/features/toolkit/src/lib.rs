//! The toolkit of associations: their own space in three clicks, the legal calendar with the file for the authority, and models
//! of documents that fill themselves with what the association has said once.
//!
//! A space that runs a programme sends associations of the directory a link; whoever opens it sets up the association's space,
//! its bureau and its members. What the law wants is data (`rules/`), and arises from the journal (a mandate that ended, a rule
//! of the statutes that changed: [`store::follow`]) or from what the association enters. The programme sees of its spaces what
//! `toolkit_house` holds, dates and counts, and can hand over one that was left, against a proof, without ever entering it.
//!
//! The rooms: `model` (types and rules, pure), `store` (SQL), `pages` (`opening`, `houses`, `duties`, `papers`), `papers` (what is
//! printed and filed), `rules` and `models` (data), `demo`.

mod demo;
pub mod model;
mod pages;
mod papers;
pub mod store;

use actors::Role;
use web::{Allow, Chore, Feature, Measure, MeasureKind, Nav, SpaceNav, SpacePart};

pub use model::Refused;

/// The words, a folder for each room.
pub const LOCALES: &[kernel::Locale] = kernel::locales!["equip", "duties", "papers"];

/// The tables.
pub const MIGRATIONS: ::store::Migrations = ::store::Migrations {
    owner: "toolkit",
    steps: &[("0001_toolkit", include_str!("../migrations/0001_toolkit.sql"))],
};

const CHORES: &[Chore] = &[pages::chores::REMIND, pages::chores::WATCH];

const MEASURES: &[Measure] = &[
    measure("toolkit.spaces", "toolkit-measure-spaces", "toolkit.space.opened", MeasureKind::Count),
    measure("toolkit.filings", "toolkit-measure-filings", "toolkit.filing.filed", MeasureKind::Count),
    measure("toolkit.filings.in-time", "toolkit-measure-in-time", "toolkit.filing.filed", MeasureKind::Sum("in_time")),
    measure("toolkit.documents", "toolkit-measure-documents", "toolkit.document.made", MeasureKind::Count),
];

const fn measure(code: &'static str, label: &'static str, entry: &'static str, how: MeasureKind) -> Measure {
    Measure { code, label, entry, how }
}

/// The manifest.
pub fn feature() -> Feature {
    Feature {
        name: "toolkit",
        routes: pages::routes(),
        nav: &[Nav { label: "toolkit-public-title", path: "/toolkit", allow: Allow::Anyone }],
        space_nav: &[
            SpaceNav { label: "toolkit-start-title", below: "toolkit", role: Role::Member, part: SpacePart::Capacity },
            SpaceNav {
                label: "toolkit-duties-title",
                below: "obligations",
                role: Role::Member,
                part: SpacePart::Governance,
            },
        ],
        migrations: Some(MIGRATIONS),
        locales: LOCALES,
        statements: store::STATEMENTS,
        sealed: store::SEALED,
        measures: MEASURES,
        chores: CHORES,
        demo: Some(|stage| Box::pin(demo::play(stage))),
        ..Feature::default()
    }
}
