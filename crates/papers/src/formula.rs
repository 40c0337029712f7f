//! Cells that a spreadsheet program would run.
//!
//! A name like `=HYPERLINK(…)` typed into a form must not become a formula on the screen of whoever opens the export.
//! On the way out such a text gets an apostrophe, the sign by which spreadsheets mark plain text; on the way in it is
//! taken off, so that a list survives export and import unchanged.

use std::borrow::Cow;

/// The text with an apostrophe before it if a spreadsheet would take it for a formula, or would lose its apostrophe.
pub fn disarmed(text: &str) -> Cow<'_, str> {
    if is_armed(text.trim_start_matches('\'')) { Cow::Owned(format!("'{text}")) } else { Cow::Borrowed(text) }
}

/// The text with one more apostrophe if [`rearmed`] would take one off: for formats that keep text and formulas apart.
pub(crate) fn guarded(text: &str) -> Cow<'_, str> {
    if rearmed(text).len() < text.len() { Cow::Owned(format!("'{text}")) } else { Cow::Borrowed(text) }
}

/// The text as it was before [`disarmed`] or [`guarded`].
pub(crate) fn rearmed(text: &str) -> &str {
    match text.strip_prefix('\'') {
        Some(rest) if is_armed(rest.trim_start_matches('\'')) => rest,
        _ => text,
    }
}

/// Signs that begin a formula in some spreadsheet program (OWASP, "CSV Injection"), the full-width ones included.
fn is_armed(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_formula_leaves_as_text_and_comes_back_unchanged() {
        for text in ["=1+1", "+212 6 00 00 00 00", "-5", "@x", "\tx", "'=1", "''=1", "＝1"] {
            assert!(disarmed(text).starts_with('\''), "{text}");
            assert_eq!(rearmed(&disarmed(text)), text);
            assert_eq!(rearmed(&guarded(text)), text);
        }
        assert_eq!(guarded("=1+1"), "=1+1");
        for text in ["", "'", "'quoted'", "l'eau", "plan"] {
            assert_eq!(disarmed(text), text);
            assert_eq!(rearmed(text), text);
        }
    }
}
