//! Files of works: what they are, told by their bytes, and how their words were read.

use papers::apart::Reader;
use papers::fulltext::{Format, FullText, Outcome};

store::coded! {
    /// What a file is.
    FileKind, "library-works-file-" {
        /// A PDF.
        Pdf = "pdf",
        /// A Word document.
        Docx = "docx",
        /// An OpenDocument text.
        Odt = "odt",
        /// Plain text.
        Text = "txt",
        /// Markdown.
        Markdown = "md",
        /// Sound, MPEG.
        Mp3 = "mp3",
        /// Sound, AAC.
        M4a = "m4a",
        /// Sound, Vorbis or Opus.
        Ogg = "ogg",
        /// Sound, uncompressed.
        Wav = "wav",
        /// Film, MPEG-4.
        Mp4 = "mp4",
        /// Film, WebM.
        Webm = "webm",
        /// A photograph or scan.
        Jpeg = "jpg",
        /// A picture.
        Png = "png",
    }
}

impl FileKind {
    /// As a browser knows it.
    pub const fn mime(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Self::Odt => "application/vnd.oasis.opendocument.text",
            Self::Text => "text/plain; charset=utf-8",
            Self::Markdown => "text/markdown; charset=utf-8",
            Self::Mp3 => "audio/mpeg",
            Self::M4a => "audio/mp4",
            Self::Ogg => "audio/ogg",
            Self::Wav => "audio/wav",
            Self::Mp4 => "video/mp4",
            Self::Webm => "video/webm",
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
        }
    }

    /// The endings that a file chooser offers.
    pub const ACCEPT: &str = ".pdf,.docx,.odt,.txt,.md,.mp3,.m4a,.ogg,.wav,.mp4,.webm,.jpg,.jpeg,.png";
}

store::coded! {
    /// How the words of a file were read.
    Reading, "library-works-reading-" {
        /// All of them.
        Whole = "whole",
        /// The beginning of a very long document.
        Beginning = "beginning",
        /// It has no text: scanned pages.
        Silent = "silent",
        /// Its letters have no names.
        Nameless = "nameless",
        /// The words were recognised in pictures of pages.
        Recognised = "recognised",
        /// Nothing could be recognised.
        Unrecognised = "unrecognised",
        /// It is nothing that has words to read: sound, film, a format that is not read.
        Unread = "unread",
    }
}

/// What is wrong with a file: a message of our own, or of the reader's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FileFault {
    /// A ZIP that claims to be a Word document.
    ZipNotDocx,
    /// None of the kinds that are taken.
    Unknown,
    /// A table: it belongs to the data.
    Table,
    /// What the reader of documents found.
    Papers(papers::Error),
}

impl FileFault {
    /// What happened and what to do.
    pub fn message(&self) -> web::Message {
        match self {
            Self::ZipNotDocx => web::Message::new("library-works-fault-zip"),
            Self::Unknown => web::Message::new("library-works-fault-kind"),
            Self::Table => web::Message::new("library-works-fault-table"),
            Self::Papers(error) => web::Message::from(error),
        }
    }
}

/// A file that was looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Looked {
    /// What it is.
    pub kind: FileKind,
    /// How many pages it has; 0 for what has none.
    pub pages: u32,
    /// How its words were read.
    pub reading: Reading,
    /// Its words.
    pub words: String,
}

impl Looked {
    fn unread(kind: FileKind) -> Self {
        Self { kind, pages: 0, reading: Reading::Unread, words: String::new() }
    }

    fn read(kind: FileKind, text: FullText) -> Self {
        let reading = match text.outcome {
            Outcome::Whole => Reading::Whole,
            Outcome::Beginning => Reading::Beginning,
            Outcome::Silent => Reading::Silent,
            Outcome::Nameless => Reading::Nameless,
        };
        Self { kind, pages: text.pages, reading, words: text.text }
    }
}

