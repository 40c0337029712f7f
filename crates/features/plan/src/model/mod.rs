//! What a plan is made of, and its rules: pure, without a page or a statement.

mod activity;
mod measure;
mod plan;
mod progress;
mod tree;

pub use activity::{Activity, ActivityKind, Held, NewActivity, Turnout};
pub use measure::{Aim, Measure, Pace, Scope, Target};
pub use plan::{Node, NodeText, Owner, Plan, Span};
pub use progress::{Pulse, Standing, Tally, standings};
pub use tree::{Branch, Tree};
