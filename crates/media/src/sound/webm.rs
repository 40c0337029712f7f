//! WebM (RFC 8794, RFC 9559), as browsers record it: elements of an id, a length and content. The length of the whole is
//! usually unknown, because it was written while it was recorded.

use std::io::{Read, Seek, SeekFrom};

use super::{Walked, fill, unheard};
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

/// Walks from element to element. It is cut where one of them reaches beyond the file.
pub(super) fn walk<R: Read + Seek>(reader: &mut R, length: u64) -> Result<Walked, Fault> {
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
        let (id, head) = id;
        at += head;
        match (id, size) {
            (SEGMENT | CLUSTER | INFO | TRACKS | TRACK | GROUP, _) => continue, // what is inside follows
            (_, None) => return Err(Fault::Unheard),
            (_, Some(size)) if at.saturating_add(size) > length => {
                is_cut = true;
                break;
            }
            (TICK, Some(size)) => tick = whole_number(reader, size)?,
            (TRACK_TYPE, Some(size)) => match whole_number(reader, size)? {
                FILM => return Err(Fault::Film),
                kind => has_sound |= kind == 2,
            },
            (TIME, Some(size)) => cluster = whole_number(reader, size)?,
            (BLOCK | GROUPED, Some(_)) => {
                number(reader, false)?;
                let mut offset = [0; 2];
                fill(reader, &mut offset)?;
                last = last.max(cluster.saturating_add_signed(i16::from_be_bytes(offset).into()));
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
        walk(&mut Cursor::new(bytes), bytes.len() as u64)
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
}
