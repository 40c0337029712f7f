use std::fs;
use std::io::Write;
use std::path::Path;

use data_encoding::HEXLOWER;
use serde::{Deserialize, Serialize};
use zeroize::{Zeroize, ZeroizeOnDrop};

use crate::{Error, Result};

const HEADER: &str = "\
# Twiza: the keys of the sealed fields and of the journal. Whoever holds this file and the database can read everything.
# Keep a copy apart from the backups of the database: without it, what is sealed is lost for ever.
";

/// The key file as it is written.
#[derive(Serialize, Deserialize, Zeroize, ZeroizeOnDrop)]
#[serde(deny_unknown_fields)]
pub(super) struct KeyFile {
    /// The key of the look-up hashes, which no rotation changes, in hexadecimal.
    pub index: String,
    /// The generations, the oldest first; the last one seals and signs.
    pub generation: Vec<Generation>,
}

/// One generation of keys.
#[derive(Serialize, Deserialize, Zeroize, ZeroizeOnDrop)]
#[serde(deny_unknown_fields)]
pub(super) struct Generation {
    /// Its number, from 1.
    pub id: u32,
    /// 32 random bytes from which its keys are derived, in hexadecimal.
    pub secret: String,
}

impl KeyFile {
    pub(super) fn read(path: &Path) -> Result<Self> {
        let mut words = fs::read_to_string(path).map_err(|fault| match fault.kind() {
            std::io::ErrorKind::NotFound => Error::MissingKey { path: path.to_owned() },
            _ => Error::damaged(format_args!("key file {}: {fault}", path.display())),
        })?;
        // The reader's own message quotes the line, and the line is a key.
        let read = toml::from_str(&words).map_err(|_| damaged(path));
        words.zeroize();
        read
    }

    /// Writes the file beside its place and moves it there, so that no instant has half a key file.
    pub(super) fn write(&self, path: &Path) -> Result<()> {
        let mut words = toml::to_string(self).map_err(|_| damaged(path))?;
        let beside = path.with_extension("new");
        let written = write_private(&beside, &words).and_then(|()| fs::rename(&beside, path));
        words.zeroize();
        written.map_err(|fault| Error::from_io(&fault, path))
    }
}

fn write_private(path: &Path, words: &str) -> std::io::Result<()> {
    let mut options = fs::OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path)?;
    file.write_all(HEADER.as_bytes())?;
    file.write_all(words.as_bytes())?;
    file.sync_all()
}

fn damaged(path: &Path) -> Error {
    Error::damaged(format_args!("key file {}", path.display()))
}

pub(super) fn bytes(hex: &str, path: &Path) -> Result<[u8; 32]> {
    let bytes = HEXLOWER.decode(hex.trim().as_bytes()).map_err(|_| damaged(path))?;
    bytes.try_into().map_err(|_| damaged(path))
}

pub(super) fn hex(bytes: &[u8; 32]) -> String {
    HEXLOWER.encode(bytes)
}
