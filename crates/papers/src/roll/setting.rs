//! Words into glyphs: scripts have their fonts, directions their runs, lines their widths.

use std::cell::RefCell;
use std::collections::HashMap;
use std::sync::{Arc, LazyLock};

use krilla::geom::Point;
use krilla::surface::Surface;
use krilla::text::{Font, GlyphId, KrillaGlyph};
use rustybuzz::{Direction, Face, Feature, Script, ShapePlan, UnicodeBuffer};
use unicode_bidi::{BidiInfo, Level};

use crate::pdf::FONT_FILES;
use crate::{Error, Result};

/// As in the template of [`crate::pdf`]: Amiri is small in its square.
const ARABIC_SCALE: f32 = 1.24;
/// The distance between lines, in font sizes.
const LEADING: f32 = 1.24;
/// Above and below the baseline, in font sizes.
const RISE: f32 = 0.8;
/// What is not seen by the naked eye is not written smaller.
const SMALLEST: f32 = 2.0;
/// Amiri draws some pairs of letters apart or over each other; programs that read pages take a shifted letter for the next
/// word, and "العريضة" would not be found.
static FEATURES: LazyLock<Vec<Feature>> = LazyLock::new(|| "-kern".parse().into_iter().collect());
/// How many widths of words are remembered.
const REMEMBERED: usize = 20_000;

/// How bold words are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Weight {
    Regular,
    Bold,
}

/// The faces of one weight: Latin, Arabic, Tifinagh, by their place among the files of the house.
const fn files(weight: Weight) -> [usize; 3] {
    match weight {
        Weight::Regular => [0, 3, 5],
        Weight::Bold => [1, 4, 5],
    }
}

static FACES: LazyLock<Option<Vec<Face<'static>>>> =
    LazyLock::new(|| FONT_FILES.iter().map(|file| Face::from_slice(file, 0)).collect());

/// Shapes words and breaks them into lines.
pub(super) struct Setter {
    fonts: Vec<Font>,
    faces: &'static [Face<'static>],
    widths: HashMap<(String, Weight), f32>,
    /// How a font is used for a script: dearer to find out than to follow.
    plans: RefCell<HashMap<(usize, bool, Script), Arc<ShapePlan>>>,
}

/// Words of one font and direction, shaped at size 1.
struct Run {
    file: usize,
    words: String,
    glyphs: Vec<KrillaGlyph>,
    /// Already scaled for its script.
    width: f32,
}

/// A line at size 1, its runs from left to right as they are seen.
pub(super) struct Line {
    runs: Vec<Run>,
    pub width: f32,
}

/// Lines that fit their place, and their size in points.
pub(super) struct Lines {
    pub lines: Vec<Line>,
    pub size: f32,
    /// Whether their paragraph runs from right to left.
    pub is_rtl: bool,
}

impl Lines {
    /// How high they stand.
    pub(super) fn height(&self) -> f32 {
        self.lines.len() as f32 * self.size * LEADING
    }
}

impl Setter {
    pub(super) fn new() -> Result<Self> {
        let fault = || Error::Typesetting("a font of the house cannot be read".to_owned());
        let faces = FACES.as_deref().ok_or_else(fault)?;
        let fonts =
            FONT_FILES.iter().map(|file| Font::new((*file).into(), 0)).collect::<Option<_>>().ok_or_else(fault)?;
        Ok(Self { fonts, faces, widths: HashMap::new(), plans: RefCell::default() })
    }

    /// Sets words into a place of this width and height, at most at `size`; smaller if they need it.
    pub(super) fn fit(&mut self, words: &str, weight: Weight, size: f32, width: f32, height: f32) -> Lines {
        let words: String = words.chars().filter_map(seen).collect();
        let base = BidiInfo::new(&words, None).paragraphs.first().map_or(Level::ltr(), |paragraph| paragraph.level);
        let mut size = size;
        loop {
            let broken = self.broken(&words, weight, width / size);
            let fits = broken.len() as f32 * size * LEADING <= height + 0.01
                && broken.iter().all(|line| self.width_of(line, weight) <= width / size + 0.001);
            if fits || size <= SMALLEST {
                let lines = broken.iter().map(|line| self.line(line, weight, base)).collect();
                return Lines { lines, size, is_rtl: base.is_rtl() };
            }
            size = (size * 0.92).max(SMALLEST);
        }
    }

