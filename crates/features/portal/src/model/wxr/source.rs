//! The bytes of an export as XML may have them: broken UTF-8 is replaced, signs that XML forbids are left out (WordPress
//! writes both without a thought), and lines are counted, so that whoever has to mend the file finds the place.

use std::io::{self, BufRead, Read};

/// How much is read at a time, in bytes.
const BLOCK: usize = 64 * 1024;

/// A clean stream over another one.
pub(super) struct Source<R> {
    inner: R,
    /// What was read and not cleaned yet: at most the beginning of one letter.
    raw: Vec<u8>,
    clean: Vec<u8>,
    at: usize,
    line: u64,
    taken: u64,
    /// Up to where it may be read for now.
    until: u64,
}

impl<R: Read> Source<R> {
    pub(super) fn new(inner: R) -> Self {
        Self { inner, raw: Vec::new(), clean: Vec::new(), at: 0, line: 1, taken: 0, until: u64::MAX }
    }

    /// The line that is being read, from 1.
    pub(super) const fn line(&self) -> u64 {
        self.line
    }

    /// How many bytes were read of the stream below.
    pub(super) const fn taken(&self) -> u64 {
        self.taken
    }

    /// Lets so many more bytes be read before the next time.
    pub(super) const fn allow(&mut self, bytes: u64) {
        self.until = self.taken.saturating_add(bytes);
    }

    /// Whether more was asked for than was allowed.
    pub(super) const fn is_spent(&self) -> bool {
        self.taken > self.until
    }

    fn refill(&mut self) -> io::Result<()> {
        if self.is_spent() {
            return Err(io::Error::other("a text without an end"));
        }
        self.clean.clear();
        self.at = 0;
        while self.clean.is_empty() {
            let held = self.raw.len();
            self.raw.resize(held + BLOCK, 0);
            let read = match self.inner.read(&mut self.raw[held..]) {
                Ok(read) => read,
                Err(error) => {
                    self.raw.truncate(held);
                    if error.kind() == io::ErrorKind::Interrupted {
                        continue;
                    }
                    return Err(error);
                }
            };
            self.raw.truncate(held + read);
            self.taken += read as u64;
            let rest = clean(&self.raw, read == 0, &mut self.clean);
            self.raw.drain(..rest);
            if read == 0 {
                break;
            }
        }
        Ok(())
    }
}

/// Cleans bytes into `out` and tells how many were taken: all, but for the beginning of a letter that goes on.
fn clean(raw: &[u8], is_end: bool, out: &mut Vec<u8>) -> usize {
    let mut taken = 0;
    let mut chunks = raw.utf8_chunks().peekable();
    while let Some(chunk) = chunks.next() {
        out.extend(chunk.valid().bytes().filter(|byte| *byte >= 0x20 || matches!(byte, b'\t' | b'\n' | b'\r')));
        taken += chunk.valid().len();
        let broken = chunk.invalid();
        let may_go_on = !is_end && chunks.peek().is_none() && begins_a_letter(broken);
        if broken.is_empty() || may_go_on {
            continue;
        }
        out.extend("\u{fffd}".bytes());
        taken += broken.len();
    }
    taken
}

/// Whether these bytes are the beginning of a letter of UTF-8 that was cut.
fn begins_a_letter(bytes: &[u8]) -> bool {
    std::str::from_utf8(bytes).is_err_and(|error| error.error_len().is_none())
}

impl<R: Read> Read for Source<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let held = self.fill_buf()?;
        let some = held.len().min(out.len());
        out[..some].copy_from_slice(&held[..some]);
        self.consume(some);
        Ok(some)
    }
}

impl<R: Read> BufRead for Source<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.at >= self.clean.len() {
            self.refill()?;
        }
        Ok(&self.clean[self.at..])
    }

    fn consume(&mut self, amount: usize) {
        let end = (self.at + amount).min(self.clean.len());
        self.line += self.clean[self.at..end].iter().filter(|byte| **byte == b'\n').count() as u64;
        self.at = end;
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Gives so many bytes at a time.
    struct Drops<'a>(&'a [u8], usize);

    impl Read for Drops<'_> {
        fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
            let some = self.0.len().min(out.len()).min(self.1);
            out[..some].copy_from_slice(&self.0[..some]);
            self.0 = &self.0[some..];
            Ok(some)
        }
    }

    fn read(bytes: &[u8], drops: usize) -> (String, u64) {
        let mut source = Source::new(Drops(bytes, drops));
        let mut words = String::new();
        source.read_to_string(&mut words).unwrap();
        (words, source.line())
    }

    #[test]
    fn broken_letters_and_forbidden_signs_do_not_stop_the_reading() {
        let bytes = [b"a\x08b\xffc\n".as_slice(), "\u{a0}\u{645}\u{1F4A7}".as_bytes(), b"\xd9"].concat();
        for drops in 1..9 {
            assert_eq!(read(&bytes, drops), ("ab\u{fffd}c\n\u{a0}\u{645}\u{1F4A7}\u{fffd}".to_owned(), 2), "{drops}");
        }
    }

    proptest! {
        #[test]
        fn whole_text_goes_through_unchanged_however_it_arrives(words in "[a-z\u{621}-\u{64a}\n\u{1F300}-\u{1F320}]{0,300}", drops in 1_usize..40) {
            let lines = words.matches('\n').count() as u64 + 1;
            prop_assert_eq!(read(words.as_bytes(), drops), (words, lines));
        }

        #[test]
        fn whatever_arrives_becomes_text(bytes in prop::collection::vec(any::<u8>(), 0..300), drops in 1_usize..40) {
            let expected: String = String::from_utf8_lossy(&bytes).chars().filter(|c| *c >= ' ' || matches!(c, '\t' | '\n' | '\r')).collect();
            prop_assert_eq!(read(&bytes, drops).0, expected);
        }
    }
}
