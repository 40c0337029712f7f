use actors::Space;
use jiff::civil::Date;
use kernel::{Id, Text};
use serde::{Deserialize, Serialize};

use super::Refused;
use super::law::{self, Rule};

store::coded! {
    /// Where an obligation stands.
    State, "toolkit-state-" {
        /// To be done.
        Todo = "todo",
        /// Handed in; a receipt is awaited.
        Filed = "filed",
        /// A receipt came; where the law owes a final one, it is awaited.
        Received = "received",
        /// The final receipt came, or nothing more is to come.
        Settled = "settled",
        /// The authority refused it.
        Refused = "refused",
        /// It was no obligation after all.
        Dropped = "dropped",
    }
}

store::coded! {
    /// What is done about an obligation.
    StepKind, "toolkit-step-" {
        /// It is handed in.
        File = "file",
        /// A provisional receipt came.
        Receipt = "receipt",
        /// The final receipt came.
        Final = "final",
        /// It was refused, with a reason.
        Refuse = "refuse",
        /// It was no obligation after all.
        Drop = "drop",
    }
}

store::coded! {
    /// How something is handed in.
    Way, "toolkit-way-" {
        /// At the counter.
        Direct = "direct",
        /// By a bailiff (huissier).
        Bailiff = "bailiff",
        /// By registered letter.
        Letter = "letter",
        /// By a portal or by e-mail.
        Online = "online",
    }
}

impl State {
    /// Whether something is still to be done or to come.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Todo | Self::Filed | Self::Received | Self::Refused)
    }

    /// Where a step leads from here. Who owes nothing more than a receipt has settled it with that.
    ///
    /// # Errors
    /// [`Refused::OutOfTurn`].
    pub const fn after(self, step: StepKind, owes_final: bool) -> Result<Self, Refused> {
        match (self, step) {
            (Self::Todo | Self::Refused, StepKind::File) => Ok(Self::Filed),
            (Self::Filed, StepKind::Receipt) => Ok(if owes_final { Self::Received } else { Self::Settled }),
            (Self::Filed | Self::Received, StepKind::Final) => Ok(Self::Settled),
            (Self::Filed | Self::Received, StepKind::Refuse) => Ok(Self::Refused),
            (Self::Todo, StepKind::Drop) => Ok(Self::Dropped),
            _ => Err(Refused::OutOfTurn),
        }
    }

    /// The steps that may follow.
    pub fn next(self, owes_final: bool) -> impl Iterator<Item = StepKind> {
        let fits =
            move |step: &StepKind| self.after(*step, owes_final).is_ok() && (owes_final || *step != StepKind::Final);
        StepKind::ALL.iter().copied().filter(fits)
    }
}

/// What was said of an obligation.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Said {
    /// Which branch; from whom the money is.
    pub what: Text,
    /// How much, in centimes.
    pub amount: Option<i64>,
}

/// An obligation of a space.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Duty {
    /// Its identity within the space.
    pub id: Id<Self>,
    /// The code of its rule.
    pub code: String,
    /// The version of the rule.
    pub version: String,
    /// The day of what it is about.
    pub since: Date,
    /// The last day to do it.
    pub due_on: Date,
    /// How many things it is about.
    pub causes: i32,
    /// Where it stands.
    pub state: State,
    /// When it was handed in.
    pub filed_on: Option<Date>,
    /// Until when an answer is owed.
    pub awaited_on: Option<Date>,
}

store::row! { Duty { id, code, version, since, due_on, causes, state, filed_on, awaited_on } }

impl Duty {
    /// Its rule.
    pub fn rule(&self) -> Option<&'static Rule> {
        law::version(&self.code, &self.version)
    }

    /// What it is called.
    pub fn name(&self) -> Text {
        self.rule().map(|rule| rule.name.clone()).unwrap_or_default()
    }

    /// Whether its last day is over and it was not handed in.
    pub fn is_late(&self, today: Date) -> bool {
        self.state == State::Todo && self.due_on < today
    }

    /// Whether the authority is late with its final receipt.
    pub fn is_authority_late(&self, today: Date) -> bool {
        matches!(self.state, State::Filed | State::Received) && self.awaited_on.is_some_and(|day| day < today)
    }

    /// Whether it was handed in on time.
    pub fn was_in_time(&self) -> Option<bool> {
        self.filed_on.map(|filed| filed <= self.due_on)
    }
}

/// What was done, who received it, what came.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct StepSaid {
    /// How it was handed in.
    pub way: Option<Way>,
    /// The officer who took it.
    pub officer: String,
    /// The office.
    pub place: String,
    /// The number of the receipt.
    pub number: String,
    /// The reason of a refusal, or why it was dropped.
    pub reason: String,
}

/// Identifies an obligation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Key {
    /// The space.
    pub space: Id<Space>,
    /// The obligation.
    pub duty: Id<Duty>,
}

/// Marks the identity of a step.
#[derive(Debug)]
pub struct Step;

/// The days before a deadline on which it is reminded of; the last is the day after.
pub const REMINDERS: [i32; 4] = [14, 7, 1, -1];

/// Which reminder is due with so many days left: the latest whose day has come, so that a server that slept writes one.
pub fn reminder(days_left: i32) -> Option<i32> {
    REMINDERS.into_iter().rfind(|days| days_left <= *days).filter(|days| *days >= 0 || days_left < 0)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_declaration_goes_from_the_counter_to_its_final_receipt() {
        let filed = State::Todo.after(StepKind::File, true);
        assert_eq!(filed, Ok(State::Filed));
        assert_eq!(State::Filed.after(StepKind::Receipt, true), Ok(State::Received));
        assert_eq!(State::Received.after(StepKind::Final, true), Ok(State::Settled));
        assert_eq!(State::Filed.after(StepKind::Receipt, false), Ok(State::Settled));
        assert_eq!(State::Filed.after(StepKind::Refuse, true), Ok(State::Refused));
        assert_eq!(State::Refused.after(StepKind::File, true), Ok(State::Filed), "a refused one is handed in again");
        assert_eq!(State::Settled.after(StepKind::File, true), Err(Refused::OutOfTurn));
        assert_eq!(State::Filed.after(StepKind::Drop, true), Err(Refused::OutOfTurn));
    }

    #[test]
    fn reminders_come_two_weeks_one_week_and_a_day_before_and_the_day_after() {
        for (left, due) in
            [(30, None), (14, Some(14)), (10, Some(14)), (7, Some(7)), (0, Some(1)), (-1, Some(-1)), (-40, Some(-1))]
        {
            assert_eq!(reminder(left), due, "{left}");
        }
    }

    proptest! {
        #[test]
        fn no_run_of_steps_files_what_is_settled_or_settles_what_was_never_filed(steps in prop::collection::vec(0_usize..5, 0..12), owes in any::<bool>()) {
            let (mut state, mut filed) = (State::Todo, false);
            for step in steps {
                let step = StepKind::ALL[step];
                if let Ok(next) = state.after(step, owes) {
                    prop_assert!(state != State::Settled && state != State::Dropped);
                    filed |= step == StepKind::File;
                    prop_assert!(next != State::Settled || filed);
                    state = next;
                }
            }
        }
    }
}
