use kernel::{Lang, Text};

use super::Body;

/// What two people made of the same section, put together: each language, and each list, that only one of them changed is
/// taken from that one. Nothing where both changed the same: a person decides.
pub fn merge(base: &Body, mine: &Body, theirs: &Body) -> Option<Body> {
    let mut text = Text::default();
    for lang in Lang::ALL {
        text = text.with(lang, either(base.text.get(lang), mine.text.get(lang), theirs.text.get(lang))?.unwrap_or(""));
    }
    Some(Body {
        text,
        claims: either(&base.claims, &mine.claims, &theirs.claims)?.clone(),
        media: either(&base.media, &mine.media, &theirs.media)?.clone(),
    })
}

fn either<T: PartialEq>(base: T, mine: T, theirs: T) -> Option<T> {
    if mine == base || mine == theirs {
        Some(theirs)
    } else if theirs == base {
        Some(mine)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::model::experience::{Claim, Proof};

    fn body(fr: &str, ar: &str) -> Body {
        Body { text: Text::fr_ar(fr, ar), ..Body::default() }
    }

    #[test]
    fn two_who_write_different_languages_do_not_disturb_each_other() {
        let merged = merge(&body("un", ""), &body("un", "واحد"), &body("un, deux", "")).unwrap();
        assert_eq!(merged, body("un, deux", "واحد"));
    }

    #[test]
    fn two_who_change_the_same_words_are_asked() {
        assert_eq!(merge(&body("un", ""), &body("deux", ""), &body("trois", "")), None);
    }

    #[test]
    fn a_claim_and_a_paragraph_are_put_together() {
        let claim = Claim { words: Text::of(Lang::Fr, "Douze puits"), proof: Proof::default() };
        let mine = Body { claims: vec![claim], ..body("un", "") };
        let merged = merge(&body("un", ""), &mine, &body("deux", "")).unwrap();
        assert_eq!((merged.text, merged.claims.len()), (Text::of(Lang::Fr, "deux"), 1));
    }

    proptest! {
        #[test]
        fn who_changed_nothing_loses_nothing_of_the_other(base in "[a-c]{0,3}", other in "[a-c]{0,3}") {
            let (base, other) = (body(&base, ""), body(&other, ""));
            prop_assert_eq!(merge(&base, &base, &other), Some(other.clone()));
            prop_assert_eq!(merge(&base, &other, &base), Some(other));
        }
    }
}
