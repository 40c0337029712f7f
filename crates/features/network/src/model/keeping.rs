use std::hash::{DefaultHasher, Hash, Hasher};

use actors::Space;
use actors::directory::Facts;
use jiff::Timestamp;
use kernel::Id;

use super::Profile;

/// By what right somebody changes a profile.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    /// As a secretary of the organisation's own space.
    House(Id<Space>),
    /// As a secretary of the network, for an organisation that has no space and has not taken its profile over yet.
    Network(Id<Space>),
    /// As the organisation, by a link that a secretary of this space made.
    Link(Id<Space>),
}

impl By {
    /// The space in whose journal it is told.
    pub const fn space(self) -> Id<Space> {
        match self {
            Self::House(space) | Self::Network(space) | Self::Link(space) => space,
        }
    }

    /// Whether it is the organisation itself.
    pub const fn is_own(self) -> bool {
        matches!(self, Self::House(_) | Self::Link(_))
    }

    /// Whether this right holds for an organisation with this house, which took its profile over at this time: an
    /// organisation that has a space keeps its profile there and nowhere else; one that took it over keeps it by its link.
    pub fn keeps(self, house: Option<Id<Space>>, claimed_at: Option<Timestamp>) -> bool {
        match (self, house) {
            (Self::House(space), house) => house == Some(space),
            (Self::Link(_), None) => true,
            (Self::Network(_), None) => claimed_at.is_none(),
            (Self::Link(_) | Self::Network(_), Some(_)) => false,
        }
    }
}

/// What stood when a form was opened: equal as long as nobody changed the profile or what the directory says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    revision: i64,
    facts: u64,
}

impl Standing {
    /// What stands.
    pub fn of(facts: &Facts, profile: &Profile) -> Self {
        let mut hasher = DefaultHasher::new();
        serde_json::to_string(facts).unwrap_or_default().hash(&mut hasher);
        Self { revision: profile.revision, facts: hasher.finish() }
    }

    /// As a form carries it.
    pub fn written(self) -> String {
        format!("{}-{:x}", self.revision, self.facts)
    }

    /// What [`Standing::written`] wrote; anything else stands for nothing that ever stood.
    pub fn read(written: &str) -> Self {
        let read = || {
            let (revision, facts) = written.split_once('-')?;
            Some(Self { revision: revision.parse().ok()?, facts: u64::from_str_radix(facts, 16).ok()? })
        };
        read().unwrap_or(Self { revision: -1, facts: 0 })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Sort;
    use kernel::{Lang, Text};

    fn space(n: u128) -> Id<Space> {
        Id::from_uuid(uuid::Uuid::from_u128(n))
    }

    #[test]
    fn an_organisation_with_a_space_is_kept_there_and_nowhere_else() {
        let (own, other) = (space(1), space(2));
        assert!(By::House(own).keeps(Some(own), None));
        for by in [By::House(other), By::Network(other), By::Network(own), By::Link(other)] {
            assert!(!by.keeps(Some(own), None), "{by:?}");
        }
        assert!(!By::House(own).keeps(None, None));
    }

    #[test]
    fn who_took_her_profile_over_is_kept_by_her_link_alone() {
        let claimed = Some(Timestamp::UNIX_EPOCH);
        assert!(By::Network(space(1)).keeps(None, None) && !By::Network(space(1)).keeps(None, claimed));
        assert!(By::Link(space(1)).keeps(None, None) && By::Link(space(1)).keeps(None, claimed));
    }

    #[test]
    fn what_stood_is_told_from_what_stands_and_nonsense_stood_never() {
        let mut profile = Profile::of(Id::from_uuid(uuid::Uuid::nil()), Sort::Media);
        let mut facts = Facts::named(Text::of(Lang::Fr, "Radio générée"));
        let stood = Standing::of(&facts, &profile);
        assert_eq!(Standing::read(&stood.written()), stood);
        facts.acronym = Some("RG".into());
        assert_ne!(Standing::of(&facts, &profile), stood);
        facts.acronym = None;
        profile.revision += 1;
        assert_ne!(Standing::of(&facts, &profile), stood);
        for nonsense in ["", "-", "1", "1-", "x-y", "1-ffffffffffffffffffffff"] {
            assert_ne!(Standing::read(nonsense), stood, "{nonsense}");
        }
    }
}
