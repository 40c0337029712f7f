//! The letters of a PDF's pages, as the interpreter draws them.

use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::sync::atomic::{AtomicBool, Ordering};

use hayro_interpret::font::Glyph;
use hayro_interpret::hayro_cmap::BfString;
use hayro_interpret::{
    BlendMode, ClipPath, Context, Device, GlyphDrawMode, Image, InterpreterCache, InterpreterSettings, Paint,
    PathDrawMode, SoftMask, interpret_page,
};
use hayro_syntax::{DecryptionError, LoadPdfError, Pdf};
use kurbo::{Affine, BezPath, Point, Rect};

use super::lines::{Letter, Page};
use super::spans::{self, Spans};
use super::{Bounded, Format, FullText, Outcome, order};
use crate::{Error, Result, limits};

/// The most letters of one page: more is a drawing made of letters, or an attack.
const LETTERS: u32 = 200_000;
/// The most drawing of one page that is passed over.
const STROKES: u32 = 5_000_000;

/// Reads a PDF, until it is told to stop.
pub(super) fn read(bytes: Vec<u8>, stop: &AtomicBool) -> Result<FullText> {
    // A fault of the reader is a damaged file for us; it is caught, so that it ends nothing but this reading.
    catch_unwind(AssertUnwindSafe(|| read_open(open(bytes)?, stop))).unwrap_or(Err(Error::Damaged))
}

fn open(bytes: Vec<u8>) -> Result<Pdf> {
    Pdf::new(bytes).map_err(|error| match error {
        LoadPdfError::Decryption(DecryptionError::InvalidEncryption) | LoadPdfError::Invalid => Error::Damaged,
        LoadPdfError::Decryption(_) => Error::Locked,
    })
}

fn read_open(pdf: Pdf, stop: &AtomicBool) -> Result<FullText> {
    let pages = pdf.pages();
    if pages.is_empty() {
        return Err(Error::Damaged);
    }
    let settings = InterpreterSettings { render_annotations: false, ..InterpreterSettings::default() };
    let mut cache = InterpreterCache::new();
    let mut reader = Reader { stop, text: Bounded::default(), spoken: 0, named: 0, nameless: 0, is_stopped: false };
    for page in pages.iter().take(limits::FULLTEXT_PAGES) {
        let before = reader.named + reader.nameless;
        let spans = catch_unwind(AssertUnwindSafe(|| spans::of(page))).unwrap_or_default();
        let mut sheet = Sheet { reader: &mut reader, page: Page::default(), letters: 0, strokes: 0, spans };
        let mut context =
            Context::new(Affine::IDENTITY, Rect::new(0.0, 0.0, 1.0, 1.0), &cache, pdf.xref(), settings.clone());
        let went = catch_unwind(AssertUnwindSafe(|| interpret_page(page, &mut context, &mut sheet)));
        sheet.end();
        drop(context);
        if went.is_err() {
            cache = InterpreterCache::new(); // it may have been left half changed
        }
        reader.spoken += u32::from(reader.named + reader.nameless > before);
        if reader.is_done() {
            break;
        }
    }
    let pages = u32::try_from(pages.len()).unwrap_or(u32::MAX);
    Ok(reader.told(pages))
}

/// What was read so far of the whole document.
struct Reader<'s> {
    stop: &'s AtomicBool,
    text: Bounded,
    /// Pages with letters.
    spoken: u32,
    /// Letters that have a name in Unicode, and those that have none.
    named: u64,
    nameless: u64,
    is_stopped: bool,
}

impl Reader<'_> {
    fn is_done(&self) -> bool {
        self.is_stopped || self.text.is_full || self.stop.load(Ordering::Relaxed)
    }

    fn told(self, pages: u32) -> FullText {
        let is_cut = self.is_done() || pages as usize > limits::FULLTEXT_PAGES;
        let outcome = match (self.text.words.is_empty(), self.nameless) {
            (true, 0) if !is_cut => Outcome::Silent,
            (true, 0) => Outcome::Beginning,
            _ if self.nameless > self.named => Outcome::Nameless,
            _ if is_cut => Outcome::Beginning,
            _ => Outcome::Whole,
        };
        let text = if outcome == Outcome::Nameless { String::new() } else { self.text.words };
        let silent_pages = if is_cut { 0 } else { pages.saturating_sub(self.spoken) };
        FullText { format: Format::Pdf, text, pages, silent_pages, outcome }
    }
}

