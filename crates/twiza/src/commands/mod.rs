//! One file for each command of the administrator.

pub(crate) mod backup;
pub(crate) mod bounce;
pub(crate) mod carry;
pub(crate) mod doctor;
pub(crate) mod keys;
pub(crate) mod moving;
pub(crate) mod read;
pub(crate) mod restore;
pub(crate) mod search;
pub(crate) mod space;
pub(crate) mod user;
pub(crate) mod verify;
