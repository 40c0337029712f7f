//! What a file is, told by its bytes, and zipped files under limits.

use std::io::{self, Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use crate::{Error, Result, limits};

/// The two families of files that are read.
pub(crate) enum Kind {
    /// No known binary format: a text, or nothing that is read.
    Text,
    /// A zipped package: XLSX, ODS, DOCX, or something else.
    Zip,
}

/// Refuses a file beyond the limit, or with nothing in it.
pub(crate) fn fits(bytes: &[u8]) -> Result<()> {
    match bytes.len() {
        0 => Err(Error::Empty),
        size if size > limits::FILE => Err(Error::FileTooBig),
        _ => Ok(()),
    }
}

/// Tells what a file is, and refuses by name the formats that people send and that are not read.
pub(crate) fn kind(bytes: &[u8]) -> Result<Kind> {
    const COMPOUND: &[u8] = &[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        Ok(Kind::Zip)
    } else if bytes.starts_with(COMPOUND) {
        Err(compound(bytes))
    } else if bytes.starts_with(b"%PDF") {
        Err(Error::Pdf)
    } else if bytes.starts_with(b"{\\rtf") {
        Err(Error::OldWord)
    } else {
        Ok(Kind::Text)
    }
}

/// What an OLE compound file is, by the name of the stream that it holds (UTF-16LE in its directory).
fn compound(bytes: &[u8]) -> Error {
    let holds = |stream: &str| {
        let name: Vec<u8> = stream.encode_utf16().flat_map(u16::to_le_bytes).collect();
        bytes.windows(name.len()).any(|window| window == name)
    };
    if holds("EncryptedPackage") {
        Error::Locked
    } else if holds("WordDocument") {
        Error::OldWord
    } else if holds("Workbook") || holds("Book") {
        Error::OldExcel
    } else {
        Error::Unknown
    }
}

/// What a zipped file is.
pub(crate) enum Contents {
    /// XLSX.
    Sheet,
    /// XLSB.
    BinarySheet,
    /// DOCX.
    Text,
    /// ODS.
    OpenSheet,
    /// ODT.
    OpenText,
    /// Something else.
    Other,
}

/// A zipped file whose every part is known to unpack within the limits.
pub(crate) struct Package<'a>(ZipArchive<Cursor<&'a [u8]>>);

impl<'a> Package<'a> {
    /// Opens a zipped file and unpacks it once into nothing: what its directory claims may be a lie, so only what comes
    /// out is believed.
    pub(crate) fn open(bytes: &'a [u8]) -> Result<Self> {
        let mut zip = ZipArchive::new(Cursor::new(bytes)).map_err(refused)?;
        let mut left = limits::UNPACKED as u64;
        for index in 0..zip.len() {
            let part = zip.by_index(index).map_err(refused)?;
            let most = left.min(swell(part.compressed_size()));
            if part.size() > most {
                return Err(Error::Swollen);
            }
            let unpacked = io::copy(&mut part.take(most + 1), &mut io::sink()).map_err(|_| Error::Damaged)?;
            if unpacked > most {
                return Err(Error::Swollen);
            }
            left -= unpacked;
        }
        Ok(Self(zip))
    }

    /// What the package is, by the parts that it holds.
    pub(crate) fn contents(&mut self) -> Contents {
        let declared = self.part("mimetype").ok().flatten().unwrap_or_default();
        match declared.trim_ascii() {
            b"application/vnd.oasis.opendocument.spreadsheet" => Contents::OpenSheet,
            b"application/vnd.oasis.opendocument.text" => Contents::OpenText,
            _ if self.holds("xl/workbook.xml") => Contents::Sheet,
            _ if self.holds("xl/workbook.bin") => Contents::BinarySheet,
            _ if self.main_text().is_some() => Contents::Text,
            _ => Contents::Other,
        }
    }

    /// The part that holds the text of a DOCX; some programs number it (`word/document2.xml`).
    pub(crate) fn main_text(&self) -> Option<String> {
        let mut names = self.0.file_names().filter_map(|name| name.ok());
        names.find(|name| name.starts_with("word/document") && name.ends_with(".xml")).map(|name| name.into_owned())
    }

    fn holds(&self, name: &str) -> bool {
        self.0.index_for_name(name).is_some()
    }

    /// The bytes of a part, if it exists.
    pub(crate) fn part(&mut self, name: &str) -> Result<Option<Vec<u8>>> {
        let mut bytes = Vec::new();
        match self.0.by_name(name) {
            Ok(part) => part.take(limits::UNPACKED as u64).read_to_end(&mut bytes).map_err(|_| Error::Damaged)?,
            Err(ZipError::FileNotFound) => return Ok(None),
            Err(error) => return Err(refused(error)),
        };
        Ok(Some(bytes))
    }
}

/// The most that a part packed into `packed` bytes may unpack to; small parts are not worth suspecting.
fn swell(packed: u64) -> u64 {
    const SMALL: u64 = 1024 * 1024;
    packed.saturating_mul(limits::RATIO).max(SMALL)
}

fn refused(error: ZipError) -> Error {
    match error {
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) | ZipError::InvalidPassword => Error::Locked,
        _ => Error::Damaged,
    }
}
