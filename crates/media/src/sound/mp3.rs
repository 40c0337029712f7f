//! MPEG audio (ISO/IEC 11172-3, 13818-3): frames, each with a head of four bytes that tells its length.

use std::io::{Read, Seek, SeekFrom};

use super::{Edits, Walked, before_tag, fill, unheard};
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
/// What stands before, between and behind frames (tags of four kinds, pictures, words) is emptied, whatever it is.
pub(super) fn walk<R: Read + Seek>(reader: &mut R, length: u64, edits: &mut Edits) -> Result<Walked, Fault> {
    let length = before_tag(reader, length, edits)?;
    let after = behind_tags(reader, length, edits)?;
    let begin = first(reader, after, length)?.ok_or(Fault::Unheard)?;
    edits.empty(after..begin)?;
    let promised = promised(reader, begin)?;
    let (mut at, mut seconds, mut is_cut, mut gaps) = (begin, 0.0, false, 0);
    while at + 4 <= length {
        let mut head = [0; 4];
        reader.seek(SeekFrom::Start(at)).map_err(unheard)?;
        if fill(reader, &mut head)? < 4 {
            break;
        }
        let Some(frame) = frame(head) else {
            // A tag at the end, or damage in the middle: it goes on at the next frame, if there is one.
            match first(reader, at, length)? {
                Some(next) if gaps < MOST_GAPS && &head != b"APET" => {
                    edits.empty(at..next)?;
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
    if !is_cut {
        edits.empty(at..length)?;
    }
    let is_short = promised.is_some_and(|bytes| begin + bytes > length);
    Ok(Walked { seconds: Some(seconds), is_cut: is_cut || is_short })
}

/// The most tags before a sound.
const MOST_TAGS: usize = 8;

/// Behind the ID3v2 tags at the beginning, whose lengths are told in four times seven bits. Their heads stay, so that players
/// go on skipping them; what they hold becomes padding.
fn behind_tags<R: Read + Seek>(reader: &mut R, length: u64, edits: &mut Edits) -> Result<u64, Fault> {
    let mut at = 0;
    for _ in 0..MOST_TAGS {
        let mut head = [0; 10];
        reader.seek(SeekFrom::Start(at)).map_err(unheard)?;
        if fill(reader, &mut head)? < 10 || !head.starts_with(b"ID3") {
            break;
        }
        let end = (at + tag_length(&head)).min(length);
        // Neither a second head nor a footer is promised any more.
        edits.write(at + 5, [0])?;
        edits.empty(at + 10..end)?;
        at = end;
    }
    Ok(at)
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
        walk(&mut Cursor::new(bytes), bytes.len() as u64, &mut Edits::default()).unwrap()
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
    fn tags_before_between_and_behind_are_no_sound_and_are_emptied() {
        let before = [b"ID3\x04\0\x40\0\0\x01\x00".as_slice(), &[0xff; 122], b"Fatima"].concat();
        let behind = [b"APETAGEX Fatima +29.7458".as_slice(), b"TAG", b"Fatima", &[b'x'; 119]].concat();
        let between = b"here was Fatima".as_slice();
        let whole = [&before, &before, &silence(25)[..], between, &silence(25), &behind].concat();
        let walked = seen(&whole);
        assert!(!walked.is_cut && (walked.seconds.unwrap() - 1.306).abs() < 0.01, "{walked:?}");
        let bare = super::super::undressed(&whole);
        assert_eq!((bare.len(), seen(&bare).seconds, seen(&bare).is_cut), (whole.len(), walked.seconds, false));
        assert!(!bare.windows(6).any(|some| some == b"Fatima" || some == b"+29.74"));
        let kept = bare.len() - behind.len();
        assert!(bare[..6] == *b"ID3\x04\0\0" && bare[kept - 417 * 25..kept] == silence(25));
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
