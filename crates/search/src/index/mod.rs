//! The index on disk or in memory: what a document becomes, and where it stands.
//!
//! A [`Generation`] is a whole index. It has three shelves, each an index of its own: `open` for what everybody may read,
//! `inner` for what needs an account or a role, `sealed` for sealed compartments. Visitors are answered from `open` alone.

mod columns;
mod generation;
mod house;
mod kept;
mod packed;
mod pen;
mod schema;
mod tokens;

pub(crate) use columns::Columns;
pub(crate) use generation::{Generation, Shelf};
pub(crate) use house::House;
pub(crate) use kept::{Kept, key, with_broader};
pub(crate) use packed::{Packed, lang_bit, place_number, right_number, theme_number, ways};
pub(crate) use pen::{Marks, Pen};
pub(crate) use schema::{Fields, make};
pub(crate) use tokens::{Room, token, tokens_of};
