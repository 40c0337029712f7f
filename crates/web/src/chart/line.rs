use maud::{Markup, html};

use super::columns::{FOOT, HEAD, PLOT, Place};
use super::legend::swatch;
use super::{Pen, Tone, in_percent, round, share, top_of_scale};

/// One line of a [`Pen::lines`]: what really happened, or what was expected ([`Tone::Plain`] is drawn dashed).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Series {
    /// What the line follows, in the reader's language.
    pub name: String,
    /// One value for each label; none where nothing is known yet.
    pub values: Vec<Option<i64>>,
    /// Its colour.
    pub tone: Tone,
}

impl Pen<'_> {
    /// Lines over time: progress against what was expected. `labels` name the moments.
    pub fn lines(&self, title: &str, labels: &[String], series: &[Series]) -> Markup {
        let top = top_of_scale(series.iter().flat_map(|line| &line.values).flatten().copied().max().unwrap_or(0));
        html! {
            figure.drawing {
                figcaption { (title) }
                @if labels.is_empty() { p.soft { (self.t("web-none")) } } @else {
                    svg width="100%" height=(HEAD + PLOT + FOOT) role="img" aria-label=(title) direction=(self.lang.direction().code()) {
                        (self.scale(top))
                        @for line in series { (self.line(line, labels.len(), top)) }
                        (self.names(labels.iter().map(String::as_str), Place::Ends))
                    }
                    p.small { @for line in series { span.key { (swatch(line.tone)) " " (line.name) } " " } }
                    (self.series_twin(labels, series))
                }
            }
        }
    }

    /// A line is drawn piece by piece: only so may its ends be percents of the width.
    fn line(&self, line: &Series, count: usize, top: i64) -> Markup {
        let points: Vec<_> = line.values.iter().take(count).enumerate().collect();
        let at = |index: usize, value: i64| {
            let x = self.start(Place::Ends.of(index, count).0, 0.0, 100.0);
            (in_percent(x), round(HEAD + PLOT * (1.0 - share(value, top))))
        };
        html! {
            @for pair in points.windows(2) {
                @if let [(i, Some(from)), (j, Some(to))] = pair {
                    @let ((x1, y1), (x2, y2)) = (at(*i, *from), at(*j, *to));
                    line class={ "stroke " (line.tone.class()) } x1=(x1) y1=(y1) x2=(x2) y2=(y2) {}
                }
            }
            @if let Some((index, Some(value))) = points.iter().rfind(|(_, value)| value.is_some()) {
                @let (x, y) = at(*index, *value);
                circle class=(line.tone.class()) cx=(x) cy=(y) r="4" {}
            }
        }
    }

    fn series_twin(&self, labels: &[String], series: &[Series]) -> Markup {
        let heads: Vec<&str> = std::iter::once("").chain(series.iter().map(|line| line.name.as_str())).collect();
        let cell = |line: &Series, index: usize| line.values.get(index).copied().flatten();
        let rows = labels.iter().enumerate().map(|(index, label)| {
            let cells =
                series.iter().map(|line| cell(line, index).map_or("–".to_owned(), |value| self.number(value)));
            (html! { (label) }, cells.collect())
        });
        self.twin(&heads, rows)
    }
}
