//! How one text became another: paragraph by paragraph, and within a paragraph word by word. Whatever was pasted, the
//! comparison ends soon: what is too long to be compared is told as replaced.

use std::ops::Range;

use similar::{Algorithm, DiffOp, capture_diff_slices};

/// Whether words stayed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// In both.
    Kept,
    /// Only before.
    Gone,
    /// Only after.
    Added,
}

/// A run of words with the same fate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// What became of them.
    pub fate: Fate,
    /// The words, with the space behind them.
    pub words: String,
}

/// What became of a paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// It stayed as it was.
    Kept(String),
    /// It changed: its words, one after the other.
    Changed(Vec<Run>),
    /// It is no longer there.
    Gone(String),
    /// It is new.
    Added(String),
}

impl Change {
    /// Whether the paragraph stayed as it was.
    pub fn is_kept(&self) -> bool {
        matches!(self, Self::Kept(_))
    }
}

/// Some pieces of a list that others took the place of: where they stood, and where those stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    /// The pieces of the earlier list; an empty range where pieces were only added.
    pub was: Range<usize>,
    /// The pieces of the later list; an empty range where pieces were only taken out.
    pub is: Range<usize>,
}

/// Beyond so many pieces that differ, they are told as replaced: comparing costs pieces times differences.
const MOST_PIECES: usize = 4_000;
/// A paragraph is looked for among so many that it may have been: whoever pastes thousands of others waits for nothing.
const MOST_LIKE: usize = 24;
/// Two paragraphs that share less of their words than this are two paragraphs, not one that changed.
const ALIKE: f32 = 0.35;

/// Where a list was edited, in its order: nothing for lists that are the same.
pub fn edits(old: &[&str], new: &[&str]) -> Vec<Edit> {
    let first = old.iter().zip(new).take_while(|(was, is)| was == is).count();
    let last = old[first..].iter().rev().zip(new[first..].iter().rev()).take_while(|(was, is)| was == is).count();
    let (was, is) = (&old[first..old.len() - last], &new[first..new.len() - last]);
    if was.is_empty() && is.is_empty() {
        return Vec::new();
    }
    if was.len() + is.len() > MOST_PIECES {
        return vec![Edit { was: first..old.len() - last, is: first..new.len() - last }];
    }
    // Where an edit stands is counted from its lengths: once the library has joined edits, some say another place.
    let mut edits = Vec::new();
    let (mut was_at, mut is_at) = (first, first);
    for op in capture_diff_slices(Algorithm::Myers, was, is) {
        let (was, is) = (was_at..was_at + op.old_range().len(), is_at..is_at + op.new_range().len());
        (was_at, is_at) = (was.end, is.end);
        if !matches!(op, DiffOp::Equal { .. }) {
            edits.push(Edit { was, is });
        }
    }
    edits
}

/// How a text became another, in the order of the later one.
pub fn changes(before: &str, after: &str) -> Vec<Change> {
    let (old, new) = (paragraphs(before), paragraphs(after));
    let mut told = Vec::with_capacity(new.len());
    let mut at = 0;
    for edit in edits(&old, &new) {
        told.extend(new[at..edit.is.start].iter().map(|words| Change::Kept((*words).to_owned())));
        at = edit.is.end;
        replaced(&mut told, &old[edit.was], &new[edit.is]);
    }
    told.extend(new[at..].iter().map(|words| Change::Kept((*words).to_owned())));
    told
}

/// Paragraphs that took the place of others: those that are alike are compared, in their order.
fn replaced(told: &mut Vec<Change>, was: &[&str], is: &[&str]) {
    let mut rest = was;
    for new in is {
        let like = rest.iter().take(MOST_LIKE).position(|old| likeness(old, new) >= ALIKE);
        match like {
            Some(at) => {
                told.extend(rest[..at].iter().map(|words| Change::Gone((*words).to_owned())));
                told.push(Change::Changed(runs(rest[at], new)));
                rest = &rest[at + 1..];
            }
            None => told.push(Change::Added((*new).to_owned())),
        }
    }
    told.extend(rest.iter().map(|words| Change::Gone((*words).to_owned())));
}

/// How much of their words two paragraphs share, from 0 to 1.
fn likeness(one: &str, other: &str) -> f32 {
    let (one, other): (Vec<&str>, Vec<&str>) = (one.split_whitespace().collect(), other.split_whitespace().collect());
    let changed: usize = edits(&one, &other).iter().map(|edit| edit.was.len()).sum();
    (2 * (one.len() - changed)) as f32 / (one.len() + other.len()).max(1) as f32
}

/// How a line became another, word by word: the kept and gone runs together are `before`, the kept and added ones `after`.
pub fn runs(before: &str, after: &str) -> Vec<Run> {
    let (old, new) = (pieces(before), pieces(after));
    let mut runs: Vec<Run> = Vec::new();
    let mut say = |fate: Fate, pieces: &[&str]| {
        if pieces.is_empty() {
            return;
        }
        match runs.last_mut().filter(|run| run.fate == fate) {
            Some(run) => run.words.push_str(&pieces.concat()),
            None => runs.push(Run { fate, words: pieces.concat() }),
        }
    };
    let mut at = 0;
    for edit in edits(&old, &new) {
        say(Fate::Kept, &new[at..edit.is.start]);
        at = edit.is.end;
        say(Fate::Gone, &old[edit.was]);
        say(Fate::Added, &new[edit.is]);
    }
    say(Fate::Kept, &new[at..]);
    runs
}

