//! Photographs and drawings into memory, whatever their size, in a bounded amount of it.

use std::io::Cursor;

use image::codecs::{gif::GifDecoder, webp::WebPDecoder};
use image::{ColorType, ImageDecoder};
use jpeg_decoder::{CodingProcess, PixelFormat};

use super::exif::orientation;
use super::pixels::Pixels;
use super::shrink::Shrink;
use crate::Fault;

/// The most points that a picture may have: more than any telephone makes. A file that unpacks to more is a trap.
pub const MOST_PIXELS: u64 = 120_000_000;
/// The most bytes that unpacking one picture may take.
const MOST_MEMORY: u64 = 256 * 1024 * 1024;

/// A picture as it was read: small already, not yet upright, in the colours of its own profile.
pub(crate) struct Found {
    pub(crate) pixels: Pixels,
    pub(crate) orientation: u8,
    pub(crate) profile: Option<Vec<u8>>,
}

/// What sort of picture these bytes are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sort {
    Jpeg,
    Png,
    Webp,
    Gif,
}

impl Sort {
    pub(crate) fn of(bytes: &[u8]) -> Option<Self> {
        match bytes {
            [0xff, 0xd8, 0xff, ..] => Some(Self::Jpeg),
            [0x89, b'P', b'N', b'G', 0x0d, 0x0a, 0x1a, 0x0a, ..] => Some(Self::Png),
            [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Some(Self::Webp),
            [b'G', b'I', b'F', b'8', b'7' | b'9', b'a', ..] => Some(Self::Gif),
            _ => None,
        }
    }
}

/// Reads a picture and makes it no larger than `longest` on its longer side.
pub(crate) fn read(sort: Sort, bytes: &[u8], longest: u32) -> Result<Found, Fault> {
    match sort {
        Sort::Jpeg => jpeg(bytes, longest),
        Sort::Png => png(bytes, longest),
        Sort::Webp => {
            let mut decoder = WebPDecoder::new(Cursor::new(bytes)).map_err(broken)?;
            // A lossy one is unpacked to its three planes before it becomes colours.
            whole(&mut decoder, 2).and_then(|(orientation, profile)| rest(decoder, orientation, profile, longest))
        }
        Sort::Gif => {
            let mut decoder = GifDecoder::new(Cursor::new(bytes)).map_err(broken)?;
            whole(&mut decoder, 1).and_then(|(orientation, profile)| rest(decoder, orientation, profile, longest))
        }
    }
}

fn broken<E>(_: E) -> Fault {
    Fault::Broken
}

fn checked(width: u32, height: u32, bytes_each: u64) -> Result<(), Fault> {
    let pixels = u64::from(width) * u64::from(height);
    match pixels {
        0 => Err(Fault::Broken),
        _ if pixels > MOST_PIXELS => Err(Fault::Vast((pixels / 1_000_000).try_into().unwrap_or(u32::MAX))),
        _ if pixels * bytes_each > MOST_MEMORY => Err(Fault::Heavy),
        _ => Ok(()),
    }
}

/// JPEG is unpacked at an eighth, a quarter or half of its size where that is enough. A progressive one keeps all its
/// coefficients until the end, two bytes each.
fn jpeg(bytes: &[u8], longest: u32) -> Result<Found, Fault> {
    let mut decoder = jpeg_decoder::Decoder::new(bytes);
    decoder.read_info().map_err(broken)?;
    let info = decoder.info().ok_or(Fault::Broken)?;
    let (width, height) = (u32::from(info.width), u32::from(info.height));
    let kept = match info.coding_process {
        CodingProcess::DctProgressive => coefficients(bytes),
        // Never made smaller while it is unpacked: two bytes for each point and colour, twice.
        CodingProcess::Lossless => 16,
        CodingProcess::DctSequential => 0,
    };
    checked(width, height, kept)?;
    if bytes.windows(2).filter(|pair| pair == SCAN).count() > MOST_SCANS {
        return Err(Fault::Heavy);
    }
    let side = |side: u32| u16::try_from(side).unwrap_or(u16::MAX);
    let (w, h) = crate::model::fitted(width, height, longest);
    let (w, h) = decoder.scale(side(w), side(h)).map_err(broken)?;
    let data = decoder.decode().map_err(broken)?;
    let mut shrink = Shrink::new((w.into(), h.into()), longest);
    let row = usize::from(w) * info.pixel_format.pixel_bytes();
    data.chunks_exact(row).for_each(|row| shrink.row(&colours(info.pixel_format, row)));
    Ok(Found {
        pixels: shrink.end().ok_or(Fault::Broken)?,
        orientation: decoder.exif_data().map_or(1, orientation),
        profile: decoder.icc_profile().filter(|_| info.pixel_format == PixelFormat::RGB24),
    })
}

/// What begins a scan. Within what is packed these two bytes never stand side by side.
const SCAN: &[u8; 2] = b"\xff\xda";
/// A progressive picture comes in some ten scans. Each goes over the whole picture and may be a few bytes: a file of thousands
/// was made to keep us busy for hours.
const MOST_SCANS: usize = 200;

/// Bytes that the coefficients of a progressive JPEG take for each point: by how its colours are sampled (ITU-T T.81, B.2.2).
fn coefficients(bytes: &[u8]) -> u64 {
    const AT_WORST: u64 = 8;
    let sampling = frame(bytes).and_then(|frame| {
        let parts = usize::from(*frame.get(9)?).min(4);
        (0..parts).map(|part| frame.get(11 + part * 3).map(|hv| u64::from(hv >> 4) * u64::from(hv & 15))).collect()
    });
    match sampling {
        Some::<Vec<u64>>(areas) if areas.iter().all(|area| *area > 0) => {
            (2 * areas.iter().sum::<u64>()).div_ceil(areas.iter().copied().max().unwrap_or(1))
        }
        _ => AT_WORST,
    }
}

/// The segment that describes the frame; what stands inside of other segments, such as a small picture, is passed over.
fn frame(bytes: &[u8]) -> Option<&[u8]> {
    let mut rest = bytes.get(2..)?;
    loop {
        match rest {
            [0xff, 0xff, ..] => rest = &rest[1..],
            [0xff, 0xc2, ..] => return Some(rest),
            [0xff, _, high, low, ..] => rest = rest.get(2 + usize::from(u16::from_be_bytes([*high, *low])).max(2)..)?,
            _ => return None,
        }
    }
}

/// A row in red, green and blue.
fn colours(format: PixelFormat, row: &[u8]) -> std::borrow::Cow<'_, [u8]> {
    match format {
        PixelFormat::RGB24 => row.into(),
        PixelFormat::L8 => row.iter().flat_map(|grey| [*grey; 3]).collect(),
        // Two bytes in the order of this machine.
        PixelFormat::L16 => {
            let grey = |pair: &[u8]| (u16::from_ne_bytes([pair[0], pair[1]]) >> 8) as u8;
            row.chunks_exact(2).flat_map(|pair| [grey(pair); 3]).collect()
        }
        PixelFormat::CMYK32 => row.chunks_exact(4).flat_map(printed).collect(),
    }
}

