//! Types and rules, without input or output.

pub mod assessment;
pub mod assessor;
pub mod count;
pub mod instrument;
pub mod plan;
mod refused;
pub mod rules;
pub mod visit;

pub use assessment::{Assessment, Averages, Key};
pub use assessor::{Answers, Assessor, AssessorState, Card};
pub use count::{Accord, Tally};
pub use instrument::{Domain, Instrument, Statement};
pub use kernel::Level;
pub use plan::Priority;
pub use refused::Refused;
pub use rules::{Act, Hand, State};
