//! From the order in which a line stands on the page, left to right, to the order in which it is read.

use unicode_bidi::{BidiClass, bidi_class};
use unicode_normalization::UnicodeNormalization;

/// How many times wider than elsewhere a gap must be to part two words of a line that has spaces.
const KERNING: f64 = 2.25;

/// A letter, or what a font draws as one piece (`لا`), or a word whose reading the document tells.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Piece {
    /// Its letters as they are read.
    pub(super) words: String,
    /// Where it begins along the line.
    pub(super) from: f64,
    /// Where it ends.
    pub(super) to: f64,
}

/// How a piece runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Run {
    Left,
    Right,
    Number,
    Neutral,
}

/// Reads a line: pieces as they were drawn, a gap of more than `space` between two of them being a space. `leans_right`
/// is how the page is written, for lines that do not tell.
pub(super) fn read(pieces: Vec<Piece>, space: f64, leans_right: bool) -> String {
    let pieces = spaced(stood(pieces, space), space);
    let runs: Vec<Run> = pieces.iter().map(|piece| run(&piece.words)).collect();
    let order = match reads_from_the_right(&runs, leans_right) {
        Some(true) => from_the_right(&runs),
        Some(false) => from_the_left(&runs),
        None => (0..pieces.len()).collect(),
    };
    order.into_iter().map(|at| pieces[at].words.as_str()).collect()
}

/// Whether a line begins on the right; nothing where no letter of it does. Its two ends tell, where they agree.
fn reads_from_the_right(runs: &[Run], leans_right: bool) -> Option<bool> {
    let is_strong = |run: &&Run| matches!(run, Run::Left | Run::Right);
    let has_right = runs.contains(&Run::Right);
    let ends = (runs.iter().find(is_strong)?, runs.iter().rfind(is_strong)?);
    has_right.then_some(if ends.0 == ends.1 { *ends.0 == Run::Right } else { leans_right })
}

/// How many more of the letters are written from the right than from the left.
pub(super) fn leaning(words: &str) -> i64 {
    let lean = |letter: char| match run_of(letter) {
        Run::Right => 1,
        Run::Left => -1,
        Run::Number | Run::Neutral => 0,
    };
    words.chars().map(lean).sum()
}

/// The pieces as they stand from left to right. Marks stay with the letter that they were drawn with: before theirs where
/// letters of the right were drawn from left to right, else after it.
fn stood(pieces: Vec<Piece>, space: f64) -> Vec<Piece> {
    let is_backwards = drawn_backwards(&pieces);
    let mut clusters: Vec<Piece> = Vec::with_capacity(pieces.len());
    let mut waiting = String::new();
    for mut piece in pieces {
        let is_mark =
            !piece.words.is_empty() && piece.words.chars().all(unicode_normalization::char::is_combining_mark);
        match (is_mark, clusters.last_mut()) {
            (true, _) if is_backwards => waiting.insert_str(0, &piece.words),
            (true, Some(last)) => last.words.push_str(&piece.words),
            _ => {
                piece.words.push_str(&std::mem::take(&mut waiting));
                clusters.push(piece);
            }
        }
    }
    clusters.sort_by(|a, b| a.from.total_cmp(&b.from));
    clusters.dedup_by(|again, first| is_drawn_in_parts(again, first, space));
    clusters
}

/// Whether two pieces are parts of one: some programs draw a letter and its vowel apart, and name both with the whole. A vowel
/// takes no room.
fn is_drawn_in_parts(again: &mut Piece, first: &mut Piece, space: f64) -> bool {
    let has_no_width = (again.to - again.from).min(first.to - first.from) < space / 4.0;
    let is_part = again.words == first.words
        && has_no_width
        && again.from - first.to <= space
        && again.words.chars().any(unicode_normalization::char::is_combining_mark);
    if is_part {
        first.to = first.to.max(again.to);
    }
    is_part
}

/// Whether letters of the right follow each other towards the right, as nearly all programs draw them.
fn drawn_backwards(pieces: &[Piece]) -> bool {
    let letters: Vec<&Piece> = pieces.iter().filter(|piece| run(&piece.words) == Run::Right).collect();
    let forward = letters.windows(2).filter(|pair| pair[1].from > pair[0].from).count();
    forward * 2 > letters.len().saturating_sub(1)
}

/// Adds the spaces that are only gaps.
fn spaced(pieces: Vec<Piece>, space: f64) -> Vec<Piece> {
    // A line that has spaces of its own needs few more: its small gaps are kerning, which Arabic letters have a lot of.
    let has_spaces = pieces.iter().any(|piece| is_blank(&piece.words));
    let space = if has_spaces { space * KERNING } else { space };
    let mut line: Vec<Piece> = Vec::with_capacity(pieces.len() + pieces.len() / 4);
    let mut reached = f64::INFINITY;
    for piece in pieces {
        let is_parted = is_blank(&piece.words) || line.last().is_some_and(|last| is_blank(&last.words));
        if !is_parted && piece.from - reached > space {
            line.push(Piece { words: " ".to_owned(), from: reached, to: piece.from });
        }
        reached = if reached.is_finite() { reached.max(piece.to) } else { piece.to };
        line.push(piece);
    }
    line
}

fn is_blank(words: &str) -> bool {
    words.chars().all(char::is_whitespace)
}

