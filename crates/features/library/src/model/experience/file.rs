//! Photos and documents: what they are, and what of a photo nobody meant to publish.

/// Marks the identity of a file.
#[derive(Debug)]
pub struct File;

/// The largest file that is taken, in bytes.
pub const LARGEST_FILE: usize = 5 * 1024 * 1024;

store::coded! {
    /// What a file is, told by its first bytes.
    FileKind, "library-experience-file-" {
        /// A PDF.
        Pdf = "pdf",
        /// A photograph.
        Jpeg = "jpeg",
        /// A picture.
        Png = "png",
    }
}

impl FileKind {
    /// What these bytes are; nothing for what is not taken.
    pub fn of(bytes: &[u8]) -> Option<Self> {
        match papers::FileKind::of(bytes)? {
            papers::FileKind::Pdf => Some(Self::Pdf),
            papers::FileKind::Jpeg => Some(Self::Jpeg),
            papers::FileKind::Png => Some(Self::Png),
            _ => None,
        }
    }

    /// As a browser knows it.
    pub const fn mime(self) -> &'static str {
        match self {
            Self::Pdf => papers::FileKind::Pdf.mime(),
            Self::Jpeg => papers::FileKind::Jpeg.mime(),
            Self::Png => papers::FileKind::Png.mime(),
        }
    }

    /// Whether it can be shown within a page.
    pub const fn is_picture(self) -> bool {
        matches!(self, Self::Jpeg | Self::Png)
    }
}

/// A photo without what the camera wrote into it: where it was taken, when, with which telephone. Which way up it is held
/// is kept. Nothing where the file breaks off or is not what it says; documents stay as they are.
pub fn undressed(kind: FileKind, bytes: &[u8]) -> Option<Vec<u8>> {
    match kind {
        FileKind::Pdf => Some(bytes.to_vec()),
        FileKind::Jpeg => jpeg(bytes),
        FileKind::Png => png(bytes),
    }
}

/// JPEG (ITU-T T.81, annex B): segments of a marker and a length, until the picture's data begins. What applications wrote
/// (APP1 with Exif and XMP, APP13 with IPTC and the like) and comments are left out; JFIF (APP0), colour profiles (APP2)
/// and Adobe's colour transform (APP14) are needed to draw it.
fn jpeg(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut kept = vec![0xff, 0xd8];
    let mut at = 2;
    loop {
        if *bytes.get(at)? != 0xff {
            return None;
        }
        match *bytes.get(at + 1)? {
            0xff => at += 1, // a fill byte
            // What stands behind the end is left out: telephones put whole other pictures there, with all that they know.
            0xd9 => {
                kept.extend_from_slice(&[0xff, 0xd9]);
                return Some(kept);
            }
            marker => {
                let length = usize::from(u16::from_be_bytes([*bytes.get(at + 2)?, *bytes.get(at + 3)?]));
                let segment = bytes.get(at..at + 2 + length.max(2))?;
                at += segment.len();
                match marker {
                    0xe1 => kept.extend(orientation(segment).unwrap_or_default()),
                    0xe3..=0xed | 0xef | 0xfe => {}
                    _ => kept.extend_from_slice(segment),
                }
                if marker == 0xda {
                    let scan = bytes.get(at..)?.windows(2).position(is_marker)?;
                    kept.extend_from_slice(&bytes[at..at + scan]);
                    at += scan;
                }
            }
        }
    }
}

/// Whether a scan ends here: FF followed by neither a stuffed zero, a restart nor a fill byte.
fn is_marker(pair: &[u8]) -> bool {
    pair[0] == 0xff && !matches!(pair[1], 0x00 | 0xd0..=0xd7 | 0xff)
}

/// A new Exif segment that says nothing but which way up the photo is held (Exif 2.32, 4.6.4, tag 0112).
fn orientation(segment: &[u8]) -> Option<Vec<u8>> {
    let tiff = segment.get(4..)?.strip_prefix(b"Exif\0\0")?;
    let is_little = tiff.starts_with(b"II");
    let short = |at: usize| {
        let pair = [*tiff.get(at)?, *tiff.get(at + 1)?];
        Some(if is_little { u16::from_le_bytes(pair) } else { u16::from_be_bytes(pair) })
    };
    let long = |at: usize| {
        let (first, second) = (usize::from(short(at)?), usize::from(short(at + 2)?));
        Some(if is_little { first | second << 16 } else { first << 16 | second })
    };
    let directory = long(4)?;
    let count = usize::from(short(directory)?);
    let entries = (0..count.min(512)).map(|number| directory + 2 + number * 12);
    let held = entries.into_iter().find(|at| short(*at) == Some(0x0112)).and_then(|at| short(at + 8))?;
    let held = u8::try_from(held).ok().filter(|held| (2..=8).contains(held))?;
    let mut made = vec![0xff, 0xe1, 0, 34];
    made.extend_from_slice(b"Exif\0\0MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0");
    made.extend_from_slice(&[held, 0, 0, 0, 0, 0, 0]);
    Some(made)
}

