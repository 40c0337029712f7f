//! Who may do what with an experience, and when: the whole of the rules in one place.

use actors::Role;

use super::{Content, Section, Tally};

store::coded! {
    /// Where an experience stands.
    State, "library-experience-state-" {
        /// Its authors write it, or revise it.
        Draft = "draft",
        /// Peers read it.
        Review = "review",
        /// Peers and the secretariat found it good.
        Validated = "validated",
        /// Everybody reads it.
        Published = "published",
        /// It was put aside, or taken back from the public.
        Withdrawn = "withdrawn",
    }
}

store::coded! {
    /// What happens to an experience: each is a row with who and when.
    Step, "library-experience-step-" {
        /// It was begun.
        Begun = "begun",
        /// It was handed to peers.
        Submitted = "submitted",
        /// It was given back to its authors.
        Returned = "returned",
        /// It was found good.
        Validated = "validated",
        /// A version was published.
        Published = "published",
        /// Its authors write at it again; what was published stays.
        Reopened = "reopened",
        /// It was put aside, or taken back from the public.
        Withdrawn = "withdrawn",
    }
}

/// How many peers must have delivered a review.
pub const NEEDED_REVIEWS: u32 = 2;

/// Where a step leads; nothing if it does not follow from where the experience stands.
pub const fn next(state: State, step: Step) -> Option<State> {
    match (state, step) {
        (State::Draft, Step::Submitted) => Some(State::Review),
        (State::Review | State::Validated, Step::Returned) => Some(State::Draft),
        (State::Review, Step::Validated) => Some(State::Validated),
        (State::Validated, Step::Published) => Some(State::Published),
        (State::Published | State::Withdrawn, Step::Reopened) => Some(State::Draft),
        (State::Withdrawn, Step::Withdrawn) => None,
        (_, Step::Withdrawn) => Some(State::Withdrawn),
        _ => None,
    }
}

/// Somebody before one experience.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hand {
    /// Her role in the space that keeps it.
    pub role: Role,
    /// Whether she is one of its authors.
    pub is_author: bool,
    /// Whether she is, or ever wrote a part of it.
    pub has_written: bool,
    /// Whether she was asked to review it in this round and did not decline.
    pub is_reviewer: bool,
}

/// What somebody wants to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// Write a section; whoever does becomes an author.
    Write,
    /// Comment on a section.
    Comment,
    /// Choose who writes with her.
    ChooseAuthors,
    /// Ask peers for a review.
    AskPeers,
    /// Deliver a review.
    Review,
    /// Erase a photo or document from everywhere, because somebody took her consent back.
    Erase,
    /// Answer a remark of a reviewer.
    Answer,
    /// Take a step.
    Take(Step),
}

/// Whether somebody may do something, where the experience stands.
///
/// Nobody judges what she wrote, even if she is an author no longer: whoever wrote neither reviews nor validates nor chooses the reviewers. Nobody writes what she
/// reviews. What peers read does not change under their eyes: only a draft is written.
pub fn may(act: Act, hand: Hand, state: State) -> bool {
    let is_member = hand.role >= Role::Member;
    let leads = hand.role >= Role::Officer;
    match act {
        Act::Write => state == State::Draft && is_member && !hand.is_reviewer && (hand.is_author || leads),
        Act::Comment => is_member && state != State::Withdrawn,
        Act::ChooseAuthors => is_member && (hand.is_author || leads) && state == State::Draft,
        Act::Erase => is_member && (hand.is_author || leads),
        Act::AskPeers => leads && !hand.has_written && state == State::Review,
        Act::Review => hand.is_reviewer && !hand.has_written && state == State::Review,
        Act::Answer => is_member && hand.is_author && state == State::Review,
        Act::Take(step) if next(state, step).is_none() => false,
        Act::Take(Step::Begun) => false,
        Act::Take(Step::Submitted) => is_member && (hand.is_author || leads),
        Act::Take(Step::Returned) => is_member && (hand.is_author || leads),
        Act::Take(Step::Validated) => leads && !hand.has_written,
        Act::Take(Step::Published) => leads,
        Act::Take(Step::Reopened) => is_member && (hand.is_author || leads),
        Act::Take(Step::Withdrawn) => hand.role >= Role::Secretary || (leads && state == State::Draft),
    }
}

/// What still stands before a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Obstacle {
    /// It has no title, no summary or no sentence that says what was learned.
    Head,
    /// A required section is not whole.
    Section(Section),
    /// Too few reviews were delivered: this many are missing.
    Reviews(u32),
    /// A reviewer asks for more work: it is to be given back.
    Rework(u32),
    /// Remarks that no author answered.
    Unanswered(u32),
}

