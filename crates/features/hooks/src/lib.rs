//! Webhooks: other programs are told of what happens in a space, by messages that are signed (the Standard Webhooks
//! specification 1.0, HMAC-SHA256) and tried again until they arrive or are given up.
//!
//! What is told are entries of the space's journal of the kinds that its administrator chose, in their order: ids, dates and
//! figures, never names, because the journal holds none. A webhook remembers the number of the next entry, so a receiver
//! that was away is told everything once it is back. The rooms: `model` (what is told, the signature, when it is tried
//! again; pure), `store` (SQL), `sending` (the way out), `pages`.

mod chore;
pub mod model;
mod pages;
pub mod sending;
pub mod store;

use actors::Role;
use web::{Feature, SpaceNav, SpacePart};

/// The words.
pub const LOCALES: &[kernel::Locale] = kernel::locales!["hooks"];

/// The tables.
pub const MIGRATIONS: ::store::Migrations =
    ::store::Migrations { owner: "hooks", steps: &[("0001_hooks", include_str!("../migrations/0001_hooks.sql"))] };

/// The manifest.
pub fn feature() -> Feature {
    Feature {
        name: "hooks",
        routes: pages::routes(),
        space_nav: &[SpaceNav {
            label: "hooks-title",
            below: "hooks",
            role: Role::Administrator,
            part: SpacePart::Keeping,
        }],
        migrations: Some(MIGRATIONS),
        locales: LOCALES,
        statements: store::STATEMENTS,
        sealed: store::SEALED,
        chores: &[chore::CHORE],
        ..Feature::default()
    }
}
