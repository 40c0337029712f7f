//! Where a line has its seat in the tree that is being built: under which of the open nodes.

use super::Kind;
use super::marks::{Mark, Style};

/// How a node came to stand where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Place {
    /// By the document's own heading of this level, 1 being the highest.
    Document(u8),
    /// By a title of no known kind.
    Title {
        /// Whether it is in capitals.
        capitals: bool,
    },
    /// By heading or announcing a list of this kind.
    Group {
        /// The kind of what is in it.
        kind: Kind,
        /// Whether the heading is in capitals.
        capitals: bool,
    },
    /// By a label of this kind, with so many parts in its number.
    Label(Kind, u8),
    /// As an item of a list.
    Item {
        /// What stands before it.
        mark: Mark,
        /// By how many characters it is indented.
        indent: usize,
    },
}

/// A node that may still get parts.
#[derive(Debug)]
pub(super) struct Open {
    /// Which one, in the builder's list.
    pub(super) sprout: usize,
    /// What it is.
    pub(super) kind: Kind,
    /// How it came to stand here.
    pub(super) place: Place,
    /// Of what its heading or an announcement says that it has parts.
    pub(super) announced: Option<Kind>,
    /// How many parts are announced; 0 if the paper does not say.
    pub(super) count: usize,
    /// Whether a sentence stands for its heading.
    pub(super) by_sentence: bool,
    /// Whether the node before it under the same parent has no parts.
    pub(super) after_bare: bool,
    /// How many parts it has.
    pub(super) parts: usize,
}

impl Open {
    /// Whether it is an item of a list, as against a heading or a title.
    pub(super) fn is_item(&self) -> bool {
        self.mark().is_some()
    }

    /// What stands before it, if it is an item of a list.
    pub(super) fn mark(&self) -> Option<&Mark> {
        match &self.place {
            Place::Item { mark, .. } => Some(mark),
            _ => None,
        }
    }

    /// Whether it is an item without a number, indented at least so far.
    fn is_bullet_from(&self, indent: usize) -> bool {
        match &self.place {
            Place::Item { mark: Mark::Bullet(_) | Mark::Line | Mark::Title, indent: own } => *own >= indent,
            _ => false,
        }
    }

    fn is_numbered(&self) -> bool {
        matches!(self.mark(), Some(Mark::Count(_)))
    }

    /// Whether a heading, title, announcement or label may stand under this node.
    fn holds(&self, new: &Place) -> bool {
        use Place::{Document, Group, Item, Label, Title};
        match (&self.place, new) {
            (Document(level), Document(deeper)) => deeper > level,
            (_, Document(_)) => false,
            // A list that has its parts is closed by the announcement of another.
            (Document(_), Group { kind, .. }) => self.parts == 0 || self.announced.is_none_or(|own| own.is_akin(*kind)),
            (Document(_), _) | (_, Item { .. }) => true,
            (Title { capitals: above }, Title { capitals } | Group { capitals, .. }) => *above && !capitals,
            (Title { capitals }, Label(..)) => *capitals,
            (Group { kind, .. }, Label(part, _)) => kind.is_akin(*part),
            (Group { .. }, _) => false,
            (Label(kind, depth), Label(part, deeper)) => {
                part.rank() > kind.rank() || (part.rank() == kind.rank() && deeper > depth)
            }
            // After objectives without activities of their own, "Activities" are those of all of them.
            (Label(..) | Item { .. }, Group { .. }) if self.after_bare && self.kind != Kind::Section => false,
            (Label(kind, _), Group { kind: part, .. }) => part.rank() > kind.rank(),
            (Label(..), Title { capitals }) => !capitals,
            (Item { .. }, _) if !self.is_numbered() => false,
            (Item { .. }, Title { capitals }) => self.kind == Kind::Section && self.announced.is_none() && !capitals,
            (Item { .. }, Label(part, _)) => self.takes(*part),
            (Item { .. }, Group { kind, .. }) => self.announced.is_none() && self.takes(*kind),
        }
    }

