//! WebM (RFC 8794, RFC 9559), as browsers record it: elements of an id, a length and content. The length of the whole is
//! usually unknown, because it was written while it was recorded.

use std::io::{Read, Seek, SeekFrom};

use super::comments::{BARE, Codec};
use super::{Edits, Walked, between, fill, unheard};
use crate::Fault;

const SEGMENT: u32 = 0x1853_8067;
const INFO: u32 = 0x1549_a966;
const TICK: u32 = 0x2a_d7b1;
const TRACKS: u32 = 0x1654_ae6b;
const TRACK: u32 = 0xae;
const TRACK_TYPE: u32 = 0x83;
const CLUSTER: u32 = 0x1f43_b675;
const TIME: u32 = 0xe7;
const BLOCK: u32 = 0xa3;
const GROUP: u32 = 0xa0;
const GROUPED: u32 = 0xa1;
const FILM: u64 = 1;
const SOUND: u64 = 2;
const CODEC: u32 = 0x86;
const PRIVATE: u32 = 0x63a2;
const MUXER: u32 = 0x4d80;
const WRITER: u32 = 0x5741;
const VOID: u8 = 0xec;

/// What else stays: what playing needs.
const KEPT: [u32; 26] = [
    0x1a45_dfa3, // what sort of file it is
    0x114d_9b74, // where its parts stand
    0x1c53_bb6b, // where its moments stand
    0x4489,      // how long it lasts
    // Of a track: its number and names for programs, its language, how it is stored, how it is cut.
    0xd7,
    0x73c5,
    0xb9,
    0x88,
    0x55aa,
    0x9c,
    0x6de7,
    0x6df8,
    0x23_e383,
    0x23_4e7a,
    0x55ee,
    0x22_b59c,
    0x22_b59d,
    0xaa,
    0x56aa,
    0x56bb,
    0xe1,
    // Of a cluster: where it stands, how long the one before it was, what a block lasts.
    0xa7,
    0xab,
    0x9b,
    0xfb,
    0x75a2,
];

/// A number of one to eight bytes; the first bits tell how many. `None` for the length that is not known.
fn number<R: Read>(reader: &mut R, keeps_mark: bool) -> Result<Option<(u64, u64)>, Fault> {
    let mut first = [0];
    if fill(reader, &mut first)? == 0 {
        return Err(Fault::Empty);
    }
    let count = first[0].leading_zeros() as usize + 1;
    if count > 8 {
        return Err(Fault::Unheard);
    }
    let mut rest = [0; 7];
    if fill(reader, &mut rest[..count - 1])? < count - 1 {
        return Err(Fault::Empty);
    }
    let mark = 0x80_u8 >> (count - 1);
    let begin = if keeps_mark { first[0] } else { first[0] & !mark };
    let value = rest[..count - 1].iter().fold(u64::from(begin), |sum, byte| sum << 8 | u64::from(*byte));
    let unknown = (1_u64 << (7 * count)) - 1;
    Ok((keeps_mark || value != unknown).then_some((value, count as u64)))
}

fn whole_number<R: Read>(reader: &mut R, length: u64) -> Result<u64, Fault> {
    let mut bytes = [0; 8];
    let length = (length as usize).min(8);
    fill(reader, &mut bytes[..length])?;
    Ok(bytes[..length].iter().fold(0, |sum, byte| sum << 8 | u64::from(*byte)))
}

