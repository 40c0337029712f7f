use std::fs::{self, File};
use std::io::{BufReader, BufWriter, Read, Write};
use std::path::{Path, PathBuf};

use flate2::Compression;
use flate2::read::GzDecoder;
use flate2::write::GzEncoder;
use sha2::{Digest, Sha256};

use super::manifest::FORMAT;
use super::source::{Batch, Rows};
use super::{Copied, Manifest, Progress, Watch, codec};
use crate::{Error, Result};

const MAGIC: &[u8; 16] = b"twiza backup 001";
/// Pieces: the manifest, rows, the end.
const MANIFEST: u8 = b'M';
const ROWS: u8 = b'R';
const END: u8 = b'E';
/// No honest piece is longer: rows come in batches, and what is larger than this is kept as a file elsewhere.
const LONGEST: u64 = 512 * 1024 * 1024;

/// Writes a backup.
pub(super) struct FileWriter {
    out: GzEncoder<BufWriter<File>>,
    sum: Sha256,
    path: PathBuf,
}

impl FileWriter {
    /// Writes all rows beside `to` and moves the finished file there.
    pub(super) fn write(to: &Path, rows: &mut dyn Rows, watch: &mut Watch) -> Result<Copied> {
        if to.exists() {
            return Err(Error::Conflict { what: to.display().to_string() });
        }
        let beside = to.with_extension("part");
        let written = Self::create(&beside).and_then(|writer| writer.all(rows, watch));
        let moved = written.and_then(|copied| {
            fs::rename(&beside, to).map_err(|fault| Error::from_io(&fault, to))?;
            Ok(copied)
        });
        if moved.is_err() {
            // It may never have been made.
            let _ = fs::remove_file(&beside);
        }
        moved
    }

    fn create(path: &Path) -> Result<Self> {
        let mut options = File::options();
        options.write(true).create(true).truncate(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let file = options.open(path).map_err(|fault| Error::from_io(&fault, path))?;
        let out = GzEncoder::new(BufWriter::new(file), Compression::fast());
        Ok(Self { out, sum: Sha256::new(), path: path.to_owned() })
    }

    fn all(mut self, rows: &mut dyn Rows, watch: &mut Watch) -> Result<Copied> {
        self.put(MAGIC)?;
        let manifest = serde_json::to_vec(rows.manifest()).map_err(Error::internal)?;
        self.piece(MANIFEST, &manifest)?;
        let mut count = 0;
        while let Some(batch) = rows.next()? {
            let table = u32::try_from(batch.table).map_err(Error::internal)?;
            self.piece(ROWS, &[table.to_be_bytes().as_slice(), &codec::encode(&batch.rows)].concat())?;
            count += batch.rows.len() as u64;
            if let Some(table) = rows.manifest().tables.get(batch.table) {
                watch(Progress { table: &table.name, rows: count });
            }
        }
        self.piece(END, &count.to_be_bytes())?;
        self.finish()?;
        Ok(Copied { tables: rows.manifest().tables.len(), rows: count })
    }

    fn piece(&mut self, sort: u8, content: &[u8]) -> Result<()> {
        self.put(&[sort])?;
        self.put(&(content.len() as u64).to_be_bytes())?;
        self.put(content)
    }

    fn put(&mut self, bytes: &[u8]) -> Result<()> {
        self.sum.update(bytes);
        self.out.write_all(bytes).map_err(|fault| Error::from_io(&fault, &self.path))
    }

    /// Adds the checksum and waits for the disk.
    fn finish(mut self) -> Result<()> {
        let sum = self.sum.finalize();
        let ended = self.out.write_all(&sum).and_then(|()| self.out.finish());
        let synced = ended.and_then(|file| file.into_inner().map_err(std::io::IntoInnerError::into_error)?.sync_all());
        synced.map_err(|fault| Error::from_io(&fault, &self.path))
    }
}

/// Reads a backup.
pub(super) struct FileRows {
    input: GzDecoder<BufReader<File>>,
    sum: Sha256,
    path: PathBuf,
    manifest: Manifest,
    count: u64,
}

impl FileRows {
    /// Reads the whole file for its checksum, so that nothing is begun with a damaged one.
    pub(super) fn check(path: &Path) -> Result<Manifest> {
        let mut rows = Self::open(path)?;
        while rows.next()?.is_some() {}
        Ok(rows.manifest)
    }

