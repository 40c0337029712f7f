use std::f64::consts::PI;

use maud::{Markup, html};

use super::legend::legend;
use super::stacked::total;
use super::{Part, Pen, Tone, round};

/// The half circle: its middle lies at (100, 100) of a drawing 200 wide.
const OUTER: f64 = 92.0;
const INNER: f64 = 38.0;
const WIDEST_GAP: f64 = 18.0;
const MOST_ARCS: usize = 12;
const MOST_SEATS: i64 = 600;

impl Pen<'_> {
    /// An assembly seen from its desk: a dot for each seat, in arcs, coloured by what `parts` say, with the whole in
    /// the middle. An assembly too large for dots that can be told apart is drawn as [`Pen::stacked`].
    pub fn hemicycle(&self, title: &str, parts: &[Part]) -> Markup {
        let whole = total(parts);
        if whole > MOST_SEATS {
            return self.stacked(title, parts, None);
        }
        let seats = seats(whole.unsigned_abs() as usize);
        let tones = parts.iter().flat_map(|part| std::iter::repeat_n(part.tone, part.count as usize));
        html! {
            figure.drawing {
                figcaption { (title) }
                svg.hemicycle viewBox="0 0 200 106" role="img" aria-label=(self.told(title, parts)) {
                    @for (seat, tone) in seats.iter().zip(tones) { (self.seat(seat, tone)) }
                    text x="100" y="100" text-anchor="middle" { (self.number(whole)) }
                }
                (legend(self, parts, whole, None))
            }
        }
    }

    fn seat(&self, seat: &Seat, tone: Tone) -> Markup {
        let x = self.start(100.0 - seat.radius * seat.angle.cos(), 0.0, 200.0);
        let y = 100.0 - seat.radius * seat.angle.sin();
        html! { circle class=(tone.class()) cx=(round(x)) cy=(round(y)) r=(round(seat.size)) {} }
    }
}

/// A seat by its distance from the desk and its angle from the side where reading starts (0) to the other (π).
struct Seat {
    radius: f64,
    angle: f64,
    size: f64,
}

/// All seats in the order in which parts fill them: across, from one side to the other.
fn seats(count: usize) -> Vec<Seat> {
    let Arcs { radii, gap } = Arcs::of(count);
    let mut seats = Vec::with_capacity(count);
    for (radius, places) in radii.iter().zip(spread(count, &radii)) {
        let along = PI * radius / places.max(2) as f64;
        let size = along.min(gap) * 0.42;
        seats.extend((0..places).map(|place| Seat { radius: *radius, angle: angle(place, places), size }));
    }
    seats.sort_by(|a, b| a.angle.total_cmp(&b.angle));
    seats
}

/// The arcs on which seats stand, from the outermost in, and how far they are apart.
struct Arcs {
    radii: Vec<f64>,
    gap: f64,
}

impl Arcs {
    /// As few arcs as keep the seats about as far apart along the arcs as across them.
    fn of(count: usize) -> Self {
        let fits = |arcs: &Self| arcs.length() / count.max(1) as f64 * 1.15 >= arcs.gap;
        (1..MOST_ARCS).map(Self::new).find(fits).unwrap_or_else(|| Self::new(MOST_ARCS))
    }

    fn new(count: usize) -> Self {
        let gap = ((OUTER - INNER) / (count - 1).max(1) as f64).min(WIDEST_GAP);
        Self { radii: (0..count).map(|arc| OUTER - gap * arc as f64).collect(), gap }
    }

    fn length(&self) -> f64 {
        PI * self.radii.iter().sum::<f64>()
    }
}

/// Gives each arc seats in proportion to its length; what rounding leaves over goes to the outermost.
fn spread(count: usize, radii: &[f64]) -> Vec<usize> {
    let length: f64 = radii.iter().sum();
    let mut places: Vec<usize> = radii.iter().map(|radius| (count as f64 * radius / length) as usize).collect();
    let left = count - places.iter().sum::<usize>();
    places.iter_mut().take(left).for_each(|arc| *arc += 1);
    places
}

fn angle(place: usize, places: usize) -> f64 {
    if places == 1 { PI / 2.0 } else { PI * (place as f64 / (places - 1) as f64) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_seat_of_the_assembly_is_drawn_once_and_inside() {
        for count in [0, 1, 2, 12, 50, 110, 500] {
            let seats = seats(count);
            assert_eq!(seats.len(), count);
            assert!(seats.iter().all(|seat| seat.radius + seat.size <= 100.0 && (0.0..=PI).contains(&seat.angle)));
        }
    }

    #[test]
    fn longer_arcs_hold_more_seats() {
        assert_eq!(spread(10, &[90.0, 60.0]), [6, 4]);
        assert_eq!(spread(11, &[90.0, 60.0]), [7, 4]);
    }
}
