//! Photos of a training, and what those whom they show allow.

store::coded! {
    /// What a participant allows of photos in which she can be recognised. Each allows what stands before it, too.
    Consent, "training-photo-allow-" {
        /// Nothing: no such photo is kept in view of anybody but those who prepare the training.
        No = "no",
        /// The participants of her cohort may see them.
        Cohort = "cohort",
        /// Everybody may see them.
        Public = "public",
    }
}

store::coded! {
    /// How she said so.
    ConsentWay, "training-photo-way-" {
        /// On her own page.
        Own = "own",
        /// On paper; somebody wrote it down here.
        Paper = "paper",
    }
}

store::coded! {
    /// Who sees a photo.
    Circle, "training-photo-circle-" {
        /// Those who prepare the training.
        Team = "team",
        /// The participants of the cohort, too.
        Cohort = "cohort",
        /// Everybody.
        Public = "public",
    }
}

impl Consent {
    /// The widest circle that may see her.
    pub const fn widest(self) -> Circle {
        match self {
            Self::No => Circle::Team,
            Self::Cohort => Circle::Cohort,
            Self::Public => Circle::Public,
        }
    }
}

/// Who may see a photo that is meant for `meant`, of whom those in it allow: the narrowest of all. Who never said anything
/// allows nothing.
pub fn shown(meant: Circle, allowed: impl IntoIterator<Item = Option<Consent>>) -> Circle {
    allowed.into_iter().map(|consent| consent.unwrap_or(Consent::No).widest()).fold(meant, std::cmp::min)
}

/// Whether what somebody writes down for a participant may stand: what she said herself is only ever narrowed by others.
pub fn may_note(there: Option<(Consent, ConsentWay)>, noted: Consent) -> bool {
    match there {
        Some((said, ConsentWay::Own)) => noted <= said,
        Some((_, ConsentWay::Paper)) | None => true,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn one_who_said_nothing_hides_the_whole_picture() {
        assert_eq!(shown(Circle::Public, [Some(Consent::Public), None]), Circle::Team);
        assert_eq!(shown(Circle::Public, [Some(Consent::Public), Some(Consent::Cohort)]), Circle::Cohort);
        assert_eq!(shown(Circle::Cohort, [Some(Consent::Public)]), Circle::Cohort);
        assert_eq!(shown(Circle::Public, []), Circle::Public, "nobody can be recognised");
    }

    #[test]
    fn what_she_said_herself_others_only_narrow() {
        let own = Some((Consent::Cohort, ConsentWay::Own));
        assert!(may_note(own, Consent::No) && may_note(own, Consent::Cohort) && !may_note(own, Consent::Public));
        assert!(may_note(None, Consent::Public) && may_note(Some((Consent::No, ConsentWay::Paper)), Consent::Public));
    }

    proptest! {
        #[test]
        fn nobody_is_shown_wider_than_she_allows(meant in 0_usize..3, said in proptest::collection::vec(0_usize..4, 0..8)) {
            let said: Vec<Option<Consent>> = said.into_iter().map(|at| Consent::ALL.get(at).copied()).collect();
            let to = shown(Circle::ALL[meant], said.clone());
            prop_assert!(to <= Circle::ALL[meant]);
            for one in said {
                prop_assert!(to <= one.unwrap_or(Consent::No).widest());
            }
        }
    }
}
