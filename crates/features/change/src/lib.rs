//! What changed: associations before and after, by domain, region, year and kind, for an assembly and for a donor.
//!
//! Assessments, trainings and visits belong to other features; this one reads what they recorded in the journal of the space
//! and keeps of it two small tables that can be made anew at any time ([`store::follow`]). The report is reckoned from these when
//! it is asked for ([`model::Report`], pure), and leaves as a page, a PDF with its drawings, a workbook.
//!
//! It says what changed, never why: it sets beside the figures who was not assessed again and where they stood, compares only
//! rounds made with one instrument, and tells nothing of fewer than five associations, nor what taking groups from each other
//! would tell of fewer.

pub mod model;
mod pages;
mod papers;
pub mod store;

use actors::Role;
use web::{Asset, Chore, Feature, Message, SpaceNav, SpacePart};

/// The words.
pub const LOCALES: &[kernel::Locale] = kernel::locales!["change"];

/// The tables.
pub const MIGRATIONS: ::store::Migrations =
    ::store::Migrations { owner: "change", steps: &[("0001_change", include_str!("../migrations/0001_change.sql"))] };

const CHORES: &[Chore] = &[pages::chores::READ];

const ASSETS: &[Asset] = &[pages::STYLE];

/// The manifest.
pub fn feature() -> Feature {
    Feature {
        name: "change",
        routes: pages::routes(),
        space_nav: &[SpaceNav {
            label: "change-title",
            below: "change",
            role: Role::Officer,
            part: SpacePart::Capacity,
        }],
        migrations: Some(MIGRATIONS),
        locales: LOCALES,
        statements: store::STATEMENTS,
        assets: ASSETS,
        chores: CHORES,
        ..Feature::default()
    }
}

/// A rule of this feature that refused a write: nothing of it happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// Somebody else read the journal on a moment ago.
    #[error("somebody else read the journal on a moment ago")]
    Overtaken,
}

impl Refused {
    /// What happened and what to do.
    pub fn message(self) -> Message {
        Message::new("change-refused-overtaken")
    }
}

impl From<Refused> for ::store::Error {
    fn from(refused: Refused) -> Self {
        Self::refused(refused)
    }
}
