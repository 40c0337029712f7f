use web::Message;

/// A rule of this feature that refused a write: nothing of it happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// There is no such thing, or no longer, or not for her.
    #[error("there is no such thing")]
    Gone,
    /// The act does not follow from where the assessment stands.
    #[error("the act does not follow from where the assessment stands")]
    OutOfTurn,
    /// The answers were closed meanwhile.
    #[error("the answers were closed")]
    AnswersClosed,
    /// An assessment of this association is under way in this space.
    #[error("one is under way")]
    UnderWay,
    /// Only organisations are assessed.
    #[error("this is no organisation")]
    NoOrganisation,
    /// The assessment has as many assessors as it can have.
    #[error("too many assessors")]
    Full,
    /// Somebody who is reached so was invited.
    #[error("she was invited")]
    Known,
    /// Who facilitates an assessment does not assess in it.
    #[error("a facilitator does not assess")]
    Facilitates,
    /// She handed in her answers: nobody can take her off the list.
    #[error("she handed in her answers")]
    Delivered,
    /// Somebody began with this link, on another device.
    #[error("the link is in use")]
    InUse,
    /// Statements are not answered.
    #[error("statements are not answered")]
    Unanswered,
    /// Too few handed in their answers to count them without showing whose they are.
    #[error("too few answers")]
    TooFew,
    /// The group does not agree on every statement.
    #[error("the group does not agree on everything")]
    NotAgreed,
    /// Somebody else proposed something meanwhile.
    #[error("there is a newer proposal")]
    Newer,
    /// There are as many priorities as there may be.
    #[error("too many priorities")]
    TooManyPriorities,
    /// A plan without priorities is none.
    #[error("there are no priorities")]
    NoPriorities,
    /// The instrument is not whole.
    #[error("the instrument is not whole")]
    NotWhole,
    /// There are as many domains as an instrument holds.
    #[error("too many domains")]
    TooManyDomains,
    /// Nothing changed since the last edition.
    #[error("nothing changed")]
    Unchanged,
    /// An exchange is between two associations.
    #[error("an exchange is between two")]
    NoPeer,
    /// There are as many commitments as anybody keeps.
    #[error("too many commitments")]
    TooManyCommitments,
    /// Nobody of this space who may facilitate was chosen.
    #[error("no facilitator of this space")]
    NoFacilitator,
}

impl Refused {
    /// What happened and what to do.
    pub fn message(self) -> Message {
        Message::new(match self {
            Self::Gone => "capacity-refused-gone",
            Self::OutOfTurn => "capacity-refused-out-of-turn",
            Self::AnswersClosed => "capacity-refused-answers-closed",
            Self::UnderWay => "capacity-refused-under-way",
            Self::NoOrganisation => "capacity-refused-no-organisation",
            Self::Full => "capacity-refused-full",
            Self::Known => "capacity-refused-known",
            Self::Facilitates => "capacity-refused-facilitates",
            Self::Delivered => "capacity-refused-delivered",
            Self::InUse => "web-entrance-in-use",
            Self::Unanswered => "capacity-refused-unanswered",
            Self::TooFew => "capacity-refused-too-few",
            Self::NotAgreed => "capacity-refused-not-agreed",
            Self::Newer => "capacity-refused-newer",
            Self::TooManyPriorities => "capacity-refused-too-many-priorities",
            Self::NoPriorities => "capacity-refused-no-priorities",
            Self::NotWhole => "capacity-refused-not-whole",
            Self::TooManyDomains => "capacity-refused-too-many-domains",
            Self::Unchanged => "capacity-refused-unchanged",
            Self::NoPeer => "capacity-refused-no-peer",
            Self::TooManyCommitments => "capacity-refused-too-many-commitments",
            Self::NoFacilitator => "capacity-refused-no-facilitator",
        })
    }
}

impl From<Refused> for store::Error {
    fn from(refused: Refused) -> Self {
        Self::refused(refused)
    }
}
