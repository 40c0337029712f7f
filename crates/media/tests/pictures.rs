//! Pictures come out upright, small and silent; faces are found and cannot be brought back; traps cost nothing.

#![allow(clippy::unwrap_used)] // a test that cannot go on says so best by failing there

use image::{ImageFormat, RgbImage};
use media::{Faces, Fault, Kind, Made, Part, Rect, Wishes, blurred, take};
use proptest::prelude::*;

const ASTRONAUT: &[u8] = include_bytes!("data/astronaut.jpg");
const TURNED: &[u8] = include_bytes!("data/turned.jpg");
const PRINTED: &[u8] = include_bytes!("data/printed.jpg");
const WEBP: &[u8] = include_bytes!("data/half.webp");
const GIF: &[u8] = include_bytes!("data/half.gif");

fn find() -> Wishes {
    Wishes { faces: Faces::Find, ..Wishes::default() }
}

fn plain(bytes: &[u8]) -> Result<Made, Fault> {
    take(bytes, &Wishes::default())
}

fn full(made: &Made) -> RgbImage {
    let bytes = &made.largest().unwrap().bytes;
    image::load_from_memory_with_format(bytes, ImageFormat::Jpeg).unwrap().to_rgb8()
}

fn holds(bytes: &[u8], words: &[u8]) -> bool {
    bytes.windows(words.len()).any(|some| some == words)
}

/// How far two pictures are apart, on average over a part of them.
fn distance(one: &RgbImage, other: &RgbImage, part: Rect) -> f64 {
    let (left, top, right, bottom) = part.pixels(one.dimensions());
    let points = (top..bottom).flat_map(|y| (left..right).map(move |x| (x, y)));
    let apart = |(x, y): (u32, u32)| {
        let (a, b) = (one.get_pixel(x, y).0, other.get_pixel(x, y).0);
        a.iter().zip(b).map(|(a, b)| f64::from(a.abs_diff(b))).sum::<f64>() / 3.0
    };
    points.map(apart).sum::<f64>() / f64::from((right - left) * (bottom - top))
}

const ALL: Rect = Rect::WHOLE;

#[test]
fn a_photo_says_nothing_of_where_it_was_taken_and_stands_upright() {
    assert!(holds(TURNED, b"TataPhone") && holds(TURNED, b"comment Tata"));
    let (upright, turned) = (plain(ASTRONAUT).unwrap(), plain(TURNED).unwrap());
    for part in &turned.parts {
        assert!(part.bytes.starts_with(&[0xff, 0xd8]) && holds(&part.bytes, &[0xff, 0xc2]), "progressive");
        for words in [b"Exif".as_slice(), b"Tata", b"http://ns.adobe.com"] {
            assert!(!holds(&part.bytes, words), "{:?}", part.part);
        }
    }
    assert!(distance(&full(&upright), &full(&turned), ALL) < 4.0, "the same picture, the same way up");
}

#[test]
fn a_face_is_found_where_it_is_and_none_where_there_is_none() {
    let faces = take(ASTRONAUT, &find()).unwrap().faces;
    assert_eq!(faces.len(), 1, "{faces:?}");
    let [x, y, width, height] = faces[0].parts();
    let middle = (x + width / 2, y + height / 2);
    assert!((5000..6500).contains(&middle.0) && (2500..5200).contains(&middle.1), "{faces:?}");
    assert!(take(TURNED, &find()).unwrap().faces.len() == 1, "found once the photo is upright");
    assert!(take(PRINTED, &find()).unwrap().faces.is_empty());
}

#[test]
fn a_blurred_face_is_in_none_of_the_sizes() {
    let before = take(ASTRONAUT, &find()).unwrap();
    let face = before.faces[0];
    let at_once = take(ASTRONAUT, &Wishes { faces: Faces::Blur, ..Wishes::default() }).unwrap();
    let by_hand = take(ASTRONAUT, &Wishes { blur: vec![face], ..Wishes::default() }).unwrap();
    let later = blurred(&before.largest().unwrap().bytes, before.hash, &[face]).unwrap();
    for after in [at_once, by_hand, later] {
        assert!(after.faces.is_empty());
        assert!(distance(&full(&before), &full(&after), face) > 10.0);
        assert!(distance(&full(&before), &full(&after), Rect::new(0, 8500, 2000, 1500)) < 4.0, "the rest stays");
        for part in &after.parts {
            assert!(take(&part.bytes, &find()).unwrap().faces.is_empty(), "still a face: {:?}", part.part);
        }
    }
}

