//! Types and rules of the library, pure.

pub mod experience;
pub mod file;
pub mod work;
