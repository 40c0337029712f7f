//! WAVE (RIFF): chunks of a name, a length and data.

use std::io::{Read, Seek, SeekFrom};

use super::{Edits, Walked, fill, unheard};
use crate::Fault;

/// A recorder that does not know yet how long it will be writes the largest number.
const UNKNOWN: u64 = 0xffff_ffff;

/// Walks from chunk to chunk. It is cut where the sound says that it is longer than the file. What is neither the sound nor
/// how it is stored is emptied.
pub(super) fn walk<R: Read + Seek>(reader: &mut R, length: u64, edits: &mut Edits) -> Result<Walked, Fault> {
    let (mut at, mut per_second, mut sound) = (12, 0_u32, None);
    while at + 8 <= length {
        let mut head = [0; 20];
        reader.seek(SeekFrom::Start(at)).map_err(unheard)?;
        if fill(reader, &mut head)? < 8 {
            break;
        }
        let size = u64::from(u32::from_le_bytes([head[4], head[5], head[6], head[7]]));
        match &head[..4] {
            b"fmt " if sound.is_none() => per_second = u32::from_le_bytes([head[16], head[17], head[18], head[19]]),
            b"fact" if size <= 16 => {}
            b"data" if sound.is_none() => sound = Some((at + 8, size)),
            _ => {
                edits.write(at, *b"JUNK")?;
                edits.empty(at + 8..(at + 8 + size).min(length))?;
            }
        }
        at = at + 8 + size + (size & 1);
    }
    edits.empty(at.min(length)..length)?;
    let Some((begin, size)) = sound.filter(|_| per_second > 0) else { return Err(Fault::Unheard) };
    let there = length - begin;
    let seconds = there.min(size) as f64 / f64::from(per_second);
    Ok(Walked { seconds: Some(seconds), is_cut: size > there && size != UNKNOWN })
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use super::*;

    fn wave(seconds: usize) -> Vec<u8> {
        let sound = vec![0; seconds * 8000];
        let chunk = |name: &[u8], data: &[u8]| [name, &(data.len() as u32).to_le_bytes(), data].concat();
        let format = [&[1, 0, 1, 0][..], &8000_u32.to_le_bytes(), &8000_u32.to_le_bytes(), &[1, 0, 8, 0]].concat();
        let chunks = [chunk(b"fmt ", &format), chunk(b"LIST", b"INFOIART Tata "), chunk(b"data", &sound)].concat();
        [b"RIFF".as_slice(), &(chunks.len() as u32 + 4).to_le_bytes(), b"WAVE", &chunks].concat()
    }

    #[test]
    fn a_recording_that_stops_before_its_end_is_cut() {
        let whole = wave(10);
        let seen = |bytes: &[u8]| walk(&mut Cursor::new(bytes), bytes.len() as u64, &mut Edits::default()).unwrap();
        assert_eq!(seen(&whole), Walked { seconds: Some(10.0), is_cut: false });
        let half = seen(&whole[..whole.len() - 40_000]);
        assert_eq!(half, Walked { seconds: Some(5.0), is_cut: true });
    }

    #[test]
    fn what_names_somebody_before_or_behind_the_sound_is_emptied_and_the_sound_stays_where_it_was() {
        let whole = [wave(1), b"LIST\x0c\0\0\0INFOIART Tata".to_vec(), b"Tata".to_vec()].concat();
        let bare = super::super::undressed(&whole);
        assert_eq!(bare.len(), whole.len());
        assert!(!bare.windows(4).any(|some| some == b"Tata"));
        let sound = bare.windows(4).position(|some| some == b"data").unwrap();
        assert!(bare[sound..sound + 8008] == whole[sound..sound + 8008]);
    }
}