/// A page under the pen.
struct Sheet<'r, 's> {
    reader: &'r mut Reader<'s>,
    page: Page,
    letters: u32,
    strokes: u32,
    spans: Spans,
}

/// What ends the drawing of a page from within: the interpreter knows no other way to stop.
struct Stopped;

impl Sheet<'_, '_> {
    fn end(&mut self) {
        if let Some(letter) = self.spans.end_all() {
            self.page.letter(letter, &mut self.reader.text);
        }
        self.page.end(&mut self.reader.text);
    }

    /// Ends the page where it has too much on it or nobody waits any more.
    fn go_on(&mut self, is_letter: bool) {
        *(if is_letter { &mut self.letters } else { &mut self.strokes }) += 1;
        let is_over = self.letters > LETTERS || self.strokes > STROKES;
        if is_over || self.reader.is_done() {
            self.reader.is_stopped |= self.reader.stop.load(Ordering::Relaxed);
            resume_unwind(Box::new(Stopped)); // no message: it is no fault
        }
    }
}

impl<'a> Device<'a> for Sheet<'_, '_> {
    fn draw_glyph(
        &mut self,
        glyph: &Glyph<'a>,
        transform: Affine,
        glyph_transform: Affine,
        _: &Paint<'a>,
        mode: &GlyphDrawMode,
    ) {
        // Letters that are filled and outlined come twice.
        if matches!(mode, GlyphDrawMode::Stroke(_)) && self.letters > 0 {
            return;
        }
        self.go_on(true);
        let words = match glyph.as_unicode() {
            Some(BfString::Char(letter)) => order::plain(letter.encode_utf8(&mut [0; 4])),
            Some(BfString::String(letters)) => order::plain(&letters),
            None => String::new(),
        };
        let is_told = self.spans.is_open();
        *(if words.is_empty() && !is_told { &mut self.reader.nameless } else { &mut self.reader.named }) += 1;
        let placed = transform * glyph_transform;
        let width = match glyph {
            Glyph::Outline(outline) => f64::from(outline.advance_width().unwrap_or(500.0)),
            Glyph::Type3(_) => 500.0,
        };
        let (at, end) = (placed * Point::ORIGIN, placed * Point::new(width, 0.0));
        let top = placed * Point::new(0.0, 1000.0);
        let letter = Letter { words, at: (at.x, at.y), reach: (end.x - at.x, end.y - at.y), size: (top - at).hypot() };
        let is_somewhere = [at.x, at.y, end.x, end.y, letter.size].iter().all(|value| value.is_finite());
        if is_somewhere && let Some(letter) = self.spans.pass(letter) {
            self.page.letter(letter, &mut self.reader.text);
        }
    }

    fn begin_marked_content(&mut self, tag: &[u8], mcid: Option<i32>) {
        self.spans.begin(tag, mcid);
    }

    fn end_marked_content(&mut self) {
        if let Some(letter) = self.spans.end() {
            self.page.letter(letter, &mut self.reader.text);
        }
    }

    fn draw_path(&mut self, _: &BezPath, _: Affine, _: &Paint<'a>, _: &PathDrawMode) {
        self.go_on(false);
    }

    fn draw_rect(&mut self, _: &Rect, _: Affine, _: &Paint<'a>, _: &PathDrawMode) {
        self.go_on(false);
    }

    fn draw_image(&mut self, _: Image<'a, '_>, _: Affine) {
        self.go_on(false);
    }

    fn push_clip_path(&mut self, _: &ClipPath) {
        self.go_on(false);
    }

    fn set_soft_mask(&mut self, _: Option<SoftMask<'a>>) {}
    fn set_blend_mode(&mut self, _: BlendMode) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {}
    fn pop_clip_path(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}
