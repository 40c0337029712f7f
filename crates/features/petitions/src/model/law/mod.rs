//! The rules of each procedure, read from dated files, and everything that is computed from them: what is required, how far
//! a collection is, which legal deadline runs, and which procedure fits what somebody wants. All of it is pure.

mod article;
mod check;
mod due;
mod interview;
mod length;
mod progress;
mod read;
mod rules;
mod shelf;
mod threshold;

pub use article::Article;
pub use due::{Due, DueState, dues};
pub use interview::{Answers, Asked, Choice, Excluded, Outcome, Question, interview};
pub use length::Length;
pub use progress::{Progress, ProvinceMissing};
pub use read::RulesError;
pub use rules::{
    Authority, By, Committee, Deadline, FieldCode, FieldRule, Item, Retention, Rules, Scope, Sessions, Stage, Way,
};
pub use shelf::{BadFile, Shelf, in_force, procedures};
pub use threshold::{Band, Doubt, Needed, Required, Spread, Threshold, Why};

#[cfg(test)]
mod said;
