//! Pictures and sounds: what comes in is made upright, small and silent about where it was taken, kept in pieces, and given
//! out again in parts.
//!
//! A file belongs to a space. It is public only once something public shows it.

/// The tables of this crate.
pub const MIGRATIONS: store::Migrations =
    store::Migrations { owner: "media", steps: &[("0001_media", include_str!("../migrations/0001_media.sql"))] };

/// The words of this crate: what is wrong with a picture or a sound.
pub const LOCALES: &[kernel::Locale] = kernel::locales!();

/// Every statement of this crate, for the test that prepares them on both engines.
pub const STATEMENTS: &[&str] = &[];
