//! The words of a document, for finding it: PDF, DOCX, Markdown and plain text, in reading order.
//!
//! Of a PDF the letters are gathered as they are drawn (hayro interprets the page, we note each glyph's letters and place),
//! put into lines, and lines written from the right into the order in which they are read. It is meant for search and for a
//! first look, not for giving the document back: tables lose their shape, columns follow the order in which they were drawn.
//!
//! A PDF comes from anywhere, and a PDF reader is large. So a server reads it in another process ([`crate::apart`]), on a thread
//! of its own with a deep stack; what it unpacks to is counted before; a fault in it costs the page, an overflow that process;
//! and it is given up after `PATIENCE`.

mod lines;
mod order;
mod pdf;
mod spans;
mod swell;

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::{Error, Result, archive, limits, prose};

/// How long a PDF may take. A book of 500 pages takes about two seconds on a small server.
const PATIENCE: Duration = Duration::from_secs(20);

/// What is waited for a reader that was told to stop.
const FAREWELL: Duration = Duration::from_secs(5);

/// PDF forms nest, and each level takes some stack.
const STACK: usize = 64 * 1024 * 1024;

/// The words of a document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FullText {
    /// What the document is.
    pub format: Format,
    /// Its words, a blank line between paragraphs. Empty where it has none.
    pub text: String,
    /// How many pages it has; 0 for what has no pages.
    pub pages: u32,
    /// How many of them have no letters: pictures of pages, as a scanner makes them, or empty ones.
    pub silent_pages: u32,
    /// How it went.
    pub outcome: Outcome,
}

/// What a document is, told by its bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Format {
    /// A PDF.
    Pdf,
    /// A Word document.
    Docx,
    /// Text, plain or Markdown.
    Text,
}

/// How the reading of a document went.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Outcome {
    /// All of it was read.
    Whole,
    /// Only its beginning: it is longer than [`limits::FULLTEXT_BYTES`] or [`limits::FULLTEXT_PAGES`], or took too long.
    Beginning,
    /// It has no text: scanned pages.
    Silent,
    /// Its letters have no names (a font without a map to Unicode), so that no program can search it.
    Nameless,
}

/// Reads the words of a document. What it is, is told by its bytes; `file_name_hint` only decides between kinds of text.
///
/// This takes seconds for a long PDF: call it where a thread may block. What strangers sent is read by a [`Reader`](crate::apart::Reader).
///
/// # Errors
/// [`Error::Locked`] for a PDF that opens with a password only, [`Error::Damaged`], [`Error::Swollen`], [`Error::Empty`],
/// [`Error::FileTooBig`], and what [`prose::read`] refuses.
pub fn read(bytes: Vec<u8>, file_name_hint: &str) -> Result<FullText> {
    archive::fits(&bytes)?;
    if is_pdf(&bytes) { read_pdf(bytes) } else { read_prose(&bytes, file_name_hint) }
}

fn read_prose(bytes: &[u8], file_name_hint: &str) -> Result<FullText> {
    let format = if bytes.starts_with(b"PK") { Format::Docx } else { Format::Text };
    let prose = prose::read(bytes, file_name_hint)?;
    let mut text = Bounded::default();
    for block in &prose.blocks {
        text.paragraph(block.text.trim());
    }
    let outcome = if text.is_full { Outcome::Beginning } else { Outcome::Whole };
    Ok(FullText { format, text: text.words, pages: 0, silent_pages: 0, outcome })
}

/// Whether the bytes say that they are a PDF. The mark may stand behind a few bytes of something else.
fn is_pdf(bytes: &[u8]) -> bool {
    let head = &bytes[..bytes.len().min(1024)];
    !bytes.starts_with(b"PK") && head.windows(5).any(|window| window == b"%PDF-")
}

fn read_pdf(bytes: Vec<u8>) -> Result<FullText> {
    swell::check(&bytes)?;
    let (give, receive) = mpsc::channel();
    let stop = Arc::new(AtomicBool::new(false));
    let told = Arc::clone(&stop);
    let reader = thread::Builder::new().name("pdf".to_owned()).stack_size(STACK);
    let started = reader.spawn(move || give.send(pdf::read(bytes, &told)));
    started.map_err(|error| Error::Writing(error.to_string()))?;
    receive
        .recv_timeout(PATIENCE)
        .or_else(|_| {
            stop.store(true, Ordering::Relaxed);
            receive.recv_timeout(FAREWELL)
        })
        .unwrap_or(Err(Error::Damaged))
}

/// Words that grow up to the limit.
#[derive(Default)]
struct Bounded {
    words: String,
    is_full: bool,
}

impl Bounded {
    fn paragraph(&mut self, words: &str) {
        if words.is_empty() || self.is_full {
            return;
        }
        let room = limits::FULLTEXT_BYTES.saturating_sub(self.words.len() + 2);
        self.is_full = words.len() > room;
        if !self.words.is_empty() && room > 0 {
            self.words.push_str("\n\n");
        }
        self.words.push_str(&words[..words.floor_char_boundary(room.min(words.len()))]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_beyond_the_limit_is_cut_at_a_letter() {
        let mut text = Bounded::default();
        text.paragraph("ماء");
        for _ in 0..3 {
            text.paragraph(&"ماء ".repeat(limits::FULLTEXT_BYTES / 14));
        }
        assert!(text.is_full && text.words.len() <= limits::FULLTEXT_BYTES);
        assert!(text.words.starts_with("ماء\n\nماء"));
    }

    #[test]
    fn a_pdf_is_told_by_its_bytes_even_behind_a_few_others() {
        assert!(is_pdf(b"%PDF-1.7\n"));
        assert!(is_pdf(b"\xef\xbb\xbf\r\n%PDF-1.4"));
        assert!(!is_pdf(b"PK\x03\x04 %PDF-1.4"));
        assert!(!is_pdf("Le format %PDF".as_bytes()));
    }
}
