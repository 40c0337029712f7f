//! QR codes (ISO/IEC 18004) as SVG: for posters and numbered sheets that lead from paper to a page.

use std::fmt::Write;

use qrcodegen::{QrCode, QrCodeEcc};

use crate::{Error, Result};

/// The margin that readers need around a code, in modules.
const QUIET: i32 = 4;

/// An address as a QR code: an SVG of black squares on white, as large as its frame. A fifteenth of it may be dirty or
/// torn and it still reads.
///
/// # Errors
/// [`Error::Typesetting`] when the words are longer than any code holds, some 2,300 bytes.
pub fn svg(words: &str) -> Result<String> {
    let code =
        QrCode::encode_text(words, QrCodeEcc::Medium).map_err(|error| Error::Typesetting(format!("QR: {error}")))?;
    let side = code.size() + 2 * QUIET;
    let mut path = String::new();
    for y in 0..code.size() {
        for x in (0..code.size()).filter(|x| code.get_module(*x, y)) {
            // Writing to a string cannot fail.
            let _ = write!(path, "M{} {}h1v1h-1z", x + QUIET, y + QUIET);
        }
    }
    Ok(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {side} {side}\" shape-rendering=\"crispEdges\">\
         <rect width=\"{side}\" height=\"{side}\" fill=\"#fff\"/><path d=\"{path}\" fill=\"#000\"/></svg>"
    ))
}

#[cfg(test)]
mod tests {
    use super::svg;

    #[test]
    fn a_code_is_square_and_has_its_three_corners() {
        let drawn = svg("https://twiza.example/petitions/eau").unwrap();
        assert!(drawn.starts_with("<svg") && drawn.contains("M4 4h1v1h-1z"), "{drawn}");
    }

    #[test]
    fn words_that_no_code_holds_are_refused() {
        assert!(svg(&"x".repeat(3_000)).is_err());
    }
}
