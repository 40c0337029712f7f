use web::Message;

/// A rule that refused a write: nothing of it happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// Another record has this address.
    #[error("the address is taken")]
    AddressTaken,
    /// The step does not follow from where the experience stands.
    #[error("the step does not follow from where the experience stands")]
    OutOfTurn,
    /// Somebody else saved the section meanwhile, and both changed the same.
    #[error("somebody else saved the section meanwhile")]
    Meanwhile,
    /// What was saved is what stood there.
    #[error("nothing was changed")]
    Same,
    /// Whoever wrote it cannot judge it.
    #[error("an author cannot review")]
    OwnWork,
    /// She was asked already, in this round.
    #[error("she was asked already")]
    AskedAlready,
    /// Only those with a role in the network review.
    #[error("no account with a role")]
    NoPeer,
    /// A reviewer of this round cannot become an author.
    #[error("a reviewer cannot become an author")]
    ReviewerWrites,
    /// An experience has an author at least.
    #[error("the last author stays")]
    LastAuthor,
    /// Something still stands before the step.
    #[error("something still stands before the step")]
    Unfinished,
    /// As many files as an experience may have.
    #[error("too many files")]
    TooManyFiles,
    /// A section has as many comments as it can hold.
    #[error("too many comments")]
    TooManyNotes,
}

impl Refused {
    /// What happened and what to do.
    pub fn message(self) -> Message {
        Message::new(match self {
            Self::AddressTaken => "library-experience-refused-address",
            Self::OutOfTurn => "library-experience-refused-turn",
            Self::Meanwhile => "library-experience-refused-meanwhile",
            Self::Same => "library-experience-refused-same",
            Self::OwnWork => "library-experience-refused-own",
            Self::AskedAlready => "library-experience-refused-asked",
            Self::NoPeer => "library-experience-refused-peer",
            Self::ReviewerWrites => "library-experience-refused-writes",
            Self::LastAuthor => "library-experience-refused-last",
            Self::Unfinished => "library-experience-refused-unfinished",
            Self::TooManyFiles => "library-experience-refused-files",
            Self::TooManyNotes => "library-experience-refused-notes",
        })
    }
}

impl From<Refused> for store::Error {
    fn from(refused: Refused) -> Self {
        Self::refused(refused)
    }
}