    /// Breaks words between them where a line (of `width` font sizes) is full.
    fn broken(&mut self, words: &str, weight: Weight, width: f32) -> Vec<String> {
        let space = self.width_of(" ", weight);
        let (mut lines, mut line, mut filled) = (Vec::new(), String::new(), 0.0);
        for word in words.split_whitespace() {
            let needed = self.width_of(word, weight);
            if !line.is_empty() && filled + space + needed > width {
                lines.push(std::mem::take(&mut line));
                filled = 0.0;
            }
            if !line.is_empty() {
                line.push(' ');
                filled += space;
            }
            line.push_str(word);
            filled += needed;
        }
        if !line.is_empty() {
            lines.push(line);
        }
        lines
    }

    fn width_of(&mut self, words: &str, weight: Weight) -> f32 {
        if words.contains(' ') && words.len() > 1 {
            let space = self.width_of(" ", weight);
            let (sum, count) =
                words.split(' ').fold((0.0, 0_u16), |(sum, n), word| (sum + self.width_of(word, weight), n + 1));
            return sum + space * f32::from(count.saturating_sub(1));
        }
        let key = (words.to_owned(), weight);
        if let Some(width) = self.widths.get(&key) {
            return *width;
        }
        let width = self.line(words, weight, Level::ltr()).width;
        if self.widths.len() >= REMEMBERED {
            self.widths.clear();
        }
        self.widths.insert(key, width);
        width
    }

    fn line(&self, words: &str, weight: Weight, base: Level) -> Line {
        let bidi = BidiInfo::new(words, Some(base));
        let Some(paragraph) = bidi.paragraphs.first() else { return Line { runs: Vec::new(), width: 0.0 } };
        let (levels, ranges) = bidi.visual_runs(paragraph, paragraph.range.clone());
        let mut runs = Vec::new();
        for range in ranges {
            let is_rtl = levels.get(range.start).is_some_and(Level::is_rtl);
            let mut parts: Vec<Run> =
                by_font(&words[range], weight).map(|(file, words)| self.run(file, words, is_rtl)).collect();
            if is_rtl {
                parts.reverse();
            }
            runs.append(&mut parts);
        }
        let width = runs.iter().map(|run| run.width).sum();
        Line { runs, width }
    }

    fn run(&self, file: usize, words: &str, is_rtl: bool) -> Run {
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(words);
        buffer.guess_segment_properties();
        let direction = if is_rtl { Direction::RightToLeft } else { Direction::LeftToRight };
        buffer.set_direction(direction);
        let face = &self.faces[file];
        let em = face.units_per_em() as f32;
        let plan = self.plan(face, (file, is_rtl, buffer.script()), direction);
        let shaped = rustybuzz::shape_with_plan(face, &plan, buffer);
        let ends = cluster_ends(shaped.glyph_infos().iter().map(|info| info.cluster as usize).collect(), words.len());
        let glyphs: Vec<KrillaGlyph> = shaped
            .glyph_infos()
            .iter()
            .zip(shaped.glyph_positions())
            .map(|(info, at)| {
                let start = info.cluster as usize;
                KrillaGlyph::new(
                    GlyphId::new(info.glyph_id),
                    at.x_advance as f32 / em,
                    at.x_offset as f32 / em,
                    at.y_offset as f32 / em,
                    at.y_advance as f32 / em,
                    start..ends.get(&start).copied().unwrap_or(words.len()),
                    None,
                )
            })
            .collect();
        let advance: i32 = shaped.glyph_positions().iter().map(|at| at.x_advance).sum();
        Run { file, words: words.to_owned(), glyphs, width: advance as f32 / em * scale(file) }
    }

    fn plan(&self, face: &Face<'_>, of: (usize, bool, Script), direction: Direction) -> Arc<ShapePlan> {
        let mut plans = self.plans.borrow_mut();
        plans
            .entry(of)
            .or_insert_with(|| Arc::new(ShapePlan::new(face, direction, Some(of.2), None, &FEATURES)))
            .clone()
    }

