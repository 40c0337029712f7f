//! A photo of 60 megapixels is made small in bounded memory. Alone in its program, because it looks at the whole of it.

#![allow(clippy::unwrap_used)] // a test that cannot go on says so best by failing there
#![cfg(target_os = "linux")]

use jpeg_encoder::{Encoder, ImageBuffer, JpegColorType, rgb_to_ycbcr};
use media::{Part, Wishes, take};

const WIDTH: u16 = 9000;
const HEIGHT: u16 = 6700;

/// 60.3 million points that nobody holds in memory at once.
struct Vast;

impl ImageBuffer for Vast {
    fn get_jpeg_color_type(&self) -> JpegColorType {
        JpegColorType::Ycbcr
    }

    fn width(&self) -> u16 {
        WIDTH
    }

    fn height(&self) -> u16 {
        HEIGHT
    }

    fn fill_buffers(&self, y: u16, buffers: &mut [Vec<u8>; 4]) {
        for x in 0..WIDTH {
            let (luma, blue, red) = rgb_to_ycbcr((x / 36) as u8, (y / 27) as u8, ((x ^ y) >> 6) as u8);
            buffers[0].push(luma);
            buffers[1].push(blue);
            buffers[2].push(red);
        }
    }
}

fn photo(progressive: bool) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, 80);
    encoder.set_progressive(progressive);
    encoder.encode_image(Vast).unwrap();
    bytes
}

/// The most memory that this program had since it was last asked, in megabytes.
fn peak() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find(|line| line.starts_with("VmHWM:")).unwrap();
    line.split_whitespace().nth(1).unwrap().parse::<u64>().unwrap() / 1024
}

fn forget_peak() {
    std::fs::write("/proc/self/clear_refs", "5").unwrap();
}

/// Megabytes that making a photo small takes beyond what there was before.
fn taken(bytes: &[u8]) -> u64 {
    forget_peak();
    let before = peak();
    let made = take(bytes, &Wishes::default()).unwrap();
    let full = made.largest().unwrap();
    assert_eq!((full.part, full.width, full.height), (Part::Full, 2048, 1525));
    peak() - before
}

#[test]
fn sixty_megapixels_take_a_fraction_of_the_memory_that_they_have() {
    let unpacked = u64::from(WIDTH) * u64::from(HEIGHT) * 3 / 1024 / 1024;
    let baseline = taken(&photo(false));
    assert!(baseline < unpacked / 2, "{baseline} of {unpacked} MB");
    // A progressive one keeps its coefficients: two bytes each, one and a half for each point.
    let progressive = taken(&photo(true));
    assert!(progressive < 300, "{progressive} MB");
}