/// PNG (W3C, 5): chunks of a length, a name, data and a check. Texts, times and Exif are left out.
fn png(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut kept = bytes.get(..8)?.to_vec();
    let mut at = 8;
    loop {
        let length = u32::from_be_bytes(bytes.get(at..at + 4)?.try_into().ok()?) as usize;
        let name: &[u8] = bytes.get(at + 4..at + 8)?;
        let chunk = bytes.get(at..at.checked_add(12)?.checked_add(length)?)?;
        if !matches!(name, b"tEXt" | b"zTXt" | b"iTXt" | b"eXIf" | b"tIME") {
            kept.extend_from_slice(chunk);
        }
        if name == b"IEND" {
            return Some(kept);
        }
        at += chunk.len();
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn segment(marker: u8, content: &[u8]) -> Vec<u8> {
        let length = u16::try_from(content.len() + 2).unwrap().to_be_bytes();
        [&[0xff, marker], length.as_slice(), content].concat()
    }

    fn photo(exif: &[u8]) -> Vec<u8> {
        let scan = [segment(0xda, &[1, 1, 0, 0, 63, 0]), vec![1, 2, 0xff, 0x00, 3, 0xff, 0xd9]].concat();
        let behind = b"a second picture with a place".to_vec();
        [vec![0xff, 0xd8], segment(0xe0, b"JFIF\0"), segment(0xe1, exif), segment(0xfe, b"Tata 29.7"), scan, behind]
            .concat()
    }

    const TURNED: &[u8] = b"Exif\0\0II\x2a\0\x08\0\0\0\x02\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\x25\x88\x04\0\x01\0\0\0\x1a\0\0\0\0\0\0\0GPS here";

    #[test]
    fn a_photo_loses_where_it_was_taken_and_keeps_which_way_up_it_is() {
        let kept = undressed(FileKind::Jpeg, &photo(TURNED)).unwrap();
        let holds = |words: &[u8]| kept.windows(words.len()).any(|some| some == words);
        assert!(!holds(b"GPS") && !holds(b"Tata") && !holds(b"second picture"));
        assert!(holds(b"JFIF") && kept.ends_with(&[0xff, 0xd9]));
        let at = kept.windows(4).position(|some| some == b"Exif").unwrap();
        assert_eq!(orientation(&kept[at - 4..]).map(|made| made[29]), Some(6), "read back as any reader does");
        assert!(undressed(FileKind::Jpeg, &kept).is_some_and(|again| again == kept));
    }

    #[test]
    fn a_picture_loses_its_texts() {
        let chunk = |name: &[u8], data: &[u8]| {
            [&u32::try_from(data.len()).unwrap().to_be_bytes(), name, data, &[0; 4]].concat()
        };
        let head = [0x89, b'P', b'N', b'G', 0x0d, 0x0a, 0x1a, 0x0a];
        let whole = [&head[..], &chunk(b"tEXt", b"Author\0x"), &chunk(b"IDAT", b"abc"), &chunk(b"IEND", b"")].concat();
        let kept = undressed(FileKind::Png, &whole).unwrap();
        assert_eq!(kept, [&head[..], &chunk(b"IDAT", b"abc"), &chunk(b"IEND", b"")].concat());
    }

    #[test]
    fn what_breaks_off_is_refused() {
        let whole = photo(TURNED);
        let end = whole.windows(2).rposition(|pair| pair == [0xff, 0xd9]).unwrap();
        for cut in 3..end {
            assert_eq!(undressed(FileKind::Jpeg, &whole[..cut]), None, "{cut}");
        }
        assert_eq!(FileKind::of(b"<svg onload=alert(1)>"), None);
        assert_eq!(FileKind::of(b"MZ"), None);
    }

    proptest! {
        #[test]
        fn no_bytes_end_the_program(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            for kind in FileKind::ALL {
                let _ = undressed(*kind, &bytes);
                let dressed = [&[0xff, 0xd8, 0xff, 0xe1][..], &bytes].concat();
                let _ = undressed(*kind, &dressed);
            }
        }
    }
}
