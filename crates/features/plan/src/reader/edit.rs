//! The corrections that a person makes to an outline, one by one.

use serde::{Deserialize, Serialize};

use super::build::MAX_DEPTH;
use super::draft::{DraftFact, DraftLine, DraftNode, Tree};
use super::{Kind, Line, rights, title, words};

/// A title that a person gives is no longer, in characters.
const TITLE: usize = 300;

/// One correction. Ids are those of the draft.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "do", rename_all = "kebab-case")]
pub enum Edit {
    /// Puts a node, with its parts, somewhere else: the drag.
    Move {
        /// Which.
        node: u32,
        /// Under which node; under none as an outermost one.
        under: Option<u32>,
        /// Before which of the others there, counted from 0 without the node itself; beyond the last: at the end.
        at: usize,
    },
    /// Makes a node the last part of the one above it.
    Indent {
        /// Which.
        node: u32,
    },
    /// Puts a node beside the one that it is a part of, after it.
    Outdent {
        /// Which.
        node: u32,
    },
    /// Adds a node's words to another's body, and its parts to the other's parts.
    Merge {
        /// Which one ends.
        node: u32,
        /// Which one takes it in.
        into: u32,
    },
    /// Parts a node in two; the second stands after it and has the rest of the words. The parts stay with the first.
    Split {
        /// Which.
        node: u32,
        /// Before which character of its [text](DraftNode::text); inside a word, before the word.
        at: usize,
    },
    /// Gives a node another title. The paper's words are kept beside it.
    Rename {
        /// Which.
        node: u32,
        /// The title.
        title: String,
    },
    /// Says that a node is something else.
    Recast {
        /// Which.
        node: u32,
        /// What it is.
        kind: Kind,
    },
    /// Takes a node out of the tree: its words become an unplaced line, its parts take its place.
    Remove {
        /// Which.
        node: u32,
    },
    /// Makes an unplaced line a node.
    Place {
        /// Which line.
        line: u32,
        /// Under which node; under none as an outermost one.
        under: Option<u32>,
        /// Before which of the others there; beyond the last: at the end.
        at: usize,
        /// What it is.
        kind: Kind,
    },
    /// Says that a fact is none. If it held its line, the line becomes unplaced.
    Dismiss {
        /// Which.
        fact: u32,
    },
}

/// Why a correction cannot be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum EditError {
    /// The draft has no such node: perhaps it was merged or removed in another window.
    #[error("no such node")]
    NoSuchNode,
    /// The draft has no such unplaced line.
    #[error("no such unplaced line")]
    NoSuchLine,
    /// The draft has no such fact.
    #[error("no such fact")]
    NoSuchFact,
    /// A node cannot become a part of itself.
    #[error("a node cannot stand under itself")]
    IntoItself,
    /// The first of its neighbours has none above it to be a part of.
    #[error("no node above to stand under")]
    NothingAbove,
    /// An outermost node is a part of none.
    #[error("the node is outermost already")]
    Outermost,
    /// A part of the split would have no words.
    #[error("no words on one side of the split")]
    NothingToSplit,
    /// A title needs words.
    #[error("a title without words")]
    EmptyTitle,
    /// The title has more than 300 characters.
    #[error("a title of more than 300 characters")]
    LongTitle,
    /// The tree would be deeper than 12 nodes.
    #[error("the outline would be deeper than 12 levels")]
    TooDeep,
}

type Result<T> = std::result::Result<T, EditError>;

impl Tree {
    /// Makes a correction. On an error nothing has changed.
    pub(super) fn apply(&mut self, edit: &Edit) -> Result<()> {
        match edit {
            Edit::Move { node, under, at } => self.shift(*node, *under, *at),
            Edit::Indent { node } => self.indent(*node),
            Edit::Outdent { node } => self.outdent(*node),
            Edit::Merge { node, into } => self.merge(*node, *into),
            Edit::Split { node, at } => self.split(*node, *at),
            Edit::Rename { node, title } => self.rename(*node, title),
            Edit::Recast { node, kind } => self.node_mut(*node).map(|node| node.kind = *kind),
            Edit::Remove { node } => self.remove(*node),
            Edit::Place { line, under, at, kind } => self.place(*line, *under, *at, *kind),
            Edit::Dismiss { fact } => self.dismiss(*fact),
        }
    }

