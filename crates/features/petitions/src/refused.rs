use web::Message;

/// A rule of this feature that refused a write: nothing of it happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// The petition does not collect signatures: not yet, or no longer.
    #[error("the petition does not collect signatures")]
    NotOpen,
    /// This supporter has signed already, by her number and its expiry date.
    #[error("the supporter has signed already")]
    SignedAlready,
    /// The number stands in the list with another expiry date. It is not said that she signed; who knows a neighbour's number
    /// can still conclude it, because a number that is not in the list would have been taken. Nothing but a confirmation
    /// by a contact closes that, and it closes the petition to those without one.
    #[error("this signature cannot be taken here")]
    NotTaken,
    /// There is no such signature, or no longer.
    #[error("there is no such signature")]
    NoSignature,
    /// The petition is filed: its list is what the authority received, and nobody can be taken from it.
    #[error("the petition is filed")]
    Filed,
    /// Another petition has this address.
    #[error("the address is taken")]
    AddressTaken,
    /// The step does not follow from where the petition stands.
    #[error("the step does not follow from where the petition stands")]
    OutOfTurn,
    /// The procedure cannot have ended on a day before it was filed, or opened.
    #[error("it cannot have ended before it was filed")]
    TooEarly,
    /// This envelope was taken already: nothing is to be done.
    #[error("the envelope was taken already")]
    Received,
    /// The second pass of a sheet is for somebody else than the first.
    #[error("the same account keyed the first pass")]
    SameHand,
}

impl Refused {
    /// What happened and what to do.
    pub fn message(self) -> Message {
        Message::new(match self {
            Self::NotOpen => "petition-refused-not-open",
            Self::SignedAlready => "petition-refused-signed-already",
            Self::NotTaken => "petition-refused-not-taken",
            Self::NoSignature => "petition-refused-no-signature",
            Self::Filed => "petition-refused-filed",
            Self::AddressTaken => "petition-refused-address-taken",
            Self::OutOfTurn => "petition-refused-out-of-turn",
            Self::TooEarly => "petition-refused-too-early",
            Self::Received => "petition-collect-received",
            Self::SameHand => "petition-collect-same-hand",
        })
    }
}

impl From<Refused> for store::Error {
    fn from(refused: Refused) -> Self {
        Self::refused(refused)
    }
}
