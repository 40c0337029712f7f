//! Types and rules, without input or output.

pub mod law;
mod petition;
pub mod slug;
mod supporter;

pub use petition::{Confirmation, EventKind, How, Key, Part, Petition, State};
pub use supporter::{Contact, Mark, Signature, Supporter};
