//! Long mailings, each letter at most once, whoever dies.
//!
//! The server marks letters as handed over in one commit and gives them to a **carrier**: a process of its own, in a session
//! of its own, which keeps a **log**: it notes that a letter begins to leave just before the point of no return, and what
//! became of it just after. The log holds numbers only, never whom a letter goes to; letters themselves come through a pipe
//! and are on no disk.
//!
//! - The **server dies**: the pipe ends, the carrier ends what is under way, and no letter that was not begun. The next
//!   server waits for the log's lock, which the kernel lifts with the carrier's last breath, and reads: what was not begun
//!   is handed over again, what was done is done.
//! - **Both die**: what was begun and has no end is in doubt (the mail server may or may not have it). It is never sent
//!   again by itself.
//! - **The machine dies**: lines that were not on the disk may be missing. Before a few letters are begun, the log says so
//!   and is synced; after another start of the machine all of those that have no end are in doubt.
//!
//! The server holds the lock from before the carrier begins to live and hands it down as the carrier's standard output, so
//! there is no moment in which a letter could be in the pipe and the log unlocked.

mod handle;
mod judge;
mod log;
mod mime;
mod run;
mod session;
mod template;

pub use handle::{Carrier, Left, left};
pub use judge::{Finding, Judge};
pub use log::{Event, Fate, Standing, Why};
pub use run::{Stop, carry};
pub use template::{Content, GREETING, TOKEN, Template};

use serde::{Deserialize, Serialize};

/// The number of one handing over of one letter, unique within its mailing.
pub type Hand = u64;

/// What the server tells its carrier, a line of JSON each.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Frame {
    /// Where letters go: the setting of the post. It comes first.
    Open(String),
    /// What letters say, in one language; they name it by its place, counted from 0.
    Template(Box<Content>),
    /// Some letters.
    Letters(Vec<Letter>),
}

/// One letter of a mailing.
#[derive(Clone, Serialize, Deserialize)]
pub struct Letter {
    /// The number under which it was handed over.
    pub hand: Hand,
    /// Which template it follows.
    pub template: u8,
    /// The address to which it goes.
    pub to: String,
    /// How its reader is greeted, in plain text.
    pub greeting: String,
    /// What stands in its links, of the length that the template was told.
    pub token: String,
    /// What tells it from every other letter when it comes back: small letters and digits.
    pub mark: String,
}

impl Drop for Letter {
    fn drop(&mut self) {
        zeroize::Zeroize::zeroize(&mut self.to);
        zeroize::Zeroize::zeroize(&mut self.greeting);
    }
}
