//! What is told, how it is signed, and when it is tried again. Pure.

mod message;
mod patience;
mod secret;

pub use message::{Message, PING};
pub use patience::{Fate, Outcome, Paused};
pub use secret::Signer;
