//! The header in which Vorbis (Vorbis I, 5.2) and Opus (RFC 7845, 5.2) say who sings, where and with which device.

use crate::Fault;

/// How many bytes a header without any words has; both have as many.
pub(super) const BARE: u64 = 16;

/// Which of the two a sound is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Codec {
    Vorbis,
    Opus,
}

impl Codec {
    /// By the first packet of a sound.
    pub(super) fn of(head: &[u8]) -> Option<Self> {
        match head {
            [1, b'v', b'o', b'r', b'b', b'i', b's', ..] => Some(Self::Vorbis),
            [b'O', b'p', b'u', b's', b'H', b'e', b'a', b'd', ..] => Some(Self::Opus),
            _ => None,
        }
    }

    /// What takes the place of the beginning of its comments: no maker, no comment. The rest is emptied, which both take for
    /// padding.
    pub(super) fn bare(self, comments: &[u8]) -> Result<[u8; BARE as usize], Fault> {
        let bare = match self {
            Self::Vorbis => *b"\x03vorbis\0\0\0\0\0\0\0\0\x01",
            Self::Opus => *b"OpusTags\0\0\0\0\0\0\0\0",
        };
        let words = if self == Self::Vorbis { 7 } else { 8 };
        if comments.get(..words) == Some(&bare[..words]) { Ok(bare) } else { Err(Fault::Unheard) }
    }
}
