//! MPEG-4 (ISO/IEC 14496-12): boxes within boxes, each with a length and a name.

use std::io::{Read, Seek, SeekFrom};

use super::{Walked, fill, unheard};
use crate::Fault;

/// A box: its name, where its content begins, and where it ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Box {
    name: [u8; 4],
    begin: u64,
    end: u64,
}

/// The box at `at`; one of length 0 reaches to the end of what it stands in.
fn read_box<R: Read + Seek>(reader: &mut R, at: u64, within: u64) -> Result<Option<Box>, Fault> {
    let mut head = [0; 16];
    reader.seek(SeekFrom::Start(at)).map_err(unheard)?;
    let read = fill(reader, &mut head)?;
    if read < 8 {
        return Ok(None);
    }
    let size = u64::from(u32::from_be_bytes([head[0], head[1], head[2], head[3]]));
    let name = [head[4], head[5], head[6], head[7]];
    let (begin, size) = match size {
        0 => (at + 8, within.saturating_sub(at)),
        1 if read == 16 => {
            let long = head[8..16].iter().fold(0_u64, |sum, byte| sum << 8 | u64::from(*byte));
            (at + 16, long)
        }
        size => (at + 8, size),
    };
    let end = at.saturating_add(size);
    Ok((end > at && end >= begin).then_some(Box { name, begin, end }))
}

/// The boxes that stand side by side, as far as they can be read; a file of a million boxes is none of ours.
fn boxes<R: Read + Seek>(reader: &mut R, from: u64, to: u64) -> Result<Vec<Box>, Fault> {
    const MOST: usize = 100_000;
    let (mut at, mut all) = (from, Vec::new());
    while at < to && all.len() < MOST {
        let Some(found) = read_box(reader, at, to)? else { break };
        at = found.end;
        all.push(found);
    }
    Ok(all)
}

fn named(boxes: &[Box], name: &[u8; 4]) -> Option<Box> {
    boxes.iter().copied().find(|one| &one.name == name)
}

/// Walks from box to box. It is cut where the last box reaches beyond the file; without the box that describes the sound,
/// which recorders write last, nothing can be heard of it at all.
pub(super) fn walk<R: Read + Seek>(reader: &mut R, length: u64) -> Result<Walked, Fault> {
    let all = boxes(reader, 0, length)?;
    let last = all.last().map_or(0, |last| last.end);
    let is_cut = last > length || last + 8 <= length;
    let described = named(&all, b"moov").filter(|moov| moov.end <= length).ok_or(Fault::Unheard)?;
    let inside = boxes(reader, described.begin, described.end)?;
    let mut rate = None;
    for track in inside.iter().filter(|one| &one.name == b"trak") {
        match handler(reader, *track)? {
            Some((handler, _)) if &handler == b"vide" => return Err(Fault::Film),
            Some((handler, scale)) if &handler == b"soun" => rate = Some(scale),
            _ => {}
        }
    }
    let rate = rate.filter(|rate| *rate > 0).ok_or(Fault::Unheard)?;
    // A sound that was sent while it was recorded tells its length piece by piece.
    let mut ticks = 0;
    for part in all.iter().filter(|one| &one.name == b"moof" && one.end <= length) {
        ticks += fragment(reader, *part)?;
    }
    let seconds = (ticks > 0).then(|| ticks as f64 / f64::from(rate));
    Ok(Walked { seconds, is_cut })
}

/// What sort of track it is, and how many ticks it counts in a second.
fn handler<R: Read + Seek>(reader: &mut R, track: Box) -> Result<Option<([u8; 4], u32)>, Fault> {
    let Some(media) = named(&boxes(reader, track.begin, track.end)?, b"mdia") else { return Ok(None) };
    let inside = boxes(reader, media.begin, media.end)?;
    let (Some(head), Some(handler)) = (named(&inside, b"mdhd"), named(&inside, b"hdlr")) else { return Ok(None) };
    let version = bytes::<R, 1>(reader, head.begin)?[0];
    let scale = u32::from_be_bytes(bytes(reader, head.begin + if version == 1 { 20 } else { 12 })?);
    Ok(Some((bytes(reader, handler.begin + 8)?, scale)))
}

/// How many ticks the samples of a fragment last.
fn fragment<R: Read + Seek>(reader: &mut R, part: Box) -> Result<u64, Fault> {
    let mut ticks = 0;
    for track in boxes(reader, part.begin, part.end)?.into_iter().filter(|one| &one.name == b"traf") {
        let inside = boxes(reader, track.begin, track.end)?;
        let usual = match named(&inside, b"tfhd") {
            Some(head) => usual_duration(reader, head)?,
            None => 0,
        };
        for run in inside.iter().filter(|one| &one.name == b"trun") {
            ticks += run_duration(reader, *run, usual)?;
        }
    }
    Ok(ticks)
}

/// The duration of a sample that says nothing of its own (8.8.7).
fn usual_duration<R: Read + Seek>(reader: &mut R, head: Box) -> Result<u64, Fault> {
    let flags = u32::from_be_bytes(bytes(reader, head.begin)?);
    if flags & 8 == 0 {
        return Ok(0);
    }
    let before = if flags & 1 == 0 { 0 } else { 8 } + if flags & 2 == 0 { 0 } else { 4 };
    Ok(u32::from_be_bytes(bytes(reader, head.begin + 8 + before)?).into())
}

