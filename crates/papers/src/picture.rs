//! A sheet as a picture: for those who are shown an address before they open it.

use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_syntax::Pdf;
use hayro::{RenderCache, RenderSettings};
use serde::Serialize;

use crate::{Error, Result, pdf};

/// Sets the first page of a form of its own, as [`pdf::set`] does, and gives it as a PNG of `scale` pixels for each point.
/// The same form gives the same bytes.
///
/// # Errors
/// [`Error::Typesetting`] when the template does not fit the form: a fault of ours.
pub fn set(template: &'static str, form: &impl Serialize, scale: f32) -> Result<Vec<u8>> {
    let sheet = Pdf::new(pdf::set(template, form)?).map_err(|_| fault("the sheet that was set cannot be read"))?;
    let page = sheet.pages().first().ok_or_else(|| fault("the form gave no page"))?;
    let settings = RenderSettings { x_scale: scale, y_scale: scale, ..RenderSettings::default() };
    let picture = hayro::render(page, &RenderCache::new(), &InterpreterSettings::default(), &settings);
    picture.into_png().map_err(|error| fault(&error.to_string()))
}

fn fault(what: &str) -> Error {
    Error::Typesetting(what.to_owned())
}

#[cfg(test)]
mod tests {
    use super::set;

    const TEMPLATE: &str = r#"#let form = json(bytes(sys.inputs.document))
#set page(width: 120pt, height: 60pt, margin: 4pt, fill: rgb(form.paper))
#set text(font: ("Amiri", "Noto Sans"), size: 20pt)
#form.words"#;

    fn size(png: &[u8]) -> (u32, u32) {
        let number = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().unwrap());
        (number(16), number(20))
    }

    #[test]
    fn a_sheet_becomes_a_picture_of_its_size_that_shows_its_words() {
        let form = |words: &str| serde_json::json!({ "words": words, "paper": "#fbf9f4" });
        let picture = set(TEMPLATE, &form("جسور E-Joussour"), 2.0).unwrap();
        assert!(picture.starts_with(b"\x89PNG\r\n\x1a\n"));
        assert_eq!(size(&picture), (240, 120));
        assert_eq!(picture, set(TEMPLATE, &form("جسور E-Joussour"), 2.0).unwrap());
        assert_ne!(picture, set(TEMPLATE, &form(""), 2.0).unwrap());
    }
}
