//! Types and rules, without input or output.

pub mod article;
pub mod dossier;
pub mod feed;
pub mod front;
pub mod prose;
pub mod radio;
pub mod wxr;
