use super::{Kind, Part, Rect};

/// A file as it was looked at and made ready, not kept yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Made {
    /// What it is.
    pub kind: Kind,
    /// Its media type.
    pub mime: &'static str,
    /// How long a sound lasts; 0 for what has no length.
    pub seconds: u32,
    /// Whether it breaks off before its end.
    pub is_cut: bool,
    /// Where faces are that were not blurred.
    pub faces: Vec<Rect>,
    /// SHA-256 of what came in.
    pub hash: [u8; 32],
    /// The sizes of a picture, or the whole of anything else.
    pub parts: Vec<MadePart>,
}

/// One part of a file with its bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MadePart {
    /// Which one.
    pub part: Part,
    /// Pixels; 0 for what is no picture.
    pub width: u32,
    /// Pixels; 0 for what is no picture.
    pub height: u32,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

impl Made {
    /// Its largest part.
    pub fn largest(&self) -> Option<&MadePart> {
        self.parts.iter().max_by_key(|part| part.part)
    }
}
