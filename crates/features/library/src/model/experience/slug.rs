//! The last part of an experience's public address.

use kernel::slug::{Fault, Slugs};

/// Addresses of experiences, and the words that stand for a page beside them.
pub const SLUGS: Slugs =
    Slugs::beside(&["new", "all", "help", "compare", "reviews", "review", "peers", "feed", "files"]);

/// What is wrong with an address, as a message.
pub const fn message(fault: Fault) -> &'static str {
    match fault {
        Fault::Length => "library-experience-slug-length",
        Fault::Letters => "library-experience-slug-letters",
        Fault::Reserved => "library-experience-slug-reserved",
    }
}
