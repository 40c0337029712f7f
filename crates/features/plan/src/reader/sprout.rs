use super::phrases::Heading;
use super::reading::{Reading, goes_on};
use super::{Kind, Node, rights, title};

/// For so many nodes, the first ones, articles of human rights are suggested: more than a strategy has, and few enough
/// that a hostile paper costs no more time for them.
const SUGGESTED: usize = 1000;

/// A node that is growing.
#[derive(Debug)]
pub(super) struct Sprout {
    pub(super) parent: Option<usize>,
    pub(super) kind: Kind,
    pub(super) number: Option<String>,
    /// Its first words, which are parted into title and body at the end.
    pub(super) text: String,
    /// Its title, where the paper leaves no doubt about it.
    pub(super) title: Option<String>,
    pub(super) body: String,
    pub(super) title_last: bool,
    pub(super) lines: Vec<u32>,
}

impl Sprout {
    /// A node that begins with a line, of whose words these become its title and body.
    pub(super) fn of(kind: Kind, reading: &Reading<'_>, text: &str) -> Self {
        Self {
            parent: None,
            kind,
            number: reading.number.map(str::to_owned),
            text: text.to_owned(),
            title: None,
            body: String::new(),
            title_last: false,
            lines: reading.numbers().collect(),
        }
    }

    /// Makes this the heading of a list, or the mission itself. Gives the kind of the list.
    pub(super) fn head(&mut self, heading: Heading, title: &str, body: &str) -> Option<Kind> {
        self.title = Some(title::trim_title(title).to_owned());
        self.text.clear();
        self.body = body.trim_start_matches([':', ' ', '\u{a0}']).trim().to_owned();
        self.kind = heading.kind.of_heading();
        heading.kind.of_list()
    }

    /// Adds a line to the body, to its last paragraph if that shows no end.
    pub(super) fn add_paragraph(&mut self, reading: &Reading<'_>) {
        self.put_title_first();
        if !self.body.is_empty() {
            self.body.push_str(if goes_on(last_line(&self.body), reading.text) { " " } else { "\n" });
        }
        self.body.push_str(reading.text);
        self.lines.extend(reading.numbers());
    }

    /// Adds a line that goes on the first one.
    pub(super) fn continue_text(&mut self, reading: &Reading<'_>) {
        self.text.push(' ');
        self.text.push_str(reading.text);
        self.lines.extend(reading.numbers());
    }

    /// Undoes the cut of an announcement whose title would stand before what now follows it.
    fn put_title_first(&mut self) {
        if let Some(title) = self.title.take_if(|_| self.title_last) {
            self.text = format!("{} {title}", std::mem::take(&mut self.body));
            self.title_last = false;
        }
    }

    fn into_node(self, children: Vec<Node>) -> Node {
        let (title, body) = match self.title {
            Some(title) => (title, self.body),
            None => {
                let (title, rest) = title::split(&self.text);
                let gap = if rest.is_empty() || self.body.is_empty() { "" } else { "\n" };
                (title, rest + gap + &self.body)
            }
        };
        // A label without any words after it is all the title there is.
        let (number, title) = match self.number {
            Some(number) if title.is_empty() => (None, number),
            number => (number, title),
        };
        let Self { kind, title_last, lines, .. } = self;
        Node { kind, number, title, body, title_last, lines, rights: Vec::new(), children }
    }
}

fn last_line(body: &str) -> &str {
    body.rsplit('\n').next().unwrap_or(body)
}

/// The sprouts as a tree. Each comes after its parent, so that from last to first every one is complete when it is put
/// in its place.
pub(super) fn grown(sprouts: Vec<Sprout>) -> Vec<Node> {
    let mut roots = Vec::new();
    let mut children: Vec<Vec<Node>> = Vec::new();
    children.resize_with(sprouts.len(), Vec::new);
    for (at, sprout) in sprouts.into_iter().enumerate().rev() {
        let mut own = std::mem::take(&mut children[at]);
        own.reverse();
        let siblings = match sprout.parent {
            Some(parent) => &mut children[parent],
            None => &mut roots,
        };
        let mut node = sprout.into_node(own);
        if at < SUGGESTED {
            node.rights = rights::suggest(node.kind, &node.title, &node.body);
        }
        siblings.push(node);
    }
    roots.reverse();
    roots
}
