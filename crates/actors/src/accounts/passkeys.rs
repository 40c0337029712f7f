//! Passkeys
pub(super) const STATEMENTS: &[&str] = &[];
