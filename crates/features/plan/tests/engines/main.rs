//! The plan on both engines: what is written is read back, and what happens is what is counted.

#![allow(clippy::unwrap_used)] // a test may fall over what it did not expect

mod activities;
mod common;
mod drafts;
mod nodes;
mod statements;
