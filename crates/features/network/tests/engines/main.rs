//! The directory and its network on both engines.
#![allow(clippy::unwrap_used)] // a test fails where it stands

mod graph;
mod house;
mod import;
mod keeping;
mod lists;
mod relations;
mod searching;
mod segments;

use twiza_network::{MIGRATIONS, store::STATEMENTS};

#[test]
fn every_statement_has_its_meaning_on_both_engines() {
    store::testing::prepare_all(&[actors::MIGRATIONS, post::MIGRATIONS, MIGRATIONS], STATEMENTS);
}
