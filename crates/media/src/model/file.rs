use actors::Space;
use jiff::Timestamp;
use kernel::{Id, Text};

use super::Rect;

store::coded! {
    /// What a file is.
    Kind, "media-kind-" {
        /// Something to look at.
        Picture = "picture",
        /// Something to listen to.
        Sound = "sound",
        /// Something to read: a PDF.
        Document = "document",
    }
}

store::coded! {
    /// What of a file is asked for: of a picture one of its sizes, of everything else the whole.
    Part, "media-part-" {
        /// A picture as it stands in a list: at most 480 pixels on its longer side.
        Card = "card",
        /// A picture as it stands in a text: at most 1,024.
        Wide = "wide",
        /// A picture as large as it is kept: at most 2,048.
        Full = "full",
        /// A sound or document.
        Whole = "whole",
    }
}

impl Part {
    /// The sizes of a picture, the smallest first.
    pub const SIZES: [Self; 3] = [Self::Card, Self::Wide, Self::Full];

    /// The most pixels of a picture's longer side; nothing for what is no size.
    pub const fn longest(self) -> Option<u32> {
        match self {
            Self::Card => Some(480),
            Self::Wide => Some(1024),
            Self::Full => Some(2048),
            Self::Whole => None,
        }
    }
}

/// What is known of a file without its bytes.
#[derive(Debug, Clone, PartialEq)]
pub struct File {
    /// Its identity.
    pub id: Id<File>,
    /// The space that keeps it.
    pub space: Id<Space>,
    /// What it is.
    pub kind: Kind,
    /// The name under which it came: for those who keep it, never shown to the public.
    pub name: String,
    /// Its media type, as its bytes say.
    pub mime: String,
    /// How many bytes it has; of a picture, its largest size.
    pub bytes: u64,
    /// Pixels; 0 for what is no picture.
    pub width: u32,
    /// Pixels; 0 for what is no picture.
    pub height: u32,
    /// How long a sound lasts; 0 for what has no length.
    pub seconds: u32,
    /// Whether it breaks off before its end, as a sound does that was sent in part.
    pub is_cut: bool,
    /// What it shows, for who cannot see it.
    pub alt: Text,
    /// Who made it.
    pub credit: String,
    /// Where faces were found that nobody has looked at yet.
    pub faces: Vec<Rect>,
    /// How often its bytes were changed.
    pub edition: u32,
    /// SHA-256 of what came in.
    pub hash: [u8; 32],
    /// When it came.
    pub added_at: Timestamp,
    /// Whether those who are in it do not allow everybody to see it: nothing public shows it.
    pub is_withheld: bool,
}

impl File {
    /// The address of one of its parts. It changes with the bytes, so that whoever kept an older one asks again.
    pub fn address(&self, part: Part) -> String {
        let name = format!("{}.{}", part.code(), self.ending());
        match self.edition {
            0 => format!("/media/{}/{name}", self.id),
            edition => format!("/media/{}/{name}?v={edition}", self.id),
        }
    }

    /// The address of the whole of it, or of a picture's largest size.
    pub fn whole(&self) -> String {
        self.address(self.largest())
    }

    /// Its largest part.
    pub fn largest(&self) -> Part {
        if self.kind == Kind::Picture { Part::Full } else { Part::Whole }
    }

    /// How the name of its address ends.
    pub fn ending(&self) -> &'static str {
        match self.mime.as_str() {
            "image/jpeg" => "jpg",
            "audio/mpeg" => "mp3",
            "audio/mp4" => "m4a",
            "audio/ogg" => "ogg",
            "audio/webm" => "webm",
            "audio/wav" => "wav",
            "audio/flac" => "flac",
            "application/pdf" => "pdf",
            _ => "bin",
        }
    }

    /// Width and height of one of a picture's sizes, in pixels.
    pub fn size_of(&self, part: Part) -> (u32, u32) {
        let Some(longest) = part.longest() else { return (0, 0) };
        fitted(self.width, self.height, longest)
    }
}

/// Width and height shrunk until the longer side has at most `longest` pixels; never enlarged, never 0.
pub(crate) fn fitted(width: u32, height: u32, longest: u32) -> (u32, u32) {
    let most = width.max(height);
    if most <= longest {
        return (width, height);
    }
    let shrunk = |side: u32| {
        let side = (u64::from(side) * u64::from(longest) + u64::from(most) / 2) / u64::from(most);
        u32::try_from(side).unwrap_or(longest).max(1)
    };
    (shrunk(width), shrunk(height))
}

/// What somebody says of a file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct About {
    /// The name under which it came.
    pub name: String,
    /// What it shows, for who cannot see it.
    pub alt: Text,
    /// Who made it.
    pub credit: String,
    /// How those who are in it agreed; kept sealed.
    pub consent: String,
}

/// The longest name that is kept, in characters.
const LONGEST_NAME: usize = 120;

impl About {
    /// The name without what no list should show: control characters, folders, an endless length.
    pub(crate) fn safe_name(&self) -> String {
        let last = self.name.rsplit(['/', '\\']).next().unwrap_or_default();
        let is_shown = |c: &char| !c.is_control() && !matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
        last.chars().filter(is_shown).take(LONGEST_NAME).collect()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_name_keeps_no_folder_and_no_trick_of_direction() {
        let about = |name: &str| About { name: name.to_owned(), ..About::default() }.safe_name();
        assert_eq!(about("C:\\Users\\x\\photo.jpg"), "photo.jpg");
        assert_eq!(about("../../etc/passwd"), "passwd");
        assert_eq!(about("photo\u{202e}gpj.exe\n"), "photogpj.exe");
        assert_eq!(about(&"n".repeat(500)).len(), LONGEST_NAME);
    }

    proptest! {
        #[test]
        fn a_picture_shrinks_to_the_longer_side_and_keeps_its_shape(width in 1_u32..20_000, height in 1_u32..20_000) {
            for part in Part::SIZES {
                let longest = part.longest().unwrap();
                let (w, h) = fitted(width, height, longest);
                prop_assert!(w >= 1 && h >= 1 && w <= width && h <= height);
                prop_assert_eq!(w.max(h), width.max(height).min(longest));
                // A pixel more or less on the shorter side, which is one at least.
                let scale = f64::from(w.max(h)) / f64::from(width.max(height));
                let is_near = |shrunk: u32, whole: u32| (f64::from(shrunk) - f64::from(whole) * scale).abs() <= 1.0;
                prop_assert!(is_near(w, width) && is_near(h, height));
            }
        }
    }
}
