//! FLAC (RFC 9639): blocks that describe the sound, then frames, none of which says how long it is. Whether the last one is
//! whole is told by its check; whether it is the last, by how many samples the description promises.

use std::io::{Read, Seek};

use super::{Edits, Walked, before_tag, between};
use crate::Fault;

const STREAMINFO: u8 = 0;
const PADDING: u8 = 1;
const SEEKTABLE: u8 = 3;
/// The most blocks of description that are read.
const MOST_BLOCKS: usize = 200;
/// The longest frame that the format knows: 65,535 samples of eight channels with four bytes each, and its heads.
const LONGEST: u64 = 65_535 * 8 * 4 + 1024;
/// How many places that look like the head of a frame are tried from the end on.
const MOST_HEADS: usize = 32;

/// What the first block promises (8.2).
#[derive(Debug, Clone, Copy)]
struct Promised {
    /// Samples of a frame, where all have as many.
    block: u64,
    longest: u64,
    rate: u64,
    samples: u64,
}

/// The head of a frame (9.1): which sample it begins with, and how many it holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Head {
    start: u64,
    samples: u64,
}

/// Looks at the description and at the last frame. Of the description only what playing needs is left.
pub(super) fn walk<R: Read + Seek>(reader: &mut R, length: u64, edits: &mut Edits) -> Result<Walked, Fault> {
    let (promised, begin) = described(reader, length, edits)?;
    let end = before_tag(reader, length, edits)?.max(begin);
    let window = if promised.longest > 0 { promised.longest + 1024 } else { LONGEST };
    let tail = between(reader, begin.max(end.saturating_sub(window * 2)), end)?;
    let mut heads = heads(&tail, promised).peekable();
    let (_, nearest) = *heads.peek().ok_or(Fault::Unheard)?;
    let last = heads.take(MOST_HEADS).find(|(at, _)| crc16(&tail[*at..]) == 0);
    let heard = last.map_or(nearest.start, |(_, head)| head.start + head.samples);
    let is_cut = last.is_none() || (promised.samples > 0 && heard < promised.samples);
    Ok(Walked { seconds: Some(heard as f64 / promised.rate as f64), is_cut })
}

/// Walks over the blocks that describe the sound; words, pictures and what programs put there become padding.
fn described<R: Read + Seek>(reader: &mut R, length: u64, edits: &mut Edits) -> Result<(Promised, u64), Fault> {
    let (mut at, mut promised) = (4, None);
    for _ in 0..MOST_BLOCKS {
        let head = between(reader, at, at + 4)?;
        let &[first, a, b, c] = &head[..] else { return Err(Fault::Unheard) };
        let (begin, end) = (at + 4, at + 4 + u64::from(u32::from_be_bytes([0, a, b, c])));
        if end > length {
            return Err(Fault::Unheard);
        }
        match (first & 0x7f, promised) {
            (STREAMINFO, None) => promised = Some(info(&between(reader, begin, end)?)?),
            (_, None) => return Err(Fault::Unheard),
            (SEEKTABLE, _) => {}
            _ => {
                edits.write(at, [first & 0x80 | PADDING])?;
                edits.empty(begin..end)?;
            }
        }
        at = end;
        if first & 0x80 != 0 {
            return promised.map(|promised| (promised, at)).ok_or(Fault::Unheard);
        }
    }
    Err(Fault::Unheard)
}

fn info(block: &[u8]) -> Result<Promised, Fault> {
    let Some(block) = block.get(..18) else { return Err(Fault::Unheard) };
    let number = |bytes: &[u8]| bytes.iter().fold(0_u64, |sum, byte| sum << 8 | u64::from(*byte));
    let packed = number(&block[10..18]);
    let promised = Promised {
        block: number(&block[2..4]),
        longest: number(&block[7..10]),
        rate: packed >> 44,
        samples: packed & 0xf_ffff_ffff,
    };
    if promised.rate == 0 { Err(Fault::Unheard) } else { Ok(promised) }
}

/// Where heads of frames stand in the end of a file, the last one first.
fn heads(tail: &[u8], promised: Promised) -> impl Iterator<Item = (usize, Head)> + '_ {
    let places = (0..tail.len().saturating_sub(1)).rev();
    let places = places.filter(|at| tail[*at] == 0xff && tail[at + 1] & 0xfe == 0xf8);
    places.filter_map(move |at| Some((at, head(&tail[at..], promised)?)))
}

