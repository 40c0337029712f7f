//! The first pass: each line for itself, with what its neighbours tell about it.

use std::collections::HashSet;

use papers::prose::{Block, Prose, Shape};

use super::marks::{self, Mark, Style, marked};
use super::phrases::{self, Announcement, Heading, Label};
use super::words::{is_capitals, starts_small};

/// A line of so many characters over a list may be a title without any sign of it; a longer one goes on in the list.
const SHORT: usize = 60;
/// A line of so many characters over a longer paragraph may be a title.
const TITLE: usize = 110;
/// A heading that a colon ends is no longer, in characters.
const HEADING: usize = 80;
/// A paragraph of so many characters is no title.
const PARAGRAPH: usize = 120;
/// The items of a list without marks are no longer, in characters.
const ITEM: usize = 150;

/// A line, or a mark alone on its line with the line after it.
#[derive(Debug)]
pub(super) struct Reading<'a> {
    /// The numbers and exact words of the lines.
    pub(super) lines: Vec<(u32, &'a str)>,
    /// How the line stands on its page.
    pub(super) standing: Standing,
    /// Its number as written, without the signs around it.
    pub(super) number: Option<&'a str>,
    /// Its words without mark and number; a label is still in them.
    pub(super) text: &'a str,
    /// What its words say about its place.
    pub(super) role: Role<'a>,
    /// The lines without any sign of structure that begin here.
    pub(super) run: Run,
}

/// How a line stands on its page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Standing {
    /// As a heading of the document's own format; 1 is the highest.
    Heading(u8),
    /// As an item of a list.
    Item {
        /// What stands before it.
        mark: Mark,
        /// By how many characters it is indented.
        indent: usize,
    },
    /// As a line like any other.
    Free,
}

/// What the words of a line say about its place.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Role<'a> {
    /// There are no words.
    Wordless,
    /// It names a part: "Axe 1 : …".
    Label(Label<'a>),
    /// It heads a list, or is the heading of the mission.
    Heading(Heading),
    /// The same, up to so many bytes; then comes the text.
    Inline(Heading, usize),
    /// It announces a list.
    Announcement(Announcement),
    /// It is a title of no known kind.
    Title {
        /// Whether it is in capitals.
        capitals: bool,
    },
    /// It says nothing about its place.
    Plain,
}

/// Lines without any sign of structure, one after the other.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Run {
    /// How many.
    pub(super) length: usize,
    /// How many of them, from the first, may each be an item of its own: short, and not the middle of a sentence.
    pub(super) items: usize,
}

impl Reading<'_> {
    /// The numbers of its lines.
    pub(super) fn numbers(&self) -> impl Iterator<Item = u32> {
        self.lines.iter().map(|(number, _)| *number)
    }

    /// The number of its first line.
    pub(super) fn first_line(&self) -> u32 {
        self.numbers().next().unwrap_or_default()
    }

    /// The number of the line that its words end in.
    pub(super) fn last_line(&self) -> u32 {
        self.numbers().last().unwrap_or_default()
    }

    /// Whether nothing shows that the line is more than a line of text.
    pub(super) fn is_plain(&self) -> bool {
        self.standing == Standing::Free && self.role == Role::Plain
    }
}

/// All lines of a text, read for themselves.
pub(super) fn readings(prose: &Prose) -> Vec<Reading<'_>> {
    let mut seen = Seen::default();
    let mut readings: Vec<Reading<'_>> = Vec::with_capacity(prose.blocks.len());
    for block in &prose.blocks {
        let reading = seen.read(block);
        match readings.last_mut().filter(|last| last.awaits(&reading)) {
            Some(last) => last.join(reading),
            None => readings.push(reading),
        }
    }
    find_titles(&mut readings);
    find_runs(&mut readings);
    readings
}

impl<'a> Reading<'a> {
    /// Whether this is a mark or label alone on its line, and the next line its words.
    fn awaits(&self, next: &Self) -> bool {
        if next.standing != Standing::Free {
            return false;
        }
        match &self.role {
            Role::Wordless => matches!(self.standing, Standing::Item { .. }) && next.role != Role::Wordless,
            Role::Label(label) => label.rest.is_empty() && next.role == Role::Plain && is_within(next.text, ITEM),
            _ => false,
        }
    }

