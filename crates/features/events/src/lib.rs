//! Events: what a space invites to, who comes, and the calendars that phones follow.
//!
//! An event belongs to a space; what is announced stands on a common shelf, in `/events` and `/events.ics`. Whoever registers
//! needs no account; names and addresses are sealed, and erased so many days after the event. Places are counted in one row
//! an event: none is given twice, and whoever waits moves up by herself.

mod demo;
pub mod model;
mod pages;
pub mod store;
mod told;

use actors::Role;
use web::{Allow, Asset, Chore, Feature, Measure, MeasureKind, Nav, SpaceNav, SpacePart};

/// The words.
pub const LOCALES: &[kernel::Locale] = kernel::locales!["events"];

/// The tables.
pub const MIGRATIONS: ::store::Migrations =
    ::store::Migrations { owner: "events", steps: &[("0001_events", include_str!("../migrations/0001_events.sql"))] };

const ASSETS: &[Asset] = &[pages::STYLE, pages::SCRIPT];

const CHORES: &[Chore] = &[pages::chores::TELL, pages::chores::REMIND, pages::chores::KEEP];

const MEASURES: &[Measure] = &[
    Measure { code: "events.held", label: "events-measure-held", entry: "events.held", how: MeasureKind::Count },
    Measure {
        code: "events.attended",
        label: "events-measure-attended",
        entry: "events.attended",
        how: MeasureKind::Sum("people"),
    },
    Measure {
        code: "events.attended.women",
        label: "events-measure-women",
        entry: "events.attended",
        how: MeasureKind::Sum("women"),
    },
];

/// The manifest.
pub fn feature() -> Feature {
    Feature {
        name: "events",
        routes: pages::routes(),
        nav: &[Nav { label: "events-title", path: "/events", allow: Allow::Anyone }],
        space_nav: &[SpaceNav {
            label: "events-title",
            below: "events",
            role: Role::Member,
            part: SpacePart::Communication,
        }],
        migrations: Some(MIGRATIONS),
        locales: LOCALES,
        statements: store::STATEMENTS,
        sealed: store::SEALED,
        assets: ASSETS,
        measures: MEASURES,
        searchable: store::found::SEARCHABLE,
        tellings: &[told::TELLING],
        front: Some(|visit, space| Box::pin(pages::front::cards(visit, space))),
        chores: CHORES,
        demo: Some(|stage| Box::pin(demo::play(stage))),
        ..Feature::default()
    }
}
