use web::Message;

/// A rule of this feature that refused a write: nothing of it happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// The link is not good: never made, used, withdrawn, or too old.
    #[error("the link is not good")]
    Link,
    /// The association has a space already.
    #[error("the association has a space")]
    Housed,
    /// Somebody administers the space.
    #[error("somebody administers the space")]
    Administered,
    /// The link may not be used yet: whoever administers the space can still stop it.
    #[error("the link may not be used yet")]
    Early,
    /// A handover is under way.
    #[error("a handover is under way")]
    Claimed,
    /// The step does not follow from where the obligation stands.
    #[error("the step does not follow from where the obligation stands")]
    OutOfTurn,
    /// Somebody else did it a moment ago.
    #[error("somebody else did it a moment ago")]
    Overtaken,
    /// The association has a bureau already.
    #[error("the association has a bureau")]
    Seated,
}

impl Refused {
    /// What happened and what to do.
    pub fn message(self) -> Message {
        Message::new(match self {
            Self::Link => "toolkit-refused-link",
            Self::Housed => "toolkit-refused-housed",
            Self::Administered => "toolkit-refused-administered",
            Self::Early => "toolkit-refused-early",
            Self::Claimed => "toolkit-refused-claimed",
            Self::OutOfTurn => "toolkit-refused-out-of-turn",
            Self::Overtaken => "toolkit-refused-overtaken",
            Self::Seated => "toolkit-refused-seated",
        })
    }
}

impl From<Refused> for store::Error {
    fn from(refused: Refused) -> Self {
        Self::refused(refused)
    }
}
