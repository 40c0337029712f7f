//! Letters as they were drawn, gathered into lines and paragraphs.

use super::Bounded;
use super::order::{self, Piece};

/// A gap of this share of the letters' size parts two words.
const SPACE: f64 = 0.2;
/// Letters within this share of their size stand on one line: marks and exponents do.
const SAME_LINE: f64 = 0.5;
/// Lines further apart than this many sizes belong to two paragraphs.
const SAME_PARAGRAPH: f64 = 1.75;

/// A letter on the page.
#[derive(Debug, Clone)]
pub(super) struct Letter {
    /// Its words.
    pub(super) words: String,
    /// Where it begins, and how far it reaches, in points.
    pub(super) at: (f64, f64),
    pub(super) reach: (f64, f64),
    /// The size of its font, in points.
    pub(super) size: f64,
}

/// A line as it is gathered: along its own direction, whatever way the page is turned.
struct Line {
    along: (f64, f64),
    height: f64,
    size: f64,
    pieces: Vec<Piece>,
}

/// The words of one page.
#[derive(Default)]
pub(super) struct Page {
    line: Option<Line>,
    paragraph: String,
    /// Where the last line of the paragraph stood: its height and size.
    last: Option<(f64, f64)>,
    /// How many more letters of it were written from the right than from the left.
    leaning: i64,
}

impl Page {
    /// Adds a letter in the order of drawing.
    pub(super) fn letter(&mut self, letter: Letter, text: &mut Bounded) {
        let along = direction(letter.reach).or(self.line.as_ref().map(|line| line.along)).unwrap_or((1.0, 0.0));
        let (from, height) = seen_along(letter.at, along);
        let to = from + length(letter.reach);
        let is_same = self.line.as_ref().is_some_and(|line| {
            let turned = line.along.0 * along.0 + line.along.1 * along.1;
            turned > 0.99 && (height - line.height).abs() < SAME_LINE * line.size.max(letter.size)
        });
        if !is_same {
            self.end_line(text);
            self.line = Some(Line { along, height, size: letter.size, pieces: Vec::new() });
        }
        if let Some(line) = &mut self.line {
            line.size = line.size.max(letter.size);
            line.pieces.push(Piece { words: letter.words, from, to });
        }
    }

    /// Ends the page.
    pub(super) fn end(&mut self, text: &mut Bounded) {
        self.end_line(text);
        self.end_paragraph(text);
    }

    fn end_line(&mut self, text: &mut Bounded) {
        let Some(line) = self.line.take() else { return };
        self.leaning += line.pieces.iter().map(|piece| order::leaning(&piece.words)).sum::<i64>();
        let words = order::read(line.pieces, SPACE * line.size, self.leaning > 0);
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        if words.is_empty() {
            return;
        }
        let follows = self.last.is_some_and(|(height, size)| {
            (height - line.height).abs() < SAME_PARAGRAPH * size.max(line.size)
                && size.max(line.size) < 1.3 * size.min(line.size)
        });
        if !follows {
            self.end_paragraph(text);
        }
        join(&mut self.paragraph, &words);
        self.last = Some((line.height, line.size));
    }

    fn end_paragraph(&mut self, text: &mut Bounded) {
        text.paragraph(&std::mem::take(&mut self.paragraph));
    }
}

/// Adds a line to a paragraph; a word that was divided at the end of the line becomes one again.
fn join(paragraph: &mut String, line: &str) {
    let begins_small = line.starts_with(char::is_lowercase);
    match paragraph.chars().next_back() {
        None => {}
        Some('-' | '\u{ad}' | '\u{2010}') if begins_small && ends_in_a_divided_word(paragraph) => {
            paragraph.pop();
        }
        Some(_) => paragraph.push(' '),
    }
    paragraph.push_str(line);
}

fn ends_in_a_divided_word(paragraph: &str) -> bool {
    paragraph.chars().rev().nth(1).is_some_and(char::is_alphabetic)
}

fn length((x, y): (f64, f64)) -> f64 {
    x.hypot(y)
}

/// The direction of a way, of length 1; none where there is no way.
fn direction(way: (f64, f64)) -> Option<(f64, f64)> {
    let length = length(way);
    (length > 1e-6 && length.is_finite()).then(|| (way.0 / length, way.1 / length))
}

/// A point in the line's own measures: along it, and across.
fn seen_along((x, y): (f64, f64), (dx, dy): (f64, f64)) -> (f64, f64) {
    (x * dx + y * dy, y * dx - x * dy)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set(page: &mut Page, text: &mut Bounded, words: &str, x: f64, y: f64) {
        for (at, letter) in words.chars().enumerate() {
            let at = (x + 6.0 * at as f64, y);
            page.letter(Letter { words: letter.to_string(), at, reach: (6.0, 0.0), size: 12.0 }, text);
        }
    }

    #[test]
    fn lines_make_paragraphs_and_divided_words_are_one() {
        let (mut page, mut text) = (Page::default(), Bounded::default());
        set(&mut page, &mut text, "Le droit à l’assai-", 50.0, 700.0);
        set(&mut page, &mut text, "nissement, Ben-", 50.0, 685.0);
        set(&mut page, &mut text, "Barka", 50.0, 670.0);
        set(&mut page, &mut text, "Un autre", 50.0, 640.0);
        set(&mut page, &mut text, "jour", 120.0, 640.0);
        page.end(&mut text);
        assert_eq!(text.words, "Le droit à l’assainissement, Ben- Barka\n\nUn autre jour");
    }

    #[test]
    fn words_written_upwards_are_read_as_well() {
        let (mut page, mut text) = (Page::default(), Bounded::default());
        for (at, letter) in "EAU".chars().enumerate() {
            let at = (30.0, 100.0 + 6.0 * at as f64);
            page.letter(Letter { words: letter.to_string(), at, reach: (0.0, 6.0), size: 12.0 }, &mut text);
        }
        page.end(&mut text);
        assert_eq!(text.words, "EAU");
    }
}
