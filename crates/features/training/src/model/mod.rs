//! Programmes, cohorts, calls, applications, and the rules by which places are given. Pure: no input, no output.

pub mod application;
pub mod attendance;
pub mod attendance_sent;
pub mod balance;
pub mod call;
pub mod certificate;
pub mod cohort;
pub mod eligibility;
pub mod import;
pub mod programme;
mod refused;
pub mod review;
pub mod selection;
pub mod session;
pub mod session_calendar;
pub mod session_people;
pub mod session_quiz;
pub mod session_trainer;
pub mod twins;
pub mod year;

pub use application::{Application, ApplicationState, Card, Code, Facts, Participant, Sex, Way};
pub use balance::{Group, Rule, Tally};
pub use call::{Call, CallState, Key, Order};
pub use certificate::Credential;
pub use cohort::Cohort;
pub use eligibility::Criterion;
pub use programme::Programme;
pub use refused::Refused;
pub use review::{GridLine, Review, ReviewState};
pub use selection::{Outcome, Ruling, Why};
pub use session::{Session, SessionState, Slot};
pub use session_people::Attendee;
pub use session_trainer::Trainer;
