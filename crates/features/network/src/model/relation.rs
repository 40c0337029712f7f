use actors::{Actor, Space};
use jiff::Timestamp;
use kernel::Id;

use super::Moment;

store::coded! {
    /// How two organisations are linked: the subject is … the object.
    RelationKind, "network-relation-" {
        /// A member of it.
        MemberOf = "member-of",
        /// Funded by it.
        FundedBy = "funded-by",
        /// Trained or coached by it.
        TrainedBy = "trained-by",
        /// Allied with others in it: the object is a coalition.
        AlliedIn = "allied-in",
        /// Its partner: neither side comes first.
        PartnerOf = "partner-of",
        /// A part of it: a section, a local branch, a faculty.
        PartOf = "part-of",
    }
}

impl RelationKind {
    /// The message that names it as seen from the object: "its members".
    pub const fn label_from_object(self) -> &'static str {
        match self {
            Self::MemberOf => "network-relation-member-of-inverse",
            Self::FundedBy => "network-relation-funded-by-inverse",
            Self::TrainedBy => "network-relation-trained-by-inverse",
            Self::AlliedIn => "network-relation-allied-in-inverse",
            Self::PartnerOf => "network-relation-partner-of",
            Self::PartOf => "network-relation-part-of-inverse",
        }
    }

    /// The message by which a form asks for it from the object's side: "has as a member".
    pub const fn question_from_object(self) -> &'static str {
        match self {
            Self::MemberOf => "network-relation-has-member",
            Self::FundedBy => "network-relation-funds",
            Self::TrainedBy => "network-relation-trained",
            Self::AlliedIn => "network-relation-has-ally",
            Self::PartnerOf => "network-relation-partner-of",
            Self::PartOf => "network-relation-has-part",
        }
    }

    /// Whether it is the same from both sides.
    pub const fn is_mutual(self) -> bool {
        matches!(self, Self::PartnerOf)
    }
}

store::coded! {
    /// Whether both sides stand by a relation.
    State, "network-relation-state-" {
        /// Nobody is left to be asked.
        Confirmed = "confirmed",
        /// The other side, which has a space, has not answered yet.
        Proposed = "proposed",
        /// The other side said no.
        Declined = "declined",
    }
}

store::coded! {
    /// Who keeps a relation within the network.
    ClosedBy, "network-relation-closed-by-" {
        /// The subject.
        Subject = "subject",
        /// The object.
        Object = "object",
        /// Both.
        Both = "both",
    }
}

impl ClosedBy {
    /// Of two sides, those that keep it within the network.
    pub const fn of(subject: bool, object: bool) -> Option<Self> {
        match (subject, object) {
            (false, false) => None,
            (true, false) => Some(Self::Subject),
            (false, true) => Some(Self::Object),
            (true, true) => Some(Self::Both),
        }
    }

    /// Whether the subject does.
    pub const fn has_subject(self) -> bool {
        matches!(self, Self::Subject | Self::Both)
    }

    /// Whether the object does.
    pub const fn has_object(self) -> bool {
        matches!(self, Self::Object | Self::Both)
    }
}

/// One organisation linked to another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Relation {
    /// Its identity.
    pub id: Id<Self>,
    /// Who is a member, was trained, is a part.
    pub subject: Id<Actor>,
    /// Of whom, by whom.
    pub object: Id<Actor>,
    /// How.
    pub kind: RelationKind,
    /// Since when, if it is known.
    pub since: Option<Moment>,
    /// Until when; nothing while it lasts.
    pub until: Option<Moment>,
    /// Whether everybody may see it, or the network only.
    pub is_public: bool,
    /// Which sides keep it within the network.
    pub closed_by: Option<ClosedBy>,
    /// Whether both sides stand by it.
    pub state: State,
    /// The space that wrote it down; nothing where it was imported before there was one.
    pub recorded_by: Option<Id<Space>>,
    /// When it was written down.
    pub recorded_at: Timestamp,
}

store::row! {
    Relation { id, subject, object, kind, since, until, is_public, closed_by, state, recorded_by, recorded_at }
}

impl Relation {
    /// The side that is not `actor`.
    pub fn other(&self, actor: Id<Actor>) -> Id<Actor> {
        if self.subject == actor { self.object } else { self.subject }
    }

