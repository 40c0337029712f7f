//! Ogg (RFC 3533): pages, each with a head that tells its length, and a check over all of it.

use std::collections::HashMap;
use std::io::{Read, Seek, SeekFrom};

use super::comments::{BARE, Codec};
use super::{Edits, Walked, between, fill, unheard};
use crate::Fault;

/// How many sounds may run beside each other in one file.
const MOST_STREAMS: usize = 16;
/// Bytes of a page's head before its table.
const HEAD: u64 = 27;

/// One sound of the file, as far as its heads were read.
#[derive(Debug, Clone, Copy)]
struct Stream {
    codec: Codec,
    /// Packets that are over.
    packets: u32,
    /// Bytes of the comments so far.
    words: u64,
}

/// A page: where it stands, and how long its parts are.
struct Page {
    at: u64,
    flags: u8,
    serial: [u8; 4],
    table: Vec<u8>,
}

impl Page {
    fn body(&self) -> u64 {
        self.at + HEAD + self.table.len() as u64
    }

    fn end(&self) -> u64 {
        self.body() + self.table.iter().map(|part| u64::from(*part)).sum::<u64>()
    }
}

/// Walks from page to page. It is cut where its last page is not whole, or where no page says that it is the last. Comments
/// are emptied, and so is whatever stands behind the sound.
pub(super) fn walk<R: Read + Seek>(reader: &mut R, length: u64, edits: &mut Edits) -> Result<Walked, Fault> {
    let (mut at, mut has_ended, mut streams) = (0, false, HashMap::new());
    while at < length {
        let page = match page(reader, at)? {
            Next::Page(page) => page,
            Next::Cut => return Ok(Walked { seconds: None, is_cut: true }),
            Next::Other => {
                // Something else was put behind the sound.
                edits.empty(at..length)?;
                break;
            }
        };
        (at, has_ended) = (page.end(), has_ended | (page.flags & 4 != 0));
        if page.flags & 2 != 0 {
            begin(reader, &page, &mut streams)?;
        }
        let stream = streams.get_mut(&page.serial).ok_or(Fault::Unheard)?;
        if stream.packets < 2 {
            heads(reader, &page, stream, length, edits)?;
        }
        if page.flags & 4 != 0 {
            streams.remove(&page.serial);
        }
    }
    Ok(Walked { seconds: None, is_cut: at > length || !has_ended })
}

enum Next {
    Page(Page),
    Cut,
    Other,
}

fn page<R: Read + Seek>(reader: &mut R, at: u64) -> Result<Next, Fault> {
    let mut head = [0; HEAD as usize];
    reader.seek(SeekFrom::Start(at)).map_err(unheard)?;
    let read = fill(reader, &mut head)?;
    if !head[..read].starts_with(&b"OggS"[..read.min(4)]) {
        return Ok(Next::Other);
    }
    let mut table = vec![0; usize::from(head[26])];
    if read < head.len() || fill(reader, &mut table)? < table.len() {
        return Ok(Next::Cut);
    }
    Ok(Next::Page(Page { at, flags: head[5], serial: [head[14], head[15], head[16], head[17]], table }))
}

/// A sound begins: one that browsers play, and nothing else.
fn begin<R: Read + Seek>(reader: &mut R, page: &Page, streams: &mut HashMap<[u8; 4], Stream>) -> Result<(), Fault> {
    let head = between(reader, page.body(), page.body() + 8)?;
    if head.starts_with(b"\x80theora") || head.starts_with(b"OVP80") {
        return Err(Fault::Film);
    }
    let codec = Codec::of(&head).ok_or(Fault::Mixed)?;
    if streams.len() >= MOST_STREAMS {
        return Err(Fault::Mixed);
    }
    streams.insert(page.serial, Stream { codec, packets: 0, words: 0 });
    Ok(())
}

/// Empties what of the comments stands on a page, and reckons its check anew.
fn heads<R: Read + Seek>(
    reader: &mut R,
    page: &Page,
    stream: &mut Stream,
    length: u64,
    edits: &mut Edits,
) -> Result<(), Fault> {
    let (mut at, mut has_words) = (page.body(), false);
    for part in &page.table {
        let end = at + u64::from(*part);
        if stream.packets == 1 {
            has_words = true;
            if stream.words == 0 {
                // Only the last part of a packet is shorter than 255 bytes.
                let head = between(reader, at, end.min(at + BARE))?;
                if u64::from(*part) < BARE {
                    return Err(Fault::Unheard);
                }
                edits.write(at, stream.codec.bare(&head)?)?;
                edits.empty(at + BARE..end)?;
            } else {
                edits.empty(at..end)?;
            }
            stream.words += u64::from(*part);
        }
        at = end;
        stream.packets += u32::from(*part < 255);
        if stream.packets > 1 {
            break;
        }
    }
    if !has_words || page.end() > length {
        return Ok(());
    }
    let mut whole = between(reader, page.at, page.end())?;
    edits.apply(page.at, &mut whole);
    whole[22..26].fill(0);
    edits.write(page.at + 22, crc(&whole).to_le_bytes())
}

