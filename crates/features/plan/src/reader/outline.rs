use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// What a strategy paper proposes, as far as its reader understood it.
///
/// Every word of the paper is in exactly one place: in a node (number, title or body), in a fact that
/// [holds](Fact::holds) its line, or in an unplaced line. Of its signs only bullets and the points, commas and colons
/// at the seams of number, title and body are dropped: the tree says what they said.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Outline {
    /// The outermost nodes, in reading order.
    pub nodes: Vec<Node>,
    /// What the paper says about its organisation, in reading order.
    pub facts: Vec<Fact>,
    /// What found no place in the tree, in reading order.
    pub unplaced: Vec<Line>,
    /// Numbers that the paper announces ("four domains"), beside what was found.
    pub checks: Vec<Check>,
}

/// One part of a strategy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Node {
    /// What it is.
    pub kind: Kind,
    /// Its number as written, without the signs around it: `2`, `1.1`, `a`, `Axe 1`, `المحور الأول`.
    pub number: Option<String>,
    /// A short name, in the paper's words.
    pub title: String,
    /// The rest of its words; paragraphs are separated by line breaks. Often empty.
    pub body: String,
    /// Whether the body stands before the title in the paper, as in "the association has defined | four domains:".
    pub title_last: bool,
    /// The lines of the paper that it was read from, its children's not counted.
    pub lines: Vec<u32>,
    /// Codes of the articles of human rights that its words speak of, best first: a suggestion.
    pub rights: Vec<&'static str>,
    /// Its parts, in reading order.
    pub children: Vec<Node>,
}

/// What a part of a strategy is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// What the organisation is there for.
    Mission,
    /// The world it wants to see.
    Vision,
    /// What it holds dear.
    Values,
    /// A field of work (*domaine d'action*, مجال).
    Domain,
    /// A strategic axis, orientation or pillar (محور).
    Axis,
    /// An objective or goal (هدف).
    Objective,
    /// A priority worksite (*chantier prioritaire*, ورش).
    Priority,
    /// A way of working (*stratégie d'intervention*).
    Strategy,
    /// An expected result (نتيجة).
    Outcome,
    /// An action that serves all domains at once (*action horizontale*).
    HorizontalAction,
    /// An action or activity (نشاط).
    Action,
    /// A grouping that says nothing of its own kind.
    Section,
}

impl Kind {
    /// All kinds, in the order in which a form offers them.
    pub const ALL: [Self; 12] = [
        Self::Mission,
        Self::Vision,
        Self::Values,
        Self::Domain,
        Self::Axis,
        Self::Objective,
        Self::Priority,
        Self::Strategy,
        Self::Outcome,
        Self::HorizontalAction,
        Self::Action,
        Self::Section,
    ];

    /// The word under which it is stored and sent by forms.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Mission => "mission",
            Self::Vision => "vision",
            Self::Values => "values",
            Self::Domain => "domain",
            Self::Axis => "axis",
            Self::Objective => "objective",
            Self::Priority => "priority",
            Self::Strategy => "strategy",
            Self::Outcome => "outcome",
            Self::HorizontalAction => "horizontal-action",
            Self::Action => "action",
            Self::Section => "section",
        }
    }

    /// Reads the stored word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// What the unlabelled parts of such a node are taken for: an axis has objectives, an objective has actions.
    pub(super) const fn part(self) -> Self {
        match self {
            Self::Domain | Self::Axis => Self::Objective,
            Self::Mission | Self::Vision | Self::Values | Self::Section => Self::Section,
            _ => Self::Action,
        }
    }

    /// How far from the top such nodes stand in a strategy that has them all, from 0.
    pub(super) const fn rank(self) -> u8 {
        match self {
            Self::Objective => 1,
            Self::Outcome => 2,
            Self::Action => 3,
            _ => 0,
        }
    }

    /// Whether a paper may call the one what it elsewhere calls the other: "domains" are announced, "axes" counted.
    pub(super) fn is_akin(self, other: Self) -> bool {
        let fields = [Self::Domain, Self::Axis];
        self == other || (fields.contains(&self) && fields.contains(&other))
    }

    /// Whether a heading of this kind is itself the node ("Mission"), rather than the name of a list ("Objectives").
    pub(super) const fn is_whole(self) -> bool {
        matches!(self, Self::Mission | Self::Vision | Self::Values)
    }

    /// What a heading is that names this kind.
    pub(super) const fn of_heading(self) -> Self {
        if self.is_whole() { self } else { Self::Section }
    }

    /// What is listed under a heading that names this kind, if it names a list.
    pub(super) fn of_list(self) -> Option<Self> {
        (!self.is_whole()).then_some(self)
    }
}

/// A line of the paper, or a piece of one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// Its number, from 1; of a DOCX, that of the paragraph.
    pub number: u32,
    /// Its exact words.
    pub text: String,
}

/// Something that the paper says about its organisation.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Fact {
    /// What it says.
    pub finding: Finding,
    /// Where, in exactly which words.
    pub source: Line,
    /// Whether the line says nothing else and has its place here; otherwise the line is in a node, and only quoted.
    pub holds: bool,
}

/// What a fact says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Finding {
    /// The organisation was founded on this day.
    FoundedOn(Date),
    /// The organisation was founded in this year; the paper names no day.
    FoundedIn(i16),
    /// It has a body of so many members.
    Body {
        /// As the paper calls it.
        name: String,
        /// How many members.
        size: u32,
        /// What kind of body that probably is.
        kind: BodyKind,
    },
    /// So much is done each year.
    YearlyTarget {
        /// The words before the amount: who does what.
        what: String,
        /// How many a year.
        amount: u64,
        /// Of what: `associations`.
        unit: String,
    },
    /// So much of something, at least or about, at no stated pace: "more than 20 openings".
    Amount {
        /// How many.
        amount: u64,
        /// Of what.
        unit: String,
    },
}

/// What kind of body a name probably means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum BodyKind {
    /// All members together (الجمع العام).
    Assembly,
    /// A council or board between assemblies (المجلس).
    Council,
    /// A secretariat that carries out (الكتابة التنفيذية).
    Secretariat,
    /// The elected bureau (المكتب).
    Bureau,
    /// A committee or commission (اللجنة).
    Committee,
}

/// A number that the paper announces, beside what was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Check {
    /// The line that announces it.
    pub line: u32,
    /// What is counted.
    pub kind: Kind,
    /// How many the paper announces.
    pub announced: u32,
    /// How many were read.
    pub found: u32,
}

impl Check {
    /// Whether as many were found as announced.
    pub fn holds(&self) -> bool {
        self.announced == self.found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_reads_back_from_its_code() {
        for kind in Kind::ALL {
            assert_eq!(Kind::from_code(kind.code()), Some(kind));
            assert_eq!(serde_json::to_string(&kind).unwrap(), format!("\"{}\"", kind.code()));
        }
        assert_eq!(Kind::from_code("chapter"), None);
    }
}
