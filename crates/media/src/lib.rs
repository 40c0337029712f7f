//! Pictures and sounds: what comes in is made upright, small and silent about where it was taken, kept in pieces, and given
//! out again in parts.
//!
//! A file belongs to a space. It is public only once something public shows it: the write that publishes an article says so
//! with [`store::publish_in`], the one that withdraws it with [`store::hide_in`]. What those who are in it do not allow everybody
//! to see ([`store::withhold_in`]) is public nowhere, whatever shows it.
//!
//! ```text
//! let made = media::take(&bytes, &Wishes::default())?;                                 // on a thread that may block
//! db.write(stream, who, move |tx| media::store::put_in(tx, space, &made, &about)).await?;
//! let file = media::store::get(db, space, id).await?;                                   // what is known of it
//! media::store::read(db, &file, Part::Whole, 0..4096).await?;                           // some of its bytes
//! ```

mod document;
mod fault;
mod html;
pub mod model;
mod picture;
mod sound;
pub mod store;
mod take;

pub use document::tells;
pub use fault::Fault;
pub use html::{Shape, picture};
pub use model::{About, File, Kind, Made, MadePart, Part, Rect};
pub use picture::{MOST_PIXELS, blurred};
pub use sound::Seen;
pub use take::{Faces, MOST_MEGABYTES, Wishes, take};

/// The tables of this crate.
pub const MIGRATIONS: ::store::Migrations = ::store::Migrations {
    owner: "media",
    steps: &[
        ("0001_media", include_str!("../migrations/0001_media.sql")),
        ("0002_untold", include_str!("../migrations/0002_untold.sql")),
        ("0003_withheld", include_str!("../migrations/0003_withheld.sql")),
    ],
};

/// The words of this crate: what is wrong with a picture or a sound.
pub const LOCALES: &[kernel::Locale] = kernel::locales!();

/// Every statement of this crate, for the test that prepares them on both engines.
pub const STATEMENTS: &[&str] = store::STATEMENTS;

/// The columns that hold sealed values.
pub const SEALED: &[::store::SealedColumn] = &[store::CONSENT];
