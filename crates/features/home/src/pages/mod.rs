//! A file for each verb: load, check, act, show.

pub(crate) mod credits;
pub(crate) mod journal;
pub(crate) mod network;
pub(crate) mod places;
pub(crate) mod setup;
pub(crate) mod space;
