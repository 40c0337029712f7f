use maud::{Markup, html};

use super::{Figure, Pen, in_percent, share, top_of_scale};

/// The drawing is as wide as its place; its heights are in CSS pixels.
pub(super) const PLOT: f64 = 160.0;
pub(super) const HEAD: f64 = 20.0;
pub(super) const FOOT: f64 = 24.0;

/// How many names fit under a drawing on a phone; of more, only each second, third… is shown there.
const NAMES_ON_A_PHONE: usize = 6;

impl Pen<'_> {
    /// Columns beside each other, in order of time from where reading starts: years, months.
    pub fn columns(&self, title: &str, figures: &[Figure]) -> Markup {
        let top = top_of_scale(figures.iter().map(|figure| figure.value).max().unwrap_or(0));
        html! {
            figure.drawing {
                figcaption { (title) }
                @if figures.is_empty() { p.soft { (self.t("web-none")) } } @else {
                    svg width="100%" height=(HEAD + PLOT + FOOT) role="img" aria-label=(title) direction=(self.lang.direction().code()) {
                        (self.scale(top))
                        @for (index, figure) in figures.iter().enumerate() { (self.column(figure, index, figures.len(), top)) }
                        (self.names(figures.iter().map(|figure| figure.name.as_str()), Place::Slots))
                    }
                    (self.twin(&["", title], figures.iter().map(|f| (f.linked_name(), vec![self.number(f.value)]))))
                }
            }
        }
    }

    fn column(&self, figure: &Figure, index: usize, count: usize, top: i64) -> Markup {
        let slot = 100.0 / count as f64;
        let width = slot * 0.64;
        let x = self.start(slot * index as f64 + slot * 0.18, width, 100.0);
        let height = share(figure.value, top) * PLOT;
        let y = HEAD + PLOT - height;
        html! {
            rect.majorelle x=(in_percent(x)) width=(in_percent(width)) y=(super::round(y)) height=(super::round(height)) rx="2" {
                title { (figure.name) " : " (self.number(figure.value)) }
            }
            text.strong.narrow-skip[count > NAMES_ON_A_PHONE * 2] x=(in_percent(x + width / 2.0)) y=(super::round(y - 5.0)) text-anchor="middle" {
                (self.number(figure.value))
            }
        }
    }

    /// Lines across at nothing, half and all of the scale.
    pub(super) fn scale(&self, top: i64) -> Markup {
        html! {
            @for (value, y) in [(top, HEAD), (top / 2, HEAD + PLOT / 2.0), (0, HEAD + PLOT)] {
                line.grid-line x1="0" x2="100%" y1=(y) y2=(y) {}
                @if value > 0 {
                    text x=(in_percent(self.start(0.0, 0.0, 100.0))) y=(y - 4.0) { (self.number(value)) }
                }
            }
        }
    }

    /// The names at the foot: under columns, or under the points of a line that reaches both ends.
    pub(super) fn names<'n>(&self, names: impl ExactSizeIterator<Item = &'n str>, place: Place) -> Markup {
        let count = names.len();
        let each = count.div_ceil(NAMES_ON_A_PHONE);
        html! {
            @for (index, name) in names.enumerate() {
                @let (at, anchor) = place.of(index, count);
                text.narrow-skip[index % each != 0] x=(in_percent(self.start(at, 0.0, 100.0)))
                    y=(HEAD + PLOT + 17.0) text-anchor=(anchor) { (name) }
            }
        }
    }
}

/// Where the things of a row stand.
#[derive(Clone, Copy)]
pub(super) enum Place {
    /// Each in the middle of its equal share.
    Slots,
    /// From one end to the other.
    Ends,
}

impl Place {
    /// How far along the row, in percent, and how a name is anchored there.
    pub(super) fn of(self, index: usize, count: usize) -> (f64, &'static str) {
        let (index, last) = (index as f64, count.saturating_sub(1) as f64);
        match self {
            Self::Slots => ((index + 0.5) * 100.0 / count as f64, "middle"),
            Self::Ends if last == 0.0 => (50.0, "middle"),
            Self::Ends if index == 0.0 => (0.0, "start"),
            Self::Ends if index == last => (100.0, "end"),
            Self::Ends => (index * 100.0 / last, "middle"),
        }
    }
}
