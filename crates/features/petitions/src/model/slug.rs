//! The last part of a petition's public address.

use kernel::slug::{Fault, Slugs};

/// Addresses of petitions, and the words that stand for a page beside them.
pub const SLUGS: Slugs =
    Slugs::beside(&["new", "log", "count", "card", "help", "verify", "receipt", "withdraw", "signatures", "all"]);

/// What is wrong with an address, as a message.
pub const fn message(fault: Fault) -> &'static str {
    match fault {
        Fault::Length => "petition-setup-slug-length",
        Fault::Letters => "petition-setup-slug-letters",
        Fault::Reserved => "petition-setup-slug-reserved",
    }
}
