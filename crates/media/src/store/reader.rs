use std::io::{self, Read, Seek, SeekFrom};

use actors::Space;
use kernel::Id;
use store::Db;
use tokio::runtime::Handle;

use super::pieces::{self, PIECE};
use crate::model::{File, Part};

/// A part of a file as something to read from and to move about in, for libraries that want that: one piece of it is in
/// memory. Only for threads that may block.
pub(crate) struct Reader {
    db: Db,
    of: (Id<Space>, Id<File>, Part),
    length: u64,
    at: u64,
    held: Option<(u64, Vec<u8>)>,
    runtime: Handle,
}

impl Reader {
    /// Of a part with this many bytes, made where the program's threads are known.
    pub(crate) fn new(db: Db, of: (Id<Space>, Id<File>, Part), length: u64) -> Self {
        Self { db, of, length, at: 0, held: None, runtime: Handle::current() }
    }

    fn piece(&mut self, number: u64) -> io::Result<&[u8]> {
        if self.held.as_ref().is_none_or(|(held, _)| *held != number) {
            let (space, file, part) = self.of;
            let found = self.runtime.block_on(pieces::piece(&self.db, space, file, part, number));
            let piece = found.map_err(io::Error::other)?.ok_or(io::ErrorKind::UnexpectedEof)?;
            self.held = Some((number, piece));
        }
        Ok(self.held.as_ref().map_or(&[], |(_, piece)| piece))
    }
}

impl Read for Reader {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        if self.at >= self.length || into.is_empty() {
            return Ok(0);
        }
        let (number, from) = (self.at / PIECE as u64, (self.at % PIECE as u64) as usize);
        let rest = self.piece(number)?.get(from..).unwrap_or_default();
        let count = rest.len().min(into.len());
        into[..count].copy_from_slice(&rest[..count]);
        self.at += count as u64;
        Ok(count)
    }
}

impl Seek for Reader {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        let at = match to {
            SeekFrom::Start(at) => Some(at),
            SeekFrom::End(by) => self.length.checked_add_signed(by),
            SeekFrom::Current(by) => self.at.checked_add_signed(by),
        };
        self.at = at.ok_or(io::ErrorKind::InvalidInput)?;
        Ok(self.at)
    }
}