    /// Whether a numbered item, which may be a heading as well, can have parts of a kind.
    fn takes(&self, part: Kind) -> bool {
        match self.announced {
            Some(announced) => announced.is_akin(part),
            None => self.kind == Kind::Section || part.rank() > self.kind.rank(),
        }
    }
}

/// How many of the open nodes stay open when a heading, title, announcement or label comes.
pub(super) fn seat(open: &[Open], new: &Place) -> usize {
    open.iter().rposition(|node| node.holds(new)).map_or(0, |at| at + 1)
}

/// How many of the open nodes stay open when an item comes.
pub(super) fn item_seat(open: &[Open], mark: &Mark, indent: usize) -> usize {
    if let Some(seat) = seat_in_list(open, mark, indent) {
        return seat;
    }
    let list = list_start(open);
    let begins = match mark {
        Mark::Count(readings) => readings.iter().any(|count| count.value == 1),
        _ => true,
    };
    // A new list belongs to the last item; a number out of any order, or a numbered list after bullets, does not.
    let counts_after_bullet =
        matches!(mark, Mark::Count(_)) && open.last().is_some_and(|top| top.is_bullet_from(indent));
    if begins && !counts_after_bullet { open.len() } else { list }
}

/// The place after the last heading or title, where its list begins.
fn list_start(open: &[Open]) -> usize {
    open.iter().rposition(|node| !node.is_item()).map_or(0, |at| at + 1)
}

/// The same, if the item goes on a list that is open or begins one inside it by its number or indentation.
pub(super) fn seat_in_list(open: &[Open], mark: &Mark, indent: usize) -> Option<usize> {
    let list = list_start(open);
    for at in (0..open.len()).rev() {
        let Place::Item { mark: other, indent: own } = &open[at].place else { continue };
        let standing = Against { mark: other, indent: *own, is_last: at + 1 == open.len() };
        match standing.compare(mark, indent) {
            // Beyond a heading inside the list, only the very next number goes on.
            Some(Relation::Sibling { is_next }) if at >= list || is_next => return Some(at),
            Some(Relation::Parent) if at >= list => return Some(at + 1),
            _ => {}
        }
    }
    None
}

/// What an open item is to a new one.
enum Relation {
    Parent,
    Sibling { is_next: bool },
}

/// An open item, to compare a new one with.
struct Against<'a> {
    mark: &'a Mark,
    indent: usize,
    is_last: bool,
}

impl Against<'_> {
    fn compare(&self, mark: &Mark, indent: usize) -> Option<Relation> {
        let sibling = Some(Relation::Sibling { is_next: false });
        match (self.mark, mark) {
            (Mark::Level(own), Mark::Level(new)) if own < new => Some(Relation::Parent),
            (Mark::Level(own), Mark::Level(new)) if own == new => sibling,
            (Mark::Line, Mark::Line) | (Mark::Title, Mark::Title) => sibling,
            (Mark::Level(_), _) | (_, Mark::Level(_) | Mark::Line | Mark::Title) => None,
            _ if self.indent < indent => Some(Relation::Parent),
            (Mark::Bullet(own), Mark::Bullet(new)) => sibling.filter(|_| own == new && self.indent == indent),
            (Mark::Count(own), Mark::Count(new)) => own
                .iter()
                .flat_map(|own| new.iter().map(move |new| (own, new)))
                .find_map(|(own, new)| match (own.style, new.style) {
                    (Style::Decimal(above), Style::Decimal(below)) if above < below => Some(Relation::Parent),
                    (one, other) if one == other && own.close == new.close => self.counts_on(own.value, new.value, one),
                    _ => None,
                }),
            _ => None,
        }
    }

    /// A number goes on a list that it is later in. One that begins anew is a list inside, unless nothing stands
    /// between: then it is a list whose numbers were never counted up.
    fn counts_on(&self, own: u16, new: u16, style: Style) -> Option<Relation> {
        let is_later = new > own || (style == Style::ArabicLetter && new > 1);
        (is_later || self.is_last).then_some(Relation::Sibling { is_next: new == own + 1 })
    }
}