/// What still stands before a step that is otherwise allowed.
pub fn obstacles(step: Step, content: &Content, tally: Tally) -> Vec<Obstacle> {
    let mut found = Vec::new();
    if matches!(step, Step::Submitted | Step::Validated | Step::Published) {
        if !content.head.is_whole() {
            found.push(Obstacle::Head);
        }
        found.extend(content.missing().into_iter().map(Obstacle::Section));
    }
    if matches!(step, Step::Validated | Step::Published) {
        if tally.delivered < NEEDED_REVIEWS && !tally.is_corrected {
            found.push(Obstacle::Reviews(NEEDED_REVIEWS - tally.delivered));
        }
        if tally.rework > 0 {
            found.push(Obstacle::Rework(tally.rework));
        }
        if tally.unanswered > 0 {
            found.push(Obstacle::Unanswered(tally.unanswered));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use kernel::{Lang, Text};

    use super::*;
    use crate::model::experience::{Body, Claim, Proof};

    fn hands() -> Vec<Hand> {
        let bools = [false, true];
        let mut all = Vec::new();
        for role in Role::ALL {
            for is_author in bools {
                for has_written in [is_author, true] {
                    let both = bools.map(|is_reviewer| Hand { role, is_author, has_written, is_reviewer });
                    all.extend(both);
                }
            }
        }
        all
    }

    fn acts() -> Vec<Act> {
        let mut all =
            vec![Act::Write, Act::Comment, Act::ChooseAuthors, Act::AskPeers, Act::Review, Act::Answer, Act::Erase];
        all.extend(Step::ALL.iter().copied().map(Act::Take));
        all
    }

    fn whole() -> Content {
        let mut content = Content::default();
        let words = Text::of(Lang::Fr, "mots");
        (content.head.title, content.head.summary, content.head.lesson) = (words.clone(), words.clone(), words.clone());
        for section in Section::ALL {
            content.sections.insert(*section, Body { text: words.clone(), ..Body::default() });
        }
        let proof = Proof { words: "Le procès-verbal".to_owned(), ..Proof::default() };
        content.sections.insert(Section::Results, Body { claims: vec![Claim { words, proof }], ..Body::default() });
        content
    }

    #[test]
    fn nobody_judges_what_she_wrote_whatever_her_role() {
        for hand in hands().into_iter().filter(|hand| hand.has_written) {
            for state in State::ALL {
                for act in [Act::Review, Act::AskPeers, Act::Take(Step::Validated)] {
                    assert!(!may(act, hand, *state), "{act:?} {hand:?} {state:?}");
                }
            }
        }
    }

    #[test]
    fn nobody_writes_what_she_reviews() {
        for hand in hands().into_iter().filter(|hand| hand.is_reviewer) {
            assert!(State::ALL.iter().all(|state| !may(Act::Write, hand, *state)), "{hand:?}");
        }
    }

    #[test]
    fn only_a_draft_is_written_and_only_under_review_it_is_reviewed() {
        for hand in hands() {
            for state in State::ALL {
                assert!(*state == State::Draft || !may(Act::Write, hand, *state));
                assert!(*state == State::Review || !may(Act::Review, hand, *state));
            }
        }
    }

    #[test]
    fn somebody_without_a_role_in_the_space_can_only_review() {
        let hand = Hand { role: Role::Visitor, is_author: false, has_written: false, is_reviewer: true };
        for state in State::ALL {
            for act in acts() {
                assert!(!may(act, hand, *state) || act == Act::Review, "{act:?} {state:?}");
            }
        }
    }

    #[test]
    fn no_way_leads_to_the_public_but_through_peers_and_validation() {
        let leading_to = |to: State| {
            let pairs = State::ALL.iter().flat_map(|from| Step::ALL.iter().map(|step| (*from, *step)));
            pairs.filter(|(from, step)| next(*from, *step) == Some(to)).collect::<Vec<_>>()
        };
        assert_eq!(leading_to(State::Published), [(State::Validated, Step::Published)]);
        assert_eq!(leading_to(State::Validated), [(State::Review, Step::Validated)]);
        assert_eq!(leading_to(State::Review), [(State::Draft, Step::Submitted)]);
    }

    #[test]
    fn a_whole_sheet_with_two_good_reviews_meets_no_obstacle() {
        let good = Tally { delivered: 2, ..Tally::default() };
        assert_eq!(obstacles(Step::Submitted, &whole(), Tally::default()), []);
        assert_eq!(obstacles(Step::Validated, &whole(), good), []);
        let one = Tally { delivered: 1, rework: 1, unanswered: 3, awaited: 1, is_corrected: false };
        let expected = [Obstacle::Reviews(1), Obstacle::Rework(1), Obstacle::Unanswered(3)];
        assert_eq!(obstacles(Step::Validated, &whole(), one), expected);
        assert_eq!(obstacles(Step::Returned, &Content::default(), one), []);
        let corrected = Tally { is_corrected: true, ..Tally::default() };
        assert_eq!(obstacles(Step::Validated, &whole(), corrected), [], "peers read it before the slip was mended");
        let doubted = Tally { rework: 1, ..corrected };
        assert_eq!(obstacles(Step::Validated, &whole(), doubted), [Obstacle::Rework(1)], "who reads it again is heard");
    }

    #[test]
    fn each_required_section_stands_before_submission_until_it_is_whole() {
        for section in Section::ALL {
            let mut content = whole();
            content.sections.remove(section);
            let expected: Vec<_> = section.is_required().then_some(Obstacle::Section(*section)).into_iter().collect();
            assert_eq!(obstacles(Step::Submitted, &content, Tally::default()), expected);
        }
        let mut content = whole();
        content.head.lesson = Text::default();
        assert_eq!(obstacles(Step::Submitted, &content, Tally::default()), [Obstacle::Head]);
    }
}