/// A point as a printer's inks are told, as the decoder gives it: 255 is full ink.
fn printed(inks: &[u8]) -> [u8; 3] {
    let black = 255 - u16::from(inks[3]);
    [0, 1, 2].map(|ink| ((255 - u16::from(inks[ink])) * black / 255) as u8)
}

/// PNG is unpacked row by row, except where its rows come in seven turns.
fn png(bytes: &[u8], longest: u32) -> Result<Found, Fault> {
    let mut decoder = png::Decoder::new_with_limits(Cursor::new(bytes), png::Limits { bytes: 64 * 1024 * 1024 });
    decoder.set_ignore_text_chunk(true);
    decoder.set_transformations(png::Transformations::normalize_to_color8());
    let mut reader = decoder.read_info().map_err(broken)?;
    let (width, height, interlaced) = (reader.info().width, reader.info().height, reader.info().interlaced);
    checked(width, height, if interlaced { 4 } else { 0 })?;
    let (color, _) = reader.output_color_type();
    let mut shrink = Shrink::new((width, height), longest);
    if interlaced {
        let mut all = vec![0; reader.output_buffer_size().ok_or(Fault::Heavy)?];
        let frame = reader.next_frame(&mut all).map_err(broken)?;
        all.chunks_exact(frame.line_size).take(height as usize).for_each(|row| shrink.row(&on_white(color, row)));
    } else {
        while let Some(row) = reader.next_row().map_err(broken)? {
            shrink.row(&on_white(color, row.data()));
        }
    }
    let profile = reader.info().icc_profile.as_ref().map(|profile| profile.to_vec());
    let is_coloured = matches!(color, png::ColorType::Rgb | png::ColorType::Rgba);
    Ok(Found {
        pixels: shrink.end().ok_or(Fault::Broken)?,
        orientation: reader.info().exif_metadata.as_ref().map_or(1, |exif| orientation(exif)),
        profile: profile.filter(|_| is_coloured),
    })
}

/// A row in red, green and blue; what shines through lies on white paper.
fn on_white(color: png::ColorType, row: &[u8]) -> std::borrow::Cow<'_, [u8]> {
    match color {
        png::ColorType::Rgb => row.into(),
        png::ColorType::Rgba => row.chunks_exact(4).flat_map(|p| over([p[0], p[1], p[2]], p[3])).collect(),
        png::ColorType::GrayscaleAlpha => row.chunks_exact(2).flat_map(|p| over([p[0]; 3], p[1])).collect(),
        png::ColorType::Grayscale | png::ColorType::Indexed => row.iter().flat_map(|grey| [*grey; 3]).collect(),
    }
}

fn over(colour: [u8; 3], alpha: u8) -> [u8; 3] {
    let alpha = u16::from(alpha);
    colour.map(|value| ((u16::from(value) * alpha + 255 * (255 - alpha)) / 255) as u8)
}

/// What is known before a picture is unpacked whole, and whether it fits into memory: `copies` of it are made.
fn whole(decoder: &mut impl ImageDecoder, copies: u64) -> Result<(u8, Option<Vec<u8>>), Fault> {
    let (width, height) = decoder.dimensions();
    checked(width, height, 4 * copies)?;
    let held = decoder.exif_metadata().ok().flatten().map_or(1, |exif| orientation(&exif));
    Ok((held, decoder.icc_profile().ok().flatten()))
}

/// Unpacks the first frame.
fn rest(decoder: impl ImageDecoder, orientation: u8, profile: Option<Vec<u8>>, longest: u32) -> Result<Found, Fault> {
    let (size, color) = (decoder.dimensions(), decoder.color_type());
    let mut all = vec![0; usize::try_from(decoder.total_bytes()).map_err(broken)?];
    decoder.read_image(&mut all).map_err(broken)?;
    let mut shrink = Shrink::new(size, longest);
    for row in all.chunks_exact(size.0 as usize * usize::from(color.bytes_per_pixel())) {
        match color {
            ColorType::Rgba8 => shrink.row(&on_white(png::ColorType::Rgba, row)),
            ColorType::Rgb8 => shrink.row(row),
            ColorType::L8 => shrink.row(&on_white(png::ColorType::Grayscale, row)),
            _ => return Err(Fault::Broken),
        }
    }
    Ok(Found { pixels: shrink.end().ok_or(Fault::Broken)?, orientation, profile })
}
