//! Who may do what with an article, and when: the whole of the rules in one place.

use actors::Role;

use super::State;

store::coded! {
    /// What happens to an article: each is a row with who and when.
    Step, "portal-step-" {
        /// It was begun.
        Begun = "begun",
        /// It came with an older site.
        Imported = "imported",
        /// It was handed to the editors.
        Submitted = "submitted",
        /// It was given back to its author, or taken back by her.
        Returned = "returned",
        /// It will publish itself.
        Scheduled = "scheduled",
        /// It will not publish itself after all.
        Unscheduled = "unscheduled",
        /// It was published.
        Published = "published",
        /// What everybody reads was brought up to date: a translation, a picture, a comma.
        Renewed = "renewed",
        /// An error was corrected, and readers are told.
        Corrected = "corrected",
        /// It was put aside, or taken back from the public.
        Withdrawn = "withdrawn",
        /// It was taken up again.
        Restored = "restored",
        /// Somebody else answers for the draft.
        Handed = "handed",
    }
}

/// Where a step leads; nothing if it does not follow from where the article stands.
pub const fn next(state: State, step: Step) -> Option<State> {
    match (state, step) {
        (State::Draft, Step::Submitted) => Some(State::Review),
        (State::Review, Step::Returned) => Some(State::Draft),
        (State::Review, Step::Scheduled | Step::Unscheduled) => Some(State::Review),
        (State::Review, Step::Published) => Some(State::Published),
        (State::Published, Step::Renewed | Step::Corrected) => Some(State::Published),
        (State::Draft | State::Review | State::Published, Step::Withdrawn) => Some(State::Withdrawn),
        (State::Withdrawn, Step::Restored) => Some(State::Draft),
        (State::Draft | State::Review, Step::Handed) => Some(state),
        _ => None,
    }
}

/// Somebody before one article.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hand {
    /// Her role in the space that keeps the newsroom.
    pub role: Role,
    /// Whether she reports for an antenna of it that is open.
    pub is_reporter: bool,
    /// Whether the draft is hers, or another account's of the same person.
    pub is_author: bool,
    /// Whether she, by whichever account, wrote its first words.
    pub has_begun: bool,
    /// Whether she, by whichever account, wrote more than a correction of what is to be published, and nobody else has read it
    /// since.
    pub has_rewritten: bool,
    /// Whether nobody else in this newsroom could publish it.
    pub is_alone: bool,
}

impl Hand {
    /// Whether she edits: reviews, publishes, translates, composes.
    pub fn edits(self) -> bool {
        self.role >= Role::Officer
    }

    /// Whether the draft is hers and she reports.
    fn reports_it(self) -> bool {
        self.role >= Role::Member && self.is_author && (self.is_reporter || self.edits())
    }

    /// Whether publishing it would be to publish her own words unread by anybody else.
    ///
    /// What is public already was read once: from then on only what she herself rewrote counts.
    pub fn is_own_work(self, state: State) -> bool {
        self.has_rewritten || (state != State::Published && (self.is_author || self.has_begun))
    }
}

/// What somebody wants to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// Open it in the newsroom.
    See,
    /// Write its original text and what is said about it.
    Write,
    /// Write a translation.
    Translate,
    /// Take a step.
    Take(Step),
}

/// Whether somebody may do something, where the article stands.
///
/// A reporter writes and hands in what is hers, and sees nothing else of the newsroom. What editors read does not change
/// under their eyes: she may take it back, and then they no longer read it. Nobody publishes alone what she wrote, by whichever
/// of her accounts: a second person reads it first. A newsroom with one editor only is the exception, because otherwise it could publish
/// nothing of hers; the history says so. A correction waits for nobody: an error that is known is not left before readers
/// because the second editor sleeps. What a correction changed stays in the history and is shown. What is more than a
/// correction ([`super::rewriting`]) is no longer what was read: it waits for a second person, as the first words did.
pub fn may(act: Act, hand: Hand, state: State) -> bool {
    let edits = hand.edits();
    match act {
        Act::See => edits || (hand.role >= Role::Member && hand.is_author),
        Act::Write | Act::Translate => match state {
            State::Draft => edits || hand.reports_it(),
            State::Review | State::Published => edits,
            State::Withdrawn => false,
        },
        Act::Take(step) if next(state, step).is_none() => false,
        Act::Take(Step::Begun | Step::Imported) => false,
        Act::Take(Step::Submitted) => edits || hand.reports_it(),
        Act::Take(Step::Returned) => edits || (hand.role >= Role::Member && hand.is_author),
        Act::Take(Step::Published | Step::Scheduled | Step::Renewed | Step::Corrected) => {
            edits && (!hand.is_own_work(state) || hand.is_alone)
        }
        Act::Take(Step::Unscheduled | Step::Restored | Step::Handed) => edits,
        Act::Take(Step::Withdrawn) => match state {
            State::Draft => edits || (hand.role >= Role::Member && hand.is_author),
            State::Review => edits,
            State::Published | State::Withdrawn => hand.role >= Role::Secretary,
        },
    }
}

