use web::Message;

/// A rule of this feature that refused a write: nothing of it happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// There is no such event, or no longer.
    #[error("there is no such event")]
    Gone,
    /// Nobody can register for it: it is a draft, over, cancelled, or its registrations are closed.
    #[error("registrations are closed")]
    Closed,
    /// All places are taken and there is no waiting list.
    #[error("all places are taken")]
    Full,
    /// There is no such registration, or it was cancelled, or its time is over.
    #[error("there is no such registration")]
    NoGuest,
    /// The place was not confirmed in time.
    #[error("the place was not confirmed in time")]
    Late,
    /// More places are taken than there would be.
    #[error("more places are taken")]
    TooFewSeats,
    /// The step does not follow from where the event stands.
    #[error("the step does not follow from where the event stands")]
    OutOfTurn,
    /// It has not begun.
    #[error("the event has not begun")]
    TooEarly,
    /// The names were erased.
    #[error("the names were erased")]
    Erased,
}

impl Refused {
    /// What happened and what to do.
    pub fn message(self) -> Message {
        Message::new(match self {
            Self::Gone => "events-refused-gone",
            Self::Closed => "events-refused-closed",
            Self::Full => "events-refused-full",
            Self::NoGuest => "events-refused-no-guest",
            Self::Late => "events-refused-late",
            Self::TooFewSeats => "events-refused-too-few-seats",
            Self::OutOfTurn => "events-refused-out-of-turn",
            Self::TooEarly => "events-refused-too-early",
            Self::Erased => "events-refused-erased",
        })
    }
}

impl From<Refused> for store::Error {
    fn from(refused: Refused) -> Self {
        Self::refused(refused)
    }
}
