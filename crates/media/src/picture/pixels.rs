use crate::Rect;

/// A picture in memory: red, green and blue of each point, row by row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Pixels {
    pub(crate) width: u32,
    pub(crate) height: u32,
    pub(crate) rgb: Vec<u8>,
}

impl Pixels {
    pub(crate) fn size(&self) -> (u32, u32) {
        (self.width, self.height)
    }

    pub(crate) fn rows(&self) -> impl Iterator<Item = &[u8]> {
        self.rgb.chunks_exact(self.width as usize * 3)
    }

    fn at(&self, x: u32, y: u32) -> usize {
        (y as usize * self.width as usize + x as usize) * 3
    }

    /// The picture as it is meant to be seen (Exif 2.32, 4.6.4, tag 0112: 1 to 8).
    pub(crate) fn turned(self, orientation: u8) -> Self {
        let (w, h) = self.size();
        // Where the point at (x, y) of the upright picture lies in this one.
        let from: fn(u32, u32, u32, u32) -> (u32, u32) = match orientation {
            2 => |x, y, w, _| (w - 1 - x, y),
            3 => |x, y, w, h| (w - 1 - x, h - 1 - y),
            4 => |x, y, _, h| (x, h - 1 - y),
            5 => |x, y, _, _| (y, x),
            6 => |x, y, _, h| (y, h - 1 - x),
            7 => |x, y, w, h| (w - 1 - y, h - 1 - x),
            8 => |x, y, w, _| (w - 1 - y, x),
            _ => return self,
        };
        let (width, height) = if orientation >= 5 { (h, w) } else { (w, h) };
        let mut rgb = Vec::with_capacity(self.rgb.len());
        for y in 0..height {
            for x in 0..width {
                let (x, y) = from(x, y, w, h);
                let at = self.at(x, y);
                rgb.extend_from_slice(&self.rgb[at..at + 3]);
            }
        }
        Self { width, height, rgb }
    }

    /// Its light and dark only, as the search for faces wants it.
    pub(crate) fn grey(&self) -> Vec<u8> {
        let grey = |p: &[u8]| ((u32::from(p[0]) * 299 + u32::from(p[1]) * 587 + u32::from(p[2]) * 114) / 1000) as u8;
        self.rgb.chunks_exact(3).map(grey).collect()
    }

    /// Makes a part unrecognisable, for good: a face keeps at most six by six averages of colour, and these run into each
    /// other. What was there cannot be reckoned back, because it is no longer there.
    pub(crate) fn blur(&mut self, part: Rect) {
        let (left, top, right, bottom) = part.pixels(self.size());
        let cell = ((right - left).max(bottom - top)).div_ceil(CELLS).max(SMALLEST_CELL);
        for y in (top..bottom).step_by(cell as usize) {
            for x in (left..right).step_by(cell as usize) {
                self.level(x, y, right.min(x + cell), bottom.min(y + cell));
            }
        }
        for _ in 0..2 {
            self.smooth((left, top, right, bottom), cell / 2, true);
            self.smooth((left, top, right, bottom), cell / 2, false);
        }
    }

    /// Gives all points of a cell their average.
    fn level(&mut self, left: u32, top: u32, right: u32, bottom: u32) {
        let count = u64::from(right - left) * u64::from(bottom - top);
        let mut sums = [0_u64; 3];
        for y in top..bottom {
            let row = &self.rgb[self.at(left, y)..self.at(right, y)];
            row.chunks_exact(3).for_each(|p| sums.iter_mut().zip(p).for_each(|(sum, value)| *sum += u64::from(*value)));
        }
        let average = sums.map(|sum| (sum / count.max(1)) as u8);
        for y in top..bottom {
            let (from, to) = (self.at(left, y), self.at(right, y));
            self.rgb[from..to].chunks_exact_mut(3).for_each(|p| p.copy_from_slice(&average));
        }
    }

