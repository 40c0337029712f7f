//! SQL.

/// Every statement, for the test that prepares them on both engines.
pub(crate) const STATEMENTS: &[&str] = &[];
