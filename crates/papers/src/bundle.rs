use std::io::{Cursor, Seek, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use crate::{Error, Result};

/// Puts documents into one ZIP, in this order. The same documents give the same bytes: nothing in it is dated.
pub fn bundle<'a>(documents: impl IntoIterator<Item = (&'a str, &'a [u8])>) -> Result<Vec<u8>> {
    let mut bundle = Bundle::new(Cursor::new(Vec::new()));
    for (name, bytes) in documents {
        bundle.add(name, bytes)?;
    }
    Ok(bundle.finish()?.into_inner())
}

/// A ZIP that is written while its documents are made, so that no more than one of them is in memory.
pub struct Bundle<W: Write + Seek>(ZipWriter<W>);

impl<W: Write + Seek> Bundle<W> {
    /// An empty one, which is written there.
    pub fn new(to: W) -> Self {
        Self(ZipWriter::new(to))
    }

    /// Adds a document.
    ///
    /// # Errors
    /// [`Error::Writing`] where it cannot be written, or a document has that name already.
    pub fn add(&mut self, name: &str, bytes: &[u8]) -> Result<()> {
        // What is compressed inside gains nothing by being compressed again.
        let is_packed = [".pdf", ".xlsx", ".docx"].iter().any(|ending| name.ends_with(ending));
        let method = if is_packed { CompressionMethod::Stored } else { CompressionMethod::Deflated };
        let options = SimpleFileOptions::default().compression_method(method);
        self.0.start_file(name, options).map_err(failed)?;
        self.0.write_all(bytes).map_err(|error| Error::Writing(error.to_string()))
    }

    /// Ends it.
    ///
    /// # Errors
    /// As [`Bundle::add`].
    pub fn finish(self) -> Result<W> {
        self.0.finish().map_err(failed)
    }
}

fn failed(error: zip::result::ZipError) -> Error {
    Error::Writing(error.to_string())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)] // a test that cannot go on stops

    use std::io::Read;

    use super::*;

    #[test]
    fn documents_come_out_of_the_bundle_as_they_went_in() {
        let bytes = bundle([("a/index.txt", "ملف".as_bytes()), ("b.pdf", b"%PDF")]).unwrap();
        let mut zip = zip::ZipArchive::new(Cursor::new(&bytes)).unwrap();
        let mut words = String::new();
        zip.by_name("a/index.txt").unwrap().read_to_string(&mut words).unwrap();
        assert_eq!((words.as_str(), zip.len()), ("ملف", 2));
        assert_eq!(bytes, bundle([("a/index.txt", "ملف".as_bytes()), ("b.pdf", b"%PDF")]).unwrap());
    }
}