/// Tells what a file is by its bytes, whatever its name says, and has its words read. Takes seconds for a long PDF.
///
/// # Errors
/// Why it is not taken.
pub fn look(reader: &Reader, bytes: &[u8], name: &str) -> Result<Looked, FileFault> {
    if let Some(kind) = medium(bytes) {
        return Ok(Looked::unread(kind));
    }
    let is_zip = bytes.starts_with(b"PK");
    match reader.words(bytes, name) {
        Ok(text) => Ok(Looked::read(kind_of(text.format, name), text)),
        Err(papers::Error::OldWord) if is_zip => Ok(Looked::unread(FileKind::Odt)),
        Err(papers::Error::SheetNotText) => Err(FileFault::Table),
        Err(papers::Error::Unknown) if is_zip => Err(FileFault::ZipNotDocx),
        Err(papers::Error::Unknown) => Err(FileFault::Unknown),
        Err(error) => Err(FileFault::Papers(error)),
    }
}

fn kind_of(format: Format, name: &str) -> FileKind {
    match format {
        Format::Pdf => FileKind::Pdf,
        Format::Docx => FileKind::Docx,
        Format::Text if name.to_ascii_lowercase().ends_with(".md") => FileKind::Markdown,
        Format::Text => FileKind::Text,
    }
}

/// Sound, film and pictures, by their first bytes.
fn medium(bytes: &[u8]) -> Option<FileKind> {
    match papers::FileKind::of(bytes)? {
        papers::FileKind::M4a => Some(FileKind::M4a),
        papers::FileKind::Mp4 => Some(FileKind::Mp4),
        papers::FileKind::Ogg => Some(FileKind::Ogg),
        papers::FileKind::Wav => Some(FileKind::Wav),
        papers::FileKind::Mp3 => Some(FileKind::Mp3),
        papers::FileKind::Webm => Some(FileKind::Webm),
        papers::FileKind::Jpeg => Some(FileKind::Jpeg),
        papers::FileKind::Png => Some(FileKind::Png),
        _ => None,
    }
}

/// A file name as it may be kept and offered: without folders, signs that systems refuse, and what nobody sees; with the
/// ending of what it is.
pub fn safe_name(name: &str, kind: FileKind) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let stem = last.rsplit_once('.').map_or(last, |(stem, _)| stem);
    let is_plain =
        |c: char| !c.is_control() && !matches!(c, '"' | '<' | '>' | ':' | '|' | '?' | '*' | '\u{202a}'..='\u{202e}');
    let stem: String = stem.chars().filter(|c| is_plain(*c)).take(120).collect();
    let stem = stem.trim().trim_matches('.');
    format!("{}.{}", if stem.is_empty() { "document" } else { stem }, kind.code())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_what_its_bytes_say() {
        let look = |bytes: &[u8], name: &str| look(&Reader::default(), bytes, name);
        assert_eq!(look(b"ID3\x04", "a.pdf").unwrap().kind, FileKind::Mp3);
        assert_eq!(look("Des mots".as_bytes(), "note.md").unwrap().kind, FileKind::Markdown);
        assert_eq!(look(b"\x7fELF\0\0\0\0", "a.pdf"), Err(FileFault::Unknown));
        assert_eq!(look(b"PK\x05\x06\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0", "etude.docx"), Err(FileFault::ZipNotDocx));
        assert_eq!(look(b"", "a.pdf"), Err(FileFault::Papers(papers::Error::Empty)));
    }

    #[test]
    fn a_name_leads_nowhere_and_ends_as_what_it_is() {
        assert_eq!(safe_name("../../etc/passwd", FileKind::Text), "passwd.txt");
        assert_eq!(safe_name("C:\\Bureau\\Étude \"eau\".exe", FileKind::Pdf), "Étude eau.pdf");
        assert_eq!(safe_name("دراسة.pdf", FileKind::Pdf), "دراسة.pdf");
        assert_eq!(safe_name("...", FileKind::Pdf), "document.pdf");
    }
}
