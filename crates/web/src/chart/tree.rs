use kernel::Direction;
use maud::{Markup, html};

use super::{Pen, linked, round, share, wrap};

/// A body of an organisation, with those that stand under it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Organ {
    /// Its name, in the reader's language.
    pub name: String,
    /// A line under the name: "48 sièges sur 50".
    pub detail: String,
    /// Seats that are filled.
    pub filled: u32,
    /// Seats in all; 0 for a body without seats.
    pub seats: u32,
    /// Its page.
    pub href: Option<String>,
    /// The bodies under it.
    pub below: Vec<Organ>,
}

/// Sizes in CSS pixels: the drawing is not scaled, its frame scrolls.
const WIDTH: f64 = 190.0;
const HEIGHT: f64 = 92.0;
const BESIDE: f64 = 20.0;
const UNDER: f64 = 40.0;
const INDENT: f64 = 28.0;
const MARGIN: f64 = 2.0;
/// How many em of text fit between the sides of a box.
const TEXT_EM: f64 = 11.8;
/// More leaves than this hang under each other, to keep the drawing narrow.
const MOST_BESIDE: usize = 3;

impl Pen<'_> {
    /// Who stands under whom: boxes and lines from the top down; on a phone, a list indented.
    pub fn organigram(&self, title: &str, organs: &[Organ]) -> Markup {
        let plan = Plan::of(organs);
        let dir = self.lang.direction();
        html! {
            figure.drawing {
                figcaption { (title) }
                @if organs.is_empty() { p.soft { (self.t("web-none")) } } @else {
                    div.frame.organ-frame {
                        svg viewBox=(format!("0 0 {} {}", plan.width, plan.height)) width=(plan.width) height=(plan.height) role="group" aria-label=(title) direction=(dir.code()) {
                            @for line in &plan.lines { path.link d=(self.path(line, plan.width)) {} }
                            @for (organ, x, y) in &plan.boxes { (self.organ(organ, self.start(*x, WIDTH, plan.width), *y, dir)) }
                        }
                    }
                    (self.organ_list(organs, true))
                }
            }
        }
    }

    fn organ(&self, organ: &Organ, x: f64, y: f64, dir: Direction) -> Markup {
        let name = wrap::lines(&organ.name, TEXT_EM, 2);
        let middle = x + WIDTH / 2.0;
        let first = y + if name.len() > 1 { 26.0 } else { 36.0 };
        let drawn = html! {
            title { (organ.name) " · " (organ.detail) }
            rect.box x=(x) y=(y) width=(WIDTH) height=(HEIGHT) rx="8" {}
            @for (index, line) in name.iter().enumerate() {
                text.strong x=(middle) y=(first + 19.0 * index as f64) text-anchor="middle" { (line) }
            }
            text x=(middle) y=(y + 67.0) text-anchor="middle" { (organ.detail) }
            @if organ.seats > 0 { (seat_bar(organ, x + 16.0, y + HEIGHT - 14.0, dir)) }
        };
        match &organ.href {
            Some(href) => html! { a href=(href) { (drawn) } },
            None => html! { g { (drawn) } },
        }
    }

    fn path(&self, line: &[(f64, f64)], whole: f64) -> String {
        let points: Vec<_> =
            line.iter().map(|(x, y)| format!("{} {}", round(self.start(*x, 0.0, whole)), round(*y))).collect();
        format!("M{}", points.join("L"))
    }

    fn organ_list(&self, organs: &[Organ], is_top: bool) -> Markup {
        let class = is_top.then_some("organs");
        html! {
            ul class=[class] { @for organ in organs {
                li {
                    (linked(organ.href.as_deref(), &organ.name)) br;
                    span.small.soft { (organ.detail) }
                    @if organ.seats > 0 { (self.bar(organ.filled.into(), organ.seats.into(), "")) }
                    @if !organ.below.is_empty() { (self.organ_list(&organ.below, false)) }
                }
            } }
        }
    }
}

fn seat_bar(organ: &Organ, x: f64, y: f64, dir: Direction) -> Markup {
    let whole = WIDTH - 32.0;
    let filled = share(organ.filled.into(), organ.seats.into()) * whole;
    let from = if dir == Direction::Rtl { x + whole - filled } else { x };
    html! {
        g.bar {
            rect.track x=(x) y=(y) width=(whole) height="5" rx="2.5" {}
            rect.fill x=(round(from)) y=(y) width=(round(filled)) height="5" rx="2.5" {}
        }
    }
}

