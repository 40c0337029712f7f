//! Webhooks: other programs are told of what happens in a space, by messages that are signed (Standard Webhooks) and tried
//! again until they arrive or are given up.
//!
//! What is told are journal entries of the kinds that the secretariat chose: ids and figures, never names. The rooms:
//! `model`, `store`, `pages`.

mod pages;
pub mod store;

use web::Feature;

/// The words.
pub const LOCALES: &[kernel::Locale] = kernel::locales!["hooks"];

/// The manifest.
pub fn feature() -> Feature {
    Feature {
        name: "hooks",
        routes: pages::routes(),
        locales: LOCALES,
        statements: store::STATEMENTS,
        ..Feature::default()
    }
}
