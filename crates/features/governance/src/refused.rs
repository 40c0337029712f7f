use web::{Message, args};

use crate::model::Broken;

/// A rule of this feature that refused a write: nothing of it happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// The mandate breaks a rule.
    #[error(transparent)]
    Mandate(#[from] Broken),
    /// A seat that was to go is held.
    #[error("seat {0} is held")]
    SeatKept(u32),
    /// The body would answer to itself.
    #[error("a body cannot answer to itself")]
    Circle,
    /// The mandate has ended already.
    #[error("the mandate has ended already")]
    EndedAlready,
    /// A row of the import can no longer be applied: somebody changed the body since the preview.
    #[error("row {0} can no longer be applied")]
    Outdated(u32),
}

impl Refused {
    /// What to say.
    pub fn message(self) -> Message {
        match self {
            Self::Mandate(broken) => Message::new(broken.label()),
            Self::SeatKept(seat) => Message::with("gov-refused-seat-kept", args![seat = seat]),
            Self::Circle => Message::new("gov-refused-circle"),
            Self::EndedAlready => Message::new("gov-refused-ended-already"),
            Self::Outdated(row) => Message::with("gov-refused-outdated", args![row = row]),
        }
    }
}

impl From<Refused> for store::Error {
    fn from(refused: Refused) -> Self {
        Self::refused(refused)
    }
}

impl Broken {
    /// The message that says what is wrong and what to do.
    pub const fn label(self) -> &'static str {
        match self {
            Self::BeginsLater => "gov-broken-begins-later",
            Self::EndsBeforeBeginning => "gov-broken-ends-before-beginning",
            Self::EndsLater => "gov-broken-ends-later",
            Self::SeatHeld => "gov-broken-seat-held",
            Self::SitsAlready => "gov-broken-sits-already",
        }
    }
}