    fn join(&mut self, next: Self) {
        match &mut self.role {
            Role::Label(label) => label.rest = next.text,
            _ => {
                self.text = next.text;
                self.role = next.role;
            }
        }
        self.lines.extend(next.lines);
    }
}

/// The numbers seen so far, by which a number is told from a word that looks like one.
#[derive(Default)]
struct Seen(HashSet<(Style, char)>);

impl Seen {
    fn read<'a>(&mut self, block: &'a Block) -> Reading<'a> {
        let text = block.text.trim();
        let (standing, number, text) = match &block.shape {
            Shape::Heading(level) => {
                let counted = self.mark(text).filter(|found| found.number.is_some() && !found.rest.is_empty());
                let (number, text) = counted.map_or((None, text), |found| (found.number, found.rest));
                (Standing::Heading(*level), number, text)
            }
            Shape::Item { level, ordered, marker } => {
                let number = marker.trim_matches(|c: char| !c.is_alphanumeric());
                let number = (*ordered && !number.is_empty()).then_some(number);
                (Standing::Item { mark: Mark::Level(*level), indent: 0 }, number, text)
            }
            Shape::Plain => match self.mark(text) {
                Some(found) => {
                    let indent = block.text.chars().take_while(|c| c.is_whitespace()).count();
                    (Standing::Item { mark: found.mark, indent }, found.number, found.rest)
                }
                None => (Standing::Free, None, text),
            },
        };
        let role = role(text, &standing);
        Reading { lines: vec![(block.line, &block.text)], standing, number, text, role, run: Run::default() }
    }

    /// The mark of a line, if its number can be one where it stands: the first of a list, or later than one seen.
    fn mark<'a>(&mut self, text: &'a str) -> Option<marks::Marked<'a>> {
        let mut found = marked(text)?;
        if let Mark::Count(readings) = &mut found.mark {
            readings.retain(|count| {
                let may_begin = matches!(count.style, Style::Decimal(1) | Style::ArabicLetter | Style::ArabicWord)
                    || count.value == 1;
                may_begin
                    || self.0.contains(&(count.style, count.close))
                    || self.0.contains(&parent(count.style, count.close))
            });
            let first = readings.first()?;
            self.0.insert((first.style, first.close));
        }
        Some(found)
    }
}

/// Under which numbers such a number may begin with another than the first: 1.2 under 1.
fn parent(style: Style, close: char) -> (Style, char) {
    match style {
        Style::Decimal(depth) if depth > 1 => (Style::Decimal(depth - 1), '.'),
        _ => (style, close),
    }
}

fn role<'a>(text: &'a str, standing: &Standing) -> Role<'a> {
    if !text.contains(char::is_alphanumeric) {
        return Role::Wordless;
    }
    if let Some(label) = phrases::label(text) {
        return Role::Label(label);
    }
    let is_bullet = matches!(standing, Standing::Item { mark, .. } if mark.is_bullet());
    let shows = !is_bullet || text.ends_with(':') || is_capitals(text);
    let heading = phrases::heading(text).filter(|_| shows);
    if let Some(heading) = heading.filter(|heading| heading.is_sure) {
        return Role::Heading(heading);
    }
    if let Some((heading, end)) = phrases::inline_heading(text).filter(|_| !is_bullet) {
        return Role::Inline(heading, end);
    }
    let announcement = phrases::announcement(text);
    match (heading, announcement) {
        (Some(heading), None | Some(Announcement { count: None, .. })) => Role::Heading(heading),
        (_, Some(announcement)) => Role::Announcement(announcement),
        _ => untold(text, standing),
    }
}

/// The role of a line that names no kind.
fn untold<'a>(text: &str, standing: &Standing) -> Role<'a> {
    if *standing != Standing::Free {
        Role::Plain
    } else if is_capitals(text) && is_within(text, PARAGRAPH) {
        Role::Title { capitals: true }
    } else if text.ends_with(':') && is_within(text, HEADING) {
        Role::Title { capitals: false }
    } else {
        Role::Plain
    }
}

pub(super) fn is_within(text: &str, characters: usize) -> bool {
    text.chars().nth(characters).is_none()
}

