use std::ops::RangeInclusive;

use kernel::place::{self, Shape};
use maud::{Markup, html};

use super::{Pen, linked};

/// Which outlines a [`Pen::map`] fills.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outlines {
    /// The 12 regions.
    Regions,
    /// The 75 provinces and prefectures, with the borders of the regions over them.
    Provinces,
}

/// What there is in a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlaceFigure {
    /// The code of a region or province, see [`place::get`].
    pub code: String,
    /// How many.
    pub value: i64,
    /// The page that says more.
    pub href: Option<String>,
}

/// The shades of the map, light to dark.
const SHADES: [&str; 5] = ["q0", "q1", "q2", "q3", "q4"];

impl Pen<'_> {
    /// The country, each place shaded by its figure in five groups of about as many places; where there is none, nothing was
    /// counted: 0. A map is the same in both directions of writing. Its links are also in its table, which keyboards reach more
    /// quickly.
    pub fn map(&self, title: &str, outlines: Outlines, figures: &[PlaceFigure]) -> Markup {
        // What can lie below zero is no count: where there is no figure, nothing is known.
        let has_negative = figures.iter().any(|figure| figure.value < 0);
        self.country(title, outlines, figures, has_negative.then_some("–"))
    }

    /// As [`Pen::map`], of figures of which some are not known or may not be told: a place without one says `untold`, and 0 is
    /// a figure as any other.
    pub fn map_of_told(&self, title: &str, outlines: Outlines, figures: &[PlaceFigure], untold: &str) -> Markup {
        self.country(title, outlines, figures, Some(untold))
    }

    fn country(&self, title: &str, outlines: Outlines, figures: &[PlaceFigure], untold: Option<&str>) -> Markup {
        let map = place::outlines();
        let shapes = if outlines == Outlines::Regions { &map.regions } else { &map.provinces };
        let groups = Groups::of(figures.iter().map(|figure| figure.value), untold.is_some());
        let nothing = untold.map_or_else(|| self.number(0), str::to_owned);
        let figure_of = |shape: &Shape| figures.iter().find(|figure| figure.code == shape.code);
        let is_none = |shape: &Shape| groups.shade(figure_of(shape)) == "none";
        let role = if figures.iter().any(|figure| figure.href.is_some()) { "group" } else { "img" };
        html! {
            figure.drawing {
                figcaption { (title) }
                svg.map viewBox=(format!("0 0 {} {}", map.view_box.0, map.view_box.1)) role=(role) aria-label=(title) {
                    @for shape in shapes { (self.place(shape, figure_of(shape), &groups, &nothing)) }
                    @if outlines == Outlines::Provinces { @for region in &map.regions { path.borders d=(region.path) {} } }
                }
                (self.shades(&groups, shapes.iter().any(is_none).then_some(&nothing)))
                p.small.soft { bdi dir="ltr" { (map.credit) } }
                (self.map_twin(title, figures))
            }
        }
    }

    fn place(&self, shape: &Shape, figure: Option<&PlaceFigure>, groups: &Groups, nothing: &str) -> Markup {
        let figured = figure.map(|figure| self.number(figure.value));
        let drawn = html! {
            title { (self.name_of(&shape.code)) " · " (figured.as_deref().unwrap_or(nothing)) }
            path class=(groups.shade(figure)) d=(shape.path) {}
        };
        match figure.and_then(|figure| figure.href.as_deref()) {
            Some(href) => html! { a href=(href) tabindex="-1" { (drawn) } },
            None => html! { g { (drawn) } },
        }
    }

    fn shades(&self, groups: &Groups, nothing: Option<&String>) -> Markup {
        html! {
            p.small {
                @if let Some(nothing) = nothing { span.key { (spot("none")) " " (nothing) } }
                @for (shade, range) in &groups.ranges { " " span.key { (spot(shade)) " " bdi { (self.range(range)) } } }
            }
        }
    }

    fn range(&self, range: &RangeInclusive<i64>) -> String {
        let (from, to) = (self.number(*range.start()), self.number(*range.end()));
        if from == to { from } else { format!("{from} – {to}") }
    }

    fn map_twin(&self, title: &str, figures: &[PlaceFigure]) -> Markup {
        let mut sorted: Vec<_> = figures.iter().collect();
        sorted.sort_by(|a, b| b.value.cmp(&a.value).then_with(|| a.code.cmp(&b.code)));
        let rows = sorted.into_iter().map(|figure| {
            (linked(figure.href.as_deref(), self.name_of(&figure.code)), vec![self.number(figure.value)])
        });
        self.twin(&[self.t("web-chart-place"), title], rows)
    }

    fn name_of<'c>(&self, code: &'c str) -> &'c str {
        place::get(code).map_or(code, |place| place.name.in_lang(self.lang).1)
    }
}

