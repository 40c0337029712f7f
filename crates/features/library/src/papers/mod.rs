//! What is printed.

pub(crate) mod experience;
