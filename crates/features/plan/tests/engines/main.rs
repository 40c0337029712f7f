//! The plan on both engines: what is written is read back, and what happens is what is counted.

mod activities;
mod common;
mod drafts;
mod nodes;
mod statements;
