//! The bodies of an organisation.
pub mod model;
mod refused;
pub mod store;
pub use refused::Refused;

/// The tables.
pub const MIGRATIONS: ::store::Migrations = ::store::Migrations {
    owner: "governance",
    steps: &[("0001_governance", include_str!("../migrations/0001_governance.sql"))],
};
