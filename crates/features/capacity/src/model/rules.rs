//! Who may do what in an assessment, and when: the whole of the rules in one place.

store::coded! {
    /// Where an assessment stands.
    State, "capacity-state-" {
        /// Each answers alone.
        Answering = "answering",
        /// The answers were counted; the group agrees, statement by statement.
        Consensus = "consensus",
        /// It is done, and nothing of it changes any more.
        Closed = "closed",
        /// It was given up; what had been answered is erased.
        Abandoned = "abandoned",
    }
}

impl State {
    /// Whether people still work on it.
    pub const fn is_under_way(self) -> bool {
        matches!(self, Self::Answering | Self::Consensus)
    }
}

/// Somebody before one assessment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hand {
    /// She leads the work and writes no level.
    Facilitator,
    /// She was invited to answer, and has not handed in.
    Assessor,
    /// She handed in her answers: one of the group.
    Voice,
    /// She belongs to the association, and did not take part.
    Association,
    /// She keeps the records of the space that facilitates: sees that the assessment is, not what is in it.
    Secretary,
    /// Anybody else.
    Stranger,
}

impl Hand {
    /// Everybody.
    pub const ALL: [Self; 6] =
        [Self::Facilitator, Self::Assessor, Self::Voice, Self::Association, Self::Secretary, Self::Stranger];
}

/// What somebody wants to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// Invite assessors, give new links, take off the list who has not answered.
    Invite,
    /// Answer, save a draft, hand in.
    Answer,
    /// Take one's answers back to correct them.
    TakeBack,
    /// Close the answers, so that they are counted.
    CloseAnswers,
    /// See how many chose which level.
    SeeCounts,
    /// Propose a level with its reason to the group.
    Propose,
    /// Agree with what was proposed.
    Agree,
    /// Write a remark beside a statement.
    Remark,
    /// Close the assessment for ever.
    Close,
    /// Give it up.
    Abandon,
    /// See what came out.
    SeeResult,
    /// Choose priorities, adopt them, note what was done.
    Plan,
    /// Name who facilitates.
    Assign,
}

impl Act {
    /// Everything.
    pub const ALL: [Self; 13] = [
        Self::Invite,
        Self::Answer,
        Self::TakeBack,
        Self::CloseAnswers,
        Self::SeeCounts,
        Self::Propose,
        Self::Agree,
        Self::Remark,
        Self::Close,
        Self::Abandon,
        Self::SeeResult,
        Self::Plan,
        Self::Assign,
    ];
}

/// Whether somebody may do something, where the assessment stands.
///
/// Levels come from those who answered, and from nobody else. Nobody sees answers, not even counted, while some still answer.
pub const fn may(act: Act, hand: Hand, state: State) -> bool {
    let leads = matches!(hand, Hand::Facilitator);
    let is_voice = matches!(hand, Hand::Voice);
    match act {
        Act::Invite | Act::CloseAnswers => leads && matches!(state, State::Answering),
        Act::Answer => matches!(hand, Hand::Assessor) && matches!(state, State::Answering),
        Act::TakeBack => is_voice && matches!(state, State::Answering),
        Act::SeeCounts => (leads || is_voice) && matches!(state, State::Consensus | State::Closed),
        Act::Propose | Act::Agree => is_voice && matches!(state, State::Consensus),
        Act::Remark | Act::Close => leads && matches!(state, State::Consensus),
        Act::Abandon => leads && state.is_under_way(),
        Act::SeeResult => {
            matches!(hand, Hand::Facilitator | Hand::Voice | Hand::Assessor | Hand::Association)
                && matches!(state, State::Closed)
        }
        Act::Plan => (leads || is_voice) && matches!(state, State::Closed),
        Act::Assign => matches!(hand, Hand::Facilitator | Hand::Secretary) && !matches!(state, State::Abandoned),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all() -> impl Iterator<Item = (Act, Hand, State)> {
        let pairs = Act::ALL.into_iter().flat_map(|act| Hand::ALL.into_iter().map(move |hand| (act, hand)));
        pairs.flat_map(|(act, hand)| State::ALL.iter().map(move |state| (act, hand, *state)))
    }

    #[test]
    fn a_facilitator_writes_no_level_wherever_the_assessment_stands() {
        for (act, hand, state) in all().filter(|(act, ..)| matches!(act, Act::Answer | Act::Propose | Act::Agree)) {
            assert!(
                matches!(hand, Hand::Assessor | Hand::Voice) || !may(act, hand, state),
                "{act:?} {hand:?} {state:?}"
            );
        }
    }

    #[test]
    fn nobody_sees_answers_while_some_still_answer() {
        for hand in Hand::ALL {
            for act in [Act::SeeCounts, Act::SeeResult] {
                assert!(!may(act, hand, State::Answering), "{hand:?}");
            }
        }
    }

    #[test]
    fn who_is_neither_of_the_association_nor_its_facilitator_sees_nothing() {
        for (act, hand, state) in all().filter(|(_, hand, _)| matches!(hand, Hand::Secretary | Hand::Stranger)) {
            let is_naming = act == Act::Assign && hand == Hand::Secretary;
            assert!(is_naming || !may(act, hand, state), "{act:?} {hand:?} {state:?}");
        }
    }

    #[test]
    fn what_is_closed_is_read_and_planned_with_and_nothing_else() {
        for (act, hand, state) in all().filter(|(.., state)| *state == State::Closed) {
            let is_still = matches!(act, Act::SeeCounts | Act::SeeResult | Act::Plan | Act::Assign);
            assert!(is_still || !may(act, hand, state), "{act:?} {hand:?}");
        }
    }

    #[test]
    fn nothing_is_done_with_what_was_given_up() {
        assert!(
            all().filter(|(.., state)| *state == State::Abandoned).all(|(act, hand, state)| !may(act, hand, state))
        );
    }
}
