use maud::{Markup, html};

use super::{Figure, Pen, in_percent, round, share, top_of_scale};

/// The drawing is as wide as its place; its heights are in CSS pixels.
pub(super) const PLOT: f64 = 160.0;
pub(super) const HEAD: f64 = 20.0;
pub(super) const FOOT: f64 = 24.0;

/// How many names fit under a drawing; of more, only each second, third… is shown.
const NAMES_ON_A_SCREEN: usize = 16;
/// As many fit where the first and the last do not stand in the middle of their place, but within the drawing.
const NAMES_BETWEEN_ENDS: usize = 11;
/// As many of those as fit on a phone.
const NAMES_ON_A_PHONE: usize = 6;

/// Columns carry their figures while these have no more digits together than fit on a phone; else they stand before a
/// scale.
const MOST_DIGITS: usize = 40;

impl Pen<'_> {
    /// Columns beside each other, in order of time from where reading starts: years, months.
    pub fn columns(&self, title: &str, figures: &[Figure]) -> Markup {
        let top = top_of_scale(figures.iter().map(|figure| figure.value).max().unwrap_or(0));
        let digits: usize = figures.iter().map(|figure| self.number(figure.value).chars().count()).sum();
        let carry_figures = digits <= MOST_DIGITS;
        html! {
            figure.drawing {
                figcaption { (title) }
                @if figures.is_empty() { p.soft { (self.t("web-none")) } } @else {
                    svg width="100%" height=(HEAD + PLOT + FOOT) role="img" aria-label=(title) direction=(self.lang.direction().code()) {
                        @if carry_figures { (base_line()) } @else { (self.scale(top)) }
                        @for (index, figure) in figures.iter().enumerate() {
                            @let column = Column::of(figure.value, index, figures.len(), top);
                            (self.column(figure, &column))
                            @if carry_figures { (self.figure_over(figure, &column)) }
                        }
                        (self.names(figures.iter().map(|figure| figure.name.as_str()), Place::Slots))
                    }
                    (self.twin(&["", title], figures.iter().map(|f| (f.linked_name(), vec![self.number(f.value)]))))
                }
            }
        }
    }

    fn column(&self, figure: &Figure, column: &Column) -> Markup {
        let x = self.start(column.middle - column.width / 2.0, column.width, 100.0);
        html! {
            rect.majorelle x=(in_percent(x)) width=(in_percent(column.width)) y=(column.top()) height=(column.height) rx="2" {
                title { (figure.name) " · " (self.number(figure.value)) }
            }
        }
    }

    fn figure_over(&self, figure: &Figure, column: &Column) -> Markup {
        let x = in_percent(self.start(column.middle, 0.0, 100.0));
        html! { text.strong x=(x) y=(column.top() - 5.0) text-anchor="middle" { (self.number(figure.value)) } }
    }

    /// Lines across at nothing, half and all of the scale.
    pub(super) fn scale(&self, top: i64) -> Markup {
        html! {
            @for (value, y) in [(top, HEAD), (top / 2, HEAD + PLOT / 2.0)] {
                line.grid-line x1="0" x2="100%" y1=(y) y2=(y) {}
                text x=(in_percent(self.start(0.0, 0.0, 100.0))) y=(y - 4.0) { (self.number(value)) }
            }
            (base_line())
        }
    }

    /// The names at the foot: under columns, or under the points of a line that reaches both ends.
    pub(super) fn names<'n>(&self, names: impl ExactSizeIterator<Item = &'n str>, place: Place) -> Markup {
        let count = names.len();
        let most = if matches!(place, Place::Ends) { NAMES_BETWEEN_ENDS } else { NAMES_ON_A_SCREEN };
        let step = count.div_ceil(most).max(1);
        let step_on_a_phone = step * count.div_ceil(step * NAMES_ON_A_PHONE);
        html! {
            @for (index, name) in names.enumerate().step_by(step) {
                @let (at, anchor) = place.of(index, count);
                text.narrow-skip[index % step_on_a_phone != 0] x=(in_percent(self.start(at, 0.0, 100.0)))
                    y=(HEAD + PLOT + 17.0) text-anchor=(anchor) { (name) }
            }
        }
    }
}

/// A column as read from the left: middle and width in percents of the drawing, height in pixels.
struct Column {
    middle: f64,
    width: f64,
    height: f64,
}

impl Column {
    fn of(value: i64, index: usize, count: usize, top: i64) -> Self {
        let (middle, _) = Place::Slots.of(index, count);
        Self { middle, width: 64.0 / count as f64, height: round(share(value, top) * PLOT) }
    }

    fn top(&self) -> f64 {
        HEAD + PLOT - self.height
    }
}

fn base_line() -> Markup {
    html! { line.grid-line x1="0" x2="100%" y1=(HEAD + PLOT) y2=(HEAD + PLOT) {} }
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