#[test]
fn sizes_are_those_of_the_page_and_a_small_picture_is_not_blown_up() {
    let wide = encoded(3000, 1000, |x, _| [(x / 12) as u8, 90, 200]);
    let made = plain(&wide).unwrap();
    let sizes: Vec<_> = made.parts.iter().map(|part| (part.part, part.width, part.height)).collect();
    assert_eq!(sizes, [(Part::Card, 480, 160), (Part::Wide, 1024, 342), (Part::Full, 2048, 683)]);
    for part in &made.parts {
        let read = image::load_from_memory(&part.bytes).unwrap();
        assert_eq!((read.width(), read.height()), (part.width, part.height));
    }
    let made = plain(PRINTED).unwrap();
    assert!(made.parts.iter().all(|part| (part.width, part.height) == (64, 48)));
}

#[test]
fn every_format_keeps_its_colours() {
    let near = |bytes: &[u8], x: u32, colour: [u8; 3]| {
        let pixel = full(&plain(bytes).unwrap()).get_pixel(x, 20).0;
        assert!(pixel.iter().zip(colour).all(|(a, b)| a.abs_diff(b) < 16), "{pixel:?}, not {colour:?}");
    };
    near(PRINTED, 30, [254, 0, 0]);
    near(WEBP, 10, [0, 0, 200]);
    near(WEBP, 50, [255, 255, 255]);
    near(GIF, 10, [0, 0, 200]);
    near(&drawn(png::ColorType::Rgba, false), 10, [0, 0, 200]);
    near(&drawn(png::ColorType::Rgba, false), 50, [255, 255, 255]);
    near(&drawn(png::ColorType::Grayscale, false), 10, [80, 80, 80]);
}

/// A JPEG of one colour at each point.
fn encoded(width: u16, height: u16, colour: impl Fn(u32, u32) -> [u8; 3]) -> Vec<u8> {
    let rgb: Vec<u8> = (0..u32::from(height))
        .flat_map(|y| (0..u32::from(width)).map(move |x| (x, y)))
        .flat_map(|(x, y)| colour(x, y))
        .collect();
    let mut bytes = Vec::new();
    jpeg_encoder::Encoder::new(&mut bytes, 80).encode(&rgb, width, height, jpeg_encoder::ColorType::Rgb).unwrap();
    bytes
}

/// A PNG of 60 by 40: blue and nothing, or grey.
fn drawn(color: png::ColorType, says_more: bool) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, 60, 40);
    encoder.set_color(color);
    if says_more {
        encoder.add_text_chunk("Author".to_owned(), "Tata".to_owned()).unwrap();
    }
    let point = |x: usize| match color {
        png::ColorType::Rgba if x < 30 => vec![0, 0, 200, 255],
        png::ColorType::Rgba => vec![200, 0, 0, 0],
        _ => vec![80],
    };
    let data: Vec<u8> = (0..40 * 60).flat_map(|at| point(at % 60)).collect();
    encoder.write_header().unwrap().write_image_data(&data).unwrap();
    bytes
}

