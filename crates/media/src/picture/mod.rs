//! Pictures: read in bounded memory, put upright, without a word of where and when they were taken, in three sizes.

mod exif;
mod faces;
mod pixels;
mod read;
mod shrink;

use std::sync::{Mutex, PoisonError};

use jpeg_encoder::{ColorType, Encoder, SamplingFactor};
use moxcms::{ColorProfile, Layout, TransformOptions};

use self::pixels::Pixels;
pub use self::read::MOST_PIXELS;
pub(crate) use self::read::Sort;
use self::shrink::Shrink;
use crate::model::{Kind, Made, MadePart, Part, Rect};
use crate::{Fault, Wishes};

/// One picture at a time is unpacked, whoever asks: two large ones at once would be twice the memory.
static ONE: Mutex<()> = Mutex::new(());

/// Makes a picture ready to be kept: its sizes, and nothing else of it.
pub(crate) fn take(sort: Sort, bytes: &[u8], hash: [u8; 32], wishes: &Wishes) -> Result<Made, Fault> {
    let _alone = ONE.lock().unwrap_or_else(PoisonError::into_inner);
    let found = read::read(sort, bytes, Part::Full.longest().unwrap_or(u32::MAX))?;
    let mut pixels = found.pixels;
    if let Some(profile) = &found.profile {
        in_common_colours(&mut pixels, profile);
    }
    let mut pixels = pixels.turned(found.orientation);
    wishes.blur.iter().for_each(|part| pixels.blur(*part));
    let mut faces = if wishes.looks_for_faces() { faces::find(&pixels) } else { Vec::new() };
    if wishes.blurs_faces() {
        faces.drain(..).for_each(|face| pixels.blur(face));
    }
    sizes(&pixels, hash, faces)
}

/// Blurs parts of a picture that is kept, given as its largest size.
///
/// # Errors
/// [`Fault::Broken`] where these bytes are no picture.
pub fn blurred(full: &[u8], hash: [u8; 32], parts: &[Rect]) -> Result<Made, Fault> {
    let _alone = ONE.lock().unwrap_or_else(PoisonError::into_inner);
    let sort = Sort::of(full).ok_or(Fault::Broken)?;
    let mut pixels = read::read(sort, full, Part::Full.longest().unwrap_or(u32::MAX))?.pixels;
    parts.iter().for_each(|part| pixels.blur(*part));
    sizes(&pixels, hash, Vec::new())
}

/// Each size from the one above it.
fn sizes(pixels: &Pixels, hash: [u8; 32], faces: Vec<Rect>) -> Result<Made, Fault> {
    let mut parts = Vec::with_capacity(Part::SIZES.len());
    let mut last = None;
    for part in Part::SIZES.into_iter().rev() {
        let small = Shrink::whole(last.as_ref().unwrap_or(pixels), part.longest().unwrap_or(u32::MAX));
        parts.push(MadePart { part, width: small.width, height: small.height, bytes: written(&small, part)? });
        last = Some(small);
    }
    parts.reverse();
    Ok(Made { kind: Kind::Picture, mime: "image/jpeg", seconds: 0, is_cut: false, faces, hash, parts })
}

/// As a progressive JPEG: something is seen as soon as the first kilobytes arrive.
fn written(pixels: &Pixels, part: Part) -> Result<Vec<u8>, Fault> {
    let quality = if part == Part::Full { 82 } else { 76 };
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, quality);
    encoder.set_progressive(true);
    encoder.set_optimized_huffman_tables(true);
    encoder.set_sampling_factor(SamplingFactor::R_4_2_0);
    let side = |side: u32| u16::try_from(side).map_err(|_| Fault::Broken);
    encoder
        .encode(&pixels.rgb, side(pixels.width)?, side(pixels.height)?, ColorType::Rgb)
        .map_err(|_| Fault::Broken)?;
    Ok(bytes)
}

/// Telephones take photos in more colours than the web's own; what says so is not kept, so the colours are reckoned over.
/// A profile that cannot be read is as none.
fn in_common_colours(pixels: &mut Pixels, profile: &[u8]) {
    let common = ColorProfile::new_srgb();
    let Ok(own) = ColorProfile::new_from_slice(profile) else { return };
    let options = TransformOptions::default();
    let Ok(transform) = own.create_transform_8bit(Layout::Rgb, &common, Layout::Rgb, options) else { return };
    let mut rgb = vec![0; pixels.rgb.len()];
    if transform.transform(&pixels.rgb, &mut rgb).is_ok() {
        pixels.rgb = rgb;
    }
}
