//! The second pass: the lines, one after the other, grow a tree.

use super::marks::Mark;
use super::phrases::{self, Announcement, Label};
use super::reading::{Reading, Role, Standing, goes_on, is_ended};
use super::seats::{self, Open, Place};
use super::sprout::{Sprout, grown};
use super::words::is_capitals;
use super::{Check, Fact, Kind, Line, Outline, facts, title};

/// No node stands deeper; what is deeper in the paper comes to stand beside it.
pub(super) const MAX_DEPTH: usize = 12;

/// A count that the paper announces.
struct Announced {
    line: u32,
    kind: Kind,
    count: u32,
    /// The list that it announces; none for a count of what was said before.
    of: Option<usize>,
}

/// The tree so far.
#[derive(Default)]
pub(super) struct Builder {
    sprouts: Vec<Sprout>,
    open: Vec<Open>,
    facts: Vec<Fact>,
    unplaced: Vec<Line>,
    announced: Vec<Announced>,
    /// Whether the line before was a fact of its own, as in the identity card at the head of a paper.
    is_after_fact: bool,
}

impl Builder {
    /// Gives a line its place; `after_run` is the first line after it with any sign of structure.
    pub(super) fn take(&mut self, reading: &Reading<'_>, after_run: Option<&Reading<'_>>) {
        let was_after_fact = std::mem::take(&mut self.is_after_fact);
        if reading.role == Role::Wordless {
            return self.leave(reading);
        }
        if self.take_facts(reading) {
            self.is_after_fact = true;
            return;
        }
        match &reading.standing {
            Standing::Item { mark, .. } if was_after_fact && mark.is_bullet() && reading.role == Role::Plain => {
                self.is_after_fact = true;
                self.leave(reading);
            }
            Standing::Item { mark, indent } => self.take_item(reading, mark, *indent),
            Standing::Heading(level) => self.take_heading(reading, *level),
            Standing::Free => self.take_free(reading, after_run),
        }
    }

    /// Notes the facts in a line. Says whether the line is one and nothing else, and so has its place among them.
    fn take_facts(&mut self, reading: &Reading<'_>) -> bool {
        if matches!(reading.standing, Standing::Heading(_)) {
            return false;
        }
        let in_list = self.open.iter().any(|node| node.announced.is_some());
        let may_hold = reading.lines.len() == 1 && reading.number.is_none() && !in_list;
        let mut is_held = false;
        for found in facts::find(reading.text) {
            let holds = may_hold && found.is_all && !is_held;
            is_held |= holds;
            let words = if holds { reading.text } else { reading.text[found.sentence].trim() };
            let source = Line { number: reading.last_line(), text: words.to_owned() };
            self.facts.push(Fact { finding: found.finding, source, holds });
        }
        is_held
    }

    fn take_heading(&mut self, reading: &Reading<'_>, level: u8) {
        let place = Place::Document(level);
        self.open.truncate(seats::seat(&self.open, &place));
        let expected = self.open.last().and_then(|parent| parent.announced).unwrap_or(Kind::Section);
        self.grow_titled(reading, place, expected);
    }

    fn take_item(&mut self, reading: &Reading<'_>, mark: &Mark, indent: usize) {
        if let Role::Label(label) = &reading.role
            && label.depth > 0
        {
            return self.take_label(reading, label);
        }
        self.open.truncate(seats::item_seat(&self.open, mark, indent));
        let expected = self.expected();
        self.grow_titled(reading, Place::Item { mark: mark.clone(), indent }, expected);
    }

    fn take_free(&mut self, reading: &Reading<'_>, after_run: Option<&Reading<'_>>) {
        match &reading.role {
            Role::Label(label) => self.take_label(reading, label),
            Role::Heading(heading) | Role::Inline(heading, _) => {
                let place = Place::Group { kind: heading.kind, capitals: is_capitals(reading.text) };
                self.open.truncate(seats::seat(&self.open, &place));
                self.grow_titled(reading, place, Kind::Section);
            }
            Role::Announcement(announcement) => self.take_announcement(reading, announcement),
            Role::Title { capitals } => self.take_title(reading, *capitals),
            Role::Plain | Role::Wordless => self.take_plain(reading, after_run),
        }
    }

    fn take_label(&mut self, reading: &Reading<'_>, label: &Label<'_>) {
        let place = Place::Label(label.kind, label.depth);
        self.open.truncate(seats::seat(&self.open, &place));
        self.grow_titled(reading, place, label.kind);
    }

    /// A title is an item of the list that is open, if that list has nothing but titles with their paragraphs.
    fn take_title(&mut self, reading: &Reading<'_>, capitals: bool) {
        let goes_on_list = self.open.last().is_some_and(|top| top.mark() == Some(&Mark::Title));
        if (self.awaits_list() || goes_on_list) && !capitals && !reading.text.ends_with(':') {
            return self.take_line_item(reading, Mark::Title);
        }
        let place = Place::Title { capitals };
        self.open.truncate(seats::seat(&self.open, &place));
        self.grow_titled(reading, place, Kind::Section);
    }