/// Where the boxes stand, as read from left to right; the pen mirrors it.
struct Plan<'a> {
    boxes: Vec<(&'a Organ, f64, f64)>,
    lines: Vec<Vec<(f64, f64)>>,
    width: f64,
    height: f64,
}

impl<'a> Plan<'a> {
    fn of(organs: &'a [Organ]) -> Self {
        let mut plan = Self { boxes: Vec::new(), lines: Vec::new(), width: 0.0, height: 0.0 };
        plan.row(organs, MARGIN, MARGIN);
        let end = |of: fn(&(&Organ, f64, f64)) -> f64, size: f64| {
            plan.boxes.iter().map(of).fold(0.0, f64::max) + size + MARGIN
        };
        (plan.width, plan.height) = (end(|placed| placed.1, WIDTH), end(|placed| placed.2, HEIGHT));
        plan
    }

    /// Places organs beside each other; gives the middles of their boxes and where the row ends.
    fn row(&mut self, organs: &'a [Organ], mut left: f64, top: f64) -> (Vec<f64>, f64) {
        let mut middles = Vec::new();
        for organ in organs {
            let (middle, right) = self.branch(organ, left, top);
            middles.push(middle);
            left = right + BESIDE;
        }
        (middles, left - BESIDE)
    }

    /// Places an organ above what stands under it; gives the middle of its box and where its branch ends.
    fn branch(&mut self, organ: &'a Organ, left: f64, top: f64) -> (f64, f64) {
        if organ.hangs_its_leaves() {
            return self.hanging(organ, left, top);
        }
        let foot = top + HEIGHT;
        let (middles, right) = self.row(&organ.below, left, foot + UNDER);
        let middle = match middles.as_slice() {
            [] => left + WIDTH / 2.0,
            [first, .., last] => (first + last) / 2.0,
            [only] => *only,
        };
        for under in middles {
            let half = foot + UNDER / 2.0;
            self.lines.push(vec![(middle, foot), (middle, half), (under, half), (under, foot + UNDER)]);
        }
        self.boxes.push((organ, middle - WIDTH / 2.0, top));
        (middle, right.max(middle + WIDTH / 2.0))
    }

    fn hanging(&mut self, organ: &'a Organ, left: f64, top: f64) -> (f64, f64) {
        self.boxes.push((organ, left, top));
        for (index, leaf) in organ.below.iter().enumerate() {
            let under = top + (HEIGHT + BESIDE) * (index + 1) as f64;
            let (stem, level) = (left + INDENT / 2.0, under + HEIGHT / 2.0);
            self.lines.push(vec![(stem, top + HEIGHT), (stem, level), (left + INDENT, level)]);
            self.boxes.push((leaf, left + INDENT, under));
        }
        (left + WIDTH / 2.0, left + INDENT + WIDTH)
    }
}

impl Organ {
    fn hangs_its_leaves(&self) -> bool {
        self.below.len() > MOST_BESIDE && self.below.iter().all(|organ| organ.below.is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn organ(name: &str, below: Vec<Organ>) -> Organ {
        Organ { name: name.to_owned(), detail: String::new(), filled: 0, seats: 0, href: None, below }
    }

    fn leaves(count: usize) -> Vec<Organ> {
        (0..count).map(|index| organ(&format!("leaf {index}"), Vec::new())).collect()
    }

    #[test]
    fn no_two_boxes_overlap_and_each_but_the_first_has_its_line() {
        let organs = [organ(
            "assembly",
            vec![organ("council", leaves(5)), organ("board", leaves(2)), organ("audit", leaves(0))],
        )];
        let plan = Plan::of(&organs);
        assert_eq!((plan.boxes.len(), plan.lines.len()), (11, 10));
        for (index, (_, x, y)) in plan.boxes.iter().enumerate() {
            assert!(*x >= 0.0 && x + WIDTH <= plan.width && y + HEIGHT <= plan.height);
            for (_, other_x, other_y) in &plan.boxes[index + 1..] {
                assert!((x - other_x).abs() >= WIDTH || (y - other_y).abs() >= HEIGHT);
            }
        }
    }

    #[test]
    fn a_body_stands_over_the_middle_of_those_below_it() {
        let organs = [organ("assembly", leaves(3))];
        let plan = Plan::of(&organs);
        let x_of = |name: &str| plan.boxes.iter().find(|(organ, ..)| organ.name == name).unwrap().1;
        assert_eq!(x_of("assembly"), x_of("leaf 1"));
    }
}