/// Walks from element to element. It is cut where one of them reaches beyond the file. What playing does not need (tags,
/// pictures, titles, the recorder's name, the hour) is emptied.
pub(super) fn walk<R: Read + Seek>(reader: &mut R, length: u64, edits: &mut Edits) -> Result<Walked, Fault> {
    let (mut at, mut tick, mut cluster, mut last, mut is_cut, mut has_sound) = (0, 1_000_000, 0, 0_u64, false, false);
    while at < length {
        reader.seek(SeekFrom::Start(at)).map_err(unheard)?;
        let (id, size) = match element(reader) {
            Ok(found) => found,
            Err(Fault::Empty) => {
                is_cut = true;
                break;
            }
            Err(fault) => return Err(fault),
        };
        let ((id, head), start) = (id, at);
        at += head;
        match (id, size) {
            (SEGMENT | CLUSTER | INFO | TRACKS | TRACK | GROUP, _) => continue, // what is inside follows
            (_, None) => return Err(Fault::Unheard),
            (_, Some(size)) if at.saturating_add(size) > length => {
                if !matches!(id, BLOCK | GROUPED) {
                    edits.empty(at..length)?;
                }
                is_cut = true;
                break;
            }
            (TICK, Some(size)) => tick = whole_number(reader, size)?,
            (TRACK_TYPE, Some(size)) => match whole_number(reader, size)? {
                FILM => return Err(Fault::Film),
                SOUND => has_sound = true,
                _ => return Err(Fault::Mixed),
            },
            (CODEC, Some(size)) => {
                let codec = between(reader, at, at + size.min(16))?;
                if !codec.starts_with(b"A_OPUS") && !codec.starts_with(b"A_VORBIS") {
                    return Err(Fault::Mixed);
                }
            }
            (PRIVATE, Some(size)) => described(reader, at, size, edits)?,
            // Both must be there, and may say anything.
            (MUXER | WRITER, Some(size)) => edits.write(at, vec![b' '; size.min(LONGEST_NAME) as usize])?,
            (TIME, Some(size)) => cluster = whole_number(reader, size)?,
            (BLOCK | GROUPED, Some(_)) => {
                number(reader, false)?;
                let mut offset = [0; 2];
                fill(reader, &mut offset)?;
                last = last.max(cluster.saturating_add_signed(i16::from_be_bytes(offset).into()));
            }
            (id, Some(size)) if !KEPT.contains(&id) => {
                let void = void(head, size);
                edits.empty(start + void.len() as u64..at + size)?;
                edits.write(start, void)?;
            }
            _ => {}
        }
        at += size.unwrap_or(0);
    }
    if !has_sound {
        return Err(Fault::Unheard);
    }
    // The last block sounds for a moment after it began: Opus has 20 ms a packet, and browsers put several into a block.
    let seconds = last as f64 * tick as f64 / 1e9 + 0.02;
    Ok(Walked { seconds: Some(seconds), is_cut })
}

/// The longest name of a recorder that is written over; what is behind it is a flood.
const LONGEST_NAME: u64 = 64 * 1024;

/// The head of an element that says nothing, in place of one whose head and content have these lengths.
fn void(head: u64, size: u64) -> Vec<u8> {
    let width = (head - 1).min(8);
    let mark = 1_u64 << (7 * width);
    let length = (mark | (size + head - 1 - width)).to_be_bytes();
    [&[VOID], &length[8 - width as usize..]].concat()
}

/// How the sound is stored. That of Vorbis holds its comments, too: three packets, of which the second is emptied.
fn described<R: Read + Seek>(reader: &mut R, at: u64, size: u64, edits: &mut Edits) -> Result<(), Fault> {
    let head = between(reader, at, at + size.min(LONGEST_NAME))?;
    if Codec::of(&head) == Some(Codec::Opus) {
        return Ok(());
    }
    let Some((2, mut rest)) = head.split_first().map(|(first, rest)| (*first, rest)) else { return Err(Fault::Mixed) };
    let mut lengths = [0_u64; 2];
    for length in &mut lengths {
        loop {
            let (part, behind) = rest.split_first().ok_or(Fault::Unheard)?;
            (*length, rest) = (*length + u64::from(*part), behind);
            if *part < 255 {
                break;
            }
        }
    }
    let from = at + (head.len() - rest.len()) as u64 + lengths[0];
    let to = from + lengths[1];
    if Codec::of(rest) != Some(Codec::Vorbis) || lengths[1] < BARE || to > at + size {
        return Err(Fault::Unheard);
    }
    edits.write(from, Codec::Vorbis.bare(&between(reader, from, from + BARE)?)?)?;
    edits.empty(from + BARE..to)
}

