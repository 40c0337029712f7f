//! A call for applications: what it offers, to whom, and how it is decided. All of it is shown openly.

use actors::Space;
use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use kernel::{Id, Text};
use serde::{Deserialize, Serialize};

use super::balance::Rule;
use super::eligibility::Criterion;
use super::review::GridLine;
use super::selection::Terms;

store::coded! {
    /// Where a call stands.
    CallState, "training-call-" {
        /// It is being written.
        Draft = "draft",
        /// It was published; it takes applications between its days.
        Open = "open",
        /// It is over: applications are reviewed.
        Review = "review",
        /// It was decided: places are confirmed, the waiting list moves.
        Decided = "decided",
    }
}

impl CallState {
    /// Whether it has a public page.
    pub const fn is_public(self) -> bool {
        !matches!(self, Self::Draft)
    }
}

store::coded! {
    /// By what order places are given.
    Order, "training-order-" {
        /// By the scores that reviewers give.
        Score = "score",
        /// In the order of arrival.
        Arrival = "arrival",
    }
}

/// Which call, of which space.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Key {
    /// The space.
    pub space: Id<Space>,
    /// The call.
    pub call: Id<Call>,
}

/// A call of a space.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Call {
    /// Which one.
    pub key: Key,
    /// The last part of its address, once it was published.
    pub slug: Option<String>,
    /// Where it stands.
    pub state: CallState,
    /// What it says.
    pub content: Content,
    /// When it closes.
    pub closes_at: Timestamp,
    /// How many have applied.
    pub last_number: i32,
    /// When names were erased.
    pub erased_at: Option<Timestamp>,
}

/// What a call says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Content {
    /// Its title.
    pub title: Text,
    /// What it offers, to whom, at what cost.
    pub words: Text,
    /// From when it takes applications, where the installation lives.
    pub opens: Date,
    /// Until when, to the minute.
    pub closes: DateTime,
    /// By what order places are given.
    pub order: Order,
    /// How many people an association may send on its place.
    pub people_each: i32,
    /// Who may apply.
    pub criteria: Vec<Criterion>,
    /// What is asked and judged.
    pub grid: Vec<GridLine>,
    /// What the cohorts are to look like.
    pub rules: Vec<Rule>,
    /// The least score for which a place is given, in percent.
    pub least_score: i32,
    /// Two reviews that differ by more, in percent of all points, go to a third.
    pub gap: i32,
    /// How many may wait for each cohort.
    pub waiting: i32,
    /// For so many days an offered place is held.
    pub confirm_days: i32,
    /// So many days after the last cohort has ended names are erased.
    pub kept_days: i32,
    /// Where to ask.
    pub contact: String,
}

impl Default for Content {
    fn default() -> Self {
        Self {
            title: Text::default(),
            words: Text::default(),
            opens: Date::default(),
            closes: DateTime::default(),
            order: Order::Score,
            people_each: 2,
            criteria: Vec::new(),
            grid: Vec::new(),
            rules: Vec::new(),
            least_score: 0,
            gap: 20,
            waiting: 50,
            confirm_days: 5,
            kept_days: 365,
            contact: String::new(),
        }
    }
}

impl Content {
    /// The terms on which the places of a cohort are given.
    pub fn terms(&self, places: i32) -> Terms<'_> {
        Terms { places, rules: &self.rules, least_score: self.least_score * 100, waiting: self.waiting }
    }
}

impl Call {
    /// Whether one can apply now; `today` where the installation lives.
    pub fn takes_applications(&self, now: Timestamp, today: Date) -> bool {
        self.state == CallState::Open && today >= self.content.opens && now < self.closes_at
    }

    /// Whether it was published and is not open yet.
    pub fn is_coming(&self, today: Date) -> bool {
        self.state == CallState::Open && today < self.content.opens
    }
}
