use sha2::{Digest, Sha256};

use crate::model::{Kind, Made, MadePart, Part, Rect};
use crate::{Fault, document, picture, sound};

/// What is to be done with the faces in a picture.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Faces {
    /// They are not looked for.
    #[default]
    Leave,
    /// They are looked for and told, so that somebody decides.
    Find,
    /// They are looked for and blurred at once: the picture that shows them is never kept.
    Blur,
}

/// What is wished for a picture that comes in.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wishes {
    /// What is to be done with faces.
    pub faces: Faces,
    /// Parts that are blurred, marked by hand on the upright picture.
    pub blur: Vec<Rect>,
}

impl Wishes {
    pub(crate) fn looks_for_faces(&self) -> bool {
        self.faces != Faces::Leave
    }

    pub(crate) fn blurs_faces(&self) -> bool {
        self.faces == Faces::Blur
    }
}

/// The largest file that is taken whole, in megabytes; larger sounds come in pieces ([`crate::store::Incoming`]).
pub const MOST_MEGABYTES: u32 = 20;

/// Looks at a file that came in and makes it ready to be kept: a picture in its sizes, without anything that its camera
/// wrote into it; a sound, without what playing it does not need; a PDF, without what says who made it where that can be emptied ([`tells`](crate::tells)). It takes its time: call it on a thread that may block.
///
/// # Errors
/// What is wrong with it.
pub fn take(bytes: &[u8], wishes: &Wishes) -> Result<Made, Fault> {
    if bytes.is_empty() {
        return Err(Fault::Empty);
    }
    if bytes.len() > MOST_MEGABYTES as usize * 1024 * 1024 {
        return Err(Fault::Large(MOST_MEGABYTES));
    }
    let hash: [u8; 32] = Sha256::digest(bytes).into();
    if let Some(sort) = picture::Sort::of(bytes) {
        return picture::take(sort, bytes, hash, wishes);
    }
    if bytes.starts_with(b"%PDF-") {
        let mut bare = bytes.to_vec();
        document::look(bytes).edits.apply(0, &mut bare);
        return Ok(whole(Kind::Document, "application/pdf", hash, bare));
    }
    if is_of_a_telephone(bytes) {
        return Err(Fault::Heic);
    }
    let (seen, edits) = sound::look(&mut std::io::Cursor::new(bytes))?;
    let mut undressed = bytes.to_vec();
    edits.apply(0, &mut undressed);
    let made = whole(seen.kind, seen.mime, hash, undressed);
    Ok(Made { seconds: seen.seconds, is_cut: seen.is_cut, ..made })
}

fn whole(kind: Kind, mime: &'static str, hash: [u8; 32], bytes: Vec<u8>) -> Made {
    let part = MadePart { part: Part::Whole, width: 0, height: 0, bytes };
    Made { kind, mime, seconds: 0, is_cut: false, faces: Vec::new(), hash, parts: vec![part] }
}

/// HEIC and AVIF (ISO/IEC 23008-12): boxes, the first of which names them.
fn is_of_a_telephone(bytes: &[u8]) -> bool {
    let brand = bytes.get(8..12).unwrap_or_default();
    let brands: [&[u8; 4]; 8] = [b"heic", b"heix", b"heim", b"heis", b"hevc", b"mif1", b"msf1", b"avif"];
    bytes.get(4..8) == Some(b"ftyp") && brands.iter().any(|known| brand == *known)
}
