use std::collections::{HashMap, HashSet};

use roxmltree::Node;

use super::value;
use crate::{Result, xml};

/// Lists in Word have nine levels.
const LEVELS: usize = 9;

/// Where a paragraph says that it stands: which list, how deep.
#[derive(Debug, Clone, Default)]
pub(super) struct Place {
    list: Option<String>,
    level: Option<usize>,
}

impl Place {
    /// Reads `<w:numPr>`.
    pub(super) fn read(node: Node<'_, '_>) -> Self {
        let level = value(node, "ilvl").and_then(|level| level.parse().ok());
        Self { list: value(node, "numId").map(str::to_owned), level: level.filter(|level| *level < LEVELS) }
    }

    /// What is missing here, taken from the style's place.
    pub(super) fn or(self, style: Option<Self>) -> Self {
        let style = style.unwrap_or_default();
        Self { list: self.list.or(style.list), level: self.level.or(style.level) }
    }
}

/// A marker as Word draws it.
pub(super) struct Marker {
    pub(super) level: u8,
    pub(super) ordered: bool,
    pub(super) text: String,
}

/// The lists of a document, and how far each has counted. Several lists may share a pattern, and then they share its
/// count, except that one may say where it starts anew.
#[derive(Default)]
pub(super) struct Numbering {
    lists: HashMap<String, List>,
    patterns: HashMap<String, [Level; LEVELS]>,
    counts: HashMap<String, [Option<u32>; LEVELS]>,
    begun: HashSet<(String, usize)>,
}

struct List {
    pattern: String,
    restarts: HashMap<usize, u32>,
}

/// How one level of a pattern counts.
#[derive(Clone)]
struct Level {
    start: u32,
    format: String,
    /// The marker with `%1` for the count of the first level, and so on.
    text: String,
}

impl Default for Level {
    fn default() -> Self {
        Self { start: 1, format: "bullet".to_owned(), text: String::new() }
    }
}

impl Numbering {
    pub(super) fn read(text: &str) -> Result<Self> {
        let document = xml::parse(text)?;
        let root = document.root_element();
        let mut numbering = Self::default();
        for node in xml::children(root, "abstractNum") {
            let id = xml::attribute(node, "abstractNumId").unwrap_or_default();
            let shown = value(node, "numStyleLink").and_then(|link| linked(root, link)).unwrap_or(node);
            numbering.patterns.insert(id.to_owned(), levels(shown));
        }
        for node in xml::children(root, "num") {
            let id = xml::attribute(node, "numId").unwrap_or_default();
            let pattern = value(node, "abstractNumId").unwrap_or_default().to_owned();
            numbering.lists.insert(id.to_owned(), List { pattern, restarts: restarts(node) });
        }
        Ok(numbering)
    }

    /// The marker of the next paragraph at this place; none for list 0, by which Word says "not in a list".
    pub(super) fn next(&mut self, place: &Place) -> Option<Marker> {
        let id = place.list.as_deref().filter(|id| *id != "0")?;
        let list = self.lists.get(id)?;
        let levels = self.patterns.get(&list.pattern)?;
        let level = place.level.unwrap_or(0);
        let counts = self.counts.entry(list.pattern.clone()).or_default();
        let restart = list.restarts.get(&level).filter(|_| self.begun.insert((id.to_owned(), level)));
        counts[level] = match (restart, counts[level]) {
            (Some(start), _) => Some(*start),
            (None, Some(count)) => Some(count.saturating_add(1)),
            (None, None) => Some(levels[level].start),
        };
        counts[level + 1..].fill(None);
        Some(marker(levels, counts, level))
    }
}

/// The pattern that defines a list style, for patterns that only refer to it.
fn linked<'a, 'input>(root: Node<'a, 'input>, link: &str) -> Option<Node<'a, 'input>> {
    xml::children(root, "abstractNum").find(|node| value(*node, "styleLink") == Some(link))
}

