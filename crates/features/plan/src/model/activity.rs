use std::collections::BTreeSet;

use actors::directory::Actor;
use kernel::{Id, Text};
use store::Entry;

use super::measure::codes;
use super::{Node, Span};

/// Something that was done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Activity {
    /// Its identity.
    pub id: Id<Self>,
    /// What is said of it.
    pub said: NewActivity,
    /// Whether it was generated for a demonstration.
    pub generated: bool,
    /// Whether it was taken back: it is not counted.
    pub is_cancelled: bool,
}

/// What is said of something that was done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewActivity {
    /// Its name.
    pub title: Text,
    /// What more there is to say.
    pub note: Text,
    /// What is counted of it.
    pub held: Held,
}

/// What is counted of something that was done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    /// What it was.
    pub kind: ActivityKind,
    /// From when to when; it is counted on its first day.
    pub span: Span,
    /// The code of the place where it was held ([`kernel::place`]).
    pub place: Option<String>,
    /// Who came.
    pub turnout: Turnout,
    /// The nodes of the plan that it served.
    pub nodes: BTreeSet<Id<Node>>,
    /// The organisations that it reached.
    pub organisations: BTreeSet<Id<Actor>>,
}

/// How many came to an activity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Turnout {
    /// Women.
    pub women: u32,
    /// Men.
    pub men: u32,
    /// People of whom nobody noted whether they are women or men.
    pub unstated: u32,
    /// Young people among them all.
    pub youth: u32,
}

impl Turnout {
    /// All who came.
    pub const fn all(self) -> u32 {
        self.women.saturating_add(self.men).saturating_add(self.unstated)
    }
}

/// What an activity is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ActivityKind {
    /// A training.
    Training,
    /// A coaching visit to an association.
    Coaching,
    /// A meeting, a seminar, an assembly.
    Meeting,
    /// An action of advocacy.
    Advocacy,
    /// A debate, a forum: a space for dialogue.
    Dialogue,
    /// A study, a survey.
    Study,
    /// A publication.
    Publication,
    /// An observation mission.
    Observation,
    /// An action of communication.
    Communication,
    /// An action with people where they live.
    Outreach,
    /// Anything else.
    Other,
}

codes! { ActivityKind {
    Training = "training", Coaching = "coaching", Meeting = "meeting", Advocacy = "advocacy", Dialogue = "dialogue",
    Study = "study", Publication = "publication", Observation = "observation", Communication = "communication",
    Outreach = "outreach", Other = "other"
} }

impl ActivityKind {
    /// The message that names it.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Training => "plan-activity-training",
            Self::Coaching => "plan-activity-coaching",
            Self::Meeting => "plan-activity-meeting",
            Self::Advocacy => "plan-activity-advocacy",
            Self::Dialogue => "plan-activity-dialogue",
            Self::Study => "plan-activity-study",
            Self::Publication => "plan-activity-publication",
            Self::Observation => "plan-activity-observation",
            Self::Communication => "plan-activity-communication",
            Self::Outreach => "plan-activity-outreach",
            Self::Other => "plan-activity-other",
        }
    }

    /// Whether it strengthens the associations that it reaches.
    pub const fn strengthens(self) -> bool {
        matches!(self, Self::Training | Self::Coaching)
    }
}

impl Held {
    /// The kind of journal entry that measures count.
    pub const ENTRY: &str = "plan.activity.held";
    /// The kind of link from a journal entry to a node of the plan.
    pub const NODE: &str = "plan-node";
    /// The kind of link to an organisation that was reached.
    pub const ORGANISATION: &str = "organisation";
    /// The kind of link to an organisation that was trained or coached.
    pub const STRENGTHENED: &str = "organisation-strengthened";
    /// The amount that weighs an entry: −1 takes back an earlier one of the same kind, day and links. An entry without
    /// it weighs 1.
    pub const WEIGHT: &str = "weight";

    /// The journal entry that says it happened.
    pub fn entry(&self, activity: Id<Activity>) -> Entry {
        self.weighed(activity, 1)
    }

    /// The journal entry that takes it back: the same day, the same links, every amount the other way round, so that
    /// all sums are as if it had never been said.
    pub fn taking_back(&self, activity: Id<Activity>) -> Entry {
        self.weighed(activity, -1).with("taken_back", true)
    }

    fn weighed(&self, activity: Id<Activity>, weight: i64) -> Entry {
        let Turnout { women, men, youth, .. } = self.turnout;
        let mut entry =
            Entry::new(Self::ENTRY, "plan-activity", activity).at(self.span.first()).with("activity", self.kind.code());
        if let Some(place) = &self.place {
            entry = entry.with("place", place);
        }
        let people = [("participants", self.turnout.all()), ("women", women), ("men", men), ("youth", youth)];
        for (name, count) in people {
            entry = entry.amount(name, weight * i64::from(count));
        }
        entry = entry.amount(Self::WEIGHT, weight).amount(self.kind.code(), weight);
        for node in &self.nodes {
            entry = entry.link(Self::NODE, *node);
        }
        for organisation in &self.organisations {
            entry = entry.link(Self::ORGANISATION, *organisation);
            if self.kind.strengthens() {
                entry = entry.link(Self::STRENGTHENED, *organisation);
            }
        }
        entry
    }
}
