//! Types and rules, without input or output.

mod file;
mod made;
mod rect;

pub(crate) use file::fitted;
pub use file::{About, File, Kind, Part};
pub use made::{Made, MadePart};
pub use rect::Rect;
