//! Reads the outline of a strategy paper: domains, axes, objectives, priorities, strategies, actions, and the facts that
//! it states in passing.
//!
//! A pure function from a text as it was read ([`papers::prose`]) to an [`Outline`], of which a person makes a plan by
//! correcting a [`Draft`]. It knows no organisation and no paper, only what papers have in common: numbers, bullets,
//! headings, labels, sentences that announce a list, in French, Arabic and English. Two promises hold for every text:
//! nothing is lost (each line is in a node, is a fact, or is shown as unplaced) and nothing is invented (every title is
//! the paper's own words).
//!
//! The first pass (`reading`) looks at each line and its neighbours; the second (`build`) grows the tree.

mod build;
mod draft;
mod edit;
mod facts;
mod marks;
mod outline;
mod phrases;
mod reading;
mod rights;
mod seats;
mod sprout;
mod title;
mod vocabulary;
mod words;

pub use draft::{Draft, DraftFact, DraftLine, DraftNode};
pub use edit::{Edit, EditError};
pub use outline::{BodyKind, Check, Fact, Finding, Kind, Line, Node, Outline};

use papers::prose::Prose;

/// The outline that a text proposes. Takes time and memory in proportion to the text, whatever it holds.
pub fn read(prose: &Prose) -> Outline {
    let readings = reading::readings(prose);
    let mut builder = build::Builder::default();
    for (at, reading) in readings.iter().enumerate() {
        builder.take(reading, readings.get(at + reading.run.length.max(1)));
    }
    builder.finish()
}

#[cfg(test)]
mod tests;
