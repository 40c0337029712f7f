use web::Message;

/// A rule that refused a write: nothing of it happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// Another article has or had this address.
    #[error("the address is taken")]
    AddressTaken,
    /// The step does not follow from where the article stands, or she may not take it.
    #[error("the step does not follow from where the article stands")]
    OutOfTurn,
    /// Nobody publishes her own words unread.
    #[error("a second person reads it first")]
    OwnWork,
    /// Somebody else saved the text meanwhile, and both changed the same.
    #[error("somebody else saved the text meanwhile")]
    Meanwhile,
    /// What was saved is what stood there.
    #[error("nothing was changed")]
    Same,
    /// The original lacks its title, its summary or its text.
    #[error("the original lacks its title, its summary or its text")]
    Unfinished,
    /// An article that publishes itself needs an hour to come.
    #[error("the hour has passed")]
    Past,
    /// The antenna takes no more reports, or is another newsroom's.
    #[error("no such antenna that is open")]
    NoAntenna,
    /// Those who are in a picture do not allow everybody to see it.
    #[error("somebody in a picture does not allow everybody to see it")]
    Withheld,
    /// She has no role in this space that lets her write.
    #[error("not one of the newsroom")]
    NoReporter,
}

impl Refused {
    /// What happened and what to do.
    pub fn message(self) -> Message {
        Message::new(match self {
            Self::AddressTaken => "portal-articles-refused-address",
            Self::OutOfTurn => "portal-articles-refused-turn",
            Self::OwnWork => "portal-articles-refused-own",
            Self::Meanwhile => "portal-articles-refused-meanwhile",
            Self::Same => "portal-articles-refused-same",
            Self::Unfinished => "portal-articles-refused-unfinished",
            Self::Past => "portal-articles-refused-past",
            Self::NoAntenna => "portal-articles-refused-antenna",
            Self::Withheld => "portal-articles-refused-withheld",
            Self::NoReporter => "portal-articles-refused-reporter",
        })
    }
}

impl From<Refused> for store::Error {
    fn from(refused: Refused) -> Self {
        Self::refused(refused)
    }
}