    fn take_line_item(&mut self, reading: &Reading<'_>, mark: Mark) {
        self.open.truncate(seats::item_seat(&self.open, &mark, 0));
        let kind = self.expected();
        let mut sprout = Sprout::of(kind, reading, reading.text);
        if mark == Mark::Title {
            sprout.title = Some(title::trim_title(&std::mem::take(&mut sprout.text)).to_owned());
        }
        self.grow(Place::Item { mark, indent: 0 }, None, sprout);
    }

    /// A sentence that announces a list speaks for the heading that it stands under, or becomes the heading itself.
    fn take_announcement(&mut self, reading: &Reading<'_>, announcement: &Announcement) {
        let place = Place::Group { kind: announcement.kind, capitals: false };
        let speaks_for_top = self.open.last().is_some_and(|top| {
            let is_fresh = top.parts == 0 && !top.is_item();
            let has_body = !self.sprouts[top.sprout].body.is_empty();
            is_fresh && top.announced.map_or(!has_body, |own| own.is_akin(announcement.kind))
        });
        if speaks_for_top {
            self.add_paragraph(reading);
        } else {
            self.open.truncate(seats::seat(&self.open, &place));
            let (before, title) = reading.text.split_at(announcement.title_at);
            let mut sprout = Sprout::of(announcement.kind.of_heading(), reading, "");
            sprout.title = Some(title::trim_title(title).to_owned());
            sprout.body = before.trim().to_owned();
            sprout.title_last = !sprout.body.is_empty();
            self.grow(place, None, sprout);
        }
        if let Some(top) = self.open.last_mut() {
            top.announced = announcement.kind.of_list();
            top.by_sentence |= !speaks_for_top;
            self.expect_count(reading, announcement.kind, announcement.count);
        }
        if let Some((kind, count)) = phrases::counted_before(reading.text) {
            self.announced.push(Announced { line: reading.first_line(), kind, count, of: None });
        }
    }

    fn take_plain(&mut self, reading: &Reading<'_>, after_run: Option<&Reading<'_>>) {
        let Some(top) = self.open.last() else { return self.leave(reading) };
        let Sprout { text, body, title, .. } = &self.sprouts[top.sprout];
        let is_first = body.is_empty();
        let is_closed = is_first && (is_ended(text) || self.is_closed_bullet(top));
        if self.is_line_item(reading) {
            self.take_line_item(reading, Mark::Line);
        } else if !top.is_item() {
            self.add_paragraph(reading);
        } else if is_first && title.is_none() && goes_on(text, reading.text) {
            self.continue_text(reading);
        } else if !is_closed {
            self.add_paragraph(reading);
        } else {
            self.take_after_item(reading, after_run);
        }
    }

    /// Whether a line without a mark is an item: one of several short lines, or of as many paragraphs as were
    /// announced.
    fn is_line_item(&self, reading: &Reading<'_>) -> bool {
        if self.is_in_line_list() {
            let list = self.open.iter().rev().nth(1).filter(|list| list.count > 0);
            return list.map_or(reading.run.items > 0, |list| list.parts < list.count);
        }
        let count = self.open.last().map_or(0, |top| top.count);
        self.awaits_list() && (reading.run.items > 1 || (1..=reading.run.length).contains(&count))
    }

    /// Whether a bullet without a point at its end ends all the same: one whose neighbour has no paragraph has none
    /// either, and where the file itself marks its lists, what is not marked is not in them.
    fn is_closed_bullet(&self, top: &Open) -> bool {
        let sprout = &self.sprouts[top.sprout];
        let first = sprout.parent.map_or(0, |parent| parent + 1);
        let elder = self.sprouts[first..top.sprout].iter().rfind(|other| other.parent == sprout.parent);
        let is_marked_by_file = matches!(top.mark(), Some(Mark::Level(_)));
        let is_bullet = sprout.number.is_none() && top.mark().is_some_and(Mark::is_bullet);
        is_bullet && elder.map_or(is_marked_by_file, |elder| elder.body.is_empty())
    }

    /// A paragraph after an item that was ended belongs to the item, or to the one around it, whose list goes on after
    /// it.
    fn take_after_item(&mut self, reading: &Reading<'_>, after_run: Option<&Reading<'_>>) {
        let list = after_run.and_then(|next| match &next.standing {
            Standing::Item { mark, indent } => seats::seat_in_list(&self.open, mark, *indent),
            _ => None,
        });
        match list.filter(|&item| item < self.open.len()) {
            Some(item) => {
                self.open.truncate(item + 1);
                self.add_paragraph(reading);
            }
            None => self.close_list(reading),
        }
    }

