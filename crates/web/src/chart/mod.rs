//! Drawings made on the server: calm, accessible, right in both directions of writing, and each with its figures.
//!
//! A [`Pen`] draws for one reader. A drawing that is only shapes is one picture (`role="img"`) whose figures stand
//! beside it as a table; a drawing that is rows of bars *is* a table. There is no style in the markup: widths are SVG
//! attributes, colours are classes that `twiza.css` gives a [`Tone`] to. Drawings with words in them take their widths
//! in percents, so that words keep their size from a phone to a wall.

mod bars;
mod columns;
mod hemicycle;
mod histogram;
mod legend;
mod line;
mod map;
mod pyramid;
mod radar;
mod stacked;
mod tree;
mod wrap;

use kernel::{Direction, Lang};
use maud::{Markup, html};

pub use line::Series;
pub use map::{Outlines, PlaceFigure};
pub use pyramid::Band;
pub use tree::Organ;

use crate::format::{decimal, percent};
use crate::{Args, Visit, Words};

/// Draws for a reader: knows which way her language runs, and how it writes figures.
#[derive(Clone, Copy)]
pub struct Pen<'a> {
    lang: Lang,
    words: &'a Words,
    /// How many of the last digits of every figure are decimals.
    decimals: u8,
}

/// A named figure of a drawing, in the reader's language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// What is counted.
    pub name: String,
    /// How many. Drawings show what is below zero as zero.
    pub value: i64,
    /// The page that says more.
    pub href: Option<String>,
}

/// A part of a whole, with the colour that it keeps across drawings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// What the part is, in the reader's language.
    pub name: String,
    /// How many of the whole.
    pub count: u32,
    /// Its colour.
    pub tone: Tone,
}

/// The colours of parts, by the names of the house's tokens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// Blue: what matters first.
    Majorelle,
    /// Yellow: what it is set against, what soon ends.
    Saffron,
    /// Green: what is well.
    Mint,
    /// Red: what is late.
    Brick,
    /// Grey: what is not known, what was expected.
    Plain,
    /// An outline: what is vacant.
    Hollow,
}

impl Tone {
    const fn class(self) -> &'static str {
        match self {
            Self::Majorelle => "majorelle",
            Self::Saffron => "saffron",
            Self::Mint => "mint",
            Self::Brick => "brick",
            Self::Plain => "plain",
            Self::Hollow => "hollow",
        }
    }
}

impl Figure {
    /// A figure without a page of its own.
    pub fn new(name: impl Into<String>, value: i64) -> Self {
        Self { name: name.into(), value, href: None }
    }

    /// The same figure, leading to a page.
    #[must_use]
    pub fn leading_to(mut self, href: impl Into<String>) -> Self {
        self.href = Some(href.into());
        self
    }

    fn linked_name(&self) -> Markup {
        linked(self.href.as_deref(), &self.name)
    }
}

impl Part {
    /// A part of a whole.
    pub fn new(name: impl Into<String>, count: u32, tone: Tone) -> Self {
        Self { name: name.into(), count, tone }
    }
}

impl<'a> Pen<'a> {
    /// A pen for readers of `lang`.
    pub const fn new(lang: Lang, words: &'a Words) -> Self {
        Self { lang, words, decimals: 0 }
    }

    /// The same pen for figures that are given in tenths, hundredths…: with one decimal, 248 is drawn and written as 24.8.
    #[must_use]
    pub const fn with_decimals(mut self, decimals: u8) -> Self {
        self.decimals = decimals;
        self
    }

    fn number(&self, value: i64) -> String {
        decimal(self.lang, value, self.decimals)
    }

    fn percent(&self, part: i64, whole: i64) -> String {
        percent(self.lang, part, whole)
    }

    fn t(&self, id: &'a str) -> &'a str {
        self.words.get(self.lang, id)
    }

    fn t_with(&self, id: &str, args: &Args) -> String {
        self.words.fill(self.lang, id, args)
    }

    fn is_mirrored(&self) -> bool {
        self.lang.direction() == Direction::Rtl
    }

    /// Where something `width` wide begins, in a drawing `whole` wide, that stands `from` the side where reading starts.
    fn start(&self, from: f64, width: f64, whole: f64) -> f64 {
        if self.is_mirrored() { whole - from - width } else { from }
    }

    /// The figures of a picture as a table, folded away: heads, then rows of a name and its figures.
    fn twin(&self, heads: &[&str], rows: impl IntoIterator<Item = (Markup, Vec<String>)>) -> Markup {
        html! {
            details {
                summary { (self.t("web-table-of")) }
                div.figures { table {
                    thead { tr { @for (index, head) in heads.iter().enumerate() {
                        // A corner that names nothing is no heading.
                        @if head.is_empty() { td {} } @else { th.num[index > 0] scope="col" { (head) } }
                    } } }
                    tbody { @for (name, cells) in rows {
                        tr { th scope="row" { (name) } @for cell in cells { td.num { (cell) } } }
                    } }
                } }
            }
        }
    }
}

impl Visit {
    /// The pen that draws for this visitor.
    pub fn pen(&self) -> Pen<'_> {
        Pen::new(self.lang, &self.app().words)
    }
}

/// A bar that is filled to `part` of `whole`; `words` say the same to those who do not see it.
pub fn bar(visit: &Visit, part: i64, whole: i64, words: &str) -> Markup {
    visit.pen().bar(part, whole, words)
}

impl Pen<'_> {
    /// A bar that is filled to `part` of `whole`; `words` say the same to those who do not see it.
    pub fn bar(&self, part: i64, whole: i64, words: &str) -> Markup {
        let filled = share(part, whole) * 100.0;
        bar_from(self.start(0.0, filled, 100.0), filled, words)
    }
}

fn bar_from(x: f64, width: f64, words: &str) -> Markup {
    let hidden = words.is_empty().then_some("true");
    html! {
        svg.bar viewBox="0 0 100 5" preserveAspectRatio="none" role=[hidden.is_none().then_some("img")]
            aria-label=[hidden.is_none().then_some(words)] aria-hidden=[hidden] {
            rect.track width="100" height="5" {}
            rect.fill x=(round(x)) width=(round(width)) height="5" {}
        }
    }
}

/// What `part` is of `whole`, from 0 to 1; nothing of nothing is 0.
fn share(part: i64, whole: i64) -> f64 {
    if whole > 0 { (part as f64 / whole as f64).clamp(0.0, 1.0) } else { 0.0 }
}

/// Two decimals are finer than any screen.
fn round(value: f64) -> f64 {
    (value * 100.0).round() / 100.0
}

fn in_percent(value: f64) -> String {
    format!("{}%", round(value))
}

fn linked(href: Option<&str>, words: &str) -> Markup {
    html! {
        @match href {
            Some(href) => a href=(href) { bdi { (words) } },
            None => bdi { (words) },
        }
    }
}

/// The end of a scale that holds `most`: a round number whose half is a whole one.
fn top_of_scale(most: i64) -> i64 {
    let mut ten = 1;
    loop {
        let ends = [1, 2, 3, 4, 5, 6, 8].map(|step| step * ten);
        if let Some(end) = ends.into_iter().find(|end| *end >= most && end % 2 == 0) {
            return end;
        }
        ten *= 10;
    }
}

#[cfg(test)]
mod tests;
