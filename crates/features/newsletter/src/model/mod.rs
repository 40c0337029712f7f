//! What newsletters are: lists, subscribers, issues, copies; how letters are drawn and how what comes back is read. Pure.

pub mod bounce;
mod issue;
mod prose;
mod reader;
pub mod render;
mod token;

pub use issue::{Content, Copy, Count, House, Issue, Item, Key, List, Paused, State, Whose};
pub use prose::{html, plain, unmarked};
pub use reader::{Closed, Reader, Source, Stopped, Subscriber};
pub use token::{Confirmation, Mark, Token};
