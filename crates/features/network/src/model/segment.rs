use actors::Actor;
use kernel::Id;
use serde::{Deserialize, Serialize};

use super::{Public, RelationKind, Sort};

/// Who is in a list that keeps itself up to date. Everything that is said must hold.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Segment {
    /// Only this sort.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sort: Option<Sort>,
    /// Only this place and those within it, by code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// Only with this theme.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub theme: Option<String>,
    /// Only those who work for these.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub public: Option<Public>,
    /// Only those who are so linked to this one, today: members of it, trained by it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub linked: Option<(RelationKind, Id<Actor>)>,
    /// Only those of whom the space has an e-mail address.
    #[serde(skip_serializing_if = "is_not")]
    pub has_email: bool,
    /// Only those of whom the space has a telephone number.
    #[serde(skip_serializing_if = "is_not")]
    pub has_phone: bool,
    /// Only those of whose names the first two of these words begin words, in any language.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub words: String,
}

#[allow(clippy::trivially_copy_pass_by_ref)] // as serde asks for it
fn is_not(yes: &bool) -> bool {
    !yes
}

impl Segment {
    /// Whether it lets everybody in.
    pub fn is_open(&self) -> bool {
        *self == Self::default()
    }
}

/// Who came and who went between two looks: both in ascending order, as are the answers.
pub fn changes<T: Ord + Copy>(before: &[T], now: &[T]) -> (Vec<T>, Vec<T>) {
    let without =
        |all: &[T], others: &[T]| all.iter().filter(|one| others.binary_search(one).is_err()).copied().collect();
    (without(now, before), without(before, now))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    #[test]
    fn a_filter_reads_back_as_it_was_written_and_an_empty_one_says_nothing() {
        let id = Id::from_uuid(uuid::Uuid::from_u128(7));
        let filter = Segment {
            sort: Some(Sort::Association),
            place: Some("08".into()),
            theme: Some("education".into()),
            public: Some(Public::Women),
            linked: Some((RelationKind::TrainedBy, id)),
            has_email: true,
            has_phone: false,
            words: "al amal".into(),
        };
        let json = serde_json::to_string(&filter).unwrap();
        assert_eq!(serde_json::from_str::<Segment>(&json).unwrap(), filter);
        assert_eq!(serde_json::to_string(&Segment::default()).unwrap(), "{}");
        assert!(Segment::default().is_open() && !filter.is_open());
    }

    proptest! {
        #[test]
        fn who_came_and_who_went_make_the_one_list_of_the_other(
            before in prop::collection::btree_set(0_u8..40, 0..30),
            now in prop::collection::btree_set(0_u8..40, 0..30),
        ) {
            let (old, new): (Vec<u8>, Vec<u8>) = (before.iter().copied().collect(), now.iter().copied().collect());
            let (came, went) = changes(&old, &new);
            let mut made = before.clone();
            went.iter().for_each(|one| assert!(made.remove(one)));
            came.iter().for_each(|one| assert!(made.insert(*one)));
            prop_assert_eq!(made, now.clone());
            prop_assert_eq!(came.len(), now.difference(&before).collect::<BTreeSet<_>>().len());
        }
    }
}
