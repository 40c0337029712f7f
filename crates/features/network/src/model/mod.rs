//! Types and rules of the network, without input or output.

mod moment;
mod profile;
mod relation;

pub use moment::Moment;
pub use profile::{Contact, Field, Fields, Profile, Public, Sort};
pub use relation::{Relation, RelationKind, State};
