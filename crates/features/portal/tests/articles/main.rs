//! The newsroom in a real database, on every engine.
#![allow(clippy::unwrap_used)] // a test fails where it stands

mod house;
mod publishing;
mod reading;
mod statements;
mod writing;