#[test]
fn a_file_that_unpacks_to_too_much_is_refused_before_it_is_unpacked() {
    let mut vast_png = drawn(png::ColorType::Rgba, false);
    vast_png[16..24].copy_from_slice(&[0, 0, 0xc0, 0, 0, 0, 0xc0, 0]);
    let mut crc = flate2_crc(&vast_png[12..29]);
    vast_png[29..33].copy_from_slice(&crc.to_be_bytes());
    assert_eq!(plain(&vast_png), Err(Fault::Vast(2415)));

    let mut vast_jpeg = ASTRONAUT.to_vec();
    let frame = vast_jpeg.windows(2).position(|pair| pair == [0xff, 0xc0]).unwrap();
    vast_jpeg[frame + 5..frame + 9].copy_from_slice(&[0xff, 0xff, 0xff, 0xff]);
    assert_eq!(plain(&vast_jpeg), Err(Fault::Vast(4294)));

    let mut vast_gif = GIF.to_vec();
    vast_gif[6..10].copy_from_slice(&[0xff; 4]);
    assert_eq!(plain(&vast_gif), Err(Fault::Vast(4294)));

    // A picture whose rows come in seven turns has to be unpacked whole.
    let mut turns = drawn(png::ColorType::Rgba, false);
    turns[16..24].copy_from_slice(&[0, 0, 0x28, 0, 0, 0, 0x28, 0]);
    turns[28] = 1;
    crc = flate2_crc(&turns[12..29]);
    turns[29..33].copy_from_slice(&crc.to_be_bytes());
    assert_eq!(plain(&turns), Err(Fault::Heavy));
}

#[test]
fn a_jpeg_that_would_keep_us_busy_or_fill_memory_is_refused_by_its_head() {
    // Lossless: never made smaller while it is unpacked.
    let mut lossless = ASTRONAUT.to_vec();
    let frame = lossless.windows(2).position(|pair| pair == [0xff, 0xc0]).unwrap();
    lossless[frame + 1] = 0xc3;
    [12, 15, 18].into_iter().for_each(|table| lossless[frame + table] = 0);
    lossless[frame + 5..frame + 9].copy_from_slice(&10_000_u16.to_be_bytes().repeat(2));
    assert_eq!(plain(&lossless), Err(Fault::Heavy));
    // Thousands of scans of a few bytes, each over the whole picture.
    let scan = b"\xff\xda\0\x08\x01\x01\0\x01\x3f\0\0";
    let flood = [&ASTRONAUT[..ASTRONAUT.len() - 2], &scan.repeat(300), b"\xff\xd9"].concat();
    assert_eq!(plain(&flood), Err(Fault::Heavy));
}

/// The check of a PNG's chunk (W3C PNG, annex D).
fn flate2_crc(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| if sum & 1 == 1 { 0xedb8_8320 ^ sum >> 1 } else { sum >> 1 })
    })
}

#[test]
fn a_picture_that_was_cut_short_is_refused() {
    for whole in [ASTRONAUT, TURNED, WEBP, &drawn(png::ColorType::Rgba, true)] {
        for share in [30, 50, 70, 90] {
            let cut = &whole[..whole.len() * share / 100];
            assert_eq!(plain(cut).map(|_| ()), Err(Fault::Broken), "{share} % of {} bytes", whole.len());
        }
    }
}

#[test]
fn what_is_no_picture_is_told_by_what_it_is() {
    assert_eq!(plain(b""), Err(Fault::Empty));
    assert_eq!(plain(b"<svg onload=alert(1)>"), Err(Fault::Unknown));
    assert_eq!(plain(b"\0\0\0\x18ftypheic\0\0\0\0"), Err(Fault::Heic));
    assert_eq!(plain(&vec![0; 21 * 1024 * 1024]), Err(Fault::Large(20)));
    let pdf = plain(b"%PDF-1.4 ...").unwrap();
    assert_eq!((pdf.kind, pdf.mime), (Kind::Document, "application/pdf"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn no_damage_ends_the_program(which in 0_usize..5, at in 0.0_f64..1.0, with in prop::collection::vec(any::<u8>(), 1..20)) {
        let mut bytes = [ASTRONAUT, TURNED, PRINTED, WEBP, GIF][which].to_vec();
        let from = (bytes.len() as f64 * at) as usize;
        let to = (from + with.len()).min(bytes.len());
        bytes[from..to].copy_from_slice(&with[..to - from]);
        if let Ok(made) = plain(&bytes) {
            prop_assert!(made.parts.iter().all(|part| image::load_from_memory(&part.bytes).is_ok()) || made.kind != Kind::Picture);
        }
    }
}