    /// Whether this side shows it to everybody.
    pub fn is_shown_by(&self, side: Id<Actor>) -> bool {
        let is_closed =
            |closed: ClosedBy| if self.subject == side { closed.has_subject() } else { closed.has_object() };
        !self.closed_by.is_some_and(is_closed)
    }

    /// Who keeps it within the network once this side shows it, or does so no longer.
    pub fn closed_with(&self, side: Id<Actor>, is_shown: bool) -> Option<ClosedBy> {
        let (subject, object) = (self.is_shown_by(self.subject), self.is_shown_by(self.object));
        if self.subject == side { ClosedBy::of(!is_shown, !object) } else { ClosedBy::of(!subject, !is_shown) }
    }

    /// Whether it still lasts on the day `today`.
    pub fn lasts(&self, today: jiff::civil::Date) -> bool {
        self.until.is_none_or(|until| until.last_day() >= today)
    }

    /// Whether a space may correct it: it is the house of a side, or wrote it down, or no side has a house.
    pub fn may_be_touched(&self, houses: [Option<Id<Space>>; 2], by: Id<Space>) -> bool {
        houses.contains(&Some(by)) || self.recorded_by == Some(by) || houses == [None, None]
    }

    /// Whether there is a day on which both could stand, by what is known of them.
    pub fn overlaps(&self, since: Option<Moment>, until: Option<Moment>) -> bool {
        let ends_before =
            |end: Option<Moment>, start: Option<Moment>| end.zip(start).is_some_and(|(end, start)| end <= start);
        !ends_before(self.until, since) && !ends_before(until, self.since)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lasting(since: Option<&str>, until: Option<&str>) -> Relation {
        let read = |moment: Option<&str>| moment.and_then(Moment::read);
        let id = |n| Id::from_uuid(uuid::Uuid::from_u128(n));
        Relation {
            id: Id::from_uuid(uuid::Uuid::from_u128(1)),
            subject: id(2),
            object: id(3),
            kind: RelationKind::MemberOf,
            since: read(since),
            until: read(until),
            is_public: true,
            closed_by: None,
            state: State::Confirmed,
            recorded_by: None,
            recorded_at: Timestamp::UNIX_EPOCH,
        }
    }

    #[test]
    fn relations_overlap_unless_one_ended_before_the_other_began() {
        let overlap = |one: (Option<&str>, Option<&str>), (since, until): (Option<&str>, Option<&str>)| {
            let other = lasting(since, until);
            lasting(one.0, one.1).overlaps(other.since, other.until)
        };
        assert!(overlap((None, None), (None, None)));
        assert!(overlap((Some("2014"), None), (Some("2020"), None)));
        assert!(overlap((Some("2014"), Some("2021")), (Some("2020"), None)));
        assert!(!overlap((Some("2014"), Some("2018")), (Some("2020"), None)));
        assert!(!overlap((Some("2014"), Some("2018")), (Some("2018"), None)));
        assert!(!overlap((Some("2020"), None), (None, Some("2019"))));
    }

    #[test]
    fn a_relation_is_public_only_where_both_sides_show_it() {
        let mut relation = lasting(None, None);
        let (subject, object) = (relation.subject, relation.object);
        relation.closed_by = relation.closed_with(object, false);
        assert!(relation.is_shown_by(subject) && !relation.is_shown_by(object));
        relation.closed_by = relation.closed_with(subject, false);
        assert_eq!(relation.closed_by, Some(ClosedBy::Both));
        relation.closed_by = relation.closed_with(object, true);
        assert_eq!(relation.closed_by, Some(ClosedBy::Subject));
        assert_eq!(relation.closed_with(subject, true), None);
    }

    #[test]
    fn a_relation_that_ended_within_this_year_lasts_to_its_end_if_no_day_is_known() {
        let today = jiff::civil::date(2026, 11, 22);
        assert!(lasting(None, Some("2026")).lasts(today) && lasting(None, None).lasts(today));
        assert!(!lasting(None, Some("2025")).lasts(today) && !lasting(None, Some("2026-11-21")).lasts(today));
    }
}