/// The id of an element with the length of its head, and the length of its content.
fn element<R: Read>(reader: &mut R) -> Result<((u32, u64), Option<u64>), Fault> {
    let (id, id_bytes) = number(reader, true)?.ok_or(Fault::Unheard)?;
    let mut first = [0];
    // The length of the length is told even where the length is not known.
    if fill(reader, &mut first)? == 0 {
        return Err(Fault::Empty);
    }
    let count = u64::from(first[0].leading_zeros()) + 1;
    let size = number(&mut (&first[..]).chain(reader), false)?.map(|(size, _)| size);
    Ok(((u32::try_from(id).map_err(unheard)?, id_bytes + count), size))
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use super::*;

    fn named(id: &[u8], content: &[u8]) -> Vec<u8> {
        [id, &[0x40 | (content.len() >> 8) as u8, content.len() as u8], content].concat()
    }

    /// Two clusters of unknown length, as Chromium records.
    fn recorded(kind: u8) -> Vec<u8> {
        let block = |offset: u16| named(&[0xa3], &[&[0x81][..], &offset.to_be_bytes(), &[0x80], &[9; 40]].concat());
        let cluster = |time: u16| {
            let head = [0x1f, 0x43, 0xb6, 0x75, 0x01, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff];
            [&head[..], &named(&[0xe7], &time.to_be_bytes()), &block(0), &block(960)].concat()
        };
        let head = named(&[0x1a, 0x45, 0xdf, 0xa3], b"webm");
        let segment = [0x18, 0x53, 0x80, 0x67, 0x01, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff];
        let info = named(&[0x15, 0x49, 0xa9, 0x66], &named(&[0x2a, 0xd7, 0xb1], &1_000_000_u32.to_be_bytes()));
        let tracks = named(&[0x16, 0x54, 0xae, 0x6b], &named(&[0xae], &named(&[0x83], &[kind])));
        [head, segment.to_vec(), info, tracks, cluster(0), cluster(1000)].concat()
    }

    fn seen(bytes: &[u8]) -> Result<Walked, Fault> {
        walk(&mut Cursor::new(bytes), bytes.len() as u64, &mut Edits::default())
    }

    #[test]
    fn a_recording_of_unknown_length_tells_it_by_its_last_block() {
        let walked = seen(&recorded(2)).unwrap();
        assert!(!walked.is_cut && (walked.seconds.unwrap() - 1.98).abs() < 0.001, "{walked:?}");
        assert_eq!(seen(&recorded(1)), Err(Fault::Film));
    }

    #[test]
    fn one_that_breaks_off_within_a_block_is_cut() {
        let whole = recorded(2);
        for less in 1..40 {
            assert!(seen(&whole[..whole.len() - less]).unwrap().is_cut, "{less}");
        }
    }
    #[test]
    fn tags_titles_and_the_recorder_are_emptied_and_the_sound_stays() {
        let mut whole = recorded(2);
        let info = whole.windows(4).position(|some| some == [0x15, 0x49, 0xa9, 0x66]).unwrap();
        let said = [named(&[0x7b, 0xa9], b"Fatima"), named(&[0x57, 0x41], b"Fatima's telephone")].concat();
        whole.splice(info..info, named(&[0x15, 0x49, 0xa9, 0x66], &said));
        // A length of eight bytes, as many recorders write it.
        whole.extend([&[0x12, 0x54, 0xc3, 0x67, 0x01, 0, 0, 0, 0, 0, 0, 20][..], b"Fatima +29.7458-007."].concat());
        whole.extend(named(&[0xec], b"Fatima"));
        let bare = super::super::undressed(&whole);
        assert!(!bare.windows(6).any(|some| some == b"Fatima" || some == b"+29.74"));
        assert_eq!((bare.len(), seen(&bare)), (whole.len(), seen(&whole)));
        assert_eq!(bare.windows(40).filter(|some| **some == [9; 40]).count(), 4);
        assert_eq!(super::super::undressed(&bare), bare, "nothing is left to be emptied");
    }

    #[test]
    fn the_comments_of_vorbis_are_emptied_where_they_stand() {
        let comments = [b"\x03vorbis\x06\0\0\0Fatima\0\0\0\0\x01".as_slice(), &[b'F'; 300]].concat();
        let head = b"\x01vorbis head";
        let private =
            [&[2, head.len() as u8, 255, (comments.len() - 255) as u8], &head[..], &comments, b"setup"].concat();
        let track = [named(&[0x83], &[2]), named(&[0x86], b"A_VORBIS"), named(&[0x63, 0xa2], &private)].concat();
        let mut whole = recorded(2);
        let tracks = whole.windows(4).position(|some| some == [0x16, 0x54, 0xae, 0x6b]).unwrap();
        whole.splice(tracks..tracks, named(&[0x16, 0x54, 0xae, 0x6b], &named(&[0xae], &track)));
        let bare = super::super::undressed(&whole);
        assert!(!bare.windows(6).any(|some| some == b"Fatima" || some == b"FFFFFF"));
        assert!(bare.windows(5).any(|some| some == b"setup") && bare.len() == whole.len());
    }

    #[test]
    fn what_browsers_do_not_play_is_refused() {
        let mut other = recorded(2);
        let tracks = other.windows(4).position(|some| some == [0x16, 0x54, 0xae, 0x6b]).unwrap();
        other.splice(tracks..tracks, named(&[0x86], b"A_AAC"));
        assert_eq!((seen(&other), seen(&recorded(0x21))), (Err(Fault::Mixed), Err(Fault::Mixed)));
    }
}