fn run(words: &str) -> Run {
    words.chars().map(run_of).find(|run| *run != Run::Neutral).unwrap_or(Run::Neutral)
}

fn run_of(letter: char) -> Run {
    match bidi_class(letter) {
        BidiClass::L => Run::Left,
        BidiClass::R | BidiClass::AL => Run::Right,
        BidiClass::EN | BidiClass::AN => Run::Number,
        _ => Run::Neutral,
    }
}

/// A line that begins on the right: it is turned round, and what runs from the left within it turned back.
fn from_the_right(runs: &[Run]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..runs.len()).rev().collect();
    turn(&mut order, |at| matches!(runs[at], Run::Left | Run::Number), |at| runs[at] == Run::Neutral);
    order
}

/// A line that begins on the left: only what runs from the right within it is turned round, and numbers in there back.
fn from_the_left(runs: &[Run]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..runs.len()).collect();
    turn(&mut order, |at| runs[at] == Run::Right, |at| matches!(runs[at], Run::Neutral | Run::Number));
    let inside: Vec<bool> = order.iter().enumerate().map(|(place, at)| place != *at).collect();
    let mut place = 0;
    while place < order.len() {
        let end = (place..order.len()).find(|p| runs[order[*p]] != Run::Number || !inside[*p]).unwrap_or(order.len());
        order[place..end].reverse();
        place = end.max(place + 1);
    }
    order
}

/// Turns each stretch round that begins and ends with what `is_in` names and has only what `joins` names between.
fn turn(order: &mut [usize], is_in: impl Fn(usize) -> bool, joins: impl Fn(usize) -> bool) {
    let mut start = 0;
    while start < order.len() {
        if !is_in(order[start]) {
            start += 1;
            continue;
        }
        let mut last = start;
        let mut next = start + 1;
        while next < order.len() && (is_in(order[next]) || joins(order[next])) {
            if is_in(order[next]) {
                last = next;
            }
            next += 1;
        }
        order[start..=last].reverse();
        start = last + 1;
    }
}

/// Letters as they are typed: shapes that fonts name by themselves (`ﻻ`, `ﬁ`) become the letters that they stand for, and
/// what is no letter at all is left out.
pub(super) fn plain(letters: &str) -> String {
    let mut words = String::with_capacity(letters.len());
    for letter in letters.chars() {
        match letter {
            '\u{fb00}'..='\u{fb06}' | '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{fefe}' => {
                words.extend(letter.nfkc().filter(|shape| !shape.is_whitespace()));
            }
            '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\t' | '\n' | '\r' => words.push(' '),
            // Marks of direction and order, private signs (U+FFFD among fonts without names), and what cannot be stored.
            '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fffd}' => {}
            letter if letter.is_control() || ('\u{e000}'..='\u{f8ff}').contains(&letter) => {}
            letter => words.push(letter),
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A line as it stands on the page, a letter a piece, `·` for a gap without a space.
    fn line(visual: &str) -> String {
        let mut at = 0.0;
        let mut pieces = Vec::new();
        for letter in visual.chars() {
            if letter == '·' {
                at += 1.0;
                continue;
            }
            pieces.push(Piece { words: letter.to_string(), from: at, to: at + 1.0 });
            at += 1.0;
        }
        read(pieces, 0.3, true)
    }

    fn backwards(words: &str) -> String {
        words.chars().rev().collect()
    }

    #[test]
    fn a_line_from_the_left_stays_and_its_gaps_become_spaces() {
        assert_eq!(line("Le·droit à l’eau"), "Le droit à l’eau");
    }

    #[test]
    fn a_line_from_the_right_is_read_from_the_right() {
        assert_eq!(line(&backwards("الحق في الماء")), "الحق في الماء");
    }

    #[test]
    fn numbers_and_latin_words_keep_their_own_direction() {
        // What is seen, from left to right: 2026 رياني FMAS ريرقت
        let visual = format!("2026 {} FMAS {}", backwards("يناير"), backwards("تقرير"));
        assert_eq!(line(&visual), "تقرير FMAS يناير 2026");
        let visual = format!("Selon {} (2024) p. 12", backwards("تقرير الماء"));
        assert_eq!(line(&visual), "Selon تقرير الماء (2024) p. 12");
        let visual = format!("14.44 {}", backwards("القانون"));
        assert_eq!(line(&visual), "القانون 14.44");
    }

    #[test]
    fn a_line_drawn_from_the_right_is_read_the_same() {
        let mut pieces: Vec<Piece> = Vec::new();
        let mut at = 20.0;
        for letter in "ماءٌ عذب".chars() {
            let width = if unicode_normalization::char::is_combining_mark(letter) { 0.0 } else { 1.0 };
            at -= width;
            pieces.push(Piece { words: letter.to_string(), from: at, to: at + width });
        }
        assert_eq!(read(pieces.clone(), 0.3, false), "ماءٌ عذب");
        pieces.reverse();
        assert_eq!(read(pieces, 0.3, false), "ماءٌ عذب");
    }

    #[test]
    fn shapes_become_letters() {
        assert_eq!(plain("ﻻ"), "لا");
        assert_eq!(plain("ﺍﻟﻤﺎﺀ"), "الماء");
        assert_eq!(plain("eﬃcace\u{a0}!\u{0}\u{f0b7}"), "efficace !");
    }
}