    /// The node of an id.
    pub(super) fn node(&self, id: u32) -> Option<&DraftNode> {
        find(&self.nodes, id)
    }

    fn node_mut(&mut self, id: u32) -> Result<&mut DraftNode> {
        let (last, path) = self.path(id)?;
        Ok(&mut self.siblings(&path)[last])
    }

    /// Where a node stands: its place among its siblings, and the places of the nodes above it.
    fn path(&self, id: u32) -> Result<(usize, Vec<usize>)> {
        let mut path = path_in(&self.nodes, id).ok_or(EditError::NoSuchNode)?;
        let last = path.pop().ok_or(EditError::NoSuchNode)?;
        Ok((last, path))
    }

    /// The parts of the node at a path that exists.
    fn siblings(&mut self, path: &[usize]) -> &mut Vec<DraftNode> {
        path.iter().fold(&mut self.nodes, |nodes, &at| &mut nodes[at].children)
    }

    /// The path of the node under which something is to stand, if a subtree of a height fits there.
    fn room(&self, under: Option<u32>, height: usize) -> Result<Vec<usize>> {
        let path = match under {
            Some(id) => path_in(&self.nodes, id).ok_or(EditError::NoSuchNode)?,
            None => Vec::new(),
        };
        if path.len() + height <= MAX_DEPTH { Ok(path) } else { Err(EditError::TooDeep) }
    }

    fn insert(&mut self, path: &[usize], at: usize, node: DraftNode) {
        let siblings = self.siblings(path);
        siblings.insert(at.min(siblings.len()), node);
    }

    fn shift(&mut self, id: u32, under: Option<u32>, at: usize) -> Result<()> {
        let (last, path) = self.path(id)?;
        let node = self.node(id).ok_or(EditError::NoSuchNode)?;
        if under.is_some_and(|under| find(std::slice::from_ref(node), under).is_some()) {
            return Err(EditError::IntoItself);
        }
        self.room(under, height(node))?;
        let node = self.siblings(&path).remove(last);
        // The paths after it have changed: the new place is looked for again, in the tree without the node.
        let path = self.room(under, 0)?;
        self.insert(&path, at, node);
        Ok(())
    }

    fn indent(&mut self, id: u32) -> Result<()> {
        let (last, path) = self.path(id)?;
        let above = last.checked_sub(1).ok_or(EditError::NothingAbove)?;
        let under = self.siblings(&path)[above].id;
        self.shift(id, Some(under), usize::MAX)
    }

    fn outdent(&mut self, id: u32) -> Result<()> {
        let (last, mut path) = self.path(id)?;
        let parent = *path.last().ok_or(EditError::Outermost)?;
        let node = self.siblings(&path).remove(last);
        path.pop();
        self.insert(&path, parent + 1, node);
        Ok(())
    }

    fn merge(&mut self, id: u32, into: u32) -> Result<()> {
        let (last, path) = self.path(id)?;
        let node = self.node(id).ok_or(EditError::NoSuchNode)?;
        if find(std::slice::from_ref(node), into).is_some() {
            return Err(EditError::IntoItself);
        }
        let tallest = node.children.iter().map(height).max().unwrap_or(0);
        self.room(Some(into), tallest)?;
        let node = self.siblings(&path).remove(last);
        self.node_mut(into)?.absorb(node);
        Ok(())
    }

    fn split(&mut self, id: u32, at: usize) -> Result<()> {
        let (last, path) = self.path(id)?;
        let node = self.node(id).ok_or(EditError::NoSuchNode)?;
        let text = node.text();
        let (before, after) = text.split_at(word_start(&text, at));
        let has_words = |text: &str| text.contains(char::is_alphanumeric);
        if !has_words(before) || !has_words(after) {
            return Err(EditError::NothingToSplit);
        }
        let (kind, lines, kept) = (node.kind, node.lines.clone(), before.trim_end().len());
        let second = DraftNode::of(self.id(), kind, after, lines);
        self.siblings(&path)[last].keep(kept);
        self.insert(&path, last + 1, second);
        Ok(())
    }

