use super::pixels::Pixels;
use crate::model::fitted;

/// Makes a picture smaller while its rows arrive: each point of the small one is the average of what it covers of the large
/// one. Never more than two rows of the large one are in memory.
pub(crate) struct Shrink {
    from: (u32, u32),
    to: (u32, u32),
    /// Of each point of a row: in which point of the small row it ends, and how much of it lies there and in the next.
    columns: Vec<(u32, f32, f32)>,
    /// The next row of the large picture.
    next: u32,
    /// The small row that is being filled, and the one after it.
    sums: [Vec<f32>; 2],
    done: Vec<u8>,
}

/// Of the `n`th of `from` points on a side of `to`: where it falls, and its shares of that and of the next one.
fn share(n: u32, from: u32, to: u32) -> (u32, f32, f32) {
    let (from, to) = (u64::from(from), u64::from(to));
    let (start, end) = (u64::from(n) * to, (u64::from(n) + 1) * to);
    let place = start / from;
    let boundary = (place + 1) * from;
    let here = end.min(boundary) - start;
    let beyond = end.saturating_sub(boundary);
    (place as u32, here as f32 / from as f32, beyond as f32 / from as f32)
}

impl Shrink {
    /// From a picture of this size to one whose longer side has at most `longest` points.
    pub(crate) fn new((width, height): (u32, u32), longest: u32) -> Self {
        let to = fitted(width, height, longest);
        let columns = (0..width).map(|x| share(x, width, to.0)).collect();
        let row = vec![0.0; to.0 as usize * 3];
        let done = Vec::with_capacity(to.0 as usize * to.1 as usize * 3);
        Self { from: (width, height), to, columns, next: 0, sums: [row.clone(), row], done }
    }

    /// Takes the next row: red, green and blue of each point.
    pub(crate) fn row(&mut self, rgb: &[u8]) {
        if self.next >= self.from.1 {
            return;
        }
        let (place, here, beyond) = share(self.next, self.from.1, self.to.1);
        self.next += 1;
        let [first, second] = &mut self.sums;
        add(&self.columns, rgb, first, here);
        if beyond > 0.0 {
            add(&self.columns, rgb, second, beyond);
        }
        let ends = u64::from(self.next) * u64::from(self.to.1) >= u64::from(place + 1) * u64::from(self.from.1);
        if ends {
            self.done.extend(first.iter().map(|sum| sum.round().clamp(0.0, 255.0) as u8));
            first.fill(0.0);
            self.sums.swap(0, 1);
        }
    }

    /// The small picture; nothing where rows were missing.
    pub(crate) fn end(self) -> Option<Pixels> {
        (self.next == self.from.1).then_some(Pixels { width: self.to.0, height: self.to.1, rgb: self.done })
    }

    /// A picture that is in memory.
    pub(crate) fn whole(pixels: &Pixels, longest: u32) -> Pixels {
        if pixels.width.max(pixels.height) <= longest {
            return pixels.clone();
        }
        let mut shrink = Self::new(pixels.size(), longest);
        pixels.rows().for_each(|row| shrink.row(row));
        shrink.end().unwrap_or_else(|| pixels.clone())
    }
}

fn add(columns: &[(u32, f32, f32)], rgb: &[u8], sums: &mut [f32], weight: f32) {
    for (&(place, here, beyond), point) in columns.iter().zip(rgb.chunks_exact(3)) {
        let at = place as usize * 3;
        for channel in 0..3 {
            let value = f32::from(point[channel]) * weight;
            sums[at + channel] += value * here;
            if beyond > 0.0 {
                sums[at + 3 + channel] += value * beyond;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn four_points_become_their_average() {
        let pixels = Pixels { width: 2, height: 2, rgb: vec![0, 0, 0, 100, 0, 0, 100, 50, 0, 200, 50, 4] };
        let small = Shrink::whole(&pixels, 1);
        assert_eq!((small.size(), small.rgb), ((1, 1), vec![100, 25, 1]));
    }

    #[test]
    fn a_side_that_does_not_divide_is_shared_between_points() {
        // Three points to two: the middle one belongs to both by halves.
        let pixels = Pixels { width: 3, height: 1, rgb: [0_u8, 90, 30].iter().flat_map(|v| [*v; 3]).collect() };
        let small = Shrink::whole(&pixels, 2);
        assert_eq!(small.rgb.iter().step_by(3).copied().collect::<Vec<_>>(), [30, 50]);
    }

    proptest! {
        #[test]
        fn one_colour_stays_that_colour(width in 1_u32..70, height in 1_u32..70, longest in 1_u32..40, colour in any::<[u8; 3]>()) {
            let rgb = colour.repeat((width * height) as usize);
            let small = Shrink::whole(&Pixels { width, height, rgb }, longest);
            prop_assert_eq!(small.size(), fitted(width, height, longest));
            prop_assert_eq!(small.rgb.len() as u32, small.width * small.height * 3);
            prop_assert!(small.rgb.chunks_exact(3).all(|p| p == colour));
        }
    }
}
