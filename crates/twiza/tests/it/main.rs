//! The whole house from outside; one binary, because each would hold the whole house again and fill the disk.
#![allow(clippy::unwrap_used)] // a test that cannot go on says so best by ending there

mod chores;
mod commands;
mod demonstration;
mod found;
mod hidden;
mod looking;
mod mailing;
mod manifest;
mod policy;
mod reading;
mod remembered;
mod reviewing;
mod statements;
mod strangers;
