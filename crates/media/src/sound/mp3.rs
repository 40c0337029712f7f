//! MPEG audio (ISO/IEC 11172-3, 13818-3): frames, each with a head of four bytes that tells its length.

use std::io::{Read, Seek, SeekFrom};

use super::{Walked, fill, unheard};
use crate::Fault;

/// One frame: how many bytes it has, and how long it sounds.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Frame {
    bytes: u64,
    seconds: f64,
}

const LAYER_3: [[u64; 14]; 2] = [
    [32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
    [8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
];
const LAYER_2: [[u64; 14]; 2] = [[32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384], LAYER_3[1]];
const RATES: [u64; 3] = [44_100, 48_000, 32_000];

fn frame(head: [u8; 4]) -> Option<Frame> {
    if head[0] != 0xff || head[1] & 0xe0 != 0xe0 {
        return None;
    }
    // Version 1 halves to version 2 and again to 2.5.
    let (halvings, old) = match head[1] >> 3 & 3 {
        0 => (2, 1),
        2 => (1, 1),
        3 => (0, 0),
        _ => return None,
    };
    let (bitrates, samples) = match head[1] >> 1 & 3 {
        1 => (LAYER_3[old], if old == 1 { 576 } else { 1152 }),
        2 => (LAYER_2[old], 1152),
        _ => return None,
    };
    let bitrate = bitrates.get(usize::from(head[2] >> 4).checked_sub(1)?)? * 1000;
    let rate = RATES.get(usize::from(head[2] >> 2 & 3))? >> halvings;
    let padding = u64::from(head[2] >> 1 & 1);
    Some(Frame { bytes: samples / 8 * bitrate / rate + padding, seconds: samples as f64 / rate as f64 })
}

/// How much is skipped at the most in search of the first frame.
const MOST_JUNK: u64 = 256 * 1024;

/// How often it goes on behind something that is no frame: a file of nothing but gaps was made to keep us busy.
const MOST_GAPS: u32 = 200;

/// Walks from frame to frame. It is cut where its last frame is not whole, or where the head says that more was to come.
pub(super) fn walk<R: Read + Seek>(reader: &mut R, length: u64) -> Result<Walked, Fault> {
    let mut at = behind_tag(reader)?;
    at = first(reader, at, length)?.ok_or(Fault::Unheard)?;
    let promised = promised(reader, at)?;
    let begin = at;
    let (mut seconds, mut is_cut, mut gaps) = (0.0, false, 0);
    while at + 4 <= length {
        let mut head = [0; 4];
        reader.seek(SeekFrom::Start(at)).map_err(unheard)?;
        if fill(reader, &mut head)? < 4 {
            break;
        }
        let Some(frame) = frame(head) else {
            // A tag at the end, or damage in the middle: it goes on at the next frame, if there is one.
            match first(reader, at, length)? {
                Some(next) if gaps < MOST_GAPS && !head.starts_with(b"TAG") && &head != b"APET" => {
                    (at, gaps) = (next, gaps + 1);
                }
                _ => break,
            }
            continue;
        };
        if at + frame.bytes > length {
            is_cut = true;
            break;
        }
        (at, seconds) = (at + frame.bytes, seconds + frame.seconds);
    }
    let is_short = promised.is_some_and(|bytes| begin + bytes > length);
    Ok(Walked { seconds: Some(seconds), is_cut: is_cut || is_short })
}

/// Behind an ID3v2 tag, whose length is told in four times seven bits.
fn behind_tag<R: Read + Seek>(reader: &mut R) -> Result<u64, Fault> {
    let mut head = [0; 10];
    reader.seek(SeekFrom::Start(0)).map_err(unheard)?;
    let read = fill(reader, &mut head)?;
    Ok(if read == 10 && head.starts_with(b"ID3") { tag_length(&head) } else { 0 })
}

fn tag_length(head: &[u8; 10]) -> u64 {
    let bits = head[6..10].iter().fold(0_u64, |sum, byte| sum << 7 | u64::from(byte & 0x7f));
    let footer = if head[5] & 0x10 == 0 { 0 } else { 10 };
    10 + bits + footer
}

/// The next frame that another one follows, or that the file ends with.
fn first<R: Read + Seek>(reader: &mut R, from: u64, length: u64) -> Result<Option<u64>, Fault> {
    let mut window = vec![0; MOST_JUNK.min(length.saturating_sub(from)) as usize];
    reader.seek(SeekFrom::Start(from)).map_err(unheard)?;
    let read = fill(reader, &mut window)?;
    let head = |at: usize| window[..read].get(at..at + 4).and_then(|four| four.try_into().ok()).and_then(frame);
    for at in 0..read.saturating_sub(3) {
        let Some(frame) = head(at) else { continue };
        let next = at as u64 + frame.bytes;
        let is_followed = head(next as usize).is_some() || from + next >= length || next + 4 > read as u64;
        if is_followed {
            return Ok(Some(from + at as u64));
        }
    }
    Ok(None)
}

/// How many bytes the first frame says that there are (Xing and Info tags).
fn promised<R: Read + Seek>(reader: &mut R, at: u64) -> Result<Option<u64>, Fault> {
    let mut frame = [0; 200];
    reader.seek(SeekFrom::Start(at)).map_err(unheard)?;
    let read = fill(reader, &mut frame)?;
    let frame = &frame[..read];
    let Some(tag) = frame.windows(4).position(|four| four == b"Xing" || four == b"Info") else { return Ok(None) };
    let long = |at: usize| Some(u32::from_be_bytes(frame.get(at..at + 4)?.try_into().ok()?));
    let flags = long(tag + 4).unwrap_or(0);
    let at = tag + 8 + if flags & 1 == 0 { 0 } else { 4 };
    Ok(if flags & 2 == 0 { None } else { long(at).map(u64::from) })
}

/// Takes the tags off both ends.
pub(super) fn undress(bytes: &mut Vec<u8>) {
    if bytes.len() > 128 && bytes[bytes.len() - 128..].starts_with(b"TAG") {
        bytes.truncate(bytes.len() - 128);
    }
    let head: Option<[u8; 10]> = bytes.get(..10).and_then(|head| head.try_into().ok());
    if let Some(head) = head.filter(|head| head.starts_with(b"ID3")) {
        let length = usize::try_from(tag_length(&head)).unwrap_or(usize::MAX).min(bytes.len());
        bytes.drain(..length);
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use std::io::Cursor;

    use super::*;

    /// Silence of 128 kbit/s at 44.1 kHz: frames of 417 bytes, 26 ms each.
    pub(crate) fn silence(frames: usize) -> Vec<u8> {
        let mut frame = vec![0xff, 0xfb, 0x90, 0x00];
        frame.resize(417, 0);
        frame.repeat(frames)
    }

    fn seen(bytes: &[u8]) -> Walked {
        walk(&mut Cursor::new(bytes), bytes.len() as u64).unwrap()
    }

    #[test]
    fn a_whole_sound_is_whole_and_any_shorter_one_is_cut() {
        let whole = silence(100);
        let walked = seen(&whole);
        assert!(!walked.is_cut && (walked.seconds.unwrap() - 2.612).abs() < 0.01, "{walked:?}");
        // With less than a head left of its last frame nothing tells that there was one.
        for cut in 1..=413 {
            assert!(seen(&whole[..whole.len() - cut]).is_cut, "{cut}");
        }
    }

    #[test]
    fn tags_before_and_behind_are_no_sound() {
        let before = [b"ID3\x04\0\0\0\0\x01\x00".as_slice(), &[0xff; 128]].concat();
        let behind = [b"TAG".as_slice(), &[b'x'; 125]].concat();
        let whole = [before, silence(50), behind].concat();
        let walked = seen(&whole);
        assert!(!walked.is_cut && (walked.seconds.unwrap() - 1.306).abs() < 0.01, "{walked:?}");
        let mut bare = whole;
        undress(&mut bare);
        assert_eq!(bare, silence(50));
    }

    #[test]
    fn a_head_that_promises_more_than_there_is_tells_that_it_was_cut_between_two_frames() {
        let mut whole = silence(100);
        let total = (whole.len() as u32).to_be_bytes();
        whole[36..52].copy_from_slice(&[b"Xing", &3_u32.to_be_bytes()[..], &99_u32.to_be_bytes(), &total].concat());
        assert!(!seen(&whole).is_cut);
        assert!(seen(&whole[..417 * 60]).is_cut);
    }
}