    /// Draws lines from this top, within this width: each begins on its own paragraph's side, or stands in the middle.
    pub(super) fn draw(&self, surface: &mut Surface<'_>, of: &Lines, left: f32, top: f32, width: f32, side: Side) {
        for (number, line) in (0_u16..).zip(&of.lines) {
            let spare = (width - line.width * of.size).max(0.0);
            let indent = match side {
                Side::Middle => spare / 2.0,
                Side::Left => 0.0,
                Side::Right => spare,
                Side::Own => {
                    if of.is_rtl {
                        spare
                    } else {
                        0.0
                    }
                }
            };
            let baseline = top + (f32::from(number) * LEADING + RISE + (LEADING - 1.0) / 2.0) * of.size;
            let mut x = left + indent;
            for run in &line.runs {
                let size = of.size * scale(run.file);
                surface.draw_glyphs(
                    Point::from_xy(x, baseline),
                    &run.glyphs,
                    self.fonts[run.file].clone(),
                    &run.words,
                    size,
                    false,
                );
                x += run.width * of.size;
            }
        }
    }
}

/// On which side lines stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    Left,
    Right,
    Middle,
    /// Where their own script begins.
    Own,
}

fn scale(file: usize) -> f32 {
    if files(Weight::Regular)[1] == file || files(Weight::Bold)[1] == file { ARABIC_SCALE } else { 1.0 }
}

/// What is seen of a character: marks of direction are invisible and would be read as part of a word.
fn seen(c: char) -> Option<char> {
    match c {
        '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' => None,
        c if c.is_control() => Some(' '),
        c => Some(c),
    }
}

/// Where the cluster that starts at a byte ends.
fn cluster_ends(mut starts: Vec<usize>, end: usize) -> HashMap<usize, usize> {
    starts.sort_unstable();
    starts.dedup();
    let ends: Vec<usize> = starts.iter().skip(1).copied().chain([end]).collect();
    starts.into_iter().zip(ends).collect()
}

/// Splits words where the font changes; spaces stay with what stands before them.
fn by_font(words: &str, weight: Weight) -> impl Iterator<Item = (usize, &str)> {
    let [latin, arabic, tifinagh] = files(weight);
    let font = move |c: char| match c {
        '\u{600}'..='\u{6ff}'
        | '\u{750}'..='\u{77f}'
        | '\u{8a0}'..='\u{8ff}'
        | '\u{fb50}'..='\u{fdff}'
        | '\u{fe70}'..='\u{feff}' => arabic,
        '\u{2d30}'..='\u{2d7f}' => tifinagh,
        _ => latin,
    };
    let mut rest = words;
    std::iter::from_fn(move || {
        let first = rest.chars().find(|c| *c != ' ').or_else(|| rest.chars().next())?;
        let file = font(first);
        let end = rest.char_indices().find(|(_, c)| *c != ' ' && font(*c) != file).map_or(rest.len(), |(at, _)| at);
        let (part, left) = rest.split_at(end);
        rest = left;
        Some((file, part))
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)] // a test that cannot go on stops

    use super::*;

    #[test]
    fn every_script_has_its_font_and_nothing_is_dropped() {
        let parts: Vec<(usize, &str)> = by_font("حي السلام 12, Salé ⵜⵉⵣⵉ", Weight::Regular).collect();
        assert_eq!(parts, [(3, "حي السلام "), (0, "12, Salé "), (5, "ⵜⵉⵣⵉ")]);
        assert_eq!(by_font("", Weight::Bold).count(), 0);
        assert_eq!(by_font("   ", Weight::Bold).collect::<Vec<_>>(), [(1, "   ")]);
    }

    #[test]
    fn what_is_too_long_is_made_smaller_and_never_cut_off() {
        let mut setter = Setter::new().unwrap();
        let address = "Lotissement Al Amal, immeuble 17, appartement 4, hay Mohammadi, Casablanca ".repeat(4);
        let set = setter.fit(&address, Weight::Regular, 7.0, 120.0, 20.0);
        assert!(set.height() <= 20.1 && set.size < 7.0);
        let written: String = set.lines.iter().flat_map(|line| &line.runs).map(|run| run.words.as_str()).collect();
        assert_eq!(written.replace(' ', ""), address.replace(' ', ""));
    }

    #[test]
    fn an_arabic_line_is_seen_from_right_to_left_and_its_figures_from_left_to_right() {
        let mut setter = Setter::new().unwrap();
        let set = setter.fit("زنقة 12 الرباط", Weight::Regular, 7.0, 400.0, 20.0);
        assert!(set.is_rtl);
        let seen: Vec<&str> = set.lines[0].runs.iter().map(|run| run.words.trim()).collect();
        assert_eq!(seen.iter().filter(|words| !words.is_empty()).collect::<Vec<_>>(), [&"الرباط", &"12", &"زنقة"]);
    }
}
