//! MPEG-4 (ISO/IEC 14496-12): boxes within boxes, each with a length and a name.

use std::io::{Read, Seek, SeekFrom};

use super::{Edits, Walked, fill, unheard};
use crate::Fault;

/// A box: where it stands, its name, where its content begins, and where it ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Box {
    at: u64,
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
    Ok((end > at && end >= begin).then_some(Box { at, name, begin, end }))
}

/// The boxes that stand side by side, as far as they can be read; a file of a million boxes is none of ours.
fn boxes<R: Read + Seek>(reader: &mut R, from: u64, to: u64) -> Result<Vec<Box>, Fault> {
    const MOST: usize = 100_000;
    let (mut at, mut all) = (from, Vec::new());
    while at < to {
        let Some(found) = read_box(reader, at, to)? else { break };
        if all.len() >= MOST {
            return Err(Fault::Unheard);
        }
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
pub(super) fn walk<R: Read + Seek>(reader: &mut R, length: u64, edits: &mut Edits) -> Result<Walked, Fault> {
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
            // The names of chapters.
            Some((handler, _)) if [b"text", b"sbtl", b"subt"].contains(&&handler) => {}
            // What else telephones record beside the sound, such as the places where they were.
            _ => return Err(Fault::Mixed),
        }
    }
    let rate = rate.filter(|rate| *rate > 0).ok_or(Fault::Unheard)?;
    // A sound that was sent while it was recorded tells its length piece by piece.
    let mut ticks = 0;
    for part in all.iter().filter(|one| &one.name == b"moof" && one.end <= length) {
        ticks += fragment(reader, *part)?;
    }
    let seconds = (ticks > 0).then(|| ticks as f64 / f64::from(rate));
    undress(reader, Box { at: 0, name: *b"file", begin: 0, end: length }, length, edits)?;
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

/// What stays of the boxes within another one; nothing for one that is kept as it is.
fn kept_within(name: &[u8; 4]) -> Option<&'static [&'static [u8; 4]]> {
    Some(match name {
        b"file" => &[b"ftyp", b"styp", b"moov", b"moof", b"mdat", b"mfra", b"sidx"],
        b"moov" => &[b"mvhd", b"trak", b"mvex"],
        b"trak" => &[b"tkhd", b"edts", b"tref", b"mdia"],
        b"mdia" => &[b"mdhd", b"hdlr", b"elng", b"minf"],
        b"minf" => &[b"smhd", b"nmhd", b"sthd", b"gmhd", b"hdlr", b"dinf", b"stbl"],
        b"stbl" => &[b"stsd", b"stts", b"ctts", b"stsc", b"stsz", b"stz2", b"stco", b"co64", b"stss", b"sgpd", b"sbgp"],
        b"mvex" => &[b"mehd", b"trex"],
        b"moof" => &[b"mfhd", b"traf"],
        b"traf" => &[b"tfhd", b"tfdt", b"trun", b"sgpd", b"sbgp"],
        _ => return None,
    })
}

/// Empties every box that playing does not need (tags, maps, what programs put there, padding that may hold older tags), when
/// it was recorded, and the names of the recorders. Lengths stay, so that nothing moves.
fn undress<R: Read + Seek>(reader: &mut R, within: Box, length: u64, edits: &mut Edits) -> Result<(), Fault> {
    let Some(kept) = kept_within(&within.name) else { return Ok(()) };
    let mut end = within.begin;
    for one in boxes(reader, within.begin, within.end.min(length))? {
        end = one.end;
        let ends = one.end.min(length);
        match &one.name {
            name if !kept.contains(&name) && one.end > length => edits.empty(one.at..length)?,
            name if !kept.contains(&name) => {
                edits.write(one.at + 4, *b"free")?;
                edits.empty(one.begin..ends)?;
            }
            b"mvhd" | b"tkhd" | b"mdhd" => {
                let times = if bytes::<R, 1>(reader, one.begin)?[0] == 1 { 16 } else { 8 };
                edits.empty(one.begin + 4..(one.begin + 4 + times).min(ends))?;
            }
            b"hdlr" => edits.empty((one.begin + 12).min(ends)..ends)?,
            _ => undress(reader, one, length, edits)?,
        }
    }
    // What is no box.
    edits.empty(end.min(length)..within.end.min(length))
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
        walk(&mut Cursor::new(bytes), bytes.len() as u64, &mut Edits::default())
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
    fn where_when_and_with_what_it_was_recorded_is_emptied_and_nothing_moves() {
        let long = [&1_u32.to_be_bytes()[..], b"mdat", &516_u64.to_be_bytes(), &[7; 500]].concat();
        let mut whole = [named_box(b"ftyp", b"iso5\0\0\0\0"), long].concat();
        let place = named_box(b"udta", &named_box(b"\xa9xyz", b"+29.7458-007.9711/"));
        let head = named_box(b"mvhd", &[&[0, 0, 0, 0][..], b"whenWHEN", &[1; 20]].concat());
        whole.extend(named_box(b"moov", &[head, track(b"soun"), place].concat()));
        whole.extend(&recorded(b"soun")[named_box(b"ftyp", b"iso5\0\0\0\0").len()..]);
        whole.extend([named_box(b"free", b"older +29.7458"), b"+29.74".to_vec()].concat());
        let bare = super::super::undressed(&whole);
        for words in [b"+29.".as_slice(), b"\xa9xyz", b"when", b"WHEN"] {
            assert!(
                whole.windows(4).any(|some| some == words) && !bare.windows(4).any(|some| some == words),
                "{words:?}"
            );
        }
        assert_eq!((bare.len(), seen(&bare)), (whole.len(), seen(&whole)));
        assert_eq!(bare.windows(500).filter(|some| **some == [7; 500]).count(), 3, "the sound stays");
    }

    #[test]
    fn what_is_recorded_beside_the_sound_is_refused() {
        let whole = recorded(b"soun");
        let at = whole.windows(4).position(|some| some == b"moov").unwrap() - 4;
        let other = track(b"meta");
        let size = u32::from_be_bytes(whole[at..at + 4].try_into().unwrap()) + other.len() as u32;
        let mixed = [&whole[..at], &size.to_be_bytes(), b"moov", &other, &whole[at + 8..]].concat();
        assert_eq!(seen(&mixed), Err(Fault::Mixed));
    }
}
