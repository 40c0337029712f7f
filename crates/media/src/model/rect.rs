use serde::{Deserialize, Serialize};

/// A part of a picture, in ten-thousandths of its width and height from its upper left corner, so that it is the same in
/// all sizes. It always lies within the picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "[u16; 4]", into = "[u16; 4]")]
pub struct Rect {
    x: u16,
    y: u16,
    width: u16,
    height: u16,
}

/// All of a side.
const WHOLE: u16 = 10_000;

impl Rect {
    /// All of a picture.
    pub const WHOLE: Self = Self { x: 0, y: 0, width: WHOLE, height: WHOLE };

    /// The part at `x`, `y` of this width and height; what reaches beyond the picture is cut off.
    pub fn new(x: u16, y: u16, width: u16, height: u16) -> Self {
        let (x, y) = (x.min(WHOLE), y.min(WHOLE));
        Self { x, y, width: width.min(WHOLE - x), height: height.min(WHOLE - y) }
    }

    /// The part given in pixels of a picture of this size; what reaches beyond it is cut off.
    pub fn of_pixels(left: i64, top: i64, right: i64, bottom: i64, (width, height): (u32, u32)) -> Self {
        let share = |at: i64, side: u32| {
            let side = i64::from(side.max(1));
            u16::try_from(at.clamp(0, side) * i64::from(WHOLE) / side).unwrap_or(WHOLE)
        };
        let (x, y) = (share(left, width), share(top, height));
        Self::new(x, y, share(right, width).saturating_sub(x), share(bottom, height).saturating_sub(y))
    }

    /// Left, top, right and bottom in pixels of a picture of this size: rounded outwards, at least one pixel each way.
    pub fn pixels(self, (width, height): (u32, u32)) -> (u32, u32, u32, u32) {
        let scaled = |share: u16, side: u32| u64::from(share) * u64::from(side);
        let low = |share: u16, side: u32| u32::try_from(scaled(share, side) / u64::from(WHOLE)).unwrap_or(0);
        let high =
            |share: u16, side: u32| u32::try_from(scaled(share, side).div_ceil(u64::from(WHOLE))).unwrap_or(side);
        let (left, top) =
            (low(self.x, width).min(width.saturating_sub(1)), low(self.y, height).min(height.saturating_sub(1)));
        let right = high(self.x + self.width, width).clamp(left + 1, width.max(left + 1));
        let bottom = high(self.y + self.height, height).clamp(top + 1, height.max(top + 1));
        (left, top, right, bottom)
    }

    /// Left and top, width and height, in ten-thousandths.
    pub fn parts(self) -> [u16; 4] {
        self.into()
    }

    /// Whether it holds nothing.
    pub fn is_empty(self) -> bool {
        self.width == 0 || self.height == 0
    }

    /// Reads `x y width height`, as forms send it.
    pub fn read(words: &str) -> Option<Self> {
        let numbers: Vec<u16> = words.split([' ', ',']).map(|number| number.parse().ok()).collect::<Option<_>>()?;
        let [x, y, width, height] = numbers.try_into().ok()?;
        Some(Self::new(x, y, width, height)).filter(|rect| !rect.is_empty())
    }
}

impl From<[u16; 4]> for Rect {
    fn from([x, y, width, height]: [u16; 4]) -> Self {
        Self::new(x, y, width, height)
    }
}

impl From<Rect> for [u16; 4] {
    fn from(rect: Rect) -> Self {
        [rect.x, rect.y, rect.width, rect.height]
    }
}

impl std::fmt::Display for Rect {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {} {} {}", self.x, self.y, self.width, self.height)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_part_lies_within_every_picture(parts in any::<[u16; 4]>(), width in 1_u32..9_000, height in 1_u32..9_000) {
            let rect = Rect::from(parts);
            let (left, top, right, bottom) = rect.pixels((width, height));
            prop_assert!(left < right && right <= width && top < bottom && bottom <= height);
            prop_assert!(rect.is_empty() || Rect::read(&rect.to_string()) == Some(rect));
        }

        #[test]
        fn pixels_are_covered_whole(width in 1_u32..9_000, height in 1_u32..9_000, a in 0.0_f64..1.0, b in 0.0_f64..1.0) {
            let at = |share: f64, side: u32| (share * f64::from(side)) as i64;
            let (left, right) = (at(a.min(b), width), at(a.max(b), width));
            let rect = Rect::of_pixels(left, 0, right, i64::from(height), (width, height));
            let (x, _, r, bottom) = rect.pixels((width, height));
            // Ten-thousandths of a side of 9,000 pixels are finer than a pixel.
            prop_assert!(i64::from(x) <= left && i64::from(r) >= right - 1 && bottom == height);
        }
    }

    #[test]
    fn what_is_no_part_is_not_read() {
        for words in ["", "1 2 3", "1 2 3 4 5", "a b c d", "-1 0 5 5", "0 0 0 5", "99999 0 1 1"] {
            assert_eq!(Rect::read(words), None, "{words}");
        }
        assert_eq!(Rect::read("9000,9000,5000,5000"), Some(Rect::new(9000, 9000, 1000, 1000)));
    }
}
