//! Newsletters: lists by theme and language, subscribers who confirmed, and mailings that reach each of them once.
//!
//! Addresses are sealed. A mailing is composed of what was published and sent by a carrier: a process of its own that
//! outlives a crash of the server, so that nobody gets a letter twice and nobody is left out.

mod demo;
pub mod model;
mod pages;
mod sending;
pub mod store;

pub use sending::become_another;

use actors::Role;
use web::{Asset, Feature, Measure, MeasureKind, Nav, SpaceNav, SpacePart};

/// The words.
pub const LOCALES: &[kernel::Locale] = kernel::locales!["newsletter"];

/// The tables.
pub const MIGRATIONS: ::store::Migrations = ::store::Migrations {
    owner: "newsletter",
    steps: &[
        ("0001_newsletter", include_str!("../migrations/0001_newsletter.sql")),
        ("0002_leases", include_str!("../migrations/0002_leases.sql")),
    ],
};

const STYLE: Asset = Asset {
    name: "newsletter.css",
    mime: "text/css; charset=utf-8",
    bytes: include_bytes!("../assets/newsletter.css"),
};

/// Who subscribes and who leaves are one sum: how many subscribe. No entry names anybody.
const MEASURES: &[Measure] = &[
    measure(
        "newsletter.subscribers",
        "newsletter-measure-subscribers",
        "newsletter.subscribed",
        MeasureKind::Sum("subscribers"),
    ),
    measure("newsletter.left", "newsletter-measure-left", "newsletter.left", MeasureKind::Count),
    measure("newsletter.issues", "newsletter-measure-issues", "newsletter.issue.started", MeasureKind::Count),
    measure("newsletter.copies", "newsletter-measure-copies", "newsletter.issue.sent", MeasureKind::Sum("copies")),
];

const fn measure(code: &'static str, label: &'static str, entry: &'static str, how: MeasureKind) -> Measure {
    Measure { code, label, entry, how }
}

/// The manifest.
pub fn feature() -> Feature {
    Feature {
        name: "newsletter",
        routes: pages::routes(),
        nav: &[Nav { label: "newsletter-title", path: "/newsletter", allow: web::Allow::Anyone }],
        space_nav: &[SpaceNav {
            label: "newsletter-title",
            below: "newsletter",
            role: Role::Officer,
            part: SpacePart::Communication,
        }],
        migrations: Some(MIGRATIONS),
        locales: LOCALES,
        statements: store::STATEMENTS,
        sealed: store::SEALED,
        assets: &[STYLE],
        measures: MEASURES,
        searchable: store::found::SEARCHABLE,
        front: Some(|visit, space| Box::pin(pages::desk::cards(visit, space))),
        chores: &[sending::SEND, sending::TIDY],
        demo: Some(|stage| Box::pin(demo::play(stage))),
        ..Feature::default()
    }
}
