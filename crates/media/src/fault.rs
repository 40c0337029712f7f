/// Why something is not taken: what is wrong with a picture, a sound or a document.
///
/// [`Fault::code`] names the message of `locales/` that tells a person what happened and what to do; [`Fault::number`] fills
/// its place `$n`, where it has one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// There is nothing in the file.
    #[error("the file is empty")]
    Empty,
    /// None of the kinds that are taken.
    #[error("not a kind that is taken")]
    Unknown,
    /// A picture of a telephone's own kind that browsers do not show (HEIC, AVIF).
    #[error("a picture that browsers do not show")]
    Heic,
    /// A film where a sound was expected.
    #[error("a film")]
    Film,
    /// A sound with something else in the same file, or stored in a way that browsers do not play.
    #[error("more than a sound")]
    Mixed,
    /// A picture with more points than anybody needs.
    #[error("a picture of {0} megapixels")]
    Vast(u32),
    /// A picture that would take too much memory, because of how it is packed.
    #[error("a picture that needs too much memory")]
    Heavy,
    /// A picture that is not whole, or is not what it says.
    #[error("a picture that cannot be read")]
    Broken,
    /// A sound that cannot be read.
    #[error("a sound that cannot be read")]
    Unheard,
    /// The largest size that is taken, in megabytes.
    #[error("larger than {0} MB")]
    Large(u32),
}

impl Fault {
    /// The message that tells it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Empty => "media-fault-empty",
            Self::Unknown => "media-fault-unknown",
            Self::Heic => "media-fault-heic",
            Self::Film => "media-fault-film",
            Self::Mixed => "media-fault-mixed",
            Self::Vast(_) => "media-fault-vast",
            Self::Heavy => "media-fault-heavy",
            Self::Broken => "media-fault-broken",
            Self::Unheard => "media-fault-unheard",
            Self::Large(_) => "media-fault-large",
        }
    }

    /// What its message speaks of: megapixels, megabytes.
    pub const fn number(self) -> Option<u32> {
        match self {
            Self::Vast(n) | Self::Large(n) => Some(n),
            _ => None,
        }
    }
}
