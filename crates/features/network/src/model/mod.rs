//! Types and rules of the network, without input or output.

mod change;
mod eyes;
pub mod geo;
pub mod graph;
pub mod import;
mod keeping;
mod moment;
mod profile;
mod relation;
mod segment;

pub use change::{Change, What};
pub use eyes::Eyes;
pub use keeping::{By, Standing};
pub use moment::Moment;
pub use profile::{Contact, Field, Fields, Profile, Public, Sort};
pub use relation::{ClosedBy, Relation, RelationKind, State};
pub use segment::{Segment, changes};
