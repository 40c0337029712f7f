use maud::{Markup, html};

use super::legend::legend;
use super::{Part, Pen, Tone, in_percent, share};

const HEIGHT: &str = "28";

impl Pen<'_> {
    /// One bar that is the whole, cut into its parts: women and men of an assembly, say.
    ///
    /// `target` marks a share of the whole, in percent from where the bar begins: the parity that was promised.
    pub fn stacked(&self, title: &str, parts: &[Part], target: Option<u8>) -> Markup {
        let whole = total(parts);
        html! {
            figure.drawing {
                figcaption { (title) }
                svg width="100%" height=(HEIGHT) role="img" aria-label=(self.told(title, parts)) {
                    @if whole == 0 { rect.none width="100%" height=(HEIGHT) rx="4" {} }
                    @for (from, part) in from_where(parts) { (self.slice(from, share(part.count.into(), whole), part.tone)) }
                    @if let Some(percent) = target { (self.target_mark(percent)) }
                }
                (legend(self, parts, whole, target))
            }
        }
    }

    fn slice(&self, from: f64, width: f64, tone: Tone) -> Markup {
        let x = self.start(from, width, 1.0) * 100.0;
        html! { rect class=(tone.class()) x=(in_percent(x)) width=(in_percent(width * 100.0)) height=(HEIGHT) {} }
    }

    fn target_mark(&self, percent: u8) -> Markup {
        let x = in_percent(self.start(f64::from(percent), 0.0, 100.0));
        html! { line.mark x1=(x) x2=(x) y1="-5" y2="33" {} }
    }

    /// The picture in one line: "Parité · Femmes 41 · Hommes 60".
    pub(super) fn told(&self, title: &str, parts: &[Part]) -> String {
        let parts = parts.iter().map(|part| format!("{} {}", part.name, self.number(part.count.into())));
        std::iter::once(title.to_owned()).chain(parts).collect::<Vec<_>>().join(" · ")
    }
}

pub(super) fn total(parts: &[Part]) -> i64 {
    parts.iter().map(|part| i64::from(part.count)).sum()
}

/// Each part that is not empty, with the share of the whole that lies before it.
fn from_where(parts: &[Part]) -> impl Iterator<Item = (f64, &Part)> {
    let whole = total(parts);
    let mut before = 0;
    parts.iter().filter(|part| part.count > 0).map(move |part| {
        let from = share(before, whole);
        before += i64::from(part.count);
        (from, part)
    })
}
