//! The words that all rooms of the house share: who (`Id`), in which language (`Lang`, `Text`), where (`place`),
//! by what right (`right`), for whose eyes (`Visibility`), how far (`Level`), and when and by what chance (`World`).
//!
//! No input, no output: everything here can be tested with nothing but itself. Time and chance are handed in through
//! [`World`], never taken from the air, so that every rule with a date can be tested on any date.

mod distance;
mod fold;
mod id;
mod lang;
mod level;
pub mod money;
pub mod place;
pub mod right;
pub mod slug;
mod sound;
mod table;
mod text;
mod visibility;
mod world;

pub use distance::distance;
pub use fold::{fold, latin_digit};
pub use id::{Id, ParseIdError};
pub use lang::{Direction, Lang, Locale};
pub use level::Level;
pub use sound::{consonant, sound};
pub use text::Text;
pub use visibility::Visibility;
pub use world::{Chance, Clock, FixedClock, SeededChance, SystemChance, SystemClock, World};
