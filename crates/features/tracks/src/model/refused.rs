use web::Message;

/// A rule of this feature that refused a write: nothing of it happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// There is no such thing, or no longer, or not for her.
    #[error("there is no such thing")]
    Gone,
    /// A framework that nobody could be qualified by.
    #[error("the framework is not whole")]
    NotWhole,
    /// The track takes nobody any more.
    #[error("the track is closed")]
    Closed,
    /// As many follow the track as may.
    #[error("too many people")]
    Full,
    /// Somebody who is reached so has a portfolio on this track.
    #[error("she was invited")]
    Known,
    /// Somebody began with this link, on another device.
    #[error("the link is in use")]
    InUse,
    /// She has begun: nobody but herself ends her portfolio.
    #[error("she has begun")]
    Begun,
    /// She cannot be written to: two people hand a new link over to her.
    #[error("a new link is handed over by two")]
    ByTwo,
    /// Who asked for a new link is not the one who agrees.
    #[error("another person has to agree")]
    SamePerson,
    /// Validators look at this competency: what they look at does not change under their eyes.
    #[error("it is being looked at")]
    Looked,
    /// She has not said where she sees herself in it.
    #[error("no estimate")]
    NoEstimate,
    /// Less evidence than the framework asks.
    #[error("too little evidence")]
    TooLittle,
    /// It is attained already.
    #[error("it is attained")]
    Attained,
    /// Too few people may validate here.
    #[error("too few validators")]
    TooFewValidators,
    /// She stands too near: herself, who accompanies her, or who has said what she found.
    #[error("too near to validate")]
    TooNear,
    /// As many pieces as a competency takes.
    #[error("too many pieces")]
    TooManyPieces,
    /// The files of a portfolio are larger than it takes.
    #[error("too many bytes")]
    TooManyBytes,
    /// As many reading links as there may be.
    #[error("too many readers")]
    TooManyReaders,
    /// Not all that the framework asks is attained.
    #[error("not qualified yet")]
    NotQualified,
    /// A statement was given and stands.
    #[error("a statement was given")]
    Given,
    /// Nobody of this space was chosen.
    #[error("no member of this space")]
    NoMember,
}

impl Refused {
    /// What happened and what to do.
    pub fn message(self) -> Message {
        Message::new(match self {
            Self::Gone => "tracks-refused-gone",
            Self::NotWhole => "tracks-refused-not-whole",
            Self::Closed => "tracks-refused-closed",
            Self::Full => "tracks-refused-full",
            Self::Known => "tracks-refused-known",
            Self::InUse => "web-entrance-in-use",
            Self::Begun => "tracks-refused-begun",
            Self::ByTwo => "tracks-refused-by-two",
            Self::SamePerson => "tracks-refused-same-person",
            Self::Looked => "tracks-refused-looked",
            Self::NoEstimate => "tracks-refused-no-estimate",
            Self::TooLittle => "tracks-refused-too-little",
            Self::Attained => "tracks-refused-attained",
            Self::TooFewValidators => "tracks-refused-too-few-validators",
            Self::TooNear => "tracks-refused-too-near",
            Self::TooManyPieces => "tracks-refused-too-many-pieces",
            Self::TooManyBytes => "tracks-refused-too-many-bytes",
            Self::TooManyReaders => "tracks-refused-too-many-readers",
            Self::NotQualified => "tracks-refused-not-qualified",
            Self::Given => "tracks-refused-given",
            Self::NoMember => "tracks-refused-no-member",
        })
    }
}

impl From<Refused> for store::Error {
    fn from(refused: Refused) -> Self {
        Self::refused(refused)
    }
}
