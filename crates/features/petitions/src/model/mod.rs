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
pub mod written;

/// The work that keeps machines slow.
pub use web::toll as work;

pub use committee::{Answer, Check, Identity, Initiator, Minutes};
pub use number::NationalNumber;
pub use petition::{Confirmation, EventKind, How, Key, Part, Petition, State};
pub use supporter::{Contact, Mark, Signature, Supporter};
