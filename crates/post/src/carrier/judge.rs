//! Whether a mail server refuses letters for whom they go to, or for who sends them and what they say.
//!
//! Servers do not tell the two apart by their codes: one that was set up wrongly says of every address that it does not
//! exist. What tells them apart is that it says so of nearly everybody.

use std::collections::VecDeque;

use super::log::Fate;

/// So many of the last answers are looked at.
const LOOKED_AT: usize = 25;
/// So many refusals among them are about us.
const TOO_MANY: usize = 20;
/// So many refusals one after the other, and one waits for more answers before one believes them.
const IN_A_ROW: usize = 5;

/// What the last answers of a mail server mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Finding {
    /// Refusals are about their recipients.
    Calm,
    /// It cannot be told yet: refusals are not to be believed.
    Unsure,
    /// It refuses nearly everything: it is about us.
    Unwanted,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Answer {
    Taken,
    /// No such recipient.
    Refused,
    /// Not for what it says or who sends it.
    Unwanted,
}

/// The last answers of a mail server.
#[derive(Debug, Clone, Default)]
pub struct Judge {
    last: VecDeque<Answer>,
}

impl Judge {
    /// Hears what became of one more letter. What is only put off says nothing.
    pub fn hear(&mut self, fate: Fate) {
        let answer = match fate {
            Fate::Sent => Answer::Taken,
            Fate::Refused(_) => Answer::Refused,
            Fate::Unwanted(_) => Answer::Unwanted,
            Fate::Later(_) | Fate::Doubtful => return,
        };
        if self.last.len() == LOOKED_AT {
            self.last.pop_front();
        }
        self.last.push_back(answer);
    }

    /// What its answers mean so far.
    pub fn finding(&self) -> Finding {
        let is_refusal = |answer: &&Answer| **answer != Answer::Taken;
        if self.last.iter().filter(is_refusal).count() >= TOO_MANY {
            return Finding::Unwanted;
        }
        let row = self.last.iter().rev().take_while(is_refusal).count();
        if row > 0 && (row >= IN_A_ROW || row == self.last.len()) { Finding::Unsure } else { Finding::Calm }
    }

    /// What they mean when nothing more is under way. `has_taken` tells whether the server ever took a letter of the mailing:
    /// then some refusals at its end are believed.
    pub fn at_the_end(&self, has_taken: bool) -> Finding {
        match self.finding() {
            Finding::Unsure if has_taken => Finding::Calm,
            Finding::Unsure if self.last.len() >= IN_A_ROW || self.last.contains(&Answer::Unwanted) => {
                Finding::Unwanted
            }
            Finding::Unsure => Finding::Calm,
            finding => finding,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TAKEN: Fate = Fate::Sent;
    const DEAD: Fate = Fate::Refused(550);
    const SPAM: Fate = Fate::Unwanted(554);

    fn heard(answers: &[(usize, Fate)]) -> Judge {
        let mut judge = Judge::default();
        answers.iter().for_each(|(times, fate)| (0..*times).for_each(|_| judge.hear(*fate)));
        judge
    }

    #[test]
    fn dead_addresses_among_living_ones_are_believed() {
        assert_eq!(heard(&[(9, TAKEN), (1, DEAD), (3, TAKEN), (4, DEAD)]).finding(), Finding::Calm);
        assert_eq!(heard(&[(900, TAKEN), (12, DEAD), (1, TAKEN)]).finding(), Finding::Calm);
    }

    #[test]
    fn who_refuses_everybody_is_not_believed_also_when_it_took_thousands_before() {
        for refusal in [DEAD, SPAM] {
            assert_eq!(heard(&[(1, refusal)]).finding(), Finding::Unsure, "nothing else is known of it");
            assert_eq!(heard(&[(19, refusal)]).finding(), Finding::Unsure);
            assert_eq!(heard(&[(50_000, TAKEN), (5, refusal)]).finding(), Finding::Unsure);
            assert_eq!(heard(&[(50_000, TAKEN), (20, refusal)]).finding(), Finding::Unwanted);
        }
        assert_eq!(heard(&[(20, Fate::Later(451)), (20, Fate::Doubtful)]).finding(), Finding::Calm);
    }

    #[test]
    fn at_the_end_few_refusals_are_believed_unless_nothing_else_was_heard() {
        assert_eq!(heard(&[(7, DEAD)]).at_the_end(true), Finding::Calm, "a round of those that were tried again");
        assert_eq!(heard(&[(7, DEAD)]).at_the_end(false), Finding::Unwanted);
        assert_eq!(heard(&[(2, DEAD)]).at_the_end(false), Finding::Calm, "two readers whose boxes are gone");
        assert_eq!(heard(&[(2, SPAM)]).at_the_end(false), Finding::Unwanted);
        assert_eq!(heard(&[(20, DEAD)]).at_the_end(true), Finding::Unwanted);
    }
}
