//! Documents as pages: PDF set by typst, with fonts for Latin, Arabic and Tifinagh in the binary.
//!
//! The typesetter knows one template (`template.typ`) and reads the document as JSON: its words are data, never markup,
//! so nothing typed by a person can be run. Fonts and template are loaded with the first page and kept.

mod document;
mod house;

use std::sync::{Mutex, PoisonError};

use serde::Serialize;
use typst::diag::SourceDiagnostic;
use typst_layout::PagedDocument;
use typst_pdf::PdfOptions;

pub use self::document::{Align, Block, Column, Document, Node, Table};
pub(crate) use self::house::FONT_FILES;
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
    press(House::for_document, document)
}

/// Sets pages of a form of their own: `template` is typst, a constant of the program and never words of a person; it reads
/// `form` as `json(bytes(sys.inputs.document))`. The fonts are those of the house: Noto Sans, Noto Serif, Amiri for
/// Arabic. A code of [`qr`](crate::qr) is shown by `image(bytes(svg), format: "svg")`. How long it may become is the
/// caller's to bound.
///
/// # Errors
/// [`Error::Typesetting`] when the template does not fit the form: a fault of ours.
pub fn set(template: &'static str, form: &impl Serialize) -> Result<Vec<u8>> {
    press(|json| House::for_form(template, json), form)
}

fn press(house: impl FnOnce(&str) -> House, document: &impl Serialize) -> Result<Vec<u8>> {
    let json = serde_json::to_string(document).map_err(|error| Error::Typesetting(error.to_string()))?;
    let _press = PRESS.lock().unwrap_or_else(PoisonError::into_inner);
    let pages = typst::compile::<PagedDocument>(&house(&json));
    let pdf = pages.output.and_then(|pages| typst_pdf::pdf(&pages, &PdfOptions::default()));
    comemo::evict(0); // the typesetter remembers every layout it made; a server must not
    pdf.map_err(|faults| Error::Typesetting(first_message(&faults)))
}

fn first_message(faults: &[SourceDiagnostic]) -> String {
    faults.first().map(|fault| fault.message.to_string()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::set;

    #[test]
    fn a_form_of_its_own_is_set_with_a_code_on_it() {
        let template = r#"#let form = json(bytes(sys.inputs.document))
#set page(paper: "a4", flipped: true)
#set text(font: ("Amiri", "Noto Sans"))
#form.words #image(bytes(form.code), format: "svg", width: 2cm)"#;
        let code = crate::qr::svg("https://twiza.example/1").unwrap();
        let pdf = set(template, &serde_json::json!({ "words": "لائحة 1", "code": code })).unwrap();
        assert!(pdf.starts_with(b"%PDF"));
    }
}
