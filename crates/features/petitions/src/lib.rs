//! Petitions, motions and appeals as the legal procedures that they are: chosen by an interview, set up under a dated rule
//! file, signed by phone, on the doorstep and on paper, proven by a public log, filed, and followed to what became of them.
//!
//! What the law says is data: one file for each procedure and version (`rules/*.toml`), copied into each petition that is
//! born under it. What a supporter writes is sealed; what the public sees are counts, places and hashes. Each petition has
//! a journal stream of its own, which is its public log (RFC 6962, C2SP tlog-tiles); what its committee and secretariat do
//! is written to the journal of their space.
//!
//! The rooms: `model` (types and rules, pure; `model::law` reads the rule files), `store` (SQL), `pages` (`public` for who
//! reads and signs, `log` for who checks, `setup`, `collect` and `follow` for who carries the petition, `growth` for how it
//! is doing), `papers` (what is printed and filed), `demo`.

mod demo;
pub mod model;
mod pages;
pub mod papers;
mod refused;
pub mod store;

use actors::Role;
use web::{Asset, Feature, Measure, MeasureKind, Nav, Route, SpaceNav, SpacePart};

pub use refused::Refused;

/// The tables.
pub const MIGRATIONS: ::store::Migrations = ::store::Migrations {
    owner: "petition",
    steps: &[
        ("0001_petition", include_str!("../migrations/0001_petition.sql")),
        ("0002_signing", include_str!("../migrations/0002_signing.sql")),
        ("0004_collect", include_str!("../migrations/0004_collect.sql")),
        ("0005_follow", include_str!("../migrations/0005_follow.sql")),
        ("0006_growth", include_str!("../migrations/0006_growth.sql")),
    ],
};

/// The words, a folder for each room.
pub const LOCALES: &[kernel::Locale] =
    kernel::locales!["petition", "law", "setup", "signing", "log", "collect", "follow", "growth"];

/// The sealed compartment in which the supporters of a space's petitions stand: lists, sheets, filing packs.
pub const COMPARTMENT: &str = "petitions";

const ASSETS: &[Asset] = &[
    script("log.js", include_bytes!("../assets/log.js")),
    pages::collect::SCRIPT,
    pages::collect::HPKE,
    pages::collect::STYLE,
    pages::growth::SCRIPT,
    pages::growth::STYLE,
    pages::public::SCRIPT,
    pages::public::STYLE,
];

const fn script(name: &'static str, bytes: &'static [u8]) -> Asset {
    Asset { name, mime: "text/javascript; charset=utf-8", bytes }
}

const MEASURES: &[Measure] = &[
    measure("petition.opened", "petition-setup-measure-opened", "petition.opened", MeasureKind::Count),
    measure("petition.filed", "petition-setup-measure-filed", "petition.filed", MeasureKind::Count),
    measure(
        "petition.signatures",
        "petition-setup-measure-signatures",
        "petition.filed",
        MeasureKind::Sum("signatures"),
    ),
    measure(
        "petition.answered",
        "petition-setup-measure-answered",
        "petition.answered",
        MeasureKind::Distinct("petition"),
    ),
];

const fn measure(code: &'static str, label: &'static str, entry: &'static str, how: MeasureKind) -> Measure {
    Measure { code, label, entry, how }
}

const CHORES: &[web::Chore] =
    &[pages::follow::KEEP, pages::follow::REMIND, pages::follow::SHELVE, pages::growth::CHORE, pages::public::CHORE];

/// The manifest.
pub fn feature() -> Feature {
    Feature {
        name: "petition",
        routes: routes(),
        nav: &[Nav { label: "petition-title", path: "/petitions", allow: web::Allow::Anyone }],
        space_nav: &[SpaceNav {
            label: "petition-title",
            below: "petitions",
            role: Role::Member,
            part: SpacePart::Advocacy,
        }],
        migrations: Some(MIGRATIONS),
        locales: LOCALES,
        statements: store::STATEMENTS,
        sealed: store::SEALED,
        assets: ASSETS,
        measures: MEASURES,
        searchable: store::found::SEARCHABLE,
        front: Some(|visit, space| Box::pin(pages::setup::front::cards(visit, space))),
        chores: CHORES,
        demo: Some(|stage| Box::pin(demo::play(stage))),
        ..Feature::default()
    }
}

fn routes() -> Vec<Route> {
    [
        pages::public::routes(),
        pages::log::routes(),
        pages::growth::routes(),
        pages::setup::routes(),
        pages::collect::routes(),
        pages::follow::routes(),
    ]
    .into_iter()
    .flatten()
    .collect()
}