    /// Averages each point of a part with those beside it, along rows or along columns.
    fn smooth(&mut self, (left, top, right, bottom): (u32, u32, u32, u32), radius: u32, along_rows: bool) {
        let (lines, length) = if along_rows { (top..bottom, right - left) } else { (left..right, bottom - top) };
        let place = |line: u32, step: u32| if along_rows { (left + step, line) } else { (line, top + step) };
        for line in lines {
            let mut before: Vec<[u8; 3]> = Vec::with_capacity(length as usize);
            for step in 0..length {
                let (x, y) = place(line, step);
                let at = self.at(x, y);
                before.push([self.rgb[at], self.rgb[at + 1], self.rgb[at + 2]]);
            }
            for step in 0..length {
                let near = &before[step.saturating_sub(radius) as usize..(step + radius + 1).min(length) as usize];
                let sum = |channel: usize| near.iter().map(|p| u32::from(p[channel])).sum::<u32>() / near.len() as u32;
                let average = [sum(0) as u8, sum(1) as u8, sum(2) as u8];
                let (x, y) = place(line, step);
                let at = self.at(x, y);
                self.rgb[at..at + 3].copy_from_slice(&average);
            }
        }
    }
}

/// How many cells a blurred part keeps across its longer side.
const CELLS: u32 = 6;
/// Of a tiny face fewer cells are kept.
const SMALLEST_CELL: u32 = 6;

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Points numbered 0, 1, 2, … from the upper left corner.
    fn numbered(width: u32, height: u32) -> Pixels {
        Pixels { width, height, rgb: (0..width * height).flat_map(|n| [n as u8, 0, 0]).collect() }
    }

    fn numbers(pixels: &Pixels) -> Vec<u8> {
        pixels.rgb.iter().step_by(3).copied().collect()
    }

    #[test]
    fn a_photo_held_in_any_of_eight_ways_is_put_upright() {
        // An upright picture of three by two points, as a camera held that way stores it: what Exif's table says.
        let upright = [0, 1, 2, 3, 4, 5];
        let stored: [(u8, u32, [u8; 6]); 8] = [
            (1, 3, [0, 1, 2, 3, 4, 5]),
            (2, 3, [2, 1, 0, 5, 4, 3]),
            (3, 3, [5, 4, 3, 2, 1, 0]),
            (4, 3, [3, 4, 5, 0, 1, 2]),
            (5, 2, [0, 3, 1, 4, 2, 5]),
            (6, 2, [2, 5, 1, 4, 0, 3]),
            (7, 2, [5, 2, 4, 1, 3, 0]),
            (8, 2, [3, 0, 4, 1, 5, 2]),
        ];
        for (orientation, width, points) in stored {
            let pixels = Pixels { width, height: 6 / width, rgb: points.iter().flat_map(|n| [*n, 0, 0]).collect() };
            let turned = pixels.turned(orientation);
            assert_eq!((turned.size(), numbers(&turned)), ((3, 2), upright.to_vec()), "orientation {orientation}");
        }
    }

    #[test]
    fn an_orientation_that_nobody_knows_changes_nothing() {
        for orientation in [0, 9, 255] {
            assert_eq!(numbered(3, 2).turned(orientation), numbered(3, 2));
        }
    }

    #[test]
    fn what_is_blurred_is_the_same_whatever_fine_lines_it_had() {
        // Two faces that differ in every point and agree in the average of every cell leave the same picture.
        let side = 60;
        let lines = |odd: bool| {
            let light = |n: u32| if (n % 2 == 1) == odd { 200 } else { 40 };
            let rgb = (0..side * side).flat_map(|n| [light(n), light(n), light(n)]).collect();
            let mut pixels = Pixels { width: side, height: side, rgb };
            pixels.blur(Rect::new(0, 0, 10_000, 10_000));
            pixels
        };
        assert_eq!(lines(false), lines(true));
    }

    proptest! {
        #[test]
        fn only_the_part_that_is_named_changes(x in 0_u16..10_000, y in 0_u16..10_000, w in 0_u16..10_000, h in 0_u16..10_000) {
            let mut pixels = numbered(37, 23);
            let before = pixels.clone();
            let part = Rect::new(x, y, w, h);
            pixels.blur(part);
            let (left, top, right, bottom) = part.pixels((37, 23));
            for py in 0..23 {
                for px in 0..37 {
                    let inside = (left..right).contains(&px) && (top..bottom).contains(&py);
                    let at = before.at(px, py);
                    prop_assert!(inside || before.rgb[at..at + 3] == pixels.rgb[at..at + 3]);
                }
            }
        }
    }
}
