//! Words whose reading the document tells by itself (`ActualText`, ISO 32000-2, 14.9.4): a ligature, a hyphen at the end of a
//! line, letters that a font draws in parts.
//!
//! The interpreter names the spans that it passes and not their reading, so the readings are gathered before, in the same
//! order. Where the two orders part, the readings of that page are left alone.

use hayro_syntax::content::TypedIter;
use hayro_syntax::content::ops::TypedInstruction;
use hayro_syntax::object::dict::keys::{ACTUAL_TEXT, MCID, SUBTYPE};
use hayro_syntax::object::{Dict, Name, Object, Stream, String as PdfString, dict_or_stream};
use hayro_syntax::page::{Page, Resources};

use super::lines::Letter;
use super::order;

/// The most spans of a page whose reading is noted.
const MOST: usize = 50_000;
/// How deep forms within forms are looked into.
const DEEPEST: u8 = 8;

/// The spans of a page, met one after the other.
#[derive(Default)]
pub(super) struct Spans {
    told: std::vec::IntoIter<Span>,
    /// The spans that are open, the innermost last: what is drawn within, where the reading is told.
    open: Vec<Option<Told>>,
    is_lost: bool,
}

struct Span {
    tag: Vec<u8>,
    mcid: Option<i32>,
    words: Option<String>,
}

struct Told {
    words: String,
    drawn: Option<Letter>,
}

impl Spans {
    /// Enters the next span.
    pub(super) fn begin(&mut self, tag: &[u8], mcid: Option<i32>) {
        let next = self.told.next().filter(|span| span.tag == tag && span.mcid == mcid);
        self.is_lost |= next.is_none();
        let words = next.and_then(|span| span.words).filter(|_| !self.is_lost && !self.is_open());
        self.open.push(words.map(|words| Told { words, drawn: None }));
    }

    /// Whether the reading of what is drawn now is told.
    pub(super) fn is_open(&self) -> bool {
        self.open.iter().any(Option::is_some)
    }

    /// A letter that is drawn; kept back where its reading is told.
    pub(super) fn pass(&mut self, letter: Letter) -> Option<Letter> {
        let Some(told) = self.open.iter_mut().flatten().next() else { return Some(letter) };
        match &mut told.drawn {
            None => told.drawn = Some(letter),
            Some(drawn) => widen(drawn, &letter),
        }
        None
    }

    /// Leaves the innermost span, and gives its reading at the place of what was drawn in it.
    pub(super) fn end(&mut self) -> Option<Letter> {
        let told = self.open.pop().flatten()?;
        told.drawn.map(|drawn| Letter { words: told.words, ..drawn })
    }

    /// Leaves what a page left open.
    pub(super) fn end_all(&mut self) -> Option<Letter> {
        let mut letter = None;
        while !self.open.is_empty() {
            letter = self.end().or(letter);
        }
        letter
    }
}

/// Lets a letter reach as far as another one on its line.
fn widen(drawn: &mut Letter, other: &Letter) {
    let way = drawn.reach.0.hypot(drawn.reach.1);
    let along = if way > 1e-6 { (drawn.reach.0 / way, drawn.reach.1 / way) } else { (1.0, 0.0) };
    let place = |at: (f64, f64)| (at.0 - drawn.at.0) * along.0 + (at.1 - drawn.at.1) * along.1;
    let end = (other.at.0 + other.reach.0, other.at.1 + other.reach.1);
    let (from, to) = (place(other.at).min(0.0), place(end).max(way));
    drawn.at = (drawn.at.0 + from * along.0, drawn.at.1 + from * along.1);
    drawn.reach = ((to - from) * along.0, (to - from) * along.1);
}

/// The spans of a page in the order in which the interpreter meets them.
pub(super) fn of(page: &Page<'_>) -> Spans {
    let mut spans = Vec::new();
    gather(page.typed_operations(), page.resources(), DEEPEST, &mut spans);
    if spans.iter().all(|span| span.words.is_none()) || spans.len() >= MOST {
        return Spans::default();
    }
    Spans { told: spans.into_iter(), ..Spans::default() }
}

fn gather<'a>(mut operations: TypedIter<'_>, resources: &Resources<'a>, deep: u8, spans: &mut Vec<Span>) {
    while let Some(operation) = operations.next() {
        if spans.len() >= MOST {
            return;
        }
        match operation {
            TypedInstruction::BeginMarkedContentWithProperties(begin) => {
                let inline = dict_or_stream(begin.1).map(|(properties, _)| properties);
                spans.push(Span {
                    tag: begin.0.to_vec(),
                    mcid: inline.and_then(|properties| properties.get::<i32>(MCID)),
                    words: inline.and_then(reading).or_else(|| named(begin.1, resources)),
                });
            }
            TypedInstruction::BeginMarkedContent(begin) => {
                spans.push(Span { tag: begin.0.to_vec(), mcid: None, words: None });
            }
            TypedInstruction::XObject(drawn) if deep > 0 => form(drawn.0, resources, deep, spans),
            _ => {}
        }
    }
}

/// Properties that stand elsewhere, under a name.
fn named(properties: &Object<'_>, resources: &Resources<'_>) -> Option<String> {
    let name = properties.clone().into_name()?;
    reading(&resources.properties.get::<Dict<'_>>(name)?)
}

fn form<'a>(name: &Name<'_>, resources: &Resources<'a>, deep: u8, spans: &mut Vec<Span>) {
    let Some(stream): Option<Stream<'a>> = resources.get_x_object(name) else { return };
    let is_form = stream.dict().get::<Name<'_>>(SUBTYPE).is_some_and(|kind| &*kind == b"Form");
    if !is_form {
        return;
    }
    let own = stream.dict().get::<Dict<'a>>(b"Resources").unwrap_or_default();
    if let Ok(content) = stream.decoded() {
        gather(TypedIter::new(&content), &Resources::from_parent(own, resources.clone()), deep - 1, spans);
    }
}

fn reading(properties: &Dict<'_>) -> Option<String> {
    let told = properties.get::<PdfString<'_>>(ACTUAL_TEXT)?;
    Some(order::plain(&text_string(told.as_bytes())))
}

/// A text string (ISO 32000-2, 7.9.2.2): UTF-16 or UTF-8 where a mark says so, else nearly Latin-1.
fn text_string(bytes: &[u8]) -> String {
    match bytes {
        [0xfe, 0xff, rest @ ..] => utf16(rest, u16::from_be_bytes),
        [0xff, 0xfe, rest @ ..] => utf16(rest, u16::from_le_bytes),
        [0xef, 0xbb, 0xbf, rest @ ..] => String::from_utf8_lossy(rest).into_owned(),
        bytes => bytes.iter().map(|byte| char::from(*byte)).collect(),
    }
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let units = bytes.as_chunks::<2>().0.iter().map(|pair| unit(*pair));
    char::decode_utf16(units).map(|letter| letter.unwrap_or('\u{fffd}')).collect()
}
