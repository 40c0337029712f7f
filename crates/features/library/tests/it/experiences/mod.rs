//! Experiences from the first word to the public and back, in a real database, on every engine.

mod found;
mod house;
mod publishing;
mod reviewing;
mod statements;
mod writing;
