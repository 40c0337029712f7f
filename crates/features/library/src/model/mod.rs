//! Types and rules of the library, pure.

pub mod experience;
