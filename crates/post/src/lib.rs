//! Messages that leave the house: letters by mail and short messages by telephone.
//!
//! A letter is put into the outbox inside of the very write that is the reason for it ([`enqueue`]): both happen or neither
//! does. A chore ([`Post::deliver`]) takes letters in small batches, hands them to a [`Sender`], and deletes what left. What
//! stays of a letter are counts in the journal (`post.round`).
//!
//! **At least once.** A batch is claimed in a write before it is sent and settled in a write after, so two servers on one
//! database never send the same letter; but if the program dies between sending and settling, the letters of that batch
//! (at most [`BATCH`]) are sent once more when the claim has run out. Their `Message-ID` is the same, by which mail
//! programs know them again. What a letter asks for must therefore be fit to be asked twice.
//!
//! Whom a letter goes to and what it says is sealed in the database and never in logs or the journal.

mod address;
pub mod carrier;
mod deliver;
mod letter;
mod mail;
mod outbox;
pub mod sender;
mod settings;

use store::{Migrations, SealedColumn};

pub use address::{Address, Way};
pub use deliver::{Post, Report};
pub use letter::{KEPT_FOR, Letter, Message, Unfit};
pub use outbox::{BATCH, Waiting, enqueue, forget, given_up_since, waiting};
pub use sender::{Outcome, Sender};
pub use settings::{Error, Settings};

/// The tables of this crate.
pub const MIGRATIONS: Migrations =
    Migrations { owner: "post", steps: &[("0001_post", include_str!("../migrations/0001_post.sql"))] };

/// The words of this crate: what is wrong with how the ways out are set.
pub const LOCALES: &[kernel::Locale] = kernel::locales!();

/// The columns that hold sealed values, for the rotation of keys.
pub const SEALED: &[SealedColumn] = &[outbox::SEALED];

/// Every statement of this crate, for the test that prepares them on both engines.
pub const STATEMENTS: &[&str] = outbox::STATEMENTS;
