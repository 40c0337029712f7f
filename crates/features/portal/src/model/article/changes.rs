//! How one text became another: paragraph by paragraph, and within a paragraph word by word.

use similar::{Algorithm, ChangeTag, DiffOp, capture_diff_slices};

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

/// Beyond so many words, a paragraph that changed is shown as replaced: the comparison stays quick whatever was pasted.
const MOST_WORDS: usize = 4_000;
/// Two paragraphs that share less of their words than this are two paragraphs, not one that changed.
const ALIKE: f32 = 0.35;

/// How a text became another, in the order of the later one.
pub fn changes(before: &str, after: &str) -> Vec<Change> {
    let (old, new) = (paragraphs(before), paragraphs(after));
    let mut told = Vec::with_capacity(new.len());
    for op in capture_diff_slices(Algorithm::Myers, &old, &new) {
        let (was, is) = (&old[op.old_range()], &new[op.new_range()]);
        match op {
            DiffOp::Equal { .. } => told.extend(is.iter().map(|words| Change::Kept((*words).to_owned()))),
            _ => replaced(&mut told, was, is),
        }
    }
    told
}

/// Paragraphs that took the place of others: those that are alike are compared, in their order.
fn replaced(told: &mut Vec<Change>, was: &[&str], is: &[&str]) {
    let mut rest = was;
    for new in is {
        let like = rest.iter().position(|old| likeness(old, new) >= ALIKE);
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
    if one.len() + other.len() > MOST_WORDS {
        return 0.0;
    }
    let ops = capture_diff_slices(Algorithm::Myers, &one, &other);
    let shared: usize = ops.iter().map(|op| if let DiffOp::Equal { len, .. } = op { *len } else { 0 }).sum();
    (2 * shared) as f32 / (one.len() + other.len()).max(1) as f32
}

/// How a line became another, word by word: the kept and gone runs together are `before`, the kept and added ones `after`.
pub fn runs(before: &str, after: &str) -> Vec<Run> {
    let (old, new) = (pieces(before), pieces(after));
    let mut runs: Vec<Run> = Vec::new();
    let mut say = |fate: Fate, words: &str| match runs.last_mut().filter(|run| run.fate == fate) {
        Some(run) => run.words.push_str(words),
        None => runs.push(Run { fate, words: words.to_owned() }),
    };
    if old.len() + new.len() > MOST_WORDS {
        say(Fate::Gone, before);
        say(Fate::Added, after);
        return runs.into_iter().filter(|run| !run.words.is_empty()).collect();
    }
    for op in capture_diff_slices(Algorithm::Myers, &old, &new) {
        for change in op.iter_changes(&old, &new) {
            let fate = match change.tag() {
                ChangeTag::Equal => Fate::Kept,
                ChangeTag::Delete => Fate::Gone,
                ChangeTag::Insert => Fate::Added,
            };
            say(fate, change.value());
        }
    }
    runs
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
    fn a_paragraph_pasted_a_hundred_thousand_words_long_is_shown_as_replaced() {
        let long = |word: &str| format!("{word} ").repeat(100_000);
        assert_eq!(changes(&long("a"), &long("b")).len(), 2);
        assert_eq!(runs(&long("a"), &long("b")).len(), 2);
    }

    proptest! {
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
