//! One file for each command of the administrator.

pub(crate) mod doctor;
pub(crate) mod keys;
pub(crate) mod space;
pub(crate) mod user;
pub(crate) mod verify;
