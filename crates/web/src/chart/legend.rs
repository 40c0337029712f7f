use maud::{Markup, html};

use super::{Part, Pen, Tone};
use crate::args;

/// What the colours of a drawing mean, with count and share: the drawing's figures in sight. What is hollow is there to
/// be counted, not to dilute the shares of what is there.
pub(super) fn legend(pen: &Pen<'_>, parts: &[Part], whole: i64, target: Option<u8>) -> Markup {
    let hollow: i64 = parts.iter().filter(|part| part.tone == Tone::Hollow).map(|part| i64::from(part.count)).sum();
    html! {
        table.legend {
            tbody { @for part in parts {
                tr {
                    th scope="row" { (swatch(part.tone)) (part.name) }
                    td.num { (pen.number(part.count.into())) }
                    td.num.soft { @if part.tone != Tone::Hollow { (pen.percent(part.count.into(), whole - hollow)) } }
                }
            } }
        }
        @if let Some(percent) = target {
            p.small.soft { (pen.t_with("web-chart-target", &args![share = pen.percent(percent.into(), 100)])) }
        }
    }
}

/// A spot of the colour, for a legend.
pub(super) fn swatch(tone: Tone) -> Markup {
    html! { svg viewBox="0 0 10 10" aria-hidden="true" { rect class=(tone.class()) width="10" height="10" rx="2" {} } }
}
