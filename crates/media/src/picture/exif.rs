//! The one thing that is read of what a camera wrote into a photo.

/// Which way up the photo is held (Exif 2.32, 4.6.4, tag 0112), from its TIFF header on; 1 where nothing is said.
pub(crate) fn orientation(tiff: &[u8]) -> u8 {
    tag(tiff).and_then(|held| u8::try_from(held).ok()).filter(|held| (1..=8).contains(held)).unwrap_or(1)
}

fn tag(tiff: &[u8]) -> Option<u16> {
    let is_little = tiff.starts_with(b"II");
    let short = |at: usize| {
        let pair = [*tiff.get(at)?, *tiff.get(at.checked_add(1)?)?];
        Some(if is_little { u16::from_le_bytes(pair) } else { u16::from_be_bytes(pair) })
    };
    let long = |at: usize| {
        let (first, second) = (usize::from(short(at)?), usize::from(short(at + 2)?));
        Some(if is_little { first | second << 16 } else { first << 16 | second })
    };
    let directory = long(4)?;
    let count = usize::from(short(directory)?);
    let mut entries = (0..count.min(512)).map(|number| directory + 2 + number * 12);
    entries.find(|at| short(*at) == Some(0x0112)).and_then(|at| short(at + 8))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const LITTLE: &[u8] =
        b"II\x2a\0\x08\0\0\0\x02\0\x00\x01\x03\0\x01\0\0\0\x09\0\0\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0";
    const BIG: &[u8] = b"MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x08\0\0";

    #[test]
    fn both_orders_of_bytes_are_read() {
        assert_eq!((orientation(LITTLE), orientation(BIG)), (6, 8));
        for cut in 0..BIG.len() - 2 {
            assert_eq!(orientation(&BIG[..cut]), 1, "{cut}");
        }
    }

    proptest! {
        #[test]
        fn no_bytes_end_the_program(bytes in prop::collection::vec(any::<u8>(), 0..80)) {
            let held = orientation(&bytes);
            prop_assert!((1..=8).contains(&held));
            orientation(&[b"II\x2a\0", bytes.as_slice()].concat());
        }
    }
}
