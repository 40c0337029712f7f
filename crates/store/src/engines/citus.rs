//! Citus 12, the extension that spreads PostgreSQL over several machines.
//!
//! Written from its documentation (`create_distributed_table`, `create_reference_table`); NOT TESTED against a running
//! Citus. The extension must be installed in the target database before the move.

use super::Distribution;

/// Citus.
pub const CITUS: Distribution = Distribution {
    name: "citus",
    spread: "SELECT create_distributed_table('{table}', '{column}')",
    common: "SELECT create_reference_table('{table}')",
};
