//! What an address asks for.

mod asked;

pub(crate) use asked::{Asked, Filter, MOST_PAGES, MOST_WORDS};
