//! The library from outside; one binary, because each would hold the typesetter again.
#![allow(clippy::unwrap_used)] // a test that cannot go on says so best by ending there

mod citations;
mod datasets;
mod experiences;
mod veil;
mod works;
