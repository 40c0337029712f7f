//! The SQL of webhooks.

/// Every statement, for the test that prepares each on both engines.
pub const STATEMENTS: &[&str] = &[];
