use web::{Message, args};

use crate::model::Moment;

/// A rule of this feature that refused a write: nothing of it happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// An organisation has no relation with itself.
    #[error("a relation with itself")]
    WithItself,
    /// It ended before it began.
    #[error("it ended before it began")]
    EndedBeforeItBegan,
    /// The same relation stands already for the same time.
    #[error("the relation is known already")]
    Known {
        /// Since when the known one stands, if that is known.
        since: Option<Moment>,
    },
    /// Organisations are allied in a coalition only.
    #[error("the object is no coalition")]
    NoCoalition,
    /// Both organisations have spaces of their own, and neither is the one that writes.
    #[error("neither side is of the space that writes")]
    NotYours,
    /// Somebody saved the profile since the form was opened.
    #[error("somebody saved it meanwhile")]
    SavedMeanwhile,
    /// The link opens nothing: it is over, or was ended, or never was.
    #[error("the link is over")]
    LinkOver,
    /// The space made too many links within a day.
    #[error("too many links within a day")]
    TooManyLinks,
    /// The organisation keeps its profile itself.
    #[error("the organisation keeps its profile itself")]
    NotKept,
    /// The profile is there already.
    #[error("the profile is there already")]
    Begun,
}

impl Refused {
    /// What happened and what to do.
    pub fn message(self) -> Message {
        match self {
            Self::WithItself => Message::new("network-refused-with-itself"),
            Self::EndedBeforeItBegan => Message::new("network-refused-ended-before"),
            Self::Known { since: Some(since) } => {
                Message::with("network-refused-known-since", args![since = since.to_string()])
            }
            Self::Known { since: None } => Message::new("network-refused-known"),
            Self::NoCoalition => Message::new("network-refused-no-coalition"),
            Self::NotYours => Message::new("network-refused-not-yours"),
            Self::SavedMeanwhile => Message::new("network-refused-saved-meanwhile"),
            Self::LinkOver => Message::new("network-refused-link-over"),
            Self::TooManyLinks => Message::new("network-refused-links-many"),
            Self::NotKept => Message::new("network-refused-not-kept"),
            Self::Begun => Message::new("network-refused-begun"),
        }
    }
}

impl From<Refused> for store::Error {
    fn from(refused: Refused) -> Self {
        Self::refused(refused)
    }
}
