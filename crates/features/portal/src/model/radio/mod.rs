//! The webradio: programmes, their episodes, chapters, what is said in them, and when the station is on the air.

pub mod category;
pub mod chapters;
mod episode;
mod fault;
pub mod guid;
pub mod moment;
pub mod podcast;
mod programme;
mod station;
pub mod transcript;

pub use category::Category;
pub use chapters::Chapter;
pub use episode::{Episode, Person, PersonRole, Said, Sort, Sound};
pub use fault::{Fault, Wrong};
pub use programme::{Order, Profile, Programme};
pub use station::{OnAir, Slot, Station, WEEK};
// An episode goes the way of an article.
pub use super::article::State;
pub use transcript::{Cue, Span, Transcript};