    /// A paragraph after the last item of a list belongs to the heading over the list, if there is one; to a mere
    /// sentence that announced the list it does not.
    fn close_list(&mut self, reading: &Reading<'_>) {
        let heading = self.open.iter().rposition(|node| !node.is_item());
        match heading.filter(|&at| !self.open[at].by_sentence) {
            Some(at) => {
                self.open.truncate(at + 1);
                self.add_paragraph(reading);
            }
            None => self.leave(reading),
        }
    }

    /// Grows a node from a line whose role tells its title and kind; `expected` is its kind if the role names none.
    fn grow_titled(&mut self, reading: &Reading<'_>, place: Place, expected: Kind) {
        let mut sprout = Sprout::of(expected, reading, reading.text);
        let mut announced = None;
        match &reading.role {
            Role::Label(label) => {
                sprout.kind = label.kind;
                sprout.number = Some(match reading.number {
                    Some(number) => format!("{number} {}", label.number),
                    None => label.number.to_owned(),
                });
                sprout.text = label.rest.to_owned();
            }
            Role::Heading(heading) => announced = sprout.head(*heading, reading.text, ""),
            Role::Inline(heading, end) => {
                let (title, body) = reading.text.split_at(*end);
                announced = sprout.head(*heading, title, body);
            }
            Role::Announcement(announcement) => announced = announcement.kind.of_list(),
            Role::Title { .. } | Role::Plain | Role::Wordless => {}
        }
        self.grow(place, announced, sprout);
        match &reading.role {
            Role::Heading(heading) | Role::Inline(heading, _) => {
                self.expect_count(reading, heading.kind, heading.count)
            }
            Role::Announcement(announcement) => self.expect_count(reading, announcement.kind, announcement.count),
            _ => {}
        }
    }

    fn grow(&mut self, place: Place, announced: Option<Kind>, mut sprout: Sprout) {
        self.open.truncate(MAX_DEPTH - 1);
        if let Some(parent) = self.open.last_mut() {
            parent.parts += 1;
            sprout.parent = Some(parent.sprout);
        }
        let after_bare =
            sprout.parent.is_some() && self.sprouts.last().is_some_and(|last| last.parent == sprout.parent);
        let open = Open {
            sprout: self.sprouts.len(),
            kind: sprout.kind,
            place,
            announced,
            count: 0,
            by_sentence: false,
            after_bare,
            parts: 0,
        };
        self.open.push(open);
        self.sprouts.push(sprout);
    }

    fn expect_count(&mut self, reading: &Reading<'_>, kind: Kind, count: Option<u32>) {
        let (Some(top), Some(count)) = (self.open.last_mut(), count) else { return };
        top.count = count as usize;
        self.announced.push(Announced { line: reading.first_line(), kind, count, of: Some(top.sprout) });
    }

    /// The kind of an item under the innermost open node.
    fn expected(&self) -> Kind {
        self.open.last().map_or(Kind::Section, |parent| parent.announced.unwrap_or(parent.kind.part()))
    }

    fn add_paragraph(&mut self, reading: &Reading<'_>) {
        if let Some(sprout) = self.top() {
            sprout.add_paragraph(reading);
        }
    }

    fn continue_text(&mut self, reading: &Reading<'_>) {
        if let Some(sprout) = self.top() {
            sprout.continue_text(reading);
        }
    }

    fn top(&mut self) -> Option<&mut Sprout> {
        let top = self.open.last()?.sprout;
        self.sprouts.get_mut(top)
    }

    /// Whether the last line is a heading or sentence that announces a list, and nothing of the list has come.
    fn awaits_list(&self) -> bool {
        self.open.last().filter(|top| top.announced.is_some() && top.parts == 0).is_some_and(|top| {
            let Sprout { body, title_last, .. } = &self.sprouts[top.sprout];
            body.is_empty() || body.ends_with(':') || *title_last
        })
    }

    /// Whether the last item is one of a list that has a line for each item.
    fn is_in_line_list(&self) -> bool {
        self.open.last().is_some_and(|top| top.mark() == Some(&Mark::Line))
    }

    fn leave(&mut self, reading: &Reading<'_>) {
        let lines = reading.lines.iter().filter(|(_, text)| !text.trim().is_empty());
        self.unplaced.extend(lines.map(|(number, text)| Line { number: *number, text: text.trim().to_owned() }));
    }

    /// The tree, with every node's words parted into title and body.
    pub(super) fn finish(self) -> Outline {
        let checks = self.announced.iter().map(|announced| self.check(announced)).collect();
        Outline { nodes: grown(self.sprouts), facts: self.facts, unplaced: self.unplaced, checks }
    }

    fn check(&self, announced: &Announced) -> Check {
        let counts = |sprout: &&Sprout| {
            sprout.kind.is_akin(announced.kind) && (announced.of.is_none() || sprout.parent == announced.of)
        };
        let found = self.sprouts.iter().filter(counts).count();
        Check {
            line: announced.line,
            kind: announced.kind,
            announced: announced.count,
            found: u32::try_from(found).unwrap_or(u32::MAX),
        }
    }
}
