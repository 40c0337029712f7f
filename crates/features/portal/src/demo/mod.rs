//! The portal of a demonstration.

pub(crate) mod radio;
