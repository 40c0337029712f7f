//! Types and rules, without input or output.
