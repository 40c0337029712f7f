//! The bodies of an organisation.
pub mod model;
mod refused;
pub mod store;
pub use refused::Refused;
