//! Types and rules, without input or output.

pub mod calendar;
pub mod event;
pub mod guest;
pub mod month;
pub mod programme;
mod refused;

pub use event::{Content, Event, Key, Registration, State};
pub use guest::{Card, Guest, GuestState, Way};
pub use refused::Refused;
