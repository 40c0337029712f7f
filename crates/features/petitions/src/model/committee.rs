use jiff::Timestamp;
use jiff::civil::Date;
use kernel::{Id, Text};
use serde::{Deserialize, Serialize};

use super::Part;

/// Somebody who took the initiative: in the committee or beside it.
#[derive(Debug, Clone, PartialEq)]
pub struct Initiator {
    /// The identity within the petition.
    pub id: Id<Initiator>,
    /// The part.
    pub part: Part,
    /// The code of the region to which she belongs, where the procedure asks for a spread over regions.
    pub region: Option<String>,
    /// Whether the public may read her name.
    pub is_named: bool,
    /// The place in the list, from 1.
    pub position: u32,
    /// Who it is: sealed wherever it is kept.
    pub identity: Identity,
}

impl Initiator {
    /// Whether she belongs to the committee.
    pub const fn is_in_committee(&self) -> bool {
        !matches!(self.part, Part::Initiator)
    }
}

/// Who an initiator is: the columns of the official form (decree on the petitions commission, annex, tables 2 and 4).
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Identity {
    /// First names (الاسم الشخصي).
    pub given: String,
    /// Family name (الاسم العائلي).
    pub family: String,
    /// The number of the national identity card, normalised.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// Until when the card is valid.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expires_on: Option<Date>,
    /// Where she lives.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// Where she was born.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub birth_place: Option<String>,
    /// Her number on the general electoral rolls.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub roll_number: Option<String>,
    /// Asked of mandatary and deputy only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
    /// Asked of mandatary and deputy only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
}

impl Identity {
    /// First names and family name.
    pub fn name(&self) -> String {
        format!("{} {}", self.given, self.family).trim().to_owned()
    }
}

/// Says nothing: who somebody is is never printed by accident.
impl std::fmt::Debug for Identity {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("[initiator]")
    }
}

/// The minutes of the meeting in which the committee chose its mandatary and the deputy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Minutes {
    /// The day of the meeting.
    pub held_on: Date,
    /// Where it was held.
    pub place: String,
    /// What else was decided.
    pub decisions: Text,
    /// Who was present.
    pub present: Vec<Id<Initiator>>,
    /// When they were written down.
    pub written_at: Timestamp,
}

/// What was answered to a condition or a ground of inadmissibility.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Check {
    /// Which one: [`Check::condition`] or [`Check::ground`].
    pub item: String,
    /// The answer.
    pub answer: Answer,
    /// Why, or what to mend.
    pub note: String,
    /// When it was answered.
    pub answered_at: Timestamp,
}

impl Check {
    /// The item of a condition of the rules.
    pub fn condition(code: &str) -> String {
        format!("condition.{code}")
    }

    /// The item of a ground of inadmissibility of the rules.
    pub fn ground(code: &str) -> String {
        format!("ground.{code}")
    }
}

store::coded! {
    /// An answer of the admissibility checklist.
    Answer, "petition-setup-answer-" {
        /// The condition is met; the ground does not apply.
        Good = "good",
        /// Nobody is sure.
        Unsure = "unsure",
        /// The condition is not met; the ground applies.
        Against = "against",
    }
}
