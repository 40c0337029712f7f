//! Sounds: which sort, how long, whether they are whole, and what in them names a place, a person or a device.
//!
//! What a sound says of itself is read by lofty; whether it is whole is told by walking through its frames, pages or boxes,
//! which no library does: players simply stop where a sound breaks off, and nobody hears that the end is missing. On the same
//! way everything is found that is not the sound itself nor needed to play it: it is emptied, whatever it may be.

mod comments;
mod edits;
mod flac;
mod mp3;
mod mp4;
mod ogg;
mod wav;
mod webm;

use std::io::{Read, Seek, SeekFrom};

use lofty::config::ParseOptions;
use lofty::file::{AudioFile, FileType};
use lofty::probe::Probe;

pub(crate) use self::edits::Edits;
use crate::{Fault, Kind};

/// What was seen of a sound.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seen {
    /// What it is.
    pub kind: Kind,
    /// Its media type.
    pub mime: &'static str,
    /// How long it lasts, as far as it is there.
    pub seconds: u32,
    /// Whether it breaks off before its end.
    pub is_cut: bool,
}

/// What walking through a sound tells.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(crate) struct Walked {
    /// How long it lasts, where the way tells it.
    pub(crate) seconds: Option<f64>,
    /// Whether it breaks off.
    pub(crate) is_cut: bool,
}

/// What sort of sound the first bytes begin.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sort {
    Mp3,
    Mp4,
    Ogg,
    Wav,
    Webm,
    Flac,
}

impl Sort {
    fn of(head: &[u8]) -> Option<Self> {
        match head {
            [b'O', b'g', b'g', b'S', ..] => Some(Self::Ogg),
            [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'A', b'V', b'E', ..] => Some(Self::Wav),
            [_, _, _, _, b'f', b't', b'y', b'p', ..] => Some(Self::Mp4),
            [0x1a, 0x45, 0xdf, 0xa3, ..] => Some(Self::Webm),
            [b'f', b'L', b'a', b'C', ..] => Some(Self::Flac),
            [b'I', b'D', b'3', ..] => Some(Self::Mp3),
            [0xff, second, ..] if second & 0xe0 == 0xe0 && second & 0x06 != 0 => Some(Self::Mp3),
            _ => None,
        }
    }

    const fn mime(self) -> &'static str {
        match self {
            Self::Mp3 => "audio/mpeg",
            Self::Mp4 => "audio/mp4",
            Self::Ogg => "audio/ogg",
            Self::Wav => "audio/wav",
            Self::Webm => "audio/webm",
            Self::Flac => "audio/flac",
        }
    }
}

/// Looks at a sound, whole in memory or in pieces: what it is, and what is to be taken out of it before anybody else hears it.
/// Telephones write into it where they were; what is heard stays the same.
///
/// # Errors
/// [`Fault::Unknown`] for what is no sound; [`Fault::Film`]; [`Fault::Mixed`] for one that holds something else, too;
/// [`Fault::Unheard`] where nothing can be heard of it.
pub(crate) fn look<R: Read + Seek>(reader: &mut R) -> Result<(Seen, Edits), Fault> {
    let length = reader.seek(SeekFrom::End(0)).map_err(unheard)?;
    reader.seek(SeekFrom::Start(0)).map_err(unheard)?;
    let mut head = Vec::new();
    reader.by_ref().take(16).read_to_end(&mut head).map_err(unheard)?;
    let sort = Sort::of(&head).ok_or(Fault::Unknown)?;
    let mut edits = Edits::default();
    let walked = match sort {
        Sort::Mp3 => mp3::walk(reader, length, &mut edits)?,
        Sort::Mp4 => mp4::walk(reader, length, &mut edits)?,
        Sort::Ogg => ogg::walk(reader, length, &mut edits)?,
        Sort::Wav => wav::walk(reader, length, &mut edits)?,
        Sort::Webm => webm::walk(reader, length, &mut edits)?,
        Sort::Flac => flac::walk(reader, length, &mut edits)?,
    };
    let seconds = match walked.seconds {
        Some(seconds) => seconds,
        None => told(sort, reader)?,
    };
    if seconds <= 0.0 || seconds > MOST_SECONDS {
        return Err(Fault::Unheard);
    }
    let seen = Seen { kind: Kind::Sound, mime: sort.mime(), seconds: seconds.ceil() as u32, is_cut: walked.is_cut };
    Ok((seen, edits))
}

/// A day and a night: what claims to be longer was made to deceive.
const MOST_SECONDS: f64 = 24.0 * 3600.0;

/// How long a sound says that it lasts.
fn told<R: Read + Seek>(sort: Sort, reader: &mut R) -> Result<f64, Fault> {
    reader.seek(SeekFrom::Start(0)).map_err(unheard)?;
    let mut quick = ParseOptions::new();
    quick.read_tags(false).read_cover_art(false);
    let probe = Probe::new(reader).options(quick);
    let probe = match sort {
        Sort::Wav => probe.set_file_type(FileType::Wav),
        Sort::Mp4 => probe.set_file_type(FileType::Mp4),
        Sort::Flac => probe.set_file_type(FileType::Flac),
        Sort::Mp3 => probe.set_file_type(FileType::Mpeg),
        Sort::Ogg | Sort::Webm => probe.guess_file_type().map_err(unheard)?,
    };
    let file = probe.read().map_err(unheard)?;
    Ok(file.properties().duration().as_secs_f64())
}

fn unheard<E>(_: E) -> Fault {
    Fault::Unheard
}

/// Reads as many bytes as there are, up to the length of `into`.
fn fill<R: Read>(reader: &mut R, into: &mut [u8]) -> Result<usize, Fault> {
    let mut read = 0;
    while read < into.len() {
        match reader.read(&mut into[read..]).map_err(unheard)? {
            0 => break,
            count => read += count,
        }
    }
    Ok(read)
}

/// The bytes between two places, as far as they are there.
fn between<R: Read + Seek>(reader: &mut R, from: u64, to: u64) -> Result<Vec<u8>, Fault> {
    let mut bytes = vec![0; usize::try_from(to.saturating_sub(from)).map_err(unheard)?];
    reader.seek(SeekFrom::Start(from)).map_err(unheard)?;
    let read = fill(reader, &mut bytes)?;
    bytes.truncate(read);
    Ok(bytes)
}

/// Where a sound ends before the 128 bytes that older programs put behind it (ID3v1), which are emptied.
fn before_tag<R: Read + Seek>(reader: &mut R, length: u64, edits: &mut Edits) -> Result<u64, Fault> {
    let Some(at) = length.checked_sub(128) else { return Ok(length) };
    if between(reader, at, at + 3)? != b"TAG" {
        return Ok(length);
    }
    edits.empty(at..length)?;
    Ok(at)
}

/// What stands in a file once it was undressed, for the tests of each sort.
#[cfg(test)]
fn undressed(bytes: &[u8]) -> Vec<u8> {
    let (_, edits) = look(&mut std::io::Cursor::new(bytes)).unwrap();
    let mut bytes = bytes.to_vec();
    edits.apply(0, &mut bytes);
    bytes
}