fn spot(class: &str) -> Markup {
    html! { svg viewBox="0 0 10 10" aria-hidden="true" { rect class=(class) width="10" height="10" rx="2" {} } }
}

/// The shades in use, each with the smallest and the greatest figure that it covers.
struct Groups {
    ranges: Vec<(&'static str, RangeInclusive<i64>)>,
}

impl Groups {
    /// Groups of about as many figures each, of what is above zero, or `of_all`; equal figures are never parted. Where there
    /// are fewer groups than shades, they are spread over the shades.
    fn of(values: impl Iterator<Item = i64>, of_all: bool) -> Self {
        let mut sorted: Vec<i64> = values.filter(|value| *value > 0 || of_all).collect();
        sorted.sort_unstable();
        let mut ranges: Vec<RangeInclusive<i64>> = Vec::new();
        for group in 0..SHADES.len() {
            let part = &sorted[group * sorted.len() / SHADES.len()..(group + 1) * sorted.len() / SHADES.len()];
            let from = ranges.last().map_or(i64::MIN, |before| before.end() + 1);
            if let Some((first, last)) = part.iter().find(|value| **value >= from).zip(part.last()) {
                ranges.push(*first..=*last);
            }
        }
        let last = ranges.len().saturating_sub(1).max(1);
        let shade = |index: usize| SHADES[(index * (SHADES.len() - 1)).div_ceil(last)];
        let ranges = ranges.into_iter().enumerate().map(|(index, range)| (shade(index), range)).collect();
        Self { ranges }
    }

    fn shade(&self, figure: Option<&PlaceFigure>) -> &'static str {
        figure.map_or("none", |figure| self.shade_of(figure.value))
    }

    fn shade_of(&self, value: i64) -> &'static str {
        self.ranges.iter().find(|(_, range)| range.contains(&value)).map_or("none", |(shade, _)| shade)
    }
}

#[cfg(test)]
mod tests {
    use super::Groups;

    #[test]
    fn the_shades_part_the_places_into_groups_of_about_as_many() {
        let groups = Groups::of(1..=100, false);
        let sizes: Vec<i64> = groups.ranges.iter().map(|(_, range)| range.end() - range.start() + 1).collect();
        assert_eq!(sizes, [20, 20, 20, 20, 20]);
        assert_eq!((groups.shade_of(0), groups.shade_of(1), groups.shade_of(100)), ("none", "q0", "q4"));
    }

    #[test]
    fn equal_figures_have_one_shade_and_no_figures_have_none() {
        let groups = Groups::of([3, 3, 3, 3, 9, 0].into_iter(), false);
        assert_eq!((groups.shade_of(3), groups.shade_of(9), groups.shade_of(0)), ("q0", "q4", "none"));
        assert!(Groups::of(std::iter::empty(), false).ranges.is_empty());
    }

    #[test]
    fn where_zero_is_a_figure_every_figure_has_a_shade() {
        let groups = Groups::of([-10, -5, 0, 5, 10].into_iter(), true);
        assert_eq!((groups.shade_of(-10), groups.shade_of(0), groups.shade_of(10)), ("q0", "q2", "q4"));
        assert_eq!(groups.shade(None), "none");
    }
}
