use actors::Space;
use jiff::Timestamp;
use kernel::Id;

store::coded! {
    /// What happened to an organisation's profile or relations.
    What, "network-change-" {
        /// It was written down.
        Begun = "begun",
        /// Somebody of the network changed it.
        Kept = "kept",
        /// The organisation changed it: through its space or by its link.
        Own = "own",
        /// Everybody may see it from now on.
        Published = "published",
        /// Only the network sees it from now on.
        Withdrawn = "withdrawn",
        /// A relation was written down.
        Linked = "linked",
        /// A relation was proposed to the other side, or by it.
        Proposed = "proposed",
        /// A relation was confirmed.
        Confirmed = "confirmed",
        /// A relation was declined.
        Declined = "declined",
        /// A relation was corrected.
        Corrected = "corrected",
        /// A relation ended.
        Ended = "ended",
        /// A relation was taken out, because it was wrong.
        Removed = "removed",
    }
}

/// A line of the history of an organisation: which fields changed, not what they said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// When.
    pub changed_at: Timestamp,
    /// What happened.
    pub what: What,
    /// The fields, between spaces.
    pub fields: String,
    /// The space that acted.
    pub space: Option<Id<Space>>,
}

store::row! { Change { changed_at, what, fields, space } }
