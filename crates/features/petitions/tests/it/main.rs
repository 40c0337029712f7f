//! Petitions from outside; one binary, because each would hold the typesetter again.
#![allow(clippy::unwrap_used)] // a test that cannot go on says so best by ending there

mod collect;
mod dishonest;
mod follow;
mod growth;
mod kill;
mod setup;
mod signing;
mod stage;