    fn rename(&mut self, id: u32, title: &str) -> Result<()> {
        let title = title.trim();
        if !title.contains(char::is_alphanumeric) {
            return Err(EditError::EmptyTitle);
        }
        if title.chars().count() > TITLE {
            return Err(EditError::LongTitle);
        }
        let node = self.node_mut(id)?;
        node.name = (title != node.title).then(|| title.to_owned());
        Ok(())
    }

    fn remove(&mut self, id: u32) -> Result<()> {
        let (last, path) = self.path(id)?;
        let siblings = self.siblings(&path);
        let node = siblings.remove(last);
        let (words, number) = (node.words(), node.lines.first().copied().unwrap_or_default());
        siblings.splice(last..last, node.children);
        self.leave(Line { number, text: words });
        Ok(())
    }

    fn place(&mut self, line: u32, under: Option<u32>, at: usize, kind: Kind) -> Result<()> {
        let index = self.unplaced.iter().position(|unplaced| unplaced.id == line).ok_or(EditError::NoSuchLine)?;
        let path = self.room(under, 1)?;
        let DraftLine { line, .. } = self.unplaced.remove(index);
        let node = DraftNode::of(self.id(), kind, &line.text, vec![line.number]);
        self.insert(&path, at, node);
        Ok(())
    }

    fn dismiss(&mut self, fact: u32) -> Result<()> {
        let index = self.facts.iter().position(|found| found.id == fact).ok_or(EditError::NoSuchFact)?;
        let DraftFact { fact, .. } = self.facts.remove(index);
        if fact.holds {
            self.leave(fact.source);
        }
        Ok(())
    }

    /// Puts a line among the unplaced ones, in the paper's order.
    fn leave(&mut self, line: Line) {
        let id = self.id();
        let at = self.unplaced.partition_point(|other| other.line.number <= line.number);
        self.unplaced.insert(at, DraftLine { id, line });
    }
}

impl DraftNode {
    /// A node of words that had no title of their own.
    fn of(id: u32, kind: Kind, text: &str, lines: Vec<u32>) -> Self {
        let (title, body) = title::split(text);
        let rights = rights::suggest(kind, &title, &body).into_iter().map(str::to_owned).collect();
        Self { id, kind, number: None, name: None, title, body, title_last: false, lines, rights, children: Vec::new() }
    }

    /// Takes in another node's words, lines, rights and parts.
    fn absorb(&mut self, other: Self) {
        let words = other.words();
        if !(self.body.is_empty() || words.is_empty()) {
            self.body.push('\n');
        }
        self.body.push_str(&words);
        self.lines.extend(other.lines);
        self.lines.sort_unstable();
        self.lines.dedup();
        self.rights.extend(other.rights);
        self.rights.dedup();
        self.children.extend(other.children);
    }

    /// Drops what is beyond so many bytes of its text.
    fn keep(&mut self, bytes: usize) {
        let in_title = self.title.len().min(bytes);
        self.title.truncate(in_title);
        let gap = usize::from(!self.title.is_empty());
        self.body.truncate(bytes.saturating_sub(in_title + gap));
    }
}

/// The byte where the word begins that the character of a count is in; beyond the text, its end.
fn word_start(text: &str, characters: usize) -> usize {
    let at = text.char_indices().nth(characters).map_or(text.len(), |(at, _)| at);
    words::words(text)
        .take_while(|word| word.span.start < at)
        .find(|word| word.span.end > at)
        .map_or(at, |word| word.span.start)
}

fn find(nodes: &[DraftNode], id: u32) -> Option<&DraftNode> {
    nodes.iter().find_map(|node| if node.id == id { Some(node) } else { find(&node.children, id) })
}

fn path_in(nodes: &[DraftNode], id: u32) -> Option<Vec<usize>> {
    nodes.iter().enumerate().find_map(|(at, node)| {
        if node.id == id {
            return Some(vec![at]);
        }
        let mut path = path_in(&node.children, id)?;
        path.insert(0, at);
        Some(path)
    })
}

fn height(node: &DraftNode) -> usize {
    1 + node.children.iter().map(height).max().unwrap_or(0)
}
