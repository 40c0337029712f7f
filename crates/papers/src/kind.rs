//! What a file is, told by its first bytes and never by its name.

/// A kind of file that begins with a mark of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FileKind {
    /// A PDF.
    Pdf,
    /// A photograph or scan.
    Jpeg,
    /// A picture.
    Png,
    /// A picture, perhaps a moving one.
    Gif,
    /// A picture or photograph.
    Webp,
    /// Sound, MPEG.
    Mp3,
    /// Sound, AAC.
    M4a,
    /// Sound, Vorbis or Opus.
    Ogg,
    /// Sound, uncompressed.
    Wav,
    /// Film, MPEG-4.
    Mp4,
    /// Film, WebM.
    Webm,
    /// A ZIP, and all that is one: DOCX, ODT, XLSX.
    Zip,
}

impl FileKind {
    /// What these bytes begin as; nothing for what has no mark, as text, or one that is not known here.
    pub fn of(bytes: &[u8]) -> Option<Self> {
        match bytes {
            [b'%', b'P', b'D', b'F', b'-', ..] => Some(Self::Pdf),
            [0xff, 0xd8, 0xff, ..] => Some(Self::Jpeg),
            [0x89, b'P', b'N', b'G', 0x0d, 0x0a, 0x1a, 0x0a, ..] => Some(Self::Png),
            [b'G', b'I', b'F', b'8', b'7' | b'9', b'a', ..] => Some(Self::Gif),
            [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Some(Self::Webp),
            [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'A', b'V', b'E', ..] => Some(Self::Wav),
            [_, _, _, _, b'f', b't', b'y', b'p', b'M', b'4', b'A' | b'B', ..] => Some(Self::M4a),
            [_, _, _, _, b'f', b't', b'y', b'p', ..] => Some(Self::Mp4),
            [b'O', b'g', b'g', b'S', ..] => Some(Self::Ogg),
            [b'I', b'D', b'3', ..] | [0xff, 0xfb | 0xfa | 0xf3 | 0xf2, ..] => Some(Self::Mp3),
            [0x1a, 0x45, 0xdf, 0xa3, ..] => Some(Self::Webm),
            [b'P', b'K', 3, 4, ..] | [b'P', b'K', 5, 6, ..] => Some(Self::Zip),
            _ => None,
        }
    }

    /// As a browser knows it.
    pub const fn mime(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
            Self::Gif => "image/gif",
            Self::Webp => "image/webp",
            Self::Mp3 => "audio/mpeg",
            Self::M4a => "audio/mp4",
            Self::Ogg => "audio/ogg",
            Self::Wav => "audio/wav",
            Self::Mp4 => "video/mp4",
            Self::Webm => "video/webm",
            Self::Zip => "application/zip",
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_file_is_what_it_begins_as() {
        let known: [(&[u8], FileKind); 9] = [
            (b"%PDF-1.7", FileKind::Pdf),
            (b"\xff\xd8\xff\xe0", FileKind::Jpeg),
            (b"\x89PNG\r\n\x1a\n", FileKind::Png),
            (b"GIF89a", FileKind::Gif),
            (b"RIFF\0\0\0\0WEBPVP8 ", FileKind::Webp),
            (b"RIFF\0\0\0\0WAVEfmt ", FileKind::Wav),
            (b"\0\0\0\x20ftypM4A ", FileKind::M4a),
            (b"\0\0\0\x20ftypisom", FileKind::Mp4),
            (b"ID3\x04", FileKind::Mp3),
        ];
        for (bytes, kind) in known {
            assert_eq!(FileKind::of(bytes), Some(kind));
        }
        for unknown in [b"".as_slice(), b"<svg onload=alert(1)>", b"MZ", b"\x7fELF", b"RIFF\0\0\0\0AVI ", b"GIF"] {
            assert_eq!(FileKind::of(unknown), None);
        }
    }

    proptest! {
        #[test]
        fn no_bytes_end_the_program(bytes in prop::collection::vec(any::<u8>(), 0..40)) {
            let _ = FileKind::of(&bytes);
        }
    }
}
