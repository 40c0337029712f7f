//! What comes from older sites: exports, their items until they are articles, their files, their addresses.

mod again;
mod bring;
mod files;
mod imports;
mod intake;
mod items;
mod moved;
mod order;
mod run;

pub use again::{mend, take_newer};
pub use bring::{Brought, bring_files};
pub use files::{known_paths, put_file, shelf};
pub use imports::{Import, ImportState, begin, decide, get, latest, put_away, settle};
pub use intake::take_in;
pub use items::{Listed, Outcome, Staged, attachments, counts, listed, stage};
pub use moved::{follow, lead};
pub use run::run;

use ::store::statements::{count, together};

pub(super) const STATEMENTS: &[&str] = &together::<{ count(ROOMS) }>(ROOMS);

const ROOMS: &[&[&str]] =
    &[files::STATEMENTS, imports::STATEMENTS, items::STATEMENTS, moved::STATEMENTS, order::STATEMENTS];
