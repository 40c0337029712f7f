//! Ogg (RFC 3533): pages, each with a head that tells its length.

use std::io::{Read, Seek, SeekFrom};

use super::{Walked, fill, unheard};
use crate::Fault;

/// Walks from page to page. It is cut where its last page is not whole, or where no page says that it is the last.
pub(super) fn walk<R: Read + Seek>(reader: &mut R, length: u64) -> Result<Walked, Fault> {
    let (mut at, mut has_ended) = (0, false);
    while at < length {
        let mut head = [0; 27];
        reader.seek(SeekFrom::Start(at)).map_err(unheard)?;
        if fill(reader, &mut head)? < 27 {
            return Ok(cut());
        }
        if !head.starts_with(b"OggS") {
            // Something else was put behind the sound.
            break;
        }
        let mut table = vec![0; usize::from(head[26])];
        if fill(reader, &mut table)? < table.len() {
            return Ok(cut());
        }
        has_ended |= head[5] & 4 != 0;
        at += 27 + table.len() as u64 + table.iter().map(|part| u64::from(*part)).sum::<u64>();
    }
    Ok(Walked { seconds: None, is_cut: at > length || !has_ended })
}

fn cut() -> Walked {
    Walked { seconds: None, is_cut: true }
}
