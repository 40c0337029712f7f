//! What a cohort is asked: a test before and after, the same questions both times, and an evaluation. Answers are counted by
//! question and choice; nobody's sheet is kept.

use std::collections::BTreeMap;

use kernel::Text;
use serde::{Deserialize, Serialize};

store::coded! {
    /// When somebody answers what.
    Moment, "training-moment-" {
        /// The test before the training.
        Before = "before",
        /// The same test after it.
        After = "after",
        /// What she thinks of the training.
        Evaluation = "evaluation",
    }
}

/// Fewer answers than this show nothing of an evaluation, or of a test: what few say is said by somebody.
pub const SHOWN_FROM: i32 = 5;

/// The questions of a test.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Quiz {
    /// In their order.
    pub questions: Vec<Question>,
}

/// A question with its choices, of which one is right.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Question {
    /// By what its answers are counted: kept when its words change.
    pub code: String,
    /// What is asked.
    pub words: Text,
    /// What can be answered, a line each.
    pub choices: Vec<Text>,
    /// Which is right, counted from nothing.
    pub right: i32,
}

/// The choice of who says that she does not know: it can be taken for every question and is never right.
pub const UNSURE: i32 = -1;

/// What an evaluation asks, each from 1 to 5: code and message.
pub const ASPECTS: [(&str, &str); 5] = [
    ("content", "training-aspect-content"),
    ("trainers", "training-aspect-trainers"),
    ("materials", "training-aspect-materials"),
    ("place", "training-aspect-place"),
    ("use", "training-aspect-use"),
];
/// The best mark.
pub const BEST: i32 = 5;

impl Quiz {
    /// A code that none of its questions has: one more than the highest.
    pub fn next_code(&self) -> String {
        let number = |question: &Question| question.code.strip_prefix('q')?.parse::<u32>().ok();
        format!("q{}", self.questions.iter().filter_map(number).max().unwrap_or(0).saturating_add(1))
    }
}

/// How often each choice of each question was taken.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Counts(BTreeMap<(String, i32), i32>);

impl Counts {
    /// Of rows: question, choice, how often.
    pub fn of(rows: impl IntoIterator<Item = (String, i32, i32)>) -> Self {
        Self(rows.into_iter().map(|(question, choice, answers)| ((question, choice), answers)).collect())
    }

    /// How many answered a question.
    pub fn answers(&self, question: &str) -> i32 {
        self.choices(question).map(|(_, answers)| answers).sum()
    }

    /// How many took a choice.
    pub fn took(&self, question: &str, choice: i32) -> i32 {
        self.0.get(&(question.to_owned(), choice)).copied().unwrap_or(0)
    }

    /// The mean of the marks in hundredths; none where fewer than [`SHOWN_FROM`] answered.
    pub fn mean(&self, question: &str) -> Option<i32> {
        let answers = self.answers(question);
        let sum: i64 = self.choices(question).map(|(choice, answers)| i64::from(choice) * i64::from(answers)).sum();
        (answers >= SHOWN_FROM).then(|| rounded(sum * 100, answers))
    }

    fn choices<'a>(&'a self, question: &'a str) -> impl Iterator<Item = (i32, i32)> + 'a {
        self.0.iter().filter(move |((of, _), _)| of == question).map(|((_, choice), answers)| (*choice, *answers))
    }
}

fn rounded(hundred_times: i64, of: i32) -> i32 {
    let of = i64::from(of);
    i32::try_from((hundred_times + of / 2) / of).unwrap_or(i32::MAX)
}

/// What a question says of a training.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Change {
    /// How many percent answered rightly before; none where too few answered.
    pub before: Option<i32>,
    /// And after.
    pub after: Option<i32>,
}

impl Change {
    /// By how many points it rose.
    pub fn points(self) -> Option<i32> {
        Some(self.after? - self.before?)
    }
}

impl Question {
    /// How its right answers changed.
    pub fn change(&self, before: &Counts, after: &Counts) -> Change {
        let share = |counts: &Counts| {
            let answers = counts.answers(&self.code);
            (answers >= SHOWN_FROM).then(|| rounded(i64::from(counts.took(&self.code, self.right)) * 100, answers))
        };
        Change { before: share(before), after: share(after) }
    }
}

/// Whether answers fit what is asked: each question at most once, with a choice that it has.
pub fn fits(quiz: &Quiz, moment: Moment, answers: &[(String, i32)]) -> bool {
    let mut seen = std::collections::BTreeSet::new();
    answers.iter().all(|(question, choice)| {
        let has = match moment {
            Moment::Evaluation => ASPECTS.iter().any(|(code, _)| code == question) && (1..=BEST).contains(choice),
            Moment::Before | Moment::After => {
                let of = quiz.questions.iter().find(|one| &one.code == question);
                let is_one = |of: &Question| usize::try_from(*choice).is_ok_and(|choice| choice < of.choices.len());
                of.is_some_and(|one| *choice == UNSURE || is_one(one))
            }
        };
        has && seen.insert(question)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counts(rows: &[(&str, i32, i32)]) -> Counts {
        Counts::of(rows.iter().map(|(question, choice, answers)| ((*question).to_owned(), *choice, *answers)))
    }

    fn question() -> Question {
        Question { code: "q1".into(), choices: vec![Text::default(); 3], right: 2, ..Question::default() }
    }

    #[test]
    fn the_change_is_told_by_question() {
        let (before, after) =
            (counts(&[("q1", 0, 4), ("q1", 2, 2), ("q2", 2, 9)]), counts(&[("q1", 1, 1), ("q1", 2, 7)]));
        let change = question().change(&before, &after);
        assert_eq!((change.before, change.after, change.points()), (Some(33), Some(88), Some(55)));
    }

    #[test]
    fn fewer_than_five_show_nothing() {
        let four = counts(&[("q1", 2, 4), ("content", 5, 4)]);
        assert_eq!(question().change(&four, &four), Change { before: None, after: None });
        assert_eq!(four.mean("content"), None);
        assert_eq!(counts(&[("content", 5, 4), ("content", 2, 1)]).mean("content"), Some(440));
    }

    #[test]
    fn what_was_not_asked_is_no_answer() {
        let quiz = Quiz { questions: vec![question()] };
        let one = |question: &str, choice| vec![(question.to_owned(), choice)];
        assert!(fits(&quiz, Moment::Before, &one("q1", 2)));
        assert!(!fits(&quiz, Moment::Before, &one("q1", 3)) && !fits(&quiz, Moment::After, &one("q1", -2)));
        assert!(fits(&quiz, Moment::After, &one("q1", UNSURE)), "who does not know says so");
        assert!(
            !fits(&quiz, Moment::Before, &one("q2", 0))
                && !fits(&quiz, Moment::Before, &[one("q1", 1), one("q1", 2)].concat())
        );
        assert!(fits(&quiz, Moment::Evaluation, &one("content", 5)));
        assert!(
            !fits(&quiz, Moment::Evaluation, &one("content", 6)) && !fits(&quiz, Moment::Evaluation, &one("q1", 1))
        );
    }
}
