//! Validating: two people who look at the same evidence, each without the other.

use jiff::Timestamp;
use kernel::Id;

use super::{Key, Level, Track};

store::coded! {
    /// Where a request stands.
    RequestState, "tracks-request-" {
        /// Validators look at it.
        Open = "open",
        /// Two confirmed the level that is needed.
        Attained = "attained",
        /// Two found that it is not there yet.
        NotYet = "not-yet",
        /// She took it back.
        Withdrawn = "withdrawn",
    }
}

/// A competency of which she asks that it be validated.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// Which one.
    pub id: Id<Self>,
    /// On which track.
    pub track: Id<Track>,
    /// In whose portfolio.
    pub key: Key,
    /// Which competency.
    pub competency: String,
    /// Where it stands.
    pub state: RequestState,
    /// Since when.
    pub asked_at: Timestamp,
    /// When it was settled.
    pub settled_at: Option<Timestamp>,
    /// What at least two confirmed.
    pub level: Option<Level>,
    /// What she says to it: sealed.
    pub words: String,
}

/// What a validator found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opinion {
    /// Which one.
    pub id: Id<Self>,
    /// By whom.
    pub account: Id<actors::accounts::Account>,
    /// The level that the evidence shows.
    pub level: Level,
    /// When.
    pub given_at: Timestamp,
    /// Why: sealed.
    pub words: String,
}

/// What follows from the opinions so far.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// A first or second opinion is awaited.
    Awaited,
    /// The two differ on whether what is needed is there: a third person looks.
    Third,
    /// At least two people confirm this level.
    Settled(Level),
}

/// So many people look at most.
pub const MOST_OPINIONS: usize = 3;

/// What follows from the opinions so far, where this level is needed. Two who agree on whether it is there settle it at the lower of
/// their levels; a third settles it in the middle. So no level holds that fewer than two people confirm.
pub fn verdict(opinions: &[Level], needed: Level) -> Verdict {
    let mut levels: Vec<Level> = opinions.iter().copied().take(MOST_OPINIONS).collect();
    levels.sort_unstable();
    match levels[..] {
        [low, high] if (low >= needed) == (high >= needed) => Verdict::Settled(low),
        [_, _] => Verdict::Third,
        [_, middle, _] => Verdict::Settled(middle),
        _ => Verdict::Awaited,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)] // a test that cannot go on stops

    use proptest::prelude::*;

    use super::*;

    fn level() -> impl Strategy<Value = Level> {
        (1_u8..=4).prop_map(|number| Level::new(number).unwrap())
    }

    proptest! {
        #[test]
        fn no_level_holds_that_fewer_than_two_confirm(opinions in prop::collection::vec(level(), 0..=3), needed in level()) {
            match verdict(&opinions, needed) {
                Verdict::Settled(held) => {
                    prop_assert!(opinions.iter().filter(|own| **own >= held).count() >= 2);
                    let with = opinions.iter().filter(|own| (**own >= needed) == (held >= needed)).count();
                    prop_assert!(with >= 2, "two people say whether it is attained");
                }
                Verdict::Third => prop_assert_eq!(opinions.len(), 2),
                Verdict::Awaited => prop_assert!(opinions.len() < 2),
            }
        }

        #[test]
        fn who_spoke_first_changes_nothing(mut opinions in prop::collection::vec(level(), 0..=3), needed in level()) {
            let before = verdict(&opinions, needed);
            opinions.reverse();
            prop_assert_eq!(verdict(&opinions, needed), before);
        }

        #[test]
        fn three_opinions_always_settle(opinions in prop::collection::vec(level(), 3), needed in level()) {
            prop_assert!(matches!(verdict(&opinions, needed), Verdict::Settled(_)));
        }
    }
}
