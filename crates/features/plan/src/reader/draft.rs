use serde::{Deserialize, Serialize};

use super::edit::{Edit, EditError};
use super::{Check, Fact, Kind, Line, Node, Outline};

/// So many corrections can be taken back; older ones are for good.
const UNDOABLE: usize = 500;

/// An outline that a person is correcting. Every correction keeps every word of the paper, and can be taken back.
///
/// It is stored as the tree before the corrections and their list; the tree after them is what they make of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(from = "Stored", into = "Stored")]
pub struct Draft {
    start: Tree,
    edits: Vec<Edit>,
    now: Tree,
}

#[derive(Serialize, Deserialize)]
struct Stored {
    start: Tree,
    edits: Vec<Edit>,
}

impl From<Draft> for Stored {
    fn from(draft: Draft) -> Self {
        Self { start: draft.start, edits: draft.edits }
    }
}

impl From<Stored> for Draft {
    /// What is left of a list of corrections that does not fit its tree is what fits.
    fn from(stored: Stored) -> Self {
        let mut draft = Self { now: stored.start.clone(), start: stored.start, edits: Vec::new() };
        for edit in stored.edits {
            if draft.apply(edit).is_err() {
                break;
            }
        }
        draft
    }
}

/// The state of a draft.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct Tree {
    pub(super) nodes: Vec<DraftNode>,
    pub(super) facts: Vec<DraftFact>,
    pub(super) unplaced: Vec<DraftLine>,
    pub(super) checks: Vec<Check>,
    /// The next id that is free. Nodes, facts and lines share one count.
    next: u32,
}

/// A node under correction.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct DraftNode {
    /// Its id in this draft; it keeps it wherever it is moved.
    pub id: u32,
    /// What it is.
    pub kind: Kind,
    /// Its number as written in the paper.
    pub number: Option<String>,
    /// The title that a person gave it, if any.
    pub name: Option<String>,
    /// Its title in the paper's words.
    pub title: String,
    /// The rest of its words.
    pub body: String,
    /// Whether the body stands before the title in the paper.
    pub title_last: bool,
    /// The lines of the paper that its words come from.
    pub lines: Vec<u32>,
    /// Codes of suggested articles of human rights.
    pub rights: Vec<String>,
    /// Its parts.
    pub children: Vec<DraftNode>,
}

/// A fact of the draft.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct DraftFact {
    /// Its id in this draft.
    pub id: u32,
    /// What was found.
    pub fact: Fact,
}

/// A piece of the paper that has no place in the tree.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DraftLine {
    /// Its id in this draft.
    pub id: u32,
    /// Where it comes from and its words.
    pub line: Line,
}

impl DraftNode {
    /// The title to show: the person's, else the paper's.
    pub fn shown_title(&self) -> &str {
        self.name.as_deref().unwrap_or(&self.title)
    }

    /// Title and body in the paper's words: the text in which a place to split is counted.
    pub fn text(&self) -> String {
        join([&self.title, &self.body])
    }

    /// All its words in the paper's order.
    pub fn words(&self) -> String {
        let number = self.number.as_deref().unwrap_or_default();
        if self.title_last { join([number, &self.body, &self.title]) } else { join([number, &self.title, &self.body]) }
    }

    /// Where [`text`](Self::text) can well be split, in characters: at the start of each sentence but the first.
    pub fn seams(&self) -> Vec<usize> {
        let letters: Vec<char> = self.text().chars().collect();
        let is_seam = |at: &usize| {
            let ends = |c: char| matches!(c, '.' | ';' | '!' | '?' | '؟' | '؛' | '\n');
            let before = letters[..*at].iter().rev().find(|c| **c == '\n' || !c.is_whitespace());
            letters[*at - 1].is_whitespace() && !letters[*at].is_whitespace() && before.is_some_and(|c| ends(*c))
        };
        (1..letters.len()).filter(is_seam).collect()
    }
}

fn join<const N: usize>(parts: [&str; N]) -> String {
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

impl Draft {
    /// A draft of an outline as it was read.
    pub fn of(outline: Outline) -> Self {
        let start = Tree::of(outline);
        Self { now: start.clone(), start, edits: Vec::new() }
    }

    /// The outermost nodes.
    pub fn nodes(&self) -> &[DraftNode] {
        &self.now.nodes
    }

    /// The facts that were found and not dismissed.
    pub fn facts(&self) -> &[DraftFact] {
        &self.now.facts
    }

    /// What has no place in the tree, in the paper's order.
    pub fn unplaced(&self) -> &[DraftLine] {
        &self.now.unplaced
    }

    /// The numbers that the paper announces, as they were compared when it was read.
    pub fn checks(&self) -> &[Check] {
        &self.now.checks
    }

    /// The node of an id.
    pub fn node(&self, id: u32) -> Option<&DraftNode> {
        self.now.node(id)
    }

    /// Corrects the draft. On an error it stays as it was.
    pub fn apply(&mut self, edit: Edit) -> Result<(), EditError> {
        self.now.apply(&edit)?;
        self.edits.push(edit);
        if self.edits.len() > UNDOABLE {
            // What worked when it was done works again on the same tree.
            let oldest = self.edits.remove(0);
            self.start.apply(&oldest)?;
        }
        Ok(())
    }

    /// The last correction, which [`undo`](Self::undo) would take back.
    pub fn last_edit(&self) -> Option<&Edit> {
        self.edits.last()
    }

    /// Takes the last correction back and gives it, if there is one.
    pub fn undo(&mut self) -> Option<Edit> {
        let undone = self.edits.pop()?;
        let edits = std::mem::take(&mut self.edits);
        *self = Self::from(Stored { start: self.start.clone(), edits });
        Some(undone)
    }
}

impl Tree {
    fn of(outline: Outline) -> Self {
        let mut tree =
            Self { nodes: Vec::new(), facts: Vec::new(), unplaced: Vec::new(), checks: outline.checks, next: 1 };
        tree.nodes = outline.nodes.into_iter().map(|node| tree.adopt(node)).collect();
        tree.facts = outline.facts.into_iter().map(|fact| DraftFact { id: tree.id(), fact }).collect();
        tree.unplaced = outline.unplaced.into_iter().map(|line| DraftLine { id: tree.id(), line }).collect();
        tree
    }

    /// A new id.
    pub(super) fn id(&mut self) -> u32 {
        let id = self.next;
        self.next += 1;
        id
    }

    fn adopt(&mut self, node: Node) -> DraftNode {
        DraftNode {
            id: self.id(),
            kind: node.kind,
            number: node.number,
            name: None,
            title: node.title,
            body: node.body,
            title_last: node.title_last,
            lines: node.lines,
            rights: node.rights.into_iter().map(str::to_owned).collect(),
            children: node.children.into_iter().map(|child| self.adopt(child)).collect(),
        }
    }
}