/// The check of a page (RFC 3533, 6, field 7).
fn crc(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte) << 24, |sum, _| {
            if sum & 0x8000_0000 == 0 { sum << 1 } else { sum << 1 ^ 0x04c1_1db7 }
        })
    })
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use super::*;

    const VORBIS: &[u8] = include_bytes!("../../tests/data/tone.ogg");
    const OPUS: &[u8] = include_bytes!("../../tests/data/tone.opus.ogg");

    /// A page with its check; `last` tells whether its last packet ends here.
    fn made(flags: u8, number: u32, packets: &[&[u8]], ends: bool) -> Vec<u8> {
        let mut table = Vec::new();
        for packet in packets {
            table.extend(std::iter::repeat_n(255, packet.len() / 255));
            table.push((packet.len() % 255) as u8);
        }
        if !ends {
            table.pop();
        }
        let head = [b"OggS\0", &[flags][..], &[0; 8], b"abcd", &number.to_le_bytes(), &[0; 4], &[table.len() as u8]];
        let mut page = [&head.concat(), &table[..], &packets.concat()].concat();
        let check = crc(&page);
        page[22..26].copy_from_slice(&check.to_le_bytes());
        page
    }

    fn checks_hold(bytes: &[u8]) -> bool {
        let mut at = 0;
        while let Ok(Next::Page(page)) = page(&mut Cursor::new(bytes), at) {
            let mut whole = bytes[page.at as usize..page.end() as usize].to_vec();
            let told = u32::from_le_bytes(whole[22..26].try_into().unwrap());
            whole[22..26].fill(0);
            if crc(&whole) != told {
                return false;
            }
            at = page.end();
        }
        at == bytes.len() as u64
    }

    #[test]
    fn comments_of_every_length_are_emptied_and_the_checks_of_their_pages_hold() {
        let words =
            [b"OpusTags\x06\0\0\0Fatima\x01\0\0\0".as_slice(), b"\0\x03\0\0GEO=+29.7458", &[b'F'; 1_100]].concat();
        let pages = [
            made(2, 0, &[b"OpusHead\x01\x01\0\0\x80\xbb\0\0\0\0\0"], true),
            // The comments go on over three pages.
            made(0, 1, &[&words[..510]], false),
            made(1, 2, &[&words[510..765]], false),
            made(1, 3, &[&words[765..], b"FFFF"], true),
            made(4, 4, &[b"FFFF sound"], true),
        ];
        let whole = pages.concat();
        assert!(checks_hold(&whole));
        let mut edits = Edits::default();
        let walked = walk(&mut Cursor::new(&whole), whole.len() as u64, &mut edits).unwrap();
        assert!(!walked.is_cut);
        let mut bare = whole.clone();
        edits.apply(0, &mut bare);
        assert!(checks_hold(&bare) && bare.len() == whole.len());
        assert!(!bare.windows(6).any(|some| some == b"Fatima" || some == b"+29.74" || some == b"FFFFFF"));
        assert_eq!(bare.windows(4).filter(|some| some == b"FFFF").count(), 2, "the sound stays");
    }

    #[test]
    fn sounds_of_this_world_keep_their_checks() {
        for sound in [VORBIS, OPUS] {
            assert!(checks_hold(sound) && checks_hold(&super::super::undressed(sound)));
        }
    }

    #[test]
    fn what_is_no_sound_that_browsers_play_is_refused_and_what_stands_behind_is_emptied() {
        let film = made(2, 0, &[b"\x80theora\x03"], true);
        let other = made(2, 0, &[b"fishead\0\x03"], true);
        let walked = |bytes: &[u8]| walk(&mut Cursor::new(bytes), bytes.len() as u64, &mut Edits::default());
        assert_eq!((walked(&film), walked(&other)), (Err(Fault::Film), Err(Fault::Mixed)));
        let behind = [OPUS, b"TAGFatima"].concat();
        assert!(super::super::undressed(&behind).ends_with(&[0; 9]));
    }
}
