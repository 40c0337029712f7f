//! What two people made of the same text, put together paragraph by paragraph.

use papers::changes::edits;

use super::Words;

/// What two people made of the same words, put together: nothing where both changed the same paragraph differently; a person
/// decides then.
pub fn merge(base: &Words, mine: &Words, theirs: &Words) -> Option<Words> {
    Some(Words {
        title: either(&base.title, &mine.title, &theirs.title)?.to_owned(),
        summary: either(&base.summary, &mine.summary, &theirs.summary)?.to_owned(),
        body: body(&base.body, &mine.body, &theirs.body)?,
    })
}

/// The value that only one of them changed, or that both changed alike.
pub fn either<'a, T: PartialEq + ?Sized>(base: &T, mine: &'a T, theirs: &'a T) -> Option<&'a T> {
    if mine == base || mine == theirs {
        Some(theirs)
    } else if theirs == base {
        Some(mine)
    } else {
        None
    }
}

/// A run of paragraphs of the base that somebody replaced by others.
struct Hunk<'a> {
    from: usize,
    until: usize,
    by: &'a [&'a str],
}

fn hunks<'a>(base: &[&str], made: &'a [&'a str]) -> Vec<Hunk<'a>> {
    let edits = edits(base, made).into_iter();
    edits.map(|edit| Hunk { from: edit.was.start, until: edit.was.end, by: &made[edit.is] }).collect()
}

/// Puts two versions of a text together where they changed different paragraphs. Changes that touch are taken for the same place.
fn body(base: &str, mine: &str, theirs: &str) -> Option<String> {
    if let Some(one) = either(base, mine, theirs) {
        return Some(one.to_owned());
    }
    let (base, mine, theirs) = (paragraphs(base), paragraphs(mine), paragraphs(theirs));
    let (ours, others) = (hunks(&base, &mine), hunks(&base, &theirs));
    let touch = |one: &Hunk<'_>, other: &Hunk<'_>| one.from <= other.until && other.from <= one.until;
    let alike =
        |one: &Hunk<'_>, other: &Hunk<'_>| one.from == other.from && one.until == other.until && one.by == other.by;
    if ours.iter().any(|one| others.iter().any(|other| touch(one, other) && !alike(one, other))) {
        return None;
    }
    let mut all: Vec<&Hunk<'_>> =
        ours.iter().chain(others.iter().filter(|other| !ours.iter().any(|one| alike(one, other)))).collect();
    all.sort_by_key(|hunk| (hunk.from, hunk.until));
    let mut merged: Vec<&str> = Vec::with_capacity(mine.len() + theirs.len());
    let mut at = 0;
    for hunk in all {
        merged.extend(base.get(at..hunk.from)?);
        merged.extend(hunk.by);
        at = hunk.until;
    }
    merged.extend(base.get(at..)?);
    Some(merged.join("\n\n"))
}

/// The paragraphs of a Markdown text, as its writer set them apart.
fn paragraphs(text: &str) -> Vec<&str> {
    text.split("\n\n").collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn of(body: &str) -> Words {
        Words { title: "t".to_owned(), summary: "s".to_owned(), body: body.to_owned() }
    }

    #[test]
    fn two_who_change_different_paragraphs_lose_nothing() {
        let base = of("un\n\ndeux\n\ntrois\n\nquatre");
        let merged = merge(&base, &of("un !\n\ndeux\n\ntrois\n\nquatre"), &of("un\n\ndeux\n\ntrois\n\nquatre\n\ncinq"));
        assert_eq!(merged.map(|words| words.body).as_deref(), Some("un !\n\ndeux\n\ntrois\n\nquatre\n\ncinq"));
    }

    #[test]
    fn two_who_change_the_same_paragraph_are_asked() {
        assert_eq!(merge(&of("un"), &of("deux"), &of("trois")), None);
        assert_eq!(merge(&of("un\n\ndeux"), &of("un\n\nx\n\ndeux"), &of("un\n\ny\n\ndeux")), None);
        let merged = merge(&of("un"), &of("deux"), &of("deux"));
        assert_eq!(merged.map(|words| words.body).as_deref(), Some("deux"));
    }

    #[test]
    fn whatever_was_pasted_the_one_way_to_data_is_not_held_up() {
        let many = |word: &str| (0..60_000).map(|n| format!("{word}{n}\n\n")).collect::<String>();
        let base = format!("début\n\n{}fin", many("a"));
        let mine = of(&format!("début\n\n{}fin", many("b")));
        assert_eq!(merge(&of(&base), &mine, &of(&format!("début\n\n{}fin", many("c")))), None);
        let merged = merge(&of(&base), &mine, &of(&format!("{base}\n\naussi")));
        assert!(merged.is_some_and(|words| words.body.starts_with("début\n\nb0") && words.body.ends_with("aussi")));
    }

    proptest! {
        #[test]
        fn who_changed_nothing_loses_nothing_of_the_other(base in "[ab\n]{0,20}", other in "[ab\n]{0,20}") {
            prop_assert_eq!(body(&base, &base, &other), Some(other.clone()));
            prop_assert_eq!(body(&base, &other, &base), Some(other));
        }

        #[test]
        fn every_paragraph_that_only_one_of_them_added_is_kept(
            base in prop::collection::vec("[a-d]", 1..8), at in 0..8_usize, to in 0..8_usize,
        ) {
            let base_text = base.join("\n\n");
            let add = |at: usize, new: &str| {
                let mut all: Vec<&str> = base.iter().map(String::as_str).collect();
                all.insert(at.min(base.len()), new);
                all.join("\n\n")
            };
            if let Some(merged) = body(&base_text, &add(at, "MIEN"), &add(to, "SIEN")) {
                prop_assert!(merged.contains("MIEN") && merged.contains("SIEN"));
                let rest: Vec<&str> = merged.split("\n\n").filter(|one| !["MIEN", "SIEN"].contains(one)).collect();
                prop_assert_eq!(rest, base);
            }
        }
    }
}
