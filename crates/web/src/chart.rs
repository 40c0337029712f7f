//! Drawings made on the server: each an accessible SVG with its title, and its figures as text beside it.

use maud::{Markup, html};

use crate::Visit;

/// A bar that is filled to `part` of `whole`; `words` say the same to those who do not see it.
pub fn bar(visit: &Visit, part: i64, whole: i64, words: &str) -> Markup {
    let filled = if whole > 0 { (part as f64 * 100.0 / whole as f64).clamp(0.0, 100.0) } else { 0.0 };
    let start = if visit.lang.direction() == kernel::Direction::Rtl { 100.0 - filled } else { 0.0 };
    html! {
        svg.bar viewBox="0 0 100 5" preserveAspectRatio="none" role="img" aria-label=(words) {
            rect.track width="100" height="5" {}
            rect.fill x=(start) width=(filled) height="5" {}
        }
    }
}
