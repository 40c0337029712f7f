use web::Message;

/// A rule of this feature that refused a write: nothing of it happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// There is no such record, or no longer.
    #[error("there is no such record")]
    Gone,
    /// The call takes no applications: it has not begun, or is over.
    #[error("the call takes no applications")]
    Closed,
    /// The step does not follow from where the record stands.
    #[error("the step does not follow")]
    OutOfTurn,
    /// The place was not confirmed in time.
    #[error("the place was not confirmed in time")]
    Late,
    /// More places are taken than there would be.
    #[error("more places are taken")]
    TooFewPlaces,
    /// All places are taken, and so is the waiting list.
    #[error("all places are taken")]
    Full,
    /// The call has no cohort to apply for.
    #[error("the call has no cohort")]
    NoCohort,
    /// The call has fewer than two reviewers.
    #[error("the call has fewer than two reviewers")]
    TooFewReviewers,
    /// Applications wait for a review.
    #[error("applications wait for a review")]
    ReviewsOpen,
    /// The review was given already.
    #[error("the review was given already")]
    Given,
    /// What stood there was changed meanwhile.
    #[error("something changed meanwhile")]
    Changed,
    /// The names were erased.
    #[error("the names were erased")]
    Erased,
    /// The association that is meant is in the directory no more.
    #[error("the association is in the directory no more")]
    NoAssociation,
    /// Somebody is noted on a half-day that would go.
    #[error("somebody is noted on a half-day that would go")]
    Attended,
    /// A half-day of the cohort has not begun yet.
    #[error("a half-day is still to come")]
    ToCome,
    /// Fewer have answered than may be shown, and others still can.
    #[error("fewer have answered than may be shown")]
    TooFewAnswers,
    /// The budget has as many lines as one can have.
    #[error("the budget has too many lines")]
    TooManyLines,
}

impl Refused {
    /// What happened and what to do.
    pub fn message(self) -> Message {
        Message::new(match self {
            Self::Gone => "training-refused-gone",
            Self::Closed => "training-refused-closed",
            Self::OutOfTurn => "training-refused-out-of-turn",
            Self::Late => "training-refused-late",
            Self::TooFewPlaces => "training-refused-too-few-places",
            Self::Full => "training-refused-full",
            Self::NoCohort => "training-refused-no-cohort",
            Self::TooFewReviewers => "training-refused-too-few-reviewers",
            Self::ReviewsOpen => "training-refused-reviews-open",
            Self::Given => "training-refused-given",
            Self::Changed => "training-refused-changed",
            Self::Erased => "training-refused-erased",
            Self::NoAssociation => "training-refused-no-association",
            Self::Attended => "training-refused-attended",
            Self::ToCome => "credentials-not-yet",
            Self::TooFewAnswers => "training-refused-too-few-answers",
            Self::TooManyLines => "training-refused-too-many-lines",
        })
    }
}

impl From<Refused> for store::Error {
    fn from(refused: Refused) -> Self {
        Self::refused(refused)
    }
}
