//! Experiences from the first word to the public and back, in a real database, on every engine.
#![allow(clippy::unwrap_used)] // a test fails where it stands

mod found;
mod house;
mod publishing;
mod reviewing;
mod statements;
mod writing;