    pub(super) fn open(path: &Path) -> Result<Self> {
        let file = File::open(path).map_err(|fault| Error::from_io(&fault, path))?;
        let input = GzDecoder::new(BufReader::new(file));
        let manifest = Manifest::default();
        let mut rows = Self { input, sum: Sha256::new(), path: path.to_owned(), manifest, count: 0 };
        if rows.take::<16>()? != *MAGIC {
            return Err(rows.damaged());
        }
        let (MANIFEST, content) = rows.piece()? else { return Err(rows.damaged()) };
        rows.manifest = rows.read_manifest(&content)?;
        Ok(rows)
    }

    fn read_manifest(&self, content: &[u8]) -> Result<Manifest> {
        let json: serde_json::Value = serde_json::from_slice(content).map_err(|_| self.damaged())?;
        match json.get("format").and_then(serde_json::Value::as_u64) {
            Some(format) if format > u64::from(FORMAT) => {
                Err(Error::NewerDatabase { found: format!("backup/{format}") })
            }
            Some(_) => serde_json::from_value(json).map_err(|_| self.damaged()),
            None => Err(self.damaged()),
        }
    }

    fn damaged(&self) -> Error {
        Error::damaged(format_args!("backup {}", self.path.display()))
    }

    fn piece(&mut self) -> Result<(u8, Vec<u8>)> {
        let [sort] = self.take()?;
        let length = u64::from_be_bytes(self.take()?);
        if length > LONGEST {
            return Err(self.damaged());
        }
        let mut content = Vec::new();
        let read = (&mut self.input).take(length).read_to_end(&mut content).map_err(|_| self.damaged())?;
        if read as u64 != length {
            return Err(self.damaged());
        }
        self.sum.update(&content);
        Ok((sort, content))
    }

    fn take<const N: usize>(&mut self) -> Result<[u8; N]> {
        let mut bytes = [0; N];
        self.input.read_exact(&mut bytes).map_err(|_| self.damaged())?;
        self.sum.update(bytes);
        Ok(bytes)
    }

    fn rows(&mut self, content: &[u8]) -> Result<Batch> {
        let split = content.split_first_chunk::<4>();
        let read = split.and_then(|(table, rows)| {
            let table = usize::try_from(u32::from_be_bytes(*table)).ok()?;
            let width = self.manifest.tables.get(table)?.columns.len();
            Some(Batch { table, rows: codec::decode(rows, width)? })
        });
        let batch = read.ok_or_else(|| self.damaged())?;
        self.count += batch.rows.len() as u64;
        Ok(batch)
    }

    /// The count and the checksum must be those of what was read, and nothing may follow.
    fn end(&mut self, content: &[u8]) -> Result<()> {
        let expected = self.sum.clone().finalize();
        let sum: [u8; 32] = self.take()?;
        let rest = self.input.read(&mut [0]).map_err(|_| self.damaged())?;
        if *content != self.count.to_be_bytes() || sum != *expected || rest != 0 {
            return Err(self.damaged());
        }
        Ok(())
    }
}

impl Rows for FileRows {
    fn manifest(&self) -> &Manifest {
        &self.manifest
    }

    fn next(&mut self) -> Result<Option<Batch>> {
        match self.piece()? {
            (ROWS, content) => self.rows(&content).map(Some),
            (END, content) => self.end(&content).map(|()| None),
            _ => Err(self.damaged()),
        }
    }
}
