//! The reader as a whole: the two real papers, papers of other shapes, hostile ones, and what holds for every text.

mod corrections;
mod hostile;
mod promises;
mod seeds;
mod shapes;

use papers::prose::{Block, Prose, Shape};

use super::{Kind, Node, Outline, read};

/// Plain text as blocks, one for each line that is not blank.
fn plain(text: &str) -> Prose {
    let block = |(line, text): (u32, &str)| Block { line, text: text.trim_end().to_owned(), shape: Shape::Plain };
    let lines = (1..).zip(text.lines()).filter(|(_, text)| !text.trim().is_empty());
    Prose { blocks: lines.map(block).collect(), ..Prose::default() }
}

/// The outline of a plain text as a person would sketch it: the kind, number and title of each node, `+` if it has a
/// body, and the unplaced lines.
fn sketch(text: &str) -> String {
    draw(&read(&plain(text)))
}

fn draw(outline: &Outline) -> String {
    let mut sketch = String::new();
    outline.nodes.iter().for_each(|node| draw_node(node, 0, &mut sketch));
    outline.unplaced.iter().for_each(|line| sketch.push_str(&format!("? {}\n", line.text)));
    sketch
}

fn draw_node(node: &Node, depth: usize, sketch: &mut String) {
    let number = node.number.as_ref().map_or(String::new(), |number| format!("[{number}] "));
    let body = if node.body.is_empty() { "" } else { " +" };
    sketch.push_str(&format!("{}{} {number}{}{body}\n", "  ".repeat(depth), node.kind.code(), node.title));
    node.children.iter().for_each(|child| draw_node(child, depth + 1, sketch));
}

/// All nodes of an outline, each before its parts.
fn all_nodes(outline: &Outline) -> Vec<&Node> {
    fn collect<'a>(node: &'a Node, into: &mut Vec<&'a Node>) {
        into.push(node);
        node.children.iter().for_each(|child| collect(child, into));
    }
    let mut all = Vec::new();
    outline.nodes.iter().for_each(|node| collect(node, &mut all));
    all
}

/// The letters and digits of a text: what must never be lost.
fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

/// The nodes of a kind under a node.
fn of_kind(node: &Node, kind: Kind) -> Vec<&Node> {
    node.children.iter().filter(|child| child.kind == kind).collect()
}
