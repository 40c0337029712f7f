//! Who carries letters out of the house: one trait, three ways.

mod command;
mod folder;
mod smtp;

pub use command::Command;
pub use folder::Folder;
pub use smtp::{Security, Smtp};

use crate::Message;

/// What became of a letter.
///
/// The reasons are for the log. They are fixed words, because what servers answer often names the recipient.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// It was taken over: whoever took it answers for the rest.
    Sent,
    /// Not now, for a reason that may lie in this letter: it is tried again, later each time, and at last given up.
    Later(&'static str),
    /// Never: the recipient does not exist. It is given up.
    Refused(&'static str),
    /// Nothing leaves by this way now: the server cannot be reached or does not know us. All letters wait, and none
    /// loses a try.
    Closed(&'static str),
}

/// Carries letters.
pub trait Sender: Send + Sync {
    /// Carries a batch and tells what became of each letter, in their order. It may wait, but ends in any case within
    /// some minutes; a letter that is not answered for counts as [`Outcome::Closed`].
    fn send(&self, messages: &[Message]) -> Vec<Outcome>;
}
