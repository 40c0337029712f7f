//! Refuses a PDF that unpacks to more than is read, before anything of it is held in memory.

use std::io::Read;

use flate2::read::ZlibDecoder;

use crate::{Error, Result, limits};

/// How often a stream may be packed within a packed one: honest files do so once.
const LAYERS: u8 = 3;

/// Unpacks every stream into nothing and counts. Streams are found by the word that begins them, whatever the file's own
/// index says of them, because the reader falls back to searching too.
pub(super) fn check(bytes: &[u8]) -> Result<()> {
    let mut left = limits::UNPACKED as u64;
    let mut rest = bytes;
    while let Some(at) = find(rest, b"stream") {
        let is_end = rest[..at].ends_with(b"end");
        rest = &rest[at + b"stream".len()..];
        if !is_end {
            let data =
                rest.strip_prefix(b"\r\n").or(rest.strip_prefix(b"\n")).or(rest.strip_prefix(b"\r")).unwrap_or(rest);
            left = left.checked_sub(unpacked(&mut &data[..], left, LAYERS)).ok_or(Error::Swollen)?;
        }
    }
    Ok(())
}

/// How many bytes the deepest layer of what begins here unpacks to; one more than `most` where it is more than that.
fn unpacked(packed: &mut dyn Read, most: u64, layers: u8) -> u64 {
    let mut stream = ZlibDecoder::new(packed);
    let mut head = [0; 2];
    if stream.read_exact(&mut head).is_err() {
        return 0;
    }
    let whole = std::io::Cursor::new(head).chain(stream);
    if layers > 1 && is_zlib(head) {
        let mut counted = Counted { inner: whole.take(most + 1), passed: 0 };
        let within = unpacked(&mut counted, most, layers - 1);
        // What the inner layer left over still comes out of the outer one.
        std::io::copy(&mut counted, &mut std::io::sink()).ok();
        return within.max(counted.passed);
    }
    let mut counted = Counted { inner: whole.take(most + 1), passed: 0 };
    std::io::copy(&mut counted, &mut std::io::sink()).ok();
    counted.passed
}

/// Whether these bytes begin zlib data (RFC 1950, 2.2).
fn is_zlib([cmf, flags]: [u8; 2]) -> bool {
    cmf & 0x0f == 8 && u16::from_be_bytes([cmf, flags]).is_multiple_of(31)
}

struct Counted<R> {
    inner: R,
    passed: u64,
}

impl<R: Read> Read for Counted<R> {
    fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
        let read = self.inner.read(into)?;
        self.passed += read as u64;
        Ok(read)
    }
}

fn find(bytes: &[u8], word: &[u8]) -> Option<usize> {
    bytes.windows(word.len()).position(|window| window == word)
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use flate2::Compression;
    use flate2::write::ZlibEncoder;

    use super::*;

    fn packed(bytes: &[u8]) -> Vec<u8> {
        let mut to = ZlibEncoder::new(Vec::new(), Compression::best());
        to.write_all(bytes).unwrap();
        to.finish().unwrap()
    }

    fn stream(data: &[u8]) -> Vec<u8> {
        [b"%PDF-1.7\n1 0 obj <</Filter/FlateDecode>> stream\r\n", data, b"\nendstream endobj"].concat()
    }

    #[test]
    fn a_stream_that_swells_is_refused_also_when_it_is_packed_twice() {
        assert_eq!(check(&stream(&packed(b"BT (mots) Tj ET"))), Ok(()));
        assert_eq!(check(&stream(b"not packed at all")), Ok(()));
        let zeros = vec![0; limits::UNPACKED + 1];
        let bomb = packed(&zeros);
        assert!(bomb.len() < limits::FILE / 10);
        assert_eq!(check(&stream(&bomb)), Err(Error::Swollen));
        assert_eq!(check(&stream(&packed(&bomb))), Err(Error::Swollen));
    }

    #[test]
    fn many_streams_are_counted_together() {
        let half = stream(&packed(&vec![b' '; limits::UNPACKED / 2 + 1]));
        assert_eq!(check(&half), Ok(()));
        assert_eq!(check(&[half.clone(), half].concat()), Err(Error::Swollen));
    }
}
