use maud::{Markup, html};

use super::{Figure, Pen, round, share};

/// In the units of the drawing, which is as wide as its place.
const HEIGHT: f64 = 36.0;
const SLOT: f64 = 10.0;

impl Pen<'_> {
    /// Small columns without words: how many values lie in each part of a scale. What they say stands in the table folded
    /// away beneath.
    pub fn histogram(&self, title: &str, parts: &[Figure]) -> Markup {
        let most = parts.iter().map(|part| part.value).max().unwrap_or(0);
        let width = SLOT * parts.len() as f64;
        html! {
            div.drawing {
                svg.histogram viewBox=(format!("0 0 {width} {HEIGHT}")) preserveAspectRatio="none" role="img" aria-label=(title) {
                    @for (index, part) in parts.iter().enumerate() {
                        @let height = bar_height(part.value, most);
                        @let x = self.start(index as f64 * SLOT + 0.5, SLOT - 1.0, width);
                        rect.majorelle x=(round(x)) y=(round(HEIGHT - height)) width=(SLOT - 1.0) height=(round(height)) {
                            title { (part.name) " · " (self.number(part.value)) }
                        }
                    }
                }
                (self.twin(&["", title], parts.iter().map(|part| (part.linked_name(), vec![self.number(part.value)]))))
            }
        }
    }
}

/// What is there is seen, however little it is.
fn bar_height(value: i64, most: i64) -> f64 {
    if value <= 0 { 0.0 } else { (share(value, most) * HEIGHT).max(1.0) }
}
