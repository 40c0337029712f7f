//! The newsroom in a real database, on every engine.
#![allow(clippy::unwrap_used)] // a test fails where it stands

mod eyes;
mod files;
mod forms;
mod front;
mod house;
mod letters;
mod pages;
mod pictures;
mod publishing;
mod reading;
mod statements;
mod withheld;
mod writing;
