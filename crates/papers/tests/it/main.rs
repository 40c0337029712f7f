//! The whole crate from outside; one binary, because linking the typesetter is slow.

#![allow(clippy::unwrap_used)] // a test that cannot go on stops

mod books;
mod fulltext;
mod hostile;
mod messages;
mod packages;
mod pages;
mod rolls;
mod round_trip;
mod texts;
