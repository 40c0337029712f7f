//! Where files are kept: their bytes in pieces of 1 MB, so that neither a write nor a reader holds a large one whole.

mod bare;
mod coming;
mod files;
mod pieces;
mod reader;
mod shown;

use ::store::SealedColumn;
use ::store::statements::{count, together};

pub use bare::bare_old;
pub use coming::{Incoming, append, begin, finish, sweep};
pub use files::{
    by_hash, consent, consent_in, delete, describe, find, get, in_write, latest, put_in, replace, settle, untold,
};
pub use pieces::{PIECE, length, read, stream};
pub use shown::{MOST_ASKED, allow_in, hide_in, is_public, public_among, publish_in, shown_by, withhold_in};

/// How those who are in a file agreed.
pub(crate) const CONSENT: SealedColumn = SealedColumn {
    table: "media_file",
    key: &["space_id", "id"],
    id: "id",
    column: "consent",
    context: files::CONSENT_CONTEXT,
};

const ROOMS: &[&[&str]] =
    &[bare::STATEMENTS, coming::STATEMENTS, files::STATEMENTS, pieces::STATEMENTS, shown::STATEMENTS];

/// Every statement of this crate.
pub(crate) const STATEMENTS: &[&str] = &together::<{ count(ROOMS) }>(ROOMS);
