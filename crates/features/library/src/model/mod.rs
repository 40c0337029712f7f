//! Types and rules of the library, pure.

pub mod dataset;
pub mod experience;
pub mod file;
pub mod work;