/// How many words of a text changed: those that are gone or those that are new, whichever are more.
pub fn words_changed(before: &str, after: &str) -> usize {
    let count = |words: &str| words.split_whitespace().count();
    let (mut gone, mut added) = (0, 0);
    for change in changes(before, after) {
        match change {
            Change::Kept(_) => {}
            Change::Gone(words) => gone += count(&words),
            Change::Added(words) => added += count(&words),
            Change::Changed(runs) => {
                let of = |fate| runs.iter().filter(|run| run.fate == fate).map(|run| count(&run.words)).sum::<usize>();
                (gone, added) = (gone + of(Fate::Gone), added + of(Fate::Added));
            }
        }
    }
    gone.max(added)
}

/// The paragraphs of a text, without the empty lines between them.
pub fn paragraphs(text: &str) -> Vec<&str> {
    text.split("\n\n").map(str::trim).filter(|words| !words.is_empty()).collect()
}

/// Words with the white space behind them.
fn pieces(text: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut start = 0;
    let mut was_space = false;
    for (at, letter) in text.char_indices() {
        if was_space && !letter.is_whitespace() {
            pieces.push(&text[start..at]);
            start = at;
        }
        was_space = letter.is_whitespace();
    }
    if start < text.len() {
        pieces.push(&text[start..]);
    }
    pieces
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn told(runs: &[Run], but: Fate) -> String {
        runs.iter().filter(|run| run.fate != but).map(|run| run.words.as_str()).collect()
    }

    #[test]
    fn a_changed_figure_is_shown_as_one_changed_word_and_a_new_paragraph_as_new() {
        let before = "Le puits est creusé.\n\nDouze familles ont signé la convention.";
        let after = "Le puits est creusé.\n\nQuinze familles ont signé la convention.\n\nLa pompe attend.";
        let changes = changes(before, after);
        assert_eq!(changes[0], Change::Kept("Le puits est creusé.".to_owned()));
        let Change::Changed(runs) = &changes[1] else { panic!("{changes:?}") };
        assert_eq!(runs[0], Run { fate: Fate::Gone, words: "Douze ".to_owned() });
        assert_eq!(runs[1], Run { fate: Fate::Added, words: "Quinze ".to_owned() });
        assert_eq!(changes[2], Change::Added("La pompe attend.".to_owned()));
        assert_eq!(changes.len(), 3);
    }

    #[test]
    fn the_words_that_changed_are_counted_and_those_that_moved_with_them_are_not() {
        assert_eq!(words_changed("un deux trois", "un deux trois"), 0);
        assert_eq!(words_changed("douze puits creusés", "quinze puits creusés"), 1);
        assert_eq!(words_changed("a b c\n\nd e f", "a b c\n\nx y z w\n\nd e f"), 4);
        assert_eq!(words_changed("", "un deux"), 2);
    }

    #[test]
    fn two_hundred_thousand_short_paragraphs_are_compared_at_once() {
        let many = |word: &str| (0..100_000).map(|n| format!("{word}{n}\n\n")).collect::<String>();
        let (before, after) = (many("a"), many("b"));
        // Compared one with each other they would be ten thousand million comparisons.
        assert_eq!(changes(&before, &after).len(), 200_000);
        assert_eq!(words_changed(&before, &after), 100_000);
        let grown = format!("{before}\n\nun mot");
        assert_eq!(words_changed(&before, &grown), 2);
    }

    #[test]
    fn a_paragraph_pasted_a_hundred_thousand_words_long_is_shown_as_replaced() {
        let long = |word: &str| format!("{word} ").repeat(100_000);
        assert_eq!(changes(&long("a"), &long("b")).len(), 2);
        assert_eq!(runs(&long("a"), &long("b")).len(), 2);
    }

    proptest! {
        #[test]
        fn between_the_edits_both_lists_are_the_same(
            before in prop::collection::vec("[a-c]", 0..9), after in prop::collection::vec("[a-c]", 0..9),
        ) {
            let old: Vec<&str> = before.iter().map(String::as_str).collect();
            let new: Vec<&str> = after.iter().map(String::as_str).collect();
            let mut made = Vec::new();
            let mut at = 0;
            for edit in edits(&old, &new) {
                made.extend_from_slice(&old[at..edit.was.start]);
                made.extend_from_slice(&new[edit.is]);
                at = edit.was.end;
            }
            made.extend_from_slice(&old[at..]);
            prop_assert_eq!(made, new);
        }

        #[test]
        fn both_texts_can_be_read_back(before in "[ab \n]{0,30}", after in "[ab \n]{0,30}") {
            let runs = runs(&before, &after);
            prop_assert_eq!(told(&runs, Fate::Added), before);
            prop_assert_eq!(told(&runs, Fate::Gone), after);
        }

        #[test]
        fn every_paragraph_of_both_texts_is_told_once(
            before in prop::collection::vec("[a-c]{1,3}( [a-c]{1,2}){0,3}", 0..6),
            after in prop::collection::vec("[a-c]{1,3}( [a-c]{1,2}){0,3}", 0..6),
        ) {
            let changes = changes(&before.join("\n\n"), &after.join("\n\n"));
            let (mut old, mut new) = (Vec::new(), Vec::new());
            for change in changes {
                match change {
                    Change::Kept(words) => { old.push(words.clone()); new.push(words); }
                    Change::Gone(words) => old.push(words),
                    Change::Added(words) => new.push(words),
                    Change::Changed(runs) => { old.push(told(&runs, Fate::Added)); new.push(told(&runs, Fate::Gone)); }
                }
            }
            prop_assert_eq!(old, before);
            prop_assert_eq!(new, after);
        }
    }
}