fn levels(pattern: Node<'_, '_>) -> [Level; LEVELS] {
    let mut levels: [Level; LEVELS] = Default::default();
    for node in xml::children(pattern, "lvl") {
        let index = xml::attribute(node, "ilvl").and_then(|level| level.parse::<usize>().ok());
        let Some(level) = index.and_then(|index| levels.get_mut(index)) else { continue };
        level.start = value(node, "start").and_then(|start| start.parse().ok()).unwrap_or(1);
        level.format = value(node, "numFmt").unwrap_or("decimal").to_owned();
        level.text = value(node, "lvlText").unwrap_or_default().to_owned();
    }
    levels
}

fn restarts(list: Node<'_, '_>) -> HashMap<usize, u32> {
    let overrides = xml::children(list, "lvlOverride").filter_map(|node| {
        let level = xml::attribute(node, "ilvl")?.parse().ok()?;
        Some((level, value(node, "startOverride")?.parse().ok()?))
    });
    overrides.collect()
}

fn marker(levels: &[Level; LEVELS], counts: &[Option<u32>; LEVELS], level: usize) -> Marker {
    let Level { format, text, .. } = &levels[level];
    let ordered = format != "bullet" && format != "none";
    let text = if ordered {
        (0..LEVELS).fold(text.clone(), |text, index| {
            let count = counts[index].unwrap_or(levels[index].start);
            text.replace(&format!("%{}", index + 1), &counted(count, &levels[index].format))
        })
    } else {
        bullet(text)
    };
    Marker { level: u8::try_from(level).unwrap_or(u8::MAX), ordered, text }
}

/// Signs of symbol fonts mean nothing outside them: they are shown as a bullet.
fn bullet(sign: &str) -> String {
    if sign.trim().is_empty() || sign.chars().any(is_private) { "•".to_owned() } else { sign.to_owned() }
}

pub(super) fn is_private(c: char) -> bool {
    ('\u{e000}'..='\u{f8ff}').contains(&c)
}

fn counted(count: u32, format: &str) -> String {
    match format {
        "lowerLetter" => letters(count, ('a'..='z').collect()),
        "upperLetter" => letters(count, ('A'..='Z').collect()),
        "arabicAlpha" => letters(count, "أبتثجحخدذرزسشصضطظعغفقكلمنهوي".chars().collect()),
        "arabicAbjad" => letters(count, "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ".chars().collect()),
        "lowerRoman" => roman(count).to_lowercase(),
        "upperRoman" => roman(count),
        "decimalZero" => format!("{count:02}"),
        _ => count.to_string(),
    }
}

/// After the last letter of the alphabet Word doubles them: z, aa, bb.
fn letters(count: u32, alphabet: Vec<char>) -> String {
    const LONGEST: usize = 8;
    let index = count.saturating_sub(1) as usize;
    let times = (index / alphabet.len() + 1).min(LONGEST);
    alphabet[index % alphabet.len()].to_string().repeat(times)
}

fn roman(count: u32) -> String {
    const SIGNS: [(u32, &str); 13] = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    if count >= 4000 {
        return count.to_string();
    }
    let mut rest = count;
    let mut text = String::new();
    for (worth, sign) in SIGNS {
        while rest >= worth {
            text.push_str(sign);
            rest -= worth;
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_are_written_as_word_writes_them() {
        assert_eq!(counted(4, "lowerLetter"), "d");
        assert_eq!(counted(28, "upperLetter"), "BB");
        assert_eq!(counted(3, "arabicAlpha"), "ت");
        assert_eq!(counted(3, "arabicAbjad"), "ج");
        assert_eq!(counted(1994, "upperRoman"), "MCMXCIV");
        assert_eq!(counted(9, "lowerRoman"), "ix");
        assert_eq!(counted(7, "decimalZero"), "07");
        assert_eq!(counted(0, "lowerLetter"), "a");
    }
}
