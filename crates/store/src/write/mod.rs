//! The one write path: who writes to which stream, the transaction they see, and the lane that commits groups of them.

mod job;
mod lane;
mod stream;
mod tx;

pub(crate) use self::job::{Job, pending};
pub(crate) use self::lane::Lanes;
pub use self::stream::{Stream, Who};
pub use self::tx::Tx;