/// Whether a text ends with the sign that ends a sentence or an item.
pub(super) fn is_ended(text: &str) -> bool {
    text.trim_end_matches(['»', '"', '”', ')', ' ', '\u{a0}'])
        .ends_with(['.', ';', ',', ':', '!', '?', '…', '،', '؛', '؟'])
}

/// Finds the titles that only their neighbours betray: a short line over a long paragraph or over a list.
fn find_titles(readings: &mut [Reading<'_>]) {
    for at in 0..readings.len() {
        let (before, here, after) = (at.checked_sub(1).map(|i| &readings[i]), &readings[at], readings.get(at + 1));
        if here.is_plain()
            && before.is_none_or(ends_before_title)
            && after.is_some_and(|next| is_title_over(here.text, next))
        {
            readings[at].role = Role::Title { capitals: false };
        }
    }
}

/// Whether the line before a title shows no sign of going on in it.
fn ends_before_title(before: &Reading<'_>) -> bool {
    is_ended(before.text) || is_within(before.text, SHORT) || !matches!(before.role, Role::Plain)
}

fn is_title_over(text: &str, next: &Reading<'_>) -> bool {
    let is_untold = !is_ended(text) && !starts_small(text);
    match next.standing {
        Standing::Item { .. } => text.ends_with(':') || (is_untold && is_within(text, SHORT)),
        Standing::Free => {
            let is_paragraph = next.role == Role::Plain && !is_within(next.text, PARAGRAPH) && !starts_small(next.text);
            is_paragraph && is_untold && is_within(text, TITLE) && 2 * next.text.len() > 3 * text.len()
        }
        Standing::Heading(_) => false,
    }
}

fn find_runs(readings: &mut [Reading<'_>]) {
    for at in (0..readings.len()).rev() {
        if !readings[at].is_plain() {
            continue;
        }
        let text = readings[at].text;
        let next = readings.get(at + 1).filter(|next| next.is_plain());
        let goes_on = next.is_some_and(|next| goes_on(text, next.text));
        let after = next.map_or_else(Run::default, |next| next.run);
        let items = if is_within(text, ITEM) && !goes_on { after.items + 1 } else { 0 };
        readings[at].run = Run { length: after.length + 1, items };
    }
}

/// Whether a line ends in the middle of a sentence that the next one continues.
pub(super) fn goes_on(text: &str, next: &str) -> bool {
    let has_case = next.chars().find(|c| c.is_alphabetic()).is_some_and(|c| c.is_lowercase() || c.is_uppercase());
    !is_ended(text) && if has_case { starts_small(next) } else { !is_within(text, SHORT) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn prose(text: &str) -> Prose {
        let block = |(line, text): (u32, &str)| Block { line, text: text.to_owned(), shape: Shape::Plain };
        Prose {
            blocks: (1..).zip(text.lines()).filter(|(_, text)| !text.trim().is_empty()).map(block).collect(),
            ..Prose::default()
        }
    }

    #[test]
    fn a_mark_alone_takes_the_next_line() {
        let text = prose("-\nFormer\n-\n-\nAxe 1\nGouvernance");
        let seen: Vec<_> = readings(&text).iter().map(|r| (r.lines.len(), r.text.to_owned())).collect();
        let expected = [(2, "Former"), (1, ""), (3, "Axe 1")];
        assert_eq!(seen, expected.map(|(lines, text)| (lines, text.to_owned())));
    }

    #[test]
    fn initials_and_fractions_are_no_numbers() {
        let text = prose("M. Alami préside.\n3.5 millions de dirhams\n1. Un\n1.2 Sous");
        let is_item: Vec<_> = readings(&text).iter().map(|r| matches!(r.standing, Standing::Item { .. })).collect();
        assert_eq!(is_item, [false, false, true, true]);
    }

    #[test]
    fn a_short_line_over_a_long_paragraph_is_a_title() {
        let text = prose(&format!("Jeunesse et culture\n{}", "Les maisons de jeunes ouvrent le soir. ".repeat(6)));
        assert_eq!(readings(&text)[0].role, Role::Title { capitals: false });
        let text = prose("Une ligne assez courte\nsuivie d’une autre qui la continue");
        assert_eq!(readings(&text)[0].role, Role::Plain);
    }
}