/// The duration of a run of samples (8.8.8).
fn run_duration<R: Read + Seek>(reader: &mut R, run: Box, usual: u64) -> Result<u64, Fault> {
    let flags = u32::from_be_bytes(bytes(reader, run.begin)?);
    let count = u64::from(u32::from_be_bytes(bytes(reader, run.begin + 4)?));
    if flags & 0x100 == 0 {
        return Ok(usual.saturating_mul(count));
    }
    let before = 8 + if flags & 1 == 0 { 0 } else { 4 } + if flags & 4 == 0 { 0 } else { 4 };
    let each = [0x100, 0x200, 0x400, 0x800].iter().filter(|flag| flags & *flag != 0).count() as u64 * 4;
    let room = run.end.saturating_sub(run.begin + before) / each;
    let mut ticks = 0;
    for sample in 0..count.min(room) {
        ticks += u64::from(u32::from_be_bytes(bytes(reader, run.begin + before + sample * each)?));
    }
    Ok(ticks)
}

fn bytes<R: Read + Seek, const N: usize>(reader: &mut R, at: u64) -> Result<[u8; N], Fault> {
    let mut bytes = [0; N];
    reader.seek(SeekFrom::Start(at)).map_err(unheard)?;
    if fill(reader, &mut bytes)? < N { Err(Fault::Unheard) } else { Ok(bytes) }
}

/// Empties what was written beside the sound, such as where it was recorded (`udta`, `meta`); lengths stay, so that
/// nothing moves.
pub(super) fn undress(bytes: &mut [u8]) {
    let end = bytes.len();
    empty(bytes, 0, end, 0);
}

fn empty(bytes: &mut [u8], from: usize, to: usize, depth: usize) {
    let mut at = from;
    while let Some(head) = bytes.get(at..at + 8).filter(|_| at + 8 <= to) {
        let size = u32::from_be_bytes([head[0], head[1], head[2], head[3]]) as usize;
        let name: [u8; 4] = [head[4], head[5], head[6], head[7]];
        if size < 8 {
            break;
        }
        let end = at.saturating_add(size).min(to);
        match &name {
            b"udta" | b"meta" | b"uuid" => {
                bytes[at + 4..at + 8].copy_from_slice(b"free");
                bytes[at + 8..end].fill(0);
            }
            b"moov" | b"trak" | b"mdia" | b"moof" | b"traf" if depth < 4 => empty(bytes, at + 8, end, depth + 1),
            _ => {}
        }
        at = end;
    }
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use super::*;

    fn named_box(name: &[u8; 4], content: &[u8]) -> Vec<u8> {
        [&(content.len() as u32 + 8).to_be_bytes()[..], name, content].concat()
    }

    fn track(handler: &[u8; 4]) -> Vec<u8> {
        let head = [&[0; 12][..], &48_000_u32.to_be_bytes(), &[0; 8]].concat();
        let handler = [&[0; 8][..], handler, &[0; 12]].concat();
        let media = [named_box(b"mdhd", &head), named_box(b"hdlr", &handler)].concat();
        named_box(b"trak", &named_box(b"mdia", &media))
    }

    /// Two fragments of ten samples of 20 ms each, as a browser records.
    fn recorded(handler: &[u8; 4]) -> Vec<u8> {
        let place = named_box(b"udta", &named_box(b"\xa9xyz", b"+29.7458-007.9711/"));
        let run = named_box(b"trun", &[0_u32.to_be_bytes(), 10_u32.to_be_bytes()].concat());
        let usual = named_box(b"tfhd", &[8_u32.to_be_bytes(), 1_u32.to_be_bytes(), 960_u32.to_be_bytes()].concat());
        let part =
            [named_box(b"moof", &named_box(b"traf", &[usual, run].concat())), named_box(b"mdat", &[7; 500])].concat();
        [named_box(b"ftyp", b"iso5\0\0\0\0"), named_box(b"moov", &[track(handler), place].concat()), part.clone(), part]
            .concat()
    }

    fn seen(bytes: &[u8]) -> Result<Walked, Fault> {
        walk(&mut Cursor::new(bytes), bytes.len() as u64)
    }

    #[test]
    fn a_recording_in_fragments_tells_its_length_and_whether_it_breaks_off() {
        let whole = recorded(b"soun");
        assert_eq!(seen(&whole), Ok(Walked { seconds: Some(0.4), is_cut: false }));
        assert!(seen(&whole[..whole.len() - 1]).unwrap().is_cut);
        assert_eq!(seen(&whole[..60]), Err(Fault::Unheard), "without its description nothing can be heard");
        assert_eq!(seen(&recorded(b"vide")), Err(Fault::Film));
    }

    #[test]
    fn where_it_was_recorded_is_emptied_and_nothing_moves() {
        let whole = recorded(b"soun");
        let mut bare = whole.clone();
        undress(&mut bare);
        assert!(!bare.windows(8).any(|some| some == b"+29.7458"));
        assert_eq!(seen(&bare), seen(&whole));
        assert_eq!(bare.len(), whole.len());
    }
}
