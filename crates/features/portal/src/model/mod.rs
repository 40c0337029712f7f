//! Types and rules, without input or output.

pub mod article;
pub mod prose;
pub mod wxr;
