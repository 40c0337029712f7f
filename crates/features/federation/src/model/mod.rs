//! Types and rules of federation, pure: signatures, what is said and what is heard, how patient and how strict we are.

pub mod address;
mod digest;
#[cfg(test)]
mod examples;
pub mod flood;
pub mod incoming;
pub mod keys;
pub mod objects;
pub mod patience;
pub mod plain;
pub mod said;
pub mod signature;

store::coded! {
    /// What somebody elsewhere did with a record of ours.
    Response, "federation-response-" {
        /// Liked it.
        Like = "like",
        /// Handed it on (a boost).
        Boost = "boost",
        /// Showed it within something of their own.
        Quote = "quote",
        /// Answered it.
        Reply = "reply",
    }
}

store::coded! {
    /// Whether a response is shown.
    Shown, "federation-shown-" {
        /// Nobody has decided.
        Waiting = "waiting",
        /// Everybody sees it.
        Shown = "shown",
        /// Nobody sees it.
        Hidden = "hidden",
    }
}

store::coded! {
    /// How it stands between us and an installation that we trust.
    Trust, "federation-trust-" {
        /// It was not reached yet.
        Looking = "looking",
        /// We asked to follow it.
        Asked = "asked",
        /// We follow it.
        Following = "following",
        /// It does not want to be followed.
        Refused = "refused",
        /// Nothing there speaks ActivityPub as an installation does.
        Mute = "mute",
    }
}
