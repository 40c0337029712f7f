//! Types and rules of the bodies: pure, every date handed in.

mod body;
pub mod import;
mod mandate;
mod office;
mod parity;
mod rule;
mod seat;
mod statutes;
mod threshold;

use kernel::{Lang, Text};

pub use body::{Body, BodyFacts, BodyKind, Branch, MOST_SEATS, organigram, would_circle};
pub use mandate::{Broken, EndReason, Ending, Mandate, Standing, Tenure, successive_terms};
pub use office::{Function, Office};
pub use parity::Parity;
pub use rule::{Base, Matter, Rule, SecondCall, Subject};
pub(crate) use seat::youth_begins;
pub use seat::{Reserve, Seat, Traits, UnknownReserve, is_below};
pub use statutes::{Article, Force, Insertion, Quorum, Statutes, insertion};
pub use threshold::{NoShare, Share, Threshold};

/// Words as a text in the language that their script tells: Arabic, Tamazight, or else French.
pub(crate) fn in_script(words: &str) -> Text {
    let lang = words
        .chars()
        .find_map(|c| match c {
            '\u{0600}'..='\u{06ff}' | '\u{0750}'..='\u{077f}' | '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' => {
                Some(Lang::Ar)
            }
            '\u{2d30}'..='\u{2d7f}' => Some(Lang::Zgh),
            letter if letter.is_alphabetic() => Some(Lang::Fr),
            _ => None,
        })
        .unwrap_or(Lang::Fr);
    Text::of(lang, words)
}