/// Whether she may do it only because nobody else could: the history says so.
pub fn is_alone(act: Act, hand: Hand, state: State) -> bool {
    may(act, hand, state) && !may(act, Hand { is_alone: false, ..hand }, state)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hands() -> Vec<Hand> {
        let mut all = Vec::new();
        for role in Role::ALL {
            for bits in 0..32_u8 {
                let bit = |n: u8| bits & (1 << n) != 0;
                let (is_reporter, is_author, has_begun) = (bit(0), bit(1), bit(2));
                all.push(Hand { role, is_reporter, is_author, has_begun, has_rewritten: bit(3), is_alone: bit(4) });
            }
        }
        all
    }

    fn nobody() -> Hand {
        let role = Role::Visitor;
        Hand { role, is_reporter: false, is_author: false, has_begun: false, has_rewritten: false, is_alone: false }
    }

    fn acts() -> Vec<Act> {
        [Act::See, Act::Write, Act::Translate].into_iter().chain(Step::ALL.iter().copied().map(Act::Take)).collect()
    }

    #[test]
    fn nobody_publishes_what_she_wrote_while_another_editor_could() {
        for hand in hands().into_iter().filter(|hand| hand.is_own_work(State::Review) && !hand.is_alone) {
            for step in [Step::Published, Step::Scheduled] {
                assert!(!may(Act::Take(step), hand, State::Review), "{hand:?}");
            }
        }
    }

    #[test]
    fn a_rewriting_waits_for_a_second_person_and_a_correction_for_nobody() {
        for hand in hands().into_iter().filter(|hand| hand.edits()) {
            for step in [Step::Renewed, Step::Corrected] {
                let may = may(Act::Take(step), hand, State::Published);
                assert_eq!(may, !hand.has_rewritten || hand.is_alone, "{hand:?}");
            }
        }
    }

    #[test]
    fn the_history_tells_of_being_alone_only_where_somebody_else_was_needed() {
        let publish = Act::Take(Step::Published);
        for hand in hands() {
            let needed = hand.edits() && hand.is_alone && hand.is_own_work(State::Review);
            assert_eq!(is_alone(publish, hand, State::Review), needed, "{hand:?}");
        }
    }

    #[test]
    fn a_reporter_publishes_nothing_and_touches_nothing_that_is_not_hers() {
        for hand in hands().into_iter().filter(|hand| !hand.edits()) {
            for state in State::ALL {
                for step in [
                    Step::Published,
                    Step::Scheduled,
                    Step::Unscheduled,
                    Step::Renewed,
                    Step::Corrected,
                    Step::Restored,
                    Step::Handed,
                ] {
                    assert!(!may(Act::Take(step), hand, *state), "{step:?} {hand:?}");
                }
                if !hand.is_author {
                    assert!(acts().into_iter().all(|act| !may(act, hand, *state)), "{hand:?} {state:?}");
                }
                if *state != State::Draft {
                    assert!(!may(Act::Write, hand, *state) && !may(Act::Translate, hand, *state));
                }
            }
        }
    }

    #[test]
    fn whoever_reports_no_longer_reads_what_was_hers_and_writes_no_more() {
        let hand = Hand { role: Role::Member, is_author: true, has_begun: true, ..nobody() };
        assert!(may(Act::See, hand, State::Draft) && !may(Act::Write, hand, State::Draft));
        assert!(!may(Act::Take(Step::Submitted), hand, State::Draft));
        assert!(may(Act::Take(Step::Withdrawn), hand, State::Draft), "she may put it aside");
    }

    #[test]
    fn a_stranger_may_nothing() {
        for hand in hands().into_iter().filter(|hand| hand.role == Role::Visitor) {
            for state in State::ALL {
                assert!(acts().into_iter().all(|act| !may(act, hand, *state)), "{hand:?}");
            }
        }
    }

    #[test]
    fn no_way_leads_to_the_public_but_through_review() {
        let pairs = State::ALL.iter().flat_map(|from| Step::ALL.iter().map(|step| (*from, *step)));
        let leading: Vec<_> = pairs
            .filter(|(from, step)| *from != State::Published && next(*from, *step) == Some(State::Published))
            .collect();
        assert_eq!(leading, [(State::Review, Step::Published)]);
    }

    #[test]
    fn the_only_editor_of_a_newsroom_publishes_her_own() {
        let hand = Hand { role: Role::Officer, is_author: true, has_begun: true, is_alone: true, ..nobody() };
        assert!(may(Act::Take(Step::Published), hand, State::Review));
        assert!(!may(Act::Take(Step::Published), hand, State::Draft), "she too hands it in first");
    }
}
