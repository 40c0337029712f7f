use std::f64::consts::PI;

use maud::{Markup, html};

use super::legend::swatch;
use super::{Pen, Series, Tone, round, share, wrap};

/// The drawing: its middle, how far its axes reach, and how wide the words at their ends may be, in em.
const WIDTH: f64 = 380.0;
const HEIGHT: f64 = 300.0;
const MIDDLE: (f64, f64) = (WIDTH / 2.0, 150.0);
const REACH: f64 = 96.0;
const WORDS: f64 = 8.4;
const LINE: f64 = 15.0;
/// With fewer axes nothing has a shape.
const LEAST_AXES: usize = 3;

impl Pen<'_> {
    /// A shape with an axis for each thing that is measured, from `least` in the middle to `most` at the rim: an association
    /// in its domains, before and after. `rings` of it are ruled. A series without a value on an axis leaves a gap there.
    /// With fewer than three axes there is no shape, and the table stands open.
    pub fn radar(&self, title: &str, axes: &[String], scale: (i64, i64), rings: u8, series: &[Series]) -> Markup {
        let whole = Wheel { least: scale.0, most: scale.1, axes: axes.len() };
        html! {
            figure.drawing {
                figcaption { (title) }
                @if axes.len() >= LEAST_AXES {
                    svg.radar viewBox={ "0 0 " (WIDTH) " " (HEIGHT) } role="img" aria-label=(title) direction=(self.lang.direction().code()) {
                        @for ring in 1..=rings { (self.ring(&whole, f64::from(ring) / f64::from(rings.max(1)))) }
                        @for axis in 0..axes.len() { (self.spoke(&whole, axis)) }
                        @for line in series { (self.shape(&whole, line)) }
                        @for (axis, name) in axes.iter().enumerate() { (self.axis_name(&whole, axis, name)) }
                    }
                    p.small { @for line in series { span.key { (swatch(line.tone)) " " (line.name) } " " } }
                }
                (self.radar_twin(axes, series))
            }
        }
    }

    /// Where something stands on an axis, `part` of the way out; the axes follow the reading direction.
    fn point(&self, wheel: &Wheel, axis: usize, part: f64) -> (f64, f64) {
        let angle = wheel.angle(axis);
        let x = MIDDLE.0 + REACH * part * angle.sin();
        (round(self.start(x, 0.0, WIDTH)), round(MIDDLE.1 - REACH * part * angle.cos()))
    }

    fn ring(&self, wheel: &Wheel, part: f64) -> Markup {
        let corners = (0..wheel.axes).map(|axis| self.point(wheel, axis, part));
        html! { polygon.ring points=(written(corners)) {} }
    }

    fn spoke(&self, wheel: &Wheel, axis: usize) -> Markup {
        let (x, y) = self.point(wheel, axis, 1.0);
        html! { line.grid-line x1=(MIDDLE.0) y1=(MIDDLE.1) x2=(x) y2=(y) {} }
    }

    fn shape(&self, wheel: &Wheel, line: &Series) -> Markup {
        let value = |axis: usize| line.values.get(axis).copied().flatten();
        let at = |axis: usize| value(axis).map(|value| self.point(wheel, axis, wheel.part(value)));
        let corners: Option<Vec<_>> = (0..wheel.axes).map(at).collect();
        let next = |axis: usize| (axis + 1) % wheel.axes;
        html! {
            @match corners {
                Some(corners) => polygon class={ "stroke " (line.tone.class()) } points=(written(corners.into_iter())) {},
                None => @for axis in 0..wheel.axes {
                    @if let (Some((x1, y1)), Some((x2, y2))) = (at(axis), at(next(axis))) {
                        line class={ "stroke " (line.tone.class()) } x1=(x1) y1=(y1) x2=(x2) y2=(y2) {}
                    }
                },
            }
            @if line.tone != Tone::Plain { @for (x, y) in (0..wheel.axes).filter_map(at) {
                circle class=(line.tone.class()) cx=(x) cy=(y) r="3.5" {}
            } }
        }
    }

    fn axis_name(&self, wheel: &Wheel, axis: usize, name: &str) -> Markup {
        let lines = wrap::lines(name, WORDS, 2);
        let (x, y) = self.point(wheel, axis, 1.0 + 10.0 / REACH);
        let side = wheel.angle(axis).sin();
        // Words lead away from the drawing: in Arabic the axes are mirrored, and so is what "start" means.
        let anchor = if side.abs() < 0.2 {
            "middle"
        } else if side > 0.0 {
            "start"
        } else {
            "end"
        };
        let rise = match wheel.angle(axis).cos() {
            up if up > 0.9 => LINE * (lines.len() as f64 - 1.0),
            up if up < -0.6 => -LINE * 0.6,
            _ => LINE * (lines.len() as f64 - 1.0) / 2.0,
        };
        html! {
            @for (index, line) in lines.iter().enumerate() {
                text x=(x) y=(round(y - rise + 4.0 + LINE * index as f64)) text-anchor=(anchor) { (line) }
            }
        }
    }

    fn radar_twin(&self, axes: &[String], series: &[Series]) -> Markup {
        let heads: Vec<&str> = std::iter::once("").chain(series.iter().map(|line| line.name.as_str())).collect();
        let rows = axes.iter().enumerate().map(|(index, axis)| {
            let value = |line: &Series| line.values.get(index).copied().flatten();
            let cells = series.iter().map(|line| value(line).map_or("–".to_owned(), |value| self.number(value)));
            (html! { (axis) }, cells.collect())
        });
        self.twin(&heads, rows)
    }
}

/// Which way the axes point, and what lies where on them.
struct Wheel {
    least: i64,
    most: i64,
    axes: usize,
}

impl Wheel {
    /// From the top, with the hands of a clock.
    fn angle(&self, axis: usize) -> f64 {
        2.0 * PI * axis as f64 / self.axes.max(1) as f64
    }

    fn part(&self, value: i64) -> f64 {
        share(value.saturating_sub(self.least), self.most.saturating_sub(self.least))
    }
}

fn written(points: impl Iterator<Item = (f64, f64)>) -> String {
    points.map(|(x, y)| format!("{x},{y}")).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_least_stands_in_the_middle_and_what_is_most_at_the_rim() {
        let wheel = Wheel { least: 100, most: 400, axes: 7 };
        assert_eq!((wheel.part(100), wheel.part(400), wheel.part(250)), (0.0, 1.0, 0.5));
        assert_eq!((wheel.part(0), wheel.part(900)), (0.0, 1.0), "nothing is drawn outside");
        assert_eq!((wheel.angle(0), Wheel { axes: 4, ..wheel }.angle(1)), (0.0, PI / 2.0));
    }
}
