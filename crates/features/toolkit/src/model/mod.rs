//! Types and rules, without input or output.

/// Documents that fill themselves: models, fields, what is missing.
pub mod blank;
/// What the association says of itself.
pub mod dossier;
/// Obligations as they arise, and what is done about them.
pub mod duty;
/// The calendar that phones follow.
pub mod ics;
/// What the law wants: the rule files.
pub mod law;
/// Who sits in the bureau, as the declaration wants it.
pub mod officer;
mod refused;
/// How a space that a programme looks after is doing.
pub mod watch;

pub use refused::Refused;
