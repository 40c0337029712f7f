//! Types and rules, without input or output.

mod committee;
pub mod envelope;
pub mod law;
mod number;
mod petition;
pub mod readiness;
pub mod sheet;
pub mod slug;
mod supporter;
pub mod work;
pub mod written;

pub use committee::{Answer, Check, Identity, Initiator, Minutes};
pub use number::NationalNumber;
pub use petition::{Confirmation, EventKind, How, Key, Part, Petition, State};
pub use supporter::{Contact, Mark, Signature, Supporter};