fn head(bytes: &[u8], promised: Promised) -> Option<Head> {
    let [_, blocking, sizes, channels, ..] = *bytes else { return None };
    let (block, rate) = (sizes >> 4, sizes & 15);
    if block == 0 || rate == 15 || channels >> 4 > 10 || channels & 1 != 0 {
        return None;
    }
    let (number, mut at) = coded(bytes.get(4..)?).map(|(number, count)| (number, 4 + count))?;
    let mut next = |count: usize| {
        let some = bytes.get(at..at + count)?;
        at += count;
        Some(some.iter().fold(0_u64, |sum, byte| sum << 8 | u64::from(*byte)))
    };
    let samples = match block {
        1 => 192,
        2..=5 => 576 << (block - 2),
        6 => next(1)? + 1,
        7 => next(2)? + 1,
        _ => 256 << (block - 8),
    };
    match rate {
        12 => next(1).map(drop)?,
        13 | 14 => next(2).map(drop)?,
        _ => {}
    }
    if crc8(bytes.get(..at)?) != *bytes.get(at)? {
        return None;
    }
    let start = if blocking & 1 == 0 { number.checked_mul(promised.block)? } else { number };
    Some(Head { start, samples })
}

/// A number as UTF-8 codes one, up to 36 bits (9.1.5), and how many bytes it takes.
fn coded(bytes: &[u8]) -> Option<(u64, usize)> {
    let first = *bytes.first()?;
    let count = match first.leading_ones() as usize {
        0 => return Some((u64::from(first), 1)),
        count @ 2..=7 => count,
        _ => return None,
    };
    let begin = if count == 7 { 0 } else { u64::from(first) & (0x7f >> count) };
    let rest = bytes.get(1..count)?;
    let is_rest = rest.iter().all(|byte| byte & 0xc0 == 0x80);
    is_rest.then(|| (rest.iter().fold(begin, |sum, byte| sum << 6 | u64::from(byte & 0x3f)), count))
}

fn crc8(bytes: &[u8]) -> u8 {
    bytes
        .iter()
        .fold(0, |sum, byte| (0..8).fold(sum ^ byte, |sum, _| if sum & 0x80 == 0 { sum << 1 } else { sum << 1 ^ 0x07 }))
}

fn crc16(bytes: &[u8]) -> u16 {
    bytes.iter().fold(0, |sum, byte| {
        (0..8).fold(sum ^ u16::from(*byte) << 8, |sum, _| if sum & 0x8000 == 0 { sum << 1 } else { sum << 1 ^ 0x8005 })
    })
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use super::*;

    const TONE: &[u8] = include_bytes!("../../tests/data/tone.flac");

    fn seen(bytes: &[u8]) -> Result<Walked, Fault> {
        walk(&mut Cursor::new(bytes), bytes.len() as u64, &mut Edits::default())
    }

    #[test]
    fn a_whole_sound_is_whole_and_one_that_lacks_its_end_by_a_byte_or_by_frames_is_cut() {
        let whole = seen(TONE).unwrap();
        assert!(!whole.is_cut && (whole.seconds.unwrap() - 2.0).abs() < 0.01, "{whole:?}");
        for less in [1, 2, 100, 2_000, 5_000] {
            let cut = seen(&TONE[..TONE.len() - less]).unwrap();
            assert!(cut.is_cut && cut.seconds < whole.seconds, "{less}: {cut:?}");
        }
        assert_eq!(seen(&TONE[..40]), Err(Fault::Unheard));
    }

    #[test]
    fn words_and_pictures_become_padding_and_the_sound_stays() {
        let block = |kind: u8, words: &[u8]| [&[kind, 0, 0, words.len() as u8], words].concat();
        let mut dressed = TONE[..42].to_vec();
        dressed[4] &= 0x7f;
        dressed.extend(block(4, b"LOCATION=+29.7458-007.9711"));
        dressed.extend(block(6, b"a picture of Fatima"));
        dressed.extend(block(0x82, b"a program of Fatima"));
        let begin = described(&mut Cursor::new(TONE), TONE.len() as u64, &mut Edits::default()).unwrap().1;
        dressed.extend(&TONE[begin as usize..]);
        dressed.extend([b"TAG".as_slice(), b"Fatima", &[0; 119]].concat());
        let bare = super::super::undressed(&dressed);
        assert!(!bare.windows(6).any(|some| some == b"Fatima" || some == b"+29.74"));
        assert_eq!((seen(&bare[..bare.len() - 128]), bare.len()), (seen(TONE), dressed.len()));
    }
}
