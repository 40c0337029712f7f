//! What is printed and filed.

pub(crate) mod minutes;
pub(crate) mod poster;
pub(crate) mod sheets;
