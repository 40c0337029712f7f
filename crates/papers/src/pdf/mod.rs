//! Documents as pages: PDF set by typst, with fonts for Latin, Arabic and Tifinagh in the binary.
//!
//! The typesetter knows one template (`template.typ`) and reads the document as JSON: its words are data, never markup,
//! so nothing typed by a person can be run. Fonts and template are loaded with the first page and kept.

mod document;
mod house;

use std::sync::{Mutex, PoisonError};

use typst::diag::SourceDiagnostic;
use typst_layout::PagedDocument;
use typst_pdf::PdfOptions;

pub use self::document::{Align, Block, Column, Document, Node, Table};
use self::house::House;
use crate::{Error, Result};

/// There is one press: the memory of two long documents at once is more than a small server has.
static PRESS: Mutex<()> = Mutex::new(());

/// Sets a document as an A4 PDF with its fonts embedded, tagged for screen readers.
///
/// The same document gives the same bytes. A document beyond the limits is refused before any work is done. A long one
/// takes seconds, and waits for those before it: call this where a thread may block.
pub fn render(document: &Document) -> Result<Vec<u8>> {
    document.check()?;
    let json = serde_json::to_string(document).map_err(|error| Error::Typesetting(error.to_string()))?;
    let _press = PRESS.lock().unwrap_or_else(PoisonError::into_inner);
    let pages = typst::compile::<PagedDocument>(&House::for_document(&json));
    let pdf = pages.output.and_then(|pages| typst_pdf::pdf(&pages, &PdfOptions::default()));
    comemo::evict(0); // the typesetter remembers every layout it made; a server must not
    pdf.map_err(|faults| Error::Typesetting(first_message(&faults)))
}

fn first_message(faults: &[SourceDiagnostic]) -> String {
    faults.first().map(|fault| fault.message.to_string()).unwrap_or_default()
}
